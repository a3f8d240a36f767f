"""Empty signature fields, made and tagged while the page is painted, signed later.

A field that the signer adds itself would be untagged and break PDF/UA; one that exists already is
only filled in.
"""

from __future__ import annotations

from reportlab.pdfbase import pdfdoc

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.adapters.pdf.objects import Stream, text_string
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import LEFT
from inspector_app.adapters.pdf.tables import Cell, cell_figures
from inspector_app.adapters.pdf.tagging import Artifact, Element
from inspector_app.adapters.pdf.text_blocks import baseline, kept, text_strips
from inspector_app.adapters.pdf.typesetting import Typesetter, paint_line
from inspector_app.domain.report import Alignment, SignatureBlock, SignatureField, Text, spans_of

FIELD_WIDTH, FIELD_HEIGHT, _FIELD_PAD = 300.0, 76.0, 14.0


def signature(
    setter: Typesetter, parent: Element, block: SignatureBlock, field: SignatureField
) -> list[Strip]:
    """Return what the signature says and, below, the place for it."""
    words = text_strips(setter, parent.child("P"), block.text, style.BODY)
    label_element, inside = parent.child("P"), parent.child("P")
    form = parent.child("Form")
    explained = setter.lines(spans_of(block.in_field), style.SMALL, FIELD_WIDTH - 2 * _FIELD_PAD)
    cell = Cell(inside, explained, LEFT + _FIELD_PAD, FIELD_WIDTH, Alignment.LEFT, style.SMALL)
    label = setter.line((Text(field.label),), style.LABEL)
    height = FIELD_HEIGHT + style.LABEL.leading + 6

    def paint(canvas: TaggedCanvas, top: float) -> None:
        at = (LEFT, baseline(top, style.LABEL))
        paint_line(canvas, label_element, label, at, style.LABEL)
        bottom = top - height
        area = (LEFT, bottom, FIELD_WIDTH, FIELD_HEIGHT)
        canvas.box(Artifact.LAYOUT, area, style.SUNKEN, 4)
        canvas.outline(Artifact.LAYOUT, area, (style.BORDER_STRONG, 0.7, ()), 4)
        cell.paint(canvas, bottom + FIELD_HEIGHT / 2 + cell.height / 2)
        place = (LEFT, bottom, LEFT + FIELD_WIDTH, bottom + FIELD_HEIGHT)
        add_field(canvas, form, field, place)

    figures = cell_figures([cell])
    return [
        *kept(words, style.PARAGRAPH_GAP, last=True),
        Strip(height, paint, 12.0, figures=figures),
    ]


def add_field(
    canvas: TaggedCanvas,
    form: Element,
    field: SignatureField,
    place: tuple[float, float, float, float],
) -> None:
    """Put an empty signature field on the page; a place without extent makes it invisible."""
    left, bottom, right, top = place
    visible = right > left and top > bottom
    entries: dict[str, object] = {
        "Subtype": "/Widget",
        "FT": "/Sig",
        "T": text_string(field.name),
        "TU": text_string(field.label),
        "Rect": pdfdoc.PDFArray(place),
    }
    if visible:
        box = pdfdoc.PDFArray([0, 0, right - left, top - bottom])
        empty = Stream(
            {"Type": "/XObject", "Subtype": "/Form", "BBox": box, "Resources": "<<>>"}, b""
        )
        appearance = canvas.document.Reference(empty)
        entries["AP"] = pdfdoc.PDFDictionary({"N": appearance})
    name = canvas.annotate(form, entries)
    form_fields = getattr(canvas.document.Catalog, "AcroForm", None)
    if form_fields is None:
        form_fields = pdfdoc.PDFDictionary({"Fields": pdfdoc.PDFArray([])})
        canvas.document.Catalog.AcroForm = form_fields
    form_fields.dict["Fields"].sequence.append(pdfdoc.PDFObjectReference(name))

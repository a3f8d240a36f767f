"""Documents into PDF/A-3a and PDF/UA-1 files.

Layout comes first and needs no PDF: blocks become strips, strips become pages. Painting follows and
fills in what only then is known (page numbers in the contents, destinations). Nothing reads the
clock and nothing is random, so equal documents give equal bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from inspector_app.adapters.pdf import fields as form_fields
from inspector_app.adapters.pdf import front, style, tables, text_blocks
from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.adapters.pdf.fonts import Faces, load_faces
from inspector_app.adapters.pdf.interval_chart import intervals
from inspector_app.adapters.pdf.metadata import attach, describe, identify
from inspector_app.adapters.pdf.pagination import Page, Strip, paginate
from inspector_app.adapters.pdf.paired_chart import paired
from inspector_app.adapters.pdf.stacked_chart import stacked
from inspector_app.adapters.pdf.tagging import Element, add_structure
from inspector_app.adapters.pdf.text_blocks import Entry, Places
from inspector_app.adapters.pdf.typesetting import Typesetter
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.report import (
    Attachment,
    Block,
    BulletList,
    Document,
    Heading,
    IntervalChart,
    KeyFigures,
    Note,
    NumberedList,
    PageBreak,
    PairedBarChart,
    Paragraph,
    PlacedFigure,
    RenderedReport,
    ReportLayout,
    SignatureBlock,
    StackedBarChart,
    Table,
    TableOfContents,
    plain,
)


@dataclass(frozen=True, slots=True)
class PdfReportRenderer:
    """A ReportRenderer. ``resources`` is the folder with ``fonts/`` and ``icc/``."""

    resources: Path

    def layout(self, document: Document) -> ReportLayout:
        """Return the pages of all figures; see the port."""
        return self._lay_out(document).layout

    def render(
        self, document: Document, attachments: tuple[Attachment, ...] = ()
    ) -> RenderedReport:
        """Return the file; see the port."""
        laid_out = self._lay_out(document)
        pdf = _paint(laid_out, document, attachments, self.resources / "icc" / "sRGB.icc")
        return RenderedReport(pdf, laid_out.layout.figures, laid_out.layout.page_count)

    def _lay_out(self, document: Document) -> _LaidOut:
        faces = load_faces(self.resources / "fonts")
        _demand_printable(faces, document)
        return _LaidOut.of(faces, document)


@dataclass(slots=True)
class _LaidOut:
    """Strips on pages, with the structure they will be painted into."""

    faces: Faces
    root: Element
    pages: tuple[Page, ...]
    entries: tuple[Entry, ...]
    places: Places = field(default_factory=dict)

    @classmethod
    def of(cls, faces: Faces, document: Document) -> _LaidOut:
        root = Element("Document")
        headings = [b for b in document.blocks if isinstance(b, Heading)]
        entries = tuple(Entry(n, h.level, plain(h.text)) for n, h in enumerate(headings))
        made = cls(faces, root, (), entries)
        strips = list(made._strips(Typesetter(faces), document))
        made.pages = paginate(strips, style.CONTENT_HEIGHT)
        for number, page in enumerate(made.pages, start=1):
            for placed in page:
                if placed.strip.anchor is not None:
                    top = style.PAGE_HEIGHT - style.TOP - placed.offset
                    made.places[placed.strip.anchor] = (number, top + 8)
        return made

    @property
    def layout(self) -> ReportLayout:
        placed: dict[str, PlacedFigure] = {}
        for number, page in enumerate(self.pages, start=1):
            for f in (figure for strip in page for figure in strip.strip.figures):
                first = PlacedFigure(number, f.id, f.printed, f.pointer, f.rounding)
                placed.setdefault(f.id, first)
        return ReportLayout(tuple(placed.values()), len(self.pages))

    def _strips(self, setter: Typesetter, document: Document) -> Iterator[Strip]:
        yield from front.title_page(setter, self.root, document)
        new_page, anchor = True, 0
        before: Block | None = None
        for block in document.blocks:
            if isinstance(block, PageBreak):
                new_page = True
            if _says_nothing(block):
                continue
            if isinstance(block, Heading):
                strips = text_blocks.heading(setter, self.root, block, anchor)
                anchor += 1
            else:
                strips = self._block(setter, document, block)
            gap = _gap(before, block, strips[0].gap)
            strips[0] = replace(strips[0], new_page=new_page, gap=gap)
            new_page, before = False, block
            yield from strips

    def _block(self, setter: Typesetter, document: Document, block: Block) -> list[Strip]:
        if isinstance(block, TableOfContents):
            return text_blocks.contents(setter, self.root, block, self.entries, self.places)
        if isinstance(block, SignatureBlock) and document.signature_field is not None:
            return form_fields.signature(setter, self.root, block, document.signature_field)
        return _PRINTERS[type(block)](setter, self.root, block)


_PRINTERS: dict[type, Callable[[Typesetter, Element, Any], list[Strip]]] = {
    Paragraph: text_blocks.paragraph,
    BulletList: text_blocks.listing,
    NumberedList: text_blocks.listing,
    Note: text_blocks.note,
    KeyFigures: text_blocks.key_figures,
    Table: tables.table,
    StackedBarChart: stacked,
    IntervalChart: intervals,
    PairedBarChart: paired,
}


def _says_nothing(block: Block) -> bool:
    """Tell whether there is nothing to print, such as a remark that the user left empty."""
    match block:
        case PageBreak():
            return True
        case Paragraph() | Note():
            return not plain(block.spans).strip()
        case BulletList() | NumberedList():
            return not any(plain(item).strip() for item in block.items)
    return False


def _gap(before: Block | None, block: Block, own: float) -> float:
    """Return the space between two blocks: little under a heading, more after what is set apart."""
    if isinstance(before, Heading):
        if isinstance(block, Heading):
            return style.AFTER_HEADING["heading"]
        text = isinstance(block, _RUNNING)
        return style.AFTER_HEADING["text" if text else "block"]
    if before is not None and not isinstance(before, _RUNNING):
        return max(own, style.AFTER_BLOCK)
    return own


_RUNNING = (Paragraph, BulletList, NumberedList)


def _paint(
    laid_out: _LaidOut, document: Document, attachments: tuple[Attachment, ...], icc: Path
) -> bytes:
    canvas = TaggedCanvas(laid_out.faces, (style.PAGE_WIDTH, style.PAGE_HEIGHT))
    setter = Typesetter(laid_out.faces)
    describe(canvas, document, icc)
    attach(canvas, document, attachments)
    count = len(laid_out.pages)
    for number, page in enumerate(laid_out.pages, start=1):
        for placed in page:
            top = style.PAGE_HEIGHT - style.TOP - placed.offset
            placed.strip.paint(canvas, top)
            if placed.strip.anchor is not None:
                _bookmark(canvas, laid_out.entries[placed.strip.anchor], top + 8)
        if number == count and document.timestamp_field is not None:
            form = laid_out.root.child("Form")
            form_fields.add_field(canvas, form, document.timestamp_field, (0, 0, 0, 0))
        front.margins(setter, canvas, document, (number, count))
        canvas.showPage()
    add_structure(canvas.document, laid_out.root, canvas.parents)
    identify(canvas, document, attachments)
    return canvas.finish()


def _bookmark(canvas: TaggedCanvas, entry: Entry, top: float) -> None:
    key = f"heading-{entry.anchor}"
    canvas.bookmarkPage(key, fit="XYZ", left=0, top=top)
    canvas.addOutlineEntry(entry.text, key, entry.level - 1)


def _demand_printable(faces: Faces, document: Document) -> None:
    missing = faces.missing(_texts(document))
    if missing:
        shown = ", ".join(f"{c} (U+{ord(c):04X})" for c in missing)
        raise InspectionError("report_unprintable", characters=shown, count=len(missing))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        if not isinstance(part, Enum):
            yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif is_dataclass(part) and not isinstance(part, type):
        for part_field in fields(part):
            yield from _texts(getattr(part, part_field.name))

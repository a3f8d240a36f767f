"""Each deliberate fault in the tags is found, though validators may pass it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.adapters.pdf.fonts import REGULAR, TABULAR, load_faces
from inspector_app.adapters.pdf.semantics import semantic_faults
from inspector_app.adapters.pdf.tagging import Artifact, Element, add_structure
from inspector_app.adapters.pdf.truetype import read_truetype
from inspector_app.domain.report import PlacedFigure, Rounding
from tests.adapters.pdf.report_sample import RENDERER

FONTS = RENDERER.resources / "fonts"
FACES = load_faces(FONTS)
LOOK = (FACES[REGULAR], 10.0, style.TEXT)
Paint = Callable[[TaggedCanvas, Element], None]


def made(paint: Paint, *, title: bool = True) -> bytes:
    """Return a page with a title and whatever ``paint`` adds."""
    canvas = TaggedCanvas(FACES, (300, 300))
    root = Element("Document")
    if title:
        canvas.text(root.child("H1"), (10, 280), "Rubrik", LOOK)
    paint(canvas, root)
    canvas.showPage()
    add_structure(canvas.document, root, canvas.parents)
    return canvas.finish()


def say(canvas: TaggedCanvas, element: Element, text: str = "ord") -> None:
    canvas.text(element, (10, 100), text, LOOK)


def nothing(canvas: TaggedCanvas, root: Element) -> None:
    """Add nothing."""


def link_with_text_elsewhere(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, root.child("Link"))
    canvas.link(root.child("Link"), (10, 10, 20, 20), (1, 100.0), "Rubrik")


def link_without_destination_words(canvas: TaggedCanvas, root: Element) -> None:
    link = root.child("Link")
    say(canvas, link)
    canvas.link(link, (10, 10, 20, 20), (1, 100.0), "")


def empty_paragraph(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, root.child("P"), " ")


def second_title(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, root.child("H1"))


def jump(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, root.child("H3"))


def list_without_items(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, root.child("L").child("P"))


def picture_without_words(canvas: TaggedCanvas, root: Element) -> None:
    canvas.box(root.child("Figure"), (0, 0, 5, 5), style.ACCENT)


def header_without_scope(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, root.child("Table").child("TR").child("TH"))


def ragged_table(canvas: TaggedCanvas, root: Element) -> None:
    table = root.child("Table")
    say(canvas, table.child("TR").child("TD"))
    row = table.child("TR")
    say(canvas, row.child("TD"))
    say(canvas, row.child("TD"))


def mark_without_owner(canvas: TaggedCanvas, root: Element) -> None:
    say(canvas, Element("P"))


def paint_outside_marks(canvas: TaggedCanvas, root: Element) -> None:
    canvas.setFillColorRGB(0, 0, 0)
    canvas._code.append("EMC 0 0 5 5 re f /Artifact<</Type/Layout>>BDC")


def field_without_name(canvas: TaggedCanvas, root: Element) -> None:
    entries: dict[str, object] = {"Subtype": "/Widget", "FT": "/Sig", "Rect": "[0 0 0 0]"}
    canvas.annotate(root.child("Form"), entries)


@pytest.mark.parametrize(
    ("paint", "fault"),
    [
        (link_with_text_elsewhere, "link with text"),
        (link_without_destination_words, "says nothing of where it leads"),
        (empty_paragraph, "empty P"),
        (second_title, "2 headings of level 1"),
        (jump, "heading level jumps from 1 to 3"),
        (list_without_items, "L holds ['P']"),
        (picture_without_words, "figure without words"),
        (header_without_scope, "without scope"),
        (ragged_table, "table rows of [1, 2] cells"),
        (mark_without_owner, "belongs to no element"),
        (paint_outside_marks, "f outside any mark"),
        (field_without_name, "without a name for readers"),
    ],
)
def test_a_fault_in_the_tags_is_named(paint: Paint, fault: str) -> None:
    if paint is mark_without_owner:
        # A parent tree cannot name an element outside the tree, so the root takes its place.
        found = semantic_faults(orphaned())
    else:
        found = semantic_faults(made(paint))
    assert any(fault in each for each in found), found


def orphaned() -> bytes:
    """Return a page with a mark that no element of the tree names."""
    canvas = TaggedCanvas(FACES, (300, 300))
    root = Element("Document")
    canvas.text(root.child("H1"), (10, 280), "Rubrik", LOOK)
    lost = root.child("P")
    say(canvas, lost)
    lost.kids.clear()
    root.kids.remove(lost)
    canvas.parents[0] = [e if e is not lost else root for e in canvas._page_marks]
    canvas._page_key = 0
    canvas.showPage()
    add_structure(canvas.document, root, canvas.parents)
    return canvas.finish()


def test_a_sound_page_has_no_fault_and_one_without_title_has() -> None:
    assert semantic_faults(made(nothing)) == ()
    found = semantic_faults(made(lambda c, r: say(c, r.child("P")), title=False))
    assert found == ("0 headings of level 1",)


def figure(printed: str, page: int = 1) -> tuple[PlacedFigure, ...]:
    return (PlacedFigure(page, "f1", printed, "/v", Rounding.WHOLE),)


def test_a_figure_must_stand_alone_in_its_element_on_its_page() -> None:
    def paint(canvas: TaggedCanvas, root: Element) -> None:
        say(canvas, root.child("P").child("Span", identifier="f1"), "61")

    pdf = made(paint)
    assert semantic_faults(pdf, figure("61")) == ()
    assert semantic_faults(pdf, figure("62"))
    assert semantic_faults(pdf, figure("61", page=2))
    assert semantic_faults(made(nothing), figure("61")) == ("figure f1 has no element",)


def test_an_element_that_is_no_figure_of_the_report_is_named() -> None:
    def paint(canvas: TaggedCanvas, root: Element) -> None:
        paragraph = root.child("P")
        say(canvas, paragraph.child("Span", identifier="f1"), "61")
        say(canvas, paragraph.child("Span", identifier="f2"), "7")

    assert semantic_faults(made(paint), figure("61")) == ("element f2 is no figure",)


def test_an_artifact_is_not_read() -> None:
    def paint(canvas: TaggedCanvas, root: Element) -> None:
        canvas.text(Artifact.FOOTER, (10, 10), "Sida 1", LOOK)

    assert semantic_faults(made(paint)) == ()


def test_each_character_has_a_glyph_of_its_own() -> None:
    for path in sorted(FONTS.glob("*.ttf")):
        glyphs = read_truetype(path.read_bytes()).glyphs
        assert len(set(glyphs.values())) == len(glyphs) == 377, path.name


def test_the_faces_are_read_as_another_reader_reads_them() -> None:
    """ReportLab's own reader is the witness, but for the no-break space, which it merges."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    for name in (REGULAR, TABULAR):
        path = FONTS / f"{name}.ttf"
        mine, other = read_truetype(path.read_bytes()), TTFontFile(str(path))
        codes = {ord(c) for c in mine.glyphs} - {0xA0}
        assert codes == set(other.charToGlyph) - {0xA0, 0xFFFF}
        for code in codes:
            glyph = mine.glyphs[chr(code)]
            assert glyph == other.charToGlyph[code]
            assert abs(mine.widths[glyph] - other.charWidths[code]) <= 1
        assert abs(mine.cap_height - other.capHeight) <= 1
        assert mine.box == tuple(round(v) for v in other.bbox)


def test_a_file_without_a_unicode_map_is_refused() -> None:
    content = bytearray((FONTS / f"{REGULAR}.ttf").read_bytes())
    start = content.find(b"cmap", 12)
    offset = int.from_bytes(content[start + 8 : start + 12], "big")
    content[offset + 2 : offset + 4] = b"\0\0"
    with pytest.raises(ValueError, match="format 4"):
        read_truetype(bytes(content))

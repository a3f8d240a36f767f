"""A whole report: what it says of itself, where figures stand, and that it stays the same."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from inspector_app.adapters.pdf.semantics import Node, read_tags, semantic_faults
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.report import (
    Attachment,
    BulletList,
    Column,
    Heading,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    RenderedReport,
    Row,
    Table,
    Text,
)
from tests.adapters.pdf.report_sample import (
    CAPSULE,
    MARKING,
    RENDERER,
    document,
    long_blocks,
    whole_report,
)


@pytest.fixture(scope="module")
def report() -> RenderedReport:
    return RENDERER.render(whole_report(), (CAPSULE,))


@pytest.fixture(scope="module")
def tags(report: RenderedReport) -> Node:
    return read_tags(report.pdf).root


def page_texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def test_a_listener_hears_every_part_in_order_and_every_figure_alone(
    report: RenderedReport,
) -> None:
    assert semantic_faults(report.pdf, report.figures) == ()


@pytest.mark.parametrize("rows", [0, 1, 2, 37])
def test_tables_of_any_length_keep_their_tags(rows: int) -> None:
    made = RENDERER.render(whole_report(rows))
    assert semantic_faults(made.pdf, made.figures) == ()


def test_words_are_heard_apart_across_lines_and_blocks(tags: Node) -> None:
    first = next(n for n in tags.walk() if n.tag == "P" and "slumpmässigt" in n.text)
    assert "Akterna drogs slumpmässigt ur stadsdelarnas ärendelistor sedan" in first.text
    assert [n.text for n in tags.walk() if n.tag == "H2"] == [
        "Sammanfattning ",
        "Resultat ",
        "Bilaga: urval ",
        "Fastställande ",
    ]


def test_the_same_numbers_stand_in_the_table_beside_each_chart(tags: Node) -> None:
    tables = [n for n in tags.kids if n.tag == "Table"]
    stacked = next(t for t in tables if t.text.startswith("Svar per stadsdel"))
    rows = [[c.text.strip() for c in r.kids] for r in stacked.walk() if r.tag == "TR"]
    heads = ["Stadsdel", "Ja", "Delvis", "Nej", "Framgår inte", "Ej aktuellt", "Andel Ja"]
    assert rows[0] == heads
    assert rows[3] == ["Järva", "4", "3", "5", "0", "2", "33\u00a0%"]
    pictures = [n for n in tags.walk() if n.tag == "Figure"]
    assert [p.alt for p in pictures] == [
        "Staplar per stadsdel.",
        "Andelar med intervall.",
        "Staplar parvis.",
    ]
    assert "4" in [k.text for k in pictures[0].kids]


def test_figures_are_listed_as_the_pages_draw_them(report: RenderedReport, tags: Node) -> None:
    """The marks of a page are numbered as drawn, so a figure's first mark gives its turn."""
    reader = PdfFileReader(BytesIO(report.pdf))
    drawn: list[tuple[int, int, str]] = []
    for element in structure_elements(reader):
        if "/ID" in element:
            page = element.raw_get("/Pg").idnum
            drawn.append((page, int(element["/K"][0]), element["/ID"]))
    numbers = [ref.idnum for ref in reader.root["/Pages"]["/Kids"]]
    drawn.sort(key=lambda mark: (numbers.index(mark[0]), mark[1]))
    listed = [(numbers[f.page - 1], f.id) for f in report.figures]
    assert [(page, str(name)) for page, _, name in drawn] == listed
    assert {n.identifier for n in tags.walk()} - {""} == {f.id for f in report.figures}


def structure_elements(reader: PdfFileReader) -> list:
    waiting, found = [reader.root["/StructTreeRoot"]["/K"][0].get_object()], []
    while waiting:
        element = waiting.pop()
        found.append(element)
        for kid in element["/K"]:
            node = kid.get_object() if hasattr(kid, "get_object") else kid
            if hasattr(node, "get") and "/S" in node:
                waiting.append(node)
    return found


def test_layout_tells_the_pages_before_the_capsule_exists(report: RenderedReport) -> None:
    laid_out = RENDERER.layout(whole_report())
    assert laid_out.figures == report.figures
    assert laid_out.page_count == report.page_count == 7
    big = Attachment("capsule.json", b"1" * 200_000, "application/json", "Resultat")
    assert RENDERER.render(whole_report(), (big,)).figures == report.figures


def test_equal_reports_are_equal_bytes_and_others_have_another_identity(
    report: RenderedReport,
) -> None:
    again = RENDERER.render(whole_report(), (CAPSULE,))
    assert again.pdf == report.pdf
    other = RENDERER.render(whole_report(), (replace(CAPSULE, content=b"{}"),))
    assert identity(other.pdf) != identity(report.pdf)
    assert identity(report.pdf) == identity(again.pdf)


def identity(pdf: bytes) -> bytes:
    found = re.search(rb"/ID \[<([0-9A-F]{32})><\1>\]", pdf)
    assert found is not None
    return found.group(1)


def test_the_capsule_lies_in_the_file_as_it_is(report: RenderedReport) -> None:
    assert report.pdf.count(b"\nstream\n" + CAPSULE.content + b"\nendstream") == 1
    root = PdfFileReader(BytesIO(report.pdf)).root
    listed, named = root["/AF"][0], root["/Names"]["/EmbeddedFiles"]["/Names"]
    assert (named[0], len(named)) == ("capsule.json", 2)
    specification = listed.get_object() if hasattr(listed, "get_object") else listed
    assert specification["/AFRelationship"] == "/Data"
    stream = specification["/EF"]["/F"]
    assert (stream["/Subtype"], stream.get("/Filter")) == ("/application/json", None)


def test_the_file_names_itself_and_its_parts(report: RenderedReport) -> None:
    reader = PdfFileReader(BytesIO(report.pdf))
    root, info = reader.root, reader.trailer["/Info"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("sv", True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert info["/Title"] == "Besök hos placerade barn"
    assert info["/CreationDate"] == "D:20261122093000Z"
    xmp = root["/Metadata"].data.decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A<" in xmp
    assert "<pdfuaid:part>1<" in xmp
    assert "<xmp:ModifyDate>2026-11-22T09:30:00Z<" in xmp
    with pypdfium2.PdfDocument(report.pdf) as opened:
        outline = [(b.level, b.get_title(), b.get_dest().get_index()) for b in opened.get_toc()]
    assert outline == [
        (0, "Sammanfattning", 2),
        (0, "Resultat", 3),
        (1, "Minst fyra besök", 3),
        (2, "Rubriker", 3),
        (0, "Bilaga: urval", 4),
        (0, "Fastställande", 6),
    ]


def test_the_contents_lead_to_the_pages_they_name(tags: Node) -> None:
    links = {n.text.strip(): n.annotations[0] for n in tags.walk() if n.tag == "Link"}
    assert list(links)[:2] == ["Sammanfattning 3", "Resultat 4"]
    assert links["Fastställande 7"]["/Contents"] == "Fastställande, sida 7"


def test_every_page_bears_its_markings(report: RenderedReport) -> None:
    texts = page_texts(report.pdf)
    assert len(texts) == 7
    for number, text in enumerate(texts, start=1):
        assert f"Sida {number} av 7" in text
        assert MARKING in text
        assert "TESTUNDERSKRIFT" in text
    plain = page_texts(RENDERER.render(whole_report(test_marking=False)).pdf)
    assert not any("TESTUNDERSKRIFT" in text for text in plain)


def test_fields_wait_for_signature_and_timestamp(report: RenderedReport) -> None:
    fields = PdfFileReader(BytesIO(report.pdf)).root["/AcroForm"]["/Fields"]
    found = {f.get_object()["/T"]: f.get_object() for f in fields}
    assert list(found) == ["Underskrift", "Tidsstampel"]
    person = found["Underskrift"]
    left, bottom, right, top = map(float, person["/Rect"])
    assert (person["/FT"], person["/TU"]) == ("/Sig", "Ansvarig inspektörs underskrift")
    assert (right - left, top - bottom) == pytest.approx((300, 76))
    assert [float(v) for v in found["Tidsstampel"]["/Rect"]] == [0, 0, 0, 0]


def test_no_built_in_typeface_enters_the_file(report: RenderedReport) -> None:
    assert re.findall(rb"/BaseFont /(?!Inter)\S+", report.pdf) == []
    assert b"Helvetica" not in report.pdf


def test_characters_without_a_glyph_are_named_all_at_once() -> None:
    blocks = (Heading(1, "Snö ☃"), Paragraph((Text("日 och ☃ och \u0007."),)))
    with pytest.raises(InspectionError) as raised:
        RENDERER.layout(document(*blocks))
    assert raised.value.code == "report_unprintable"
    assert raised.value.facts == {
        "characters": "\u0007 (U+0007), ☃ (U+2603), 日 (U+65E5)",
        "count": 3,
    }


def test_blocks_longer_than_a_page_lose_nothing() -> None:
    made = RENDERER.render(long_blocks())
    assert semantic_faults(made.pdf, made.figures) == ()
    root = read_tags(made.pdf).root
    assert [n.text.count("slumpmässigt") for n in root.kids[-5:]] == [60, 0, 60, 60, 60]
    assert made.page_count == 13
    for text in page_texts(made.pdf):
        assert "Sida" in text


@pytest.mark.parametrize(("together", "pages"), [(False, 2), (True, 1)])
def test_a_table_that_is_kept_together_stands_on_one_page(together: bool, pages: int) -> None:
    before = tuple(Paragraph((Text("Löptext."),)) for _ in range(21))
    rows = tuple(Row(((Text("rad"),), (Text("värde"),))) for _ in range(12))
    table = Table("Lista", (Column("Namn"), Column("Tal")), rows, together=together)
    rendered = RENDERER.render(document(PageBreak(), *before, table))
    holding = [text.count("värde") for text in page_texts(rendered.pdf) if "värde" in text]
    assert (len(holding), sum(holding)) == (pages, 12)


def test_what_a_user_left_empty_is_not_printed() -> None:
    empty = (Text(" "),)
    blocks = (
        PageBreak(),
        Paragraph(()),
        Note(empty),
        BulletList((empty, (Text("ett"),), ())),
        NumberedList((empty,)),
        Table("Tabell", (Column("A"), Column("B")), (Row((empty, (Text("två"),))),)),
        PageBreak(),
    )
    made = RENDERER.render(document(*blocks))
    assert semantic_faults(made.pdf) == ()
    assert [n.tag for n in read_tags(made.pdf).root.kids] == ["P", "H1", "L", "Table"]
    assert made.page_count == 2


def test_a_report_of_forty_pages_and_two_thousand_rows_is_whole() -> None:
    made = RENDERER.render(whole_report(2000))
    assert made.page_count == 74
    rows = [f for f in made.figures if f.page > 4]
    assert [f.printed for f in rows][-1] == "0,830081"
    assert len({f.id for f in made.figures}) == len(made.figures) > 2000

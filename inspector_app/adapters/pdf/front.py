"""The title page, and what stands in the margins of every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.adapters.pdf.fonts import BOLD, MEDIUM, SEMIBOLD
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import LEFT, PAGE_HEIGHT, PAGE_WIDTH, TextStyle
from inspector_app.adapters.pdf.tables import ROW_PEN, ROW_SCOPE, Cell
from inspector_app.adapters.pdf.tagging import Artifact, Element
from inspector_app.adapters.pdf.text_blocks import baseline, line_strip, text_strips
from inspector_app.adapters.pdf.typesetting import Line, Typesetter, paint_line, with_colour
from inspector_app.domain.report import Alignment, Detail, Document, Text, plain, spans_of

TEST_MARK = "TESTUNDERSKRIFT"
_TEST_WORDS = "Testunderskrift: rapporten är undertecknad på prov och saknar rättslig verkan."
_DETAIL_LABEL_WIDTH = 132.0


def title_page(setter: Typesetter, parent: Element, document: Document) -> list[Strip]:
    """Return the title page: author, title (the only H1), markings and the table of details."""
    author = TextStyle(SEMIBOLD, BOLD, 11, 16, style.ACCENT)
    strips = [_band()]
    strips += text_strips(setter, parent.child("P"), (Text(document.author),), author, 20.0)
    title = parent.child("H1")
    lines = setter.balanced(spans_of(document.title), style.TITLE, style.CONTENT_WIDTH)
    strips += [
        line_strip(title, line, style.TITLE, gap=110.0 if n == 0 else 0.0)
        for n, line in enumerate(lines)
    ]
    if document.subtitle:
        subtitle = parent.child("P")
        strips += text_strips(setter, subtitle, spans_of(document.subtitle), style.SUBTITLE, 10.0)
    if document.page_marking:
        strips.append(_pill(setter, parent, document.page_marking, warning=False))
    if document.test_marking:
        strips.append(_pill(setter, parent, _TEST_WORDS, warning=True))
    if document.details:
        details = _details(setter, parent.child("Table"), document.details)
        used = sum(strip.gap + strip.height for strip in (*strips, *details))
        gap = max(style.CONTENT_HEIGHT - used - 1, 40.0)
        strips += [replace(details[0], gap=gap), *details[1:]]
    return strips


def _band() -> Strip:
    def paint(canvas: TaggedCanvas, top: float) -> None:
        canvas.box(Artifact.LAYOUT, (LEFT, top - 5, 56, 5), style.ACCENT)

    return Strip(5, paint)


def _pill(setter: Typesetter, parent: Element, words: str, *, warning: bool) -> Strip:
    colour = style.WARNING if warning else style.ACCENT
    ground = style.WARNING_TINT if warning else style.ACCENT_TINT
    text_style = TextStyle(MEDIUM, SEMIBOLD, 9.5, 14, colour)
    element = parent.child("P")
    line = setter.line((Text(words),), text_style)

    def paint(canvas: TaggedCanvas, top: float) -> None:
        canvas.box(Artifact.LAYOUT, (LEFT, top - 24, line.width + 24, 24), ground, 4)
        at = (LEFT + 12, baseline(top - 5, text_style))
        paint_line(canvas, element, line, at, text_style)

    return Strip(24, paint, 10.0 if warning else 26.0)


def _details(setter: Typesetter, element: Element, details: tuple[Detail, ...]) -> list[Strip]:
    strips = []
    body = element.child("TBody")
    for detail in details:
        row = body.child("TR")
        owners = (row.child("TH", attributes=ROW_SCOPE), row.child("TD"))
        strips.append(_detail(setter, owners, detail))
    return strips


def _detail(setter: Typesetter, owners: tuple[Element, Element], detail: Detail) -> Strip:
    label, value = owners
    x, width = LEFT + _DETAIL_LABEL_WIDTH, style.CONTENT_WIDTH - _DETAIL_LABEL_WIDTH
    named = setter.lines((Text(detail.label),), style.LABEL, _DETAIL_LABEL_WIDTH - 12)
    said = setter.lines(detail.value, style.BODY, width)
    cells = (
        Cell(label, named, LEFT, _DETAIL_LABEL_WIDTH, Alignment.LEFT, style.LABEL),
        Cell(value, said, x, width, Alignment.LEFT, style.BODY),
    )
    height = max(cell.height for cell in cells) + 11

    def paint(canvas: TaggedCanvas, top: float) -> None:
        canvas.rule(Artifact.LAYOUT, (LEFT, top), (LEFT + style.CONTENT_WIDTH, top), ROW_PEN)
        cells[0].paint(canvas, top - 6.5)
        cells[1].paint(canvas, top - 5.5)

    figures = tuple(f for line in said for f in line.figures)
    return Strip(height, paint, figures=figures)


def margins(
    setter: Typesetter, canvas: TaggedCanvas, document: Document, place: tuple[int, int]
) -> None:
    """Paint the margins of a page: markings above, identity and page number below."""
    page, count = place
    small = style.MARGIN
    strong = replace(small, face=SEMIBOLD)
    day = document.issued_at.astimezone(UTC).strftime("%Y-%m-%d")
    bottom = 46.0
    canvas.rule(
        Artifact.FOOTER, (LEFT, bottom + 14), (LEFT + style.CONTENT_WIDTH, bottom + 14), ROW_PEN
    )
    left = _one_line(setter, f"{document.document_id} · {day}", small)
    right = _one_line(setter, f"Sida {page} av {count}", small)
    _at_left(canvas, Artifact.FOOTER, left, bottom, small)
    _at_right(canvas, Artifact.FOOTER, right, bottom, small)
    top = PAGE_HEIGHT - 46
    if page > 1:
        marking = _one_line(setter, document.page_marking, strong)
        room = min(250.0, style.CONTENT_WIDTH - marking.width - 12.0)
        title = _shortened(setter, plain(document.title), small, room)
        _at_left(canvas, Artifact.HEADER, title, top, small)
        _at_right(canvas, Artifact.HEADER, marking, top, strong)
    if document.test_marking:
        _test_mark(setter, canvas)


def _test_mark(setter: Typesetter, canvas: TaggedCanvas) -> None:
    text_style = with_colour(replace(style.MARGIN, face=BOLD, size=8.5), style.WARNING)
    line = _one_line(setter, TEST_MARK, text_style)
    width, y = line.width + 16, PAGE_HEIGHT - 30
    x = (PAGE_WIDTH - width) / 2
    canvas.box(Artifact.HEADER, (x, y - 5, width, 16), style.WARNING_TINT, 3)
    canvas.outline(Artifact.HEADER, (x, y - 5, width, 16), (style.WARNING, 0.8, ()), 3)
    paint_line(canvas, Artifact.HEADER, line, (x + 8, y), text_style)


def _one_line(setter: Typesetter, words: str, text_style: TextStyle) -> Line:
    return setter.line((Text(words),), text_style)


def _shortened(setter: Typesetter, words: str, text_style: TextStyle, width: float) -> Line:
    line = _one_line(setter, words, text_style)
    while line.width > width and " " in words:
        words = words.rsplit(" ", 1)[0]
        line = _one_line(setter, f"{words} …", text_style)
    return line


def _at_left(
    canvas: TaggedCanvas, owner: Artifact, line: Line, y: float, text_style: TextStyle
) -> None:
    paint_line(canvas, owner, line, (LEFT, y), text_style)


def _at_right(
    canvas: TaggedCanvas, owner: Artifact, line: Line, y: float, text_style: TextStyle
) -> None:
    x = LEFT + style.CONTENT_WIDTH - line.width
    paint_line(canvas, owner, line, (x, y), text_style)

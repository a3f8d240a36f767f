"""Headings, paragraphs, lists, notes, key figures and the table of contents as strips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import Colour, TaggedCanvas
from inspector_app.adapters.pdf.fonts import BOLD, REGULAR, SEMIBOLD
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import LEFT, TextStyle
from inspector_app.adapters.pdf.tagging import Artifact, Element
from inspector_app.adapters.pdf.typesetting import Line, Typesetter, paint_line
from inspector_app.domain.report import (
    BulletList,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    NoteKind,
    NumberedList,
    Paragraph,
    ParagraphKind,
    Spans,
    TableOfContents,
    Text,
    plain,
    spans_of,
)

PARAGRAPH_STYLES = {
    ParagraphKind.BODY: style.BODY,
    ParagraphKind.LEAD: style.LEAD,
    ParagraphKind.SMALL: style.SMALL,
}
_LIST_INDENT = 18.0
_NOTE_PAD = 12.0
_KEY_GAP, _KEY_PAD = 10.0, 12.0
Places = dict[int, tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the table of contents sees it."""

    anchor: int
    level: int
    text: str


def baseline(top: float, text_style: TextStyle) -> float:
    """Return the baseline of a line whose upper edge is ``top``: the type stands in the middle."""
    return top - (text_style.leading + text_style.size * 0.72) / 2


def line_strip(
    element: Element,
    line: Line,
    text_style: TextStyle,
    x: float = LEFT,
    gap: float = 0.0,
    keep: bool = False,
) -> Strip:
    """Return a strip that paints one line for ``element``."""

    def paint(canvas: TaggedCanvas, top: float) -> None:
        paint_line(canvas, element, line, (x, baseline(top, text_style)), text_style)

    return Strip(text_style.leading, paint, gap, keep, line.figures)


def kept(strips: Sequence[Strip], gap: float, *, last: bool = False) -> list[Strip]:
    """Return the strips with ``gap`` above the first, bound so that no line stands alone."""
    count = len(strips)
    bound = {n for n in range(count - 1) if _figure_goes_on(strips[n], strips[n + 1])}
    return [
        replace(
            strip,
            gap=gap if n == 0 else strip.gap,
            keep=n in bound
            or (n == count - 2)
            or (n == 0 < count - 1)
            or (last and n == count - 1),
        )
        for n, strip in enumerate(strips)
    ]


def _figure_goes_on(strip: Strip, following: Strip) -> bool:
    if not strip.figures or not following.figures:
        return False
    return strip.figures[-1].id == following.figures[0].id


def paragraph(setter: Typesetter, parent: Element, block: Paragraph) -> list[Strip]:
    """Return a paragraph."""
    text_style = PARAGRAPH_STYLES[block.kind]
    return text_strips(setter, parent.child("P"), block.spans, text_style)


def text_strips(
    setter: Typesetter,
    element: Element,
    spans: Spans,
    text_style: TextStyle,
    gap: float = style.PARAGRAPH_GAP,
) -> list[Strip]:
    """Return the lines of ``spans`` for ``element`` over the whole content width."""
    lines = setter.lines(spans, text_style, style.CONTENT_WIDTH)
    return kept([line_strip(element, line, text_style) for line in lines], gap)


def heading(setter: Typesetter, parent: Element, block: Heading, anchor: int) -> list[Strip]:
    """Return a heading, bound to what follows. The title is H1, so level 1 is H2."""
    text_style = style.HEADINGS[block.level]
    above, below = style.HEADING_GAPS[block.level]
    element = parent.child(f"H{block.level + 1}")
    lines = setter.balanced(spans_of(block.text), text_style, style.CONTENT_WIDTH)
    strips = []
    for number, line in enumerate(lines):
        strip = line_strip(element, line, text_style)
        extra = below if number == len(lines) - 1 else 0.0
        strips.append(
            Strip(
                strip.height + extra,
                strip.paint,
                above if number == 0 else 0.0,
                True,
                strip.figures,
                anchor=anchor if number == 0 else None,
            )
        )
    return strips


def listing(setter: Typesetter, parent: Element, block: BulletList | NumberedList) -> list[Strip]:
    """Return a list, each item L > LI > Lbl + LBody; an item without words is left out."""
    numbered = isinstance(block, NumberedList)
    numbering = "Decimal" if numbered else "Disc"
    outer = parent.child("L", attributes=f"<</O/List/ListNumbering/{numbering}>>")
    strips: list[Strip] = []
    items = [item for item in block.items if plain(item).strip()]
    for number, item in enumerate(items, start=1):
        label = f"{number}." if numbered else "•"
        gap = style.PARAGRAPH_GAP if number == 1 else 4.0
        strips += kept(_item(setter, outer.child("LI"), label, item), gap)
    return strips


def _item(setter: Typesetter, parent: Element, label: str, spans: Spans) -> list[Strip]:
    text_style = style.BODY
    marker, body = parent.child("Lbl"), parent.child("LBody")
    lines = setter.lines(spans, text_style, style.CONTENT_WIDTH - _LIST_INDENT)
    strips = [line_strip(body, line, text_style, LEFT + _LIST_INDENT) for line in lines]
    first, marker_line = strips[0], setter.line((Text(label),), text_style)

    def paint(canvas: TaggedCanvas, top: float) -> None:
        at = (LEFT + 3, baseline(top, text_style))
        paint_line(canvas, marker, marker_line, at, text_style)
        first.paint(canvas, top)

    strips[0] = Strip(first.height, paint, figures=first.figures)
    return strips


def note(setter: Typesetter, parent: Element, block: Note) -> list[Strip]:
    """Return a passage on a tinted ground with a bar at its left."""
    warning = block.kind is NoteKind.WARNING
    bar = style.WARNING if warning else style.ACCENT
    ground = style.WARNING_TINT if warning else style.ACCENT_TINT
    element = parent.child("P")
    width = style.CONTENT_WIDTH - 2 * _NOTE_PAD - 4
    lines = setter.lines(block.spans, style.BODY, width)
    strips = [
        _note_line(element, line, (bar, ground), (n == 0, n == len(lines) - 1))
        for n, line in enumerate(lines)
    ]
    return [
        replace(strip, gap=12.0 if n == 0 else 0.0, keep=n < len(strips) - 1)
        for n, strip in enumerate(strips)
    ]


def _note_line(
    element: Element, line: Line, colours: tuple[Colour, Colour], ends: tuple[bool, bool]
) -> Strip:
    above, below = (10.0 if end else 0.0 for end in ends)
    height = style.BODY.leading + above + below

    def paint(canvas: TaggedCanvas, top: float) -> None:
        bar, ground = colours
        area = (LEFT, top - height, style.CONTENT_WIDTH, height)
        canvas.box(Artifact.LAYOUT, area, ground)
        canvas.box(Artifact.LAYOUT, (LEFT, top - height, 3, height), bar)
        at = (LEFT + _NOTE_PAD + 4, baseline(top - above, style.BODY))
        paint_line(canvas, element, line, at, style.BODY)

    return Strip(height, paint, figures=line.figures)


def key_figures(setter: Typesetter, parent: Element, block: KeyFigures) -> list[Strip]:
    """Return the headline figures side by side on boxes of one height."""
    count = len(block.items)
    width = (style.CONTENT_WIDTH - (count - 1) * _KEY_GAP) / count
    cards = [_card(setter, parent.child("P"), item, width - 2 * _KEY_PAD) for item in block.items]
    height = max(card.height for card in cards) + 2 * _KEY_PAD

    def paint(canvas: TaggedCanvas, top: float) -> None:
        for number, card in enumerate(cards):
            x = LEFT + number * (width + _KEY_GAP)
            canvas.box(Artifact.LAYOUT, (x, top - height, width, height), style.SUNKEN, 4)
            canvas.box(Artifact.LAYOUT, (x, top - height + 6, 2.5, height - 12), style.ACCENT)
            card.paint(canvas, x + _KEY_PAD, top - _KEY_PAD + 2)

    found = tuple(f for card in cards for line, _ in card.lines for f in line.figures)
    return [Strip(height, paint, 14.0, figures=found)]


@dataclass(frozen=True, slots=True)
class _Card:
    element: Element
    lines: tuple[tuple[Line, TextStyle], ...]

    @property
    def height(self) -> float:
        return sum(text_style.leading for _, text_style in self.lines)

    def paint(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for line, text_style in self.lines:
            paint_line(canvas, self.element, line, (x, baseline(top, text_style)), text_style)
            top -= text_style.leading


def _card(setter: Typesetter, element: Element, item: KeyFigure, width: float) -> _Card:
    large = style.KEY_FIGURE
    while setter.line((item.figure,), large).width > width and large.size > style.BODY.size:
        large = replace(large, size=large.size - 1)
    lines = [(setter.line((item.figure,), large), large)]
    for said, text_style in ((spans_of(item.label), style.KEY_LABEL), (item.note, style.SMALL)):
        if said:
            lines += [(line, text_style) for line in setter.lines(said, text_style, width)]
    return _Card(element, tuple(lines))


def contents(
    setter: Typesetter,
    parent: Element,
    block: TableOfContents,
    entries: Sequence[Entry],
    places: Places,
) -> list[Strip]:
    """Return the contents; ``places`` is filled in before anything is painted."""
    outer = parent.child("TOC")
    title = setter.line((Text(block.title),), style.HEADINGS[1])
    strips = [line_strip(outer.child("Caption"), title, style.HEADINGS[1], keep=True)]
    for entry in entries:
        if entry.level <= block.levels:
            strips.append(
                _contents_line(setter, outer, entry, partial(places.__getitem__, entry.anchor))
            )
    return strips


def _contents_line(
    setter: Typesetter, outer: Element, entry: Entry, place: Callable[[], tuple[int, float]]
) -> Strip:
    text_style = TextStyle(SEMIBOLD if entry.level == 1 else REGULAR, BOLD, 10, 19)
    link = outer.child("TOCI").child("Reference").child("Link")
    indent = LEFT + (entry.level - 1) * 16.0
    line = setter.lines((Text(entry.text),), text_style, style.CONTENT_WIDTH - 70)[0]

    def paint(canvas: TaggedCanvas, top: float) -> None:
        page, target = place()
        base = baseline(top, text_style)
        number = setter.line((Text(str(page)),), text_style)
        right = LEFT + style.CONTENT_WIDTH
        paint_line(canvas, link, line, (indent, base), text_style)
        paint_line(canvas, link, number, (right - number.width, base), text_style)
        area = (indent, top - text_style.leading, right, top)
        canvas.link(link, area, (page, target), f"{entry.text}, sida {page}")
        start, end = indent + line.width + 8, right - number.width - 8
        pen = (style.BORDER_STRONG, 0.5, (0.5, 3.0))
        canvas.rule(Artifact.LAYOUT, (start, base), (end, base), pen)

    return Strip(text_style.leading, paint, 6.0 if entry.level == 1 else 0.0)

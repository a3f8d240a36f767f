"""Tables as strips: one per row, the header repeated (as an artifact) on each further page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import Owner, Pen, TaggedCanvas
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import LEFT, TextStyle
from inspector_app.adapters.pdf.tagging import Artifact, Element
from inspector_app.adapters.pdf.text_blocks import baseline, text_strips
from inspector_app.adapters.pdf.typesetting import Line, Typesetter, paint_line
from inspector_app.domain.report import (
    Alignment,
    Column,
    FigureText,
    Row,
    Spans,
    Strong,
    Table,
    Words,
    plain,
    spans_of,
)

COLUMN_SCOPE = "<</O/Table/Scope/Column>>"
ROW_SCOPE = "<</O/Table/Scope/Row>>"
_PAD, _ROOM = 4.5, 12.0
_LINES_PER_STRIP = 40
_ENDLESS, _HAIR = float("inf"), 0.5
HEADER_PEN: Pen = (style.TEXT_2, 0.8, ())
ROW_PEN: Pen = (style.BORDER, 0.6, ())


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of one cell, where they stand and for whom they are painted."""

    owner: Owner
    lines: tuple[Line, ...]
    x: float
    width: float
    alignment: Alignment
    text_style: TextStyle

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        """Paint the cell's lines downwards from ``top``."""
        for number, line in enumerate(self.lines):
            spare = self.width - line.width
            shift = {Alignment.LEFT: 0.0, Alignment.CENTRE: spare / 2}.get(self.alignment, spare)
            base = baseline(top - number * self.text_style.leading, self.text_style)
            paint_line(canvas, self.owner, line, (self.x + shift, base), self.text_style)

    @property
    def height(self) -> float:
        """The height of the cell's lines."""
        return len(self.lines) * self.text_style.leading


def cell_figures(cells: Sequence[Cell]) -> tuple[FigureText, ...]:
    """Return the figures of cells in the order in which they are painted."""
    return tuple(f for cell in cells for line in cell.lines for f in line.figures)


def table(setter: Typesetter, parent: Element, block: Table) -> list[Strip]:
    """Return a table with its caption and note."""
    element = parent.child("Table")
    strips = caption_strips(setter, element, block.caption)
    edges = _Edges.of(setter, block)
    head = element.child("THead").child("TR")
    strips.append(header_strip(header_cells(setter, head, block.columns, edges.spans)))
    repeat = header_strip(header_cells(setter, None, block.columns, edges.spans))
    body = element.child("TBody") if block.rows else None
    for number, row in enumerate(block.rows):
        made = _row(setter, body.child("TR"), block, (row, edges), repeat) if body else []
        strips += [replace(strip, keep=True) for strip in made] if block.together else made
        if block.together and number == len(block.rows) - 1:
            strips[-1] = replace(strips[-1], keep=False)
        elif number in (0, len(block.rows) - 2) and len(block.rows) > 1:
            strips[-1] = replace(strips[-1], keep=True)
    if block.note:
        strips[-1] = replace(strips[-1], keep=True)
        strips += text_strips(setter, parent.child("P"), block.note, style.SMALL, 5.0)
    return strips


def caption_strips(setter: Typesetter, element: Element, caption: Words) -> list[Strip]:
    """Return a caption bound to what follows."""
    strips = text_strips(setter, element.child("Caption"), spans_of(caption), style.CAPTION, 16.0)
    return [replace(strip, keep=True) for strip in strips]


def header_cells(
    setter: Typesetter,
    row: Element | None,
    columns: tuple[Column, ...],
    spans: tuple[tuple[float, float], ...],
) -> list[Cell]:
    """Return the header's cells; without ``row`` they are artifacts of pagination."""
    cells = []
    for column, (x, width) in zip(columns, spans, strict=True):
        owner = row.child("TH", attributes=COLUMN_SCOPE) if row else Artifact.REPEATED
        lines = setter.lines(spans_of(column.header), style.CELL_HEADER, width)
        cells.append(Cell(owner, lines, x, width, column.alignment, style.CELL_HEADER))
    return cells


def header_strip(cells: list[Cell]) -> Strip:
    """Return a header row: its cells stand at the bottom, on a strong rule."""
    height = max(cell.height for cell in cells) + 2 * _PAD

    def paint(canvas: TaggedCanvas, top: float) -> None:
        for cell in cells:
            cell.paint(canvas, top - (height - cell.height - _PAD))
        full_rule(canvas, top - height, HEADER_PEN)

    return Strip(height, paint, keep=True, figures=cell_figures(cells))


def body_style(alignment: Alignment) -> TextStyle:
    """Return the style of a body cell: digits of one width where numbers stand."""
    return style.CELL_NUMBER if alignment is Alignment.NUMBER else style.CELL


def strengthened(spans: Spans) -> Spans:
    """Return the spans with weight, as in a row of totals."""
    return tuple(
        replace(s, strong=True) if isinstance(s, FigureText) else Strong(s.content) for s in spans
    )


@dataclass(frozen=True, slots=True)
class _Edges:
    """Left edge and width of each column."""

    spans: tuple[tuple[float, float], ...]

    @classmethod
    def of(cls, setter: Typesetter, block: Table) -> _Edges:
        room = style.CONTENT_WIDTH - _ROOM * (len(block.columns) - 1)
        needs, least = _measured(setter, block)
        if any(column.weight for column in block.columns):
            widths = _weighted(block.columns, needs, least, room)
        else:
            widths = _by_content(block.columns, needs, least, room)
        spans, x = [], LEFT
        for width in widths:
            spans.append((x, width))
            x += width + _ROOM
        return cls(tuple(spans))


def _measured(setter: Typesetter, block: Table) -> tuple[list[float], list[float]]:
    """Return for each column the width of its longest line, and of its longest word."""
    needs, least = [], []
    for number, column in enumerate(block.columns):
        text_style = body_style(column.alignment)
        header = setter.widest_word(spans_of(column.header), style.CELL_HEADER)
        cells = [strengthened(row.cells[number]) for row in block.rows]
        lines = (line.width for cell in cells for line in setter.lines(cell, text_style, _ENDLESS))
        words = (setter.widest_word(cell, text_style) for cell in cells)
        needs.append(max([header, *lines]) + _HAIR)
        least.append(max([header, *words]) + _HAIR)
    return needs, least


def _by_content(
    columns: tuple[Column, ...], needs: list[float], least: list[float], room: float
) -> list[float]:
    """Share out ``room``: each column its content if all fit, else the wide ones give way."""
    spare = room - sum(needs)
    if spare >= 0:
        return _widened(columns, needs, spare)
    slack = [need - low for need, low in zip(needs, least, strict=True)]
    if sum(slack) >= -spare:
        return [n + spare * s / sum(slack) for n, s in zip(needs, slack, strict=True)]
    return [low * room / sum(least) for low in least]


def _weighted(
    columns: tuple[Column, ...], needs: list[float], least: list[float], room: float
) -> list[float]:
    """Share out by weight what the columns without weight leave; no column under its least.

    A column without weight gets its content, but no more than a third of the table for it.
    """
    fixed = {
        n: max(least[n], min(needs[n], room / 3)) for n, c in enumerate(columns) if not c.weight
    }
    while True:
        left = room - sum(fixed.values())
        total = sum(c.weight for n, c in enumerate(columns) if n not in fixed)
        shares = {n: left * c.weight / total for n, c in enumerate(columns) if n not in fixed}
        narrow = {n: least[n] for n, share in shares.items() if share < least[n]}
        if not narrow or len(narrow) == len(shares):
            break
        fixed |= narrow
    widths = [fixed.get(n, shares.get(n, 0.0)) for n in range(len(columns))]
    return [width * room / sum(widths) for width in widths]


def _widened(columns: tuple[Column, ...], needs: list[float], spare: float) -> list[float]:
    """Give spare room to the text columns, or to all when every column holds numbers."""
    texts = [c.alignment is Alignment.LEFT for c in columns]
    shares = [
        need if text or not any(texts) else 0.0 for need, text in zip(needs, texts, strict=True)
    ]
    return [need + spare * share / sum(shares) for need, share in zip(needs, shares, strict=True)]


def _row(
    setter: Typesetter, element: Element, block: Table, placed: tuple[Row, _Edges], repeat: Strip
) -> list[Strip]:
    row, edges = placed
    cells = []
    for number, (spans, column) in enumerate(zip(row.cells, block.columns, strict=True)):
        x, width = edges.spans[number]
        heads = number == 0 and block.row_headers and bool(plain(spans).strip())
        owner = element.child("TH", attributes=ROW_SCOPE) if heads else element.child("TD")
        text_style = body_style(column.alignment)
        lines = setter.lines(strengthened(spans) if row.total else spans, text_style, width)
        cells.append(Cell(owner, lines, x, width, column.alignment, text_style))
    return row_strips(cells, repeat, total=row.total)


def row_strips(cells: list[Cell], repeat: Strip, *, total: bool) -> list[Strip]:
    """Return a body row: one strip, or several when it is higher than a page can hold."""
    count = max(len(cell.lines) for cell in cells)
    starts = range(0, count, _LINES_PER_STRIP)
    return [
        _row_strip(
            [_part(c, start) for c in cells], repeat, (start == 0, start == starts[-1], total)
        )
        for start in starts
    ]


def _part(cell: Cell, start: int) -> Cell:
    lines = cell.lines[start : start + _LINES_PER_STRIP]
    return Cell(cell.owner, lines, cell.x, cell.width, cell.alignment, cell.text_style)


def _row_strip(cells: list[Cell], repeat: Strip, ends: tuple[bool, bool, bool]) -> Strip:
    first, last, total = ends
    above, below = (_PAD if first else 0.0), (_PAD if last else 0.0)
    height = max(cell.height for cell in cells) + above + below

    def paint(canvas: TaggedCanvas, top: float) -> None:
        if total and first:
            full_rule(canvas, top, HEADER_PEN)
        for cell in cells:
            cell.paint(canvas, top - above)
        if last:
            full_rule(canvas, top - height, ROW_PEN)

    return Strip(height, paint, figures=cell_figures(cells), repeat=repeat)


def full_rule(canvas: TaggedCanvas, y: float, pen: Pen) -> None:
    """Draw a line over the whole width as an artifact."""
    canvas.rule(Artifact.LAYOUT, (LEFT, y), (LEFT + style.CONTENT_WIDTH, y), pen)

"""What all charts share: label, picture and numbers in rows, axis under them.

The picture is one Figure element with a text alternative; row labels and numbers beside it are the
cells of a real table. Colour never stands alone: each answer has a glyph and each series a pattern.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import Pen, TaggedCanvas
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import LEFT
from inspector_app.adapters.pdf.tables import (
    COLUMN_SCOPE,
    HEADER_PEN,
    ROW_PEN,
    ROW_SCOPE,
    Cell,
    body_style,
    caption_strips,
    cell_figures,
    full_rule,
    strengthened,
)
from inspector_app.adapters.pdf.tagging import Artifact, Element
from inspector_app.adapters.pdf.text_blocks import baseline
from inspector_app.adapters.pdf.typesetting import Typesetter, paint_line
from inspector_app.domain.report import Alignment, FigureText, Spans, Text, Words, spans_of

ROW_HEIGHT = 17.0
AXIS_HEIGHT = 12.0
GRID_PEN: Pen = (style.BORDER, 0.6, ())
_GAP, _PLOT_ROOM, _CELL_PAD, _HEADER_PAD = 7.0, 4.0, 4.0, 4.5
_SWATCH_WIDTH, _SWATCH_ROOM = 16.0, 11.0
_LABEL_LEAST, _LABEL_MOST = 80.0, 132.0

Box = tuple[float, float, float, float]
Swatch = Callable[[TaggedCanvas, "Figure", tuple[float, float]], None]
Draw = Callable[[TaggedCanvas, float], None]


@dataclass(slots=True)
class Figure:
    """The picture's element; its bounding box grows while its first page is painted."""

    element: Element
    page: str = ""
    box: Box = (0, 0, 0, 0)

    def on(self, canvas: TaggedCanvas, area: Box) -> Element:
        """Return the element, having noted that ``area`` (left, bottom, right, top) is painted."""
        if not self.page:
            self.page, self.box = canvas.page_name, area
        elif self.page == canvas.page_name:
            left, bottom, right, top = self.box
            lows = (min(left, area[0]), min(bottom, area[1]))
            self.box = (*lows, max(right, area[2]), max(top, area[3]))
        values = " ".join(f"{v:.2f}" for v in self.box)
        self.element.attributes = f"<</O/Layout/Placement/Block/BBox[{values}]>>"
        return self.element


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """A column of numbers beside the picture, with the swatch of the series it counts."""

    words: Words
    width: float
    swatch: Swatch | None = None


def number_column(
    setter: Typesetter,
    words: Words,
    least: float,
    cells: Iterable[Spans],
    swatch: Swatch | None = None,
) -> NumberColumn:
    """Return a column at least ``least`` wide in which each number of ``cells`` has room."""
    text_style = body_style(Alignment.NUMBER)
    widest = max(setter.widest_word(strengthened(cell), text_style) for cell in cells)
    return NumberColumn(words, max(least, widest + 1), swatch)


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row: label, numbers, and what is drawn around its middle; ``drawn`` figures come first."""

    label: Words
    numbers: tuple[Spans, ...]
    draw: Draw
    total: bool = False
    drawn: tuple[FigureText, ...] = ()


class ChartFrame:
    """A chart's elements (Table, then Figure) and columns (label, picture, numbers)."""

    def __init__(
        self,
        setter: Typesetter,
        parent: Element,
        words: tuple[Words, str, Words],
        labels: Sequence[Words],
        numbers: Sequence[NumberColumn],
    ) -> None:
        """Make the elements below ``parent``; ``words`` are caption, alternative, row header."""
        caption, alt, self._row_header = words
        self.setter = setter
        self._table = parent.child("Table")
        self._caption = caption_strips(setter, self._table, caption)
        self.figure = Figure(parent.child("Figure", alt=alt))
        widest = max(
            setter.line(strengthened(spans_of(label)), style.CELL).width for label in labels
        )
        self._label_width = min(max(widest + 6, _LABEL_LEAST), _LABEL_MOST)
        self._numbers = tuple(numbers)

    @property
    def plot(self) -> tuple[float, float]:
        """Left edge and width of the picture's column."""
        numbers = sum(column.width + _GAP for column in self._numbers)
        left = LEFT + self._label_width + _GAP
        return left, style.CONTENT_WIDTH - self._label_width - _GAP - numbers - _PLOT_ROOM

    def strips(self, rows: Sequence[ChartRow], tail: Sequence[Strip]) -> list[Strip]:
        """Return caption, header, rows and ``tail``, kept together when a page can hold them."""
        header = self._header(self._table.child("THead").child("TR"))
        repeat = self._header(None)
        body = self._table.child("TBody")
        made = [self._row(body.child("TR"), row, repeat) for row in rows]
        if not tail:
            made[-1] = replace(made[-1], keep=False)
        return [*self._caption, header, *made, *tail]

    def axis(self, labels: dict[float, str]) -> Strip:
        """Return the axis under the rows; ``labels`` maps x to words."""

        def paint(canvas: TaggedCanvas, top: float) -> None:
            area = (min(labels), top - AXIS_HEIGHT, max(labels), top)
            owner = self.figure.on(canvas, area)
            for x, words in labels.items():
                line = self.setter.line((Text(words),), style.AXIS)
                at = (x - line.width / 2, baseline(top - 1, style.AXIS))
                paint_line(canvas, owner, line, at, style.AXIS)

        return Strip(AXIS_HEIGHT, paint)

    def _places(self) -> list[tuple[float, float]]:
        """Left edge and width of each column of numbers."""
        left, width = self.plot
        x, found = left + width + _PLOT_ROOM + _GAP, []
        for column in self._numbers:
            found.append((x, column.width))
            x += column.width + _GAP
        return found

    def _header(self, row: Element | None) -> Strip:
        """Return the header row; without ``row`` it is an artifact of pagination."""
        label = (LEFT, self._label_width)
        cells = [self._header_cell(row, self._row_header, label, Alignment.LEFT)]
        for column, place in zip(self._numbers, self._places(), strict=True):
            cells.append(self._header_cell(row, column.words, place, Alignment.NUMBER))
        room = _SWATCH_ROOM if any(column.swatch for column in self._numbers) else 0.0
        height = max(cell.height for cell in cells) + 2 * _HEADER_PAD + room

        def paint(canvas: TaggedCanvas, top: float) -> None:
            for cell in cells:
                cell.paint(canvas, top - (height - cell.height - _HEADER_PAD))
            for column, cell in zip(self._numbers, cells[1:], strict=True):
                if column.swatch:
                    at = (cell.x + cell.width - _SWATCH_WIDTH, top - _SWATCH_ROOM - 1)
                    column.swatch(canvas, self.figure, at)
            full_rule(canvas, top - height, HEADER_PEN)

        return Strip(height, paint, keep=True, figures=cell_figures(cells))

    def _header_cell(
        self, row: Element | None, words: Words, place: tuple[float, float], alignment: Alignment
    ) -> Cell:
        owner = row.child("TH", attributes=COLUMN_SCOPE) if row else Artifact.REPEATED
        lines = self.setter.lines(spans_of(words), style.CELL_HEADER, place[1])
        return Cell(owner, lines, *place, alignment, style.CELL_HEADER)

    def _row(self, element: Element, row: ChartRow, repeat: Strip) -> Strip:
        label = element.child("TH", attributes=ROW_SCOPE)
        words: list[Spans] = [spans_of(row.label), *row.numbers]
        if row.total:
            words = [strengthened(spans) for spans in words]
        cells = [self._cell(label, words[0], (LEFT, self._label_width), Alignment.LEFT)]
        for spans, place in zip(words[1:], self._places(), strict=True):
            cells.append(self._cell(element.child("TD"), spans, place, Alignment.NUMBER))
        height = max(ROW_HEIGHT, *(cell.height + _CELL_PAD for cell in cells))

        def paint(canvas: TaggedCanvas, top: float) -> None:
            if row.total:
                full_rule(canvas, top, HEADER_PEN)
            row.draw(canvas, top - height / 2)
            for cell in cells:
                cell.paint(canvas, top - (height - cell.height) / 2)
            full_rule(canvas, top - height, ROW_PEN)

        figures = row.drawn + cell_figures(cells)
        return Strip(height, paint, keep=True, figures=figures, repeat=repeat)

    def _cell(
        self, owner: Element, spans: Spans, place: tuple[float, float], alignment: Alignment
    ) -> Cell:
        text_style = body_style(alignment)
        lines = self.setter.lines(spans, text_style, place[1])
        return Cell(owner, lines, *place, alignment, text_style)

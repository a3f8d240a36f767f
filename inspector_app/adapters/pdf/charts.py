"""Charts as vectors: a Figure for the picture, a Table for the same numbers in the same rows.

The picture is one Figure element with a text alternative; row labels and numbers beside it are the
cells of a real table. Colour never stands alone: each answer has a glyph and each series a pattern.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.adapters.pdf.glyph_marks import answer_glyph, hatch
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import ANSWERS, LEFT, TextStyle
from inspector_app.adapters.pdf.tables import (
    COLUMN_SCOPE,
    HEADER_PEN,
    ROW_PEN,
    ROW_SCOPE,
    Cell,
    body_style,
    caption_strips,
    strengthened,
)
from inspector_app.adapters.pdf.tagging import Artifact, Element
from inspector_app.adapters.pdf.text_blocks import baseline, text_strips
from inspector_app.adapters.pdf.typesetting import Typesetter, paint_line, with_colour
from inspector_app.domain.report import (
    Alignment,
    AnswerKind,
    FigureText,
    IntervalChart,
    IntervalRow,
    Measure,
    PairedBarChart,
    Spans,
    StackedBarChart,
    StackedRow,
    Text,
)

_ROW_HEIGHT, _LABEL_WIDTH, _GAP = 23.0, 116.0, 10.0
_GRID_PEN = (style.BORDER, 0.6, ())
_CITY_PEN = (style.TEXT_3, 0.8, (2.5, 2.0))
_TARGET_PEN = (style.WARNING, 1.0, ())
_INTERVAL_PEN = (style.ACCENT, 1.5, ())
_BAR = 13.0

Swatch = Callable[[TaggedCanvas, "Figure", float, float], None]
Draw = Callable[[TaggedCanvas, float], None]


@dataclass(slots=True)
class Figure:
    """The picture's element; its bounding box grows while its first page is painted."""

    element: Element
    page: str = ""
    box: tuple[float, float, float, float] = (0, 0, 0, 0)

    def on(self, canvas: TaggedCanvas, area: tuple[float, float, float, float]) -> Element:
        """Return the element, having noted that ``area`` (left, bottom, right, top) is painted."""
        if not self.page:
            self.page, self.box = canvas.page_name, area
        elif self.page == canvas.page_name:
            left, bottom, right, top = self.box
            self.box = (
                min(left, area[0]), min(bottom, area[1]), max(right, area[2]), max(top, area[3])
            )  # fmt: skip
        values = " ".join(f"{v:.2f}" for v in self.box)
        self.element.attributes = f"<</O/Layout/Placement/Block/BBox[{values}]>>"
        return self.element


@dataclass(frozen=True, slots=True)
class _Heading:
    """A column of numbers beside the picture."""

    words: str
    width: float
    swatch: Swatch | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: label, numbers and what is drawn in the picture's column."""

    label: str
    numbers: tuple[Spans, ...]
    draw: Draw
    total: bool = False
    drawn: tuple[FigureText, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The columns of a chart: label, plot, numbers."""

    setter: Typesetter
    figure: Figure
    row_header: str
    numbers: tuple[_Heading, ...]

    @property
    def plot(self) -> tuple[float, float]:
        """Left edge and width of the picture's column."""
        taken = sum(h.width + _GAP for h in self.numbers)
        left = LEFT + _LABEL_WIDTH + _GAP
        return left, style.CONTENT_WIDTH - _LABEL_WIDTH - _GAP - taken - 4

    def columns(self) -> list[tuple[float, float]]:
        """Left edge and width of each column of numbers."""
        left, width = self.plot
        x, found = left + width + 4 + _GAP, []
        for heading in self.numbers:
            found.append((x, heading.width))
            x += heading.width + _GAP
        return found

    def header(self, row: Element | None) -> Strip:
        """Return the header row, with each series' swatch over its word."""
        cells = [self._header_cell(row, (Text(self.row_header),), (LEFT, _LABEL_WIDTH), Alignment.LEFT)]
        for heading, span in zip(self.numbers, self.columns(), strict=True):
            cells.append(self._header_cell(row, (Text(heading.words),), span, Alignment.NUMBER))
        swatches = any(h.swatch for h in self.numbers)
        height = max(c.height for c in cells) + 9 + (12 if swatches else 0)

        def paint(canvas: TaggedCanvas, top: float) -> None:
            for cell in cells:
                cell.paint(canvas, top - (height - cell.height - 4.5))
            for heading, cell in zip(self.numbers, cells[1:], strict=True):
                if heading.swatch:
                    y = top - (height - cell.height - 4.5) + 4
                    heading.swatch(canvas, self.figure, cell.x + cell.width - 16, y)
            _rule(canvas, top - height, HEADER_PEN)

        return Strip(height, paint, keep=True)

    def _header_cell(
        self, row: Element | None, spans: Spans, place: tuple[float, float], alignment: Alignment
    ) -> Cell:
        owner = row.child("TH", attributes=COLUMN_SCOPE) if row else Artifact.REPEATED
        lines = self.setter.lines(spans, style.CELL_HEADER, place[1])
        return Cell(owner, lines, place[0], place[1], alignment, style.CELL_HEADER)

    def row(self, body: Element, row: _Row, repeat: Strip) -> Strip:
        """Return one row."""
        element = body.child("TR")
        label: Spans = (Text(row.label),)
        cells = [self._cell(element, "TH", strengthened(label) if row.total else label, (LEFT, _LABEL_WIDTH))]
        for spans, span in zip(row.numbers, self.columns(), strict=True):
            cells.append(self._cell(element, "TD", strengthened(spans) if row.total else spans, span))
        height = max(_ROW_HEIGHT, *(c.height + 8 for c in cells))

        def paint(canvas: TaggedCanvas, top: float) -> None:
            if row.total:
                _rule(canvas, top, HEADER_PEN)
            row.draw(canvas, top - height / 2)
            for cell in cells:
                cell.paint(canvas, top - (height - cell.height) / 2)
            _rule(canvas, top - height, ROW_PEN)

        figures = tuple(f for c in cells for line in c.lines for f in line.figures) + row.drawn
        return Strip(height, paint, keep=True, figures=figures, repeat=repeat)

    def _cell(self, row: Element, tag: str, spans: Spans, place: tuple[float, float]) -> Cell:
        alignment = Alignment.LEFT if tag == "TH" else Alignment.NUMBER
        text_style = body_style(alignment)
        owner = row.child(tag, attributes=ROW_SCOPE if tag == "TH" else "")
        lines = self.setter.lines(spans, text_style, place[1])
        return Cell(owner, lines, place[0], place[1], alignment, text_style)


def stacked(setter: Typesetter, parent: Element, block: StackedBarChart) -> list[Strip]:
    """Return one bar per group, cut by the five answers, with every count beside it."""
    shares = any(row.share for row in block.rows)
    headings = [
        _Heading(ANSWERS[kind].word, 34.0, lambda c, f, x, y, k=kind: _swatch(c, f, k, (x, y)))
        for kind in AnswerKind
    ]
    if shares:
        headings.append(_Heading(block.share_header, 40.0))
    make = _Maker(setter, parent, block.caption, block.row_header, block.alt, tuple(headings))
    largest = Bars(make.frame)

    def row(data: StackedRow) -> _Row:
        numbers: list[Spans] = [(m.text,) for m in data.counts]
        if shares:
            numbers.append((data.share.text,) if data.share else (Text("–"),))
        segments = largest.segments(data)
        drawn = tuple(s.label for s in segments if s.label)
        return _Row(
            data.label,
            tuple(numbers),
            lambda canvas, middle: largest.paint(canvas, segments, middle),
            data.total,
            drawn,
        )

    return make.strips([row(data) for data in block.rows], [])


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar; ``label`` when its count has room inside."""

    kind: AnswerKind
    left: float
    width: float
    label: FigureText | None


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars over the whole plot width: each shows how one group's answers divide."""

    frame: Frame

    def segments(self, row: StackedRow) -> tuple[Segment, ...]:
        """Return the row's parts from left to right; a count that has no room is left to its cell."""
        left, width = self.frame.plot
        total = sum(m.value for m in row.counts)
        found = []
        for kind, measure in zip(AnswerKind, row.counts, strict=True):
            if not measure.value:
                continue
            extent = float(width * measure.value / total)
            found.append(Segment(kind, left, extent, self._label(measure, extent)))
            left += extent
        return tuple(found)

    def _label(self, measure: Measure, extent: float) -> FigureText | None:
        text = measure.text
        inside = FigureText(f"{text.id}.bar", text.printed, text.pointer, text.rounding)
        line = self.frame.setter.line((inside,), style.BAR_NUMBER)
        return inside if line.width + 5 <= extent else None

    def paint(self, canvas: TaggedCanvas, segments: Sequence[Segment], middle: float) -> None:
        """Paint the parts, a hair apart, with counts inside."""
        for segment in segments:
            width = max(segment.width - 1.0, 0.8)
            area = (segment.left, middle - _BAR / 2, width, _BAR)
            owner = self.frame.figure.on(
                canvas, (area[0], area[1], area[0] + area[2], area[1] + area[3])
            )
            fill_answer(canvas, owner, segment.kind, area)
            if segment.label:
                self._paint_label(canvas, owner, segment, (area, middle))

    def _paint_label(
        self,
        canvas: TaggedCanvas,
        owner: Element,
        segment: Segment,
        place: tuple[tuple[float, float, float, float], float],
    ) -> None:
        (left, _, width, _), middle = place
        assert segment.label is not None
        look = ANSWERS[segment.kind]
        text_style = with_colour(style.BAR_NUMBER, look.on_fill)
        line = self.frame.setter.line((segment.label,), text_style)
        x = left + (width - line.width) / 2
        if segment.kind in (AnswerKind.NO, AnswerKind.NOT_DOCUMENTED):
            canvas.box(owner, (x - 2, middle - _BAR / 2 + 1, line.width + 4, _BAR - 2), look.fill)
        base = middle - text_style.size * 0.36
        paint_line(canvas, owner, replace(line, pieces=line.pieces[:1]), (x, base), text_style)


def fill_answer(
    canvas: TaggedCanvas, owner: Element, kind: AnswerKind, area: tuple[float, float, float, float]
) -> None:
    """Fill ``area`` in an answer's colour and pattern."""
    look = ANSWERS[kind]
    canvas.box(owner, area, look.fill)
    if kind is AnswerKind.NO:
        hatch(canvas, owner, area, ((0.85, 0.53, 0.36), 0.7, ()), 3.5)
    if kind is AnswerKind.NOT_DOCUMENTED:
        hatch(canvas, owner, area, ((0.75, 0.70, 0.85), 0.7, ()), 3.0)
    if kind not in (AnswerKind.YES, AnswerKind.NO):
        x, y, width, height = area
        inner = (x + 0.35, y + 0.35, max(width - 0.7, 0.1), height - 0.7)
        canvas.outline(owner, inner, (look.edge, 0.7, ()))


def _swatch(canvas: TaggedCanvas, figure: Figure, kind: AnswerKind, at: tuple[float, float]) -> None:
    x, y = at
    owner = figure.on(canvas, (x, y, x + 16, y + 9))
    fill_answer(canvas, owner, kind, (x, y, 16, 9))
    if kind in (AnswerKind.NO, AnswerKind.NOT_DOCUMENTED):
        canvas.box(owner, (x + 3.5, y + 0.7, 9, 7.6), ANSWERS[kind].fill)
    answer_glyph(canvas, owner, kind, (x + 8, y + 4.5))


def intervals(setter: Typesetter, parent: Element, block: IntervalChart) -> list[Strip]:
    """Return dots with intervals, axis 0–100 %, and the legend in words."""
    rows = [*block.rows, *([block.city] if block.city else [])]
    counts = any(row.count for row in rows)
    ranges = any(row.lower for row in rows)
    headings = [_Heading(block.share_header, 44.0)]
    if ranges:
        headings.append(_Heading("95 % intervall", 58.0))
    if counts:
        headings.append(_Heading(block.count_header, 34.0))
    make = _Maker(setter, parent, block.caption, block.row_header, block.alt, tuple(headings))
    plot = Plot(make.frame, block)
    made = []
    for row in rows:
        numbers: list[Spans] = [(row.share.text,) if row.share else (Text(row.reason),)]
        if ranges:
            numbers.append(_range(row))
        if counts:
            numbers.append((row.count.text,) if row.count else (Text("–"),))
        city = row is block.city
        made.append(
            _Row(
                row.label,
                tuple(numbers),
                lambda canvas, middle, r=row: plot.paint(canvas, r, middle),
                city,
            )
        )
    return make.strips(made, [plot.axis(), *plot.legend(parent)])


def _range(row: IntervalRow) -> Spans:
    if row.lower is None or row.upper is None:
        return (Text("–"),)
    return (row.lower.text, Text("–"), row.upper.text)


@dataclass(frozen=True, slots=True)
class Plot:
    """The field of an interval chart."""

    frame: Frame
    chart: IntervalChart

    def at(self, share: float) -> float:
        """Return the x of a share 0–1."""
        left, width = self.frame.plot
        return left + 4 + share * (width - 8)

    def paint(self, canvas: TaggedCanvas, row: IntervalRow, middle: float) -> None:
        """Paint one row: grid, lines, interval, dot or diamond."""
        half = _ROW_HEIGHT / 2
        owner = self.frame.figure.on(canvas, (self.at(0), middle - half, self.at(1), middle + half))
        for quarter in range(5):
            self._upright(canvas, owner, (quarter / 4, middle, half), _GRID_PEN)
        if self.chart.city and self.chart.city.share:
            self._upright(canvas, owner, (float(self.chart.city.share.value), middle, half), _CITY_PEN)
        if self.chart.target:
            self._upright(canvas, owner, (float(self.chart.target.value), middle, half), _TARGET_PEN)
        if row.lower and row.upper:
            self._interval(canvas, owner, (float(row.lower.value), float(row.upper.value)), middle)
        if row.share:
            x = self.at(float(row.share.value))
            mark_point(canvas, owner, (x, middle), city=row is self.chart.city)

    def _upright(
        self,
        canvas: TaggedCanvas,
        owner: Element,
        place: tuple[float, float, float],
        pen: tuple[style.Colour, float, tuple[float, ...]],
    ) -> None:
        share, middle, half = place
        x = self.at(share)
        canvas.rule(owner, (x, middle + half), (x, middle - half), pen)

    def _interval(
        self, canvas: TaggedCanvas, owner: Element, ends: tuple[float, float], middle: float
    ) -> None:
        lower, upper = map(self.at, ends)
        canvas.rule(owner, (lower, middle), (upper, middle), _INTERVAL_PEN)
        for x in (lower, upper):
            canvas.rule(owner, (x, middle - 3.2), (x, middle + 3.2), _INTERVAL_PEN)

    def axis(self) -> Strip:
        """Return the axis 0–100 % under the rows."""
        labels = {0.0: "0 %", 0.25: "25", 0.5: "50", 0.75: "75", 1.0: "100 %"}

        def paint(canvas: TaggedCanvas, top: float) -> None:
            owner = self.frame.figure.on(canvas, (self.at(0), top - 12, self.at(1), top))
            for share, words in labels.items():
                paint_centred(self.frame.setter, canvas, owner, words, (self.at(share), top - 1))

        return Strip(12, paint, keep=True)

    def legend(self, parent: Element) -> list[Strip]:
        """Return the explanation of dot, diamond and lines, with each mark drawn before its words."""
        chart = self.chart
        items: list[tuple[str, Spans]] = [("dot", (Text("Punkt: andel. "),))]
        if any(row.lower for row in chart.rows):
            items = [("dot", (Text("Punkt med streck: andel med 95 % konfidensintervall. "),))]
        if chart.city:
            label = chart.city.label
            items.append(("city", (Text(f"Romb och streckad linje: {label}. "),)))
        if chart.target:
            items.append(("target", (Text("Heldragen linje: "), *chart.target.meaning, Text(" "))))
        spans = tuple(span for _, words in items for span in words)
        return text_strips(self.frame.setter, parent.child("P"), spans, style.SMALL, 6.0)


def mark_point(canvas: TaggedCanvas, owner: Element, at: tuple[float, float], *, city: bool) -> None:
    """Paint a group's dot or the city's diamond, on a white edge that keeps it clear of lines."""
    x, y = at
    if not city:
        canvas.disc(owner, at, 4.2, style.WHITE)
        canvas.disc(owner, at, 3.2, style.ACCENT)
        return
    for reach, colour in ((5.6, style.WHITE), (4.4, style.ACCENT)):
        canvas.polygon(owner, [(x, y + reach), (x + reach, y), (x, y - reach), (x - reach, y)], colour)


def paired(setter: Typesetter, parent: Element, block: PairedBarChart) -> list[Strip]:
    """Return two bars per group on one axis from 0."""
    headings = (
        _Heading(block.first_label, 62.0, lambda c, f, x, y: _pair_swatch(c, f, (x, y), first=True)),
        _Heading(block.second_label, 62.0, lambda c, f, x, y: _pair_swatch(c, f, (x, y), first=False)),
    )
    make = _Maker(setter, parent, block.caption, block.row_header, block.alt, headings)
    highest = float(max(m.value for row in block.rows for m in (row.first, row.second)))
    top_tick, step = ticks(highest)
    left, width = make.frame.plot

    def draw(canvas: TaggedCanvas, middle: float, values: tuple[float, float]) -> None:
        figure = make.frame.figure
        owner = figure.on(canvas, (left, middle - 11.5, left + width, middle + 11.5))
        for tick in _steps(top_tick, step):
            x = left + width * tick / top_tick
            canvas.rule(owner, (x, middle + 11.5), (x, middle - 11.5), _GRID_PEN)
        for value, y, first in ((values[0], middle + 0.6, True), (values[1], middle - 8.6, False)):
            _bar(canvas, owner, (left, y, max(width * value / top_tick, 0.8), 8), first=first)

    rows = [
        _Row(
            row.label,
            ((row.first.text,), (row.second.text,)),
            lambda c, m, v=(float(row.first.value), float(row.second.value)): draw(c, m, v),
            row.total,
        )
        for row in block.rows
    ]

    def axis(canvas: TaggedCanvas, top: float) -> None:
        owner = make.frame.figure.on(canvas, (left, top - 12, left + width, top))
        for tick in _steps(top_tick, step):
            x = left + width * tick / top_tick
            paint_centred(setter, canvas, owner, f"{tick:g}".replace(".", ","), (x, top - 1))

    return make.strips(rows, [Strip(12, axis)])


def ticks(highest: float) -> tuple[float, float]:
    """Return the axis's end, at or above ``highest``, and the step: four to ten steps of 1, 2 or 5."""
    if highest <= 0:
        return 1.0, 1.0
    step = 10.0**12
    for power in range(-3, 12):
        for factor in (1, 2, 5):
            candidate = factor * 10.0**power
            if highest / candidate <= 5:
                step = candidate
                break
        else:
            continue
        break
    count = -int(-highest // step)
    return count * step, step


def _steps(end: float, step: float) -> list[float]:
    return [n * step for n in range(round(end / step) + 1)]


def _bar(
    canvas: TaggedCanvas, owner: Element, area: tuple[float, float, float, float], *, first: bool
) -> None:
    if not first:
        canvas.box(owner, area, style.ACCENT)
        return
    canvas.box(owner, area, style.ACCENT_TINT)
    hatch(canvas, owner, area, ((0.62, 0.70, 0.84), 0.7, ()), 3.0)
    x, y, width, height = area
    inner = (x + 0.35, y + 0.35, max(width - 0.7, 0.1), height - 0.7)
    canvas.outline(owner, inner, (style.ACCENT, 0.7, ()))


def _pair_swatch(
    canvas: TaggedCanvas, figure: Figure, at: tuple[float, float], *, first: bool
) -> None:
    x, y = at
    owner = figure.on(canvas, (x, y, x + 16, y + 8))
    _bar(canvas, owner, (x, y, 16, 8), first=first)


def paint_centred(
    setter: Typesetter, canvas: TaggedCanvas, owner: Element, words: str, at: tuple[float, float]
) -> None:
    """Paint a short text centred on x with its upper edge at y."""
    line = setter.line((Text(words),), style.AXIS)
    paint_line(canvas, owner, line, (at[0] - line.width / 2, baseline(at[1], style.AXIS)), style.AXIS)


def _rule(
    canvas: TaggedCanvas, y: float, pen: tuple[style.Colour, float, tuple[float, ...]]
) -> None:
    canvas.rule(Artifact.LAYOUT, (LEFT, y), (LEFT + style.CONTENT_WIDTH, y), pen)


class _Maker:
    """Makes the elements of a chart in reading order: Table, then the Figure."""

    def __init__(
        self,
        setter: Typesetter,
        parent: Element,
        caption: str,
        row_header: str,
        alt: str,
        headings: tuple[_Heading, ...],
    ) -> None:
        self._table = parent.child("Table")
        self._caption = caption_strips(setter, self._table, caption)
        figure = Figure(parent.child("Figure", alt=alt))
        self.frame = Frame(setter, figure, row_header, headings)

    def strips(self, rows: Sequence[_Row], tail: Sequence[Strip]) -> list[Strip]:
        """Return caption, header, rows and what follows, kept together when a page can hold them."""
        header = self.frame.header(self._table.child("THead").child("TR"))
        repeat = self.frame.header(None)
        body = self._table.child("TBody")
        made = [self.frame.row(body, row, repeat) for row in rows]
        if not tail:
            made[-1] = replace(made[-1], keep=False)
        return [*self._caption, header, *made, *tail]

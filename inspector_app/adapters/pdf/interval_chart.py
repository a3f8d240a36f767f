"""Shares as dots with their intervals on an axis 0–100 per cent; all together is a diamond."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import Pen, TaggedCanvas
from inspector_app.adapters.pdf.chart_frame import (
    GRID_PEN,
    ROW_HEIGHT,
    ChartFrame,
    ChartRow,
    number_column,
)
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.tagging import Element
from inspector_app.adapters.pdf.text_blocks import text_strips
from inspector_app.adapters.pdf.typesetting import Typesetter
from inspector_app.domain.report import IntervalChart, IntervalRow, Spans, Text, plain, spans_of

_CITY_PEN: Pen = (style.TEXT_3, 0.8, (2.5, 2.0))
_TARGET_PEN: Pen = (style.WARNING, 1.0, ())
_INTERVAL_PEN: Pen = (style.ACCENT, 1.5, ())
_EDGE, _CAP = 4.0, 3.2
_AXIS = {0.0: "0 %", 0.25: "25", 0.5: "50", 0.75: "75", 1.0: "100 %"}


def intervals(setter: Typesetter, parent: Element, block: IntervalChart) -> list[Strip]:
    """Return the chart and, below, what its marks mean in words."""
    rows = [*block.rows, *([block.city] if block.city else [])]
    counts = any(row.count for row in rows)
    ranges = any(row.lower for row in rows)
    cells = [_numbers(row, ranges=ranges, counts=counts) for row in rows]
    headers = [(block.share_header, 44.0)]
    headers += [(block.interval_header, 60.0)] if ranges else []
    headers += [(block.count_header, 34.0)] if counts else []
    columns = [
        number_column(setter, header, least, column)
        for (header, least), column in zip(headers, zip(*cells, strict=True), strict=True)
    ]
    words = (block.caption, block.alt, block.row_header)
    frame = ChartFrame(setter, parent, words, [row.label for row in rows], columns)
    plot = _Plot(frame, block)
    made = [
        ChartRow(row.label, numbers, partial(plot.paint, row), row is block.city)
        for row, numbers in zip(rows, cells, strict=True)
    ]
    legend = text_strips(setter, parent.child("P"), _legend(block), style.SMALL, 6.0)
    axis = frame.axis({plot.at(share): label for share, label in _AXIS.items()})
    return [*frame.strips(made, [replace(axis, keep=True)]), *legend]


def _numbers(row: IntervalRow, *, ranges: bool, counts: bool) -> tuple[Spans, ...]:
    share: Spans = (row.share.text,) if row.share else spans_of(row.reason)
    found: list[Spans] = [row.counted or share]
    if ranges and row.lower and row.upper:
        found.append((row.lower.text, Text("–"), row.upper.text))
    elif ranges:
        found.append((Text("–"),))
    if counts:
        found.append((row.count.text,) if row.count else (Text("–"),))
    return tuple(found)


def _legend(block: IntervalChart) -> Spans:
    """Return in words what dot, diamond and lines mean."""
    ranges = any(row.lower for row in block.rows)
    words: list[Spans] = [(Text("Punkt: andel. "),)]
    if ranges:
        words = [(Text("Punkt med streck: "), *block.interval_meaning, Text(". "))]
    if block.city:
        words.append((Text("Romb och streckad linje: "), Text(plain(block.city.label) + ". ")))
    if block.target:
        words.append((Text("Heldragen linje: "), *block.target.meaning, Text(".")))
    return tuple(span for said in words for span in said)


@dataclass(frozen=True, slots=True)
class _Plot:
    """The picture's column."""

    frame: ChartFrame
    chart: IntervalChart

    def at(self, share: float) -> float:
        """Return the x of a share 0–1."""
        left, width = self.frame.plot
        return left + _EDGE + share * (width - 2 * _EDGE)

    def paint(self, row: IntervalRow, canvas: TaggedCanvas, middle: float) -> None:
        """Paint a row: grid, lines of city and target, interval, dot or diamond."""
        top, bottom = middle + ROW_HEIGHT / 2, middle - ROW_HEIGHT / 2
        owner = self.frame.figure.on(canvas, (self.at(0), bottom, self.at(1), top))
        for share, pen in self._uprights():
            canvas.rule(owner, (self.at(share), top), (self.at(share), bottom), pen)
        if row.lower and row.upper:
            ends = (self.at(float(row.lower.value)), self.at(float(row.upper.value)))
            _paint_interval(canvas, owner, ends, middle)
        if row.share:
            centre = (self.at(float(row.share.value)), middle)
            _paint_point(canvas, owner, centre, city=row is self.chart.city)

    def _uprights(self) -> list[tuple[float, Pen]]:
        found = [(share, GRID_PEN) for share in _AXIS]
        if self.chart.city and self.chart.city.share:
            found.append((float(self.chart.city.share.value), _CITY_PEN))
        if self.chart.target:
            found.append((float(self.chart.target.value), _TARGET_PEN))
        return found


def _paint_interval(
    canvas: TaggedCanvas, owner: Element, ends: tuple[float, float], middle: float
) -> None:
    lower, upper = ends
    canvas.rule(owner, (lower, middle), (upper, middle), _INTERVAL_PEN)
    for x in ends:
        canvas.rule(owner, (x, middle - _CAP), (x, middle + _CAP), _INTERVAL_PEN)


def _paint_point(
    canvas: TaggedCanvas, owner: Element, at: tuple[float, float], *, city: bool
) -> None:
    """Paint a dot or a diamond on a white edge that keeps it clear of the lines."""
    x, y = at
    if not city:
        canvas.disc(owner, at, 4.2, style.WHITE)
        canvas.disc(owner, at, 3.2, style.ACCENT)
        return
    for reach, colour in ((5.6, style.WHITE), (4.4, style.ACCENT)):
        corners = [(x, y + reach), (x + reach, y), (x, y - reach), (x - reach, y)]
        canvas.polygon(owner, corners, colour)

"""Two bars per group on one axis from 0: what is registered, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import Pen, TaggedCanvas
from inspector_app.adapters.pdf.chart_frame import (
    GRID_PEN,
    ROW_HEIGHT,
    Box,
    ChartFrame,
    ChartRow,
    Figure,
    number_column,
)
from inspector_app.adapters.pdf.glyph_marks import hatch
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.tagging import Element
from inspector_app.adapters.pdf.typesetting import Typesetter
from inspector_app.domain.report import PairedBarChart, PairedRow

_BAR, _COLUMN_WIDTH, _STEPS_MOST = 7.0, 62.0, 5
_HATCH_PEN: Pen = ((0.62, 0.70, 0.84), 0.7, ())


def paired(setter: Typesetter, parent: Element, block: PairedBarChart) -> list[Strip]:
    """Return the chart; the first series is hatched, the second solid."""
    first = [(row.first.text,) for row in block.rows]
    second = [(row.second.text,) for row in block.rows]
    columns = [
        number_column(setter, block.first_label, _COLUMN_WIDTH, first, partial(_swatch, True)),
        number_column(setter, block.second_label, _COLUMN_WIDTH, second, partial(_swatch, False)),
    ]
    words = (block.caption, block.alt, block.row_header)
    frame = ChartFrame(setter, parent, words, [row.label for row in block.rows], columns)
    highest = max(float(m.value) for row in block.rows for m in (row.first, row.second))
    field = _Field(frame, *axis_steps(highest))
    rows = [
        ChartRow(
            row.label, ((row.first.text,), (row.second.text,)), partial(field.paint, row), row.total
        )
        for row in block.rows
    ]
    axis = {field.at(value): f"{value:g}".replace(".", ",") for value in field.values}
    return frame.strips(rows, [frame.axis(axis)])


def axis_steps(highest: float) -> tuple[float, int]:
    """Return the step (1, 2 or 5 times a power of ten) and how many reach ``highest``, at most 5.

    >>> axis_steps(66)
    (20.0, 4)
    """
    if highest <= 0:
        return 1.0, 1
    candidates = (factor * 10.0**power for power in range(-3, 13) for factor in (1, 2, 5))
    step = next(step for step in candidates if highest / step <= _STEPS_MOST)
    return step, -int(-highest // step)


@dataclass(frozen=True, slots=True)
class _Field:
    """The picture's column with its axis: ``count`` steps of ``step``."""

    frame: ChartFrame
    step: float
    count: int

    @property
    def values(self) -> list[float]:
        return [number * self.step for number in range(self.count + 1)]

    def at(self, value: float) -> float:
        left, width = self.frame.plot
        return left + width * value / (self.step * self.count)

    def paint(self, row: PairedRow, canvas: TaggedCanvas, middle: float) -> None:
        top, bottom = middle + ROW_HEIGHT / 2, middle - ROW_HEIGHT / 2
        left, width = self.frame.plot
        owner = self.frame.figure.on(canvas, (left, bottom, left + width, top))
        for value in self.values:
            canvas.rule(owner, (self.at(value), top), (self.at(value), bottom), GRID_PEN)
        for measure, y, hatched in ((row.first, 0.6, True), (row.second, -_BAR - 0.6, False)):
            extent = max(self.at(float(measure.value)) - left, 0.8)
            _bar(canvas, owner, (left, middle + y, extent, _BAR), hatched=hatched)


def _bar(canvas: TaggedCanvas, owner: Element, area: Box, *, hatched: bool) -> None:
    if not hatched:
        canvas.box(owner, area, style.ACCENT)
        return
    canvas.box(owner, area, style.ACCENT_TINT)
    hatch(canvas, owner, area, _HATCH_PEN, 3.0)
    x, y, width, height = area
    inner = (x + 0.35, y + 0.35, max(width - 0.7, 0.1), height - 0.7)
    canvas.outline(owner, inner, (style.ACCENT, 0.7, ()))


def _swatch(hatched: bool, canvas: TaggedCanvas, figure: Figure, at: tuple[float, float]) -> None:
    x, y = at
    owner = figure.on(canvas, (x, y, x + 16, y + _BAR))
    _bar(canvas, owner, (x, y, 16, _BAR), hatched=hatched)

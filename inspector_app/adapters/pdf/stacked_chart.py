"""Bars cut by the five answers: counts inside where there is room, and always beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.canvas import Pen, TaggedCanvas
from inspector_app.adapters.pdf.chart_frame import Box, ChartFrame, ChartRow, Figure, number_column
from inspector_app.adapters.pdf.glyph_marks import answer_glyph, hatch
from inspector_app.adapters.pdf.pagination import Strip
from inspector_app.adapters.pdf.style import ANSWERS
from inspector_app.adapters.pdf.tagging import Element
from inspector_app.adapters.pdf.typesetting import Typesetter, paint_line, with_colour
from inspector_app.domain.report import (
    REPEATED,
    AnswerKind,
    FigureText,
    Measure,
    Spans,
    StackedBarChart,
    StackedRow,
    Text,
)

_BAR, _SHARE_WIDTH, _ROOM = 13.0, 42.0, 5.0
_HATCHED: dict[AnswerKind, tuple[Pen, float]] = {
    AnswerKind.NO: (((0.85, 0.53, 0.36), 0.7, ()), 3.5),
    AnswerKind.NOT_DOCUMENTED: (((0.75, 0.70, 0.85), 0.7, ()), 3.0),
}
_EDGED = (AnswerKind.PARTLY, AnswerKind.NOT_DOCUMENTED, AnswerKind.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar; ``label`` when its count has room inside."""

    kind: AnswerKind
    left: float
    width: float
    label: FigureText | None


def stacked(setter: Typesetter, parent: Element, block: StackedBarChart) -> list[Strip]:
    """Return one bar per group with every count beside it."""
    shares = any(row.share for row in block.rows)
    columns = []
    for place, (kind, look) in enumerate(ANSWERS.items()):
        counts = [(row.counts[place].text,) for row in block.rows]
        swatch = partial(_swatch, kind)
        columns.append(number_column(setter, look.word, look.width, counts, swatch))
    if shares:
        found = [(row.share.text,) for row in block.rows if row.share]
        columns.append(number_column(setter, block.share_header, _SHARE_WIDTH, found))
    words = (block.caption, block.alt, block.row_header)
    frame = ChartFrame(setter, parent, words, [row.label for row in block.rows], columns)
    return frame.strips([_row(frame, row, shares=shares) for row in block.rows], [])


def _row(frame: ChartFrame, row: StackedRow, *, shares: bool) -> ChartRow:
    numbers: list[Spans] = [(measure.text,) for measure in row.counts]
    if shares:
        numbers.append((row.share.text,) if row.share else (Text("–"),))
    segments = bar_segments(frame, row)
    drawn = tuple(segment.label for segment in segments if segment.label)
    draw = partial(_paint_bar, frame, segments)
    return ChartRow(row.label, tuple(numbers), draw, row.total, drawn)


def bar_segments(frame: ChartFrame, row: StackedRow) -> tuple[Segment, ...]:
    """Return the row's parts from left to right; all rows are as long as the picture is wide."""
    left, width = frame.plot
    total = sum(measure.value for measure in row.counts)
    found = []
    for kind, measure in zip(AnswerKind, row.counts, strict=True):
        if measure.value:
            extent = float(width * measure.value / total)
            found.append(Segment(kind, left, extent, _inside(frame, measure, extent)))
            left += extent
    return tuple(found)


def _inside(frame: ChartFrame, measure: Measure, extent: float) -> FigureText | None:
    label = replace(measure.text, id=f"{measure.text.id}{REPEATED}", strong=False)
    width = frame.setter.line((label,), style.BAR_NUMBER).width
    return label if width + _ROOM <= extent else None


def _paint_bar(
    frame: ChartFrame, segments: Sequence[Segment], canvas: TaggedCanvas, middle: float
) -> None:
    for segment in segments:
        left, bottom, width = segment.left, middle - _BAR / 2, max(segment.width - 1.0, 0.8)
        owner = frame.figure.on(canvas, (left, bottom, left + width, bottom + _BAR))
        _fill(canvas, owner, segment.kind, (left, bottom, width, _BAR))
        if segment.label:
            _paint_label(frame.setter, canvas, owner, (segment, middle))


def _paint_label(
    setter: Typesetter, canvas: TaggedCanvas, owner: Element, place: tuple[Segment, float]
) -> None:
    """Paint a count in the middle of its part, on plain ground where the part is hatched."""
    segment, middle = place
    assert segment.label is not None
    look = ANSWERS[segment.kind]
    text_style = with_colour(style.BAR_NUMBER, look.on_fill)
    line = setter.line((segment.label,), text_style)
    x = segment.left + (segment.width - 1.0 - line.width) / 2
    if segment.kind in _HATCHED:
        canvas.box(owner, (x - 2, middle - _BAR / 2 + 1, line.width + 4, _BAR - 2), look.fill)
    at = (x, middle - text_style.size * 0.36)
    paint_line(canvas, owner, replace(line, pieces=line.pieces[:1]), at, text_style)


def _fill(canvas: TaggedCanvas, owner: Element, kind: AnswerKind, area: Box) -> None:
    """Fill ``area`` = (x, y, width, height) in an answer's colour and pattern."""
    canvas.box(owner, area, ANSWERS[kind].fill)
    if kind in _HATCHED:
        pen, spacing = _HATCHED[kind]
        hatch(canvas, owner, area, pen, spacing)
    if kind in _EDGED:
        x, y, width, height = area
        inner = (x + 0.35, y + 0.35, max(width - 0.7, 0.1), height - 0.7)
        canvas.outline(owner, inner, (ANSWERS[kind].edge, 0.7, ()))


def _swatch(
    kind: AnswerKind, canvas: TaggedCanvas, figure: Figure, at: tuple[float, float]
) -> None:
    x, y = at
    owner = figure.on(canvas, (x, y, x + 16, y + 9))
    _fill(canvas, owner, kind, (x, y, 16, 9))
    if kind in _HATCHED:
        canvas.box(owner, (x + 3.5, y + 0.7, 9, 7.6), ANSWERS[kind].fill)
    answer_glyph(canvas, owner, kind, (x + 8, y + 4.5))

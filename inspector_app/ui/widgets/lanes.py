"""Several lanes of marks over one axis of time, drawn; the words stand in the list beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.ui import look

NAMES, LANE, AXIS = 220, 34, 30  # px
SPARSE_DAYS = 800
"""From so many days on, years are marked instead of months."""


class Sign(StrEnum):
    """How a mark is drawn; each has a form of its own, colour only adds to it."""

    DOT = "dot"
    RING = "ring"
    TICK = "tick"
    LATE = "late"
    CROSS = "cross"
    DASHED = "dashed"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """One mark on one day."""

    on: date
    sign: Sign


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """One row."""

    title: str
    marks: tuple[DrawnMark, ...]


class Lanes(QWidget):
    """Days from left to right, one lane below the other; the reviewed period is tinted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[DrawnLane, ...] = ()
        self._period = (date.min, date.min)
        self._ends = (date.min, date.min)
        self._months: tuple[str, ...] = ()
        self._chosen: tuple[int, date] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lanes(
        self,
        lanes: Sequence[DrawnLane],
        period: tuple[date, date],
        months: tuple[str, ...],
        said: str,
    ) -> None:
        """Draw these; ``said`` is the whole of it in words."""
        self._lanes, self._period, self._months = tuple(lanes), period, months
        days = [mark.on for lane in lanes for mark in lane.marks]
        self._ends = (min([*days, period[0]]), max([*days, period[1]]))
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(said)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def choose(self, lane: int, on: date) -> None:
        """Point at a mark."""
        self._chosen = (lane, on)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(760), look.px(AXIS + 8) + look.px(LANE) * max(1, len(self._lanes)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        if self._ends[0] == date.min:
            return
        self._paint_period(painter)
        self._paint_axis(painter)
        for number, lane in enumerate(self._lanes):
            self._paint_lane(painter, number, lane)

    def _paint_period(self, painter: QPainter) -> None:
        left, right = self._x(self._period[0]), self._x(self._period[1])
        room = QRectF(left, look.px(AXIS), max(2.0, right - left), self.height() - look.px(AXIS))
        painter.fillRect(room, QColor(look.tokens().accent_tint))

    def _paint_axis(self, painter: QPainter) -> None:
        tokens = look.tokens()
        painter.setPen(QPen(QColor(tokens.border_strong), 1))
        base = look.px(AXIS) - 4
        painter.drawLine(QPointF(look.px(NAMES), base), QPointF(self.width(), base))
        last = -1000.0
        for day, word in self._ticks():
            x = self._x(day)
            painter.setPen(QPen(QColor(tokens.border_strong), 1))
            painter.drawLine(QPointF(x, base - 4), QPointF(x, base))
            if x - last > look.px(58):
                room = QRectF(x + 3, 0, look.px(70), base)
                look.write(painter, room, word, font=look.font(11), colour=tokens.text_2)
                last = x

    def _ticks(self) -> list[tuple[date, str]]:
        first, last = self._ends
        if (last - first).days > SPARSE_DAYS:
            years = range(first.year, last.year + 1)
            return [(max(first, date(year, 1, 1)), str(year)) for year in years]
        found, day = [], first.replace(day=1)
        while day <= last:
            word = self._months[day.month - 1]
            found.append((max(first, day), word if day.month > 1 else f"{word} {day.year}"))
            day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        return found

    def _paint_lane(self, painter: QPainter, number: int, lane: DrawnLane) -> None:
        tokens, middle = look.tokens(), look.px(AXIS) + look.px(LANE) * (number + 0.5)
        room = QRectF(0, middle - look.px(LANE) / 2, look.px(NAMES) - look.px(12), look.px(LANE))
        look.write(painter, room, lane.title, font=look.font(12, 500))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(QPointF(look.px(NAMES), middle), QPointF(self.width(), middle))
        for mark in lane.marks:
            at = QPointF(self._x(mark.on), middle)
            if self._chosen == (number, mark.on):
                side = look.px(11)
                box = QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side)
                look.focus_ring(painter, box, 6)
            _paint_sign(painter, at, mark.sign)

    def _x(self, day: date) -> float:
        first, last = self._ends
        room = self.width() - look.px(NAMES) - look.px(16)
        share = (day - first).days / max(1, (last - first).days)
        return look.px(NAMES) + look.px(6) + room * share


def _paint_sign(painter: QPainter, at: QPointF, sign: Sign) -> None:
    tokens, size = look.tokens(), look.px(5)
    icons = {
        Sign.TICK: ("check", tokens.yes.text),
        Sign.LATE: ("clock", tokens.partly.text),
        Sign.CROSS: ("x", tokens.no.text),
        Sign.ASK: ("circle-question-mark", tokens.text_2),
    }
    if sign in icons:
        name, ink = icons[sign]
        side = look.px(16)
        box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        look.rounded(painter, box, 8, fill=tokens.surface)
        look.icons().paint(painter, name, ink, box)
        return
    line = QColor(tokens.text_2 if sign is Sign.DASHED else tokens.accent)
    style = Qt.PenStyle.DotLine if sign is Sign.DASHED else Qt.PenStyle.SolidLine
    painter.setPen(QPen(line, 1.6, style))
    painter.setBrush(line if sign is Sign.DOT else QColor(tokens.surface))
    painter.drawEllipse(at, size, size)

"""Visits over time on one drawn axis, with the gaps between them visible.

The widget knows marks and spans, not what a visit is. What it shows it also says: ``sentences`` are
its accessible description, and the arrow keys go from mark to mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from inspector_app.ui import look


class Shape(StrEnum):
    """Filled for what counts fully, ring for what counts less, dash for what does not count."""

    FULL = "full"
    RING = "ring"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class TimeMark:
    """One thing on one day; ``text`` says it in a sentence."""

    on: date
    shape: Shape
    text: str


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch worth pointing at, for example the longest gap."""

    from_on: date
    to_on: date
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything the timeline shows. ``months`` are the twelve short names of the language."""

    from_on: date
    to_on: date
    marks: tuple[TimeMark, ...] = ()
    spans: tuple[TimeSpan, ...] = ()
    months: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


class Timeline(QWidget):
    """Days from left to right; marks on the line, gaps as hatched spans with their length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(look.px(480), look.px(84))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(240), look.px(84))

    def show_picture(self, picture: Picture) -> None:
        """Draw ``picture`` and say it to screen readers."""
        self._picture = picture
        self._at = min(self._at, len(picture.marks) - 1)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(" ".join(picture.sentences))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or self._picture is None or not self._picture.marks:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(len(self._picture.marks) - 1, self._at + step))
        text = self._picture.marks[self._at].text
        self.setAccessibleName(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        where = self.mapToGlobal(self._point(self._picture.marks[self._at].on).toPoint())
        QToolTip.showText(where, text, self)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._text_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        text = self._text_at(event.position())
        if text:
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def _text_at(self, at: QPointF) -> str:
        if self._picture is None:
            return ""
        near = [m for m in self._picture.marks if abs(self._point(m.on).x() - at.x()) <= look.px(7)]
        return "\n".join(mark.text for mark in near)

    def _axis(self) -> tuple[float, float, float]:
        side = float(look.px(12))
        return side, self.width() - 2 * side, float(look.px(40))

    def _point(self, on: date) -> QPointF:
        left, width, y = self._axis()
        assert self._picture is not None
        whole = max(1, (self._picture.to_on - self._picture.from_on).days)
        share = (on - self._picture.from_on).days / whole
        return QPointF(left + width * min(1.0, max(0.0, share)), y)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        if self._picture is not None:
            self._paint_axis(painter, self._picture)
            for span in self._picture.spans:
                self._paint_span(painter, span)
            for number, mark in enumerate(self._picture.marks):
                self._paint_mark(painter, mark, number == self._at and self.hasFocus())
        if self.hasFocus():
            look.focus_ring(painter, QRectF(self.rect()), 7)

    def _paint_axis(self, painter: QPainter, picture: Picture) -> None:
        tokens = look.tokens()
        left, width, y = self._axis()
        painter.setPen(QPen(QColor(tokens.border_strong), 2))
        painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        face = look.font(11)
        every = _label_step(picture, width)
        for number, first in enumerate(_months(picture.from_on, picture.to_on)):
            x = self._point(first).x()
            painter.setPen(QPen(QColor(tokens.border_strong), 1))
            painter.drawLine(QPointF(x, y + look.px(13)), QPointF(x, y + look.px(18)))
            if number % every == 0 and x < left + width - look.px(20):
                name = picture.months[first.month - 1] if picture.months else str(first.month)
                label = f"{name} {first.year}" if first.month == 1 or number == 0 else name
                box = QRectF(x - 4, y + look.px(18), look.px(70), look.px(16))
                look.write(painter, box, label, font=face, colour=tokens.text_3)

    def _paint_span(self, painter: QPainter, span: TimeSpan) -> None:
        tokens = look.tokens()
        a, b = self._point(span.from_on), self._point(span.to_on)
        box = QRectF(a.x(), a.y() - look.px(13), b.x() - a.x(), look.px(26))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.partly.tint))
        painter.drawRect(box)
        painter.setPen(QPen(QColor(tokens.partly.text), 2))
        painter.drawLine(a, b)
        for end in (a, b):
            painter.drawLine(end + QPointF(0, -look.px(13)), end + QPointF(0, look.px(13)))
        words = QRectF(0, a.y() - look.px(34), look.px(180), look.px(18))
        words.moveCenter(QPointF(box.center().x(), words.center().y()))
        words.moveLeft(min(max(0.0, words.left()), self.width() - words.width()))
        look.write(
            painter,
            words,
            span.text,
            font=look.font(11, 600),
            colour=tokens.partly.text,
            align=Qt.AlignmentFlag.AlignCenter,
        )

    def _paint_mark(self, painter: QPainter, mark: TimeMark, here: bool) -> None:
        tokens = look.tokens()
        at, half = self._point(mark.on), float(look.px(6))
        painter.setPen(QPen(QColor(tokens.surface), 2))
        painter.setBrush(QColor(tokens.accent))
        if mark.shape is Shape.DASH:
            painter.setPen(QPen(QColor(tokens.text_3), 2))
            painter.drawLine(at + QPointF(0, -half), at + QPointF(0, half))
        elif mark.shape is Shape.RING:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.surface))
            painter.drawEllipse(at, half - 1, half - 1)
        else:
            painter.drawEllipse(at, half, half)
        if here:
            look.focus_ring(
                painter,
                QRectF(at.x() - half - 4, at.y() - half - 4, 2 * half + 8, 2 * half + 8),
                half + 4,
            )


def _months(from_on: date, to_on: date) -> list[date]:
    """The first of each month inside the period."""
    found, day = [], from_on.replace(day=1)
    while day <= to_on:
        if day >= from_on:
            found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found


def _label_step(picture: Picture, width: float) -> int:
    count = max(1, len(_months(picture.from_on, picture.to_on)))
    per_month = width / count
    return next((n for n in (1, 2, 3, 6, 12) if per_month * n >= look.px(56)), 12)

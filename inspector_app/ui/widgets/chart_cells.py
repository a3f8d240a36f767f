"""Charts as table cells: a bar of the five answers, and a dot with its interval.

Decision: charts are cells of a table. The table sorts, copies and speaks by itself; the same
numbers stand as text in the row. The axis is always 0 to 100 %.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.tokens import Mark
from inspector_app.ui.widgets.pill import Pill

CELL = Qt.ItemDataRole.UserRole + 11
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AnswerCounts:
    """How many files got each answer; zeros are drawn as nothing."""

    counts: tuple[tuple[Mark, int], ...]


@dataclass(frozen=True, slots=True)
class IntervalCell:
    """Shares 0-1. ``reference`` is the dashed line for all; a diamond marks the total."""

    value: float | None
    low: float | None
    high: float | None
    reference: float | None = None
    is_total: bool = False


class _Cell(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(look.px(200), look.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.tokens().accent_tint))
        cell = index.data(CELL)
        if cell is not None:
            self.draw(painter, rect, cell)
        painter.restore()

    def draw(self, painter: QPainter, rect: QRectF, cell: object) -> None:
        raise NotImplementedError


class AnswerBarDelegate(_Cell):
    """Parts of one bar, 2 px apart, each with its count where it fits."""

    def draw(self, painter: QPainter, rect: QRectF, cell: object) -> None:
        if not isinstance(cell, AnswerCounts):
            return
        parts = [(mark, count) for mark, count in cell.counts if count]
        total = sum(count for _mark, count in parts)
        if not total:
            return
        height, gap = look.px(22), 2.0
        room = rect.width() - look.px(16) - gap * (len(parts) - 1)
        x, y = rect.left() + look.px(8), rect.center().y() - height / 2
        for mark, count in parts:
            width = max(room * count / total, 4.0)
            box = QRectF(x, y, width, height)
            colours = look.tokens().mark(mark)
            look.rounded(painter, box, 4, fill=colours.fill, line=colours.outline)
            if width >= look.px(9) * len(str(count)) + 4:
                look.write(
                    painter,
                    box,
                    str(count),
                    font=look.font(11, 600, tabular=True),
                    colour=colours.on_fill,
                    align=Qt.AlignmentFlag.AlignCenter,
                )
            x += width + gap


class IntervalDelegate(_Cell):
    """A dot (diamond for the total) on its interval; quarter lines and the reference behind."""

    def draw(self, painter: QPainter, rect: QRectF, cell: object) -> None:
        if not isinstance(cell, IntervalCell):
            return
        left, width = rect.left() + look.px(12), rect.width() - look.px(24)
        tokens, middle = look.tokens(), rect.center().y()
        painter.setPen(QPen(QColor(tokens.border), 1))
        for quarter in range(5):
            x = left + width * quarter / 4
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        if cell.reference is not None:
            painter.setPen(QPen(QColor(tokens.text_3), 1, Qt.PenStyle.DashLine))
            x = left + width * cell.reference
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        if cell.low is not None and cell.high is not None:
            self._draw_interval(painter, left + width * cell.low, left + width * cell.high, middle)
        if cell.value is not None:
            self._draw_point(painter, QPointF(left + width * cell.value, middle), cell.is_total)

    def _draw_interval(self, painter: QPainter, low: float, high: float, y: float) -> None:
        painter.setPen(QPen(QColor(look.tokens().accent), 2))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))

    def _draw_point(self, painter: QPainter, at: QPointF, is_total: bool) -> None:
        tokens, half = look.tokens(), look.px(6)
        painter.setPen(QPen(QColor(tokens.surface), 2))
        painter.setBrush(QColor(tokens.accent))
        if not is_total:
            painter.drawEllipse(at, half, half)
            return
        painter.drawPolygon(
            [
                at + QPointF(0, -half - 1),
                at + QPointF(half + 1, 0),
                at + QPointF(0, half + 1),
                at + QPointF(-half - 1, 0),
            ]
        )


class AnswerLegend(QWidget):
    """The answers with their glyphs, in the order of the bar."""

    def __init__(self, words: dict[Mark, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for mark, word in words.items():
            row.addWidget(Pill(word, mark))
        row.addStretch(1)

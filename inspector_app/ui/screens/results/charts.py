"""What the tables of the results draw in their rows, and the axis below them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from inspector_app.ui import look
from inspector_app.ui.screens.results.table import rule_and_ground
from inspector_app.ui.widgets.chart_cells import (
    CELL,
    AnswerBarDelegate,
    IntervalCell,
    IntervalDelegate,
)

_Index = QModelIndex | QPersistentModelIndex
EDGE = 12  # px from the cell's edge to the ends of the axis, as the interval cell draws it


@dataclass(frozen=True, slots=True)
class PairedBars:
    """Two counts on one scale: by the register above, in the files below."""

    registered: int
    found: int
    most: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One count on the scale of the largest."""

    count: int
    most: int


class AnswerBars(AnswerBarDelegate):
    """The bar of five answers in a ruled row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rule_and_ground(painter, option, index)
        super().paint(painter, option, index)


class Intervals(IntervalDelegate):
    """The dot and its interval in a ruled row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rule_and_ground(painter, option, index)
        cell = index.data(CELL)
        if isinstance(cell, IntervalCell) and cell.value is None:
            write_instead(painter, option, index)
        else:
            super().paint(painter, option, index)


def write_instead(painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
    """The text of a cell that has nothing to draw."""
    painter.save()
    rect = QRectF(option.rect).adjusted(look.px(12), 0, -look.px(10), 0)
    face = index.data(Qt.ItemDataRole.FontRole)
    text = index.data(Qt.ItemDataRole.DisplayRole)
    look.write(painter, rect, text, font=face, colour=look.tokens().text_2)
    painter.restore()


class Bars(QStyledItemDelegate):
    """``PairedBars`` and ``Bar``: the number stands at the end of each bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        rule_and_ground(painter, option, index)
        look.crisp(painter)
        cell = index.data(CELL)
        rect = QRectF(option.rect).adjusted(look.px(10), 0, -look.px(10), 0)
        tokens = look.tokens()
        if isinstance(cell, PairedBars):
            height = look.px(13)
            top = rect.center().y() - height - 1
            scale = (height, cell.most)
            _bar(painter, rect, top, scale, (cell.registered, tokens.sunken, tokens.border_strong))
            _bar(painter, rect, top + height + 2, scale, (cell.found, tokens.accent, ""))
        elif isinstance(cell, Bar):
            height = look.px(16)
            top = rect.center().y() - height / 2
            _bar(painter, rect, top, (height, cell.most), (cell.count, tokens.accent, ""))
        else:
            write_instead(painter, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(look.px(160), look.px(44))


def _bar(
    painter: QPainter,
    rect: QRectF,
    top: float,
    scale: tuple[float, int],
    bar: tuple[int, str, str],
) -> None:
    height, most = scale
    count, fill, line = bar
    room = rect.width() - look.px(38)
    width = max(room * count / most, 2.0) if most else 2.0
    look.rounded(painter, QRectF(rect.left(), top, width, height), 3, fill=fill, line=line)
    words = QRectF(rect.left() + width + look.px(6), top - 2, look.px(36), height + 4)
    look.write(painter, words, str(count), font=look.font(11, 600, tabular=True))


class Axis(QWidget):
    """0, 25, 50, 75 and 100 % below a column of ``table``. What it says is also in every row."""

    def __init__(self, table: QTableView, column: int) -> None:
        super().__init__()
        self._table, self._column = table, column
        self.setFixedHeight(look.px(20))
        table.horizontalHeader().geometriesChanged.connect(self.update)
        table.horizontalHeader().sectionResized.connect(lambda *_: self.update())
        table.horizontalScrollBar().valueChanged.connect(lambda _: self.update())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left = self._table.columnViewportPosition(self._column) + self._table.frameWidth()
        left += look.px(EDGE)
        width = self._table.columnWidth(self._column) - 2 * look.px(EDGE)
        face, ink = look.font(11), look.tokens().text_2
        for quarter in range(5):
            text = f"{quarter * 25} %" if quarter in (0, 4) else str(quarter * 25)
            box = QRectF(left + width * quarter / 4 - look.px(24), 0, look.px(48), self.height())
            look.write(
                painter, box, text, font=face, colour=ink, align=Qt.AlignmentFlag.AlignCenter
            )


class Swatch(QWidget):
    """A small square in the colour of a bar, beside the word that says what it is."""

    def __init__(self, filled: bool) -> None:
        super().__init__()
        self._filled = filled
        self.setFixedSize(look.px(14), look.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens = look.tokens()
        fill = tokens.accent if self._filled else tokens.sunken
        line = "" if self._filled else tokens.border_strong
        look.rounded(painter, QRectF(self.rect()), 3, fill=fill, line=line)

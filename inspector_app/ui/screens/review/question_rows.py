"""The rows of the middle list and how a collapsed question is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector_app.ui import look
from inspector_app.ui.screens.review.lines import QuestionLine
from inspector_app.ui.screens.review.words import MARKS
from inspector_app.ui.widgets.pill import paint_answer

_Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
_PLACE = Qt.ItemDataRole.UserRole + 2
MARGIN = 32
WIDEST = 940


def content_width(view: QListView) -> int:
    """How wide the sheets are in ``view``."""
    return min(view.viewport().width() - 2 * look.px(MARGIN), look.px(WIDEST))


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Whether a row is the first or last of its sheet, and whether it is the active one."""

    first: bool
    last: bool
    active: bool


class QuestionListModel(QAbstractListModel):
    """Rows of ``QuestionLine`` and one empty tail that lets the last question reach the anchor."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[QuestionLine, ...] = ()
        self.active = ""
        self.card_height = 0
        self.tail_height = 0

    def show_lines(self, lines: tuple[QuestionLine, ...], active: str) -> None:
        """Show these rows."""
        same = [line.question_id for line in lines] == [line.question_id for line in self.lines]
        if not same:
            self.beginResetModel()
        before, moved = self.lines, self.active != active
        self.lines, self.active = lines, active
        if not same:
            self.endResetModel()
            return
        for row, line in enumerate(lines):
            if moved or line != before[row]:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.heading or line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == LINE:
            return line
        return self._place(index.row()) if role == _PLACE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = index.row()
        if not 0 <= row < len(self.lines) or self.lines[row].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def height(self, row: int) -> int:
        """The height of a row in px."""
        if row >= len(self.lines):
            return self.tail_height
        line = self.lines[row]
        if line.is_heading:
            return look.px(46)
        return self.card_height + look.px(8) if line.question_id == self.active else look.px(45)

    def row_of(self, question_id: str) -> int:
        """The row of a question, -1 when it is not there."""
        ids = [line.question_id for line in self.lines]
        return ids.index(question_id) if question_id in ids else -1

    def _place(self, row: int) -> RowPlace:
        def is_edge(other: int) -> bool:
            if not 0 <= other < len(self.lines):
                return True
            line = self.lines[other]
            return line.is_heading or line.question_id == self.active

        return RowPlace(
            is_edge(row - 1), is_edge(row + 1), self.lines[row].question_id == self.active
        )


class QuestionDelegate(QStyledItemDelegate):
    """Draws headings and collapsed questions; the active row is left to its card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        assert isinstance(model, QuestionListModel)
        return QSize(100, model.height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: QuestionLine | None = index.data(LINE)
        if line is None:
            return
        painter.save()
        look.crisp(painter)
        view = self.parent()
        assert isinstance(view, QListView)
        rect = QRectF(option.rect)
        rect.setLeft(look.px(MARGIN))
        rect.setWidth(content_width(view))
        if line.is_heading:
            self._paint_heading(painter, rect, line)
        else:
            place: RowPlace = index.data(_PLACE)
            if not place.active:
                lit = bool(option.state & QStyle.StateFlag.State_MouseOver) and line.asked
                _paint_sheet(painter, rect, place, lit)
                _paint_row(painter, rect, line)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, line: QuestionLine) -> None:
        words = rect.adjusted(2, look.px(16), -look.px(6), 0)
        look.write(painter, words, line.heading, font=look.font(13, 600))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        look.write(
            painter,
            words,
            line.count,
            font=look.font(12, tabular=True),
            align=right,
            colour=look.tokens().text_2,
        )


def _paint_sheet(painter: QPainter, rect: QRectF, place: RowPlace, lit: bool) -> None:
    """The white sheet behind a row: rounded at the ends of a block, ruled between rows."""
    tokens = look.tokens()
    radius = 10.0
    sheet = rect.adjusted(0.5, 0.5 if place.first else 0, -0.5, -0.5 if place.last else 0)
    painter.save()
    painter.setClipRect(rect)
    tall = sheet.adjusted(0, 0 if place.first else -radius * 2, 0, 0 if place.last else radius * 2)
    path = QPainterPath()
    path.addRoundedRect(tall, radius, radius)
    painter.fillPath(path, QColor(tokens.sunken if lit else tokens.surface))
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.drawPath(path)
    if not place.last:
        painter.drawLine(
            QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5)
        )
    painter.restore()


def _paint_row(painter: QPainter, rect: QRectF, line: QuestionLine) -> None:
    tokens = look.tokens()
    ink = tokens.text if line.asked else tokens.text_3
    code = QRectF(rect.left() + look.px(18), rect.top(), look.px(66), rect.height())
    look.write(painter, code, line.code, font=look.font(12), colour=tokens.text_2)
    chip = QRectF(
        rect.right() - look.px(150), rect.center().y() - look.px(13), look.px(134), look.px(26)
    )
    right = _paint_signs(painter, chip.left() - look.px(10), rect, line)
    words = QRectF(code.right(), rect.top(), right - code.right() - look.px(8), rect.height())
    look.write(painter, words, line.text, colour=ink)
    if line.value:
        look.write(
            painter,
            chip.adjusted(look.px(10), 0, 0, 0),
            line.value,
            font=look.font(12, 600, tabular=True),
            colour=ink,
        )
    elif line.asked:
        paint_answer(painter, chip, MARKS[line.answer] if line.answer else None, line.word)
        if line.computed:
            _paint_computed(painter, chip)
    else:
        look.write(
            painter,
            chip.adjusted(look.px(10), 0, 0, 0),
            line.word,
            font=look.font(12),
            colour=tokens.text_3,
        )


def _paint_computed(painter: QPainter, chip: QRectF) -> None:
    """A small sum sign: the template's rules gave this answer."""
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    look.write(
        painter,
        chip.adjusted(0, 0, -look.px(12), 0),
        "Σ",
        font=look.font(12, 600),
        align=right,
        colour=look.tokens().text_2,
    )


def _paint_signs(painter: QPainter, right: float, rect: QRectF, line: QuestionLine) -> float:
    side = look.px(15)
    signs = (
        ("bookmark", line.flagged),
        ("message-square", line.has_reason),
        ("paperclip", line.evidence_count > 0),
    )
    for icon, shown in signs:
        if shown:
            right -= side + look.px(8)
            box = QRectF(right, rect.center().y() - side / 2, side, side)
            look.icons().paint(painter, icon, look.tokens().text_2, box)
    return right

"""The left pane: the iakttagelser in the order of the report."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from inspector_app.ui import look
from inspector_app.ui.screens.findings.content import (
    ASSESSMENT_MARKS,
    FindingLine,
    assessment_word,
)
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole + 1


class FindingListModel(QAbstractListModel):
    """The rows as the view model gives them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[FindingLine, ...] = ()

    def show_lines(self, lines: tuple[FindingLine, ...]) -> None:
        """Show these rows; rows that only changed are repainted in place."""
        if len(lines) == len(self.lines):
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == _LINE else None


class FindingPane(QFrame):
    """288 px: the list and the way to begin another."""

    chosen = Signal(int)  # row

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "left-pane")
        self.setFixedWidth(look.px(288))
        self.setAccessibleName(self.tr("Findings"))
        self.title = Label(self.tr("Findings"), "card-title")
        self.count = Label(role="secondary")
        self.model = FindingListModel()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_FindingDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.new = Button(self.tr("New finding"), "", "plus")
        self.list.selectionModel().currentChanged.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(18), look.px(16), look.px(16), look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(12))
        foot.addWidget(self.new, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def show_lines(self, lines: tuple[FindingLine, ...], row: int) -> None:
        """Show the rows and stand on one (-1: on none)."""
        self.model.show_lines(lines)
        self.count.setText(str(len(lines)) if lines else "")
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(row))

    def _choose(self, index: _Index) -> None:
        if index.isValid():
            self.chosen.emit(index.row())


class _FindingDelegate(QStyledItemDelegate):
    """64 px: the first words, the bedömning, what is left to mend."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, look.px(64))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        line: FindingLine = index.data(_LINE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_tint))
            bar = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            look.focus_ring(painter, rect.adjusted(2, 2, -2, -2), 6)
        _paint_line(painter, rect.adjusted(look.px(18), 0, -look.px(14), 0), line, selected)
        painter.restore()


def _paint_line(painter: QPainter, rect: QRectF, line: FindingLine, bold: bool) -> None:
    tokens = look.tokens()
    words = QRectF(rect.left(), rect.top() + look.px(11), rect.width(), look.px(20))
    number = QRectF(words.left(), words.top(), look.px(22), words.height())
    look.write(painter, number, str(line.number), font=look.font(12), colour=tokens.text_2)
    words.setLeft(number.right())
    if line.fault_count:
        words.setRight(_paint_faults(painter, words, line.fault_count))
    look.write(painter, words, line.text, font=look.font(13, 600 if bold else 500))
    colours, side = tokens.mark(ASSESSMENT_MARKS[line.assessment]), look.px(14)
    below = QRectF(words.left(), words.bottom() + look.px(3), words.width(), look.px(18))
    box = QRectF(below.left(), below.center().y() - side / 2, side, side)
    look.icons().paint(painter, colours.glyph, colours.text, box)
    said = assessment_word(line.assessment)
    text = QRectF(box.right() + look.px(6), below.top(), below.width() - side, below.height())
    look.write(painter, text, said, font=look.font(12), colour=colours.text)


def _paint_faults(painter: QPainter, words: QRectF, count: int) -> float:
    """A sign and how much is left to mend, at the right; returns where the text must end."""
    tokens, side = look.tokens(), look.px(15)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    face = look.font(12, 600, tabular=True)
    look.write(painter, words, str(count), font=face, colour=tokens.no.text, align=right)
    left = words.right() - look.px(12) - side
    box = QRectF(left, words.center().y() - side / 2, side, side)
    look.icons().paint(painter, "octagon-alert", tokens.no.text, box)
    return left - look.px(6)

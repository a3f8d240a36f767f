"""The left pane of the results: the headline, then every question with its share."""

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
from inspector_app.ui.screens.results.content import SideLine
from inspector_app.ui.widgets.label import Label

_Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole + 1


class SideModel(QAbstractListModel):
    """The rows as the view model gives them; sections cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[SideLine, ...] = ()

    def show_lines(self, lines: tuple[SideLine, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.text
        return line if role == _LINE else None


class SidePane(QFrame):
    """Moving in the list shows at once; Enter is not needed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "left-pane")
        self.setFixedWidth(look.px(288))
        self.setAccessibleName(self.tr("Questions"))
        self.title = Label(self.tr("Questions"), "card-title")
        self.unit = Label(self.tr("share Yes"), "secondary")
        self.model = SideModel()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_SideDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.selectionModel().currentChanged.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(18), look.px(16), look.px(16), look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def show_lines(self, lines: tuple[SideLine, ...], key: str | None) -> None:
        """Show the rows and stand on one."""
        self.model.show_lines(lines)
        self.stand_on(key)

    def stand_on(self, key: str | None) -> None:
        """Mark the row that is shown."""
        keys = [line.key for line in self.model.lines]
        if key is not None and key in keys and keys.index(key) != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(keys.index(key)))

    def _choose(self, index: _Index) -> None:
        line: SideLine | None = index.data(_LINE)
        if line is not None and line.key is not None:
            self.chosen.emit(line.key)


class _SideDelegate(QStyledItemDelegate):
    """38 px: code, short name, share."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line: SideLine = index.data(_LINE)
        return QSize(100, look.px(34 if line.is_heading else 38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        line: SideLine = index.data(_LINE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_tint))
            bar = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and not line.is_heading:
            painter.fillRect(rect, QColor(tokens.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            look.focus_ring(painter, rect.adjusted(2, 2, -2, -2), 6)
        _paint_line(painter, rect.adjusted(look.px(18), 0, -look.px(16), 0), line, selected)
        painter.restore()


def _paint_line(painter: QPainter, rect: QRectF, line: SideLine, bold: bool) -> None:
    tokens = look.tokens()
    if line.is_heading:
        words = rect.adjusted(0, look.px(10), 0, 0)
        look.write(painter, words, line.text, font=look.font(12, 600), colour=tokens.text_2)
        return
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    weight = 600 if bold else 400
    number = look.font(13, weight, tabular=True)
    look.write(painter, rect, line.share, font=number, align=right)
    words = rect.adjusted(0, 0, -look.px(46), 0)
    if line.code:
        look.write(painter, words, line.code, font=look.font(12), colour=tokens.text_2)
        words.setLeft(words.left() + look.px(58))
    look.write(painter, words, line.text, font=look.font(13, weight if line.code else 600))

"""The list of a left pane: rows painted from values, each one spoken sentence.

A pane gives its rows as values (``SpokenLine``) and paints what is its own; how the chosen row, the
row under the mouse and the row of the keyboard are marked is the same in every list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from inspector_app.ui import look
from inspector_app.ui.widgets.label import Label

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
PANE = 288  # px


class SpokenLine(Protocol):
    """What every row has."""

    @property
    def text(self) -> str:
        """What the row is called; its first letters find it."""

    @property
    def spoken(self) -> str:
        """The row as one sentence, for a screen reader."""


Line = TypeVar("Line", bound=SpokenLine)


class SpokenModel(QAbstractListModel, Generic[Line]):
    """The rows as a view model gives them; ``key`` says which row is which."""

    def __init__(self, key: Callable[[Line], object]) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self._key = key

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these rows; rows that only changed are repainted in place."""
        before = self.lines
        if list(map(self._key, lines)) == list(map(self._key, before)):
            self.lines = lines
            for row, line in enumerate(lines):
                if line != before[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, key: object) -> int:
        """The row with this key, -1 when it is not shown."""
        return next((row for row, line in enumerate(self.lines) if self._key(line) == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == LINE else None


class SpokenDelegate(QStyledItemDelegate, Generic[Line]):
    """Paints the marks of a row, and lets ``paint_line`` paint what it says."""

    def height(self, line: Line) -> int:
        """How high a row is, in px at 100 % text."""
        raise NotImplementedError

    def paint_line(self, painter: QPainter, rect: QRectF, line: Line, bold: bool) -> None:
        """Paint what the row says within ``rect``, the whole row; ``bold`` when it is chosen."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, look.px(self.height(index.data(LINE))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        can_be_chosen = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_tint))
            bar = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver and can_be_chosen:
            painter.fillRect(rect, QColor(tokens.sunken))
        if option.state & QStyle.StateFlag.State_HasFocus:
            look.focus_ring(painter, rect.adjusted(2, 2, -2, -2), 6)
        self.paint_line(painter, rect, index.data(LINE), selected)
        painter.restore()


class SpokenList(QListView, Generic[Line]):
    """The rows of ``model``, painted by ``delegate``; ``name`` is what a screen reader calls it."""

    def __init__(self, name: str, model: SpokenModel[Line], delegate: SpokenDelegate[Line]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def stand_on(self, row: int) -> None:
        """Make a row the current one; -1 leaves it as it is."""
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.model().index(row, 0))


class ListPane(QFrame):
    """288 px at the left: a title, and below it what ``column`` is given."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "left-pane")
        self.setFixedWidth(look.px(PANE))
        self.setAccessibleName(name)
        self.title = Label(name, "card-title")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

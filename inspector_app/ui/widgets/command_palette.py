"""Ctrl+K: every command of the window and the screen, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.widgets.key_cap import cap_width, paint_cap

_Index = QModelIndex | QPersistentModelIndex
_ACTION = Qt.ItemDataRole.UserRole + 1
_REASON = Qt.ItemDataRole.UserRole + 2


class CommandPalette(QDialog):
    """Lists ``actions``; the chosen one is triggered after the palette has closed."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.resize(look.px(560), look.px(420))
        self._actions = [a for a in actions if a.text() and a.isVisible() and not a.isSeparator()]
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setProperty("role", "framed")
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self._filter("")
        self.field.setFocus()

    def _filter(self, text: str) -> None:
        self._model.clear()
        words = text.casefold().split()
        for action in self._actions:
            title = action.text().replace("&", "")
            if all(word in title.casefold() for word in words):
                self._model.appendRow(_item(action, title))
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        action: QAction | None = index.data(_ACTION)
        if action is None or not action.isEnabled():
            return
        self.accept()
        action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.field
        if pressed and isinstance(event, QKeyEvent) and self._steer(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _steer(self, key: int) -> bool:
        row = self.list.currentIndex().row()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = max(0, min(self._model.rowCount() - 1, row + step))
            self.list.setCurrentIndex(self._model.index(row, 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
            return True
        return False


def _item(action: QAction, title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setEditable(False)
    item.setData(action, _ACTION)
    reason = "" if action.isEnabled() else action.statusTip()
    item.setData(reason, _REASON)
    keys = action.shortcut().toString()
    spoken = ", ".join(part for part in (title, keys, reason) if part)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item


class _CommandDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, look.px(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        look.crisp(painter)
        tokens = look.tokens()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            look.rounded(painter, rect.adjusted(2, 1, -2, -1), 6, fill=tokens.accent_tint)
        action: QAction = index.data(_ACTION)
        enabled = action.isEnabled()
        words = rect.adjusted(look.px(12), 0, -look.px(12), 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        reason = str(index.data(_REASON) or "")
        text = f"{title} – {reason}" if reason else title
        look.write(painter, words, text, colour=tokens.text if enabled else tokens.text_3)
        self._paint_keys(painter, words, action)
        painter.restore()

    def _paint_keys(self, painter: QPainter, words: QRectF, action: QAction) -> None:
        tokens = look.tokens()
        right, height = words.right(), look.px(20)
        for part in reversed(action.shortcut().toString().split("+")):
            if part:
                width = cap_width(part)
                box = QRectF(right - width, words.center().y() - height / 2, width, height)
                paint_cap(painter, box, part, tokens.border_strong, tokens.text_2)
                right -= width + look.px(4)

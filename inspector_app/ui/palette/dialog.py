"""The palette's window: a field, and the lines that hold what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
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
from inspector_app.ui.keys import split
from inspector_app.ui.palette.entries import Entry
from inspector_app.ui.widgets.key_cap import cap_width, paint_cap
from inspector_app.ui.widgets.label import Label

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole + 1
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class CommandPalette(QDialog):
    """Lists ``entries``; the chosen one is done after the palette has closed."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.resize(look.px(600), look.px(440))
        self._entries = tuple(entries)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setProperty("role", "framed")
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.nothing = Label(self.tr("No command is called that."), "body-2", wrap=True)
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16))
        for widget in (self.field, self.nothing, self.list):
            column.addWidget(widget)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._announce)
        self._filter("")
        self.field.setFocus()

    def found(self) -> tuple[Entry, ...]:
        """The lines that are shown, best first."""
        rows = range(self._model.rowCount())
        return tuple(self._model.index(row, 0).data(_ENTRY) for row in rows)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        held = [one for one in self._entries if one.holds(words) and (words or not one.where)]
        first = words[0] if words else ""
        held.sort(key=lambda one: not one.words.casefold().startswith(first))
        self._model.clear()
        for entry in held:
            self._model.appendRow(_item(entry))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.nothing.setVisible(not held)

    def _choose(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(_ENTRY)
        if entry is None or entry.reason:
            return
        self.accept()
        entry.work()

    def _announce(self, index: QModelIndex) -> None:
        """Say the line that the arrows went to; the keyboard itself stays in the field."""
        if self.field.hasFocus() and index.isValid():
            said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.field
        if pressed and isinstance(event, QKeyEvent) and self._steer(Qt.Key(event.key())):
            return True
        return super().eventFilter(watched, event)

    def _steer(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            row = self.list.currentIndex().row() + _STEPS[key]
            row = max(0, min(self._model.rowCount() - 1, row))
            self.list.setCurrentIndex(self._model.index(row, 0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
            return True
        return False


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.words)
    item.setEditable(False)
    item.setData(entry, _ENTRY)
    item.setData(entry.spoken, Qt.ItemDataRole.AccessibleTextRole)
    if entry.reason:
        item.setToolTip(entry.reason)
    return item


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry: Entry = index.data(_ENTRY)
        return QSize(100, look.px(52 if entry.reason else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(_ENTRY)
        painter.save()
        look.crisp(painter)
        tokens, rect = look.tokens(), QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            row = rect.adjusted(2, 1, -2, -1)
            look.rounded(painter, row, 6, fill=tokens.accent_tint, line=tokens.accent)
        words = rect.adjusted(look.px(12), 0, -look.px(12), 0)
        if entry.reason:
            half = words.height() / 2
            below = words.adjusted(0, half - look.px(2), 0, -look.px(4))
            look.write(painter, below, entry.reason, font=look.font(12), colour=tokens.text_2)
            words = words.adjusted(0, look.px(4), 0, -half + look.px(2))
        self._paint_words(painter, words, entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, words: QRectF, entry: Entry) -> None:
        tokens = look.tokens()
        left = self._paint_keys(painter, words, entry.key)
        room = words.adjusted(0, 0, left - words.right() - look.px(8), 0)
        ink = tokens.text_3 if entry.reason else tokens.text
        look.write(painter, room, entry.words, colour=ink)
        if entry.where:
            width = QFontMetricsF(look.font()).horizontalAdvance(entry.words) + look.px(8)
            place = room.adjusted(width, 0, 0, 0)
            look.write(painter, place, entry.where, font=look.font(12), colour=tokens.text_2)

    def _paint_keys(self, painter: QPainter, words: QRectF, key: str) -> float:
        """Paint the key caps at the right end; return where they begin."""
        tokens = look.tokens()
        right, height = words.right(), look.px(20)
        for part in reversed(split(key)):
            width = cap_width(part)
            box = QRectF(right - width, words.center().y() - height / 2, width, height)
            paint_cap(painter, box, part, tokens.border_strong, tokens.text_2)
            right -= width + look.px(4)
        return right

"""F1: what the screen is for, and the keys that work on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import handbook, keys_map, look
from inspector_app.ui.keys import key_of
from inspector_app.ui.keys_catalogue import WINDOW, command
from inspector_app.ui.way import place_word
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label


class HelpDialog(QDialog):
    """A short guide and a table of keys; one row is one spoken sentence. F1 opens the handbook."""

    keys_wanted = Signal()
    handbook_wanted = Signal()

    def __init__(
        self, place: str, rows: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        self.title = Label(place_word(place), "card-title")
        self.guide = Label(handbook.short(place), "body-2", wrap=True)
        self.letters = Label(self.tr("The single-letter keys are switched off."), "hint", wrap=True)
        self.letters.setVisible(not keys_map.now().letters)
        heads = (self.tr("Key"), self.tr("What it does"))
        self.table = _table(heads, rows, self)
        self.table.setAccessibleName(self.tr("Keys on this screen"))
        self.change = Button(self.tr("Change keys"), "", "keyboard")
        key = key_of(WINDOW, "help")
        words = self.tr("Open the handbook")
        self.handbook = Button(f"{words} ({key})" if key else words, "", "file-text")
        self.close_button = Button(self.tr("Close"), "primary")
        self._lay_out()
        self.change.clicked.connect(lambda: self._leave_for(self.keys_wanted))
        self.handbook.clicked.connect(lambda: self._leave_for(self.handbook_wanted))
        self.close_button.clicked.connect(self.accept)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of help, pressed once more, opens the handbook."""
        pressed = QKeySequence(event.keyCombination())
        if pressed == QKeySequence(keys_map.now().key(command(WINDOW, "help"))):
            self._leave_for(self.handbook_wanted)
            return
        super().keyPressEvent(event)

    def _leave_for(self, wanted: object) -> None:
        self.accept()
        wanted.emit()  # type: ignore[attr-defined]

    def _lay_out(self) -> None:
        feet = QHBoxLayout()
        feet.setSpacing(look.px(8))
        feet.addWidget(self.change)
        feet.addWidget(self.handbook)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(20), look.px(20), look.px(16))
        column.setSpacing(look.px(12))
        for widget in (self.title, self.guide, self.table, self.letters):
            column.addWidget(widget, 1 if widget is self.table else 0)
        column.addLayout(feet)
        self.resize(look.px(620), min(look.px(600), 680))


def _table(heads: tuple[str, str], rows: Sequence[tuple[str, str]], parent: QWidget) -> QTableView:
    table = QTableView()
    model = QStandardItemModel(len(rows), 2, parent)
    model.setHorizontalHeaderLabels(list(heads))
    for number, (keys, text) in enumerate(rows):
        for column, cell in enumerate((keys, text)):
            item = QStandardItem(cell)
            item.setEditable(False)
            item.setData(f"{keys}: {text}", Qt.ItemDataRole.AccessibleTextRole)
            model.setItem(number, column, item)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(look.px(30))
    table.setColumnWidth(0, look.px(170))
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.selectRow(0)
    return table

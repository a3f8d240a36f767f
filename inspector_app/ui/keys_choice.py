"""*Tangenter*: which key each command has, chosen by pressing it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.keys import native
from inspector_app.ui.keys_catalogue import ALL, Command
from inspector_app.ui.keys_field import KeyField
from inspector_app.ui.keys_map import RESERVED, KeyMap, in_the_way
from inspector_app.ui.way import place_word
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import CheckBox
from inspector_app.ui.widgets.label import Label

_COMMAND = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class KeysChoiceDialog(QDialog):
    """Every command with its key. What is chosen works at once and is told by ``chosen``."""

    chosen = Signal(object)  # KeyMap

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = keys
        self.setWindowTitle(self.tr("Keys"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search commands"))
        self.search.setAccessibleName(self.tr("Search commands"))
        self.table = self._made_table()
        self.letters = CheckBox(self.tr("Keys of a single letter"))
        self.letters.setChecked(keys.letters)
        self.field = KeyField()
        self.no_key = Button(self.tr("No key"))
        self.default = Button(self.tr("Default"))
        self.said = Label("", "error", wrap=True)
        self.said.hide()
        self.all_default = Button(self.tr("Reset all keys"), "", "undo-2")
        self.close_button = Button(self.tr("Close"), "primary")
        self._lay_out()
        self._connect()
        self._fill()
        self.table.selectRow(0)
        self.search.setFocus()

    @property
    def command(self) -> Command | None:
        """The command of the chosen row."""
        found: Command | None = self.table.currentIndex().siblingAtColumn(0).data(_COMMAND)
        return found

    def give(self, key: str) -> None:
        """Give the chosen command a key (portable form), or say in a sentence why not."""
        one = self.command
        if one is None:
            return
        refusal = self._refusal(one, key)
        self._say(refusal)
        if refusal:
            self.field.show_key(native(self.keys.wanted(one)))
        else:
            self._wear(self.keys.with_key(one, key))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, sentence))

    def _refusal(self, one: Command, key: str) -> str:
        if one.fixed:
            return self.tr("This key belongs to the table and cannot be changed.")
        if key in RESERVED:
            return self.tr("%1 is needed in every window and cannot be chosen.").replace(
                "%1", native(key)
            )
        taken = in_the_way(one, key, self.keys)
        if taken is None:
            return ""
        text = self.tr("%1 already belongs to “%2” (%3). Choose another key, or change that first.")
        place = place_word(taken.place)
        return text.replace("%1", native(key)).replace("%2", taken.words).replace("%3", place)

    def _wear(self, keys: KeyMap) -> None:
        self.keys = keys
        self.chosen.emit(keys)
        for row in range(self._model.rowCount()):
            self._show_row(row)
        self._show_command()

    def _use_letters(self, on: bool) -> None:
        self._say("")
        self._wear(KeyMap(self.keys.chosen, on))

    def _reset(self) -> None:
        self._say("")
        self._wear(self.keys.with_defaults())

    def _show_command(self) -> None:
        one = self.command
        can = one is not None and not one.fixed
        for widget in (self.field, self.no_key, self.default):
            widget.setEnabled(can)
        self.field.show_key(native(self.keys.wanted(one)) if one else "")
        name = self.tr("New key for %1").replace("%1", one.words if one else "")
        self.field.setAccessibleName(name)
        self._field_label.setText(name)

    # ---- the table

    def _made_table(self) -> QTableView:
        table = QTableView()
        self._model = QStandardItemModel(0, 3, table)
        self._model.setHorizontalHeaderLabels(
            [self.tr("Where"), self.tr("What it does"), self.tr("Key")]
        )
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look.px(30))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in enumerate((130, 330, 120)):
            table.setColumnWidth(column, look.px(width))
        table.horizontalHeader().setStretchLastSection(True)
        return table

    def _fill(self) -> None:
        words = self.search.text().casefold().split()
        self._model.removeRows(0, self._model.rowCount())
        for one in self._held(words):
            cells = [QStandardItem() for _ in range(3)]
            for cell in cells:
                cell.setEditable(False)
            cells[0].setData(one, _COMMAND)
            self._model.appendRow(cells)
            self._show_row(self._model.rowCount() - 1)
        self.table.selectRow(0)
        self._show_command()

    def _held(self, words: list[str]) -> Iterator[Command]:
        """The commands that hold every typed word, in their own words, place or key."""
        for one in ALL:
            text = f"{place_word(one.place)} {one.words} {native(self.keys.wanted(one))}"
            if all(word in text.casefold() for word in words):
                yield one

    def _show_row(self, row: int) -> None:
        one: Command = self._model.index(row, 0).data(_COMMAND)
        key = native(self.keys.key(one)) or self.tr("none")
        texts = (place_word(one.place), one.words, key)
        spoken = ", ".join(texts)
        for column, text in enumerate(texts):
            item = self._model.item(row, column)
            item.setText(text)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    # ---- built

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.table.selectionModel().currentRowChanged.connect(self._turn)
        self.table.activated.connect(lambda _index: self.field.setFocus())
        self.letters.toggled.connect(self._use_letters)
        self.field.pressed.connect(self.give)
        self.no_key.clicked.connect(lambda: self.give(""))
        self.default.clicked.connect(self._give_default)
        self.all_default.clicked.connect(self._reset)
        self.close_button.clicked.connect(self.accept)

    def _turn(self) -> None:
        self._say("")
        self._show_command()

    def _give_default(self) -> None:
        if self.command is not None:
            self.give(self.command.key)

    def _lay_out(self) -> None:
        self._field_label = Label("", "label", wrap=True)
        self._field_label.setBuddy(self.field)
        choose = QHBoxLayout()
        choose.setSpacing(look.px(8))
        choose.addWidget(self.field, 1)
        choose.addWidget(self.no_key)
        choose.addWidget(self.default)
        feet = QHBoxLayout()
        feet.addWidget(self.all_default)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(20), look.px(20), look.px(20), look.px(16))
        column.setSpacing(look.px(8))
        column.addWidget(Label(self.windowTitle(), "card-title"))
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self._field_label)
        column.addLayout(choose)
        column.addWidget(self.said)
        column.addWidget(self.letters)
        column.addLayout(feet)
        self.resize(look.px(660), min(look.px(620), 690))

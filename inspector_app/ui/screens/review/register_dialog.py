"""What the ärendelista says of the child, and what the file says instead, value by value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from inspector_app.domain.checklist import RegisterValue
from inspector_app.domain.review.register_values import AS_LISTED, CANNOT_TELL, read_value
from inspector_app.domain.values import Unknown, ValueType
from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Choice, TextLine, mark_faulty
from inspector_app.ui.widgets.label import Label

WRONG = "wrong"
"""The verdict that takes another value."""


@dataclass(frozen=True, slots=True)
class CheckedValue:
    """One value: as the list has it, and how it stands against the file: ``AS_LISTED``,
    ``CANNOT_TELL``, the value as found, or "" when it has not been checked."""

    value: RegisterValue
    listed: str
    found: str


class RegisterDialog(QDialog):
    """The list first, the file second: riktigt, fel with what the file says, or cannot be told."""

    saved = Signal(object)  # dict[value id, text or None]

    def __init__(self, values: Sequence[CheckedValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check the list against the file"))
        self._values = values
        self.editors: dict[str, TextLine | Choice] = {}
        self.verdicts: dict[str, dict[str, Chip]] = {}
        self.faults: dict[str, Label] = {}
        self.all_right = Button(self.tr("All the rest is right"), "quiet", "check")
        self.save = Button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.all_right.clicked.connect(self._mark_rest_right)
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(6))
        heads = (
            self.tr("Value"),
            self.tr("In the list"),
            self.tr("Against the file"),
            self.tr("In the file, if different"),
        )
        for column, head in enumerate(heads):
            grid.addWidget(Label(head, "secondary"), 0, column)
        for number, one in enumerate(self._values):
            self._lay_row(grid, 2 * number + 1, one)
        column_box = dialog_column(self, 14)
        column_box.addWidget(Label(self.windowTitle(), "card-title"))
        column_box.addLayout(grid)
        column_box.addLayout(row_of(self.all_right, None, self.cancel, self.save))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(3, 3)
        self.setMinimumWidth(look.px(860))

    def _lay_row(self, grid: QGridLayout, row: int, one: CheckedValue) -> None:
        key = one.value.value_id
        self.editors[key] = self._editor(one)
        self.faults[key] = Label(role="error")
        self.faults[key].hide()
        grid.addWidget(Label(one.value.label, "label", wrap=True), row, 0)
        grid.addWidget(Label(one.listed or self.tr("not stated")), row, 1)
        grid.addWidget(self._verdict_row(one), row, 2)
        grid.addWidget(self.editors[key], row, 3)
        grid.addWidget(self.faults[key], row + 1, 3)
        self._fit(key)

    def _verdict_row(self, one: CheckedValue) -> QWidget:
        """Riktigt, fel, går inte att avgöra: one of three, or none yet."""
        key, room = one.value.value_id, QWidget()
        row = QHBoxLayout(room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        words = {
            AS_LISTED: self.tr("Right"),
            WRONG: self.tr("Wrong"),
            CANNOT_TELL: self.tr("Cannot be told"),
        }
        stands = one.found if one.found in ("", AS_LISTED, CANNOT_TELL) else WRONG
        self.verdicts[key] = {}
        for verdict, word in words.items():
            chip = Chip(word)
            chip.setAccessibleName(f"{one.value.label}: {word}")
            chip.setChecked(verdict == stands)
            chip.clicked.connect(partial(self._judge, key))
            chip.setMinimumWidth(chip.sizeHint().width())
            row.addWidget(chip)
            self.verdicts[key][verdict] = chip
        row.addStretch(1)
        return room

    def _judge(self, key: str) -> None:
        self._fit(key)
        if self._verdict(key) == WRONG:
            self.editors[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, key: str) -> None:
        """Only a value that is wrong has another one to write."""
        self.editors[key].setEnabled(self._verdict(key) == WRONG)

    def _verdict(self, key: str) -> str:
        chips = self.verdicts[key]
        return next((verdict for verdict, chip in chips.items() if chip.isChecked()), "")

    def _mark_rest_right(self) -> None:
        for key, chips in self.verdicts.items():
            if not self._verdict(key):
                chips[AS_LISTED].setChecked(True)

    def _editor(self, one: CheckedValue) -> TextLine | Choice:
        editor: TextLine | Choice
        written = "" if one.found in (AS_LISTED, CANNOT_TELL) else one.found
        if one.value.type is ValueType.CHOICE:
            items = [("", self.tr("Choose"))]
            items += [(option.option_id, option.label) for option in one.value.options]
            editor = Choice(tuple(items))
            found = read_value(written, one.value.type, one.value.options)
            editor.choose("" if isinstance(found, Unknown) else str(found))
        else:
            hint = "2025-07-01" if one.value.type is ValueType.DATE else ""
            editor = TextLine(written, hint)
        editor.setAccessibleName(one.value.label)
        return editor

    def _submit(self) -> None:
        faulty = [one for one in self._values if not self._is_sound(one)]
        if not faulty:
            self.saved.emit({key: self._kept(key) for key in self.editors})
            self.accept()
            return
        self.editors[faulty[0].value.value_id].setFocus()

    def _kept(self, key: str) -> str | None:
        verdict = self._verdict(key)
        return _text(self.editors[key]) if verdict == WRONG else verdict or None

    def _is_sound(self, one: CheckedValue) -> bool:
        key = one.value.value_id
        text = _text(self.editors[key])
        found = read_value(text, one.value.type, one.value.options)
        sound = self._verdict(key) != WRONG or not isinstance(found, Unknown)
        words = {
            ValueType.DATE: self.tr("Write a date, for example 2026-03-12."),
            ValueType.COUNT: self.tr("Write a whole number."),
            ValueType.CHOICE: self.tr("Choose what the file says."),
        }
        self.faults[key].setText(words.get(one.value.type, self.tr("This cannot be read.")))
        self.faults[key].setVisible(not sound)
        mark_faulty(self.editors[key], not sound)
        return sound


def _text(editor: TextLine | Choice) -> str:
    return editor.key if isinstance(editor, Choice) else " ".join(editor.text().split())

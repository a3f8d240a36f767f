"""What the ärendelista says of the child, and what the file says instead, value by value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.checklist import RegisterValue
from inspector_app.domain.review_register_values import read_value
from inspector_app.domain.values import Unknown, ValueType
from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import Choice, TextLine, mark_faulty
from inspector_app.ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class CheckedValue:
    """One value: as the list has it, and as found in the file ("" = as the list has it)."""

    value: RegisterValue
    listed: str
    found: str


class RegisterDialog(QDialog):
    """Saves only what differs; an empty field means that the list is right."""

    saved = Signal(object)  # dict[value id, text or None]

    def __init__(self, values: Sequence[CheckedValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check the list against the file"))
        self._values = values
        self.editors: dict[str, TextLine | Choice] = {}
        self.faults: dict[str, Label] = {}
        self.save = Button(self.tr("Save"), "primary")
        self.save.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(20))
        grid.setVerticalSpacing(look.px(6))
        heads = (self.tr("Value"), self.tr("In the list"), self.tr("In the file, if different"))
        for column, head in enumerate(heads):
            grid.addWidget(Label(head, "secondary"), 0, column)
        for number, one in enumerate(self._values):
            row, key = 2 * number + 1, one.value.value_id
            self.editors[key] = self._editor(one)
            self.faults[key] = Label(role="error")
            self.faults[key].hide()
            grid.addWidget(Label(one.value.label, "label"), row, 0)
            grid.addWidget(Label(one.listed or self.tr("not stated")), row, 1)
            grid.addWidget(self.editors[key], row, 2)
            grid.addWidget(self.faults[key], row + 1, 2)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        column_box.setSpacing(look.px(14))
        column_box.addWidget(Label(self.windowTitle(), "card-title"))
        column_box.addLayout(grid)
        column_box.addLayout(buttons)
        self.setMinimumWidth(look.px(620))

    def _editor(self, one: CheckedValue) -> TextLine | Choice:
        editor: TextLine | Choice
        if one.value.type is ValueType.CHOICE:
            items = [("", self.tr("As in the list"))]
            items += [(option.option_id, option.label) for option in one.value.options]
            editor = Choice(tuple(items))
            found = read_value(one.found, one.value.type, one.value.options)
            editor.choose("" if isinstance(found, Unknown) else str(found))
        else:
            hint = "2025-07-01" if one.value.type is ValueType.DATE else ""
            editor = TextLine(one.found, hint)
        editor.setAccessibleName(one.value.label)
        return editor

    def _submit(self) -> None:
        texts = {key: _text(editor) for key, editor in self.editors.items()}
        faulty = [one for one in self._values if not self._is_sound(one, texts)]
        if not faulty:
            self.saved.emit({key: text or None for key, text in texts.items()})
            self.accept()
            return
        self.editors[faulty[0].value.value_id].setFocus()

    def _is_sound(self, one: CheckedValue, texts: dict[str, str]) -> bool:
        key = one.value.value_id
        text = texts[key]
        found = read_value(text, one.value.type, one.value.options)
        sound = not text or not isinstance(found, Unknown)
        words = {
            ValueType.DATE: self.tr("Write a date, for example 2026-03-12."),
            ValueType.COUNT: self.tr("Write a whole number."),
        }
        self.faults[key].setText(words.get(one.value.type, self.tr("This cannot be read.")))
        self.faults[key].setVisible(not sound)
        mark_faulty(self.editors[key], not sound)
        return sound


def _text(editor: TextLine | Choice) -> str:
    return editor.key if isinstance(editor, Choice) else " ".join(editor.text().split())

"""A new passphrase for oneself: the old one, the new one twice, and what is wrong at each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from inspector_app.domain.errors import InspectionError
from inspector_app.ports.keys import PASSPHRASE_MINIMUM
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import row_of
from inspector_app.ui.widgets.form import CheckBox, Field, TextLine, tell_faults
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed; ``old`` is ``None`` where it is not asked. Never in a log."""

    old: str | None = field(repr=False)
    new: str = field(repr=False)
    again: str = field(repr=False)


class Place(StrEnum):
    """A field of the form."""

    OLD = "old"
    NEW = "new"
    AGAIN = "again"


class Fault(StrEnum):
    """What is wrong with what was typed."""

    MISSING = "missing"
    SHORT = "short"
    SAME = "same"
    DIFFERS = "differs"


REFUSED_AT: Mapping[str, Place] = {
    "wrong_passphrase": Place.OLD,
    "weak_passphrase": Place.NEW,
    "passphrase_taken": Place.NEW,
}
"""The field at which a refusal of the workspace is told."""


def faults_of(typed: Typed) -> Mapping[Place, Fault]:
    """Return all faults that can be seen without asking the workspace."""
    found: dict[Place, Fault] = {}
    if typed.old == "":
        found[Place.OLD] = Fault.MISSING
    new = typed.new.strip()
    if len(new) < PASSPHRASE_MINIMUM:
        found[Place.NEW] = Fault.SHORT
    elif typed.old is not None and new == typed.old.strip():
        found[Place.NEW] = Fault.SAME
    if typed.again != typed.new:
        found[Place.AGAIN] = Fault.DIFFERS
    return found


class MyPassphrase(Card):
    """The form; ``submitted`` when nothing in it is seen to be wrong."""

    submitted = Signal(object)  # Typed

    def __init__(self) -> None:
        super().__init__()
        self.told = Label(role="body-2", wrap=True)
        self.old = Field(self.tr("Passphrase of today"), TextLine(secret=True))
        self.new = Field(
            self.tr("New passphrase"),
            TextLine(secret=True),
            self.tr("At least 12 characters, preferably four unrelated words."),
        )
        self.again = Field(self.tr("The new passphrase once more"), TextLine(secret=True))
        self.show_secret = CheckBox(self.tr("Show what I write"))
        self.change = Button(self.tr("Change passphrase"), "primary", "lock")
        self._fields = {Place.OLD: self.old, Place.NEW: self.new, Place.AGAIN: self.again}
        self._lay_out()
        self.show_secret.toggled.connect(self._show_secret)
        self.change.clicked.connect(self._submit)
        for one in self._fields.values():
            one.line.returnPressed.connect(self._submit)

    def ask_old(self, asked: bool) -> None:
        """Ask for the old passphrase, or not: after the recovery code there is none to ask for."""
        self.old.setVisible(asked)
        words = self.tr("Change passphrase") if asked else self.tr("Set the passphrase")
        self.change.setText(words)

    def bar(self, reason: str) -> None:
        """Say why there can be no new passphrase; "" lets it be typed."""
        self.told.setText(reason)
        self.told.setVisible(bool(reason))
        self._form.setVisible(not reason)

    @property
    def is_barred(self) -> bool:
        """Whether there can be no new passphrase."""
        return self._form.isHidden()

    def stand(self) -> None:
        """Put the keyboard in the first field."""
        first = self.new if self.old.isHidden() else self.old
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed, and what was said of it."""
        for one in self._fields.values():
            one.line.clear()
            one.say("")
        self.show_secret.setChecked(False)

    def refuse(self, error: InspectionError) -> bool:
        """Tell a refusal at its field; whether it has one."""
        place = REFUSED_AT.get(error.code)
        if place is None or self._fields[place].isHidden():
            return False
        self._say({place: " ".join(describe_error(error))})
        return True

    def _submit(self) -> None:
        asked = not self.old.isHidden()
        old = self.old.line.text() if asked else None
        typed = Typed(old, self.new.line.text(), self.again.line.text())
        faults = faults_of(typed)
        self._say({place: self._words(place, fault) for place, fault in faults.items()})
        if not faults:
            self.submitted.emit(typed)

    def _say(self, told: Mapping[Place, str]) -> None:
        tell_faults(
            self._fields.values(), {self._fields[place]: text for place, text in told.items()}
        )

    def _words(self, place: Place, fault: Fault) -> str:
        return {
            Fault.MISSING: self.tr("Write the passphrase of today."),
            Fault.SHORT: self.tr(
                "The passphrase has fewer than %n characters.", "", PASSPHRASE_MINIMUM
            ),
            Fault.SAME: self.tr("That is the passphrase of today. Choose another one."),
            Fault.DIFFERS: self.tr("The two passphrases differ."),
        }[fault]

    def _show_secret(self, shown: bool) -> None:
        for one in self._fields.values():
            one.line.show_written(shown)

    def _lay_out(self) -> None:
        self.body.addWidget(Label(self.tr("My passphrase"), "card-title"))
        self.body.addWidget(self.told)
        self.told.hide()
        self._form = QWidget()
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.old, 0, 0, top)
        grid.addWidget(self.new, 1, 0, top)
        grid.addWidget(self.again, 1, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addLayout(row_of(self.change, self.show_secret, None), 2, 0, 1, 2)
        self.body.addWidget(self._form)

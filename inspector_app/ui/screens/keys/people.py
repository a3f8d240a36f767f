"""Who has a key, for the ansvarig inspektör: let a person in, shut one out."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.ports.keys import PASSPHRASE_MINIMUM
from inspector_app.ui import look
from inspector_app.ui.screens.keys.doors import why_not
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import row_of
from inspector_app.ui.widgets.form import CheckBox, Choice, Field, TextLine, tell_faults
from inspector_app.ui.widgets.label import Label, Rule
from inspector_app.wording.faults import describe_error
from inspector_app.wording.keys import kinds_word, person_word, role_choices
from inspector_app.workflow.keys import Holder, KeysSeen, bar_to_shut_out
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem

MOST_ROWS = 5
ROW = 28  # px


class KeyHolders(Card):
    """A list to choose a person in, and below it the form for one more."""

    shut_out_wanted = Signal(object)  # Holder
    let_in_wanted = Signal(object, str)  # Actor, her passphrase

    def __init__(self) -> None:
        super().__init__()
        self._seen: KeysSeen | None = None
        self.people = QListWidget()
        self.people.setProperty("role", "lines")
        self.people.setAccessibleName(self.tr("Who has a key"))
        self.shut_out = Button(self.tr("Shut out"))
        self.why_not = Label(role="body-2", wrap=True)
        self.name = Field(self.tr("Name"), TextLine())
        self.role = Field(self.tr("Role"), Choice(role_choices()))
        self.passphrase = Field(
            self.tr("Passphrase of the person"),
            TextLine(secret=True),
            self.tr("The person chooses it. At least 12 characters."),
        )
        self.again = Field(self.tr("The person's passphrase once more"), TextLine(secret=True))
        self.show_secret = CheckBox(self.tr("Show what is written"))
        self.add = Button(self.tr("Give a key"), "", "key-round")
        self._fields = (self.name, self.passphrase, self.again)
        self._lay_out()
        self._connect()

    def show_seen(self, seen: KeysSeen) -> None:
        """Show everybody; the same person stays chosen, and first whoever is not ``me``."""
        before = self._holder()
        chosen = before.person if before is not None else None
        others = (one.person for one in seen.holders if one.person != seen.me)
        people = [one.person for one in seen.holders]
        wanted = chosen if chosen in people else next(others, seen.me)
        self._seen = seen
        with QSignalBlocker(self.people):
            self.people.clear()
            for holder in seen.holders:
                item = QListWidgetItem(_line(holder))
                item.setSizeHint(QSize(0, look.px(ROW)))
                self.people.addItem(item)
            self.people.setCurrentRow(people.index(wanted) if wanted in people else 0)
        self.people.setFixedHeight(look.px(ROW) * min(MOST_ROWS, len(people)) + look.px(4))
        self._fit()

    def clear(self) -> None:
        """Forget what was typed of a new person."""
        for one in self._fields:
            one.line.clear()
            one.say("")
        self.show_secret.setChecked(False)

    def refuse(self, error: InspectionError) -> bool:
        """Tell a refusal at its field; whether it has one."""
        places: Mapping[str, Field] = {
            "person_exists": self.name,
            "weak_passphrase": self.passphrase,
            "passphrase_taken": self.passphrase,
        }
        place = places.get(error.code)
        if place is None:
            return False
        tell_faults(self._fields, {place: " ".join(describe_error(error))})
        return True

    def stand(self) -> None:
        """Put the keyboard in the list."""
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- inside

    def _holder(self) -> Holder | None:
        row = self.people.currentRow()
        holders = self._seen.holders if self._seen is not None else ()
        return holders[row] if 0 <= row < len(holders) else None

    def _fit(self) -> None:
        holder, seen = self._holder(), self._seen
        reason = self.tr("Choose a person first.")
        if holder is not None and seen is not None:
            reason = why_not(bar_to_shut_out(seen, holder))
        self.shut_out.say_why_not(reason)
        self.why_not.setText(reason)
        name = holder.person.name if holder is not None else ""
        words = self.tr("Shut out %1").replace("%1", name) if name else self.tr("Shut out")
        self.shut_out.setAccessibleName(words)

    def _ask_shut_out(self) -> None:
        holder = self._holder()
        if holder is not None:
            self.shut_out_wanted.emit(holder)

    def _submit(self) -> None:
        name, phrase = self.name.text, self.passphrase.line.text()
        told: dict[Field, str] = {}
        if not name:
            told[self.name] = self.tr("Write the name.")
        if len(phrase.strip()) < PASSPHRASE_MINIMUM:
            told[self.passphrase] = self.tr(
                "The passphrase has fewer than %n characters.", "", PASSPHRASE_MINIMUM
            )
        if self.again.line.text() != phrase:
            told[self.again] = self.tr("The two passphrases differ.")
        tell_faults(self._fields, told)
        if not told:
            person = Actor(ActorName(name), Role(self.role.choice.key))
            self.let_in_wanted.emit(person, phrase)

    def _show_secret(self, shown: bool) -> None:
        for one in (self.passphrase, self.again):
            one.line.show_written(shown)

    def _connect(self) -> None:
        self.people.currentRowChanged.connect(self._fit)
        self.shut_out.clicked.connect(self._ask_shut_out)
        self.add.clicked.connect(self._submit)
        self.show_secret.toggled.connect(self._show_secret)
        for one in self._fields:
            one.line.returnPressed.connect(self._submit)

    def _lay_out(self) -> None:
        self.body.addWidget(Label(self.tr("Who has a key"), "card-title"))
        self.body.addWidget(self.people)
        out = QHBoxLayout()
        out.addWidget(self.shut_out, 0, Qt.AlignmentFlag.AlignTop)
        out.addWidget(self.why_not, 1)
        self.body.addLayout(out)
        self.body.addWidget(Rule())
        self.body.addWidget(Label(self.tr("Let a person in"), "card-title"))
        grid, top = QGridLayout(), Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.name, 0, 0, top)
        grid.addWidget(self.role, 0, 1, top)
        grid.addWidget(self.passphrase, 1, 0, top)
        grid.addWidget(self.again, 1, 1, top)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addLayout(row_of(self.add, self.show_secret, None))


def _line(holder: Holder) -> str:
    return f"{person_word(holder.person)}: {kinds_word(holder.kinds)}"

"""Where chance comes from: two parties by default, other events folded away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.transcription import SeedKind
from inspector_app.ui import look
from inspector_app.ui.screens.population.still_choice import StillChoice
from inspector_app.ui.screens.sample import words
from inspector_app.ui.screens.sample.plan import RULES, EventWish
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.numbers import STOCKHOLM

OTHER_PARTY = "Den granskade verksamheten"
"""Printed in the protocol as the name of the other party, unless another is written."""


class DigitsRow(QWidget):
    """The inspector's six digits, made by chance and shown before they are locked."""

    def __init__(self, new_digits: Callable[[], str]) -> None:
        super().__init__()
        self._new_digits = new_digits
        self.editor = TextLine(new_digits())
        self.editor.setFixedWidth(look.px(110))
        self.field = Field(self.tr("Your six digits"), self.editor)
        self.again = Button(self.tr("New digits"), "quiet", "dices")
        self.again.clicked.connect(self.renew)
        hint = self.tr("Locked with the plan. The other party says its six afterwards.")
        self.editor.setAccessibleDescription(hint)
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        row.addWidget(self.field)
        row.addWidget(self.again, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addLayout(row)
        column.addWidget(Label(hint, "hint", wrap=True))

    def renew(self) -> None:
        """Put other digits there."""
        self.editor.setText(self._new_digits())


class EventForm(QWidget):
    """The other ways: a named event, its day, and how its result is written."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = StillChoice(tuple((kind.value, words.kind_word(kind)) for kind in SeedKind))
        self.kind_field = Field(self.tr("Where the seed comes from"), self.kind)
        self.party = Field(self.tr("The other party"), TextLine(OTHER_PARTY))
        self.name = Field(self.tr("Name of the event"), TextLine(placeholder="Lotto"))
        self.number = Field(self.tr("Its own number, if any"), TextLine())
        self.day = Field(self.tr("Day"), TextLine(placeholder="2026-12-05"))
        self.clock = Field(self.tr("Time"), TextLine(placeholder="18:20"))
        self.rule = Field(self.tr("How the result is written"), TextLine(), " ")
        self.fallback = Field(self.tr("Instead, if the event does not happen"), TextLine())
        self._named = (self.name, self.number, self.day, self.clock, self.rule, self.fallback)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(8))
        for place, field in enumerate((self.kind_field, self.party, *self._named)):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.kind.activated.connect(lambda _i: self.show_kind())
        self.show_kind()

    @property
    def chosen(self) -> SeedKind:
        """The kind that is chosen."""
        return SeedKind(self.kind.key)

    def show_kind(self) -> None:
        """Ask only what the chosen kind needs."""
        kind = self.chosen
        two = kind is SeedKind.TWO_PARTY
        self.party.setVisible(two)
        for field in self._named:
            field.setVisible(not two)
            field.say("")
        if not two:
            self.rule.hint.setText(words.rule_hint(kind))
            self.rule.line.setText(RULES[kind])

    def read(self, digits: str) -> EventWish | None:
        """What is wished; None, with the faults shown, when something is missing."""
        if self.chosen is SeedKind.TWO_PARTY:
            return EventWish(digits=digits, party=self.party.text or OTHER_PARTY)
        moment = _moment(self.day.text, self.clock.text)
        faults = {
            self.name: "" if self.name.text else self.tr("Write which event it is."),
            self.day: "" if moment else self.tr("Write day and time, as 2026-12-05 and 18:20."),
        }
        for field, fault in faults.items():
            field.say(fault)
        faulty = [field for field, fault in faults.items() if fault]
        if faulty:
            faulty[0].editor.setFocus()
            return None
        return EventWish(
            kind=self.chosen,
            name=self.name.text,
            number=self.number.text,
            planned_at=moment,
            rule=self.rule.text,
            fallback=self.fallback.text,
        )


def _moment(day: str, clock: str) -> datetime | None:
    """A Swedish local time as written, None when it is none."""
    try:
        local = datetime.strptime(f"{day} {clock.replace('.', ':')}", "%Y-%m-%d %H:%M")  # noqa: DTZ007 - the zone follows
    except ValueError:
        return None
    return local.replace(tzinfo=STOCKHOLM)

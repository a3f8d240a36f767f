"""What somebody has left to read given to another reader, for the ansvarig inspektör."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import row_of
from inspector_app.ui.widgets.form import Choice, Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.wording.hand_over import akts_word
from inspector_app.workflow.move_readings import Move, Moved


@dataclass(frozen=True, slots=True)
class MoveDoors:
    """What the card calls; ``move`` may raise ``InspectionError``."""

    leads: Callable[[], bool]
    givers: Callable[[], tuple[str, ...]]
    takers: Callable[[], tuple[str, ...]]
    move: Callable[[Move], Moved]


class MoveCard(Card):
    """From whom, to whom and why; hidden where there is nothing to move or nobody to take it."""

    moved = Signal(str, str)  # what was moved, what stayed and why
    refused = Signal(str, str)  # message, remedy

    def __init__(self, doors: MoveDoors) -> None:
        super().__init__()
        self._doors = doors
        self._takers: tuple[str, ...] = ()
        self.giver = Field(self.tr("From"), Choice(()))
        self.taker = Field(self.tr("To"), Choice(()))
        self.reason = Field(
            self.tr("Reason, kept in the journal"),
            TextLine(),
            self.tr("For example that the person has left or is ill."),
        )
        self.move_files = Button(self.tr("Move the files"), "", "send")
        self._lay_out()
        self.move_files.clicked.connect(self._move)
        self.reason.line.returnPressed.connect(self._move)
        self.giver.choice.currentIndexChanged.connect(self._offer_takers)

    def show_readers(self) -> None:
        """Offer who has something left and who may take it; who was chosen stays chosen."""
        givers = self._doors.givers() if self._doors.leads() else ()
        self._takers = self._doors.takers() if givers else ()
        movable = tuple(name for name in givers if set(self._takers) - {name})
        _offer(self.giver, movable)
        self._offer_takers()
        self.setVisible(bool(movable))

    def _offer_takers(self) -> None:
        giver = self.giver.choice.key
        _offer(self.taker, tuple(name for name in self._takers if name != giver))

    def _move(self) -> None:
        reason = self.reason.text
        self.reason.say("" if reason else self.tr("Write why."))
        if not reason:
            self.reason.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        giver, taker = self.giver.choice.key, self.taker.choice.key
        try:
            found = self._doors.move(Move(giver, taker, reason))
        except InspectionError as error:
            self.refused.emit(*describe_error(error))
            return
        self.reason.line.clear()
        told = self.tr("%1 moved from %2 to %3.")
        told = told.replace("%1", akts_word(found.moved)).replace("%2", giver)
        self.moved.emit(told.replace("%3", taker), self._stayed(found))

    def _stayed(self, found: Moved) -> str:
        if not found.stayed:
            return ""
        kinds = Counter(one.code for one in found.stayed)
        first = {one.code: one for one in reversed(found.stayed)}
        told = self.tr("%1 stayed: %2")
        return " ".join(
            told.replace("%1", akts_word(count)).replace("%2", describe_error(first[code])[0])
            for code, count in kinds.items()
        )

    def _lay_out(self) -> None:
        self.body.addWidget(Label(self.tr("Move files to another reader"), "card-title"))
        told = self.tr(
            "All that a reader has not finished, with the answers so far. What is marked as done "
            "stays with whoever read it."
        )
        self.body.addWidget(Label(told, "body-2", wrap=True))
        grid = QGridLayout()
        grid.addWidget(self.giver, 0, 0)
        grid.addWidget(self.taker, 0, 1)
        grid.addWidget(self.reason, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addLayout(row_of(self.move_files, None))


def _offer(one: Field, names: tuple[str, ...]) -> None:
    box = one.choice
    before = box.key
    with QSignalBlocker(box):
        box.clear()
        for name in names:
            box.addItem(name, name)
        if before in names:
            box.choose(before)

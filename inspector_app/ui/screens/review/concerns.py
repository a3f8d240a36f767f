"""Opens the dialog of acute concern over an open file and carries out what is said in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.concern import AcuteConcern, ContactCard, Duty, Message
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.review.concern_dialog import ConcernDialog
from inspector_app.wording.faults import describe_error, describe_issue
from inspector_app.workflow.acute_concern import AcuteConcerns


@dataclass(frozen=True, slots=True)
class Child:
    """Whose file is open."""

    akt: AktNumber
    name: str
    district: str


class ConcernDesk(QObject):
    """One inspection's concerns, file by file."""

    changed = Signal()  # a concern was raised, told of or handled

    def __init__(
        self, concerns: AcuteConcerns, dialogs: Dialogs, now: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self._concerns, self._dialogs, self._now = concerns, dialogs, now

    def open_of(self, akt: AktNumber) -> AcuteConcern | None:
        """The concern about this child that is not handled, ``None`` when there is none."""
        return next((one for one in self._concerns.open() if one.akt == akt), None)

    def show(self, child: Child, parent: QWidget) -> None:
        """Open the dialog for a child."""
        cards: tuple[ContactCard, ...] = (self._concerns.emergency_card(),)
        if child.district:
            cards = (self._concerns.card_of(child.district), *cards)
        dialog = ConcernDialog(child.name, cards, self._now, parent)
        sitting = _Sitting(self, self._concerns, child, dialog)
        dialog.show_concern(sitting.concern)
        self._dialogs.open(dialog)


class _Sitting(QObject):
    """One dialog and the concern it is about."""

    def __init__(
        self, desk: ConcernDesk, concerns: AcuteConcerns, child: Child, dialog: ConcernDialog
    ) -> None:
        super().__init__(dialog)
        self._desk, self._concerns, self._child, self._dialog = desk, concerns, child, dialog
        self.concern = desk.open_of(child.akt)
        dialog.raised.connect(self._raise)
        dialog.told.connect(self._tell)
        dialog.handled.connect(self._handle)
        dialog.card_written.connect(self._keep_card)

    def _raise(self, seen: str, duties: tuple[Duty, ...]) -> None:
        akt = self._child.akt
        self._carry_out(lambda: self._concerns.raise_concern(akt, seen, duties, ()))

    def _tell(self, message: Message) -> None:
        concern = self.concern
        if concern is not None:
            self._carry_out(lambda: self._concerns.tell(concern.concern_id, message))

    def _handle(self) -> None:
        concern = self.concern
        if concern is not None:
            self._carry_out(lambda: self._concerns.handle(concern.concern_id))

    def _keep_card(self, card: ContactCard) -> None:
        try:
            self._concerns.save_card(card)
        except InspectionError as error:
            self._dialog.fail(*describe_error(error))

    def _carry_out(self, work: Callable[[], AcuteConcern]) -> None:
        try:
            self.concern = work()
        except InspectionError as error:
            issues = error.facts.get("issues", ())
            said = [describe_issue(issue) for issue in issues] or [describe_error(error)]
            self._dialog.fail(
                " ".join(message for message, _ in said), " ".join(remedy for _, remedy in said)
            )
            return
        self._dialog.show_concern(self.concern)
        self._desk.changed.emit()

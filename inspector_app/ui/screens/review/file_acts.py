"""What is done with a whole file beside scoring it: its times, jäv, and rows for a sibling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review.time import FileTimes
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.review import acts
from inspector_app.ui.screens.review.view_model import ReviewViewModel
from inspector_app.workflow.conflict import ConflictDeclared, Consequence

Times = Callable[[AktNumber], FileTimes]


@dataclass(frozen=True, slots=True)
class FileDoors:
    """What the acts call. Each may raise ``InspectionError``."""

    times: Times
    outlook: Callable[[AktNumber], Consequence]
    declare_conflict: Callable[[AktNumber, str], ConflictDeclared]


class FileActs(QObject):
    """The acts on the file that is open in ``model``."""

    noticed = Signal(str)

    def __init__(
        self,
        model: ReviewViewModel,
        doors: FileDoors,
        dialogs: Dialogs,
        explain: Callable[[InspectionError], tuple[str, str]],
    ) -> None:
        super().__init__()
        self._model, self._doors, self._dialogs = model, doors, dialogs
        self._explain = explain

    def show_times(self, locked: str, parent: QWidget) -> None:
        """Open the times of the file; ``locked`` is why nothing can be stated now."""
        from inspector_app.ui.screens.review.access_dialog import AccessDialog

        model = self._model
        try:
            times = self._doors.times(model.case.akt)
        except InspectionError as error:
            model.failed.emit(*self._explain(error))
            return
        state = (lambda day: model.attempt(acts.state_access(day)), model.today, locked)
        self._dialogs.open(AccessDialog(model.case.name, times, state, parent))

    def declare_conflict(self, parent: QWidget) -> None:
        """Ask why, and say beforehand what becomes of the file."""
        from inspector_app.ui.screens.review.conflict_dialog import ConflictDialog

        model, akt = self._model, self._model.case.akt
        try:
            outlook = self._doors.outlook(akt)
        except InspectionError as error:
            model.failed.emit(*self._explain(error))
            return
        dialog = ConflictDialog(model.case.name, outlook, self._declare, parent)
        self._dialogs.open(dialog, model.load)

    def _declare(self, reason: str) -> str:
        case = self._model.case
        try:
            made = self._doors.declare_conflict(case.akt, reason)
        except InspectionError as error:
            return " ".join(self._explain(error))
        self.noticed.emit(self._told(case.name, made))
        return ""

    def _told(self, name: str, made: ConflictDeclared) -> str:
        if made.consequence is Consequence.MOVED:
            text = self.tr("File %1 is read by %2 instead.").replace("%2", made.reader)
        else:
            text = self.tr("File %1 is given up. The next reserve takes its place.")
        return text.replace("%1", name)

"""What is done with a whole file beside scoring it: its times, jäv, and rows for a sibling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review.time import FileTimes
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.review import acts
from inspector_app.ui.screens.review.view_model import ReviewViewModel

Times = Callable[[AktNumber], FileTimes]


@dataclass(frozen=True, slots=True)
class FileDoors:
    """What the acts call. Each may raise ``InspectionError``."""

    times: Times


class FileActs(QObject):
    """The acts on the file that is open in ``model``."""

    def __init__(self, model: ReviewViewModel, doors: FileDoors, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._doors, self._dialogs = model, doors, dialogs

    def show_times(self, locked: str, parent: QWidget) -> None:
        """Open the times of the file; ``locked`` is why nothing can be stated now."""
        from inspector_app.ui.screens.review.access_dialog import AccessDialog

        model = self._model
        try:
            times = self._doors.times(model.case.akt)
        except InspectionError as error:
            model.tell_fault(error)
            return
        state = (lambda day: model.attempt(acts.state_access(day)), model.today, locked)
        self._dialogs.open(AccessDialog(model.case.name, times, state, parent))

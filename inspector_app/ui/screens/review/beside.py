"""What is opened beside the form: dialogs about the file, its child, its readers and its paper.

Decision: everything here first saves what is being typed, so that no dialog shows a file as it was.
What a screen has no desk for (practice has none but its own) is not opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inspector_app.domain.review import Outcome
from inspector_app.domain.review.timeline import lanes_of
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.hand_over.desk import HandOverDesk
from inspector_app.ui.screens.review import content
from inspector_app.ui.screens.review.colleagues import Colleagues
from inspector_app.ui.screens.review.concerns import Child, ConcernDesk
from inspector_app.ui.screens.review.document_desk import DocumentDesk
from inspector_app.ui.screens.review.file_acts import FileActs
from inspector_app.ui.screens.review.outcome_dialog import OutcomeDialog
from inspector_app.ui.screens.review.register_dialog import RegisterDialog
from inspector_app.ui.screens.review.view_model import ReviewViewModel


@dataclass(frozen=True, slots=True)
class Desks:
    """What an inspection has beside its form."""

    concerns: ConcernDesk | None = None
    colleagues: Colleagues | None = None
    files: FileActs | None = None
    hand_over: HandOverDesk | None = None
    documents: DocumentDesk | None = None


class Beside:
    """The dialogs of the file that is open in ``model``, over ``screen``."""

    def __init__(
        self,
        model: ReviewViewModel,
        dialogs: Dialogs,
        desks: Desks,
        screen: QWidget,
        flush: Callable[[], object],
    ) -> None:
        self._model, self._dialogs, self._desks = model, dialogs, desks
        self._screen, self._flush = screen, flush

    # ---- the file

    def show_timeline(self) -> None:
        """Open the placement on one axis."""
        from inspector_app.ui.screens.review.timeline_dialog import TimelineDialog

        if self._model.opened is None or self._model.desk is None:
            return
        self._flush()
        case = self._model.case
        told = QCoreApplication.translate("Review", "Dates in list and file")
        lanes = lanes_of(self._model.checklist, case.facts, told)
        period = self._model.desk.period
        self._dialogs.open(TimelineDialog(case.name, lanes, period, self._screen))

    def show_times(self) -> None:
        """Open when the file was drawn, asked for and could be read."""
        if self._desks.files is not None and self._model.opened is not None:
            self._flush()
            self._desks.files.show_times(content.locked(self._model), self._screen)

    def show_paper(self) -> None:
        """Open the form on paper, blank or filled."""
        from inspector_app.ui.screens.review.paper_dialog import PaperDialog

        if self._model.opened is None:
            return
        self._flush()
        filled = content.filled_form(self._model)
        title = self._screen.window().windowTitle()
        self._dialogs.open(
            PaperDialog(self._model.checklist, title, filled, self._dialogs, self._screen)
        )

    def check_register(self) -> None:
        """Open what the list says, to be checked against the file."""
        dialog = RegisterDialog(content.checked_values(self._model), self._screen)
        dialog.saved.connect(self._save_register)
        self._dialogs.open(dialog)

    def _save_register(self, found: dict[str, str | None]) -> None:
        for value_id, text in found.items():
            self._model.check_register_value(value_id, text)

    def ask_outcome(self) -> None:
        """Ask what became of a file that cannot be read as usual."""
        self._flush()
        case = self._model.case
        dialog = OutcomeDialog(case.name, case.review.outcome, self._screen)
        self._dialogs.open(dialog, lambda: self._settle(dialog.outcome))

    def _settle(self, outcome: Outcome) -> None:
        """Keep what became of the file; jäv asks for its reason."""
        if outcome is Outcome.CONFLICT_OF_INTEREST and self._desks.files is not None:
            self.declare_conflict()
        else:
            self._model.set_outcome(outcome)

    def declare_conflict(self) -> None:
        """Open jäv: why the person does not read this file, and what follows."""
        if self._desks.files is not None and self._model.opened is not None:
            self._flush()
            self._desks.files.declare_conflict(self._screen)

    def copy_to_sibling(self, row_id: str) -> None:
        """Offer a row of the open log to the files of siblings."""
        question = self._model.question
        if self._desks.files is not None and question is not None and question.table_id:
            self._flush()
            table = self._model.checklist.table(question.table_id)
            self._desks.files.copy_to_sibling(table, row_id, self._screen)

    # ---- the child

    def raise_concern(self) -> None:
        """Open the acute concern about the child of the file."""
        if self._desks.concerns is not None and self._model.opened is not None:
            self._flush()
            case = self._model.case
            district = case.case.district or case.drawn.stratum
            self._desks.concerns.show(Child(case.akt, case.name, district), self._screen)

    # ---- the readers

    def compare(self) -> None:
        """Open both readings of the file side by side."""
        if self._desks.colleagues is not None and self._model.opened is not None:
            self._flush()
            akt = self._model.case.akt
            self._desks.colleagues.compare(akt, self._model.checklist, self._screen)

    def control(self) -> None:
        """Open the comments and the quality steps of the file, at the active question."""
        if self._desks.colleagues is not None and self._model.opened is not None:
            self._flush()
            case, question = self._model.case, self._model.question
            about = str(question.question_id) if question else ""
            self._desks.colleagues.control(case.akt, case.name, about, self._screen)

    def show_readers(self) -> None:
        """Open who reads which files."""
        if self._desks.colleagues is not None:
            self._flush()
            desk = self._model.desk
            self._desks.colleagues.show_readers(desk.checklist if desk else None, self._screen)

    def show_anchors(self) -> None:
        """Open the files whose answers are stated beforehand."""
        if self._desks.colleagues is not None and self._model.desk is not None:
            self._flush()
            self._desks.colleagues.show_anchors(self._model.checklist, self._screen)

    def show_own_eyes(self) -> None:
        """Open how the person judges beside the others."""
        if self._desks.colleagues is not None:
            self._flush()
            self._desks.colleagues.show_own_eyes(self._screen)

    def show_hand_over(self) -> None:
        """Open the packages between computers."""
        if self._desks.hand_over is not None:
            self._flush()
            self._desks.hand_over.show(self._screen)

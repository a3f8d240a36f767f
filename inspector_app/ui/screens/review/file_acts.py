"""What is done with a whole file beside scoring it: its times, jäv, and rows for a sibling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.checklist import Table
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review.commands import row_target
from inspector_app.domain.review.siblings import can_be_copied, per_child_columns
from inspector_app.domain.review.time import FileTimes
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.review import acts
from inspector_app.ui.screens.review.log_words import row_in_words
from inspector_app.ui.screens.review.view_model import ReviewViewModel
from inspector_app.workflow.conflict import ConflictDeclared, Consequence
from inspector_app.workflow.review_case import Desk, OpenCase
from inspector_app.workflow.siblings import SiblingFile

Times = Callable[[AktNumber], FileTimes]
CopyRow = Callable[[Desk, AktNumber, tuple[str, str], AktNumber], tuple[OpenCase, OpenCase]]


@dataclass(frozen=True, slots=True)
class FileDoors:
    """What the acts call. Each may raise ``InspectionError``."""

    times: Times
    outlook: Callable[[AktNumber], Consequence]
    declare_conflict: Callable[[AktNumber, str], ConflictDeclared]
    siblings: Callable[[Desk, AktNumber], tuple[SiblingFile, ...]]
    copy_row: CopyRow


class FileActs(QObject):
    """The acts on the file that is open in ``model``."""

    noticed = Signal(str, bool)  # text, whether undo makes sense

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
        self.noticed.emit(self._told(case.name, made), False)
        return ""

    def copy_to_sibling(self, table: Table, row_id: str, parent: QWidget) -> None:
        """Ask which sibling a row is copied to; say what is never copied."""
        from inspector_app.ui.screens.review.sibling_dialog import CopyContent, SiblingDialog

        model, case = self._model, self._model.case
        assert model.desk is not None
        row = case.review.rows.get(row_target(table.table_id, row_id))
        if row is None or not can_be_copied(model.checklist, table):
            model.failed.emit(*self._explain(InspectionError("row_not_copied")))
            return
        files = self._doors.siblings(model.desk, case.akt)
        if not files:
            model.failed.emit(*self._explain(InspectionError("sibling_not_offered")))
            return
        alone = per_child_columns(model.checklist, table)
        left_out = tuple(c.label for c in table.entered_columns if c.column_id in alone)
        content = CopyContent(row_in_words(row, table, alone), files, left_out)
        copy = partial(self._copy, (table.table_id, row_id))
        self._dialogs.open(SiblingDialog(content, copy, parent))

    def _copy(self, row: tuple[str, str], sibling: str) -> str:
        model = self._model
        assert model.desk is not None
        try:
            here, there = self._doors.copy_row(model.desk, model.case.akt, row, AktNumber(sibling))
        except InspectionError as error:
            return " ".join(self._explain(error))
        model.show_saved(here, there)
        text = self.tr("The visit is copied to file %1. Undo takes it back in both files.")
        self.noticed.emit(text.replace("%1", there.name), True)
        return ""

    def _told(self, name: str, made: ConflictDeclared) -> str:
        if made.consequence is Consequence.MOVED:
            text = self.tr("File %1 is read by %2 instead.").replace("%2", made.reader)
        else:
            text = self.tr("File %1 is given up. The next reserve takes its place.")
        return text.replace("%1", name)

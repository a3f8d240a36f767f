"""XLSForm in the library: import, export and the blank workbook, shown in Avancerat."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QWidget

from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.ports.template_shelf import Standing
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.issue_rows import issue_rows
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.mode import AdvancedPart, only_in_advanced
from inspector_app.ui.screens.library.view_model import LibraryViewModel, Page
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column
from inspector_app.ui.widgets.issue_table import IssueTable
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.xlsform import XlsFormDesk

KINDS = "XLSForm (*.xlsx)"
SUFFIX = ".xlsx"


class XlsFormFaults(QDialog):
    """Every fault of a workbook with its cell, or every part that has no place in one."""

    def __init__(self, error: InspectionError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        issues: tuple[Issue, ...] = error.facts["issues"]
        message, remedy = describe_error(error)
        self.setWindowTitle("XLSForm")
        self.message = Label(message, "card-title", wrap=True)
        self.remedy = Label(remedy, "body-2", wrap=True)
        self.issues = IssueTable()
        self.issues.show_rows(issue_rows(issues))
        self.shut = Button(self.tr("Close"), "primary")
        buttons = QDialogButtonBox()
        buttons.addButton(self.shut, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.shut.setDefault(True)
        column = dialog_column(self)
        for part in (self.message, self.remedy, self.issues, buttons):
            column.addWidget(part)
        self.setMinimumSize(look.px(980), look.px(520))


class XlsFormPart(AdvancedPart):
    """A button with three commands, which Ctrl+K finds too.

    ``leaving`` is told before the chosen draft is read or another one is shown, so that what is
    being typed is kept where it belongs.
    """

    leaving = Signal()

    def __init__(
        self, desk: XlsFormDesk, model: LibraryViewModel, runner: TaskRunner, dialogs: Dialogs
    ) -> None:
        self.button = Button("XLSForm", "quiet", "table-2")
        super().__init__(self.button)
        self._desk, self._model = desk, model
        self._runner, self._dialogs = runner, dialogs
        self.menu = QMenu(self.button)
        self.menu.setAccessibleName("XLSForm")
        self.button.setMenu(self.menu)

    def bind(self, keys: ScreenKeys) -> None:
        """Bind the three commands of the catalogue and put them in the menu."""
        for name, work in (
            ("xlsform_import", self.bring_in),
            ("xlsform_export", self.hand_out),
            ("xlsform_blank", self.save_blank),
        ):
            self.menu.addAction(keys.bind(name, work, only_in_advanced))

    def bring_in(self) -> None:
        """Let the user choose a workbook and make a draft of it."""
        wish = FileWish(self.tr("Import XLSForm"), KINDS)
        self._dialogs.choose_file(self, wish, self._read)

    def hand_out(self) -> None:
        """Let the user say where the chosen template is exported to."""
        self.leaving.emit()
        checklist = self._model.checklist
        if checklist is None:
            self._fail(InspectionError("xlsform_unsound"))
            return
        suggestion = f"{checklist.slug}-{checklist.version}{SUFFIX}"
        wish = FileWish(self.tr("Export XLSForm"), KINDS, suggestion)

        def write(path: Path) -> None:
            self._runner.run(
                self.tr("Writing the workbook"),
                lambda _progress: self._desk.hand_out(checklist, path),
                lambda _nothing: self._tell_saved(path),
                self._fail,
            )

        self._dialogs.choose_place(self, wish, write)

    def save_blank(self) -> None:
        """Let the user say where the blank workbook is saved."""
        suggestion = self.tr("blank-template") + SUFFIX
        wish = FileWish(self.tr("Save a blank template"), KINDS, suggestion)

        def write(path: Path) -> None:
            self._runner.run(
                self.tr("Writing the workbook"),
                lambda _progress: self._desk.save_blank(path),
                lambda _nothing: self._tell_saved(path),
                self._fail,
            )

        self._dialogs.choose_place(self, wish, write)

    def _read(self, path: Path) -> None:
        self._runner.run(
            self.tr("Reading the workbook"),
            lambda _progress: self._desk.bring_in(path),
            self._show_draft,
            self._fail,
        )

    def _show_draft(self, name: str) -> None:
        self.leaving.emit()
        self._model.key, self._model.page = f"{Standing.DRAFT}/{name}", Page.EDIT
        self._model.load()
        self._model.told.emit(self.tr("The workbook has become a draft."))

    def _tell_saved(self, path: Path) -> None:
        self._model.told.emit(self.tr("%1 is saved.").replace("%1", path.name))

    def _fail(self, error: InspectionError) -> None:
        if error.facts.get("issues"):
            self._dialogs.open(XlsFormFaults(error, self.window()))
        else:
            self._model.failed.emit(*describe_error(error))

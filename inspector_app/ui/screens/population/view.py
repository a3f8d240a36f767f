"""The screen Ärendelista: ways in, how the list is read, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.screen import Hint, Notice, Screen
from inspector_app.ui.screens.population.doors import PopulationDoors
from inspector_app.ui.screens.population.hand_pages import PaperPage, TypedPage
from inspector_app.ui.screens.population.mapping_page import MappingPage
from inspector_app.ui.screens.population.result_page import ResultPage
from inspector_app.ui.screens.population.view_model import PopulationViewModel, Sentence, Stage
from inspector_app.ui.screens.population.ways_page import WaysPage
from inspector_app.ui.tasks import TaskRunner
from inspector_app.wording.faults import describe_error


def build_population(
    doors: PopulationDoors,
    runner: TaskRunner,
    dialogs: Dialogs,
    explain: Callable[[InspectionError], Sentence] = describe_error,
) -> Screen:
    """Return the screen of the step Ärendelista."""
    return PopulationScreen(PopulationViewModel(doors, runner, explain), dialogs)


class PopulationScreen(Screen):
    """One page at a time; what is wrong is said on the page where it can be mended."""

    def __init__(self, model: PopulationViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self._insist = False
        self.setAccessibleName(self.tr("Case list"))
        self.ways, self.mapping = WaysPage(), MappingPage()
        self.typed, self.paper, self.result = TypedPage(), PaperPage(), ResultPage()
        self._pages: dict[Stage, QWidget] = {
            Stage.WAYS: self.ways,
            Stage.MAPPING: self.mapping,
            Stage.TYPED: self.typed,
            Stage.PAPER: self.paper,
            Stage.RESULT: self.result,
        }
        self.stack = QStackedWidget()
        for page in self._pages.values():
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._make_actions()
        self._connect_pages()
        self._connect_model()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Read what the workspace holds; the keyboard goes where the next action is."""
        self._model.load()
        self._focus_page()

    def hints(self) -> tuple[Hint, ...]:
        return (
            Hint(("Ctrl", "O"), self.tr("choose file")),
            Hint(("Ctrl", "Enter"), self.tr("read in")),
        )

    # ---- what the user does

    def choose_file(self) -> None:
        """Let the user choose a list."""
        kinds = self.tr("Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)")
        wish = FileWish(self.tr("Choose the case list"), kinds)
        self._dialogs.choose_file(self, wish, self._open)

    def paste(self) -> None:
        """Read the clipboard as a list."""
        self._forget_words()
        self._model.paste(QGuiApplication.clipboard().text())

    def read_in(self) -> None:
        """Read in the list that is shown, or say what is missing."""
        draft = self._model.draft
        statement = self.mapping.statement.read(self._model.doors.today())
        if draft is None or statement is None:
            return
        self._insist = bool(draft.open_questions or draft.faults)
        self.mapping.banner.clear()
        if self._insist:
            self.mapping.show_draft(draft, True)
            self.mapping.focus_missing(draft)
            return
        self._model.import_draft(statement)

    def _open(self, path: Path) -> None:
        self._forget_words()
        self._model.choose_file(path)

    def _forget_words(self) -> None:
        self._insist = False
        self.mapping.statement.clear_words()

    def _confirm(self) -> None:
        """Ctrl+Enter: the main button of the page."""
        button = {
            Stage.WAYS: self.ways.choose,
            Stage.MAPPING: self.mapping.read_in,
            Stage.TYPED: self.typed.read_in,
            Stage.PAPER: self.paper.read_in,
            Stage.RESULT: self.result.go_on,
        }[self._model.stage]
        if button.isVisibleTo(self) and button.isEnabled():
            button.click()

    # ---- what the view model tells

    def _show_stage(self, stage: Stage) -> None:
        for page in (self.ways, self.mapping, self.typed, self.paper):
            page.banner.clear()
        if stage is Stage.RESULT and self._model.outcome is not None:
            self.result.show_outcome(
                self._model.outcome, self._model.locked_by, self._model.can_repeat
            )
        self.ways.keep.setVisible(self._model.has_stored)
        self.stack.setCurrentWidget(self._pages[stage])
        self._focus_page()

    def _focus_page(self) -> None:
        target: QWidget = {
            Stage.WAYS: self.ways.choose,
            Stage.MAPPING: self.mapping.read_in,
            Stage.TYPED: self.typed.table,
            Stage.PAPER: next(iter(self.paper.counts.fields.values())).editor,
            Stage.RESULT: self.result.go_on
            if not self.result.go_on.isHidden()
            else self.result.faults,
        }[self._model.stage]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft(self) -> None:
        if self._model.draft is not None:
            self.mapping.show_draft(self._model.draft, self._insist)

    def _fail(self, message: str, remedy: str) -> None:
        page = self._pages[self._model.stage]
        if isinstance(page, WaysPage):
            page.banner.say(message, remedy)
        else:
            page.fail(message, remedy)  # type: ignore[attr-defined]

    # ---- wiring

    def _connect_pages(self) -> None:
        model, result = self._model, self.result
        self.ways.choose.clicked.connect(self.choose_file)
        self.ways.zone.dropped.connect(self._open)
        self.ways.paste.clicked.connect(self.paste)
        self.ways.type_in.clicked.connect(lambda: model.show(Stage.TYPED))
        self.ways.paper.clicked.connect(lambda: model.show(Stage.PAPER))
        self.ways.keep.clicked.connect(model.leave_list)
        for page in (self.mapping, self.typed, self.paper):
            page.back.clicked.connect(model.start_over)
        self.mapping.read_in.clicked.connect(self.read_in)
        self.mapping.settings.chosen.connect(model.choose_setting)
        self.mapping.columns.column_chosen.connect(model.choose_column)
        self.mapping.columns.rule_chosen.connect(model.choose_visit_rule)
        self.mapping.profile.used.connect(model.use_profile)
        self.mapping.profile.kept.connect(model.save_profile)
        self.typed.submitted.connect(model.import_typed)
        self.paper.submitted.connect(model.import_paper)
        result.other.clicked.connect(model.start_over)
        result.back.clicked.connect(model.back_to_list)
        result.set_aside.clicked.connect(model.set_aside)
        result.names.answered.connect(model.name_districts)
        result.go_on.clicked.connect(lambda _on: model.doors.go_on())

    def _connect_model(self) -> None:
        model = self._model
        model.stage_changed.connect(self._show_stage)
        model.draft_changed.connect(self._show_draft)
        model.profiles_changed.connect(
            lambda: self.mapping.profile.show_names(self._model.profiles)
        )
        model.failed.connect(self._fail)
        model.saved.connect(self.saved)
        model.noticed.connect(lambda text: self.noticed.emit(Notice(text)))

    def _make_actions(self) -> None:
        for text, keys, work in (
            (self.tr("Choose file"), "Ctrl+O", self.choose_file),
            (self.tr("Paste a list"), "", self.paste),
            (self.tr("Read in the list"), "Ctrl+Return", self._confirm),
        ):
            action = QAction(text, self)
            action.setAutoRepeat(False)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _on, w=work: w())
            self.addAction(action)

"""The screen Ärendelista: ways in, how the list is read, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.screen import Hint, Notice, Screen
from inspector_app.ui.screens.population.doors import PopulationDoors
from inspector_app.ui.screens.population.hand_pages import PaperPage, TypedPage
from inspector_app.ui.screens.population.mapping_page import MappingPage
from inspector_app.ui.screens.population.result_page import ResultPage
from inspector_app.ui.screens.population.view_model import PopulationViewModel, Sentence, Stage
from inspector_app.ui.screens.population.ways_page import WaysPage
from inspector_app.ui.tasks import TaskRunner
from inspector_app.wording.faults import describe_error

AnyPage = WaysPage | MappingPage | TypedPage | PaperPage | ResultPage


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
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._make_actions()
        self._connect_model()
        self.stack.addWidget(self.ways)

    # ---- the pages, each built when it is first needed

    @cached_property
    def ways(self) -> WaysPage:
        """The ways in."""
        page, model = WaysPage(), self._model
        page.choose.clicked.connect(self.choose_file)
        page.zone.dropped.connect(self._open)
        page.paste.clicked.connect(self.paste)
        page.type_in.clicked.connect(lambda: model.show(Stage.TYPED))
        page.paper.clicked.connect(lambda: model.show(Stage.PAPER))
        page.keep.clicked.connect(model.leave_list)
        return page

    @cached_property
    def mapping(self) -> MappingPage:
        """How the list is read."""
        page, model = MappingPage(), self._model
        page.back.clicked.connect(model.start_over)
        page.read_in.clicked.connect(self.read_in)
        page.settings.chosen.connect(model.choose_setting)
        page.columns.column_chosen.connect(model.choose_column)
        page.columns.rule_chosen.connect(model.choose_visit_rule)
        page.names.chosen.connect(model.keep_names)
        page.profile.used.connect(model.use_profile)
        page.profile.kept.connect(model.save_profile)
        page.profile.show_names(model.profiles)
        return page

    @cached_property
    def typed(self) -> TypedPage:
        """Rows typed by hand."""
        page = TypedPage()
        page.back.clicked.connect(self._model.start_over)
        page.submitted.connect(self._model.import_typed)
        return page

    @cached_property
    def paper(self) -> PaperPage:
        """A paper list."""
        page = PaperPage()
        page.back.clicked.connect(self._model.start_over)
        page.submitted.connect(self._model.import_paper)
        return page

    @cached_property
    def result(self) -> ResultPage:
        """What became of the list."""
        page, model = ResultPage(), self._model
        page.other.clicked.connect(model.start_over)
        page.back.clicked.connect(model.back_to_list)
        page.set_aside.clicked.connect(model.set_aside)
        page.names.answered.connect(model.name_districts)
        page.go_on.clicked.connect(lambda _on: model.doors.go_on())
        return page

    def _page(self, stage: Stage) -> AnyPage:
        if stage is Stage.WAYS:
            return self.ways
        if stage is Stage.MAPPING:
            return self.mapping
        if stage is Stage.TYPED:
            return self.typed
        return self.paper if stage is Stage.PAPER else self.result

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Read what the workspace holds; the keyboard goes where the next action is."""
        self._model.load()
        self._focus_page()

    def hints(self) -> tuple[Hint, ...]:
        return self._keys.hints(("choose", self.tr("choose file")), ("read_in", self.tr("read in")))

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
        if "mapping" in self.__dict__:
            self.mapping.statement.clear_words()

    def _confirm(self) -> None:
        """Ctrl+Enter: the main button of the page."""
        page = self._page(self._model.stage)
        if isinstance(page, WaysPage):
            button = page.choose
        else:
            button = page.go_on if isinstance(page, ResultPage) else page.read_in
        if button.isVisibleTo(self) and button.isEnabled():
            button.click()

    # ---- what the view model tells

    def _show_stage(self, stage: Stage) -> None:
        page, model = self._page(stage), self._model
        page.banner.clear()
        if stage is Stage.RESULT and model.outcome is not None:
            self.result.show_outcome(model.outcome, model.locked_by, model.can_repeat)
        self.ways.keep.setVisible(model.has_stored)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self._focus_page()

    def _focus_page(self) -> None:
        page = self._page(self._model.stage)
        target: QWidget
        if isinstance(page, WaysPage):
            target = page.choose
        elif isinstance(page, TypedPage):
            target = page.table
        elif isinstance(page, PaperPage):
            target = next(iter(page.counts.fields.values())).editor
        elif isinstance(page, MappingPage):
            target = page.read_in
        else:
            target = page.faults if self.result.go_on.isHidden() else self.result.go_on
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_draft(self) -> None:
        if self._model.draft is not None:
            self.mapping.show_draft(self._model.draft, self._insist)

    def _show_profiles(self) -> None:
        if "mapping" in self.__dict__:
            self.mapping.profile.show_names(self._model.profiles)

    def _fail(self, message: str, remedy: str) -> None:
        self._page(self._model.stage).fail(message, remedy)

    # ---- wiring

    def _connect_model(self) -> None:
        model = self._model
        model.stage_changed.connect(self._show_stage)
        model.draft_changed.connect(self._show_draft)
        model.profiles_changed.connect(self._show_profiles)
        model.failed.connect(self._fail)
        model.saved.connect(self.saved)
        model.noticed.connect(lambda text: self.noticed.emit(Notice(text)))

    def _make_actions(self) -> None:
        self._keys = ScreenKeys(self, "population")
        self._keys.bind("choose", self.choose_file)
        self._keys.bind("paste", self.paste)
        self._keys.bind("read_in", self._confirm)

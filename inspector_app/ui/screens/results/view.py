"""The results screen: questions to the left, one page of figures to the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.ui import look, mode
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys import ScreenKeys, why_not
from inspector_app.ui.screen import Hint, Notice, Screen
from inspector_app.ui.screens.results import content
from inspector_app.ui.screens.results.headline_page import headline_page
from inspector_app.ui.screens.results.pages import HeadlineView, QuestionView, RatingView
from inspector_app.ui.screens.results.question_page import question_page
from inspector_app.ui.screens.results.rating_page import rating_page
from inspector_app.ui.screens.results.side_list import SidePane
from inspector_app.ui.screens.results.table import FigureTable
from inspector_app.ui.screens.results.view_model import ResultsDoors, ResultsViewModel
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error


class ResultsScreen(Screen):
    """Resultat."""

    finding_wanted = Signal(object)  # FindingSeed

    def __init__(self, model: ResultsViewModel) -> None:
        super().__init__()
        self._model = model
        self.side = SidePane()
        self.title = Label(role="page-title", wrap=True)
        self.subtitle = Label(role="body-2", wrap=True)
        self.write = Button(self.tr("Write a finding"), "primary", "pen-line")
        self.copy = Button(self.tr("Copy the table"), "", "copy")
        self.banner = Banner()
        self.headline = HeadlineView()
        self.question = QuestionView()
        self.rating = RatingView()
        self.stack = QStackedWidget()
        self.middle = QWidget()
        self._keys = ScreenKeys(self, "results")
        self.empty = EmptyState(
            "chart-no-axes-column",
            self.tr("There are no results yet"),
            self.tr("Draw a sample and read files. What is counted is shown here."),
            self.tr("Go to the file reading"),
        )
        self._lay_out()
        self._make_actions()
        self._connect()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Count again; what has been read since is counted too."""
        self._model.load()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.side, self.middle)

    def hints(self) -> tuple[Hint, ...]:
        own = self._keys.hints(
            ("write", self.tr("write a finding")), ("copy", self.tr("copy the table"))
        )
        return (Hint(("↑", "↓"), self.tr("question")), *own)

    # ---- shown

    def _show_all(self) -> None:
        self._show_room(bool(self._model.keys()))
        assert self._model.tabulation is not None
        sentence = content.preliminary(self._model.tabulation.results)
        self.banner.say(
            sentence and self.tr("The results are preliminary."), sentence, Tone.WARNING
        )
        had_focus = self.side.list.hasFocus()
        self.side.show_lines(self._model.lines(), self._model.key)
        self._show_page()
        if not had_focus:
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self) -> None:
        tabulation, key = self._model.tabulation, self._model.key
        if tabulation is None or key is None:
            return
        self.side.stand_on(key)
        if self._model.is_headline:
            headline = headline_page(tabulation)
            self.title.setText(headline.title)
            self.subtitle.setText(self.tr("What the register counts against what the files hold."))
            self.headline.show_page(headline)
            self.stack.setCurrentWidget(self.headline)
            return
        rating = content.rating_of(key)
        if rating:
            rated = rating_page(tabulation, rating)
            self.title.setText(rated.title)
            self.subtitle.setText(rated.subtitle)
            self.rating.show_page(rated)
            self.stack.setCurrentWidget(self.rating)
            return
        page = question_page(tabulation, key)
        self.title.setText(page.title)
        self.subtitle.setText(page.subtitle)
        self.question.show_page(page)
        self.stack.setCurrentWidget(self.question)

    def _show_depth(self, _advanced: bool) -> None:
        """The sentences name the method, or not."""
        self._show_page()

    def _fail(self, message: str, remedy: str) -> None:
        self._show_room(False)
        self.empty.title.setText(message)
        self.empty.sentence.setText(remedy)

    def _show_room(self, has_results: bool) -> None:
        for pane in (self.side, self.middle):
            pane.setVisible(has_results)
        self.empty.setVisible(not has_results)

    # ---- done

    def _write(self, row: str | None = None) -> None:
        if self._model.key is not None:
            self.finding_wanted.emit(self._model.seed(row or content.TOTAL))

    def _copy(self) -> None:
        self._table().copy()

    def _table(self) -> FigureTable:
        """The table by stadsdel that is shown."""
        if self._model.is_headline:
            return self.headline.table
        is_rating = content.rating_of(self._model.key or "")
        return self.rating.table if is_rating else self.question.table

    def _tell_copied(self) -> None:
        self.noticed.emit(Notice(self.tr("The table is copied.")))

    # ---- built

    def _connect(self) -> None:
        model = self._model
        model.loaded.connect(self._show_all)
        model.selected.connect(self._show_page)
        model.failed.connect(self._fail)
        mode.follow(self._show_depth)
        self.empty.action.clicked.connect(lambda: self.step_wanted.emit("review"))
        self.side.chosen.connect(model.select)
        self.write.clicked.connect(lambda: self._write(self._chosen_row()))
        self.copy.clicked.connect(self._copy)
        for table in (self.question.table, self.headline.table, self.rating.table):
            table.row_entered.connect(self._write)
        own = (self.question.table, self.rating.table, self.rating.shares)
        for table in (*own, self.headline.table, self.headline.headings):
            table.copied.connect(self._tell_copied)

    def _chosen_row(self) -> str | None:
        table = self._table()
        return table.current_key() if table.selectionModel().hasSelection() else None

    def _make_actions(self) -> None:
        model = self._model
        bind = self._keys.bind
        bind("write", lambda: self._write(self._chosen_row()), partial(why_not, self.write))
        bind("copy", self._copy, partial(why_not, self.copy))
        bind("down", partial(model.step, 1))
        bind("up", partial(model.step, -1))
        bind("count", model.load)

    def _lay_out(self) -> None:
        for page in (self.headline, self.question, self.rating):
            self.stack.addWidget(page)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addLayout(words, 1)
        for button in (self.copy, self.write):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(4))
        top.setSpacing(look.px(10))
        top.addLayout(head)
        top.addWidget(self.banner)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        self.middle.setAccessibleName(self.tr("Results"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.middle, 1)
        row.addWidget(self.empty, 1)
        self._show_room(False)


def build_results(doors: ResultsDoors, runner: TaskRunner, dialogs: Dialogs) -> ResultsScreen:
    """Return the screen; connect ``finding_wanted`` to the screen where findings are written."""
    del dialogs  # the results ask for nothing
    return ResultsScreen(ResultsViewModel(doors, runner, describe_error))

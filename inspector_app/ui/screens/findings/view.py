"""The screen of iakttagelser: the list to the left, the open one to the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.errors import Issue
from inspector_app.domain.findings import Finding
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys import ScreenKeys, why_not
from inspector_app.ui.screen import Hint, Notice, Screen
from inspector_app.ui.screens.findings.editor import FindingEditor
from inspector_app.ui.screens.findings.finding_list import FindingPane
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.findings.view_model import FindingsDoors, FindingsViewModel
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button, IconButton
from inspector_app.ui.widgets.empty_state import EmptyState
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error, describe_issue


def _in_words(issue: Issue) -> str:
    return " ".join(part for part in describe_issue(issue) if part)


class FindingsScreen(Screen):
    """Iakttagelser."""

    def __init__(self, model: FindingsViewModel) -> None:
        super().__init__()
        self._model = model
        self.list = FindingPane()
        self.title = Label(role="page-title")
        self.up = IconButton("arrow-up", self.tr("Move up in the report"))
        self.down = IconButton("arrow-down", self.tr("Move down in the report"))
        self.remove = Button(self.tr("Remove"), "", "trash-2")
        self.banner = Banner()
        self.editor = FindingEditor(model, _in_words)
        self.empty = EmptyState(
            "pen-line",
            self.tr("No findings are written"),
            self.tr("A finding says what you saw, in numbers, and what it is worth."),
            self.tr("Write the first finding"),
        )
        self.middle = QWidget()
        self._keys = ScreenKeys(self, "findings")
        self._lay_out()
        self._make_actions()
        self._connect()

    # ---- the screen's place in the window

    def begin(self, seed: FindingSeed) -> None:
        """Begin an iakttagelse about what the results screen showed."""
        self._flush()
        self._model.begin(seed)

    def enter(self) -> None:
        """Count again, so that the numbers shown are those of now."""
        self._model.load()

    def leave(self) -> None:
        """Save what is being typed."""
        self._flush()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list, self.middle)

    def hints(self) -> tuple[Hint, ...]:
        return self._keys.hints(
            ("new", self.tr("new finding")),
            ("recommend", self.tr("recommendation")),
            ("move_up", self.tr("move up")),
        )

    def guide(self) -> tuple[tuple[str, str], ...]:
        return self._keys.guide()

    # ---- shown

    def _show_loaded(self) -> None:
        if self._model.tabulation is not None:
            self.editor.offer()
        self._show_list()

    def _show_list(self) -> None:
        findings, here = self._model.findings, self._model.finding
        row = findings.index(here) if here is not None else -1
        self.list.show_lines(self._model.lines(), row)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(findings) - 1)

    def _show_open(self) -> None:
        finding = self._model.finding
        self.banner.clear()
        self._show_room(finding is not None)
        if finding is None:
            self.empty.action.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show_number(finding)
        self.editor.show_finding()
        if self._model.is_fresh:
            self.editor.focus_text()
        elif not self.list.list.hasFocus():
            self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_number(self, finding: Finding) -> None:
        self.title.setText(self.tr("Finding %1").replace("%1", str(finding.position)))

    def _show_room(self, has_findings: bool) -> None:
        for pane in (self.list, self.middle):
            pane.setVisible(has_findings)
        self.empty.setVisible(not has_findings)
        self.empty.action.setVisible(self._model.tabulation is not None)

    def _fail(self, message: str, remedy: str) -> None:
        if self._model.tabulation is None:
            self._show_room(False)
            self.empty.title.setText(message)
            self.empty.sentence.setText(remedy)
            return
        self.banner.say(message, remedy)

    def _tell_removed(self, finding: Finding) -> None:
        text = self.tr("The finding is removed.")
        self.noticed.emit(Notice(text, lambda: self._model.restore(finding)))

    # ---- done

    def _flush(self) -> None:
        self.editor.flush()

    def _with_flush(self, work: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            self._flush()
            work()

        return run

    def _open(self, row: int) -> None:
        if row < len(self._model.findings):
            self._flush()
            self._model.open(self._model.findings[row].finding_id)

    def _moved(self, step: int) -> None:
        self._flush()
        self._model.move(step)
        if self._model.finding is not None:
            self._show_number(self._model.finding)

    # ---- built

    def _connect(self) -> None:
        model = self._model
        model.loaded.connect(self._show_loaded)
        model.list_changed.connect(self._show_list)
        model.opened.connect(self._show_open)
        model.rebuilt.connect(self.editor.show_parts)
        model.checked.connect(self.editor.show_faults)
        model.saved.connect(self.saved)
        model.removed.connect(self._tell_removed)
        model.failed.connect(self._fail)
        self.list.chosen.connect(self._open)
        self.list.new.clicked.connect(self._with_flush(model.new))
        self.empty.action.clicked.connect(model.new)
        self.up.clicked.connect(lambda: self._moved(-1))
        self.down.clicked.connect(lambda: self._moved(1))
        self.remove.clicked.connect(self._with_flush(model.remove))

    def _make_actions(self) -> None:
        model = self._model
        bind = self._keys.bind
        bind("new", self._with_flush(model.new))
        self._keys.press("recommend", self.editor.add_recommendation)
        bind("move_up", partial(self._moved, -1), partial(why_not, self.up))
        bind("move_down", partial(self._moved, 1), partial(why_not, self.down))
        bind("remove", self._with_flush(model.remove), partial(why_not, self.remove))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(4))
        head.setSpacing(look.px(6))
        head.addWidget(self.title, 1)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
        notice = QVBoxLayout()
        notice.setContentsMargins(look.px(32), 0, look.px(32), 0)
        notice.addWidget(self.banner)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(notice)
        column.addWidget(self.editor, 1)
        self.middle.setAccessibleName(self.tr("Finding"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.middle, 1)
        row.addWidget(self.empty, 1)
        self._show_room(False)


def build_findings(doors: FindingsDoors, runner: TaskRunner, dialogs: Dialogs) -> FindingsScreen:
    """Return the screen; its ``begin`` takes what ``ResultsScreen.finding_wanted`` hands over."""
    del dialogs  # nothing is asked: what is removed can be taken back
    return FindingsScreen(FindingsViewModel(doors, runner, describe_error))

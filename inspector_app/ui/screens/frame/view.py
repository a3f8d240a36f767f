"""The screen Urvalsram: who belongs to the frame, the avstämning, and whether it is locked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector_app.domain.errors import InspectionError
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.mode import AdvancedPart
from inspector_app.ui.screen import Hint, Screen
from inspector_app.ui.screens.frame.doors import FrameDoors
from inspector_app.ui.screens.frame.lock_card import LockCard
from inspector_app.ui.screens.frame.rule_cards import RulesCard
from inspector_app.ui.screens.frame.view_model import FrameViewModel, Sentence
from inspector_app.ui.screens.population.page import Page
from inspector_app.ui.screens.population.text_table import TextColumn, TextTable
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.wording.numbers import count, long_day, long_moment
from inspector_app.workflow.frozen_plan import LedgerEntry


def build_frame(
    doors: FrameDoors,
    runner: TaskRunner,
    dialogs: Dialogs,
    explain: Callable[[InspectionError], Sentence] = describe_error,
) -> Screen:
    """Return the screen of the step Urvalsram."""
    return FrameScreen(FrameViewModel(doors, runner, explain), dialogs)


class FrameScreen(Screen):
    """Rules to the left, what they leave to the right."""

    def __init__(self, model: FrameViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self._entering = False
        self.setAccessibleName(self.tr("Sampling frame"))
        self.page = Page(self.tr("Sampling frame"))
        self.go_on = Button(self.tr("Continue to the sample"), "primary", "arrow-right")
        self.page.buttons.addWidget(self.go_on)
        self.state = Banner()
        self.rules = RulesCard()
        self.lock = LockCard()
        self.ledger = TextTable(self.tr("Reconciliation"), wrap=True)
        self.balance = Label(role="secondary", wrap=True)
        self.strata = TextTable(self.tr("Children in each district"))
        self._lay_out()
        self._connect()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Count again; the keyboard goes to the first rule, or on when nothing can be changed."""
        self._entering = True
        self._model.load()

    def hints(self) -> tuple[Hint, ...]:
        return self._keys.hints(("rule", self.tr("use the rule")), ("go_on", self.tr("continue")))

    # ---- what the view model tells

    def _show(self) -> None:
        model = self._model
        if model.standing is None:
            return
        self.page.banner.clear()
        self.rules.show_model(model)
        period = model.standing.period
        words = self.tr("Children placed between %1 and %2.")
        self.page.say_sentence(
            words.replace("%1", long_day(period.first_day)).replace("%2", long_day(period.last_day))
        )
        self._show_state()
        self._show_ledger()
        self._show_strata()
        self.lock.show_lock(model.lock)
        if self._entering:
            self._entering = False
            first = self.rules.rows[next(iter(self.rules.rows))].tick
            target = first if first.isEnabled() else self.go_on
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        lock = self._model.lock
        if lock is None:
            self.state.say(
                self.tr("The frame is not locked."),
                self.tr("It is locked together with the plan, in the next step."),
                Tone.FACT,
            )
            return
        words = self.tr("Locked in protocol %1, %2.").replace("%1", str(lock.protocol.number))
        self.state.say(words.replace("%2", long_moment(lock.protocol.frozen_at)), "", Tone.GOOD)

    def _show_ledger(self) -> None:
        lines, imported = self._model.lines, self._model.imported
        columns = (TextColumn(self.tr("Reconciliation"), wide=True), TextColumn("", number=True))
        rows = [(self.tr("Rows in the list"), count(imported))]
        rows += [(self._ledger_words(line), count(line.rows)) for line in lines]
        self.ledger.show_rows(columns, rows, strong=(0, len(rows) - 1))
        told = self.tr("The lines below the first add up to %1.")
        total = sum(line.rows for line in lines)
        self.balance.setText(told.replace("%1", count(total)))

    def _ledger_words(self, line: LedgerEntry) -> str:
        """A line in the language of the window; a rule in the words that the report prints."""
        fixed: dict[tuple[str, ...], str] = {
            ("total_rows",): self.tr("Totals in the list"),
            ("duplicates",): self.tr("Duplicates"),
            ("joined",): self.tr("More placements of a child already counted"),
            ("set_aside",): self.tr("Faulty rows set aside"),
            ("frame",): self.tr("Children in the sampling frame"),
        }
        return fixed.get(line.codes, line.text)

    def _show_strata(self) -> None:
        columns = (
            TextColumn(self.tr("District"), wide=True),
            TextColumn(self.tr("Children"), number=True),
        )
        strata = self._model.strata
        rows = [(name or self.tr("without district"), count(size)) for name, size in strata]
        rows.append((self.tr("All"), count(sum(size for _name, size in strata))))
        self.strata.show_rows(columns, rows, strong=(len(rows) - 1,))

    def _fail(self, message: str, remedy: str) -> None:
        self.page.fail(message, remedy)

    # ---- wiring

    def _connect(self) -> None:
        self._model.changed.connect(self._show)
        self._model.failed.connect(self._fail)
        self.rules.chosen.connect(self._model.choose)
        self.go_on.clicked.connect(lambda _on: self._model.doors.go_on())
        self._keys = ScreenKeys(self, "frame")
        self._keys.press("go_on", self.go_on)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, widgets in (
            (left, (self.rules, AdvancedPart(self.lock))),
            (right, (self.ledger, self.balance, self.strata)),
        ):
            column.setSpacing(look.px(10))
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
        halves = QHBoxLayout()
        halves.setSpacing(look.px(16))
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        self.page.body.addWidget(self.state)
        self.page.body.addLayout(halves)
        sheet = QVBoxLayout(self)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.addWidget(self.page)

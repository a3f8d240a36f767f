"""The screen Urval: plan, ceremony, drawn files, and every protocol there has been."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.protocol import protocol_sha256
from inspector_app.domain.sampling import SamplePlan
from inspector_app.ui import mode
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.question import Question
from inspector_app.ui.screen import Hint, Screen
from inspector_app.ui.screens.population.page import Page
from inspector_app.ui.screens.population.text_table import TextColumn, TextTable
from inspector_app.ui.screens.sample import words
from inspector_app.ui.screens.sample.ceremony_part import CeremonyPart, ReasonDialog
from inspector_app.ui.screens.sample.doors import SampleDoors
from inspector_app.ui.screens.sample.drawn_part import DrawnPart
from inspector_app.ui.screens.sample.plan import EventWish
from inspector_app.ui.screens.sample.plan_part import PlanPart
from inspector_app.ui.screens.sample.view_model import Phase, SampleViewModel, Sentence
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field
from inspector_app.wording.faults import describe_error
from inspector_app.wording.numbers import grouped, long_moment
from inspector_app.workflow.order_files import OrderLine

VALUE_CODES = ("digits_not_six", "lottery_unreadable", "dice_unreadable", "beacon_unreadable")
RULE_CODES = ("transcription_invalid", "min_bits_low", "event_too_few_bits")


def build_sample(
    doors: SampleDoors,
    runner: TaskRunner,
    dialogs: Dialogs,
    explain: Callable[[InspectionError], Sentence] = describe_error,
) -> Screen:
    """Return the screen of the step Urval."""
    return SampleScreen(SampleViewModel(doors, runner, explain), dialogs)


CHECKSUMS = 4  # the column of the table of protocols


class SampleScreen(Screen):
    """One part at a time, by where the sample stands."""

    def __init__(self, model: SampleViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self.setAccessibleName(self.tr("Sample"))
        self.page = Page(self.tr("Sample"))
        self.plan = PlanPart(model, model.doors.digits)
        self.ceremony = CeremonyPart(model)
        self.drawn = DrawnPart(model)
        self.go_on = Button(self.tr("Continue to the file reading"), "primary", "arrow-right")
        self.abandon = Button(self.tr("End without a draw"), "link")
        self.history = TextTable(self.tr("Every protocol"), wrap=True)
        self.history_card = Card(self.tr("Every protocol"))
        self._phase: Phase | None = None
        self._lay_out()
        self._connect()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Read where the sample stands; the keyboard goes to what is next."""
        self._phase = None
        self._model.load()

    def hints(self) -> tuple[Hint, ...]:
        return self._keys.hints(("next", self.tr("next act")))

    # ---- what the view model tells

    def _show(self) -> None:
        model = self._model
        phase = model.phase
        parts: dict[Phase, QWidget] = {
            Phase.PLANNING: self.plan,
            Phase.WAITING: self.ceremony,
            Phase.DRAWN: self.drawn,
        }
        for part in parts.values():
            part.setVisible(part is parts[phase])
        self.plan.lock.setVisible(phase is Phase.PLANNING)
        self.go_on.setVisible(phase is Phase.DRAWN)
        self.abandon.setVisible(phase is Phase.WAITING)
        if phase is Phase.PLANNING:
            self.plan.show_model()
        elif phase is Phase.WAITING:
            self.ceremony.show_model()
        else:
            self.drawn.show_model()
        self._show_history()
        self._move_focus(phase)

    def _move_focus(self, phase: Phase) -> None:
        """After each act the keyboard stands on the next one."""
        moved = phase is not self._phase
        if moved and self._phase is Phase.WAITING and phase is Phase.PLANNING:
            self.plan.digits.renew()  # the old ones have been handed over
        self._phase = phase
        if phase is Phase.WAITING:
            self.ceremony.focus_next()
        elif moved and phase is Phase.PLANNING:
            self.plan.size_line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.plan.size_line.selectAll()
        elif moved:
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        if moved:
            self.page.verticalScrollBar().setValue(0)

    def _show_depth(self, advanced: bool) -> None:
        """Show the checksums of the protocols, or leave them out."""
        self.history.setColumnHidden(CHECKSUMS, not advanced)

    def _show_history(self) -> None:
        columns = (
            TextColumn(self.tr("No."), number=True),
            TextColumn(self.tr("Locked")),
            TextColumn(self.tr("Status")),
            TextColumn(self.tr("Reason"), wide=True),
            TextColumn(self.tr("SHA-256"), wide=True),
        )
        rows = [
            (
                str(one.number),
                long_moment(one.frozen_at),
                words.status_word(one.status),
                one.reason,
                grouped(protocol_sha256(one)),
            )
            for one in self._model.protocols
        ]
        self.history.show_rows(columns, rows)
        self.history.setColumnHidden(CHECKSUMS, not mode.is_advanced())
        self.history_card.setVisible(bool(rows))

    def _fail(self, message: str, remedy: str, code: str) -> None:
        """Beside the field that can be mended, else at the top of the page."""
        field = self._field_of(code)
        if field is None or field.isHidden():
            self.page.fail(message, remedy)
            return
        field.say(f"{message} {remedy}")
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field_of(self, code: str) -> Field | None:
        waiting = self._model.phase is Phase.WAITING
        if code == "registration_incomplete":
            return self.ceremony.diary.number
        if code in VALUE_CODES and waiting:
            return self.ceremony.value
        if code == "digits_not_six":
            return self.plan.digits.field
        return self.plan.chance.rule if code in RULE_CODES and not waiting else None

    def _show_order(self, lines: tuple[OrderLine, ...]) -> None:
        from inspector_app.ui.screens.sample.order_dialog import OrderDialog

        number = self._model.locked.protocol.number if self._model.locked else 0
        title = words.protocol_title(number)
        keep = partial(self._model.state_access, tuple(line.akt for line in lines))
        today = self._model.doors.now().astimezone().date()
        self._dialogs.open(OrderDialog(lines, title, self._dialogs, (keep, today), self))

    # ---- what the user does

    def _ask_lock(self, plan: SamplePlan, wish: EventWish) -> None:
        self.page.banner.clear()
        self.plan.digits.field.say("")
        if not self._model.can_lock(plan, wish):
            return
        number = self._model.next_number
        question = Question(
            self.tr("Lock frame and plan as protocol %1?").replace("%1", str(number)),
            self.plan.summary(plan)
            + " "
            + self.tr(
                "A locked protocol cannot be taken back, only ended with a reason. Every protocol "
                "is told in the report."
            ),
            self.tr("Lock"),
            self.tr("Go back"),
        )
        self._dialogs.ask(self, question, lambda: self._model.lock(plan, wish))

    def _ask_reason(self) -> None:
        if self._model.locked is not None:
            dialog = ReasonDialog(self._model.locked.protocol.number, self)
            dialog.submitted.connect(self._clearing(self._model.abandon))
            self._dialogs.open(dialog)

    def _clearing(self, act: Callable[..., object]) -> Callable[..., None]:
        """``act``, after the fault of the act before is taken away."""

        def acting(*facts: object) -> None:
            self.page.banner.clear()
            for field in (self.ceremony.value, self.ceremony.diary.number):
                field.say("")
            act(*facts)

        return acting

    def _confirm(self) -> None:
        """Ctrl+Enter: the act that is next."""
        buttons = (self.plan.lock, self.ceremony.handed_over, self.ceremony.draw, self.go_on)
        button = next((b for b in buttons if b.isVisibleTo(self) and b.isEnabled()), None)
        if button is not None:
            button.click()

    # ---- wiring

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._show)
        model.failed.connect(self._fail)
        model.saved.connect(self.saved)
        model.ordered.connect(self._show_order)
        self.plan.lock_wanted.connect(self._ask_lock)
        self.ceremony.draw_wanted.connect(self._clearing(model.draw))
        self.ceremony.registered.connect(self._clearing(model.register))
        self.ceremony.print_wanted.connect(lambda text: self._dialogs.print_text(self, text))
        self.drawn.order_wanted.connect(self._clearing(model.order))
        self.abandon.clicked.connect(self._ask_reason)
        self.go_on.clicked.connect(lambda _on: model.doors.go_on())
        mode.follow(self._show_depth)
        self._keys = ScreenKeys(self, "sample")
        self._keys.bind("next", self._confirm)
        self._keys.bind("copy", self.drawn.files.copy)

    def _lay_out(self) -> None:
        for button in (self.abandon, self.plan.lock, self.go_on):
            self.page.buttons.addWidget(button)
            button.hide()
        self.history_card.body.addWidget(self.history)
        for widget in (self.plan, self.ceremony, self.drawn, self.history_card):
            self.page.body.addWidget(widget)
            widget.hide()
        sheet = QVBoxLayout(self)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.addWidget(self.page)

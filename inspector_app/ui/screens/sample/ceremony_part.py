"""After the lock: hand the protocol over, hear what chance says, draw; or end without a draw."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.protocol import protocol_sha256
from inspector_app.domain.transcription import SeedKind
from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.screens.frame.lock_card import ChecksumCard
from inspector_app.ui.screens.population.fold import Fold
from inspector_app.ui.screens.population.page import side_by_side
from inspector_app.ui.screens.population.text_table import TextTable
from inspector_app.ui.screens.sample import words
from inspector_app.ui.screens.sample.doors import Locked
from inspector_app.ui.screens.sample.view_model import SampleViewModel
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Fact, Label
from inspector_app.wording.numbers import local_day, long_moment
from inspector_app.workflow.register_protocol import Registration


class DiaryForm(Fold):
    """Optional: the diarienummer under which the checksum was registered, before the draw."""

    submitted = Signal(object)  # Registration

    def __init__(self) -> None:
        super().__init__(self.tr("Register the checksum in a diary (may be left out)"))
        self.registry = Field(self.tr("Diary"), TextLine())
        self.number = Field(self.tr("Registration number"), TextLine())
        self.day = Field(self.tr("Day"), TextLine())
        self.keep = Button(self.tr("Save the registration"))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        for field in (self.registry, self.number, self.day):
            row.addWidget(field, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def read(self, today: date) -> Registration | None:
        """What is written; None, with the fault shown, when the day is none."""
        day = read_date(self.day.text, today)
        self.day.say("" if day else self.tr("Write a date, for example 2026-03-12."))
        if day is None:
            self.day.editor.setFocus()
            return None
        return Registration(self.registry.text, self.number.text, day)


class CeremonyPart(QWidget):
    """What is shown while a protocol waits. Each act has its own time."""

    draw_wanted = Signal(str, str)  # raw value, why the fallback was used
    registered = Signal(object)  # Registration
    print_wanted = Signal(str)  # what the other party gets

    def __init__(self, model: SampleViewModel) -> None:
        super().__init__()
        self._model = model
        self.sums = ChecksumCard(" ", simple=1)
        self.event_word = Label(role="body-2", wrap=True)
        self.digits_word = Label(self.tr("Your six digits"), "label")
        self.digits = Label(role="code")
        self.digits.setAccessibleName(self.tr("Your six digits"))
        self.digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = Button(self.tr("Copy the protocol"), "", "copy")
        self.print = Button(self.tr("Print the protocol"), "", "printer")
        self.diary = DiaryForm()
        self.registration = Fact("file-check", "", wrap=True)
        self.handed_over = Button(self.tr("The protocol is handed over"), "primary", "send")
        self.when = Fact("check", "", wrap=True)
        self.value = Field("", TextLine())
        self.fallback = Field(self.tr("Why the event was replaced, if it was"), TextLine())
        self.draw = Button(self.tr("Draw the sample"), "primary", "dices")
        self.meaning = TextTable(self.tr("What the plan means"), 13)
        self._lay_out()
        self._connect()

    def show_model(self) -> None:
        """Show the open protocol and the act that is next."""
        locked = self._model.locked
        assert locked is not None
        protocol, facts = locked.protocol, locked.protocol.facts
        title = self.tr("Protocol %1 is locked").replace("%1", str(protocol.number))
        self.sums.title.setText(title)
        self.sums.show_sums(
            (
                (self.tr("The protocol, SHA-256"), protocol_sha256(protocol)),
                (self.tr("Commitment to the frame"), facts.frame_commit),
                (self.tr("The plan, SHA-256"), facts.plan_sha256),
            )
        )
        self._show_event(locked)
        self._show_registration(locked)
        self._show_next(locked)
        lines = self._model.locked_lines
        rows = words.plan_rows(lines)
        strong = (len(rows) - 1,) if len(lines) > 1 else ()
        self.meaning.show_rows(words.plan_columns(), rows, strong)

    def focus_next(self) -> None:
        """Put the keyboard on the act that is next."""
        target: QWidget = self.handed_over
        if self.handed_over.isHidden():
            target = self.draw if self.value.isHidden() else self.value.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What the other party gets."""
        locked = self._model.locked
        return words.handover_text(self.tr("Case file review"), locked.protocol) if locked else ""

    # ---- parts

    def _show_event(self, locked: Locked) -> None:
        event = locked.protocol.facts.seed_event
        opening = event.opening if event else ""
        self.event_word.setText(
            words.event_line(event) if event else self.tr("Every file is read. No seed is needed.")
        )
        for widget in (self.digits_word, self.digits):
            widget.setVisible(bool(opening))
        self.digits.setText(f"{opening[:3]} {opening[3:]}")
        self.digits.setAccessibleDescription(opening)

    def _show_registration(self, locked: Locked) -> None:
        known = locked.registration
        self.registration.setVisible(known is not None)
        if known is not None:
            words_ = self.tr("Registered in %1 under %2, %3.")
            text = words_.replace("%1", known["registry"]).replace("%2", known["number"])
            self.registration.label.setText(text.replace("%3", known["date"]))
        self.diary.setVisible(locked.protocol.seed is None)

    def _show_next(self, locked: Locked) -> None:
        model, protocol = self._model, locked.protocol
        event = protocol.facts.seed_event
        waits = model.awaits_handover
        self.handed_over.setVisible(waits)
        self.when.setVisible(protocol.handed_over_at is not None)
        if protocol.handed_over_at is not None:
            told = self.tr("Handed over %1.").replace("%1", long_moment(protocol.handed_over_at))
            self.when.label.setText(told)
        two = event is not None and event.kind is SeedKind.TWO_PARTY
        word = self.tr("The other party's six digits") if two else self.tr("The event's result")
        self.value.label.setText(word)
        self.value.editor.setAccessibleName(word)
        if event is not None and not two:
            self.value.hint.setText(words.rule_hint(event.kind))
            self.value.hint.setVisible(True)
        self.value.setVisible(model.awaits_value and not waits)
        can_fall_back = event is not None and bool(event.fallback)
        self.fallback.setVisible(model.awaits_value and can_fall_back)
        self.draw.setVisible(not waits)
        all_read = self.tr("Take every file")
        self.draw.setText(self.tr("Draw the sample") if event else all_read)

    def _connect(self) -> None:
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.text))
        self.handed_over.clicked.connect(self._model.hand_over)
        self.draw.clicked.connect(self._draw)
        self.value.line.returnPressed.connect(self._draw)
        self.diary.keep.clicked.connect(self._register)

    def _draw(self) -> None:
        raw = self.value.text
        missing = self._model.awaits_value and not raw
        self.value.say(self.tr("Write what the event gave.") if missing else "")
        if missing:
            self.value.editor.setFocus()
            return
        self.draw_wanted.emit(raw, self.fallback.text)

    def _register(self) -> None:
        today = local_day(self._model.doors.now())
        found = self.diary.read(today)
        if found is not None:
            self.registered.emit(found)

    def _lay_out(self) -> None:
        act = Card(self.tr("Next"), "active-card")
        act.body.addWidget(self.event_word)
        shown = QHBoxLayout()
        shown.setSpacing(look.px(14))
        shown.addWidget(self.digits_word)
        shown.addWidget(self.digits)
        shown.addStretch(1)
        act.body.addLayout(shown)
        act.body.addLayout(side_by_side(self.print, self.copy))
        act.body.addWidget(self.diary)
        act.body.addWidget(self.registration)
        act.body.addLayout(side_by_side(self.handed_over))
        act.body.addWidget(self.when)
        for field in (self.value, self.fallback):
            field.setMaximumWidth(look.px(520))
            act.body.addWidget(field)
        act.body.addLayout(side_by_side(self.draw))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for widget in (act, self.sums, self.meaning):
            column.addWidget(widget)


class ReasonDialog(QDialog):
    """Why a locked protocol is not used; the reason is disclosed in the report."""

    submitted = Signal(str)

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("End protocol %1 without a draw").replace("%1", str(number))
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(520))
        self.reason = Field(self.tr("Why is it not used?"), TextLine())
        self.end = Button(self.tr("End the protocol"), "primary")
        self.end.setDefault(True)
        self.stay = Button(self.tr("Go back"))
        self.end.clicked.connect(self._submit)
        self.stay.clicked.connect(self.reject)
        advice = self.tr(
            "The protocol keeps its number. It is told with its reason in the report. Frame and "
            "plan can be changed and locked anew, under the next number."
        )
        column = dialog_column(self)
        column.addWidget(Label(title, "card-title", wrap=True))
        column.addWidget(Label(advice, "body-2", wrap=True))
        column.addWidget(self.reason)
        column.addLayout(row_of(None, self.stay, self.end))
        self.reason.editor.setFocus()

    def _submit(self) -> None:
        reason = self.reason.text
        self.reason.say("" if reason else self.tr("Write the reason."))
        if reason:
            self.submitted.emit(reason)
            self.accept()
        else:
            self.reason.editor.setFocus()

"""The active question: answers, help, law, reason. The only question that is real widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Answer
from inspector_app.ui import look
from inspector_app.ui.keys import key_of, split
from inspector_app.ui.screens.review.entry_editor import EntryContent, EntryEditor
from inspector_app.ui.screens.review.question_list import HostedCard
from inspector_app.ui.screens.review.words import ANSWER_COMMANDS, MARKS, answer_word, shown_code
from inspector_app.ui.widgets.answer_button import AnswerButton
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import TextBox
from inspector_app.ui.widgets.key_cap import KeyHint
from inspector_app.ui.widgets.label import Fact, Label
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch

SAVED_AFTER_MS = 1000


@dataclass(frozen=True, slots=True)
class CardContent:
    """Everything the card shows. ``suggested`` is what the facts point to, ``settled`` why there
    is nothing to decide, ``entry`` the stated fact of a question that asks for one;
    ``evidence_asked`` when klarmarkering needs evidence for the answer as it stands."""

    question_id: str
    text: str
    guidance: str
    basis: str
    offered: tuple[Answer, ...]
    given: Answer | None
    suggested: Answer | None
    because: str
    value: str
    reason: str
    reason_open: bool
    reason_hint: str
    evidence_count: int
    flagged: bool
    locked: str
    evidence_asked: bool = False
    settled: str = ""
    entry: EntryContent | None = None


class QuestionCard(HostedCard):
    """One question. What the user does comes out as signals; nothing is decided here."""

    answered = Signal(object)  # Answer, by mouse or space
    stated = Signal(object)  # a value of the entry's type, None when it was taken away
    not_found = Signal(bool)  # "framgår inte" ticked or not
    reason_written = Signal(str, str)  # question id, text
    reason_done = Signal()
    reason_wanted = Signal()
    flag_wanted = Signal()
    evidence_wanted = Signal()
    resized = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(role="active-card")
        self.entry = EntryEditor(today)
        self.content: CardContent | None = None
        self._is_held = False
        self.code = Label(role="active-code")
        self.question = Label(role="card-title", wrap=True)
        self.value = Label(role="figure")
        self.answers: dict[Answer, AnswerButton] = {}
        self._group = QButtonGroup(self)
        self.computed = Fact("info", "", wrap=True)
        self.guidance = Label(role="body-2", wrap=True)
        self.basis = Fact("scale", "", "secondary", wrap=True)
        self.reason_title = Label(self.tr("Reason"), "label")
        self.reason_hint = Label(role="hint")
        self.reason = TextBox(self.tr("Reason"), self.tr("What does the file show?"))
        self.watch = PrivacyWatch(self.reason)
        self.reason_keys = Label(self.tr("Enter: done. Shift+Enter: new line."), "hint")
        self.flag = Button(self.tr("Read later"), "quiet", "bookmark")
        self.flag.setCheckable(True)
        self.evidence = Button("", "quiet", "paperclip")
        self.open_reason = Button(self.tr("Write a reason"), "quiet", "message-square")
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.setInterval(SAVED_AFTER_MS)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._connect()

    # ---- shown

    def show_content(self, content: CardContent) -> None:
        """Show a question; text that is being typed into the same question is left alone."""
        same = self.content is not None and self.content.question_id == content.question_id
        self.content = content
        self.setAccessibleName(f"{shown_code(content.question_id)}. {content.text}")
        self.code.setText(shown_code(content.question_id))
        self.question.setText(content.text)
        self.value.setText(content.value)
        self.value.setVisible(bool(content.value))
        self._show_answers(content)
        self.entry.setVisible(content.entry is not None)
        if content.entry is not None:
            self.entry.show_content(content.entry)
        _show(self.computed, content.settled or content.because)
        _show_label(self.guidance, content.guidance)
        _show(self.basis, content.basis)
        self._show_reason(content, same)
        self.flag.setChecked(content.flagged)
        self.evidence.setText(self._evidence_word(content))
        for button in (self.flag, self.evidence):
            button.say_why_not(content.locked)

    def _evidence_word(self, content: CardContent) -> str:
        if content.evidence_count:
            return self.tr("Evidence %1").replace("%1", str(content.evidence_count))
        asked = self.tr("Evidence is required")
        return asked if content.evidence_asked else self.tr("Evidence")

    def show_saved_answer(self) -> None:
        """Show again the answer that is saved, when another one was pressed but not saved."""
        if self.content is not None:
            self._show_answers(self.content)

    def anchor(self) -> int:
        """How far down in the card the answers stand, in px."""
        return self._buttons.geometry().top()

    def written_down_to(self) -> int:
        """How far down in the card the reason ends while it is written, in px."""
        box = self._reason_box
        return box.geometry().bottom() if self.reason.hasFocus() else 0

    def focus_answers(self) -> None:
        """Put the keyboard on the given answer, else on the first."""
        content = self.content
        if content is not None and content.entry is not None and not content.locked:
            self.entry.focus_editor()
            return
        if content is None or not content.offered or content.locked:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        button = self.answers[content.given or content.offered[0]]
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_reason(self) -> None:
        """Open the reason and put the keyboard in it, after the text that is there."""
        self._is_held = True
        self._reason_box.show()
        self.open_reason.hide()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.reason.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.reason.setTextCursor(cursor)
        self.resized.emit()

    def flush(self) -> None:
        """Save what has been typed now."""
        self._save_timer.stop()
        content = self.content
        if content is not None and content.entry is not None:
            self.entry.flush()
        if content is not None and self.reason.toPlainText().strip() != content.reason:
            self.reason_written.emit(content.question_id, self.reason.toPlainText())

    # ---- within

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.reason and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            self._is_held = self._is_held and event.isAutoRepeat()
            if pressed and self._is_held:  # the key that opened the reason is still down
                return True
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if pressed and enter and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                if not event.isAutoRepeat():
                    self.flush()
                    self.reason_done.emit()
                return True
        if watched is self.reason and event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _show_answers(self, content: CardContent) -> None:
        self._group.setExclusive(False)
        for answer, button in self.answers.items():
            settled = bool(content.settled) and content.given is answer
            button.setVisible(answer in content.offered or settled)
            button.setChecked(content.given is answer)
            button.show_suggested(content.given is None and content.suggested is answer)
            button.show_key(key_of("review", ANSWER_COMMANDS[answer]))
            button.setEnabled(not (content.locked or content.settled))
            button.setToolTip(content.locked or content.settled)
        self._group.setExclusive(True)
        self._buttons.setVisible(bool(content.offered) or bool(content.settled))
        self._write_key.show_keys(split(key_of("review", "reason")))

    def _make_answers(self) -> None:
        for answer in Answer:
            button = AnswerButton(MARKS[answer], answer_word(answer), answer.value)
            button.clicked.connect(partial(self._tell_answer, answer))
            self._group.addButton(button)
            self._buttons_row.addWidget(button)
            self.answers[answer] = button
        self._buttons_row.addStretch(1)

    def _tell_answer(self, answer: Answer) -> None:
        self.answered.emit(answer)

    def _show_reason(self, content: CardContent, same: bool) -> None:
        typing = same and self.reason.hasFocus()
        if not typing and self.reason.toPlainText() != content.reason:
            self.reason.blockSignals(True)
            self.reason.setPlainText(content.reason)
            self.reason.blockSignals(False)
        shown = content.reason_open or bool(content.reason) or typing
        self._reason_box.setVisible(shown and bool(content.offered))
        self.open_reason.setVisible(not shown and bool(content.offered))
        self.open_reason.say_why_not(content.locked)
        self.reason.setReadOnly(bool(content.locked))
        self.reason_hint.setText(content.reason_hint)

    def _connect(self) -> None:
        self.reason.textChanged.connect(self._save_timer.start)
        self._save_timer.timeout.connect(self.flush)
        self.reason.installEventFilter(self)
        self.entry.stated.connect(self.stated)
        self.entry.not_found.connect(self.not_found)
        self.entry.done.connect(self.reason_done)
        self.flag.clicked.connect(self.flag_wanted)
        self.evidence.clicked.connect(self.evidence_wanted)
        self.open_reason.clicked.connect(self.focus_reason)

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.code.setFixedWidth(look.px(66))
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self._buttons = QWidget()
        self._buttons_row = QHBoxLayout(self._buttons)
        self._buttons_row.setContentsMargins(0, 0, 0, 0)
        self._buttons_row.setSpacing(look.px(4))
        self._make_answers()
        for widget in (
            self.question,
            self.value,
            self._buttons,
            self.entry,
            self.computed,
            self.guidance,
            self.basis,
        ):
            column.addWidget(widget)
        column.addWidget(self._make_reason_box())
        foot = QHBoxLayout()
        foot.setSpacing(look.px(4))
        for button in (self.open_reason, self.evidence, self.flag):
            foot.addWidget(button)
        foot.addStretch(1)
        column.addLayout(foot)

    def _make_reason_box(self) -> QWidget:
        self._reason_box = QWidget()
        box = QVBoxLayout(self._reason_box)
        box.setContentsMargins(0, look.px(6), 0, 0)
        box.setSpacing(look.px(4))
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self.reason_title)
        head.addWidget(self.reason_hint, 1)
        self._write_key = KeyHint((), self.tr("write"))
        head.addWidget(self._write_key)
        box.addLayout(head)
        box.addWidget(self.reason)
        box.addWidget(self.watch)
        box.addWidget(self.reason_keys)
        return self._reason_box


def _show(fact: Fact, text: str) -> None:
    fact.label.setText(text)
    fact.setVisible(bool(text))


def _show_label(label: Label, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))

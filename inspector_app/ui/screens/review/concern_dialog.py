"""Acute concern about the child of an open file: what was seen, who was told, when.

Decision: the dialog is one page and can be saved with the first sentence alone. Whoever has seen a
child at risk must reach the telephone, not fill in a form; what is left to do is said until done.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.concern import AcuteConcern, ContactCard, Duty, Message, Told
from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import CheckBox, Choice, Field, TextBox, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_room import ScrollRoom
from inspector_app.wording.numbers import iso_moment

WIDTH = 660  # px


class ConcernDialog(QDialog):
    """A new concern, or one that has been raised. Signals carry what the user wants kept."""

    raised = Signal(str, object)  # what was seen, tuple[Duty, ...]
    told = Signal(object)  # Message
    handled = Signal()
    card_written = Signal(object)  # ContactCard

    def __init__(
        self,
        name: str,
        cards: tuple[ContactCard, ...],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._concern: AcuteConcern | None = None
        self.setWindowTitle(self.tr("Acute concern"))
        self.setMinimumWidth(look.px(WIDTH))
        self.banner = Banner()
        seen = self.tr("What have you seen?")
        hint = self.tr("Shortly, what the file shows and when. No names.")
        self.seen = Field(seen, TextBox(seen, lines=3), hint)
        self.duties = {duty: CheckBox(word) for duty, word in self._duty_words().items()}
        self.whom = Choice(tuple((one.value, word) for one, word in self._told_words().items()))
        self.whom.setAccessibleName(self.tr("Who was told"))
        self.how = TextLine(placeholder=self.tr("by telephone, by mail …"))
        self.how.setAccessibleName(self.tr("How they were told"))
        self.tell = Button(self.tr("They have been told now"), "", "phone")
        self.messages = Label(role="body-2", wrap=True)
        self.left = Banner()
        self.save = Button(self.tr("Save the concern"), "primary", "save")
        self.handle = Button(self.tr("It is handled"), "primary", "check")
        self.close_button = Button(self.tr("Close"))
        self.cards = [_CardEditor(card) for card in cards]
        self._lay_out(name)
        self._connect()
        self.show_concern(None)

    def show_concern(self, concern: AcuteConcern | None) -> None:
        """Show what is kept; ``None`` = nothing yet."""
        self._concern = concern
        raised = concern is not None
        box = self.seen.editor
        assert isinstance(box, TextBox)
        box.setReadOnly(raised)
        for duty, tick in self.duties.items():
            tick.setEnabled(not raised)
            if concern is not None:
                tick.setChecked(duty in concern.duties)
        if concern is not None:
            box.setPlainText(concern.seen)
        self.save.setVisible(not raised)
        self.telling.setVisible(raised and bool(concern and concern.is_open))
        self.handle.setVisible(raised and bool(concern and concern.is_open))
        self._show_messages(concern)
        self._show_left(concern)
        (box if not raised else self.whom).setFocus(Qt.FocusReason.OtherFocusReason)

    def fail(self, message: str, remedy: str) -> None:
        """Say what is lacking; the keyboard goes to what can be mended first."""
        self.banner.say(message, remedy)
        if self._concern is None:
            box, first = self.seen.editor, next(iter(self.duties.values()))
            assert isinstance(box, TextBox)
            empty = not box.toPlainText().strip()
            (box if empty else first).setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- within

    def _show_messages(self, concern: AcuteConcern | None) -> None:
        words = self._told_words()
        lines = [
            f"{iso_moment(one.at)} · {words[one.told]}" + (f" ({one.how})" if one.how else "")
            for one in (concern.messages if concern else ())
        ]
        self.messages.setText("\n".join(lines))
        self.messages.setVisible(bool(lines))

    def _show_left(self, concern: AcuteConcern | None) -> None:
        if concern is None:
            self.left.say(
                self.tr("The law says at once."),
                self.tr(
                    "Concern for a child is reported to the responsible board (chapter 19, "
                    "section 1, SoL), a serious failing by lex Sarah (chapter 27, section 2). "
                    "Telling the head of unit is not enough."
                ),
                Tone.WARNING,
            )
        elif not concern.is_open:
            self.left.say(self.tr("The concern is handled."), "", Tone.GOOD)
        elif concern.left:
            words = self._left_words()
            self.left.say(
                self.tr("Still to do, at once:"),
                " ".join(words[duty] for duty in concern.left),
                Tone.WARNING,
            )
        else:
            self.left.say(self.tr("Everybody who must be told has been told."), "", Tone.GOOD)

    def _raise(self) -> None:
        self.banner.clear()
        box = self.seen.editor
        assert isinstance(box, TextBox)
        duties = tuple(duty for duty, tick in self.duties.items() if tick.isChecked())
        self.raised.emit(box.toPlainText(), duties)

    def _tell(self) -> None:
        self.banner.clear()
        how = " ".join(self.how.text().split())
        self.told.emit(Message(Told(self.whom.key), self._now(), how))
        self.how.clear()

    def _duty_words(self) -> dict[Duty, str]:
        return {
            Duty.CHILD_AT_RISK: self.tr("A child may be at risk"),
            Duty.LEX_SARAH: self.tr("A serious failing in the work (lex Sarah)"),
        }

    def _left_words(self) -> dict[Duty, str]:
        return {
            Duty.CHILD_AT_RISK: self.tr("Report to the board or the emergency service."),
            Duty.LEX_SARAH: self.tr("Report to whoever receives lex Sarah reports."),
        }

    def _told_words(self) -> dict[Told, str]:
        return {
            Told.RESPONSIBLE_BOARD: self.tr("The responsible board, a report of concern"),
            Told.SOCIAL_EMERGENCY: self.tr("The social emergency service"),
            Told.LEX_SARAH_RECEIVER: self.tr("Whoever receives lex Sarah reports"),
            Told.POLICE: self.tr("The police"),
            Told.UNIT_HEAD: self.tr("The head of unit (not enough by itself)"),
            Told.OTHER: self.tr("Somebody else"),
        }

    def _connect(self) -> None:
        self.save.clicked.connect(self._raise)
        self.tell.clicked.connect(self._tell)
        self.handle.clicked.connect(self.handled)
        self.close_button.clicked.connect(self.accept)
        for card in self.cards:
            card.written.connect(self.card_written)

    def _lay_out(self, name: str) -> None:
        column = dialog_column(self, 10)
        title = self.tr("Acute concern, file %1").replace("%1", name)
        column.addWidget(Label(title, "page-title"))
        told = self.tr("Kept apart from the review. It never stands in the report.")
        column.addWidget(Label(told, "body-2", wrap=True))
        middle = QVBoxLayout()
        middle.setSpacing(look.px(10))
        for widget in (self.banner, self.left, self.seen, *self.duties.values()):
            middle.addWidget(widget)
        self.telling = QWidget()
        row = QHBoxLayout(self.telling)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self.whom, self.how, self.tell):
            row.addWidget(part)
        middle.addWidget(self.messages)
        middle.addWidget(self.telling)
        cards = QHBoxLayout()
        for card in self.cards:
            cards.addWidget(card, 1)
        middle.addLayout(cards)
        column.addWidget(ScrollRoom(middle, title), 1)
        column.addLayout(row_of(None, self.close_button, self.save, self.handle))


class _CardEditor(Card):
    """How a stadsdel or the socialjour is reached; written once, shown without any network."""

    written = Signal(object)  # ContactCard

    def __init__(self, card: ContactCard) -> None:
        super().__init__()
        self._card = card
        self.day = TextLine(card.by_day, self.tr("telephone by day"))
        self.night = TextLine(card.by_night, self.tr("telephone by night"))
        self.day.setAccessibleName(self.tr("%1, telephone by day").replace("%1", card.unit))
        self.night.setAccessibleName(self.tr("%1, telephone by night").replace("%1", card.unit))
        self.body.addWidget(Label(card.unit, "label"))
        for line in (self.day, self.night):
            line.editingFinished.connect(self._write)
            self.body.addWidget(line)

    def _write(self) -> None:
        card = ContactCard(
            self._card.unit, self.day.text().strip(), self.night.text().strip(), self._card.note
        )
        if card != self._card:
            self._card = card
            self.written.emit(card)

"""A sentence that must be read: a fault, a warning or a fact, in the place it concerns."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.tokens import Mark
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label, Picture


class Tone(StrEnum):
    """How grave the sentence is."""

    FACT = "fact"
    GOOD = "good"
    WARNING = "warning"
    FAULT = "fault"


_DRAWN = {
    Tone.FACT: ("info", "accent"),
    Tone.GOOD: ("check", "mark:yes"),
    Tone.WARNING: ("triangle-alert", "mark:partly"),
    Tone.FAULT: ("octagon-alert", "mark:no"),
}


class Banner(QFrame):
    """Hidden until it has something to say. ``action`` is a button for the one remedy, if any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = Tone.FACT
        self.picture = Picture("info", 18)
        self.message = Label(role="label", wrap=True)
        self.remedy = Label(role="body-2", wrap=True)
        self.action = Button("", "link")
        self.action.hide()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        row.setSpacing(look.px(10))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self.message)
        words.addWidget(self.remedy)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, message: str, remedy: str = "", tone: Tone = Tone.FAULT) -> None:
        """Show ``message`` and what to do; an empty message hides the banner. Spoken when shown."""
        self.tone = tone
        self.message.setText(message)
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self.picture.show_icon(*_DRAWN[tone])
        self.setAccessibleName(f"{message} {remedy}".strip())
        self.setVisible(bool(message))
        self.update()
        if message and tone in (Tone.FAULT, Tone.WARNING):
            self._speak()

    def _speak(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Say nothing."""
        self.say("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens = look.tokens()
        ground = {
            Tone.FACT: (tokens.accent_tint, tokens.accent),
            Tone.GOOD: (tokens.mark(Mark.YES).tint, tokens.mark(Mark.YES).text),
            Tone.WARNING: (tokens.mark(Mark.PARTLY).tint, tokens.mark(Mark.PARTLY).text),
            Tone.FAULT: (tokens.mark(Mark.NO).tint, tokens.mark(Mark.NO).text),
        }[self.tone]
        look.rounded(painter, QRectF(self.rect()), 8, fill=ground[0], line=ground[1])

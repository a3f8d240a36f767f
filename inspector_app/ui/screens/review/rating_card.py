"""A rating: the grade, why it came out so, what would change it, and another grade by role.

Decision: the computed grade is always shown, also beside one that was set by hand, with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.screens.review.question_list import HostedCard
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import Choice, TextLine
from inspector_app.ui.widgets.label import Fact, Label


@dataclass(frozen=True, slots=True)
class RatingContent:
    """What the card shows. ``grades`` are what may be chosen, empty when the role may not."""

    rating_id: str
    title: str
    grade: str
    result: str
    rule: str
    read: tuple[str, ...]
    flip: str
    guidance: str
    grades: tuple[tuple[str, str], ...] = ()
    overridden: str = ""
    locked: str = ""


class RatingCard(HostedCard):
    """One rating. What the user wants comes out as signals."""

    overridden = Signal(str, str)  # grade, reason
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__(role="active-card")
        self.content: RatingContent | None = None
        self.title = Label(role="card-title", wrap=True)
        self.grade = Label(role="figure")
        self.why_title = Label(self.tr("Why this rating?"), "label")
        self.result = Label(role="body", wrap=True)
        self.rule = Fact("scale", "", "body-2", wrap=True)
        self.read = Fact("file-search", "", "body-2", wrap=True)
        self.flip = Fact("refresh-cw", "", "body-2", wrap=True)
        self.guidance = Label(role="body-2", wrap=True)
        self.choice = Choice(())
        self.choice.setAccessibleName(self.tr("Another grade"))
        self.reason = TextLine(placeholder=self.tr("Why another grade?"))
        self.reason.setAccessibleName(self.tr("Reason for another grade"))
        self.set = Button(self.tr("Set the grade"), "", "check")
        self.take_back = Button(self.tr("Back to the computed grade"), "quiet", "undo-2")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.set.clicked.connect(self._set)
        self.reason.returnPressed.connect(self._set)
        self.take_back.clicked.connect(self.taken_back)

    def show_content(self, content: RatingContent) -> None:
        """Show a rating."""
        same = self.content is not None and self.content.rating_id == content.rating_id
        self.content = content
        self.setAccessibleName(f"{content.title}. {content.result}")
        self.title.setText(content.title)
        self.grade.setText(content.grade)
        self.result.setText(content.result)
        for fact, text in (
            (self.rule, content.rule),
            (self.read, "\n".join(content.read)),
            (self.flip, content.flip),
        ):
            fact.label.setText(text)
            fact.setVisible(bool(text))
        self.guidance.setText(content.guidance)
        self.guidance.setVisible(bool(content.guidance))
        self.by_hand.setVisible(bool(content.grades) and not content.locked)
        self.take_back.setVisible(bool(content.overridden) and bool(content.grades))
        if not same:
            self.choice.clear()
            for grade, word in content.grades:
                self.choice.addItem(word, grade)
            self.reason.clear()

    def focus_card(self) -> None:
        """Put the keyboard on the card, so that it is read out."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set(self) -> None:
        self.overridden.emit(self.choice.key, self.reason.text())

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        for widget in (
            self.title,
            self.grade,
            self.guidance,
            self.why_title,
            self.result,
            self.rule,
            self.read,
            self.flip,
        ):
            column.addWidget(widget)
        self.by_hand = QWidget()
        row = QHBoxLayout(self.by_hand)
        row.setContentsMargins(0, look.px(6), 0, 0)
        row.addWidget(self.choice)
        row.addWidget(self.reason, 1)
        row.addWidget(self.set)
        column.addWidget(self.by_hand)
        column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(column)

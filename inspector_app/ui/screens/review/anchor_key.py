"""The keys of anchor files: which file, and the answers that are sure."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.ui import look
from inspector_app.ui.screens.review.words import answer_word
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import row_of
from inspector_app.ui.widgets.form import Choice, Field
from inspector_app.ui.widgets.label import Label
from inspector_app.workflow.anchor_files import AnchorOverview


class AnchorKey(Card):
    """A file that nobody has begun, and a choice of answer for each question; empty is not said."""

    def __init__(self, checklist: Checklist) -> None:
        super().__init__()
        self.keyed, self.file = Choice(()), Choice(())
        self.unmark = Button(self.tr("Take the key away"), "quiet", "trash-2")
        self.mark = Button(self.tr("Save the key"), "primary", "key-round")
        self._answers: dict[str, Choice] = {}
        self.body.addWidget(Label(self.tr("Files with a key"), "card-title"))
        self._lay_out_keyed()
        told = self.tr(
            "Choose a file that you do not read and that nobody has begun. State the answers "
            "that you are sure of; leave the others empty."
        )
        self.body.addWidget(Label(told, "body-2", wrap=True))
        self.body.addWidget(Field(self.tr("File"), self.file))
        self._lay_out_answers(checklist)
        self.body.addLayout(row_of(self.mark, None))

    def show_files(self, found: AnchorOverview) -> None:
        """Show the files with a key and those that can get one; nothing is answered."""
        for choice, akts in (
            (self.keyed, tuple(one.akt for one in found.anchors)),
            (self.file, found.free),
        ):
            choice.clear()
            for akt in akts:
                choice.addItem(found.names.get(akt, akt), akt)
        for answers in self._answers.values():
            answers.choose("")
        none = self.tr("No file has a key.")
        self.unmark.say_why_not("" if found.anchors else none)
        self.keyed.setEnabled(bool(found.anchors))
        self.file.setEnabled(bool(found.free))
        self.mark.say_why_not("" if found.free else self.tr("Every file is begun, or is yours."))

    def answers(self) -> dict[str, Answer]:
        """What is stated, by question."""
        return {name: Answer(one.key) for name, one in self._answers.items() if one.key}

    def _lay_out_keyed(self) -> None:
        row = QHBoxLayout()
        row.addWidget(Field(self.tr("Has a key"), self.keyed), 1)
        row.addWidget(self.unmark)
        self.body.addLayout(row)

    def _lay_out_answers(self, checklist: Checklist) -> None:
        grid = QGridLayout()
        grid.setSpacing(look.px(6))
        for at, question in enumerate(checklist.scored_questions):
            name = str(question.question_id)
            words = tuple((one.value, answer_word(one)) for one in question.offered_answers)
            choice = Choice((("", "–"), *words))
            label = Label(f"{name}. {question.short}", "body", wrap=True)
            label.setBuddy(choice)
            choice.setAccessibleName(f"{name}. {question.short}")
            grid.addWidget(label, at, 0)
            grid.addWidget(choice, at, 1)
            self._answers[name] = choice
        grid.setColumnStretch(0, 1)
        self.body.addLayout(grid)

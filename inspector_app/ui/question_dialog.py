"""A question that waits for a yes."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.question import Question
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label


class QuestionDialog(QDialog):
    """A title, a sentence and two buttons; Esc is the careful answer."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(question.title)
        self.title = Label(question.title, "card-title", wrap=True)
        self.text = Label(question.text, "body-2", wrap=True)
        self.yes = Button(question.yes, "primary")
        self.no = Button(question.no)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.yes.setDefault(True)
        column = dialog_column(self)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row_of(None, self.no, self.yes))
        self.setMinimumWidth(look.px(420))
        self.yes.setFocus()

"""What a screen says when there is nothing yet: one sentence and the one next action."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label, Picture

WIDEST = 560  # px; fixed, since a label that wraps and may shrink is given too few lines


class EmptyState(QWidget):
    """Title, sentence and ``action``, in the middle of the room."""

    def __init__(
        self, icon: str, title: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, "page-title", wrap=True)
        self.sentence = Label(sentence, "body-2", wrap=True)
        self.action = Button(action, "primary")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(look.px(8))
        column.addStretch(2)
        column.addWidget(Picture(icon, 32, "text_3"), 0, centre)
        for label in (self.title, self.sentence):
            label.setAlignment(centre)
            label.setFixedWidth(look.px(WIDEST))
            column.addWidget(label, 0, centre)
        column.addSpacing(look.px(8))
        column.addWidget(self.action, 0, centre)
        self.action.setVisible(bool(action))
        column.addStretch(3)

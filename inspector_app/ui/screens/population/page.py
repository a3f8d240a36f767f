"""A page of a screen: title, sentence, what is wrong, then cards below each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_pane import ScrollPane

WIDEST = 1080


class Page(ScrollPane):
    """Scrolls as a whole, at most 1 080 px wide. ``buttons`` stands to the right of the title."""

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__(title)
        self.title = Label(title, "page-title", wrap=True)
        self.sentence = Label(sentence, "body-2", wrap=True)
        self.banner = Banner()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(look.px(8))
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(10))
        self._lay_out_page()
        self.sentence.setVisible(bool(sentence))

    def say_sentence(self, text: str) -> None:
        """Show another sentence below the title."""
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))

    def fail(self, message: str, remedy: str) -> None:
        """Show what is wrong, in sight."""
        self.banner.say(message, remedy)
        self.verticalScrollBar().setValue(0)

    def _lay_out_page(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(look.px(3))
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addLayout(words, 1)
        head.addLayout(self.buttons)
        head.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        room = QWidget()
        room.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addLayout(self.body)
        column.addStretch(1)
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(24))
        row.addStretch(1)
        row.addWidget(room, 1000)
        row.addStretch(1)
        self.setWidget(sheet)


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """Widgets in one row, as wide as they need, from the left."""
    row = QHBoxLayout()
    row.setSpacing(look.px(10))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)

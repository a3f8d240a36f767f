"""A white sheet on the page, with an optional title."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.label import Label


class Card(QFrame):
    """A bordered surface; add to ``body``. ``role`` "card", "inner-card" or "active-card"."""

    def __init__(self, title: str = "", role: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.body = QVBoxLayout(self)
        wide = role != "inner-card"
        across, down = (look.px(18), look.px(16)) if wide else (look.px(14), look.px(12))
        self.body.setContentsMargins(across, down, across, down)
        self.body.setSpacing(look.px(8))
        self.title = Label(title, "card-title")
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))  # after it has a parent, or a window of its own flashes

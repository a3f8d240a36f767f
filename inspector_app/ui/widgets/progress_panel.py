"""Work that takes time: what is being done, how far it has come, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.label import Label


class ProgressPanel(QWidget):
    """Covers ``parent``'s middle while a task runs; hidden otherwise."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card()
        card.setMinimumWidth(look.px(420))
        self.title = Label(role="card-title")
        self.detail = Label(role="secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        for widget in (self.title, self.detail, self.bar):
            card.body.addWidget(widget)
        card.body.addSpacing(look.px(4))
        card.body.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def begin(self, title: str) -> None:
        """Show that ``title`` is under way, with no known length yet."""
        self.title.setText(title)
        self.detail.setText("")
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()
        self.raise_()

    def advance(self, done: int, total: int, detail: str = "") -> None:
        """Show ``done`` of ``total``; a total of 0 means that the length is not known."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.detail.setText(detail)

    def end(self) -> None:
        """The work is over."""
        self.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.detail.setText(self.tr("Stopping. Nothing is kept half done."))
        self.cancelled.emit()

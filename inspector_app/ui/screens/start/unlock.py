"""The door to an encrypted inspection: a passphrase, or the printed recovery code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import CheckBox, Field, TextLine
from inspector_app.ui.widgets.label import Label


class UnlockDialog(QDialog):
    """Stays open with the sentence of what went wrong until the workspace is open."""

    submitted = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open the inspection"))
        self.setMinimumWidth(look.px(460))
        self.banner = Banner()
        self.secret = TextLine(secret=True)
        self.field = Field(
            self.tr("Passphrase"),
            self.secret,
            self.tr("If you have lost it, write the recovery code from the paper instead."),
        )
        self.show_secret = CheckBox(self.tr("Show what I write"))
        self.show_secret.toggled.connect(self.secret.show_written)
        self.open_button = Button(self.tr("Open"), "primary", "lock")
        self.open_button.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._submit)
        column = dialog_column(self)
        column.addWidget(Label(title, "card-title", wrap=True))
        column.addWidget(self.banner)
        column.addWidget(self.field)
        column.addWidget(self.show_secret)
        column.addLayout(row_of(None, self.cancel, self.open_button))
        self.secret.setFocus()

    def set_busy(self, busy: bool) -> None:
        """No second try while the first one runs."""
        self.open_button.setEnabled(not busy)
        self.secret.setEnabled(not busy)
        if not busy:
            self.secret.setFocus()
            self.secret.selectAll()

    def _submit(self) -> None:
        secret = self.secret.text()
        self.field.say("" if secret else self.tr("Write the passphrase or the recovery code."))
        if secret:
            self.banner.clear()
            self.submitted.emit(secret)

"""A package from another computer becomes a lånad granskning on this one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import CheckBox, Field, TextLine
from inspector_app.ui.widgets.label import Label


class PackageDialog(QDialog):
    """Stays open with the sentence of what went wrong until the loan is open."""

    submitted = Signal(str, str)  # the package's passphrase, one's own

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a package"))
        self.setMinimumWidth(look.px(500))
        self.banner = Banner()
        self.secret = Field(
            self.tr("Passphrase of the package"),
            TextLine(secret=True),
            self.tr("You got it from whoever made the package."),
        )
        self.own = Field(
            self.tr("Your own passphrase here"),
            TextLine(secret=True),
            self.tr("Choose a new one that only you know. It opens the files on this computer."),
        )
        self.show_secret = CheckBox(self.tr("Show what I write"))
        self.open_button = Button(self.tr("Open"), "primary", "lock")
        self.open_button.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        for field in (self.secret, self.own):
            self.show_secret.toggled.connect(field.line.show_written)
        self.cancel.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._submit)
        self._lay_out(path.name)
        self.secret.editor.setFocus()

    def set_busy(self, busy: bool) -> None:
        """No second try while the first one runs."""
        for widget in (self.open_button, self.secret.editor, self.own.editor):
            widget.setEnabled(not busy)
        if not busy:
            self.secret.editor.setFocus()

    def _submit(self) -> None:
        given, own = (field.line.text() for field in (self.secret, self.own))
        self.secret.say("" if given else self.tr("Write the passphrase of the package."))
        self.own.say(self._own_fault(given, own))
        if given and not self._own_fault(given, own):
            self.banner.clear()
            self.submitted.emit(given, own)

    def _own_fault(self, given: str, own: str) -> str:
        if not own:
            return self.tr("Choose a passphrase of your own.")
        if own == given:
            return self.tr("Choose another one: others know that of the package.")
        return ""

    def _lay_out(self, name: str) -> None:
        column = dialog_column(self)
        column.addWidget(Label(name, "card-title", wrap=True))
        for widget in (self.banner, self.secret, self.own, self.show_secret):
            column.addWidget(widget)
        column.addLayout(row_of(None, self.cancel, self.open_button))

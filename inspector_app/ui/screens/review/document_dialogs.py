"""What a document is when it is attached, and why it is taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Choice, Field, TextBox, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from inspector_app.workflow.attach_scans import Label as ScanLabel

WIDTH = 460


class AttachDialog(QDialog):
    """Asks what the chosen document is; ``label`` is the answer when it is accepted."""

    def __init__(
        self,
        file_name: str,
        document_types: Sequence[str],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.setWindowTitle(self.tr("Attach a document"))
        self.setMinimumWidth(look.px(WIDTH))
        self.kind = Choice(tuple((word, word) for word in document_types))
        self.dated = TextLine(placeholder=self.tr("12/3"))
        self.dated_field = Field(self.tr("Date of the document, if it has one"), self.dated)
        self.save = Button(self.tr("Attach"), "primary", "paperclip")
        self.save.setDefault(True)
        self.cancel = Button(self.tr("Cancel"))
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        told = self.tr(
            "It is kept encrypted in the inspection, with its checksum in the log. It is never "
            "part of the report. The name of the file on your computer is not kept."
        )
        column = _column(self, file_name)
        column.addWidget(Label(told, "body-2", wrap=True))
        column.addWidget(Field(self.tr("Kind of document"), self.kind))
        column.addWidget(self.dated_field)
        column.addLayout(row_of(None, self.cancel, self.save))
        self.kind.setFocus()

    @property
    def label(self) -> ScanLabel:
        """What the document is said to be."""
        text = self.dated.text().strip()
        return ScanLabel(self.kind.key, read_date(text, self._today()) if text else None)

    def _submit(self) -> None:
        text = self.dated.text().strip()
        faulty = bool(text) and read_date(text, self._today()) is None
        told = self.tr("Write a date, for example 2026-03-12.")
        self.dated_field.say(told if faulty else "")
        if faulty:
            self.dated.setFocus()
        else:
            self.accept()


class RemoveDialog(QDialog):
    """Asks why a document is taken away; ``why`` is the answer when it is accepted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Remove the document"))
        self.setMinimumWidth(look.px(WIDTH))
        self.reason = TextBox(self.tr("Reason"), self.tr("Why it is removed"), 3)
        self.reason_field = Field(self.tr("Reason"), self.reason)
        self.save = Button(self.tr("Remove"), "primary", "trash-2")
        self.cancel = Button(self.tr("Cancel"))
        self.save.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.reject)
        told = self.tr(
            "It is no longer shown. It is kept encrypted until the inspection ends, and the log "
            "says who removed it, when and why. Evidence that names it stays."
        )
        column = _column(self, name)
        column.addWidget(Label(told, "body-2", wrap=True))
        column.addWidget(self.reason_field)
        column.addWidget(PrivacyWatch(self.reason))
        column.addLayout(row_of(None, self.cancel, self.save))
        self.reason.setFocus()

    @property
    def why(self) -> str:
        """The reason."""
        return self.reason.toPlainText().strip()

    def _submit(self) -> None:
        self.reason_field.say("" if self.why else self.tr("Write the reason."))
        if self.why:
            self.accept()
        else:
            self.reason.setFocus()


def _column(dialog: QDialog, title: str) -> QVBoxLayout:
    column = dialog_column(dialog, 10)
    column.addWidget(Label(title, "card-title", wrap=True))
    return column

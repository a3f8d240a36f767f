"""The reader says that she has jäv in a file, and why; she sees beforehand what follows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Field, TextBox
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from inspector_app.workflow.conflict import Consequence

Declare = Callable[[str], str]
"""Declares it with a reason and returns what was wrong, "" when nothing."""


class ConflictDialog(QDialog):
    """``declare`` is called with the reason; the dialog closes when it is declared."""

    def __init__(self, name: str, outlook: Consequence, declare: Declare, parent: QWidget) -> None:
        super().__init__(parent)
        self._declare = declare
        self.setWindowTitle(self.tr("Conflict of interest"))
        self.setMinimumWidth(look.px(560))
        self.follows = Banner()
        why = self.tr("Why can you not read the file?")
        self.reason_box = TextBox(why, lines=3)
        hint = self.tr("Shortly. Name no child and no family. It is kept in the journal.")
        self.reason = Field(why, self.reason_box, hint)
        self.watch = PrivacyWatch(self.reason_box)
        self.save = Button(self.tr("Declare the conflict of interest"), "primary")
        self.cancel = Button(self.tr("Cancel"))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(name)
        self.follows.say(self._consequence(outlook), "", Tone.WARNING)
        self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _consequence(self, outlook: Consequence) -> str:
        return {
            Consequence.MOVED: self.tr(
                "Another reader gets the file. What you have answered in it does not count."
            ),
            Consequence.GIVEN_UP: self.tr(
                "Nobody else can read the file. The next reserve takes its place, and the report "
                "says so."
            ),
        }[outlook]

    def _save(self) -> None:
        fault = self._declare(self.reason_box.toPlainText())
        self.reason.say(fault)
        if fault:
            self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.accept()

    def _lay_out(self, name: str) -> None:
        column = dialog_column(self)
        title = self.tr("Conflict of interest in file %1").replace("%1", name)
        column.addWidget(Label(title, "page-title"))
        for widget in (self.follows, self.reason, self.watch):
            column.addWidget(widget)
        column.addLayout(row_of(None, self.cancel, self.save))

"""The message about a fault of the program's own."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label


class CrashDialog(QDialog):
    """Says it plainly; the technical text can be copied and sent."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.message = Label(
            self.tr(
                "The program met a fault of its own. What was marked as saved is saved. "
                "Close the program and open it again. If it happens once more, send the text "
                "below to whoever looks after the program."
            ),
            wrap=True,
        )
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Technical text"))
        self.copy = Button(self.tr("Copy the text"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.close_button = Button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        column = dialog_column(self)
        column.addWidget(Label(self.windowTitle(), "card-title"))
        column.addWidget(self.message)
        column.addWidget(self.details)
        column.addLayout(row_of(None, self.copy, self.close_button))
        self.resize(look.px(620), look.px(400))

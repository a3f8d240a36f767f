"""What the user sees when the program itself is at fault: what happened and what to do.

A defect is never shown as a user's mistake. The details go to the log first.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.widgets.button import Button
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
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        column.setSpacing(look.px(12))
        column.addWidget(Label(self.windowTitle(), "card-title"))
        column.addWidget(self.message)
        column.addWidget(self.details)
        column.addLayout(buttons)
        self.resize(look.px(620), look.px(400))


class CrashHandler:
    """Takes over ``sys.excepthook``: ``log`` gets the full text first, then the dialog opens."""

    def __init__(self, log: Callable[[str], object], dialogs: Dialogs) -> None:
        self._log, self._dialogs = log, dialogs
        self._before = sys.excepthook
        self._showing = False

    def install(self) -> None:
        """Catch everything that nobody caught."""
        self._before = sys.excepthook
        sys.excepthook = self.meet

    def remove(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def meet(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Log and show one defect; a second one while the dialog is open is only logged."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, fault, trace)
            return
        details = "".join(traceback.format_exception(kind, fault, trace))
        self._log(details)
        if self._showing:
            return
        self._showing = True
        dialog = CrashDialog(details, _active_window())
        dialog.finished.connect(self._closed)
        self._dialogs.open(dialog)

    def _closed(self) -> None:
        self._showing = False


def _active_window() -> QWidget | None:
    from PySide6.QtWidgets import QApplication

    return QApplication.activeWindow()

"""What the user sees when the program itself is at fault: what happened and what to do.

A defect is never shown as a user's mistake. The details go to the log first.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QApplication

from inspector_app.ui.dialogs import Dialogs


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
        import traceback

        from inspector_app.ui.crash_dialog import CrashDialog

        details = "".join(traceback.format_exception(kind, fault, trace))
        self._log(details)
        if self._showing:
            return
        self._showing = True
        dialog = CrashDialog(details, QApplication.activeWindow())
        dialog.finished.connect(self._closed)
        self._dialogs.open(dialog)

    def _closed(self) -> None:
        self._showing = False

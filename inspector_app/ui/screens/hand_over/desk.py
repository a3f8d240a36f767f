"""Opens the dialogs of the two laptops: at home what goes out and comes back, on a loan the way
home."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.hand_over import HandOver
from inspector_app.ui.dialogs import Dialogs
from inspector_app.workflow.hand_over import HandOverFiles


class HandOverDesk(QObject):
    """One inspection's packages; ``title`` is what the inspection is called."""

    changed = Signal()  # something went out, came back or was closed

    def __init__(self, steps: HandOverFiles, title: Callable[[], str], dialogs: Dialogs) -> None:
        super().__init__()
        self._steps, self._title, self._dialogs = steps, title, dialogs

    def offer(self) -> tuple[bool, bool]:
        """Whether there is anything to hand over, receive or give back, and whether this inspection
        is lent from another computer."""
        overview = self._steps.overview()
        is_loan = overview.loan is not None
        met = is_loan or bool(overview.packages) or len(overview.people) > 1
        return met, is_loan

    def show(self, parent: QWidget) -> None:
        """Open the dialog that fits."""
        from inspector_app.ui.screens.hand_over.home_dialog import HandOverDialog
        from inspector_app.ui.screens.hand_over.loan_dialog import LoanDialog

        loan = self._steps.overview().loan
        dialog: HandOverDialog | LoanDialog
        if loan is not None:
            dialog = LoanDialog(self._steps, loan, self._dialogs, parent)
        else:
            dialog = HandOverDialog(self._steps, self._dialogs, parent)
            dialog.slip_wanted.connect(lambda package: self._show_slip(package, dialog))
        dialog.changed.connect(self.changed)
        self._dialogs.open(dialog)

    def _show_slip(self, package: HandOver, parent: QWidget) -> None:
        from inspector_app.ui.screens.hand_over.slip_dialog import SlipDialog

        self._dialogs.open(SlipDialog(package, self._title(), self._dialogs, parent))

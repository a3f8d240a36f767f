"""Opens the keys of an inspection, and shows a new recovery code once."""

from __future__ import annotations

from collections.abc import Callable

from inspector_app.ports.workspace import Workspace
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.keys.dialog import KeysDialog
from inspector_app.ui.screens.keys.doors import doors_of
from inspector_app.ui.screens.start.recovery_code import RecoveryCodeDialog
from inspector_app.ui.tasks import TaskRunner
from inspector_app.workflow.keys import bar_to_new_passphrase
from PySide6.QtWidgets import QWidget


class KeysDesk:
    """One inspection's keys; ``title`` is what the inspection is called."""

    def __init__(
        self, workspace: Workspace, title: Callable[[], str], runner: TaskRunner, dialogs: Dialogs
    ) -> None:
        self._doors = doors_of(workspace)
        self._title, self._runner, self._dialogs = title, runner, dialogs

    @property
    def awaits_passphrase(self) -> bool:
        """Whether to ask for a new passphrase at once: the recovery code opened the inspection."""
        doors = self._doors
        return doors.awaits_passphrase() and bar_to_new_passphrase(doors.see()) is None

    def show(self, parent: QWidget) -> KeysDialog:
        """Open the dialog over ``parent``."""
        dialog = KeysDialog(self._doors, self._runner, self._dialogs, parent)
        dialog.code_renewed.connect(lambda code: self._show_code(code, dialog))
        self._dialogs.open(dialog)
        return dialog

    def _show_code(self, code: str, over: QWidget) -> None:
        self._dialogs.open(RecoveryCodeDialog(self._title(), code, self._dialogs, over))

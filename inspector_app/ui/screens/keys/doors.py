"""What the dialog about keys calls, and how it says why something cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inspector_app.domain.inspection import Actor
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.keys import Bar, KeysSeen, SeeKeys
from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class KeysDoors:
    """Each may raise ``InspectionError``; all but the first two stretch a secret and take a
    moment."""

    see: Callable[[], KeysSeen]
    awaits_passphrase: Callable[[], bool]
    change: Callable[[str, str], None]
    set: Callable[[str], None]
    let_in: Callable[[Actor, str], None]
    shut_out: Callable[[str], None]
    renew_code: Callable[[], str]


def doors_of(workspace: Workspace) -> KeysDoors:
    """Return the doors of an open workspace."""
    keys = workspace.keys
    return KeysDoors(
        see=SeeKeys(workspace),
        awaits_passphrase=lambda: keys.awaits_passphrase,
        change=keys.change_passphrase,
        set=keys.set_passphrase,
        let_in=keys.add_person,
        shut_out=keys.remove_person,
        renew_code=keys.renew_recovery_code,
    )


def why_not(bar: Bar | None) -> str:
    """Return the sentence of a bar, "" for none."""
    if bar is None:
        return ""
    words = {
        Bar.LAST_LEAD: QCoreApplication.translate(
            "KeysDialog",
            "The last lead inspector cannot be shut out. Give another lead inspector a key first.",
        ),
        Bar.ONESELF: QCoreApplication.translate(
            "KeysDialog", "You cannot shut yourself out. Ask another lead inspector."
        ),
        Bar.EXAMPLE: QCoreApplication.translate(
            "KeysDialog",
            "The program itself opens the example with this key, so it is not changed.",
        ),
    }
    return words[bar]

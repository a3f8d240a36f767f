"""One process at a time: the lock of a workspace.

Decision: the operating system holds the lock and lets go of it when the process ends, however it
ends. The text in the file only says who has it; a file left behind by a crash locks nobody out.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from inspector_app.domain.errors import InspectionError

_STOCKHOLM = ZoneInfo("Europe/Stockholm")
LOCKED_BYTE = 1 << 20
"""Which byte Windows locks: far behind the text, so that a second process can read the text."""


@dataclass(frozen=True, slots=True)
class WorkspaceLock:
    """A held lock. Released by ``release`` or by the end of the process."""

    path: Path
    descriptor: int

    def name_holder(self, person: str, since: datetime) -> None:
        """Write who has the workspace open, for the one who comes second, in Swedish time."""
        local = since.astimezone(_STOCKHOLM).strftime("%Y-%m-%d kl. %H.%M")
        holder = {"person": person, "computer": socket.gethostname(), "since": local}
        text = json.dumps({**holder, "process": os.getpid()}, ensure_ascii=False).encode()
        os.lseek(self.descriptor, 0, os.SEEK_SET)
        os.truncate(self.descriptor, 0)
        os.write(self.descriptor, text)

    def release(self) -> None:
        """Let the next process in. The file stays, empty."""
        with suppress(OSError):
            os.truncate(self.descriptor, 0)
        os.close(self.descriptor)


def take_lock(path: Path) -> WorkspaceLock:
    """Return the lock of the workspace; the caller must release it.

    Codes: ``workspace_locked`` (person, computer, since). Raises OSError when the file cannot be
    made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(descriptor)
    except OSError:
        os.close(descriptor)
        raise InspectionError("workspace_locked", name=path.parent.name, **_holder(path)) from None
    return WorkspaceLock(path, descriptor)


@contextmanager
def held_to_read(path: Path) -> Iterator[None]:
    """Keep others from opening the workspace while the block reads its files; write nothing.

    Codes: ``workspace_locked`` (person, computer, since). Where there is no lock file nobody has
    the workspace open, since opening makes one.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        yield
        return
    try:
        try:
            _lock(descriptor)
        except OSError:
            name = path.parent.name
            raise InspectionError("workspace_locked", name=name, **_holder(path)) from None
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
        return {name: str(found[name]) for name in ("person", "computer", "since")}
    except (OSError, ValueError, KeyError, TypeError):
        return {"person": "någon", "computer": "en annan plats", "since": "okänd tid"}

"""A process that keeps scans as fast as it can and says each one only after its event's commit."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.domain.attachment import AttachedScan, ScanKind
from tests.adapters.db import examples

SITTING = 8


def content_of(number: int) -> bytes:
    """Return the bytes of a scan, some of them large enough to be cut in the middle."""
    block = hashlib.sha256(f"scan {number}".encode()).digest()
    return block * (32 + 4000 * (number % 3))


def attach_until_killed(folder: Path, first: int, mouth: Connection) -> None:
    """Keep one scan after the other from number ``first`` on; say each that is committed."""
    for start in count(first, SITTING):
        clock = examples.SlowClock(examples.NOW + timedelta(days=start))
        workspace = EncryptedWorkspaces(clock).open(folder, examples.PASSPHRASE)
        for number in range(start, start + SITTING):
            content = content_of(number)
            sha256 = workspace.scan_store.keep(content)
            scan = AttachedScan(
                UUID(int=number), examples.AKT, number, "Vårdplan", None, ScanKind.PDF,
                len(content), sha256, 1, examples.NOW, "Anna",
            )  # fmt: skip
            with workspace.unit_of_work() as unit:
                unit.save_scan(scan)
            mouth.send(number)
        workspace.close()

"""One saved answer (encrypted, journalled, ``synchronous=FULL``) beside a bare fsync of 4 kB.

A time is the 95th percentile, in seconds, of ``SAVES`` saves; the two take turns, so that both meet
the same disk in the same minute.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from tests.adapters.db import examples

NAME = "save"
PEER = "4 kB fsync"
GOAL = 30
SAVES = 200
PAGE = b"x" * 4096


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the 95th percentile of each round in seconds, ours and the peer's, taken in turn."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as place:
        doors = EncryptedWorkspaces(examples.SlowClock())
        workspace, _ = doors.create(
            Path(place) / "Prov", examples.ANNA, examples.PASSPHRASE, examples.NOW
        )
        try:
            return _measure(workspace, Path(place) / "page", rounds)
        finally:
            workspace.close()


def _measure(
    workspace: EncryptedWorkspace, page: Path, rounds: int
) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    peer: list[float] = []
    saved = 0
    with page.open("wb", buffering=0) as file:
        for _ in range(rounds):
            saves, writes = [], []
            for _ in range(SAVES):
                saved += 1
                saves.append(_seconds(lambda: _save(workspace, saved)))  # noqa: B023
                writes.append(_seconds(lambda: _write(file.fileno())))
            ours.append(_p95(saves))
            peer.append(_p95(writes))
    return ours, peer


def _save(workspace: EncryptedWorkspace, seq: int) -> None:
    with workspace.unit_of_work() as unit:
        unit.append_review_events([examples.review_event(seq)])


def _write(descriptor: int) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, PAGE)
    os.fsync(descriptor)


def _seconds(act: Callable[[], None]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]

"""A process that is killed while it saves loses no answer that it has acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

from tests.adapters.db.conftest import Open
from tests.proofs import count

ANSWERING = [sys.executable, "-m", "tests.adapters.db.answering"]


def acknowledged(folder: Path, after_seconds: float) -> list[tuple[str, int]]:
    """Start saving, kill the process some time after its first answer, return what it said."""
    command = [*ANSWERING, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        timer = threading.Timer(after_seconds, process.kill)
        timer.start()
        lines += process.stdout.readlines()
        timer.join()
    whole = [line.split() for line in lines if line.endswith("\n")]
    assert whole, "the process said nothing"
    return [(akt, int(seq)) for akt, seq in whole]


def test_no_acknowledged_answer_is_lost_and_the_journal_is_intact(
    folder: Path, open_workspace: Open
) -> None:
    chance = random.Random(20261122)
    said: set[tuple[str, int]] = set()
    for _ in range(count(200, 10)):
        said.update(acknowledged(folder, chance.uniform(0, 0.15)))
        workspace = open_workspace(folder)
        with workspace.unit_of_work() as unit:
            kept = {(event.case, event.seq) for event in unit.all_review_events()}
            assert unit.check() == ()
        workspace.close()
        assert said <= kept
        assert len(kept) - len(said) <= count(200, 10), "at most one unsaid answer for each kill"
    assert len(said) > count(200, 10)

"""A process that is killed at any moment loses no answer that it has acknowledged."""

from __future__ import annotations

import multiprocessing
import random
import secrets
import shutil
import sys
import time
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path

from tests.adapters.db.answering import answer_until_killed
from tests.adapters.db.conftest import Open
from tests.proofs import count

KILLS = count(1000, 12)
KILLS_A_WORKSPACE = 40
FROM_START_S, FROM_ANSWER_S = 1.2, 0.4
"""Half of the kills come within the one time from the start, half within the other from the first
answer on."""


def context() -> ForkServerContext | SpawnContext:
    """Processes that share nothing with this one; where it can be, they need not import first."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(["tests.adapters.db.answering"])
    return found


def acknowledged(folder: Path, day: int, luck: random.Random) -> set[tuple[str, int]]:
    """Start saving, kill the process at a random moment, return what it said."""
    ear, mouth = context().Pipe(duplex=False)
    with ear:
        process = context().Process(target=answer_until_killed, args=(folder, day, mouth))
        process.start()
        mouth.close()  # the only mouth left is the other's, so that its end is heard
        waits = luck.random() < 0.5
        if waits:
            ear.poll(60)
        time.sleep(luck.uniform(0, FROM_ANSWER_S if waits else FROM_START_S))
        assert process.is_alive(), "it ended by itself"
        process.kill()
        process.join()
        return set(heard(ear))


def heard(ear: Connection) -> list[tuple[str, int]]:
    """What was said whole before the end."""
    said: list[tuple[str, int]] = []
    while True:
        try:
            said.append(ear.recv())
        except (EOFError, OSError):
            return said


def test_no_acknowledged_answer_is_lost_and_the_journal_is_intact(
    made: tuple[Path, str], tmp_path: Path, open_workspace: Open
) -> None:
    seed = count(secrets.randbits(32), 20261122)
    luck, answers, silent = random.Random(seed), 0, 0
    for start in range(0, KILLS, KILLS_A_WORKSPACE):
        folder = Path(shutil.copytree(made[0], tmp_path / f"{start}" / made[0].name))
        said: set[tuple[str, int]] = set()
        kills = min(KILLS_A_WORKSPACE, KILLS - start)
        for kill in range(kills):
            heard_now = acknowledged(folder, kill * 100, luck)
            said |= heard_now
            silent += not heard_now
            with closing(open_workspace(folder)) as workspace, workspace.unit_of_work() as unit:
                kept = {(event.case, event.seq) for event in unit.all_review_events()}
                assert unit.check() == (), f"seed {seed}, kill {start + kill}"
            assert said <= kept, f"seed {seed}, kill {start + kill}: {sorted(said - kept)}"
            assert len(kept) <= len(said) + kill + 1, "at most one unsaid answer for each kill"
        answers += len(said)
        shutil.rmtree(folder.parent)
    print(f"\n{KILLS} kills, {silent} before the first answer: 0 of {answers} answers lost")
    assert answers > KILLS // 4

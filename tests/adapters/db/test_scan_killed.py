"""A process that is killed at any moment loses no scan that it has acknowledged."""

from __future__ import annotations

import hashlib
import random
import secrets
import shutil
import time
from contextlib import closing
from pathlib import Path

from tests.adapters.db import examples
from tests.adapters.db.attaching import attach_until_killed, content_of
from tests.adapters.db.conftest import Open
from tests.adapters.db.test_killed import context, heard
from tests.proofs import count

KILLS = count(200, 5)
WITHIN_S = 0.4
"""A kill comes within this time from the first scan that is said."""


def acknowledged(folder: Path, first: int, luck: random.Random) -> set[int]:
    """Start keeping scans, kill the process at a random moment, return what it said."""
    ear, mouth = context().Pipe(duplex=False)
    with ear:
        process = context().Process(target=attach_until_killed, args=(folder, first, mouth))
        process.start()
        mouth.close()
        ear.poll(60)
        time.sleep(luck.uniform(0, WITHIN_S))
        assert process.is_alive(), "it ended by itself"
        process.kill()
        process.join()
        return {int(one) for one in heard(ear)}  # type: ignore[call-overload]


def test_no_acknowledged_scan_is_lost(
    made: tuple[Path, str], tmp_path: Path, open_workspace: Open
) -> None:
    seed = count(secrets.randbits(32), 20261122)
    luck, said = random.Random(seed), set[int]()
    folder = Path(shutil.copytree(made[0], tmp_path / made[0].name))
    for kill in range(KILLS):
        said |= acknowledged(folder, 1 + kill * 10_000, luck)
        with closing(open_workspace(folder)) as workspace:
            with workspace.unit_of_work() as unit:
                kept = {scan.number: scan for scan in unit.scans(examples.AKT)}
            assert workspace.check() == (), f"seed {seed}, kill {kill}"
            assert not list(folder.rglob("*.scan.new")), "nothing half is left"
            assert said <= kept.keys(), f"seed {seed}, kill {kill}: {sorted(said - kept.keys())}"
            assert len(kept) <= len(said) + kill + 1
            for number in luck.sample(sorted(kept), min(5, len(kept))):
                content = workspace.scan_store.read(kept[number].sha256)
                assert content == content_of(number)
                assert hashlib.sha256(content).hexdigest() == kept[number].sha256
    print(f"\n{KILLS} kills: 0 of {len(said)} scans lost")
    assert len(said) >= KILLS

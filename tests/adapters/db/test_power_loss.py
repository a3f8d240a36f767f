"""The power fails at any moment of any sitting: no acknowledged answer is lost.

The acts of a sitting on the disk are noted once. Then the power fails after any one of them, what
may stand on the disk is put in a folder of its own, and the workspace is opened there. In some of
them the power fails a second time, while the workspace is mended.

The control saves with ``synchronous=NORMAL`` and must lose answers; if it does not, the simulation
proves nothing.
"""

from __future__ import annotations

import random
import secrets
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inspector_app.adapters.db import cipher
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import ReviewEvent
from tests.adapters.db import examples
from tests.adapters.db.failing_power import Disk
from tests.adapters.db.recording_disk import Acknowledged, Act, can_record, recorded
from tests.proofs import count

pytestmark = pytest.mark.skipif(
    not can_record(), reason="the database driver of this machine does not let its disk be watched"
)
POINTS = count(5000, 40)
CONTROLS = count(500, 20)
SITTINGS = (15, count(260, 40), 15)
"""How many answers each sitting saves; the log runs over in the second when proofs are long."""
AGAIN = 0.1
"""How often the power fails again while the workspace is opened."""
AKTS = tuple(AktNumber(letter * 26) for letter in "ABCDE")
DOORS = EncryptedWorkspaces(examples.SlowClock())


@dataclass
class Recording:
    """A workspace as it was, and all that was done to it."""

    folder: Path
    before: dict[str, bytes]
    acts: list[Act]

    @property
    def answers(self) -> int:
        return sum(isinstance(act, Acknowledged) for act in self.acts)


@dataclass
class Tally:
    """What was found after the crashes."""

    points: int = 0
    twice: int = 0
    lost: list[str] = field(default_factory=list)


@pytest.fixture
def seed() -> int:
    """The same in ordinary runs; the long proof looks for what it has not yet seen."""
    return count(secrets.randbits(32), 20261122)


def test_full_sync_loses_no_acknowledged_answer(folder: Path, tmp_path: Path, seed: int) -> None:
    recording = record(folder)
    tally = crash(recording, POINTS, tmp_path / "efter", random.Random(seed))
    print(f"\n{tally.points} crash points ({tally.twice} of them crashed again while mending):")
    print(f"{len(tally.lost)} lost any of {recording.answers} acknowledged answers; seed {seed}")
    assert not tally.lost, f"seed {seed}: {tally.lost[:5]}"
    assert recording.answers == sum(SITTINGS)


def test_normal_sync_loses_answers(
    folder: Path, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "connect_exclusively", less_careful(cipher.connect_exclusively))
    recording = record(folder)
    monkeypatch.undo()
    tally = crash(recording, CONTROLS, tmp_path / "efter", random.Random(seed))
    print(f"\nthe control: {len(tally.lost)} of {tally.points} crash points lost answers")
    assert len(tally.lost) > tally.points // 10


def test_what_is_noted_is_what_stands_on_the_disk(folder: Path) -> None:
    recording = record(folder, (3,))
    disk = Disk(folder, recording.before)
    for act in recording.acts:
        disk.do(act)
    noted = disk.after_crash(random.Random(1), chances=(1.0,))
    stands = content_of(folder)
    assert noted.keys() == stands.keys()
    assert noted["workspace.db"] == stands["workspace.db"] != recording.before["workspace.db"]


def less_careful(connect: Callable[..., cipher.Connection]) -> Callable[..., cipher.Connection]:
    """The same connection with ``synchronous=NORMAL``."""

    def connecting(path: Path, data_key: bytes) -> cipher.Connection:
        connection = connect(path, data_key)
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    return connecting


def record(folder: Path, sittings: Sequence[int] = SITTINGS) -> Recording:
    """Save as many answers at each sitting, one after the other."""
    before, last = content_of(folder), dict.fromkeys(AKTS, 0)
    with recorded() as acts:
        for answers in sittings:
            workspace = DOORS.open(folder, examples.PASSPHRASE)
            for event in next_events(answers, last):
                with workspace.unit_of_work() as unit:
                    unit.append_review_events([event])
                acts.append(Acknowledged((event.case, event.seq)))
            workspace.close()
    return Recording(folder, before, acts)


def next_events(answers: int, last: dict[AktNumber, int]) -> Iterator[ReviewEvent]:
    """One answer after the other, in five files in turn."""
    for turn in range(answers):
        akt = AKTS[turn % len(AKTS)]
        last[akt] += 1
        answer = list(Answer)[turn % len(Answer)]
        yield examples.review_event(last[akt], after=answer, case=akt)


def crash(recording: Recording, points: int, place: Path, luck: random.Random) -> Tally:
    """Let the power fail at random moments, and look what is left."""
    tally = Tally()
    disk = Disk(recording.folder, recording.before)
    here = shutil.copytree(recording.folder, place / recording.folder.name)
    moments = Counter(luck.randrange(len(recording.acts)) for _ in range(points))
    for moment, act in enumerate(recording.acts):
        disk.do(act)
        for _ in range(moments[moment]):
            fault = fault_after(disk, here, tally, luck)
            if fault:
                tally.lost.append(f"act {moment}: {fault}")
            tally.points += 1
    return tally


def fault_after(disk: Disk, here: Path, tally: Tally, luck: random.Random) -> str:
    """What is wrong when the power fails now and the workspace is opened again."""
    found = disk.after_crash(luck)
    lay_out(here, found)
    if luck.random() < AGAIN:
        tally.twice += 1
        with recorded() as acts:
            if fault := fault_in(here, disk.said):
                return fault
        mended = Disk(here, found)
        for act in acts[: luck.randrange(len(acts))]:
            mended.do(act)
        lay_out(here, mended.after_crash(luck))
    return fault_in(here, disk.said)


def fault_in(folder: Path, said: set[object]) -> str:
    """What is wrong in a workspace that is opened, empty when nothing is."""
    try:
        with closing(DOORS.open(folder, examples.PASSPHRASE)) as workspace:
            kept, faults = kept_in(workspace), workspace.check()
    except InspectionError as error:
        return error.code
    if said - kept:
        return f"{len(said - kept)} of {len(said)} lost"
    if len(kept) > len(said) + 1:
        return f"{len(kept) - len(said)} answers more than were given"
    return str(faults[0]) if faults else ""


def kept_in(workspace: EncryptedWorkspace) -> set[object]:
    """Every answer that stands in the workspace."""
    with workspace.unit_of_work() as unit:
        return {(event.case, event.seq) for event in unit.all_review_events()}


def content_of(folder: Path) -> dict[str, bytes]:
    """The files of a workspace, its backups apart."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    """Make the folder hold these files and its backups."""
    for path in folder.iterdir():
        if path.is_file() and path.name not in files:
            path.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)

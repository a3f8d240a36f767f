"""The bytes of scans: sealed, in two places, put back, read when one is gone."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from inspector_app.adapters.db import scan_store
from inspector_app.adapters.db.scan_store import COPIES, EncryptedScans
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.domain.attachment import AttachedScan, ScanKind
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Duty, Part
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import AKT, ANNA, BO, KLARA, NOW

CONTENT = bytes(range(256)) * 40
WORDS = {ANNA: examples.PASSPHRASE, BO: "en annan lösenfras, Bos", KLARA: "en tredje, Klaras ord"}


def a_scan(**changes: object) -> AttachedScan:
    """A scan of one page."""
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    plain = (uuid4(), AKT, 1, "Vårdplan", None, ScanKind.PDF, len(CONTENT), sha256, 1, NOW, "Anna")
    return AttachedScan(*plain, **changes)  # type: ignore[arg-type]


def copies(folder: Path) -> list[Path]:
    """Return the two files of the one scan that is kept."""
    return [*(folder / "attachments").glob("*"), *(folder / "backups" / COPIES).glob("*")]


def test_twice_is_once_and_two_places_hold_the_same(workspace: EncryptedWorkspace) -> None:
    store = workspace.scan_store
    assert store.keep(CONTENT) == store.keep(CONTENT) == hashlib.sha256(CONTENT).hexdigest()
    first, second = copies(workspace.folder)
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()
    assert CONTENT[:64] not in first.read_bytes()
    assert hashlib.sha256(CONTENT).hexdigest()[:12] not in first.name


def test_another_workspace_seals_otherwise(workspace: EncryptedWorkspace) -> None:
    store = workspace.scan_store
    other = EncryptedScans(store._folder, store._data_key, UUID(int=1))
    store.keep(CONTENT)
    (first, _) = copies(workspace.folder)
    other.keep(CONTENT)
    names = {path.name for path in copies(workspace.folder)}
    assert len(names) == 2
    sealed = {path.read_bytes() for path in copies(workspace.folder)}
    assert len(sealed) == 2
    assert first.read_bytes() in sealed


@pytest.mark.parametrize("place", [0, 20, 21, 40, -1])
def test_every_changed_byte_is_seen(workspace: EncryptedWorkspace, place: int) -> None:
    sha256 = workspace.scan_store.keep(CONTENT)
    for path in copies(workspace.folder):
        sealed = bytearray(path.read_bytes())
        sealed[place] ^= 1
        path.write_bytes(bytes(sealed))
    with pytest.raises(InspectionError, match="scan_file_damaged"):
        workspace.scan_store.read(sha256)


def test_what_one_place_lacks_is_put_back_at_opening(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    sha256 = workspace.scan_store.keep(CONTENT)
    workspace.close()
    for lost in copies(folder):
        lost.unlink()
        again = open_workspace(folder)
        assert len(copies(folder)) == 2
        assert again.scan_store.read(sha256) == CONTENT
        again.close()


def test_what_a_crash_left_half_is_thrown_away(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    workspace.scan_store.keep(CONTENT)
    workspace.close()
    for path in copies(folder):
        path.with_name(path.name + ".new").write_bytes(b"half")
    open_workspace(folder)
    assert len(copies(folder)) == 2


def test_a_workspace_that_is_only_read_shows_its_scans(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    sha256 = workspace.scan_store.keep(CONTENT)
    workspace.close()
    before = {path: path.stat().st_mtime_ns for path in copies(folder)}
    inspected = EncryptedWorkspaces(examples.SlowClock()).inspect(folder, examples.PASSPHRASE)
    assert inspected.scan_store.read(sha256) == CONTENT
    inspected.close()
    assert {path: path.stat().st_mtime_ns for path in copies(folder)} == before


def test_a_full_disk_is_said_and_leaves_nothing_half(
    workspace: EncryptedWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(InspectionError, match="disk_full"):
            workspace.scan_store.keep(CONTENT)
    assert copies(workspace.folder) == []
    sha256 = workspace.scan_store.keep(CONTENT)
    assert workspace.scan_store.read(sha256) == CONTENT


def test_bytes_that_nothing_names_are_taken_over(workspace: EncryptedWorkspace) -> None:
    """A crash after the bytes and before the event leaves them; the next attempt uses them."""
    workspace.scan_store.keep(CONTENT)
    assert workspace.check() == ()
    with workspace.unit_of_work() as work:
        work.save_scan(a_scan())
    workspace.scan_store.keep(CONTENT)
    assert len(copies(workspace.folder)) == 2
    assert workspace.check() == ()


def test_bytes_are_synced_before_the_event(
    workspace: EncryptedWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    whole = scan_store.write_durably

    def watched(path: Path, content: bytes) -> None:
        whole(path, content)
        told.append(path.parent.name)

    monkeypatch.setattr(scan_store, "write_durably", watched)
    workspace.scan_store.keep(CONTENT)
    assert told == ["attachments", COPIES]


def test_only_the_readers_of_an_akt_see_and_attach(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    for person in (BO, KLARA):
        workspace.keys.add_person(person, WORDS[person])
    scan = a_scan()
    with workspace.unit_of_work() as work:
        work.save_duties([Duty(AKT, Part.FIRST, ANNA.name), Duty(AKT, Part.SECOND, BO.name)])
        work.save_scan(scan)
    workspace.close()
    assert seen(open_workspace(folder, WORDS[BO]), scan) == (1, True)
    klara = open_workspace(folder, WORDS[KLARA])
    assert seen(klara, scan, close=False) == (0, False)
    with pytest.raises(InspectionError, match="role_forbids"), klara.unit_of_work() as work:
        work.save_scan(scan)
    klara.close()


def seen(workspace: EncryptedWorkspace, scan: AttachedScan, close: bool = True) -> tuple[int, bool]:
    """Return how many scans of the akt a person sees, and whether the one is among them."""
    with workspace.unit_of_work() as work:
        found = len(work.scans(AKT)), work.scan(scan.scan_id) is not None
    if close:
        workspace.close()
    return found


def test_a_file_of_others_takes_no_scan(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder)
    workspace.keys.add_person(BO, WORDS[BO])
    with workspace.unit_of_work() as work:
        work.save_duties([Duty(AKT, Part.FIRST, ANNA.name)])
    workspace.close()
    bo: Actor = BO
    other = open_workspace(folder, WORDS[bo])
    with pytest.raises(InspectionError, match="not_your_reading"), other.unit_of_work() as work:
        work.save_scan(a_scan())

"""Every workspace that cannot be opened says why in one sentence, and nothing is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector_app.adapters.db.folder import (
    filesystem_on_linux,
    filesystem_on_macos,
    refuse_network_drive,
)
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.faults_workspace import FAULTS
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import ANNA, NOW, PASSPHRASE, SlowClock


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the lock, which says nothing when nobody has the workspace open."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(p.relative_to(folder)): p.read_bytes() for p in files if p.suffix != ".lock"}


def said(error: InspectionError) -> str:
    message, remedy = FAULTS[error.code]
    return f"{message.format(**error.facts)} {remedy.format(**error.facts)}"


def cut(count: Callable[[int], int]) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        path = folder / "workspace.db"
        path.write_bytes(path.read_bytes()[: count(path.stat().st_size)])

    return act


def flip(place: int) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        path = folder / "workspace.db"
        content = bytearray(path.read_bytes())
        content[place] ^= 0xFF
        path.write_bytes(bytes(content))

    return act


def another_keys(folder: Path) -> None:
    other, _ = EncryptedWorkspaces(SlowClock()).create(
        folder.parent / "Annan", ANNA, PASSPHRASE, NOW
    )
    other.close()
    shutil.copy(other.folder / "workspace.db", folder / "workspace.db")


def no_workspace(folder: Path) -> None:
    (folder / "workspace.db").unlink()


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (cut(lambda size: 0), "workspace_empty"),
        (cut(lambda size: 100), "workspace_truncated"),
        (cut(lambda size: size // 2 // 4096 * 4096), "workspace_truncated"),
        (cut(lambda size: size - 4096), "workspace_truncated"),
        (cut(lambda size: size - 1), "workspace_truncated"),
        (flip(3), "workspace_damaged"),
        (flip(20), "workspace_damaged"),
        (flip(2000), "workspace_damaged"),
        (flip(-2000), "workspace_damaged"),
        (another_keys, "workspace_damaged"),
        (no_workspace, "not_a_workspace"),
        (lambda folder: (folder / "keys.json").unlink(), "keys_missing"),
        (lambda folder: (folder / "keys.json").write_bytes(b""), "keys_damaged"),
    ],
    ids=[
        *("zero length", "100 bytes", "half", "last page gone", "last byte gone"),
        *("salt flipped", "header flipped", "first page flipped", "a later page flipped"),
        *("another database", "no database", "no keys", "empty keys"),
    ],
)
def test_harm_is_named_and_nothing_is_changed(
    folder: Path, open_workspace: Open, harm: Callable[[Path], None], code: str
) -> None:
    harm(folder)
    before = contents(folder)
    with pytest.raises(InspectionError) as caught:
        open_workspace(folder)
    assert caught.value.code == code
    assert "Prov" in said(caught.value)
    assert contents(folder) == before


def test_a_wrong_passphrase_is_not_damage(folder: Path, open_workspace: Open) -> None:
    before = contents(folder)
    with pytest.raises(InspectionError) as caught:
        open_workspace(folder, "fel lösenfras helt och hållet")
    assert caught.value.code == "wrong_passphrase"
    assert "oskadd" in said(caught.value)
    assert contents(folder) == before


def test_an_empty_folder_is_no_workspace(tmp_path: Path, open_workspace: Open) -> None:
    for path in (tmp_path, tmp_path / "borta.granskning"):
        with pytest.raises(InspectionError) as caught:
            open_workspace(path)
        assert caught.value.code == "not_a_workspace"
    assert list(tmp_path.iterdir()) == []


def test_the_keys_of_another_workspace_with_the_same_key_are_noticed(
    folder: Path, open_workspace: Open
) -> None:
    """A database whose identity is not the one the slots were made for."""
    workspace = open_workspace(folder)
    with workspace.unit_of_work() as unit:
        connection = unit._session.connection()
        connection.exec_driver_sql("UPDATE workspace SET workspace_id = hex(randomblob(16))")
    workspace.close()
    with pytest.raises(InspectionError) as caught:
        open_workspace(folder)
    assert caught.value.code == "keys_of_another"


def test_a_second_process_is_told_who_has_it_open(folder: Path, open_workspace: Open) -> None:
    open_workspace(folder)
    words = (
        "import sys; from pathlib import Path;"
        "from inspector_app.adapters.db.workspace import EncryptedWorkspaces;"
        "from inspector_app.domain.errors import InspectionError;"
        "from tests.adapters.db.examples import PASSPHRASE, SlowClock\n"
        "try: EncryptedWorkspaces(SlowClock()).open(Path(sys.argv[1]), PASSPHRASE)\n"
        "except InspectionError as e: print(ascii([e.code, e.facts['person'], e.facts['since']]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", words, str(folder)], capture_output=True, text=True, check=True
    )
    since = NOW.astimezone().strftime("%Y-%m-%d")
    assert done.stdout.startswith(f"['workspace_locked', 'Anna Ek', '{since} kl. ")


def test_a_lock_left_by_a_crash_locks_nobody_out(folder: Path, open_workspace: Open) -> None:
    (folder / "workspace.lock").write_text('{"person": "Anna Ek"}')
    open_workspace(folder).close()
    open_workspace(folder)


def test_a_failed_opening_lets_go_of_the_lock(folder: Path, open_workspace: Open) -> None:
    with pytest.raises(InspectionError, match="wrong_passphrase"):
        open_workspace(folder, "fel lösenfras helt och hållet")
    open_workspace(folder)


@pytest.mark.skipif(os.name == "nt", reason="a read-only folder does not stop writing on Windows")
def test_a_read_only_workspace_is_named(
    folder: Path, open_workspace: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the tests run as root permissions stop nobody, so the question is answered for us."""
    before = contents(folder)
    answers = os.access

    def read_only(path: Path, mode: int) -> bool:
        return mode != os.W_OK and answers(path, mode)

    monkeypatch.setattr("os.access", read_only)
    with pytest.raises(InspectionError) as caught:
        open_workspace(folder)
    assert caught.value.code == "workspace_read_only"
    assert contents(folder) == before


# ---- making one


def test_making_one_leaves_others_alone(tmp_path: Path) -> None:
    doors = EncryptedWorkspaces(SlowClock())
    (tmp_path / "Annat.granskning").mkdir()
    (tmp_path / "Annat.granskning" / "fil").write_text("x")
    for name, passphrase, code in (
        ("Annat", PASSPHRASE, "folder_exists"),
        ("Annat.granskning", PASSPHRASE, "folder_exists"),
        ("Nytt", "kort", "weak_passphrase"),
        ("Annat.granskning/fil/Nytt", PASSPHRASE, "folder_not_writable"),
    ):
        with pytest.raises(InspectionError) as caught:
            doors.create(tmp_path / name, ANNA, passphrase, NOW)
        assert caught.value.code == code
        assert said(caught.value)
    assert [str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*")] == [
        "Annat.granskning",
        "Annat.granskning/fil",
    ]


def test_a_making_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("inspector_app.adapters.db.workspace.upgrade", full)
    with pytest.raises(InspectionError, match="disk_full"):
        EncryptedWorkspaces(SlowClock()).create(tmp_path / "Nytt", ANNA, PASSPHRASE, NOW)
    assert list(tmp_path.iterdir()) == []


# ---- a full disk


def answer(workspace: EncryptedWorkspace, seq: int) -> None:
    with workspace.unit_of_work() as unit:
        note = examples.review_event(seq, examples.EventKind.NOTE, "ö" * 20_000)
        unit.append_review_events([note])


def test_a_full_database_says_so_and_goes_on_when_there_is_room(
    workspace: EncryptedWorkspace,
) -> None:
    answer(workspace, 1)
    with workspace.unit_of_work() as unit:
        raw = unit._session.connection()
        pages = raw.exec_driver_sql("PRAGMA page_count").scalar()
        raw.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(InspectionError) as caught:
        answer(workspace, 2)
    assert caught.value.code == "disk_full"
    assert "Disken är full" in said(caught.value)
    with workspace.unit_of_work() as unit:
        assert len(unit.review_events(examples.AKT)) == 1
        assert unit.check() == ()
        unit._session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
    answer(workspace, 2)
    with workspace.unit_of_work() as unit:
        assert len(unit.review_events(examples.AKT)) == 2


@pytest.fixture
def small_disk(tmp_path: Path):  # type: ignore[no-untyped-def]
    """A disk of three megabytes, where the tests may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    size = ["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if mount is None or subprocess.run([mount, *size], capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk; max_page_count stands in for it")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_says_so_and_loses_nothing(small_disk: Path, open_workspace: Open) -> None:
    doors = EncryptedWorkspaces(SlowClock())
    workspace, _ = doors.create(small_disk / "Prov", ANNA, PASSPHRASE, NOW)
    saved = 0
    try:
        with pytest.raises(InspectionError) as caught:  # noqa: PT012
            for seq in range(1, 200):
                answer(workspace, seq)
                saved = seq
        assert caught.value.code == "disk_full"
        with workspace.unit_of_work() as unit:
            assert len(unit.review_events(examples.AKT)) == saved
            assert unit.check() == ()
    finally:
        workspace.close()
    assert saved > 3


def test_a_full_disk_at_the_making_leaves_nothing(small_disk: Path) -> None:
    (small_disk / "fyllnad").write_bytes(b"x" * (3 * 1024 * 1024 - 20_000))
    with pytest.raises(InspectionError, match="disk_full"):
        EncryptedWorkspaces(SlowClock()).create(small_disk / "Prov", ANNA, PASSPHRASE, NOW)
    assert [path.name for path in small_disk.iterdir()] == ["fyllnad"]


# ---- network drives

MOUNTINFO = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /mnt/gemensam rw - cifs //server/gemensam rw
31 22 0:41 / /mnt/med\\040blank rw - fuse.sshfs x rw
32 30 254:0 /x /mnt/gemensam/lokal rw - ext4 /dev/vda rw
"""
MACOS = """\
/dev/disk3s1 on / (apfs, sealed, local, read-only)
//anna@server/gemensam on /Volumes/Gemensam (smbfs, nodev, nosuid)
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anna", "ext4"),
        ("/mnt/gemensam/x.granskning", "cifs"),
        ("/mnt/gemensam/lokal/x.granskning", "ext4"),
        ("/mnt/med blank/x", "fuse.sshfs"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert filesystem_on_linux(Path(path), MOUNTINFO) == kind


def test_a_share_is_known_on_macos() -> None:
    assert filesystem_on_macos(Path("/Volumes/Gemensam/x"), MACOS) == "smbfs"
    assert filesystem_on_macos(Path("/Users/anna"), MACOS) == "apfs"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mountinfo is of Linux")
def test_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_network_drive(tmp_path)
    monkeypatch.setattr(
        "inspector_app.adapters.db.folder.filesystem_on_linux", lambda path, text: "nfs4"
    )
    with pytest.raises(InspectionError) as caught:
        EncryptedWorkspaces(SlowClock()).create(tmp_path / "Nytt", ANNA, PASSPHRASE, NOW)
    assert caught.value.code == "network_drive"
    assert list(tmp_path.iterdir()) == []


def test_every_sentence_is_plain() -> None:
    for message, remedy in FAULTS.values():
        for text in (message, remedy):
            assert text.endswith(".")
            assert "!" not in text

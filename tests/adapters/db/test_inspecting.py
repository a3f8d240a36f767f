"""Opening to check alone: nothing is written, so a read-only folder can be checked too."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector_app.adapters.db import reading_copy
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.domain.errors import InspectionError
from inspector_app.ports.workspace import Workspace, Workspaces
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import ANNA, PASSPHRASE, SlowClock

Inspect = Callable[..., EncryptedWorkspace]


@pytest.fixture
def inspect() -> Iterator[Inspect]:
    """Opens workspaces to read and closes them after the test."""
    opened: list[EncryptedWorkspace] = []

    def opening(folder: Path, secret: str = PASSPHRASE) -> EncryptedWorkspace:
        opened.append(EncryptedWorkspaces(SlowClock()).inspect(folder, secret))
        return opened[-1]

    yield opening
    for workspace in opened:
        workspace.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def worked(folder: Path, open_workspace: Open) -> Path:
    workspace = open_workspace(folder)
    with workspace.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(ANNA.name))
        unit.replace_register([examples.chunk(1, 2, 3)], examples.register)
        unit.append_review_events([examples.review_event(1)])
    workspace.close()
    return folder


def test_everything_can_be_read_and_nothing_is_written(worked: Path, inspect: Inspect) -> None:
    before = contents(worked)
    workspace = inspect(worked)
    with workspace.unit_of_work() as unit:
        assert len(unit.review_events(examples.AKT)) == 1
        assert [case.child_key for case in unit.cases()] == ["000001", "000002", "000003"]
        witness = unit.checkpoint()
    assert workspace.check((witness,)) == ()
    assert workspace.folder == worked
    assert workspace.actor == ANNA
    workspace.close()
    assert contents(worked) == before


def test_it_is_what_the_workflow_asks_for(worked: Path) -> None:
    doors: Workspaces = EncryptedWorkspaces(SlowClock())
    workspace: Workspace = doors.inspect(worked, PASSPHRASE)
    assert [key.person for key in workspace.keys.held()] == [ANNA, ANNA]
    workspace.close()


@pytest.mark.parametrize(
    "act",
    [
        lambda unit: unit.append_review_events([examples.review_event(2)]),
        lambda unit: unit.record("report_printed", {}),
        lambda unit: unit.key_list(["000001"]),
        lambda unit: unit.replace_register([], examples.register),
    ],
    ids=["an answer", "an act", "a look into the key list", "a list"],
)
def test_what_would_write_is_refused(
    worked: Path, inspect: Inspect, act: Callable[[object], object]
) -> None:
    before = contents(worked)
    with pytest.raises(InspectionError) as caught, inspect(worked).unit_of_work() as unit:
        act(unit)
    assert caught.value.code == "workspace_read_only"
    assert contents(worked) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda keys: keys.add_person(examples.BO, "en annan lösenfras, Bos"),
        lambda keys: keys.change_passphrase(PASSPHRASE, "en annan lösenfras, Annas"),
        lambda keys: keys.set_passphrase("en annan lösenfras, Annas"),
        lambda keys: keys.remove_passphrase(ANNA.name),
        lambda keys: keys.renew_recovery_code(),
    ],
    ids=["add", "change", "set", "remove", "renew"],
)
def test_no_key_is_changed(
    worked: Path, inspect: Inspect, change: Callable[[object], object]
) -> None:
    before = contents(worked)
    with pytest.raises(InspectionError):
        change(inspect(worked).keys)
    assert contents(worked) == before


def test_a_read_only_folder_without_a_lock_file_is_read(worked: Path, inspect: Inspect) -> None:
    (worked / "workspace.lock").unlink()
    paths = [worked, *worked.rglob("*")]
    for path in paths:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    try:
        assert inspect(worked).check() == ()
        assert not (worked / "workspace.lock").exists()
    finally:
        for path in paths:
            path.chmod(path.stat().st_mode | stat.S_IWUSR)


def test_what_a_killed_program_left_in_its_log_is_read(
    folder: Path, open_workspace: Open, tmp_path: Path, inspect: Inspect
) -> None:
    """The write-ahead log holds what was committed last; it is read and not put into the file."""
    workspace = open_workspace(folder)
    with workspace.unit_of_work() as unit:
        unit.append_review_events([examples.review_event(1)])
    left = Path(shutil.copytree(folder, tmp_path / "left" / folder.name))
    assert (left / "workspace.db-wal").stat().st_size > 0
    before = contents(left)
    with inspect(left).unit_of_work() as unit:
        assert len(unit.review_events(examples.AKT)) == 1
        assert unit.check() == ()
    assert contents(left) == before


def test_a_workspace_that_somebody_has_open_is_not_read(
    worked: Path, open_workspace: Open, inspect: Inspect
) -> None:
    open_workspace(worked)
    with pytest.raises(InspectionError) as caught:
        inspect(worked)
    assert (caught.value.code, caught.value.facts["person"]) == ("workspace_locked", ANNA.name)


def test_the_copy_is_gone_afterwards_also_when_it_is_refused(
    worked: Path, inspect: Inspect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    first = inspect(worked)
    assert len(list(place.iterdir())) == 1
    first.close()
    assert list(place.iterdir()) == []
    with (worked / "workspace.db").open("r+b") as file:
        file.seek(5000)
        file.write(b"x" * 16)
    with pytest.raises(InspectionError, match="workspace_damaged"):
        inspect(worked)
    assert list(place.iterdir()) == []


def test_a_wrong_passphrase_makes_no_copy(
    worked: Path, inspect: Inspect, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(reading_copy, "copyfile", never)
    with pytest.raises(InspectionError, match="wrong_passphrase"):
        inspect(worked, "fel lösenfras helt och hållet")


def test_files_that_may_not_be_read_are_named(
    worked: Path, inspect: Inspect, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(reading_copy, "copyfile", refused)
    with pytest.raises(InspectionError) as caught:
        inspect(worked)
    assert caught.value.code == "workspace_unreadable"


def test_who_was_shut_out_cannot_look_either(
    folder: Path, open_workspace: Open, inspect: Inspect
) -> None:
    workspace = open_workspace(folder)
    workspace.keys.add_person(examples.BO, "en annan lösenfras, Bos")
    kept = (folder / "keys.json").read_bytes()
    workspace.keys.remove_person(examples.BO.name)
    workspace.close()
    (folder / "keys.json").write_bytes(kept)
    with pytest.raises(InspectionError, match="person_shut_out"):
        inspect(folder, "en annan lösenfras, Bos")

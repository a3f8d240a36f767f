"""Backups are made by themselves, are whole, and thin out."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.db import backups
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import NOW, PASSPHRASE, SlowClock


def test_a_year_of_days_leaves_a_week_four_weeks_and_twelve_months() -> None:
    kept = backups.to_keep(NOW - timedelta(days=day) for day in range(400))
    latest = {NOW - timedelta(days=day) for day in range(7)}
    assert latest <= kept
    assert len(kept) <= 7 + 4 + 12
    assert len({(at.year, at.month) for at in kept}) == 12


@given(st.lists(st.integers(0, 5000).map(lambda hours: NOW - timedelta(hours=hours))))
def test_thinning_keeps_the_newest_and_is_stable(made: list) -> None:  # type: ignore[type-arg]
    kept = backups.to_keep(made)
    assert kept <= set(made)
    assert set(sorted(set(made), reverse=True)[:7]) <= kept or len(made) > len(set(made))
    assert backups.to_keep(kept) == kept


def test_an_opening_makes_a_backup_a_day_and_it_opens(folder: Path) -> None:
    place = WorkspaceFolder(folder)
    for hours in (0, 1, 19, 30, 31, 60):
        doors = EncryptedWorkspaces(SlowClock(NOW + timedelta(hours=hours)))
        workspace = doors.open(folder, PASSPHRASE)
        with workspace.unit_of_work() as unit:
            unit.record("looked", {})
        workspace.close()
    made = sorted(backups.backup_times(place).items())
    assert len(made) == 3
    shutil.copy(made[-1][1], place.database)
    again = EncryptedWorkspaces(SlowClock()).open(folder, PASSPHRASE)
    assert again.check() == ()
    with again.unit_of_work() as unit:
        assert sum(event.action == "looked" for event in unit.events()) == 5
    again.close()


def test_a_copy_that_fails_leaves_no_half_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, open_workspace: Open
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "sync_file", full)
    with pytest.raises(Exception, match="disk_full"):
        open_workspace(folder)
    assert [path.name for path in (folder / "backups").iterdir()] == ["keys.json"]
    monkeypatch.undo()
    assert open_workspace(folder).actor == examples.ANNA

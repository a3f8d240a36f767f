"""Automatic encrypted copies of the database, fewer the older they are.

A copy is made with the data key of the workspace, checked page by page, and only then given its
name. ``keys.json`` beside them opens them.

Decision: kept are the seven latest, one for each of the latest four weeks that have one, and one
for each of the latest twelve months that have one.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inspector_app.adapters.db.cipher import Connection, connect, require_sound
from inspector_app.adapters.db.durable import sync_file, sync_folder
from inspector_app.adapters.db.folder import WorkspaceFolder

INTERVAL = timedelta(hours=20)
STAMP = "%Y-%m-%dT%H%M%SZ"
LATEST, WEEKS, MONTHS = 7, 4, 12


def backup_times(folder: WorkspaceFolder) -> dict[datetime, Path]:
    """Return the automatic backups by the time of their making."""
    found = {}
    for path in folder.backups.glob("*.db"):
        try:
            found[datetime.strptime(path.stem, STAMP).replace(tzinfo=UTC)] = path
        except ValueError:
            continue
    return found


def is_due(made: Iterable[datetime], now: datetime) -> bool:
    """Tell whether the latest backup is older than ``INTERVAL``."""
    return all(now - at >= INTERVAL for at in made)


def to_keep(made: Iterable[datetime]) -> frozenset[datetime]:
    """Return which backups are kept: the latest, and the newest of each week and month."""
    newest_first = sorted(made, reverse=True)
    weeks: dict[object, datetime] = {}
    months: dict[object, datetime] = {}
    for at in newest_first:
        weeks.setdefault(at.isocalendar()[:2], at)
        months.setdefault((at.year, at.month), at)
    by_week, by_month = list(weeks.values())[:WEEKS], list(months.values())[:MONTHS]
    return frozenset([*newest_first[:LATEST], *by_week, *by_month])


def back_up(
    connection: Connection, folder: WorkspaceFolder, data_key: bytes, now: datetime
) -> Path:
    """Write a checked copy of the open database among the backups and thin out the old ones.

    Codes: ``disk_full``, ``workspace_damaged``; then no copy is left and none is thinned out.
    """
    target = folder.backups / f"{now.astimezone(UTC).strftime(STAMP)}.db"
    write_copy(connection, target, data_key)
    made = backup_times(folder)
    for at in made.keys() - to_keep(made):
        made[at].unlink(missing_ok=True)
    return target


def write_copy(connection: Connection, target: Path, data_key: bytes) -> None:
    """Write a checked, encrypted copy of the open database to ``target``, whole or not at all."""
    draft = target.with_name(target.name + ".new")
    draft.unlink(missing_ok=True)
    try:
        with closing(connect(draft, data_key)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            require_sound(copy, target.name)
        sync_file(draft)
        draft.replace(target)
        sync_folder(target.parent)
    finally:
        for leftover in (draft, draft.with_name(draft.name + "-wal")):
            leftover.unlink(missing_ok=True)

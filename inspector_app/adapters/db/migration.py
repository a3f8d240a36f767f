"""Bringing an older workspace up to date: on a checked copy, which then takes the place."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from inspector_app.adapters.db.backups import back_up, write_copy
from inspector_app.adapters.db.cipher import connect, require_sound
from inspector_app.adapters.db.durable import sync_file, sync_folder
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.schema import (
    SCRIPTS,
    MigrationError,
    broken_references,
    contents,
    is_known,
    newest_revision,
    require_nothing_lost,
    revision_of,
    rewrites_between,
    upgrade,
)
from inspector_app.domain.errors import InspectionError


def bring_up_to_date(
    folder: WorkspaceFolder, data_key: bytes, now: datetime, scripts: Path = SCRIPTS
) -> bool:
    """Migrate the database when it is older than the program; tell whether it was.

    The old file stands among the backups afterwards. Codes: ``workspace_newer`` when a newer
    program wrote it. Raises ``MigrationError`` when something would be lost. In either case, and
    when the power fails, the database is as it was.
    """
    draft = folder.database.with_name("workspace.db.migrating")
    _remove(draft)
    with closing(connect(folder.database, data_key)) as connection:
        revision = revision_of(connection)
        if revision == newest_revision(scripts):
            return False
        if not is_known(revision, scripts):
            raise InspectionError("workspace_newer", name=folder.root.name)
        back_up(connection, folder, data_key, now)
        write_copy(connection, draft, data_key)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    try:
        _migrate_copy(draft, data_key, revision, scripts)
        draft.replace(folder.database)
        sync_folder(folder.root)
    finally:
        _remove(draft)
    return True


def _migrate_copy(draft: Path, data_key: bytes, revision: str, scripts: Path) -> None:
    with closing(connect(draft, data_key)) as copy:
        before = contents(copy)
    upgrade(draft, data_key, scripts)
    with closing(connect(draft, data_key)) as copy:
        require_nothing_lost(before, contents(copy), rewrites_between(revision, scripts))
        broken = broken_references(copy)
        if broken:
            raise MigrationError(f"the migration would break references in {', '.join(broken)}")
        require_sound(copy, draft.name)
    sync_file(draft)


def _remove(draft: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        draft.with_name(draft.name + suffix).unlink(missing_ok=True)

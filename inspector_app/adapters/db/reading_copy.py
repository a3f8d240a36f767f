"""A private copy of a workspace, to read and check it without writing in its folder.

Decision: a copy and not the file opened read-only. SQLite cannot read what stands in a write-ahead
log without writing beside it, and leaving the log out would check an older state than the latest.
The copy is as encrypted as the original and is removed when the workspace is closed.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.lock import held_to_read
from inspector_app.domain.errors import InspectionError


def copy_to_read(folder: WorkspaceFolder, into: Path) -> WorkspaceFolder:
    """Copy the database as it stands into a folder of the same name under ``into``.

    Codes: ``workspace_locked`` while somebody has it open, ``workspace_unreadable``. Raises OSError
    when the copy cannot be written.
    """
    copy = WorkspaceFolder(into / folder.root.name)
    copy.root.mkdir()
    copy.backups.mkdir()
    try:
        with held_to_read(folder.lock):
            copyfile(folder.database, copy.database)
            if folder.write_ahead_log.exists():
                copyfile(folder.write_ahead_log, copy.write_ahead_log)
    except PermissionError as error:
        raise InspectionError("workspace_unreadable", name=folder.root.name) from error
    return copy

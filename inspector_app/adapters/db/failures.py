"""What the database says, told apart: what a user can mend and what is a defect of ours.

Codes: ``disk_full``, ``workspace_damaged``, ``workspace_read_only``, ``workspace_locked``,
``workspace_disk_failing``. Anything else stays the exception that it was.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from inspector_app.domain.errors import InspectionError

_CODES = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_CORRUPT": "workspace_damaged",
    "SQLITE_NOTADB": "workspace_damaged",
    "SQLITE_READONLY": "workspace_read_only",
    "SQLITE_CANTOPEN": "workspace_read_only",
    "SQLITE_PERM": "workspace_read_only",
    "SQLITE_BUSY": "workspace_locked",
    "SQLITE_IOERR": "workspace_disk_failing",
}
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def told_apart(name: str) -> Iterator[None]:
    """Turn what the user can mend into ``InspectionError``; ``name`` is the workspace's name.

    For work on the workspace's own files, where an ``OSError`` speaks of them.
    """
    with database_told_apart(name):
        try:
            yield
        except OSError as error:
            raise _mendable_os(error, name) or error from error


@contextmanager
def database_told_apart(name: str) -> Iterator[None]:
    """Like ``told_apart``, for a block that may also touch files of others."""
    try:
        yield
    except DBAPIError as error:
        raise _mendable(error.orig, name) or error from error
    except dbapi2.Error as error:
        raise _mendable(error, name) or error from error


def _mendable(error: BaseException | None, name: str) -> InspectionError | None:
    symbol = getattr(error, "sqlite_errorname", "") or ""
    code = next((code for start, code in _CODES.items() if symbol.startswith(start)), None)
    if code is None:
        return None
    holder = {"person": "någon", "computer": "en annan plats", "since": "okänd tid"}
    return InspectionError(code, name=name, **(holder if code == "workspace_locked" else {}))


def _mendable_os(error: OSError, name: str) -> InspectionError | None:
    if error.errno in _FULL:
        return InspectionError("disk_full", name=name)
    if error.errno in _REFUSED:
        return InspectionError("workspace_read_only", name=name)
    return None

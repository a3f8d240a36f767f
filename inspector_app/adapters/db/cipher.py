"""The encrypted database file: opened with a raw key, in one exclusive connection.

Decision: ``synchronous=FULL``. NORMAL loses acknowledged answers when the power fails.
Decision: WAL with ``locking_mode=EXCLUSIVE``, so that no shared memory file is needed and a second
process is turned away. Decision: the key is set on the connection and never part of a URL.

Decision: a zero-length file opens with any key as an empty database. So the identity stored in the
database is read before anything is written.

Source: SQLCipher design (page 1 begins with a 16 byte salt in the place of the first 16 header
bytes; AES-256-CBC; 80 bytes at the end of a page hold IV and HMAC-SHA512).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.domain.errors import InspectionError

PAGE_BYTES = 4096
PAGE_RESERVE_BYTES = 80
CACHE_KIB = 64 * 1024
INTEGRITY_LIMIT_BYTES = 64 * 1024 * 1024
"""Up to this size every page is checked at each opening (about 0.3 s at the limit)."""

Connection = Any
"""A connection of the encrypting driver; the driver carries no types."""


def connect(path: Path, data_key: bytes) -> Connection:
    """Return a connection to the file, opened for reading and writing with the raw key."""
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
    return connection


def connect_exclusively(path: Path, data_key: bytes) -> Connection:
    """Return a connection set up as every workspace connection is."""
    connection = connect(path, data_key)
    for pragma in (
        "busy_timeout = 0",
        "locking_mode = EXCLUSIVE",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        f"cache_size = -{CACHE_KIB}",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def connect_to_read(path: Path, data_key: bytes) -> Connection:
    """Return a connection that refuses to write."""
    connection = connect_exclusively(path, data_key)
    connection.execute("PRAGMA query_only = ON")
    return connection


def engine_for(path: Path, data_key: bytes) -> Engine:
    """Return an engine with one connection; every transaction is ``BEGIN IMMEDIATE``."""
    return _engine(lambda: connect_exclusively(path, data_key), "BEGIN IMMEDIATE")


def reading_engine_for(path: Path, data_key: bytes) -> Engine:
    """Return an engine with one connection that refuses to write."""
    return _engine(lambda: connect_to_read(path, data_key), "BEGIN")


def _engine(creator: Callable[[], Connection], begin: str) -> Engine:
    """The pool is a queue of one: a second thread waits its turn instead of being locked out."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    event.listen(engine, "begin", lambda opened: opened.exec_driver_sql(begin))
    return engine


def require_whole(folder: WorkspaceFolder, data_key: bytes) -> None:
    """Raise ``workspace_truncated`` when the file is shorter than its own first page says.

    With a filled write-ahead log the file may rightly be shorter; SQLite then judges for itself.
    """
    log = folder.write_ahead_log
    if log.exists() and log.stat().st_size > 0:
        return
    size = folder.database.stat().st_size
    stated = stated_page_count(folder.database, data_key)
    if size < PAGE_BYTES or size % PAGE_BYTES or 0 < size // PAGE_BYTES < stated:
        raise InspectionError("workspace_truncated", name=folder.root.name)


def stated_page_count(path: Path, data_key: bytes) -> int:
    """Return the number of pages that the encrypted header states; 0 when it makes no sense."""
    with path.open("rb") as file:
        page = file.read(PAGE_BYTES)
    if len(page) < PAGE_BYTES:
        return 0
    iv = page[PAGE_BYTES - PAGE_RESERVE_BYTES :][:16]
    header = Cipher(algorithms.AES(data_key), modes.CBC(iv)).decryptor().update(page[16:112])
    sane = struct.unpack(">H", header[:2])[0] == PAGE_BYTES and header[4] == PAGE_RESERVE_BYTES
    return int(struct.unpack(">I", header[12:16])[0]) if sane else 0


def stored_workspace_id(folder: WorkspaceFolder, data_key: bytes) -> UUID:
    """Return the identity stored in the database, without writing anything.

    Codes: ``workspace_damaged`` when the file does not open with its own key, ``not_a_workspace``
    when it opens and holds no workspace.
    """
    connection = connect(folder.database, data_key)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        found = connection.execute("SELECT workspace_id FROM workspace").fetchall()
    except dbapi2.OperationalError as error:
        if "no such table" in str(error):
            raise InspectionError("not_a_workspace", name=folder.root.name) from error
        raise
    finally:
        connection.close()
    if len(found) != 1:
        raise InspectionError("not_a_workspace", name=folder.root.name)
    try:
        return UUID(found[0][0])
    except ValueError:
        raise InspectionError("workspace_damaged", name=folder.root.name) from None


def require_sound(connection: Connection, name: str) -> None:
    """Raise ``workspace_damaged`` unless every page's code and SQLite's own structure hold.

    The write-ahead log is written into the file first: the page check reads the file alone and
    would give a false alarm after a crash.
    """
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    structure = connection.execute("PRAGMA quick_check").fetchall()
    if pages or structure != [("ok",)]:
        raise InspectionError("workspace_damaged", name=name)

"""Bringing the tables of a database file to today's form, and checking that nothing was lost.

Decision: a migration runs on a copy, with foreign keys off. SQLite rebuilds a table to change it;
with foreign keys on that silently deletes the children of every row, and triggers are dropped. So
row counts, digests, references and triggers are compared before the copy takes the place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from inspector_app.adapters.db.cipher import Connection, connect

SCRIPTS = Path(__file__).with_name("migrations")


class MigrationError(RuntimeError):
    """A migration would have lost something: a defect of ours. The database is untouched."""


@dataclass(frozen=True, slots=True)
class TableState:
    """What a table holds: its columns, number of rows, and one digest for each column."""

    rows: int
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: tables by name, and triggers by name with their text."""

    tables: tuple[tuple[str, TableState], ...]
    triggers: tuple[tuple[str, str], ...]


@cache
def newest_revision(scripts: Path = SCRIPTS) -> str:
    """Return the revision that this program's tables have."""
    return str(ScriptDirectory(str(scripts)).get_current_head())


def revision_of(connection: Connection) -> str:
    """Return the revision of an opened database, empty for one without tables."""
    try:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except dbapi2.OperationalError:
        return ""
    return str(found[0]) if found else ""


def is_known(revision: str, scripts: Path = SCRIPTS) -> bool:
    """Tell whether this program knows how a database of ``revision`` looks."""
    known = {one.revision for one in ScriptDirectory(str(scripts)).walk_revisions()}
    return revision in known


def upgrade(path: Path, data_key: bytes, scripts: Path = SCRIPTS) -> None:
    """Run every missing revision on the database file, foreign keys off, in one transaction."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: _unlinked(path, data_key),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", lambda opened: opened.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            config = Config(attributes={"connection": connection})
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def _unlinked(path: Path, data_key: bytes) -> Connection:
    connection = connect(path, data_key)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def contents(connection: Connection) -> Contents:
    """Return what a database holds, in a form that can be compared."""
    listed = connection.execute(
        "SELECT type, name, sql FROM sqlite_master"
        " WHERE type IN ('table', 'trigger') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    names = [name for kind, name, _ in listed if kind == "table" and name != "alembic_version"]
    return Contents(
        tuple((name, _table_state(connection, name)) for name in names),
        tuple((name, sql) for kind, name, sql in listed if kind == "trigger"),
    )


def _table_state(connection: Connection, table: str) -> TableState:
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    digests = {column: hashlib.sha256() for column in columns}
    keys = ", ".join(str(place + 1) for place in range(len(columns)))
    rows = 0
    for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY {keys}'):  # noqa: S608
        rows += 1
        for column, cell in zip(columns, row, strict=True):
            digests[column].update(f"{cell!r}\n".encode())
    return TableState(rows, tuple((column, digests[column].hexdigest()) for column in columns))


def require_nothing_lost(before: Contents, after: Contents, rewrites: Iterable[str] = ()) -> None:
    """Raise ``MigrationError`` naming every table, column and trigger that differs or is gone."""
    allowed = set(rewrites)
    lost = [name for name in _differences(before, after) if not _is_allowed(name, allowed)]
    if lost:
        raise MigrationError(f"the migration would lose or change {', '.join(lost)}")


def _differences(before: Contents, after: Contents) -> list[str]:
    tables, triggers = dict(after.tables), dict(after.triggers)
    found = [f"trigger:{n}" for n, sql in before.triggers if triggers.get(n) != sql]
    for name, old in before.tables:
        new = tables.get(name)
        if new is None or new.rows != old.rows:
            found.append(name)
            continue
        digests = dict(new.columns)
        found += [f"{name}.{c}" for c, digest in old.columns if digests.get(c) != digest]
    return found


def _is_allowed(name: str, allowed: set[str]) -> bool:
    return name in allowed or name.split(".", maxsplit=1)[0] in allowed


def rewrites_between(old: str, scripts: Path = SCRIPTS) -> frozenset[str]:
    """Return what the revisions after ``old`` say that they rewrite on purpose."""
    missing = ScriptDirectory(str(scripts)).iterate_revisions("head", old or "base")
    return frozenset(name for one in missing if one for name in getattr(one.module, "REWRITES", ()))


def broken_references(connection: Connection) -> list[str]:
    """Return the tables that hold a reference to a row that is not there."""
    return sorted({str(row[0]) for row in connection.execute("PRAGMA foreign_key_check")})

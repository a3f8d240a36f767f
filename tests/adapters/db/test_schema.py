"""The tables of the migrations are those of the program, and a migration loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import BigInteger, Boolean, CheckConstraint, Enum, Integer, create_engine, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from inspector_app.adapters.db.cipher import connect, engine_for
from inspector_app.adapters.db.column_types import Instant
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.key_slots import read_ring, unlock
from inspector_app.adapters.db.migration import bring_up_to_date
from inspector_app.adapters.db.records import Record
from inspector_app.adapters.db.schema import (
    SCRIPTS,
    MigrationError,
    newest_revision,
    revision_of,
    upgrade,
)
from inspector_app.domain.errors import InspectionError
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import NOW, PASSPHRASE

TABLES = list(Record.metadata.tables.values())
KEY = b"k" * 32


def test_migrations_make_the_tables_of_the_program(tmp_path: Path) -> None:
    upgrade(tmp_path / "new.db", KEY)
    engine = engine_for(tmp_path / "new.db", KEY)
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Record.metadata) == []
        made = checks(connection)
    engine.dispose()
    plain = create_engine("sqlite://")
    with plain.begin() as connection:
        Record.metadata.create_all(connection)
        assert made == checks(connection)
    plain.dispose()


def checks(connection) -> dict[str, set[str]]:  # type: ignore[no-untyped-def]
    """The CHECK constraints of each table, which compare_metadata does not look at."""
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    return {
        name: {line.strip(" ,\t") for line in sql.splitlines() if "CHECK" in line}
        for name, sql in rows
        if name != "alembic_version"
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_tables_keep_to_what_both_databases_do_alike(table) -> None:  # type: ignore[no-untyped-def]
    for constraint in table.constraints:
        assert constraint.name, constraint
    bounded = " ".join(str(c.sqltext) for c in table.constraints if isinstance(c, CheckConstraint))
    for column in table.columns:
        assert not isinstance(column.type, Enum), "enums are text"
        assert type(column.type).__name__ not in ("JSON", "DateTime", "Float", "Numeric")
        length = getattr(column.type, "length", None)
        if length and not isinstance(column.type, Instant):
            assert f"length({column.name})" in bounded, column
        if isinstance(column.type, Integer) and not isinstance(column.type, Boolean):
            name = column.name
            small = name in ("version", "row_count", "protocol_number")
            assert isinstance(column.type, BigInteger) or small or column.foreign_keys, column
    assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_an_instant_is_utc_in_whole_seconds() -> None:
    bind = Instant().process_bind_param
    assert bind(NOW, postgresql.dialect()) == "2026-11-22T08:00:00Z"
    assert Instant().process_result_value("2026-11-22T08:00:00Z", postgresql.dialect()) == NOW
    for wrong in (NOW.replace(tzinfo=None), NOW.replace(microsecond=1)):
        with pytest.raises(ValueError, match="whole seconds"):
            bind(wrong, postgresql.dialect())


# ---- migrating


GOOD = """
def upgrade() -> None:
    op.add_column("workspace", sa.Column("motto", sa.String(20), nullable=True))
    with op.batch_alter_table("event_payload", recreate="always") as batch:
        batch.add_column(sa.Column("disposed_at", sa.String(20), nullable=True))
    _refuse("event_payload", "UPDATE")

def _refuse(table, verb):
    name = f"{table}_refuses_{verb.lower()}"
    op.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table}"
               f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END")
"""
LOSES_TRIGGER = """
def upgrade() -> None:
    with op.batch_alter_table("event_payload", recreate="always") as batch:
        batch.add_column(sa.Column("disposed_at", sa.String(20), nullable=True))
"""
LOSES_ROWS = """
def upgrade() -> None:
    op.execute("DELETE FROM person")
"""
CHANGES_CELLS = """
def upgrade() -> None:
    op.execute("UPDATE person SET name = name || ' '")
"""
BREAKS_REFERENCES = """
REWRITES = frozenset({"event", "trigger:event_refuses_delete", "trigger:event_refuses_update"})
def upgrade() -> None:
    op.execute("DROP TRIGGER event_refuses_delete")
    op.execute("DELETE FROM event WHERE seq = 1")
"""
FAILS = """
def upgrade() -> None:
    op.add_column("workspace", sa.Column("motto", sa.String(20), nullable=True))
    raise ZeroDivisionError
"""
DECLARED = """
REWRITES = frozenset({"person.role"})
def upgrade() -> None:
    op.execute("UPDATE person SET role = 'kvalitet'")
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Callable[[str], Path]:
    """Makes a folder of migrations that goes one revision further than the program."""

    def further(body: str) -> Path:
        folder = tmp_path / "migrations"
        (folder / "versions").mkdir(parents=True)
        (folder / "env.py").write_text((SCRIPTS / "env.py").read_text("utf-8"), "utf-8")
        for path in (SCRIPTS / "versions").glob("r*.py"):
            (folder / "versions" / path.name).write_text(path.read_text("utf-8"), "utf-8")
        head = 'import sqlalchemy as sa\nfrom alembic import op\nrevision = "next"\n' + (
            f'down_revision = "{newest_revision()}"\n'
        )
        (folder / "versions" / "next.py").write_text(head + body, "utf-8")
        return folder

    return further


@pytest.fixture
def place(folder: Path, open_workspace: Open) -> WorkspaceFolder:
    workspace = open_workspace(folder)
    with workspace.unit_of_work() as unit:
        unit.append_review_events([examples.review_event(1)])
    workspace.close()
    return WorkspaceFolder(folder)


def data_key_of(place: WorkspaceFolder) -> bytes:
    return unlock(read_ring(place), PASSPHRASE).data_key


def revision(place: WorkspaceFolder) -> str:
    with closing(connect(place.database, data_key_of(place))) as connection:
        return revision_of(connection)


@pytest.mark.parametrize("body", [GOOD, DECLARED], ids=["adds", "rewrites what it says"])
def test_a_good_migration_takes_the_place_and_the_old_file_is_kept(
    place: WorkspaceFolder, scripts: Callable[[str], Path], body: str
) -> None:
    before = sorted(place.backups.iterdir())
    assert bring_up_to_date(place, data_key_of(place), NOW.replace(year=2027), scripts(body))
    assert revision(place) == "next"
    added = sorted(set(place.backups.iterdir()) - set(before))
    assert len(added) == 1
    with closing(connect(added[0], data_key_of(place))) as connection:
        assert revision_of(connection) == newest_revision()
    assert not [path for path in place.root.iterdir() if "migrating" in path.name]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (LOSES_TRIGGER, "trigger:event_payload_refuses_update"),
        (LOSES_ROWS, "person"),
        (CHANGES_CELLS, "person.name"),
        (BREAKS_REFERENCES, "event_payload"),
    ],
    ids=["trigger lost", "rows lost", "cells changed", "reference broken"],
)
def test_a_migration_that_loses_something_is_stopped(
    place: WorkspaceFolder, scripts: Callable[[str], Path], body: str, named: str
) -> None:
    whole = place.database.read_bytes()
    with pytest.raises(MigrationError, match=named):
        bring_up_to_date(place, data_key_of(place), NOW, scripts(body))
    assert place.database.read_bytes() == whole
    assert not [path for path in place.root.iterdir() if "migrating" in path.name]


def test_a_migration_that_breaks_off_leaves_the_database(
    place: WorkspaceFolder, scripts: Callable[[str], Path], open_workspace: Open
) -> None:
    whole = place.database.read_bytes()
    with pytest.raises(ZeroDivisionError):
        bring_up_to_date(place, data_key_of(place), NOW, scripts(FAILS))
    assert place.database.read_bytes() == whole
    (place.root / "workspace.db.migrating").write_bytes(b"left by a crash")
    assert open_workspace(place.root).check() == ()
    assert not (place.root / "workspace.db.migrating").exists()


def test_a_workspace_of_a_newer_program_is_left_alone(
    place: WorkspaceFolder, scripts: Callable[[str], Path], open_workspace: Open
) -> None:
    bring_up_to_date(place, data_key_of(place), NOW, scripts(GOOD))
    with pytest.raises(InspectionError) as caught:
        open_workspace(place.root)
    assert caught.value.code == "workspace_newer"


def test_nothing_is_done_when_nothing_is_due(place: WorkspaceFolder) -> None:
    assert not bring_up_to_date(place, data_key_of(place), NOW)

"""Who reads which file, the second reading, the gemensamt svar and the quality steps."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

REWRITES: frozenset[str] = frozenset()
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

APPEND_ONLY = tuple(
    (table, verb)
    for table in ("second_review_event", "agreement_event", "quality_event")
    for verb in ("UPDATE", "DELETE")
)


def upgrade() -> None:
    """Make the tables, and the triggers that keep three of them append-only."""
    op.create_table(
        "reading_duty",
        sa.Column("akt", sa.String(length=200), nullable=False),
        sa.Column("part", sa.String(length=200), nullable=False),
        sa.Column("reader", sa.String(length=200), nullable=False),
        sa.Column("since", sa.String(length=20), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("length(akt) <= 200", name=op.f("ck_reading_duty_akt_length")),
        sa.CheckConstraint("length(part) <= 200", name=op.f("ck_reading_duty_part_length")),
        sa.CheckConstraint("length(reader) <= 200", name=op.f("ck_reading_duty_reader_length")),
        sa.PrimaryKeyConstraint("akt", "part", name=op.f("pk_reading_duty")),
    )
    op.create_table(
        "second_review_event",
        *_head(),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("target", sa.String(length=200), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        *_checks("second_review_event", "akt", "actor", "kind", "target"),
    )
    op.create_table(
        "agreement_event",
        *_head(),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("matter", sa.String(length=200), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        *_checks("agreement_event", "akt", "actor", "kind", "matter"),
    )
    op.create_table(
        "quality_event",
        *_head(),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("target", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *_checks("quality_event", "akt", "actor", "kind", "target"),
    )
    for table, verb in APPEND_ONLY:
        _refuse(table, verb)


def downgrade() -> None:
    """Answers are never thrown away."""
    raise NotImplementedError


def _head() -> list[Any]:
    return [
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("akt", sa.String(length=200), nullable=False),
        sa.Column("seq", SERIAL, nullable=False),
        sa.Column("at", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
    ]


def _checks(table: str, *lines: str) -> tuple[sa.Constraint, ...]:
    return (
        *(
            sa.CheckConstraint(f"length({one}) <= 200", name=op.f(f"ck_{table}_{one}_length"))
            for one in lines
        ),
        sa.CheckConstraint("seq > 0", name=op.f(f"ck_{table}_seq_positive")),
        sa.PrimaryKeyConstraint("event_id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("akt", "seq", name=op.f(f"uq_{table}_akt_seq")),
    )


def _refuse(table: str, verb: str) -> None:
    name = f"{table}_refuses_{verb.lower()}"
    message = f"{table} is append-only"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {verb} ON {table}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
    )

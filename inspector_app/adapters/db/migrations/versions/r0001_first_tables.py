"""The first tables: people, journal, commission, register, frames, sample, reviews, reports."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

REWRITES: frozenset[str] = frozenset()
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

APPEND_ONLY = (
    ("event", "UPDATE"),
    ("event", "DELETE"),
    ("event_payload", "UPDATE"),
    ("review_event", "UPDATE"),
    ("review_event", "DELETE"),
)


def upgrade() -> None:
    """Make the tables, and the triggers that keep the journal append-only."""
    op.create_table(
        "case_block",
        sa.Column("place", SERIAL, autoincrement=False, nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_case_block_sha256_length")),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_case_block")),
    )
    op.create_table(
        "document",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("place", SERIAL, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("length(key) <= 200", name=op.f("ck_document_key_length")),
        sa.CheckConstraint("length(kind) <= 200", name=op.f("ck_document_kind_length")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_document_kind_key")),
    )
    op.create_index(op.f("ix_document_kind_place"), "document", ["kind", "place"], unique=False)
    op.create_table(
        "drawn_case",
        sa.Column("protocol_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("rank", SERIAL, autoincrement=False, nullable=False),
        sa.Column("akt", sa.String(length=200), nullable=False),
        sa.Column("stratum", sa.String(length=200), nullable=False),
        sa.Column("ticket", sa.String(length=200), nullable=False),
        sa.Column("position", SERIAL, nullable=False),
        sa.CheckConstraint("length(akt) <= 200", name=op.f("ck_drawn_case_akt_length")),
        sa.CheckConstraint("length(kind) <= 200", name=op.f("ck_drawn_case_kind_length")),
        sa.CheckConstraint("length(stratum) <= 200", name=op.f("ck_drawn_case_stratum_length")),
        sa.CheckConstraint("length(ticket) <= 200", name=op.f("ck_drawn_case_ticket_length")),
        sa.PrimaryKeyConstraint("protocol_number", "kind", "rank", name=op.f("pk_drawn_case")),
        sa.UniqueConstraint(
            "protocol_number", "akt", name=op.f("uq_drawn_case_protocol_number_akt")
        ),
    )
    op.create_table(
        "event",
        sa.Column("seq", SERIAL, autoincrement=False, nullable=False),
        sa.Column("stream", sa.String(length=200), nullable=False),
        sa.Column("at", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=200), nullable=False),
        sa.Column("commitment", sa.String(length=64), nullable=False),
        sa.Column("prev", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.CheckConstraint("length(action) <= 200", name=op.f("ck_event_action_length")),
        sa.CheckConstraint("length(actor) <= 200", name=op.f("ck_event_actor_length")),
        sa.CheckConstraint("length(commitment) = 64", name=op.f("ck_event_commitment_length")),
        sa.CheckConstraint("length(prev) = 64", name=op.f("ck_event_prev_length")),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_event_sha256_length")),
        sa.CheckConstraint("length(stream) <= 200", name=op.f("ck_event_stream_length")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_stream_seq"), "event", ["stream", "seq"], unique=False)
    op.create_table(
        "frame_secrets",
        sa.Column("protocol_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sampling_key", sa.LargeBinary(), nullable=False),
        sa.Column("opening_key", sa.LargeBinary(), nullable=False),
        sa.Column("frame_nonce", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "length(frame_nonce) = 32", name=op.f("ck_frame_secrets_frame_nonce_length")
        ),
        sa.CheckConstraint(
            "length(opening_key) = 32", name=op.f("ck_frame_secrets_opening_key_length")
        ),
        sa.CheckConstraint(
            "length(sampling_key) = 32", name=op.f("ck_frame_secrets_sampling_key_length")
        ),
        sa.PrimaryKeyConstraint("protocol_number", name=op.f("pk_frame_secrets")),
    )
    op.create_table(
        "key_list_block",
        sa.Column("place", SERIAL, autoincrement=False, nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_key_list_block_sha256_length")),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_key_list_block")),
    )
    op.create_table(
        "person",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("added_at", sa.String(length=20), nullable=False),
        sa.Column("removed_at", sa.String(length=20), nullable=True),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_person_name_length")),
        sa.CheckConstraint("length(role) <= 200", name=op.f("ck_person_role_length")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_person")),
    )
    op.create_table(
        "report",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fixed_at", sa.String(length=20), nullable=False),
        sa.Column("fixed_by", sa.String(length=200), nullable=False),
        sa.Column("registry_no", sa.String(length=200), nullable=False),
        sa.Column("checksum_sha256", sa.String(length=64), nullable=False),
        sa.Column("test_marked", sa.Boolean(), nullable=False),
        sa.Column("fixed_pdf", sa.LargeBinary(), nullable=False),
        sa.Column("capsule", sa.LargeBinary(), nullable=False),
        sa.Column("signed_at", sa.String(length=20), nullable=True),
        sa.Column("signed_pdf", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "length(checksum_sha256) = 64", name=op.f("ck_report_checksum_sha256_length")
        ),
        sa.CheckConstraint("length(fixed_by) <= 200", name=op.f("ck_report_fixed_by_length")),
        sa.CheckConstraint("length(registry_no) <= 200", name=op.f("ck_report_registry_no_length")),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_report")),
    )
    op.create_table(
        "review_event",
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("akt", sa.String(length=200), nullable=False),
        sa.Column("seq", SERIAL, nullable=False),
        sa.Column("at", sa.String(length=20), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=200), nullable=False),
        sa.Column("target", sa.String(length=200), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Uuid(), nullable=True),
        sa.CheckConstraint("length(actor) <= 200", name=op.f("ck_review_event_actor_length")),
        sa.CheckConstraint("length(akt) <= 200", name=op.f("ck_review_event_akt_length")),
        sa.CheckConstraint("length(kind) <= 200", name=op.f("ck_review_event_kind_length")),
        sa.CheckConstraint("length(target) <= 200", name=op.f("ck_review_event_target_length")),
        sa.CheckConstraint("seq > 0", name=op.f("ck_review_event_seq_positive")),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_review_event")),
        sa.UniqueConstraint("akt", "seq", name=op.f("uq_review_event_akt_seq")),
    )
    op.create_table(
        "workspace",
        sa.Column("workspace_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_workspace")),
    )
    op.create_table(
        "akt_block",
        sa.Column("protocol_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", SERIAL, autoincrement=False, nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_akt_block_sha256_length")),
        sa.ForeignKeyConstraint(
            ["protocol_number"],
            ["frame_secrets.protocol_number"],
            name=op.f("fk_akt_block_protocol_number_frame_secrets"),
        ),
        sa.PrimaryKeyConstraint("protocol_number", "place", name=op.f("pk_akt_block")),
    )
    op.create_table(
        "event_payload",
        sa.Column("seq", SERIAL, autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint("length(salt) = 32", name=op.f("ck_event_payload_salt_length")),
        sa.ForeignKeyConstraint(["seq"], ["event.seq"], name=op.f("fk_event_payload_seq_event")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_event_payload")),
    )

    for table, verb in APPEND_ONLY:
        _refuse(table, verb)


def downgrade() -> None:
    """There is nothing before the first revision."""
    raise NotImplementedError


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

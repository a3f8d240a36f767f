"""The tables. Records never leave this package: every value is mapped by hand, both ways.

Decision: one workspace is one database file, or one schema of a server; no table names its
workspace twice. Decision: what is counted, drawn, searched or joined has columns; what is only read
whole (a commission, a protocol, a finding) is one canonical text beside its key.

The tables keep to what SQLite and PostgreSQL do alike: UUIDs made by the client, instants as UTC
text, whole numbers of 64 bits, enums as text with a length that is checked, named constraints.
"""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, cast
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from inspector_app.adapters.db.column_types import Instant, Serial

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
LINE = 200
"""Longest name, action or other single line, in characters."""
FIRST = -1
"""Before the columns that a table of its kind has besides."""


class Record(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=NAMES)


def table_of(record: type[Record]) -> Table:
    """Return the table of a record, for statements that are written once and run often."""
    return cast(Table, record.__table__)


def digest_check(column: str) -> CheckConstraint:
    """A SHA-256 is 64 characters."""
    return CheckConstraint(f"length({column}) = 64", name=f"{column}_length")


def line_check(column: str) -> CheckConstraint:
    """A line is at most ``LINE`` characters, whatever the database does with types."""
    return CheckConstraint(f"length({column}) <= {LINE}", name=f"{column}_length")


class WorkspaceRecord(Record):
    """The identity the folder was born with; exactly one row."""

    __tablename__ = "workspace"

    workspace_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    created_at: Mapped[datetime] = mapped_column(Instant)


class PersonRecord(Record):
    """A person who has, or has had, a key. After ``removed_at`` no slot opens for them."""

    __tablename__ = "person"
    __table_args__ = (line_check("name"), line_check("role"))

    name: Mapped[str] = mapped_column(String(LINE), primary_key=True)
    role: Mapped[str] = mapped_column(String(LINE))
    added_at: Mapped[datetime] = mapped_column(Instant)
    removed_at: Mapped[datetime | None] = mapped_column(Instant)


class EventRecord(Record):
    """One event of the journal. Triggers refuse UPDATE and DELETE."""

    __tablename__ = "event"
    __table_args__ = (
        digest_check("commitment"),
        digest_check("prev"),
        digest_check("sha256"),
        line_check("stream"),
        line_check("actor"),
        line_check("action"),
        Index(None, "stream", "seq"),
    )

    seq: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    stream: Mapped[str] = mapped_column(String(LINE))
    at: Mapped[datetime] = mapped_column(Instant)
    actor: Mapped[str] = mapped_column(String(LINE))
    action: Mapped[str] = mapped_column(String(LINE))
    commitment: Mapped[str] = mapped_column(String(64))
    prev: Mapped[str] = mapped_column(String(64))
    sha256: Mapped[str] = mapped_column(String(64))


class PayloadRecord(Record):
    """What an event says, and the salt of its commitment. May be disposed of, never changed."""

    __tablename__ = "event_payload"
    __table_args__ = (CheckConstraint("length(salt) = 32", name="salt_length"),)

    seq: Mapped[int] = mapped_column(ForeignKey("event.seq"), primary_key=True, autoincrement=False)
    salt: Mapped[bytes] = mapped_column(LargeBinary)
    body: Mapped[str] = mapped_column(Text)


class DocumentRecord(Record):
    """One value in canonical text under its kind and key: a commission, a protocol, a finding."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("kind", "key"),
        line_check("kind"),
        line_check("key"),
        Index(None, "kind", "place"),
    )
    document_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    kind: Mapped[str] = mapped_column(String(LINE))
    key: Mapped[str] = mapped_column(String(LINE))
    place: Mapped[int] = mapped_column(Serial)
    version: Mapped[int] = mapped_column(Integer)
    body: Mapped[str] = mapped_column(Text)

    __mapper_args__: ClassVar = {"version_id_col": version}  # type: ignore[misc]


class CaseBlockRecord(Record):
    """Many children of the register, under opaque case keys and without identity."""

    __tablename__ = "case_block"
    __table_args__ = (digest_check("sha256"),)

    place: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    row_count: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)


class KeyListBlockRecord(Record):
    """Many entries of the nyckellista: who is behind the keys. Every look is an event."""

    __tablename__ = "key_list_block"
    __table_args__ = (digest_check("sha256"),)

    place: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    row_count: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)


class FrameSecretsRecord(Record):
    """K_id, K_open and the nonce of one frozen frame."""

    __tablename__ = "frame_secrets"
    __table_args__ = (
        CheckConstraint("length(sampling_key) = 32", name="sampling_key_length"),
        CheckConstraint("length(opening_key) = 32", name="opening_key_length"),
        CheckConstraint("length(frame_nonce) = 32", name="frame_nonce_length"),
    )

    protocol_number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    sampling_key: Mapped[bytes] = mapped_column(LargeBinary)
    opening_key: Mapped[bytes] = mapped_column(LargeBinary)
    frame_nonce: Mapped[bytes] = mapped_column(LargeBinary)


class AktBlockRecord(Record):
    """Which case key is behind each aktnummer of one frozen frame, many to a block."""

    __tablename__ = "akt_block"
    __table_args__ = (digest_check("sha256"),)

    protocol_number: Mapped[int] = mapped_column(
        ForeignKey("frame_secrets.protocol_number"), primary_key=True, autoincrement=False
    )
    place: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    row_count: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)


class DrawnCaseRecord(Record):
    """One drawn case; ``rank`` is its place in the list of its kind."""

    __tablename__ = "drawn_case"
    __table_args__ = (
        UniqueConstraint("protocol_number", "akt"),
        line_check("akt"),
        line_check("stratum"),
        line_check("ticket"),
        line_check("kind"),
    )

    protocol_number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(LINE), primary_key=True)
    rank: Mapped[int] = mapped_column(Serial, primary_key=True, autoincrement=False)
    akt: Mapped[str] = mapped_column(String(LINE))
    stratum: Mapped[str] = mapped_column(String(LINE))
    ticket: Mapped[str] = mapped_column(String(LINE))
    position: Mapped[int] = mapped_column(Serial)


def act_checks(*lines: str) -> tuple[UniqueConstraint | CheckConstraint, ...]:
    """What holds of every table of acts; ``lines`` are the single lines it has beside those."""
    return (
        UniqueConstraint("akt", "seq"),
        *(line_check(column) for column in ("akt", "actor", "kind", *lines)),
        CheckConstraint("seq > 0", name="seq_positive"),
    )


class ActRecord(Record):
    """One act on one akt: its place among those of the akt, and who did it when.

    Triggers refuse UPDATE and DELETE.
    """

    __abstract__ = True

    event_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True, sort_order=FIRST)
    akt: Mapped[str] = mapped_column(String(LINE), sort_order=FIRST)
    seq: Mapped[int] = mapped_column(Serial, sort_order=FIRST)
    at: Mapped[datetime] = mapped_column(Instant, sort_order=FIRST)
    actor: Mapped[str] = mapped_column(String(LINE), sort_order=FIRST)
    kind: Mapped[str] = mapped_column(String(LINE), sort_order=FIRST)


class ChangeRecord(ActRecord):
    """One change in a reading of one akt. ``before`` and ``after`` are canonical text or none."""

    __abstract__ = True

    target: Mapped[str] = mapped_column(String(LINE))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    undoes: Mapped[UUID | None] = mapped_column(Uuid)


class ReviewEventRecord(ChangeRecord):
    """One change in the first reading, or the only one."""

    __tablename__ = "review_event"
    __table_args__ = act_checks("target")


class ReportRecord(Record):
    """One fastställd version: the fixed bytes, never changed, and the signed ones once there."""

    __tablename__ = "report"
    __table_args__ = (
        digest_check("checksum_sha256"),
        line_check("fixed_by"),
        line_check("registry_no"),
    )

    version: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    fixed_at: Mapped[datetime] = mapped_column(Instant)
    fixed_by: Mapped[str] = mapped_column(String(LINE))
    registry_no: Mapped[str] = mapped_column(String(LINE))
    checksum_sha256: Mapped[str] = mapped_column(String(64))
    test_marked: Mapped[bool] = mapped_column()
    fixed_pdf: Mapped[bytes] = mapped_column(LargeBinary)
    capsule: Mapped[bytes] = mapped_column(LargeBinary)
    signed_at: Mapped[datetime | None] = mapped_column(Instant)
    signed_pdf: Mapped[bytes] = mapped_column(LargeBinary)

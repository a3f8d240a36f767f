"""The tables of who reads what, second readings, gemensamma svar and quality steps."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, String, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.adapters.db.column_types import Instant, Serial
from inspector_app.adapters.db.records import LINE, Record, line_check


class ReadingDutyRecord(Record):
    """One reading of one akt, and whose it is now; ``note`` says why it was last moved."""

    __tablename__ = "reading_duty"
    __table_args__ = (line_check("akt"), line_check("part"), line_check("reader"))

    akt: Mapped[str] = mapped_column(String(LINE), primary_key=True)
    part: Mapped[str] = mapped_column(String(LINE), primary_key=True)
    reader: Mapped[str] = mapped_column(String(LINE))
    since: Mapped[datetime] = mapped_column(Instant)
    note: Mapped[str] = mapped_column(Text)


class SecondReviewEventRecord(Record):
    """One change in the second reading of one akt, as ``review_event`` for the first.

    Triggers refuse UPDATE and DELETE, here and in the two tables below.
    """

    __tablename__ = "second_review_event"
    __table_args__ = (
        UniqueConstraint("akt", "seq"),
        line_check("akt"),
        line_check("actor"),
        line_check("kind"),
        line_check("target"),
        CheckConstraint("seq > 0", name="seq_positive"),
    )

    event_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    akt: Mapped[str] = mapped_column(String(LINE))
    seq: Mapped[int] = mapped_column(Serial)
    at: Mapped[datetime] = mapped_column(Instant)
    actor: Mapped[str] = mapped_column(String(LINE))
    kind: Mapped[str] = mapped_column(String(LINE))
    target: Mapped[str] = mapped_column(String(LINE))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    undoes: Mapped[UUID | None] = mapped_column(Uuid)


class AgreementEventRecord(Record):
    """One act towards a gemensamt svar; ``body`` is value and reason in canonical text."""

    __tablename__ = "agreement_event"
    __table_args__ = (
        UniqueConstraint("akt", "seq"),
        line_check("akt"),
        line_check("actor"),
        line_check("kind"),
        line_check("matter"),
        CheckConstraint("seq > 0", name="seq_positive"),
    )

    event_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    akt: Mapped[str] = mapped_column(String(LINE))
    seq: Mapped[int] = mapped_column(Serial)
    at: Mapped[datetime] = mapped_column(Instant)
    actor: Mapped[str] = mapped_column(String(LINE))
    kind: Mapped[str] = mapped_column(String(LINE))
    matter: Mapped[str] = mapped_column(String(LINE))
    body: Mapped[str] = mapped_column(Text)


class QualityEventRecord(Record):
    """One comment or quality step of an akt."""

    __tablename__ = "quality_event"
    __table_args__ = (
        UniqueConstraint("akt", "seq"),
        line_check("akt"),
        line_check("actor"),
        line_check("kind"),
        line_check("target"),
        CheckConstraint("seq > 0", name="seq_positive"),
    )

    event_id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    akt: Mapped[str] = mapped_column(String(LINE))
    seq: Mapped[int] = mapped_column(Serial)
    at: Mapped[datetime] = mapped_column(Instant)
    actor: Mapped[str] = mapped_column(String(LINE))
    kind: Mapped[str] = mapped_column(String(LINE))
    target: Mapped[str] = mapped_column(String(LINE))
    text: Mapped[str] = mapped_column(Text)

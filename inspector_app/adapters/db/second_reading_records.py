"""The tables of who reads what, second readings, gemensamma svar and quality steps."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from inspector_app.adapters.db.column_types import Instant
from inspector_app.adapters.db.records import (
    LINE,
    ActRecord,
    ChangeRecord,
    Record,
    act_checks,
    line_check,
)


class ReadingDutyRecord(Record):
    """One reading of one akt, and whose it is now; ``note`` says why it was last moved."""

    __tablename__ = "reading_duty"
    __table_args__ = (line_check("akt"), line_check("part"), line_check("reader"))

    akt: Mapped[str] = mapped_column(String(LINE), primary_key=True)
    part: Mapped[str] = mapped_column(String(LINE), primary_key=True)
    reader: Mapped[str] = mapped_column(String(LINE))
    since: Mapped[datetime] = mapped_column(Instant)
    note: Mapped[str] = mapped_column(Text)


class SecondReviewEventRecord(ChangeRecord):
    """One change in the second reading of one akt, as ``review_event`` for the first."""

    __tablename__ = "second_review_event"
    __table_args__ = act_checks("target")


class AgreementEventRecord(ActRecord):
    """One act towards a gemensamt svar; ``body`` is value and reason in canonical text."""

    __tablename__ = "agreement_event"
    __table_args__ = act_checks("matter")

    matter: Mapped[str] = mapped_column(String(LINE))
    body: Mapped[str] = mapped_column(Text)


class QualityEventRecord(ActRecord):
    """One comment or quality step of an akt."""

    __tablename__ = "quality_event"
    __table_args__ = act_checks("target")

    target: Mapped[str] = mapped_column(String(LINE))
    text: Mapped[str] = mapped_column(Text)

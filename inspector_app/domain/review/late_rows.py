"""Rows whose note was written in the akt after the protocol: shown, and never counted.

Whoever knows which akts are drawn could still write in them. So a note written after the day of the
protocol is marked where it stands and left out of facts, answers, ratings and counts.

Decision: the day of the protocol itself counts, since a note seldom has an hour.
Decision: a row without a stated day counts. The akt's notes are dated, and what is dated after the
protocol is for the reader to state; the program does not guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inspector_app.domain.review import CaseReview, LogRow


@dataclass(frozen=True, slots=True)
class LateRows:
    """How many rows do not count, and in how many files they stand."""

    rows: int = 0
    files: int = 0


def is_late(row: LogRow, review: CaseReview) -> bool:
    """Whether the note of a row was written after the day of the protocol."""
    entered, last = row.entered_on, review.counts_until
    return entered is not None and last is not None and entered > last


def counted_rows(review: CaseReview, table: str) -> tuple[LogRow, ...]:
    """Return the rows of one table that count, in the order they were added."""
    return tuple(row for row in review.table_rows(table) if not is_late(row, review))


def late_rows(review: CaseReview, table: str | None = None) -> tuple[LogRow, ...]:
    """Return the rows that do not count, of one table or of all."""
    rows = (row for row in review.rows.values() if table is None or row.table == table)
    return tuple(row for row in rows if is_late(row, review))


def late_in(reviews: Iterable[CaseReview]) -> LateRows:
    """Return how many rows of the klarmarkerade files do not count."""
    found = [len(late_rows(review)) for review in reviews if review.is_completed]
    return LateRows(sum(found), sum(1 for count in found if count))

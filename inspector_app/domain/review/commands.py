"""What an inspector may do with a case: each command gives the events it would add, and no more.

A command that changes nothing gives no events. Time, actor and ids come from the caller: ``Stamp``.

Decision: a klarmarkerad case is not changed; it is reopened first, so that nobody alters a finished
reading by a slip of a key.
Decision: an answer is saved before its reason is written, since each change is saved at once; the
reason is demanded at klarmarkering.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import (
    Absence,
    CaseReview,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    Payload,
    RatingOverride,
    ReviewEvent,
    Stated,
    apply,
    current,
)
from inspector_app.domain.review.entries import require_entry
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.late_rows import counted_rows
from inspector_app.domain.review.overrides import require_override
from inspector_app.domain.review.progress import completion_of, missing
from inspector_app.domain.review.rows import MAX_ROWS, row_issues
from inspector_app.domain.review.time import local_day

Events = tuple[ReviewEvent, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who acts and when (aware, UTC); ``new_id`` gives a fresh id for each event."""

    actor: str
    at: datetime
    new_id: Callable[[], UUID]


def set_answer(
    review: CaseReview,
    checklist: Checklist,
    question_id: str,
    answer: Answer | None,
    stamp: Stamp,
    reason: str | None = None,
) -> Events:
    """Answer a question, or clear it with ``None``; with ``reason``, write that too.

    Codes: ``question_unknown``, ``answer_not_offered``, ``case_completed``, ``case_not_read``.
    """
    question = _scored(checklist, question_id)
    if answer is not None and answer not in question.offered_answers:
        raise InspectionError("answer_not_offered", question=question_id, answer=answer.value)
    _require_reading(review)
    events = _changes(review, EventKind.ANSWER, question_id, answer, stamp)
    if reason is None:
        return events
    later = apply(review, events[0]) if events else review
    return (*events, *_changes(later, EventKind.REASON, question_id, reason.strip() or None, stamp))


def set_reason(
    review: CaseReview, checklist: Checklist, question_id: str, reason: str, stamp: Stamp
) -> Events:
    """Write the reason of a question; a blank text takes it away."""
    _scored(checklist, question_id)
    _require_reading(review)
    return _changes(review, EventKind.REASON, question_id, reason.strip() or None, stamp)


def set_evidence(
    review: CaseReview, checklist: Checklist, question_id: str, evidence: Evidence, stamp: Stamp
) -> Events:
    """Add an evidence reference to a question, or change the one with the same id.

    Codes: ``question_unknown``, ``evidence_without_type``, ``evidence_id``,
    ``absence_with_place`` for an absence with a day or a page.
    """
    _question(checklist, question_id)
    if not evidence.document_type.strip():
        raise InspectionError("evidence_without_type", question=question_id)
    placed = evidence.dated_on is not None or bool(evidence.page.strip())
    if evidence.document_type in set(Absence) and placed:
        raise InspectionError("absence_with_place", absence=evidence.document_type)
    _require_reading(review)
    target = evidence_target(question_id, evidence.evidence_id)
    return _changes(review, EventKind.EVIDENCE, target, evidence, stamp)


def remove_evidence(review: CaseReview, question_id: str, evidence_id: str, stamp: Stamp) -> Events:
    """Take an evidence reference away."""
    _require_reading(review)
    target = evidence_target(question_id, evidence_id)
    return _changes(review, EventKind.EVIDENCE, target, None, stamp)


def evidence_target(question_id: str, evidence_id: str) -> str:
    """Return the event target of an evidence reference."""
    return f"{question_id}/{evidence_id}"


def set_row(review: CaseReview, checklist: Checklist, row: LogRow, stamp: Stamp) -> Events:
    """Add a row to a log, or change the one with the same id.

    A row may have empty cells until klarmarkering. Codes ``log_row_faults`` (fact ``issues``) and
    ``log_full`` (fact ``limit``).
    """
    issues = row_issues(checklist, row)
    if issues:
        raise InspectionError("log_row_faults", issues=issues, count=len(issues))
    _require_reading(review)
    target = row_target(row.table, row.row_id)
    if target not in review.rows and len(review.table_rows(row.table)) >= MAX_ROWS:
        raise InspectionError("log_full", limit=MAX_ROWS)
    return _changes(review, EventKind.ROW, target, row, stamp)


def remove_row(review: CaseReview, table: str, row_id: str, stamp: Stamp) -> Events:
    """Take a row out of a log."""
    _require_reading(review)
    return _changes(review, EventKind.ROW, row_target(table, row_id), None, stamp)


def row_target(table: str, row_id: str) -> str:
    """Return the event target of a log row."""
    return f"{table}/{row_id}"


def confirm_empty_log(
    review: CaseReview, checklist: Checklist, table: str, confirmed: bool, stamp: Stamp
) -> Events:
    """Confirm that the akt holds no row that counts for a log, or take that back.

    Codes: ``table_unknown``, ``log_has_rows``.
    """
    if table not in {t.table_id for t in checklist.tables}:
        raise InspectionError("table_unknown", table=table)
    if confirmed and counted_rows(review, table):
        raise InspectionError("log_has_rows", table=table)
    _require_reading(review)
    return _changes(review, EventKind.EMPTY_LOG, table, True if confirmed else None, stamp)


def set_flag(
    review: CaseReview, checklist: Checklist, question_id: str, flagged: bool, stamp: Stamp
) -> Events:
    """Mark a question to be read later, or take the mark away."""
    _question(checklist, question_id)
    _require_open(review)
    return _changes(review, EventKind.FLAG, question_id, True if flagged else None, stamp)


def set_note(review: CaseReview, note: str, stamp: Stamp) -> Events:
    """Write the note about the case; a blank text takes it away."""
    _require_open(review)
    return _changes(review, EventKind.NOTE, "", note.strip() or None, stamp)


def check_register_value(
    review: CaseReview, checklist: Checklist, value_id: str, found: str | None, stamp: Stamp
) -> Events:
    """Write what the akt says of a register value: ``AS_LISTED``, ``CANNOT_TELL`` or the value as
    found; ``None`` = not checked.

    Codes: ``register_value_unknown``, ``register_value_not_checked``.
    """
    wanted = {v.value_id: v for v in checklist.register_values}.get(value_id)
    if wanted is None:
        raise InspectionError("register_value_unknown", value_id=value_id)
    if not wanted.checked:
        raise InspectionError("register_value_not_checked", label=wanted.label)
    _require_reading(review)
    after = found.strip() if found is not None else None
    return _changes(review, EventKind.REGISTER_VALUE, value_id, after or None, stamp)


def state_entry(
    review: CaseReview, checklist: Checklist, name: str, stated: Stated | None, stamp: Stamp
) -> Events:
    """Write a stated fact, "framgår inte" where it is offered, or clear it with ``None``.

    Codes: ``entry_unknown``, and those of ``review_entries``.
    """
    require_entry(checklist, name, stated)
    _require_reading(review)
    return _changes(review, EventKind.ENTRY, name, stated, stamp)


def override_rating(
    review: CaseReview,
    checklist: Checklist,
    rating_id: str,
    override: RatingOverride | None,
    stamp: Stamp,
) -> Events:
    """Set another grade than the computed one, or take that back with ``None``.

    Codes are those of ``review_overrides``.
    """
    require_override(checklist, rating_id, override)
    _require_reading(review)
    if override is not None:
        override = RatingOverride(override.grade, override.reason.strip(), override.role)
    return _changes(review, EventKind.RATING_OVERRIDE, rating_id, override, stamp)


def set_outcome(review: CaseReview, outcome: Outcome, stamp: Stamp) -> Events:
    """Say what became of the akt; ``OPEN`` takes it back."""
    _require_open(review)
    after = None if outcome is Outcome.OPEN else outcome
    return _changes(review, EventKind.OUTCOME, "", after, stamp)


def state_access(review: CaseReview, day: date | None, stamp: Stamp) -> Events:
    """State the day the akt could be read, or take that back with ``None``.

    Codes: ``access_before_protocol`` (fact ``protocol``), ``access_later`` for a day to come.
    """
    _require_open(review)
    first = review.counts_until
    if day is not None and first is not None and day < first:
        raise InspectionError("access_before_protocol", protocol=first.isoformat())
    if day is not None and day > local_day(stamp.at):
        raise InspectionError("access_later")
    return _changes(review, EventKind.ACCESSED, "", day, stamp)


def complete(review: CaseReview, checklist: Checklist, facts: CaseFacts, stamp: Stamp) -> Events:
    """Klarmarkera the case; the computed answers are recorded as they stand.

    Refused with ``case_incomplete`` (fact ``missing``: everything that is missing).
    """
    _require_open(review)
    lacking = missing(review, checklist, facts)
    if lacking:
        raise InspectionError("case_incomplete", missing=lacking, count=len(lacking))
    completion = completion_of(review, checklist, facts)
    return _changes(review, EventKind.COMPLETED, "", completion, stamp)


def reopen(review: CaseReview, stamp: Stamp) -> Events:
    """Take the klarmarkering back."""
    return _changes(review, EventKind.COMPLETED, "", None, stamp)


def _changes(
    review: CaseReview, kind: EventKind, target: str, after: Payload | None, stamp: Stamp
) -> Events:
    before = current(review, kind, target)
    if before == after:
        return ()
    event = ReviewEvent(
        event_id=stamp.new_id(),
        case=review.case,
        seq=review.seq + 1,
        at=stamp.at,
        actor=stamp.actor,
        kind=kind,
        target=target,
        before=before,
        after=after,
    )
    return (event,)


def _question(checklist: Checklist, question_id: str) -> Question:
    try:
        return checklist.question(question_id)
    except KeyError:
        raise InspectionError("question_unknown", question=question_id) from None


def _scored(checklist: Checklist, question_id: str) -> Question:
    question = _question(checklist, question_id)
    if not question.is_scored:
        raise InspectionError("answer_not_offered", question=question_id, answer="")
    return question


def _require_open(review: CaseReview) -> None:
    if review.is_completed:
        raise InspectionError("case_completed", case=review.case)


def _require_reading(review: CaseReview) -> None:
    _require_open(review)
    if not review.outcome.is_scored:
        raise InspectionError("case_not_read", case=review.case, outcome=review.outcome.value)

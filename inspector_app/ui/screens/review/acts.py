"""What a reader does, as commands that the workflow carries out on the saved review.

Each function only binds what was typed to the domain's command of the same name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.review import (
    CaseReview,
    Evidence,
    LogRow,
    Outcome,
    ReviewEvent,
    Stated,
    apply,
    commands,
)
from inspector_app.domain.review.commands import Events, Stamp
from inspector_app.domain.review.late_rows import is_late
from inspector_app.domain.values import Value
from inspector_app.workflow.review_case import Command, FactsNow


def set_answer(checklist: Checklist, target: str, answer: Answer | None) -> Command:
    """Answer a question; ``None`` takes the answer away."""
    return lambda review, _facts, stamp: commands.set_answer(
        review, checklist, target, answer, stamp
    )


def state_entry(checklist: Checklist, name: str, stated: Stated | None) -> Command:
    """State a fact of the akt; ``None`` takes it away."""
    return lambda review, _facts, stamp: commands.state_entry(
        review, checklist, name, stated, stamp
    )


def drop_override(checklist: Checklist, rating_id: str) -> Command:
    """Take a grade that was set by hand back to the computed one."""
    return lambda review, _facts, stamp: commands.override_rating(
        review, checklist, rating_id, None, stamp
    )


def set_reason(checklist: Checklist, target: str, reason: str) -> Command:
    """Write the reason of a question."""
    return lambda review, _facts, stamp: commands.set_reason(
        review, checklist, target, reason, stamp
    )


def toggle_flag(checklist: Checklist, target: str) -> Command:
    """Mark a question to be read later, or take the mark away."""
    return lambda review, _facts, stamp: commands.set_flag(
        review, checklist, target, target not in review.flags, stamp
    )


def add_evidence(
    checklist: Checklist, target: str, document_type: str, dated_on: date | None, page: str
) -> Command:
    """Add an evidence reference to a question."""

    def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
        evidence = Evidence(str(stamp.new_id()), document_type, dated_on, page)
        return commands.set_evidence(review, checklist, target, evidence, stamp)

    return command


def remove_evidence(target: str, evidence_id: str) -> Command:
    """Take an evidence reference away."""
    return lambda review, _facts, stamp: commands.remove_evidence(
        review, target, evidence_id, stamp
    )


def set_cell(
    checklist: Checklist, table: str, row_id: str, column: str, value: Value | None
) -> Command:
    """Write one cell of a log; an empty ``row_id`` makes a new row."""

    def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
        target = row_id or str(stamp.new_id())
        known = review.rows.get(commands.row_target(table, target))
        values = dict(known.values) if known else {}
        values.pop(column, None)
        if value is not None:
            values[column] = value
        return _with_row(review, checklist, LogRow(target, table, values), stamp)

    return command


def add_row(checklist: Checklist, table: str, values: Mapping[str, Value]) -> Command:
    """Add a row with these cells."""
    return lambda review, _facts, stamp: _with_row(
        review, checklist, LogRow(str(stamp.new_id()), table, values), stamp
    )


def add_rows(checklist: Checklist, table: str, rows: Sequence[Mapping[str, Value]]) -> Command:
    """Add several rows at once, all or none."""

    def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
        made: list[ReviewEvent] = []
        for values in rows:
            row = LogRow(str(stamp.new_id()), table, values)
            events = _with_row(review, checklist, row, stamp)
            for event in events:
                review = apply(review, event)
            made += events
        return tuple(made)

    return command


def remove_row(table: str, row_id: str) -> Command:
    """Take a row out of a log."""
    return lambda review, _facts, stamp: commands.remove_row(review, table, row_id, stamp)


def confirm_empty(checklist: Checklist, table: str, confirmed: bool) -> Command:
    """Confirm that the file holds no row for a log, or take that back."""
    return lambda review, _facts, stamp: commands.confirm_empty_log(
        review, checklist, table, confirmed, stamp
    )


def set_note(note: str) -> Command:
    """Write the note about the file."""
    return lambda review, _facts, stamp: commands.set_note(review, note, stamp)


def check_register_value(checklist: Checklist, value_id: str, found: str | None) -> Command:
    """Write what the file says of a value of the list; ``None`` = as the list says."""
    return lambda review, _facts, stamp: commands.check_register_value(
        review, checklist, value_id, found, stamp
    )


def set_outcome(outcome: Outcome) -> Command:
    """Say what became of the file."""
    return lambda review, _facts, stamp: commands.set_outcome(review, outcome, stamp)


def state_access(day: date | None) -> Command:
    """State the day the file could be read; ``None`` takes it back."""
    return lambda review, _facts, stamp: commands.state_access(review, day, stamp)


def complete(checklist: Checklist) -> Command:
    """Klarmarkera the file."""
    return lambda review, facts, stamp: commands.complete(review, checklist, facts(), stamp)


def reopen() -> Command:
    """Take the klarmarkering back."""
    return lambda review, _facts, stamp: commands.reopen(review, stamp)


def _with_row(review: CaseReview, checklist: Checklist, row: LogRow, stamp: Stamp) -> Events:
    """The row, and the end of "the file holds no row" once one counts."""
    first: Events = ()
    if row.table in review.empty_logs and not is_late(row, review):
        first = commands.confirm_empty_log(review, checklist, row.table, False, stamp)
    for event in first:
        review = apply(review, event)
    return (*first, *commands.set_row(review, checklist, row, stamp))

"""What follows from what is known of a case: facts, due days, answers and ratings, in one order.

Parameters, register values and stated facts; computed columns; deadlines; facts; how each question
stands; ratings. The same code serves a case under review, the command line, worked cases and the
witnesses of a proof.

Decision: evaluation neither asks for time nor keeps anything between two cases. So a rating is the
same in every order of entry, and depends on nothing but what its rules read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.checklist import Checklist, QuestionKind, Table
from inspector_app.domain.checklist.evaluation.case import CaseInput, CaseState
from inspector_app.domain.checklist.evaluation.plan import plan_of
from inspector_app.domain.checklist.evaluation.work import Work
from inspector_app.domain.checklist.ratings import NotRated
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.values import Unknown


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that klarmarkering lacks.

    Codes: ``answer_missing``, ``entry_missing``, ``reason_missing`` and
    ``deviation_reason_missing`` (``target`` is the question), ``evidence_missing`` (question),
    ``log_missing`` (table), ``cell_missing`` (table; ``row_id`` and ``column`` tell which).
    """

    code: str
    target: str
    row_id: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class CaseRating:
    """The ratings of a case with all they rest on, what is missing, and what the template lacks."""

    state: CaseState
    missing: tuple[Missing, ...]
    issues: tuple[Issue, ...]


def rate_case(checklist: Checklist, case: CaseInput) -> CaseRating:
    """Return the ratings of a case. Its values have the types of the template.

    Issues: ``rating_gap`` and ``rating_overlap`` (value: the rating; fact ``grades``).
    """
    state = evaluate_case(checklist, case)
    issues = tuple(_rating_issues(state))
    return CaseRating(state, tuple(missing_in(checklist, case, state)), issues)


def evaluate_case(checklist: Checklist, case: CaseInput) -> CaseState:
    """Return everything that follows from what is known of a case."""
    plan = plan_of(checklist)
    work = plan.begin(case)
    plan.run(work)
    plan.close(work)
    return state_of_work(work)


def state_of_work(work: Work) -> CaseState:
    """Return the finished values of a work."""
    tables = {t: r if isinstance(r, Unknown) else tuple(r) for t, r in work.tables.items()}
    return CaseState(
        values=work.values,
        tables=tables,
        rows={table: tuple(rows) for table, rows in work.rows.items()},
        standings=work.standings,
        deadlines=work.deadlines,
        ratings=work.ratings,
    )


def _rating_issues(state: CaseState) -> Iterator[Issue]:
    for outcome in state.ratings.values():
        if outcome.reason is NotRated.GAP:
            yield Issue("rating_gap", Severity.ERROR, value=outcome.rating_id)
        elif outcome.reason is NotRated.OVERLAP:
            facts = {"grades": ", ".join(outcome.holding)}
            yield Issue("rating_overlap", Severity.ERROR, value=outcome.rating_id, facts=facts)


def missing_in(checklist: Checklist, case: CaseInput, state: CaseState) -> Iterator[Missing]:
    """What the case lacks in answers, stated facts and log rows, in the template's order."""
    for question in checklist.questions:
        standing = state.standings[question.question_id]
        if not standing.is_asked:
            continue
        if question.kind is QuestionKind.LOG:
            yield from _log_lacks(checklist.table(question.table_id), case, state)
        elif question.entry is not None:
            if question.entry.required and question.entry.name not in case.entries:
                yield Missing("entry_missing", question.question_id)
        elif question.is_scored and standing.answer is None:
            yield Missing("answer_missing", question.question_id)


def _log_lacks(table: Table, case: CaseInput, state: CaseState) -> Iterator[Missing]:
    found = state.tables.get(table.table_id)
    if isinstance(found, Unknown) and found.reason == "log_not_read":
        yield Missing("log_missing", table.table_id)
    required = [c.column_id for c in table.entered_columns if c.required]
    for number, row in enumerate(case.rows.get(table.table_id, ()), start=1):
        for column in required:
            if row.get(column, "") == "":
                yield Missing("cell_missing", table.table_id, str(number), column)

"""The derived facts of one case: what its log, its register values and the period amount to.

The same rows, values and period give the same facts, in whatever order they were entered.

Decision: a value checked in the akt goes before the register's. Both are kept: the register's in
the ärendelista, the akt's as an event of the review.
Decision: a log without rows is unknown until somebody confirms that the akt holds none.
Decision: rows written in the akt after the protocol are left out here, before any rule is read, so
that no template needs a rule about them and none can count them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.checklist import Checklist, Question
from inspector_app.domain.checklist.deadlines import DueDay
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import (
    LOG_NOT_READ,
    NOT_FOUND,
    CaseInput,
    CaseState,
    Standing,
)
from inspector_app.domain.checklist.ratings import RatingOutcome
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.evaluation import Environment, Row, evaluate
from inspector_app.domain.review import CaseReview
from inspector_app.domain.review.late_rows import counted_rows
from inspector_app.domain.review.register_values import register_values
from inspector_app.domain.values import MaybeValue, Unknown, Value


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Facts, parameters, register values and period of one case by name, and its log rows.

    ``rows`` holds, for each table, row id and all columns, the computed ones too, of the rows that
    count; the due days of a deadline are a table of its id. A name or table that is not known is
    ``Unknown`` with a reason. ``state`` is everything else that follows: how questions stand, and
    the ratings.
    """

    values: Mapping[str, MaybeValue]
    rows: Mapping[str, tuple[tuple[str, Row], ...]]
    unread_tables: frozenset[str]
    state: CaseState

    @property
    def environment(self) -> Environment:
        """What rules see."""
        return self.state.environment

    @property
    def ratings(self) -> Mapping[str, RatingOutcome]:
        """What became of each rating, by its id."""
        return self.state.ratings

    @property
    def deadlines(self) -> Mapping[str, tuple[DueDay, ...] | Unknown]:
        """The due days of each deadline, by its id."""
        return self.state.deadlines

    def standing(self, question: Question) -> Standing:
        """How a question of the template stands."""
        return self.state.standings[question.question_id]

    def holds(self, rule: Expression | None) -> bool | None:
        """Whether a yes/no rule holds; ``None`` when it cannot be told; a missing rule holds."""
        if rule is None:
            return True
        found = evaluate(rule, self.environment)
        return None if isinstance(found, Unknown) else bool(found)


def derive(
    checklist: Checklist,
    review: CaseReview,
    register: Mapping[str, Value],
    period: tuple[date, date],
) -> CaseFacts:
    """Return the facts of a case. ``register`` is what ``register_fields`` gave; ``period`` the
    first and last day of the reviewed period, both included."""
    state = evaluate_case(checklist, case_input(checklist, review, register, period))
    rows: dict[str, tuple[tuple[str, Row], ...]] = {}
    for table in checklist.tables:
        ids = [row.row_id for row in counted_rows(review, table.table_id)]
        rows[table.table_id] = tuple(zip(ids, state.rows[table.table_id], strict=True))
    for deadline_id, due in state.deadlines.items():
        days = () if isinstance(due, Unknown) else due
        rows[deadline_id] = tuple((str(n), day.row()) for n, day in enumerate(days, start=1))
    unread = frozenset(t for t, found in state.tables.items() if found == LOG_NOT_READ)
    return CaseFacts(state.values, rows, unread, state)


def case_input(
    checklist: Checklist,
    review: CaseReview,
    register: Mapping[str, Value],
    period: tuple[date, date],
) -> CaseInput:
    """Return what is known of a case under review, as the evaluation takes it."""
    stated = review.entries.items()
    completion = review.completion
    return CaseInput(
        period=period,
        register=register_values(checklist, review, register),
        entries={name: NOT_FOUND if s.value is None else s.value for name, s in stated},
        rows={
            t.table_id: tuple(row.cells for row in counted_rows(review, t.table_id))
            for t in checklist.tables
        },
        empty=review.empty_logs,
        answers=review.answers,
        overrides={name: override.grade for name, override in review.overrides.items()},
        recorded=None if completion is None else dict(completion.computed),
    )

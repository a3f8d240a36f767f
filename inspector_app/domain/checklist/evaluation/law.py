"""Level and legal source of a question in one case, by the day of the event and by what holds."""

from __future__ import annotations

from datetime import date

from inspector_app.domain.checklist import Basis, Level, Question
from inspector_app.domain.checklist.evaluation.case import CaseState
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.evaluation import evaluate
from inspector_app.domain.values import Unknown


def holds_in(rule: Expression | None, state: CaseState) -> bool | None:
    """Whether a yes/no rule holds; ``None`` when it cannot be told; a missing rule holds."""
    if rule is None:
        return True
    found = evaluate(rule, state.environment)
    return None if isinstance(found, Unknown) else bool(found)


def level_in(question: Question, state: CaseState) -> tuple[Level, ...]:
    """The level of the question in this case, by the first exception that holds."""
    for exception in question.level_exceptions:
        if holds_in(exception.when, state):
            return exception.level
    return question.level


def event_days_in(
    question: Question, state: CaseState, period: tuple[date, date]
) -> tuple[date, date]:
    """The first and last day of what the question is about: the day of the event, or the period."""
    if question.event_on is None:
        return period
    day = evaluate(question.event_on, state.environment)
    return (day, day) if isinstance(day, date) else period


def bases_in(question: Question, state: CaseState, period: tuple[date, date]) -> tuple[Basis, ...]:
    """The legal sources that apply to the event, or to events of the period, in this case.

    They stand in the template's order. A basis whose condition cannot be told is shown.
    """
    first, last = event_days_in(question, state, period)
    return tuple(
        b
        for b in question.bases
        if b.valid_from <= last and first <= b.valid_to and holds_in(b.when, state) is not False
    )

"""What the facts of a case mean to a question: asked or not, suggested answer, level and law."""

from __future__ import annotations

from datetime import date

from inspector_app.domain.checklist import Answer, Basis, Level, Question
from inspector_app.domain.review_facts import CaseFacts


def is_asked(question: Question, facts: CaseFacts) -> bool:
    """Whether the question is put to this case; when that cannot be told, it is."""
    return facts.holds(question.applies_when) is not False


def suggested_answer(question: Question, facts: CaseFacts) -> Answer | None:
    """The answer of the first rule that holds; ``None`` when none holds, or when a rule before it
    cannot be told, since that rule might have decided."""
    for suggestion in question.suggestions:
        held = facts.holds(suggestion.when)
        if held is None:
            return None
        if held:
            return suggestion.answer
    return None


def level_of(question: Question, facts: CaseFacts) -> tuple[Level, ...]:
    """The level of the question in this case, by the first exception that holds."""
    for exception in question.level_exceptions:
        if facts.holds(exception.when):
            return exception.level
    return question.level


def bases_of(question: Question, facts: CaseFacts, period: tuple[date, date]) -> tuple[Basis, ...]:
    """The legal sources that apply to events of the period in this case, in the template's order.

    A basis whose condition cannot be told is shown.
    """
    first, last = period
    return tuple(
        b
        for b in question.bases
        if b.valid_from <= last and first <= b.valid_to and facts.holds(b.when) is not False
    )

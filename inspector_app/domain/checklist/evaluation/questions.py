"""How a question stands: asked or not, settled by other values, answered by hand or computed.

In this order: not asked; E, exactly where the template's rule for Ej aktuellt holds; forced; the
answer by hand, as long as it is offered; the answer the rules compute. What is given by hand and
does not stand is kept and not counted, and stands again when the question is put again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from inspector_app.domain.checklist import Answer, Question, QuestionKind
from inspector_app.domain.checklist.evaluation.case import Applicable, Standing
from inspector_app.domain.expression import Expression
from inspector_app.domain.values import MaybeValue, Unknown

ValueOf = Callable[[Expression], MaybeValue]


def holds(rule: Expression | None, value_of: ValueOf) -> bool | None:
    """Whether a yes/no rule holds; ``None`` when it cannot be told; a missing rule holds."""
    if rule is None:
        return True
    found = value_of(rule)
    return None if isinstance(found, Unknown) else bool(found)


def is_put(
    question: Question,
    member: Expression | None,
    value_of: ValueOf,
    period: tuple[date, date],
) -> bool:
    """Whether the question is put to the case; where that cannot be told, it is.

    ``member`` is the rule that tells whether there is such a person.
    """
    for rule in (member, question.applies_when):
        if rule is not None and holds(rule, value_of) is False:
            return False
    return not question.applies or _fits(question, value_of, period)


def _fits(question: Question, value_of: ValueOf, period: tuple[date, date]) -> bool:
    """Whether one of the times and grounds the question is for fits the day of the event.

    A day that is not known may be any day of the period.
    """
    day = period[1] if question.event_on is None else value_of(question.event_on)
    first, last = (day, day) if isinstance(day, date) else period
    return any(
        one.valid_from <= last and first <= one.valid_to and holds(one.when, value_of) is not False
        for one in question.applies
    )


def suggested(
    question: Question, value_of: ValueOf, offered: tuple[Answer, ...] | None = None
) -> Answer | None:
    """The answer of the first rule that holds; ``None`` when none holds, or when a rule before it
    cannot be told, since that rule might have decided, or when the answer is not offered."""
    for suggestion in question.suggestions:
        held = holds(suggestion.when, value_of)
        if held is None:
            return None
        if held:
            return suggestion.answer if offered is None or suggestion.answer in offered else None
    return None


def standing(
    question: Question,
    offered: tuple[Answer, ...],
    value_of: ValueOf,
    answers: Mapping[str, Answer],
    recorded: Mapping[str, Answer] | None,
) -> Standing:
    """Return how a question stands that is put; ``answers`` by hand, ``recorded`` at klarmarkering.

    ``offered`` are the answers the template offers.

    The suggestion of a judged question is left to ``with_suggestion``, since no answer needs it.
    """
    exact = question.not_applicable_when
    na = None if exact is None else holds(exact, value_of)
    if na:
        settled = Answer.NOT_APPLICABLE
        return Standing(Applicable.NA, settled=settled, answer=settled)
    if exact is not None and na is False:
        offered = tuple(answer for answer in offered if answer is not Answer.NOT_APPLICABLE)
    for forced in question.forced:
        if holds(forced.when, value_of):
            settled, because = forced.answer, forced.because
            return Standing(Applicable.FORCED, (), settled, because, answer=settled)
    doubtful = exact is not None and na is None
    return _open(question, value_of, (offered, doubtful), answers, recorded)


def _open(
    question: Question,
    value_of: ValueOf,
    offer: tuple[tuple[Answer, ...], bool],
    answers: Mapping[str, Answer],
    recorded: Mapping[str, Answer] | None,
) -> Standing:
    offered, doubtful = offer
    found, computed = answers.get(question.question_id), None
    if question.kind is QuestionKind.COMPUTED:
        computed = suggested(question, value_of, offered)
    stands = found if found in offered else computed
    if stands is not found and recorded is not None:
        stands = recorded.get(question.question_id)
    return Standing(Applicable.ASKED, offered, doubtful=doubtful, suggested=computed, answer=stands)

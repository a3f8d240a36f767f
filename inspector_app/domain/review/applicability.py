"""What the facts of a case mean to a question: asked or not, suggested answer, level and law.

Decision: without ``event_on`` a question is about the whole period, and every legal source in force
during some of it is shown; with it, the law of that day decides, and where the day is not known,
again the whole period.
"""

from __future__ import annotations

from datetime import date

from inspector_app.domain.checklist import Answer, Basis, Level, Question
from inspector_app.domain.checklist.evaluation.law import bases_in, level_in
from inspector_app.domain.review.facts import CaseFacts


def is_asked(question: Question, facts: CaseFacts) -> bool:
    """Whether the question is put to this case; when that cannot be told, it is."""
    return facts.standing(question).is_asked


def suggested_answer(question: Question, facts: CaseFacts) -> Answer | None:
    """The answer of the first rule that holds; ``None`` when none holds, or when a rule before it
    cannot be told, since that rule might have decided."""
    return facts.standing(question).suggested


def forced_answer(question: Question, facts: CaseFacts) -> Answer | None:
    """The answer that other answers or facts leave no choice about, E by its rule among them."""
    return facts.standing(question).settled


def offered_answers(question: Question, facts: CaseFacts) -> tuple[Answer, ...]:
    """The answers that may be given by hand in this case, in the order of the buttons."""
    return facts.standing(question).offered


def guidance_of(question: Question, facts: CaseFacts) -> tuple[str, ...]:
    """The guidance for this case: the general one, then every particular one that holds."""
    particular = (one.text for one in question.guidance_for if facts.holds(one.when))
    return tuple(text for text in (question.guidance, *particular) if text)


def level_of(question: Question, facts: CaseFacts) -> tuple[Level, ...]:
    """The level of the question in this case, by the first exception that holds."""
    return level_in(question, facts.state)


def bases_of(question: Question, facts: CaseFacts, period: tuple[date, date]) -> tuple[Basis, ...]:
    """The legal sources that apply to the event, or to events of the period, in this case.

    They stand in the template's order. A basis whose condition cannot be told is shown.
    """
    return bases_in(question, facts.state, period)

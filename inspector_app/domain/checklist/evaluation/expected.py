"""What a worked case must lead to, and everything in which the evaluation differs from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist import NOT_ANSWERED, NOT_ASKED, Checklist, Question
from inspector_app.domain.checklist.deadlines import DueDay
from inspector_app.domain.checklist.evaluation.case import CaseInput, CaseState, Standing
from inspector_app.domain.checklist.evaluation.law import bases_in, level_in
from inspector_app.domain.checklist.evaluation.steps import answer_word
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.expression.text import print_value
from inspector_app.domain.values import MaybeValue, Period, Unknown, Value

UNKNOWN = "unknown"
NONE = "none"
"""What is expected of a value that cannot be told, and of a suggestion that is not made."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case must lead to; names as in ``CaseState``, values as written.

    ``facts`` by name, ``UNKNOWN`` for a value that cannot be told. ``suggested`` by question id,
    ``NONE`` for none; ``applicable``, ``answers`` (the one that stands) and ``ratings`` likewise;
    ``levels`` and ``bases`` as printed. ``deadlines``: the due days in order, each with the columns
    that are named.
    """

    facts: Mapping[str, Value] = field(default_factory=dict)
    suggested: Mapping[str, str] = field(default_factory=dict)
    applicable: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    ratings: Mapping[str, str] = field(default_factory=dict)
    deadlines: Mapping[str, tuple[Mapping[str, Value], ...]] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)
    bases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A case with its name, why it must come out so, and what it must lead to.

    ``checklist`` is the template with the parameters of the case.
    """

    name: str
    why: str
    checklist: Checklist
    case: CaseInput
    expected: Expected


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a case came out otherwise: the section and name, what was expected and found."""

    section: str
    name: str
    expected: str
    found: str


def differences(worked: WorkedCase, state: CaseState) -> tuple[Difference, ...]:
    """Return everything in which the evaluation of a worked case differs from what it expects."""
    return tuple(_differences(worked, state))


def idle_answers(worked: WorkedCase, state: CaseState) -> Iterator[Issue]:
    """Yield each answer of a worked case that does not count, unless the case says what becomes of
    its question.

    Codes: ``case_answer_not_asked``, and ``case_answer_idle`` where the answer is not offered or
    the template gives another (fact ``stands``). Facts ``case``, ``question``; value: the answer.
    """
    for name, answer in worked.case.answers.items():
        standing = state.standings[name]
        if name in worked.expected.applicable or name in worked.expected.answers:
            continue
        facts = {"case": worked.name, "question": name, "stands": answer_word(standing)}
        if not standing.is_asked:
            code = "case_answer_not_asked"
        elif standing.answer is not answer:
            code = "case_answer_idle"
        else:
            continue
        yield Issue(code, Severity.ERROR, value=answer.value, facts=facts)


def _differences(worked: WorkedCase, state: CaseState) -> Iterator[Difference]:
    expected = worked.expected
    questions = {str(q.question_id): q for q in worked.checklist.questions}
    for name, value in expected.facts.items():
        if not _agrees(value, state.values[name]):
            yield _differs("facts", name, value, state.values[name])
    for name, word in expected.suggested.items():
        suggested = state.standings[name].suggested
        found = NONE if suggested is None else suggested.value
        yield from _words("suggested", name, word or NONE, found)
    for name, word in expected.applicable.items():
        yield from _words("applicable", name, word, state.standings[name].applicable.value)
    for name, word in expected.answers.items():
        yield from _answers(name, word, state.standings[name])
    for name, word in expected.ratings.items():
        yield from _words("ratings", name, word, state.ratings[name].name_value)
    for name, word in expected.levels.items():
        yield from _words("levels", name, word, "/".join(level_in(questions[name], state)))
    for name, provisions in expected.bases.items():
        found = "; ".join(_provisions(questions[name], worked, state))
        yield from _words("bases", name, "; ".join(provisions), found)
    for name, days in expected.deadlines.items():
        yield from _due_days(name, days, state.deadlines[name])


def _words(section: str, name: str, expected: str, found: str) -> Iterator[Difference]:
    if expected != found:
        yield Difference(section, name, expected, found)


def _answers(name: str, expected: str, standing: Standing) -> Iterator[Difference]:
    """An empty answer is expected of a question that has none, asked or not."""
    found = answer_word(standing)
    if expected or found not in (NOT_ASKED, NOT_ANSWERED):
        yield from _words("answers", name, expected, found)


def _provisions(question: Question, worked: WorkedCase, state: CaseState) -> list[str]:
    return [basis.provision for basis in bases_in(question, state, worked.case.period)]


def _due_days(
    name: str, expected: tuple[Mapping[str, Value], ...], found: tuple[DueDay, ...] | Unknown
) -> Iterator[Difference]:
    if isinstance(found, Unknown):
        yield Difference("deadlines", name, f"{len(expected)}", value_text(found))
        return
    if len(expected) != len(found):
        days = ", ".join(f"{value_text(d.row()['due_on'])} {d.state.value}" for d in found)
        yield Difference("deadlines", name, f"{len(expected)}", f"{len(found)}: {days}")
    for number, (wanted, day) in enumerate(zip(expected, found, strict=False), start=1):
        row = day.row()
        for column, value in wanted.items():
            if not _agrees(value, row[column]):
                yield _differs("deadlines", f"{name} {number} {column}", value, row[column])


def _differs(section: str, name: str, expected: Value, found: MaybeValue) -> Difference:
    return Difference(section, name, value_text(expected), value_text(found))


def _agrees(expected: Value, found: MaybeValue) -> bool:
    if isinstance(found, Unknown):
        return expected == UNKNOWN
    if isinstance(expected, bool) != isinstance(found, bool):
        return False
    return bool(expected == found)


def value_text(value: MaybeValue) -> str:
    """Return a value as the rule language writes it; an unknown one with its reason."""
    match value:
        case Unknown(reason=reason):
            return f"{UNKNOWN} ({reason})"
        case Period(start=start, end=end):
            return f"{start}/{end or ''}"
        case tuple():
            return ", ".join(value)
        case str():
            return value
        case _ if _is_fraction(value):
            return str(value)
        case _:
            return print_value(value)


def _is_fraction(value: Any) -> bool:
    """Whether a number has no finite decimals to print, such as 1/3."""
    return not isinstance(value, bool | int) and hasattr(value, "denominator")

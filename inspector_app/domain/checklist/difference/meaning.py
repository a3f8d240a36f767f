"""What a changed rule does: a case that comes out otherwise than before, tried in both versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import Any

from inspector_app.domain.checklist import Answer, Polarity, Question, Rating
from inspector_app.domain.checklist.difference.rules import Pair
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseInput, CaseState
from inspector_app.domain.checklist.proof.diagram import TooLargeError
from inspector_app.domain.checklist.proof.formula import FALSE, TRUE, Formula
from inspector_app.domain.checklist.proof.model import Model
from inspector_app.domain.checklist.proof.search import Search, TooLongError
from inspector_app.domain.checklist.proof.terms import COMPARISONS, Linear
from inspector_app.domain.checklist.proof.witness import NotMadeError, witness_of
from inspector_app.domain.expression.text import print_value
from inspector_app.domain.values import Unknown

MOST_TRIED = 40
NONE = "none"
"""The outcome of a suggestion or rating that gives nothing."""


class Direction(StrEnum):
    """Which way a rule has moved."""

    MILDER = "milder"
    STRICTER = "stricter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Shift:
    """A case that comes out otherwise: ``before`` became ``after``.

    ``states`` are what both versions make of the case. Without a case (``None``) the rules differ
    in the abstraction, and no case could be made that shows it.
    """

    direction: Direction
    before: str = ""
    after: str = ""
    case: CaseInput | None = None
    states: tuple[CaseState, ...] = ()


Outcomes = Mapping[str, Formula]
Told = Callable[[CaseState], str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcomes of one rule or list of rules in both versions.

    ``told`` reads the outcome off a state; ``ladder`` lists outcomes from best to worst.
    """

    old: Outcomes
    new: Outcomes
    told: tuple[Told, Told]
    ladder: tuple[str, ...] = ()

    def rank(self, outcome: str) -> int | None:
        """The place of an outcome on the ladder."""
        return self.ladder.index(outcome) if outcome in self.ladder else None


def shifts(pair: Pair, comparison: Comparison) -> Iterator[Shift]:
    """Return a case for each direction in which outcomes differ; nothing where they are equal."""
    for direction in Direction:
        formula = _moved(pair, comparison, direction)
        try:
            found = _shown(pair, comparison, direction, formula)
        except (TooLargeError, TooLongError, RecursionError):
            found = Shift(direction)
        if found is not None:
            yield found


def _moved(pair: Pair, comparison: Comparison, direction: Direction) -> Formula:
    f = pair.space.formulas
    parts = [
        f.both(before, after)
        for one, before in comparison.old.items()
        for other, after in comparison.new.items()
        if one != other and _direction(comparison, one, other) is direction
    ]
    return f.either(*parts)


def _direction(comparison: Comparison, before: str, after: str) -> Direction:
    old, new = comparison.rank(before), comparison.rank(after)
    if old is None or new is None:
        return Direction.OTHER
    return Direction.MILDER if new < old else Direction.STRICTER


def _shown(
    pair: Pair, comparison: Comparison, direction: Direction, formula: Formula
) -> Shift | None:
    if formula is FALSE:
        return None
    pair.space.forget()
    node = pair.old.reachable(formula)
    node = pair.space.diagrams.both(node, pair.new.reachable(formula))
    found = None
    for values in islice(Search(pair.space).combinations(node), MOST_TRIED):
        found = Shift(direction)
        try:
            shift = _replayed(pair, comparison, case_of(pair, values))
        except NotMadeError:
            continue
        if shift is not None and shift.direction is direction:
            return shift
    return found


def case_of(pair: Pair, values: Mapping[str, Any]) -> CaseInput:
    """One case for both versions."""
    new, old = witness_of(pair.new, values), witness_of(pair.old, values)
    return replace(
        new,
        register={**old.register, **new.register},
        entries={**old.entries, **new.entries},
        answers={**old.answers, **new.answers},
        overrides={**old.overrides, **new.overrides},
        given={**old.given, **new.given},
        rows={**old.rows, **new.rows},
        empty=old.empty | new.empty,
    )


def _replayed(pair: Pair, comparison: Comparison, case: CaseInput) -> Shift | None:
    states = evaluate_case(pair.before, case), evaluate_case(pair.after, case)
    before, after = (told(state) for told, state in zip(comparison.told, states, strict=True))
    if before == after:
        return None
    return Shift(_direction(comparison, before, after), before, after, case, states)


# ---------------------------------------------------------------------- what is compared


def suggestion_comparison(pair: Pair, old: Question, new: Question) -> Comparison:
    """The answers that the rules settle or the facts suggest."""
    told = (_suggested(old), _suggested(new))
    outcomes = _suggestions(pair.old, old), _suggestions(pair.new, new)
    return Comparison(*outcomes, told, _ladder(new))


def _suggestions(model: Model, question: Question) -> Outcomes:
    f, rules = model.space.formulas, model.questions[question.question_id]
    found: dict[str, Formula] = {}
    shown = f.no(rules.hidden)
    before = [shown, f.no(rules.not_applicable[0])]
    found[Answer.NOT_APPLICABLE.value] = f.both(shown, rules.not_applicable[0])
    told = [(answer, (holds, f.no(holds))) for answer, holds in rules.forced]
    for answer, (holds, fails) in (*told, *rules.suggested):
        first = f.both(*before, holds)
        found[answer.value] = f.either(found.get(answer.value, FALSE), first)
        before.append(fails)
    return found | {NONE: f.no(f.either(*found.values()))}


def _suggested(question: Question) -> Told:
    def told(state: CaseState) -> str:
        standing = state.standings[question.question_id]
        answer = standing.settled or standing.suggested
        return NONE if answer is None else answer.value

    return told


def standing_comparison(pair: Pair, old: Question, new: Question) -> Comparison:
    """Whether the question is asked, and what answer the rules settle."""
    told = (_standing(old), _standing(new))
    return Comparison(_standings(pair.old, old), _standings(pair.new, new), told)


def _standings(model: Model, question: Question) -> Outcomes:
    f, rules = model.space.formulas, model.questions[question.question_id]
    found: dict[str, Formula] = {"not_asked": rules.hidden}
    shown = f.no(rules.hidden)
    found[Answer.NOT_APPLICABLE.value] = f.both(shown, rules.not_applicable[0])
    before = [shown, f.no(rules.not_applicable[0])]
    for answer, holds in rules.forced:
        first = f.both(*before, holds)
        found[answer.value] = f.either(found.get(answer.value, FALSE), first)
        before.append(f.no(holds))
    return found | {"asked": f.both(*before)}


def _standing(question: Question) -> Told:
    def told(state: CaseState) -> str:
        standing = state.standings[question.question_id]
        if standing.settled is not None:
            return standing.settled.value
        return "asked" if standing.is_asked else "not_asked"

    return told


def rating_comparison(pair: Pair, old: Rating, new: Rating) -> Comparison:
    """The grades that the rules give."""
    told = (_grade(old), _grade(new))
    ladder = tuple(grade.grade_id for grade in new.grades if grade.ranked)
    return Comparison(_grades(pair.old, old), _grades(pair.new, new), told, ladder)


def _grades(model: Model, rating: Rating) -> Outcomes:
    given = model.given(rating)
    found = {grade.grade_id: one for grade, one in zip(rating.grades, given, strict=True)}
    return found | {NONE: model.space.formulas.no(model.space.formulas.either(*given))}


def _grade(rating: Rating) -> Told:
    return lambda state: state.ratings[rating.rating_id].computed or NONE


def _ladder(question: Question) -> tuple[str, ...]:
    words = (Answer.YES.value, Answer.PARTLY.value, Answer.NO.value)
    orders = {Polarity.GOOD: words, Polarity.BAD: words[::-1], Polarity.NONE: ()}
    return orders[question.polarity]


def fact_comparison(pair: Pair, name: str) -> Comparison:
    """Whether a fact has another value in the newer version."""
    f, space = pair.space.formulas, pair.space
    old, new = (
        model.translator.cases(model.checklist.fact(name).rule.node)
        for model in (pair.old, pair.new)
    )
    apart = []
    for one, before in old:
        for other, after in new:
            guard = f.both(one, other)
            if isinstance(before, Linear) and isinstance(after, Linear):
                apart.append(f.both(guard, COMPARISONS["!="](space, before, after)))
            elif before != after:
                apart.append(guard)
    known = f.either(*(g for g, _ in old)), f.either(*(g for g, _ in new))
    apart += [f.both(known[0], f.no(known[1])), f.both(known[1], f.no(known[0]))]
    told = _value(name)
    return Comparison({"before": TRUE}, {"after": f.either(*apart)}, (told, told))


def _value(name: str) -> Told:
    def told(state: CaseState) -> str:
        value = state.values[name]
        return "?" if isinstance(value, Unknown) else print_value(value)

    return told

"""What is proved of a rating: every case has a grade, one only, each grade can be given, and an
answer made worse never gives a better grade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from inspector_app.domain.checklist import Answer, Polarity, Rating
from inspector_app.domain.checklist.evaluation.case import CaseInput, CaseState
from inspector_app.domain.checklist.positions import Path
from inspector_app.domain.checklist.proof.diagram import TooLargeError
from inspector_app.domain.checklist.proof.findings import (
    Bench,
    Finding,
    Reason,
    judged,
    never,
)
from inspector_app.domain.checklist.proof.formula import Formula
from inspector_app.domain.checklist.proof.search import TooLongError
from inspector_app.domain.checklist.ratings import NotRated

_LADDER = (Answer.YES, Answer.PARTLY, Answer.NO)


def rating_findings(bench: Bench, rating: Rating, path: Path) -> Iterator[Finding]:
    """Return every fault of a rating. ``path`` leads to it."""
    yield from _gap(bench, rating, path)
    if not rating.ordered:
        yield from _overlaps(bench, rating, path)
    yield from _never(bench, rating, path)
    yield from _not_monotone(bench, rating, path)


def _gap(bench: Bench, rating: Rating, path: Path) -> Iterator[Finding]:
    """A case whose answers are all settled and that no grade's rule holds for."""
    rules = bench.model.ratings[rating.rating_id]
    f = bench.model.space.formulas
    none = f.both(rules.settled, *(fails for _, fails in rules.grades))
    found = bench.try_suspicion(
        none, lambda state: state.ratings[rating.rating_id].reason is NotRated.GAP
    )
    yield from judged(found, "proof_gap", path, rating.rating_id)


def _overlaps(bench: Bench, rating: Rating, path: Path) -> Iterator[Finding]:
    """A case that two grades' rules hold for."""
    rules = bench.model.ratings[rating.rating_id]
    f = bench.model.space.formulas
    numbered = [n for n, grade in enumerate(rating.grades) if grade.when is not None]
    for one, other in combinations(numbered, 2):
        both = f.both(rules.settled, rules.grades[one][0], rules.grades[other][0])
        first, second = rating.grades[one].grade_id, rating.grades[other].grade_id
        found = bench.try_suspicion(both, _Holding(rating.rating_id, frozenset((first, second))))
        where = (*path, "grade", other, "when")
        yield from judged(
            found, "proof_overlap", where, rating.rating_id, first=first, second=second
        )


@dataclass(frozen=True, slots=True)
class _Holding:
    """Whether the rules of several grades hold in a case."""

    rating_id: str
    grades: frozenset[str]

    def __call__(self, state: CaseState) -> bool:
        return self.grades <= set(state.ratings[self.rating_id].holding)


def _never(bench: Bench, rating: Rating, path: Path) -> Iterator[Finding]:
    """A grade that no case has; where two hold, that is told as an overlap."""
    rules, f = bench.model.ratings[rating.rating_id], bench.model.space.formulas
    for number, given in enumerate(bench.model.given(rating)):
        grade = rating.grades[number]
        if not rating.ordered and grade.when is not None:
            given = f.both(rules.settled, rules.grades[number][0])  # noqa: PLW2901
        where = (*path, "grade", number, "when" if grade.when else "otherwise")
        found = bench.can_never_be(given)
        yield from never(found, "proof_grade_never", where, rating.rating_id, grade=grade.grade_id)


# ---------------------------------------------------------------------- monotony


def _not_monotone(bench: Bench, rating: Rating, path: Path) -> Iterator[Finding]:
    for name in bench.model.ratings[rating.rating_id].reads:
        for better, worse in pairwise(ladder(bench, name)):
            found = _improved(bench, rating, (name, better, worse))
            if found is None:
                continue
            facts: dict[str, object] = {"name": name, "better": better, "worse": worse}
            if isinstance(found, Reason):
                yield Finding("proof_not_monotone", path, rating.rating_id, facts, reason=found)
                continue
            facts |= {
                "from_grade": bench.replay(found[0]).ratings[rating.rating_id].value,
                "to_grade": bench.replay(found[1]).ratings[rating.rating_id].value,
            }
            yield Finding("proof_not_monotone", path, rating.rating_id, facts, found)
            break


def ladder(bench: Bench, name: str) -> tuple[str, ...]:
    """The values of an answer or a rating from best to worst; empty where there is no order."""
    question = bench.model.judged.get(name)
    if question is not None:
        words = tuple(answer.value for answer in _LADDER)
        orders = {Polarity.GOOD: words, Polarity.BAD: words[::-1], Polarity.NONE: ()}
        return orders[question.polarity]
    rating = bench.model.checklist.rating(name)
    return tuple(grade.grade_id for grade in rating.grades if grade.ranked)


Step = tuple[str, str, str]
"""A name and the better and the worse of two values that it changes between."""


def _improved(bench: Bench, rating: Rating, step: Step) -> tuple[CaseInput, ...] | Reason | None:
    """Two cases that differ in one value, the worse of which has the better grade."""
    ranked = [
        given
        for given, grade in zip(bench.model.given(rating), rating.grades, strict=True)
        if grade.ranked
    ]
    told: Reason | None = None
    for cut in range(1, len(ranked)):
        try:
            found = _improved_over(bench, rating, step, (ranked[:cut], ranked[cut:]))
        except (TooLargeError, RecursionError):
            return Reason.TOO_LARGE
        except TooLongError:
            return Reason.TOO_LONG
        if isinstance(found, tuple):
            return found
        told = told or found
    return told


def _improved_over(
    bench: Bench, rating: Rating, step: Step, sides: tuple[list[Formula], list[Formula]]
) -> tuple[CaseInput, ...] | Reason | None:
    """As ``_improved``, from a grade on the lower side to one on the upper side of a cut."""
    name, better, worse = step
    upper = _where(bench, name, worse, sides[0])
    lower = _where(bench, name, better, sides[1])
    tried = 0
    for case in bench.cases(bench.model.space.diagrams.both(upper, lower)):
        tried += 1
        if case is None:
            continue
        pair = (_with(bench, case, name, better), _with(bench, case, name, worse))
        if _is_improved(bench, rating, pair):
            return pair
    return Reason.NO_WITNESS if tried else None


def _where(bench: Bench, name: str, value: str, given: list[Formula]) -> int:
    """The diagram of the other values where one of the grades is given and ``name`` is so."""
    space = bench.model.space
    known = space.domains[name]
    exactly = space.among(name, known, value)
    node = bench.model.reachable(space.formulas.both(exactly, space.formulas.either(*given)))
    return space.diagrams.given(node, space.number(name), known.index(value))


def _with(bench: Bench, case: CaseInput, name: str, value: str) -> CaseInput:
    question = bench.model.judged.get(name)
    if question is not None:
        return replace(case, answers={**case.answers, question.question_id: Answer(value)})
    if bench.model.checklist.rating(name).override_by:
        return replace(case, overrides={**case.overrides, name: value})
    return replace(case, given={**case.given, name: value})


def _is_improved(bench: Bench, rating: Rating, pair: tuple[CaseInput, ...]) -> bool:
    """Whether the engine gives the case with the worse value the better grade."""
    ranks = {g.grade_id: n for n, g in enumerate(g for g in rating.grades if g.ranked)}
    before, after = (bench.replay(case).ratings[rating.rating_id].value for case in pair)
    return before in ranks and after in ranks and ranks[str(after)] < ranks[str(before)]

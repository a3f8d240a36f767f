"""The smallest change of a case that gives a rating another grade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import combinations, islice, product

from inspector_app.domain.checklist import (
    NOT_RATED,
    Answer,
    Checklist,
    Option,
    Rating,
)
from inspector_app.domain.checklist.evaluation.case import Applicable
from inspector_app.domain.checklist.evaluation.plan import Plan, plan_of
from inspector_app.domain.checklist.evaluation.work import Work
from inspector_app.domain.checklist.explanation.reach import Reach
from inspector_app.domain.checklist.order import derived_rules
from inspector_app.domain.expression import Literal, walk
from inspector_app.domain.values import MaybeValue, Unknown, Value, ValueType

MOST_ANSWERS = 3
MOST_TRIED = 1_000
"""Changes tried among the answers by hand, and again among the facts, for one rating."""
NEAR = 31
"""Steps of one, or days, tried on both sides of a fact before the numbers of the rules."""


class ChangeKind(StrEnum):
    """What is changed: an answer by hand, a computed answer, or a fact."""

    ANSWER = "answer"
    COMPUTED = "computed_answer"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Change:
    """One value that would be another. ``name``: question id, or name of a fact."""

    kind: ChangeKind
    name: str
    before: MaybeValue
    after: Value


@dataclass(frozen=True, slots=True)
class Flip:
    """The changes that together give the rating the grade ``value``."""

    changes: tuple[Change, ...]
    value: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A value that may be changed: the key it is derived under, and what it may be instead."""

    kind: ChangeKind
    name: str
    key: str
    before: MaybeValue
    others: tuple[Value, ...]
    from_file: bool = True


class _Search:
    """Tries changes of one case against one rating."""

    def __init__(self, checklist: Checklist, rating: Rating, work: Work) -> None:
        self.plan: Plan = plan_of(checklist)
        self.checklist, self.rating, self.work = checklist, rating, work
        self.before = work.ratings[rating.rating_id].computed
        self.key = f"rating:{rating.rating_id}"
        reached = _reached(self.key, self.plan.needs)
        self.order = [key for key in self.plan.steps if key in reached]
        self.after: dict[str, frozenset[str]] = {}
        self.reach = Reach(checklist, work.values)

    def following(self, key: str) -> frozenset[str]:
        """The keys that must be derived anew when ``key`` changes."""
        if key not in self.after:
            changed = {key}
            for one in self.order:
                if self.plan.needs.get(one, frozenset()) & changed:
                    changed.add(one)
            self.after[key] = frozenset(changed)
        return self.after[key]

    def grade(self, changes: Sequence[tuple[_Candidate, Value]]) -> str | None:
        """The grade by the rules after some changes."""
        wanted = frozenset[str]().union(*(self.following(c.key) for c, _ in changes))
        keys = [key for key in self.order if key in wanted]
        case = self.work.case
        hand = {c.name: Answer(str(v)) for c, v in changes if c.kind is not ChangeKind.FACT}
        given = {c.name: v for c, v in changes if c.kind is ChangeKind.FACT}
        answers, outright = {**case.answers, **hand}, {**case.given, **given}
        changed = replace(case, answers=answers, given=outright, recorded=None)
        copied = any("." in key and ":" not in key for key in keys)
        work = self.work.fork(changed, copy_rows=copied)
        self.plan.run(work, keys)
        return work.ratings[self.rating.rating_id].computed

    def first(
        self, tries: Iterable[tuple[tuple[_Candidate, Value], ...]]
    ) -> tuple[Flip | None, bool]:
        """The first of the changes that gives another grade, and whether the bound was reached."""
        number = 0
        for changes in islice(tries, MOST_TRIED):
            number += 1
            found = self.grade(changes)
            if found not in (None, NOT_RATED, self.before):
                told = tuple(Change(c.kind, c.name, c.before, value) for c, value in changes)
                return Flip(told, str(found)), False
        return None, number >= MOST_TRIED

    def answers(self, *, computed: bool) -> list[_Candidate]:
        """The answers the rating depends on, in the template's order."""
        found = []
        for question in self.checklist.scored_questions:
            key = f"answer:{question.answer_name}"
            standing = self.work.standings.get(question.question_id)
            if key not in self.order or standing is None or standing.answer is None:
                continue
            by_hand = self.work.case.answers.get(question.question_id) in standing.offered
            if standing.applicable is Applicable.ASKED and by_hand is not computed:
                kind = ChangeKind.COMPUTED if computed else ChangeKind.ANSWER
                others = tuple(a for a in standing.offered if a is not standing.answer)
                name = question.question_id
                found.append(_Candidate(kind, name, key, standing.answer.value, others))
        return found

    def facts(self) -> list[_Candidate]:
        """The facts and entries the rating depends on: shown ones first, counts before days.

        What the reader found in the file goes before what only the list and the period settle.
        """
        literals = _literals(self.checklist, frozenset(self.order))
        found: list[tuple[tuple[bool, bool], _Candidate]] = []
        for fact in self.checklist.facts:
            if fact.fact_id in self.order:
                place = (not fact.shown, fact.type is ValueType.DATE)
                found.append((place, self.fact(fact.fact_id, fact.fact_id, (), literals)))
        for question in self.checklist.questions:
            entry = question.entry
            if entry is not None and f"entry:{entry.name}" in self.order:
                place = (False, entry.type is ValueType.DATE)
                key = f"entry:{entry.name}"
                found.append((place, self.fact(entry.name, key, entry.options, literals)))
        found.sort(key=lambda pair: pair[0])
        return [candidate for _, candidate in found if candidate.others]

    def fact(
        self, name: str, key: str, options: tuple[Option, ...], literals: frozenset[Fraction]
    ) -> _Candidate:
        before = self.work.values[name]
        within = self.reach.of_name(name)
        others = tuple(one for one in _others(before, options, literals) if within.holds(one))
        from_file = key.startswith("entry:") or self.reach.is_read(name)
        return _Candidate(ChangeKind.FACT, name, key, before, others, from_file)


def search(checklist: Checklist, rating: Rating, work: Work) -> tuple[Flip | None, bool]:
    """Return the smallest change that gives another grade, ``None`` when none was found.

    The second value tells whether some part of the search reached its bound.
    """
    looking = _Search(checklist, rating, work)
    flip, first_bound = looking.first(_combined(looking.answers(computed=False), MOST_ANSWERS))
    if flip is not None:
        return flip, False
    flip, second_bound = looking.first(_by_size(looking.facts()))
    if flip is not None:
        return flip, False
    flip, third_bound = looking.first(_combined(looking.answers(computed=True), 2))
    return flip, first_bound or second_bound or third_bound


def _combined(
    candidates: list[_Candidate], most: int
) -> Iterator[tuple[tuple[_Candidate, Value], ...]]:
    """Every change of one answer, then of two, and so on."""
    for number in range(1, most + 1):
        for chosen in combinations(candidates, number):
            for values in product(*(candidate.others for candidate in chosen)):
                yield tuple(zip(chosen, values, strict=True))


def _by_size(candidates: list[_Candidate]) -> Iterator[tuple[tuple[_Candidate, Value], ...]]:
    """Every change of one fact: what stands in the file first, then the smallest, then in order."""
    sized = [
        (not candidate.from_file, _size(candidate.before, value), place, number, candidate, value)
        for place, candidate in enumerate(candidates)
        for number, value in enumerate(candidate.others)
    ]
    sized.sort(key=lambda one: one[:4])
    for *_, candidate, value in sized:
        yield ((candidate, value),)


def _size(before: MaybeValue, after: Value) -> Fraction:
    if isinstance(before, date) and isinstance(after, date):
        return Fraction(abs((after - before).days))
    if isinstance(before, int | Fraction) and isinstance(after, int | Fraction):
        return abs(Fraction(after) - Fraction(before))
    return Fraction(1)


def _others(
    before: MaybeValue, options: tuple[Option, ...], literals: frozenset[Fraction]
) -> Iterator[Value]:
    """What a fact may be instead, within a near range and at the numbers the rules compare with."""
    match before:
        case Unknown():
            return
        case bool():
            yield not before
        case int():
            near = {before + step for step in range(-NEAR, NEAR + 1)}
            near |= {int(number) for number in literals if number.denominator == 1}
            yield from sorted(number for number in near if number != before and number >= 0)
        case Fraction():
            yield from sorted(number for number in literals if number != before)
        case date():
            yield from (_day(before, step) for step in range(-NEAR, NEAR + 1) if step)
        case str():
            yield from (option.option_id for option in options if option.option_id != before)
        case _:
            return


def _day(day: date, step: int) -> date:
    return day + timedelta(days=step)


def _literals(checklist: Checklist, keys: frozenset[str]) -> frozenset[Fraction]:
    """The numbers in the rules of some keys, with their neighbours, and 0 and 1."""
    found = {Fraction(0), Fraction(1)}
    for key, rules in derived_rules(checklist):
        for _, rule in rules if key in keys else ():
            for node in walk(rule.node):
                if isinstance(node, Literal) and isinstance(node.value, int | Fraction):
                    number = Fraction(node.value)
                    found |= {number, number + 1, number - 1, number - Fraction(1, 100)}
    return frozenset(number for number in found if number >= 0)


def _reached(start: str, needs: Mapping[str, frozenset[str]]) -> frozenset[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for key in needs.get(waiting.pop(), frozenset()):
            if key not in seen:
                seen.add(key)
                waiting.append(key)
    return frozenset(seen)

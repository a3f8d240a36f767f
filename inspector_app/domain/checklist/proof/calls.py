"""Functions and products in the abstraction: exact where they are sums, bounded where not."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from inspector_app.domain.calendar_months import add_months, months_between
from inspector_app.domain.checklist.proof.formula import FALSE, Formula
from inspector_app.domain.checklist.proof.names import FIRST_DAY, LAST_DAY
from inspector_app.domain.checklist.proof.rules import Case, Members, Span, Translator
from inspector_app.domain.checklist.proof.space import Leaf, Space
from inspector_app.domain.checklist.proof.terms import (
    Linear,
    at_most,
    bounds,
    is_whole,
    single,
)
from inspector_app.domain.expression import Call

_MONTH = Fraction(146097, 4800)
"""Days in a mean calendar month: 146,097 days in 400 years."""
_SLACK = 4
"""No number of months is more than four days from as many mean months."""


def call_cases(translator: Translator, node: Call) -> list[Case]:
    """The values of a function, each with the formula that says when."""
    return _CALLS[node.function](translator, node)


def _extreme(translator: Translator, node: Call) -> list[Case]:
    cases = translator.cases(node.arguments[0])
    for argument in node.arguments[1:]:
        cases = _nearer(translator, node.function, cases, translator.cases(argument))
    return cases


def _nearer(t: Translator, function: str, lefts: list[Case], rights: list[Case]) -> list[Case]:
    f = t.space.formulas
    found: list[Case] = []
    for left_guard, left in lefts:
        for right_guard, right in rights:
            guard = f.both(left_guard, right_guard)
            if guard is FALSE or not isinstance(left, Linear) or not isinstance(right, Linear):
                continue
            less = at_most(t.space, left, right, strict=False)
            first, second = (left, right) if function == "least" else (right, left)
            found += [(f.both(guard, less), first), (f.both(guard, f.no(less)), second)]
    return [(guard, value) for guard, value in found if guard is not FALSE]


def _rounded(t: Translator, node: Call) -> list[Case]:
    up = node.function == "ceil"

    def one(x: Linear) -> Linear:
        if not x.parts:
            return Linear(constant=math.ceil(x.constant) if up else math.floor(x.constant))
        if is_whole(t.space, x):
            return x
        low, high = bounds(t.space, x)
        rounded = math.ceil if up else math.floor
        ends = (None if low is None else rounded(low), None if high is None else rounded(high))
        key = t.space.leaf(Leaf(f"{node.function}({x.key})", True, *ends, node=node))
        upper, lower = (single(key), x) if up else (x, single(key))
        _law(t.space, lower, upper)
        return single(key)

    return t.map(one, t.cases(node.arguments[0]))


def _law(space: Space, lower: Linear, upper: Linear) -> None:
    """``lower <= upper`` always, noted where it is an order of two numbers."""
    gap = lower.plus(upper, -1)
    if len(gap.parts) == 1 or (len(gap.parts) == 2 and gap.parts[0][1] == -gap.parts[1][1]):
        space.laws.append(at_most(space, lower, upper, strict=False))


def _year(t: Translator, node: Call) -> list[Case]:
    def one(day: Linear) -> Linear:
        if not day.parts:
            return Linear(constant=date.fromordinal(int(day.constant)).year)
        years = (date.fromordinal(FIRST_DAY).year, date.fromordinal(LAST_DAY).year)
        return single(t.space.leaf(Leaf(f"year({day.key})", True, *years, node=node)))

    return t.map(one, t.cases(node.arguments[0]))


def _add_months(t: Translator, node: Call) -> list[Case]:
    def one(day: Linear, months: Linear) -> Linear:
        if not day.parts and not months.parts:
            return Linear(constant=_later(int(day.constant), int(months.constant)))
        key = f"add_months({day.key}, {months.key})"
        leaf = single(t.space.leaf(Leaf(key, True, is_day=True, node=node)))
        if not months.parts:
            mean = _MONTH * int(months.constant)
            fewest, most = math.floor(mean) - _SLACK, math.ceil(mean) + _SLACK
            _law(t.space, day.plus(Linear(constant=fewest)), leaf)
            _law(t.space, leaf, day.plus(Linear(constant=most)))
        return leaf

    return t.map(one, *(t.cases(argument) for argument in node.arguments))


def _later(ordinal: int, months: int) -> int:
    return add_months(date.fromordinal(ordinal), months).toordinal()


def _months_between(t: Translator, node: Call) -> list[Case]:
    def one(start: Linear, end: Linear) -> Linear:
        if not start.parts and not end.parts:
            first, last = (date.fromordinal(int(x.constant)) for x in (start, end))
            return Linear(constant=months_between(first, last))
        key = t.space.leaf(Leaf(f"months({start.key}, {end.key})", True, node=node))
        if len(end.plus(start, -1).parts) <= 2:
            forward = at_most(t.space, start, end, strict=False)
            counted = t.space.formulas.no(t.space.at_most(key, -1))
            t.space.laws += _same(t.space, forward, counted)
        return single(key)

    return t.map(one, *(t.cases(argument) for argument in node.arguments))


def _same(space: Space, one: Formula, other: Formula) -> list[Formula]:
    f = space.formulas
    return [f.implies(one, other), f.implies(other, one)]


def _product(t: Translator, node: Call) -> list[Case]:
    def one(left: Linear, right: Linear) -> Linear:
        if not left.parts or not right.parts:
            known, other = (left, right) if not left.parts else (right, left)
            return other.times(known.constant)
        ends = (bounds(t.space, left)[0], bounds(t.space, right)[0])
        low = 0 if all(end is not None and end >= 0 for end in ends) else None
        whole = is_whole(t.space, left) and is_whole(t.space, right)
        keys = " * ".join(sorted((left.key, right.key)))
        return single(t.space.leaf(Leaf(f"({keys})", whole, low, node=node)))

    return t.map(one, *(t.cases(argument) for argument in node.arguments))


def _quotient(t: Translator, node: Call) -> list[Case]:
    f = t.space.formulas
    found: list[Case] = []
    for left_guard, left in t.cases(node.arguments[0]):
        for right_guard, right in t.cases(node.arguments[1]):
            assert isinstance(left, Linear)
            assert isinstance(right, Linear)
            guard = f.both(left_guard, right_guard)
            if not right.parts:
                if right.constant:
                    found.append((guard, left.times(Fraction(1) / right.constant)))
                continue
            nought = f.both(
                at_most(t.space, right, Linear(), strict=False),
                at_most(t.space, Linear(), right, strict=False),
            )
            low = bounds(t.space, left)[0]
            below = bounds(t.space, right)[0]
            least = 0 if low is not None and low >= 0 and below is not None and below >= 0 else None
            key = t.space.leaf(Leaf(f"({left.key}) / ({right.key})", False, least, node=node))
            found.append((f.both(guard, f.no(nought)), single(key)))
    return found


def _edge(t: Translator, node: Call) -> list[Case]:
    """``start(p)`` and ``end(p)``; the end of a period that still runs is unknown."""
    found: list[Case] = []
    for guard, span in t.cases(node.arguments[0]):
        assert isinstance(span, Span)
        start = t.space.leaf(_day(f"start({span.name})", node, may_miss=False))
        end = t.space.leaf(_day(f"end({span.name})", node, may_miss=True))
        ended = t.space.formulas.no(t.space.missing(end))
        ordered = at_most(t.space, single(start), single(end), strict=False)
        t.space.laws.append(t.space.formulas.implies(ended, ordered))
        if node.function == "start":
            found.append((guard, single(start)))
        else:
            found.append((t.space.formulas.both(guard, ended), single(end)))
    return found


def _day(key: str, node: Call, *, may_miss: bool) -> Leaf:
    return Leaf(key, True, FIRST_DAY, LAST_DAY, may_miss, True, node)


def _size(t: Translator, node: Call) -> list[Case]:
    found: list[Case] = []
    for guard, value in t.cases(node.arguments[0]):
        if isinstance(value, tuple):
            found.append((guard, Linear(constant=len(value))))
        if isinstance(value, Members):
            held = tuple(t.is_member(option, value) for option in value.options)
            found += [
                (t.space.formulas.both(guard, t.space.formulas.exactly(n, held)), _count(n))
                for n in range(len(held) + 1)
            ]
    return found


def _count(number: int) -> Linear:
    return Linear(constant=number)


_CALLS: Mapping[str, Callable[[Translator, Call], list[Case]]] = {
    "least": _extreme,
    "greatest": _extreme,
    "ceil": _rounded,
    "floor": _rounded,
    "year": _year,
    "add_months": _add_months,
    "months_between": _months_between,
    "*": _product,
    "/": _quotient,
    "start": _edge,
    "end": _edge,
    "size": _size,
}

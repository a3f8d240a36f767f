"""Rules as formulas: when a rule is known to hold, and when it is known not to.

A yes/no rule becomes a pair of formulas (holds, fails); where neither is true it cannot be told.
Another rule becomes a list of guarded values, whose guards exclude each other; where no guard is
true the value is unknown. What is not a sum or a comparison (a product of two facts, a calendar
month, rows counted in a log) becomes a number of its own, free within its natural bounds: more is
allowed than can happen, never less, so what is proved of the formulas holds of the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist.proof.formula import FALSE, TRUE, Formula
from inspector_app.domain.checklist.proof.names import (
    FIRST_DAY,
    LAST_DAY,
    Derived,
    Fixed,
    Free,
    Missing,
    Names,
    shape,
)
from inspector_app.domain.checklist.proof.space import UNKNOWN, Leaf, Space
from inspector_app.domain.checklist.proof.terms import COMPARISONS, Linear, single
from inspector_app.domain.expression import (
    Binary,
    Call,
    Known,
    Literal,
    Membership,
    Minus,
    Name,
    Negation,
    Node,
    NumberOf,
    Rows,
)
from inspector_app.domain.expression.evaluation import normal_text
from inspector_app.domain.expression.text import print_expression
from inspector_app.domain.values import Value, ValueType

MAX_CASES = 48
_STATED = "stated"


@dataclass(frozen=True, slots=True)
class Text:
    """The text behind a free name."""

    name: str


@dataclass(frozen=True, slots=True)
class Members:
    """Several choices behind a free name."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A period behind a free name."""

    name: str


Term = Linear | str | bool | Text | Members | Span | tuple[str, ...]
Case = tuple[Formula, Term]
Pair = tuple[Formula, Formula]
"""When a rule holds, and when it fails."""


@dataclass(slots=True)
class Translator:
    """Turns the rules of one scope into formulas of one space.

    ``rows`` translates counted rows, ``calls`` functions. With ``counts_of_choices`` a count of
    choices is a number of its own, as the columns of a truth table want it.
    """

    space: Space
    names: Names
    rows: Callable[[Translator, Rows], list[Case]] | None = None
    calls: Callable[[Translator, Call], list[Case]] | None = None
    counts_of_choices: bool = False
    texts: dict[str, dict[str, Formula]] = field(default_factory=dict)
    _pairs: dict[Hashable, Pair] = field(default_factory=dict)
    _cases: dict[Hashable, list[Case]] = field(default_factory=dict)

    # ------------------------------------------------------------------ yes and no

    def pair(self, node: Node) -> Pair:
        """When a yes/no rule holds and when it fails."""
        key = shape(node)
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = self._pair(node)
        return found

    def _pair(self, node: Node) -> Pair:  # noqa: PLR0911
        f = self.space.formulas
        match node:
            case Negation():
                holds, fails = self.pair(node.operand)
                return fails, holds
            case Binary(operator="and" | "or"):
                left, right = self.pair(node.left), self.pair(node.right)
                if node.operator == "and":
                    return f.both(left[0], right[0]), f.either(left[1], right[1])
                return f.either(left[0], right[0]), f.both(left[1], right[1])
            case Known():
                known = self.known(node.operand)
                return (known, f.no(known)) if node.known else (f.no(known), known)
            case Binary(operator=operator) if operator in COMPARISONS:
                return self._compare(operator, self.cases(node.left), self.cases(node.right))
            case Membership():
                return self._membership(node)
            case Name() if isinstance(binding := self.names[node.name], Derived):
                return self.pair(binding.node)
            case _:
                return self._truth(self.cases(node))

    def _truth(self, cases: list[Case]) -> Pair:
        f = self.space.formulas
        holds = f.either(*(guard for guard, value in cases if value is True))
        return holds, f.either(*(guard for guard, value in cases if value is False))

    def known(self, node: Node) -> Formula:
        """When the value of a rule is known."""
        f = self.space.formulas
        if isinstance(node, Name) and isinstance(binding := self.names[node.name], Derived):
            return self.known(binding.node)
        if self._is_logic(node):
            return f.either(*self.pair(node))
        return f.either(*(guard for guard, _ in self.cases(node)))

    def _is_logic(self, node: Node) -> bool:
        match node:
            case Negation() | Known() | Membership():
                return True
            case Binary():
                return node.operator in ("and", "or") or node.operator in COMPARISONS
            case _:
                return False

    def _compare(self, operator: str, lefts: list[Case], rights: list[Case]) -> Pair:
        f = self.space.formulas
        holds: list[Formula] = []
        fails: list[Formula] = []
        for left_guard, left in lefts:
            for right_guard, right in rights:
                guard = f.both(left_guard, right_guard)
                if guard is FALSE:
                    continue
                said = self._said(operator, left, right)
                holds.append(f.both(guard, said))
                fails.append(f.both(guard, f.no(said)))
        return f.either(*holds), f.either(*fails)

    def _said(self, operator: str, left: Term, right: Term) -> Formula:
        if isinstance(left, Linear) and isinstance(right, Linear):
            return COMPARISONS[operator](self.space, left, right)
        equal = self._equal(left, right)
        return equal if operator == "=" else self.space.formulas.no(equal)

    def _equal(self, left: Term, right: Term) -> Formula:
        if isinstance(left, Text) and isinstance(right, str):
            return self.text_is(left.name, right)
        if isinstance(right, Text) and isinstance(left, str):
            return self.text_is(right.name, left)
        if isinstance(left, Text) and isinstance(right, Text):
            if left == right:
                return TRUE
            names = " = ".join(sorted((left.name, right.name)))
            return self.space.among(names, (False, True), True)
        if isinstance(left, str) and isinstance(right, str):
            return TRUE if normal_text(left) == normal_text(right) else FALSE
        return TRUE if left == right else FALSE

    def text_is(self, name: str, text: str) -> Formula:
        """The text behind a name is this one; at most one such statement is true of a name."""
        told = self.texts.setdefault(name, {})
        key = normal_text(text)
        if key not in told:
            made = self.space.among(f"{name} = '{key}'", (False, True), True)
            self.space.laws += [
                self.space.formulas.no(self.space.formulas.both(made, other))
                for other in told.values()
            ]
            told[key] = made
        return told[key]

    def _membership(self, node: Membership) -> Pair:
        f = self.space.formulas
        if isinstance(node.members, Name):
            lists = self.cases(node.members)
        else:
            lists = [(TRUE, tuple(str(m.value) for m in node.members))]
        holds, fails = [], []
        for item_guard, item in self.cases(node.item):
            for list_guard, members in lists:
                guard, said = f.both(item_guard, list_guard), self.is_member(item, members)
                holds.append(f.both(guard, said))
                fails.append(f.both(guard, f.no(said)))
        pair = f.either(*holds), f.either(*fails)
        return (pair[1], pair[0]) if node.negated else pair

    def is_member(self, item: Term, members: Term) -> Formula:
        """The item is one of the members."""
        if isinstance(members, Members) and isinstance(item, str):
            return self.space.among(f"{members.name} ∋ {item}", (False, True), True)
        if isinstance(members, tuple):
            return self.space.formulas.either(*(self._equal(item, m) for m in members))
        return FALSE

    # ------------------------------------------------------------------ values

    def cases(self, node: Node) -> list[Case]:
        """The values a rule can have, each with the formula that says when."""
        key = shape(node)
        found = self._cases.get(key)
        if found is None:
            found = self._merged(self._values(node))
            if len(found) > MAX_CASES:
                found = self.free(f"value({key})", node, whole=False)
            self._cases[key] = found
        return found

    def _merged(self, cases: list[Case]) -> list[Case]:
        """Equal values under one guard; what can never be is left out."""
        together: dict[Term, list[Formula]] = {}
        for guard, value in cases:
            if guard is not FALSE:
                together.setdefault(value, []).append(guard)
        return [(self.space.formulas.either(*guards), v) for v, guards in together.items()]

    def free(self, key: str, node: Node | None, *, whole: bool = True) -> list[Case]:
        """A number of its own that may also be unknown."""
        leaf = self.space.leaf(Leaf(key, whole, may_miss=True, node=node))
        return [(self.space.formulas.no(self.space.missing(leaf)), single(leaf))]

    def _values(self, node: Node) -> list[Case]:  # noqa: PLR0911
        match node:
            case Literal():
                return [(TRUE, constant(node.value))]
            case Name():
                return self._name(node)
            case Minus():
                return self.map(lambda x: x.times(-1), self.cases(node.operand))
            case Binary(operator=operator) if operator in ("+", "-"):
                sign = 1 if operator == "+" else -1
                lefts, rights = self.cases(node.left), self.cases(node.right)
                return self.map(lambda a, b: a.plus(b, sign), lefts, rights)
            case Call(function="if"):
                return self._if(node)
            case NumberOf():
                return self._number_of(node)
            case Rows():
                assert self.rows is not None
                return self.rows(self, node)
            case Call() | Binary(operator="*" | "/"):
                assert self.calls is not None
                call = node if isinstance(node, Call) else _as_call(node)
                return self.calls(self, call)
            case _:
                holds, fails = self.pair(node)
                return [(holds, True), (fails, False)]

    def map(self, join: Callable[..., Term], *operands: list[Case]) -> list[Case]:
        """``join`` of every combination of the operands' values."""
        combined: list[tuple[Formula, tuple[Any, ...]]] = [(TRUE, ())]
        for cases in operands:
            combined = [
                (guard, (*values, value))
                for before, values in combined
                for added, value in cases
                if (guard := self.space.formulas.both(before, added)) is not FALSE
            ]
        return [(guard, join(*values)) for guard, values in combined]

    def _if(self, node: Call) -> list[Case]:
        f = self.space.formulas
        holds, fails = self.pair(node.arguments[0])
        first = [(f.both(holds, guard), v) for guard, v in self.cases(node.arguments[1])]
        second = [(f.both(fails, guard), v) for guard, v in self.cases(node.arguments[2])]
        return [*first, *second]

    def _number_of(self, node: NumberOf) -> list[Case]:
        if self.counts_of_choices:
            leaf = Leaf(print_expression(node), True, 0, len(node.items), node=node)
            return [(TRUE, single(self.space.leaf(leaf)))]
        asked = (Membership(item, node.members, node.negated, node.at) for item in node.items)
        held = tuple(self.pair(one)[0] for one in asked)
        return [
            (self.space.formulas.exactly(number, held), Linear(constant=number))
            for number in range(len(held) + 1)
        ]

    def _name(self, node: Name) -> list[Case]:
        binding = self.names[node.name]
        if isinstance(binding, Fixed):
            return [(TRUE, constant(binding.value))]
        if isinstance(binding, Missing):
            return []
        if isinstance(binding, Derived):
            return self.cases(binding.node)
        return self._free_name(node, binding)

    def _free_name(self, node: Name, binding: Free) -> list[Case]:
        name, domain = node.name, binding.domain
        match binding.type:
            case ValueType.YES_NO | ValueType.CHOICE:
                found = [(self.space.among(name, domain, v), v) for v in domain if v != UNKNOWN]
                return [(guard, v) for guard, v in found if isinstance(v, (str, bool))]
            case ValueType.COUNT | ValueType.NUMBER | ValueType.DATE:
                return self._number(node, binding)
            case ValueType.TEXT:
                return [(self._stated(name, binding), Text(name))]
            case ValueType.PERIOD:
                return [(self._stated(name, binding), Span(name))]
            case _:
                return [(self._stated(name, binding), Members(name, binding.options))]

    def _stated(self, name: str, binding: Free) -> Formula:
        domain = (_STATED, UNKNOWN) if binding.may_miss else (_STATED,)
        return self.space.among(name, domain, _STATED) if binding.may_miss else TRUE

    def _number(self, node: Name, binding: Free) -> list[Case]:
        is_day = binding.type is ValueType.DATE
        low, high = (FIRST_DAY, LAST_DAY) if is_day else (binding.least or 0, binding.most)
        whole = binding.type is not ValueType.NUMBER
        leaf = Leaf(node.name, whole, low, high, binding.may_miss, is_day, node)
        key = self.space.leaf(leaf)
        return [(self.space.formulas.no(self.space.missing(key)), single(key))]


def _as_call(node: Node) -> Call:
    assert isinstance(node, Binary)
    return Call(node.operator, (node.left, node.right), node.at)


def constant(value: Value) -> Term:
    """A plain value as a term: numbers and days as sums, words as they are."""
    if isinstance(value, (bool, str, tuple)):
        return value
    if isinstance(value, date):
        return Linear(constant=value.toordinal())
    if isinstance(value, (int, Fraction)):
        return Linear(constant=value)
    return Span(f"{value.start}..{value.end}")

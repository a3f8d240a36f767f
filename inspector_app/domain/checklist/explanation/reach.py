"""Which values a fact can have at all, as far as its rule shows it.

A change that names "13 månader" of a window of twelve tells a reader nothing, so what lies outside
is never named. What the period, the parameters and the bounds of stated facts do not settle is
taken to be without bound.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist import Checklist, Entry, Fact, Question
from inspector_app.domain.checklist.rules import PERIOD_NAMES
from inspector_app.domain.expression import Binary, Call, Literal, Minus, Name, Node, Rows, walk
from inspector_app.domain.expression.operations import FUNCTIONS, OPERATORS
from inspector_app.domain.values import MaybeValue, Unknown, Value, ValueType

Bound = Any
"""A number or a day; ``None`` where nothing bounds."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest value, both included."""

    low: Bound = None
    high: Bound = None

    def holds(self, value: Value) -> bool:
        """Whether a value lies within."""
        above: bool = self.low is None or value >= self.low
        return above and (self.high is None or bool(value <= self.high))


FREE = Bounds()


@dataclass
class Reach:
    """What the names of a template can be in one case with these ``values``."""

    checklist: Checklist
    values: dict[str, MaybeValue]
    _known: dict[str, Bounds] = field(default_factory=dict)

    @property
    def _questions(self) -> tuple[Question, ...]:
        return self.checklist.questions

    def of_name(self, name: str) -> Bounds:
        """What a name can be."""
        if name not in self._known:
            self._known[name] = FREE  # while it is looked at
            self._known[name] = self._look_at(name)
        return self._known[name]

    def _look_at(self, name: str) -> Bounds:
        value = self.values.get(name)
        if name in PERIOD_NAMES or any(p.parameter_id == name for p in self.checklist.parameters):
            return FREE if value is None or isinstance(value, Unknown) else Bounds(value, value)
        fact = next((f for f in self.checklist.facts if f.fact_id == name), None)
        if fact is not None:
            return self._of_fact(fact)
        entries = (q.entry for q in self._questions if q.entry is not None)
        entry = next((e for e in entries if e.name == name), None)
        return FREE if entry is None else _of_entry(entry)

    def is_read(self, name: str) -> bool:
        """Whether a fact rests on rows of a log or on stated facts, which the reader writes."""
        fact = next((f for f in self.checklist.facts if f.fact_id == name), None)
        if fact is None:
            return any(q.entry is not None and q.entry.name == name for q in self._questions)
        nodes = tuple(walk(fact.rule.node))
        names = {node.name for node in nodes if isinstance(node, Name)} - {name}
        return any(isinstance(node, Rows) for node in nodes) or any(map(self.is_read, names))

    def _of_fact(self, fact: Fact) -> Bounds:
        found = self.of(fact.rule.node)
        if fact.type is ValueType.COUNT and (found.low is None or found.low < 0):
            return Bounds(0, found.high)
        return found

    def of(self, node: Node) -> Bounds:
        """What a rule can yield."""
        match node:
            case Literal(value=value):
                return Bounds(value, value)
            case Name(name=name):
                return self.of_name(name)
            case Minus(operand=operand):
                return _of_binary("-", Bounds(0, 0), self.of(operand))
            case Binary(operator=operator, left=left, right=right):
                return _of_binary(operator, self.of(left), self.of(right))
            case Call(function=function, arguments=arguments):
                return _of_call(function, [self.of(one) for one in arguments])
            case _:
                return self._of_rows(node) if isinstance(node, Rows) else FREE

    def _of_rows(self, node: Rows) -> Bounds:
        if node.kind == "longest_gap" and node.start and node.end:
            return Bounds(0, _of_binary("-", self.of(node.end), self.of(node.start)).high)
        return Bounds(0) if node.kind == "count" else FREE


def _of_entry(entry: Entry) -> Bounds:
    least = 0 if entry.least is None and entry.type is ValueType.COUNT else entry.least
    return Bounds(least, entry.most)


_ARITHMETIC = ("+", "-", "*", "/")


def _of_binary(operator: str, left: Bounds, right: Bounds) -> Bounds:
    if operator not in _ARITHMETIC:
        return FREE  # yes or no, which has no bounds
    step = OPERATORS[operator]
    if operator == "+":
        return _bounds(step, (left.low, right.low), (left.high, right.high))
    if operator == "-":
        return _bounds(step, (left.low, right.high), (left.high, right.low))
    if operator in ("*", "/") and _positive(left) and _positive(right):
        turned = operator == "/"
        low = (left.low, right.high if turned else right.low)
        high = (left.high, right.low if turned else right.high)
        return _bounds(step, low, high)
    return FREE


def _positive(bounds: Bounds) -> bool:
    return bounds.low is not None and bounds.low >= 0


def _of_call(function: str, parts: list[Bounds]) -> Bounds:
    lows, highs = [one.low for one in parts], [one.high for one in parts]
    if function in ("ceil", "floor", "year", "add_months"):  # they grow with their operands
        return _bounds(FUNCTIONS[function], tuple(lows), tuple(highs))
    if function == "months_between":
        return _bounds(FUNCTIONS[function], (highs[0], lows[1]), (lows[0], highs[1]))
    chosen = {
        "greatest": Bounds(max(_known(lows), default=None), _all(max, highs)),
        "least": Bounds(_all(min, lows), min(_known(highs), default=None)),
        "if": Bounds(_all(min, lows[1:]), _all(max, highs[1:])),
    }
    return chosen.get(function, FREE)


def _known(bounds: Iterable[Bound]) -> list[Bound]:
    return [one for one in bounds if one is not None]


def _all(pick: Any, bounds: list[Bound]) -> Bound:
    return pick(bounds) if bounds and None not in bounds else None


def _bounds(step: Any, low: tuple[Bound, ...], high: tuple[Bound, ...]) -> Bounds:
    return Bounds(_applied(step, low), _applied(step, high))


def _applied(step: Any, operands: tuple[Bound, ...]) -> Bound:
    if None in operands:
        return None
    try:
        return step(*operands)
    except (ArithmeticError, ValueError):
        return None

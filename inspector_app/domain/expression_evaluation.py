"""What a rule yields for given values and rows. The meaning is told in ``domain.expression``.

Only rules that ``expression_types.check`` has passed are evaluated; anything else is a defect.
"""

from __future__ import annotations

import math
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any, cast

from inspector_app.domain.calendar_months import add_months, months_between
from inspector_app.domain.expression import (
    Binary,
    Call,
    Expression,
    Known,
    Literal,
    Membership,
    Minus,
    Name,
    Negation,
    Node,
    Rows,
)
from inspector_app.domain.values import MaybeValue, Unknown

Row = Mapping[str, MaybeValue]
_MAX_DIGITS = 10**30


@dataclass(frozen=True, slots=True)
class Environment:
    """What the names stand for. A table is its rows, or unknown as a whole (a log not read)."""

    names: Mapping[str, MaybeValue]
    tables: Mapping[str, tuple[Row, ...] | Unknown] = field(default_factory=dict)

    def with_row(self, row: Row) -> Environment:
        """The environment inside one row."""
        outer = cast("dict[str, MaybeValue]", self.names)
        return replace(self, names=ChainMap(dict(row), outer))


def evaluate(expression: Expression, environment: Environment) -> MaybeValue:
    """Return the value of a checked rule, ``Unknown`` with a reason where it cannot be told."""
    return _value(expression.node, environment)


def normal_text(text: str) -> str:
    """Return a text as comparisons see it: without surrounding space and case."""
    return " ".join(text.split()).casefold()


def _value(node: Node, env: Environment) -> MaybeValue:  # noqa: PLR0911
    match node:
        case Literal():
            return node.value
        case Name():
            return env.names[node.name]
        case Negation():
            inner = _value(node.operand, env)
            return inner if isinstance(inner, Unknown) else not inner
        case Minus():
            return _strict(lambda x: -x, _value(node.operand, env))
        case Known():
            return isinstance(_value(node.operand, env), Unknown) is not node.known
        case Binary(operator="and" | "or"):
            return _logic(node, env)
        case Binary():
            return _strict(
                _OPERATORS[node.operator], _value(node.left, env), _value(node.right, env)
            )
        case Membership():
            return _member(node, env)
        case Call():
            return _call(node, env)
        case Rows():
            return _rows(node, env)


def _strict(operation: Callable[..., MaybeValue], *operands: MaybeValue) -> MaybeValue:
    """Apply an operation that is unknown as soon as one operand is."""
    for operand in operands:
        if isinstance(operand, Unknown):
            return operand
    try:
        return operation(*operands)
    except ZeroDivisionError:
        return Unknown("division_by_zero")
    except OverflowError:
        return Unknown("out_of_range")


def _logic(node: Binary, env: Environment) -> MaybeValue:
    """Kleene: no decides ``and``, yes decides ``or``, whatever the other side is."""
    decides = node.operator == "or"
    left = _value(node.left, env)
    if left is decides:
        return decides
    right = _value(node.right, env)
    if right is decides:
        return decides
    return left if isinstance(left, Unknown) else right


def _comparable(operand: Any) -> Any:
    return normal_text(operand) if isinstance(operand, str) else operand


def _bounded(number: Any) -> MaybeValue:
    """A number within 30 digits; larger ones would only grow."""
    if isinstance(number, date):
        return number
    exact = Fraction(number)
    if abs(exact.numerator) > _MAX_DIGITS or exact.denominator > _MAX_DIGITS:
        raise OverflowError(number)
    return int(exact) if isinstance(number, int) else exact


def _plus(left: Any, right: Any) -> MaybeValue:
    return left + timedelta(days=right) if isinstance(left, date) else _bounded(left + right)


def _less(left: Any, right: Any) -> MaybeValue:
    if isinstance(left, date):
        return (left - right).days if isinstance(right, date) else left - timedelta(days=right)
    return _bounded(left - right)


_OPERATORS: dict[str, Callable[[Any, Any], MaybeValue]] = {
    "=": lambda a, b: _comparable(a) == _comparable(b),
    "!=": lambda a, b: _comparable(a) != _comparable(b),
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "+": _plus,
    "-": _less,
    "*": lambda a, b: _bounded(a * b),
    "/": lambda a, b: _bounded(Fraction(a) / Fraction(b)),
}


def _member(node: Membership, env: Environment) -> MaybeValue:
    item = _value(node.item, env)
    members: Any = (
        _value(node.members, env)
        if isinstance(node.members, Name)
        else tuple(str(m.value) for m in node.members)
    )
    return _strict(
        lambda i, ms: (normal_text(i) in {normal_text(m) for m in ms}) is not node.negated,
        item,
        members,
    )


_FUNCTIONS: dict[str, Callable[..., MaybeValue]] = {
    "least": min,
    "greatest": max,
    "ceil": math.ceil,
    "floor": math.floor,
    "year": lambda day: day.year,
    "add_months": add_months,
    "months_between": months_between,
}


def _call(node: Call, env: Environment) -> MaybeValue:
    if node.function == "if":
        condition = _value(node.arguments[0], env)
        if isinstance(condition, Unknown):
            return condition
        return _value(node.arguments[1 if condition else 2], env)
    return _strict(_FUNCTIONS[node.function], *(_value(a, env) for a in node.arguments))


def _rows(node: Rows, env: Environment) -> MaybeValue:
    rows = env.tables[node.table]
    if isinstance(rows, Unknown):
        return rows
    inside = [env.with_row(row) for row in rows]
    match node.kind:
        case "count":
            return sum(1 for _ in _holding(node.where, inside))
        case "any":
            return _any(node.where, inside)
        case "all":
            return _all(node.where, inside)
        case "share":
            base = list(_holding(node.among, inside))
            part = sum(1 for _ in _holding(node.where, base))
            return Fraction(part, len(base)) if base else Unknown("no_rows")
        case _:
            return _column(node, env, inside)


def _holding(condition: Node | None, rows: list[Environment]) -> Iterator[Environment]:
    """The rows where the condition is known to hold."""
    return (row for row in rows if condition is None or _value(condition, row) is True)


def _any(condition: Node | None, rows: list[Environment]) -> MaybeValue:
    return next(_holding(condition, rows), None) is not None


def _all(condition: Node | None, rows: list[Environment]) -> MaybeValue:
    return len(list(_holding(condition, rows))) == len(rows)


def _column(node: Rows, env: Environment, rows: list[Environment]) -> MaybeValue:
    cells: list[Any] = [row.names[node.column] for row in _holding(node.where, rows)]
    known = [cell for cell in cells if not isinstance(cell, Unknown)]
    match node.kind:
        case "sum":
            return _strict(lambda: _bounded(sum(known)))
        case "smallest" | "largest":
            chosen = min if node.kind == "smallest" else max
            return chosen(known) if known else Unknown("no_rows")
        case _:
            bounds = (_value(bound, env) for bound in (node.start, node.end) if bound)
            return _strict(lambda start, end: longest_gap(known, start, end), *bounds)


def longest_gap(days: list[date], start: date, end: date) -> MaybeValue:
    """Return the most days between two neighbours among start, the days within, and end.

    Days outside start..end are left out. Unknown (``out_of_range``) when end lies before start.
    """
    if end < start:
        raise OverflowError(end)
    marks = sorted({start, end, *(day for day in days if start <= day <= end)})
    return max(((b - a).days for a, b in pairwise(marks)), default=0)

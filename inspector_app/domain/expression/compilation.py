"""Rules made into functions of values, tables and a row, once for each tree.

Decision: a tree is turned into nested functions instead of being walked anew for every case and
every row, and the functions are kept by the identity of the tree (the tree is kept beside them, so
that no other tree can take its identity). Rating a case is then a few hundred calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, cast

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
from inspector_app.domain.expression.operations import (
    FUNCTIONS,
    OPERATORS,
    bounded,
    fewest_in,
    is_among,
    longest_gap,
    normal_text,
    same,
    strict,
)
from inspector_app.domain.values import MaybeValue, Unknown

Names = Mapping[str, MaybeValue]
Tables = Mapping[str, Sequence[Names] | Unknown]
Rule = Callable[[Names, Tables, Names], MaybeValue]
"""A rule as a function of the values, the tables and the row it stands in (empty: none)."""

_MOST_KEPT = 20_000
_kept: dict[int, tuple[Node, Rule]] = {}


def compiled(node: Node) -> Rule:
    """Return the function of a checked tree."""
    found = _kept.get(id(node))
    if found is not None:
        return found[1]
    rule = _compile(node)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[id(node)] = (node, rule)
    return rule


def _compile(node: Node) -> Rule:  # noqa: PLR0911
    match node:
        case Literal():
            return _constant(node.value)
        case Name():
            return _named(node.name)
        case Negation():
            return _negated(_compile(node.operand))
        case Minus():
            return _minus(_compile(node.operand))
        case Known():
            return _known(_compile(node.operand), wanted=node.known)
        case Binary(operator="and" | "or"):
            parts = _compile(node.left), _compile(node.right)
            return _logic(*parts, decides=node.operator == "or")
        case Binary():
            return _binary(node)
        case Membership():
            return _membership(node)
        case Call():
            return _call(node)
        case NumberOf():
            return _number_of(node)
        case Rows():
            return _rows(node)


def _constant(value: MaybeValue) -> Rule:
    return lambda _names, _tables, _row: value


def _named(name: str) -> Rule:
    def rule(names: Names, _tables: Tables, row: Names) -> MaybeValue:
        return row[name] if name in row else names[name]

    return rule


def _negated(inner: Rule) -> Rule:
    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        found = inner(names, tables, row)
        return found if isinstance(found, Unknown) else not found

    return rule


def _minus(inner: Rule) -> Rule:
    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        return strict(lambda x: -x, inner(names, tables, row))

    return rule


def _known(inner: Rule, *, wanted: bool) -> Rule:
    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        return isinstance(inner(names, tables, row), Unknown) is not wanted

    return rule


def _logic(left: Rule, right: Rule, *, decides: bool) -> Rule:
    """Kleene: no decides ``and``, yes decides ``or``, whatever the other side is."""

    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        one = left(names, tables, row)
        if one is decides:
            return decides
        other = right(names, tables, row)
        if other is decides:
            return decides
        return one if isinstance(one, Unknown) else other

    return rule


def _binary(node: Binary) -> Rule:
    operator, literal = node.operator, node.right
    left = _compile(node.left)
    if operator in ("=", "!=") and isinstance(literal, Literal) and isinstance(literal.value, str):
        return _equals_text(left, literal.value, negated=operator == "!=")
    right, operation = _compile(node.right), OPERATORS[operator]

    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        return strict(operation, left(names, tables, row), right(names, tables, row))

    return rule


def _equals_text(left: Rule, text: str, *, negated: bool) -> Rule:
    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        found = left(names, tables, row)
        return found if isinstance(found, Unknown) else same(found, text) is not negated

    return rule


def _membership(node: Membership) -> Rule:
    item, negated = _compile(node.item), node.negated
    if not isinstance(node.members, Name):
        written = frozenset(str(member.value) for member in node.members)
        return _in_words(item, written, negated=negated)
    members = _compile(node.members)

    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        found, among = item(names, tables, row), members(names, tables, row)
        return strict(lambda i, ms: is_among(i, ms) is not negated, found, among)

    return rule


def _in_words(item: Rule, written: frozenset[str], *, negated: bool) -> Rule:
    words = frozenset(normal_text(word) for word in written)

    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        found = item(names, tables, row)
        if isinstance(found, Unknown):
            return found
        return (found in written or normal_text(cast(str, found)) in words) is not negated

    return rule


def _number_of(node: NumberOf) -> Rule:
    words = frozenset(normal_text(str(member.value)) for member in node.members)
    written = frozenset(str(member.value) for member in node.members)
    items = [item.name for item in node.items]
    wanted = not node.negated

    def rule(names: Names, _tables: Tables, row: Names) -> MaybeValue:
        number = 0
        for item in items:
            found = row[item] if item in row else names[item]
            if isinstance(found, Unknown):
                return found
            among = found in written or normal_text(cast(str, found)) in words
            number += among is wanted
        return number

    return rule


def _call(node: Call) -> Rule:
    parts = [_compile(argument) for argument in node.arguments]
    if node.function == "if":
        return _if(*parts)
    operation = FUNCTIONS[node.function]

    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        return strict(operation, *(part(names, tables, row) for part in parts))

    return rule


def _if(condition: Rule, yes: Rule, no: Rule) -> Rule:
    def rule(names: Names, tables: Tables, row: Names) -> MaybeValue:
        held = condition(names, tables, row)
        if isinstance(held, Unknown):
            return held
        return (yes if held else no)(names, tables, row)

    return rule


def _rows(node: Rows) -> Rule:
    table = node.table
    over = _counted(node) if not node.column else _column(node)

    def rule(names: Names, tables: Tables, _row: Names) -> MaybeValue:
        rows = tables[table]
        return rows if isinstance(rows, Unknown) else over(names, tables, rows)

    return rule


Over = Callable[[Names, Tables, Sequence[Names]], MaybeValue]


def _holding(condition: Node | None) -> Callable[[Names, Tables, Sequence[Names]], Iterator[Names]]:
    """The rows where the condition is known to hold."""
    rule = None if condition is None else _compile(condition)

    def holding(names: Names, tables: Tables, rows: Sequence[Names]) -> Iterator[Names]:
        if rule is None:
            return iter(rows)
        return (row for row in rows if rule(names, tables, row) is True)

    return holding


def _counted(node: Rows) -> Over:
    where, among = _holding(node.where), _holding(node.among)

    def share(names: Names, tables: Tables, rows: Sequence[Names]) -> MaybeValue:
        base = list(among(names, tables, rows))
        part = sum(1 for _ in where(names, tables, base))
        return Fraction(part, len(base)) if base else Unknown("no_rows")

    match node.kind:
        case "count":
            return lambda names, tables, rows: sum(1 for _ in where(names, tables, rows))
        case "any":
            return lambda names, tables, rows: any(True for _ in where(names, tables, rows))
        case "all":
            return lambda names, tables, rows: (
                sum(1 for _ in where(names, tables, rows)) == len(rows)
            )
        case _:
            return share


def _column(node: Rows) -> Over:
    where, column = _holding(node.where), node.column
    bounds = [_compile(part) for part in (node.months, node.start, node.end) if part is not None]
    take = _TAKEN[node.kind]

    def over(names: Names, tables: Tables, rows: Sequence[Names]) -> MaybeValue:
        cells = (row[column] for row in where(names, tables, rows))
        known = [cell for cell in cells if not isinstance(cell, Unknown)]
        limits = [bound(names, tables, {}) for bound in bounds]
        return strict(lambda *found: take(known, *found), *limits)

    return over


def _extreme(chosen: Callable[[Any], Any]) -> Callable[[Any], MaybeValue]:
    return lambda known: chosen(known) if known else Unknown("no_rows")


def _days(known: list[Any]) -> Any:
    days: list[date] = sorted(set(known))
    return tuple(days)


_TAKEN: dict[str, Callable[..., MaybeValue]] = {
    "sum": lambda known: bounded(sum(known)),
    "smallest": _extreme(min),
    "largest": _extreme(max),
    "longest_gap": longest_gap,
    "fewest_in": fewest_in,
    "days": _days,
}

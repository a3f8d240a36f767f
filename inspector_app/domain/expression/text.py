"""A rule printed as text: one canonical form, with the fewest brackets.

Reading the printed text gives the same tree again, whatever the places of its parts were.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

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
from inspector_app.domain.values import Value

_BINDING = {"or": 1, "and": 2, "+": 5, "-": 5, "*": 6, "/": 6}
_NOT, _COMPARISON, _SIGN, _PRIMARY = 3, 4, 7, 8


def print_expression(node: Node) -> str:
    """Return the canonical text of a rule."""
    return _text(node)[0]


def without_places(node: Node) -> Node:
    """Return the tree with every place set to 0, so that trees from two texts can be compared."""
    found: Node = _unplaced(node)
    return found


def _unplaced(part: Any) -> Any:
    if isinstance(part, tuple):
        return tuple(_unplaced(one) for one in part)
    if not is_dataclass(part) or isinstance(part, type) or not hasattr(part, "at"):
        return part
    inner = {f.name: _unplaced(getattr(part, f.name)) for f in fields(part)}
    return replace(part, **{**inner, "at": 0})


def _text(node: Node) -> tuple[str, int]:  # noqa: PLR0911
    """The text of a tree and how tightly its outermost operator binds."""
    match node:
        case Literal():
            return print_value(node.value), _PRIMARY
        case Name():
            return node.name, _PRIMARY
        case Negation():
            return f"not {_within(node.operand, _NOT)}", _NOT
        case Minus():
            return f"-{_within(node.operand, _SIGN)}", _SIGN
        case Binary():
            return _binary(node)
        case Known() | Membership():
            return _tested(node), _COMPARISON
        case Call():
            arguments = ", ".join(print_expression(one) for one in node.arguments)
            return f"{node.function}({arguments})", _PRIMARY
        case NumberOf():
            return _number_of(node), _PRIMARY
        case Rows():
            return _rows(node), _PRIMARY


def _within(node: Node, least: int) -> str:
    """The text of a part, in brackets where it binds less tightly than ``least``."""
    text, binding = _text(node)
    return text if binding >= least else f"({text})"


def _binary(node: Binary) -> tuple[str, int]:
    binding = _BINDING.get(node.operator, _COMPARISON)
    chained = binding != _COMPARISON
    left = _within(node.left, binding if chained else _COMPARISON + 1)
    return f"{left} {node.operator} {_within(node.right, binding + 1)}", binding


def _tested(node: Known | Membership) -> str:
    if isinstance(node, Known):
        word = "known" if node.known else "unknown"
        return f"{_within(node.operand, _COMPARISON + 1)} is {word}"
    members = node.members.name if isinstance(node.members, Name) else _list(node.members)
    word = "not in" if node.negated else "in"
    return f"{_within(node.item, _COMPARISON + 1)} {word} {members}"


def _list(members: tuple[Literal, ...]) -> str:
    return f"({', '.join(print_value(member.value) for member in members)})"


def _number_of(node: NumberOf) -> str:
    items = ", ".join(item.name for item in node.items)
    if len(node.members) == 1:
        sign = "!=" if node.negated else "="
        return f"number_of({items} {sign} {print_value(node.members[0].value)})"
    word = "not in" if node.negated else "in"
    return f"number_of({items} {word} {_list(node.members)})"


def _rows(node: Rows) -> str:
    parts = [f"{node.table}.{node.column}" if node.column else node.table]
    optional = (
        ("where", node.where),
        ("among", node.among),
        ("months", node.months),
        ("from", node.start),
        ("to", node.end),
    )
    parts += [f"{word} {print_expression(part)}" for word, part in optional if part is not None]
    inside = " ".join(parts)
    return inside if node.kind == "days" else f"{node.kind}({inside})"


def print_value(value: Value) -> str:
    """Return a written value as the rule language has it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
        case Fraction():
            return _decimal(value)
        case date():
            return value.isoformat()
        case _:
            return f"'{value}'"


def _decimal(number: Fraction) -> str:
    """A number that was written with decimals, with at least one and no more than it needs."""
    places = 1
    while (number * 10**places).denominator != 1:
        places += 1
    digits = str(int(number * 10**places)).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"

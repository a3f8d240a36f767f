"""Mutants of a template: its rules with one comparison, answer, number or operator changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from inspector_app.domain.checklist import Answer, Checklist, Forced, Suggestion
from inspector_app.domain.expression import (
    Binary,
    Expression,
    Known,
    Literal,
    Membership,
    Negation,
    Node,
    NumberOf,
)
from inspector_app.domain.expression.text import print_expression

FLIPPED = {
    "=": ("!=",),
    "!=": ("=",),
    "<": ("<=", ">="),
    "<=": ("<", ">"),
    ">": (">=", "<="),
    ">=": (">", "<"),
    "and": ("or",),
    "or": ("and",),
    "+": ("-",),
    "-": ("+",),
    "*": ("/",),
    "/": ("*",),
}
ANSWERS = {"J": "N", "D": "J", "N": "J", "F": "N", "E": "N", "not_asked": "J", "not_answered": "N"}
SECTIONS = ("tables", "facts", "deadlines", "groups", "questions", "ratings")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A template with one change. ``name`` tells where and what, the same in every run."""

    name: str
    checklist: Checklist


def mutants(checklist: Checklist) -> Iterator[Mutant]:
    """Return every mutant of a template, in the order of its parts."""
    for section in SECTIONS:
        for place, item in enumerate(getattr(checklist, section)):
            for what, changed in _changed(item):
                items = getattr(checklist, section)
                whole = (*items[:place], changed, *items[place + 1 :])
                name = f"{_name(item)}{what}"
                yield Mutant(name, replace(checklist, **{section: whole}))


def _name(item: Any) -> str:
    keys = ("question_id", "rating_id", "fact_id", "deadline_id", "table_id", "group_id")
    return next(str(getattr(item, key)) for key in keys if hasattr(item, key))


def _changed(item: Any) -> Iterator[tuple[str, Any]]:
    """Every way to change one rule or answer inside a part."""
    if isinstance(item, Expression):
        for node in _nodes(item.node):
            text = print_expression(node)
            yield f": {print_expression(item.node)} → {text}", Expression(text, node)
        return
    if isinstance(item, (Suggestion, Forced)):
        other = Answer(ANSWERS[item.answer.value])
        yield f": {item.answer.value} → {other.value}", replace(item, answer=other)
    if isinstance(item, tuple):
        for place, one in enumerate(item):
            for what, changed in _changed(one):
                yield f" {place + 1}{what}", (*item[:place], changed, *item[place + 1 :])
    elif is_dataclass(item) and not isinstance(item, type):
        for field in fields(item):
            for what, changed in _changed(getattr(item, field.name)):
                yield f" {field.name}{what}", replace(item, **{field.name: changed})


def _nodes(node: Node) -> Iterator[Node]:
    """Every tree with one change in it."""
    yield from _here(node)
    for field in fields(node):
        inner = getattr(node, field.name)
        if is_dataclass(inner) and not isinstance(inner, type):
            yield from _within(node, field.name, inner, lambda changed: changed)
        elif isinstance(inner, tuple):
            for place, one in enumerate(inner):
                if is_dataclass(one):
                    yield from _within(node, field.name, one, _put(inner, place))


def _put(items: tuple[Any, ...], place: int) -> Callable[[Any], Any]:
    return lambda changed: (*items[:place], changed, *items[place + 1 :])


def _within(node: Any, name: str, inner: Any, put: Callable[[Any], Any]) -> Iterator[Node]:
    for changed in _nodes(inner):
        yield replace(node, **{name: put(changed)})


def _here(node: Node) -> Iterator[Node]:
    """The changes of the node itself."""
    match node:
        case Binary():
            for operator in FLIPPED[node.operator]:
                yield replace(node, operator=operator)
        case Negation():
            yield node.operand
        case Known():
            yield replace(node, known=not node.known)
        case Membership() | NumberOf():
            yield replace(node, negated=not node.negated)
        case Literal(value=bool(value)):
            yield replace(node, value=not value)
        case Literal(value=int(value)):
            yield replace(node, value=value + 1)
        case Literal(value=str(value)) if value in ANSWERS:
            yield replace(node, value=ANSWERS[value])

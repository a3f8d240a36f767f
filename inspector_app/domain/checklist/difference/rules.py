"""Two versions of a template in one abstraction, so that their rules can be compared.

A name means in each version what that version says. A condition on rows is written out in entered
columns, stated facts and numbers, so that the same count in both versions is the same number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.proof.model import (
    Model,
    RowProof,
    columns_of,
    entered_columns,
)
from inspector_app.domain.checklist.proof.names import Binding, Free, names_of, names_of_row
from inspector_app.domain.checklist.proof.rows import CountedRows
from inspector_app.domain.checklist.proof.space import Space
from inspector_app.domain.expression import Expression, Literal, Membership, Name, Node, Rows
from inspector_app.domain.expression.types import type_of_value
from inspector_app.domain.values import Period, ValueType

BEFORE = "_before"
"""Ends the name that the older version's value gets where the newer has another type of it."""


@dataclass(slots=True)
class Pair:
    """An older and a newer version as models of one space."""

    before: Checklist
    after: Checklist
    old: Model = field(init=False)
    new: Model = field(init=False)
    space: Space = field(default_factory=Space)

    def __post_init__(self) -> None:
        """Translate both."""
        clashing = _clashing(names_of(self.before), names_of(self.after))
        old = _Writer(self.before, clashing).written()
        new = _Writer(self.after, frozenset()).written()
        names = names_of(old), names_of(new)
        entered = _joined(entered_columns(self.before), entered_columns(self.after))
        counted = CountedRows(self.space, entered)
        old_names = {f"{n}{BEFORE}" if n in clashing else n: b for n, b in names[0].items()}
        self.old = Model(
            old,
            space=self.space,
            names=_widened(old_names, names[1]),
            shared=counted,
        )
        self.new = Model(
            new,
            space=self.space,
            names=_widened(names[1], old_names),
            shared=counted,
        )
        counted.bind(self._narrower)

    def _narrower(self, table: str, conditions: list[Node]) -> Any:
        rows: dict[str, Binding] = {}
        for checklist in (self.before, self.after):
            rows = {**_widened(names_of_row(columns_of(checklist, table)), rows), **rows}
        names = {**self.old.names, **self.new.names, **rows}
        return RowProof(names, self.new.counted, conditions).narrower


def _joined(
    one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    nothing: frozenset[str] = frozenset()
    return {name: one.get(name, nothing) | other.get(name, nothing) for name in {*one, *other}}


def _clashing(old: Mapping[str, Binding], new: Mapping[str, Binding]) -> frozenset[str]:
    """The names that stand for another type of value in the newer version."""
    return frozenset(
        name
        for name, before in old.items()
        if isinstance(before, Free)
        and isinstance(after := new.get(name), Free)
        and before.type is not after.type
    )


def _widened(names: Mapping[str, Binding], others: Mapping[str, Binding]) -> dict[str, Binding]:
    """The names with the values that they have in either version."""
    return {name: _wide(binding, others.get(name)) for name, binding in names.items()}


def _wide(one: Binding, other: Binding | None) -> Binding:
    if not isinstance(one, Free) or not isinstance(other, Free):
        return one
    least = None if None in (one.least, other.least) else min(one.least or 0, other.least or 0)
    most = None if None in (one.most, other.most) else max(one.most or 0, other.most or 0)
    options = tuple(sorted({*one.options, *other.options}, key=_answers_first))
    return Free(one.type, options, one.may_miss or other.may_miss, least, most)


def _answers_first(option: str) -> tuple[int, str]:
    order = ("J", "D", "N", "F", "E", "not_answered", "not_asked", "not_rated")
    return (order.index(option), "") if option in order else (len(order), option)


class _Writer:
    """Writes the conditions on rows of one version out."""

    def __init__(self, checklist: Checklist, clashing: frozenset[str]) -> None:
        self.checklist = checklist
        self.clashing = clashing
        self.parameters = checklist.parameter_values()
        self.facts = {fact.fact_id: fact.rule.node for fact in checklist.facts}
        self.columns = {
            table.table_id: {c.column_id: c.rule.node for c in table.columns if c.rule is not None}
            for table in checklist.tables
        }

    def written(self) -> Checklist:
        """The template with its conditions written out."""
        found: Checklist = self._part(self.checklist)
        return found

    def _part(self, part: Any) -> Any:
        if isinstance(part, Expression):
            return Expression(part.text, self._node(part.node, None))
        if isinstance(part, tuple):
            return tuple(self._part(one) for one in part)
        if is_dataclass(part) and not isinstance(part, (type, Period)):
            inner = {f.name: self._part(getattr(part, f.name)) for f in fields(part) if f.init}
            return replace(part, **inner)
        return part

    def _node(self, node: Any, table: str | None) -> Any:
        if isinstance(node, Name):
            return self._name(node, table)
        if isinstance(node, Rows):
            return self._rows(node, table)
        if isinstance(node, Membership) and isinstance(node.members, Name) and table is not None:
            members = self._members(node.members)
            return replace(node, item=self._node(node.item, table), members=members)
        if isinstance(node, tuple):
            return tuple(self._node(one, table) for one in node)
        if is_dataclass(node) and not isinstance(node, (type, Literal)):
            inner = {f.name: getattr(node, f.name) for f in fields(node)}
            return replace(node, **{k: self._node(v, table) for k, v in inner.items()})
        return node

    def _name(self, node: Name, table: str | None) -> Node:
        if node.name in self.clashing:
            return Name(f"{node.name}{BEFORE}", node.at)
        if table is None:
            return node
        column = self.columns.get(table, {}).get(node.name)
        if column is not None:
            return self._written(column, table)
        if node.name in self.facts:
            return self._written(self.facts[node.name], None, within=True)
        if node.name in self.parameters:
            value = self.parameters[node.name]
            return Literal(value, type_of_value(value), node.at)
        return node

    def _written(self, node: Node, table: str | None, *, within: bool = False) -> Node:
        """A column's or a fact's rule as it stands inside a condition; ``""`` is no table."""
        found: Node = self._node(node, "" if within else table)
        return found

    def _members(self, name: Name) -> Any:
        texts = self.parameters.get(name.name)
        if isinstance(texts, tuple):
            return tuple(Literal(text, ValueType.TEXT, name.at) for text in texts)
        return self._name(name, None)

    def _rows(self, node: Rows, table: str | None) -> Rows:
        within = {key: self._node(getattr(node, key), node.table) for key in ("where", "among")}
        around = {k: self._node(getattr(node, k), table) for k in ("start", "end", "months")}
        return replace(node, **within, **around)

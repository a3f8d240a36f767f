"""What the names of a rule stand for in the abstraction, and the texts that rules compare."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from inspector_app.domain.checklist import (
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Checklist,
    Column,
    Option,
    Question,
)
from inspector_app.domain.checklist.proof.space import UNKNOWN
from inspector_app.domain.expression import Node
from inspector_app.domain.values import Value, ValueType

FIRST_DAY = date(1900, 1, 1).toordinal()
LAST_DAY = date(2200, 12, 31).toordinal()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that is the same in every case: a parameter, or a value chosen for a witness."""

    value: Value


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that is unknown."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A rule that stands behind the name."""

    node: Node


@dataclass(frozen=True, slots=True)
class Free:
    """A value that differs between cases. ``options`` are those of a choice.

    ``may_miss``: it can be unknown. ``least`` and ``most`` bound counts and numbers.
    """

    type: ValueType
    options: tuple[str, ...] = ()
    may_miss: bool = True
    least: int | None = None
    most: int | None = None

    @property
    def domain(self) -> tuple[Hashable, ...]:
        """The values of a finite variable."""
        known: tuple[Hashable, ...] = self.options
        if self.type is ValueType.YES_NO:
            known = (True, False)
        return (*known, UNKNOWN) if self.may_miss else known


Binding = Fixed | Missing | Derived | Free


def names_of(checklist: Checklist) -> dict[str, Binding]:
    """Return what every name outside rows stands for."""
    found: dict[str, Binding] = {
        day: Free(ValueType.DATE, may_miss=False) for day in ("period_from", "period_to")
    }
    found |= {p.parameter_id: Fixed(p.value) for p in checklist.parameters}
    found |= {v.value_id: Free(v.type, _ids(v.options)) for v in checklist.register_values}
    for question in checklist.questions:
        if question.entry is not None:
            entry = question.entry
            found[entry.name] = Free(
                entry.type, _ids(entry.options), least=entry.least, most=entry.most
            )
        if question.is_scored:
            found[question.answer_name] = answer_binding(question)
    for rating in checklist.ratings:
        grades = tuple(g.grade_id for g in rating.grades)
        found[rating.rating_id] = Free(ValueType.CHOICE, (*grades, NOT_RATED), may_miss=False)
    found |= {f.fact_id: Derived(f.rule.node) for f in checklist.facts}
    return found


def answer_binding(question: Question) -> Free:
    """The answers a question may have as a value: the five, not asked and not answered."""
    offered = [a.value for a in Answer if not (question.universal and a is Answer.NOT_APPLICABLE)]
    return Free(ValueType.CHOICE, (*offered, NOT_ANSWERED, NOT_ASKED), may_miss=False)


def names_of_row(columns: tuple[Column, ...]) -> dict[str, Binding]:
    """Return what the columns stand for inside a row."""
    return {
        c.column_id: Derived(c.rule.node)
        if c.rule is not None
        else Free(c.type, _ids(c.options), may_miss=not c.default)
        for c in columns
    }


def _ids(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(o.option_id for o in options)


def shape(node: Any) -> Hashable:
    """A node without its place, so that equal rules are equal."""
    if is_dataclass(node) and not isinstance(node, type):
        names = [f.name for f in fields(node) if f.name != "at"]
        return (type(node).__name__, *(shape(getattr(node, name)) for name in names))
    if isinstance(node, tuple):
        return tuple(shape(part) for part in node)
    return (type(node).__name__, node) if isinstance(node, Hashable) else repr(node)


Names = Mapping[str, Binding]

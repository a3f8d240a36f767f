"""What a rule yields for given values and rows. The meaning is told in ``domain.expression``.

Only rules that ``expression_types.check`` has passed are evaluated; anything else is a defect.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.compilation import compiled
from inspector_app.domain.expression.operations import longest_gap, normal_text
from inspector_app.domain.values import MaybeValue, Unknown

__all__ = ["Environment", "Row", "days_of", "evaluate", "longest_gap", "normal_text"]

Row = Mapping[str, MaybeValue]
_NO_ROW: Row = {}


@dataclass(frozen=True, slots=True)
class Environment:
    """What the names stand for. A table is its rows, or unknown as a whole (a log not read)."""

    names: Mapping[str, MaybeValue]
    tables: Mapping[str, tuple[Row, ...] | Unknown] = field(default_factory=dict)


def evaluate(
    expression: Expression, environment: Environment, row: Row | None = None
) -> MaybeValue:
    """Return the value of a checked rule, ``Unknown`` with a reason where it cannot be told.

    ``row`` is the row in which a computed column stands.
    """
    rule = compiled(expression.node)
    return rule(environment.names, environment.tables, _NO_ROW if row is None else row)


def days_of(expression: Expression, environment: Environment) -> tuple[date, ...] | Unknown:
    """Return the days that ``done`` of a deadline names, ascending, each once.

    Rows without a day, and rows whose condition cannot be told, are left out.
    """
    found = compiled(expression.node)(environment.names, environment.tables, _NO_ROW)
    return found if isinstance(found, Unknown) else cast("tuple[date, ...]", found)

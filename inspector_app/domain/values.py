"""The values that templates, visit logs and derived facts are made of.

A value is a plain Python value of one of the types below. What is not known is ``Unknown`` with a
coded reason, never ``None`` and never zero: "0 besök" and "loggen är inte läst" must not look
alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class ValueType(StrEnum):
    """The types of the rule language. Counts are whole numbers, numbers are exact fractions."""

    COUNT = "count"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    TEXT = "text"
    TEXTS = "texts"
    PERIOD = "period"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Period:
    """A first day and a last day, both included; ``end`` is ``None`` while it still runs."""

    start: date
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that cannot be known, with the code of the reason.

    Codes: ``not_stated`` (an empty cell or register field), ``not_readable`` (a register text that
    is no such value), ``log_not_read`` (a table without rows that nobody has confirmed as empty),
    ``no_rows`` (a share or an extreme of nothing), ``division_by_zero``, ``out_of_range``,
    ``not_found`` (the inspector says that the akt does not tell), ``not_asked`` (a stated fact or
    a log that is not asked for in this case), ``still_running`` (the end of a period without end),
    ``no_window`` (the time is shorter than one whole window).
    """

    reason: str


Value = bool | int | Fraction | date | str | tuple[str, ...] | Period
MaybeValue = Value | Unknown

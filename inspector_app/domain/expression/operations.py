"""The single steps of the rule language: what operators and functions do with known values.

A step that has no answer raises ``ZeroDivisionError`` or ``OverflowError``; ``strict`` turns both
into ``Unknown``.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Any

from inspector_app.domain.calendar_months import add_months, months_between
from inspector_app.domain.values import MaybeValue, Period, Unknown

_MAX_DIGITS = 10**30
_MAX_MONTHS = 12_000


@lru_cache(maxsize=4096)
def normal_text(text: str) -> str:
    """Return a text as comparisons see it: without surrounding space and case."""
    return " ".join(text.split()).casefold()


def strict(operation: Callable[..., MaybeValue], *operands: MaybeValue) -> MaybeValue:
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


def same(left: Any, right: Any) -> bool:
    """Whether two values are equal; texts without regard to case and surrounding space."""
    if isinstance(left, str) and isinstance(right, str):
        return left == right or normal_text(left) == normal_text(right)
    return bool(left == right)


def bounded(number: Any) -> MaybeValue:
    """Return a number within 30 digits; larger ones would only grow."""
    if isinstance(number, date):
        return number
    if isinstance(number, int):
        if abs(number) > _MAX_DIGITS:
            raise OverflowError(number)
        return number
    exact = Fraction(number)
    if abs(exact.numerator) > _MAX_DIGITS or exact.denominator > _MAX_DIGITS:
        raise OverflowError(number)
    return exact


def _plus(left: Any, right: Any) -> MaybeValue:
    return left + timedelta(days=right) if isinstance(left, date) else bounded(left + right)


def _less(left: Any, right: Any) -> MaybeValue:
    if isinstance(left, date):
        return (left - right).days if isinstance(right, date) else left - timedelta(days=right)
    return bounded(left - right)


def _end(period: Period) -> MaybeValue:
    return Unknown("still_running") if period.end is None else period.end


OPERATORS: dict[str, Callable[[Any, Any], MaybeValue]] = {
    "=": same,
    "!=": lambda a, b: not same(a, b),
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "+": _plus,
    "-": _less,
    "*": lambda a, b: bounded(a * b),
    "/": lambda a, b: bounded(Fraction(a) / Fraction(b)),
}

FUNCTIONS: dict[str, Callable[..., MaybeValue]] = {
    "least": min,
    "greatest": max,
    "ceil": math.ceil,
    "floor": math.floor,
    "year": lambda day: day.year,
    "add_months": add_months,
    "months_between": months_between,
    "start": lambda period: period.start,
    "end": _end,
    "size": len,
}


def is_among(item: str, members: Any) -> bool:
    """Whether a text is one of the members, without regard to case and surrounding space."""
    return normal_text(item) in {normal_text(member) for member in members}


def longest_gap(days: list[date], start: date, end: date) -> MaybeValue:
    """Return the most days between two neighbours among start, the days within, and end.

    Days outside start..end are left out. Unknown (``out_of_range``) when end lies before start.
    """
    if end < start:
        raise OverflowError(end)
    marks = sorted({start, end, *(day for day in days if start <= day <= end)})
    return max(((b - a).days for a, b in pairwise(marks)), default=0)


def fewest_in(days: list[date], months: int, start: date, end: date) -> MaybeValue:
    """Return the least number of days in any whole window of calendar months within start..end.

    A window from day d holds d and everything before the same day number ``months`` later. Unknown
    ``no_window`` when none fits, ``out_of_range`` for less than one month or end before start.

    The number falls only where the first day of the window has just passed one of the days, so
    only windows that begin at ``start`` or on a day after one of the days are looked at.
    """
    if end < start or not 1 <= months <= _MAX_MONTHS:
        raise OverflowError(end)
    marks = sorted(day for day in days if start <= day <= end)
    begins = [start, *(day + timedelta(days=1) for day in dict.fromkeys(marks) if day < end)]
    windows = ((first, add_months(first, months) - timedelta(days=1)) for first in begins)
    counts = [
        bisect_right(marks, last) - bisect_left(marks, first)
        for first, last in windows
        if last <= end
    ]
    return min(counts) if counts else Unknown("no_window")

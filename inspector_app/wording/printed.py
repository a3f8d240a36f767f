"""How a value of the capsule looks on a page, by its rounding."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from inspector_app.domain.report.text import Rounding
from inspector_app.domain.sampling import display_ticket
from inspector_app.wording.numbers import count, decimal, iso_day, long_moment, percent

_PLACES = {Rounding.DECIMAL1: 1, Rounding.DECIMAL2: 2, Rounding.DECIMAL3: 3}
_DIGITS = {Rounding.DIGITS9: 9, Rounding.DIGITS18: 18}


def print_value(value: Any, rounding: Rounding) -> str:
    """Return ``value`` as it is printed; numbers are rounded here and nowhere else."""
    if rounding is Rounding.TEXT or rounding is Rounding.SHA256:
        return str(value)
    if rounding is Rounding.DAY:
        return _moment(value)
    if rounding in _DIGITS:
        return display_ticket(value, _DIGITS[rounding]).replace(".", ",")
    return _number(Fraction(value), rounding)


def _number(number: Fraction, rounding: Rounding) -> str:
    if rounding is Rounding.PERCENT:
        return percent(number)
    if rounding is Rounding.PERCENT1:
        return f"{decimal(number * 100)}\u00a0%"
    if rounding in _PLACES:
        return decimal(number, _PLACES[rounding])
    return count(int(number))


def _moment(value: str) -> str:
    """Return a day as 2026-03-12 and an instant in Swedish local time."""
    if "T" not in value:
        return iso_day(date.fromisoformat(value))
    moment = datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return long_moment(moment)

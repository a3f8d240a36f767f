"""Months as the law counts them: the same day number, clamped to the end of a shorter month.

Source: common rule for periods in months; 31 January + 1 month = 28 (29) February, never 3 March.
"""

from __future__ import annotations

import calendar
from datetime import date


def add_months(day: date, months: int) -> date:
    """Return the day ``months`` calendar months later (earlier when negative).

    Raises ``OverflowError`` outside the years 1 to 9999.
    """
    index = day.year * 12 + (day.month - 1) + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def months_between(start: date, end: date) -> int:
    """Return the largest whole number n with add_months(start, n) <= end; negative backwards."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - 1 if add_months(start, months) > end else months

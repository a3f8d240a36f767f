"""Dates as people type them: ISO, ``12/3``, ``12 mars``, ``igår``. Pure: the day of today is given.

Decision: a date without a year is the latest such day that is not after ``latest`` (the last day
that can be meant: today, or the end of the reviewed period). It is written out in full at once, so
that the reader sees which year was understood.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH = {"may": 5, "oct": 10}
_WORDS = {
    "idag": 0,
    "i dag": 0,
    "today": 0,
    "igår": 1,
    "i går": 1,
    "yesterday": 1,
    "i förrgår": 2,
    "förrgår": 2,
}
_FORMS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
    re.compile(r"(?P<y>\d{2})(?P<m>\d{2})(?P<d>\d{2})"),
    re.compile(r"(?P<d>\d{1,2})[/.](?P<m>\d{1,2})(?:[/. -](?P<y>\d{4}|\d{2}))?"),
    re.compile(r"(?P<d>\d{1,2})\.? (?P<name>[a-zåäö]{3,9})\.?(?: (?P<y>\d{4}|\d{2}))?"),
)


def read_date(text: str, today: date, latest: date | None = None) -> date | None:
    """The day that ``text`` means, or ``None`` when it means none."""
    plain = " ".join(text.strip().casefold().split())
    if plain in _WORDS:
        return today - timedelta(days=_WORDS[plain])
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found:
            return _made(found.groupdict(), min(today, latest or today))
    return None


def _made(parts: dict[str, str | None], latest: date) -> date | None:
    number = parts.get("m")
    month = int(number) if number else _month(parts.get("name") or "")
    day, year = int(parts["d"] or 0), parts.get("y")
    if month is None:
        return None
    if year:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    years = range(latest.year, latest.year - 9, -1)  # the 29th of February needs up to eight
    days = (_day(y, month, day) for y in years)
    return next((d for d in days if d is not None and d <= latest), None)


def _month(name: str) -> int | None:
    if name[:3] in _ENGLISH:
        return _ENGLISH[name[:3]]
    return _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

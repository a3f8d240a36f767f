"""What a file of cases holds, as values of the rule language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from inspector_app.domain.values import Period, Value, ValueType

MAX_NUMBER = 20
"""Characters in a number that is written as a text."""


def typed(raw: Any, value_type: ValueType) -> Value | None:
    """Return what a file holds as a value of a type, ``None`` when it is none.

    Days may be texts, as JSON has them; a period is a list of one or two days or ``day/day``; an
    exact number may be a text such as ``1/3``.
    """
    reader = _TYPED.get(value_type)
    try:
        return reader(raw) if reader is not None else None
    except (ValueError, ZeroDivisionError):
        return None


def _day(raw: Any) -> date | None:
    if isinstance(raw, str):
        return date.fromisoformat(raw)
    return raw if isinstance(raw, date) and not isinstance(raw, datetime) else None


def _period(raw: Any) -> Period | None:
    days = raw.rstrip("/").split("/") if isinstance(raw, str) else raw
    if not isinstance(days, list) or not 1 <= len(days) <= 2:
        return None
    read = [_day(day) for day in days]
    first, last = read[0], read[-1] if len(read) == 2 else None
    return None if first is None or None in read else Period(first, last)


def _number(raw: Any) -> Fraction | None:
    if isinstance(raw, str) and len(raw) <= MAX_NUMBER:
        return Fraction(raw.replace(",", "."))
    plain = isinstance(raw, int | Fraction) and not isinstance(raw, bool)
    return Fraction(raw) if plain else None


def _texts(raw: Any) -> tuple[str, ...] | None:
    listed = isinstance(raw, list) and all(isinstance(one, str) for one in raw)
    return tuple(raw) if listed else None


def _of(kind: type) -> Callable[[Any], Any]:
    return lambda raw: raw if type(raw) is kind else None


_TYPED: dict[ValueType, Callable[[Any], Value | None]] = {
    ValueType.COUNT: _of(int),
    ValueType.NUMBER: _number,
    ValueType.DATE: _day,
    ValueType.YES_NO: _of(bool),
    ValueType.CHOICE: _of(str),
    ValueType.TEXT: _of(str),
    ValueType.TEXTS: _texts,
    ValueType.CHOICES: _texts,
    ValueType.PERIOD: _period,
}

"""Whole columns as JSON, written as fast as text can be joined.

A column is a list of its cells; ``{"all": cell}`` when they are all equal; ``{"from": first}`` when
they are whole numbers that rise by one. A column of lists is two: how many each holds, and all that
they hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, islice
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class _DayTexts(dict[date | None, str]):
    """Days and their ISO text, empty for none."""

    def __missing__(self, day: date | None) -> str:
        text = "" if day is None else day.isoformat()
        if len(self) < 1 << 16:
            self[day] = text
        return text


class _Days(dict[str, date | None]):
    """ISO texts and their days."""

    def __missing__(self, text: str) -> date | None:
        day = date.fromisoformat(text) if text else None
        if len(self) < 1 << 16:
            self[text] = day
        return day


_DAY_TEXTS, _DAYS = _DayTexts(), _Days()


def texts(column: Sequence[str]) -> str:
    """Return a column of texts."""
    if _is_even(column):
        return _all(column[0])
    joined = '","'.join(column)
    plain = joined.isprintable() and "\\" not in joined
    if plain and column and joined.count('"') == 2 * len(column) - 2:
        return f'["{joined}"]'
    return _encode(list(column))


def numbers(column: Sequence[int]) -> str:
    """Return a column of whole numbers."""
    if _is_even(column):
        return _all(column[0])
    if column and column[-1] - column[0] == len(column) - 1:
        first = column[0]
        if all(map(int.__eq__, column, range(first, first + len(column)))):
            return _encode({"from": first})
    return f"[{','.join(map(str, column))}]"


def anything(column: Sequence[Any]) -> str:
    """Return a column of whole numbers, yes or no, and nothing."""
    return _all(column[0]) if _is_even(column) else _encode(list(column))


def days(column: Sequence[date | None]) -> str:
    """Return a column of days, empty for none."""
    return texts(list(map(_DAY_TEXTS.__getitem__, column)))


def decimals(column: Sequence[Decimal | None]) -> str:
    """Return a column of decimals, empty for none."""
    return texts(["" if size is None else str(size) for size in column])


def lists(column: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Return a column of lists of texts as two: their lengths and their texts."""
    return numbers(list(map(len, column))), texts(list(chain.from_iterable(column)))


def cells(column: Any, size: int) -> Iterable[Any]:
    """Return the cells of a column that was read; ValueError unless there are ``size``."""
    if isinstance(column, dict):
        if "all" in column:
            return [column["all"]] * size
        return range(column["from"], column["from"] + size)
    if len(column) != size:
        raise ValueError("a column of a block has another length than the block")
    return list(column)


def read_days(column: Any, size: int) -> Iterator[date | None]:
    """Yield the days of a column."""
    return map(_DAYS.__getitem__, cells(column, size))


def read_decimals(column: Any, size: int) -> Iterator[Decimal | None]:
    """Yield the decimals of a column."""
    return (Decimal(text) if text else None for text in cells(column, size))


def read_lists(lengths: Any, held: Any, size: int) -> Iterator[tuple[str, ...]]:
    """Yield the lists of a column of lists."""
    each = list(cells(lengths, size))
    source = iter(cells(held, sum(each)))
    return (tuple(islice(source, length)) for length in each)


def _is_even(column: Sequence[Any]) -> bool:
    return bool(column) and column.count(column[0]) == len(column)


def _all(cell: Any) -> str:
    return _encode({"all": cell})

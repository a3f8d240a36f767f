"""Whole columns as JSON, written as fast as text can be joined.

A column is a list of its cells; ``{"all": cell}`` when they are all equal; ``{"of": cells, "at":
codes}`` when few repeat, ``{"days": codes}`` for days, a character of ``codes`` for each cell;
``{"from": first}`` when they are whole numbers that rise by one, ``{"spans": [[first, count], …]}``
when they do so in parts. A column of lists is two: how many each holds, and all that they hold.

Decision: codes and not the texts themselves, which take four times the room and the time to store.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, islice
from typing import Any

from inspector_app.domain.population.coded import (
    CODES,
    DAYS,
    Coded,
    Even,
    Lines,
    PlainCells,
    Singles,
    Spans,
    spans_of,
)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


_AS_THEY_STAND = bytes(set(range(32, 256)) - set(b'"\\')) + b"\n"
"""Bytes of UTF-8 that JSON writes as they stand, and the one that sets texts apart."""


class _Days(dict[str, date | None]):
    """ISO texts and their days."""

    def __missing__(self, text: str) -> date | None:
        day = date.fromisoformat(text) if text else None
        if len(self) < 1 << 16:
            self[text] = day
        return day


_DAYS = _Days()


def texts(column: Sequence[str]) -> str:
    """Return a column of texts."""
    if isinstance(column, Coded):
        return _coded(column)
    if isinstance(column, Lines | PlainCells) and column:
        return _joined(column.text, "\n")
    if _is_even(column):
        return _all(_first(column))
    joined = "\n".join(column)
    if column and joined.count("\n") == len(column) - 1:
        return _joined(joined, "\n")
    return _encode(list(column))


def numbers(column: Sequence[int]) -> str:
    """Return a column of whole numbers."""
    if _is_even(column):
        return _all(_first(column))
    spans = spans_of(column).spans
    if len(spans) == 1:
        return _encode({"from": spans[0].start})
    if len(spans) * 4 < len(column):
        return _encode({"spans": [[span.start, len(span)] for span in spans]})
    return f"[{','.join(map(str, column))}]"


def anything(column: Sequence[Any]) -> str:
    """Return a column of whole numbers, yes or no, and nothing."""
    if isinstance(column, Coded):
        return _coded(column)
    return _all(_first(column)) if _is_even(column) else _encode(list(column))


def days(column: Sequence[date | None]) -> str:
    """Return a column of days, empty for none."""
    if isinstance(column, Coded):
        return f'{{"days":"{column.text}"}}'
    if _is_even(column):
        return _all(day.isoformat() if (day := _first(column)) else "")
    return texts(["" if day is None else day.isoformat() for day in column])


def decimals(column: Sequence[Decimal | None]) -> str:
    """Return a column of decimals, empty for none."""
    if isinstance(column, Even):
        return _all("" if column.value is None else str(column.value))
    return texts(["" if size is None else str(size) for size in column])


def lists(column: Sequence[Sequence[str]]) -> tuple[str, str]:
    """Return a column of lists of texts as two: their lengths and their texts."""
    if isinstance(column, Singles):
        return _all(1), texts(column.texts)
    return numbers(list(map(len, column))), texts(list(chain.from_iterable(column)))


def cells(column: Any, size: int) -> Iterable[Any]:
    """Return the cells of a column that was read; ValueError unless there are ``size``."""
    if isinstance(column, dict):
        if "all" in column:
            return [column["all"]] * size
        if "from" in column:
            return range(column["from"], column["from"] + size)
        column = _told_apart(column)
    if len(column) != size:
        raise ValueError("a column of a block has another length than the block")
    return list(column)


def _told_apart(column: dict[str, Any]) -> Sequence[Any]:
    if "spans" in column:
        return list(Spans([range(first, first + count) for first, count in column["spans"]]))
    if "days" in column:
        return list(map(DAYS.__getitem__, column["days"]))
    meaning = dict(zip(CODES, column["of"], strict=False))
    try:
        return list(map(meaning.__getitem__, column["at"]))
    except KeyError:
        raise ValueError("a code in a block stands for nothing") from None


def read_days(column: Any, size: int) -> Iterable[date | None]:
    """Return the days of a column."""
    if isinstance(column, dict) and "days" in column:
        return cells(column, size)
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
    if isinstance(column, Spans | range):
        return False
    if isinstance(column, Even):
        return bool(column)
    return bool(column) and column.count(column[0]) == len(column)


def _first(column: Sequence[Any]) -> Any:
    return column.value if isinstance(column, Even) else column[0]


def _all(cell: Any) -> str:
    return _encode({"all": cell})


def _coded(column: Coded) -> str:
    values = _encode(list(column.meaning.values()))
    return f'{{"of":{values},"at":"{column.text}"}}'


def _joined(text: str, sign: str) -> str:
    """Return the list of the texts that ``sign`` sets apart in ``text``."""
    if text.encode().translate(None, _AS_THEY_STAND):
        return _encode(text.split(sign))
    return '["' + text.replace(sign, '","') + '"]'

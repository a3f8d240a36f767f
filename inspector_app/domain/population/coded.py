"""Columns of a list kept small: one character for each cell that repeats, one text for ids.

A million rows pass from the reader to the store in these forms and no cell is made a value of its
own on the way. Each of them reads as the sequence of its values.

Decision: the codes of days, and the order of ``CODES``, stand in stored blocks and never change.
Codes of days rise with the days, so that days are compared as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, overload

from inspector_app.domain.population.cells import EARLIEST_YEAR, LATEST_YEAR

CODES = "".join(chr(code) for code in (*range(0x23, 0x5C), *range(0x5D, 0x7F), *range(0xAE, 0x300)))
"""Characters that JSON writes as they stand and one line holds."""
NO_DAY = "\ua000"
"""The code of an unknown day: behind all others."""
_FIRST, _LAST = date(EARLIEST_YEAR, 1, 1).toordinal(), date(LATEST_YEAR, 12, 31).toordinal()
_DAY_BASE = 0x100


class _Days(dict[str, date | None]):
    """What each code of a day means; ValueError for what is none."""

    def __missing__(self, code: str) -> date:
        ordinal = ord(code) - _DAY_BASE + _FIRST
        if not _FIRST <= ordinal <= _LAST:
            raise ValueError("a character that is no code of a day")
        self[code] = day = date.fromordinal(ordinal)
        return day


DAYS: Mapping[str, date | None] = _Days({NO_DAY: None})


def day_code(day: date | None) -> str:
    """Return the code of a day from 1990 to 2100; ValueError outside."""
    if day is None:
        return NO_DAY
    ordinal = day.toordinal()
    if not _FIRST <= ordinal <= _LAST:
        raise ValueError("a day that has no code")
    return chr(ordinal - _FIRST + _DAY_BASE)


class _Column(Sequence[Any]):
    """What the columns here share: they are read whole, seldom cell by cell."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        return list(self)[place]

    def __iter__(self) -> Iterator[Any]:
        raise NotImplementedError


class Even(_Column):
    """The same value in every cell."""

    __slots__ = ("size", "value")

    def __init__(self, value: Any, size: int) -> None:
        self.value = value
        self.size = size

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Any]:
        return iter([self.value] * self.size)

    def __contains__(self, value: object) -> bool:
        return self.size > 0 and bool(value == self.value)


class Lines(_Column):
    """Texts of one line each, kept as one text; at least one."""

    __slots__ = ("size", "text")

    def __init__(self, text: str, size: int) -> None:
        self.text = text
        self.size = size

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[str]:
        return iter(self.text.split("\n"))


class PlainCells(_Column):
    """Cells of a list as they stand there: visible ASCII. ``dropped`` is left out of each."""

    __slots__ = ("cells", "dropped")

    def __init__(self, cells: list[bytes], dropped: bytes = b"") -> None:
        self.cells = cells
        self.dropped = dropped

    def __len__(self) -> int:
        return len(self.cells)

    def __iter__(self) -> Iterator[str]:
        return iter(self.text.split("\n") if self.cells else ())

    def __contains__(self, value: object) -> bool:
        if value == "":
            return b"" in self.cells or (bool(self.dropped) and self.dropped in self.cells)
        return value in list(self)

    @property
    def text(self) -> str:
        """Return the cells as one text, a line for each."""
        return b"\n".join(self.cells).replace(self.dropped or b"\0", b"").decode("ascii")


class Singles(_Column):
    """Lists of exactly one text each, given by those texts."""

    __slots__ = ("texts",)

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[tuple[str]]:
        return zip(self.texts, strict=True)


class Spans(_Column):
    """Numbers that rise, kept as the spans in which they rise by one."""

    __slots__ = ("spans",)

    def __init__(self, spans: Sequence[range]) -> None:
        self.spans = tuple(spans)

    def __len__(self) -> int:
        return sum(map(len, self.spans))

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self.spans)

    def without(self, places: Sequence[int]) -> Spans:
        """Return what is left when the numbers at ``places``, which rise, are taken out."""
        left: list[range] = []
        gone, passed = iter(places), 0
        place = next(gone, -1)
        for span in self.spans:
            rest, begin = span, passed
            while begin <= place < begin + len(rest):
                cut = place - begin
                left.append(rest[:cut])
                rest, begin = rest[cut + 1 :], place + 1
                place = next(gone, -1)
            left.append(rest)
            passed += len(span)
        return Spans([span for span in left if span])


def spans_of(numbers: Sequence[int]) -> Spans:
    """Return numbers that rise as spans."""
    if isinstance(numbers, Spans):
        return numbers
    if isinstance(numbers, range):
        return Spans([numbers] if numbers else [])
    breaks = [i for i in range(1, len(numbers)) if numbers[i] != numbers[i - 1] + 1]
    ends = zip([0, *breaks], [*breaks, len(numbers)], strict=True)
    return Spans([range(numbers[a], numbers[b - 1] + 1) for a, b in ends if a < b])


class Coded(_Column):
    """A code for each cell, and what the codes mean. ``meaning`` may hold codes not used here."""

    __slots__ = ("codes", "meaning")

    def __init__(self, codes: Sequence[str], meaning: Mapping[str, Any]) -> None:
        self.codes = codes
        self.meaning = meaning

    def __len__(self) -> int:
        return len(self.codes)

    def __iter__(self) -> Iterator[Any]:
        return map(self.meaning.__getitem__, self.codes)

    def __contains__(self, value: object) -> bool:
        return any(code in self.codes for code, one in self.meaning.items() if one == value)

    @property
    def text(self) -> str:
        """Return the codes as one text."""
        return self.codes if isinstance(self.codes, str) else "".join(self.codes)


class TooManyValuesError(Exception):
    """A column has more different values than there are codes."""


def places_of(value: Any, column: Sequence[Any]) -> list[int]:
    """Return where a value stands in a column."""
    sought: Any = value
    cells: Any = column
    if isinstance(column, Coded):
        sought = next((code for code, one in column.meaning.items() if one == value), None)
        cells = column.codes
    found: list[int] = []
    for _ in range(cells.count(sought) if sought is not None else 0):
        found.append(cells.index(sought, found[-1] + 1 if found else 0))
    return found


class Coder(dict[Any, str]):
    """Values of one column and their codes.

    Raises TooManyValuesError when the codes are used up.
    """

    def __init__(self) -> None:
        super().__init__()
        self.meaning: dict[str, Any] = {}

    def __missing__(self, value: Any) -> str:
        if len(self) == len(CODES):
            raise TooManyValuesError
        self[value] = code = CODES[len(self)]
        self.meaning = {**self.meaning, code: value}
        return code

    def coded(self, values: list[Any]) -> Sequence[Any]:
        """Return values as ``Coded``, or as they are when they are too many."""
        try:
            codes = list(map(self.__getitem__, values))
        except TooManyValuesError:
            return values
        return Coded(codes, self.meaning)

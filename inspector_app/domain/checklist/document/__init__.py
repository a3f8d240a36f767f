"""A template file as a document: its values, and where each key and each value stands.

The format is TOML, in the part that templates use: tables, arrays of tables, dotted headers, the
four kinds of text, whole numbers, decimals (exact), days, true and false, lists, inline tables and
comments. Left out, each with a fault of its own: dotted keys, clock times, exponents, numbers with
another base, infinities.

Decision: a reader of our own instead of tomllib, which stops at the first fault and has no places.
What this one takes without a fault, tomllib reads to the same values; tests hold it to that.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
"""The way to a value: keys, and the numbers of list items from 0."""

MAX_FAULTS = 200
MAX_LEVELS = 16
MAX_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column in the file, both from 1; 0 where it is not known."""

    line: int
    column: int


NOWHERE = Place(0, 0)


@dataclass(frozen=True, slots=True)
class DocumentFault:
    """What is wrong with the writing itself, at which character, and what stands there."""

    code: str
    at: int
    found: str = ""
    facts: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value begins, and for a text which of its parts begins where.

    ``parts`` holds pairs: the place within the value, and the character of the file it came from.
    """

    at: int
    parts: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. ``broken`` holds the ways to values and tables that were not read whole."""

    data: dict[str, Any]
    text: str = field(repr=False)
    faults: tuple[DocumentFault, ...] = ()
    values: Mapping[Path, Spot] = field(default_factory=dict, repr=False)
    keys: Mapping[Path, int] = field(default_factory=dict, repr=False)
    broken: frozenset[Path] = frozenset()
    lines: tuple[int, ...] = field(default=(0,), repr=False)

    def place_at(self, at: int) -> Place:
        """The place of a character."""
        line = bisect_right(self.lines, at)
        return Place(line, at - self.lines[line - 1] + 1)

    def place(self, path: Path) -> Place:
        """The place of a value, or of the nearest value around it."""
        for length in range(len(path), 0, -1):
            spot = self.values.get(path[:length])
            if spot is not None:
                return self.place_at(spot.at)
        return NOWHERE

    def place_of_key(self, path: Path) -> Place:
        """The place of a key, or of what stands nearest around it."""
        at = self.keys.get(path)
        return self.place(path) if at is None else self.place_at(at)

    def place_within(self, path: Path, offset: int) -> Place:
        """The place of character ``offset`` of a text, counted from 0."""
        spot = self.values.get(path)
        if spot is None or not spot.parts:
            return self.place(path)
        start, at = spot.parts[max(0, bisect_right(spot.parts, (offset, len(self.text))) - 1)]
        return self.place_at(at + offset - start)

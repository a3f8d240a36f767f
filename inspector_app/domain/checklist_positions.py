"""Where each key of a TOML file stands, so that a fault can name its line.

tomllib gives the values and no places. This index reads the same text once more and notes the line
and column of the value behind every key that stands on a line of its own, which is how templates
are written; what stands inside an inline table has the place of its line.

Decision: an index beside tomllib instead of a TOML reader of our own. The values come from the
standard library alone, so a slip here can misplace a fault but never change a template.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\-]+)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+)\s*=\s*")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*')
_LONG = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column of a value, both from 1. ``opening`` counts its quotation marks."""

    line: int
    column: int
    opening: int = 1
    starts_next_line: bool = False


@dataclass(slots=True)
class _Index:
    places: dict[Path, Place] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)
    table: Path = ()
    closing: str = ""
    depth: int = 0

    def header(self, brackets: str, dotted: str, line: int) -> None:
        path: Path = ()
        *outer, last = dotted.split(".")
        for part in outer:
            path = (*path, part)
            if path in self.counts:
                path = (*path, self.counts[path] - 1)
        path = (*path, last)
        if brackets == "[[":
            number = self.counts.get(path, 0)
            self.counts[path] = number + 1
            path = (*path, number)
        self.table = path
        self.places[path] = Place(line, 1, 0)

    def value(self, key: str, text: str, line: int, column: int) -> None:
        opened = next((mark for mark in _LONG if text.startswith(mark)), "")
        opening = len(opened) or int(text[:1] in ('"', "'"))
        later = bool(opened) and not text[len(opened) :].strip()
        self.places[(*self.table, key)] = Place(line, column, opening, later)
        if opened and text.count(opened) < 2:
            self.closing = opened
        elif not opened:
            self.depth = _depth(text)


def _depth(text: str) -> int:
    bare = _STRING.sub("", text)
    return bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")


def positions(text: str) -> Mapping[Path, Place]:
    """Return the place of every table header and of every value behind a key."""
    index = _Index()
    for number, line in enumerate(text.split("\n"), start=1):
        if index.closing:
            index.closing = "" if index.closing in line else index.closing
        elif index.depth > 0:
            index.depth += _depth(line)
        elif header := _HEADER.match(line):
            index.header(header.group(1), header.group(2), number)
        elif key := _KEY.match(line):
            index.value(key.group(1), line[key.end() :], number, key.end() + 1)
    return index.places

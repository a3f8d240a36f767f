"""Reading of a document: every statement, every fault, and every place, in one pass.

After a fault reading goes on with the next statement, so that all faults come at once. Codes begin
with ``toml_``; ``checklist_too_deep`` where lists and tables have more levels than any template.

A text of several lines that lacks its end takes the beginning of the next one for it. When a text
ends behind what looks like a key, and the statement after it cannot be read, the text is said to be
open, and reading goes on with the first of its lines that looks like a statement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist.document import MAX_LEVELS, Document, Path
from inspector_app.domain.checklist.document.text import (
    CONTROL,
    Cursor,
    TooManyFaultsError,
    read_comment,
)
from inspector_app.domain.checklist.document.values import (
    BLANKS,
    NEXT_STATEMENT,
    UnclosedError,
    Values,
)

_LINE = re.compile(r"[^\n]*")
_OPENING = re.compile(r"[ \t]*[A-Za-z0-9_-]+[ \t]*=[ \t]*(?:\"\"\"|''')")
_BREAK = re.compile("\n")
_BOM = "\ufeff"


@dataclass(slots=True)
class _Long:
    """The last statement, when it was a text of several lines that may lack its end."""

    at: int
    resume: int
    table: dict[str, Any]
    path: Path


@dataclass(slots=True)
class _Reader:
    """One pass over a text. ``tables`` tells how each table came to be, by its identity.

    A table is "declared" by a header of its own or "implied" by the header of another; a list is
    "grown" by headers. What is in neither way, such as an inline table, is closed to headers.
    """

    values: Values
    data: dict[str, Any] = field(default_factory=dict)
    tables: dict[int, str] = field(default_factory=dict)
    table: dict[str, Any] = field(default_factory=dict)
    path: Path = ()
    long: _Long | None = None

    @property
    def cursor(self) -> Cursor:
        return self.values.cursor

    def read(self) -> None:
        self.table = self.data
        while self.cursor.at < len(self.cursor.text):
            self._statement()

    def _statement(self) -> None:
        cursor = self.cursor
        cursor.skip(BLANKS)
        start, before = cursor.at, len(cursor.faults)
        if cursor.char not in ("", "\n", "#"):
            try:
                self._header() if cursor.sees("[") else self._pair(start)
                self._end_of_statement()
            except UnclosedError as open_end:
                self._unclosed(open_end)
                return
            if len(cursor.faults) > before and self.long and self.long.at < start:
                self._cut(before)
                return
            self._remember(start)
        if cursor.sees("#"):
            read_comment(cursor)
        cursor.at += 1

    def _end_of_statement(self) -> None:
        cursor = self.cursor
        cursor.skip(BLANKS)
        if cursor.char not in ("", "\n", "#"):
            if CONTROL.match(cursor.text, cursor.at):
                cursor.control()
            else:
                cursor.note("toml_after_value", cursor.at, _rest(cursor))
            cursor.skip(_LINE)

    def _unclosed(self, found: UnclosedError) -> None:
        """Note the open end and go on at the next line that looks like a statement."""
        cursor = self.cursor
        cursor.note(found.code, found.at)
        if found.resume is None:
            line = cursor.text.find("\n", found.at)
            following = NEXT_STATEMENT.search(cursor.text, line + 1) if line >= 0 else None
            found.resume = following.start() if following else len(cursor.text)
        cursor.at = found.resume
        self.long = None

    def _remember(self, start: int) -> None:
        """Keep a text in mind that ends where another seems to begin."""
        self.long = None
        cursor, key = self.cursor, next(reversed(self.table), "")
        spot = self.values.values.get((*self.path, key))
        if spot is None or spot.at < start or not isinstance(self.table.get(key), str):
            return
        line = cursor.text.rfind("\n", spot.at, cursor.at) + 1
        if line and _OPENING.match(cursor.text, line):
            inside = NEXT_STATEMENT.search(cursor.text, cursor.text.find("\n", spot.at) + 1)
            if inside is not None:
                path = (*self.path, key)
                self.long = _Long(spot.at, inside.start(), self.table, path)

    def _cut(self, before: int) -> None:
        """Take back the text and the faults after it, and go on inside it."""
        long = self.long
        assert long is not None
        del self.cursor.faults[before:]
        long.table.pop(str(long.path[-1]), None)
        self.values.broken.add(long.path)
        self.table, self.path = long.table, long.path[:-1]
        self._unclosed(UnclosedError("toml_long_text_open", long.at, long.resume))

    def _pair(self, start: int) -> None:
        cursor, values = self.cursor, self.values
        key = values.key()
        if key is None:
            values.broken.add(self.path)
            if CONTROL.match(cursor.text, start):
                cursor.control()
            else:
                cursor.note("toml_statement", start, _rest(cursor))
            cursor.skip(_LINE)
        elif values.equals(start, key):
            values.store(self.path, self.table, key, start)
        else:
            values.broken |= {self.path, (*self.path, key)}
            cursor.skip(_LINE)

    def _header(self) -> None:
        cursor, start = self.cursor, self.cursor.at
        brackets = "[[" if cursor.sees("[[") else "["
        cursor.at += len(brackets)
        names = self._names()
        closing = "]]" if brackets == "[[" else "]"
        if not names or not cursor.sees(closing):
            cursor.note("toml_header", start, cursor.text[start : cursor.at] + cursor.skip(_LINE))
        else:
            cursor.at += len(closing)
        if not names or len(names) > MAX_LEVELS:
            self._lose()
            if names:
                cursor.note("checklist_too_deep", start)
            return
        self._open(names, start, grows=brackets == "[[")

    def _names(self) -> list[str]:
        """The dotted name of a header; empty when it cannot be read."""
        cursor, names = self.cursor, []
        while True:
            cursor.skip(BLANKS)
            name = self.values.key()
            if name is None:
                return []
            names.append(name)
            cursor.skip(BLANKS)
            if not cursor.sees("."):
                return names
            cursor.at += 1

    def _lose(self) -> None:
        """What follows belongs to a table whose name is not known."""
        self.table = {}
        self.path = (-1, self.cursor.at)

    def _open(self, names: list[str], start: int, *, grows: bool) -> None:
        outer = self._outer(names[:-1])
        if outer is None:
            self._taken(names, start)
            return
        table, path = outer
        name, way = names[-1], (*path, names[-1])
        found = table.get(name)
        if grows:
            self._grow(table, way, start)
        elif found is None:
            self._enter(table.setdefault(name, {}), way, start)
        elif self.tables.get(id(found)) == "implied":
            self._enter(found, way, start)
        else:
            self._taken(names, start, way)

    def _outer(self, names: list[str]) -> tuple[dict[str, Any], Path] | None:
        """The table that a header stands in; ``None`` when a value stands in its way."""
        path: Path = ()
        table = self.data
        for name in names:
            found = table.get(name)
            path = (*path, name)
            if found is None:
                found = table[name] = {}
                self.tables[id(found)] = "implied"
            kind = self.tables.get(id(found))
            if kind is None:
                return None
            if kind == "grown":
                path = (*path, len(found) - 1)
                found = found[-1]
            table = found
        return table, path

    def _grow(self, table: dict[str, Any], way: Path, start: int) -> None:
        name = str(way[-1])
        items: Any = table.get(name)
        if items is None and name not in table:
            items = table[name] = []
            self.tables[id(items)] = "grown"
            self.values.keys.setdefault(way, start)
        if self.tables.get(id(items)) != "grown":
            self._taken([str(part) for part in way], start, way)
            return
        items.append({})
        self._enter(items[-1], (*way, len(items) - 1), start)

    def _enter(self, table: dict[str, Any], path: Path, start: int) -> None:
        self.tables[id(table)] = "declared"
        self.table, self.path = table, path
        self.values.table(path, start)

    def _taken(self, names: list[str], start: int, way: Path = ()) -> None:
        first = self.values.keys.get(way, -1)
        line = self.cursor.text.count("\n", 0, first) + 1 if first >= 0 else 0
        self.cursor.note("toml_twice", start, ".".join(names), first=line)
        self._lose()


def _rest(cursor: Cursor) -> str:
    return cursor.text[cursor.at : cursor.at + 80].partition("\n")[0].strip()


def read_document(text: str) -> Document:
    """Return what the text holds and every fault in its writing; never raises, linear in time."""
    cursor = Cursor(text.replace("\r\n", "\n"))
    reader = _Reader(Values(cursor))
    try:
        if cursor.sees(_BOM):
            cursor.note("toml_mark", 0)
            cursor.at = 1
        reader.read()
    except TooManyFaultsError:
        pass
    breaks = (match.end() for match in _BREAK.finditer(cursor.text))
    return Document(
        data=reader.data,
        text=cursor.text,
        faults=tuple(cursor.faults),
        values=reader.values.values,
        keys=reader.values.keys,
        broken=frozenset(reader.values.broken),
        lines=(0, *breaks),
    )

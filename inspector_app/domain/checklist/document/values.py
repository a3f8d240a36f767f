"""Reading of the values of a document: texts, numbers, days, lists and inline tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist.document import MAX_DIGITS, MAX_LEVELS, Path, Spot
from inspector_app.domain.checklist.document.text import CONTROL, Cursor, read_comment, read_text

BLANKS = re.compile(r"[ \t]*")
_SPACE = re.compile(r"[ \t\n]*")
_BLANK_OR_END = ("", " ", "\t", "\n", "#")
_WORD = re.compile(r"[^\x00-\x20\x7f,\]}#]+")
_TO_NEXT = re.compile(r"[^,}\n#]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NUMBER = re.compile(r"[+-]?(?:0|[1-9](?:_?[0-9])*)(\.[0-9](?:_?[0-9])*)?")
_OTHER_NUMBER = re.compile(
    r"[+-]?(?:[0-9][0-9_]*(?:\.[0-9_]+)?[eE][+-]?[0-9_]+|0[xob][0-9A-Fa-f_]+|inf|nan)"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ])?[0-9]{2}:[0-9]{2}")
_CLOCK = re.compile(r"[ Tt]?[0-9:.+Zz-]*")
_STATEMENT = (
    r"[ \t]*(?:[A-Za-z0-9_-]+[ \t]*=|\[\[?[ \t]*[A-Za-z][A-Za-z0-9_.-]*[ \t]*\]\]?[ \t]*(?:#|$))"
)
LOOKS_LIKE_STATEMENT = re.compile(_STATEMENT, re.MULTILINE)
NEXT_STATEMENT = re.compile("^" + _STATEMENT, re.MULTILINE)


class UnclosedError(Exception):
    """A text or list that begins at ``at`` has no end; reading goes on at ``resume``, if known."""

    def __init__(self, code: str, at: int, resume: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.at = at
        self.resume = resume


class Nothing:
    """What a value that could not be read leaves behind."""


NOTHING = Nothing()


@dataclass(slots=True)
class Values:
    """What is read from one cursor, with the places of values and keys by their way."""

    cursor: Cursor
    values: dict[Path, Spot] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)
    broken: set[Path] = field(default_factory=set)

    def read(self, path: Path) -> Any:
        """Read the value that begins here; ``NOTHING`` after a fault in it.

        Raises ``UnclosedError`` where it is not known how far the value goes.
        """
        cursor = self.cursor
        start = cursor.at
        if len(path) > MAX_LEVELS:
            raise UnclosedError("checklist_too_deep", start)
        if cursor.char in ('"', "'"):
            found = read_text(cursor)
            if found is None:
                raise UnclosedError("toml_long_text_open", start)
            text, self.values[path] = found
            return text
        self.values[path] = Spot(start)
        if cursor.sees("["):
            return self._list(path)
        if cursor.sees("{"):
            return self._inline(path)
        return self._word(path)

    def _word(self, path: Path) -> Any:
        start = self.cursor.at
        word = self.cursor.skip(_WORD)
        if not word and CONTROL.match(self.cursor.text, start):
            self.broken.add(path)
            self.cursor.control()
            return NOTHING
        if word in ("true", "false"):
            return word == "true"
        if _DATE.fullmatch(word):
            return self._day(path, word, start)
        number = _NUMBER.fullmatch(word)
        if number and len(word) <= MAX_DIGITS:
            plain = word.replace("_", "")
            return Fraction(plain) if number.group(1) else int(plain)
        return self.refuse(path, _code_of(word, bool(number)), start, word)

    def _day(self, path: Path, word: str, start: int) -> Any:
        clock = _TIME.match(self.cursor.text, start)
        if clock:
            self.cursor.skip(_CLOCK)
            return self.refuse(path, "toml_time", start, clock.group())
        try:
            return date.fromisoformat(word)
        except ValueError:
            return self.refuse(path, "toml_date", start, word)

    def refuse(self, path: Path, code: str, at: int, found: str = "", **facts: object) -> Nothing:
        """Note a fault at a value and leave it out."""
        self.cursor.note(code, at, found, **facts)
        self.broken.add(path)
        return NOTHING

    def _list(self, path: Path) -> list[Any]:
        cursor, start = self.cursor, self.cursor.at
        cursor.at += 1
        items: list[Any] = []
        self._space(start)
        while not cursor.sees("]"):
            before = cursor.at
            if cursor.sees(","):
                cursor.note("toml_value_missing", cursor.at, ",")
            elif not cursor.sees("}"):
                item = self.read((*path, len(items)))
                if item is not NOTHING:
                    items.append(item)
            end = cursor.at
            self._space(start)
            while cursor.sees("}"):
                cursor.note("toml_value", cursor.at, "}")
                cursor.at += 1
                self._space(start)
            if cursor.sees(","):
                cursor.at += 1
                self._space(start)
            elif not cursor.sees("]") and end > before:
                cursor.note("toml_comma", end, cursor.char)
        cursor.at += 1
        return items

    def _space(self, start: int) -> None:
        """Go past spaces, line breaks and comments inside the list that begins at ``start``."""
        cursor, entry = self.cursor, self.cursor.at
        if cursor.text[entry : entry + 1] not in _BLANK_OR_END:
            return
        while True:
            before = cursor.at
            cursor.skip(_SPACE)
            if cursor.sees("#"):
                read_comment(cursor)
            if cursor.at == before:
                break
        if not cursor.char:
            raise UnclosedError("toml_list_open", start)
        line = cursor.text.rfind("\n", entry, cursor.at) + 1
        if line and LOOKS_LIKE_STATEMENT.match(cursor.text, line) and not _is_item(cursor):
            raise UnclosedError("toml_list_open", start, line)

    def _inline(self, path: Path) -> dict[str, Any]:
        cursor, start = self.cursor, self.cursor.at
        cursor.at += 1
        cursor.skip(BLANKS)
        items: dict[str, Any] = {}
        while not cursor.sees("}"):
            if cursor.char in ("", "\n", "#"):
                cursor.note("toml_brace_open", start)
                return items
            self._pair(path, items)
            end = cursor.at
            cursor.skip(BLANKS)
            if cursor.sees(","):
                cursor.at += 1
                cursor.skip(BLANKS)
                if cursor.sees("}"):
                    cursor.note("toml_last_comma", end)
            elif cursor.char not in ("}", "", "\n", "#"):
                cursor.note("toml_comma", end, cursor.char)
        cursor.at += 1
        return items

    def _pair(self, path: Path, items: dict[str, Any]) -> None:
        """One key with its value; after a fault reading goes on at the next comma or brace."""
        cursor, start = self.cursor, self.cursor.at
        key = self.key()
        if key is None:
            cursor.note("toml_key", start, cursor.char)
            self.broken.add(path)
            self._pass_over()
            return
        if not self.equals(start, key):
            self.broken.add((*path, key))
            self._pass_over()
            return
        self.store(path, items, key, start)

    def _pass_over(self) -> None:
        cursor = self.cursor
        if not cursor.skip(_TO_NEXT) and cursor.char not in (",", "}", "\n", "#", ""):
            cursor.at += 1

    def table(self, path: Path, start: int) -> None:
        """Keep the place of a table that a header opens."""
        self.values[path] = Spot(start)
        self.keys.setdefault(path, start)

    def key(self) -> str | None:
        """Read a key, bare or quoted; ``None`` when none begins here."""
        if self.cursor.char in ('"', "'"):
            found = read_text(self.cursor, long_allowed=False)
            return found[0] if found else None
        return self.cursor.skip(_BARE) or None

    def equals(self, start: int, key: str) -> bool:
        """Go past the sign = after a key; ``False``, and a fault, when it is not there."""
        cursor = self.cursor
        cursor.skip(BLANKS)
        if cursor.sees("="):
            cursor.at += 1
            cursor.skip(BLANKS)
            return True
        code = "toml_dotted_key" if cursor.sees(".") else "toml_equals"
        cursor.note(code, start if cursor.sees(".") else cursor.at, key)
        return False

    def store(self, path: Path, table: dict[str, Any], key: str, start: int) -> None:
        """Read the value of ``key`` into ``table``; a key that stands again is noted."""
        way, cursor = (*path, key), self.cursor
        first = self.keys.get(way)
        if key in table or first is not None:
            way = (*path, key, -1)  # read past it, so that what follows is found
            line = cursor.text.count("\n", 0, first or 0) + 1
            cursor.note("toml_twice", start, key, first=line)
        else:
            self.keys[way] = start
        if cursor.char in ("", "\n", "#", ",", "}", "]"):
            self.refuse(way, "toml_value_missing", cursor.at, key)
            return
        try:
            value = self.read(way)
        except UnclosedError:
            self.broken.add(way)
            raise
        if value is not NOTHING and way[-1] == key:
            table[key] = value


def _code_of(word: str, is_number: bool) -> str:
    if is_number or _OTHER_NUMBER.fullmatch(word):
        return "toml_number"
    return "toml_time" if _TIME.match(word) else "toml_value"


def _is_item(cursor: Cursor) -> bool:
    """Whether what looks like a header is a list of one word inside a list."""
    return cursor.sees("[true]") or cursor.sees("[false]")

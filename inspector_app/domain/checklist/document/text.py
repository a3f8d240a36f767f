"""Reading of the texts of a document: the four kinds of strings, with the place of every part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspector_app.domain.checklist.document import MAX_FAULTS, DocumentFault, Spot

_PLAIN = {
    False: re.compile(r'[^"\\\x00-\x08\x0a-\x1f\x7f]*'),
    True: re.compile(r'[^"\\\x00-\x08\x0b-\x1f\x7f]*'),
}
_LITERAL = {
    False: re.compile(r"[^'\x00-\x08\x0a-\x1f\x7f]*"),
    True: re.compile(r"[^'\x00-\x08\x0b-\x1f\x7f]*"),
}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_CONTINUED = re.compile(r"\\[ \t]*\n[ \t\n]*")
_ESCAPE = re.compile(r'\\(?:([btnfr"\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))')
_MEANS = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF


class TooManyFaultsError(Exception):
    """The reading ends here: nobody reads a longer list."""


@dataclass(slots=True)
class Cursor:
    """A text with the place of reading and the faults found so far."""

    text: str
    at: int = 0
    faults: list[DocumentFault] = field(default_factory=list)
    unclosed: set[str] = field(default_factory=set)

    def note(self, code: str, at: int, found: str = "", **facts: object) -> None:
        """Note a fault at a character."""
        self.faults.append(DocumentFault(code, at, found[:80], tuple(facts.items())))
        if len(self.faults) >= MAX_FAULTS:
            self.faults.append(DocumentFault("toml_more", at, "", (("limit", MAX_FAULTS),)))
            raise TooManyFaultsError

    def sees(self, sign: str) -> bool:
        """Whether ``sign`` stands here."""
        return self.text.startswith(sign, self.at)

    @property
    def char(self) -> str:
        """The character here, empty at the end."""
        return self.text[self.at : self.at + 1]

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Go past what ``pattern`` matches here and return it."""
        match = pattern.match(self.text, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match.group()

    def control(self) -> None:
        """Note the control character here and go past it."""
        self.note("toml_character", self.at, f"U+{ord(self.char):04X}")
        self.at += 1


@dataclass(slots=True)
class _Pieces:
    """The parts of one text, as they are read."""

    said: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    size: int = 0

    def add(self, piece: str, at: int) -> None:
        if piece:
            self.places.append((self.size, at))
            self.said.append(piece)
            self.size += len(piece)

    def whole(self, start: int) -> tuple[str, Spot]:
        return "".join(self.said), Spot(start, tuple(self.places or [(0, start)]))


def read_text(cursor: Cursor, *, long_allowed: bool = True) -> tuple[str, Spot] | None:
    """Read the text that begins here; ``None`` when it has several lines and no end.

    A text on one line that does not end is noted and taken to the end of its line.
    """
    start, sign = cursor.at, cursor.char
    if long_allowed and cursor.sees(sign * 3):
        cursor.at += 3
        cursor.at += cursor.sees("\n")
        return _long(cursor, sign, start)
    cursor.at += 1
    return _short(cursor, sign, start)


def _short(cursor: Cursor, sign: str, start: int) -> tuple[str, Spot]:
    pieces = _Pieces()
    plain = (_PLAIN if sign == '"' else _LITERAL)[False]
    while True:
        at = cursor.at
        pieces.add(cursor.skip(plain), at)
        if cursor.char == sign:
            cursor.at += 1
            return pieces.whole(start)
        if cursor.char in ("", "\n"):
            cursor.note("toml_text_open", start)
            return pieces.whole(start)
        if cursor.char == "\\":
            _escape(cursor, pieces)
        else:
            cursor.control()


def _long(cursor: Cursor, sign: str, start: int) -> tuple[str, Spot] | None:
    pieces = _Pieces()
    plain = (_PLAIN if sign == '"' else _LITERAL)[True]
    if sign in cursor.unclosed:
        return None
    while True:
        at = cursor.at
        pieces.add(cursor.skip(plain), at)
        if not cursor.char:
            cursor.unclosed.add(sign)
            return None
        if cursor.char == sign:
            if _closes(cursor, sign, pieces):
                return pieces.whole(start)
        elif cursor.char == "\\":
            continued = cursor.skip(_CONTINUED)
            if not continued:
                _escape(cursor, pieces)
        else:
            cursor.control()


def _closes(cursor: Cursor, sign: str, pieces: _Pieces) -> bool:
    """Whether three signs end the text here; up to two before them belong to it."""
    at, text = cursor.at, cursor.text
    end = at
    while end < len(text) and end - at < 5 and text[end] == sign:
        end += 1
    count = end - at
    cursor.at = end
    pieces.add(sign * (count - 3 if count >= 3 else count), at)
    return count >= 3


def _escape(cursor: Cursor, pieces: _Pieces) -> None:
    match = _ESCAPE.match(cursor.text, cursor.at)
    if match is None:
        cursor.note("toml_escape", cursor.at, cursor.text[cursor.at : cursor.at + 2].strip())
        cursor.at += 1
        return
    letter, short, long = match.groups()
    number = int(short or long or "0", 16)
    if number in _SURROGATES or number > _LAST:
        cursor.note("toml_escape", cursor.at, match.group())
    else:
        pieces.add(_MEANS[letter] if letter else chr(number), cursor.at)
    cursor.at = match.end()


def read_comment(cursor: Cursor) -> None:
    """Go to the end of the line; control characters in a comment are noted."""
    end = cursor.text.find("\n", cursor.at)
    end = len(cursor.text) if end < 0 else end
    for match in CONTROL.finditer(cursor.text, cursor.at, end):
        cursor.note("toml_character", match.start(), f"U+{ord(match.group()):04X}")
    cursor.at = end

"""PDF objects read by the letter.

Decision: a report is read by a parser of our own that knows only what the program itself writes.
Tolerant readers repair broken files, each in its own way, and that is how one file comes to say
two things. What does not follow the form is not guessed at: ``PdfSyntaxError``, and the report
cannot be verified.
Decision: parsed objects are remembered by their bytes, so that a second look at nearly the same
file is cheap. The values are never changed by their readers.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

DEPTH_LIMIT = 60
INFLATED_LIMIT = 64 * 1024 * 1024
REMEMBERED_SIZE = 8 * 1024


class PdfSyntaxError(ValueError):
    """The bytes do not follow the strict form; the argument says what and where."""


class Name(str):
    """A PDF name without its slash."""

    __slots__ = ()


class Ref(NamedTuple):
    """A reference to an indirect object."""

    number: int
    generation: int


class HexString(bytes):
    """A string written in hexadecimal, with its place in the object it was read from."""

    start: int
    end: int


Value = Any
Dictionary = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything inside a value: its names (keys too), its strings by key and its references."""

    names: frozenset[str]
    strings: tuple[tuple[str, bytes], ...]
    refs: frozenset[int]


@dataclass(frozen=True, slots=True)
class PdfObject:
    """An indirect object: its value, and for a stream the bytes as they are stored."""

    number: int
    generation: int
    value: Value
    stored: bytes | None = field(default=None, repr=False)
    inside: Contents = Contents(frozenset(), (), frozenset())

    def data(self) -> bytes:
        """Return the decoded stream. Raises ``PdfSyntaxError`` for any filter but Flate."""
        if self.stored is None:
            raise PdfSyntaxError(f"object {self.number} is no stream")
        filters = self.value.get("Filter")
        if "DecodeParms" in self.value:
            raise PdfSyntaxError(f"object {self.number} has decode parameters")
        if filters is None:
            return self.stored
        if filters not in ("FlateDecode", ["FlateDecode"]):
            raise PdfSyntaxError(f"object {self.number} has filter {filters}")
        return inflate(self.stored)


@lru_cache(maxsize=64)
def inflate(stored: bytes) -> bytes:
    """Return the inflated bytes; refuse junk after the end, truncation and bombs."""
    machine = zlib.decompressobj()
    try:
        data = machine.decompress(stored, INFLATED_LIMIT)
    except zlib.error as error:
        raise PdfSyntaxError(f"deflate: {error}") from error
    if not machine.eof or machine.unused_data.strip(b"\r\n"):
        raise PdfSyntaxError("deflate: stream does not end where it should")
    return data


_TOKEN = re.compile(
    rb"""(?P<blank>(?:[\x00\t\n\f\r ]+|%[^\r\n]*)+)
    |(?P<ref>(\d{1,10})\ (\d{1,5})\ R(?![A-Za-z0-9]))
    |(?P<real>[+-]?(?:\d+\.\d*|\.\d+))
    |(?P<whole>[+-]?\d+)
    |(?P<open><<)|(?P<close>>>)
    |(?P<hex><[0-9A-Fa-f\x00\t\n\f\r ]*>)
    |(?P<name>/[^\x00-\x20()<>\[\]{}/%\x7f-\xff]*)
    |(?P<first>\[)|(?P<last>\])
    |(?P<text>\()
    |(?P<word>[A-Za-z]+)""",
    re.VERBOSE,
)
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_TEXT_PART = re.compile(rb"[^()\\]+|\\(?:[0-7]{1,3}|\r\n|.)|[()]", re.DOTALL)
_ESCAPED = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"",
    b"\r\n": b"",
}  # fmt: skip
_WORDS = {b"true": True, b"false": False, b"null": None}


class SyntaxReader:
    """Reads one value after the other from a text of PDF objects."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def token(self) -> re.Match[bytes]:
        """Return the next token that is neither blank nor comment."""
        match = _TOKEN.match(self.data, self.at)
        if match is not None and match.lastgroup == "blank":
            match = _TOKEN.match(self.data, match.end())
        if match is None:
            raise PdfSyntaxError(f"no token at {self.at}")
        self.at = match.end()
        return match

    def value(self, depth: int = 0) -> Value:
        """Return the next value."""
        return self.value_of(self.token(), depth)

    def value_of(self, match: re.Match[bytes], depth: int) -> Value:
        """Return the value that begins with ``match``."""
        if depth > DEPTH_LIMIT:
            raise PdfSyntaxError("nested too deep")
        kind, text = match.lastgroup or "", match.group()
        if kind in _PLAIN:
            return _PLAIN[kind](match)
        if kind == "text":
            return self._text()
        if kind == "open":
            return self._dictionary(depth)
        if kind == "first":
            return self._array(depth)
        if kind == "word" and text in _WORDS:
            return _WORDS[text]
        raise PdfSyntaxError(f"{text!r} at {match.start()}")

    def _dictionary(self, depth: int) -> Dictionary:
        found: Dictionary = {}
        while (match := self.token()).lastgroup != "close":
            if match.lastgroup != "name":
                raise PdfSyntaxError(f"no key at {match.start()}")
            key = _name(match.group())
            if key in found:
                raise PdfSyntaxError(f"key {key} twice at {match.start()}")
            found[key] = self.value(depth + 1)
        return found

    def _array(self, depth: int) -> list[Value]:
        found: list[Value] = []
        while (match := self.token()).lastgroup != "last":
            found.append(self.value_of(match, depth + 1))
        return found

    def _text(self) -> bytes:
        parts: list[bytes] = []
        depth = 1
        while True:
            match = _TEXT_PART.match(self.data, self.at)
            if match is None:
                raise PdfSyntaxError(f"string does not end at {self.at}")
            self.at = match.end()
            part = match.group()
            depth += (part == b"(") - (part == b")")
            if depth == 0:
                return b"".join(parts)
            parts.append(_unescaped(part[1:]) if part[:1] == b"\\" else part)


def _unescaped(escaped: bytes) -> bytes:
    if escaped[0] in b"01234567":
        return bytes([int(escaped, 8) & 0xFF])
    return _ESCAPED.get(escaped, escaped)


@lru_cache(maxsize=4096)
def _name(text: bytes) -> Name:
    for match in _ESCAPE.finditer(text):
        sign = bytes.fromhex(match.group(1).decode())
        if sign.isalnum() or not 0x20 < sign[0] < 0x7F:
            raise PdfSyntaxError(f"name {text!r} hides {sign!r}")
    plain = _ESCAPE.sub(lambda m: bytes.fromhex(m.group(1).decode()), text[1:])
    if text.count(b"#") != len(_ESCAPE.findall(text)):
        raise PdfSyntaxError(f"name {text!r}")
    return Name(plain.decode("ascii"))


def _hex(text: bytes, start: int, end: int) -> HexString:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", text)
    found = HexString(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
    found.start, found.end = start, end
    return found


_PLAIN: dict[str, Callable[[re.Match[bytes]], Value]] = {
    "ref": lambda match: Ref(int(match.group(3)), int(match.group(4))),
    "whole": lambda match: int(match.group()),
    "real": lambda match: float(match.group()),
    "name": lambda match: _name(match.group()),
    "hex": lambda match: _hex(match.group(), match.start(), match.end()),
}

_HEAD = re.compile(rb"(\d{1,10}) (\d{1,5}) obj(?=[\s<\[(/])")
_STREAM = re.compile(rb"[\x00\t\n\f\r ]*stream\r?\n")
_STREAM_END = re.compile(rb"\r?\n?endstream\s+endobj\s*")
_OBJECT_END = re.compile(rb"(?:\s|%[^\r\n]*)*endobj\s*")


def parse_object(raw: bytes) -> PdfObject:
    """Return the one indirect object that fills ``raw`` from ``n g obj`` to ``endobj``."""
    small = len(raw) <= REMEMBERED_SIZE or b"stream" not in raw
    return _remembered_object(raw) if small else _parse_object(raw)


@lru_cache(maxsize=20_000)
def _remembered_object(raw: bytes) -> PdfObject:
    return _parse_object(raw)


def _parse_object(raw: bytes) -> PdfObject:
    head = _HEAD.match(raw)
    if head is None:
        raise PdfSyntaxError(f"no object: {raw[:20]!r}")
    number, generation = int(head.group(1)), int(head.group(2))
    reader = SyntaxReader(raw, head.end())
    value = reader.value()
    stream = _STREAM.match(raw, reader.at)
    if stream is None:
        end = _OBJECT_END.match(raw, reader.at)
        stored = None
    else:
        stored, end = _stored(raw, stream.end(), value)
    if end is None or end.end() != len(raw):
        raise PdfSyntaxError(f"object {number} does not end where the next begins")
    return PdfObject(number, generation, value, stored, contents(value))


def contents(value: Value) -> Contents:
    """Return every name, string and reference inside ``value``."""
    names: set[str] = set()
    strings: list[tuple[str, bytes]] = []
    refs: set[int] = set()
    waiting: list[tuple[str, Value]] = [("", value)]
    while waiting:
        key, item = waiting.pop()
        if isinstance(item, Ref):
            refs.add(item.number)
        elif isinstance(item, dict):
            names.update(item)
            waiting.extend(item.items())
        elif isinstance(item, list):
            waiting.extend((key, part) for part in item)
        elif isinstance(item, Name):
            names.add(item)
        elif isinstance(item, bytes):
            strings.append((key, item))
    return Contents(frozenset(names), tuple(strings), frozenset(refs))


def _stored(raw: bytes, start: int, value: Value) -> tuple[bytes, re.Match[bytes] | None]:
    length = value.get("Length") if isinstance(value, dict) else None
    if not isinstance(length, int) or not 0 <= length <= len(raw):
        raise PdfSyntaxError(f"stream length {length}")
    if {"F", "FFilter", "FDecodeParms"} & value.keys():
        raise PdfSyntaxError("stream in another file")
    return raw[start : start + length], _STREAM_END.match(raw, start + length)

"""A PDF file read by the letter: its revisions, and every byte of it accounted for.

Decision: only what the program writes is known: a PDF 1.7 header, classical cross-reference tables,
no object streams, no encryption, and objects that fill each revision without a gap, so that every
reader of a report sees the same things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspector_app.adapters.pdf.strict_syntax import (
    Dictionary,
    PdfObject,
    PdfSyntaxError,
    Ref,
    SyntaxReader,
    Value,
    parse_object,
)


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision: where it begins and ends in the file, its trailer and its own objects.

    ``end`` is after the end-of-file marker and its line end, so a revision's bytes are
    ``pdf[:end]``. ``table`` is where its cross-reference table stands, ``places`` are the offsets
    of its objects by number.
    """

    start: int
    table: int
    end: int
    trailer: Dictionary
    places: dict[int, int]


@dataclass(frozen=True, slots=True)
class StrictPdf:
    """A whole file: its revisions, oldest first, and the newest object of each number.

    ``history`` holds the objects that each revision wrote.
    """

    data: bytes = field(repr=False)
    revisions: tuple[Revision, ...]
    objects: dict[int, PdfObject] = field(repr=False)
    places: dict[int, int] = field(repr=False)
    history: tuple[dict[int, PdfObject], ...] = field(repr=False)

    @property
    def trailer(self) -> Dictionary:
        """The newest trailer."""
        return self.revisions[-1].trailer

    def resolve(self, value: Value) -> Value:
        """Return what a reference refers to, ``None`` for nothing; other values as they are."""
        if isinstance(value, Ref):
            found = self.objects.get(value.number)
            return None if found is None else found.value
        return value

    def get(self, dictionary: Value, *path: str) -> Value:
        """Follow keys through dictionaries, resolving references; ``None`` where one is absent."""
        value = self.resolve(dictionary)
        for key in path:
            if not isinstance(value, dict):
                return None
            value = self.resolve(value.get(key))
        return value

    def stream(self, value: Value) -> PdfObject:
        """Return the stream object that ``value`` refers to. Raises ``PdfSyntaxError``."""
        found = self.objects.get(value.number) if isinstance(value, Ref) else None
        if found is None or found.stored is None:
            raise PdfSyntaxError(f"{value} is no stream")
        return found


_FILE_HEAD = re.compile(rb"%PDF-1\.7\r?\n(?:%[^\r\n]*\r?\n)*")
_FILE_END = re.compile(rb"startxref\r?\n(\d{1,12})\r?\n%%EOF(?:\r?\n)?\Z")
_REVISION_END = re.compile(rb"\s*startxref\r?\n(\d{1,12})\r?\n%%EOF(?:\r?\n)?")
_TABLE_HEAD = re.compile(rb"xref\s*\r?\n")
_SECTION = re.compile(rb"(\d{1,10}) (\d{1,10}) ?\r?\n")
_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \n|\r\n| \r)")


def parse_file(data: bytes) -> StrictPdf:
    """Return the file, every byte of it accounted for. Raises ``PdfSyntaxError``."""
    head = _FILE_HEAD.match(data)
    if head is None:
        raise PdfSyntaxError("no PDF 1.7 header")
    revisions = _revisions(data, head.end())
    objects: dict[int, PdfObject] = {}
    places: dict[int, int] = {}
    history: list[dict[int, PdfObject]] = []
    for revision in revisions:
        own = _objects(data, revision)
        history.append(own)
        objects.update(own)
        places.update(revision.places)
    return StrictPdf(data, revisions, objects, places, tuple(history))


def _revisions(data: bytes, first: int) -> tuple[Revision, ...]:
    last = _FILE_END.search(data, max(0, len(data) - 64))
    if last is None:
        raise PdfSyntaxError("the file does not end with an end-of-file marker")
    tables: list[tuple[int, int, Dictionary, dict[int, int]]] = []
    at: int | None = int(last.group(1))
    while at is not None:
        if (tables and at >= tables[-1][0]) or len(tables) > 20:
            raise PdfSyntaxError("cross-reference tables in a ring")
        end, trailer, places = _table(data, at)
        tables.append((at, end, trailer, places))
        at = trailer.get("Prev")
    found: list[Revision] = []
    start = first
    for place, end, trailer, places in reversed(tables):
        found.append(Revision(start, place, end, trailer, places))
        if not start <= place < end:
            raise PdfSyntaxError("cross-reference table outside its revision")
        start = end
    if start != len(data):
        raise PdfSyntaxError("bytes after the last revision")
    return tuple(found)


def _table(data: bytes, at: int) -> tuple[int, Dictionary, dict[int, int]]:
    opening = _TABLE_HEAD.match(data, at)
    if opening is None:
        raise PdfSyntaxError(f"no cross-reference table at {at}")
    position, places = opening.end(), {}
    while section := _SECTION.match(data, position):
        position = section.end()
        for number in range(int(section.group(1)), int(section.group(1)) + int(section.group(2))):
            entry = _ENTRY.match(data, position)
            if entry is None or number in places:
                raise PdfSyntaxError(f"cross-reference entry at {position}")
            position = entry.end()
            if entry.group(3) == b"n":
                if entry.group(2) != b"00000":
                    raise PdfSyntaxError(f"generation at {position}")
                places[number] = int(entry.group(1))
            elif number != 0 or entry.group(1) != b"0000000000":
                raise PdfSyntaxError(f"free object at {position}")
    reader = SyntaxReader(data, position)
    if reader.token().group() != b"trailer":
        raise PdfSyntaxError(f"no trailer at {position}")
    trailer = reader.value()
    end = _REVISION_END.match(data, reader.at)
    if not isinstance(trailer, dict) or end is None or int(end.group(1)) != at:
        raise PdfSyntaxError(f"trailer at {position}")
    if trailer.keys() - {"Root", "Info", "ID", "Size", "Prev"}:
        raise PdfSyntaxError(f"trailer keys {sorted(trailer)}")
    return end.end(), trailer, places


def _objects(data: bytes, revision: Revision) -> dict[int, PdfObject]:
    order = sorted((place, number) for number, place in revision.places.items())
    places = [place for place, _ in order] + [revision.table]
    if data[revision.start : places[0]].strip():
        raise PdfSyntaxError(f"bytes between objects at {revision.start}")
    found: dict[int, PdfObject] = {}
    for (place, number), following in zip(order, places[1:], strict=True):
        parsed = parse_object(data[place:following])
        if parsed.number != number or parsed.generation != 0:
            raise PdfSyntaxError(f"object {number} is not at {place}")
        found[number] = parsed
    return found

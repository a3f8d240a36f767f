"""CSV text without quotation marks, cut instead of parsed.

Most exports of case systems hold no quotation mark. Then a row is a line and a cell is what stands
between two delimiters, and cutting takes half the time of parsing. A test holds the two to the same
rows.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from inspector_app.adapters.files.scan import open_bytes
from inspector_app.adapters.files.table_shape import even_rows
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population_table import KeyCells, RawChunk, TableSettings

BLOCK_BYTES = 1 << 18
MOST_CELL_CHARACTERS = 32_768
_SIMPLE_CODECS = ("utf-8", "cp1252")


def is_separator_line(line: str) -> bool:
    """Tell whether a first line says "sep=;" to a spreadsheet program."""
    return line.lower().startswith("sep=") and len(line.rstrip("\r\n")) == 5


def is_plain_text(path: Path, settings: TableSettings) -> bool:
    """Tell whether the file can be cut: no quotation mark, lines end with a line feed.

    A carriage return stands only before a line feed. UTF-16 is parsed, never cut.
    """
    if settings.encoding not in _SIMPLE_CODECS:
        return False
    returns, ends, last = 0, 0, b""
    with open_bytes(path) as file:
        for block in iter(partial(file.read, 1 << 20), b""):
            if b'"' in block:
                return False
            returns += block.count(b"\r")
            ends += block.count(b"\r\n") + (last == b"\r" and block.startswith(b"\n"))
            last = block[-1:]
    return returns == ends


class PlainText:
    """A file that ``is_plain_text``, walked once."""

    def __init__(self, path: Path, settings: TableSettings, errors: str) -> None:
        self._path = path
        self._settings = settings
        self._errors = errors
        self._digest = hashlib.sha256()
        self._lines = self._walk()

    def sha256(self) -> str:
        """Return the hash of what has been read."""
        return self._digest.hexdigest()

    def header(self) -> list[str]:
        """Return the cells of the header and stand at the row after it."""
        passed: list[bytes] = []
        wanted = self._settings.header_row
        for lines in self._lines:
            passed += lines
            if passed and is_separator_line(passed[0].decode("latin-1")):
                del passed[0]
            if len(passed) >= wanted:
                self._lines = chain((passed[wanted:],), self._lines)
                text = self._decoded([passed[wanted - 1]])[0]
                return text.split(self._settings.delimiter) if text else []
        return []

    def chunks(self, width: int) -> Iterator[RawChunk]:
        """Yield the rows after the header, each with ``width`` cells."""
        first_row, delimiter = self._settings.header_row + 1, self._settings.delimiter
        for lines in self._lines:
            if not lines:
                continue
            rows = [line.split(delimiter) for line in self._decoded(lines)]
            if max(map(len, lines)) > MOST_CELL_CHARACTERS:
                self._require_short_cells(rows, first_row)
            uneven = even_rows(rows, width, first_row)
            yield RawChunk(first_row, rows, uneven)
            first_row += len(rows)

    def key_cells(self, places: tuple[int, ...]) -> KeyCells:
        """Yield the cells of the columns at ``places`` below the header."""
        delimiter, cuts = self._settings.delimiter.encode(), max(places) + 1
        for lines in self._lines:
            rows = [line.split(delimiter, cuts) for line in lines if line]
            yield [self._decoded(_cells_at(rows, place)) for place in places]

    def _walk(self) -> Iterator[list[bytes]]:
        """Yield lines without their line feeds."""
        rest = b""
        with open_bytes(self._path) as file:
            for block in iter(partial(file.read, BLOCK_BYTES), b""):
                self._digest.update(block)
                is_first = not rest and file.tell() == len(block)
                whole = block.removeprefix(codecs.BOM_UTF8) if is_first else rest + block
                lines = whole.split(b"\n")
                rest = lines.pop()
                yield lines
        if rest:
            yield [rest]

    def _decoded(self, cells: Sequence[bytes]) -> list[str]:
        if not cells:
            return []
        text = b"\n".join(cells).decode(self._settings.encoding, self._errors)
        return text.replace("\r", "").split("\n")

    def _require_short_cells(self, rows: list[list[str]], first_row: int) -> None:
        for number, row in enumerate(rows, start=first_row):
            if max(map(len, row)) > MOST_CELL_CHARACTERS:
                raise InspectionError("file_cell_too_long", name=self._path.name, row=number)


def _cells_at(rows: list[list[bytes]], place: int) -> list[bytes]:
    try:
        return [row[place] for row in rows]
    except IndexError:
        return [row[place] if len(row) > place else b"" for row in rows]

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
from operator import methodcaller
from pathlib import Path

from inspector_app.adapters.files.scan import open_bytes
from inspector_app.adapters.files.table_shape import even_rows
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.merkle import cells_json
from inspector_app.domain.population_table import KeyCells, RawChunk, TableSettings

BLOCK_BYTES = 1 << 18
MOST_CELL_CHARACTERS = 32_768
_SIMPLE_CODECS = ("utf-8", "cp1252")
_AS_THEY_STAND = bytes(set(range(32, 256)) - set(b'"\\')) + b"\r\n"
"""Bytes that JSON writes as they stand, and those that part rows."""


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
    """A file that ``is_plain_text``, walked once.

    The walk goes by blocks of whole lines, without the line feed after the last.
    """

    def __init__(self, path: Path, settings: TableSettings, errors: str) -> None:
        self._path = path
        self._settings = settings
        self._errors = errors
        self._digest = hashlib.sha256()
        self._blocks = self._walk()

    def sha256(self) -> str:
        """Return the hash of what has been read."""
        return self._digest.hexdigest()

    def header(self) -> list[str]:
        """Return the cells of the header and stand at the row after it."""
        passed: list[bytes] = []
        wanted = self._settings.header_row
        for block in self._blocks:
            passed += block.split(b"\n")
            if is_separator_line(passed[0].decode("latin-1")):
                del passed[0]
            if len(passed) >= wanted:
                rest = passed[wanted:]
                self._blocks = chain((b"\n".join(rest),) if rest else (), self._blocks)
                text = self._text(passed[wanted - 1])
                return text.split(self._settings.delimiter) if text else []
        return []

    def chunks(self, width: int) -> Iterator[RawChunk]:
        """Yield the rows after the header, each with ``width`` cells."""
        first_row = self._settings.header_row + 1
        for block in self._blocks:
            text = self._text(block)
            row_count = text.count("\n") + 1
            columns = self._columns(text, row_count, width)
            if columns is not None:
                yield RawChunk(first_row, columns=columns)
            else:
                rows = self._rows(text, first_row)
                yield RawChunk(first_row, rows, even_rows(rows, width, first_row))
            first_row += row_count

    def contents(self, width: int) -> Iterator[Sequence[bytes]]:
        """Yield each row after the header as the JSON list of its cells, in UTF-8."""
        first_row, delimiter = self._settings.header_row + 1, self._settings.delimiter
        for block in self._blocks:
            text = self._text(block)
            lines = text.split("\n")
            even = set(map(methodcaller("count", delimiter), lines)) == {width - 1}
            is_short = max(map(len, lines)) <= MOST_CELL_CHARACTERS
            if even and is_short and not block.translate(None, _AS_THEY_STAND):
                whole = text.replace(delimiter, '","').replace("\n", '"]\n["')
                yield f'["{whole}"]'.encode().split(b"\n")
            else:
                rows = self._rows(text, first_row)
                even_rows(rows, width, first_row)
                yield [cells_json(row).encode() for row in rows]
            first_row += len(lines)

    def key_cells(self, places: tuple[int, ...]) -> KeyCells:
        """Yield the cells of the columns at ``places`` below the header."""
        delimiter, cuts = self._settings.delimiter.encode(), max(places) + 1
        for block in self._blocks:
            rows = [line.split(delimiter, cuts) for line in block.split(b"\n") if line]
            yield [self._cells_at(rows, place) for place in places]

    def _walk(self) -> Iterator[bytes]:
        rest, is_first = b"", True
        with open_bytes(self._path) as file:
            for block in iter(partial(file.read, BLOCK_BYTES), b""):
                self._digest.update(block)
                whole = block.removeprefix(codecs.BOM_UTF8) if is_first else rest + block
                is_first = False
                end = whole.rfind(b"\n")
                rest = whole[end + 1 :]
                if end >= 0:
                    yield whole[:end]
        if rest:
            yield rest

    def _text(self, block: bytes) -> str:
        return block.decode(self._settings.encoding, self._errors).replace("\r", "")

    def _columns(self, text: str, row_count: int, width: int) -> list[list[str]] | None:
        """Cut all lines at once, None when a line has another number of cells or is very long.

        The end of each line is made a cell of its own, so that it must turn up at every
        ``width + 1`` cells.
        """
        delimiter, step = self._settings.delimiter, width + 1
        cells = text.replace("\n", f"{delimiter}\n{delimiter}").split(delimiter)
        if len(cells) != step * row_count - 1:
            return None
        if cells[width::step].count("\n") != row_count - 1:
            return None
        if max(map(len, text.split("\n"))) > MOST_CELL_CHARACTERS:
            return None
        return [cells[place::step] for place in range(width)]

    def _rows(self, text: str, first_row: int) -> list[list[str]]:
        rows = [line.split(self._settings.delimiter) for line in text.split("\n")]
        for number, row in enumerate(rows, start=first_row):
            if max(map(len, row)) > MOST_CELL_CHARACTERS:
                raise InspectionError("file_cell_too_long", name=self._path.name, row=number)
        return rows

    def _cells_at(self, rows: list[list[bytes]], place: int) -> list[str]:
        if not rows:
            return []
        try:
            cells = [row[place] for row in rows]
        except IndexError:
            cells = [row[place] if len(row) > place else b"" for row in rows]
        return self._text(b"\n".join(cells)).split("\n")

"""CSV text without quotation marks, cut instead of parsed.

Most exports of case systems hold no quotation mark. Then a row is a line and a cell is what stands
between two delimiters, and cutting takes half the time of parsing. A test holds the two to the same
rows.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from inspector_app.adapters.files.lost_letters import COUNTING
from inspector_app.adapters.files.scan import PlainBytes, open_bytes
from inspector_app.adapters.files.table_shape import even_rows
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.table import RawChunk, TableSettings

BLOCK_BYTES = 1 << 18
MOST_CELL_CHARACTERS = 32_768
SIMPLE_CODECS = ("utf-8", "cp1252")
_AS_THEY_STAND = bytes(set(range(32, 256)) - set(b'"\\')) + b"\n"
"""Bytes that JSON writes as they stand, and those that part rows."""


def is_separator_line(line: str) -> bool:
    """Tell whether a first line says "sep=;" to a spreadsheet program."""
    return line.lower().startswith("sep=") and len(line.rstrip("\r\n")) == 5


def is_plain_text(path: Path, settings: TableSettings) -> bool:
    """Tell whether the file can be cut, as ``PlainBytes`` judges. UTF-16 is parsed, never cut."""
    if settings.encoding not in SIMPLE_CODECS:
        return False
    plain = PlainBytes()
    with open_bytes(path) as file:
        for block in iter(partial(file.read, 1 << 20), b""):
            plain.take(block)
            if plain.has_quotes:
                return False
    return plain.holds()


@dataclass(frozen=True, slots=True)
class BlockCutter:
    """Cuts blocks of whole lines of one file into cells; ``width`` is that of the header."""

    settings: TableSettings
    width: int
    name: str

    def chunk(self, block: bytes, first_row: int) -> RawChunk:
        """Return the rows of a block, each with ``width`` cells.

        Raises InspectionError file_cell_too_long (fact ``row``).
        """
        cells = in_utf8(block, self.settings)
        columns = self._columns(cells) if self._is_sound(cells) else None
        if columns is None:
            rows = self._rows(cells.decode(), first_row)
            return RawChunk(first_row, rows, even_rows(rows, self.width, first_row))
        contents = partial(_contents, cells, self.settings.delimiter.encode())
        return RawChunk(first_row, columns=columns, quick_contents=contents)

    def key_cells(self, block: bytes, places: tuple[int, ...]) -> list[list[bytes]]:
        """Return the cells of the columns at ``places`` in UTF-8; blank rows are missing."""
        delimiter, cuts = self.settings.delimiter.encode(), max(places) + 1
        lines = in_utf8(block, self.settings).split(b"\n")
        rows = [line.split(delimiter, cuts) for line in lines if line]
        return [_cells_at(rows, place) for place in places]

    def _is_sound(self, block: bytes) -> bool:
        """Tell whether JSON writes every letter as it stands and no line holds too long a cell."""
        plain = _AS_THEY_STAND + self.settings.delimiter.encode()
        return not block.translate(None, plain) and _are_short_lines(block)

    def _columns(self, block: bytes) -> list[list[bytes]] | None:
        """Cut all lines at once, None when a line has another number of cells.

        The end of each line is made a cell of its own, so that it must turn up at every
        ``width + 1`` cells.
        """
        delimiter, step = self.settings.delimiter.encode(), self.width + 1
        row_count = block.count(b"\n") + 1
        cells = block.replace(b"\n", delimiter + b"\n" + delimiter).split(delimiter)
        if len(cells) != step * row_count - 1:
            return None
        if cells[self.width :: step].count(b"\n") != row_count - 1:
            return None
        return [cells[place::step] for place in range(self.width)]

    def _rows(self, text: str, first_row: int) -> list[list[str]]:
        rows = [line.split(self.settings.delimiter) for line in text.split("\n")]
        for number, row in enumerate(rows, start=first_row):
            if max(map(len, row)) > MOST_CELL_CHARACTERS:
                raise InspectionError("file_cell_too_long", name=self.name, row=number)
        return rows


def _cells_at(rows: list[list[bytes]], place: int) -> list[bytes]:
    try:
        return [row[place] for row in rows]
    except IndexError:
        return [row[place] if len(row) > place else b"" for row in rows]


class PlainText:
    """A file that ``is_plain_text``, walked once.

    The walk goes by blocks of whole lines, without the line feed after the last.
    """

    def __init__(self, path: Path, settings: TableSettings) -> None:
        self._path = path
        self._settings = settings
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
                text = in_utf8(passed[wanted - 1], self._settings).decode()
                return text.split(self._settings.delimiter) if text else []
        return []

    def blocks(self) -> Iterator[bytes]:
        """Yield the blocks below the header."""
        return self._blocks

    def numbered_blocks(self) -> Iterator[tuple[int, bytes]]:
        """Yield the number of the first row of each block below the header, and the block."""
        first_row = self._settings.header_row + 1
        for block in self._blocks:
            yield first_row, block
            first_row += block.count(b"\n") + 1

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


def in_utf8(block: bytes, settings: TableSettings) -> bytes:
    """Return whole lines in UTF-8; bytes that are no letters are replaced and counted."""
    if b"\r" in block:
        block = block.replace(b"\r", b"")
    if settings.encoding == "utf-8":
        try:
            block.decode()
        except UnicodeDecodeError:
            pass
        else:
            return block
    return block.decode(settings.encoding, COUNTING).encode()


def _contents(block: bytes, delimiter: bytes) -> list[bytes]:
    """Return each line as the JSON list of its cells, none of which holds what JSON escapes."""
    whole = block.replace(delimiter, b'","').replace(b"\n", b'"]\n["')
    return b"".join((b'["', whole, b'"]')).split(b"\n")


def _are_short_lines(block: bytes) -> bool:
    """Tell whether no line can hold a cell that is too long; the lines are cut only in doubt."""
    half = MOST_CELL_CHARACTERS // 2
    if all(block.find(b"\n", place, place + half) >= 0 for place in range(0, len(block), half)):
        return True
    return max(map(len, block.split(b"\n"))) <= MOST_CELL_CHARACTERS

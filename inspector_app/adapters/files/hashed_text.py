"""The rows of a text file as the standard library's reader parses them, hashed on the way."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from inspector_app.adapters.files.lost_letters import COUNTING
from inspector_app.adapters.files.plain_text import MOST_CELL_CHARACTERS, is_separator_line
from inspector_app.adapters.files.scan import open_bytes
from inspector_app.adapters.files.table_shape import too_many_columns
from inspector_app.domain.errors import InspectionError

MOST_COLUMNS_READ = 10_000
_CODECS = {"utf-8": "utf-8-sig"}


def codec_of(encoding: str) -> str:
    """Return the codec of an encoding; that of UTF-8 passes a byte-order mark over."""
    return _CODECS.get(encoding, encoding)


def csv_rows(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """Return the rows of CSV text, quotation marks read strictly; raises csv.Error."""
    csv.field_size_limit(MOST_CELL_CHARACTERS)
    return csv.reader(lines, delimiter=delimiter, strict=True)


def count_rows(rows: Iterator[list[str]], name: str) -> Iterator[list[str]]:
    """Yield rows and know which row a fault stands in.

    Raises InspectionError file_quotes (fact ``row``), file_cell_too_long (fact ``row``),
    file_too_many_columns.
    """
    row = 0
    try:
        for cells in rows:
            row += 1
            if len(cells) > MOST_COLUMNS_READ:
                raise too_many_columns(len(cells), name)
            yield cells
    except csv.Error as fault:
        code = "file_cell_too_long" if "field larger" in str(fault) else "file_quotes"
        raise InspectionError(code, name=name, row=row + 1) from fault


class HashedText:
    """The text of a file and, when its last row is read, the hash of its bytes."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._bytes = _HashingBytes(open_bytes(path))
        codec = codec_of(encoding)
        whole = io.BufferedReader(self._bytes, 1 << 18)
        self._text = io.TextIOWrapper(whole, codec, COUNTING, newline="")

    def rows(self, delimiter: str) -> Iterator[list[str]]:
        """Return the rows; a first line "sep=;" is passed over. Raises csv.Error."""
        first = self._text.readline()
        if is_separator_line(first):
            return csv_rows(self._text, delimiter)
        return csv_rows(chain((first,), self._text), delimiter)

    def sha256(self) -> str:
        """Return the hash of what has been read."""
        return self._bytes.digest.hexdigest()

    def close(self) -> None:
        """Close the file."""
        self._text.close()


class _HashingBytes(io.RawIOBase):
    """Bytes on their way through a hash."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self.digest = hashlib.sha256()

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill ``buffer`` from the source and hash what was filled in."""
        count: int = self._source.readinto(buffer)
        self.digest.update(memoryview(buffer)[:count])
        return count

    def close(self) -> None:
        """Close the source too."""
        self._source.close()
        super().close()

"""How a stranger's list is written down: encoding, delimiter, sheet, date order, decimal sign.

Everything is text until the mapping types it, so leading zeros and personnummer survive. Each
setting is shown before it is accepted; what the values cannot decide stands in
``Preview.undecided`` and is the user's to answer.

Decision: a setting that cannot be judged from the values is a question, never a default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.errors import Issue
from inspector_app.domain.merkle import row_contents


class SourceKind(StrEnum):
    """The ways in for a list."""

    CSV = "csv"
    XLSX = "xlsx"
    PASTE = "paste"
    TYPED = "typed"
    PAPER = "paper"


class DateOrder(StrEnum):
    """Order of the parts in a date such as 03/04/2025; ISO dates are read under every order."""

    ISO = "iso"
    DMY = "dmy"
    MDY = "mdy"


class DecimalSign(StrEnum):
    """The sign before the decimals."""

    COMMA = ","
    POINT = "."


class Setting(StrEnum):
    """One choice in ``TableSettings``."""

    ENCODING = "encoding"
    DELIMITER = "delimiter"
    SHEET = "sheet"
    DATE_ORDER = "date_order"
    DECIMAL_SIGN = "decimal_sign"


ENCODINGS = ("utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be")
DELIMITERS = (";", "\t", ",", "|")


@dataclass(frozen=True, slots=True)
class TableSettings:
    """How to read one list. ``delimiter`` is one character; ``sheet`` is empty outside XLSX.

    ``header_row`` counts as a spreadsheet does; rows above it are titles and not read.
    """

    encoding: str = "utf-8"
    delimiter: str = ";"
    sheet: str = ""
    date_order: DateOrder = DateOrder.ISO
    decimal_sign: DecimalSign = DecimalSign.COMMA
    header_row: int = 1


@dataclass(frozen=True, slots=True)
class Preview:
    """What the program believes about a list, shown before anything is accepted.

    ``letters`` are words of the list that hold å, ä or ö (or other letters outside ASCII), so that
    a wrong encoding is seen. ``undecided`` are settings the values cannot judge. ``issues`` hold
    notes such as undecodable bytes. ``rows`` are the first rows after the header, as text.
    """

    kind: SourceKind
    settings: TableSettings
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    encodings: tuple[str, ...] = ()
    delimiters: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    undecided: tuple[Setting, ...] = ()
    file_sha256: str = ""
    issues: tuple[Issue, ...] = ()


class RawChunk:
    """Consecutive rows as text. ``first_row`` counts as a spreadsheet does (the header is row 1).

    Every row has exactly as many cells as the header; ``uneven`` names the rows that had to be
    filled or cut to get there, with the number of cells they had. Rows of text and columns of UTF-8
    are two sides of the same cells; the one that was not given is made when it is asked for.

    ``quick_contents``, where there is one, yields what ``row_contents`` yields of the rows.
    """

    __slots__ = ("_columns", "_quick_contents", "_rows", "first_row", "uneven")

    def __init__(
        self,
        first_row: int,
        rows: Sequence[Sequence[str]] | None = None,
        uneven: tuple[tuple[int, int], ...] = (),
        columns: Sequence[Sequence[bytes]] | None = None,
        quick_contents: Callable[[], Sequence[bytes]] | None = None,
    ) -> None:
        self.first_row = first_row
        self.uneven = uneven
        self._rows = rows
        self._columns = columns
        self._quick_contents = quick_contents

    def __len__(self) -> int:
        if self._rows is None:
            return len(self._columns[0]) if self._columns else 0
        return len(self._rows)

    @property
    def rows(self) -> Sequence[Sequence[str]]:
        """Return the cells row by row."""
        if self._rows is None:
            columns = [map(cell_text, column) for column in self._columns or ()]
            self._rows = list(zip(*columns, strict=True))
        return self._rows

    @property
    def columns(self) -> Sequence[Sequence[bytes]]:
        """Return the cells in UTF-8, column by column; nothing when there is no row."""
        if self._columns is None:
            columns = zip(*(self._rows or ()), strict=True)
            self._columns = [list(map(cell_bytes, column)) for column in columns]
        return self._columns

    def contents(self, number: int) -> Sequence[bytes]:
        """Return each row as it is hashed; the first is row ``number`` of the register."""
        if self._quick_contents is not None:
            return self._quick_contents()
        return row_contents(self.rows, number)


def cell_bytes(text: str) -> bytes:
    """Return a cell in UTF-8; a surrogate that stands alone is kept too."""
    return text.encode("utf-8", "surrogatepass")


def cell_text(cell: bytes) -> str:
    """Return the text of a cell in UTF-8."""
    return cell.decode("utf-8", "surrogatepass")


KeyCells = Iterator[Sequence[Sequence[bytes]]]
"""Some columns of a list in UTF-8, many rows at a time."""


@dataclass(frozen=True, slots=True)
class RawTable:
    """A list as text: its header and an iterator over its rows that can be walked once.

    ``issues`` may be read when the iterator is exhausted: cells with undecodable bytes.
    ``quick_cells``, where there is one, yields columns without parsing whole rows.
    """

    header: tuple[str, ...]
    chunks: Iterator[RawChunk]
    issues: list[Issue]
    quick_cells: Callable[[tuple[int, ...]], KeyCells] | None = None

    def key_cells(self, places: tuple[int, ...]) -> KeyCells:
        """Yield the cells of some columns, many rows at a time; blank rows may be missing.

        One of this and ``chunks`` is walked, once.
        """
        if self.quick_cells is not None:
            yield from self.quick_cells(places)
            return
        for chunk in self.chunks:
            yield [chunk.columns[place] for place in places]


OpenTable = Callable[[], RawTable]
"""Opens the same list from its beginning, each time it is called."""

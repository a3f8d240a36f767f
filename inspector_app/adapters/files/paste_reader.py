"""Lists that were pasted: cells copied from Excel or a mail, semicolon text, aligned lines.

Decision: pasted text goes the same way as a file from here on; its hash is of its UTF-8 bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice

from inspector_app.adapters.files.guess import (
    guess_date_order,
    guess_decimal_sign,
    guess_delimiter,
    sample_letters,
    undecided,
)
from inspector_app.adapters.files.hashed_text import count_rows, csv_rows
from inspector_app.adapters.files.table_shape import even_chunks, name_columns
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.population.fields import Field, suggest_mapping
from inspector_app.domain.population.table import (
    DELIMITERS,
    OpenTable,
    Preview,
    RawTable,
    SourceKind,
    TableSettings,
)

ALIGNED = " "
"""The delimiter of text whose columns are set apart by two or more blanks, as in Word."""
MOST_CHARACTERS = 20_000_000
_GAP = re.compile(r"[ \xa0]{2,}|[ \xa0]*\t[ \xa0]*")
NAME = "inklistrad text"


class PasteReader:
    """Reads one pasted text as the port ``PopulationReader`` reads files.

    Text without a header, as twelve numbers in a mail, gets the names "Kolumn 1", "Kolumn 2", …;
    ``settings.header_row`` is then 0.
    """

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")

    def preview(self, settings: TableSettings | None = None) -> Preview:
        """Return how the text would be read.

        Raises InspectionError paste_empty, paste_too_large, file_quotes, file_too_many_columns.
        """
        self._require_text()
        chosen = settings or self._guess()
        rows = list(islice(self._rows(chosen), 300))
        header, issues = self._header(chosen)
        body = rows[chosen.header_row :]
        if not body:
            issues = [*issues, Issue("file_no_rows", Severity.ERROR)]
        every_row = list(self._rows(chosen))[chosen.header_row :]
        _, dates_open = guess_date_order(cell for row in every_row for cell in row)
        _, decimals_open = guess_decimal_sign(cell for row in every_row for cell in row)
        return Preview(
            SourceKind.PASTE,
            chosen,
            header,
            tuple(tuple(row) for row in body[:50]),
            delimiters=(*DELIMITERS, ALIGNED),
            letters=sample_letters(cell for row in rows for cell in row),
            undecided=undecided(dates_open, decimals_open),
            file_sha256=hashlib.sha256(self._text.encode("utf-8", "replace")).hexdigest(),
            issues=tuple(issues),
        )

    def opener(self, settings: TableSettings) -> OpenTable:
        """Return a way to walk the text as often as needed."""
        self._require_text()

        return partial(self._open_table, settings)

    def _open_table(self, settings: TableSettings) -> RawTable:
        header, issues = self._header(settings)
        rows = islice(self._rows(settings), settings.header_row, None)
        return RawTable(header, even_chunks(rows, len(header), settings.header_row + 1), issues)

    def _require_text(self) -> None:
        if not self._text.strip():
            raise InspectionError("paste_empty")
        if len(self._text) > MOST_CHARACTERS:
            raise InspectionError("paste_too_large")

    def _rows(self, settings: TableSettings) -> Iterator[list[str]]:
        if settings.delimiter != ALIGNED:
            lines = self._text.splitlines(keepends=True)
            return count_rows(csv_rows(lines, settings.delimiter), NAME)
        return (_GAP.split(line.strip()) if line.strip() else [] for line in self._lines())

    def _lines(self) -> list[str]:
        return self._text.split("\n")

    def _header(self, settings: TableSettings) -> tuple[tuple[str, ...], list[Issue]]:
        rows = self._rows(settings)
        if settings.header_row == 0:
            width = Counter(len(row) for row in rows if row).most_common(1)[0][0]
            return tuple(f"Kolumn {place}" for place in range(1, width + 1)), []
        top = next(islice(rows, settings.header_row - 1, None), [])
        return name_columns(top, settings.header_row, NAME)

    def _guess(self) -> TableSettings:
        delimiter = guess_delimiter(self._text)
        if not any(sign in self._text for sign in DELIMITERS) or self._is_aligned(delimiter):
            delimiter = ALIGNED
        chosen = TableSettings("", delimiter)
        rows = list(self._rows(chosen))
        has_header = bool(rows) and _reads_like_header(rows[0])
        cells = [cell for row in rows[int(has_header) :] for cell in row]
        order, _ = guess_date_order(cells)
        sign, _ = guess_decimal_sign(cells)
        return TableSettings("", delimiter, "", order, sign, int(has_header))

    def _is_aligned(self, delimiter: str) -> bool:
        """Tell whether blanks set columns apart and no delimiter does."""
        lines = [line for line in self._lines() if line.strip()]
        split = sum(1 for line in lines if delimiter in line)
        spaced = sum(1 for line in lines if _GAP.search(line.strip()))
        return "\t" not in self._text and spaced > split


def _reads_like_header(cells: list[str]) -> bool:
    """Tell whether the first line names columns: known words, or no digit at all."""
    mapping = suggest_mapping(cells)
    known = [field for field, _ in mapping.columns if field in Field]
    return bool(known) or not any(letter.isdigit() for cell in cells for letter in cell)

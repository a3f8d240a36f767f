"""Lists in text files: CSV with semicolon, tab, comma or bar.

Decision: encoding by byte-order mark, else UTF-8 when every byte fits, else cp1252; shown in the
preview with words that hold å, ä and ö. Guessing libraries call Swedish cp1252 files cp1250.

Decision: quotation marks are read strictly. An unclosed one is an error with its row; read
tolerantly it would swallow rows in silence.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from inspector_app.adapters.files.guess import (
    guess_date_order,
    guess_decimal_sign,
    guess_delimiter,
    sample_letters,
    undecided,
)
from inspector_app.adapters.files.hashed_text import HashedText, codec_of, count_rows
from inspector_app.adapters.files.lost_letters import LostLetters
from inspector_app.adapters.files.plain_text import (
    SIMPLE_CODECS,
    BlockCutter,
    PlainText,
    is_plain_text,
)
from inspector_app.adapters.files.scan import FileScan, scan_text
from inspector_app.adapters.files.table_shape import (
    even_chunks,
    find_header_row,
    name_columns,
)
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.population.cells import date_parts
from inspector_app.domain.population.table import (
    DELIMITERS,
    ENCODINGS,
    OpenTable,
    Preview,
    RawChunk,
    RawTable,
    SourceKind,
    TableSettings,
)

PREVIEW_ROWS = 50
SAMPLE_ROWS = 300
T = TypeVar("T")


class CsvReader:
    """Reads text files as the port ``PopulationReader`` asks.

    What a preview has seen of a file is remembered by its hash and not looked for again.
    """

    def __init__(self) -> None:
        self._plain: dict[str, bool] = {}

    def preview(self, path: Path, settings: TableSettings | None = None) -> Preview:
        """Return how the file would be read; see ``scan_text`` and ``read_rows`` for errors."""
        scan = scan_text(path)
        self._plain[scan.sha256] = scan.is_plain
        if settings is not None:
            return self._preview(path, scan, settings)
        guessed = self._guess(path, scan)
        return self._preview(path, scan, guessed)

    def opener(self, path: Path, settings: TableSettings, expected_sha256: str = "") -> OpenTable:
        """Return a way to walk the list as often as needed; each walk reads the file anew.

        ``file_changed`` is raised at the end of a walk when the hash of what was read is another.
        """
        if expected_sha256 in self._plain:
            is_plain = self._plain[expected_sha256] and settings.encoding in SIMPLE_CODECS
        else:
            is_plain = is_plain_text(path, settings)
        return ListInText(path, settings, expected_sha256, is_plain)

    def _guess(self, path: Path, scan: FileScan) -> TableSettings:
        codec = codec_of(scan.encoding)
        head = scan.head.decode(codec, "replace")
        if len(scan.head) < scan.size_bytes:
            head = head[: max(head.rfind("\n"), head.rfind("\r")) + 1] or head
        delimiter = guess_delimiter(head)
        rows = list(islice(self._rows(path, scan.encoding, delimiter), SAMPLE_ROWS))
        header_row = find_header_row(rows)
        order, _ = self._date_order(path, scan.encoding, delimiter, rows[header_row:])
        sign, _ = guess_decimal_sign(cell for row in rows[header_row:] for cell in row)
        return TableSettings(scan.encoding, delimiter, "", order, sign, header_row)

    def _rows(self, path: Path, encoding: str, delimiter: str) -> Iterator[list[str]]:
        text = HashedText(path, encoding)
        try:
            yield from count_rows(text.rows(delimiter), path.name)
        finally:
            text.close()

    def _date_order(
        self, path: Path, encoding: str, delimiter: str, sample: list[list[str]]
    ) -> Any:
        """Judge the order from every value of the columns whose sample holds such dates."""
        places = {place for row in sample for place, cell in enumerate(row) if date_parts(cell)}
        if not places:
            return guess_date_order(())
        rows = self._rows(path, encoding, delimiter)
        return guess_date_order(row[p] for row in rows for p in places if p < len(row))

    def _preview(self, path: Path, scan: FileScan, settings: TableSettings) -> Preview:
        rows = list(islice(self._rows(path, settings.encoding, settings.delimiter), SAMPLE_ROWS))
        body = rows[settings.header_row :]
        top = rows[settings.header_row - 1] if len(rows) >= settings.header_row else []
        header, issues = name_columns(top, settings.header_row, path.name)
        _, dates_open = self._date_order(path, settings.encoding, settings.delimiter, body)
        _, decimals_open = guess_decimal_sign(cell for row in body for cell in row)
        return Preview(
            SourceKind.CSV,
            settings,
            header,
            tuple(tuple(row) for row in body[:PREVIEW_ROWS]),
            ENCODINGS,
            DELIMITERS,
            (),
            sample_letters(cell for row in rows for cell in row),
            undecided(dates_open, decimals_open),
            scan.sha256,
            (*issues, *_notes(scan, settings, header, body)),
        )


@dataclass(frozen=True, slots=True)
class ListInText:
    """A list in a text file; called, it opens the list anew. ``is_plain`` as ``is_plain_text``."""

    path: Path
    settings: TableSettings
    expected_sha256: str
    is_plain: bool

    @property
    def size_bytes(self) -> int:
        """Return the length of the file; 0 when it is gone."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def __call__(self) -> RawTable:
        """Open the list."""
        if self.is_plain:
            return self._cut()
        header, issues = _parsed_header(self.path, self.settings)
        lost = LostLetters(header)
        chunks = _parsed_chunks(self, len(header))
        return RawTable(header, lost.passed(chunks, issues), issues)

    def _cut(self) -> RawTable:
        text, header, issues = self.begun()
        cutter, lost = self.cutter(header), LostLetters(header)
        blocks = self.compared(text, text.numbered_blocks())
        chunks = (cutter.chunk(block, row) for row, block in blocks)
        return RawTable(
            header,
            lost.passed(chunks, issues),
            issues,
            lambda places: (cutter.key_cells(block, places) for block in text.blocks()),
        )

    def begun(self) -> tuple[PlainText, tuple[str, ...], list[Issue]]:
        """Return a plain text that stands below its header, and the header with its faults."""
        text = PlainText(self.path, self.settings)
        header, issues = name_columns(text.header(), self.settings.header_row, self.path.name)
        return text, header, issues

    def cutter(self, header: Sequence[str]) -> BlockCutter:
        """Return what cuts the blocks of a plain text."""
        return BlockCutter(self.settings, len(header), self.path.name)

    def compared(self, text: HashedText | PlainText, parts: Iterator[T]) -> Iterator[T]:
        """Pass parts of the text on, then compare the hash of all that was read.

        Raises InspectionError file_changed.
        """
        yield from parts
        if self.expected_sha256 not in ("", text.sha256()):
            raise InspectionError("file_changed", name=self.path.name)


def _notes(
    scan: FileScan, settings: TableSettings, header: tuple[str, ...], body: list[list[str]]
) -> Iterator[Issue]:
    if len(header) == 1:
        yield Issue("file_one_column", Severity.WARNING, settings.header_row, header[0])
    if not body:
        yield Issue("file_no_rows", Severity.ERROR)
    if not scan.decodes and scan.encoding == settings.encoding:
        yield Issue("file_letters_lost", Severity.WARNING)
    cells = [cell for row in body for cell in row]
    if any(sign in cell for cell in cells for sign in ("Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–")):
        yield Issue("file_mojibake", Severity.WARNING)


def _row_fault(path: Path, settings: TableSettings, fault: csv.Error) -> Exception:
    """Walk again, slowly, to find the row of a fault."""
    text = HashedText(path, settings.encoding)
    try:
        for _ in count_rows(text.rows(settings.delimiter), path.name):
            pass
    except InspectionError as found:
        return found
    finally:
        text.close()
    return fault


def _parsed_header(path: Path, settings: TableSettings) -> tuple[tuple[str, ...], list[Issue]]:
    with closing(HashedText(path, settings.encoding)) as text:
        rows = count_rows(text.rows(settings.delimiter), path.name)
        top = next(islice(rows, settings.header_row - 1, None), [])
    return name_columns(top, settings.header_row, path.name)


def _parsed_chunks(opened: ListInText, width: int) -> Iterator[RawChunk]:
    """Yield the rows below the header; the row of a fault is sought when there is one."""
    path, settings = opened.path, opened.settings
    with closing(HashedText(path, settings.encoding)) as text:
        rows = text.rows(settings.delimiter)
        try:
            below = islice(rows, settings.header_row, None)
            chunks = even_chunks(below, width, settings.header_row + 1)
            yield from opened.compared(text, chunks)
        except csv.Error as fault:
            raise _row_fault(path, settings, fault) from fault

"""Lists in workbooks (XLSX), read by a limited process and kept packed while they are walked.

Decision: the workbook is parsed once; its rows stay packed in this process's memory for the second
walk. Nothing is written to disk outside the encrypted workspace.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from inspector_app.adapters.files.guess import (
    guess_date_order,
    guess_decimal_sign,
    sample_letters,
    undecided,
)
from inspector_app.adapters.files.scan import open_bytes
from inspector_app.adapters.files.table_shape import (
    even_chunks,
    find_header_row,
    name_columns,
)
from inspector_app.adapters.files.xlsx_guard import guard_workbook
from inspector_app.adapters.files.xlsx_process import ReadingProcess
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.population.table import (
    OpenTable,
    Preview,
    RawTable,
    Setting,
    SourceKind,
    TableSettings,
)

PREVIEW_ROWS = 50
SAMPLE_ROWS = 300
MOST_LINE_BYTES = 64 << 20
MOST_PACKED_BYTES = 256 << 20


@dataclass(slots=True)
class _Spool:
    """Rows as the child wrote them, packed."""

    name: str
    sheets: tuple[str, ...] = ()
    lines: list[bytes] = field(default_factory=list)
    packed_bytes: int = 0

    def rows(self) -> Iterator[list[str]]:
        """Yield every row from row 1 on; rows that the sheet skips are blank."""
        expected = 1
        for line in self.lines:
            for number, cells in _rows_of(zlib.decompress(line), self.name):
                for _ in range(expected, number):
                    yield []
                yield cells
                expected = number + 1


def _rows_of(line: bytes, name: str) -> list[tuple[int, list[str]]]:
    """Return the numbered rows of a line, which a dying process may have spoilt."""
    try:
        return [(int(number), [*map(str.__str__, cells)]) for number, cells in json.loads(line)]
    except (ValueError, TypeError, RecursionError) as cause:
        raise InspectionError("file_xlsx_child_died", name=name) from cause


class XlsxReader:
    """Reads workbooks as the port ``PopulationReader`` asks."""

    def __init__(self, process: ReadingProcess | None = None) -> None:
        self._process = process or ReadingProcess()

    def preview(self, path: Path, settings: TableSettings | None = None) -> Preview:
        """Return how the workbook would be read; file_* as ``guard_workbook`` and the child say."""
        guard_workbook(path)
        chosen = settings or TableSettings(encoding="", delimiter="")
        spool = self._spool(path, chosen)
        rows = list(islice(spool.rows(), SAMPLE_ROWS))
        if settings is None:
            chosen = _guess(spool, rows)
        body = rows[chosen.header_row :]
        top = rows[chosen.header_row - 1] if len(rows) >= chosen.header_row else []
        header, issues = name_columns(top, chosen.header_row, path.name)
        if not body:
            issues.append(Issue("file_no_rows", Severity.ERROR))
        _, dates_open = guess_date_order(cell for row in spool.rows() for cell in row)
        questions = undecided(dates_open, decimals=False)
        if len(spool.sheets) > 1 and settings is None:
            questions = (Setting.SHEET, *questions)
        return Preview(
            SourceKind.XLSX,
            chosen,
            header,
            tuple(tuple(row) for row in body[:PREVIEW_ROWS]),
            sheets=spool.sheets,
            letters=sample_letters(cell for row in rows for cell in row),
            undecided=questions,
            file_sha256=_sha256(path),
            issues=tuple(issues),
        )

    def opener(self, path: Path, settings: TableSettings, expected_sha256: str = "") -> OpenTable:
        """Return a way to walk the list as often as needed; the workbook is parsed once."""
        guard_workbook(path)
        spool = self._spool(path, settings)
        if expected_sha256 not in ("", _sha256(path)):
            raise InspectionError("file_changed", name=path.name)

        return ListInWorkbook(spool, settings, path.name)

    def _spool(self, path: Path, settings: TableSettings) -> _Spool:
        sign = settings.decimal_sign.value
        with self._process.reading(path, settings.sheet, sign) as child:
            return _gather(child, path.name)


@dataclass(frozen=True, slots=True)
class ListInWorkbook:
    """A list whose rows the child has written; called, it opens the list anew."""

    spool: _Spool
    settings: TableSettings
    name: str

    @property
    def size_bytes(self) -> int:
        """Return about how long its text is: it is packed to a sixth."""
        return self.spool.packed_bytes * 6

    def __call__(self) -> RawTable:
        """Open the list."""
        rows, header_row = self.spool.rows(), self.settings.header_row
        top = next(islice(rows, header_row - 1, None), [])
        header, issues = name_columns(top, header_row, self.name)
        return RawTable(header, even_chunks(rows, len(header), header_row + 1), issues)


def _gather(child: subprocess.Popen[bytes], name: str) -> _Spool:
    """Keep what the child writes until it says that it is done."""
    assert child.stdout is not None
    spool = _Spool(name)
    while line := child.stdout.readline(MOST_LINE_BYTES):
        if line.startswith(b"{"):
            said = _message(line, name)
            if "sheets" in said:
                spool.sheets = tuple(str(sheet) for sheet in said["sheets"])
            elif "end" in said:
                return spool
        elif line.startswith(b"[") and line.endswith(b"]\n"):
            packed = zlib.compress(line, 1)
            spool.lines.append(packed)
            spool.packed_bytes += len(packed)
        else:
            break
        if spool.packed_bytes > MOST_PACKED_BYTES:
            raise InspectionError("file_xlsx_too_large", name=name)
    raise InspectionError(_death_code(child), name=name)


def _message(line: bytes, name: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError as cause:
        raise InspectionError("file_xlsx_child_died", name=name) from cause
    if "error" in said:
        raise InspectionError(str(said["error"]), name=name)
    return dict(said)


def _death_code(child: subprocess.Popen[bytes]) -> str:
    try:
        status = child.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return "file_xlsx_child_died"
    out_of_time = {-9, -24}
    return "file_xlsx_too_slow" if status in out_of_time else "file_xlsx_child_died"


def _guess(spool: _Spool, rows: list[list[str]]) -> TableSettings:
    order, _ = guess_date_order(cell for row in spool.rows() for cell in row)
    sign, _ = guess_decimal_sign(cell for row in rows for cell in row)
    sheet = spool.sheets[0] if spool.sheets else ""
    return TableSettings("", "", sheet, order, sign, find_header_row(rows))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with open_bytes(path) as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()

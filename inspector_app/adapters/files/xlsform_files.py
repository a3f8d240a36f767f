"""XLSForm workbooks in files: read by the limited process that reads lists, written in one go.

Decision: a workbook with more than ``MOST_ROWS`` rows or ``MOST_LETTERS`` characters is refused. A
template has some hundred rows; what is larger is another kind of workbook.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from inspector_app.adapters.files.xlsx_guard import guard_workbook
from inspector_app.adapters.files.xlsx_process import ChildLimits, ReadingProcess
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.xlsform import HIDDEN, Sheet, Workbook
from inspector_app.domain.xlsform.guide import HELP, OFFERS

LIMITS = ChildLimits(memory_bytes=1 << 30, cpu_seconds=20, wall_seconds=30)
MOST_SHEETS = 20
MOST_ROWS = 5_000
MOST_LETTERS = 5_000_000
MOST_LINE_BYTES = 16 << 20
OFFERED_ROWS = 1_000
"""How far down a column offers its words."""
_WIDE = {"label": 48, "hint": 40, "lagrum": 40, "syfte": 60, "Så fyller du i": 90}


class FolderXlsFormFiles:
    """Reads and writes each workbook whole."""

    def __init__(self, process: ReadingProcess | None = None) -> None:
        self._process = process or ReadingProcess(LIMITS)

    def read(self, path: Path) -> Workbook:
        """Return the visible sheets. Raises file_* and xlsform_too_large."""
        guard_workbook(path)
        names, first = self._sheet(path, "")
        if len(names) > MOST_SHEETS:
            raise InspectionError("xlsform_too_large", name=path.name)
        sheets = [first]
        sheets += [self._sheet(path, n)[1] for n in names[1:] if not n.startswith(HIDDEN)]
        if not any(cell.strip() for sheet in sheets for row in sheet.rows for cell in row):
            raise InspectionError("xlsform_empty", name=path.name)
        return Workbook(tuple(sheets))

    def _sheet(self, path: Path, name: str) -> tuple[tuple[str, ...], Sheet]:
        """All names of sheets, and the rows of one; the first without a name."""
        with self._process.reading(path, name, ",") as child:
            assert child.stdout is not None
            return _gathered(child.stdout, path.name, name)

    def write(self, path: Path, workbook: Workbook) -> None:
        """Write a workbook whole or not at all. Error ``xlsform_not_written``."""
        fresh = path.with_name(f"{path.name}.new")
        try:
            _write(fresh, workbook)
            fresh.replace(path)
        except OSError as cause:
            with suppress(OSError):
                fresh.unlink()
            raise InspectionError("xlsform_not_written", name=path.name) from cause


# ---------------------------------------------------------------------- read


def _gathered(out: IO[bytes], file: str, sheet: str) -> tuple[tuple[str, ...], Sheet]:
    names: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = []
    letters = 0
    while line := out.readline(MOST_LINE_BYTES):
        said = _said(line, file)
        if isinstance(said, list):
            if said and said[-1][0] > MOST_ROWS:
                raise InspectionError("xlsform_too_large", name=file)
            for number, cells in said:
                rows.extend(() for _ in range(len(rows) + 1, number))
                rows.append(tuple(cells))
                letters += sum(map(len, cells))
            if letters > MOST_LETTERS:
                raise InspectionError("xlsform_too_large", name=file)
        elif "error" in said:
            raise InspectionError(str(said["error"]), name=file)
        elif "sheets" in said:
            names = tuple(str(name) for name in said["sheets"])
        elif sheet or names:
            return names, Sheet(sheet or names[0], tuple(rows))
        else:
            break
    raise InspectionError("file_xlsx_child_died", name=file)


def _said(line: bytes, file: str) -> Any:
    """What the child says, in one of its known forms; a dying process may have spoilt it."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as cause:
        raise InspectionError("file_xlsx_child_died", name=file) from cause
    known = (
        isinstance(said.get("sheets", []), list)
        if isinstance(said, dict)
        else isinstance(said, list) and all(map(_is_row, said))
    )
    if not known:
        raise InspectionError("file_xlsx_child_died", name=file)
    return said


def _is_row(said: Any) -> bool:
    """Whether it is a number and a list of texts."""
    if not (isinstance(said, list) and len(said) == 2 and isinstance(said[0], int)):
        return False
    return isinstance(said[1], list) and all(isinstance(cell, str) for cell in said[1])


# ---------------------------------------------------------------------- write


def _write(path: Path, workbook: Workbook) -> None:
    """Every cell is text, so that dates, numbers and what looks like a formula stay as written."""
    import xlsxwriter

    with path.open("wb") as file:
        book = xlsxwriter.Workbook(file, {"in_memory": True})
        bold = book.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for sheet in workbook.sheets:
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 0)
            for number, header in enumerate(sheet.rows[0] if sheet.rows else ()):
                page.set_column(number, number, _width(header), plain)
            for row, cells in enumerate(sheet.rows):
                for column, text in enumerate(cells):
                    if text:
                        page.write_string(row, column, text, bold if row == 0 else plain)
            _offer(page, sheet)
        book.close()
        file.flush()
        os.fsync(file.fileno())


def _offer(page: Any, sheet: Sheet) -> None:
    """Let each column offer its words and say what it is for when one of its cells is chosen."""
    offers = {offer.column: offer for offer in OFFERS if offer.sheet == sheet.name}
    helps = HELP.get(sheet.name, {})
    for number, header in enumerate(sheet.rows[0] if sheet.rows else ()):
        if header not in helps:
            continue
        offer = offers.get(header)
        rule: dict[str, Any] = {"input_title": header[:32], "input_message": helps[header][:255]}
        if offer is None:
            rule["validate"] = "any"
        else:
            rule |= {"validate": "list", "source": list(offer.words), "show_error": offer.only}
        page.data_validation(1, number, OFFERED_ROWS, number, rule)


def _width(header: str) -> int:
    return _WIDE.get(header.partition("::")[0], max(12, len(header) + 2))

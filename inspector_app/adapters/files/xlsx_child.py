"""Reads one workbook in a process of its own, which may die without harm to the program.

Run as a script: ``xlsx_child.py PATH SHEET DECIMAL MEMORY_BYTES CPU_SECONDS``. It imports nothing
of the program but its limits. Standard output is JSON lines in ASCII: ``{"sheets": [...]}``, lists
of rows, each ``[number, [cell, ...]]``, last ``{"end": rows}`` or ``{"error": code}``.

Decision: every cell becomes text here, dates as YYYY-MM-DD and whole numbers without decimals, so
that a list read from a workbook and from CSV is the same list.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

ROWS_PER_LINE = 500
MOST_ROWS = 1_048_576


def cell_text(value: Any, decimal: str) -> str:
    """Return a cell as text: "" for nothing, SANT and FALSKT, ISO dates, numbers as written."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "SANT" if value else "FALSKT"
    if isinstance(value, (int, float)):
        return _number_text(value, decimal)
    if isinstance(value, datetime):
        whole_day = value.time() == time(0)
        return value.date().isoformat() if whole_day else value.isoformat(" ", "seconds")
    return "" if value is None else str(value)


def _number_text(value: float, decimal: str) -> str:
    if isinstance(value, int):
        return str(value)
    if not math.isfinite(value):
        return ""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return repr(value).replace(".", decimal)


def lines(path: str, sheet: str, decimal: str) -> Iterator[Any]:
    """Yield what is written to standard output, before it is JSON."""
    import python_calamine as calamine

    with calamine.CalamineWorkbook.from_path(path) as book:
        names = [
            one.name
            for one in book.sheets_metadata
            if one.typ == calamine.SheetTypeEnum.WorkSheet
            and one.visible == calamine.SheetVisibleEnum.Visible
        ]
        yield {"sheets": names}
        if not names or (sheet and sheet not in book.sheet_names):
            yield {"error": "file_no_sheet"}
            return
        table = book.get_sheet_by_name(sheet or names[0])
        yield from _row_lines(table, decimal)


def _row_lines(table: Any, decimal: str) -> Iterator[Any]:
    """Yield rows from row 1 on; the reader gives rows above the table, not columns before it."""
    before = [""] * (table.start[1] if table.start else 0)
    pending: list[Any] = []
    count = 0
    for row in table.iter_rows():
        count += 1
        if count > MOST_ROWS:
            yield {"error": "file_too_many_rows"}
            return
        pending.append([count, before + [cell_text(cell, decimal) for cell in row]])
        if len(pending) == ROWS_PER_LINE:
            yield pending
            pending = []
    if pending:
        yield pending
    yield {"end": count}


def main(arguments: list[str]) -> int:
    """Read as told; a fault of the workbook is said on standard output, not by the exit status."""
    path, sheet, decimal, memory_bytes, cpu_seconds = arguments
    sys.path.append(str(Path(__file__).parents[3]))
    from inspector_app.adapters.process_limits import limit_resources

    limit_resources(int(memory_bytes), int(cpu_seconds))
    out = sys.stdout
    import python_calamine as calamine

    try:
        for line in lines(path, sheet, decimal):
            out.write(json.dumps(line, separators=(",", ":")) + "\n")
    except MemoryError:
        out.write('{"error":"file_xlsx_too_large"}\n')
    except calamine.PasswordError:
        out.write('{"error":"file_is_password_protected"}\n')
    except (calamine.CalamineError, OSError, ValueError, OverflowError):
        out.write('{"error":"file_xlsx_damaged"}\n')
    out.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

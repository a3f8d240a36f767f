"""Where the header of a table stands, how columns are named, and rows of equal length.

Decision: a column without a header is called "(kolumn 3)" and a repeated header "Datum (2)", with a
warning, so that nobody has to mend an export by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.population.table import RawChunk

MOST_COLUMNS = 400
MOST_TITLE_ROWS = 20
CHUNK_ROWS = 2048


def find_header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the row (1 is the first) of the header among the first rows of a table.

    It is the first row with as many filled cells as most rows have, so that titles above a table
    ("Utdrag 2026-11-01") are passed over; 1 when that cannot be told.
    """
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    usual = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    if not usual:
        return 1
    width = usual.most_common(1)[0][0]
    for place, (row, count) in enumerate(zip(rows, filled, strict=True)):
        if place >= MOST_TITLE_ROWS:
            break
        if count >= max(1, (width + 1) // 2) and len(row) >= width - 1:
            return place + 1
    return 1


def name_columns(cells: Sequence[str], row: int, name: str) -> tuple[tuple[str, ...], list[Issue]]:
    """Return distinct names of the columns and a warning for each that had to be named.

    Raises InspectionError file_header_empty, file_too_many_columns.
    """
    cells = _without_empty_end([" ".join(cell.split()) for cell in cells])
    if not cells:
        raise InspectionError("file_header_empty", name=name)
    if len(cells) > MOST_COLUMNS:
        raise too_many_columns(len(cells), name)
    return _distinct(cells, row)


def too_many_columns(columns: int, name: str) -> InspectionError:
    """Return the fault of a list with more columns than any case list has."""
    return InspectionError("file_too_many_columns", name=name, columns=columns, limit=MOST_COLUMNS)


def _without_empty_end(cells: list[str]) -> list[str]:
    filled = [place for place, cell in enumerate(cells, start=1) if cell]
    return cells[: filled[-1]] if filled else []


def _distinct(cells: list[str], row: int) -> tuple[tuple[str, ...], list[Issue]]:
    names: list[str] = []
    issues = []
    for place, cell in enumerate(cells, start=1):
        given = cell or f"(kolumn {place})"
        number = 2
        while given in names:
            given = f"{cell} ({number})"
            number += 1
        if given != cell:
            code = "file_header_duplicate" if cell else "file_header_blank"
            issues.append(Issue(code, Severity.WARNING, row, given, cell))
        names.append(given)
    return tuple(names), issues


def even_chunks(rows: Iterable[list[str]], width: int, first_row: int) -> Iterator[RawChunk]:
    """Yield rows in chunks, each row with ``width`` cells; see ``even_rows``."""
    rows = iter(rows)
    while chunk := list(islice(rows, CHUNK_ROWS)):
        uneven = even_rows(chunk, width, first_row)
        yield RawChunk(first_row, chunk, uneven)
        first_row += len(chunk)


def even_rows(rows: list[list[str]], width: int, first_row: int) -> tuple[tuple[int, int], ...]:
    """Fill or cut every row to ``width`` cells in place, and return which rows were uneven.

    Missing cells of a blank row and blank cells beyond the header are passed over in silence.
    """
    if set(map(len, rows)) == {width}:
        return ()
    uneven = []
    for place, row in enumerate(rows):
        count = len(row)
        if count == width:
            continue
        judged = row if count < width else row[width:]
        if any(cell.strip() for cell in judged):
            uneven.append((first_row + place, count))
        rows[place] = row[:width] + [""] * (width - count)
    return tuple(uneven)

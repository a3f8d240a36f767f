"""Lists without a file: rows typed by hand, and a paper list of which only the length is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.fields import Field, Mapping
from inspector_app.domain.population.table import OpenTable, RawChunk, RawTable

MOST_PAPER_ROWS = 100_000
PAPER_MAPPING = Mapping(((Field.IDENTIFIER, "Rad"), (Field.DISTRICT, "Stadsdel")))
PAPER_MAPPING_WITHOUT_DISTRICT = Mapping(((Field.IDENTIFIER, "Rad"),))
_CHUNK_ROWS = 4096


def typed_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> OpenTable:
    """Return typed rows as a list. Rows are numbered from 1, as the user sees them.

    Raises InspectionError typed_no_rows when no row holds anything.
    """
    if not any(cell.strip() for row in rows for cell in row):
        raise InspectionError("typed_no_rows")
    whole = [[*row, *[""] * (len(header) - len(row))][: len(header)] for row in rows]
    return partial(_open, tuple(header), whole)


def paper_table(counts: Sequence[tuple[str, int]]) -> OpenTable:
    """Return a paper list as rows numbered "1" to "N" in each district.

    ``counts`` are (today's name of the district, number of rows). With one nameless district the
    ids are "1", "2", …; else the district stands before the number, so that ids stay distinct.
    Raises InspectionError paper_count (fact ``limit``).
    """
    if not counts or any(not 1 <= count <= MOST_PAPER_ROWS for _, count in counts):
        raise InspectionError("paper_count", limit=MOST_PAPER_ROWS)
    named = any(district for district, _ in counts)
    header = ("Rad", "Stadsdel") if named else ("Rad",)
    rows = [
        [f"{district} {number}", district] if named else [str(number)]
        for district, count in counts
        for number in range(1, count + 1)
    ]
    return partial(_open, header, rows)


def paper_mapping(counts: Sequence[tuple[str, int]]) -> Mapping:
    """Return the mapping of ``paper_table`` for the same counts."""
    named = any(district for district, _ in counts)
    return PAPER_MAPPING if named else PAPER_MAPPING_WITHOUT_DISTRICT


def _open(header: tuple[str, ...], rows: list[list[str]]) -> RawTable:
    return RawTable(header, _chunks(rows), [])


def _chunks(rows: list[list[str]]) -> Iterator[RawChunk]:
    for start in range(0, len(rows), _CHUNK_ROWS):
        yield RawChunk(start + 1, rows[start : start + _CHUNK_ROWS])

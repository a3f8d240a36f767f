"""Small lists for tests, written as a user would type them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from inspector_app.domain.population import Origin, Population
from inspector_app.domain.population.cells import PersonNumber
from inspector_app.domain.population.fields import Mapping, suggest_mapping
from inspector_app.domain.population.reading import RegisterReading, read_population
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import (
    OpenTable,
    RawChunk,
    RawTable,
    SourceKind,
    TableSettings,
)

TAKEN_OUT = date(2026, 11, 1)


def read_number(text: str) -> PersonNumber | None:
    """Read YYYYMMDD-NNNN whose last digit is even; a stand-in for the real check digit."""
    digits = text.replace("-", "")
    if len(digits) != 12 or not digits.isdigit() or int(digits[-1]) % 2:
        return None
    return PersonNumber(digits, f"{digits[:4]}-{digits[4:6]}")


def table(text: str, chunk_rows: int = 3) -> OpenTable:
    """Return the list written in ``text``: cells parted by bars, one row a line."""
    lines = [[cell.strip("·") for cell in line.split("|")] for line in text.strip().splitlines()]
    return table_of(lines[0], lines[1:], chunk_rows)


def table_of(header: Sequence[str], rows: Sequence[Sequence[str]], chunk_rows: int) -> OpenTable:
    """Return rows below a header as a list."""

    def open_table() -> RawTable:
        chunks = (
            RawChunk(start + 2, rows[start : start + chunk_rows])
            for start in range(0, len(rows), chunk_rows)
        )
        return RawTable(tuple(header), chunks, [])

    return open_table


def rules(mapping: Mapping, **choices: object) -> ReadingRules:
    """Return rules with the day the list was taken out."""
    origin = Origin(SourceKind.CSV, "lista.csv", extracted_on=TAKEN_OUT)
    settings = choices.pop("settings", TableSettings())
    return ReadingRules(origin, settings, mapping, **choices)  # type: ignore[arg-type]


def population(text: str, mapping: Mapping | None = None, **choices: object) -> Population:
    """Take in the list written in ``text``."""
    opened = table(text)
    chosen = mapping or suggest_mapping(opened().header)
    return read_population(RegisterReading(opened, rules(chosen, **choices), read_number))


def codes(found: Population) -> list[tuple[int, str]]:
    """Return row and code of each fault, by row."""
    return sorted((issue.row, issue.code) for issue in found.register.issues)

"""Reading a file as the program does, for tests."""

from __future__ import annotations

from pathlib import Path

from inspector_app.adapters.files.register_reader import RegisterReader, open_register
from inspector_app.domain.population import Origin, Population
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.reading import read_population
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable, Preview, TableSettings

EXAMPLE = Path(__file__).parents[3] / "resources" / "example"


def rules_of(path: Path, preview: Preview) -> ReadingRules:
    """Return what a user accepts who changes nothing in the preview."""
    origin = Origin(preview.kind, path.name, preview.file_sha256)
    return ReadingRules(origin, preview.settings, suggest_mapping(preview.header))


def take_in(path: Path) -> Population:
    """Preview a file and take it in as proposed."""
    return read_population(open_register(path, rules_of(path, RegisterReader().preview(path))))


def cells(open_table: OpenTable) -> list[list[str]]:
    """Return every row of a list, header first."""
    opened = open_table()
    return [list(opened.header), *(list(row) for chunk in opened.chunks for row in chunk.rows)]


def cells_of(path: Path, settings: TableSettings) -> list[list[str]]:
    """Return every row of a file, header first."""
    return cells(RegisterReader().opener(path, settings))

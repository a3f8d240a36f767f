"""Any list in a file: text or workbook, told apart by what the file is and not by its name."""

from __future__ import annotations

from pathlib import Path

from inspector_app.adapters.files.csv_reader import CsvReader
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.scan import ZIP_MAGIC, first_bytes
from inspector_app.adapters.files.xlsx_reader import XlsxReader
from inspector_app.domain.population.reading import Progress, RegisterReading
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable, Preview, TableSettings

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class RegisterReader:
    """Reads lists in files as the port ``PopulationReader`` asks."""

    def __init__(self, csv: CsvReader | None = None, xlsx: XlsxReader | None = None) -> None:
        self._csv = csv or CsvReader()
        self._xlsx = xlsx or XlsxReader()

    def preview(self, path: Path, settings: TableSettings | None = None) -> Preview:
        """Return how the file would be read."""
        return self._for(path).preview(path, settings)

    def opener(self, path: Path, settings: TableSettings, expected_sha256: str = "") -> OpenTable:
        """Return a way to walk the whole list as text, as often as needed."""
        return self._for(path).opener(path, settings, expected_sha256)

    def _for(self, path: Path) -> CsvReader | XlsxReader:
        head = first_bytes(path)
        return self._xlsx if head.startswith((*ZIP_MAGIC, _OLE)) else self._csv


def open_register(
    path: Path, rules: ReadingRules, progress: Progress | None = None
) -> RegisterReading:
    """Return the reading of a list in a file, not yet begun."""
    opener = RegisterReader().opener(path, rules.settings, rules.origin.file_sha256)
    return RegisterReading(opener, rules, read_person_number, progress)

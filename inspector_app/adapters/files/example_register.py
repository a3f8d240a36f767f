"""The example register of the repository, read from ``resources/example``."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from inspector_app.domain.errors import InspectionError
from inspector_app.ports.example import TrueChild

CASE_NUMBER = "Ärendenummer"


class ExampleFolder:
    """Reads the example from a folder, as the port ``ExampleRegister`` asks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list_file(self) -> Path:
        """Return the ärendelista; ``example_missing`` when it is not there."""
        path = self._folder / "arendelista-exempel.csv"
        if not path.is_file():
            raise InspectionError("example_missing")
        return path

    def truth(self) -> Mapping[str, TrueChild]:
        """Return the truth by case number; ``example_missing`` when a file is not there."""
        contacts: dict[str, list[Mapping[str, str]]] = defaultdict(list)
        for row in self._rows("facit-besok.csv"):
            contacts[row.pop(CASE_NUMBER)].append(row)
        return {
            row[CASE_NUMBER]: TrueChild(tuple(contacts[row[CASE_NUMBER]]), int(row["Kvalitet"]))
            for row in self._rows("facit-barn.csv")
        }

    def _rows(self, name: str) -> Iterator[dict[str, str]]:
        try:
            with (self._folder / name).open(encoding="utf-8", newline="") as lines:
                yield from csv.DictReader(lines, delimiter=";")
        except FileNotFoundError as error:
            raise InspectionError("example_missing") from error

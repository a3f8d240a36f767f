"""What the import of an ärendelista needs from the outside world."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from inspector_app.domain.population_table import OpenTable, Preview, TableSettings


class PopulationReader(Protocol):
    """Reads a stranger's file as text, and first shows how it would be read."""

    def preview(self, path: Path, settings: TableSettings | None = None) -> Preview:
        """Return the first rows, read as guessed or, when given, by ``settings``.

        Raises:
            InspectionError: file_* when the file cannot be a list.
        """
        ...

    def opener(self, path: Path, settings: TableSettings, expected_sha256: str = "") -> OpenTable:
        """Return a way to walk the whole list as text, as often as needed.

        ``expected_sha256`` is the hash shown in the preview; file_changed when it is another now.

        Raises:
            InspectionError: file_* when the file cannot be a list, also while rows are taken.
        """
        ...

"""What the import of an ärendelista needs from the outside world."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from inspector_app.domain.merkle import Root
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.reading import Progress
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable, Preview, TableSettings


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


class ListReading(Protocol):
    """A list being taken in, as ``RegisterReading`` does it, in this process or others.

    Raises InspectionError population_mapping_faults, population_cancelled, and what the list raises
    while rows are taken.
    """

    def chunks(self) -> Iterator[CaseChunk]:
        """Yield the cases of the list; children with several rows come last.

        Raises:
            ReadAgainError: all that was yielded is void; call again, it is not raised twice.
        """
        ...

    def register(self) -> RegisterImport:
        """Return how the list was read, once ``chunks()`` is exhausted."""
        ...

    def root(self) -> Root:
        """Return the salted root over header and rows as read, once ``chunks()`` is exhausted."""
        ...


OpenReading = Callable[
    [OpenTable, ReadingRules, bytes, Progress | None], AbstractContextManager[ListReading]
]
"""Begins the reading of a list under an opening key of 32 bytes; leaving the context ends it."""

"""A large list taken in by two further processes, which take turns at its blocks.

This process reads the file, hashes its bytes and sends them off in blocks of whole lines; each
block is typed and its rows are hashed where it arrives, and what comes of the blocks is put
together here in their order. A list that cannot be cut so (a workbook, a text with quotation marks)
is read by one process and hashed by the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Protocol, Self

from inspector_app.adapters.files.csv_reader import ListInText
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.reading_by_blocks import ReadingByBlocks
from inspector_app.adapters.files.reading_side_by_side import ReadingSideBySide
from inspector_app.domain.merkle import Root
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.reading import Progress, RegisterReading
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable
from inspector_app.ports.population_reader import ListReading

KEY_BYTES = 32
LARGE_BYTES = 4 << 20
"""From this size on a list is worth the start of two processes (about 30,000 rows)."""


def open_reading(
    open_table: OpenTable,
    rules: ReadingRules,
    opening_key: bytes,
    progress: Progress | None = None,
) -> AbstractContextManager[ListReading]:
    """Begin the reading of a list, as the port ``OpenReading`` asks; small ones are read here."""
    if getattr(open_table, "size_bytes", 0) >= LARGE_BYTES:
        return ParallelReading(open_table, rules, opening_key, progress)
    here = RegisterReading(open_table, rules, read_person_number, progress, opening_key)
    return nullcontext(here)


class _Way(ListReading, Protocol):
    """One way of reading with further processes."""

    process_ids: tuple[int, ...]

    def close(self) -> None:
        """End the processes."""
        ...


class ParallelReading:
    """Reads as ``RegisterReading`` with a key does, in further processes.

    Use it as a context: leaving it ends the processes. Errors: those of ``RegisterReading``;
    WorkerDiedError is a defect.
    """

    def __init__(
        self,
        open_table: OpenTable,
        rules: ReadingRules,
        opening_key: bytes,
        progress: Progress | None = None,
    ) -> None:
        if len(opening_key) != KEY_BYTES:
            raise ValueError("an opening key holds 32 bytes")
        told = progress or (lambda _rows: True)
        self._way: _Way
        if isinstance(open_table, ListInText) and open_table.is_plain:
            self._way = ReadingByBlocks(open_table, rules, opening_key, told)
        else:
            self._way = ReadingSideBySide(open_table, rules, opening_key, told)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._way.close()

    @property
    def process_ids(self) -> tuple[int, ...]:
        """Return the numbers of the processes."""
        return self._way.process_ids

    def chunks(self) -> Iterator[CaseChunk]:
        """Yield the cases of the list; children with several rows come last."""
        return self._way.chunks()

    def register(self) -> RegisterImport:
        """Return how the list was read; complete once ``chunks()`` is exhausted."""
        return self._way.register()

    def root(self) -> Root:
        """Return the register root, once ``chunks()`` is exhausted."""
        return self._way.root()

"""A list that cannot be cut into blocks: one process reads it, one hashes it, each for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.adapters.files.block_reading import ReadBlock
from inspector_app.adapters.files.chunk_packing import Packer, Unpacker
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.worker import Worker, WorkerDiedError
from inspector_app.domain.merkle import Root
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population.chunks import ChunkReader, ReadRows
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.keys import RepeatFinder
from inspector_app.domain.population.reading import (
    Gathering,
    Progress,
    read_keys,
    require_more,
    root_of_table,
)
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable

SELDOM = 32


class ReadingSideBySide:
    """One process reads the list and one hashes it, each for itself."""

    def __init__(
        self, open_table: OpenTable, rules: ReadingRules, opening_key: bytes, progress: Progress
    ) -> None:
        self._rules = rules
        self._progress = progress
        self._gathering = Gathering(rules, ())
        self._rows_read = 0
        self._reader = Worker(_read, open_table, rules)
        self._hasher = Worker(_hash, open_table, opening_key)
        self._workers = (self._reader, self._hasher)
        self.process_ids = tuple(worker.process_id for worker in self._workers)

    def chunks(self) -> Iterator[CaseChunk]:
        unpacker, lost = Unpacker(), IssueLog()
        for answer in self._reader.answers():
            if isinstance(answer, ReadBlock):
                self._gathering.take(answer.read)
                self._rows_read = answer.read.last_row - 1
                lost.extend(answer.lost)
                if answer.packed is not None:
                    yield unpacker.unpack(answer.packed)
            elif answer is not None:
                self._gathering = Gathering(self._rules, answer)
            require_more(self._progress, self._rows_read)
        last = self._gathering.finish(lost.kept)
        if len(last):
            yield last

    def register(self) -> RegisterImport:
        return self._gathering.register()

    def root(self) -> Root:
        for answer in self._hasher.answers():
            if isinstance(answer, Root):
                return answer
            require_more(self._progress, max(self._rows_read, answer))
        raise WorkerDiedError

    def close(self) -> None:
        for worker in self._workers:
            worker.close()


def _read(open_table: OpenTable, rules: ReadingRules) -> Iterator[Any]:
    """Yield None while keys are read, then the header, what came of the rows, and more issues."""
    finder = RepeatFinder()
    for found in read_keys(open_table(), rules, read_person_number):
        finder.take(found)
        yield None
    table, packer = open_table(), Packer()
    yield table.header
    reader = ChunkReader(table.header, rules, read_person_number, finder.repeats())
    read = ReadRows(0, IssueLog())
    for raw in table.chunks:
        read = reader.read(raw)
        packed = None if read.cases is None else packer.pack(read.cases)
        read.cases = None
        yield ReadBlock([], read, packed, (), None)
    yield ReadBlock([], ReadRows(read.last_row, IssueLog()), None, tuple(table.issues), None)


def _hash(open_table: OpenTable, opening_key: bytes) -> Iterator[Root | int]:
    """Yield the root, and seldom enough for any pipe how many rows are hashed."""
    for turn, answer in enumerate(root_of_table(open_table, opening_key)):
        if isinstance(answer, Root) or turn % SELDOM == 0:
            yield answer

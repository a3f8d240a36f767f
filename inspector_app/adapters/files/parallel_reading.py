"""A large list taken in by two further processes, which take turns at its blocks.

This process reads the file, hashes its bytes and sends them off in blocks of whole lines; each
block is typed and its rows are hashed where it arrives, and what comes of the blocks is put
together here in their order. A list that cannot be cut so (a workbook, a text with quotation marks)
is read by one process and hashed by the other.

Decision: bytes are handed over and not rows, and columns come back packed. Making a million rows
into values and passing those on costs more than reading them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import count
from threading import Event, Thread
from types import TracebackType
from typing import Any, Protocol, Self

from inspector_app.adapters.files.block_reading import END_OF_WALK, KEYS, ReadBlock, read_blocks
from inspector_app.adapters.files.chunk_packing import Packer, Unpacker
from inspector_app.adapters.files.csv_reader import ListInText
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.plain_text import PlainText
from inspector_app.adapters.files.worker import Worker, WorkerDiedError
from inspector_app.domain.merkle import GrowingTree, Root
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population_chunks import ChunkReader, ReadRows
from inspector_app.domain.population_columns import CaseChunk
from inspector_app.domain.population_import import (
    Gathering,
    Progress,
    ReadAgainError,
    RegisterReading,
    read_keys,
    require_mapping,
    require_more,
    root_of_table,
    tree_over_header,
)
from inspector_app.domain.population_issues import IssueLog
from inspector_app.domain.population_keys import RepeatFinder, Repeats
from inspector_app.domain.population_rows import ReadingRules
from inspector_app.domain.population_table import OpenTable
from inspector_app.ports.population_reader import ListReading

KEY_BYTES = 32
WORKERS = 2
SELDOM = 32
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
            self._way = _ByBlocks(open_table, rules, opening_key, told)
        else:
            self._way = _SideBySide(open_table, rules, opening_key, told)

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


class _ByBlocks:
    """Each process gets every other block of a plain text.

    Decision: a list is first read as if no child stood in two rows, and its keys are read at the
    same time. When two may be the same, ``ReadAgainError`` says that what was yielded is void, and
    the list is read again with what is known of its keys. A list with such rows shows one among its
    first rows as a rule, so that little is read in vain; one without is read once and not twice.
    """

    def __init__(
        self, opened: ListInText, rules: ReadingRules, opening_key: bytes, progress: Progress
    ) -> None:
        self._opened = opened
        self._rules = rules
        self._opening_key = opening_key
        self._progress = progress
        _, self._header, self._header_issues = opened.begun()
        self._tree = GrowingTree()
        self._gathering = Gathering(rules, self._header)
        self._repeats: Repeats | None = None
        self._is_first_time = True
        cutter = opened.cutter(self._header)
        self._workers = tuple(
            Worker(read_blocks, cutter, self._header, rules, opening_key, takes_more=True)
            for _ in range(WORKERS)
        )
        self._answers = [worker.answers() for worker in self._workers]
        self._feeder: _Feeder | None = None
        self.process_ids = tuple(worker.process_id for worker in self._workers)

    def chunks(self) -> Iterator[CaseChunk]:
        require_mapping(self._rules, self._header)
        is_first_time, self._is_first_time = self._is_first_time, False
        if not is_first_time and self._repeats is None:
            self._repeats = self._read_keys()
        self._tree = tree_over_header(self._opening_key, self._header)
        self._gathering = Gathering(self._rules, self._header)
        lost = IssueLog()
        yield from self._read_rows(RepeatFinder() if is_first_time else None, lost)
        last = self._gathering.finish([*self._header_issues, *lost.kept])
        if len(last):
            yield last

    def register(self) -> RegisterImport:
        return self._gathering.register()

    def root(self) -> Root:
        return self._tree.root()

    def _read_keys(self) -> Repeats:
        finder = RepeatFinder()
        for found in self._walked(self._fed(PlainText.blocks), KEYS):
            finder.take(found)
            require_more(self._progress, 0)
        return finder.repeats()

    def _read_rows(self, finder: RepeatFinder | None, lost: IssueLog) -> Iterator[CaseChunk]:
        """Yield cases; with a ``finder`` the keys are still unknown and it is told of them."""
        unpackers = [Unpacker() for _ in self._workers]
        feeder = self._fed(PlainText.numbered_blocks)
        for turn, one in enumerate(self._walked(feeder, self._repeats)):
            if finder is not None and one.prints is not None:
                finder.take(one.prints)
                if finder.shows_repeats:
                    feeder.stop()
                    continue
            self._tree.add(one.parts)
            lost.extend(one.lost)
            self._gathering.take(one.read)
            require_more(self._progress, one.read.last_row - 1)
            if one.packed is not None:
                yield unpackers[turn % WORKERS].unpack(one.packed)
        if finder is not None:
            self._require_no_repeats(finder)

    def _require_no_repeats(self, finder: RepeatFinder) -> None:
        if finder.shows_repeats:
            raise ReadAgainError
        found = finder.repeats()
        if found:
            self._repeats = found
            raise ReadAgainError

    def close(self) -> None:
        if self._feeder is not None:
            self._feeder.stop()
        for worker in self._workers:
            worker.kill()
        if self._feeder is not None and self._feeder.is_alive():
            self._feeder.join()
        for worker in self._workers:
            worker.close()

    def _fed(self, blocks: Callable[[PlainText], Iterator[Any]]) -> _Feeder:
        self._feeder = _Feeder(self._opened, blocks, self._workers)
        return self._feeder

    def _walked(self, feeder: _Feeder, walk: Any) -> Iterator[Any]:
        """Begin a walk, send its blocks off and yield what comes back, in their order."""
        for worker in self._workers:
            worker.send(walk)
        feeder.start()
        for turn in count():
            answer = next(self._answers[turn % WORKERS], None)
            if answer is None:
                raise WorkerDiedError
            if answer == END_OF_WALK:
                break
            yield answer
        for other in range(turn + 1, turn + WORKERS):
            if next(self._answers[other % WORKERS], None) != END_OF_WALK:
                raise WorkerDiedError
        feeder.join()
        if feeder.error is not None:
            raise feeder.error


class _Feeder(Thread):
    """Walks the file once and sends its blocks to the processes in turn.

    It never waits for ever: it waits for a process that waits for its answer to be taken, and
    answers are taken in the order in which blocks were sent.
    """

    def __init__(
        self,
        opened: ListInText,
        blocks: Callable[[PlainText], Iterator[Any]],
        workers: tuple[Worker, ...],
    ) -> None:
        super().__init__(daemon=True)
        self._opened = opened
        self._blocks = blocks
        self._workers = workers
        self._no_more_asked = Event()
        self.error: Exception | None = None

    def stop(self) -> None:
        """Send no more blocks, only the end of the walk."""
        self._no_more_asked.set()

    def run(self) -> None:
        """Send every block and then, come what may, the end of the walk."""
        turn = 0
        try:
            text, *_ = self._opened.begun()
            for block in self._opened.compared(text, self._blocks(text)):
                if self._no_more_asked.is_set():
                    break
                self._workers[turn % WORKERS].send(block)
                turn += 1
        except Exception as error:
            self.error = error
        try:
            for worker in self._workers:
                worker.send(END_OF_WALK)
        except OSError as error:
            self.error = self.error or error


class _SideBySide:
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

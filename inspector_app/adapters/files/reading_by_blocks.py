"""A plain text read by further processes, each of which gets every other block of it.

Decision: bytes are handed over and not rows, and columns come back packed. Making a million rows
into values and passing those on costs more than reading them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from threading import Event, Thread
from typing import Any

from inspector_app.adapters.files.block_reading import END_OF_WALK, KEYS, read_blocks
from inspector_app.adapters.files.chunk_packing import Unpacker
from inspector_app.adapters.files.csv_reader import ListInText
from inspector_app.adapters.files.plain_text import PlainText
from inspector_app.adapters.files.worker import Worker, WorkerDiedError
from inspector_app.domain.merkle import GrowingTree, Root
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.keys import RepeatFinder, Repeats
from inspector_app.domain.population.reading import (
    Gathering,
    Progress,
    ReadAgainError,
    require_mapping,
    require_more,
    tree_over_header,
)
from inspector_app.domain.population.rows import ReadingRules

WORKERS = 2


class ReadingByBlocks:
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

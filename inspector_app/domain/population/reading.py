"""Taking in a list: two walks over its rows, then cases, key list, counts and every fault.

The first walk finds which rows may belong to one child; the second types the rows and yields cases
chunk by chunk, so that a list of a million rows never stands in memory. Rows that may share a child
are held back and joined at the end.

Decision: the second walk also hashes every row as read, so that what is typed and what is committed
to are the same bytes, read once. Each is cut from the text by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.merkle import (
    GrowingTree,
    Root,
    Subtree,
    content_leaves,
    row_contents,
    subtrees,
)
from inspector_app.domain.population import (
    Case,
    ControlTotal,
    KeyListEntry,
    Population,
    RegisterImport,
)
from inspector_app.domain.population.cells import PersonNumberReader
from inspector_app.domain.population.chunks import ChunkReader, ReadRows
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.fields import check_mapping, dropped_columns
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.joining import HeldRow, Joining, Tally
from inspector_app.domain.population.keys import KeyPrints, KeyReader, RepeatFinder, Repeats
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable, RawChunk, RawTable

Progress = Callable[[int], bool]
"""Told how many rows are read; returns False when the user has cancelled."""


class ReadAgainError(Exception):
    """What was yielded of a list is void: some children may stand in several rows, which was not
    reckoned with. Ask for ``chunks()`` once more."""


def require_mapping(rules: ReadingRules, header: Sequence[str]) -> None:
    """Raise ``population_mapping_faults`` (fact ``faults``) when the mapping does not fit."""
    faults = check_mapping(rules.mapping, header)
    if faults:
        raise InspectionError("population_mapping_faults", faults=faults)


def require_more(progress: Progress, rows: int) -> None:
    """Tell how many rows are read; raise ``population_cancelled`` when the user has cancelled."""
    if not progress(rows):
        raise InspectionError("population_cancelled")


class Gathering:
    """Puts together what came of the chunks of one list, taken in their order."""

    def __init__(self, rules: ReadingRules, header: Sequence[str]) -> None:
        self._rules = rules
        self._header = tuple(header)
        self._log = IssueLog(rules.set_aside_faulty)
        self._tally = Tally()
        self._held: list[HeldRow] = []

    def take(self, read: ReadRows) -> None:
        """Take what came of the next chunk, its cases apart."""
        self._log.take(read.log)
        self._tally.add(read.tally)
        self._held += read.held

    def finish(self, issues: Sequence[Issue]) -> CaseChunk:
        """Join the rows that were held back; ``issues`` are those of the file itself."""
        last = Joining(self._rules.mapping, self._log, self._tally).join(self._held)
        self._tally.cases += len(last)
        self._tally.found.update(last.districts())
        self._log.extend(issues)
        if not self._tally.cases:
            self._log.add("population_empty", 0)
        return last

    def register(self) -> RegisterImport:
        """Return how the list was read."""
        return RegisterImport(
            self._rules.origin,
            self._rules.settings,
            self._rules.mapping,
            self._tally.counts(),
            dropped_columns(self._rules.mapping, self._header),
            self._log.sorted_issues(),
            self._log.hidden(),
            self._control_totals(),
        )

    def _control_totals(self) -> tuple[ControlTotal, ...]:
        found = self._tally.found
        return tuple(
            ControlTotal(name, expected, found.get(name, 0) if name else self._tally.cases)
            for name, expected in self._rules.control_totals
        )


class RegisterReading:
    """One list being taken in. Walk ``chunks()`` to its end, then ask for ``register()``.

    With ``opening_key`` every row is hashed on the way and ``root()`` answers. Raises
    InspectionError population_mapping_faults (fact ``codes``) when the mapping does not fit
    the header, and population_cancelled when ``progress`` returns False.
    """

    def __init__(
        self,
        open_table: OpenTable,
        rules: ReadingRules,
        read_person_number: PersonNumberReader,
        progress: Progress | None = None,
        opening_key: bytes = b"",
    ) -> None:
        self._open_table = open_table
        self._rules = rules
        self._read_person_number = read_person_number
        self._progress = progress or (lambda _rows: True)
        self._opening_key = opening_key
        self._gathering = Gathering(rules, ())
        self._tree = GrowingTree()

    def chunks(self) -> Iterator[CaseChunk]:
        """Yield the cases of the list; children with several rows come last."""
        repeats = self._first_walk()
        table = self._open_table()
        self._gathering = Gathering(self._rules, table.header)
        reader = ChunkReader(table.header, self._rules, self._read_person_number, repeats)
        self._tree = tree_over_header(self._opening_key, table.header)
        for raw in table.chunks:
            read = reader.read(raw)
            if self._opening_key:
                self._tree.add(chunk_subtrees(self._opening_key, raw, self._tree.size))
            self._gathering.take(read)
            require_more(self._progress, read.last_row - 1)
            if read.cases is not None:
                yield read.cases
        last = self._gathering.finish(table.issues)
        if len(last):
            yield last

    def register(self) -> RegisterImport:
        """Return how the list was read; complete once ``chunks()`` is exhausted."""
        return self._gathering.register()

    def root(self) -> Root:
        """Return the salted root over header and rows, once ``chunks()`` is exhausted."""
        if not self._opening_key:
            raise ValueError("a reading without a key has no root")
        return self._tree.root()

    def _first_walk(self) -> Repeats:
        finder = RepeatFinder()
        for found in read_keys(self._open_table(), self._rules, self._read_person_number):
            finder.take(found)
            require_more(self._progress, 0)
        return finder.repeats()


def read_keys(
    table: RawTable, rules: ReadingRules, read_person_number: PersonNumberReader
) -> Iterator[KeyPrints]:
    """Walk over a list and yield what its rows show of their keys; see ``require_mapping``."""
    require_mapping(rules, table.header)
    keys = KeyReader(rules.mapping, table.header, read_person_number)
    yield from map(keys.read, table.key_cells(keys.places))


def tree_over_header(opening_key: bytes, header: Sequence[str]) -> GrowingTree:
    """Return the tree of a register that holds its header alone; empty without a key."""
    tree = GrowingTree()
    if opening_key:
        tree.add(subtrees(content_leaves(opening_key, row_contents([header], 1), 1), 0))
    return tree


def chunk_subtrees(opening_key: bytes, raw: RawChunk, leaf: int) -> list[Subtree]:
    """Return the subtrees over the rows of a chunk, whose first row is leaf number ``leaf``.

    Leaves are counted from 0, which is the header.
    """
    return subtrees(content_leaves(opening_key, raw.contents(leaf + 1), leaf + 1), leaf)


def root_of_table(open_table: OpenTable, opening_key: bytes) -> Iterator[Root | int]:
    """Yield how many rows are hashed, again and again, and at last the root over the list."""
    table = open_table()
    tree = tree_over_header(opening_key, table.header)
    for raw in table.chunks:
        tree.add(chunk_subtrees(opening_key, raw, tree.size))
        yield tree.size - 1
    yield tree.root()


def read_population(reading: RegisterReading) -> Population:
    """Walk a list to its end and return the whole of it, in the order of first rows."""
    try:
        return _walked(reading)
    except ReadAgainError:
        return _walked(reading)


def _walked(reading: RegisterReading) -> Population:
    rows: list[int] = []
    cases: list[Case] = []
    entries: list[KeyListEntry] = []
    for chunk in reading.chunks():
        rows += chunk.first_rows
        cases += chunk.cases
        entries += chunk.key_list
    order = sorted(range(len(rows)), key=rows.__getitem__)
    return Population(
        reading.register(),
        tuple(cases[i] for i in order),
        tuple(entries[i] for i in order),
    )

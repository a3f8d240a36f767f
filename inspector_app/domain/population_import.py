"""Taking in a list: two walks over its rows, then cases, key list, counts and every fault.

The first walk finds which rows may belong to one child; the second types the rows and yields cases
chunk by chunk, so that a list of a million rows never stands in memory. Rows that may share a child
are held back and joined at the end.

Decision: a total row is left out and counted when a cell of its first, key, district or unit column
reads like a total ("Summa", "Antal barn: 12") and the row has no personnummer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population import (
    Case,
    ControlTotal,
    KeyListEntry,
    Population,
    RegisterImport,
)
from inspector_app.domain.population_cells import PersonNumberReader
from inspector_app.domain.population_columns import (
    CaseChunk,
    mend_times,
    plain_keys,
    row_columns,
    simple_chunk,
)
from inspector_app.domain.population_fields import Field, check_mapping, dropped_columns
from inspector_app.domain.population_issues import IssueLog
from inspector_app.domain.population_joining import HeldRow, Joining, Tally
from inspector_app.domain.population_keys import (
    RepeatFinder,
    Repeats,
)
from inspector_app.domain.population_rows import ReadingRules, RegisterRow
from inspector_app.domain.population_table import OpenTable, RawChunk
from inspector_app.domain.population_terms import TOTAL_WORDS, is_total_word
from inspector_app.domain.population_typing import ColumnTyper, TypedColumns, cut_out, is_plain

Progress = Callable[[int], bool]
"""Told how many rows are read; returns False when the user has cancelled."""

_TOTAL_COLUMNS = (
    Field.IDENTIFIER,
    Field.PERSONNUMMER,
    Field.CASE_NUMBER,
    Field.DISTRICT,
    Field.UNIT,
)


class RegisterReading:
    """One list being taken in. Walk ``chunks()`` to its end, then ask for ``register()``.

    Raises InspectionError population_mapping_faults (fact ``codes``) when the mapping does not fit
    the header, and population_cancelled when ``progress`` returns False.
    """

    def __init__(
        self,
        open_table: OpenTable,
        rules: ReadingRules,
        read_person_number: PersonNumberReader,
        progress: Progress | None = None,
    ) -> None:
        self._open_table = open_table
        self._rules = rules
        self._read_person_number = read_person_number
        self._progress = progress or (lambda _rows: True)
        self._log = IssueLog(rules.set_aside_faulty)
        self._tally = Tally()
        self._header: tuple[str, ...] = ()
        self._held: list[HeldRow] = []
        self._own = rules.mapping.own_key

    def chunks(self) -> Iterator[CaseChunk]:
        """Yield the cases of the list; children with several rows come last."""
        repeats = self._first_walk()
        table = self._open_table()
        typer = ColumnTyper(table.header, self._rules, self._read_person_number, self._log)
        for raw in table.chunks:
            chunk = self._take(raw, typer, repeats)
            self._report_progress(raw)
            if chunk is not None:
                self._count(chunk)
                yield chunk
        last = Joining(self._rules.mapping, self._log, self._tally).join(self._held)
        self._count(last)
        if len(last):
            yield last
        self._log.extend(table.issues)
        if not self._tally.cases:
            self._log.add("population_empty", 0)

    def register(self) -> RegisterImport:
        """Return how the list was read; complete once ``chunks()`` is exhausted."""
        counts = self._tally.counts()
        return RegisterImport(
            self._rules.origin,
            self._rules.settings,
            self._rules.mapping,
            counts,
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

    def _report_progress(self, raw: RawChunk) -> None:
        if not self._progress(raw.first_row + len(raw) - 2):
            raise InspectionError("population_cancelled")

    def _first_walk(self) -> Repeats:
        table = self._open_table()
        self._header = table.header
        faults = check_mapping(self._rules.mapping, table.header)
        if faults:
            raise InspectionError("population_mapping_faults", faults=faults)
        finder = RepeatFinder(self._rules.mapping, table.header, self._read_person_number)
        for columns in table.key_cells(finder.places):
            finder.take(columns)
            if not self._progress(0):
                raise InspectionError("population_cancelled")
        return finder.repeats()

    def _take(self, raw: RawChunk, typer: ColumnTyper, repeats: Repeats) -> CaseChunk | None:
        if not len(raw):
            return None
        numbers, keep = self._sieve(raw, typer)
        if not numbers:
            return None
        self._tell_uneven(raw, numbers)
        columns = raw.columns if keep is None else [list(compress(c, keep)) for c in raw.columns]
        typed = typer.type_chunk(columns, numbers)
        mend_times(typed, numbers, self._log, dict(self._rules.mapping.columns))
        special = sorted(self._special(typed, numbers, repeats))
        if special:
            numbers = list(numbers)
            held = [numbers[i] for i in special]
            self._hold(columns, special, typed.take_out(special), held)
            cut_out(numbers, special)
        return simple_chunk(typed, numbers, self._own)

    def _sieve(self, raw: RawChunk, typer: ColumnTyper) -> tuple[Sequence[int], list[bool] | None]:
        """Return the numbers of the rows that are neither blank nor totals, and which they are.

        None says that all rows stay.
        """
        places = sorted({0} | {typer.positions[f] for f in _TOTAL_COLUMNS if f in typer.positions})
        keys = _key_positions(self._rules, self._header).values()
        out = {
            i
            for i in _suspects(raw.columns, places, keys)
            if self._is_left_out(raw.first_row + i, raw.rows[i], places, typer)
        }
        self._tally.imported += len(raw) - len(out)
        numbers = range(raw.first_row, raw.first_row + len(raw))
        if not out:
            return numbers, None
        keep = [i not in out for i in range(len(raw))]
        return list(compress(numbers, keep)), keep

    def _is_left_out(
        self, number: int, row: Sequence[str], places: list[int], typer: ColumnTyper
    ) -> bool:
        if not any(cell.strip() for cell in row):
            self._tally.blank += 1
            return True
        label = next((row[i] for i in places if is_total_word(row[i])), "")
        person = typer.positions.get(Field.PERSONNUMMER)
        if not label or (person is not None and self._read_person_number(row[person].strip())):
            return False
        self._tally.imported += 1
        self._tally.total_rows += 1
        self._log.add("population_total_row", number, value=label.strip())
        return True

    def _tell_uneven(self, raw: RawChunk, numbers: Sequence[int]) -> None:
        for number, cells in raw.uneven:
            if number in numbers:
                wanted = len(self._header)
                code = "population_row_short" if cells < wanted else "population_row_long"
                self._log.add(code, number, cells=cells, wanted=wanted)

    def _special(
        self,
        typed: TypedColumns,
        numbers: Sequence[int],
        repeats: Repeats,
    ) -> set[int]:
        """Return the places of rows that cannot become a case at once."""
        special: set[int] = set()
        if repeats:
            special.update(repeats.places(typed, self._own))
        protected = typed.values.get(Field.PROTECTED, ())
        if True in protected:
            special.update(compress(range(len(numbers)), protected))
        keys = plain_keys(typed, self._own)
        if "" in keys:
            special.update(i for i, key in enumerate(keys) if not key)
        if self._log.rows_set_aside:
            aside = self._log.rows_set_aside
            special.update(i for i, number in enumerate(numbers) if number in aside)
        return special

    def _hold(
        self,
        columns: Sequence[Sequence[str]],
        places: Sequence[int],
        typed: TypedColumns,
        numbers: list[int],
    ) -> None:
        aside = self._log.rows_set_aside
        mapped = [self._header.index(text) for _, text in self._rules.mapping.columns]
        raw = [tuple(columns[m][i].strip() for m in mapped) for i in places]
        whole = map(RegisterRow._make, zip(*row_columns(typed, numbers), strict=True))
        for row, cells in zip(whole, raw, strict=True):
            if row.row in aside:
                self._tally.set_aside += 1
            else:
                self._held.append((row, cells))

    def _count(self, chunk: CaseChunk) -> None:
        self._tally.cases += len(chunk)
        self._tally.found.update(chunk.districts())


def read_population(reading: RegisterReading) -> Population:
    """Walk a list to its end and return the whole of it, in the order of first rows."""
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


def _key_positions(rules: ReadingRules, header: Sequence[str]) -> dict[Field, int]:
    """Return where the keys of a child stand: its personnummer and the list's own id."""
    mapping = rules.mapping
    places = list(header)
    return {
        one: places.index(mapping.header_of(one))
        for one in (Field.PERSONNUMMER, mapping.own_key)
        if mapping.header_of(one)
    }


def _suspects(
    columns: Sequence[Sequence[str]], places: list[int], keys: Iterable[int]
) -> list[int]:
    """Return the places of rows that may be blank or a total, cheaply and never too few."""
    found: set[int] = set()
    for place in places:
        if _has_total_word("\n".join(columns[place])):
            found.update(i for i, cell in enumerate(columns[place]) if _has_total_word(cell))
    for place in keys:
        column = columns[place]
        if "" in column or not is_plain("".join(column)):
            found.update(i for i, cell in enumerate(column) if not cell or cell.isspace())
    return sorted(found)


def _has_total_word(text: str) -> bool:
    small = text.casefold()
    return any(word in small for word in TOTAL_WORDS)

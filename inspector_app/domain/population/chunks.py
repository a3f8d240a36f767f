"""Typing the rows of a list chunk by chunk; each chunk is read alone.

Chunks may be read in any process: what comes of one is a value, and ``population_import`` puts them
together in the order of the list. Rows that may share a child with another row are held back there.

Decision: a total row is left out and counted when a cell of its first, key, district or unit column
reads like a total ("Summa", "Antal barn: 12") and the row has no personnummer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress

from inspector_app.domain.population.cells import PersonNumberReader
from inspector_app.domain.population.coded import Coder, places_of, spans_of
from inspector_app.domain.population.columns import (
    CaseChunk,
    mend_times,
    plain_keys,
    row_columns,
    simple_chunk,
)
from inspector_app.domain.population.fields import Field
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.joining import HeldRow, Tally
from inspector_app.domain.population.keys import Repeats
from inspector_app.domain.population.rows import ReadingRules, RegisterRow
from inspector_app.domain.population.table import RawChunk, cell_text
from inspector_app.domain.population.terms import TOTAL_WORDS, is_total_word
from inspector_app.domain.population.typed_columns import TypedColumns
from inspector_app.domain.population.typing import ColumnTyper, is_plain

_TOTAL_COLUMNS = (
    Field.IDENTIFIER,
    Field.PERSONNUMMER,
    Field.CASE_NUMBER,
    Field.DISTRICT,
    Field.UNIT,
)
_TOTAL_WORDS = tuple(word.encode() for word in TOTAL_WORDS)


@dataclass(slots=True)
class ReadRows:
    """What came of one chunk: cases, rows that are held back, faults and counts.

    ``are_numbers`` says that every row has a valid personnummer, plainly written.
    """

    last_row: int
    log: IssueLog
    are_numbers: bool = False
    tally: Tally = field(default_factory=Tally)
    cases: CaseChunk | None = None
    held: list[HeldRow] = field(default_factory=list)


class ChunkReader:
    """Reads chunks of one list. ``repeats`` come from a first walk over the whole of it."""

    def __init__(
        self,
        header: Sequence[str],
        rules: ReadingRules,
        read_person_number: PersonNumberReader,
        repeats: Repeats,
    ) -> None:
        self._header = tuple(header)
        self._rules = rules
        self._read_person_number = read_person_number
        self._repeats = repeats
        self._own = rules.mapping.own_key
        self._headers = dict(rules.mapping.columns)
        self._typer = ColumnTyper(header, rules, read_person_number)
        self._months = Coder()
        positions = self._typer.positions
        self._places = sorted({0} | {positions[f] for f in _TOTAL_COLUMNS if f in positions})
        self._keys = [positions[f] for f in (Field.PERSONNUMMER, self._own) if f in positions]

    def read(self, raw: RawChunk) -> ReadRows:
        """Return what came of the chunk."""
        read = ReadRows(raw.first_row + len(raw) - 1, IssueLog(self._rules.set_aside_faulty))
        if not len(raw):
            return read
        born = self._typer.months_of_birth(raw.columns)
        read.are_numbers = born is not None
        numbers, keep = self._sieve(raw, read)
        if not numbers:
            return read
        self._tell_uneven(raw, numbers, read)
        columns = raw.columns if keep is None else [list(compress(c, keep)) for c in raw.columns]
        typed = self._typer.type_chunk(columns, numbers, read.log, born)
        mend_times(typed, numbers, read.log, self._headers)
        special = sorted(self._special(typed, numbers, read))
        if special:
            held = typed.take_out(special), [numbers[i] for i in special]
            self._hold(held, self._trimmed(columns, special), read)
            numbers = spans_of(numbers).without(special)
        if numbers:
            read.cases = simple_chunk(typed, numbers, self._own, self._months)
            self._count(read.cases, read.tally)
        return read

    def _sieve(self, raw: RawChunk, read: ReadRows) -> tuple[Sequence[int], list[bool] | None]:
        """Return the numbers of the rows that are neither blank nor totals, and which they are.

        None says that all rows stay. A row with a personnummer is neither blank nor a total.
        """
        sought = (raw.columns, self._places, self._keys)
        suspects = () if read.are_numbers else _suspects(*sought)
        out = {i for i in suspects if self._is_left_out(raw.first_row + i, raw.rows[i], read)}
        read.tally.imported += len(raw) - len(out)
        numbers = range(raw.first_row, raw.first_row + len(raw))
        if not out:
            return numbers, None
        keep = [i not in out for i in range(len(raw))]
        return list(compress(numbers, keep)), keep

    def _is_left_out(self, number: int, row: Sequence[str], read: ReadRows) -> bool:
        if not any(cell.strip() for cell in row):
            read.tally.blank += 1
            return True
        label = next((row[i] for i in self._places if is_total_word(row[i])), "")
        person = self._typer.positions.get(Field.PERSONNUMMER)
        if not label or (person is not None and self._read_person_number(row[person].strip())):
            return False
        read.tally.imported += 1
        read.tally.total_rows += 1
        read.log.add("population_total_row", number, value=label.strip())
        return True

    def _tell_uneven(self, raw: RawChunk, numbers: Sequence[int], read: ReadRows) -> None:
        for number, cells in raw.uneven:
            if number in numbers:
                wanted = len(self._header)
                code = "population_row_short" if cells < wanted else "population_row_long"
                read.log.add(code, number, cells=cells, wanted=wanted)

    def _special(self, typed: TypedColumns, numbers: Sequence[int], read: ReadRows) -> set[int]:
        """Return the places of rows that cannot become a case at once."""
        special: set[int] = set()
        aside = read.log.rows_set_aside
        if self._repeats:
            special.update(self._repeats.places(typed, self._own))
        special.update(places_of(True, typed.values.get(Field.PROTECTED, ())))
        if not read.are_numbers:
            keys = plain_keys(typed, self._own)
            if "" in keys:
                special.update(i for i, key in enumerate(keys) if not key)
        if aside:
            special.update(i for i, number in enumerate(numbers) if number in aside)
        return special

    def _trimmed(
        self, columns: Sequence[Sequence[bytes]], places: Sequence[int]
    ) -> list[tuple[str, ...]]:
        """Return the mapped cells of the rows at ``places``."""
        mapped = [self._header.index(text) for _, text in self._rules.mapping.columns]
        return [tuple(cell_text(columns[m][i]).strip() for m in mapped) for i in places]

    def _hold(
        self, held: tuple[TypedColumns, list[int]], raw: list[tuple[str, ...]], read: ReadRows
    ) -> None:
        whole = map(RegisterRow._make, zip(*row_columns(*held), strict=True))
        for row, cells in zip(whole, raw, strict=True):
            if row.row in read.log.rows_set_aside:
                read.tally.set_aside += 1
            else:
                read.held.append((row, cells))

    def _count(self, cases: CaseChunk, tally: Tally) -> None:
        tally.cases += len(cases)
        if self._rules.control_totals:
            tally.found.update(cases.districts())


def _suspects(
    columns: Sequence[Sequence[bytes]], places: list[int], keys: Iterable[int]
) -> list[int]:
    """Return the places of rows that may be blank or a total, cheaply and never too few."""
    found: set[int] = set()
    for place in places:
        if _may_hold_total_word(columns[place]):
            column = enumerate(map(cell_text, columns[place]))
            found.update(i for i, cell in column if _has_total_word(cell.casefold()))
    for place in keys:
        cells = columns[place]
        if b"" in cells or not is_plain(b"".join(cells)):
            column = enumerate(map(cell_text, cells))
            found.update(i for i, cell in column if not cell or cell.isspace())
    return sorted(found)


def _may_hold_total_word(column: Sequence[bytes]) -> bool:
    """Search the cells at once; letters outside ASCII are slow, and such cells repeat."""
    text = b"\n".join(column)
    if text.isascii():
        return any(word in text.lower() for word in _TOTAL_WORDS)
    return _has_total_word(cell_text(b"\n".join(set(column))).casefold())


def _has_total_word(small: str) -> bool:
    return any(word in small for word in TOTAL_WORDS)

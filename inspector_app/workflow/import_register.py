"""Take in an ärendelista: typed, checked, joined to children, committed row by row, stored whole.

Decision: nothing is stored when a fault forbids it. The rows are streamed into the transaction and
the verdict is known at their end; a refusal rolls everything back, and what was there before stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from inspector_app.domain.name_marks import (
    KEY_BYTES,
    ChildMarks,
    NameColumn,
    NameRole,
    marks_of,
)
from inspector_app.domain.population.cells import PersonNumberReader
from inspector_app.domain.population.reading import Progress, ReadAgainError, RegisterReading
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable, RawTable, cell_text
from inspector_app.domain.register import Register
from inspector_app.ports.population_reader import ListReading, OpenReading
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace


@dataclass(frozen=True, slots=True)
class ImportRegister:
    """Import a list, replacing an earlier one.

    ``open_reading`` reads large lists in further processes; without it all is read here. Progress
    is told of, and may cancel, typing and hashing alike. Errors: those of the reader (``file.*``),
    ``population_mapping_faults`` (fact ``faults``), ``population_has_errors``,
    ``population_cancelled``, ``frame_is_frozen``.
    """

    workspace: Workspace
    clock: Clock
    randomness: Randomness
    read_person_number: PersonNumberReader
    open_reading: OpenReading | None = None

    def __call__(
        self,
        open_table: OpenTable,
        rules: ReadingRules,
        progress: Progress | None = None,
        names: Sequence[NameColumn] = (),
    ) -> Register:
        """Store the list and return how it was read.

        Of the columns ``names`` only marks are kept, and of a child with protected identity none.
        """
        opening_key = self.randomness.secret(KEY_BYTES)
        with self._opened(open_table, rules, opening_key, progress) as reading:

            def finished() -> Register:
                read = reading.register()
                read.require_accepted()
                return Register(self.clock.now(), read, reading.root(), opening_key)

            def stored() -> Register:
                with self.workspace.unit_of_work() as work:
                    register = work.replace_register(reading.chunks(), finished)
                    if names:
                        key = self.randomness.secret(KEY_BYTES)
                        work.replace_name_marks(key, _marks(work, open_table(), names, key))
                    return register

            try:
                return stored()
            except ReadAgainError:
                return stored()

    def _opened(
        self, open_table: OpenTable, rules: ReadingRules, key: bytes, progress: Progress | None
    ) -> AbstractContextManager[ListReading]:
        if self.open_reading is not None:
            return self.open_reading(open_table, rules, key, progress)
        here = RegisterReading(open_table, rules, self.read_person_number, progress, key)
        return nullcontext(here)


def _marks(
    work: UnitOfWork, table: RawTable, names: Sequence[NameColumn], key: bytes
) -> Iterator[ChildMarks]:
    """Yield the marks of each child of the stored list, by case key, from a walk of its own.

    A child with protected identity has no placement, so no row leads to it.
    """
    children = [(case.child_key, [one.row for one in case.placements]) for case in work.cases()]
    child_of = {row: place for place, (_, rows) in enumerate(children) for row in rows}
    cells: list[list[tuple[NameRole, str]]] = [[] for _ in children]
    places = [(table.header.index(one.header), one.role) for one in names]
    for chunk in table.chunks:
        for place, role in places:
            for row, cell in enumerate(chunk.columns[place], chunk.first_row) if len(chunk) else ():
                if cell and row in child_of:
                    cells[child_of[row]].append((role, cell_text(cell)))
    for (case_key, _), found in zip(children, cells, strict=True):
        marks = marks_of(key, case_key, found)
        if marks.marks:
            yield marks

"""Take in an ärendelista: typed, checked, joined to children, committed row by row, stored whole.

Decision: nothing is stored when a fault forbids it. The rows are streamed into the transaction and
the verdict is known at their end; a refusal rolls everything back, and what was there before stays.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from inspector_app.domain.population.cells import PersonNumberReader
from inspector_app.domain.population.reading import Progress, ReadAgainError, RegisterReading
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable
from inspector_app.domain.register import Register
from inspector_app.ports.population_reader import ListReading, OpenReading
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import Workspace

KEY_BYTES = 32


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
        self, open_table: OpenTable, rules: ReadingRules, progress: Progress | None = None
    ) -> Register:
        """Store the list and return how it was read."""
        opening_key = self.randomness.secret(KEY_BYTES)
        with self._opened(open_table, rules, opening_key, progress) as reading:

            def finished() -> Register:
                read = reading.register()
                read.require_accepted()
                return Register(self.clock.now(), read, reading.root(), opening_key)

            def stored() -> Register:
                with self.workspace.unit_of_work() as work:
                    return work.replace_register(reading.chunks(), finished)

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

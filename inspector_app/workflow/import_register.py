"""Take in an ärendelista: typed, checked, joined to children, committed row by row, stored whole.

Decision: nothing is stored when a fault forbids it. The rows are streamed into the transaction and
the verdict is known at their end; a refusal rolls everything back, and what was there before stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from inspector_app.domain.merkle import Root, register_root
from inspector_app.domain.population_cells import PersonNumberReader
from inspector_app.domain.population_import import Progress, RegisterReading
from inspector_app.domain.population_rows import ReadingRules
from inspector_app.domain.population_table import OpenTable
from inspector_app.domain.register import Register
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import Workspace

KEY_BYTES = 32
RootOf = Callable[[OpenTable, bytes], Root]


def root_of_table(open_table: OpenTable, opening_key: bytes) -> Root:
    """Return the salted root over header and rows of a list as read."""
    table = open_table()
    rows: Iterator[Sequence[str]] = chain(
        (table.header,), (row for raw in table.chunks for row in raw.rows)
    )
    return register_root(opening_key, rows)


@dataclass(frozen=True, slots=True)
class ImportRegister:
    """Import a list, replacing an earlier one.

    Errors: those of the reader (``file.*``), ``population_mapping_faults`` (fact ``faults``),
    ``population_has_errors``, ``population_cancelled``, ``frame_is_frozen``.
    """

    workspace: Workspace
    clock: Clock
    randomness: Randomness
    read_person_number: PersonNumberReader
    root_of: RootOf = root_of_table

    def __call__(
        self, open_table: OpenTable, rules: ReadingRules, progress: Progress | None = None
    ) -> Register:
        """Store the list and return how it was read."""
        opening_key = self.randomness.secret(KEY_BYTES)
        root = self.root_of(open_table, opening_key)
        reading = RegisterReading(open_table, rules, self.read_person_number, progress)

        def finished() -> Register:
            read = reading.register()
            read.require_accepted()
            return Register(self.clock.now(), read, root, opening_key)

        with self.workspace.unit_of_work() as work:
            return work.replace_register(reading.chunks(), finished)

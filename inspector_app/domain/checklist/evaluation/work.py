"""The values of one case while they are being derived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from inspector_app.domain.checklist.deadlines import DueDay
from inspector_app.domain.checklist.evaluation.case import CaseInput, Standing
from inspector_app.domain.checklist.ratings import RatingOutcome
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.compilation import compiled
from inspector_app.domain.expression.evaluation import Row
from inspector_app.domain.values import MaybeValue, Unknown

NO_ROW: Row = {}


@dataclass(slots=True)
class Work:
    """The values of one case while they are being derived."""

    case: CaseInput
    values: dict[str, MaybeValue] = field(default_factory=dict)
    tables: dict[str, Sequence[Row] | Unknown] = field(default_factory=dict)
    rows: dict[str, list[dict[str, MaybeValue]]] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)
    deadlines: dict[str, tuple[DueDay, ...] | Unknown] = field(default_factory=dict)
    ratings: dict[str, RatingOutcome] = field(default_factory=dict)

    def value_of(self, rule: Expression) -> MaybeValue:
        """What a rule outside rows yields."""
        return compiled(rule.node)(self.values, self.tables, NO_ROW)

    def holds(self, rule: Expression) -> bool | None:
        """Whether a rule holds; ``None`` when it cannot be told."""
        found = compiled(rule.node)(self.values, self.tables, NO_ROW)
        return None if isinstance(found, Unknown) else bool(found)

    def fork(self, case: CaseInput, *, copy_rows: bool) -> Work:
        """A copy for another case with the same rows, to be derived anew in part.

        The rows themselves need copying only where computed columns are derived anew.
        """
        rows, tables = self.rows, dict(self.tables)
        if copy_rows:
            rows = {table: [dict(row) for row in found] for table, found in self.rows.items()}
            for table, found in self.tables.items():
                if table in rows and not isinstance(found, Unknown):
                    tables[table] = rows[table]
        work = Work(case, dict(self.values), tables, rows, dict(self.standings))
        work.deadlines, work.ratings = dict(self.deadlines), dict(self.ratings)
        return work

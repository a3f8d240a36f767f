"""The derived facts of one case: what its log, its register values and the period amount to.

The same rows, values and period give the same facts, in whatever order they were entered.

Decision: a value checked in the akt goes before the register's. Both are kept: the register's in
the ärendelista, the akt's as an event of the review.
Decision: a log without rows is unknown until somebody confirms that the akt holds none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.checklist import Checklist, Column, Table
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression_evaluation import Environment, Row, evaluate
from inspector_app.domain.review import CaseReview, LogRow
from inspector_app.domain.review_register_values import NOT_STATED, register_values
from inspector_app.domain.values import MaybeValue, Unknown, Value


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """Facts, parameters, register values and period of one case by name, and its log rows.

    ``rows`` holds, for each table, row id and all columns, the computed ones too. A name or table
    that is not known is ``Unknown`` with a reason.
    """

    values: Mapping[str, MaybeValue]
    rows: Mapping[str, tuple[tuple[str, Row], ...]]
    unread_tables: frozenset[str] = frozenset()

    @property
    def environment(self) -> Environment:
        """What rules see."""
        return _environment(self.values, self.rows, self.unread_tables)

    def holds(self, rule: Expression | None) -> bool | None:
        """Whether a yes/no rule holds; ``None`` when it cannot be told; a missing rule holds."""
        if rule is None:
            return True
        found = evaluate(rule, self.environment)
        return None if isinstance(found, Unknown) else bool(found)


def derive(
    checklist: Checklist,
    review: CaseReview,
    register: Mapping[str, Value],
    period: tuple[date, date],
) -> CaseFacts:
    """Return the facts of a case. ``register`` is what ``register_fields`` gave; ``period`` the
    first and last day of the reviewed period, both included."""
    values: dict[str, MaybeValue] = dict(checklist.parameter_values())
    values |= {"period_from": period[0], "period_to": period[1]}
    values |= register_values(checklist, review, register)
    rows = {
        t.table_id: [(r.row_id, _stored_row(t, r)) for r in review.table_rows(t.table_id)]
        for t in checklist.tables
    }
    unread = frozenset(t for t, found in rows.items() if not found and t not in review.empty_logs)
    for name in checklist.evaluation_order:
        _derive_one(checklist, name, values, rows, unread)
    return CaseFacts(values, {t: tuple(found) for t, found in rows.items()}, unread)


def _derive_one(
    checklist: Checklist,
    name: str,
    values: dict[str, MaybeValue],
    rows: Mapping[str, list[tuple[str, dict[str, MaybeValue]]]],
    unread: frozenset[str],
) -> None:
    if ":" in name:  # answers, entries and conclusions are told elsewhere
        return
    table_id, _, column_id = name.rpartition(".")
    if not table_id:
        values[name] = evaluate(checklist.fact(name).rule, _environment(values, rows, unread))
        return
    rule = checklist.table(table_id).column(column_id).rule
    environment = Environment(values)
    for _, row in rows[table_id]:
        if rule is not None:
            row[column_id] = evaluate(rule, environment.with_row(row))


def _environment(
    values: Mapping[str, MaybeValue],
    rows: Mapping[str, Sequence[tuple[str, Row]]],
    unread: frozenset[str],
) -> Environment:
    tables: dict[str, tuple[Row, ...] | Unknown] = {}
    for table, found in rows.items():
        tables[table] = Unknown("log_not_read") if table in unread else tuple(r for _, r in found)
    return Environment(values, tables)


def _stored_row(table: Table, row: LogRow) -> dict[str, MaybeValue]:
    return {c.column_id: _cell(c, row.values.get(c.column_id)) for c in table.entered_columns}


def _cell(column: Column, stated: Value | None) -> MaybeValue:
    if stated is not None and stated != "":
        return stated
    return column.default or NOT_STATED

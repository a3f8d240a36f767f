"""Whether a log row fits its table: every fault of the row at once."""

from __future__ import annotations

from datetime import date

from inspector_app.domain.checklist import Checklist, Column
from inspector_app.domain.checklist.evaluation.values import value_fault
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.review import COPIED_FROM, COPIED_TO, ENTERED_ON, LogRow
from inspector_app.domain.values import Value

MAX_ROWS = 1_000
"""Rows in one log of one case: far beyond any year of visits, and still a fifth of a second."""


_BESIDE: dict[str, type] = {ENTERED_ON: date, COPIED_FROM: str, COPIED_TO: tuple}


def row_issues(checklist: Checklist, row: LogRow) -> tuple[Issue, ...]:
    """Return every fault of a row and of what stands beside it. Empty cells are no faults.

    Codes: ``table_unknown``, ``row_id``, ``column_unknown``, ``column_computed``, ``cell_type``,
    ``cell_option``, ``cell_negative``, ``cell_too_large``, ``cell_too_long``, ``cell_period``.
    """
    table = {t.table_id: t for t in checklist.tables}.get(row.table)
    if table is None:
        return (Issue("table_unknown", Severity.ERROR, value=row.table),)
    issues: list[Issue] = []
    if not row.row_id or "/" in row.row_id:
        issues.append(Issue("row_id", Severity.ERROR, value=row.row_id))
    columns = {c.column_id: c for c in table.columns}
    for name, value in row.values.items():
        beside = _BESIDE.get(name)
        fits = beside is not None and isinstance(value, beside)
        code = "" if fits else _cell_fault(columns.get(name), value)
        if code:
            label = columns[name].label if name in columns else name
            issues.append(Issue(code, Severity.ERROR, column=label, value=str(value)[:80]))
    return tuple(issues)


def _cell_fault(column: Column | None, value: Value) -> str:
    if column is None:
        return "column_unknown"
    if column.rule is not None:
        return "column_computed"
    fault = value_fault(value, column.type, column.options)
    return f"cell_{fault}" if fault else ""

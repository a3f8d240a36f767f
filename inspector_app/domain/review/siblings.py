"""A visit that is written once and copied to the akt of a sibling who was visited with the child.

Decision: what is copied is the visit itself (its day, how, where, by whom). What the akt says of
this very child is never copied: whether the child was met and talked to alone, and where and under
which heading the note stands. Those cells are left empty, so that the sibling's own akt is read.
Decision: a template marks such columns with ``per_child = true``. In the released templates, which
have no marks, they are the heading that the reconciliation names and the columns called
``child_met``, ``one_to_one``, ``filed_in`` and ``in_statistics``. A log without any such column is
not a log of visits, and nothing is copied from it.
Decision: both akts keep an event. What is undone at one end is undone at the other, as long as the
row stands there as it was copied; a row that has been worked on since stays, with its mark.

Source: domain.md (f), "an optional household key lets a visit be copied to a sibling, never
'enskilt'; no pattern of siblings in any report".
"""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.checklist import Checklist, Table
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import (
    COPIED_FROM,
    COPIED_TO,
    EventKind,
    LogRow,
    ReviewEvent,
)

_UNMARKED = frozenset({"child_met", "one_to_one", "filed_in", "in_statistics"})


def per_child_columns(checklist: Checklist, table: Table) -> frozenset[str]:
    """Return the columns of a log that are about one child and are never copied."""
    columns = table.entered_columns
    marked = frozenset(column.column_id for column in columns if column.per_child)
    if marked:
        return marked
    named = frozenset(column.column_id for column in columns if column.column_id in _UNMARKED)
    pair = checklist.reconciliation
    if named and pair is not None and pair.table == table.table_id:
        return named | {pair.heading}
    return named


def can_be_copied(checklist: Checklist, table: Table) -> bool:
    """Whether rows of a log may be copied to a sibling at all."""
    return bool(table.date_column and per_child_columns(checklist, table))


def copy_of(row: LogRow, source: AktNumber, row_id: str, per_child: frozenset[str]) -> LogRow:
    """Return the row of the sibling's akt: the visit alone, with the akt it came from."""
    values = {name: value for name, value in row.cells.items() if name not in per_child}
    return LogRow(row_id, row.table, {**values, COPIED_FROM: source})


def marked_as_copied(row: LogRow, sibling: AktNumber) -> LogRow:
    """Return the row with the mark that it was copied to a sibling."""
    return LogRow(row.row_id, row.table, {**row.values, COPIED_TO: (*row.copied_to, sibling)})


def other_end(event: ReviewEvent) -> AktNumber | None:
    """Return the akt of the other end of a copying or of its undoing, ``None`` of other events."""
    before, after = event.before, event.after
    if event.kind is not EventKind.ROW:
        return None
    if isinstance(before, LogRow) and isinstance(after, LogRow):
        changed = set(before.copied_to) ^ set(after.copied_to)
        return AktNumber(changed.pop()) if len(changed) == 1 else None
    row = after if isinstance(after, LogRow) else before
    return AktNumber(row.copied_from) if isinstance(row, LogRow) and row.copied_from else None


def twin(event: ReviewEvent, others: Sequence[ReviewEvent]) -> ReviewEvent | None:
    """Return the event at the other end that was made together with this one."""
    alike = (
        one
        for one in others
        if (one.at, one.actor) == (event.at, event.actor) and other_end(one) == event.case
    )
    return next(alike, None)

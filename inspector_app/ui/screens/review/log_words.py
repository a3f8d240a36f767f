"""The rows of a log as they are shown, and what is said of those that are special.

A row whose note was written in the file after the protocol does not count. It stays where it is,
struck through, with the reason beside it; the same sentence stands wherever the rows are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from inspector_app.domain.checklist import Table
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import LogRow
from inspector_app.domain.review.late_rows import is_late, late_rows
from inspector_app.ui.screens.review.log_model import ShownRow
from inspector_app.ui.screens.review.words import value_text
from inspector_app.wording import numbers
from inspector_app.workflow.review_case import OpenCase

Names = Mapping[AktNumber, str]


class LogWords(QObject):
    """Sentences with a count in them. (Only ``tr`` of a class is seen as a plural by lupdate.)"""

    def late(self, count: int, last: date) -> str:
        """How many rows do not count, and why."""
        text = self.tr(
            "%n row(s) were written in the file after the protocol of %1 and do not count.",
            "",
            count,
        )
        return text.replace("%1", numbers.iso_day(last))

    def copied(self, count: int, names: str) -> str:
        """How many rows come from siblings."""
        text = self.tr("%n row(s) are copied from file %1.", "", count)
        return text.replace("%1", names)

    def copied_on(self, count: int, names: str) -> str:
        """How many rows have gone to siblings."""
        text = self.tr("%n row(s) are copied to file %1.", "", count)
        return text.replace("%1", names)


def shown_rows(case: OpenCase, table: Table, names: Names) -> tuple[ShownRow, ...]:
    """The rows of a log in the order they were added, those that do not count among them."""
    counted = dict(case.facts.rows.get(table.table_id, ()))
    return tuple(
        ShownRow(
            row_id=row.row_id,
            cells={**counted.get(row.row_id, {}), **row.values},
            stated=frozenset(row.values),
            late=is_late(row, case.review),
            mark=" ".join(_marks(row, case, names)),
        )
        for row in case.review.table_rows(table.table_id)
    )


def has_entry_days(case: OpenCase, table: Table) -> bool:
    """Whether some row says on which day its note was written."""
    return any(row.entered_on for row in case.review.table_rows(table.table_id))


def log_notes(case: OpenCase, table: Table, names: Names) -> str:
    """What is to be known of the rows of a log beside what they hold."""
    rows = case.review.table_rows(table.table_id)
    told = [late_sentence(case, table.table_id)]
    from_others = [row.copied_from for row in rows if row.copied_from]
    if from_others:
        told.append(LogWords().copied(len(from_others), _listed(from_others, names)))
    to_others = [row.copied_to for row in rows if row.copied_to]
    if to_others:
        files = _listed((akt for akts in to_others for akt in akts), names)
        told.append(LogWords().copied_on(len(to_others), files))
    return " ".join(one for one in told if one)


def late_sentence(case: OpenCase, table: str | None = None) -> str:
    """That some rows, of one log or of all, do not count; "" when all do."""
    found, last = late_rows(case.review, table), case.review.counts_until
    return LogWords().late(len(found), last) if found and last else ""


def late_mark(row: LogRow) -> str:
    """What is said of one row that does not count, in the filled form too."""
    day = numbers.iso_day(row.entered_on) if row.entered_on else ""
    text = QCoreApplication.translate("Review", "added after the protocol (%1), does not count")
    return text.replace("%1", day)


def row_in_words(row: LogRow, table: Table, without: frozenset[str] = frozenset()) -> str:
    """A row as it is read, some columns left out."""
    parts = [
        value_text(row.values[column.column_id], column.options)
        for column in table.entered_columns
        if column.column_id in row.values and column.column_id not in without
    ]
    return ", ".join(part for part in parts if part)


def _marks(row: LogRow, case: OpenCase, names: Names) -> list[str]:
    told = []
    if is_late(row, case.review):
        mark = late_mark(row)
        told.append(mark[:1].upper() + mark[1:] + ".")
    if row.copied_from:
        text = QCoreApplication.translate("Review", "Copied from file %1.")
        told.append(text.replace("%1", _name(row, names)))
    if row.copied_to:
        text = QCoreApplication.translate("Review", "Copied to file %1.")
        told.append(text.replace("%1", _listed(row.copied_to, names)))
    return told


def _name(row: LogRow, names: Names) -> str:
    return _listed((row.copied_from,), names)


def _listed(akts: Iterable[str], names: Names) -> str:
    return ", ".join(sorted({names.get(AktNumber(akt), akt) for akt in akts}))

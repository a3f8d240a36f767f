"""The log as a picture over time: which rows count, and the longest gap between them.

Decision: the picture reads the template's own rule for the gap (its window and its rows), so that
the number in the picture and the number among the facts are always the same. A log without such a
rule shows its rows and no gap.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale

from inspector_app.domain.checklist import Checklist, Table
from inspector_app.domain.expression import Expression, Rows
from inspector_app.domain.expression.evaluation import Row, evaluate
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.values import Unknown
from inspector_app.ui.screens.review.words import Plurals, value_text
from inspector_app.ui.widgets.timeline import Picture, Shape, TimeMark, TimeSpan
from inspector_app.wording import numbers

_GAP = "longest_gap"


def timeline_of(
    checklist: Checklist, table: Table, facts: CaseFacts, period: tuple[date, date]
) -> Picture:
    """What the timeline of ``table`` shows."""
    ruled = _gap_window(checklist, table, facts)
    window = ruled or period
    marks = _marks(table, facts)
    counted = sorted(m.on for m in marks if m.shape is Shape.FULL)
    inside = [day for day in counted if window[0] <= day <= window[1]]
    spans = _longest(inside, ruled) if ruled and table.table_id not in facts.unread_tables else ()
    days = [*period, *window]
    return Picture(
        from_on=min(days),
        to_on=max(days),
        marks=marks,
        spans=spans,
        months=tuple(_month(number) for number in range(1, 13)),
        sentences=_sentences(table, marks, spans),
    )


def _gap_window(checklist: Checklist, table: Table, facts: CaseFacts) -> tuple[date, date] | None:
    for fact in checklist.facts:
        node = fact.rule.node
        if isinstance(node, Rows) and node.kind == _GAP and node.table == table.table_id:
            ends = [
                evaluate(Expression("", end), facts.environment)
                for end in (node.start, node.end)
                if end is not None
            ]
            days = [end for end in ends if isinstance(end, date)]
            if len(days) == 2 and days[0] <= days[1]:
                return days[0], days[1]
    return None


def _marks(table: Table, facts: CaseFacts) -> tuple[TimeMark, ...]:
    made = []
    for _row_id, row in facts.rows.get(table.table_id, ()):
        on = row.get(table.date_column)
        if isinstance(on, date):
            counts = row.get(table.picture_column) is True
            made.append(TimeMark(on, Shape.FULL if counts else Shape.RING, _said(table, row, on)))
    return tuple(sorted(made, key=lambda mark: mark.on))


def _said(table: Table, row: Row, on: date) -> str:
    parts = [
        f"{column.label}: {value_text(row[column.column_id], column.options)}"
        for column in table.columns
        if column.core
        and column.column_id != table.date_column
        and not isinstance(row.get(column.column_id), Unknown)
    ]
    return ", ".join((numbers.iso_day(on), *parts))


def _longest(days: list[date], window: tuple[date, date]) -> tuple[TimeSpan, ...]:
    stops = [window[0], *days, window[1]]
    gaps = [((b - a).days, a, b) for a, b in pairwise(stops)]
    length, start, end = max(gaps, key=lambda gap: gap[0])
    if not length:
        return ()
    text = Plurals().days_without(length)
    return (TimeSpan(start, end, text),)


def _sentences(
    table: Table, marks: tuple[TimeMark, ...], spans: tuple[TimeSpan, ...]
) -> tuple[str, ...]:
    if not marks:
        return (QCoreApplication.translate("Review", "%1: no rows.").replace("%1", table.title),)
    said = [f"{table.title}: {Plurals().rows(len(marks))}.", *(f"{mark.text}." for mark in marks)]
    text = QCoreApplication.translate("Review", "Longest gap: %1, from %2 to %3.")
    for span in spans:
        filled = text.replace("%1", span.text).replace("%2", span.from_on.isoformat())
        said.append(filled.replace("%3", span.to_on.isoformat()))
    return tuple(said)


def _month(number: int) -> str:
    name = QLocale().monthName(number, QLocale.FormatType.ShortFormat)
    return name.rstrip(".")

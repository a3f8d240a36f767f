"""The placement of one case over time: lanes of marks, made from the template and the facts alone.

A lane for the dated facts of list and akt, one for each log with a date, one for each deadline. The
same lanes are drawn on the screen, read out as sentences, and drawn as vectors where wanted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.checklist import Checklist, Option, Table
from inspector_app.domain.checklist.deadline import DeadlineState
from inspector_app.domain.checklist.deadlines import DueDay
from inspector_app.domain.expression.evaluation import Row
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.values import MaybeValue, Unknown, ValueType


class Standing(StrEnum):
    """What a mark means: an event, one that does not count, or how a due day came out."""

    EVENT = "event"
    NOT_COUNTED = "not_counted"
    IN_TIME = "in_time"
    LATE = "late"
    MISSED = "missed"
    WAITING = "waiting"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class LaneMark:
    """One thing on one day. ``what`` is a label of the template, empty when the lane says it all.

    ``done_on`` is the day of the act for a due day, ``None`` without one.
    """

    on: date
    standing: Standing
    what: str = ""
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One row of the timeline, its marks by day."""

    title: str
    marks: tuple[LaneMark, ...]


_STANDINGS = {
    DeadlineState.MET: Standing.IN_TIME,
    DeadlineState.TOLERATED: Standing.IN_TIME,
    DeadlineState.LATE: Standing.LATE,
    DeadlineState.MISSED: Standing.MISSED,
    DeadlineState.WAITING: Standing.WAITING,
    DeadlineState.BY_HAND: Standing.BY_HAND,
}


def lanes_of(checklist: Checklist, facts: CaseFacts, dated: str) -> tuple[Lane, ...]:
    """Return the lanes that have marks; ``dated`` is the title of the lane of single days."""
    lanes = [
        Lane(dated, _sorted(_single_days(checklist, facts))),
        *(Lane(t.title, _sorted(_rows(t, facts))) for t in checklist.tables if t.date_column),
        *(
            Lane(d.title, _sorted(_due_days(facts.deadlines.get(d.deadline_id))))
            for d in checklist.deadlines
        ),
    ]
    return tuple(lane for lane in lanes if lane.marks)


def _sorted(marks: Iterator[LaneMark]) -> tuple[LaneMark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.on, mark.what)))


def _single_days(checklist: Checklist, facts: CaseFacts) -> Iterator[LaneMark]:
    """The days that the list and the akt state: placed from, decided on …"""
    named = [
        (v.value_id, v.label)
        for v in checklist.register_values
        if v.type is ValueType.DATE and v.checked
    ]
    named += [
        (q.entry.name, q.short)
        for q in checklist.questions
        if q.entry is not None and q.entry.type is ValueType.DATE
    ]
    for name, label in named:
        day = facts.values.get(name)
        if isinstance(day, date):
            yield LaneMark(day, Standing.EVENT, label)


def _rows(table: Table, facts: CaseFacts) -> Iterator[LaneMark]:
    for _row_id, row in facts.rows.get(table.table_id, ()):
        day = row.get(table.date_column)
        if isinstance(day, date):
            counts = not table.picture_column or row.get(table.picture_column) is True
            standing = Standing.EVENT if counts else Standing.NOT_COUNTED
            yield LaneMark(day, standing, _what(table, row))


def _what(table: Table, row: Row) -> str:
    """What kind of row it is: the first choice of its core columns."""
    column = next((c for c in table.entered_columns if c.core and c.options), None)
    return "" if column is None else _label(row.get(column.column_id), column.options)


def _label(value: MaybeValue | None, options: tuple[Option, ...]) -> str:
    return next((option.label for option in options if option.option_id == value), "")


def _due_days(found: tuple[DueDay, ...] | Unknown | None) -> Iterator[LaneMark]:
    for day in found if isinstance(found, tuple) else ():
        standing = _STANDINGS.get(day.state)
        if standing is not None and day.due_on is not None:
            yield LaneMark(day.due_on, standing, done_on=day.done_on)

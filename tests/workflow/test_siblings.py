"""A visit is copied to a sibling's akt: what goes along, what never does, undone at both ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inspector_app.domain.checklist import Checklist, Table
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import COPIED_FROM, COPIED_TO, ENTERED_ON, EventKind, LogRow
from inspector_app.domain.review.commands import complete, confirm_empty_log, set_row
from inspector_app.domain.review.siblings import (
    can_be_copied,
    copy_of,
    other_end,
    per_child_columns,
)
from inspector_app.domain.values import Value
from inspector_app.workflow.review_case import Command, Desk, OpenCase
from tests.fakes.small_inspection import Bench, refused

SEEN = date(2025, 9, 15)
VISIT: dict[str, Value] = {
    "visited_on": SEEN,
    "contact_kind": "physical",
    "child_met": "yes_met",
    "one_to_one": "held",
    "heading": "Besök hos barnet",
}


@pytest.fixture
def desk(drawn: Bench) -> Desk:
    """What lies on the desk."""
    return drawn.steps.review.desk()


def write(row: LogRow, checklist: Checklist) -> Command:
    """Write a row."""
    return lambda review, _facts, stamp: set_row(review, checklist, row, stamp)


def visited(bench: Bench, desk: Desk, akt: AktNumber) -> OpenCase:
    """Write a visit in a file, and the day its note was written."""
    values = {**VISIT, ENTERED_ON: SEEN + timedelta(days=3)}
    known = {c.column_id for c in log(desk).entered_columns} | {ENTERED_ON}
    row = LogRow("besök", log(desk).table_id, {k: v for k, v in values.items() if k in known})
    return bench.steps.review.change(desk, akt, write(row, desk.checklist))


def log(desk: Desk) -> Table:
    """The log of visits."""
    return desk.checklist.tables[0]


def two(desk: Desk) -> tuple[AktNumber, AktNumber]:
    """Two files of the sample."""
    first, second, *_ = (AktNumber(case.id) for case in desk.sample.main)
    return first, second


def copied(bench: Bench, desk: Desk) -> tuple[OpenCase, OpenCase]:
    """Write a visit and copy it to the other file."""
    here, there = two(desk)
    visited(bench, desk, here)
    return bench.steps.copy_to_sibling(desk, here, (log(desk).table_id, "besök"), there)


def test_never_enskilt_nor_anything_else_of_one_child(drawn: Bench, desk: Desk) -> None:
    here, there = copied(drawn, desk)
    (row,) = there.review.rows.values()
    assert row.values == {
        "visited_on": SEEN,
        "contact_kind": "physical",
        COPIED_FROM: here.akt,
    }
    (own,) = here.review.rows.values()
    assert own.values["one_to_one"] == "held"
    assert own.copied_to == (there.akt,)


def test_an_event_stands_in_each_file_and_the_journal_agrees(drawn: Bench, desk: Desk) -> None:
    before = drawn.actions().count("review_row")
    copied(drawn, desk)
    assert drawn.actions().count("review_row") == before + 3, "one visit, and one event at each end"
    assert drawn.workspace.check() == ()


@pytest.mark.parametrize("end", [0, 1])
def test_undo_and_redo_at_one_end_do_so_at_the_other(drawn: Bench, desk: Desk, end: int) -> None:
    ends = copied(drawn, desk)
    review = drawn.steps.review
    review.undo(desk, ends[end].akt)
    here, there = (review.open(desk, one.akt).review for one in ends)
    assert not there.rows
    assert [row.copied_to for row in here.rows.values()] == [()]
    review.redo(desk, ends[end].akt)
    here, there = (review.open(desk, one.akt).review for one in ends)
    assert [row.copied_from for row in there.rows.values()] == [ends[0].akt]
    assert [row.copied_to for row in here.rows.values()] == [(ends[1].akt,)]
    assert drawn.workspace.check() == ()


def test_a_row_worked_on_since_stays_when_the_other_end_is_undone(drawn: Bench, desk: Desk) -> None:
    here, there = copied(drawn, desk)
    review = drawn.steps.review
    (row,) = there.review.rows.values()
    met = LogRow(row.row_id, row.table, {**row.values, "child_met": "yes_met"})
    review.change(desk, there.akt, write(met, desk.checklist))
    review.undo(desk, here.akt)
    assert list(review.open(desk, there.akt).review.rows.values()) == [met]
    assert [r.copied_to for r in review.open(desk, here.akt).review.rows.values()] == [()]


def test_a_confirmed_empty_log_is_empty_no_more(drawn: Bench, desk: Desk) -> None:
    _, there = two(desk)
    table = log(desk).table_id
    drawn.steps.review.change(
        desk, there, lambda r, _f, s: confirm_empty_log(r, desk.checklist, table, True, s)
    )
    _, after = copied(drawn, desk)
    assert after.review.empty_logs == frozenset()


def test_what_is_not_offered_is_refused(drawn: Bench, desk: Desk) -> None:
    here, there = copied(drawn, desk)
    copy, row = drawn.steps.copy_to_sibling, (log(desk).table_id, "besök")
    with refused(drawn, "already_copied"):
        copy(desk, here.akt, row, there.akt)
    with refused(drawn, "sibling_not_offered"):
        copy(desk, here.akt, row, here.akt)
    reserve = AktNumber(desk.sample.reserve[0].id)
    with refused(drawn, "sibling_not_offered"):
        copy(desk, here.akt, row, reserve)
    third = next(one.akt for one in copy.offered(desk, here.akt) if one.akt != there.akt)
    with refused(drawn, "row_not_copied"):
        copy(desk, here.akt, (log(desk).table_id, "okänd"), third)


def test_files_that_are_done_are_not_offered(been_read: Bench) -> None:
    desk = been_read.steps.review.desk()
    done = {item.akt for item in been_read.steps.review.queue(desk) if item.review.is_completed}
    akt = next(iter(done))
    offered = {one.akt for one in been_read.steps.copy_to_sibling.offered(desk, akt)}
    assert done
    assert not offered & done


def test_the_household_of_the_list_stands_first(drawn: Bench, desk: Desk) -> None:
    here, there = two(desk)
    cases = dict(desk.cases)
    for akt in (here, there):
        cases[akt] = cases[akt]._replace(household="H7")
    joined = Desk(desk.checklist, desk.sample, desk.period, cases, desk.names, desk.counts_until)
    offered = drawn.steps.copy_to_sibling.offered(joined, here)
    assert (offered[0].akt, offered[0].listed) == (there, True)
    assert not any(one.listed for one in offered[1:])
    hidden = dict(cases)
    hidden[there] = hidden[there]._replace(protected=True)
    guarded = Desk(desk.checklist, desk.sample, desk.period, hidden, desk.names, desk.counts_until)
    assert there not in {one.akt for one in drawn.steps.copy_to_sibling.offered(guarded, here)}
    assert drawn.steps.copy_to_sibling.offered(guarded, there) == ()


def test_what_a_template_marks_goes_before_the_names_that_are_known(desk: Desk) -> None:
    table = log(desk)
    unmarked = per_child_columns(desk.checklist, table)
    assert {"child_met", "one_to_one", "heading"} <= unmarked
    columns = tuple(replace(c, per_child=c.column_id == "one_to_one") for c in table.columns)
    marked = replace(table, columns=columns)
    assert per_child_columns(desk.checklist, marked) == {"one_to_one"}
    bare = replace(table, columns=(table.column("visited_on"),))
    assert not can_be_copied(desk.checklist, bare)


def test_the_day_of_entry_and_earlier_marks_stay_behind() -> None:
    akt, other = AktNumber("A" * 26), AktNumber("B" * 26)
    row = LogRow("1", "visits", {**VISIT, ENTERED_ON: SEEN, COPIED_FROM: other, COPIED_TO: (akt,)})
    made = copy_of(row, akt, "2", frozenset({"one_to_one"}))
    assert set(made.values) == {*VISIT, COPIED_FROM} - {"one_to_one"}
    assert made.copied_from == akt


def test_ordinary_changes_have_no_other_end(drawn: Bench, desk: Desk) -> None:
    here, _ = two(desk)
    visited(drawn, desk, here)
    with drawn.workspace.unit_of_work() as work:
        (event,) = work.review_events(here)
    assert event.kind is EventKind.ROW
    assert other_end(event) is None


def test_both_files_can_be_marked_as_done(drawn: Bench, desk: Desk) -> None:
    """A copied row lacks what is about the child, so nothing is taken for granted."""
    _, there = copied(drawn, desk)
    with refused(drawn, "case_incomplete"):
        drawn.steps.review.change(
            desk, there.akt, lambda r, f, s: complete(r, desk.checklist, f(), s)
        )

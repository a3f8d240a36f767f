"""When files are asked for and reached, what comes after the protocol, and jäv while reading."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import ENTERED_ON, LogRow, Outcome
from inspector_app.domain.review.commands import complete, set_note, set_row, state_access
from inspector_app.domain.review.late_rows import LateRows, late_in, late_rows
from inspector_app.domain.review.time import local_day
from inspector_app.ui.screens.sample import order_text
from inspector_app.wording.report.late import late_points
from inspector_app.workflow.conflict import Consequence
from inspector_app.workflow.fix_report import Finish
from inspector_app.workflow.review_case import Command
from tests.fakes.small_inspection import ANNA, Bench, Stages, refused
from tests.fakes.two_readers import BO, team_of


def akts(bench: Bench) -> list[AktNumber]:
    """The files drawn, in their order."""
    return [AktNumber(case.id) for case in bench.steps.review.desk().sample.main]


class TestTimes:
    def test_a_file_is_asked_for_when_it_first_stands_in_a_list(self, drawn: Bench) -> None:
        akt = akts(drawn)[0]
        before = drawn.steps.file_times(akt)
        assert (before.asked_at, before.asked_from, before.accessed_on) == (None, None, None)
        assert before.frozen_at < before.drawn_at
        drawn.steps.order_files()
        first = drawn.steps.file_times(akt).asked_at
        assert first is not None
        drawn.later(timedelta(days=2))
        drawn.steps.order_files(with_reserves=True)
        assert drawn.steps.file_times(akt).asked_at == first
        reserve = AktNumber(drawn.steps.review.desk().sample.reserve[0].id)
        asked = drawn.steps.file_times(reserve).asked_at
        assert asked is not None
        assert asked > first

    def test_the_list_says_from_when_access_is_wanted(self, drawn: Bench) -> None:
        lines = drawn.steps.order_files()
        day = local_day(drawn.steps.review.clock.now()) + timedelta(days=10)
        drawn.steps.access_day([line.akt for line in lines], day)
        again = drawn.steps.order_files()
        assert {line.access_from for line in again} == {day}
        told = order_text.access_sentence(again)
        assert told.startswith("Akterna behöver kunna läsas från och med den ")
        assert order_text.plain_text("Protokoll 1", again).count(told) == len(
            list(order_text.units(again))
        )
        assert told in order_text.html("Protokoll 1", again)
        assert "access_day_stated" in drawn.actions()
        assert drawn.workspace.check() == ()
        drawn.steps.access_day([line.akt for line in again], None)
        assert order_text.access_sentence(drawn.steps.order_files()) == ""

    def test_access_is_not_wanted_before_the_protocol_or_without_a_list(self, drawn: Bench) -> None:
        akt = akts(drawn)[0]
        day = local_day(drawn.steps.review.clock.now())
        with refused(drawn, "not_yet_asked"):
            drawn.steps.access_day([akt], day)
        drawn.steps.order_files()
        with refused(drawn, "access_before_protocol"):
            drawn.steps.access_day([akt], date(2000, 1, 1))

    def test_what_the_reader_states_goes_before_what_she_first_wrote(self, drawn: Bench) -> None:
        review, akt = drawn.steps.review, akts(drawn)[0]
        desk = review.desk()
        review.change(desk, akt, lambda r, _f, s: set_note(r, "börjar", s))
        times = drawn.steps.file_times(akt)
        assert (times.accessed_on, times.stated) == (local_day(review.clock.now()), False)
        frozen = local_day(times.frozen_at)
        review.change(desk, akt, lambda r, _f, s: state_access(r, frozen, s))
        times = drawn.steps.file_times(akt)
        assert (times.accessed_on, times.stated) == (frozen, True)
        assert "review_accessed" in drawn.actions()
        assert drawn.workspace.check() == ()


class TestLateRows:
    def test_the_day_of_the_protocol_decides_and_is_kept_on_opening(self, drawn: Bench) -> None:
        review, akt = drawn.steps.review, akts(drawn)[0]
        desk = review.desk()
        assert desk.counts_until == local_day(drawn.steps.file_times(akt).frozen_at)
        assert desk.counts_until is not None
        table = desk.checklist.tables[0].table_id
        for number in (0, 1):
            day = desk.counts_until + timedelta(days=number)
            row = LogRow(f"rad{number}", table, {ENTERED_ON: day})
            review.change(desk, akt, _writing(row, desk.checklist))
        opened = review.open(desk, akt)
        assert [row.row_id for row in late_rows(opened.review)] == ["rad1"]
        assert drawn.workspace.check() == ()

    def test_the_report_counts_the_rows_of_the_files_that_are_done(self, been_read: Bench) -> None:
        review = been_read.steps.review
        desk = review.desk()
        akt = next(
            akt
            for akt in akts(been_read)
            if review.open(desk, akt).review.is_completed
            and review.open(desk, akt).review.outcome.is_scored
        )
        assert desk.counts_until is not None
        late = desk.counts_until + timedelta(days=1)
        table = desk.checklist.tables[0].table_id
        review.undo(desk, akt)  # the klarmarkering
        for name in ("sen", "senare"):
            row = LogRow(name, table, {ENTERED_ON: late})
            review.change(desk, akt, _writing(row, desk.checklist))
        assert late_in([review.open(desk, akt).review]) == LateRows(0, 0)
        review.change(desk, akt, lambda r, f, s: complete(r, desk.checklist, f(), s))
        made = been_read.steps.compose(Finish(draft=True))
        (told,) = late_points(LateRows(2, 1))
        assert told in made.capsule.decode("utf-8")


def _writing(row: LogRow, checklist: Checklist) -> Command:
    return lambda review, _facts, stamp: set_row(review, checklist, row, stamp)


class TestConflict:
    def test_the_only_reader_gives_the_file_up_for_the_next_reserve(self, drawn: Bench) -> None:
        akt = akts(drawn)[0]
        review = drawn.steps.review
        desk = review.desk()
        with refused(drawn, "conflict_reason_missing"):
            drawn.steps.conflict(akt, "  ")
        assert drawn.steps.conflict.outlook(akt) is Consequence.GIVEN_UP
        made = drawn.steps.conflict(akt, "Har arbetat med familjen.")
        assert (made.consequence, made.reader) == (Consequence.GIVEN_UP, "")
        left = [item.akt for item in review.queue(desk)]
        assert akt not in left
        assert len(left) == len(akts(drawn)), "a reserve has come in"
        assert review.open(desk, akt).review.outcome is Outcome.CONFLICT_OF_INTEREST
        assert "conflict_declared" in drawn.actions()
        assert drawn.workspace.check() == ()

    def test_a_file_that_is_done_can_be_given_up_too(self, been_read: Bench) -> None:
        review = been_read.steps.review
        desk = review.desk()
        akt = next(item.akt for item in review.queue(desk) if item.review.is_completed)
        been_read.steps.conflict(akt, "Kände igen familjen först efteråt.")
        assert review.open(desk, akt).review.outcome is Outcome.CONFLICT_OF_INTEREST
        assert akt not in [item.akt for item in review.queue(desk)]

    def test_another_reader_gets_the_file_and_sees_why_in_her_list(
        self, stages: Stages, drawn: Bench, tmp_path: Path
    ) -> None:
        team = team_of(drawn, stages.library, BO)
        drawn.workspace.close()
        with team.opened_by(ANNA) as anna:
            anna.steps.readings.assign((ANNA.name, BO.name))
            found = anna.steps.readings.assignment()
            assert found is not None
            akt = next(duty.akt for duty in found.duties if duty.reader == ANNA.name)
            assert anna.steps.conflict.outlook(akt) is Consequence.MOVED
            made = anna.steps.conflict(akt, "Är släkt.")
            assert (made.consequence, made.reader) == (Consequence.MOVED, BO.name)
            assert "reading_moved" in anna.actions()
        with team.opened_by(BO) as bo:
            assert bo.steps.readings.statuses()[akt].conflicts == (ANNA.name,)


@pytest.mark.parametrize(
    ("late", "begins"),
    [
        (LateRows(0, 0), ""),
        (LateRows(1, 1), "En rad i en akt är antecknad efter att urvalet protokollfördes"),
        (LateRows(5, 2), "5 rader i 2 akter är antecknade efter att urvalet protokollfördes"),
    ],
)
def test_the_report_says_how_many_rows_came_after_the_protocol(late: LateRows, begins: str) -> None:
    said = late_points(late)
    assert "".join(said)[: len(begins)] == begins
    assert bool(said) is bool(begins)


def test_days_are_those_of_stockholm() -> None:
    assert local_day(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == date(2026, 7, 1)

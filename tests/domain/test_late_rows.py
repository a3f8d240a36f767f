"""Rows whose note was written after the protocol: kept, marked, and never counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.protocol import FrozenFacts, SampleProtocol, Seed
from inspector_app.domain.review import (
    COPIED_FROM,
    ENTERED_ON,
    CaseReview,
    EventKind,
    LogRow,
    ReviewEvent,
    fold,
)
from inspector_app.domain.review.codec import payload_from_json, payload_to_json
from inspector_app.domain.review.commands import (
    Events,
    Stamp,
    complete,
    confirm_empty_log,
    state_access,
)
from inspector_app.domain.review.facts import derive
from inspector_app.domain.review.late_rows import LateRows, counted_rows, late_in, late_rows
from inspector_app.domain.review.progress import missing
from inspector_app.domain.review.rows import row_issues
from inspector_app.domain.review.time import accessed, drawn_at, local_day
from inspector_app.domain.values import Value

AKT = AktNumber("A" * 26)
PROTOCOL_DAY = date(2026, 11, 10)
PERIOD = (date(2025, 11, 1), date(2026, 10, 31))
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TEMPLATE = Path(__file__).resolve().parents[2] / "checklists" / "besok-1.toml"


@pytest.fixture(scope="module")
def visits() -> Checklist:
    """The template of visits."""
    return read_checklist(TEMPLATE.read_bytes()).required().core()


def stamp() -> Stamp:
    """Who acts, with ids in order."""
    ids = count(1)
    return Stamp("Anna Ek", NOW, lambda: UUID(int=next(ids)))


def visit(number: int, day: date, entered: date | None = None) -> LogRow:
    """A visit that counts, with the day its note was written."""
    values: dict[str, Value] = {
        "visited_on": day,
        "contact_kind": "physical",
        "child_met": "yes_met",
        "one_to_one": "held",
        "heading": "Besök hos barnet",
    }
    return LogRow(f"r{number}", "visits", values | ({ENTERED_ON: entered} if entered else {}))


def with_rows(visits: Checklist, *rows: LogRow) -> CaseReview:
    """A review in which the rows are written."""
    review = CaseReview(AKT, visits.sha256, counts_until=PROTOCOL_DAY)
    return replace(review, rows={f"{row.table}/{row.row_id}": row for row in rows})


def table_of(visits: Checklist) -> str:
    """The id of the log."""
    (table,) = visits.tables
    return table.table_id


def test_a_row_written_after_the_protocol_counts_nowhere(visits: Checklist) -> None:
    """Three visits, one of which was written the day after the protocol: two count."""
    rows = (
        visit(1, date(2026, 1, 12)),
        visit(2, date(2026, 4, 12), PROTOCOL_DAY),
        visit(3, date(2026, 7, 12), PROTOCOL_DAY + timedelta(days=1)),
    )
    table = table_of(visits)
    review = with_rows(visits, *rows)
    facts = derive(visits, review, {}, PERIOD)
    assert [row.row_id for row in counted_rows(review, table)] == ["r1", "r2"]
    assert [row.row_id for row in late_rows(review)] == ["r3"]
    assert [row_id for row_id, _row in facts.rows[table]] == ["r1", "r2"]
    assert facts.values["visits_one_to_one"] == 2
    same = derive(visits, with_rows(visits, *rows[:2]), {}, PERIOD)
    assert facts.values == same.values


@given(days=st.lists(st.integers(-400, 400), max_size=12))
def test_facts_are_those_of_the_rows_that_count(days: list[int]) -> None:
    checklist = read_checklist(TEMPLATE.read_bytes()).required().core()
    rows = [
        visit(n, date(2026, 1, 1) + timedelta(days=n), PROTOCOL_DAY + timedelta(days=offset))
        for n, offset in enumerate(days)
    ]
    kept = [row for row, offset in zip(rows, days, strict=True) if offset <= 0]
    whole = derive(checklist, with_rows(checklist, *rows), {}, PERIOD)
    bare = derive(checklist, with_rows(checklist, *kept), {}, PERIOD)
    assert whole.values == bare.values
    assert len(late_rows(with_rows(checklist, *rows))) == len(rows) - len(kept)


def test_without_a_protocol_every_row_counts(visits: Checklist) -> None:
    review = replace(with_rows(visits, visit(1, PERIOD[0], date(2030, 1, 1))), counts_until=None)
    assert late_rows(review) == ()


def test_a_late_row_lacks_nothing_and_leaves_the_log_unread(visits: Checklist) -> None:
    table = table_of(visits)
    late = LogRow("r1", table, {ENTERED_ON: PROTOCOL_DAY + timedelta(days=3)})
    review = with_rows(visits, late)
    lacking = missing(review, visits, derive(visits, review, {}, PERIOD))
    assert "log_missing" in {one.code for one in lacking}
    assert "cell_missing" not in {one.code for one in lacking}
    (event,) = confirm_empty_log(review, visits, table, True, stamp())
    assert event.kind is EventKind.EMPTY_LOG


def test_what_stands_beside_a_row_has_its_own_types(visits: Checklist) -> None:
    table = table_of(visits)
    right = LogRow("r", table, {ENTERED_ON: PROTOCOL_DAY, COPIED_FROM: AKT})
    wrong = LogRow("r", table, {ENTERED_ON: "igår", COPIED_FROM: 3, "@else": 1})
    assert row_issues(visits, right) == ()
    assert [issue.code for issue in row_issues(visits, wrong)] == ["column_unknown"] * 3


def test_no_template_can_name_a_column_so() -> None:
    """The names beside a row begin with a sign that the template language refuses in names."""
    text = TEMPLATE.read_text("utf-8").replace('id = "visit_place"', f'id = "{ENTERED_ON}"')
    assert ENTERED_ON in text
    found = read_checklist(text.encode())
    assert any(ENTERED_ON in str(issue.value) for issue in found.issues), found.issues


def test_the_late_rows_of_klarmarkerade_files_are_counted(visits: Checklist) -> None:
    late = PROTOCOL_DAY + timedelta(days=1)
    review = with_rows(visits, visit(1, PERIOD[0], late), visit(2, PERIOD[0], late))
    done = replace(review, outcome=review.outcome, completion=_completion(review, visits))
    assert late_in([done, review, with_rows(visits)]) == LateRows(rows=2, files=1)


def _completion(review: CaseReview, visits: Checklist) -> object:
    unread = replace(review, rows={}, outcome=type(review.outcome)("not_found"))
    (event,) = complete(unread, visits, derive(visits, unread, {}, PERIOD), stamp())
    return event.after


def test_access_is_stated_taken_back_and_read_again(visits: Checklist) -> None:
    review = CaseReview(AKT, visits.sha256, counts_until=PROTOCOL_DAY)
    made = state_access(review, date(2026, 11, 20), stamp())
    told = fold(AKT, visits.sha256, made, PROTOCOL_DAY)
    assert told.accessed_on == date(2026, 11, 20)
    (event,) = made
    stored = payload_to_json(event.after)
    assert stored == {"day": "2026-11-20"}
    assert payload_from_json(EventKind.ACCESSED, stored) == event.after
    back = fold(AKT, visits.sha256, (*made, *state_access(told, None, stamp())), PROTOCOL_DAY)
    assert back.accessed_on is None


@pytest.mark.parametrize(
    ("day", "code"),
    [(date(2026, 11, 9), "access_before_protocol"), (date(2026, 11, 23), "access_later")],
)
def test_access_lies_between_the_protocol_and_today(
    visits: Checklist, day: date, code: str
) -> None:
    review = CaseReview(AKT, visits.sha256, counts_until=PROTOCOL_DAY)
    with pytest.raises(InspectionError) as caught:
        state_access(review, day, stamp())
    assert caught.value.code == code


def test_access_is_the_first_thing_written_where_nothing_is_stated(visits: Checklist) -> None:
    first = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # the 21st in Stockholm
    events: Events = tuple(_event(at) for at in (NOW, first))
    assert accessed(None, events) == date(2026, 11, 21)
    assert accessed(date(2026, 11, 12), events) == date(2026, 11, 12)
    assert accessed(None, ()) is None


def _event(at: datetime) -> ReviewEvent:
    return ReviewEvent(UUID(int=1), AKT, 1, at, "Anna Ek", EventKind.NOTE, "", None, "x")


def test_a_file_is_drawn_when_the_seed_is_known() -> None:
    frozen = datetime(2026, 11, 9, 23, 30, tzinfo=UTC)
    protocol = SampleProtocol(1, frozen, FrozenFacts("0" * 64, ("1" * 64, "2" * 64), "plan", None))
    assert local_day(frozen) == PROTOCOL_DAY
    assert drawn_at(protocol) == frozen
    spoken = datetime(2026, 11, 12, 8, tzinfo=UTC)
    assert drawn_at(replace(protocol, seed=Seed("1", spoken, "s"))) == spoken

"""How long files take: worked time, pauses shortened, kept per template on this computer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.adapters.files.reading_times import ReadingTimesFile
from inspector_app.domain.review.commands import set_note
from inspector_app.domain.review.time import ReadingTime, measured, worked
from inspector_app.workflow.reading_time import MeasureReading
from tests.fakes.small_inspection import Bench

AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def minutes(*moments: int) -> timedelta:
    return worked([AT + timedelta(minutes=one) for one in moments])


@pytest.mark.parametrize(
    ("moments", "expected"),
    [((), 0), ((5,), 0), ((0, 4, 9), 9), ((9, 0, 4), 9), ((0, 5, 65, 70), 20)],
)
def test_a_long_pause_counts_as_ten_minutes(moments: tuple[int, ...], expected: int) -> None:
    assert minutes(*moments) == timedelta(minutes=expected)


def test_the_median_of_the_files() -> None:
    assert measured([]) is None
    assert measured([timedelta(seconds=5)]) == ReadingTime(1, 1)
    files = [timedelta(minutes=one) for one in (60, 100, 63)]
    assert measured(files) == ReadingTime(3, 63)


def test_times_are_kept_per_template_and_inspection(tmp_path: Path) -> None:
    times = ReadingTimesFile(tmp_path / "data" / "lastider.json")
    assert times.of("a") == ()
    times.keep("a", "one", [timedelta(minutes=5)])
    times.keep("a", "two", [timedelta(minutes=7)])
    times.keep("b", "one", [timedelta(minutes=9)])
    times.keep("a", "one", [timedelta(minutes=6)])
    assert sorted(times.of("a")) == [timedelta(minutes=6), timedelta(minutes=7)]


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": [1]}', '{"a": {"b": ["x"]}}'])
def test_a_damaged_file_counts_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "lastider.json"
    path.write_text(text, encoding="utf-8")
    assert ReadingTimesFile(path).of("a") == ()


def test_klarmarkerade_files_of_a_real_inspection_are_measured(drawn: Bench) -> None:
    review = drawn.steps.review
    desk = review.desk()
    first = review.queue(desk)[0].akt
    review.change(desk, first, lambda read, _facts, stamp: set_note(read, "Tunn akt.", stamp))
    drawn.later(timedelta(minutes=5))
    drawn.read(stop_after=2)
    found = MeasureReading(drawn.workspace)()
    assert found is not None
    assert sorted(one >= timedelta(minutes=5) for one in found.files) == [False, True]
    with drawn.workspace.unit_of_work() as work:
        known = work.inspection()
        assert known is not None
        assert found.checklist_sha256 == known.checklist_sha256
        work.save_inspection(replace(known, example=True))
    assert MeasureReading(drawn.workspace)() is None

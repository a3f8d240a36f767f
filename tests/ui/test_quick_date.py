"""Dates as they are typed while a file is read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.ui.quick_date import read_date

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-12", date(2026, 3, 12)),
        ("20260312", date(2026, 3, 12)),
        ("260312", date(2026, 3, 12)),
        ("12/3", date(2026, 3, 12)),
        ("12.3", date(2026, 3, 12)),
        ("12/12", date(2025, 12, 12)),
        ("22/11", date(2026, 11, 22)),
        ("23/11", date(2025, 11, 23)),
        ("12/3 2024", date(2024, 3, 12)),
        ("12/3-24", date(2024, 3, 12)),
        ("12 mars", date(2026, 3, 12)),
        ("3 okt 2025", date(2025, 10, 3)),
        ("29/2", date(2024, 2, 29)),
        (" Igår ", date(2026, 11, 21)),
        ("idag", TODAY),
        ("i förrgår", date(2026, 11, 20)),
    ],
)
def test_forms(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "32/1", "12/13", "2026-02-30", "imorgon", "12", "1/2/3/4"])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text, TODAY) is None


def test_a_day_without_year_is_not_after_the_period() -> None:
    assert read_date("10/11", TODAY, date(2026, 10, 31)) == date(2025, 11, 10)
    assert read_date("2026-11-10", TODAY, date(2026, 10, 31)) == date(2026, 11, 10)


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.dates(date(2010, 1, 1), date(2090, 1, 1)))
def test_iso_means_itself_and_short_never_lies_ahead(day: date, today: date) -> None:
    assert read_date(day.isoformat(), today) == day
    short = read_date(f"{day.day}/{day.month}", today)
    assert short is not None
    assert short <= today
    assert (short.day, short.month) == (day.day, day.month)

"""Numbers, days and the rounding of printed figures, as Swedish text writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.report import Rounding
from inspector_app.domain.verification.rounding import agrees
from inspector_app.wording.numbers import (
    clock_time,
    count,
    decimal,
    grouped,
    iso_day,
    listed,
    long_day,
    long_moment,
    percent,
    whole_percent,
)
from inspector_app.wording.printed import print_value

NB = "\u00a0"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (count(0), "0"),
        (count(999), "999"),
        (count(1284), f"1{NB}284"),
        (count(-1_000_000), f"−1{NB}000{NB}000"),
        (percent(Fraction(1, 3)), f"33{NB}%"),
        (percent(Fraction(645, 1000)), f"65{NB}%"),
        (percent(Fraction(0)), f"0{NB}%"),
        (decimal(Fraction(25, 10)), "2,5"),
        (decimal(Fraction(-5, 100), 2), "−0,05"),
        (decimal(Fraction(-1, 1000), 1), "0,0"),
        (decimal(Fraction(12345), 1), f"12{NB}345,0"),
        (iso_day(date(2026, 3, 2)), "2026-03-02"),
        (long_day(date(2026, 3, 2)), f"2{NB}mars 2026"),
        (grouped("ab" * 8), "abababab abababab"),
        (listed(["a"]), "a"),
        (listed(["a", "b", "c"]), "a, b och c"),
        (listed([]), ""),
    ],
)
def test_a_number_is_written_as_swedish_writes_it(said: str, expected: str) -> None:
    assert said == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 11, 16, 8, 3, tzinfo=UTC), "09:03"),
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "00:30"),
    ],
)
def test_moments_are_told_in_swedish_time(moment: datetime, expected: str) -> None:
    assert clock_time(moment) == expected


def test_a_day_may_change_with_the_zone() -> None:
    assert long_moment(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == f"2{NB}juli 2026 kl.{NB}00.30"


@pytest.mark.parametrize(
    ("value", "rounding", "expected"),
    [
        (1284, Rounding.WHOLE, f"1{NB}284"),
        ("0.755000", Rounding.PERCENT, f"76{NB}%"),
        ("0.755000", Rounding.PERCENT1, f"75,5{NB}%"),
        ("2.345000", Rounding.DECIMAL2, "2,35"),
        ("ab" * 32, Rounding.SHA256, "ab" * 32),
        ("2026-03-12", Rounding.DAY, "2026-03-12"),
        ("2026-11-16T08:03:00Z", Rounding.DAY, f"16{NB}november 2026 kl.{NB}09.03"),
        ("0.0438480312345", Rounding.DIGITS9, "0,043848031"),
        ("0.99123456789012", Rounding.DIGITS9, "0,99123456789"),
    ],
)
def test_a_value_is_printed_by_its_rounding(
    value: object, rounding: Rounding, expected: str
) -> None:
    assert print_value(value, rounding) == expected
    assert agrees(expected, value, rounding.value, "/x")


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_shares_are_rounded_once_and_halves_away_from_zero(part: int, whole: int) -> None:
    share = Fraction(min(part, whole), whole)
    rounded = whole_percent(share)
    assert abs(rounded - share * 100) <= Fraction(1, 2)
    assert rounded - share * 100 != Fraction(-1, 2)


@given(st.integers(0, 10**6).map(lambda millionths: f"0.{millionths:06d}" if millionths < 10**6
                                 else "1.000000"))  # fmt: skip
def test_what_is_printed_is_what_verification_expects(value: str) -> None:
    for rounding in (Rounding.PERCENT, Rounding.PERCENT1, Rounding.DECIMAL3):
        assert agrees(print_value(value, rounding), value, rounding.value, "/x")

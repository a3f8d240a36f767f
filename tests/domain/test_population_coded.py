"""Columns kept small read as the values they stand for."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.population.coded import (
    CODES,
    DAYS,
    NO_DAY,
    Coded,
    Coder,
    Even,
    Lines,
    PlainCells,
    Singles,
    Spans,
    TooManyValuesError,
    day_code,
    places_of,
    spans_of,
)
from inspector_app.domain.population.fields import Field, Mapping
from inspector_app.domain.population.remembered import CodedCells
from tests.domain.registers import population

DATES = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def test_codes_of_days_stand_in_stored_blocks_and_never_change() -> None:
    """The first day is U+0100, each next one further; 12,418 days make 2024-01-01."""
    assert day_code(date(1990, 1, 1)) == "\u0100"
    assert day_code(date(2024, 1, 1)) == chr(0x100 + 12_418) == "\u3182"
    assert (day_code(None), NO_DAY) == ("\ua000", "\ua000")


def test_codes_of_values_stand_in_stored_blocks_and_never_change() -> None:
    """None of them is written otherwise in JSON, and none ends a line."""
    assert (len(CODES), CODES[0], CODES[91], CODES[-1]) == (685, "#", "\u00ae", "\u02ff")
    assert CODES.isprintable()
    assert not set(CODES) & set('"\\')


@given(st.lists(st.none() | DATES, max_size=9))
def test_days_come_back_and_unknown_ones_are_the_last(days: list[date | None]) -> None:
    codes = [day_code(day) for day in days]
    assert list(Coded(codes, DAYS)) == days
    in_order = sorted(days, key=lambda day: (day is None, day or date.min))
    assert sorted(codes) == [day_code(day) for day in in_order]


@pytest.mark.parametrize("day", [date(1989, 12, 31), date(2101, 1, 1)])
def test_other_days_have_no_code(day: date) -> None:
    with pytest.raises(ValueError, match="no code"):
        day_code(day)
    code = chr(0x100 + (day - date(1990, 1, 1)) // timedelta(days=1))
    with pytest.raises(ValueError, match="no code"):
        DAYS[code]


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 59)))
def test_spans_are_the_numbers_that_are_left(kept: set[int], gone: set[int]) -> None:
    numbers = sorted(kept)
    places = sorted(place for place in gone if place < len(numbers))
    left = spans_of(numbers).without(places)
    assert list(left) == [one for place, one in enumerate(numbers) if place not in gone]
    assert len(left) == len(numbers) - len(places)
    assert all(a.stop < b.start for a, b in pairwise(spans_of(numbers).spans))
    assert spans_of(left) is left


def test_a_range_is_one_span_and_an_empty_one_none() -> None:
    assert spans_of(range(5, 9)).spans == (range(5, 9),)
    assert spans_of(range(0)).spans == spans_of([]).spans == ()
    assert Spans([range(2, 4), range(7, 8)])[2] == 7


def test_the_other_columns_read_as_their_values() -> None:
    assert list(Even("x", 2)) == ["x", "x"]
    assert (False in Even(False, 1), True in Even(False, 1), False in Even(False, 0)) == (
        True, False, False,
    )  # fmt: skip
    assert list(Lines("a\n\nb", 3)) == ["a", "", "b"]
    assert list(Singles(["a", "b"])) == [("a",), ("b",)]
    numbers = PlainCells([b"20150312-9802", b"20150313-9801"], b"-")
    assert (list(numbers), len(numbers)) == (["201503129802", "201503139801"], 2)
    assert ("201503139801" in numbers, "" in numbers, "" in PlainCells([b"a", b""])) == (
        True, False, True,
    )  # fmt: skip
    assert list(PlainCells([])) == []


@given(st.lists(st.integers(0, 3), max_size=9), st.integers(0, 4))
def test_places_of_a_value_are_found(values: list[int], sought: int) -> None:
    expected = [place for place, one in enumerate(values) if one == sought]
    assert places_of(sought, values) == expected
    assert places_of(sought, Coder().coded(values)) == expected
    assert (sought in Coder().coded(values)) is bool(expected)


def test_a_column_with_too_many_values_is_kept_as_values() -> None:
    """One value more than there are codes; what was coded before is not touched."""
    coder, values = Coder(), list(range(len(CODES)))
    before = coder.coded(values)
    assert coder.coded([*values, -1]) == [*values, -1]
    assert list(before) == values
    cells = CodedCells(lambda text: (text, ""))
    with pytest.raises(TooManyValuesError):
        cells.column([b"%d" % number for number in range(len(CODES) + 1)])


def test_a_list_with_very_many_units_is_taken_in() -> None:
    rows = "\n".join(f"K-{n}|Enhet {n}|Järva" for n in range(len(CODES) + 5))
    mapping = Mapping(((Field.IDENTIFIER, "Id"), (Field.UNIT, "Enhet"), (Field.DISTRICT, "Nämnd")))
    found = population(f"Id|Enhet|Nämnd\n{rows}", mapping)
    assert [case.unit for case in found.cases] == [f"Enhet {n}" for n in range(len(CODES) + 5)]

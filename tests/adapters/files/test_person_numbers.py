"""The quick judgement of personnummer against the library's."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from inspector_app.adapters.files.person_numbers import read_person_number
from tests.proofs import count


def valid(text: str) -> bool:
    """Return the library's verdict."""
    try:
        personnummer.parse(text)
    except (personnummer.PersonnummerException, ValueError):
        return False
    return True


@given(
    st.dates(date(1990, 1, 1), date(2026, 12, 31)),
    st.integers(0, 9999),
    st.sampled_from([0, 60, 30]),
    st.sampled_from(["-", "", "+", " "]),
)
def test_every_form_is_judged_as_the_library_does(
    born: date, tail: int, more_days: int, sign: str
) -> None:
    """Personnummer, samordningsnummer (day + 60) and days that do not exist (day + 30)."""
    text = f"{born:%Y%m}{born.day + more_days:02d}{sign}{tail:04d}"
    found = read_person_number(text)
    assert (found is not None) == valid(text)
    if found is not None:
        assert found.digits == text.replace("-", "").replace("+", "")
        assert found.birth_month == f"{born:%Y-%m}"


@given(st.text(st.sampled_from("0123456789-+TR ٣"), max_size=14))
def test_any_text_is_judged_as_the_library_does(text: str) -> None:
    """Short forms, interim numbers, other digits."""
    if text.isascii() and 10 <= len(text) <= 13:
        assert (read_person_number(text) is not None) == valid(text)
    else:
        assert read_person_number(text) is None


def test_every_tail_of_some_days_is_judged_as_the_library_does() -> None:
    """One in a thousand has the right check digit, and only those."""
    day = date(2015, 3, 12)
    for step in range(count(30, 2)):
        written = f"{day + timedelta(days=step * 97):%Y%m%d}"
        tails = [f"{written}-{tail:04d}" for tail in range(10_000)]
        assert [t for t in tails if read_person_number(t)] == [t for t in tails if valid(t)]


def test_a_short_number_gets_its_century() -> None:
    """The latest century that is not ahead of today."""
    found = read_person_number("150312-9845")
    assert found is None or found.digits.startswith("2015")
    assert valid("150312-9845") == (found is not None)


@given(st.lists(st.integers(10, 9999), min_size=1, max_size=5), st.integers(0, 3))
def test_a_column_is_read_as_its_cells_are(tails: list[int], spoiled: int) -> None:
    """All at once when every cell is valid and plain, else not at all."""
    right = [
        text
        for tail in tails
        for last in range(10)
        if valid(text := f"20150312-{tail // 10:03d}{last}")
    ]
    column = [*right, "20150312-0000", "", "x"][: len(right) + spoiled]
    found = read_person_number.column([cell.encode() for cell in column])
    if spoiled and column:
        assert found is None
    elif column:
        single = [read_person_number(cell) for cell in column]
        assert found == [n.birth_month for n in single if n]
        assert len(found) == len(column)

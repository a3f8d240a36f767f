"""Single cells: dates, counts, sizes, months, words, and how a personnummer is hidden."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.population.cells import (
    count_reader,
    date_parts,
    date_reader,
    masked,
    past_date_reader,
    read_birth_month,
    read_text,
    size_reader,
)
from inspector_app.domain.population.table import DateOrder, DecimalSign
from inspector_app.domain.population.terms import (
    CareForm,
    LegalGround,
    is_total_word,
    read_care_form,
    read_legal_ground,
    read_yes,
)

DAY = date(2025, 3, 4)


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("2025-03-04", DateOrder.ISO, (DAY, "")),
        ("2025-3-4", DateOrder.DMY, (DAY, "")),
        ("20250304", DateOrder.MDY, (DAY, "")),
        ("2025/03/04", DateOrder.DMY, (DAY, "")),
        ("2025.03.04", DateOrder.ISO, (DAY, "")),
        ("2025-03-04 00:00:00", DateOrder.ISO, (DAY, "")),
        ("2025-03-04T10:11:12.5Z", DateOrder.ISO, (DAY, "")),
        ("04/03/2025", DateOrder.DMY, (DAY, "")),
        ("04.03.2025", DateOrder.DMY, (DAY, "")),
        ("3/4/2025", DateOrder.MDY, (DAY, "")),
        ("", DateOrder.ISO, (None, "")),
        ("04/03/2025", DateOrder.ISO, (None, "population_date_order")),
        ("2025-02-30", DateOrder.ISO, (None, "population_date_impossible")),
        ("2024-13-01", DateOrder.ISO, (None, "population_date_impossible")),
        ("13/13/2025", DateOrder.DMY, (None, "population_date_impossible")),
        ("1889-01-01", DateOrder.ISO, (None, "population_date_implausible")),
        ("9999-12-31", DateOrder.ISO, (None, "population_date_implausible")),
        ("25-03-04", DateOrder.ISO, (None, "population_date_two_digit_year")),
        ("250304", DateOrder.ISO, (None, "population_date_two_digit_year")),
        ("45720", DateOrder.ISO, (None, "population_date_serial")),
        ("45720,5", DateOrder.ISO, (None, "population_date_serial")),
        ("tills vidare", DateOrder.ISO, (None, "population_cell_means_empty")),
        ("mars", DateOrder.ISO, (None, "population_date_unreadable")),
        ("2025-03/04", DateOrder.ISO, (None, "population_date_unreadable")),
        ("٢٠٢٥-٠٣-٠٤", DateOrder.ISO, (None, "population_date_unreadable")),
    ],
)
def test_a_date_is_read_by_the_chosen_order_or_said_to_be_unknown(
    text: str, order: DateOrder, expected: tuple[date | None, str]
) -> None:
    """Nothing is guessed: an ambiguous date is a fault until an order is chosen."""
    assert date_reader(order)(text) == expected


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(DateOrder))
def test_every_iso_date_is_read_under_every_order(day: date, order: DateOrder) -> None:
    """The order decides only dates that end with their year."""
    assert date_reader(order)(day.isoformat()) == (day, "")
    assert date_reader(order)(day.strftime("%Y%m%d")) == (day, "")


@given(st.text(max_size=12), st.sampled_from(DateOrder))
def test_no_text_is_both_a_date_and_a_fault(text: str, order: DateOrder) -> None:
    """Either a date, or a fault, or nothing at all for an empty cell."""
    found, fault = date_reader(order)(text)
    assert (found is None) or not fault
    assert found is not None or fault or not text


def test_a_day_ahead_of_the_list_is_unknown() -> None:
    """Decided the day after the list was taken out cannot be."""
    read = past_date_reader(DateOrder.ISO, DAY)
    assert read("2025-03-04") == (DAY, "")
    assert read((DAY + timedelta(days=1)).isoformat()) == (None, "population_date_future")
    assert past_date_reader(DateOrder.ISO, None)("2099-01-01") == (date(2099, 1, 1), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", (3, "")),
        ("0", (0, "")),
        ("400", (400, "")),
        ("3,0", (3, "")),
        ("", (None, "")),
        ("3,5", (None, "population_count_not_whole")),
        ("401", (None, "population_count_out_of_range")),
        ("-1", (None, "population_count_out_of_range")),
        ("3.0", (None, "population_count_unreadable")),
        ("tre", (None, "population_count_unreadable")),
        ("NaN", (None, "population_cell_means_empty")),
        ("1e2", (None, "population_count_unreadable")),
        ("٣", (None, "population_count_unreadable")),
    ],
)
def test_a_count_is_whole_and_believable(text: str, expected: tuple[int | None, str]) -> None:
    """Counts of visits, with comma as the decimal sign."""
    assert count_reader(DecimalSign.COMMA)(text) == expected


def test_a_size_follows_the_decimal_sign() -> None:
    """ "1 234,5" is read with a comma and refused with a point."""
    assert size_reader(DecimalSign.COMMA)("1 234,50") == (Decimal("1234.50"), "")
    assert size_reader(DecimalSign.POINT)("1234.5") == (Decimal("1234.5"), "")
    assert size_reader(DecimalSign.POINT)("1234,5") == (None, "population_size_unreadable")
    assert size_reader(DecimalSign.COMMA)("-1") == (None, "population_size_unreadable")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-03", ("2015-03", "")),
        ("201503", ("2015-03", "")),
        ("2015-03-17", ("2015-03", "")),
        ("20150317", ("2015-03", "")),
        ("", ("", "")),
        ("2015-13", ("", "population_birth_unreadable")),
        ("mars 2015", ("", "population_birth_unreadable")),
        ("okänd", ("", "population_cell_means_empty")),
    ],
)
def test_only_the_month_of_birth_is_kept(text: str, expected: tuple[str, str]) -> None:
    """A whole day is cut to its month."""
    assert read_birth_month(text) == expected


def test_text_is_one_visible_line() -> None:
    """Control characters become blanks, long texts are cut, both said."""
    assert read_text("Enhet Väst") == ("Enhet Väst", "")
    assert read_text("Enhet\u00a0Väst") == ("Enhet Väst", "")
    assert read_text("A\u030a") == ("Å", "")
    assert read_text("Enhet\nVäst\x00") == ("Enhet Väst", "population_text_control")
    assert read_text("x" * 201) == ("x" * 200, "population_text_long")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Familjehem", CareForm.FOSTER_HOME),
        ("KONSULENTSTÖTT  FAMILJEHEM", CareForm.AGENCY_FOSTER_HOME),
        ("Släktinghem", CareForm.KINSHIP_HOME),
        ("jourhem", CareForm.EMERGENCY_HOME),
        ("HVB", CareForm.RESIDENTIAL_CARE),
        ("SiS-hem", CareForm.SECURE_YOUTH_HOME),
        ("", CareForm.NOT_STATED),
        ("slott", None),
    ],
)
def test_forms_of_care(text: str, form: CareForm | None) -> None:
    """The words of registers, however they are written."""
    assert read_care_form(text) is form


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("SoL", LegalGround.SOL),
        ("SoL 4:1", LegalGround.SOL),
        ("LVU 2 §", LegalGround.LVU_2),
        ("2 § LVU", LegalGround.LVU_2),
        ("LVU §3", LegalGround.LVU_3),
        ("LVU 2 och 3 §§", LegalGround.LVU_2_3),
        ("LVU 6 § (omedelbart)", LegalGround.LVU_6),
        ("LVU", LegalGround.LVU),
        ("medgivande 22:2", LegalGround.CONSENT),
        ("SoL 22:2", LegalGround.CONSENT),
        ("", LegalGround.NOT_STATED),
        ("LVU 7 §", None),
    ],
)
def test_legal_grounds(text: str, ground: LegalGround | None) -> None:
    """Source: domain.md, "Ärendelista fields"."""
    assert read_legal_ground(text) is ground


def test_yes_no_and_neither() -> None:
    """A protected identity is never guessed."""
    assert [read_yes(word) for word in ("Ja", "x", "J", "Sekretessmarkering")] == [True] * 4
    assert [read_yes(word) for word in ("Nej", "", "N", "0")] == [False] * 4
    assert read_yes("kanske") is None


@pytest.mark.parametrize("text", ["Totalt", "SUMMA:", "Summa Farsta", "S:a", "Antal barn: 12",
                                  "Delsumma", "Total 118", "Grand total"])  # fmt: skip
def test_labels_of_total_rows(text: str) -> None:
    """What people write in the last row of a list."""
    assert is_total_word(text)


@pytest.mark.parametrize(
    "text", ["", "Farsta", "SN-0001", "Totalförsvaret 3", "Summanen", "Antalya"]
)
def test_what_only_begins_like_a_total(text: str) -> None:
    """A word that merely begins the same is no total."""
    assert not is_total_word(text)


@given(st.from_regex(r"(19|20)\d{6}[-+ ]?[\dA-Z]\d{3}", fullmatch=True))
def test_no_personnummer_is_shown_in_full(number: str) -> None:
    """Neither the number nor the day of birth is left in a masked cell."""
    hidden = masked(f"se {number} ovan")
    assert number not in hidden
    assert not re.search(r"\d{5}", hidden)


def test_a_masked_cell_still_tells_rows_apart() -> None:
    """Short numbers stay, long cells are cut."""
    assert masked("SN-0017") == "SN-0017"
    assert masked("20150312-9876") == "2015*********"
    assert masked("150312-9876") == "1503*******"
    assert len(masked("y" * 100)) == 60


def test_parts_of_a_date_that_ends_with_its_year() -> None:
    """What the order of dates is judged from."""
    assert date_parts(" 31/12/2025 10:00 ") == (31, 12)
    assert date_parts("2025-12-31") is None

"""Pasted lists: from a spreadsheet, a mail, a document."""

from __future__ import annotations

import pickle

import pytest

from inspector_app.adapters.files.paste_reader import ALIGNED, PasteReader
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import Field, Mapping, suggest_mapping
from inspector_app.domain.population.reading import RegisterReading, read_population
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import SourceKind, TableSettings
from tests.adapters.files.lists import cells

TABS = "Ärendenummer\tStadsdel\n0041\tFarsta\n0042\tJärva\n"
SEMICOLONS = "Ärendenummer;Stadsdel\r\n0041;Farsta\r\n0042;Järva"
COLUMNS = """
Ärendenummer     Stadsdel
0041             Farsta
0042             Järva
"""


@pytest.mark.parametrize(
    ("text", "delimiter"), [(TABS, "\t"), (SEMICOLONS, ";"), (COLUMNS.strip(), ALIGNED)]
)
def test_three_ways_to_write_one_list(text: str, delimiter: str) -> None:
    """Cells from Excel, semicolons, columns of a document."""
    preview = PasteReader(text).preview()
    assert preview.kind is SourceKind.PASTE
    assert preview.settings.delimiter == delimiter
    assert preview.header == ("Ärendenummer", "Stadsdel")
    assert preview.rows == (("0041", "Farsta"), ("0042", "Järva"))
    opener = PasteReader(text).opener(preview.settings)
    assert cells(pickle.loads(pickle.dumps(opener)))[1:] == [list(row) for row in preview.rows]


def test_twelve_numbers_in_a_mail_need_no_header() -> None:
    """The first line is a row, numbered 1; the columns are called by their place."""
    text = "\n".join(f"2026-{number:04d}" for number in range(1, 13))
    reader = PasteReader(text)
    preview = reader.preview()
    assert preview.settings.header_row == 0
    assert preview.header == ("Kolumn 1",)
    mapping = Mapping(((Field.CASE_NUMBER, "Kolumn 1"),))
    rules = ReadingRules(Origin(SourceKind.PASTE), preview.settings, mapping)
    opener = reader.opener(preview.settings)
    found = read_population(RegisterReading(opener, rules, read_person_number))
    assert [case.child_key for case in found.cases][::11] == ["2026-0001", "2026-0012"]
    assert found.cases[0].placements[0].row == 1


def test_a_pasted_list_is_taken_in_like_a_file() -> None:
    """Faults, joins and totals are the same."""
    text = TABS + "0041\tFarsta\n\t\nSumma\t3\n0043\tAtlantis\n"
    reader = PasteReader(text)
    settings = reader.preview().settings
    rules = ReadingRules(Origin(SourceKind.PASTE), settings, suggest_mapping(TABS.split()[:2]))
    register = read_population(
        RegisterReading(reader.opener(settings), rules, read_person_number)
    ).register
    assert [(i.row, i.code) for i in register.issues] == [
        (7, "population_district_unknown"),
        (4, "population_duplicate_row"),
        (6, "population_total_row"),
    ]


def test_the_hash_is_of_the_text() -> None:
    """Line ends make no difference, letters do."""
    one, other = PasteReader(SEMICOLONS), PasteReader(SEMICOLONS.replace("\r\n", "\n"))
    assert one.preview().file_sha256 == other.preview().file_sha256
    assert one.preview().file_sha256 != PasteReader(TABS).preview().file_sha256


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "paste_empty"), (" \n\t\n", "paste_empty"), ("x" * 20_000_001, "paste_too_large")],
)
def test_what_cannot_be_a_list_is_said(text: str, code: str) -> None:
    """Nothing, or far too much."""
    with pytest.raises(InspectionError) as refused:
        PasteReader(text).preview()
    assert refused.value.code == code


def test_the_user_may_choose_the_delimiter() -> None:
    """A preview by given settings."""
    preview = PasteReader("a,b;c\n1,2;3").preview(TableSettings("", ","))
    assert preview.header == ("a", "b;c")

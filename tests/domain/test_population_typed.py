"""Rows typed by hand, and a paper list."""

from __future__ import annotations

import pytest

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.reading import RegisterReading, read_population
from inspector_app.domain.population.typed import (
    MOST_PAPER_ROWS,
    paper_mapping,
    paper_table,
    typed_table,
)
from tests.domain.registers import read_number, rules

HEADER = ("Ärendenummer", "Stadsdel")


def test_typed_rows_are_numbered_from_one_and_checked_like_a_file() -> None:
    """A missing number is a fault in row 2, the district's own count is the control."""
    opened = typed_table(HEADER, [["17", "Farsta"], ["", "Farsta"], ["19"]])
    chosen = rules(suggest_mapping(HEADER), control_totals=(("Farsta", 3),))
    register = read_population(RegisterReading(opened, chosen, read_number)).register
    assert [(issue.row, issue.code) for issue in register.issues] == [
        (2, "population_key_missing"),
        (3, "population_district_missing"),
    ]
    assert register.control_totals[0].found == 1


def test_nothing_typed_is_said() -> None:
    """Blank rows are no rows."""
    with pytest.raises(InspectionError) as refused:
        typed_table(HEADER, [["", " "]])
    assert refused.value.code == "typed_no_rows"


@pytest.mark.parametrize(
    ("counts", "first", "last"),
    [
        ([("", 12)], "1", "12"),
        ([("Farsta", 5000)], "Farsta 1", "Farsta 5000"),
        ([("Farsta", 2), ("Bromma", 3)], "Farsta 1", "Bromma 3"),
    ],
)
def test_a_paper_list_is_its_row_numbers(
    counts: list[tuple[str, int]], first: str, last: str
) -> None:
    """N rows, each its own case."""
    reading = RegisterReading(paper_table(counts), rules(paper_mapping(counts)), read_number)
    found = read_population(reading)
    assert (found.cases[0].child_key, found.cases[-1].child_key) == (first, last)
    assert len(found.cases) == sum(count for _, count in counts)
    assert found.register.issues == ()


@pytest.mark.parametrize("counts", [[], [("", 0)], [("Farsta", MOST_PAPER_ROWS + 1)]])
def test_a_paper_list_has_a_believable_length(counts: list[tuple[str, int]]) -> None:
    """From one to a hundred thousand rows."""
    with pytest.raises(InspectionError) as refused:
        paper_table(counts)
    assert refused.value.code == "paper_count"

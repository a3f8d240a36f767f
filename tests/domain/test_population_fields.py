"""Columns: suggested, checked, left behind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.population.fields import (
    DropReason,
    Field,
    Mapping,
    check_mapping,
    dropped_columns,
    suggest_mapping,
)

HEADER = ["Klient-ID", "Personnr", "Stadsdelsnämnd", "Fr.o.m.", "T.o.m.", "Namn", "Insats", "Akt"]


def test_headers_are_recognised_by_their_swedish_names() -> None:
    """The first header that fits a field gets it."""
    assert suggest_mapping(HEADER).columns == (
        (Field.IDENTIFIER, "Klient-ID"),
        (Field.PERSONNUMMER, "Personnr"),
        (Field.DISTRICT, "Stadsdelsnämnd"),
        (Field.CARE_FORM, "Insats"),
        (Field.STARTED_ON, "Fr.o.m."),
        (Field.ENDED_ON, "T.o.m."),
    )


def test_headers_without_dots_over_their_letters_are_recognised() -> None:
    """Systems that drop å, ä and ö."""
    assert suggest_mapping(["Arendenummer"]).columns == ((Field.CASE_NUMBER, "Arendenummer"),)


@given(st.lists(st.text(max_size=20), max_size=12))
def test_a_suggestion_never_uses_a_header_twice(header: list[str]) -> None:
    """No field twice, no header that is not there."""
    columns = suggest_mapping(header).columns
    assert len({field for field, _ in columns}) == len(columns)
    assert len({text for _, text in columns}) == len(columns)
    assert {text for _, text in columns} <= set(header)


def test_every_fault_of_a_mapping_is_told_at_once() -> None:
    """No key, an unknown column and one used twice."""
    mapping = Mapping(((Field.UNIT, "Enhet"), (Field.DISTRICT, "Enhet"), (Field.CARE_FORM, "Form")))
    assert [issue.code for issue in check_mapping(mapping, ["Enhet"])] == [
        "population_mapping_no_key",
        "population_mapping_column_twice",
        "population_mapping_unknown_column",
    ]
    assert check_mapping(Mapping(((Field.IDENTIFIER, "Id"),)), ["Id"]) == ()


def test_a_column_is_mapped_and_unmapped() -> None:
    """An empty header takes the field away."""
    mapping = Mapping().with_column(Field.UNIT, "Enhet").with_column(Field.UNIT, "Grupp")
    assert mapping.columns == ((Field.UNIT, "Grupp"),)
    assert mapping.with_column(Field.UNIT, "").columns == ()


def test_what_is_left_behind_is_named() -> None:
    """Names, addresses and other people's data are told apart from the merely unused."""
    header = ["Klient-ID", "Barnets namn", "Gatuadress", "Handläggare", "Färg", "Kön", "E-post"]
    left = dropped_columns(Mapping(((Field.IDENTIFIER, "Klient-ID"),)), header)
    assert [(one.header, one.reason) for one in left] == [
        ("Barnets namn", DropReason.PERSONAL),
        ("Gatuadress", DropReason.PERSONAL),
        ("Handläggare", DropReason.PERSONAL),
        ("Färg", DropReason.UNMAPPED),
        ("Kön", DropReason.PERSONAL),
        ("E-post", DropReason.PERSONAL),
    ]

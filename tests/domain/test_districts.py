"""Names of stadsdelsnämnder, old and new."""

from __future__ import annotations

import pytest

from inspector_app.domain.districts import CURRENT_NAMES, DISTRICTS, find_district


def test_there_are_eleven_today() -> None:
    """Source: domain.md, "Stadsdelsnämnder"; since 1 July 2023."""
    assert len(CURRENT_NAMES) == 11
    assert list(CURRENT_NAMES) == sorted(CURRENT_NAMES)


def test_every_name_leads_to_one_of_today() -> None:
    """No chain of successors is left to the caller."""
    assert {district.today for district in DISTRICTS} == set(CURRENT_NAMES)
    assert all(district.valid_from < district.valid_to for district in DISTRICTS)


@pytest.mark.parametrize(
    ("written", "today"),
    [
        ("Farsta", "Farsta"),
        (" farsta ", "Farsta"),
        ("Hägersten - Älvsjö", "Hägersten-Älvsjö"),
        ("Hägersten–Älvsjö", "Hägersten-Älvsjö"),
        ("Älvsjö", "Hägersten-Älvsjö"),
        ("Hägersten-Liljeholmen", "Hägersten-Älvsjö"),
        ("Rinkeby-Kista", "Järva"),
        ("Spånga-Tensta", "Järva"),
        ("Norrmalm", "Norra innerstaden"),
        ("Östermalms stadsdelsförvaltning", "Norra innerstaden"),
        ("SDN Bromma", "Bromma"),
        ("Bromma stadsdelsnämnd", "Bromma"),
        ("Stadsdelsnämnden Skarpnäck", "Skarpnäck"),
        ("Norra  Innerstaden", "Norra innerstaden"),
        ("So\u0308dermalm", "Södermalm"),
    ],
)
def test_a_name_is_found_however_it_is_written(written: str, today: str) -> None:
    """Old names lead to the nämnd that answers now."""
    district = find_district(written)
    assert district is not None
    assert district.today == today


@pytest.mark.parametrize("written", ["", "Solna", "Bromma-Farsta", "stadsdelsnämnd"])
def test_a_strange_name_is_not_guessed(written: str) -> None:
    """No nearest match."""
    assert find_district(written) is None

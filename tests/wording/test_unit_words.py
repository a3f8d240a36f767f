"""Numbers with their units."""

from __future__ import annotations

import tomllib

import pytest

from inspector_app.adapters.system.resources import checklists
from inspector_app.wording.unit_words import ONE_OF, SAME, with_unit


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        ("1", "kontakter", "1 kontakt"),
        ("\u22121", "dagar", "\u22121 dag"),
        ("0", "kontakter", "0 kontakter"),
        ("21", "månader", "21 månader"),
        ("1", "besök", "1 besök"),
        ("1", "husdjur", "1 husdjur"),
        ("1", "", "1"),
    ],
)
def test_one_is_singular(number: str, unit: str, written: str) -> None:
    assert with_unit(number, unit) == written


def test_every_unit_of_a_released_template_has_its_singular() -> None:
    found = {
        unit for path in checklists().glob("*.toml") for unit in units(path.read_text("utf-8"))
    }
    assert len(found) > 10
    assert found <= {*ONE_OF, *SAME}


def units(template: str) -> set[str]:
    """Every unit named anywhere in a template."""

    def within(node: object) -> set[str]:
        if isinstance(node, dict):
            own = {node["unit"]} if isinstance(node.get("unit"), str) else set()
            return own.union(*map(within, node.values()))
        return set().union(*map(within, node)) if isinstance(node, list) else set()

    return within(tomllib.loads(template)) - {""}

"""What a fact can be: by hand, from its rule, the period and the parameters."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.explanation.reach import Bounds, Reach
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.expression.parser import parse

BESOK = Path(__file__).parents[2] / "checklists" / "besok-2.toml"
YEAR = {
    "period_from": date(2025, 7, 1),
    "period_to": date(2026, 6, 30),
    "visits_target": 4,
    "window_months": 12,
}


@cache
def besok() -> Checklist:
    return read_checklist(BESOK.read_bytes()).required()


@pytest.mark.parametrize(
    ("name", "bounds"),
    [
        ("months_placed", Bounds(0, 12)),
        ("visits_required", Bounds(0, 4)),
        ("visits_found", Bounds(0, None)),
        ("whole_window_from", Bounds(date(2025, 7, 1), date(2025, 7, 1))),
        ("longest_gap_days", Bounds(0, 364)),
        ("placed_from", Bounds()),
    ],
)
def test_a_fact_reaches_no_further_than_the_period(name: str, bounds: Bounds) -> None:
    assert Reach(besok(), dict(YEAR)).of_name(name) == bounds


def test_what_the_reader_finds_is_told_from_what_the_list_says() -> None:
    reach = Reach(besok(), dict(YEAR))
    assert reach.is_read("visits_found")
    assert not reach.is_read("months_placed")


@pytest.mark.parametrize(
    ("rule", "bounds"),
    [
        ("least(visits_target, 3)", Bounds(3, 3)),
        ("greatest(2, count(visits))", Bounds(2, None)),
        ("least(count(visits), 7)", Bounds(0, 7)),
        ("7 - count(visits)", Bounds(None, 7)),
        ("count(visits) / 0", Bounds()),
        ("if(placed_from is known, 1, 5)", Bounds(1, 5)),
        ("count(visits) > 1 and count(visits) < 3", Bounds()),
        ("count(visits) > 1 or placed_from is known", Bounds()),
        ("if(count(visits) > 1 and placed_from is known, 1, 5)", Bounds(1, 5)),
    ],
)
def test_rules_bound_their_values(rule: str, bounds: Bounds) -> None:
    assert Reach(besok(), dict(YEAR)).of(parse(rule).node) == bounds


def test_bounds_hold_what_lies_within() -> None:
    assert Bounds(0, 12).holds(12)
    assert not Bounds(0, 12).holds(13)
    assert Bounds().holds(date(1990, 1, 1))

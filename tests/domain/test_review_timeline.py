"""The timeline of a case: lanes made from template and facts, whatever the order of entry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, LogRow
from inspector_app.domain.review.facts import CaseFacts, derive
from inspector_app.domain.review.timeline import Lane, LaneMark, Standing, lanes_of
from tests.domain.template_parts import HEAD

PERIOD = (date(2025, 1, 1), date(2025, 12, 31))
TEMPLATE = (
    HEAD
    + """
[[source]]
id = "SoL25"
title = "Socialtjänstlag (2025:400)"
state_on = 2026-04-01

[[register]]
id = "placed_from"
label = "Placerad från"
type = "date"
field = "placed_from"
checked = true

[[table]]
id = "reviews"
title = "Överväganden"
date_column = "held_on"
empty_text = "Inga."
[[table.column]]
id = "held_on"
label = "Datum"
type = "date"
required = true
[[table.column]]
id = "kind"
label = "Vad"
type = "choice"
options = [{ id = "care", label = "Övervägande" }]

[[deadline]]
id = "care_review"
title = "Var sjätte månad"
starts = "placed_from"
done = "reviews.held_on"
[[deadline.first]]
months = 6
provision = "22 kap. 13 § SoL"
source = "SoL25"
[[deadline.next]]
months = 6
provision = "22 kap. 13 § SoL"
source = "SoL25"

[[question]]
id = "A-1"
kind = "log"
section = "Prövning"
short = "Överväganden"
text = "Skriv övervägandena."
table = "reviews"
level = "K"
depth = "kärna"
"""
)


def template() -> Checklist:
    return read_checklist(TEMPLATE.encode()).required()


def facts(*days: date) -> CaseFacts:
    """A child placed on 15 January 2024 with considerations on these days, in this order."""
    rows = {
        f"reviews/{n}": LogRow(str(n), "reviews", {"held_on": day, "kind": "care"})
        for n, day in enumerate(days)
    }
    review = CaseReview(AktNumber("AAAA"), "x", rows=rows)
    return derive(template(), review, {"placed_from": date(2024, 1, 15)}, PERIOD)


def test_every_lane_by_hand() -> None:
    """First due 15 July 2024, done in time on 1 July; next due 1 January 2025, done late on
    1 February; next due 1 August 2025, never done; then due 1 February 2026, after the period."""
    lanes = lanes_of(template(), facts(date(2025, 2, 1), date(2024, 7, 1)), "Datum")
    first, second = date(2024, 7, 1), date(2025, 2, 1)
    assert lanes == (
        Lane("Datum", (LaneMark(date(2024, 1, 15), Standing.EVENT, "Placerad från"),)),
        Lane(
            "Överväganden",
            tuple(LaneMark(day, Standing.EVENT, "Övervägande") for day in (first, second)),
        ),
        Lane(
            "Var sjätte månad",
            (
                LaneMark(date(2024, 7, 15), Standing.IN_TIME, done_on=first),
                LaneMark(date(2025, 1, 1), Standing.LATE, done_on=second),
                LaneMark(date(2025, 8, 1), Standing.MISSED),
                LaneMark(date(2026, 2, 1), Standing.WAITING),
            ),
        ),
    )


def test_the_order_of_entry_does_not_matter() -> None:
    days = [date(2024, 7, 1), date(2025, 2, 1), date(2025, 7, 30)]
    found = lanes_of(template(), facts(*days), "Datum")
    assert lanes_of(template(), facts(*reversed(days)), "Datum") == found


def test_a_log_that_is_not_read_has_no_lane_and_no_deadline() -> None:
    assert [lane.title for lane in lanes_of(template(), facts(), "Datum")] == ["Datum"]


def test_every_released_template_has_lanes() -> None:
    folder = Path(__file__).parents[2] / "checklists"
    for path in sorted(folder.glob("*.toml")):
        checklist = read_checklist(path.read_bytes()).required()
        review = CaseReview(AktNumber("AAAA"), checklist.sha256)
        placed = {"placed_from": date(2023, 1, 15), "home_from": date(2023, 1, 15)}
        lanes = lanes_of(checklist, derive(checklist, review, placed, PERIOD), "Datum")
        assert all(lane.marks for lane in lanes)

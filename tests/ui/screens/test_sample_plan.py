"""What a plan means, and how a wish becomes an event: by hand, and held against the domain."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import FrameRow, SamplingFrame
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.plan_text import plan_strata
from inspector_app.domain.sampling import Design, DrawnKind, SamplePlan
from inspector_app.domain.transcription import SeedKind, check_event
from inspector_app.ui.screens.sample import order_text
from inspector_app.ui.screens.sample.plan import (
    RULES,
    EventWish,
    event_of,
    has_districts,
    needs_seed,
    plan_lines,
)
from inspector_app.workflow.order_files import OrderLine

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
strata_of = st.dictionaries(st.sampled_from("ABCDE"), st.integers(1, 30), min_size=1)


@given(strata_of, st.integers(1, 40), st.integers(0, 12), st.sampled_from(Design))
def test_the_screen_promises_what_the_frozen_plan_says(
    sizes: dict[str, int], n: int, reserve: int, design: Design
) -> None:
    rows = [FrameRow(f"{name}{i}", name) for name, size in sizes.items() for i in range(size)]
    frame = SamplingFrame.build(rows).frame
    assert frame is not None
    plan = SamplePlan(design, n, reserve)
    shown = [(x.name, x.frame, x.n, x.reserve) for x in plan_lines(frame.strata, plan)]
    assert shown == [(x.name, x.frame, x.n, x.reserve) for x in plan_strata(frame, plan)]


def test_a_district_with_no_more_than_n_is_read_whole() -> None:
    lines = plan_lines((("Bromma", 12), ("Farsta", 13)), SamplePlan(Design.STRATIFIED, 12, 4))
    assert [(line.whole, line.n, line.reserve) for line in lines] == [(True, 12, 0), (False, 12, 1)]
    assert needs_seed(lines)
    assert not needs_seed(lines[:1])


@pytest.mark.parametrize(
    ("strata", "known"), [((("Bromma", 1),), True), ((("", 5),), False), ((), False)]
)
def test_only_named_districts_can_be_drawn_from(
    strata: tuple[tuple[str, int], ...], known: bool
) -> None:
    assert has_districts(strata) is known


def test_two_parties_speak_after_the_lock() -> None:
    event = event_of(EventWish(digits="271828", party="Bromma stadsdelsförvaltning"), NOW)
    assert event.name == "Bromma stadsdelsförvaltning säger sex siffror"
    assert event.transcription == "271828-######"
    assert event.planned_at > NOW
    assert check_event(event) == event


@pytest.mark.parametrize("kind", [SeedKind.LOTTERY, SeedKind.DICE, SeedKind.BEACON])
def test_the_offered_rules_can_be_frozen(kind: SeedKind) -> None:
    event = event_of(EventWish(kind, name="Händelsen", planned_at=NOW, rule=RULES[kind]), NOW)
    assert check_event(event) == event


@pytest.mark.parametrize(
    ("rule", "bits"), [("7/35", 22), ("7/35+6#", 42), ("25d6", 64), ("20d10", 66)]
)
def test_no_more_chance_is_promised_than_the_rule_holds(rule: str, bits: int) -> None:
    kind = SeedKind.DICE if "d" in rule else SeedKind.LOTTERY
    assert event_of(EventWish(kind, name="X", planned_at=NOW, rule=rule), NOW).min_bits == bits


def test_too_little_chance_is_refused() -> None:
    event = event_of(EventWish(SeedKind.DICE, name="X", planned_at=NOW, rule="3d6"), NOW)
    with pytest.raises(InspectionError) as fault:
        check_event(event)
    assert fault.value.code == "event_too_few_bits"


# ---- the order list on paper


def line(name: str, unit: str, protected: bool = False, reserve: bool = False) -> OrderLine:
    return OrderLine(
        akt=AktNumber(name * 5),
        name=name,
        district="Bromma",
        unit="" if protected else unit,
        personnummer="" if protected else "201409069844",
        case_numbers=() if protected else ("0041", "0042"),
        kind=DrawnKind.RESERVE if reserve else DrawnKind.MAIN,
        protected=protected,
        identifiers=() if protected else ("17",),
    )


LINES = (
    line("AAAA-BBBB", "", protected=True),
    line("CCCC-DDDD", "Enhet <1>"),
    line("EEEE-FFFF", "Enhet <1>", reserve=True),
    line("GGGG-HHHH", "Enhet 2"),
)


def test_each_unit_has_its_own_page() -> None:
    text = order_text.html("Urvalsprotokoll 1", LINES)
    assert text.count("<h2") == 3
    assert text.count("page-break-before") == 2
    assert "Enhet &lt;1&gt;" in text
    assert "Enhet <1>" not in text


def test_the_text_names_each_file_once_under_its_unit() -> None:
    text = order_text.plain_text("Urvalsprotokoll 1", LINES)
    for one in LINES:
        assert text.count(one.name) == 1
    assert text.index("Bromma · Enhet 2") < text.index("GGGG-HHHH")
    assert "CCCC-DDDD\t201409069844\t0041, 0042\t17\n" in text
    assert "EEEE-FFFF\t201409069844\t0041, 0042\t17\treserv\n" in text


def test_a_protected_file_is_not_ordered_by_number() -> None:
    text = order_text.plain_text("Urvalsprotokoll 1", LINES)
    assert "AAAA-BBBB\t\t\t\tSkyddade personuppgifter: läses på plats" in text

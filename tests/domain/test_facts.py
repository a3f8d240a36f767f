"""Derived facts of a case: worked by hand for the released template of visits."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.checklist import Answer, Level
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population import Case, ChildKey, Placement
from inspector_app.domain.population.terms import CareForm, LegalGround
from inspector_app.domain.review import LogRow
from inspector_app.domain.review.applicability import (
    bases_of,
    is_asked,
    level_of,
    suggested_answer,
)
from inspector_app.domain.review.commands import (
    check_register_value,
    confirm_empty_log,
    remove_row,
    set_row,
)
from inspector_app.domain.review.register_values import (
    AS_LISTED,
    CANNOT_TELL,
    read_value,
    register_fields,
    unbroken_chain,
    with_parameters,
)
from inspector_app.domain.values import MaybeValue, Unknown, Value, ValueType
from tests.domain.reading import PERIOD, Reading

BESOK = read_checklist(
    (Path(__file__).parents[2] / "checklists" / "besok-1.toml").read_bytes()
).required()
SETTLED: dict[str, Value] = {
    "registered_visits": 2,
    "placed_from": date(2019, 3, 1),
    "care_form": "foster_home",
    "legal_ground": "sol",
}
UNREAD = Unknown("log_not_read")


def visit(row_id: str, day: date, **other: Value) -> LogRow:
    values: dict[str, Value] = {
        "visited_on": day,
        "contact_kind": "physical",
        "child_met": "yes_met",
        "one_to_one": "held",
        "heading": "Besök hos barnet",
    }
    return LogRow(row_id, "visits", values | other)


# A year worked by hand: 1 July 2025 to 30 June 2026.
YEAR = (
    visit("a", date(2025, 6, 30)),  # the day before the window: not counted
    visit("b", date(2025, 7, 1)),  # its first day: counted, held alone
    visit("c", date(2025, 10, 9), one_to_one="not_held"),  # 100 days later
    visit("d", date(2025, 12, 1), contact_kind="digital"),  # digital never counts
    visit("e", date(2026, 1, 5), child_met="not_met"),  # the child was not met
    visit("f", date(2026, 1, 6), visited_by="consultant"),  # not the responsible worker
    visit("g", date(2026, 4, 27), heading="  uppföljning"),  # 200 days after c; missed
    visit("h", date(2026, 6, 30), heading="Uppföljning", one_to_one="declined"),  # last day; missed
    visit("i", date(2026, 7, 1)),  # the day after the window
)


def reading(*rows: LogRow, **register: Value) -> Reading:
    case = Reading(BESOK, SETTLED | register)
    for row in rows:
        case.do(set_row, BESOK, row)
    return case


def facts(case: Reading, *names: str) -> list[MaybeValue]:
    values = case.facts.values
    return [values[name] for name in names]


def test_the_year_worked_by_hand() -> None:
    case = reading(*YEAR)
    assert facts(case, "window_from", "window_to", "months_placed") == [
        date(2025, 7, 1), date(2026, 6, 30), 12,
    ]  # fmt: skip
    assert facts(case, "visits_found", "visits_required", "longest_gap_days") == [4, 4, 200]
    assert facts(case, "visits_one_to_one", "share_one_to_one") == [2, Fraction(1, 2)]
    assert facts(case, "visits_registered", "register_difference", "visits_missed") == [2, -2, 2]
    assert facts(case, "visits_this_year", "visits_year_before") == [2, 2]
    assert facts(case, "other_contacts", "visits_in_home", "visits_unannounced") == [1, 0, 0]


SUGGESTED = {
    "BES-04": Answer.YES,
    "BES-06a": Answer.YES,
    "BES-06b": Answer.PARTLY,
    "BES-08": None,
    "BES-09": None,
    "BES-13": Answer.PARTLY,
}


def test_the_answers_that_the_year_suggests() -> None:
    case = reading(*YEAR)
    found = {q: suggested_answer(BESOK.question(q), case.facts) for q in SUGGESTED}
    assert found == SUGGESTED
    assert not is_asked(BESOK.question("BES-07"), case.facts)
    assert is_asked(BESOK.question("BES-13"), case.facts)


@pytest.mark.parametrize(
    ("placed_from", "months", "required"),
    [
        (date(2025, 7, 1), 12, 4),
        (date(2025, 7, 2), 11, 4),  # 4 × 11 ÷ 12 = 3,67 → 4
        (date(2025, 10, 1), 9, 3),  # exactly 3
        (date(2025, 10, 2), 8, 3),  # 2,67 → 3
        (date(2026, 1, 1), 6, 2),
        (date(2026, 4, 1), 3, 1),
        (date(2026, 5, 31), 1, 1),  # 31 May to 30 June, both included: one whole month
        (date(2026, 6, 1), 1, 1),
        (date(2026, 6, 2), 0, 0),
        (date(2026, 8, 1), 0, 0),  # placed after the window
    ],
)
def test_the_goal_for_a_shorter_placement(placed_from: date, months: int, required: int) -> None:
    case = reading(placed_from=placed_from)
    assert facts(case, "months_placed", "visits_required") == [months, required]


@pytest.mark.parametrize(
    ("visits", "placed_from", "expected"),
    [
        (4, date(2019, 1, 1), Answer.YES),
        (3, date(2019, 1, 1), Answer.PARTLY),
        (1, date(2019, 1, 1), Answer.PARTLY),
        (0, date(2019, 1, 1), Answer.NO),
        (1, date(2026, 4, 1), Answer.YES),
        (0, date(2026, 6, 2), Answer.NOT_APPLICABLE),
    ],
)
def test_the_goal_is_met_partly_met_or_not(
    visits: int, placed_from: date, expected: Answer
) -> None:
    rows = [visit(f"v{n}", date(2026, 6, 10 + n)) for n in range(visits)]
    case = reading(*rows, placed_from=placed_from)
    if not rows:
        case.do(confirm_empty_log, BESOK, "visits", True)
    assert suggested_answer(BESOK.question("BES-04"), case.facts) is expected


def test_a_placement_that_ended_is_counted_to_its_last_day() -> None:
    rows = [visit("a", date(2026, 1, 31)), visit("b", date(2026, 2, 1))]
    case = reading(*rows, placed_from=date(2025, 10, 1), placed_to=date(2026, 1, 31))
    assert facts(case, "visits_found", "months_placed", "visits_required") == [1, 4, 2]


def test_nothing_is_assumed_of_a_log_that_nobody_has_read() -> None:
    case = reading()
    assert facts(case, "visits_found", "longest_gap_days", "visits_missed") == [UNREAD] * 3
    assert suggested_answer(BESOK.question("BES-04"), case.facts) is None
    assert is_asked(BESOK.question("BES-07"), case.facts)
    case.do(confirm_empty_log, BESOK, "visits", True)
    assert facts(case, "visits_found", "longest_gap_days") == [0, 364]
    assert suggested_answer(BESOK.question("BES-04"), case.facts) is Answer.NO


def test_a_register_that_says_nothing_leaves_its_facts_unknown() -> None:
    case = Reading(BESOK, {"placed_from": "bortom", "registered_visits": "många"})
    values = case.facts.values
    assert values["placed_from"] == Unknown("not_readable")
    assert values["visits_registered"] == Unknown("not_readable")
    assert values["visits_required"] == Unknown("not_readable")
    assert values["care_form"] == Unknown("not_stated")
    assert suggested_answer(BESOK.question("BES-04"), case.facts) is None


def test_the_akt_goes_before_the_register() -> None:
    case = reading()
    case.do(check_register_value, BESOK, "placed_from", "2026-01-01")
    case.do(check_register_value, BESOK, "care_form", "jourhem")
    assert facts(case, "months_placed", "care_form") == [6, "emergency_home"]
    case.do(check_register_value, BESOK, "placed_from", "2026-13-01")
    assert facts(case, "months_placed") == [Unknown("not_readable")]


@pytest.mark.parametrize("verdict", [AS_LISTED, CANNOT_TELL])
def test_what_is_right_or_cannot_be_told_leaves_the_register_s_value(verdict: str) -> None:
    case = reading()
    before = facts(case, "months_placed", "care_form")
    for value_id in ("placed_from", "care_form"):
        case.do(check_register_value, BESOK, value_id, verdict)
    assert facts(case, "months_placed", "care_form") == before


def test_a_row_with_an_empty_cell_is_not_counted() -> None:
    case = reading(LogRow("a", "visits", {"contact_kind": "physical", "child_met": "yes_met"}))
    assert facts(case, "visits_found") == [0]
    assert case.facts.rows["visits"][0][1]["is_visit"] == Unknown("not_stated")


def test_a_row_that_the_statistics_count_is_not_missed_whatever_its_heading() -> None:
    counted = visit("a", date(2026, 1, 1), heading="Annat", in_statistics="counted")
    uncounted = visit("b", date(2026, 2, 1), in_statistics="not_counted")
    case = reading(counted, uncounted)
    rows = dict(case.facts.rows["visits"])
    assert (rows["a"]["missed_by_register"], rows["b"]["missed_by_register"]) == (False, True)


@pytest.mark.parametrize(
    ("care_form", "question_id", "level"),
    [
        ("foster_home", "BES-01", Level.LAW),
        ("emergency_home", "BES-01", Level.QUALITY),
        ("consented_home", "BES-01", Level.QUALITY),
        ("emergency_home", "BES-06a", Level.LAW),
        ("consented_home", "BES-06a", Level.QUALITY),
        ("foster_home", "BES-04", Level.CITY),
    ],
)
def test_the_level_follows_the_form_of_care(care_form: str, question_id: str, level: Level) -> None:
    case = reading(care_form=care_form)
    assert level_of(BESOK.question(question_id), case.facts) == (level,)


def test_the_law_follows_the_day_and_the_legal_ground() -> None:
    question = BESOK.question("BES-06a")
    spring, autumn = (date(2025, 1, 1), date(2025, 6, 30)), (date(2025, 7, 1), date(2025, 9, 1))

    def provisions(legal_ground: str, period: tuple[date, date]) -> list[str]:
        found = reading(legal_ground=legal_ground).facts
        return [b.provision for b in bases_of(question, found, period)]

    assert provisions("sol", spring) == ["6 kap. 7 b § SoL (2001:453)"]
    assert provisions("sol", autumn) == ["22 kap. 11 § 2 SoL"]
    assert provisions("lvu_2", autumn) == ["22 kap. 11 § 2 SoL", "13 a § 2 LVU"]
    assert len(provisions("sol", (spring[0], autumn[1]))) == 2


def test_a_changed_parameter_changes_facts_and_answers() -> None:
    three = with_parameters(BESOK, (("visits_target", "5"), ("counted_headings", "Uppföljning")))
    case = Reading(three, SETTLED)
    for row in YEAR:
        case.do(set_row, three, row)
    assert facts(case, "visits_required", "visits_missed") == [5, 2]
    assert suggested_answer(three.question("BES-04"), case.facts) is Answer.PARTLY
    assert three.sha256 == BESOK.sha256


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        (("visits_targt", "4"), "parameter_unknown"),
        (("visits_target", "fyra"), "parameter_value"),
        (("visits_target", "-1"), "parameter_value"),
        (("visits_target", ""), "parameter_value"),
    ],
)
def test_a_wrong_parameter_is_refused(chosen: tuple[str, str], code: str) -> None:
    with pytest.raises(InspectionError, match=code):
        with_parameters(BESOK, (chosen,))


# --------------------------------------------------------------------------------- the register


def stay(
    start: date | None, end: date | None = None, form: CareForm = CareForm.FOSTER_HOME
) -> Placement:
    return Placement(1, "Järva", "", form, LegalGround.SOL, None, None, start, end)


def test_visits_follow_the_child_across_homes() -> None:
    stays = (
        stay(date(2015, 1, 1), date(2016, 1, 1)),
        stay(date(2020, 1, 1), date(2025, 9, 30)),
        stay(date(2025, 10, 1), None, CareForm.KINSHIP_HOME),
    )
    case = Case(ChildKey("x"), registered_visits=3, birth_month="2014-02", placements=stays)
    assert register_fields(case) == {
        "registered_visits": 3,
        "birth_month": "2014-02",
        "born_from": date(2014, 2, 1),
        "born_to": date(2014, 2, 28),
        "placed_from": date(2020, 1, 1),
        "home_from": date(2025, 10, 1),
        "care_form": "kinship_home",
        "legal_ground": "sol",
    }


@pytest.mark.parametrize(
    ("stays", "kept"),
    [
        ((), 0),
        ((stay(date(2020, 1, 1)),), 1),
        ((stay(date(2020, 1, 1)), stay(date(2021, 1, 1))), 2),  # the first never ended
        ((stay(date(2020, 1, 1), date(2020, 12, 30)), stay(date(2021, 1, 1))), 1),  # a day between
        ((stay(date(2020, 1, 1), date(2020, 12, 31)), stay(None)), 1),
    ],
)
def test_a_chain_breaks_at_a_day_without_placement(stays: tuple[Placement, ...], kept: int) -> None:
    assert len(unbroken_chain(stays)) == kept


def test_the_effective_day_goes_before_the_start() -> None:
    placement = Placement(1, effective_on=date(2024, 2, 1), started_on=date(2024, 1, 1))
    case = Case(ChildKey("x"), placements=(placement,))
    assert register_fields(case)["placed_from"] == date(2024, 2, 1)


READ: list[tuple[Value | None, ValueType, MaybeValue]] = [
    (None, ValueType.COUNT, Unknown("not_stated")),
    ("", ValueType.COUNT, Unknown("not_stated")),
    ("12", ValueType.COUNT, 12),
    ("-1", ValueType.COUNT, Unknown("not_readable")),
    ("１２", ValueType.COUNT, Unknown("not_readable")),
    ("9" * 13, ValueType.COUNT, Unknown("not_readable")),
    ("0,5", ValueType.NUMBER, Fraction(1, 2)),
    ("1e9", ValueType.NUMBER, Unknown("not_readable")),
    ("2026-02-28", ValueType.DATE, date(2026, 2, 28)),
    ("2026-02-30", ValueType.DATE, Unknown("not_readable")),
    ("20260228", ValueType.DATE, Unknown("not_readable")),
    ("Ja", ValueType.YES_NO, True),
    ("a; b ;", ValueType.TEXTS, ("a", "b")),
    (True, ValueType.COUNT, Unknown("not_readable")),
    (3, ValueType.COUNT, 3),
    (3, ValueType.DATE, Unknown("not_readable")),
]


@pytest.mark.parametrize(("stated", "value_type", "expected"), READ)
def test_a_stated_value_is_read_in_its_type(
    stated: Value | None, value_type: ValueType, expected: MaybeValue
) -> None:
    assert read_value(stated, value_type) == expected


# ---------------------------------------------------------------------------------- properties

_rows = st.lists(
    st.builds(
        lambda day, kind, met, heading: visit(
            "", day, contact_kind=kind, child_met=met, heading=heading
        ),
        st.dates(date(2025, 5, 1), date(2026, 8, 31)),
        st.sampled_from(["physical", "digital"]),
        st.sampled_from(["yes_met", "not_met", "not_stated"]),
        st.sampled_from(["Besök hos barnet", "Uppföljning"]),
    ),
    min_size=1,
    max_size=8,
)


@given(_rows, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_facts_do_not_depend_on_the_order_of_entry(rows: list[LogRow], shuffler: object) -> None:
    numbered = [LogRow(f"r{n}", r.table, r.values) for n, r in enumerate(rows)]
    shuffled = list(numbered)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]
    assert reading(*numbered).facts.values == reading(*shuffled).facts.values


@given(_rows)
@settings(max_examples=40)
def test_the_parts_never_exceed_the_whole(rows: list[LogRow]) -> None:
    case = reading(*(LogRow(f"r{n}", r.table, r.values) for n, r in enumerate(rows)))
    found, alone, missed = facts(case, "visits_found", "visits_one_to_one", "visits_missed")
    counted = sum(
        r.values["contact_kind"] == "physical"
        and r.values["child_met"] == "yes_met"
        and PERIOD[0] <= r.values["visited_on"] <= PERIOD[1]  # type: ignore[operator]
        for r in rows
    )
    assert found == counted
    assert isinstance(alone, int)
    assert isinstance(missed, int)
    assert 0 <= alone <= counted
    assert 0 <= missed <= counted
    case.do(remove_row, "visits", "r0")
    fewer = case.facts.values["visits_found"]
    assert fewer in (UNREAD, counted, counted - 1)

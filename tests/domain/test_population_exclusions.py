"""Named rules and the avstämning that must balance."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population import Case, ChildKey, ImportCounts, Placement
from inspector_app.domain.population.exclusions import (
    ExclusionRule,
    Ledger,
    LedgerLine,
    RuleCode,
    apply_exclusions,
)
from inspector_app.domain.population.terms import CareForm

FIRST, LAST = date(2025, 7, 1), date(2026, 6, 30)


def placed(first: date | None, last: date | None = None, form: str = "foster_home") -> Placement:
    """Return a stay."""
    return Placement(2, started_on=first, ended_on=last, care_form=CareForm(form))


def child(*placements: Placement, **fields: object) -> Case:
    """Return a child of Farsta."""
    values: dict[str, object] = {"district": "Farsta", "placements": placements} | fields
    return Case(ChildKey("K"), **values)  # type: ignore[arg-type]


def rule(code: RuleCode, **parameters: object) -> ExclusionRule:
    """Return a rule for the reviewed year."""
    period: dict[str, object] = {"first_day": FIRST, "last_day": LAST}
    return ExclusionRule(code, code.value, **(period | parameters))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("placements", "out"),
    [
        ([placed(date(2024, 1, 1), date(2025, 6, 30))], True),
        ([placed(date(2024, 1, 1), date(2025, 7, 1))], False),
        ([placed(date(2026, 6, 30))], False),
        ([placed(date(2026, 7, 1))], True),
        ([placed(None, date(2025, 6, 30))], True),
        ([placed(None)], False),
        ([], False),
        ([placed(date(2024, 1, 1), date(2025, 1, 1)), placed(date(2026, 1, 1))], False),
    ],
)
def test_not_placed_in_the_period(placements: list[Placement], out: bool) -> None:
    """Both days of the period count; what is unknown stays in the frame."""
    assert rule(RuleCode.NOT_PLACED_IN_PERIOD).leaves_out(child(*placements)) is out


@pytest.mark.parametrize(
    ("placements", "out"),
    [
        ([placed(date(2025, 7, 1))], False),
        ([placed(date(2025, 7, 2))], True),
        ([placed(date(2020, 1, 1), date(2026, 6, 30))], False),
        ([placed(date(2020, 1, 1), date(2026, 6, 29))], True),
        ([placed(date(2020, 1, 1), date(2025, 12, 31)), placed(date(2026, 1, 1))], False),
        ([placed(date(2020, 1, 1), date(2025, 12, 31)), placed(date(2026, 1, 2))], True),
        ([placed(date(2026, 1, 1)), placed(date(2020, 1, 1), date(2025, 12, 31))], False),
        ([placed(None), placed(date(2026, 1, 1))], False),
        ([], False),
    ],
)
def test_not_placed_the_whole_period(placements: list[Placement], out: bool) -> None:
    """Stays that follow day upon day are one; a day between breaks the year."""
    assert rule(RuleCode.NOT_FULL_PERIOD).leaves_out(child(*placements)) is out


def test_a_break_may_be_allowed() -> None:
    """Seven days between two homes, when the rule says so."""
    stays = (placed(date(2020, 1, 1), date(2025, 12, 31)), placed(date(2026, 1, 7)))
    assert rule(RuleCode.NOT_FULL_PERIOD).leaves_out(child(*stays))
    assert not rule(RuleCode.NOT_FULL_PERIOD, gap_days=7).leaves_out(child(*stays))


def test_forms_of_care_are_those_of_the_period() -> None:
    """An HVB stay ended before the period does not keep a child of a jourhem in."""
    homes = rule(RuleCode.OTHER_CARE_FORM, care_forms=(CareForm.RESIDENTIAL_CARE,))
    before = placed(date(2024, 1, 1), date(2025, 1, 1), "residential_care")
    now = placed(date(2025, 1, 2), form="emergency_home")
    assert homes.leaves_out(child(before, now))
    assert not homes.leaves_out(child(before, placed(date(2025, 1, 2), form="residential_care")))
    assert not homes.leaves_out(child(placed(date(2025, 1, 2), form="")))


@pytest.mark.parametrize(
    ("born", "out"),
    [
        ("2008-06", False),  # 17 or 18 on 30 June 2026: both possible
        ("2008-05", True),  # 18
        ("2008-07", False),  # 17
        ("2026-06", False),
        ("", False),
    ],
)
def test_age_is_judged_by_the_month_alone(born: str, out: bool) -> None:
    """A child whose birthday may or may not have been stays."""
    young = rule(RuleCode.OTHER_AGE, ages=(0, 17))
    assert young.leaves_out(child(birth_month=born)) is out


def test_districts_and_protected_identities() -> None:
    """No other rule looks at a protected child: nothing is known of it."""
    farsta = rule(RuleCode.OTHER_DISTRICT, districts=("Bromma",))
    assert farsta.leaves_out(child())
    assert not farsta.leaves_out(child(district=""))
    hidden = Case(ChildKey("K"), "Bromma", protected=True)
    assert rule(RuleCode.PROTECTED).leaves_out(hidden)
    assert not rule(RuleCode.NOT_PLACED_IN_PERIOD).leaves_out(hidden)
    assert farsta.leaves_out(Case(ChildKey("K"), "Farsta", protected=True))


@pytest.mark.parametrize(
    "wrong",
    [
        ExclusionRule(RuleCode.NOT_PLACED_IN_PERIOD, "x", FIRST),
        ExclusionRule(RuleCode.NOT_FULL_PERIOD, "x", LAST, FIRST),
        ExclusionRule(RuleCode.OTHER_CARE_FORM, "x"),
        ExclusionRule(RuleCode.OTHER_AGE, "x", ages=(0, 17)),
        ExclusionRule(RuleCode.OTHER_DISTRICT, "x"),
        ExclusionRule(RuleCode.PROTECTED, " "),
    ],
)
def test_a_rule_without_what_it_needs_is_refused(wrong: ExclusionRule) -> None:
    """A name and its parameters."""
    with pytest.raises(InspectionError) as refused:
        apply_exclusions([], ImportCounts(), [wrong])
    assert refused.value.code == "population_rule_parameters"


CASES = st.lists(
    st.builds(
        child,
        st.sampled_from([placed(FIRST), placed(None), placed(date(2020, 1, 1), date(2021, 1, 1))]),
        birth_month=st.sampled_from(["", "2005-01", "2015-01"]),
        protected=st.booleans(),
        district=st.sampled_from(["Farsta", "Bromma"]),
    ),
    max_size=12,
)
RULES = st.lists(
    st.sampled_from([
        rule(RuleCode.PROTECTED),
        rule(RuleCode.NOT_PLACED_IN_PERIOD),
        rule(RuleCode.OTHER_AGE, ages=(0, 17)),
        rule(RuleCode.OTHER_DISTRICT, districts=("Farsta",)),
    ]),
    unique=True,
)  # fmt: skip


@given(CASES, RULES, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
def test_the_avstamning_always_balances(
    cases: list[Case], rules: list[ExclusionRule], totals: int, doubled: int, joined: int
) -> None:
    """imported = totals + duplicates + joined + excluded by rule + frame, printed lines too."""
    imported = totals + doubled + joined + len(cases)
    counts = ImportCounts(imported, totals, doubled, joined, 0, len(cases))
    kept = apply_exclusions(cases, counts, rules)
    assert sum(one.cases for one in kept.ledger.excluded) + len(kept.cases) == len(cases)
    lines = kept.ledger.published_lines()
    assert sum(line.rows for line in lines) == imported
    secret = next((one for one in kept.ledger.excluded if one.rule.count_is_secret), None)
    if secret is not None:
        assert all(line.codes != ("protected",) for line in lines)


def test_a_secret_count_hides_in_another_line() -> None:
    """Two protected and three outside the period are printed as five."""
    protected, outside = rule(RuleCode.PROTECTED), rule(RuleCode.NOT_PLACED_IN_PERIOD)
    cases = [child(protected=True)] * 2 + [child(placed(date(2027, 1, 1)))] * 3 + [child()]
    kept = apply_exclusions(cases, ImportCounts(8, 1, 1, 0, 0, 6), [protected, outside])
    assert LedgerLine(("not_placed_in_period", "protected"), 5) in kept.ledger.published_lines()
    alone = apply_exclusions(cases[:2], ImportCounts(4, 1, 1, 0, 0, 2), [protected])
    assert alone.ledger.published_lines() == (
        LedgerLine(("total_rows", "duplicates", "joined", "set_aside", "protected"), 4),
        LedgerLine(("frame",), 0),
    )


def test_a_ledger_that_does_not_balance_is_refused() -> None:
    """A row that nobody accounts for stops the frame."""
    with pytest.raises(InspectionError) as refused:
        Ledger(ImportCounts(imported=5, cases=5), (), 4).require_balanced()
    assert refused.value.code == "population_unbalanced"
    assert refused.value.facts == {"imported": 5, "accounted": 4}


def test_one_rule_twice_is_refused() -> None:
    """The second could only count nothing."""
    same = rule(RuleCode.PROTECTED)
    with pytest.raises(InspectionError) as refused:
        apply_exclusions([], ImportCounts(), [same, same])
    assert refused.value.code == "population_rule_twice"

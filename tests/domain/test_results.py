"""Results by hand: counts, shares, intervals by design, and the register against the akt."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.estimation import Method, Reason
from inspector_app.domain.frame import read_frame_text
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.intervals import NOMINAL, clopper_pearson, hypergeometric_interval
from inspector_app.domain.results import Results, StratumSize, stratum_sizes, tabulate
from inspector_app.domain.results.counts import AnswerCounts, FactSummary, SampledCase
from inspector_app.domain.results.reconciliation import HeadingCount, meets_goal_by_register
from inspector_app.domain.review import LogRow, Outcome
from inspector_app.domain.review.commands import confirm_empty_log, set_outcome, set_row
from inspector_app.domain.sampling import Design, SamplePlan, draw
from tests.domain.reading import Reading
from tests.domain.small_checklist import SMALL, small

CHECKLIST = small()


def rows(*headings: str) -> list[LogRow]:
    return [
        LogRow(f"r{n}", "log", {"day": date(2026, 1, 1 + n), "heading": heading})
        for n, heading in enumerate(headings)
    ]


def read(
    name: str,
    stratum: str = "A",
    *,
    first: Answer = Answer.YES,
    headings: tuple[str, ...] = (),
    registered: int | None = 0,
    checklist: Checklist = CHECKLIST,
) -> SampledCase:
    """A klarmarkerad case: the first question's answer, the rows of its log, the register."""
    register = {} if registered is None else {"registered_visits": registered}
    case = Reading(checklist, register, AktNumber(name))
    for row in rows(*headings):
        case.do(set_row, checklist, row)
    if not headings:
        case.do(confirm_empty_log, checklist, "log", True)
    if "Q-01" in {q.question_id for q in checklist.questions}:
        case.answer("Q-01", first, "Skäl")
    case.answer_rest(Answer.NO)
    case.complete()
    return SampledCase(case.case, stratum, case.review, case.facts)


def unread(name: str, stratum: str, outcome: Outcome, *, complete: bool = True) -> SampledCase:
    case = Reading(CHECKLIST, {"registered_visits": 1}, AktNumber(name))
    case.do(set_outcome, outcome)
    if complete:
        case.complete()
    return SampledCase(case.case, stratum, case.review, case.facts)


SIZES = (StratumSize("A", 40), StratumSize("B", 100))


def results(*cases: SampledCase, design: Design = Design.STRATIFIED) -> Results:
    return tabulate(CHECKLIST, design, SIZES, cases)


FIVE = (
    read("A1", first=Answer.YES, headings=("Rätt", "Rätt"), registered=2),
    read("A2", first=Answer.YES, headings=("Rätt", "Fel", " fel "), registered=1),
    read("A3", first=Answer.NO, headings=("Annat",), registered=3),
    read("A4", first=Answer.NOT_DOCUMENTED, registered=0),
    read("B1", "B", first=Answer.PARTLY, headings=("Fel", "Rätt"), registered=None),
    unread("B2", "B", Outcome.NOT_FOUND),
    unread("B3", "B", Outcome.OPEN, complete=False),
    unread("B4", "B", Outcome.WRONG_DISTRICT),
    unread("B5", "B", Outcome.INCOMPLETE),
)


def test_every_file_is_in_exactly_one_count() -> None:
    found = results(*FIVE).question("Q-01")
    assert [s.counts for s in found.strata] == [
        AnswerCounts(yes=2, no=1, not_documented=1),
        AnswerCounts(partly=1, missing=1, open=1, ineligible=1, not_answered=1),
    ]
    assert [s.files for s in found.strata] == [4, 5]
    assert found.city.counts.total == found.city.files == len(FIVE)
    assert not results(*FIVE).is_final
    assert results(*FIVE[:4]).is_final


def test_the_share_met_of_a_universal_question_has_the_hypergeometric_interval() -> None:
    estimate = results(*FIVE).question("Q-01").strata[0].estimate
    expected = hypergeometric_interval(2, 4, 40, NOMINAL)
    assert estimate.proportion == Fraction(1, 2)
    assert (estimate.lower, estimate.upper) == (expected.lower, expected.upper)
    assert estimate.method is Method.HYPERGEOMETRIC
    # 2 Ja of 4; the unclear one may be either: minst 2 av 4, högst 3 av 4
    assert (estimate.lower_bound, estimate.upper_bound) == (Fraction(1, 2), Fraction(3, 4))


def test_files_that_say_nothing_widen_the_bounds() -> None:
    estimate = results(*FIVE).question("Q-01").strata[1].estimate
    # one Delvis, three silent files: minst 0 av 4, högst 3 av 4
    assert estimate.proportion == 0
    assert (estimate.lower_bound, estimate.upper_bound) == (Fraction(0), Fraction(3, 4))


def test_other_questions_have_clopper_pearson_over_the_applicable() -> None:
    found = results(*FIVE).question("Q-04").strata[0]
    # asked only where the goal of two rows is not reached: A3 and A4, both Nej
    assert found.counts == AnswerCounts(no=2, not_asked=2)
    expected = clopper_pearson(0, 2, NOMINAL)
    assert (found.estimate.lower, found.estimate.upper) == (expected.lower, expected.upper)
    assert found.estimate.method is Method.CLOPPER_PEARSON


def test_the_city_weighs_each_stratum_by_its_frame() -> None:
    cases = [read(f"A{n}", first=Answer.YES if n < 1 else Answer.NO) for n in range(2)]
    cases += [read(f"B{n}", "B", first=Answer.YES) for n in range(2)]
    stratified = results(*cases).question("Q-01").city.estimate
    # (40 × ½ + 100 × 1) ÷ 140
    assert stratified.proportion == Fraction(6, 7)
    assert stratified.method is Method.KORN_GRAUBARD
    simple = results(*cases, design=Design.SRS).question("Q-01").city.estimate
    expected = hypergeometric_interval(3, 4, 140, NOMINAL)
    assert simple.proportion == Fraction(3, 4)
    assert (simple.lower, simple.upper) == (expected.lower, expected.upper)


def test_a_total_survey_has_no_interval_and_what_did_not_belong_leaves_the_size() -> None:
    cases = [read("A1"), read("A2", first=Answer.NO), unread("A3", "A", Outcome.NOT_PLACED)]
    sizes = (StratumSize("A", 3, census=True),)
    estimate = tabulate(CHECKLIST, Design.STRATIFIED, sizes, cases).question("Q-01").city.estimate
    assert (estimate.proportion, estimate.lower, estimate.reason) == (
        Fraction(1, 2), None, Reason.CENSUS,
    )  # fmt: skip
    missing = [*cases[:2], unread("A3", "A", Outcome.NOT_RELEASED)]
    estimate = tabulate(CHECKLIST, Design.STRATIFIED, sizes, missing).question("Q-01").city.estimate
    assert estimate.lower is None
    assert (estimate.lower_bound, estimate.upper_bound) == (Fraction(1, 3), Fraction(2, 3))


def test_a_stratum_without_a_read_file_has_a_reason_instead_of_a_share() -> None:
    found = results(read("A1")).question("Q-01")
    assert found.strata[1].estimate.reason is Reason.STRATUM_UNREAD
    assert found.city.estimate.proportion is None


def test_facts_are_summarised_over_the_read_files() -> None:
    (fact,) = results(*FIVE).facts
    assert (fact.question_id, fact.fact_id) == ("Q-05", "found")
    assert fact.strata[0][1] == FactSummary(
        4, 0, Fraction(6), Fraction(0), Fraction(3, 2), Fraction(3)
    )
    assert fact.strata[0][1].mean == Fraction(3, 2)
    assert fact.strata[1][1].known == 1
    assert fact.city.known + fact.city.unknown == 6


def test_the_register_against_the_akt_by_hand() -> None:
    headline = results(*FIVE).reconciliation
    assert headline is not None
    first, second = (r.row for r in headline.strata)
    # A1 2/2, A2 1/3, A3 3/1, A4 0/0 registered/found; the goal is two
    assert (first.compared, first.registered, first.found) == (4, 6, 6)
    assert (first.overcounted, first.undercounted) == (1, 1)
    assert (first.with_goal, first.registered_met, first.found_met) == (4, 2, 2)
    assert (first.only_registered, first.only_found) == (1, 1)
    assert first.missed == 3
    assert first.headings == (HeadingCount("Fel", 2), HeadingCount("Annat", 1))
    assert first.missed_share == Fraction(1, 2)
    # B1 has no registered number, B5 no log; nothing is assumed of them
    assert (second.compared, second.not_comparable, second.silent) == (0, 2, 2)
    assert (second.missed, second.headings, second.missed_share) == (0, (), None)
    assert headline.strata[0].found_share.proportion == Fraction(1, 2)
    assert headline.strata[1].found_share.proportion is None
    assert headline.city.row.compared == 4


def test_a_case_meets_the_goal_by_the_register_without_being_read() -> None:
    facts = [Reading(CHECKLIST, {"registered_visits": n}).facts for n in (1, 2)]
    assert [meets_goal_by_register(CHECKLIST, f) for f in facts] == [False, True]
    assert meets_goal_by_register(CHECKLIST, Reading(CHECKLIST).facts) is None
    none = replace(CHECKLIST, reconciliation=None)
    assert meets_goal_by_register(none, facts[0]) is None


def test_what_is_deleted_from_the_file_is_gone_from_the_results() -> None:
    text = re.sub(r"(?ms)^\[\[question\]\]\nid = \"Q-01\".*?(?=^\[\[question\]\])", "", SMALL)
    text = re.sub(r"(?ms)^\[reconciliation\].*?(?=^\[\[question\]\])", "", text)
    copy = read_checklist(text.encode()).required()
    found = tabulate(copy, Design.STRATIFIED, SIZES, [read("A1", checklist=copy)])
    assert [q.question_id for q in found.questions] == ["Q-03", "Q-04"]
    assert found.reconciliation is None
    assert found.checklist_sha256 == copy.sha256 != CHECKLIST.sha256


def test_strata_come_from_the_frame_and_the_draw() -> None:
    lines = [f"id{n}\t{'A' if n < 3 else 'B'}\t\n" for n in range(10)]
    frame = read_frame_text("".join(lines)).frame
    assert frame is not None
    stratified = draw(frame, SamplePlan(Design.STRATIFIED, 3), "seed")
    assert stratum_sizes(frame, stratified) == (
        StratumSize("A", 3, census=True),
        StratumSize("B", 7),
    )
    simple = draw(frame, SamplePlan(Design.SRS, 4), "seed")
    assert stratum_sizes(frame, simple) == (StratumSize("A", 3), StratumSize("B", 7))


# ---------------------------------------------------------------------------------- properties

_cases = st.lists(
    st.tuples(
        st.sampled_from("AB"),
        st.sampled_from([a for a in Answer if a is not Answer.NOT_APPLICABLE]),
        st.sampled_from([(), ("Rätt",), ("Rätt", "Fel"), ("Fel", "Fel", "Fel")]),
        st.sampled_from([None, 0, 1, 2, 5]),
        st.sampled_from([None, None, Outcome.NOT_FOUND, Outcome.INCOMPLETE, Outcome.NOT_PLACED]),
    ),
    max_size=6,
)


@given(_cases, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_counts_add_up_and_order_does_not_matter(
    drawn: list[tuple[str, Answer, tuple[str, ...], int | None, Outcome | None]], shuffler: object
) -> None:
    cases = [
        unread(f"N{n}", stratum, outcome)
        if outcome
        else read(f"N{n}", stratum, first=first, headings=headings, registered=registered)
        for n, (stratum, first, headings, registered, outcome) in enumerate(drawn)
    ]
    found = results(*cases)
    for question in found.questions:
        assert question.city.counts.total == len(cases)
        assert sum((s.counts for s in question.strata), AnswerCounts()) == question.city.counts
        for answer in (*question.strata, question.city):
            estimate = answer.estimate
            if estimate.proportion is not None and answer.counts.silent == 0:
                assert estimate.lower_bound is not None
                assert estimate.lower_bound <= estimate.proportion
    headline = found.reconciliation
    assert headline is not None
    city = headline.city.row
    assert city.found_met - city.only_found == city.registered_met - city.only_registered
    assert city.missed <= city.found
    assert sum(h.rows for h in city.headings) == city.missed
    shuffled = list(cases)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]
    assert results(*shuffled) == found


def test_a_case_of_an_unknown_stratum_is_a_defect() -> None:
    with pytest.raises(KeyError):
        results(read("C1", "C"))

"""Stated facts, forced answers and ratings in a case under review, and its klarmarkering."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.checklist import Answer, Level
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.results.counts import SampledCase, count
from inspector_app.domain.review import (
    Completion,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    Payload,
    RatingOverride,
    Stated,
    apply,
    fold,
)
from inspector_app.domain.review.applicability import (
    bases_of,
    forced_answer,
    guidance_of,
    level_of,
    offered_answers,
)
from inspector_app.domain.review.codec import payload_from_json, payload_to_json
from inspector_app.domain.review.commands import (
    confirm_empty_log,
    override_rating,
    reopen,
    set_evidence,
    set_outcome,
    set_reason,
    set_row,
    state_entry,
)
from inspector_app.domain.review.progress import (
    Missing,
    Progress,
    QuestionState,
    missing,
    progress,
    standing_answer,
    standing_grade,
    state_of,
)
from inspector_app.domain.review.register_values import read_value, with_parameters
from inspector_app.domain.review.undo import redo, undo
from inspector_app.domain.values import MaybeValue, Period, Unknown, ValueType
from inspector_app.wording.faults import describe_error
from tests.domain.reading import CASE, PERIOD, Reading, stamp
from tests.domain.whole_checklist import whole

WHOLE = whole()
YES, PARTLY, NO, LACKING, NA = Answer
LEAD, QUALITY = "ansvarig inspektör", "kvalitet"


def reading() -> Reading:
    return Reading(WHOLE, {"care_form": "home"})


def settled() -> Reading:
    case = reading()
    case.do(state_entry, WHOLE, "began_on", Stated(date(2026, 1, 31)))
    for number in (1, 2):
        row = LogRow(f"r{number}", "log", {"day": date(2026, number, 1), "kind": "visit"})
        case.do(set_row, WHOLE, row)
    for question in ("AB-01", "AB-02", "AB-05.mother", "AB-05.father", "AB-06"):
        case.answer(question, YES)
    return case


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(InspectionError) as raised:
        action()
    message, remedy = describe_error(raised.value)
    assert message
    assert remedy
    return raised.value.code


# ----------------------------------------------------------------------------------------- entries


def test_a_stated_fact_is_an_event_and_is_taken_back() -> None:
    case = reading()
    case.do(state_entry, WHOLE, "began_on", Stated(date(2026, 1, 31)))
    case.do(state_entry, WHOLE, "began_on", Stated(None))
    first, second = case.events
    assert (first.kind, first.target) == (EventKind.ENTRY, "began_on")
    assert (second.before, second.after) == (Stated(date(2026, 1, 31)), Stated(None))
    assert case.facts.values["began_on"] == Unknown("not_found")
    case.add(undo(case.events, stamp()))
    assert case.facts.values["began_on"] == date(2026, 1, 31)
    case.add(redo(case.events, stamp()))
    assert case.review.entries["began_on"] == Stated(None)
    assert case.do(state_entry, WHOLE, "began_on", None) == 1
    assert case.facts.values["began_on"] == Unknown("not_stated")
    assert case.do(state_entry, WHOLE, "began_on", None) == 0


FAULTS: list[tuple[str, str, Any]] = [
    ("entry_unknown", "ended_on", date(2026, 1, 1)),
    ("entry_not_found", "met", None),
    ("entry_type", "began_on", "2026-01-01"),
    ("entry_type", "met", 1),
    ("entry_type", "meetings", True),
    ("entry_option", "needs", ("health", "sleep")),
    ("entry_option", "needs", ("health", "health")),
    ("entry_period", "stay", Period(date(2026, 1, 2), date(2026, 1, 1))),
    ("entry_negative", "meetings", -1),
    ("entry_too_large", "meetings", 10**13),
    ("entry_too_long", "remark", "x" * 2_001),
    ("entry_bounds", "meetings", 0),
    ("entry_bounds", "meetings", 21),
]


@pytest.mark.parametrize(("code", "name", "value"), FAULTS)
def test_what_does_not_fit_is_refused_by_code(code: str, name: str, value: Any) -> None:
    case = reading()
    assert code_of(lambda: state_entry(case.review, WHOLE, name, Stated(value), stamp())) == code


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("met", True),
        ("meetings", 1),
        ("meetings", 20),
        ("needs", ()),
        ("needs", ("school", "health")),
        ("stay", Period(date(2026, 1, 1))),
        ("remark", "x"),
    ],
)
def test_what_fits_is_written(name: str, value: Any) -> None:
    case = reading()
    assert case.do(state_entry, WHOLE, name, Stated(value)) == 1
    assert case.review.entries[name] == Stated(value)


def test_a_required_fact_is_part_of_the_work() -> None:
    case = reading()
    assert Missing("entry_missing", "AB-10") in missing(case.review, WHOLE, case.facts)
    assert state_of(WHOLE.question("AB-10"), case.review, case.facts) is QuestionState.UNANSWERED
    assert state_of(WHOLE.question("AB-11"), case.review, case.facts) is QuestionState.SHOWN
    before = progress(case.review, WHOLE, case.facts)
    case.do(state_entry, WHOLE, "began_on", Stated(None))
    assert missing(case.review, WHOLE, case.facts)[0].target != "AB-10"
    after = progress(case.review, WHOLE, case.facts)
    assert (after.answered, after.total) == (before.answered + 1, before.total)
    partial = reading()
    partial.do(set_outcome, Outcome.INCOMPLETE)
    assert missing(partial.review, WHOLE, partial.facts) == ()


# ----------------------------------------------------------------------------- level, law, guidance


def test_law_follows_the_day_of_the_event() -> None:
    question = WHOLE.question("AB-02")

    def provisions(day: date | None) -> list[str]:
        case = reading()
        if day is not None:
            case.do(state_entry, WHOLE, "began_on", Stated(day))
        whole_span = (date(2025, 1, 1), date(2026, 6, 30))
        return [basis.provision for basis in bases_of(question, case.facts, whole_span)]

    assert provisions(date(2025, 6, 30)) == ["1 § GAMLA"]
    assert provisions(date(2025, 7, 1)) == ["1 § NYA"]
    assert provisions(None) == ["1 § GAMLA", "1 § NYA"]
    assert level_of(question, reading().facts) == (Level.LAW,)


def test_guidance_for_some_cases_follows_the_general_one() -> None:
    question = WHOLE.question("AB-01")
    assert guidance_of(question, reading().facts) == ("Läs planen.", "I hem räcker journalen.")
    other = Reading(WHOLE, {"care_form": "other"})
    assert guidance_of(question, other.facts) == ("Läs planen.",)


# ------------------------------------------------------------------------- forced and exact answers


def test_a_forced_answer_needs_nothing_and_is_shown_with_its_reason() -> None:
    case = settled()
    case.answer("AB-01", NO, "Skäl.")
    question = WHOLE.question("AB-02")
    assert state_of(question, case.review, case.facts) is QuestionState.FORCED
    assert forced_answer(question, case.facts) is NO
    assert offered_answers(question, case.facts) == ()
    assert standing_answer(question, case.review, case.facts) is NO
    assert case.review.answers["AB-02"] is YES
    case.answer("AB-01", YES)
    assert standing_answer(question, case.review, case.facts) is YES


def test_ej_aktuellt_in_doubt_needs_a_reason() -> None:
    case = settled()
    case.answer("AB-02", NA)
    assert Missing("reason_missing", "AB-02") in missing(case.review, WHOLE, case.facts)
    case.do(set_reason, WHOLE, "AB-02", "Oklart om mötet var aktuellt.")
    assert missing(case.review, WHOLE, case.facts) == ()
    case.do(state_entry, WHOLE, "met", Stated(value=True))
    assert missing(case.review, WHOLE, case.facts) == (Missing("answer_missing", "AB-02"),)
    case.do(state_entry, WHOLE, "met", Stated(value=False))
    assert standing_answer(WHOLE.question("AB-02"), case.review, case.facts) is NA


def test_rules_demand_reason_and_evidence() -> None:
    case = settled()
    case.answer("AB-01", NO)
    case.answer("AB-03", YES)
    assert missing(case.review, WHOLE, case.facts) == ()
    for row in ("r1", "r2"):
        case.do(set_row, WHOLE, LogRow(row, "log", {"day": date(2024, 1, 1), "kind": "visit"}))
    assert missing(case.review, WHOLE, case.facts) == (Missing("reason_missing", "AB-01"),)
    for number in (3, 4, 5):
        row = LogRow(f"r{number}", "log", {"day": date(2026, number, 1), "kind": "visit"})
        case.do(set_row, WHOLE, row)
    assert missing(case.review, WHOLE, case.facts) == (Missing("evidence_missing", "AB-01"),)
    case.do(set_evidence, WHOLE, "AB-01", Evidence("e", "Journal"))
    assert missing(case.review, WHOLE, case.facts) == ()


def test_progress_counts_forced_answers_as_computed() -> None:
    case = settled()
    assert progress(case.review, WHOLE, case.facts) == Progress(6, 6, 1, 0)
    case.answer("AB-01", NO)
    assert progress(case.review, WHOLE, case.facts) == Progress(5, 6, 2, 0)  # AB-03 is asked


# ---------------------------------------------------------------------------------------- ratings


def override(grade: str = "bad", reason: str = "Planen är inte läst.", role: str = QUALITY) -> Any:
    return RatingOverride(grade, reason, role)


def test_a_grade_by_hand_is_shown_beside_the_computed_one_for_ever() -> None:
    case = settled()
    assert standing_grade("contact", case.review, case.facts) == "good"
    case.do(override_rating, WHOLE, "contact", override(reason=" Planen är inte läst. "))
    (event,) = [e for e in case.events if e.kind is EventKind.RATING_OVERRIDE]
    assert event.after == override()
    assert standing_grade("contact", case.review, case.facts) == "bad"
    assert standing_grade("theme", case.review, case.facts) == "bad"
    assert case.facts.ratings["contact"].computed == "good"
    case.complete()
    assert case.review.completion is not None
    assert dict(case.review.completion.ratings)["contact"] == "good"
    assert case.review.overrides["contact"].role == QUALITY
    assert standing_grade("contact", case.review, case.facts) == "bad"


OVERRIDES: list[tuple[str, str, Any]] = [
    ("rating_unknown", "contakt", override()),
    ("override_role", "contact", override(role="inspektör")),
    ("override_role", "theme", override()),
    ("grade_unknown", "contact", override(grade="best")),
    ("override_reason_missing", "contact", override(reason="  ")),
]


@pytest.mark.parametrize(("code", "rating", "wish"), OVERRIDES)
def test_a_grade_by_hand_is_refused_by_code(code: str, rating: str, wish: Any) -> None:
    case = settled()
    act = lambda: override_rating(case.review, WHOLE, rating, wish, stamp())  # noqa: E731
    assert code_of(act) == code


def test_a_grade_by_hand_is_undone_and_refused_in_a_klarmarkerad_case() -> None:
    case = settled()
    case.do(override_rating, WHOLE, "contact", override(role=LEAD))
    case.add(undo(case.events, stamp()))
    assert case.review.overrides == {}
    case.add(redo(case.events, stamp()))
    case.do(override_rating, WHOLE, "contact", None)
    case.complete()
    act = lambda: override_rating(case.review, WHOLE, "contact", override(), stamp())  # noqa: E731
    assert code_of(act) == "case_completed"


# -------------------------------------------------------------------------------------- completion


def test_klarmarkering_records_everything_that_nobody_decided() -> None:
    case = settled()
    case.answer("AB-01", NO, "Skäl.")
    case.answer("AB-03", YES)
    case.complete()
    assert case.review.completion == Completion(
        computed=(("AB-04", YES),),
        forced=(("AB-02", NO),),
        ratings=(("contact", "bad"), ("goal_rating", "good"), ("theme", "bad")),
        set_aside=("AB-02",),
    )
    assert case.review.answer("AB-02") is NO
    assert standing_grade("theme", case.review, case.facts) == "bad"
    case.do(reopen)
    assert case.review.answer("AB-02") is YES


def test_an_answer_that_is_set_aside_is_not_counted() -> None:
    case = settled()
    case.do(state_entry, WHOLE, "met", Stated(value=True))
    case.answer("AB-02", NA)
    case.do(set_outcome, Outcome.INCOMPLETE)
    case.complete()
    assert case.review.completion is not None
    assert case.review.completion.set_aside == ("AB-02",)
    counts = count(WHOLE.question("AB-02"), [SampledCase(CASE, "", case.review, case.facts)])
    assert (counts.not_answered, counts.not_applicable) == (1, 0)


def test_a_klarmarkering_from_before_there_were_ratings_is_read() -> None:
    stored = {"computed": [["AB-04", "J"]]}
    assert payload_from_json(EventKind.COMPLETED, stored) == Completion((("AB-04", YES),))
    assert payload_to_json(Completion((("AB-04", YES),))) == stored


PAYLOADS: list[tuple[EventKind, Payload]] = [
    (EventKind.ENTRY, Stated(None)),
    (EventKind.ENTRY, Stated(date(2026, 1, 31))),
    (EventKind.ENTRY, Stated(Fraction(1, 3))),
    (EventKind.ENTRY, Stated(value=True)),
    (EventKind.ENTRY, Stated(("a", "b"))),
    (EventKind.ENTRY, Stated(Period(date(2026, 1, 1)))),
    (EventKind.ENTRY, Stated(Period(date(2026, 1, 1), date(2026, 2, 1)))),
    (EventKind.RATING_OVERRIDE, override()),
    (
        EventKind.COMPLETED,
        Completion((("A", YES),), (("B", NO),), (("r", "good"),), ("B",)),
    ),
]


@pytest.mark.parametrize(("kind", "payload"), PAYLOADS)
def test_events_survive_being_stored(kind: EventKind, payload: Payload) -> None:
    stored = json.loads(json.dumps(payload_to_json(payload)))
    found = payload_from_json(kind, stored)
    assert found == payload
    if isinstance(found, Stated) and isinstance(payload, Stated):
        assert type(found.value) is type(payload.value)


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (EventKind.ENTRY, {}),
        (EventKind.ENTRY, {"value": 1.5}),
        (EventKind.ENTRY, {"value": {"period": ["x", None]}}),
        (EventKind.RATING_OVERRIDE, {"grade": "a", "reason": 1, "role": "b"}),
        (EventKind.COMPLETED, {"computed": [], "ratings": [["a", 1]]}),
        (EventKind.COMPLETED, {"computed": [], "set_aside": [1]}),
    ],
)
def test_a_damaged_payload_is_refused(kind: EventKind, stored: object) -> None:
    with pytest.raises(InspectionError, match="review_history_damaged"):
        payload_from_json(kind, stored)


# ------------------------------------------------------------------------------ values in words

READ: list[tuple[str, ValueType, MaybeValue]] = [
    ("2026-01-01/2026-02-01", ValueType.PERIOD, Period(date(2026, 1, 1), date(2026, 2, 1))),
    ("2026-01-01/", ValueType.PERIOD, Period(date(2026, 1, 1))),
    ("2026-02-01/2026-01-01", ValueType.PERIOD, Unknown("not_readable")),
    ("2026-01-01", ValueType.PERIOD, Unknown("not_readable")),
    ("Hälsa; skola", ValueType.CHOICES, ("health", "school")),
    ("Hälsa; sömn", ValueType.CHOICES, Unknown("not_readable")),
]


@pytest.mark.parametrize(("stated", "value_type", "expected"), READ)
def test_periods_and_several_choices_are_read(
    stated: str, value_type: ValueType, expected: MaybeValue
) -> None:
    entry = WHOLE.question("AB-12").entry
    assert entry is not None
    assert read_value(stated, value_type, entry.options) == expected


@pytest.mark.parametrize(("value", "code"), [("0", "parameter_bounds"), ("13", "parameter_bounds")])
def test_a_parameter_keeps_its_bounds(value: str, code: str) -> None:
    assert code_of(lambda: with_parameters(WHOLE, (("goal", value),))) == code
    assert with_parameters(WHOLE, (("goal", "12"),)).parameter_values()["goal"] == 12


# ------------------------------------------------------------------------------------- properties

_acts = st.lists(
    st.one_of(
        st.tuples(
            st.just("answer"),
            st.sampled_from(["AB-01", "AB-02", "AB-03", "AB-04", "AB-06"]),
            st.sampled_from([*Answer, None]),
        ),
        st.tuples(
            st.just("entry"),
            st.sampled_from(["began_on", "met", "remark"]),
            st.sampled_from([date(2025, 8, 1), True, False, "x", None]),
        ),
        st.tuples(st.just("row"), st.sampled_from("abc"), st.dates(PERIOD[0], date(2026, 12, 31))),
        st.tuples(st.just("empty"), st.just("log"), st.booleans()),
        st.tuples(
            st.just("override"),
            st.sampled_from(["contact", "theme"]),
            st.sampled_from([None, "good", "bad"]),
        ),
    ),
    max_size=14,
)


def play(acts: list[tuple[str, str, Any]]) -> Reading:
    """Do everything that is allowed."""
    case = reading()
    for kind, target, value in acts:
        try:
            match kind:
                case "answer":
                    case.events.extend(_answered(case, target, value))
                case "entry":
                    stated = None if value is None else Stated(value)
                    case.do(state_entry, WHOLE, target, stated)
                case "row":
                    row = LogRow(target, "log", {"day": value, "kind": "visit"})
                    case.do(set_row, WHOLE, row)
                case "empty":
                    case.do(confirm_empty_log, WHOLE, target, value)
                case _:
                    wish = None if value is None else override(grade=value)
                    case.do(override_rating, WHOLE, target, wish)
        except InspectionError:
            continue
    return case


def _answered(case: Reading, target: str, value: Any) -> tuple[Any, ...]:
    from inspector_app.domain.review.commands import set_answer

    return set_answer(case.review, WHOLE, target, value, stamp())


@given(_acts)
@settings(max_examples=60)
def test_the_fold_is_the_same_step_by_step_and_undone_to_nothing(
    acts: list[tuple[str, str, Any]],
) -> None:
    case = play(acts)
    review = fold(CASE, WHOLE.sha256, [])
    for event in case.events:
        review = apply(review, event)
    assert review == case.review
    while (event := undo(case.events, stamp())) is not None:
        case.add(event)
    assert case.review.entries == {}
    assert case.review.overrides == {}


@given(_acts, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_rating_is_the_same_in_every_order_of_entry(
    acts: list[tuple[str, str, Any]], shuffler: Any
) -> None:
    last = {(kind, target): (kind, target, value) for kind, target, value in acts}
    chosen = [act for act in last.values() if act[0] != "empty"]
    mixed = list(chosen)
    shuffler.shuffle(mixed)
    assert play(mixed).facts.ratings == play(chosen).facts.ratings


@given(_acts)
@settings(max_examples=60)
def test_what_stands_in_the_review_is_what_was_evaluated(
    acts: list[tuple[str, str, Any]],
) -> None:
    case = play(acts)
    review, facts = case.review, case.facts
    for question in WHOLE.scored_questions:
        stands = standing_answer(question, review, facts)
        assert stands is facts.standing(question).answer
        name = facts.values[question.answer_name]
        assert name in ("not_asked", "not_answered") if stands is None else name == stands.value

"""A case is the fold of its events: commands, undo, progress and klarmarkering."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.results.counts import SampledCase, count
from inspector_app.domain.review import (
    CaseReview,
    Completion,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    Payload,
    ReviewEvent,
    apply,
    fold,
)
from inspector_app.domain.review.applicability import is_asked
from inspector_app.domain.review.codec import payload_from_json, payload_to_json
from inspector_app.domain.review.commands import (
    check_register_value,
    complete,
    confirm_empty_log,
    remove_evidence,
    remove_row,
    reopen,
    set_answer,
    set_evidence,
    set_flag,
    set_note,
    set_outcome,
    set_reason,
    set_row,
)
from inspector_app.domain.review.progress import (
    Missing,
    Progress,
    QuestionState,
    missing,
    needs_reason,
    progress,
    standing_answer,
    state_of,
)
from inspector_app.domain.review.rows import MAX_ROWS
from inspector_app.domain.review.undo import redo, redoable, undo, undoable
from inspector_app.wording.faults_checklist import FAULTS, MISSING
from tests.domain.reading import CASE, Reading, stamp
from tests.domain.small_checklist import small

SMALL = small()
EVIDENCE = Evidence("e1", "Journalanteckning", date(2026, 3, 12), "14")


def reading() -> Reading:
    return Reading(SMALL, {"registered_visits": 1, "care_form": "familjehem"})


def visit(row_id: str = "r1", day: date = date(2026, 1, 2), heading: str = "Rätt") -> LogRow:
    return LogRow(row_id, "log", {"day": day, "kind": "visit", "heading": heading})


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(InspectionError) as raised:
        action()
    message, remedy = FAULTS[raised.value.code]
    assert (message.format(**raised.value.facts) + remedy.format(**raised.value.facts)).strip()
    return raised.value.code


# --------------------------------------------------------------------------------------- commands


def test_an_answer_is_an_event_that_says_what_stood_before() -> None:
    case = reading()
    case.answer("Q-01", Answer.YES)
    case.answer("Q-01", Answer.NO, "Ingen var utsedd.")
    first, second, reason = case.events
    assert (first.before, first.after) == (None, Answer.YES)
    assert (second.before, second.after) == (Answer.YES, Answer.NO)
    assert (reason.kind, reason.after) == (EventKind.REASON, "Ingen var utsedd.")
    assert [e.seq for e in case.events] == [1, 2, 3]
    assert case.review.answer("Q-01") is Answer.NO
    assert first.actor == "Anna"


def test_what_changes_nothing_is_no_event() -> None:
    case = reading()
    assert case.do(set_answer, SMALL, "Q-01", Answer.YES) == 1
    assert case.do(set_answer, SMALL, "Q-01", Answer.YES) == 0
    assert case.do(set_note, "  ") == 0
    assert case.do(set_flag, SMALL, "Q-01", False) == 0
    assert case.do(remove_row, "log", "r9") == 0


def test_every_command_and_its_opposite() -> None:
    case = reading()
    case.do(set_evidence, SMALL, "Q-01", EVIDENCE)
    case.do(set_evidence, SMALL, "Q-01", replace(EVIDENCE, page="15"))
    assert [e.page for e in case.review.question_evidence("Q-01")] == ["15"]
    case.do(remove_evidence, "Q-01", "e1")
    case.do(set_flag, SMALL, "Q-01", True)
    assert case.review.flags == {"Q-01"}
    case.do(set_flag, SMALL, "Q-01", False)
    case.do(set_note, "Läs igen.")
    assert case.review.note == "Läs igen."
    case.do(set_note, "")
    case.do(check_register_value, SMALL, "form", "Annat")
    assert case.facts.values["form"] == "other"
    case.do(check_register_value, SMALL, "form", None)
    assert case.facts.values["form"] == "home"
    case.do(set_row, SMALL, visit())
    case.do(set_row, SMALL, visit(heading="Fel"))
    assert [r.values["heading"] for r in case.review.table_rows("log")] == ["Fel"]
    case.do(remove_row, "log", "r1")
    case.do(confirm_empty_log, SMALL, "log", True)
    case.do(confirm_empty_log, SMALL, "log", False)
    case.do(set_outcome, Outcome.NOT_FOUND)
    case.do(set_outcome, Outcome.OPEN)
    case.do(set_reason, SMALL, "Q-01", "x")
    case.do(set_reason, SMALL, "Q-01", " ")
    assert case.review == replace(CaseReview(CASE, SMALL.sha256), seq=case.review.seq)


REFUSED: list[tuple[str, Callable[[Reading], object]]] = [
    ("question_unknown", lambda c: set_answer(c.review, SMALL, "Q-9", Answer.YES, stamp())),
    (
        "answer_not_offered",
        lambda c: set_answer(c.review, SMALL, "Q-01", Answer.NOT_APPLICABLE, stamp()),
    ),
    ("answer_not_offered", lambda c: set_answer(c.review, SMALL, "Q-02", Answer.YES, stamp())),
    (
        "evidence_without_type",
        lambda c: set_evidence(c.review, SMALL, "Q-01", Evidence("e", " "), stamp()),
    ),
    ("log_row_faults", lambda c: set_row(c.review, SMALL, LogRow("r", "lag", {}), stamp())),
    ("table_unknown", lambda c: confirm_empty_log(c.review, SMALL, "lag", True, stamp())),
    (
        "register_value_unknown",
        lambda c: check_register_value(c.review, SMALL, "x", "1", stamp()),
    ),
    (
        "register_value_not_checked",
        lambda c: check_register_value(c.review, SMALL, "registered", "1", stamp()),
    ),
    ("case_incomplete", lambda c: complete(c.review, SMALL, c.facts, stamp())),
]


@pytest.mark.parametrize(("code", "action"), REFUSED)
def test_what_cannot_be_done_is_refused_by_code(
    code: str, action: Callable[[Reading], object]
) -> None:
    assert code_of(lambda: action(reading())) == code


def test_a_log_with_rows_is_not_empty() -> None:
    case = reading()
    case.do(set_row, SMALL, visit())
    assert code_of(lambda: confirm_empty_log(case.review, SMALL, "log", True, stamp())) == (
        "log_has_rows"
    )


def test_a_full_log_takes_no_new_row_but_can_be_changed() -> None:
    case = reading()
    rows = {f"log/r{n}": visit(f"r{n}") for n in range(MAX_ROWS)}
    full = replace(case.review, rows=rows)
    assert code_of(lambda: set_row(full, SMALL, visit("new"), stamp())) == "log_full"
    assert len(set_row(full, SMALL, visit("r0", heading="Fel"), stamp())) == 1


def test_all_faults_of_a_row_are_listed() -> None:
    values: dict[str, Any] = {
        "day": "2026-01-02", "kind": "dance", "heading": "x" * 3000, "counts": True, "new": 1,
    }  # fmt: skip
    with pytest.raises(InspectionError) as raised:
        set_row(reading().review, SMALL, LogRow("r/1", "log", values), stamp())
    issues = raised.value.facts["issues"]
    assert [(i.code, i.column) for i in issues] == [
        ("row_id", ""),
        ("cell_type", "Datum"),
        ("cell_option", "Typ"),
        ("cell_too_long", "Rubrik"),
        ("column_computed", "Räknas"),
        ("column_unknown", "new"),
    ]
    assert all(i.code in FAULTS for i in issues)


def test_an_unread_file_takes_no_answers() -> None:
    case = reading()
    case.do(set_outcome, Outcome.NOT_FOUND)
    action = lambda: set_answer(case.review, SMALL, "Q-01", Answer.YES, stamp())  # noqa: E731
    assert code_of(action) == "case_not_read"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_either_scored_or_missing_or_replaced(outcome: Outcome) -> None:
    assert outcome.is_scored + outcome.is_missing + outcome.is_replaceable == 1


# ---------------------------------------------------------------------------------------- history


def test_a_history_in_another_order_is_refused() -> None:
    case = reading()
    case.answer("Q-01", Answer.YES)
    case.answer("Q-01", Answer.NO)
    case.answer("Q-01", Answer.PARTLY)
    first, second, third = case.events
    for wrong in (
        [second, first, third],
        [first, third],
        [first, second, second],
        [first, replace(third, seq=2)],
        [replace(first, case=type(CASE)("OTHER"))],
    ):
        with pytest.raises(InspectionError, match="review_history_damaged"):
            fold(CASE, SMALL.sha256, wrong)


def test_a_step_at_a_time_equals_the_whole() -> None:
    case = reading()
    case.do(set_row, SMALL, visit())
    case.answer("Q-01", Answer.NO, "Skäl")
    review = CaseReview(CASE, SMALL.sha256)
    for event in case.events:
        review = apply(review, event)
    assert review == fold(CASE, SMALL.sha256, case.events)


# -------------------------------------------------------------------------------- klarmarkering


def test_everything_that_is_missing_is_listed_at_once() -> None:
    case = reading()
    assert missing(case.review, SMALL, case.facts) == (
        Missing("answer_missing", "Q-01"),
        Missing("log_missing", "log"),
        Missing("answer_missing", "Q-03"),
        Missing("answer_missing", "Q-04"),
    )
    case.do(set_row, SMALL, LogRow("r1", "log", {"kind": "visit"}))
    case.answer("Q-01", Answer.NO)
    case.answer("Q-03", Answer.YES)
    case.answer("Q-04", Answer.YES)
    assert missing(case.review, SMALL, case.facts) == (
        Missing("reason_missing", "Q-01"),
        Missing("cell_missing", "log", "r1", "day"),
        Missing("cell_missing", "log", "r1", "heading"),
        Missing("deviation_reason_missing", "Q-03"),
        Missing("evidence_missing", "Q-04"),
    )
    assert {m.code for m in missing(case.review, SMALL, case.facts)} <= MISSING.keys()


def wanting_a_reason(case: Reading) -> set[str]:
    bare = replace(case.review, reasons={})
    lacking = missing(bare, SMALL, case.facts)
    return {one.target for one in lacking if one.code.endswith("reason_missing")}


@given(st.lists(st.tuples(st.sampled_from(["Q-01", "Q-03", "Q-04"]), st.sampled_from(Answer))))
def test_an_answer_needs_a_reason_where_klarmarkering_would_ask_for_one(
    given_answers: list[tuple[str, Answer]],
) -> None:
    case = reading()
    case.do(set_row, SMALL, visit("r1"))
    for target, answer in given_answers:
        if answer in SMALL.question(target).offered_answers:
            case.answer(target, answer)
            needing = {
                str(q.question_id)
                for q in SMALL.questions
                if needs_reason(q, case.review, case.facts)
            }
            assert needing == wanting_a_reason(case)
    case.answer("Q-01", Answer.NO)
    assert needs_reason(SMALL.question("Q-01"), case.review, case.facts)
    case.answer("Q-01", Answer.NO, "Barnet var på läger.")
    assert needs_reason(SMALL.question("Q-01"), case.review, case.facts)


def test_klarmarkering_records_the_computed_answers_as_they_stand() -> None:
    case = reading()
    case.do(set_row, SMALL, visit("r1"))
    case.do(set_row, SMALL, visit("r2", date(2026, 2, 3)))
    case.answer("Q-01", Answer.YES)
    assert state_of(SMALL.question("Q-04"), case.review, case.facts) is QuestionState.NOT_ASKED
    case.complete()
    assert case.review.completion == Completion((("Q-03", Answer.YES),))
    assert case.review.answer("Q-03") is Answer.YES
    assert code_of(lambda: set_note(case.review, "x", stamp())) == "case_completed"
    assert code_of(lambda: set_row(case.review, SMALL, visit("r3"), stamp())) == "case_completed"
    case.do(reopen)
    case.do(remove_row, "log", "r2")
    assert case.review.answer("Q-03") is None
    assert standing_answer(SMALL.question("Q-03"), case.review, case.facts) is Answer.NO


def test_an_answer_against_the_facts_stands_with_its_reason() -> None:
    case = reading()
    case.do(confirm_empty_log, SMALL, "log", True)
    case.answer("Q-03", Answer.YES, "Besöken finns i en annan akt.")
    case.answer_rest(Answer.NO)
    case.complete()
    assert case.review.answer("Q-03") is Answer.YES
    assert case.review.completion == Completion(())


def test_hidden_answers_are_kept_and_never_counted() -> None:
    case = reading()
    question = SMALL.question("Q-04")
    case.do(confirm_empty_log, SMALL, "log", True)
    case.answer("Q-04", Answer.NO, "Skäl")
    assert standing_answer(question, case.review, case.facts) is Answer.NO
    case.do(confirm_empty_log, SMALL, "log", False)
    case.do(set_row, SMALL, visit("r1"))
    case.do(set_row, SMALL, visit("r2", date(2026, 2, 3)))
    assert state_of(question, case.review, case.facts) is QuestionState.NOT_ASKED
    assert standing_answer(question, case.review, case.facts) is None
    assert case.review.answers["Q-04"] is Answer.NO
    case.do(remove_row, "log", "r2")
    assert standing_answer(question, case.review, case.facts) is Answer.NO


def test_an_incomplete_file_may_leave_questions_open_but_not_reasons() -> None:
    case = reading()
    case.do(set_outcome, Outcome.INCOMPLETE)
    assert missing(case.review, SMALL, case.facts) == ()
    case.answer("Q-01", Answer.NO)
    assert missing(case.review, SMALL, case.facts) == (Missing("reason_missing", "Q-01"),)


def test_a_file_not_found_lacks_nothing() -> None:
    case = reading()
    case.do(set_outcome, Outcome.NOT_FOUND)
    case.complete()
    assert case.review.is_completed


def test_progress_counts_what_is_left_to_do_by_hand() -> None:
    case = reading()
    assert progress(case.review, SMALL, case.facts) == Progress(0, 3, 0, 0)
    case.do(set_row, SMALL, visit())
    case.answer("Q-01", Answer.YES)
    case.do(set_flag, SMALL, "Q-04", True)
    assert progress(case.review, SMALL, case.facts) == Progress(1, 2, 1, 1)


# --------------------------------------------------------------------------------------- undo


def test_undo_is_a_new_event_and_survives_that_the_program_is_closed() -> None:
    case = reading()
    case.answer("Q-01", Answer.YES)
    case.answer("Q-01", Answer.NO)
    stored = list(case.events)
    found = undo(stored, stamp())
    assert found is not None
    assert (found.before, found.after, found.undoes) == (Answer.NO, Answer.YES, stored[1].event_id)
    assert found.seq == 3
    case.add(found)
    assert case.review.answer("Q-01") is Answer.YES
    assert undoable(case.events, "Anna") == stored[0]
    assert redoable(case.events, "Anna") == found


def test_undo_is_per_person_and_refuses_to_wipe_out_anothers_work() -> None:
    case = reading()
    case.answer("Q-01", Answer.YES)
    assert undo(case.events, stamp("Bo")) is None
    case.do(set_answer, SMALL, "Q-01", Answer.NO, actor="Bo")
    assert code_of(lambda: undo(case.events, stamp())) == "undo_changed_since"
    case.add(undo(case.events, stamp("Bo")))
    case.add(undo(case.events, stamp()))
    assert case.review.answers == {}


def test_a_klarmarkerad_case_is_undone_through_its_klarmarkering() -> None:
    case = reading()
    case.do(set_outcome, Outcome.NOT_FOUND)
    case.do(complete, SMALL, case.facts, actor="Bo")
    assert code_of(lambda: undo(case.events, stamp())) == "case_completed"
    case.add(undo(case.events, stamp("Bo")))
    assert not case.review.is_completed


# ---------------------------------------------------------------------------------- properties

_questions = st.sampled_from(["Q-01", "Q-03", "Q-04"])
_days = st.dates(date(2025, 1, 1), date(2026, 12, 31))
_acts = st.one_of(
    st.tuples(st.just("answer"), _questions, st.sampled_from([*Answer, None])),
    st.tuples(st.just("reason"), _questions, st.sampled_from(["", "Skäl", "Annat"])),
    st.tuples(st.just("row"), st.sampled_from("abc"), _days),
    st.tuples(st.just("drop"), st.sampled_from("abc"), st.none()),
    st.tuples(st.just("flag"), _questions, st.booleans()),
    st.tuples(st.just("note"), st.sampled_from(["", "n", "m"]), st.none()),
    st.tuples(st.just("evidence"), _questions, st.sampled_from(["", "1", "2"])),
    st.tuples(st.just("outcome"), st.sampled_from(list(Outcome)), st.none()),
    st.tuples(st.just("complete"), st.none(), st.none()),
    st.tuples(st.just("reopen"), st.none(), st.none()),
)
_history = st.lists(st.tuples(st.sampled_from(["Anna", "Bo"]), _acts), max_size=25)


def play(history: list[tuple[str, tuple[Any, Any, Any]]]) -> Reading:
    """Do everything that is allowed; what is refused leaves no event."""
    case = reading()
    for actor, act in history:
        before = len(case.events)
        try:
            _act(case, actor, act)
        except InspectionError:
            assert len(case.events) == before
    return case


def _act(case: Reading, actor: str, act: tuple[Any, Any, Any]) -> None:
    match act:
        case ("answer", question, answer):
            case.do(set_answer, SMALL, question, answer, actor=actor)
        case ("reason", question, text):
            case.do(set_reason, SMALL, question, text, actor=actor)
        case ("row", row_id, day):
            case.do(set_row, SMALL, visit(row_id, day), actor=actor)
        case ("drop", row_id, _):
            case.do(remove_row, "log", row_id, actor=actor)
        case ("flag", question, flagged):
            case.do(set_flag, SMALL, question, flagged, actor=actor)
        case ("note", text, _):
            case.do(set_note, text, actor=actor)
        case ("evidence", question, ""):
            case.do(remove_evidence, question, "e1", actor=actor)
        case ("evidence", question, page):
            case.do(set_evidence, SMALL, question, replace(EVIDENCE, page=page), actor=actor)
        case ("outcome", outcome, _):
            case.do(set_outcome, outcome, actor=actor)
        case ("complete", _, _):
            case.do(complete, SMALL, case.facts, actor=actor)
        case ("reopen", _, _):
            case.do(reopen, actor=actor)


def same_state(one: CaseReview, other: CaseReview) -> bool:
    return replace(one, seq=0) == replace(other, seq=0)


@given(_history)
def test_undoing_everything_leaves_an_empty_case_and_redoing_brings_it_back(
    history: list[tuple[str, tuple[Any, Any, Any]]],
) -> None:
    case = play([("Anna", act) for _, act in history])
    end, done = case.review, len(case.events)
    steps = 0
    while (event := undo(case.events, stamp())) is not None:
        case.add(event)
        steps += 1
    assert steps == done
    assert same_state(case.review, CaseReview(CASE, SMALL.sha256))
    while (event := redo(case.events, stamp())) is not None:
        case.add(event)
    assert same_state(case.review, end)


@given(_history)
def test_undo_then_redo_is_as_if_nothing_had_been_done(
    history: list[tuple[str, tuple[Any, Any, Any]]],
) -> None:
    case = play(history)
    before = case.review
    for actor in ("Anna", "Bo"):
        try:
            event = undo(case.events, stamp(actor))
        except InspectionError as error:
            assert error.code in ("undo_changed_since", "case_completed")  # noqa: PT017
            continue
        if event is None:
            continue
        case.add(event)
        case.add(redo(case.events, stamp(actor)))
        assert same_state(case.review, before)


@given(_history, st.integers(0, 30))
def test_the_history_folds_in_its_own_order_and_in_no_other(
    history: list[tuple[str, tuple[Any, Any, Any]]], at: int
) -> None:
    events = play(history).events
    assert fold(CASE, SMALL.sha256, events).seq == len(events)
    for one, two in pairwise(events):
        assert two.seq == one.seq + 1
    if at + 1 < len(events):
        swapped = [*events[:at], events[at + 1], events[at], *events[at + 2 :]]
        with pytest.raises(InspectionError, match="review_history_damaged"):
            fold(CASE, SMALL.sha256, swapped)


@given(_history)
def test_a_question_that_is_not_asked_never_has_an_answer(
    history: list[tuple[str, tuple[Any, Any, Any]]],
) -> None:
    case = play(history)
    review, facts = case.review, case.facts
    for question in SMALL.scored_questions:
        if not is_asked(question, facts):
            assert standing_answer(question, review, facts) is None
            placed = count(question, [SampledCase(CASE, "", review, facts)])
            assert placed.applicable + placed.not_applicable + placed.not_answered == 0
        assert review.answers.get(question.question_id) == last_given(case, question.question_id)


def last_given(case: Reading, question_id: str) -> Payload | None:
    given = [e.after for e in case.events if (e.kind, e.target) == (EventKind.ANSWER, question_id)]
    return given[-1] if given else None


@given(_history)
def test_events_survive_being_stored(history: list[tuple[str, tuple[Any, Any, Any]]]) -> None:
    for event in play(history).events:
        assert through_json(event.kind, event.after) == event.after
        assert through_json(event.kind, event.before) == event.before


def through_json(kind: EventKind, payload: Payload | None) -> Payload | None:
    return payload_from_json(kind, json.loads(json.dumps(payload_to_json(payload))))


def test_values_keep_their_types_in_the_store() -> None:
    row = LogRow("r", "t", {"a": Fraction(1, 3), "b": date(2026, 1, 2), "c": ("x",), "d": True})
    found = through_json(EventKind.ROW, row)
    assert found == row
    assert isinstance(found, LogRow)
    assert [type(v) for v in found.values.values()] == [Fraction, date, tuple, bool]


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (EventKind.ANSWER, "X"),
        (EventKind.ROW, {"row_id": "r"}),
        (EventKind.FLAG, "ja"),
        (EventKind.NOTE, 3),
        (EventKind.EVIDENCE, {"dated_on": "i går", "evidence_id": "", "document_type": ""}),
        (EventKind.ROW, {"row_id": "r", "table": "t", "values": {"a": 1.5}}),
    ],
)
def test_a_damaged_payload_is_refused(kind: EventKind, stored: object) -> None:
    with pytest.raises(InspectionError, match="review_history_damaged"):
        payload_from_json(kind, stored)


def test_an_event_is_a_value() -> None:
    case = reading()
    case.answer("Q-01", Answer.YES)
    event = case.events[0]
    assert event == ReviewEvent(
        event.event_id, CASE, 1, event.at, "Anna", EventKind.ANSWER, "Q-01", None, Answer.YES
    )

"""Reading: each change saved at once, files that give way or are missing, and what follows."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inspector_app.domain.checklist import Answer
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, Outcome
from inspector_app.domain.review.commands import (
    Events,
    Stamp,
    complete,
    reopen,
    set_answer,
    set_note,
    set_outcome,
)
from inspector_app.workflow.capsule_of_draw import ledger_sections, row_sections
from inspector_app.workflow.review_case import Command, Desk, FactsNow
from tests.fakes.small_inspection import Bench, refused


def answering(desk: Desk, question: str, answer: Answer) -> Command:
    def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
        return set_answer(review, desk.checklist, question, answer, stamp, "Skäl.")

    return command


def noting(text: str) -> Command:
    return lambda review, _facts, stamp: set_note(review, text, stamp)


def outcome(value: Outcome) -> Command:
    return lambda review, _facts, stamp: set_outcome(review, value, stamp)


class TestChanges:
    def test_an_answer_is_there_when_the_step_has_returned(self, drawn: Bench) -> None:
        review = drawn.steps.review
        desk = review.desk()
        akt = drawn.akt("Bromma", 1)
        opened = review.change(desk, akt, answering(desk, "BES-01", Answer.NO))
        assert opened.review.answers["BES-01"] is Answer.NO
        assert review.open(desk, akt).review == opened.review
        assert review.open(desk, akt).saved_at == opened.saved_at
        assert drawn.actions()[-2:] == ["review_answer", "review_reason"]

    def test_a_change_that_is_refused_writes_nothing(self, drawn: Bench) -> None:
        review = drawn.steps.review
        desk = review.desk()
        with refused(drawn, "question_unknown"):
            review.change(desk, drawn.akt("Bromma", 1), answering(desk, "X-1", Answer.NO))
        with refused(drawn, "case_not_in_sample"):
            review.change(desk, AktNumber("A" * 26), noting("x"))

    def test_undo_is_a_new_event_and_redo_takes_it_back(self, drawn: Bench) -> None:
        review = drawn.steps.review
        desk, akt = review.desk(), drawn.akt("Järva", 2)
        review.change(desk, akt, noting("läs om"))
        undone = review.undo(desk, akt)
        assert (undone.review.note, undone.review.seq) == ("", 2)
        assert undone.redoable is not None
        redone = review.redo(desk, akt)
        assert (redone.review.note, redone.review.seq) == ("läs om", 3)
        again = review.undo(desk, akt)
        assert review.undo(desk, akt).review == again.review

    def test_the_queue_is_in_the_order_of_the_lottery(self, drawn: Bench) -> None:
        review = drawn.steps.review
        queue = review.queue(review.desk())
        tickets = [item.drawn.ticket for item in queue]
        assert tickets == sorted(tickets)
        assert len(queue) == 9
        assert len({item.name for item in queue}) == 9

    def test_there_is_no_desk_before_the_draw(self, frozen: Bench) -> None:
        with refused(frozen, "no_sample"):
            frozen.steps.review.desk()
        with refused(frozen, "no_sample"):
            frozen.steps.tabulate()

    def test_an_unfinished_file_cannot_be_completed(self, drawn: Bench) -> None:
        review = drawn.steps.review
        desk = review.desk()
        with refused(drawn, "case_incomplete"):
            review.change(
                desk,
                drawn.akt("Bromma", 1),
                lambda one, facts, stamp: complete(one, desk.checklist, facts(), stamp),
            )

    def test_reading_may_stop_and_go_on(self, drawn: Bench) -> None:
        assert drawn.read(stop_after=4) == 4
        results = drawn.steps.tabulate().results
        assert not results.is_final
        assert drawn.read() == 5
        assert drawn.steps.tabulate().results.is_final


class TestFilesThatCannotBeRead:
    """Bromma (0), Farsta (1), Järva (2); three drawn and two reserves each."""

    def test_a_file_that_does_not_belong_gives_way_to_the_next_reserve(self, drawn: Bench) -> None:
        assert drawn.read({(1, 2): Outcome.WRONG_DISTRICT}) == 10
        made = drawn.steps.tabulate().replacements
        assert [(m.case_id, m.substitute and m.substitute.position) for m in made] == [
            (drawn.akt("Farsta", 2), 4)
        ]

    def test_reserves_run_out_in_order_and_it_is_told(self, drawn: Bench) -> None:
        gone = {(2, position): Outcome.NOT_PLACED for position in (1, 2, 3)}
        assert drawn.read(gone) == 11
        made = drawn.steps.tabulate().replacements
        assert [m.substitute.position if m.substitute else None for m in made] == [4, 5, None]
        (_, _, jarva) = ledger(drawn)
        assert (jarva["drawn"], jarva["read"], jarva["reserve_used"]) == (5, 2, 2)
        assert jarva["ineligible"] == [{"code": "not_placed", "n": 3}]

    def test_a_reserve_that_does_not_belong_gives_way_too(self, drawn: Bench) -> None:
        both = {(0, 1): Outcome.OUTSIDE_PERIOD, (0, 4): Outcome.CONFLICT_OF_INTEREST}
        assert drawn.read(both) == 11
        (bromma, _, _) = ledger(drawn)
        assert bromma["reserve_used"] == 2
        assert bromma["ineligible"] == [
            {"code": "conflict_of_interest", "n": 1}, {"code": "outside_period", "n": 1},
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("value", "fate"),
        [
            (Outcome.NOT_FOUND, "not_found"),
            (Outcome.NOT_RELEASED, "refused"),
            (Outcome.TRANSFERRED, "not_found"),
            (Outcome.INCOMPLETE, "read"),
        ],
    )
    def test_a_file_that_is_missing_is_never_replaced(
        self, drawn: Bench, value: Outcome, fate: str
    ) -> None:
        assert drawn.read({(1, 3): value}) == 9
        assert drawn.steps.tabulate().replacements == ()
        (_, farsta, _) = ledger(drawn)
        assert (farsta["drawn"], farsta["reserve_used"]) == (3, 0)
        assert farsta[fate] == (3 if fate == "read" else 1)

    def test_what_is_missing_widens_the_bounds_and_not_the_share(self, drawn: Bench) -> None:
        drawn.read({(1, 1): Outcome.NOT_FOUND, (1, 3): Outcome.NOT_RELEASED})
        (question,) = [
            q for q in drawn.steps.tabulate().results.questions if q.question_id == "BES-01"
        ]
        farsta = question.strata[1]
        assert (farsta.counts.applicable, farsta.counts.silent) == (1, 2)
        yes, unclear = farsta.counts.yes, farsta.counts.not_documented
        assert farsta.estimate.proportion == Fraction(yes)
        assert farsta.estimate.lower_bound == Fraction(yes, 3)
        assert farsta.estimate.upper_bound == Fraction(yes + unclear + 2, 3)

    def test_rows_name_their_fate_and_unused_reserves(self, drawn: Bench) -> None:
        drawn.read({(1, 2): Outcome.WRONG_DISTRICT, (2, 1): Outcome.NOT_FOUND,
                    (2, 2): Outcome.INCOMPLETE})  # fmt: skip
        t = drawn.steps.tabulate()
        rows = row_sections(t.desk.sample, t.reviews, t.replacements, {})
        found = {(row["stratum"], row["position"]): (row["outcome"], row["reason"]) for row in rows}
        assert found["Farsta", 2] == ("ineligible", "wrong_district")
        assert found["Farsta", 4] == ("read", "")
        assert found["Farsta", 5] == ("unused", "")
        assert found["Järva", 1] == ("not_found", "")
        assert found["Järva", 2] == ("read", "incomplete")
        assert {row["weight"] for row in rows} == {"6/3", "8/3", "10/3"}

    def test_what_is_taken_back_is_read_after_all(self, drawn: Bench) -> None:
        drawn.read({(1, 2): Outcome.WRONG_DISTRICT})
        review = drawn.steps.review
        desk, akt = review.desk(), drawn.akt("Farsta", 2)
        review.change(desk, akt, lambda one, _facts, stamp: reopen(one, stamp))
        review.change(desk, akt, outcome(Outcome.READ))
        assert drawn.steps.tabulate().replacements == ()


def ledger(bench: Bench) -> list[dict[str, object]]:
    t = bench.steps.tabulate()
    return ledger_sections(t.desk.sample, t.reviews, t.replacements)


def test_the_register_knows_of_the_whole_frame(drawn: Bench) -> None:
    """Nobody in the small list has more than three registered visits, and the goal is four."""
    assert drawn.steps.tabulate().register_met == {"Bromma": 0, "Farsta": 0, "Järva": 0}
    drawn.steps.set_parameters((("visits_target", "3"),))
    met = drawn.steps.tabulate().register_met
    assert met == {"Bromma": 1, "Farsta": 2, "Järva": 2}

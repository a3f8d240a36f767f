"""Anchor files: set blind, read like any other, and a gate that the ansvarig inspektör opens."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inspector_app.domain.checklist import Answer
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.review import CaseReview
from inspector_app.domain.review.commands import Events, Stamp, reopen
from inspector_app.domain.second_reading.anchors import Anchor, AnchorTerms, RestoredAs
from inspector_app.workflow import review_case
from inspector_app.workflow.review_case import FactsNow, facts_of
from inspector_app.workflow.simulate_reading import SimulateReading
from tests.fakes.small_inspection import ANNA, Bench, child_of, refused, stages
from tests.fakes.two_readers import BO, CIA, Team
from tests.workflow.test_second_reading import dealt, made, team

__all__ = ["dealt", "made", "stages", "team"]
STRICT = AnchorTerms(Fraction(1), 3)


def of_reader(bench: Bench, reader: Actor) -> list[AktNumber]:
    """Free files that one reader reads, those read once first."""
    free = bench.steps.readings.anchors.overview().free
    with bench.workspace.unit_of_work() as work:
        duties = work.duties()
    readers = {akt: [d.reader for d in duties if d.akt == akt] for akt in free}
    return sorted((a for a in free if reader.name in readers[a]), key=lambda a: len(readers[a]))


def key_of(bench: Bench, answer: Answer) -> dict[str, Answer]:
    """The same answer to every question that offers it."""
    asked = bench.steps.review.desk().checklist.scored_questions
    return {str(q.question_id): answer for q in asked if answer in q.offered_answers}


def marked(work: Team, answer: Answer = Answer.NOT_DOCUMENTED) -> AktNumber:
    """Anna keys a file of Bo's that he cannot reach, and any miss stops."""
    with work.opened_by(ANNA) as anna:
        anchors = anna.steps.readings.anchors
        anchors.set_terms(STRICT)
        akt = of_reader(anna, BO)[0]
        anchors.mark(akt, key_of(anna, answer))
        return akt


class TestKeys:
    def test_only_who_does_not_read_the_file_sees_its_key(self, dealt: Team) -> None:
        akt = marked(dealt)
        for person in (BO, CIA):
            with dealt.opened_by(person) as bench:
                with refused(bench, "role_forbids"):
                    bench.steps.readings.anchors.overview()
                with bench.workspace.unit_of_work() as work:
                    assert work.anchors() == ()
                    assert work.anchors_to_judge() == ()
                    assert work.document("anchor", 1) is None
        with dealt.opened_by(ANNA) as anna:
            (anchor,) = anna.steps.readings.anchors.overview().anchors
            assert isinstance(anchor, Anchor)
            assert anchor.akt == akt

    def test_nobody_keys_her_own_file_or_one_that_is_begun(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            anchors = anna.steps.readings.anchors
            free = anchors.overview().free
            with anna.workspace.unit_of_work() as work:
                duties = work.duties()
            mine = {duty.akt for duty in duties if duty.reader == ANNA.name}
            assert not mine & set(free)
            with refused(anna, "anchor_own_file"):
                anchors.mark(min(mine), key_of(anna, Answer.YES))
            begun = of_reader(anna, BO)[0]
        with dealt.opened_by(BO) as bo:
            read_one(bo, begun)
        with dealt.opened_by(ANNA) as anna, refused(anna, "anchor_file_begun"):
            anna.steps.readings.anchors.mark(begun, key_of(anna, Answer.YES))
        with dealt.opened_by(BO) as bo, refused(bo, "role_forbids"):
            bo.steps.readings.anchors.mark(begun, key_of(bo, Answer.YES))

    def test_a_key_can_be_taken_away_before_it_is_read(self, dealt: Team) -> None:
        akt = marked(dealt)
        with dealt.opened_by(ANNA) as anna:
            anna.steps.readings.anchors.unmark(akt)
            assert anna.steps.readings.anchors.overview().anchors == ()
        dealt.read(BO)
        with dealt.opened_by(BO) as bo:
            assert bo.steps.readings.anchors.own_gate().files == 0


class TestGate:
    def test_a_reader_who_misses_the_key_begins_no_more_files(self, dealt: Team) -> None:
        akt = marked(dealt)
        with dealt.opened_by(BO) as bo:
            read_one(bo, akt)
            gate = bo.steps.readings.anchors.own_gate()
            assert (gate.is_stopped, gate.files) == (True, 1)
            assert gate.equal < gate.compared
            other = unbegun(bo, akt)
            with refused(bo, "reader_not_certified"):
                read_one(bo, other)
            bo.steps.review.change(bo.steps.review.desk(), akt, reopened)
            assert bo.steps.readings.anchors.own_gate() == gate
            with refused(bo, "role_forbids"):
                bo.steps.readings.anchors.restore(BO.name, RestoredAs.RELEASED, "Själv.")
        with dealt.opened_by(CIA) as cia, cia.workspace.unit_of_work() as work:
            assert work.gates() == ()
        with dealt.opened_by(ANNA) as anna:
            (seen,) = anna.steps.readings.anchors.overview().gates
            assert seen == gate
            with refused(anna, "restoration_reason_missing"):
                anna.steps.readings.anchors.restore(BO.name, RestoredAs.RELEASED, " ")
            anna.steps.readings.anchors.restore(BO.name, RestoredAs.CERTIFIED, "Vi läste ihop.")
            assert "reader_restored" in anna.actions()
        with dealt.opened_by(BO) as bo:
            read_one(bo, other)
            assert not bo.steps.readings.anchors.own_gate().is_stopped

    def test_a_reader_who_reaches_it_is_not_stopped(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            anna.steps.readings.anchors.set_terms(AnchorTerms(Fraction(1, 2), 200))
            akt = of_reader(anna, BO)[0]
            anna.steps.readings.anchors.mark(akt, key_of(anna, Answer.YES))
        with dealt.opened_by(BO) as bo:
            read_one(bo, akt)
            assert not bo.steps.readings.anchors.own_gate().is_stopped
            read_one(bo, unbegun(bo, akt))

    def test_what_was_read_on_another_laptop_is_judged_at_home(
        self, dealt: Team, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A loan holds no keys, so nothing is judged when the file is klarmarkerad there."""
        akt = marked(dealt)
        with dealt.opened_by(BO) as bo:
            with monkeypatch.context() as elsewhere:
                elsewhere.setattr(review_case, "judge_anchors", lambda *_: None)
                read_one(bo, akt)
            with bo.workspace.unit_of_work() as work:
                assert work.gates() == ()
            assert bo.steps.readings.anchors.own_gate().is_stopped
            with refused(bo, "reader_not_certified"):
                read_one(bo, unbegun(bo, akt))

    def test_a_stopped_reader_is_dealt_no_file_of_another(self, dealt: Team) -> None:
        akt = marked(dealt)
        with dealt.opened_by(BO) as bo:
            read_one(bo, akt)
        with dealt.opened_by(ANNA) as anna:
            with anna.workspace.unit_of_work() as work:
                duty = next(
                    d for d in work.duties()
                    if d.reader == ANNA.name
                    and not any(o.akt == d.akt and o.part is not d.part for o in work.duties())
                )  # fmt: skip
            with refused(anna, "reader_takes_no_more"):
                anna.steps.readings.reassign(type(duty)(duty.akt, duty.part, BO.name), "Sjuk.")
            with refused(anna, "no_reader_left"):
                anna.steps.readings.declare_conflict(duty.akt, "Känner familjen.")


def read_one(bench: Bench, akt: AktNumber) -> None:
    """Read one file of the person's own to the end."""
    with bench.workspace.unit_of_work() as work:
        truth = {name: child_of(key) for name, key in work.case_keys(1).items()}
    reader = SimulateReading(bench.steps.review, facts_of, {}, {akt}.__contains__)
    reader(truth, lambda _done, _total: None, None)


def unbegun(bench: Bench, but: AktNumber) -> AktNumber:
    """A file of the person's own, in the queue, that she has not begun."""
    queue = {item.akt for item in bench.steps.review.queue(bench.steps.review.desk())}
    with bench.workspace.unit_of_work() as work:
        begun = {but, *work.begun_readings()}
        own = [duty.akt for duty in work.duties() if duty.reader == work.actor.name]
    return next(akt for akt in own if akt in queue - begun)


def reopened(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
    return reopen(review, stamp)

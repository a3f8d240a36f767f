"""Two readings side by side, what was agreed, and the review that counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Role
from inspector_app.domain.review import Evidence, LogRow, Outcome
from inspector_app.domain.review.commands import (
    Stamp,
    check_register_value,
    confirm_empty_log,
    set_evidence,
    set_outcome,
)
from inspector_app.domain.review.facts import derive
from inspector_app.domain.second_reading import (
    AgreedValue,
    Aspect,
    FileRead,
    Matter,
    Pair,
    common_rows,
    differences,
    matter_of,
    same_value,
)
from inspector_app.domain.second_reading.agreement import (
    AgreementEvent,
    AgreementEvents,
    AgreementKind,
    AgreementState,
    Talk,
    close_agreement,
    decide,
    fold_agreement,
    propose,
    refer,
    reopen_agreement,
)
from inspector_app.domain.second_reading.joint import Joint, joint_of
from inspector_app.domain.second_reading.quality import (
    QualityDesk,
    QualityEvents,
    QualityState,
    QualityStep,
    answer_comment,
    assure,
    comment,
    fold_quality,
    lock,
    reopen_file,
    resolve,
)
from inspector_app.domain.second_reading.reliability import reliability
from tests.domain.reading import CASE, PERIOD, Reading
from tests.domain.small_checklist import small

CHECKLIST = small()
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
Q1, Q3, Q4 = (Matter(Aspect.ANSWER, f"Q-0{n}") for n in (1, 3, 4))
LOG, FORM = Matter(Aspect.LOG, "log"), Matter(Aspect.REGISTER_VALUE, "form")


def reading(*days: int, **answers: Answer) -> Reading:
    """A klarmarkerad reading with visits on these days of August."""
    made = Reading(CHECKLIST, {"registered_visits": 1, "care_form": "familjehem"})
    for day in days:
        made.row(str(uuid4()), "log", day=date(2025, 8, day), kind="visit", heading="Fel")
    if not days:
        made.do(confirm_empty_log, CHECKLIST, "log", True)
    for name, answer in answers.items():
        made.answer(f"{name[0]}-{name[1:]}", answer, "Skäl.")
    made.answer_rest()
    for question in ("Q-04",):
        evidence = Evidence(str(uuid4()), "Journal")
        made.do(set_evidence, CHECKLIST, question, evidence)
    made.complete()
    return made


def pair_of(one: Reading, other: Reading) -> Pair:
    return Pair(FileRead("Anna", one.review, one.facts), FileRead("Bo", other.review, other.facts))


def stamp(actor: str) -> Stamp:
    return Stamp(actor, NOON, uuid4)


class Room:
    """Two readers, a third person and everything they do."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.events: list[AgreementEvent] = []

    @property
    def state(self) -> AgreementState:
        return fold_agreement(self.events)

    @property
    def talk(self) -> Talk:
        return Talk(CASE, CHECKLIST, self.pair, self.state)

    @property
    def joint(self) -> Joint:
        register = {"registered_visits": 1, "care_form": "familjehem"}
        return joint_of(
            CHECKLIST, self.pair, self.state, lambda r: derive(CHECKLIST, r, register, PERIOD)
        )

    def add(self, made: AgreementEvents) -> None:
        self.events.extend(made)

    def propose(self, actor: str, matter: Matter, value: AgreedValue, reason: str = "") -> None:
        self.add(propose(self.talk, matter, value, reason, stamp(actor)))

    def agree(self, matter: Matter, value: AgreedValue) -> None:
        self.propose("Anna", matter, value, "Vi läste om.")
        self.propose("Bo", matter, value)

    def close(self) -> None:
        self.add(close_agreement(self.talk, self.joint.open_matters, stamp("Bo")))


def refused(code: str, act: object, *arguments: object) -> None:
    with pytest.raises(InspectionError) as raised:
        act(*arguments)  # type: ignore[operator]
    assert raised.value.code == code


class TestDifferences:
    def test_two_that_say_the_same_differ_in_nothing(self) -> None:
        pair = pair_of(reading(3, 14), reading(14, 3))
        assert differences(CHECKLIST, pair) == ()
        assert [row.values["day"].day for row in common_rows(pair, "log")] == [3, 14]  # type: ignore[union-attr]

    def test_only_what_differs_with_reasons_and_evidence(self) -> None:
        found = differences(CHECKLIST, pair_of(reading(3, 14), reading(3, 14, Q01=Answer.NO)))
        (one,) = found
        assert (one.matter, one.first.value, one.second.value) == (Q1, Answer.YES, Answer.NO)
        assert (one.first.reason, one.second.reason) == ("Skäl.", "Skäl.")

    def test_rows_are_compared_by_what_they_say_and_doubles_are_counted(self) -> None:
        found = differences(CHECKLIST, pair_of(reading(3, 3, 14), reading(3, 14, 20)))
        (log,) = [one for one in found if one.matter == LOG]
        first, second = log.first.value, log.second.value
        assert isinstance(first, tuple)
        assert isinstance(second, tuple)
        assert [row.values["day"] for row in (*first, *second)] == [
            date(2025, 8, 3), date(2025, 8, 20),
        ]  # fmt: skip

    def test_computed_answers_follow_from_the_log_and_are_no_matter_of_their_own(self) -> None:
        one, other = reading(3, 14), reading(3)
        assert one.review.answer("Q-03") is Answer.YES
        assert other.review.answer("Q-03") is Answer.NO
        matters = [d.matter for d in differences(CHECKLIST, pair_of(one, other))]
        assert LOG in matters
        assert Q3 not in matters
        by_hand = reading(3, Q03=Answer.PARTLY)
        assert Q3 in [d.matter for d in differences(CHECKLIST, pair_of(one, by_hand))]

    def test_register_values_and_outcome(self) -> None:
        other = reading(3, 14)
        unread = Reading(CHECKLIST)
        unread.do(set_outcome, Outcome.NOT_FOUND)
        unread.complete()
        (first, *_) = differences(CHECKLIST, pair_of(other, unread))
        assert first.matter == Matter(Aspect.OUTCOME)
        checked = Reading(CHECKLIST, {"registered_visits": 1, "care_form": "familjehem"})
        checked.do(check_register_value, CHECKLIST, "form", "Annat")
        assert FORM in [d.matter for d in differences(CHECKLIST, pair_of(other, checked))]

    def test_a_matter_has_a_name_that_it_is_found_by(self) -> None:
        for matter in (Q1, LOG, FORM, Matter(Aspect.OUTCOME)):
            assert matter_of(matter.key) == matter

    def test_rows_say_the_same_in_any_order(self) -> None:
        a, b = LogRow("1", "log", {"kind": "visit"}), LogRow("2", "log", {"kind": "call", "x": ""})
        same = LogRow("9", "log", {"kind": "call"})
        assert same_value((a, b), (same, a))
        assert not same_value((a, b), (a,))
        assert not same_value(Answer.YES, None)


@pytest.fixture
def room() -> Room:
    """Anna says Ja, Bo says Nej."""
    return Room(pair_of(reading(3, 14), reading(3, 14, Q01=Answer.NO)))


class TestAgreeing:
    def test_what_both_put_forward_is_agreed(self, room: Room) -> None:
        room.propose("Anna", Q1, Answer.PARTLY, "Vi läste om.")
        assert room.joint.open_matters == 1
        room.propose("Bo", Q1, Answer.PARTLY)
        settled = room.state.of(Q1).settled
        assert settled is not None
        assert (settled.actor, settled.value, settled.reason) == (
            "Bo", Answer.PARTLY, "Vi läste om.",
        )  # fmt: skip
        room.close()
        joint = room.joint
        assert joint.is_agreed
        assert joint.review.is_completed
        assert joint.review.answers["Q-01"] is Answer.PARTLY
        assert joint.review.reasons["Q-01"] == "Vi läste om."
        assert joint.review.answer("Q-03") is Answer.YES

    def test_the_readings_are_never_touched(self, room: Room) -> None:
        before = room.pair
        room.agree(Q1, Answer.PARTLY)
        assert room.pair == before
        assert room.pair.first.review.answers["Q-01"] is Answer.YES

    def test_a_change_asks_for_its_reason(self, room: Room) -> None:
        refused("agreement_reason_missing", room.propose, "Anna", Q1, Answer.YES, " ")
        refused("agreement_reason_missing", room.propose, "Bo", Q3, Answer.NO)
        room.propose("Anna", Q3, Answer.YES)
        assert room.state.of(Q3).positions["Anna"].reason == ""

    def test_only_what_fits_and_only_by_the_readers(self, room: Room) -> None:
        refused("not_a_reader", room.propose, "Cia", Q1, Answer.YES, "Skäl.")
        refused("agreed_matter_unknown", room.propose, "Bo", Matter(Aspect.ANSWER, "X"), Answer.YES)
        refused("agreed_value_unfit", room.propose, "Bo", Q1, "Ja", "Skäl.")
        refused("agreed_value_unfit", room.propose, "Bo", LOG, Answer.YES, "Skäl.")
        refused("answer_not_offered", room.propose, "Bo", Q1, Answer.NOT_APPLICABLE, "Skäl.")
        other = (LogRow("1", "annan", {}),)
        refused("agreed_value_unfit", room.propose, "Bo", LOG, other, "Skäl.")
        wrong = (LogRow("1", "log", {"kind": "dans"}),)
        refused("log_row_faults", room.propose, "Bo", LOG, wrong, "Skäl.")

    def test_two_against_each_other_are_decided_by_a_third(self, room: Room) -> None:
        decided = (Q1, Answer.NO, "Anteckningen är tydlig.")
        refused("agreement_not_tried", decide, room.talk, *decided, stamp("Cia"))
        room.propose("Anna", Q1, Answer.YES, "Så står det.")
        room.propose("Bo", Q1, Answer.NO, "Det står inte så.")
        assert room.state.of(Q1).is_stuck
        refused("third_person_is_reader", decide, room.talk, *decided, stamp("Bo"))
        refused("agreement_reason_missing", decide, room.talk, Q1, Answer.NO, "", stamp("Cia"))
        room.add(decide(room.talk, *decided, stamp("Cia")))
        assert room.state.of(Q1).decided_by == "Cia"
        refused("matter_decided", room.propose, "Anna", Q1, Answer.YES, "Ändå.")
        room.close()
        assert room.joint.review.answers["Q-01"] is Answer.NO

    def test_a_matter_that_is_referred_is_taken_up_again(self, room: Room) -> None:
        room.agree(Q1, Answer.NO)
        refused("agreement_reason_missing", refer, room.talk, Q1, "", stamp("Bo"))
        room.add(refer(room.talk, Q1, "Jag är inte säker.", stamp("Bo")))
        assert room.state.of(Q1).is_stuck
        assert room.joint.open_matters == 1

    def test_what_is_closed_is_reopened_with_a_reason(self, room: Room) -> None:
        refused("agreement_incomplete", room.close)
        refused("agreement_still_open", reopen_agreement, room.talk, "Skäl.", stamp("Anna"))
        room.agree(Q1, Answer.NO)
        room.close()
        refused("agreement_closed", room.propose, "Anna", Q1, Answer.YES, "Skäl.")
        refused("agreement_reason_missing", reopen_agreement, room.talk, "", stamp("Anna"))
        room.add(reopen_agreement(room.talk, "Nytt protokoll.", stamp("Anna")))
        assert not room.joint.is_agreed
        assert not room.joint.review.is_completed
        room.agree(Q1, Answer.YES)
        room.close()
        assert room.joint.review.answers["Q-01"] is Answer.YES
        assert [event.kind for event in room.events].count(AgreementKind.PROPOSED) == 4

    def test_a_history_with_a_gap_is_damaged(self, room: Room) -> None:
        room.agree(Q1, Answer.NO)
        refused("review_history_damaged", fold_agreement, room.events[1:])


class TestCommonLog:
    """Anna saw two visits and reached the goal, Bo one."""

    @pytest.fixture
    def room(self) -> Room:
        return Room(pair_of(reading(3, 14), reading(3, Q04=Answer.YES)))

    def test_answers_are_computed_anew_from_the_common_log(self, room: Room) -> None:
        assert [d.matter for d in room.joint.open] == [LOG]
        room.agree(LOG, ())
        joint = room.joint
        assert len(joint.review.table_rows("log")) == 1
        assert [d.matter for d in joint.open] == [Q4]
        room.agree(Q4, Answer.YES)
        room.close()
        assert room.joint.review.answer("Q-03") is Answer.NO
        assert len(room.joint.review.question_evidence("Q-04")) == 2

    def test_a_question_that_is_not_put_any_more_is_no_matter(self, room: Room) -> None:
        rows = room.joint.open[0].first.value
        assert isinstance(rows, tuple)
        room.agree(LOG, rows)
        assert room.joint.open_matters == 0
        room.close()
        assert room.joint.review.answer("Q-03") is Answer.YES

    def test_a_question_that_only_the_common_log_puts_is_lacking(self) -> None:
        room = Room(pair_of(reading(3, 14), reading(5, 20)))
        room.agree(LOG, ())
        assert [one.code for one in room.joint.lacking] == ["answer_missing"]
        refused("agreement_incomplete", room.close)
        room.agree(Q4, Answer.YES)
        room.close()
        assert room.joint.review.empty_logs == {"log"}


class TestReliability:
    def test_the_figures_by_hand(self) -> None:
        """Two files: Q-01 once alike, once not; Q-03 computed alike in both."""
        pairs = {
            "a": pair_of(reading(3, 14), reading(3, 14, Q01=Answer.NO)),
            "b": pair_of(reading(3, 14), reading(3, 14)),
        }
        found = reliability(CHECKLIST, pairs, {"a": pairs["a"].second})
        rows = {row.question_id: row.figures for row in found.questions}
        assert (rows["Q-01"].units, rows["Q-01"].equal) == (2, 1)
        assert (rows["Q-03"].units, rows["Q-03"].equal) == (2, 2)
        assert rows["Q-04"].units == 0
        assert [(row.theme, row.figures.equal) for row in found.themes] == [("Ett", 3), ("Två", 0)]
        assert (found.whole.units, found.whole.equal, found.whole.groups) == (4, 3, 2)
        assert (found.first_to_second.up, found.first_to_second.down) == (0, 1)
        assert (found.to_agreed.down, found.agreed_files) == (1, 1)

    def test_an_akt_that_one_did_not_find_is_no_pair_of_answers(self) -> None:
        unread = Reading(CHECKLIST)
        unread.do(set_outcome, Outcome.NOT_FOUND)
        unread.complete()
        assert reliability(CHECKLIST, {"a": pair_of(reading(3), unread)}, {}).whole.units == 0


class Files:
    """A file under control."""

    def __init__(self, *readers: str, is_read: bool = True) -> None:
        self.readers, self.is_read, self.state = readers, is_read, QualityState()
        self.events: list[object] = []

    def desk(self, role: Role = Role.LEAD_INSPECTOR) -> QualityDesk:
        return QualityDesk(CASE, self.state, self.is_read, self.readers, role)

    def do(self, made: QualityEvents) -> None:
        self.events.extend(made)
        self.state = fold_quality(self.events)  # type: ignore[arg-type]


class TestQuality:
    def test_the_steps_in_their_order(self) -> None:
        file = Files("Anna")
        assert QualityState().step(is_read=False) is QualityStep.UNREAD
        refused("assured_by_reader", assure, file.desk(), stamp("Anna"))
        refused("file_not_assured", lock, file.desk(), stamp("Bo"))
        refused("file_not_assured", reopen_file, file.desk(), "Skäl.", stamp("Bo"))
        file.do(assure(file.desk(), stamp("Bo")))
        assert assure(file.desk(), stamp("Bo")) == ()
        assert file.state.step(is_read=True) is QualityStep.ASSURED
        refused("role_forbids", lock, file.desk(Role.QUALITY), stamp("Bo"))
        file.do(lock(file.desk(), stamp("Bo")))
        assert file.state.step(is_read=True) is QualityStep.LOCKED
        refused("role_forbids", reopen_file, file.desk(Role.INSPECTOR), "Skäl.", stamp("Bo"))
        refused("reopening_reason_missing", reopen_file, file.desk(), " ", stamp("Bo"))
        file.do(reopen_file(file.desk(), "Rättelse.", stamp("Bo")))
        assert file.state.step(is_read=True) is QualityStep.READ
        assert len(file.events) == 3

    def test_a_thread_is_resolved_and_opened_by_an_answer(self) -> None:
        file = Files("Anna", "Bo")
        refused("comment_empty", comment, file.desk(), "Q-01", " ", stamp("Cia"))
        file.do(comment(file.desk(), "Q-01", "Var står det?", stamp("Cia")))
        (thread,) = file.state.threads
        assert (thread.question, thread.is_open) == ("Q-01", True)
        refused("comments_open", assure, file.desk(), stamp("Anna"))
        refused("comment_unknown", resolve, file.desk(), UUID(int=7), "", stamp("Cia"))
        file.do(answer_comment(file.desk(), thread.thread_id, "Sidan 4.", stamp("Anna")))
        file.do(resolve(file.desk(), thread.thread_id, "Tack.", stamp("Cia")))
        assert resolve(file.desk(), thread.thread_id, "", stamp("Cia")) == ()
        (done,) = file.state.threads
        assert (done.resolved_by, done.resolution, len(done.comments)) == ("Cia", "Tack.", 2)
        file.do(answer_comment(file.desk(), thread.thread_id, "Nej, sidan 5.", stamp("Anna")))
        assert [t.is_open for t in file.state.threads] == [True]

    def test_an_unread_file_and_a_damaged_history(self) -> None:
        file = Files("Anna", is_read=False)
        refused("file_not_read", assure, file.desk(), stamp("Bo"))
        file.do(comment(file.desk(), "", "Hela akten.", stamp("Bo")))
        late = [replace(file.events[0], seq=2, at=NOON + timedelta(1))]  # type: ignore[type-var]
        refused("review_history_damaged", fold_quality, late)

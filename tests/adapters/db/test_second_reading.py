"""Two readings of one file are kept apart where they are kept, not where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text

from inspector_app.adapters.db.workspace import EncryptedWorkspace, SqlUnitOfWork
from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review import (
    Completion,
    EventKind,
    LogRow,
    Outcome,
    RatingOverride,
    ReviewEvent,
    Stated,
)
from inspector_app.domain.second_reading import AgreedValue
from inspector_app.domain.second_reading.agreement import AgreementEvent, AgreementKind
from inspector_app.domain.second_reading.quality import QualityEvent, QualityKind
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import AKT, ANNA, BO, KLARA, NOW, REVA

CIA = Actor(ActorName("Cia Nyström"), Role.LEAD_INSPECTOR)
WORDS = {
    ANNA.name: examples.PASSPHRASE,
    BO.name: "en annan lösenfras, Bos",
    CIA.name: "en femte lösenfras, Cias",
    KLARA.name: "en tredje lösenfras, Klaras",
    REVA.name: "en fjärde lösenfras, Revas",
}
ONCE = AktNumber("B" * 26)
TWICE = (Duty(AKT, Part.FIRST, ANNA.name), Duty(AKT, Part.SECOND, BO.name))


@pytest.fixture
def opened(folder: Path, open_workspace: Open) -> Callable[[Actor], object]:
    """One workspace, one file that Anna and Bo read and one that Anna reads alone."""
    workspace = open_workspace(folder)
    for person in (BO, CIA, KLARA, REVA):
        workspace.keys.add_person(person, WORDS[person.name])
    with workspace.unit_of_work() as unit:
        unit.save_duties([*TWICE, Duty(ONCE, Part.FIRST, ANNA.name)])
    workspace.close()

    @contextmanager
    def by(person: Actor) -> Iterator[EncryptedWorkspace]:
        one = open_workspace(folder, WORDS[person.name])
        yield one
        one.close()

    return by


def answered(seq: int, actor: Actor, after: Answer = Answer.YES, akt: str = AKT) -> ReviewEvent:
    return replace(examples.review_event(seq, after=after, case=akt), actor=actor.name)


def completed(seq: int, actor: Actor, akt: str = AKT) -> ReviewEvent:
    kind, after = EventKind.COMPLETED, Completion()
    event = examples.review_event(seq, kind=kind, after=after, case=akt)
    return replace(event, actor=actor.name, target="")


def read(by, actor: Actor, *, done: bool = True) -> None:  # type: ignore[no-untyped-def]
    """Answer one question, and klarmarkera."""
    with by(actor) as workspace, workspace.unit_of_work() as unit:
        answer = Answer.YES if actor is ANNA else Answer.NO
        unit.append_review_events([answered(1, actor, answer)])
        if done:
            unit.append_review_events([completed(2, actor)])


def answers(unit: SqlUnitOfWork) -> list[object]:
    return [event.after for event in unit.review_events(AKT) if event.kind is EventKind.ANSWER]


def refused(
    workspace: EncryptedWorkspace, code: str, act: Callable[[SqlUnitOfWork], object]
) -> None:
    with pytest.raises(InspectionError) as caught, workspace.unit_of_work() as unit:
        act(unit)
    assert caught.value.code == code


def everything_readable(unit: SqlUnitOfWork) -> str:
    """What every reading method of the store hands out about the files, as text."""
    found = (
        unit.review_events(AKT), list(unit.all_review_events()), unit.both_readings(AKT),
        unit.agreement_events(AKT), list(unit.all_agreement_events()), unit.quality_events(AKT),
        list(unit.all_quality_events()), list(unit.events()), unit.duties(),
        unit.completed_readings(), unit.begun_readings(), unit.check(),
    )  # fmt: skip
    return repr(found)


class TestBlind:
    @pytest.mark.parametrize("done", [False, True], ids=["begun", "klarmarkerad"])
    def test_nothing_of_the_others_reading_is_handed_out(self, opened, done: bool) -> None:  # type: ignore[no-untyped-def]
        secret = "BARA BO VET"
        with opened(BO) as workspace, workspace.unit_of_work() as unit:
            note = examples.review_event(1, kind=EventKind.NOTE, after=secret)
            unit.append_review_events([replace(note, actor=BO.name, target="")])
            if done:
                unit.append_review_events([completed(2, BO)])
            assert secret in everything_readable(unit)
        for person in (ANNA, CIA, KLARA, REVA):
            with opened(person) as workspace, workspace.unit_of_work() as unit:
                assert secret not in everything_readable(unit)
                assert unit.review_events(AKT) == ()
                assert unit.both_readings(AKT) is None
                assert unit.begun_readings() == {AKT: {Part.SECOND}}
                assert unit.completed_readings() == ({AKT: {Part.SECOND}} if done else {})

    def test_each_adds_to_her_own_reading(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA, done=False)
        read(opened, BO, done=False)
        with opened(ANNA) as workspace, workspace.unit_of_work() as unit:
            assert answers(unit) == [Answer.YES]
            assert [e.case for e in unit.all_review_events()] == [AKT]
        with opened(BO) as workspace, workspace.unit_of_work() as unit:
            assert answers(unit) == [Answer.NO]
            assert [e.after for e in unit.all_review_events()] == [Answer.NO]
        with opened(CIA) as workspace:
            refused(
                workspace, "not_your_reading", lambda u: u.append_review_events([answered(1, CIA)])
            )

    def test_both_are_there_for_all_when_both_are_done_and_sealed(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA)
        read(opened, BO)
        for person in (ANNA, BO, CIA, KLARA, REVA):
            with opened(person) as workspace, workspace.unit_of_work() as unit:
                both = unit.both_readings(AKT)
                assert both is not None
                assert [events[0].after for events in both] == [Answer.YES, Answer.NO]
        for person in (ANNA, BO):
            with opened(person) as workspace:
                back = replace(completed(3, person), before=Completion(), after=None)
                refused(workspace, "reading_sealed", lambda u, b=back: u.append_review_events([b]))

    def test_a_klarmarkering_taken_back_closes_the_door_again(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA)
        with opened(ANNA) as workspace, workspace.unit_of_work() as unit:
            unit.append_review_events(
                [replace(completed(3, ANNA), before=Completion(), after=None)]
            )
            assert unit.completed_readings() == {}
        read(opened, BO)
        with opened(BO) as workspace, workspace.unit_of_work() as unit:
            assert unit.both_readings(AKT) is None

    def test_a_file_of_one_reader_is_added_to_by_her_alone_and_seen_by_all(self, opened) -> None:  # type: ignore[no-untyped-def]
        with opened(ANNA) as workspace, workspace.unit_of_work() as unit:
            unit.append_review_events([answered(1, ANNA, akt=ONCE)])
        with opened(BO) as workspace:
            with workspace.unit_of_work() as unit:
                assert len(unit.review_events(ONCE)) == 1
                assert [e.case for e in unit.all_review_events()] == [ONCE]
            late = answered(2, BO, akt=ONCE)
            refused(workspace, "not_your_reading", lambda u: u.append_review_events([late]))


class TestHandingOver:
    def test_a_reader_cannot_come_by_the_other_reading(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, BO, done=False)

        def give(reader: Actor, part: Part) -> Callable[[SqlUnitOfWork], object]:
            duty = Duty(AKT, part, reader.name)
            return lambda unit: unit.hand_over_reading(duty, "Skäl.", keep_answers=True)

        with opened(BO) as workspace:
            refused(workspace, "role_forbids", give(BO, Part.FIRST))
        with opened(ANNA) as workspace:
            refused(workspace, "reader_has_other_part", give(ANNA, Part.SECOND))
            with workspace.unit_of_work() as unit:
                give(CIA, Part.FIRST)(unit)
                assert unit.review_events(AKT) == ()
        with opened(CIA) as workspace:
            refused(workspace, "reader_has_other_part", give(CIA, Part.SECOND))
            refused(workspace, "reader_has_other_part", give(BO, Part.FIRST))

    def test_what_is_taken_back_stays_in_the_history(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, BO)
        with opened(CIA) as workspace, workspace.unit_of_work() as unit:
            duty = Duty(AKT, Part.SECOND, CIA.name)
            unit.hand_over_reading(duty, "Jäv.", keep_answers=False)
            events = unit.review_events(AKT)
            assert [(e.kind, e.before, e.after) for e in events[2:]] == [
                (EventKind.COMPLETED, Completion(), None), (EventKind.ANSWER, Answer.NO, None),
            ]  # fmt: skip
            assert unit.completed_readings() == {}
            assert unit.check() == ()

    def test_a_begun_reading_is_moved_and_never_dealt_out_anew(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, BO, done=False)
        with opened(ANNA) as workspace:
            again = [Duty(AKT, Part.SECOND, CIA.name)]
            refused(workspace, "duties_begun", lambda unit: unit.save_duties(again))
            lost = Duty(AktNumber("C" * 26), Part.FIRST, CIA.name)
            refused(
                workspace, "duty_unknown",
                lambda unit: unit.hand_over_reading(lost, "Skäl.", keep_answers=True),
            )  # fmt: skip


VALUES: list[AgreedValue | None] = [
    Answer.PARTLY, Outcome.NOT_FOUND, "Familjehem", "", None, (), Stated(3), Stated(None),
    Stated(NOW.date()), RatingOverride("brist", "Skäl.", "inspektör"),
    (LogRow("r1", "besok", {"datum": NOW.date(), "rubrik": "Uppföljning", "antal": 2}),),
]  # fmt: skip


class TestAgreement:
    def test_what_was_put_forward_comes_back_equal(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA)
        read(opened, BO)
        events = tuple(
            AgreementEvent(uuid4(), AKT, seq, NOW, ANNA.name, AgreementKind.PROPOSED,
                           "answer/BES-01", value, "Skäl.")
            for seq, value in enumerate(VALUES, start=1)
        )  # fmt: skip
        with opened(ANNA) as workspace, workspace.unit_of_work() as unit:
            unit.append_agreement_events(events)
        with opened(BO) as workspace, workspace.unit_of_work() as unit:
            assert unit.agreement_events(AKT) == events
            assert tuple(unit.all_agreement_events()) == events
            assert unit.check() == ()

    def test_nothing_is_agreed_or_commented_before_both_are_done(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA)
        acts = (
            lambda unit: unit.append_agreement_events([proposed(1)]),
            lambda unit: unit.append_quality_events([stepped(1, QualityKind.COMMENTED)]),
        )
        for person in (ANNA, CIA):
            with opened(person) as workspace:
                for act in acts:
                    refused(workspace, "readings_not_done", act)

    def test_what_is_assured_is_held_until_it_is_reopened(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA)
        read(opened, BO)
        with opened(CIA) as workspace:
            with workspace.unit_of_work() as unit:
                unit.append_quality_events([stepped(1, QualityKind.ASSURED)])
            refused(
                workspace, "file_is_held", lambda unit: unit.append_agreement_events([proposed(1)])
            )
            refused(
                workspace, "stale_review",
                lambda unit: unit.append_quality_events([stepped(1, QualityKind.REOPENED)]),
            )  # fmt: skip
            with workspace.unit_of_work() as unit:
                unit.append_quality_events([stepped(2, QualityKind.REOPENED)])
                unit.append_agreement_events([proposed(1)])
                assert [e.kind for e in unit.all_quality_events()] == [
                    QualityKind.ASSURED, QualityKind.REOPENED,
                ]  # fmt: skip

    def test_an_edit_past_the_program_is_seen_in_every_new_table(self, opened) -> None:  # type: ignore[no-untyped-def]
        read(opened, ANNA)
        read(opened, BO)
        with opened(CIA) as workspace:
            with workspace.unit_of_work() as unit:
                unit.append_agreement_events([proposed(1)])
                unit.append_quality_events([stepped(1, QualityKind.COMMENTED)])
            for table in ("second_review_event", "agreement_event", "quality_event"):
                for verb in (f"UPDATE {table} SET actor = 'X'", f"DELETE FROM {table}"):
                    with (
                        pytest.raises(Exception, match="append-only"),
                        workspace.unit_of_work() as unit,
                    ):
                        unit._session.execute(text(verb))
                with workspace.unit_of_work() as unit:
                    for verb in ("update", "delete"):
                        unit._session.execute(text(f"DROP TRIGGER {table}_refuses_{verb}"))
                    unit._session.execute(text(f"UPDATE {table} SET actor = 'X'"))
            with workspace.unit_of_work() as unit:
                unit._session.execute(text("UPDATE reading_duty SET reader = 'X'"))
            found = [fault.found.split()[0] for fault in workspace.check()]
            assert sorted(set(found)) == [
                "agreement_event", "quality_event", "reading_duty", "second_review_event",
            ]  # fmt: skip


def proposed(seq: int) -> AgreementEvent:
    return AgreementEvent(uuid4(), AKT, seq, NOW, CIA.name, AgreementKind.PROPOSED,
                          "answer/BES-01", Answer.YES, "Skäl.")  # fmt: skip


def stepped(seq: int, kind: QualityKind) -> QualityEvent:
    return QualityEvent(uuid4(), AKT, seq, NOW, CIA.name, kind, "", "Text.")

"""Who has a key and what she has left; whoever is shut out takes nothing with her."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Part
from inspector_app.ports.keys import KeyKind
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.keys import (
    Bar,
    Holder,
    KeysSeen,
    LeftToRead,
    SeeKeys,
    bar_to_new_passphrase,
    bar_to_shut_out,
    unfinished,
)
from inspector_app.workflow.move_readings import Move, MoveReadings
from tests.fakes.small_inspection import ANNA, stages
from tests.fakes.two_readers import BO, CIA, KEYS, KLARA, Team
from tests.workflow.test_second_reading import Made, dealt, made, read, team

__all__ = ["Made", "dealt", "made", "read", "stages", "team"]
BEA = Actor(ActorName("Bea Exempel"), Role.LEAD_INSPECTOR)
WORDS = frozenset({KeyKind.PASSPHRASE})
REASON = "Bo har slutat."


def seen_by(me: Actor, *people: Actor, is_loan: bool = False, is_example: bool = False) -> KeysSeen:
    """Everybody with a passphrase alone."""
    return KeysSeen(me, tuple(Holder(one, WORDS) for one in people), is_loan, is_example)


@pytest.mark.parametrize(
    ("seen", "who", "bar"),
    [
        (seen_by(ANNA, ANNA, BO), BO, None),
        (seen_by(ANNA, ANNA, BO), ANNA, Bar.LAST_LEAD),
        (seen_by(ANNA, ANNA, BEA), BEA, None),
        (seen_by(ANNA, ANNA, BEA), ANNA, Bar.ONESELF),
        (seen_by(ANNA, ANNA, KLARA), KLARA, None),
        (seen_by(ANNA, ANNA, BO, is_example=True), BO, None),
        (seen_by(BEA, ANNA, BEA, is_example=True), ANNA, Bar.EXAMPLE),
    ],
)
def test_who_can_be_shut_out(seen: KeysSeen, who: Actor, bar: Bar | None) -> None:
    (holder,) = [one for one in seen.holders if one.person == who]
    assert bar_to_shut_out(seen, holder) is bar


@pytest.mark.parametrize(
    ("seen", "bar", "leads"),
    [
        (seen_by(ANNA, ANNA), None, True),
        (seen_by(BO, ANNA, BO), None, False),
        (seen_by(KLARA, ANNA, KLARA), None, False),
        (seen_by(ANNA, ANNA, is_loan=True), None, False),
        (seen_by(ANNA, ANNA, is_example=True), Bar.EXAMPLE, True),
        (seen_by(BO, ANNA, BO, is_example=True), None, False),
    ],
)
def test_who_leads_and_who_gets_a_new_passphrase(
    seen: KeysSeen, bar: Bar | None, leads: bool
) -> None:
    assert bar_to_new_passphrase(seen) is bar
    assert seen.leads is leads


def test_leads_come_first_with_kinds_and_what_is_left(dealt: Team) -> None:
    with dealt.opened_by(ANNA) as anna:
        seen = SeeKeys(anna.workspace)()
        drawn = {case.id for case in anna.steps.review.desk().sample.main}
        with anna.workspace.unit_of_work() as work:
            bos = [duty.akt for duty in work.duties() if duty.reader == BO.name]
    assert [one.person for one in seen.holders] == [ANNA, BO, CIA, KLARA]
    assert [one.kinds for one in seen.holders] == [frozenset(KeyKind), WORDS, WORDS, WORDS]
    assert (seen.me, seen.code_of, seen.is_loan, seen.is_example) == (ANNA, ANNA.name, False, False)
    left = seen.holders[1].left
    assert left.files == sum(akt in drawn for akt in bos) > 0
    assert left.reserves == sum(akt not in drawn for akt in bos)
    assert seen.holders[2].left == LeftToRead()


def test_what_is_read_is_no_longer_left(read: Team) -> None:
    with read.opened_by(ANNA) as anna:
        seen = SeeKeys(anna.workspace)()
        awaited = [one for one in anna.steps.readings.statuses().values() if one.awaits_agreement]
    assert [one.left.files for one in seen.holders] == [0, 0, 0, 0]
    assert [one.left.to_agree for one in seen.holders] == [len(awaited), len(awaited), 0, 0]
    assert awaited


def test_what_is_in_a_package_is_told(dealt: Team, tmp_path: Path) -> None:
    with dealt.opened_by(ANNA) as anna:
        step = anna.steps.hand_over
        chosen = tuple(one.reading for one in step.candidates(BO.name))[:2]
        step.hand_over(Parting(BO.name, "2", chosen), tmp_path / "ut", "paketets fyra egna ord")
        assert SeeKeys(anna.workspace)().holders[1].left.away == 2


def test_files_follow_the_name_of_whoever_is_let_in_again(dealt: Team) -> None:
    dealt.read(BO, stop_after=1)
    with dealt.opened_by(ANNA) as anna:
        before = SeeKeys(anna.workspace)()
        anna.workspace.keys.remove_person(BO.name)
        anna.workspace.keys.add_person(BO, KEYS[BO.name])
        assert SeeKeys(anna.workspace)().holders[1] == before.holders[1]
    assert dealt.read(BO) > 0
    with dealt.opened_by(ANNA) as anna:
        assert SeeKeys(anna.workspace)().holders[1].left.files == 0
        assert anna.workspace.check() == ()


class TestMoving:
    def test_all_that_is_left_goes_with_its_answers(self, dealt: Team) -> None:
        dealt.read(BO, stop_after=1)
        with dealt.opened_by(ANNA) as anna:
            anna.workspace.keys.remove_person(BO.name)
            move = MoveReadings(anna.workspace)
            assert BO.name in move.givers()
            assert move.takers() == (ANNA.name, CIA.name)
            with anna.workspace.unit_of_work() as work:
                before = unfinished(work, BO.name)
                done = {d.akt for d in work.duties() if d.reader == BO.name} - {
                    d.akt for d in before
                }
            found = move(Move(BO.name, CIA.name, REASON))
            assert (found.moved, found.stayed) == (len(before), ())
            with anna.workspace.unit_of_work() as work:
                assert unfinished(work, BO.name) == ()
                assert {d.akt for d in work.duties() if d.reader == BO.name} == done
                assert {d.akt for d in before} <= {
                    d.akt for d in work.duties() if d.reader == CIA.name
                }
                assert work.check() == ()
            assert BO.name not in move.givers()

    def test_the_other_reading_of_a_file_does_not_go_to_its_reader(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            with anna.workspace.unit_of_work() as work:
                duties = work.duties()
            twice = {duty.akt for duty in duties if duty.part is Part.SECOND}
            bos = [duty for duty in duties if duty.reader == BO.name]
            found = MoveReadings(anna.workspace)(Move(BO.name, ANNA.name, REASON))
            assert found.moved == sum(duty.akt not in twice for duty in bos)
            assert {one.code for one in found.stayed} == {"reader_has_other_part"}

    @pytest.mark.parametrize(
        ("move", "code"),
        [
            (Move(BO.name, CIA.name, " "), "conflict_reason_missing"),
            (Move(BO.name, BO.name, REASON), "same_reader"),
            (Move(BO.name, KLARA.name, REASON), "reader_unknown"),
            (Move(BO.name, "Ingen", REASON), "reader_unknown"),
            (Move(CIA.name, ANNA.name, REASON), "nothing_to_move"),
        ],
    )
    def test_a_move_that_cannot_be(self, dealt: Team, move: Move, code: str) -> None:
        with dealt.opened_by(ANNA) as anna:
            with pytest.raises(InspectionError) as caught:
                MoveReadings(anna.workspace)(move)
            assert caught.value.code == code

    def test_only_the_lead_moves_what_is_anothers(self, dealt: Team) -> None:
        with dealt.opened_by(CIA) as cia:
            with pytest.raises(InspectionError) as caught:
                MoveReadings(cia.workspace)(Move(BO.name, CIA.name, REASON))
            assert caught.value.code == "role_forbids"

    def test_nobody_who_is_shut_out_is_dealt_a_file(self, team: Team) -> None:
        with team.opened_by(ANNA) as anna:
            steps = anna.steps.readings
            steps.assign((ANNA.name, BO.name, CIA.name))
            anna.workspace.keys.remove_person(CIA.name)
            with anna.workspace.unit_of_work() as work:
                own = [duty.akt for duty in work.duties() if duty.reader == ANNA.name]
            takers = {steps.declare_conflict(akt, "Känner familjen").reader for akt in own}
            assert takers == {BO.name}

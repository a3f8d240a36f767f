"""Custody of readings: one owner at a time, whatever is asked in whatever order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import (
    Arrival,
    Carried,
    Custody,
    CustodyState,
    HandOver,
    PackageState,
    Reading,
    cancel,
    custodies,
    may_be_kept_aside,
    returned,
    short_code,
    take_back,
)
from inspector_app.domain.hand_over.packing import Request, Standing, eligible, hand_out
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Part

ANNA = Actor(ActorName("Anna"), Role.LEAD_INSPECTOR)
BO = Actor(ActorName("Bo"), Role.INSPECTOR)
AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
A, B = AktNumber("AAAA"), AktNumber("BBBB")
FIRST_A, SECOND_A, FIRST_B = Reading(A), Reading(A, Part.SECOND), Reading(B)


def request(person: str = "Bo", by: Actor = ANNA, number: int = 1) -> Request:
    return Request(person, "Dator 2", by, AT, UUID(int=number))


def standing(reading: Reading = FIRST_A, **changes: object) -> Standing:
    plain = Standing(reading, name=f"{reading.akt}-kort", reader="Bo")
    return replace(plain, **changes)  # type: ignore[arg-type]


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(InspectionError) as raised:
        act()
    return raised.value.code


def arrival(package: HandOver, sha256: str = "c" * 64) -> Arrival:
    return Arrival(package.package_id, package.number, sha256, package.readings)


ONE = hand_out((), (standing(), standing(FIRST_B, events=7)), request())


class TestHandingOut:
    def test_a_package_says_what_is_in_it_and_how_far_it_had_come(self) -> None:
        assert HandOver(
            UUID(int=1), 1, "Bo", "Dator 2", "Anna", AT,
            (Carried(A, Part.FIRST, 0), Carried(B, Part.FIRST, 7)),
        ) == ONE  # fmt: skip
        assert (ONE.akts, ONE.is_away) == (2, True)
        assert hand_out((ONE,), (standing(SECOND_A),), request(number=2)).number == 2

    @pytest.mark.parametrize(
        ("asked", "code"),
        [
            ((), "hand_over_empty"),
            ((standing(), standing()), "hand_over_doubled"),
            ((standing(), standing(SECOND_A)), "hand_over_doubled"),
            ((standing(reader="Anna"),), "not_their_reading"),
            ((standing(completed=True),), "reading_is_done"),
            ((standing(held=True),), "reading_is_done"),
            ((standing(twice=True, events=1),), "own_hand_over"),
        ],
    )
    def test_what_is_not_handed_over(self, asked: tuple[Standing, ...], code: str) -> None:
        assert code_of(lambda: hand_out((), asked, request())) == code
        single = asked if len(asked) == 1 else ()
        assert eligible((), single, request()) == ()

    @pytest.mark.parametrize(
        "allowed",
        [
            standing(reader=""),
            standing(twice=True),
            standing(events=9),
        ],
    )
    def test_what_is_handed_over(self, allowed: Standing) -> None:
        assert hand_out((), (allowed,), request()).readings[0].events == allowed.events
        assert eligible((), (allowed,), request()) == (allowed,)

    def test_a_begun_reading_of_two_is_handed_over_by_its_own_reader(self) -> None:
        begun = standing(twice=True, events=4)
        assert hand_out((), (begun,), request(by=BO)).handed_by == "Bo"

    def test_a_reader_hands_over_for_nobody_else(self) -> None:
        cia = Actor(ActorName("Cia"), Role.INSPECTOR)
        asked = request(by=cia)
        assert code_of(lambda: hand_out((), (standing(),), asked)) == "role_forbids"
        assert eligible((), (standing(),), asked) == ()

    def test_what_is_away_is_not_handed_over_again_and_what_is_home_is(self) -> None:
        assert code_of(lambda: hand_out((ONE,), (standing(),), request())) == "reading_is_away"
        home = returned(ONE, arrival(ONE), ANNA, AT)
        assert hand_out((home,), (standing(),), request()).number == 2

    def test_a_refusal_names_five_files_and_counts_them_all(self) -> None:
        many = tuple(standing(Reading(AktNumber(c * 4)), completed=True) for c in "ABCDEFG")
        with pytest.raises(InspectionError) as raised:
            hand_out((), many, request())
        assert raised.value.facts["count"] == 7
        assert raised.value.facts["akts"].count("kort") == 5

    def test_nobody_is_no_receiver(self) -> None:
        nobody = request(person=" ")
        assert code_of(lambda: hand_out((), (standing(),), nobody)) == "hand_over_to_nobody"


class TestComingHome:
    def test_a_package_comes_home_once(self) -> None:
        home = returned(take_back((ONE,), arrival(ONE)), arrival(ONE), ANNA, AT)
        assert (home.state, home.ended_by) == (PackageState.RETURNED, "Anna")
        assert code_of(lambda: take_back((home,), arrival(ONE))) == "package_doubled"
        other = arrival(ONE, "d" * 64)
        assert code_of(lambda: take_back((home,), other)) == "package_came_back"
        assert not may_be_kept_aside(home, arrival(ONE))
        assert may_be_kept_aside(home, other)

    def test_what_was_never_sent_and_what_was_sent_otherwise(self) -> None:
        assert code_of(lambda: take_back((), arrival(ONE))) == "package_unknown"
        fewer = replace(arrival(ONE), readings=ONE.readings[:1])
        assert code_of(lambda: take_back((ONE,), fewer)) == "package_does_not_fit"

    def test_a_cancelled_package_does_not_come_home_but_is_kept(self) -> None:
        gone = cancel(ONE, " datorn är stulen ", ANNA, AT)
        assert (gone.state, gone.reason) == (PackageState.CANCELLED, "datorn är stulen")
        assert code_of(lambda: take_back((gone,), arrival(ONE))) == "package_cancelled"
        assert may_be_kept_aside(gone, arrival(ONE))

    def test_who_may_cancel_and_why(self) -> None:
        assert code_of(lambda: cancel(ONE, "borta", BO, AT)) == "role_forbids"
        assert code_of(lambda: cancel(ONE, "  ", ANNA, AT)) == "hand_over_without_reason"
        home = returned(ONE, arrival(ONE), ANNA, AT)
        assert code_of(lambda: cancel(home, "borta", ANNA, AT)) == "hand_over_ended"

    def test_the_code_of_the_slip(self) -> None:
        assert short_code("3f2a91c077de04b1" + "0" * 48) == "3F2A 91C0 77DE 04B1"
        assert short_code("") == ""


READINGS = tuple(Reading(AktNumber(name * 4), part) for name in "ABC" for part in Part)
ACTS = st.lists(
    st.tuples(
        st.sampled_from(("out", "back", "again", "cancel")),
        st.sets(st.sampled_from(READINGS), min_size=1),
        st.integers(0, 9),
    ),
    max_size=20,
)


class TestAnyOrder:
    @given(ACTS)
    def test_each_reading_has_one_owner_and_no_package_ends_twice(
        self, acts: list[tuple[str, set[Reading], int]]
    ) -> None:
        packages: list[HandOver] = []
        owner: dict[Reading, int] = {}
        ended: list[int] = []
        for step, (act, readings, which) in enumerate(acts):
            before = list(packages)
            at = AT + timedelta(minutes=step)
            try:
                if act == "out":
                    asked = [standing(reading) for reading in sorted(readings)]
                    made = hand_out(packages, asked, request(number=step))
                    packages.append(made)
                    assert not any(reading in owner for reading in readings)
                    owner.update(dict.fromkeys(readings, made.number))
                elif packages:
                    place = which % len(packages)
                    one = packages[place]
                    if act == "cancel":
                        done = cancel(one, "borta", ANNA, at)
                    else:
                        came = arrival(one, ("c" if act == "back" else "d") * 64)
                        done = returned(take_back(packages, came), came, ANNA, at)
                    packages[place] = done
                    ended.append(done.number)
                    owner = {r: n for r, n in owner.items() if n != done.number}
            except InspectionError:
                assert packages == before
            held = custodies(packages)
            assert {r: c.number for r, c in held.items() if not c.is_home} == owner
        assert len(set(ended)) == len(ended)
        assert [package.number for package in packages] == list(range(1, len(packages) + 1))

    def test_custody_tells_how_a_reading_came_home(self) -> None:
        home = returned(ONE, arrival(ONE), ANNA, AT)
        again = hand_out((home,), (standing(),), request(number=2))
        found = custodies((again, home))
        assert found[FIRST_A] == Custody(FIRST_A, CustodyState.AWAY, 2, "Bo")
        assert found[FIRST_B] == Custody(FIRST_B, CustodyState.RETURNED, 1, "Bo")
        gone = cancel(again, "borta", ANNA, AT)
        assert custodies((home, gone))[FIRST_A].state is CustodyState.CANCELLED
        assert SECOND_A not in found

"""Packages in any order of acts: nothing is lost, nothing counts twice, each file has one owner."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.system.clock import SeededRandomness
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import Reading, custodies
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review.commands import set_note
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.steps import Steps, steps_of
from tests.fakes.small_inspection import ANNA
from tests.fakes.two_readers import BO, CIA, Team
from tests.proofs import count
from tests.workflow.test_second_reading import dealt, made

__all__ = ["dealt", "made"]
PACKAGE_WORDS = "paketets egna ord om snö"
LOAN_WORDS = "lånets egna ord om gräs"
PEOPLE: dict[str, Actor] = {str(person.name): person for person in (ANNA, BO, CIA)}
ACTS = ("write_home", "write_home", "write_there", "write_there", "write_there", "hand_out",
        "give_back", "receive", "receive", "cancel", "keep_aside", "reassign")  # fmt: skip

FIRST = ("hand_out", "write_there", "give_back", "write_there", "receive", "receive", "cancel",
         "hand_out", "hand_out")  # fmt: skip
"""Done before anything is left to chance: with one package each act has one outcome."""


@dataclass
class Lent:
    """One package in the model: what was written on its laptop, and what became of it."""

    number: int
    person: str
    akts: tuple[AktNumber, ...]
    folder: Path
    notes: dict[AktNumber, str] = field(default_factory=dict)
    closed: bool = False
    state: str = "away"
    aside: bool = False


@dataclass
class Play:
    """Home, the laptops, and a model of them."""

    team: Team
    place: Path
    chance: random.Random
    readers: dict[AktNumber, str] = field(default_factory=dict)
    notes: dict[AktNumber, str] = field(default_factory=dict)
    lent: list[Lent] = field(default_factory=list)
    texts: int = 0
    met: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """Take the files that one person reads."""
        with self.team.opened_by(ANNA) as anna:
            main = {one.id for one in anna.steps.review.desk().sample.main}
            with anna.workspace.unit_of_work() as work:
                duties = [duty for duty in work.duties() if duty.akt in main]
        twice = {duty.akt for duty in duties if duty.part is Part.SECOND}
        self.readers = {duty.akt: duty.reader for duty in duties if duty.akt not in twice}

    def away(self) -> dict[AktNumber, Lent]:
        return {akt: one for one in self.lent if one.state == "away" for akt in one.akts}

    def text(self) -> str:
        self.texts += 1
        return f"rad {self.texts}"

    def refused(self, steps: Steps, act: object, *codes: str) -> None:
        """Expect a refusal."""
        del steps
        with pytest.raises(InspectionError) as raised:
            act()  # type: ignore[operator]
        assert raised.value.code in codes
        self.met.add(raised.value.code)

    # ---- acts

    def write_home(self) -> None:
        akt, text = self.chance.choice(sorted(self.readers)), self.text()
        with self.team.opened_by(PEOPLE[self.readers[akt]]) as bench:
            if akt in self.away():
                self.refused(bench.steps, lambda: write(bench.steps, akt, text), "reading_is_away")
            else:
                write(bench.steps, akt, text)
                self.notes[akt] = text

    def hand_out(self) -> None:
        here = {reader for akt, reader in self.readers.items() if akt not in self.away()}
        person = PEOPLE[self.chance.choice(sorted(here) or [CIA.name])]
        own = {akt for akt, reader in self.readers.items() if reader == person.name}
        path = self.place / f"ut-{len(self.lent) + 1}.overlamning"
        with self.team.opened_by(ANNA) as anna:
            steps = anna.steps.hand_over
            found = {one.reading.akt for one in steps.candidates(person.name)} & own
            assert found == own - self.away().keys()
            if not found:
                return
            chosen = tuple(sorted(self.chance.sample(sorted(found), self.chance.randint(1, 2)))
                           if len(found) > 1 else sorted(found))  # fmt: skip
            parting = Parting(person.name, "", tuple(map(Reading, chosen)))
            package = steps.hand_over(parting, path, PACKAGE_WORDS)
        folder = self.place / f"lån-{package.number}"
        opened, _ = package_opener(self.team.clock)(path, PACKAGE_WORDS, folder, LOAN_WORDS)
        opened.close()
        self.lent.append(Lent(package.number, person.name, chosen, opened.folder))

    def write_there(self) -> None:
        if self.lent:
            one, text = self.chance.choice(self.lent), self.text()
            akt = self.chance.choice(one.akts)
            with self.laptop(one) as steps:
                if one.closed:
                    self.refused(steps, lambda: write(steps, akt, text), "loan_is_returned")
                else:
                    write(steps, akt, text)
                    one.notes[akt] = text

    def give_back(self) -> None:
        if self.lent:
            one = self.chance.choice(self.lent)
            with self.laptop(one) as steps:
                steps.hand_over.give_back(self.back(one))
            one.closed = True

    def receive(self) -> None:
        closed = [one for one in self.lent if one.closed]
        if closed:
            one = self.chance.choice(closed)
            with self.team.opened_by(self.chance.choice((ANNA, BO))) as bench:
                steps = bench.steps
                if one.state == "away":
                    steps.hand_over.receive(self.back(one))
                    one.state = "returned"
                    self.notes |= one.notes
                else:
                    code = "package_doubled" if one.state == "returned" else "package_cancelled"
                    self.refused(steps, lambda: steps.hand_over.receive(self.back(one)), code)

    def cancel(self) -> None:
        if self.lent:
            one = self.chance.choice(self.lent)
            with self.team.opened_by(ANNA) as anna:
                steps = anna.steps
                if one.state == "away":
                    steps.hand_over.cancel(one.number, "borta")
                    one.state = "cancelled"
                else:
                    act = lambda: steps.hand_over.cancel(one.number, "borta")  # noqa: E731
                    self.refused(steps, act, "hand_over_ended")

    def keep_aside(self) -> None:
        closed = [one for one in self.lent if one.closed]
        if closed:
            one = self.chance.choice(closed)
            with self.team.opened_by(ANNA) as anna:
                steps = anna.steps
                if one.state == "cancelled":
                    steps.hand_over.keep_aside(self.back(one))
                    one.aside = True
                else:
                    code = "package_fits" if one.state == "away" else "package_doubled"
                    self.refused(steps, lambda: steps.hand_over.keep_aside(self.back(one)), code)

    def reassign(self) -> None:
        akt = self.chance.choice(sorted(self.readers))
        taker = self.chance.choice([name for name in PEOPLE if name != self.readers[akt]])
        with self.team.opened_by(ANNA) as anna:
            steps, duty = anna.steps, Duty(akt, Part.FIRST, taker)
            if akt in self.away():
                self.refused(steps, lambda: steps.readings.reassign(duty, "x"), "reading_is_away")
            else:
                steps.readings.reassign(duty, "byter")
                self.readers[akt] = taker

    # ---- the laptops

    def back(self, one: Lent) -> Path:
        return self.place / f"hem-{one.number}.overlamning"

    def laptop(self, one: Lent):  # type: ignore[no-untyped-def]
        return Opened(self, one)

    # ---- what holds

    def require_whole(self, person: Actor = ANNA) -> None:
        with self.team.opened_by(person) as bench:
            desk = bench.steps.review.desk()
            found = {a: bench.steps.review.open(desk, a).review.note for a in self.readers}
            packages = bench.steps.hand_over.overview().packages
            with bench.workspace.unit_of_work() as work:
                readers = {d.akt: d.reader for d in work.duties() if d.akt in self.readers}
            faults = bench.workspace.check()
        assert {akt: note for akt, note in found.items() if note} == self.notes
        assert readers == self.readers
        held = {r.akt: c.number for r, c in custodies(packages).items() if not c.is_home}
        assert held == {akt: one.number for akt, one in self.away().items()}
        assert faults == ()


class Opened:
    """A loan that is open within a block."""

    def __init__(self, play: Play, one: Lent) -> None:
        clock = play.team.clock
        self.workspace = EncryptedWorkspaces(clock).open(one.folder, LOAN_WORDS)
        chance = SeededRandomness(f"{one.number}/{play.texts}/{play.chance.random()}")
        self.steps = steps_of(self.workspace, tools_with(clock, chance))

    def __enter__(self) -> Steps:
        return self.steps

    def __exit__(self, *_: object) -> None:
        self.workspace.close()


def write(steps: Steps, akt: AktNumber, text: str) -> None:
    desk = steps.review.desk()
    steps.review.change(desk, akt, lambda review, _facts, stamp: set_note(review, text, stamp))


@pytest.mark.parametrize("seed", range(count(20, 2)))
def test_any_order_of_acts(dealt: Team, tmp_path: Path, seed: int) -> None:
    place = tmp_path / "minne"
    place.mkdir()
    play = Play(dealt, place, random.Random(f"packages {seed}"))
    play.begin()
    for act in (*FIRST, *play.chance.choices(ACTS, k=count(150, 50))):
        getattr(play, act)()
        assert len(play.away()) == sum(len(o.akts) for o in play.lent if o.state == "away")
    play.require_whole()
    assert play.lent[0].state == "returned"
    assert {"package_doubled", "loan_is_returned", "hand_over_ended"} <= play.met

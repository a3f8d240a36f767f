"""Four persons do random things to files read twice; after each, everybody sees what she may.

The model beside it is a few lists. What it holds to is stated once, in ``Model.visible_to``.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from inspector_app.adapters.db.journal_part import Circumstances
from inspector_app.adapters.db.workspace import EncryptedWorkspace, SqlUnitOfWork
from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review import Completion, EventKind, Payload
from inspector_app.domain.second_reading.agreement import AgreementEvent, AgreementKind
from inspector_app.domain.second_reading.quality import QualityEvent, QualityKind
from tests.adapters.db import examples
from tests.adapters.db.examples import ANNA, BO, KLARA, NOW
from tests.proofs import count

CIA = Actor(ActorName("Cia Nyström"), Role.INSPECTOR)
PEOPLE = (ANNA, BO, CIA, KLARA)
FILES = tuple(AktNumber(letter * 26) for letter in "ABCDEF")
ACTS = count(10_000, 400)


@dataclass
class Reading:
    """One reading of one file in the model."""

    reader: str
    answers: list[Answer] = field(default_factory=list)
    hands: set[str] = field(default_factory=set)
    seq: int = 0
    completed: bool = False


@dataclass
class File:
    """One file in the model."""

    readings: dict[Part, Reading]
    agreement: int = 0
    quality: int = 0
    held: bool = False

    @property
    def is_done(self) -> bool:
        return all(reading.completed for reading in self.readings.values())

    def part_of(self, person: Actor) -> Part | None:
        return next((p for p, r in self.readings.items() if r.reader == person.name), None)


@contextmanager
def acting(workspace: EncryptedWorkspace, person: Actor) -> Iterator[SqlUnitOfWork]:
    """A unit of work of another person than the one whose key opened the workspace."""
    standing = workspace._circumstances
    circumstances = Circumstances(standing.workspace_id, person, standing.clock)
    with Session(workspace._engine) as session, session.begin():
        yield SqlUnitOfWork(session, circumstances)


class Play:
    """The store and the model side by side."""

    def __init__(self, workspace: EncryptedWorkspace, seed: int) -> None:
        self.workspace, self.chance = workspace, random.Random(seed)
        pairs = ((ANNA, BO), (BO, CIA), (CIA, ANNA)) * 2
        self.files = {
            akt: File({part: Reading(one.name) for part, one in zip(Part, pair, strict=True)})
            for akt, pair in zip(FILES, pairs, strict=True)
        }
        self.done = 0
        with acting(workspace, ANNA) as unit:
            unit.save_duties(
                Duty(akt, part, reading.reader)
                for akt, file in self.files.items()
                for part, reading in file.readings.items()
            )

    def act(self) -> None:
        """Do one thing; it succeeds exactly when the model says that it may."""
        person, akt = self.chance.choice(PEOPLE), self.chance.choice(FILES)
        acts: list[Callable[[Actor, AktNumber], tuple[bool, Callable[[SqlUnitOfWork], object],
                                                      Callable[[], object]]]] = [
            self.answer, self.answer, self.complete, self.complete, self.complete, self.complete,
            self.reopen, self.hand_over,
            self.agree, self.comment, self.assure, self.release,
        ]  # fmt: skip
        allowed, act, then = self.chance.choice(acts)(person, akt)
        code = ""
        try:
            with acting(self.workspace, person) as unit:
                act(unit)
        except InspectionError as error:
            code = error.code
        assert (code == "") is allowed, (person.name, code)
        if allowed:
            then()
            self.done += 1

    def _writes(self, person: Actor, file: File) -> tuple[Part, bool]:
        part = file.part_of(person)
        may = part is not None and not file.held and not file.is_done
        return part or Part.FIRST, may

    def _event(self, person: Actor, akt: AktNumber, kind: EventKind, states: tuple[
        Payload | None, Payload | None]) -> Callable[[SqlUnitOfWork], object]:  # fmt: skip
        part, _ = self._writes(person, self.files[akt])
        event = examples.review_event(self.files[akt].readings[part].seq + 1, kind=kind, case=akt)
        target = "BES-01" if kind is EventKind.ANSWER else ""
        event = replace(event, actor=person.name, target=target, before=states[0], after=states[1])
        return lambda unit: unit.append_review_events([event])

    def _wrote(self, person: Actor, akt: AktNumber, then: Callable[[Reading], object]) -> None:
        part, _ = self._writes(person, self.files[akt])
        reading = self.files[akt].readings[part]
        reading.seq += 1
        reading.hands.add(person.name)
        then(reading)

    def answer(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        part, may = self._writes(person, self.files[akt])
        told = self.chance.choice(list(Answer))
        before = self.files[akt].readings[part].answers[-1:] or [None]
        act = self._event(person, akt, EventKind.ANSWER, (before[0], told))
        return may, act, lambda: self._wrote(person, akt, lambda r: r.answers.append(told))

    def complete(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        _, may = self._writes(person, self.files[akt])
        act = self._event(person, akt, EventKind.COMPLETED, (None, Completion()))
        return may, act, lambda: self._wrote(person, akt, lambda r: setattr(r, "completed", True))

    def reopen(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        _, may = self._writes(person, self.files[akt])
        act = self._event(person, akt, EventKind.COMPLETED, (Completion(), None))
        return may, act, lambda: self._wrote(person, akt, lambda r: setattr(r, "completed", False))

    def hand_over(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        file, part = self.files[akt], self.chance.choice(list(Part))
        taker = self.chance.choice((ANNA, BO, CIA))
        own, other = file.readings[part], file.readings[part.other]
        may = person is not KLARA and (person is ANNA or person.name == own.reader)
        may = may and not file.held and not file.is_done
        may = may and taker.name != other.reader and taker.name not in other.hands
        duty = Duty(akt, part, taker.name)

        def act(unit: SqlUnitOfWork) -> None:
            unit.hand_over_reading(duty, "Skäl.", keep_answers=True)

        return may, act, lambda: setattr(own, "reader", taker.name)

    def agree(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        file = self.files[akt]
        may = person is not KLARA and file.is_done and not file.held
        event = AgreementEvent(uuid4(), akt, file.agreement + 1, NOW, person.name,
                               AgreementKind.PROPOSED, "answer/BES-01", Answer.YES, "")  # fmt: skip

        def then() -> None:
            file.agreement += 1

        return may, lambda unit: unit.append_agreement_events([event]), then

    def comment(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        return self._step(person, akt, QualityKind.COMMENTED)

    def assure(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        return self._step(person, akt, QualityKind.ASSURED)

    def release(self, person: Actor, akt: AktNumber):  # type: ignore[no-untyped-def]
        return self._step(person, akt, QualityKind.REOPENED)

    def _step(self, person: Actor, akt: AktNumber, kind: QualityKind):  # type: ignore[no-untyped-def]
        file = self.files[akt]
        event = QualityEvent(uuid4(), akt, file.quality + 1, NOW, person.name, kind, "", "Text.")

        def then() -> None:
            file.quality += 1
            file.held = file.held if kind is QualityKind.COMMENTED else kind is QualityKind.ASSURED

        return file.is_done, lambda unit: unit.append_quality_events([event]), then

    def look(self) -> None:
        """Everybody sees her own reading, and both when both are done; nothing else."""
        for person in PEOPLE:
            with acting(self.workspace, person) as unit:
                seen = {akt: self._answers(unit.review_events(akt)) for akt in FILES}
                every = [event.case for event in unit.all_review_events()]
                for akt, file in self.files.items():
                    part = file.part_of(person)
                    own = file.readings[part] if part else Reading("")
                    assert seen[akt] == own.answers
                    assert every.count(akt) == own.seq
                    both = unit.both_readings(akt)
                    told = [self._answers(events) for events in both] if both else None
                    wanted = [reading.answers for reading in file.readings.values()]
                    assert told == (wanted if file.is_done else None)

    def _answers(self, events) -> list[Answer]:  # type: ignore[no-untyped-def]
        return [event.after for event in events if event.kind is EventKind.ANSWER]


@pytest.mark.parametrize("seed", range(2))
def test_random_acts_never_show_what_must_not_be_seen(
    workspace: EncryptedWorkspace, seed: int
) -> None:
    play = Play(workspace, seed)
    for number in range(ACTS // 2):
        play.act()
        if number % 10 == 0:
            play.look()
    play.look()
    assert play.done > ACTS // 8
    assert any(file.is_done for file in play.files.values())
    assert workspace.check() == ()

"""A desk of invented files in memory: the real steps of the workflow over a list of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.population import Case, ChildKey, Placement
from inspector_app.domain.population.terms import CareForm, LegalGround
from inspector_app.domain.reading_assignment import Duty
from inspector_app.domain.review import EventKind, ReviewEvent
from inspector_app.domain.sampling import Design, DrawnCase, DrawnKind, Sample, SamplePlan
from inspector_app.domain.second_reading.anchors import Anchor
from inspector_app.ui.screens.review.view_model import ReviewDoors
from inspector_app.workflow.review_case import Desk, ReviewCase

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "checklists" / "besok-1.toml"
TODAY = date(2026, 11, 22)
PERIOD = (date(2025, 11, 1), date(2026, 10, 31))
ANNA = Actor(ActorName("Anna Ek"), Role.INSPECTOR)
DISTRICTS = ("Bromma", "Farsta", "Järva", "Kungsholmen", "Skärholmen", "Södermalm")


@dataclass
class MemoryWork:
    """One unit of work over the events in memory."""

    events: list[ReviewEvent]
    actor: Actor

    def review_events(self, akt: AktNumber) -> tuple[ReviewEvent, ...]:
        return tuple(event for event in self.events if event.case == akt)

    def append_review_events(self, events: Iterable[ReviewEvent]) -> None:
        self.events.extend(events)

    def duties(self) -> tuple[Duty, ...]:
        return ()

    def both_readings(self, akt: AktNumber) -> None:
        return None

    def anchors_to_judge(self) -> tuple[Anchor, ...]:
        return ()

    def all_review_events(self, *kinds: EventKind) -> Iterator[ReviewEvent]:
        wanted = [event for event in self.events if not kinds or event.kind in kinds]
        return iter(sorted(wanted, key=lambda event: (event.case, event.seq)))


@dataclass
class MemoryWorkspace:
    """Events in a list; ``fault`` is raised by the next change, as a full disk would."""

    events: list[ReviewEvent] = field(default_factory=list)
    actor: Actor = ANNA
    fault: InspectionError | None = None

    @contextmanager
    def unit_of_work(self) -> Iterator[MemoryWork]:
        if self.fault is not None:
            raise self.fault
        yield MemoryWork(self.events, self.actor)


@dataclass
class TickingClock:
    """Every look is a second later."""

    at: datetime = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class CountingChance:
    """Ids in order."""

    count: int = 0

    def uuid(self) -> UUID:
        self.count += 1
        return UUID(int=self.count)


@dataclass
class FakeDesk:
    """Everything a test of the scoring screen needs."""

    workspace: MemoryWorkspace
    step: ReviewCase
    desk: Desk
    doors: ReviewDoors

    @property
    def akts(self) -> list[AktNumber]:
        return [AktNumber(one.id) for one in self.desk.sample.main]


@cache
def template(path: Path = TEMPLATE) -> Checklist:
    """The template, kärna only; read once, since it cannot be changed."""
    return read_checklist(path.read_bytes()).required().core()


def make_desk(count: int = 8, checklist: Checklist | None = None) -> FakeDesk:
    """A desk of ``count`` drawn files and two reserves."""
    workspace = MemoryWorkspace()
    nobody: Any = None
    chance: Any = CountingChance()
    holder: Any = workspace
    step = ReviewCase(holder, nobody, TickingClock(), chance)
    desk = _desk(count, checklist or template())
    doors = ReviewDoors(
        desk=lambda: desk,
        queue=step.queue,
        open=step.open,
        change=step.change,
        undo=step.undo,
        redo=step.redo,
        today=lambda: TODAY,
        role=step.role,
        override=step.override,
    )
    return FakeDesk(workspace, step, desk, doors)


def _desk(count: int, checklist: Checklist) -> Desk:
    akts = [_akt(number) for number in range(count + 2)]
    drawn = [
        DrawnCase(
            akt,
            DISTRICTS[number % len(DISTRICTS)],
            f"0.{number:064d}",
            number + 1,
            DrawnKind.MAIN if number < count else DrawnKind.RESERVE,
        )
        for number, akt in enumerate(akts)
    ]
    plan = SamplePlan(Design.SRS, count, 2)
    sample = Sample(plan, "0" * 64, "frö", tuple(drawn[:count]), tuple(drawn[count:]), ())
    cases = {akt: _case(number) for number, akt in enumerate(akts)}
    return Desk(checklist, sample, PERIOD, cases, display_numbers(akts))


def _akt(number: int) -> AktNumber:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    mixed = [(number * 7 + place * 11 + number * place) % 32 for place in range(26)]
    return AktNumber("".join(letters[one] for one in mixed))


def _case(number: int) -> Case:
    placement = Placement(
        row=number + 2,
        district=DISTRICTS[number % len(DISTRICTS)],
        care_form=CareForm.FOSTER_HOME,
        legal_ground=LegalGround.LVU_2 if number % 2 else LegalGround.SOL,
        started_on=date(2024, 3, 1),
    )
    return Case(
        child_key=ChildKey(f"barn-{number}"),
        district=placement.district,
        birth_month="2014-05",
        registered_visits=2,
        placements=(placement,),
    )

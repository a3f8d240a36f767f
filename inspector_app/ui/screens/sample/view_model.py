"""What the screen Urval knows and does. Holds no widget and no rule of the domain.

After each act the whole standing is read again, so that the screen never shows what is not stored.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.domain.sampling import Design, DrawnCase, DrawnKind, Sample, SamplePlan
from inspector_app.domain.transcription import SeedEvent, SeedKind
from inspector_app.ui.screens.sample.doors import Locked, SampleDoors, SampleStanding
from inspector_app.ui.screens.sample.plan import (
    EventWish,
    PlanLine,
    event_of,
    has_districts,
    needs_seed,
    plan_lines,
)
from inspector_app.ui.tasks import Progress, TaskRunner
from inspector_app.workflow.register_protocol import Registration

Sentence = tuple[str, str]


class Phase(StrEnum):
    """Where the sample stands."""

    PLANNING = "planning"
    WAITING = "waiting"
    DRAWN = "drawn"


class SampleViewModel(QObject):
    """From a plan to drawn files."""

    changed = Signal()
    saved = Signal(object)  # datetime
    failed = Signal(str, str, str)  # message, remedy, code
    ordered = Signal(object)  # tuple[OrderLine, ...]

    def __init__(
        self,
        doors: SampleDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self.doors = doors
        self._runner, self._explain = runner, explain
        self.standing: SampleStanding | None = None
        self._busy = False

    # ---- what is shown

    @property
    def phase(self) -> Phase:
        """Where the sample stands."""
        if self.locked is None:
            return Phase.PLANNING
        used = self.locked.protocol.status is ProtocolStatus.USED
        return Phase.DRAWN if used else Phase.WAITING

    @property
    def locked(self) -> Locked | None:
        """The protocol that is open or used."""
        return self.standing.locked if self.standing else None

    @property
    def protocols(self) -> tuple[SampleProtocol, ...]:
        """Every protocol, by number."""
        return self.standing.protocols if self.standing else ()

    @property
    def by_district(self) -> bool:
        """Whether the list names the stadsdel of every child."""
        return self.standing is not None and has_districts(self.standing.strata)

    def lines(self, plan: SamplePlan) -> tuple[PlanLine, ...]:
        """What a plan means for each stadsdel."""
        return plan_lines(self.standing.strata, plan) if self.standing else ()

    @property
    def locked_lines(self) -> tuple[PlanLine, ...]:
        """What the locked plan takes of each stadsdel."""
        return self.lines(self.locked.frozen.plan) if self.locked else ()

    @property
    def next_number(self) -> int:
        """The number that the next protocol gets."""
        return len(self.protocols) + 1

    @property
    def awaits_handover(self) -> bool:
        """Whether the other party must first get the protocol."""
        protocol = self.locked.protocol if self.locked else None
        event = protocol.facts.seed_event if protocol else None
        two = event is not None and event.kind is SeedKind.TWO_PARTY
        return two and protocol is not None and protocol.handed_over_at is None

    @property
    def awaits_value(self) -> bool:
        """Whether the event's value is still to be written in."""
        protocol = self.locked.protocol if self.locked else None
        return (
            protocol is not None and protocol.facts.seed_event is not None and protocol.seed is None
        )

    def drawn(self) -> tuple[tuple[DrawnCase, str], ...]:
        """The drawn files in the order of the list, each with its short aktnummer."""
        sample = self.locked.sample if self.locked else None
        if sample is None:
            return ()
        names = display_numbers([AktNumber(one.id) for one in (*sample.main, *sample.reserve)])
        ordered = sorted((*sample.main, *sample.reserve), key=_order_of(sample))
        return tuple((one, names[AktNumber(one.id)]) for one in ordered)

    # ---- acts

    def load(self) -> None:
        """Read where the sample stands."""
        self._run(self.tr("Opening the sample"), lambda _p: None)

    def can_lock(self, plan: SamplePlan, wish: EventWish) -> bool:
        """Whether what is said of the event can be frozen; what cannot is told."""
        try:
            self._event(plan, wish)
        except InspectionError as error:
            self._fail(error)
            return False
        return True

    def lock(self, plan: SamplePlan, wish: EventWish) -> None:
        """Lock frame and plan under the next protocol; a totalundersökning has no event."""

        def work(_progress: Progress) -> None:
            self.doors.freeze(plan, self._event(plan, wish))

        self._act(self.tr("Locking frame and plan"), work)

    def register(self, registration: Registration) -> None:
        """Keep where the protocol's checksum was registered."""
        self._act(self.tr("Saving"), lambda _p: self.doors.register(registration))

    def hand_over(self) -> None:
        """The other party holds the protocol."""
        self._act(self.tr("Saving"), lambda _p: self.doors.hand_over())

    def draw(self, raw_value: str, fallback_reason: str) -> None:
        """Write in what the event gave, unless it is known already, and draw."""
        hear = self.awaits_value

        def work(_progress: Progress) -> None:
            if hear:
                self.doors.hear(raw_value, fallback_reason)
            self.doors.draw()

        self._act(self.tr("Drawing the sample"), work)

    def abandon(self, reason: str) -> None:
        """Give the open protocol up; it stays in the series with its reason."""
        self._act(self.tr("Saving"), lambda _p: self.doors.abandon(reason))

    def order(self, with_reserves: bool) -> None:
        """Make the beställningslista; the journal keeps that it was made."""

        def done(lines: object) -> None:
            self.ordered.emit(lines)

        self._runner.run(
            self.tr("Making the order list"),
            lambda _p: self.doors.order_list(with_reserves),
            done,
            self._fail,
        )

    def state_access(self, akts: tuple[AktNumber, ...], day: date | None) -> str:
        """Keep from which day the units give access; return what is wrong with it, else ""."""
        try:
            self.doors.state_access(akts, day)
        except InspectionError as error:
            return " ".join(self._explain(error))
        return ""

    def _event(self, plan: SamplePlan, wish: EventWish) -> SeedEvent | None:
        return event_of(wish, self.doors.now()) if needs_seed(self.lines(plan)) else None

    # ---- tasks

    def _act(self, title: str, work: Callable[[Progress], object]) -> None:
        if self._busy:
            return
        self._busy = True
        self._run(title, work, acted=True)

    def _run(self, title: str, work: Callable[[Progress], object], acted: bool = False) -> None:
        def whole(progress: Progress) -> tuple[SampleStanding, InspectionError | None]:
            fault = None
            try:
                work(progress)
            except InspectionError as error:
                fault = error
            return self.doors.standing(), fault

        def done(found: tuple[SampleStanding, InspectionError | None]) -> None:
            self._busy = False
            self.standing, fault = found
            self.changed.emit()
            if fault is not None:
                self.failed.emit(*self._explain(fault), fault.code)
            elif acted:
                self.saved.emit(self.doors.now())

        self._runner.run(title, whole, done, self._fail)

    def _fail(self, error: InspectionError) -> None:
        self._busy = False
        self.failed.emit(*self._explain(error), error.code)


def _order_of(sample: Sample) -> Callable[[DrawnCase], tuple[str, bool, int]]:
    """By stadsdel when it was drawn by stadsdel; then the sample, the reserves, each in order."""
    by_district = sample.plan.design is Design.STRATIFIED

    def key(case: DrawnCase) -> tuple[str, bool, int]:
        return (
            case.stratum if by_district else "",
            case.kind is DrawnKind.RESERVE,
            case.position,
        )

    return key

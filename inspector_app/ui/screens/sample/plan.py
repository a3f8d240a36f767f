"""What a plan would mean for each stadsdel, and the events a startvärde can come from. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.domain.transcription import (
    LEAST_BITS,
    SeedEvent,
    SeedKind,
    possibilities,
    two_party_rule,
    whole_bits,
)
from inspector_app.ui.screens.sample.doors import Strata

SOONEST = timedelta(minutes=1)
"""How long after the lock two parties may speak at the earliest."""

RULES = {SeedKind.LOTTERY: "7/35", SeedKind.DICE: "25d6", SeedKind.BEACON: "hex128"}
"""The rule that is offered for each kind of event."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A stadsdel, or the whole frame with an empty name: how many are drawn and kept in reserve."""

    name: str
    frame: int
    n: int
    reserve: int

    @property
    def whole(self) -> bool:
        """Whether every file is read (totalundersökning)."""
        return self.n >= self.frame


def plan_lines(strata: Strata, plan: SamplePlan) -> tuple[PlanLine, ...]:
    """What ``plan`` takes of each stadsdel, or of the frame as a whole."""
    if plan.design is Design.STRATIFIED:
        asked = [(name, size, plan.n_of(name)) for name, size in strata]
    else:
        asked = [("", sum(size for _name, size in strata), plan.n)]
    return tuple(
        PlanLine(name, size, min(n, size), min(plan.reserve, max(0, size - n)))
        for name, size, n in asked
    )


def needs_seed(lines: tuple[PlanLine, ...]) -> bool:
    """Whether chance has anything to decide."""
    return not all(line.whole for line in lines)


def has_districts(strata: Strata) -> bool:
    """Whether the frame can be drawn from by stadsdel."""
    return bool(strata) and all(name for name, _size in strata)


@dataclass(frozen=True, slots=True)
class EventWish:
    """What the user says of the event; ``digits`` and ``party`` are for two parties only."""

    kind: SeedKind = SeedKind.TWO_PARTY
    digits: str = ""
    party: str = ""
    name: str = ""
    number: str = ""
    planned_at: datetime | None = None
    rule: str = ""
    fallback: str = ""


def event_of(wish: EventWish, now: datetime) -> SeedEvent:
    """The event as it is frozen. Codes: ``digits_not_six``, ``transcription_invalid``.

    The least entropy that is promised is what the rule holds, rounded down.
    """
    if wish.kind is SeedKind.TWO_PARTY:
        return SeedEvent(
            kind=wish.kind,
            name=f"{wish.party} säger sex siffror",
            number="",
            planned_at=now + SOONEST,
            min_bits=LEAST_BITS[wish.kind],
            transcription=two_party_rule(wish.digits),
        )
    held = whole_bits(possibilities(wish.kind, wish.rule))
    return SeedEvent(
        kind=wish.kind,
        name=wish.name,
        number=wish.number,
        planned_at=wish.planned_at or now,
        min_bits=max(held, LEAST_BITS[wish.kind]),
        transcription=wish.rule,
        fallback=wish.fallback,
    )

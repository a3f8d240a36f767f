"""What may go into a package, who may make it, and what is told when it may not.

Decision: a klarmarkerad reading stays at home. It may be one half of a pair that is done, and what
is settled from both must not change on another laptop.
Decision: a begun reading of a file that two read is handed out by its own reader alone. Whoever
makes a package knows its passphrase, and could otherwise read the other's answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import Carried, HandOver, Reading, custodies
from inspector_app.domain.inspection import Actor, Role

SHOWN_AKTS = 5
"""How many akts a refusal names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a reading when it is asked for. ``name`` is the akt's short form.

    ``reader`` is empty for a file that nobody was given; ``twice`` when two read the file; ``held``
    when it is kvalitetssäkrad or låst.
    """

    reading: Reading
    name: str
    reader: str = ""
    events: int = 0
    completed: bool = False
    held: bool = False
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be handed over: to whom, on which laptop, by whom, when, under which id."""

    person: str
    laptop: str
    by: Actor
    at: datetime
    package_id: UUID


_Obstacle = tuple[str, Callable[[Standing], bool]]
"""A code, and which readings it stops."""


def hand_out(
    packages: Sequence[HandOver], standings: Sequence[Standing], request: Request
) -> HandOver:
    """Return the next package with these readings, in their order.

    Codes, each with ``akts`` (the names) and ``count``: ``hand_over_empty``, ``hand_over_doubled``
    (a reading twice, or both readings of one file), ``reading_is_away``, ``not_their_reading``
    (fact ``person``), ``reading_is_done``; ``hand_over_to_nobody`` and those of
    ``require_packer``.
    """
    if not request.person.strip():
        raise InspectionError("hand_over_to_nobody")
    if not standings:
        raise InspectionError("hand_over_empty", akts="", count=0)
    times = Counter(standing.reading.akt for standing in standings)
    alone: _Obstacle = ("hand_over_doubled", lambda standing: times[standing.reading.akt] > 1)
    _require_free(standings, (alone, *_obstacles(packages, request)), request.person)
    require_packer(standings, request.person, request.by)
    return HandOver(
        package_id=request.package_id,
        number=max((package.number for package in packages), default=0) + 1,
        person=request.person,
        laptop=request.laptop.strip(),
        handed_by=request.by.name,
        handed_at=request.at,
        readings=tuple(Carried(s.reading.akt, s.reading.part, s.events) for s in standings),
    )


def require_packer(standings: Sequence[Standing], person: str, by: Actor) -> None:
    """Raise unless ``by`` may make a package of these readings for a person, or make it again.

    Codes: ``role_forbids`` for others than the ansvarig inspektör and the person herself;
    ``own_hand_over`` for begun readings of files that two read, which she alone packs.
    """
    if by.role is not Role.LEAD_INSPECTOR and by.name != person:
        raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
    _require_free(standings, (_own(person, by),), person)


def _own(person: str, by: Actor) -> _Obstacle:
    return "own_hand_over", lambda s: s.twice and s.events > 0 and by.name != person


def _require_free(
    standings: Sequence[Standing], obstacles: Sequence[_Obstacle], person: str
) -> None:
    for code, stops in obstacles:
        stopped = [standing.name for standing in standings if stops(standing)]
        if stopped:
            raise InspectionError(code, akts=_named(stopped), count=len(stopped), person=person)


def _obstacles(packages: Sequence[HandOver], request: Request) -> tuple[_Obstacle, ...]:
    """Return what can stop a reading, in the order in which it is told."""
    held = custodies(packages)
    return (
        ("reading_is_away", lambda s: s.reading in held and not held[s.reading].is_home),
        ("not_their_reading", lambda s: s.reader not in ("", request.person)),
        ("reading_is_done", lambda s: s.completed or s.held),
    )


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:SHOWN_AKTS])
    return shown if len(names) <= SHOWN_AKTS else f"{shown} …"


def eligible(
    packages: Sequence[HandOver], standings: Sequence[Standing], request: Request
) -> tuple[Standing, ...]:
    """Return the readings that ``hand_out`` would take now, each by itself; none when the person
    who asks hands over nothing for others."""
    if request.by.role is not Role.LEAD_INSPECTOR and request.by.name != request.person:
        return ()
    stops = (*_obstacles(packages, request), _own(request.person, request.by))
    return tuple(s for s in standings if not any(stop(s) for _, stop in stops))

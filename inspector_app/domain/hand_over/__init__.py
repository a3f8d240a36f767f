"""Files handed over to another laptop and back: who owns each reading at every moment (custody).

A reading (one part of one akt) is at home or away in exactly one package. Away it is read-only at
home; the laptop that opened the package reads on; the return brings the new events home, in their
own order and with their own ids, after those that were there when it left.

Decision: custody is never stored beside the packages. It follows from them, so that no reading can
be in two places, or in none.
Decision: what travels is a reading and never a gemensamt svar, a comment or a quality step. Both
readers put their names to those, so they are made where both readings are.
Decision: a lost laptop ends by the ansvarig inspektör taking the package back with a reason. The
readings are then at home as they were when they left. A return that comes later is not merged,
but can be kept aside, so that nothing is lost and nothing counts twice.

Source: SoLPuL 10 § (access is limited to what each one needs, and can be checked afterwards).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, Role
from inspector_app.domain.reading_assignment import Part


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """One of the readings of an akt: what has one owner at a time."""

    akt: AktNumber
    part: Part = Part.FIRST


@dataclass(frozen=True, slots=True)
class Carried:
    """A reading in a package, and how many events it had when it left."""

    akt: AktNumber
    part: Part
    events: int

    @property
    def reading(self) -> Reading:
        """Which reading it is."""
        return Reading(self.akt, self.part)


class PackageState(StrEnum):
    """What became of a package. Only one that is away can still come back or be cancelled."""

    AWAY = "away"
    RETURNED = "returned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class HandOver:
    """One numbered package as home knows it.

    ``sha256`` is over the content before it is encrypted, empty until it is written. ``person``
    reads it on ``laptop``, a free text. ``ended_*`` and ``reason`` tell how it came back or was
    cancelled; ``returned_sha256`` is over the content that came back.
    """

    package_id: UUID
    number: int
    person: str
    laptop: str
    handed_by: str
    handed_at: datetime
    readings: tuple[Carried, ...]
    sha256: str = ""
    state: PackageState = PackageState.AWAY
    ended_at: datetime | None = None
    ended_by: str = ""
    reason: str = ""
    returned_sha256: str = ""

    @property
    def is_away(self) -> bool:
        """Whether it has neither come back nor been cancelled."""
        return self.state is PackageState.AWAY

    @property
    def akts(self) -> int:
        """How many akts are in it."""
        return len({carried.akt for carried in self.readings})

    @property
    def code(self) -> str:
        """The short code of the content, as printed on the slip."""
        return short_code(self.sha256)


def short_code(sha256: str) -> str:
    """Return the first sixteen characters of a digest in groups of four: "3F2A 91C0 77DE 04B1"."""
    return " ".join(sha256[at : at + 4] for at in range(0, 16, 4)).strip().upper()


class CustodyState(StrEnum):
    """Where a reading is: never out, away, or home again by a return or a cancelling."""

    HOME = "home"
    AWAY = "away"
    RETURNED = "returned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Custody:
    """Who has a reading. ``number`` and ``person`` are those of its latest package, if any."""

    reading: Reading
    state: CustodyState = CustodyState.HOME
    number: int = 0
    person: str = ""

    @property
    def is_home(self) -> bool:
        """Whether it may be changed at home."""
        return self.state is not CustodyState.AWAY


def custodies(packages: Iterable[HandOver]) -> Mapping[Reading, Custody]:
    """Return who has each reading that was ever in a package; all others are at home."""
    found: dict[Reading, Custody] = {}
    for package in sorted(packages, key=lambda one: one.number):
        for carried in package.readings:
            state = CustodyState(package.state.value)
            found[carried.reading] = Custody(carried.reading, state, package.number, package.person)
    return found


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a return says of itself before anything of it is taken in."""

    package_id: UUID
    number: int
    sha256: str
    readings: tuple[Carried, ...] = field(default=())


def take_back(packages: Sequence[HandOver], arrival: Arrival) -> HandOver:
    """Return the package that a return belongs to, when it may be taken in.

    Codes, each with ``number``: ``package_unknown``, ``package_doubled`` (this very return was
    taken in before), ``package_came_back`` (another copy was), ``package_cancelled``,
    ``package_does_not_fit`` (its readings are not those that left).
    """
    known = next((one for one in packages if one.package_id == arrival.package_id), None)
    if known is None:
        raise InspectionError("package_unknown", number=arrival.number)
    if known.state is PackageState.CANCELLED:
        raise InspectionError("package_cancelled", number=known.number, reason=known.reason)
    if known.state is PackageState.RETURNED:
        same = known.returned_sha256 == arrival.sha256
        raise InspectionError(
            "package_doubled" if same else "package_came_back", number=known.number
        )
    if known.readings != arrival.readings:
        raise InspectionError("package_does_not_fit", number=known.number)
    return known


def returned(package: HandOver, arrival: Arrival, by: Actor, at: datetime) -> HandOver:
    """Return the package as one that has come back."""
    return replace(
        package,
        state=PackageState.RETURNED,
        ended_at=at,
        ended_by=by.name,
        returned_sha256=arrival.sha256,
    )


def may_be_kept_aside(package: HandOver, arrival: Arrival) -> bool:
    """Whether a return can only be kept beside: cancelled, or another copy has come back."""
    return not package.is_away and package.returned_sha256 != arrival.sha256


def cancel(package: HandOver, reason: str, by: Actor, at: datetime) -> HandOver:
    """Return the package as cancelled: its readings are at home as they were when they left.

    Codes: ``role_forbids`` for others than the ansvarig inspektör, ``hand_over_without_reason``,
    ``hand_over_ended`` (fact ``number``).
    """
    if by.role is not Role.LEAD_INSPECTOR:
        raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
    if not package.is_away:
        raise InspectionError("hand_over_ended", number=package.number)
    if not reason.strip():
        raise InspectionError("hand_over_without_reason", number=package.number)
    return replace(
        package,
        state=PackageState.CANCELLED,
        ended_at=at,
        ended_by=by.name,
        reason=reason.strip(),
    )

"""Who has a key to an inspection, what is left unread under each name, and who can be shut out.

Decision: whoever is shut out keeps the readings that are hers, with what she has answered. Nothing
is moved by itself, since who reads what is drawn; the ansvarig inspektör moves them, with a reason.
Decision: nobody shuts herself out; another ansvarig inspektör does it. So somebody who can let
people in is always left, and nobody is locked out by a slip of the hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.hand_over import Reading, custodies
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.ports.keys import HeldKey, KeyKind
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.second_reading.status import agreement_states


@dataclass(frozen=True, slots=True)
class LeftToRead:
    """Readings that are somebody's and not klarmarkerade, and files that await her agreement.

    ``files`` are of the drawn files, ``reserves`` of reserves that nobody has begun, ``away`` those
    of both that are in a package on another laptop. ``to_agree`` are files read twice of which she
    is done and the gemensamt svar does not stand.
    """

    files: int = 0
    reserves: int = 0
    away: int = 0
    to_agree: int = 0


@dataclass(frozen=True, slots=True)
class Holder:
    """One person, what opens under her name, and what she has left to read."""

    person: Actor
    kinds: frozenset[KeyKind]
    left: LeftToRead = LeftToRead()


@dataclass(frozen=True, slots=True)
class KeysSeen:
    """Everybody with a key, leads first, then by name, as the person ``me`` sees it."""

    me: Actor
    holders: tuple[Holder, ...]
    is_loan: bool = False
    is_example: bool = False

    @property
    def leads(self) -> bool:
        """Whether ``me`` lets people in and shuts them out: at home, as ansvarig inspektör."""
        return self.me.role is Role.LEAD_INSPECTOR and not self.is_loan

    @property
    def code_of(self) -> str:
        """Under whose name the recovery code opens, "" when there is none."""
        found = (one.person.name for one in self.holders if KeyKind.RECOVERY in one.kinds)
        return next(found, "")

    @property
    def renews_code(self) -> bool:
        """Whether ``me`` can renew the recovery code: it opens in her name, or she leads."""
        return self.me.role is Role.LEAD_INSPECTOR or self.code_of == self.me.name


class Bar(StrEnum):
    """Why something about a key cannot be done."""

    LAST_LEAD = "last_lead"
    ONESELF = "oneself"
    EXAMPLE = "example"


def bar_to_shut_out(seen: KeysSeen, holder: Holder) -> Bar | None:
    """Return why a person cannot be shut out, ``None`` when she can."""
    leads = {one.person.name for one in seen.holders if one.person.role is Role.LEAD_INSPECTOR}
    if leads == {holder.person.name}:
        return Bar.LAST_LEAD
    if holder.person.name == seen.me.name:
        return Bar.ONESELF
    return _bar_of_example(seen, holder.person)


def bar_to_new_passphrase(seen: KeysSeen) -> Bar | None:
    """Return why ``me`` cannot have another passphrase: the program itself opens the example."""
    return _bar_of_example(seen, seen.me)


def _bar_of_example(seen: KeysSeen, person: Actor) -> Bar | None:
    is_own = seen.is_example and person.role is Role.LEAD_INSPECTOR
    return Bar.EXAMPLE if is_own else None


@dataclass(frozen=True, slots=True)
class SeeKeys:
    """Return who has a key; nothing is written."""

    workspace: Workspace

    def __call__(self) -> KeysSeen:
        """Read it."""
        held = self.workspace.keys.held()
        with self.workspace.unit_of_work() as work:
            inspection = work.inspection()
            people = {key.person for key in held}
            left = _Left(work)
            holders = (Holder(one, _kinds(held, one), left.of(one.name)) for one in people)
            return KeysSeen(
                me=work.actor,
                holders=tuple(sorted(holders, key=_order)),
                is_loan=work.loan() is not None,
                is_example=inspection is not None and inspection.example,
            )


def unfinished(work: UnitOfWork, reader: str = "") -> tuple[Duty, ...]:
    """Return the readings that are not klarmarkerade, by aktnummer; of one ``reader`` or of all."""
    done = work.completed_readings()
    left = (duty for duty in work.duties() if duty.part not in done.get(duty.akt, ()))
    return tuple(duty for duty in left if reader in ("", duty.reader))


class _Left:
    """What everybody has left; read once, however many have a key."""

    def __init__(self, work: UnitOfWork) -> None:
        duties = work.duties()
        self._unfinished = unfinished(work)
        self._done = set(duties) - set(self._unfinished)
        self._twice = {duty.akt for duty in duties if duty.part is Part.SECOND}
        self._closed = {akt for akt, state in agreement_states(work).items() if state.closed}
        protocol = used_protocol(work.protocols())
        sample = work.sample(protocol.number) if protocol else None
        drawn = {case.id for case in sample.main} if sample else set()
        self._files = drawn | set(work.begun_readings())
        self._out = custodies(work.hand_overs())

    def of(self, reader: ActorName) -> LeftToRead:
        """What one of them has left."""
        own = [duty for duty in self._unfinished if duty.reader == reader]
        files = sum(duty.akt in self._files for duty in own)
        readings = (Reading(duty.akt, duty.part) for duty in own)
        away = sum(one in self._out and not self._out[one].is_home for one in readings)
        done = {duty.akt for duty in self._done if duty.reader == reader}
        return LeftToRead(files, len(own) - files, away, len((done & self._twice) - self._closed))


def _kinds(held: tuple[HeldKey, ...], person: Actor) -> frozenset[KeyKind]:
    return frozenset(key.kind for key in held if key.person == person)


def _order(holder: Holder) -> tuple[bool, str]:
    return holder.person.role is not Role.LEAD_INSPECTOR, holder.person.name.casefold()

"""What a package holds on its way out and on its way home.

Decision: a package holds only what its files need: their register values, the protocols, the
template, and the events of the very readings in it. Of another reading of the same file it holds
nothing but the name of its reader. The secrets of the frame and of the register stay at home; a
loan has zeros in their place and can so make neither frame, sample nor report.
Decision: lines of the nyckellista go along only where both who hands over and who receives are
assigned, and never of a child with protected identity.
Decision: a loan brings home its journal beside the answers, whole and chained as it was written,
so that who looked behind an aktnummer on the other laptop can be checked here.
Decision: a package carries the head of home's journal out and back. It is a witness outside home's
own database: a history that was written anew meanwhile is found when the package comes home.

Source: SoLPuL 10 § (access limited to what each one needs, logged and checked).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from inspector_app.domain.concern import AcuteConcern, ContactCard
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import Carried, HandOver
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, FrameSecrets, Inspection
from inspector_app.domain.journal import (
    Checkpoint,
    Event,
    checkpoint,
    heads,
    verify_anchor,
    verify_chain,
)
from inspector_app.domain.population import Case, KeyListEntry
from inspector_app.domain.protocol import SampleProtocol
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.register import Register
from inspector_app.domain.review import ReviewEvent, fold
from inspector_app.domain.sampling import Sample

NO_KEY = bytes(32)
"""Stands on a loan where home has a secret."""
NO_SECRETS = FrameSecrets(NO_KEY, NO_KEY, NO_KEY)


@dataclass(frozen=True, slots=True)
class Material:
    """What is needed to read the files of a package, answers apart.

    ``protocol`` is the number of the one the sample was drawn by. ``sample`` holds the files of the
    package alone, and ``akts`` the case key behind each.
    """

    person: Actor
    inspection: Inspection
    template: str
    protocols: tuple[SampleProtocol, ...]
    protocol: int
    sample: Sample
    register: Register
    akts: tuple[tuple[AktNumber, str], ...]
    cases: tuple[Case, ...]
    key_list: tuple[KeyListEntry, ...]
    duties: tuple[Duty, ...]
    contact_cards: tuple[ContactCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingEvents:
    """The events of one reading, in order."""

    akt: AktNumber
    part: Part
    events: tuple[ReviewEvent, ...]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What leaves home. ``return_key`` locks the return, so that nobody has to remember a second
    passphrase; ``witness`` is the journal at home as it stood."""

    hand_over: HandOver
    home: UUID
    material: Material
    readings: tuple[ReadingEvents, ...]
    witness: Checkpoint
    return_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Loan:
    """What a lånad granskning knows of where it comes from. ``returned_at`` closes it for ever;
    ``witness`` is the journal at home when the package left."""

    hand_over: HandOver
    home: UUID
    inspection_id: UUID
    taken_at: datetime
    witness: Checkpoint
    return_key: bytes = field(repr=False)
    returned_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One look into the nyckellista on a loan: the event's number and which case keys."""

    seq: int
    keys: str


@dataclass(frozen=True, slots=True)
class Homecoming:
    """What a loan gives back: the events made there, acute concerns, looks, and its journal.

    ``witness`` is that journal's head and ``home_witness`` the one at home when the package left.
    """

    package_id: UUID
    number: int
    home: UUID
    loan: UUID
    person: str
    readings: tuple[Carried, ...]
    made: tuple[ReadingEvents, ...]
    concerns: tuple[AcuteConcern, ...]
    looks: tuple[Look, ...]
    home_witness: Checkpoint
    witness: Checkpoint
    journal: tuple[Event, ...] = field(repr=False)


def require_whole(content: Homecoming, package: HandOver) -> None:
    """Raise ``package_does_not_fit`` (fact ``number``) unless every event goes on where its reading
    left off, in the name of the package's person, and the loan's journal holds."""
    left = {carried.reading: carried.events for carried in package.readings}
    parts = [(one.akt, one.part) for one in content.made]
    chained = not verify_chain(str(content.loan), content.journal)
    witnessed = checkpoint(str(content.loan), heads(content.journal)) == content.witness
    fits = (
        len(set(parts)) == len(parts)
        and {Carried(*one, 0).reading for one in parts} <= left.keys()
        and all(_goes_on(one, left[Carried(one.akt, one.part, 0).reading]) for one in content.made)
        and all(e.actor == package.person for one in content.made for e in one.events)
    )
    if not (chained and witnessed and fits):
        raise InspectionError("package_does_not_fit", number=package.number)


def _goes_on(made: ReadingEvents, left: int) -> bool:
    numbers = [event.seq for event in made.events]
    expected = list(range(left + 1, left + 1 + len(numbers)))
    return numbers == expected and all(event.case == made.akt for event in made.events)


def require_same_home(content: Homecoming, workspace: str, journal: Iterable[Event]) -> None:
    """Raise ``home_journal_differs`` (fact ``number``) when home's journal does not hold what it
    held when the package left."""
    if verify_anchor(content.home_witness, workspace, journal):
        raise InspectionError("home_journal_differs", number=content.number)


def require_history(akt: AktNumber, events: Sequence[ReviewEvent]) -> None:
    """Raise ``review_history_damaged`` unless the events, old and new together, can be folded."""
    fold(akt, "", events)

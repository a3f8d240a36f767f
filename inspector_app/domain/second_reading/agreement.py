"""The gemensamt svar: how two readers, or a third person, come to one answer, event by event.

Each reader proposes a value for a matter; what both have proposed alike is agreed. Where they
cannot, one of them refers it, or their proposals stand against each other, and a third person
decides. The two readings stay as they are for ever; only events are added here.

Decision: both readers put their own name to a gemensamt svar, each with her own key. One saying
"we agreed" for two would be the very thing that independent reading is to rule out.
Decision: a file is closed as soon as nothing is open in it, by an event of its own in the name of
whoever did the last thing. From then on it is changed only after a reopening with a reason, and
counts as open until it is closed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review.commands import Stamp
from inspector_app.domain.second_reading import (
    AgreedValue,
    Matter,
    Pair,
    matter_of,
    same_value,
)
from inspector_app.domain.second_reading.values import changes_an_answer, check_value


class AgreementKind(StrEnum):
    """What was done about a matter, or about the whole file."""

    PROPOSED = "proposed"
    REFERRED = "referred"
    DECIDED = "decided"
    REOPENED = "reopened"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class AgreementEvent:
    """One act. ``matter`` is the stored name of a matter, empty for the whole file."""

    event_id: UUID
    akt: AktNumber
    seq: int
    at: datetime
    actor: str
    kind: AgreementKind
    matter: str
    value: AgreedValue | None
    reason: str


@dataclass(frozen=True, slots=True)
class Position:
    """What one person put forward, or decided."""

    actor: str
    value: AgreedValue
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MatterState:
    """How far one matter has come. ``settled`` holds what is agreed or decided."""

    positions: Mapping[str, Position] = field(default_factory=dict)
    referred: bool = False
    settled: Position | None = None
    decided_by: str = ""

    @property
    def is_stuck(self) -> bool:
        """Whether a third person may decide: referred, or two proposals against each other."""
        return self.settled is None and (self.referred or len(self.positions) > 1)


@dataclass(frozen=True, slots=True)
class AgreementState:
    """All matters of one file that anything was done about, after ``seq`` events.

    ``closed`` when the gemensamt svar stands; ``reopened`` from a reopening to the next closing.
    """

    seq: int = 0
    matters: Mapping[Matter, MatterState] = field(default_factory=dict)
    closed: bool = False
    reopened: bool = False
    last_at: datetime | None = None

    def of(self, matter: Matter) -> MatterState:
        """Return how far a matter has come."""
        return self.matters.get(matter, MatterState())

    @property
    def settled(self) -> Mapping[Matter, Position]:
        """What is agreed or decided."""
        return {m: state.settled for m, state in self.matters.items() if state.settled is not None}


def fold_agreement(events: Iterable[AgreementEvent]) -> AgreementState:
    """Return what the events, in order, lead to. Code ``review_history_damaged``."""
    state = AgreementState()
    for event in events:
        if event.seq != state.seq + 1:
            raise InspectionError("review_history_damaged", case=event.akt, seq=event.seq)
        state = replace(state, seq=event.seq, last_at=event.at)
        if event.matter:
            matter = matter_of(event.matter)
            changed = _changed(state.of(matter), event)
            state = replace(state, matters={**state.matters, matter: changed})
        else:
            closed = event.kind is AgreementKind.CLOSED
            state = replace(state, closed=closed, reopened=not closed)
    return state


def _changed(state: MatterState, event: AgreementEvent) -> MatterState:
    if event.kind is AgreementKind.REFERRED:
        return replace(state, referred=True, settled=None, decided_by="")
    assert event.value is not None
    position = Position(event.actor, event.value, event.reason, event.at)
    if event.kind is AgreementKind.DECIDED:
        return MatterState({}, settled=position, decided_by=event.actor)
    positions = {**state.positions, event.actor: position}
    others = [p for name, p in positions.items() if name != event.actor]
    agreed = others and all(same_value(p.value, position.value) for p in others)
    settled = _with_reason(position, others) if agreed else None
    return MatterState(positions, state.referred and settled is None, settled)


def _with_reason(position: Position, others: Sequence[Position]) -> Position:
    """Whoever accepts a proposal need not write its reason anew."""
    if position.reason or not others:
        return position
    return replace(position, reason=others[0].reason)


@dataclass(frozen=True, slots=True)
class Talk:
    """One file under comparison: both readings and what was agreed so far."""

    akt: AktNumber
    checklist: Checklist
    pair: Pair
    state: AgreementState


AgreementEvents = tuple[AgreementEvent, ...]


def propose(
    talk: Talk, matter: Matter, value: AgreedValue, reason: str, stamp: Stamp
) -> AgreementEvents:
    """Put a value forward, or accept the other's by putting forward the same.

    Codes: ``not_a_reader``, ``agreement_closed``, ``matter_decided``, those of ``check_value``,
    ``agreement_reason_missing`` when an answer changes and nobody has given a reason for the value.
    """
    _require_reader(talk, stamp)
    _require_open(talk)
    check_value(talk.checklist, matter, value)
    state = talk.state.of(matter)
    if state.decided_by and not talk.state.reopened:
        raise InspectionError("matter_decided", person=state.decided_by)
    said = reason.strip()
    shared = any(
        p.reason and same_value(p.value, value)
        for name, p in state.positions.items()
        if name != stamp.actor
    )
    if not said and not shared and changes_an_answer(talk.pair, talk.checklist, matter, value):
        raise InspectionError("agreement_reason_missing")
    own = state.positions.get(stamp.actor)
    if own is not None and same_value(own.value, value) and own.reason == said:
        return ()
    return (_event(talk, AgreementKind.PROPOSED, stamp, matter, value, said),)


def refer(talk: Talk, matter: Matter, reason: str, stamp: Stamp) -> AgreementEvents:
    """Say that the two cannot agree on a matter, so that a third person decides.

    Codes: ``not_a_reader``, ``agreement_closed``, ``agreement_reason_missing``.
    """
    _require_reader(talk, stamp)
    _require_open(talk)
    if not reason.strip():
        raise InspectionError("agreement_reason_missing")
    return (_event(talk, AgreementKind.REFERRED, stamp, matter, None, reason.strip()),)


def decide(
    talk: Talk, matter: Matter, value: AgreedValue, reason: str, stamp: Stamp
) -> AgreementEvents:
    """Settle, as a third person, what two readers cannot.

    Codes: ``third_person_is_reader``, ``agreement_closed``, ``agreement_not_tried``,
    ``agreement_reason_missing``, those of ``check_value``.
    """
    if stamp.actor in talk.pair.readers:
        raise InspectionError("third_person_is_reader")
    _require_open(talk)
    check_value(talk.checklist, matter, value)
    if not talk.state.of(matter).is_stuck:
        raise InspectionError("agreement_not_tried")
    if not reason.strip():
        raise InspectionError("agreement_reason_missing")
    return (_event(talk, AgreementKind.DECIDED, stamp, matter, value, reason.strip()),)


def reopen_agreement(talk: Talk, reason: str, stamp: Stamp) -> AgreementEvents:
    """Take up again what was agreed; all that stood is kept. The file counts as open.

    Codes: ``agreement_still_open``, ``agreement_reason_missing``.
    """
    if not talk.state.closed:
        raise InspectionError("agreement_still_open")
    if not reason.strip():
        raise InspectionError("agreement_reason_missing")
    return (_event(talk, AgreementKind.REOPENED, stamp, None, None, reason.strip()),)


def close_agreement(talk: Talk, open_matters: int, stamp: Stamp) -> AgreementEvents:
    """Close a file in which nothing is open. Code ``agreement_incomplete`` (fact ``count``)."""
    if open_matters:
        raise InspectionError("agreement_incomplete", count=open_matters)
    if talk.state.closed:
        return ()
    return (_event(talk, AgreementKind.CLOSED, stamp, None, None, ""),)


def _require_reader(talk: Talk, stamp: Stamp) -> None:
    if stamp.actor not in talk.pair.readers:
        raise InspectionError("not_a_reader")


def _require_open(talk: Talk) -> None:
    if talk.state.closed:
        raise InspectionError("agreement_closed")


def _event(
    talk: Talk,
    kind: AgreementKind,
    stamp: Stamp,
    matter: Matter | None,
    value: AgreedValue | None,
    reason: str,
) -> AgreementEvent:
    return AgreementEvent(
        event_id=stamp.new_id(),
        akt=talk.akt,
        seq=talk.state.seq + 1,
        at=stamp.at,
        actor=stamp.actor,
        kind=kind,
        matter=matter.key if matter else "",
        value=value,
        reason=reason,
    )

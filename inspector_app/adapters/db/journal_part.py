"""The journal in the database, and the one way to write to it."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.orm import Session

from inspector_app.adapters.db.records import EventRecord, PayloadRecord, table_of
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, Role
from inspector_app.domain.journal import (
    SALT_BYTES,
    Checkpoint,
    Draft,
    Event,
    Head,
    Json,
    canonical_json,
    checkpoint,
    commit_payload,
    genesis_sha256,
    seal,
)
from inspector_app.ports.system import Clock

WRITERS = (Role.INSPECTOR, Role.LEAD_INSPECTOR)
"""Who may change anything. Kvalitet and revisor read, and kvalitet comments and assures; that they
opened, looked or printed is an event all the same. Source: SoLPuL 10 § (access is limited to
what each one needs, and logged)."""
ACTS = "acts"
"""The stream of what changes no record: opening, looking, printing."""

_EVENT = table_of(EventRecord)
_ADD_EVENT = insert(_EVENT)
_ADD_PAYLOAD = insert(table_of(PayloadRecord))
_LAST_SEQ = select(func.max(_EVENT.c.seq))
_LINK = (
    select(_EVENT.c.sha256)
    .where(_EVENT.c.stream == bindparam("name"))
    .order_by(_EVENT.c.seq.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """In which workspace, by whom and by which clock a unit of work acts.

    ``data_key`` is the one the workspace is encrypted with; keys for packages are made from it.
    """

    workspace_id: UUID
    actor: Actor
    clock: Clock
    data_key: bytes = field(default=b"", repr=False)


class JournalPart:
    """Writes and reads events. ``journal`` is the only place where an event comes to be."""

    def __init__(self, session: Session, circumstances: Circumstances) -> None:
        self._session = session
        self._circumstances = circumstances

    @property
    def workspace(self) -> str:
        """Return the identity of the workspace as text."""
        return str(self._circumstances.workspace_id)

    @property
    def actor(self) -> Actor:
        """Return who acts."""
        return self._circumstances.actor

    def require_writer(self) -> None:
        """Raise ``role_forbids`` unless the person's role may change anything here."""
        if self.actor.role not in WRITERS:
            raise InspectionError("role_forbids", role=Role.INSPECTOR.value)

    def require_lead(self) -> None:
        """Raise ``role_forbids`` unless an ansvarig inspektör acts."""
        if self.actor.role is not Role.LEAD_INSPECTOR:
            raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)

    def record(self, action: str, facts: Mapping[str, str]) -> Event:
        """Write an event of its own, for an act that changes no record."""
        return self.journal(ACTS, action, {"facts": dict(facts)})

    def journal(self, stream: str, action: str, payload: Json) -> Event:
        """Write one event and its payload at the end of the journal, in this transaction."""
        salt = secrets.token_bytes(SALT_BYTES)
        commitment = commit_payload(payload, salt)
        draft = Draft(self._now(), self.actor.name, action, commitment)
        event = seal(stream, self._last_seq() + 1, self._link(stream), draft)
        self._session.execute(_ADD_EVENT, event_columns(event))
        body = canonical_json(payload).decode("utf-8")
        self._session.execute(_ADD_PAYLOAD, {"seq": event.seq, "salt": salt, "body": body})
        return event

    def events(self) -> Iterator[Event]:
        """Yield the whole journal by ``seq``, the order in which things happened."""
        query = select(EventRecord).order_by(EventRecord.seq).execution_options(yield_per=1000)
        for record in self._session.scalars(query):
            yield event_of(record)

    def checkpoint(self) -> Checkpoint:
        """Return the head of the journal: what a signed report witnesses."""
        last = select(func.max(EventRecord.seq)).group_by(EventRecord.stream)
        columns = (EventRecord.stream, EventRecord.seq, EventRecord.sha256)
        rows = self._session.execute(select(*columns).where(EventRecord.seq.in_(last)))
        return checkpoint(self.workspace, (Head(*row) for row in rows))

    def _now(self) -> datetime:
        return self._circumstances.clock.now().replace(microsecond=0)

    def _last_seq(self) -> int:
        return self._session.scalar(_LAST_SEQ) or 0

    def _link(self, stream: str) -> str:
        found = self._session.scalar(_LINK, {"name": stream})
        return found or genesis_sha256(self.workspace, stream)


def event_columns(event: Event) -> dict[str, object]:
    """Return the columns of an event."""
    return {
        "seq": event.seq,
        "stream": event.stream,
        "at": event.at,
        "actor": event.actor,
        "action": event.action,
        "commitment": event.commitment,
        "prev": event.prev,
        "sha256": event.sha256,
    }


def event_of(record: EventRecord) -> Event:
    """Return the event of a record."""
    return Event(
        stream=record.stream,
        seq=record.seq,
        at=record.at,
        actor=record.actor,
        action=record.action,
        commitment=record.commitment,
        prev=record.prev,
        sha256=record.sha256,
    )

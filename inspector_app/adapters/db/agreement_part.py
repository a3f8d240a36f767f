"""The gemensamma svar and the quality steps: events that are only ever added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Select, func, insert, select

from inspector_app.adapters.db.journal_part import WRITERS
from inspector_app.adapters.db.plain_form import from_text, to_plain, to_text
from inspector_app.adapters.db.records import table_of
from inspector_app.adapters.db.second_reading_part import SecondReadingPart
from inspector_app.adapters.db.second_reading_records import (
    AgreementEventRecord,
    QualityEventRecord,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Role
from inspector_app.domain.journal import Json
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.second_reading import AgreedValue
from inspector_app.domain.second_reading.agreement import AgreementEvent, AgreementKind
from inspector_app.domain.second_reading.quality import QualityEvent, QualityKind

AGREEMENT = "agreement_event"
QUALITY = "quality_event"
R = TypeVar("R", AgreementEventRecord, QualityEventRecord)


@dataclass(frozen=True, slots=True)
class AgreedBody:
    """What is kept of an act as one text."""

    value: AgreedValue | None
    reason: str


class AgreementPart(SecondReadingPart):
    """Reads and adds what is done to a file after its readings."""

    def append_agreement_events(self, events: Iterable[AgreementEvent]) -> None:
        """Add acts towards a gemensamt svar.

        Codes: ``role_forbids``, ``readings_not_done``, ``file_is_held``, ``stale_review``.
        """
        self.require_writer()
        for event in events:
            if Part.SECOND not in self.duties_of(event.akt) or not self.is_done(event.akt):
                raise InspectionError("readings_not_done", akt=event.akt)
            if self.is_held(event.akt):
                raise InspectionError("file_is_held", akt=event.akt)
            self._require_next_act(AgreementEventRecord, event.akt, event.seq)
            self._session.execute(insert(table_of(AgreementEventRecord)), _agreement(event))
            action = f"agreement_{event.kind.value}"
            self.journal(f"agreement/{event.akt}", action, agreement_payload(event))

    def agreement_events(self, akt: AktNumber) -> tuple[AgreementEvent, ...]:
        """Return what was done towards a gemensamt svar, in order."""
        return tuple(agreement_event_of(r) for r in self._rows(_of(AgreementEventRecord, akt)))

    def all_agreement_events(self) -> Iterator[AgreementEvent]:
        """Yield every such act, ordered by aktnummer and sequence."""
        for record in self._rows(_every(AgreementEventRecord)):
            yield agreement_event_of(record)

    def append_quality_events(self, events: Iterable[QualityEvent]) -> None:
        """Add comments and quality steps.

        Codes: ``role_forbids`` for others than inspectors and kvalitet, ``readings_not_done``,
        ``reading_is_away``, ``stale_review``.
        """
        if self.actor.role not in (*WRITERS, Role.QUALITY):
            raise InspectionError("role_forbids", role=Role.INSPECTOR.value)
        for event in events:
            if Part.SECOND in self.duties_of(event.akt) and not self.is_done(event.akt):
                raise InspectionError("readings_not_done", akt=event.akt)
            self.require_home(event.akt, *Part)
            self._require_next_act(QualityEventRecord, event.akt, event.seq)
            self._session.execute(insert(table_of(QualityEventRecord)), _quality(event))
            action = f"quality_{event.kind.value}"
            self.journal(f"quality/{event.akt}", action, quality_payload(event))

    def quality_events(self, akt: AktNumber) -> tuple[QualityEvent, ...]:
        """Return the comments and quality steps of a file, in order."""
        return tuple(quality_event_of(r) for r in self._rows(_of(QualityEventRecord, akt)))

    def all_quality_events(self) -> Iterator[QualityEvent]:
        """Yield every comment and quality step, ordered by aktnummer and sequence."""
        for record in self._rows(_every(QualityEventRecord)):
            yield quality_event_of(record)

    def _rows(self, query: Select[R]) -> Iterator[R]:
        yield from self._session.scalars(query)

    def _require_next_act(self, kind: type[R], akt: str, seq: int) -> None:
        last = self._session.scalar(select(func.max(kind.seq)).where(kind.akt == akt)) or 0
        if seq != last + 1:
            raise InspectionError("stale_review", akt=akt, seq=seq, last=last)


def _of(kind: type[R], akt: str) -> Select[R]:
    return select(kind).where(kind.akt == akt).order_by(kind.seq)


def _every(kind: type[R]) -> Select[R]:
    return select(kind).order_by(kind.akt, kind.seq)


def _agreement(event: AgreementEvent) -> dict[str, object]:
    return {
        "event_id": event.event_id,
        "akt": event.akt,
        "seq": event.seq,
        "at": event.at,
        "actor": event.actor,
        "kind": event.kind.value,
        "matter": event.matter,
        "body": to_text(AgreedBody(event.value, event.reason)),
    }


def _quality(event: QualityEvent) -> dict[str, object]:
    return {
        "event_id": event.event_id,
        "akt": event.akt,
        "seq": event.seq,
        "at": event.at,
        "actor": event.actor,
        "kind": event.kind.value,
        "target": event.target,
        "text": event.text,
    }


def agreement_event_of(record: AgreementEventRecord) -> AgreementEvent:
    """Return the event of a record."""
    body = from_text(AgreedBody, record.body)
    return AgreementEvent(
        event_id=record.event_id,
        akt=AktNumber(record.akt),
        seq=record.seq,
        at=record.at,
        actor=record.actor,
        kind=AgreementKind(record.kind),
        matter=record.matter,
        value=body.value,
        reason=body.reason,
    )


def quality_event_of(record: QualityEventRecord) -> QualityEvent:
    """Return the event of a record."""
    return QualityEvent(
        event_id=record.event_id,
        akt=AktNumber(record.akt),
        seq=record.seq,
        at=record.at,
        actor=record.actor,
        kind=QualityKind(record.kind),
        target=record.target,
        text=record.text,
    )


def agreement_payload(event: AgreementEvent) -> dict[str, Json]:
    """Return what the journal says of an act: the whole of it."""
    return {"record": AGREEMENT, "key": str(event.event_id), "value": to_plain(event)}


def quality_payload(event: QualityEvent) -> dict[str, Json]:
    """Return what the journal says of a comment or step: the whole of it."""
    return {"record": QUALITY, "key": str(event.event_id), "value": to_plain(event)}

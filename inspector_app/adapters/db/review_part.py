"""The reading of the akts: events that are only ever added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, insert, select

from inspector_app.adapters.db.plain_form import from_text, to_plain, to_text
from inspector_app.adapters.db.records import ChangeRecord, ReviewEventRecord, table_of
from inspector_app.adapters.db.sampling_part import SamplingPart
from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.journal import Json, instant_text
from inspector_app.domain.review import (
    Completion,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    Payload,
    RatingOverride,
    ReviewEvent,
    Stated,
)

RECORD = "review_event"
_TABLE = table_of(ReviewEventRecord)
_ADD = insert(_TABLE)
_LAST = select(func.max(_TABLE.c.seq)).where(_TABLE.c.akt == bindparam("name"))
_PAYLOADS: dict[EventKind, Any] = {
    EventKind.ANSWER: Answer,
    EventKind.REASON: str,
    EventKind.EVIDENCE: Evidence,
    EventKind.ROW: LogRow,
    EventKind.EMPTY_LOG: bool,
    EventKind.FLAG: bool,
    EventKind.NOTE: str,
    EventKind.REGISTER_VALUE: str,
    EventKind.OUTCOME: Outcome,
    EventKind.COMPLETED: Completion,
    EventKind.ENTRY: Stated,
    EventKind.RATING_OVERRIDE: RatingOverride,
    EventKind.ACCESSED: date,
}


class ReviewPart(SamplingPart):
    """Reads and adds review events."""

    def append_review_events(self, events: Iterable[ReviewEvent]) -> None:
        """Add what a reader did; each is also an event of the stream ``review/<aktnummer>``.

        Codes: ``role_forbids``, ``stale_review`` (akt, seq) when a sequence number is taken or not
        the next.
        """
        self.require_writer()
        for event in events:
            self._require_next_in_review(event)
            self._session.execute(_ADD, columns_of(event))
            action = f"review_{event.kind.value}"
            self.journal(f"review/{event.case}", action, review_payload(event))

    def review_events(self, akt: AktNumber) -> tuple[ReviewEvent, ...]:
        """Return what was done to a file, in order."""
        query = select(ReviewEventRecord).filter_by(akt=akt).order_by(ReviewEventRecord.seq)
        return tuple(review_event_of(record) for record in self._session.scalars(query))

    def all_review_events(self, *kinds: EventKind) -> Iterator[ReviewEvent]:
        """Yield every review event, or those of ``kinds``, ordered by aktnummer and sequence."""
        query = select(ReviewEventRecord).order_by(ReviewEventRecord.akt, ReviewEventRecord.seq)
        if kinds:
            query = query.where(ReviewEventRecord.kind.in_([kind.value for kind in kinds]))
        for record in self._session.scalars(query.execution_options(yield_per=1000)):
            yield review_event_of(record)

    def _require_next_in_review(self, event: ReviewEvent) -> None:
        last = self._session.scalar(_LAST, {"name": event.case}) or 0
        if event.seq != last + 1:
            raise InspectionError("stale_review", akt=event.case, seq=event.seq, last=last)


def review_payload(event: ReviewEvent) -> dict[str, Json]:
    """Return what the journal says of a review event: the whole of it."""
    before, after = _plain(event.before), _plain(event.after)
    return {
        "record": RECORD,
        "key": str(event.event_id),
        "value": {
            "akt": event.case,
            "seq": event.seq,
            "at": instant_text(event.at),
            "actor": event.actor,
            "kind": event.kind.value,
            "target": event.target,
            "before": before,
            "after": after,
            "undoes": None if event.undoes is None else str(event.undoes),
        },
    }


def review_event_of(record: ChangeRecord) -> ReviewEvent:
    """Return the review event of a record."""
    kind = EventKind(record.kind)
    return ReviewEvent(
        event_id=record.event_id,
        case=AktNumber(record.akt),
        seq=record.seq,
        at=record.at,
        actor=record.actor,
        kind=kind,
        target=record.target,
        before=_state(kind, record.before),
        after=_state(kind, record.after),
        undoes=record.undoes,
    )


def columns_of(event: ReviewEvent) -> dict[str, object]:
    """Return the columns of a review event."""
    return {
        "event_id": event.event_id,
        "akt": event.case,
        "seq": event.seq,
        "at": event.at,
        "actor": event.actor,
        "kind": event.kind.value,
        "target": event.target,
        "before": None if event.before is None else to_text(event.before),
        "after": None if event.after is None else to_text(event.after),
        "undoes": event.undoes,
    }


def _plain(state: Payload | None) -> Json:
    return None if state is None else to_plain(state)


def _state(kind: EventKind, text: str | None) -> Payload | None:
    if text is None:
        return None
    found: Payload = from_text(_PAYLOADS[kind], text)
    return found

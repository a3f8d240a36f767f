"""Readings bound to their reader: nobody gets the other's answers before both are done.

Every way to a review event goes through here. A file with one reader is as it always was; of a file
read twice each reader gets, and adds to, her own reading, and everybody else gets nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from uuid import uuid4

from sqlalchemy import func, insert, select

from inspector_app.adapters.db.anchor_part import AnchorPart
from inspector_app.adapters.db.duty_part import TABLES
from inspector_app.adapters.db.records import ReviewEventRecord
from inspector_app.adapters.db.review_part import columns_of, review_event_of, review_payload
from inspector_app.adapters.db.second_reading_records import (
    ReadingDutyRecord,
    SecondReviewEventRecord,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Role
from inspector_app.domain.journal import Json
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review import EventKind, Payload, ReviewEvent
from inspector_app.ports.second_reading import Readings

SECOND = "second_review_event"
_ADD_SECOND = insert(TABLES[Part.SECOND])
_READ_TWICE = select(ReadingDutyRecord.akt).where(ReadingDutyRecord.part == Part.SECOND.value)


class SecondReadingPart(AnchorPart):
    """Reads and adds review events, each person's own."""

    def append_review_events(self, events: Iterable[ReviewEvent]) -> None:
        """Add what a reader did to her own reading of the file.

        Codes: those of a file read once; ``not_your_reading`` (fact ``reader``) for a file that
        others read; ``reading_sealed`` once both readings are klarmarkerade; ``file_is_held``;
        ``reading_is_away`` while another laptop has it; ``reader_not_certified`` for a file that a
        stopped reader would begin.
        """
        self.require_writer()
        for event in events:
            part = self._require_own(event.case)
            if part is Part.FIRST:
                super().append_review_events((event,))
            else:
                self._add_second(event)

    def review_events(self, akt: AktNumber) -> tuple[ReviewEvent, ...]:
        """Return what was done in the file's reading: of a file read twice one's own, or none."""
        part = self._own_part(akt)
        return () if part is None else self._events_of(akt, part)

    def all_review_events(self, *kinds: EventKind) -> Iterator[ReviewEvent]:
        """Yield every review event one may see, ordered by aktnummer and sequence; with ``kinds``
        only those."""
        own = select(ReadingDutyRecord.akt).where(ReadingDutyRecord.reader == self.actor.name)
        own_first = own.where(ReadingDutyRecord.part == Part.FIRST.value)
        own_second = own.where(ReadingDutyRecord.part == Part.SECOND.value)
        first = select(ReviewEventRecord).where(
            ReviewEventRecord.akt.not_in(_READ_TWICE) | ReviewEventRecord.akt.in_(own_first)
        )
        second = select(SecondReviewEventRecord).where(SecondReviewEventRecord.akt.in_(own_second))
        named = [kind.value for kind in kinds or EventKind]
        ordered = (
            self._session.scalars(
                query.where(record.kind.in_(named)).order_by(record.akt, record.seq)
            )
            for query, record in ((first, ReviewEventRecord), (second, SecondReviewEventRecord))
        )
        events = (map(review_event_of, records) for records in ordered)
        yield from merge(*events, key=lambda event: (event.case, event.seq))

    def both_readings(self, akt: AktNumber) -> Readings | None:
        """Return both readings of a file read twice, ``None`` until both are klarmarkerade."""
        if Part.SECOND not in self.duties_of(akt) or not self.is_done(akt):
            return None
        return self._events_of(akt, Part.FIRST), self._events_of(akt, Part.SECOND)

    def hand_over_reading(self, duty: Duty, note: str, *, keep_answers: bool) -> None:
        """Give a reading to another reader, taking back what was answered unless it is kept.

        Codes: ``role_forbids``, ``duty_unknown``, ``reading_sealed``, ``file_is_held``,
        ``reader_has_other_part``, ``reader_takes_no_more``, ``reading_is_away``.
        """
        self.require_writer()
        known = self.duties_of(duty.akt)
        if duty.part not in known:
            raise InspectionError("duty_unknown", akt=duty.akt)
        if self.actor.name != known[duty.part] and self.actor.role is not Role.LEAD_INSPECTOR:
            raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
        self._require_unsealed(duty.akt, known)
        self.require_home(duty.akt, duty.part)
        if known.get(duty.part.other) == duty.reader or self._has_written(duty):
            raise InspectionError("reader_has_other_part", reader=duty.reader)
        if not self.may_begin(duty.reader):
            raise InspectionError("reader_takes_no_more", reader=duty.reader)
        if not keep_answers:
            self._take_back(duty.akt, duty.part)
        self._write_duty(duty, note, "reading_moved")

    def drop_second_reading(self, akt: AktNumber, note: str) -> None:
        """Let a file be read by the first reader alone; what the second wrote is kept.

        Codes: ``role_forbids``, ``duty_unknown``, ``reading_sealed``, ``file_is_held``,
        ``reading_is_away``.
        """
        self.require_writer()
        known = self.duties_of(akt)
        if Part.SECOND not in known:
            raise InspectionError("duty_unknown", akt=akt)
        if self.actor.name not in known.values() and self.actor.role is not Role.LEAD_INSPECTOR:
            raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
        self._require_unsealed(akt, known)
        self.require_home(akt, Part.SECOND)
        self._remove_duty(akt, Part.SECOND, note, "second_reading_dropped")

    def _own_part(self, akt: str) -> Part | None:
        """Return which reading of a file the person may see; the first of a file read once."""
        duties = self.duties_of(akt)
        if Part.SECOND not in duties:
            return Part.FIRST
        return next((part for part, name in duties.items() if name == self.actor.name), None)

    def _require_own(self, akt: str) -> Part:
        """Return which reading the person adds to."""
        duties = self.duties_of(akt)
        part = next((part for part, name in duties.items() if name == self.actor.name), None)
        if duties and part is None:
            raise InspectionError("not_your_reading", reader=", ".join(sorted(duties.values())))
        self._require_unsealed(akt, duties)
        self.require_home(akt, part or Part.FIRST)
        self.require_certified(akt, part or Part.FIRST)
        return part or Part.FIRST

    def _require_unsealed(self, akt: str, duties: Mapping[Part, str]) -> None:
        if self.is_held(akt):
            raise InspectionError("file_is_held", akt=akt)
        if Part.SECOND in duties and self.is_done(akt):
            raise InspectionError("reading_sealed", akt=akt)

    def _events_of(self, akt: str, part: Part) -> tuple[ReviewEvent, ...]:
        if part is Part.FIRST:
            return super().review_events(AktNumber(akt))
        record = SecondReviewEventRecord
        query = select(record).where(record.akt == akt).order_by(record.seq)
        return tuple(review_event_of(one) for one in self._session.scalars(query))

    def _has_written(self, duty: Duty) -> bool:
        """Tell whether the reader has ever written in the other reading of the file."""
        other = TABLES[duty.part.other]
        query = select(other.c.seq).where(other.c.akt == duty.akt, other.c.actor == duty.reader)
        return self._session.execute(query.limit(1)).first() is not None

    def _add_second(self, event: ReviewEvent) -> None:
        table = TABLES[Part.SECOND]
        last = self._session.scalar(select(func.max(table.c.seq)).where(table.c.akt == event.case))
        if event.seq != (last or 0) + 1:
            raise InspectionError("stale_review", akt=event.case, seq=event.seq, last=last or 0)
        self._session.execute(_ADD_SECOND, columns_of(event))
        action = f"review_{event.kind.value}"
        self.journal(f"second_review/{event.case}", action, second_payload(event))

    def _take_back(self, akt: AktNumber, part: Part) -> None:
        """Add the events that leave a reading empty; a klarmarkering goes first."""
        events = self._events_of(akt, part)
        standing: dict[tuple[EventKind, str], Payload | None] = {}
        for event in events:
            standing[(event.kind, event.target)] = event.after
        left = [(place, what) for place, what in standing.items() if what is not None]
        left.sort(key=lambda one: one[0][0] is not EventKind.COMPLETED)
        for step, ((kind, target), before) in enumerate(left, start=len(events) + 1):
            event = ReviewEvent(
                event_id=uuid4(), case=akt, seq=step, at=self._now(), actor=self.actor.name,
                kind=kind, target=target, before=before, after=None,
            )  # fmt: skip
            if part is Part.FIRST:
                super().append_review_events((event,))
            else:
                self._add_second(event)


def second_payload(event: ReviewEvent) -> dict[str, Json]:
    """Return what the journal says of an event of a second reading: the whole of it."""
    return {**review_payload(event), "record": SECOND}

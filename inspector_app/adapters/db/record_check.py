"""Holds the records against the journal: every record is what its last event says it is.

The chain shows an edited event, the commitment an edited payload, and this an edited record: an
answer changed past the program, a finding taken away without a word, a child's row rewritten.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TypeVar

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from inspector_app.adapters.db.agreement_part import (
    AGREEMENT,
    QUALITY,
    agreement_event_of,
    agreement_payload,
    quality_event_of,
    quality_payload,
)
from inspector_app.adapters.db.blocks import seal_of
from inspector_app.adapters.db.column_types import instant_of
from inspector_app.adapters.db.document_part import sealed_payload, value_payload
from inspector_app.adapters.db.duty_part import duty_payload
from inspector_app.adapters.db.hand_over_part import SEALED
from inspector_app.adapters.db.name_mark_part import NAME_MARKS, mark_payload
from inspector_app.adapters.db.people_part import person_payload
from inspector_app.adapters.db.plain_form import to_text
from inspector_app.adapters.db.records import (
    AktBlockRecord,
    CaseBlockRecord,
    DocumentRecord,
    EventRecord,
    FrameSecretsRecord,
    KeyListBlockRecord,
    PayloadRecord,
    PersonRecord,
    Record,
    ReportRecord,
    ReviewEventRecord,
)
from inspector_app.adapters.db.report_part import report_of
from inspector_app.adapters.db.review_part import review_event_of, review_payload
from inspector_app.adapters.db.sampling_part import SamplingPart, secrets_of
from inspector_app.adapters.db.second_reading_part import SECOND, second_payload
from inspector_app.adapters.db.second_reading_records import (
    AgreementEventRecord,
    QualityEventRecord,
    ReadingDutyRecord,
    SecondReviewEventRecord,
)
from inspector_app.domain.journal import (
    Checkpoint,
    Event,
    JournalFault,
    Json,
    canonical_json,
    commit_payload,
    verify_anchor,
    verify_chain,
)

Key = tuple[str, str]
"""Kind and key of a record."""
R = TypeVar("R", bound=Record)


class JournalCheck:
    """One check of a whole workspace, in one transaction."""

    def __init__(self, session: Session, part: SamplingPart, workspace: str) -> None:
        """``part`` reads the records that stand in several tables."""
        self._session = session
        self._part = part
        self._workspace = workspace
        self._faults: list[JournalFault] = []

    def faults(self, anchors: tuple[Checkpoint, ...]) -> tuple[JournalFault, ...]:
        """Return every fault of chain, payloads, records and witnesses; empty when all agree.

        Beside the codes of ``domain.journal``: ``journal_event_unreadable``,
        ``journal_payload_missing``, ``journal_payload_altered``, ``journal_record_altered``,
        ``journal_record_missing``, ``journal_record_unknown``.
        """
        events = self._events()
        self._faults += verify_chain(self._workspace, events)
        for anchor in anchors:
            self._faults += verify_anchor(anchor, self._workspace, events)
        self._compare(self._last_words(events), dict(self._records()))
        return tuple(self._faults)

    def _events(self) -> list[Event]:
        names = ("stream", "seq", "actor", "action", "commitment", "prev", "sha256")
        columns = [getattr(EventRecord, name) for name in names]
        at = type_coerce(EventRecord.at, String).label("at_text")
        events = []
        for row in self._session.execute(select(*columns, at).order_by(EventRecord.seq)):
            fields = dict(row._mapping)
            try:
                events.append(Event(at=instant_of(fields.pop("at_text")), **fields))
            except (ValueError, TypeError):
                self._fault("journal_event_unreadable", row.stream, row.seq)
        return events

    def _last_words(self, events: list[Event]) -> dict[Key, tuple[Event, Json]]:
        """Return for each record the last event about it and what that event says."""
        columns = (PayloadRecord.seq, PayloadRecord.salt, PayloadRecord.body)
        said = {seq: (salt, body) for seq, salt, body in self._session.execute(select(*columns))}
        last: dict[Key, tuple[Event, Json]] = {}
        for event in events:
            payload = self._payload(event, said.get(event.seq))
            if isinstance(payload, dict) and "record" in payload:
                last[(payload["record"], payload["key"])] = (event, payload)
        return last

    def _payload(self, event: Event, said: tuple[bytes, str] | None) -> Json:
        if said is None:
            self._fault("journal_payload_missing", event.stream, event.seq)
            return None
        try:
            payload: Json = json.loads(said[1])
            holds = commit_payload(payload, said[0]) == event.commitment
        except (ValueError, TypeError):
            holds = False
        if not holds:
            self._fault("journal_payload_altered", event.stream, event.seq)
            return None
        return payload

    def _compare(self, last: dict[Key, tuple[Event, Json]], found: dict[Key, Json | None]) -> None:
        for key, (event, expected) in last.items():
            removed = isinstance(expected, dict) and expected.get("removed") is True
            if key not in found:
                if not removed:
                    self._fault("journal_record_missing", event.stream, event.seq, key)
            elif removed or found[key] is None or not _same(found[key], expected):
                self._fault("journal_record_altered", event.stream, event.seq, key)
        for key in found.keys() - last.keys():
            self._fault("journal_record_unknown", key[0], 0, key)

    def _records(self) -> Iterator[tuple[Key, Json | None]]:
        """Yield what the journal should say of each record; ``None`` when it cannot be read."""
        for document in self._all(DocumentRecord):
            yield (document.kind, document.key), _try(self._document, document)
        for frame in self._all(FrameSecretsRecord):
            yield ("frame", str(frame.protocol_number)), _try(self._frame, frame)
        for review in self._all(ReviewEventRecord):
            yield ("review_event", str(review.event_id)), _try(_review, review)
        for duty in self._all(ReadingDutyRecord):
            yield ("reading_duty", f"{duty.akt}/{duty.part}"), _try(duty_payload, duty)
        for second in self._all(SecondReviewEventRecord):
            yield (SECOND, str(second.event_id)), _try(_second, second)
        for act in self._all(AgreementEventRecord):
            yield (AGREEMENT, str(act.event_id)), _try(_act, act)
        for step in self._all(QualityEventRecord):
            yield (QUALITY, str(step.event_id)), _try(_step, step)
        for report in self._all(ReportRecord):
            yield ("report", str(report.version)), _try(_report, report)
        for person in self._all(PersonRecord):
            yield ("person", person.name), _try(person_payload, person)

    def _document(self, record: DocumentRecord) -> Json:
        kind, key = record.kind, record.key
        if kind == "register":
            cases = seal_of(self._session, CaseBlockRecord)
            keys = seal_of(self._session, KeyListBlockRecord)
            return sealed_payload(kind, key, record.body, cases=cases, key_list=keys)
        if kind == "sample":
            return value_payload(kind, key, to_text(self._part.sample(int(key))))
        if kind == NAME_MARKS:
            return mark_payload(key, record.body)
        if kind in SEALED:
            return sealed_payload(kind, key, record.body)
        return value_payload(kind, key, record.body)

    def _frame(self, record: FrameSecretsRecord) -> Json:
        number = record.protocol_number
        akts = seal_of(self._session, AktBlockRecord, protocol_number=number)
        return sealed_payload("frame", str(number), to_text(secrets_of(record)), akts=akts)

    def _all(self, kind: type[R]) -> Iterator[R]:
        yield from self._session.scalars(select(kind).execution_options(yield_per=500))

    def _fault(self, code: str, stream: str, seq: int, key: Key | None = None) -> None:
        found = "" if key is None else f"{key[0]} {key[1]}"
        self._faults.append(JournalFault(code, stream, seq, found=found))


def _same(found: Json, expected: Json) -> bool:
    return canonical_json(found) == canonical_json(expected)


def _review(record: ReviewEventRecord) -> Json:
    return review_payload(review_event_of(record))


def _second(record: SecondReviewEventRecord) -> Json:
    return second_payload(review_event_of(record))


def _act(record: AgreementEventRecord) -> Json:
    return agreement_payload(agreement_event_of(record))


def _step(record: QualityEventRecord) -> Json:
    return quality_payload(quality_event_of(record))


def _report(record: ReportRecord) -> Json:
    return sealed_payload("report", str(record.version), to_text(report_of(record)))


def _try(read: Callable[[R], Json], record: R) -> Json | None:
    """Return what a record says, ``None`` when it is not even readable any more."""
    try:
        return read(record)
    except (ValueError, KeyError, TypeError):
        return None

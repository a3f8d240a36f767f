"""Whose each reading of each akt is, and which readings are done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Select, Table, bindparam, func, select

from inspector_app.adapters.db.custody_part import CustodyPart
from inspector_app.adapters.db.records import ReviewEventRecord, table_of
from inspector_app.adapters.db.second_reading_records import (
    QualityEventRecord,
    ReadingDutyRecord,
    SecondReviewEventRecord,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.journal import Json, instant_text
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review import EventKind
from inspector_app.domain.second_reading.quality import QualityKind

DUTY = "reading_duty"
_Query = Callable[[Table], Select[str]]
TABLES: Mapping[Part, Table] = {
    Part.FIRST: table_of(ReviewEventRecord),
    Part.SECOND: table_of(SecondReviewEventRecord),
}
"""Where the events of each reading stand."""
_HOLDING = (QualityKind.ASSURED.value, QualityKind.LOCKED.value)
_STEPS = (*_HOLDING, QualityKind.REOPENED.value)
_DUTY = table_of(ReadingDutyRecord)
_QUALITY = table_of(QualityEventRecord)
_READERS = select(_DUTY.c.part, _DUTY.c.reader).where(_DUTY.c.akt == bindparam("name"))
_LAST_STEP = (
    select(_QUALITY.c.kind)
    .where(_QUALITY.c.akt == bindparam("name"), _QUALITY.c.kind.in_(_STEPS))
    .order_by(_QUALITY.c.seq.desc())
    .limit(1)
)


class DutyPart(CustodyPart):
    """Reads and writes duties, and answers what may be known of every reading."""

    def save_duties(self, duties: Iterable[Duty]) -> None:
        """Write whose each reading is. Codes: ``role_forbids``, ``duties_begun``,
        ``reading_is_away``."""
        self.require_writer()
        known = {(duty.akt, duty.part): duty.reader for duty in self.duties()}
        begun = self.begun_readings()
        for duty in duties:
            before = known.get((duty.akt, duty.part))
            if before != duty.reader and duty.part in begun.get(duty.akt, ()):
                raise InspectionError("duties_begun", akt=duty.akt)
            if before != duty.reader:
                self.require_home(duty.akt, duty.part)
            self._write_duty(duty, "", "reading_assigned")

    def duties(self) -> tuple[Duty, ...]:
        """Return whose each reading is, by aktnummer, the first before the second."""
        order = (ReadingDutyRecord.akt, ReadingDutyRecord.part)
        found = self._session.scalars(select(ReadingDutyRecord).order_by(*order))
        return tuple(duty_of(record) for record in found)

    def duties_of(self, akt: str) -> Mapping[Part, str]:
        """Return who has each reading of one file."""
        rows = self._session.execute(_READERS, {"name": akt})
        return {Part(part): reader for part, reader in rows}

    def completed_readings(self) -> Mapping[AktNumber, frozenset[Part]]:
        """Return which readings are klarmarkerade now."""
        return self._by_akt(_last_marks)

    def begun_readings(self) -> Mapping[AktNumber, frozenset[Part]]:
        """Return the readings in which anything was ever written."""
        return self._by_akt(lambda table: select(table.c.akt).distinct())

    def is_done(self, akt: str) -> bool:
        """Tell whether both readings of a file read twice are klarmarkerade."""
        return all(self._is_completed(akt, part) for part in Part)

    def is_held(self, akt: str) -> bool:
        """Tell whether the file is kvalitetssäkrad or låst."""
        return self._session.scalar(_LAST_STEP, {"name": akt}) in _HOLDING

    def _is_completed(self, akt: str, part: Part) -> bool:
        query = _last_marks(TABLES[part]).where(TABLES[part].c.akt == akt)
        return self._session.execute(query).first() is not None

    def _by_akt(self, query: _Query) -> Mapping[AktNumber, frozenset[Part]]:
        found: dict[AktNumber, set[Part]] = {}
        for part, table in TABLES.items():
            for akt in self._session.scalars(query(table)):
                found.setdefault(AktNumber(akt), set()).add(part)
        return {akt: frozenset(parts) for akt, parts in found.items()}

    def _write_duty(self, duty: Duty, note: str, action: str) -> None:
        place = {"akt": duty.akt, "part": duty.part.value}
        record = self._session.get(ReadingDutyRecord, (duty.akt, duty.part.value))
        if record is None:
            record = ReadingDutyRecord(**place, reader=duty.reader, since=self._now(), note=note)
            self._session.add(record)
        else:
            record.reader, record.since, record.note = duty.reader, self._now(), note
        self._session.flush()
        self.journal(DUTY, action, duty_payload(record))

    def _remove_duty(self, akt: str, part: Part, note: str, action: str) -> None:
        record = self._session.get(ReadingDutyRecord, (akt, part.value))
        if record is not None:
            self._session.delete(record)
            self._session.flush()
            gone: dict[str, Json] = {"record": DUTY, "key": f"{akt}/{part.value}"}
            self.journal(DUTY, action, {**gone, "removed": True, "note": note})


def _last_marks(table: Table) -> Select[str]:
    """Return the akts whose last klarmarkering was not taken back."""
    last = (
        select(table.c.akt.label("akt"), func.max(table.c.seq).label("seq"))
        .where(table.c.kind == EventKind.COMPLETED.value)
        .group_by(table.c.akt)
        .subquery()
    )
    return (
        select(table.c.akt)
        .join(last, (table.c.akt == last.c.akt) & (table.c.seq == last.c.seq))
        .where(table.c.after.is_not(None))
    )


def duty_of(record: ReadingDutyRecord) -> Duty:
    """Return the duty of a record."""
    return Duty(AktNumber(record.akt), Part(record.part), record.reader)


def duty_payload(record: ReadingDutyRecord) -> dict[str, Json]:
    """Return what the journal says of a duty."""
    value: dict[str, Json] = {
        "reader": record.reader,
        "since": instant_text(record.since),
        "note": record.note,
    }
    return {"record": DUTY, "key": f"{record.akt}/{record.part}", "value": value}

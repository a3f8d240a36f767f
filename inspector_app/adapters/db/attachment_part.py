"""What is known of scans; their bytes stand beside the database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select

from inspector_app.adapters.db.concern_part import ConcernPart
from inspector_app.adapters.db.records import EventRecord, PayloadRecord
from inspector_app.domain.attachment import AttachedScan
from inspector_app.domain.identifiers import AktNumber

SCAN = "scan"


class AttachmentPart(ConcernPart):
    """Reads and writes the scans of akts."""

    def save_scan(self, scan: AttachedScan) -> None:
        """Write a scan; every form it has had stays in the journal.

        Codes: ``role_forbids``, ``not_your_reading``, ``reading_sealed``, ``file_is_held``.
        """
        self.require_writer()
        self._require_own(scan.akt)
        action = "scan_attached" if scan.is_there else "scan_removed"
        self.put(SCAN, str(scan.scan_id), scan, action)

    def scans(self, akt: AktNumber) -> tuple[AttachedScan, ...]:
        """Return the scans of an akt by number, those taken away too."""
        if self._own_part(akt) is None:
            return ()
        found = (one for one in self.values(AttachedScan, SCAN) if one.akt == akt)
        return tuple(sorted(found, key=lambda one: one.number))

    def scan(self, scan_id: UUID) -> AttachedScan | None:
        """Return one scan, ``None`` when it is not there or one may not see it."""
        found = self.value(AttachedScan, SCAN, str(scan_id))
        return found if found is not None and self._own_part(found.akt) is not None else None

    def kept_scans(self) -> Iterator[tuple[AttachedScan, int]]:
        """Yield every scan whose bytes must be there, with the number of its last event."""
        rows = (
            select(EventRecord.seq, PayloadRecord.body)
            .join(PayloadRecord, PayloadRecord.seq == EventRecord.seq)
            .where(EventRecord.stream == SCAN)
            .order_by(EventRecord.seq)
        )
        last = {json.loads(body)["key"]: seq for seq, body in self._session.execute(rows)}
        for scan in self.values(AttachedScan, SCAN):
            yield scan, last.get(str(scan.scan_id), 0)

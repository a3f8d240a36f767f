"""Attach scans of documents to a file, look at them, take them away.

Decision: a scan is opened and its pages counted before it is kept, so that nothing unreadable is
attached. Its bytes are on the disk before the event that names them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from inspector_app.domain.attachment import (
    MOST_PAGES,
    MOST_REASON,
    AttachedScan,
    Removal,
    ScanKind,
    next_number,
    require_kind,
    require_new,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.name_marks import NameMarks
from inspector_app.ports.scans import OpenScan, ScanReader
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.review_case import OpenCase


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader says that a scan is: a document type of the template, and a day if known."""

    document_type: str
    dated_on: date | None = None


@dataclass(frozen=True, slots=True)
class AttachScans:
    """The scans of one inspection."""

    workspace: Workspace
    reader: ScanReader
    clock: Clock
    randomness: Randomness

    def of(self, akt: AktNumber) -> tuple[AttachedScan, ...]:
        """Return the scans of a file that have not been taken away, by number."""
        with self.workspace.unit_of_work() as work:
            return tuple(scan for scan in work.scans(akt) if scan.is_there)

    def attach(self, case: OpenCase, content: bytes, label: Label) -> AttachedScan:
        """Keep a scan, encrypted, with its SHA-256 in the journal.

        Errors: ``scan_of_protected_child``, ``scan_without_type``, those of ``require_kind`` and
        ``require_new``, ``scan_too_many_pages`` (facts ``pages``, ``most``), those of the reader,
        of the store and of ``save_scan``.
        """
        if case.case.protected:
            raise InspectionError("scan_of_protected_child")
        if not label.document_type.strip():
            raise InspectionError("scan_without_type")
        kind = require_kind(content)
        sha256 = hashlib.sha256(content).hexdigest()
        with self.workspace.unit_of_work() as work:
            require_new(work.scans(case.akt), sha256)
        pages = self._page_count(content, kind)
        self.workspace.scan_store.keep(content)
        with self.workspace.unit_of_work() as work:
            known = work.scans(case.akt)
            require_new(known, sha256)
            scan = AttachedScan(
                scan_id=self.randomness.uuid(),
                akt=case.akt,
                number=next_number(known),
                document_type=label.document_type.strip(),
                dated_on=label.dated_on,
                kind=kind,
                byte_count=len(content),
                sha256=sha256,
                pages=pages,
                added_at=self.clock.now(),
                added_by=work.actor.name,
            )
            work.save_scan(scan)
        return scan

    def remove(self, scan_id: UUID, reason: str) -> AttachedScan:
        """Take a scan away from its file; its bytes are kept until the inspection ends.

        Errors: ``scan_without_reason``, ``scan_reason_too_long`` (fact ``most``),
        ``scan_missing``, those of ``save_scan``.
        """
        why = reason.strip()
        if not why:
            raise InspectionError("scan_without_reason")
        if len(why) > MOST_REASON:
            raise InspectionError("scan_reason_too_long", most=MOST_REASON)
        with self.workspace.unit_of_work() as work:
            known = work.scan(scan_id)
            if known is None or not known.is_there:
                raise InspectionError("scan_missing")
            removal = Removal(self.clock.now(), work.actor.name, why)
            gone = replace(known, removal=removal)
            work.save_scan(gone)
        return gone

    def open(self, scan_id: UUID) -> OpenScan:
        """Open a scan to look at; close it afterwards.

        Errors: ``scan_missing``, those of the store and the reader.
        """
        with self.workspace.unit_of_work() as work:
            known = work.scan(scan_id)
        if known is None or not known.is_there:
            raise InspectionError("scan_missing")
        return self.reader.open(self.workspace.scan_store.read(known.sha256), known.kind)

    def names_of(self, case: OpenCase) -> NameMarks | None:
        """Return the marks of the names of a file, ``None`` when none were kept."""
        with self.workspace.unit_of_work() as work:
            return work.name_marks(case.case.child_key)

    def _page_count(self, content: bytes, kind: ScanKind) -> int:
        opened = self.reader.open(content, kind)
        try:
            pages = opened.pages
        finally:
            opened.close()
        if pages > MOST_PAGES:
            raise InspectionError("scan_too_many_pages", pages=pages, most=MOST_PAGES)
        return pages

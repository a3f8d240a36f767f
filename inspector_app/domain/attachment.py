"""Scans of an akt's documents that a reader keeps beside her answers, as evidence.

A scan is a copy of something in the akt: a PDF or a picture, kept encrypted in the workspace with
the SHA-256 of its bytes. It never stands in a report or in what is handed to an auditor.

Decision: a scan that is taken away is marked with who, when and why, and its bytes are kept until
the inspection ends. What was read is what the answers rest on, and records are not thrown away
without a decision on disposal. Source: SoL (2025:400) 16 kap. 1-2 a §§ (disposal of akter; review
data needs a decision of its own); OSL 26 kap. 1 § (all of it is secret).

Decision: the name of the chosen file is not kept. It is often the child's name; a document type and
a day say what the scan is.

Decision: every reader of an akt sees its scans. They are copies of the akt itself and say nothing
of what another reader answered.

Decision: nothing is attached to the akt of a child with protected identity, whose akt is read on
paper where it lies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber

MOST_BYTES = 50 * 1024 * 1024
"""The largest scan, in bytes: 50 MB hold some hundreds of scanned pages."""
MOST_PAGES = 5000
"""The most pages of one scan."""
MOST_REASON = 1000
"""The longest reason for taking a scan away, in characters."""


class ScanKind(StrEnum):
    """What a scan may be."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"


_BEGINNINGS = (
    (ScanKind.JPEG, b"\xff\xd8\xff"),
    (ScanKind.PNG, b"\x89PNG\r\n\x1a\n"),
)
PDF_WITHIN = 1024
"""Readers look for "%PDF-" in this many bytes; some programs write something before it."""


@dataclass(frozen=True, slots=True)
class Removal:
    """That a scan was taken away: when, by whom, why."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class AttachedScan:
    """One scan. ``number`` counts within the akt from 1 and is never used again there."""

    scan_id: UUID
    akt: AktNumber
    number: int
    document_type: str
    dated_on: date | None
    kind: ScanKind
    byte_count: int
    sha256: str
    pages: int
    added_at: datetime
    added_by: str
    removal: Removal | None = None

    @property
    def is_there(self) -> bool:
        """Whether it has not been taken away."""
        return self.removal is None


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """A page of a scan, as evidence names it; both count from 1."""

    page: int
    number: int

    def text(self) -> str:
        """Return the place as the evidence says it: "3 i handling 1"."""
        return f"{self.page} i handling {self.number}"


_PLACE = re.compile(r"(\d{1,6}) i handling (\d{1,6})")


def place_in(page: str) -> ScanPlace | None:
    """Return which page of which scan an evidence's page names, ``None`` for any other text."""
    found = _PLACE.fullmatch(page.strip())
    return ScanPlace(int(found[1]), int(found[2])) if found else None


def kind_of(content: bytes) -> ScanKind | None:
    """Return what the bytes are by how they begin, ``None`` for anything else."""
    for kind, beginning in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    return ScanKind.PDF if b"%PDF-" in content[:PDF_WITHIN] else None


def require_size(byte_count: int) -> None:
    """Raise ``scan_empty`` or ``scan_too_large`` (facts ``megabytes``, ``most``)."""
    if not byte_count:
        raise InspectionError("scan_empty")
    if byte_count > MOST_BYTES:
        mega = 1024 * 1024
        megabytes = -(-byte_count // mega)
        raise InspectionError("scan_too_large", megabytes=megabytes, most=MOST_BYTES // mega)


def require_kind(content: bytes) -> ScanKind:
    """Return what the bytes are. Codes: those of ``require_size``, ``scan_unknown_kind``."""
    require_size(len(content))
    kind = kind_of(content)
    if kind is None:
        raise InspectionError("scan_unknown_kind")
    return kind


def next_number(scans: Iterable[AttachedScan]) -> int:
    """Return the number of the next scan of an akt; those taken away keep theirs."""
    return 1 + max((scan.number for scan in scans), default=0)


def require_new(scans: Iterable[AttachedScan], sha256: str) -> None:
    """Raise ``scan_already_attached`` (fact ``number``) when the akt holds the same bytes."""
    for scan in scans:
        if scan.is_there and scan.sha256 == sha256:
            raise InspectionError("scan_already_attached", number=scan.number)

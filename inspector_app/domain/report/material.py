"""What a report is written from: the commission, the template, the conclusions and the capsule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.findings import Finding
from inspector_app.domain.inspection import ActorName, Inspection
from inspector_app.domain.reading_assignment import Separation
from inspector_app.domain.review.late_rows import LateRows

DRAFT_MARKING = "Utkast – inte fastställd"


@dataclass(frozen=True, slots=True)
class ReportMaterial:
    """Everything the writer may use. ``sections`` are the capsule's computed sections.

    ``registry_no`` is the diarienummer at the fixing, empty for "dnr saknas". ``to_be_signed``
    makes room for a signature; ``test_marked`` prints TESTUNDERSKRIFT on each page; ``draft``
    prints ``DRAFT_MARKING`` on each page. ``separation`` tells whether stadsdel and reader can be
    told apart, ``None`` when files were never dealt out. ``late`` counts the rows that were written
    in the files after the protocol and do not count.
    """

    inspection: Inspection
    checklist: Checklist
    findings: tuple[Finding, ...]
    sections: Mapping[str, Any]
    version: int
    composed_at: datetime
    author: ActorName
    registry_no: str
    to_be_signed: bool
    test_marked: bool
    draft: bool = False
    separation: Separation | None = None
    late: LateRows | None = None

"""Who turns results into sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from inspector_app.domain.report import Document
from inspector_app.domain.report.material import ReportMaterial


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """The document, and the capsule's ``texts`` and ``totals`` that it prints from."""

    document: Document
    texts: tuple[dict[str, Any], ...]
    totals: tuple[dict[str, Any], ...]


class ReportWriter(Protocol):
    """Writes the report of an inspection."""

    def __call__(self, material: ReportMaterial) -> WrittenReport:
        """Return the report; the same material gives the same report."""
        ...

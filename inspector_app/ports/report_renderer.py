"""What the workflow needs of whoever turns a composed document into a file."""

from __future__ import annotations

from typing import Protocol

from inspector_app.domain.report import Attachment, Document, RenderedReport, ReportLayout


class ReportRenderer(Protocol):
    """Renders documents. Equal input gives equal bytes."""

    def layout(self, document: Document) -> ReportLayout:
        """Return the pages of all figures. Raises InspectionError ``report_unprintable``."""
        ...

    def render(
        self, document: Document, attachments: tuple[Attachment, ...] = ()
    ) -> RenderedReport:
        """Return the file with the same pages as ``layout``; attachments move nothing."""
        ...

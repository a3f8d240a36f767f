"""Write iakttagelser, their bedömning and rekommendationer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.findings import Finding, check_finding
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.chosen_template import template_of


@dataclass(frozen=True, slots=True)
class WriteFindings:
    """Keep, change and remove iakttagelser. What is half written is kept and told as faults."""

    workspace: Workspace
    library: ChecklistLibrary

    def all(self) -> tuple[Finding, ...]:
        """Return the iakttagelser in their order."""
        with self.workspace.unit_of_work() as work:
            return work.findings()

    def save(self, finding: Finding) -> tuple[Issue, ...]:
        """Write one and return every fault that keeps it out of a report."""
        with self.workspace.unit_of_work() as work:
            inspection = work.inspection()
            if inspection is None:
                raise InspectionError("no_inspection")
            checklist = template_of(work, self.library, inspection.checklist_sha256)
            work.save_finding(finding)
        return check_finding(finding, checklist)

    def remove(self, finding_id: UUID) -> None:
        """Take one away; the journal keeps that it was there."""
        with self.workspace.unit_of_work() as work:
            work.remove_finding(finding_id)

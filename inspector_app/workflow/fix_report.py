"""Fastställ: lock one version of the report with date, diarienummer, author and checksum."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.inspection import ReportVersion
from inspector_app.domain.signing import checksum
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.compose_report import ComposeReport, Finish, Progress


@dataclass(frozen=True, slots=True)
class FixReport:
    """Compose and lock. Errors are those of ``ComposeReport``."""

    workspace: Workspace
    compose: ComposeReport
    clock: Clock

    def __call__(self, finish: Finish, progress: Progress | None = None) -> ReportVersion:
        """Return the version, stored; its checksum is what the tjänsteutlåtande cites."""
        assert not finish.draft, "a draft is never locked"
        composed = self.compose(finish, progress)
        version = ReportVersion(
            version=composed.version,
            fixed_at=composed.composed_at,
            fixed_by=self.workspace.actor.name,
            registry_no=finish.registry_no.strip(),
            checksum_sha256=checksum(composed.pdf),
            test_marked=finish.test_marked,
            fixed_pdf=composed.pdf,
            capsule=composed.capsule,
        )
        with self.workspace.unit_of_work() as work:
            work.save_report(version)
        return version

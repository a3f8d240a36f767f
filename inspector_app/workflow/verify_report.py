"""Check a report with whatever the checker holds: the file alone, or register and key too."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.capsule import Capsule
from inspector_app.domain.envelope import Envelope
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import FrameRow
from inspector_app.domain.identifiers import canon
from inspector_app.domain.population import Origin
from inspector_app.domain.population.cells import PersonNumberReader
from inspector_app.domain.population.exclusions import apply_exclusions
from inspector_app.domain.population.reading import RegisterReading, read_population
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import SourceKind
from inspector_app.domain.verification import Evidence, capsule_of, verify
from inspector_app.domain.verification.checks import Verification
from inspector_app.domain.verification.journal import JournalEvidence
from inspector_app.domain.verification.register import RegisterEvidence
from inspector_app.ports.population_reader import PopulationReader
from inspector_app.ports.signature_inspector import SignatureInspector
from inspector_app.ports.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Brought:
    """What the checker brings beside the report.

    ``fixed_sha256`` is the checksum that the tjänsteutlåtande cites, as ``read_checksum`` returns
    it; ``previous`` is the file of the report that this one replaces.
    """

    trust: bytes | None = None
    register: Path | None = None
    envelope: Envelope | None = None
    underlag: bytes | None = None
    workspace: Workspace | None = None
    fixed_sha256: str | None = None
    previous: bytes | None = None


@dataclass(frozen=True, slots=True)
class VerifiedReport:
    """The verdict, and the checksum of fastställandet as it is in the file (empty: unreadable)."""

    verification: Verification
    fixed_sha256: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """Return the verdict; nothing in the report can make this raise."""

    inspector: SignatureInspector
    reader: PopulationReader
    read_person_number: PersonNumberReader

    def __call__(self, pdf: bytes, brought: Brought) -> Verification:
        """Check a report. Errors only for what is brought: ``file.*`` of the register,
        ``previous_without_capsule``."""
        return self.verified(pdf, brought).verification

    def verified(self, pdf: bytes, brought: Brought) -> VerifiedReport:
        """Check a report as ``__call__`` does, and tell the checksum that was seen in it."""
        seen = self.inspector.inspect(pdf, brought.trust)
        underlag = brought.underlag
        evidence = Evidence(
            underlag=self.inspector.inspect(underlag, brought.trust) if underlag else None,
            register=self._register(brought),
            journal=_journal(brought.workspace),
            fixed_sha256=brought.fixed_sha256,
            previous=self._previous(brought.previous),
        )
        return VerifiedReport(verify(seen, evidence), seen.fixed_sha256)

    def _previous(self, pdf: bytes | None) -> Capsule | None:
        if pdf is None:
            return None
        seen = self.inspector.inspect(pdf, None)
        capsule = None if seen.unreadable else capsule_of(seen)
        if not isinstance(capsule, Capsule):
            raise InspectionError("previous_without_capsule")
        return capsule

    def _register(self, brought: Brought) -> RegisterEvidence | None:
        path, envelope = brought.register, brought.envelope
        if path is None or envelope is None:
            return None
        open_table = self.reader.opener(path, envelope.profile.settings)
        table = open_table()
        rows = [table.header, *(tuple(row) for raw in table.chunks for row in raw.rows)]
        return RegisterEvidence(rows, self._frame_rows(path, envelope), envelope.secrets)

    def _frame_rows(self, path: Path, envelope: Envelope) -> tuple[FrameRow, ...] | None:
        """Return the frame as the same reading and the same rules make it, ``None`` if none."""
        rules = ReadingRules(
            Origin(SourceKind.CSV, path.name),
            envelope.profile.settings,
            envelope.profile.mapping,
            envelope.set_aside_faulty,
        )
        open_table = self.reader.opener(path, envelope.profile.settings)
        try:
            population = read_population(
                RegisterReading(open_table, rules, self.read_person_number)
            )
            kept = apply_exclusions(
                population.cases, population.register.counts, envelope.rules
            ).cases
        except InspectionError:
            return None
        strata = "" not in {case.district for case in kept}
        return tuple(
            FrameRow(canon(case.child_key), case.district if strata else "") for case in kept
        )


def _journal(workspace: Workspace | None) -> JournalEvidence | None:
    if workspace is None:
        return None
    faults = workspace.check()
    with workspace.unit_of_work() as work:
        unread = any(fault.code == "journal_event_unreadable" for fault in faults)
        events = () if unread else tuple(work.events())
    return JournalEvidence(str(workspace.workspace_id), events, faults)

"""Iakttagelser and fastställda reports."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select, update

from inspector_app.adapters.db.agreement_part import AgreementPart
from inspector_app.adapters.db.document_part import sealed_payload
from inspector_app.adapters.db.plain_form import to_text
from inspector_app.adapters.db.records import ReportRecord
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.findings import Finding
from inspector_app.domain.inspection import ActorName, ReportVersion


class ReportPart(AgreementPart):
    """Reads and writes what an inspection ends in."""

    def save_finding(self, finding: Finding) -> None:
        """Write an iakttagelse under its id."""
        self.put("finding", str(finding.finding_id), finding, "finding_saved")

    def remove_finding(self, finding_id: UUID) -> None:
        """Take an iakttagelse away; the journal keeps it."""
        self.take_away("finding", str(finding_id), "finding_removed")

    def findings(self) -> tuple[Finding, ...]:
        """Return the iakttagelser by position, then in the order in which they were written."""
        return tuple(sorted(self.values(Finding, "finding"), key=lambda one: one.position))

    def save_report(self, report: ReportVersion) -> None:
        """Write a fastställd version, or its signed form.

        Codes: ``role_forbids``; ``report_is_fixed`` when other fixed or signed bytes stand there,
        or when the signed file does not begin with the fixed one.
        """
        self.require_writer()
        known = self._session.get(ReportRecord, report.version)
        if known is None:
            self._session.execute(insert(ReportRecord).values(_columns(report)))
            self._journal_report(report, "report_fixed")
            if not report.signed_pdf:
                return
        else:
            _require_same_fixed(report_of(known), report)
        self._save_signed(report)

    def reports(self) -> tuple[ReportVersion, ...]:
        """Return the fastställda versions, by number."""
        records = self._session.scalars(select(ReportRecord).order_by(ReportRecord.version))
        return tuple(report_of(record) for record in records)

    def _save_signed(self, report: ReportVersion) -> None:
        if not report.signed_pdf.startswith(report.fixed_pdf):
            raise InspectionError("report_is_fixed", version=report.version)
        signed = {"signed_at": report.signed_at, "signed_pdf": report.signed_pdf}
        query = update(ReportRecord).where(ReportRecord.version == report.version)
        self._session.execute(query.values(signed))
        self._journal_report(report, "report_signed")

    def _journal_report(self, report: ReportVersion, action: str) -> None:
        text = to_text(report)
        self.journal("report", action, sealed_payload("report", str(report.version), text))


def report_of(record: ReportRecord) -> ReportVersion:
    """Return the report of a record."""
    return ReportVersion(
        version=record.version,
        fixed_at=record.fixed_at,
        fixed_by=ActorName(record.fixed_by),
        registry_no=record.registry_no,
        checksum_sha256=record.checksum_sha256,
        test_marked=record.test_marked,
        fixed_pdf=record.fixed_pdf,
        capsule=record.capsule,
        signed_at=record.signed_at,
        signed_pdf=record.signed_pdf,
    )


def _columns(report: ReportVersion) -> dict[str, object]:
    return {
        "version": report.version,
        "fixed_at": report.fixed_at,
        "fixed_by": report.fixed_by,
        "registry_no": report.registry_no,
        "checksum_sha256": report.checksum_sha256,
        "test_marked": report.test_marked,
        "fixed_pdf": report.fixed_pdf,
        "capsule": report.capsule,
        "signed_at": report.signed_at,
        "signed_pdf": report.signed_pdf,
    }


def _require_same_fixed(known: ReportVersion, report: ReportVersion) -> None:
    fixed = (known.fixed_pdf, known.capsule, known.checksum_sha256, known.fixed_at)
    if fixed != (report.fixed_pdf, report.capsule, report.checksum_sha256, report.fixed_at):
        raise InspectionError("report_is_fixed", version=report.version)
    if known.signed_pdf and known.signed_pdf != report.signed_pdf:
        raise InspectionError("report_is_fixed", version=report.version)

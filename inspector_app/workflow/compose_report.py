"""Compose the report: results into the capsule, the capsule into pages, the pages into the capsule.

Decision: the capsule is made in two rounds. First every computed section; from these the writer
makes the document, and the sums and texts it prints come back into the capsule. Then the document
is rendered without it, and the figures with their pages, and the digest of each page, complete it.
Attaching the capsule moves nothing on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from inspector_app.domain.capsule import CAPSULE_NAME, encode
from inspector_app.domain.checklist import NOT_RATED, Checklist
from inspector_app.domain.errors import InspectionError, Severity
from inspector_app.domain.findings import Finding, check_finding
from inspector_app.domain.inspection import Inspection, ReportVersion
from inspector_app.domain.protocol import utc_text
from inspector_app.domain.report import REPEATED, Attachment, PlacedFigure
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.results.counts import SampledCase
from inspector_app.domain.review.late_rows import late_in
from inspector_app.domain.review.progress import standing_answer, standing_grade
from inspector_app.domain.verification.figures import page_sha256
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.report_renderer import ReportRenderer
from inspector_app.ports.report_writer import ReportWriter
from inspector_app.ports.signature_inspector import SignatureInspector
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.capsule_of_agreement import agreement_sections
from inspector_app.workflow.capsule_of_draw import (
    frame_section,
    ledger_sections,
    plan_section,
    protocol_sections,
    root_section,
    row_sections,
    rows_root,
    seed_sections,
)
from inspector_app.workflow.capsule_of_reading import read_by
from inspector_app.workflow.capsule_of_results import (
    checklist_sections,
    count_sections,
    criterion_sections,
    estimate_sections,
    rating_section,
    register_sections,
)
from inspector_app.workflow.draw_sample import frozen_frame
from inspector_app.workflow.frozen_plan import load_plan
from inspector_app.workflow.refuse_personal_data import (
    CERTAIN,
    commission_texts,
    finding_texts,
    refuse_personal_data,
)
from inspector_app.workflow.tabulate_results import Tabulation, tabulated

FORMAT = "aktgranskaren-capsule/1"
CAPSULE_DESCRIPTION = "Rapportens resultat i maskinläsbar form"
Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class ComposedReport:
    """The finished file, not yet fixed, with its capsule and how many pages it has."""

    pdf: bytes
    capsule: bytes
    page_count: int
    version: int
    composed_at: datetime


@dataclass(frozen=True, slots=True)
class Finish:
    """How the report is to end: whether it is signed, and whether only as a trial.

    A ``draft`` is for looking at: every page says that it is not fastställd, and it has neither
    a place to sign nor the words of a signature, whatever the other values say.
    """

    registry_no: str = ""
    to_be_signed: bool = True
    test_marked: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ComposeReport:
    """Make the report of the inspection as it stands.

    Errors: ``no_inspection``, ``no_sample``, ``findings_faulty`` (fact ``count``),
    ``personal_data_in_report`` (facts ``where``, ``hit``).
    """

    workspace: Workspace
    library: ChecklistLibrary
    writer: ReportWriter
    renderer: ReportRenderer
    inspector: SignatureInspector
    clock: Clock

    def __call__(self, finish: Finish, progress: Progress | None = None) -> ComposedReport:
        """Return the report; nothing is stored."""
        tell = progress or (lambda _done, _total: None)
        with self.workspace.unit_of_work() as work:
            sections, material = self._material(work, finish)
        tell(1, 4)
        written = self.writer(material)
        sections |= {"texts": list(written.texts), "totals": list(written.totals)}
        bare = self.renderer.render(written.document)
        tell(2, 4)
        sections["figures"] = [
            _figure(figure) for figure in bare.figures if not figure.id.endswith(REPEATED)
        ]
        pages = self.inspector.pages(bare.pdf)
        sections["pages"] = [
            {"page": page.number, "text_sha256": page_sha256(page)} for page in pages
        ]
        tell(3, 4)
        capsule = encode(sections)
        attachment = Attachment(CAPSULE_NAME, capsule, "application/json", CAPSULE_DESCRIPTION)
        rendered = self.renderer.render(written.document, (attachment,))
        tell(4, 4)
        return ComposedReport(
            rendered.pdf, capsule, rendered.page_count, material.version, material.composed_at
        )

    def _material(self, work: UnitOfWork, finish: Finish) -> tuple[dict[str, Any], ReportMaterial]:
        inspection = work.inspection()
        if inspection is None:
            raise InspectionError("no_inspection")
        findings = work.findings()
        refuse_personal_data(commission_texts(inspection))
        refuse_personal_data(finding_texts(findings), CERTAIN)
        refuse_personal_data((("Diarienumret", finish.registry_no),), CERTAIN)
        tabulation = tabulated(work, self.library)
        checklist = tabulation.desk.checklist
        _refuse_faulty(findings, checklist)
        earlier, composed_at = work.reports(), self.clock.now()
        sections = _sections(work, inspection, tabulation, earlier, composed_at)
        material = ReportMaterial(
            inspection=inspection,
            checklist=checklist,
            findings=findings,
            sections=sections,
            version=len(earlier) + 1,
            composed_at=composed_at,
            author=work.actor.name,
            registry_no=finish.registry_no.strip(),
            to_be_signed=finish.to_be_signed and not finish.draft,
            test_marked=finish.test_marked and not finish.draft,
            draft=finish.draft,
            separation=read_by(work, tabulation.desk).separation,
            late=late_in(case.review for case in tabulation.cases),
        )
        return sections, material


def _sections(
    work: UnitOfWork,
    inspection: Inspection,
    tabulation: Tabulation,
    earlier: tuple[ReportVersion, ...],
    composed_at: datetime,
) -> dict[str, Any]:
    number = tabulation.protocol.number
    sample, reviews = tabulation.desk.sample, tabulation.reviews
    register = work.register()
    assert register is not None
    checkpoint = work.checkpoint()
    counts = count_sections(tabulation.results)
    by = read_by(work, tabulation.desk)
    rows = row_sections(sample, reviews, tabulation.replacements, by.labels, by.twice)
    secrets = work.frame_secrets(number)
    return {
        "capsule": FORMAT,
        "edition": "internal",
        "audience": "",
        "report": _report(inspection, earlier, composed_at),
        "protocols": protocol_sections(work),
        "seed": seed_sections(work.protocols()),
        "frame": frame_section(
            load_plan(work, number), frozen_frame(work, number).strata, register.read.control_totals
        ),
        "plan": plan_section(sample, by.double_reading),
        "ledger": ledger_sections(sample, reviews, tabulation.replacements),
        "checklists": checklist_sections(tabulation.desk.checklist),
        "criteria": criterion_sections(tabulation.desk.checklist),
        "counts": counts,
        "estimates": estimate_sections(tabulation.results, counts),
        "comparisons": [],
        "register": register_sections(tabulation),
        "agreement": agreement_sections(work, tabulation.desk),
        "disclosure": None,
        "rows_root": rows_root(rows, _said_of_files(tabulation), secrets.opening_key),
        "frame_root": root_section(register.root),
        "journal": {
            "workspace": checkpoint.workspace,
            "streams": checkpoint.streams,
            "last_seq": checkpoint.last_seq,
            "root": checkpoint.root,
        },
        "rows": rows,
        **_ratings(tabulation),
    }


def _ratings(tabulation: Tabulation) -> dict[str, Any]:
    """Return the section of the ratings, none when the template gives none."""
    checklist = tabulation.desk.checklist
    if not checklist.ratings:
        return {}
    return {"ratings": rating_section(checklist, tabulation.results)}


def _report(
    inspection: Inspection, earlier: tuple[ReportVersion, ...], composed_at: datetime
) -> dict[str, Any]:
    last = earlier[-1] if earlier else None
    identity = str(inspection.inspection_id)
    return {
        "id": identity,
        "version": len(earlier) + 1,
        "title": inspection.title,
        "period": {
            "from": inspection.period.first_day.isoformat(),
            "to": inspection.period.last_day.isoformat(),
        },
        "organisation": inspection.organisation,
        "composed_utc": utc_text(composed_at),
        "supersedes": {
            "id": identity,
            "version": last.version,
            "capsule_sha256": sha256(last.capsule).hexdigest(),
        }
        if last
        else None,
    }


def _said_of_files(tabulation: Tabulation) -> dict[str, dict[str, str]]:
    """Return what counts of each read file: answers, grades that stand, roles that set them."""
    return {case.case: dict(_said(tabulation, case)) for case in tabulation.cases if case.is_read}


def _said(tabulation: Tabulation, case: SampledCase) -> Iterator[tuple[str, str]]:
    checklist = tabulation.desk.checklist
    for question in checklist.scored_questions:
        answer = standing_answer(question, case.review, case.facts)
        if answer is not None:
            yield f"answer/{question.question_id}", answer.value
    for rating in checklist.ratings:
        name = rating.rating_id
        yield f"rating/{name}", standing_grade(name, case.review, case.facts) or NOT_RATED
        override = case.review.overrides.get(name)
        if override is not None:
            yield f"override/{name}", override.role


def _figure(figure: PlacedFigure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "page": figure.page,
        "label": "",
        "printed": figure.printed,
        "pointer": figure.pointer,
        "rounding": figure.rounding.value,
    }


def _refuse_faulty(findings: tuple[Finding, ...], checklist: Checklist) -> None:
    faults = [
        issue
        for finding in findings
        for issue in check_finding(finding, checklist)
        if issue.severity is Severity.ERROR
    ]
    if faults:
        raise InspectionError("findings_faulty", count=len(faults), issues=tuple(faults))

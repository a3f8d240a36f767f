"""The report in Swedish: chapters in the order of a review report, every figure from the capsule.

Source: domain.md (d) 13 gives the order: sammanfattning, bakgrund, syfte, metod och urval,
bedömningsgrunder, resultat, bedömning, rekommendationer, bilagor.
"""

from __future__ import annotations

from inspector_app.domain.capsule import INTERNAL_MARKING
from inspector_app.domain.report import Block, Document, PageBreak, SignatureField, TableOfContents
from inspector_app.domain.report.material import DRAFT_MARKING, ReportMaterial
from inspector_app.domain.signing import SIGNATURE_FIELD
from inspector_app.ports.report_writer import WrittenReport
from inspector_app.wording.report import (
    annexes,
    conclusions,
    draw_annex,
    grounds,
    method,
    opening,
    reliability,
    results,
)
from inspector_app.wording.report.figures import Figures


def write_report(material: ReportMaterial) -> WrittenReport:
    """Return the report of ``material`` with the texts and sums it prints from."""
    figures = Figures(material.sections)
    details = opening.details(material, figures)
    blocks: list[Block] = [
        TableOfContents(levels=2),
        PageBreak(),
        *opening.summary(material, figures),
        *opening.background(material, figures),
        *method.chapter(material, figures),
        *grounds.chapter(material, figures),
        *results.chapter(material, figures),
        *conclusions.chapter(material, figures),
        *annexes.how_to_check(material, figures),
        *annexes.template_annex(material, figures),
        *annexes.frame_annex(figures),
        *draw_annex.annex(figures),
        *reliability.annex(material, figures),
    ]
    inspection = material.inspection
    document = Document(
        title=figures.words(inspection.title),
        subtitle=figures.words(material.checklist.title),
        subject="Granskning av akter för placerade barn",
        author=inspection.organisation,
        document_id=str(inspection.inspection_id),
        issued_at=material.composed_at,
        blocks=tuple(blocks),
        keywords=("aktgranskning", "placerade barn", material.checklist.slug),
        details=details,
        page_marking=_marking(material),
        test_marking=material.test_marked,
        signature_field=(
            SignatureField(SIGNATURE_FIELD, "Underskrift av den som fastställer rapporten")
            if material.to_be_signed
            else None
        ),
    )
    return WrittenReport(document, tuple(figures.texts), tuple(figures.totals))


def _marking(material: ReportMaterial) -> str:
    return f"{DRAFT_MARKING}. {INTERNAL_MARKING}" if material.draft else INTERNAL_MARKING

"""Iakttagelser, what they amount to, and what is recommended to whom."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.findings import Assessment, Finding, NumberKind, NumberReference
from inspector_app.domain.report import (
    Block,
    BulletList,
    Column,
    Heading,
    Paragraph,
    Row,
    Span,
    Spans,
    Strong,
    Table,
    Text,
)
from inspector_app.domain.report_material import ReportMaterial
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.method import stratum_names
from inspector_app.wording.report.results import TOTAL, register_place, share_spans

ASSESSMENT_WORDS = {
    Assessment.STRENGTH: "Styrka",
    Assessment.IMPROVEMENT: "Utvecklingsområde",
    Assessment.LAW_NOT_MET: "Lagkrav inte uppfyllt",
}
_CHAPTERS = (
    (Assessment.LAW_NOT_MET, "Lagkrav som inte är uppfyllda"),
    (Assessment.STRENGTH, "Styrkor"),
    (Assessment.IMPROVEMENT, "Utvecklingsområden"),
)


def chapter(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the conclusions by their weight and then the recommendations."""
    yield Heading(1, "Iakttagelser och bedömning")
    if not material.findings:
        yield Paragraph((Text("Inga iakttagelser är skrivna."),))
        return
    for assessment, title in _CHAPTERS:
        found = [f for f in material.findings if f.assessment is assessment]
        if found:
            yield Heading(2, title)
        for finding in found:
            yield from _finding(material, figures, finding)
    yield from _recommendations(material, figures)


def _finding(material: ReportMaterial, figures: Figures, finding: Finding) -> Iterator[Block]:
    yield Paragraph((figures.said(finding.observation.strip(), strong=True),))
    points: list[Spans] = [
        spans
        for reference in finding.numbers
        if (spans := _number(material, figures, reference)) is not None
    ]
    if finding.provisions:
        points.append((Text("Lagrum: "), figures.said("; ".join(finding.provisions))))
    if points:
        yield BulletList(tuple(points))


def _number(material: ReportMaterial, figures: Figures, reference: NumberReference) -> Spans | None:
    """Return the number that a finding rests on, as it stands in the results."""
    domain = reference.stratum or TOTAL
    name: Span = figures.said(stratum_names(figures)[domain])
    if reference.kind is NumberKind.RECONCILIATION:
        return _reconciliation(figures, domain, name)
    question = material.checklist.question(reference.question_id)
    if not question.is_scored:
        return (figures.said(f"{question.text}: se kapitlet Resultat."),)
    return (
        figures.said(question.short),
        Text(", "),
        name,
        Text(": andel Ja "),
        *share_spans(figures, question.question_id, domain),
    )


def _reconciliation(figures: Figures, domain: str, name: Span) -> Spans | None:
    place = register_place(figures, domain)
    if place is None:
        return None
    return (
        Text("Register och akt, "),
        name,
        *figures.line(
            ": {found} besök i akterna, {registered} i registret.",
            found=figures.at(f"/register/{place}/found_visits"),
            registered=figures.at(f"/register/{place}/registered_visits"),
        ),
    )


def _recommendations(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    yield Heading(1, "Rekommendationer")
    rows = tuple(
        Row(
            (
                (Strong(recommendation.recipient_role),),
                (figures.said(recommendation.text.strip()),),
                (
                    figures.said(
                        recommendation.by.isoformat() if recommendation.by else "utan bestämd dag"
                    ),
                ),
            )
        )
        for finding in material.findings
        for recommendation in finding.recommendations
    )
    if not rows:
        yield Paragraph((Text("Inga rekommendationer lämnas."),))
        return
    yield Table(
        "Rekommendationer", (Column("Till"), Column("Vad", weight=3), Column("Senast")), rows
    )

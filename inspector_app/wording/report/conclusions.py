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
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.results import count_places, share_spans
from inspector_app.wording.report.strata import TOTAL, register_place, stratum_names

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
    findings = sorted(material.findings, key=lambda finding: finding.position)
    yield Heading(1, "Iakttagelser och bedömning")
    if not findings:
        yield Paragraph((Text("Inga iakttagelser är skrivna."),))
        return
    yield Paragraph(
        (
            Text(
                "En iakttagelse säger vad granskningen såg och vilket resultat den vilar på. "
                "Bedömningen säger vad det är värt, och står som rubrik över iakttagelserna."
            ),
        )
    )
    for assessment, title in _CHAPTERS:
        found = [finding for finding in findings if finding.assessment is assessment]
        if found:
            yield Heading(2, title)
        elif assessment is Assessment.LAW_NOT_MET:
            yield Paragraph((Text("Ingen iakttagelse gäller ett lagkrav som inte är uppfyllt."),))
        for finding in found:
            yield from _finding(material, figures, finding)
    yield from _recommendations(findings, figures)


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
    if reference.kind is NumberKind.RECONCILIATION:
        return _reconciliation(figures, reference.stratum or TOTAL)
    question = material.checklist.question(reference.question_id)
    short = figures.said(question.short)
    if not question.is_scored:
        return (Text("Grund: "), short, Text(", ur läsarnas anteckningar i akterna."))
    domain = _domain(figures, reference)
    return (
        Text("Resultat: "),
        short,
        Text(", "),
        _name(figures, domain),
        Text(", andel Ja "),
        *share_spans(figures, question.question_id, domain),
        Text("."),
    )


def _domain(figures: Figures, reference: NumberReference) -> str:
    """Return the stadsdel that is meant, or the whole where it was not drawn by itself."""
    apart = count_places(figures, reference.question_id)
    return reference.stratum if reference.stratum and reference.stratum in apart else TOTAL


def _name(figures: Figures, domain: str) -> Span:
    name = stratum_names(figures)[domain]
    return figures.said(name if domain != TOTAL else f"{name[:1].lower()}{name[1:]}")


def _reconciliation(figures: Figures, domain: str) -> Spans | None:
    place = register_place(figures, domain)
    if place is None:
        return None
    return (
        Text("Resultat: register och akt, "),
        _name(figures, domain),
        *figures.line(
            ", {found} besök i akterna och {registered} i registret.",
            found=figures.at(f"/register/{place}/found_visits"),
            registered=figures.at(f"/register/{place}/registered_visits"),
        ),
    )


def _recommendations(findings: list[Finding], figures: Figures) -> Iterator[Block]:
    yield Heading(1, "Rekommendationer")
    rows = tuple(
        Row(
            (
                (Strong(recommendation.recipient_role.strip()),),
                (figures.said(recommendation.text.strip()),),
                (
                    figures.said(
                        recommendation.by.isoformat() if recommendation.by else "utan bestämd dag"
                    ),
                ),
            )
        )
        for finding in findings
        for recommendation in finding.recommendations
    )
    if not rows:
        yield Paragraph((Text("Inga rekommendationer lämnas."),))
        return
    yield Table(
        "Vem som bör göra vad, och när",
        (Column("Till", weight=2), Column("Vad", weight=6), Column("Senast", weight=2)),
        rows,
    )

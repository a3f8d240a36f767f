"""The chapter Bedömningsgrunder: sources, editable values, what each question rests on."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Basis, Question
from inspector_app.domain.inspection import Period
from inspector_app.domain.report import Block, Column, Heading, Paragraph, Row, Table, Text
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.words import LEVEL_WORDS


def chapter(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield sources, editable values, and the ground of each question."""
    checklist = material.checklist
    yield Heading(1, "Bedömningsgrunder")
    yield Paragraph(
        (
            Text(
                "Varje fråga har en nivå. Bara en fråga på nivån lagkrav kan visa att ett lagkrav "
                "inte är uppfyllt. Stadens mål och kvalitetsfrågor är inte lag."
            ),
        )
    )
    if checklist.sources:
        yield _sources(material, figures)
    if checklist.parameters:
        yield _parameters(material, figures)
    if checklist.scored_questions:
        yield _questions(material, figures)


def _sources(material: ReportMaterial, figures: Figures) -> Table:
    return Table(
        "Källor och när deras lydelse lästes",
        (
            Column("Källa", weight=3),
            Column("Lydelse per", weight=2),
            Column("Anmärkning", weight=5),
        ),
        tuple(
            Row(
                (
                    (figures.said(source.title),),
                    (figures.said(source.state_on.isoformat()),),
                    (figures.said(source.note or "Ingen anmärkning."),),
                )
            )
            for source in material.checklist.sources
        ),
    )


def _parameters(material: ReportMaterial, figures: Figures) -> Table:
    return Table(
        "Värden som kan ändras för varje granskning",
        (
            Column("Värde", weight=4),
            Column("Satt till", weight=2),
            Column("Slag", weight=1),
            Column("Anmärkning", weight=4),
        ),
        tuple(
            Row(
                (
                    (figures.said(parameter.label),),
                    (figures.said(_plain(parameter.value)),),
                    (figures.said(parameter.nature.value),),
                    (figures.said(parameter.note or "Ingen anmärkning."),),
                )
            )
            for parameter in material.checklist.parameters
        ),
    )


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _questions(material: ReportMaterial, figures: Figures) -> Table:
    period = material.inspection.period
    return Table(
        "Frågor, nivå och lagrum för den granskade perioden",
        (Column("Fråga", weight=4), Column("Nivå", weight=2), Column("Grund", weight=4)),
        tuple(_row(question, period, figures) for question in material.checklist.scored_questions),
    )


def _row(question: Question, period: Period, figures: Figures) -> Row:
    levels = " och ".join(LEVEL_WORDS[level] for level in question.level)
    bases = "; ".join(
        told for basis in question.bases if (told := basis_in(basis, period)) is not None
    )
    return Row(
        (
            (figures.said(question.text),),
            (figures.said(levels),),
            (figures.said(bases or "Ingen rättslig grund."),),
        )
    )


def basis_in(basis: Basis, period: Period) -> str | None:
    """Return a provision as it held during the period, ``None`` when it never did.

    Where it held only a part of the period, the days are said.
    """
    if basis.valid_from > period.last_day or basis.valid_to < period.first_day:
        return None
    days = []
    if basis.valid_from > period.first_day:
        days.append(f"från {basis.valid_from.isoformat()}")
    if basis.valid_to < period.last_day:
        days.append(f"till {basis.valid_to.isoformat()}")
    return f"{basis.provision} ({' '.join(days)})" if days else basis.provision

"""The first pages: what was found in short, why the review was made, and what it asked."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.report import (
    Block,
    BulletList,
    Detail,
    Heading,
    KeyFigure,
    KeyFigures,
    NumberedList,
    Paragraph,
    ParagraphKind,
    Rounding,
    Text,
)
from inspector_app.domain.report_material import ReportMaterial
from inspector_app.wording.numbers import long_moment
from inspector_app.wording.report.conclusions import ASSESSMENT_WORDS
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.results import TOTAL, register_place

NO_REGISTRY_NO = "dnr saknas"


def details(material: ReportMaterial, figures: Figures) -> tuple[Detail, ...]:
    """Return the lines of the title page."""
    inspection = material.inspection
    checklist = material.checklist
    return (
        Detail("Organisation", (figures.text("/report/organisation"),)),
        Detail("Diarienummer", (figures.said(material.registry_no or NO_REGISTRY_NO),)),
        Detail(
            "Granskad period",
            figures.line(
                "{first} till {last}",
                first=figures.day("/report/period/from"),
                last=figures.day("/report/period/to"),
            ),
        ),
        Detail(
            "Granskningsmall", (figures.said(f"{checklist.title}, version {checklist.version}"),)
        ),
        Detail("Upprättad", (figures.said(long_moment(material.composed_at)),)),
        Detail("Upprättad av", (figures.said(material.author),)),
        Detail(
            "Version",
            figures.line("{version}", version=figures.at("/report/version")),
        ),
        *(
            (Detail("Obs", (Text("Exempel med påhittade uppgifter."),)),)
            if inspection.example
            else ()
        ),
    )


def summary(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the headline figures and the conclusions, one line each."""
    yield Heading(1, "Sammanfattning")
    if material.inspection.example:
        yield Paragraph(
            (
                Text(
                    "Det här är ett exempel. Barnen, besöken och svaren är påhittade; läsningen är "
                    "gjord av programmet ur ett facit."
                ),
            ),
            ParagraphKind.LEAD,
        )
    total = register_place(figures, TOTAL)
    if total is not None:
        yield KeyFigures(_headline(figures, total))
    yield Paragraph(
        figures.line(
            "Granskningen läste {read} akter av barn i {strata} stadsdelar. Hur de valdes och vad "
            "som inte kunde läsas står i kapitlet Metod och urval.",
            read=figures.total(figures.every("/ledger", "read")),
            strata=figures.said(str(len(figures.sections["frame"]["strata"]))),
        )
    )
    conclusions = tuple(
        (
            Text(f"{ASSESSMENT_WORDS[finding.assessment]}: "),
            figures.said(finding.observation.strip()),
        )
        for finding in material.findings
    )
    if conclusions:
        yield BulletList(conclusions)


def _headline(figures: Figures, total: int) -> tuple[KeyFigure, ...]:
    base = f"/register/{total}"
    return (
        KeyFigure(
            figures.at(f"{base}/registered_share", Rounding.PERCENT, strong=True),
            "nådde målet enligt registret",
            (Text("andel av de lästa barnen"),),
        ),
        KeyFigure(
            figures.at(f"{base}/found_share", Rounding.PERCENT, strong=True),
            "nådde målet enligt akten",
            (Text("samma barn"),),
        ),
        KeyFigure(
            figures.at(f"{base}/registered_visits", strong=True),
            "besök i registret",
        ),
        KeyFigure(
            figures.at(f"{base}/found_visits", strong=True),
            "besök i akterna",
        ),
    )


def background(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield why the review was made and what it asked."""
    inspection = material.inspection
    yield Heading(1, "Bakgrund")
    for text in _paragraphs(inspection.purpose) or ("Ingen bakgrund är angiven.",):
        yield Paragraph((figures.said(text),))
    yield Heading(1, "Syfte och frågeställningar")
    for text in _paragraphs(material.checklist.purpose):
        yield Paragraph((figures.said(text),))
    if inspection.questions:
        yield NumberedList(tuple((figures.said(text),) for text in inspection.questions))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())

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
    Note,
    NoteKind,
    NumberedList,
    Paragraph,
    ParagraphKind,
    Rounding,
    Spans,
    Text,
)
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.results.themes import themes
from inspector_app.wording.numbers import long_moment
from inspector_app.wording.report import ratings
from inspector_app.wording.report.conclusions import ASSESSMENT_WORDS
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.register import whole_frame
from inspector_app.wording.report.shares import files_word, is_few
from inspector_app.wording.report.strata import TOTAL, districts, open_files, register_place
from inspector_app.wording.report.words import how_many

NO_REGISTRY_NO = "dnr saknas"


def details(material: ReportMaterial, figures: Figures) -> tuple[Detail, ...]:
    """Return the lines of the title page."""
    checklist = material.checklist
    period = figures.line(
        "{first} till {last}",
        first=figures.day("/report/period/from"),
        last=figures.day("/report/period/to"),
    )
    template = figures.said(f"{checklist.title}, version {checklist.version}")
    lines = [
        Detail("Organisation", (figures.text("/report/organisation"),)),
        Detail("Diarienummer", (figures.said(material.registry_no or NO_REGISTRY_NO),)),
        Detail("Granskad period", period),
        Detail("Granskningsmall", (template,)),
        Detail("Upprättad", (figures.said(long_moment(material.composed_at)),)),
        Detail("Upprättad av", (figures.said(material.author),)),
        Detail("Version", (figures.at("/report/version"),)),
    ]
    if figures.sections["report"]["supersedes"] is not None:
        replaced = figures.at("/report/supersedes/version")
        lines.append(Detail("Ersätter", (Text("version "), replaced)))
    if material.inspection.example:
        lines.append(Detail("Obs", (Text("Exempel med påhittade uppgifter."),)))
    return tuple(lines)


def summary(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the headline figures and the conclusions, one line each."""
    yield Heading(1, "Sammanfattning")
    if material.inspection.example:
        yield Paragraph(
            (
                Text(
                    "Det här är ett exempel. Barnen, besöken och svaren är påhittade, och "
                    "programmet har läst akterna ur ett facit."
                ),
            ),
            ParagraphKind.LEAD,
        )
    yield from _unread(figures)
    yield from _headline(figures)
    yield Paragraph(_reading(figures))
    for theme in themes(material.checklist):
        yield from ratings.theme_lines(material.checklist, figures, theme.ratings)
    found = sorted(material.findings, key=lambda finding: finding.position)
    if found:
        yield BulletList(
            tuple(
                (
                    Text(f"{ASSESSMENT_WORDS[finding.assessment]}: "),
                    figures.said(finding.observation.strip()),
                )
                for finding in found
            )
        )


def _unread(figures: Figures) -> Iterator[Block]:
    if open_files(figures):
        words = figures.line(
            "{open} av de dragna akterna är inte lästa ännu. Siffrorna i rapporten kan ändras när "
            "de läses.",
            open=figures.total(figures.every("/ledger", "open")),
        )
        yield Note(words, NoteKind.WARNING)


def _reading(figures: Figures) -> Spans:
    read = [row["read"] for row in figures.sections["ledger"] if row["read"]]
    from_districts = bool(districts(figures)) and bool(read)
    where = f", ur {how_many(len(read), 'stadsdel', 'stadsdelar')}" if from_districts else ""
    files = files_word(sum(read))
    return figures.line(
        f"Granskningen läste {{read}} {files}{where}. Hur de valdes, och vad som inte kunde läsas, "
        "står i kapitlet Metod och urval.",
        read=figures.total(figures.every("/ledger", "read")),
    )


def _headline(figures: Figures) -> Iterator[Block]:
    total = register_place(figures, TOTAL)
    if total is None or not figures.sections["register"][total]["children"]:
        return
    base = f"/register/{total}"
    yield KeyFigures(
        (
            _goal(figures, base, "registered", "når målet enligt registret"),
            _goal(figures, base, "found", "når målet enligt akten"),
            KeyFigure(figures.at(f"{base}/registered_visits", strong=True), "besök i registret"),
            KeyFigure(figures.at(f"{base}/found_visits", strong=True), "besök i akterna"),
        )
    )
    yield from whole_frame(figures)


def _goal(figures: Figures, base: str, source: str, label: str) -> KeyFigure:
    """Return who reaches the goal: a share, or of few children their number."""
    children = f"{base}/children"
    if is_few(figures, [children]):
        met, whole = figures.at(f"{base}/{source}_met", strong=True), figures.at(children)
        barn = "barn som kunde jämföras"
        return KeyFigure(met, f"barn {label}", (Text("av "), whole, Text(f" {barn}")))
    note = "andel av de barn som kunde jämföras" if source == "registered" else "samma barn"
    share = figures.at(f"{base}/{source}_share", Rounding.PERCENT, strong=True)
    return KeyFigure(share, label, (Text(note),))


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

"""How to check the report, and the annexes on the template and on the list."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    NumberedList,
    Paragraph,
    Row,
    SignatureBlock,
    Spans,
    Table,
    Text,
)
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.results.themes import Theme, number_of, themes
from inspector_app.wording.numbers import listed
from inspector_app.wording.report import ratings
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.strata import TOTAL, is_stratified, stratum_names
from inspector_app.wording.report.words import KIND_OF_ANSWER

_NUMBER = Alignment.NUMBER
ANSWER_WORDS = {
    Answer.YES: "Ja",
    Answer.PARTLY: "Delvis",
    Answer.NO: "Nej",
    Answer.NOT_DOCUMENTED: "Framgår inte",
    Answer.NOT_APPLICABLE: "Ej aktuellt",
}


def how_to_check(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield how a stranger checks the report, and the place of the signature."""
    yield Heading(1, "Så kontrollerar du rapporten")
    steps = (
        "Öppna rapporten i programmet Aktgranskaren under Kontrollera, eller kör programmets "
        "kommando verify med filen. Kontrollen läser bara filen och behöver inget nät.",
        "Varje tal på sidorna finns i den inbäddade filen capsule.json med en hänvisning dit. "
        "Kontrollen läser talen från sidorna, jämför dem och räknar om andelar och intervall.",
        "Den som får se ärendelistan och inspektörernas nyckel kan dessutom kontrollera att "
        "listan är oförändrad, att urvalsramen är den som låstes och att urvalet blir detsamma "
        "när det dras igen.",
        "Programmet visar den fastställda filens kontrollsumma i grupper som går att läsa högt. "
        "Den ska stå i tjänsteutlåtandet, så att protokollet och arkivet vittnar om den.",
    )
    yield NumberedList(tuple((figures.said(step),) for step in steps))
    if material.to_be_signed:
        yield SignatureBlock(
            (
                figures.said(
                    f"Rapporten fastställs av {material.author}. Underskriften omfattar hela "
                    "filen, också den inbäddade filen med resultaten."
                ),
            )
        )


def template_annex(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield every question of the granskningsmall, how it is answered and what the reader saw."""
    yield Heading(1, "Bilaga: Granskningsmallens frågor")
    yield Paragraph(
        figures.line(
            "Mallen {slug}, version {version}, ligger hel i den inbäddade filen. Dess "
            "kontrollsumma är {sha256}.",
            slug=figures.text("/checklists/0/slug"),
            version=figures.text("/checklists/0/version"),
            sha256=figures.text("/checklists/0/sha256"),
        )
    )
    found = themes(material.checklist)
    for theme in found:
        if len(found) > 1:
            yield Heading(2, figures.words(f"Frågor i temat {theme.title}"))
        yield from _theme_tables(material.checklist, figures, theme)


def _theme_tables(checklist: Checklist, figures: Figures, theme: Theme) -> Iterator[Block]:
    own = [checklist.question(name) for name in theme.questions]
    for section in dict.fromkeys(question.section for question in own):
        yield Table(
            figures.words(section),
            (Column("Fråga", weight=4), Column("Svar", weight=3), Column("Anvisning", weight=5)),
            tuple(_question_row(checklist, q, figures) for q in own if q.section == section),
        )
    if theme.ratings:
        yield ratings.kinds_table(checklist, figures, theme.ratings)


def _question_row(checklist: Checklist, question: Question, figures: Figures) -> Row:
    guidance = " ".join(question.guidance.split()) or "Ingen anvisning."
    number = number_of(checklist, question)
    return Row(
        (
            (figures.said(f"{number}. {question.text}"),),
            (figures.said(_answering(question)),),
            (figures.said(guidance),),
        )
    )


def _answering(question: Question) -> str:
    words = [KIND_OF_ANSWER[question.kind]]
    if question.is_scored:
        offered = [ANSWER_WORDS[answer] for answer in question.offered_answers]
        words.append(f"{listed(offered)}.")
    if question.applies_when is not None:
        words.append("Ställs bara när den gäller barnet.")
    return " ".join(words)


def frame_annex(figures: Figures) -> Iterator[Block]:
    """Yield the annex on the list and the frame."""
    yield Heading(1, "Bilaga: Ärendelista och urvalsram")
    yield Paragraph(
        figures.line(
            "Avstämningen av ärendelistans rader står i kapitlet Metod och urval. Ärendelistan "
            "hålls mot ett åtagande om alla dess celler, rubrikerna medräknade: {root}",
            root=figures.text("/frame_root/root"),
        )
    )
    yield _plan_table(figures)
    totals = figures.sections["frame"]["control_totals"]
    if totals:
        yield _control_totals(figures, totals)


def _plan_table(figures: Figures) -> Table:
    """Return what each stadsdel holds, and what is drawn of it or of all together."""
    plan = {stratum["code"]: at for at, stratum in enumerate(figures.sections["plan"]["strata"])}
    strata = figures.sections["frame"]["strata"]
    rows = [
        Row(
            (
                (figures.said(stratum["name"]),),
                (figures.at(f"/frame/strata/{at}/rows"),),
                *_planned(figures, plan.get(stratum["code"])),
            )
        )
        for at, stratum in enumerate(strata)
    ]
    if len(strata) > 1:
        rows.append(_plan_sum(figures))
    return Table(
        "Urvalsram och plan",
        (
            Column("Stadsdel", weight=3),
            Column("Barn i ramen", _NUMBER, weight=1),
            Column("Dras", _NUMBER, weight=1),
            Column("Reserver", _NUMBER, weight=1),
        ),
        tuple(rows),
        note=()
        if is_stratified(figures) or len(strata) == 1
        else (Text("Urvalet drogs ur hela urvalsramen, utan antal för varje stadsdel."),),
    )


def _planned(figures: Figures, place: int | None) -> tuple[Spans, Spans]:
    if place is None:
        return (Text("–"),), (Text("–"),)
    base = f"/plan/strata/{place}"
    return (figures.at(f"{base}/n"),), (figures.at(f"{base}/reserve"),)


def _plan_sum(figures: Figures) -> Row:
    return Row(
        (
            (figures.said(stratum_names(figures)[TOTAL]),),
            (figures.total(figures.every("/frame/strata", "rows")),),
            (figures.total(figures.every("/plan/strata", "n")),),
            (figures.total(figures.every("/plan/strata", "reserve")),),
        ),
        total=True,
    )


def _control_totals(figures: Figures, totals: list[dict[str, object]]) -> Table:
    return Table(
        "Kontrollsummor",
        (
            Column("Stadsdel", weight=3),
            Column("Stadsdelens uppgift", _NUMBER, weight=2),
            Column("Funna i listan", _NUMBER, weight=2),
        ),
        tuple(
            Row(
                (
                    (figures.said(str(total["name"])),),
                    (
                        figures.at(f"/frame/control_totals/{at}/expected")
                        if total["expected"] is not None
                        else Text("ingen uppgift"),
                    ),
                    (figures.at(f"/frame/control_totals/{at}/found"),),
                )
            )
            for at, total in enumerate(totals)
        ),
    )

"""The chapter Resultat: register against file, ratings, all questions in short, then each."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import Checklist, Question
from inspector_app.domain.estimation import quantifier
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    FigureText,
    Heading,
    IntervalChart,
    IntervalRow,
    Measure,
    PageBreak,
    Paragraph,
    Rounding,
    Row,
    Spans,
    StackedBarChart,
    StackedRow,
    Table,
    Text,
)
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.results.themes import Theme, name_of, number_of, shared_tables, themes
from inspector_app.wording.numbers import listed
from inspector_app.wording.quantifiers import QUANTIFIERS
from inspector_app.wording.report import ratings, register
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.shares import is_few, part_of, range_of, share_cell
from inspector_app.wording.report.strata import TOTAL, WHOLE_REVIEW, stratum_names
from inspector_app.wording.report.words import (
    FEW,
    NO_SHARE,
    NO_SHARE_SENTENCES,
    SHORT_LEVELS,
    levels,
)

ANSWER_KEYS = ("met", "partly", "not_met", "not_documented", "not_applicable")
A_PAGE_OF_ROWS = 8
"""With so many stadsdelar a question and its two charts fill a page of their own."""
_OWN_HEADINGS = frozenset(
    {"Underlaget", "Urvalet", "Bortfall och ersättning", "Så räknas andelarna", "Begränsningar"}
)
"""Headings of the report itself; a section of the template with such a name says its theme too."""


def chapter(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the headline, the ratings, the questions in short, and then each question.

    Several themes have a chapter each, with what they share said once.
    """
    checklist = material.checklist
    found = themes(checklist)
    yield Heading(1, "Resultat")
    yield from register.passage(material, figures)
    if len(found) == 1:
        yield from _theme(checklist, figures, found[0], found)
        return
    yield from _in_short(checklist, figures, found)
    for theme in found:
        yield Heading(1, figures.words(f"Tema: {theme.title}"))
        yield from _borrowed(checklist, figures, theme, found)
        yield from _theme(checklist, figures, theme, found)


def _in_short(checklist: Checklist, figures: Figures, found: tuple[Theme, ...]) -> Iterator[Block]:
    """Yield the rating of each theme, and what the themes share."""
    yield Heading(2, "Temana i korthet")
    yield Paragraph(
        (
            Text(
                "Granskningen har flera teman. De läses i samma akter. Varje tema redovisas i ett "
                "eget kapitel."
            ),
        )
    )
    for theme in found:
        yield from ratings.theme_lines(checklist, figures, theme.ratings)
    for table, titles in shared_tables(checklist).items():
        log = figures.said(checklist.table(table).title)
        told = figures.said(listed(titles))
        yield Paragraph((Text("Loggen "), log, Text(" är gemensam för temana "), told,
                         Text(". Varje rad är skriven en gång.")))  # fmt: skip


def _borrowed(
    checklist: Checklist, figures: Figures, theme: Theme, found: tuple[Theme, ...]
) -> Iterator[Block]:
    """Yield which questions of the theme are told under another."""
    for name in theme.shared:
        question = checklist.question(name)
        owner = next(other for other in found if name in other.questions)
        number = number_of(checklist, question)
        yield Paragraph(
            (
                figures.said(
                    f"Frågan {number}, {question.short}, är gemensam med temat {owner.title}. Den "
                    "är besvarad en gång i varje akt, räknas en gång och redovisas där."
                ),
            )
        )


def _theme(
    checklist: Checklist, figures: Figures, theme: Theme, found: tuple[Theme, ...]
) -> Iterator[Block]:
    """Yield the ratings of a theme and its questions, section by section."""
    yield from ratings.passage(checklist, figures, theme.ratings)
    asked = [q for q in map(checklist.question, theme.questions) if q.is_scored]
    if not asked:
        return
    yield Heading(2, "Frågorna i korthet")
    yield _overview(checklist, asked, figures, theme.title if len(found) > 1 else "")
    others = {
        checklist.question(name).section
        for other in found
        if other is not theme
        for name in other.questions
    }
    for section in dict.fromkeys(question.section for question in asked):
        own = section in others or section in _OWN_HEADINGS
        heading = f"{section} – {theme.title}" if own else section
        questions = [question for question in asked if question.section == section]
        for place, question in enumerate(questions):
            yield from _question(question, figures, heading if place == 0 else "")


def count_places(figures: Figures, question_id: str) -> dict[str, int]:
    """Return the index of the count row of each stratum for one question."""
    rows = enumerate(figures.sections["counts"])
    return {row["stratum"]: at for at, row in rows if row["criterion"] == question_id}


def estimate_place(figures: Figures, question_id: str, domain: str) -> int:
    """Return the index of the estimate of one question in one stadsdel or ``total``."""
    rows = enumerate(figures.sections["estimates"])
    return next(
        at for at, row in rows if row["criterion"] == question_id and row["domain"] == domain
    )


def _estimate(figures: Figures, question_id: str, domain: str) -> tuple[str, dict[str, Any]]:
    place = estimate_place(figures, question_id, domain)
    return f"/estimates/{place}", figures.sections["estimates"][place]


def _overview(checklist: Checklist, asked: list[Question], figures: Figures, theme: str) -> Table:
    number = Alignment.NUMBER
    of_theme = f", {theme}" if theme else ""
    return Table(
        figures.words(f"Andel Ja på varje fråga, {WHOLE_REVIEW.lower()}{of_theme}"),
        (
            Column("Fråga", weight=8),
            Column("Nivå", weight=3),
            Column("Akter", number, weight=2),
            Column("Andel Ja", number, weight=2),
            Column("Intervall", number, weight=4),
            Column("Minst–högst", number, weight=4),
            Column("I ord", weight=4),
        ),
        tuple(_overview_row(checklist, question, figures) for question in asked),
        note=(
            Text(
                "Akter är de lästa där frågan var aktuell. Orden förklaras i kapitlet Metod och "
                "urval."
            ),
        ),
    )


def _overview_row(checklist: Checklist, question: Question, figures: Figures) -> Row:
    asked = question.question_id
    base, row = _estimate(figures, asked, TOTAL)
    part, whole = _pointers(figures, asked)
    few = is_few(figures, whole)
    bounds: Spans = (Text("–"),)
    if row["loss_lower"] is not None:
        bounds = range_of(figures, base, ("loss_lower", "loss_upper"))
    interval: Spans = (Text("–"),)
    if row["lower"] is not None:
        interval = range_of(figures, base, ("lower", "upper"))
    level = " och ".join(SHORT_LEVELS[one] for one in question.level)
    word = FEW if few else _word(figures, asked) or NO_SHARE[row["verdict"]].lower()
    return Row(
        (
            (figures.said(name_of(checklist, question)),),
            (Text(level),),
            (_applicable(figures, asked),),
            share_cell(figures, base, part, whole),
            interval,
            bounds,
            (Text(word),),
        )
    )


def _pointers(
    figures: Figures, question_id: str, domain: str = TOTAL
) -> tuple[list[str], list[str]]:
    """Return the pointers to the files with Ja and to those the share is of."""
    places = count_places(figures, question_id)
    rows = [places[domain]] if domain in places else list(places.values())
    return ([f"/counts/{at}/met" for at in rows], [f"/counts/{at}/applicable" for at in rows])


def _applicable(figures: Figures, question_id: str) -> FigureText:
    places = count_places(figures, question_id).values()
    return figures.total([f"/counts/{at}/applicable" for at in places])


def _word(figures: Figures, question_id: str) -> str:
    """Return the share in a word, empty where there is no share."""
    _, row = _estimate(figures, question_id, TOTAL)
    if row["value"] is None:
        return ""
    counts = figures.sections["counts"]
    met = sum(counts[at]["met"] for at in count_places(figures, question_id).values())
    return QUANTIFIERS[quantifier(Fraction(row["value"]), met)]


def _question(question: Question, figures: Figures, section: str) -> Iterator[Block]:
    """Yield one question; ``section`` is named above the first of its questions."""
    places = count_places(figures, question.question_id)
    if len(places) >= A_PAGE_OF_ROWS:
        yield PageBreak()
    if section:
        yield Heading(2, figures.words(section))
    yield Heading(3, figures.words(question.short))
    told = (figures.said(f"{question.text} {levels(question.level)} "),)
    yield Paragraph((*told, *_in_words(question, figures)))
    yield _answers_chart(question, figures, places)
    yield _intervals_chart(question, figures, places)


def share_spans(figures: Figures, question_id: str, domain: str) -> Spans:
    """Return the share met with its interval, or why there is none."""
    base, row = _estimate(figures, question_id, domain)
    if row["value"] is None:
        return (Text(NO_SHARE_SENTENCES[row["verdict"]]),)
    part, whole = _pointers(figures, question_id, domain)
    share: Spans = (figures.at(f"{base}/value", Rounding.PERCENT, strong=True),)
    if is_few(figures, whole):
        share = part_of(figures, part, whole, unit=True)
    if row["lower"] is None:
        return share
    return (
        *share,
        Text(" (intervall "),
        *range_of(figures, base, ("lower", "upper")),
        Text(")"),
    )


def _in_words(question: Question, figures: Figures) -> Spans:
    base, row = _estimate(figures, question.question_id, TOTAL)
    applicable = _applicable(figures, question.question_id)
    files = "läst akt" if applicable.printed == "1" else "lästa akter"
    words: Spans = (
        Text("Aktuell i "),
        applicable,
        Text(f" {files}. Andel Ja: "),
        *share_spans(figures, question.question_id, TOTAL),
    )
    if row["loss_lower"] is not None and row["value"] is not None:
        words += figures.line(
            ", minst {low} och högst {high}",
            low=figures.at(f"{base}/loss_lower", Rounding.PERCENT),
            high=figures.at(f"{base}/loss_upper", Rounding.PERCENT),
        )
    return (*words, Text("."))


def _answers_chart(question: Question, figures: Figures, places: dict[str, int]) -> Block:
    names = stratum_names(figures)
    rows = [
        StackedRow(
            names[code],
            tuple(figures.measure(f"/counts/{at}/{key}") for key in ANSWER_KEYS),
        )
        for code, at in places.items()
    ]
    if len(places) > 1:
        sums = tuple(
            figures.total_measure([f"/counts/{at}/{key}" for at in places.values()])
            for key in ANSWER_KEYS
        )
        rows.append(StackedRow(WHOLE_REVIEW, sums, total=True))
    return StackedBarChart(
        figures.words(f"Svar: {question.short}"),
        "Stadsdel",
        tuple(rows),
        "En stapel för varje stadsdel, delad efter antalet Ja, Delvis, Nej, Framgår inte och Ej "
        "aktuellt. Antalen står bredvid staplarna.",
    )


def _interval_row(
    figures: Figures, question_id: str, domain: str, row: tuple[str, Measure]
) -> IntervalRow:
    label, count = row
    base, estimate = _estimate(figures, question_id, domain)
    if estimate["value"] is None:
        return IntervalRow(label, None, count=count, reason=NO_SHARE[estimate["verdict"]])
    share = figures.measure(f"{base}/value", Rounding.PERCENT)
    part, whole = _pointers(figures, question_id, domain)
    counted = part_of(figures, part, whole, unit=False) if is_few(figures, whole) else ()
    if estimate["lower"] is None:
        return IntervalRow(label, share, count=count, reason="Alla lästa", counted=counted)
    lower = figures.measure(f"{base}/lower", Rounding.PERCENT)
    upper = figures.measure(f"{base}/upper", Rounding.PERCENT)
    return IntervalRow(label, share, lower, upper, count, counted=counted)


def _intervals_chart(question: Question, figures: Figures, places: dict[str, int]) -> Block:
    names = stratum_names(figures)
    asked = question.question_id
    by_share = sorted(places, key=lambda code: _share_of(figures, asked, code), reverse=True)
    rows = tuple(
        _interval_row(
            figures,
            asked,
            code,
            (names[code], figures.measure(f"/counts/{places[code]}/applicable")),
        )
        for code in by_share
    )
    city = None
    if len(places) > 1:
        files = figures.total_measure([f"/counts/{at}/applicable" for at in places.values()])
        city = _interval_row(figures, asked, TOTAL, (WHOLE_REVIEW, files))
    return IntervalChart(
        figures.words(f"Andel Ja: {question.short}"),
        "Stadsdel",
        rows,
        "En punkt för varje stadsdel visar andelen Ja, strecket visar intervallet. Romben och den "
        "streckade linjen visar hela granskningen. Samma tal står i raden.",
        city=city,
    )


def _share_of(figures: Figures, question_id: str, code: str) -> Fraction:
    _, row = _estimate(figures, question_id, code)
    return Fraction(row["value"]) if row["value"] is not None else Fraction(-1)

"""The chapter Resultat: register against file, all questions in short, then each by itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from typing import Any

from inspector_app.domain.checklist import Question
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
from inspector_app.wording.quantifiers import QUANTIFIERS
from inspector_app.wording.report import register
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.strata import TOTAL, WHOLE_REVIEW, stratum_names
from inspector_app.wording.report.words import NO_SHARE, NO_SHARE_SENTENCES, SHORT_LEVELS, levels

ANSWER_KEYS = ("met", "partly", "not_met", "not_documented", "not_applicable")
A_PAGE_OF_ROWS = 8
"""With so many stadsdelar a question and its two charts fill a page of their own."""


def chapter(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the headline, the questions in short, and then each question."""
    yield Heading(1, "Resultat")
    yield from register.passage(material, figures)
    asked = material.checklist.scored_questions
    if not asked:
        return
    yield Heading(2, "Frågorna i korthet")
    yield _overview(asked, figures)
    for section, questions in groupby(asked, key=lambda question: question.section):
        for place, question in enumerate(questions):
            yield from _question(question, figures, section if place == 0 else "")


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


def _range(figures: Figures, base: str, keys: tuple[str, str]) -> Spans:
    lower, upper = (figures.at(f"{base}/{key}", Rounding.PERCENT) for key in keys)
    return (lower, Text("–"), upper)


def _overview(asked: tuple[Question, ...], figures: Figures) -> Table:
    number = Alignment.NUMBER
    return Table(
        f"Andel Ja på varje fråga, {WHOLE_REVIEW.lower()}",
        (
            Column("Fråga", weight=5),
            Column("Nivå", weight=3),
            Column("Akter", number, weight=2),
            Column("Andel Ja", number, weight=2),
            Column("Intervall", number, weight=4),
            Column("Minst–högst", number, weight=4),
            Column("I ord", weight=4),
        ),
        tuple(_overview_row(question, figures) for question in asked),
        note=(
            Text(
                "Akter är de lästa där frågan var aktuell. Orden förklaras i kapitlet Metod och "
                "urval."
            ),
        ),
    )


def _overview_row(question: Question, figures: Figures) -> Row:
    asked = question.question_id
    base, row = _estimate(figures, asked, TOTAL)
    bounds: Spans = (Text("–"),)
    if row["loss_lower"] is not None:
        bounds = _range(figures, base, ("loss_lower", "loss_upper"))
    interval: Spans = (Text("–"),)
    if row["lower"] is not None:
        interval = _range(figures, base, ("lower", "upper"))
    share: Spans = (Text("–"),)
    if row["value"] is not None:
        share = (figures.at(f"{base}/value", Rounding.PERCENT, strong=True),)
    level = " och ".join(SHORT_LEVELS[one] for one in question.level)
    return Row(
        (
            (figures.said(question.short),),
            (Text(level),),
            (_applicable(figures, asked),),
            share,
            interval,
            bounds,
            (Text(_word(figures, asked) or NO_SHARE[row["verdict"]].lower()),),
        )
    )


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
    share = figures.at(f"{base}/value", Rounding.PERCENT, strong=True)
    if row["lower"] is None:
        return (share,)
    return (
        share,
        Text(" (intervall "),
        *_range(figures, base, ("lower", "upper")),
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
    if estimate["lower"] is None:
        return IntervalRow(label, share, count=count, reason="Alla lästa")
    lower = figures.measure(f"{base}/lower", Rounding.PERCENT)
    upper = figures.measure(f"{base}/upper", Rounding.PERCENT)
    return IntervalRow(label, share, lower, upper, count)


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

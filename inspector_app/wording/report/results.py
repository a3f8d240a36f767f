"""The chapter Resultat: register against file first, then each question of the template."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from typing import Any

from inspector_app.domain.checklist import Level, Question
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    IntervalChart,
    IntervalRow,
    Measure,
    PairedBarChart,
    PairedRow,
    Paragraph,
    ParagraphKind,
    Rounding,
    Row,
    Span,
    Spans,
    StackedBarChart,
    StackedRow,
    Table,
    Text,
)
from inspector_app.domain.report_material import ReportMaterial
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.method import stratum_names

TOTAL = "total"
ANSWER_KEYS = ("met", "partly", "not_met", "not_documented", "not_applicable")
LEVEL_WORDS = {
    Level.LAW: "lagkrav",
    Level.REGULATION: "föreskrift eller allmänt råd",
    Level.CITY: "stadens mål eller riktlinje",
    Level.QUALITY: "kvalitetsfråga",
}


def chapter(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the headline and then the questions, section by section."""
    yield Heading(1, "Resultat")
    yield from register_against_file(material, figures)
    questions = material.checklist.scored_questions
    for section, asked in groupby(questions, key=lambda question: question.section):
        yield Heading(2, figures.words(section))
        for question in asked:
            yield from _question(question, figures)


def register_place(figures: Figures, domain: str) -> int | None:
    """Return the index of a stadsdel's row of register against file, ``None`` without one."""
    rows = figures.sections["register"]
    return next((at for at, row in enumerate(rows) if row["domain"] == domain), None)


def register_against_file(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield registered against found visits, what the register misses and where it stood."""
    total = register_place(figures, TOTAL)
    if total is None or material.checklist.reconciliation is None:
        return
    yield Heading(2, figures.words(material.checklist.reconciliation.title))
    yield Paragraph(_headline(figures, total), ParagraphKind.LEAD)
    if figures.sections["register"][total]["known_total"] is not None:
        yield Paragraph(
            figures.line(
                "I hela urvalsramen, {frame} barn, når {met} målet enligt registret. Så långt "
                "räcker registret; vad akterna säger är känt bara för de lästa.",
                frame=figures.at(f"/register/{total}/frame"),
                met=figures.at(f"/register/{total}/known_total"),
            )
        )
    yield _visits_chart(figures)
    yield _children_table(figures)
    headings = figures.sections["register"][total]["headings"]
    if headings:
        yield Paragraph(
            (
                Text(
                    "Besöken som registret inte räknar fanns i akterna under dessa rubriker. "
                    "Siffrorna gäller de lästa akterna."
                ),
            )
        )
        yield _headings_table(figures, total, headings)


def _headline(figures: Figures, total: int) -> Spans:
    base = f"/register/{total}"
    return figures.line(
        "Register och akt kunde jämföras för {children} barn. I akterna fanns {found} besök; "
        "registret räknade {registered}. Enligt akterna nådde {found_met} barn målet, enligt registret "
        "{registered_met}. För {wrong_no} "
        "barn visar akten att målet nåddes fast registret säger att det inte gjorde det, och för "
        "{wrong_yes} barn är det tvärtom.",
        children=figures.at(f"{base}/children"),
        found=figures.at(f"{base}/found_visits", strong=True),
        registered=figures.at(f"{base}/registered_visits", strong=True),
        found_met=figures.at(f"{base}/found_met"),
        registered_met=figures.at(f"{base}/registered_met"),
        wrong_no=figures.at(f"{base}/wrong_no"),
        wrong_yes=figures.at(f"{base}/wrong_yes"),
    )


def _districts(figures: Figures) -> list[tuple[int, str]]:
    names = stratum_names(figures)
    rows = enumerate(figures.sections["register"])
    return [(at, names[row["domain"]]) for at, row in rows if row["domain"] != TOTAL]


def _visits_chart(figures: Figures) -> Block:
    rows = tuple(
        PairedRow(
            name,
            figures.measure(f"/register/{at}/registered_visits"),
            figures.measure(f"/register/{at}/found_visits"),
        )
        for at, name in _districts(figures)
    )
    return PairedBarChart(
        "Registrerade och återfunna besök i de lästa akterna",
        "Stadsdel",
        "Registrerade besök",
        "Besök i akten",
        rows,
        "Två staplar för varje stadsdel: besök enligt registret och besök som fanns i akterna. "
        "Samma tal står bredvid staplarna.",
    )


def _children_table(figures: Figures) -> Table:
    number = Alignment.NUMBER
    keys = ("children", "registered_met", "found_met", "wrong_no", "wrong_yes")
    names = stratum_names(figures)
    rows = tuple(
        Row(
            (
                (figures.said(names[row["domain"]]),),
                *((figures.at(f"/register/{at}/{key}"),) for key in keys),
            ),
            total=row["domain"] == TOTAL,
        )
        for at, row in enumerate(figures.sections["register"])
    )
    return Table(
        "Antal barn som nådde målet enligt registret och enligt akten",
        (
            Column("Stadsdel"),
            Column("Lästa akter", number),
            Column("Mål enligt registret", number),
            Column("Mål enligt akten", number),
            Column("Bara akten", number),
            Column("Bara registret", number),
        ),
        rows,
    )


def _headings_table(figures: Figures, total: int, headings: list[dict[str, Any]]) -> Table:
    rows = tuple(
        Row(
            (
                (figures.said(entry["heading"] or "Rubrik framgår inte"),),
                (figures.at(f"/register/{total}/headings/{at}/visits"),),
            )
        )
        for at, entry in enumerate(headings)
    )
    return Table(
        "Besök som registret inte räknar, efter rubrik",
        (Column("Rubrik i systemet"), Column("Besök", Alignment.NUMBER)),
        rows,
    )


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


def basis_line(question: Question) -> str:
    """Return what a question rests on, in words."""
    levels = " och ".join(LEVEL_WORDS[level] for level in question.level)
    return f"{levels[0].upper()}{levels[1:]}."


def _question(question: Question, figures: Figures) -> Iterator[Block]:
    yield Heading(3, figures.words(question.short))
    yield Paragraph((figures.said(f"{question.text} {basis_line(question)}"),))
    places = count_places(figures, question.question_id)
    yield Paragraph(_in_words(question, figures, places))
    yield _answers_chart(question, figures, places)
    yield _intervals_chart(question, figures, places)


def share_spans(figures: Figures, question_id: str, domain: str) -> Spans:
    """Return the share met with its interval, or why there is none."""
    base = f"/estimates/{estimate_place(figures, question_id, domain)}"
    row = figures.sections["estimates"][int(base.rsplit("/", 1)[1])]
    if row["value"] is None:
        return (Text("ingen andel, frågan var inte aktuell i någon läst akt"),)
    share = figures.at(f"{base}/value", Rounding.PERCENT, strong=True)
    if row["lower"] is None:
        return (share,)
    return (
        share,
        Text(" (intervall "),
        figures.at(f"{base}/lower", Rounding.PERCENT),
        Text("–"),
        figures.at(f"{base}/upper", Rounding.PERCENT),
        Text(")"),
    )


def _in_words(question: Question, figures: Figures, places: dict[str, int]) -> Spans:
    base = f"/estimates/{estimate_place(figures, question.question_id, TOTAL)}"
    row = figures.sections["estimates"][int(base.rsplit("/", 1)[1])]
    applicable = figures.total([f"/counts/{at}/applicable" for at in places.values()])
    words: list[Span] = [
        Text("Frågan var aktuell i "),
        applicable,
        Text(" akter. Andelen Ja i hela granskningen är "),
        *share_spans(figures, question.question_id, TOTAL),
        Text("."),
    ]
    if row["loss_lower"] is not None:
        words += figures.line(
            " Med akter där svaret inte framgår eller som saknas är andelen minst {low} och högst "
            "{high}.",
            low=figures.at(f"{base}/loss_lower", Rounding.PERCENT),
            high=figures.at(f"{base}/loss_upper", Rounding.PERCENT),
        )
    return tuple(words)


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
        rows.append(StackedRow("Hela granskningen", sums, total=True))
    return StackedBarChart(
        figures.words(f"Svar: {question.short}"),
        "Stadsdel",
        tuple(rows),
        "En stapel för varje stadsdel, delad efter antalet Ja, Delvis, Nej, Framgår inte och Ej "
        "aktuellt. Antalen står i staplarna.",
    )


def _measure(figures: Figures, pointer: str) -> Measure:
    return figures.measure(pointer, Rounding.PERCENT)


def _interval_row(
    figures: Figures, question_id: str, domain: str, label: str, count: Measure
) -> IntervalRow:
    base = f"/estimates/{estimate_place(figures, question_id, domain)}"
    row = figures.sections["estimates"][int(base.rsplit("/", 1)[1])]
    if row["value"] is None:
        return IntervalRow(label, None, count=count, reason="Ej aktuell")
    share = _measure(figures, f"{base}/value")
    if row["lower"] is None:
        return IntervalRow(label, share, count=count, reason="Alla lästa")
    lower, upper = _measure(figures, f"{base}/lower"), _measure(figures, f"{base}/upper")
    return IntervalRow(label, share, lower, upper, count)


def _intervals_chart(question: Question, figures: Figures, places: dict[str, int]) -> Block:
    names = stratum_names(figures)
    asked = question.question_id
    by_share = sorted(places, key=lambda code: _share_of(figures, asked, code), reverse=True)
    rows = tuple(
        _interval_row(
            figures, asked, code, names[code], figures.measure(f"/counts/{places[code]}/applicable")
        )
        for code in by_share
    )
    everywhere = figures.total_measure([f"/counts/{at}/applicable" for at in places.values()])
    city = _interval_row(figures, asked, TOTAL, "Hela granskningen", everywhere)
    return IntervalChart(
        figures.words(f"Andel Ja med intervall: {question.short}"),
        "Stadsdel",
        rows,
        "En punkt för varje stadsdel visar andelen Ja, strecket visar intervallet. Romben och den "
        "streckade linjen visar hela granskningen. Samma tal står i raden.",
        city=city if len(places) > 1 else None,
    )


def _share_of(figures: Figures, question_id: str, code: str) -> Fraction:
    value = figures.sections["estimates"][estimate_place(figures, question_id, code)]["value"]
    return Fraction(value) if value is not None else Fraction(-1)

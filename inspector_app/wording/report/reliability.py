"""The annex on how alike the readers judged: plain numbers first, then coefficients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.domain.agreement import Warned, agreement, table_ratings
from inspector_app.domain.agreement.tally import Scale
from inspector_app.domain.checklist import Answer
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    Note,
    Paragraph,
    Rounding,
    Row,
    Span,
    Spans,
    Table,
    Text,
)
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.verification.agreement import POOL
from inspector_app.wording.numbers import listed
from inspector_app.wording.report.figures import Figures

_NUMBER = Alignment.NUMBER
_SCALE = Scale(tuple(answer.value for answer in Answer))


def annex(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the figures of the files that two have read; nothing when there are none."""
    rows = figures.sections["agreement"]
    whole = next((at for at, row in enumerate(rows) if row["criterion"] == POOL), None)
    if whole is None:
        return
    base = f"/agreement/{whole}"
    yield Heading(1, "Bilaga: Hur lika läsarna bedömde")
    yield Paragraph(
        figures.line(
            "I {agree} av {pairs} frågor svarade båda läsarna lika. Talen bygger på de akter som "
            "två inspektörer har läst var för sig, så som de svarade innan de talade med varandra.",
            agree=figures.at(f"{base}/agree", strong=True),
            pairs=figures.at(f"{base}/pairs", strong=True),
        )
    )
    yield Paragraph(_reversals(figures, base, rows[whole]))
    yield _table(material, figures, rows)
    yield Note(_reading_help(figures, rows))


def _reversals(figures: Figures, base: str, row: dict[str, Any]) -> Spans:
    told = figures.line(
        "{down} svar räknas som uppfyllda i den första läsningen men inte i den andra, och {up} "
        "tvärtom. ",
        down=figures.at(f"{base}/a_yes_b_no"),
        up=figures.at(f"{base}/a_no_b_yes"),
    )
    if row["p"] is None:
        return (*told, Text("De akter där ett håll väger över är för få för att larma."))
    return (
        *told,
        *figures.line(
            "I {down} akter väger det första hållet över och i {up} det andra. Om inget håll "
            "gällde skulle en minst så stor skillnad uppstå av en slump med sannolikheten {p}.",
            down=figures.at(f"{base}/files_down"),
            up=figures.at(f"{base}/files_up"),
            p=figures.at(f"{base}/p", Rounding.DECIMAL3),
        ),
    )


def _table(material: ReportMaterial, figures: Figures, rows: list[dict[str, Any]]) -> Table:
    return Table(
        "Överensstämmelse mellan två läsare",
        (
            Column("Fråga", weight=5),
            Column("Jämförda", _NUMBER, weight=2),
            Column("Lika", _NUMBER, weight=2),
            Column("Kappa", _NUMBER, weight=2),
            Column(figures.words("AC1"), _NUMBER, weight=2),
            Column(figures.words("AC1, intervall"), _NUMBER, weight=3),
            Column("Alfa", _NUMBER, weight=2),
        ),
        tuple(_row(material, figures, at, row) for at, row in enumerate(rows)),
    )


def _row(material: ReportMaterial, figures: Figures, at: int, row: dict[str, Any]) -> Row:
    base = f"/agreement/{at}"
    return Row(
        (
            (_name(material, figures, row["criterion"]),),
            (figures.at(f"{base}/pairs"),),
            (figures.at(f"{base}/agree"),),
            _coefficient(figures, f"{base}/kappa", row["kappa"]),
            _coefficient(figures, f"{base}/ac1", row["ac1"]),
            _interval(figures, base, row),
            _coefficient(figures, f"{base}/alpha", row["alpha"]),
        )
    )


def _name(material: ReportMaterial, figures: Figures, criterion: str) -> Span:
    if criterion == POOL:
        return Text("Alla frågor")
    return figures.said(f"{criterion}. {material.checklist.question(criterion).short}")


def _coefficient(figures: Figures, pointer: str, stated: str | None) -> Spans:
    return (Text("–"),) if stated is None else (figures.at(pointer, Rounding.DECIMAL2),)


def _interval(figures: Figures, base: str, row: dict[str, Any]) -> Spans:
    if row["lower"] is None:
        return (Text("–"),)
    return (
        figures.at(f"{base}/lower", Rounding.DECIMAL2),
        Text(" till "),
        figures.at(f"{base}/upper", Rounding.DECIMAL2),
    )


def _reading_help(figures: Figures, rows: list[dict[str, Any]]) -> Spans:
    text = (
        "Kappa, AC1 och alfa är överensstämmelse utöver slumpen: noll är som slumpen, ett är full "
        "enighet. De skiljer sig i hur de räknar slumpen. Ett streck betyder att måttet inte går "
        "att räkna, oftast för att alla svarade samma sak. Frågor i samma akt hänger ihop, så för "
        "alla frågor tillsammans anges inget intervall."
    )
    misleading = [row["criterion"] for row in rows if row["criterion"] != POOL and _misleads(row)]
    if not misleading:
        return (figures.said(text),)
    return (
        figures.said(text),
        Text(" Kappa vilseleder för "),
        figures.said(f"{listed(misleading)}: nästan alla svar är desamma, och då blir kappa lågt "
                     "även när läsarna är eniga."),
    )  # fmt: skip


def _misleads(row: dict[str, Any]) -> bool:
    found = agreement(table_ratings(row["table"], _SCALE), _SCALE)
    return Warned.KAPPA_MISLEADS in found.warnings

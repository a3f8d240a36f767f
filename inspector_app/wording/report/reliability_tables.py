"""The two tables of the annex on the readers: how often both said the same, and coefficients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inspector_app.domain.agreement import Warned
from inspector_app.domain.report import Alignment, Column, Rounding, Row, Span, Spans, Table, Text
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.results.themes import number_of
from inspector_app.domain.verification.agreement import POOL
from inspector_app.wording.report.figures import Figures

_NUMBER = Alignment.NUMBER
_BEYOND = ("kappa", "weighted_kappa", "ac1", "ac2", "alpha")
MARKS = {Warned.KAPPA_MISLEADS: "*", Warned.KAPPA_BIAS: "†", Warned.FEW_UNITS: "‡"}
"""Stand in the table of coefficients: the first two after kappa, the third after the name."""


def shares(material: ReportMaterial, figures: Figures) -> Table:
    """Return how often both readers said the same, question by question under their theme."""
    return Table(
        "Så ofta svarade båda läsarna lika",
        (
            Column("Fråga", weight=6),
            Column("Lika svar", _NUMBER, weight=3),
            Column("Andel", _NUMBER, weight=2),
            Column("Intervall", _NUMBER, weight=3),
        ),
        tuple(_share(material, figures, at) for at in _in_order(_rows(figures))),
    )


def beyond_chance(material: ReportMaterial, figures: Figures) -> Table:
    """Return the coefficients, each with its interval; what misleads has a mark."""
    return Table(
        "Kappa, AC och alfa med intervall",
        (
            Column("Fråga", weight=3),
            Column("Kappa", _NUMBER, weight=3),
            Column("Viktad kappa", _NUMBER, weight=3),
            Column(figures.words("AC1"), _NUMBER, weight=3),
            Column(figures.words("AC2"), _NUMBER, weight=3),
            Column("Alfa", _NUMBER, weight=3),
        ),
        tuple(_coefficients(material, figures, at) for at in _in_order(_rows(figures))),
    )


def _rows(figures: Figures) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = figures.sections["agreement"]
    return found


def _in_order(rows: Sequence[dict[str, Any]]) -> list[int]:
    """Return the rows as they are printed: each theme before its questions, all of them last."""
    themes = list(dict.fromkeys(row["theme"] for row in rows if row["theme"]))
    place = {theme: number for number, theme in enumerate(themes)}

    def rank(at: int) -> tuple[int, bool, int]:
        row = rows[at]
        return place.get(row["theme"], len(themes)), row["clusters"] is None, at

    last = [at for at, row in enumerate(rows) if row["criterion"] == POOL]
    return [*sorted(set(range(len(rows))) - set(last), key=rank), *last]


def _share(material: ReportMaterial, figures: Figures, at: int) -> Row:
    row, base = _rows(figures)[at], f"/agreement/{at}"
    told = figures.line(
        "{agree} av {pairs}",
        agree=figures.at(f"{base}/agree"),
        pairs=figures.at(f"{base}/pairs"),
    )
    share: Spans = (Text("–"),)
    if row["percent"]["value"] is not None:
        share = (figures.at(f"{base}/percent/value", Rounding.PERCENT),)
    between = _between(figures, f"{base}/percent", row["percent"], Rounding.PERCENT)
    name = (_full_name(material, figures, row),)
    return Row((name, told, share, between or (Text("–"),)), total=_is_pooled(row))


def _full_name(material: ReportMaterial, figures: Figures, row: dict[str, Any]) -> Span:
    name = _name(material, row)
    if not _is_pooled(row):
        name = f"{name}. {material.checklist.question(row['criterion']).short}"
    return figures.said(name)


def _name(material: ReportMaterial, row: dict[str, Any]) -> str:
    """Return a question's number, a theme's name or "Alla frågor"."""
    if row["criterion"] == POOL:
        return "Alla frågor"
    if _is_pooled(row):
        return str(row["theme"])
    return number_of(material.checklist, material.checklist.question(row["criterion"]))


def _coefficients(material: ReportMaterial, figures: Figures, at: int) -> Row:
    row, base = _rows(figures)[at], f"/agreement/{at}"
    cells = [_coefficient(figures, f"{base}/{name}", row[name]) for name in _BEYOND]
    cells[0] = (*cells[0], *_marks(row, Warned.KAPPA_MISLEADS, Warned.KAPPA_BIAS))
    name = (figures.said(_name(material, row)), *_marks(row, Warned.FEW_UNITS))
    return Row((name, *cells), total=_is_pooled(row))


def _marks(row: dict[str, Any], *warnings: Warned) -> Spans:
    return tuple(Text(f" {MARKS[one]}") for one in warnings if one in row["warnings"])


def _coefficient(figures: Figures, base: str, figure: dict[str, Any]) -> Spans:
    if figure["value"] is None:
        return (Text("–"),)
    value = figures.at(f"{base}/value", Rounding.DECIMAL2)
    between = _between(figures, base, figure, Rounding.DECIMAL2)
    return (value, Text(" ("), *between, Text(")")) if between else (value,)


def _between(figures: Figures, base: str, figure: dict[str, Any], rounding: Rounding) -> Spans:
    if figure["lower"] is None:
        return ()
    low = figures.at(f"{base}/lower", rounding)
    return (low, Text("\u00a0till\u00a0"), figures.at(f"{base}/upper", rounding))


def _is_pooled(row: dict[str, Any]) -> bool:
    return row["clusters"] is not None

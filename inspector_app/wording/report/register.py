"""Register against file: what each counts, where they differ, where the rest stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    PairedBarChart,
    PairedRow,
    Paragraph,
    ParagraphKind,
    Rounding,
    Row,
    Spans,
    Table,
    Text,
)
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.strata import (
    TOTAL,
    is_census,
    is_stratified,
    register_place,
    stratum_names,
)

_NUMBER = Alignment.NUMBER


def passage(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield registered against found visits, what the register misses and where it stood."""
    total = register_place(figures, TOTAL)
    pair = material.checklist.reconciliation
    if total is None or pair is None:
        return
    yield Heading(2, figures.words(pair.title))
    row = figures.sections["register"][total]
    if not row["children"]:
        yield Paragraph(
            (Text("Register och akt kunde inte jämföras för något av de lästa barnen."),)
        )
        return
    yield Paragraph(_headline(figures, total), ParagraphKind.LEAD)
    yield Paragraph(_disagreement(figures, total))
    yield from whole_frame(figures)
    districts = _districts(figures)
    if districts:
        yield _visits_chart(figures, districts)
    yield _children_table(figures)
    if row["headings"]:
        yield _headings_table(figures, total, row["headings"])


def _headline(figures: Figures, total: int) -> Spans:
    base = f"/register/{total}"
    return figures.line(
        "Register och akt kunde jämföras för {children} barn. I akterna fanns {found} besök; "
        "registret räknar {registered}.",
        children=figures.at(f"{base}/children"),
        found=figures.at(f"{base}/found_visits", strong=True),
        registered=figures.at(f"{base}/registered_visits", strong=True),
    )


def _disagreement(figures: Figures, total: int) -> Spans:
    base = f"/register/{total}"
    return figures.line(
        "Enligt akterna når {found_met} av dem målet, enligt registret {registered_met}. För "
        "{wrong_no} barn visar akten att målet nåddes fast registret säger att det inte gjorde "
        "det. För {wrong_yes} barn är det tvärtom. {missed} besök i akterna räknas inte av "
        "registret.",
        found_met=figures.at(f"{base}/found_met"),
        registered_met=figures.at(f"{base}/registered_met"),
        wrong_no=figures.at(f"{base}/wrong_no"),
        wrong_yes=figures.at(f"{base}/wrong_yes"),
        missed=figures.at(f"{base}/missed_visits"),
    )


def whole_frame(figures: Figures) -> Iterator[Block]:
    """Yield what the register knows of every child in the frame, and what the files suggest."""
    total = register_place(figures, TOTAL)
    assert total is not None
    base, row = f"/register/{total}", figures.sections["register"][total]
    if row["known_total"] is None:
        return
    words = figures.line(
        "Av alla {frame} barn i urvalsramen når {met} målet enligt registret.",
        frame=figures.at(f"{base}/frame"),
        met=figures.at(f"{base}/known_total"),
    )
    if row["corrected"] is not None and not is_census(figures):
        apart = is_stratified(figures) and len(figures.sections["plan"]["strata"]) > 1
        weighed = ", där stadsdelarna vägs efter sitt antal barn" if apart else ""
        words += figures.line(
            " Akterna tyder på att {share} gör det. Den andelen är en uppskattning ur de lästa "
            f"akterna{weighed}.",
            share=figures.at(f"{base}/corrected", Rounding.PERCENT, strong=True),
        )
    yield Paragraph(words)


def _districts(figures: Figures) -> list[tuple[int, str]]:
    names = stratum_names(figures)
    rows = enumerate(figures.sections["register"])
    return [(at, names[row["domain"]]) for at, row in rows if row["domain"] != TOTAL]


def _visits_chart(figures: Figures, districts: list[tuple[int, str]]) -> Block:
    rows = tuple(
        PairedRow(
            name,
            figures.measure(f"/register/{at}/registered_visits"),
            figures.measure(f"/register/{at}/found_visits"),
        )
        for at, name in districts
    )
    return PairedBarChart(
        "Registrerade och återfunna besök i de lästa akterna",
        "Stadsdel",
        "I registret",
        "I akten",
        rows,
        "Två staplar för varje stadsdel: besök enligt registret och besök som fanns i akterna. "
        "Samma tal står bredvid staplarna.",
    )


def _children_table(figures: Figures) -> Table:
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
        "Barn som når målet enligt registret och enligt akten",
        (
            Column("Stadsdel", weight=3),
            Column("Jämförda barn", _NUMBER, weight=2),
            Column("Når målet i registret", _NUMBER, weight=2),
            Column("Når målet i akten", _NUMBER, weight=2),
            Column("Bara i akten", _NUMBER, weight=2),
            Column("Bara i registret", _NUMBER, weight=2),
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
        "Besök som registret inte räknar, efter den rubrik de stod under i akterna",
        (Column("Rubrik i systemet", weight=3), Column("Besök", _NUMBER, weight=1)),
        rows,
    )

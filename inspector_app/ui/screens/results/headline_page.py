"""Register against akt, in words and figures.

Which facts are compared, and what they are called, comes from the template.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.estimation import Estimate
from inspector_app.domain.results import ReconciledRow
from inspector_app.domain.review.late_rows import late_in
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.charts import Bar, PairedBars
from inspector_app.ui.screens.results.content import TOTAL
from inspector_app.ui.screens.results.table import Cell, Head, Line
from inspector_app.ui.screens.results.words import fill
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A large figure with what it is."""

    label: str
    figure: str
    detail: str


@dataclass(frozen=True, slots=True)
class HeadlinePage:
    """Register and akt."""

    title: str
    lead: str
    figures: tuple[KeyFigure, ...]
    lines: tuple[Line, ...]
    headings: tuple[Line, ...]
    headings_title: str
    sentences: tuple[str, ...]


def headline_heads() -> tuple[Head, ...]:
    """The columns of register against akt."""
    return (
        Head(translate("Results", "District"), 158, number=False),
        Head(
            translate("Results", "Compared"),
            104,
            hint=translate("Results", "Read files with both numbers, of those drawn"),
        ),
        Head(translate("Results", "Register and file"), 110, number=False, flexible=True),
        Head(
            translate("Results", "Goal by register"),
            130,
            hint=translate("Results", "Children that reach the goal"),
        ),
        Head(
            translate("Results", "Goal by file"),
            130,
            hint=translate("Results", "Children that reach the goal"),
        ),
        Head(
            translate("Results", "Only by file"),
            84,
            hint=translate("Results", "The file shows the goal, the register does not"),
            detail=True,
        ),
        Head(
            translate("Results", "Only by register"),
            104,
            hint=translate("Results", "The register shows the goal, the file does not"),
            detail=True,
        ),
        Head(
            translate("Results", "All, by register"),
            104,
            hint=translate(
                "Results", "Children in the whole frame that reach the goal by the register"
            ),
            detail=True,
        ),
    )


def heading_heads() -> tuple[Head, ...]:
    """The columns of the headings."""
    return (
        Head(translate("Results", "Heading in the system"), 240, number=False),
        Head(translate("Results", "Rows"), 70),
        Head(translate("Results", "Share of the missed"), 150),
        Head(translate("Results", "How many"), 120, number=False, flexible=True),
    )


def headline_page(tabulation: Tabulation) -> HeadlinePage:
    """Register against akt: key figures, each stadsdel, the headings."""
    results, checklist = tabulation.results, tabulation.desk.checklist
    reconciled, pair = results.reconciliation, checklist.reconciliation
    assert reconciled is not None
    assert pair is not None
    unit = checklist.fact(pair.found).unit
    city = reconciled.city
    most = max((max(r.row.registered, r.row.found) for r in reconciled.strata), default=0)
    several = len(reconciled.strata) > 1
    lines = [
        _paired_line(r, r.row.stratum, most, _framed(tabulation, (r.row.stratum,)))
        for r in reconciled.strata
        if several
    ]
    strata = tuple(size.stratum for size in results.strata)
    whole = _paired_line(city, TOTAL, 0, _framed(tabulation, strata))
    return HeadlinePage(
        title=reconciled.title,
        lead=_lead(city, unit),
        figures=_key_figures(city, unit),
        lines=(*lines, whole),
        headings=_heading_lines(city),
        headings_title=fill(
            translate("Results", "What the register misses: %1 %2"), city.row.missed, unit
        ),
        sentences=tuple(_headline_sentences(tabulation, city)),
    )


def _framed(tabulation: Tabulation, strata: tuple[str, ...]) -> Cell:
    """The children of the whole frame that reach the goal by the register."""
    if not tabulation.register_met:
        return Cell("–")
    met = sum(tabulation.register_met.get(name, 0) for name in strata)
    whole = sum(size.frame for size in tabulation.results.strata if size.stratum in strata)
    return Cell(words.part(met, whole), Fraction(met, whole) if whole else None)


def _part_cell(some: int, whole: int) -> Cell:
    order = Fraction(some, whole) if whole else None
    return Cell(words.part_and_share(some, whole), order)


def _lead(city: ReconciledRow, unit: str) -> str:
    row = city.row
    text = translate(
        "Results",
        "The files hold %1 %5, the register counts %2. By the register %3 reach the goal, by the "
        "files %4.",
    )
    return fill(
        text,
        numbers.count(row.found),
        numbers.count(row.registered),
        words.part_and_share(row.registered_met, row.with_goal),
        words.part_and_share(row.found_met, row.with_goal),
        unit,
    )


def _key_figures(city: ReconciledRow, unit: str) -> tuple[KeyFigure, ...]:
    row = city.row
    compared = fill(
        translate("Results", "%1, %2 files compared"), unit, numbers.count(row.compared)
    )
    missed = fill(translate("Results", "%1 of what the files hold"), words.share(row.missed_share))
    return (
        KeyFigure(translate("Results", "In the register"), numbers.count(row.registered), compared),
        KeyFigure(translate("Results", "In the files"), numbers.count(row.found), compared),
        KeyFigure(translate("Results", "The register misses"), numbers.count(row.missed), missed),
        _goal_figure(
            translate("Results", "Reach the goal by the register"),
            city.registered_share,
            (row.registered_met, row.with_goal),
        ),
        _goal_figure(
            translate("Results", "Reach the goal by the files"),
            city.found_share,
            (row.found_met, row.with_goal),
        ),
    )


def _goal_figure(label: str, estimate: Estimate, part: tuple[int, int]) -> KeyFigure:
    said = translate("Results", "interval %1")
    if estimate.lower is not None:  # weighted by stadsdel: not the share of the read files
        said = translate("Results", "estimated for the whole frame, interval %1")
    detail = fill(said, words.interval(estimate))
    return KeyFigure(label, words.share_of(estimate.proportion, *part), detail)


def _paired_line(reconciled: ReconciledRow, key: str, most: int, framed: Cell) -> Line:
    row, is_total = reconciled.row, key == TOTAL
    name = words.whole_name() if is_total else row.stratum
    files = row.compared + row.not_comparable + row.silent
    pair = fill(
        translate("Results", "%1 in the register, %2 in the files"), row.registered, row.found
    )
    chart = None if is_total else PairedBars(row.registered, row.found, most)
    cells = (
        Cell(name, name),
        Cell(words.part(row.compared, files), row.compared),
        Cell(pair, row.found - row.registered, chart),
        _part_cell(row.registered_met, row.with_goal),
        _part_cell(row.found_met, row.with_goal),
        Cell(numbers.count(row.only_found), row.only_found),
        Cell(numbers.count(row.only_registered), row.only_registered),
        framed,
    )
    spoken = fill(
        translate(
            "Results", "%1: %2. The goal is reached by %3 in the register and %4 in the files."
        ),
        name,
        pair,
        cells[3].text,
        cells[4].text,
    )
    return Line(key, cells, spoken, is_total)


def _heading_lines(city: ReconciledRow) -> tuple[Line, ...]:
    found = city.row.headings
    most = max((item.rows for item in found), default=0)
    return tuple(_heading_line(item.heading, item.rows, city.row.missed, most) for item in found)


def _heading_line(heading: str, rows: int, missed: int, most: int) -> Line:
    name = heading or translate("Results", "Heading not stated")
    share = Fraction(rows, missed)
    cells = (
        Cell(name, name),
        Cell(numbers.count(rows), rows),
        Cell(numbers.percent(share), share),
        Cell(numbers.count(rows), rows, Bar(rows, most)),
    )
    return Line(f"heading/{heading}", cells, f"{name}: {rows}, {numbers.percent(share)}")


def _headline_sentences(tabulation: Tabulation, city: ReconciledRow) -> Iterable[str]:
    row, say = city.row, words.Plurals()
    late = late_in(case.review for case in tabulation.cases)
    if late.rows:
        yield say.late(late.rows)
    if row.not_comparable:
        yield say.not_comparable(row.not_comparable)
    if row.silent:
        yield say.silent(row.silent)
    if city.found_share.lower is not None:
        yield fill(
            translate("Results", "The interval shows the uncertainty of the sample (%1)."),
            numbers.percent(tabulation.results.confidence),
        )
    if row.registered != row.found - row.missed:
        yield translate(
            "Results",
            "The two differ also the other way: the register can count what no file holds.",
        )
    yield translate(
        "Results", "The numbers of the files are of the read files and are not projected to all."
    )

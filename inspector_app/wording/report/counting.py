"""How shares are counted: the share, its bounds, the intervals that were used, the words."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.estimation import Quantifier
from inspector_app.domain.report import (
    Block,
    BulletList,
    Column,
    Heading,
    Rounding,
    Row,
    Spans,
    Strong,
    Table,
    Text,
)
from inspector_app.wording.quantifiers import QUANTIFIERS
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.strata import is_census
from inspector_app.wording.report.words import COVERAGE, METHODS

SCALE = {
    Quantifier.ALL: "100 procent",
    Quantifier.NEARLY_ALL: "minst 90 procent",
    Quantifier.MOST: "minst 70 procent",
    Quantifier.MAJORITY: "mer än 55 procent",
    Quantifier.ABOUT_HALF: "45 till 55 procent",
    Quantifier.LESS_THAN_HALF: "minst 30 procent",
    Quantifier.SOME: "minst två akter och mindre än 30 procent",
    Quantifier.SINGLE: "en akt och mindre än 30 procent",
    Quantifier.NONE: "ingen akt",
}
"""The band of each word. Source: domain.md, "Quantifier scale for small n"."""


def passage(figures: Figures) -> Iterator[Block]:
    """Yield the section Så räknas andelarna."""
    yield Heading(2, "Så räknas andelarna")
    yield BulletList(
        (
            (
                Strong("Andel Ja"),
                Text(
                    " är antalet Ja delat med antalet Ja, Delvis, Nej och Framgår inte. Ej "
                    "aktuellt räknas inte. Alla svar visas alltid."
                ),
            ),
            (
                Strong("Minst och högst"),
                Text(
                    " säger vad andelen kan vara om de akter där svaret inte framgår, och de som "
                    "saknas, alla hade varit Nej respektive Ja."
                ),
            ),
            *_weighing(figures),
            *_interval(figures),
            *_methods(figures),
        )
    )
    yield _scale(figures)


def _weighing(figures: Figures) -> tuple[Spans, ...]:
    if is_census(figures) or len(figures.sections["plan"]["strata"]) < 2:
        return ()
    return (
        (
            Strong("Hela granskningen"),
            Text(
                " är stadsdelarnas andelar vägda efter hur många barn de har i urvalsramen. "
                "Andelen är därför inte alltid antalet Ja delat med antalet lästa akter."
            ),
        ),
    )


def _interval(figures: Figures) -> tuple[Spans, ...]:
    if is_census(figures) or not figures.sections["estimates"]:
        return ()
    return (
        (
            Strong("Intervall"),
            *figures.line(
                " med konfidensgraden {confidence} visar osäkerheten av att bara ett urval har "
                "lästs.",
                confidence=figures.at("/estimates/0/confidence", Rounding.PERCENT),
            ),
        ),
    )


def _methods(figures: Figures) -> tuple[Spans, ...]:
    """Return the methods that were used, and how sure they are."""
    ratings = figures.sections.get("ratings", {}).get("estimates", [])
    used = {row["method"] for row in (*figures.sections["estimates"], *ratings)}
    if is_census(figures):
        return ()
    told = [words for method, words in METHODS.items() if method in used]
    if used & {"hypergeometric", "clopper-pearson"}:
        told.append(COVERAGE["exact"])
    if "korn-graubard" in used:
        told.append(COVERAGE["korn-graubard"])
    return tuple((Strong(name), figures.said(text)) for name, text in told)


def _scale(figures: Figures) -> Table:
    rows = tuple(
        Row(((Text(QUANTIFIERS[word]),), (figures.said(band),))) for word, band in SCALE.items()
    )
    return Table(
        "Ord för andelar; det första ordet uppifrån som stämmer gäller",
        (Column("Ord"), Column("Andel Ja", weight=2)),
        rows,
    )

"""Which stadsdelar the sample can tell apart.

Two stadsdelar are told apart when their intervals do not touch. This is stricter than a test of the
difference at the same level, and it is what a reader sees in the chart.
Source: Schenker and Gentleman, "On Judging the Significance of Differences by Examining the Overlap
Between Confidence Intervals", The American Statistician 55 (2001): the examination of overlap is
conservative, so overlap is never said to prove that two shares are alike.

Decision: a stadsdel where every file was drawn has no interval; there the least and the most that
its unread and unclear files allow take its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.results import AnswerResult


@dataclass(frozen=True, slots=True)
class Below:
    """``stratum`` lies wholly below each of ``others``, in their order."""

    stratum: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldApart:
    """``compared`` stadsdelar had something to compare; ``below`` names those told apart."""

    compared: int
    below: tuple[Below, ...]


def told_apart(strata: Sequence[AnswerResult]) -> ToldApart:
    """Return who lies wholly below whom; nobody when fewer than two can be compared."""
    spans = {one.stratum: found for one in strata if (found := _span(one)) is not None}
    below = tuple(
        Below(name, others)
        for name, (_, high) in spans.items()
        if (others := tuple(other for other, (low, _) in spans.items() if high < low))
    )
    return ToldApart(len(spans), below)


def _span(result: AnswerResult) -> tuple[Fraction, Fraction] | None:
    estimate = result.estimate
    if estimate.lower is not None and estimate.upper is not None:
        return estimate.lower, estimate.upper
    if estimate.lower_bound is not None and estimate.upper_bound is not None:
        return estimate.lower_bound, estimate.upper_bound
    return None

"""From counts in a sample to what is said of all cases: share, interval, least and most, words.

Share met = Ja ÷ (Ja + Delvis + Nej + Framgår inte). Ej aktuellt stands outside. What is not
documented or not read is never dropped silently: it widens "minst x, högst y".

Sources: one stadsdel and a question for every file, two one-sided hypergeometric tests; one
stadsdel and a question for some files, Clopper–Pearson on those applicable (both ``intervals``);
the city, a stratified combination after Korn and Graubard (``combination``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from inspector_app.domain.combination import (
    Counts,
    StratumCounts,
    effective_n,
    korn_graubard,
    loss_bounds,
    variance_parts,
    weighted_share,
)
from inspector_app.domain.intervals import (
    NOMINAL,
    Interval,
    clopper_pearson,
    hypergeometric_interval,
    outwards_up,
)

__all__ = [
    "Counts",
    "Estimate",
    "Method",
    "Quantifier",
    "Reason",
    "StratumCounts",
    "city_estimate",
    "quantifier",
    "round_percent",
    "stratum_estimate",
]


class Method(StrEnum):
    """How an interval was made; the report writes its method text from these."""

    HYPERGEOMETRIC = "hypergeometric"
    CLOPPER_PEARSON = "clopper-pearson"
    KORN_GRAUBARD = "korn-graubard"
    CENSUS = "census"
    NONE = "none"


class Reason(StrEnum):
    """Why a value is missing; empty when none is."""

    NONE = ""
    CENSUS = "census"
    NO_APPLICABLE = "no_applicable"
    STRATUM_UNREAD = "stratum_unread"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share 0–1, its confidence interval and its bounds, unrounded; ``None`` with a ``reason``.

    ``lower_bound`` and ``upper_bound`` are "minst x, högst y": every unclear or missing file
    against the share, and every one for it.
    """

    proportion: Fraction | None
    lower: Fraction | None
    upper: Fraction | None
    method: Method
    reason: Reason = Reason.NONE
    lower_bound: Fraction | None = None
    upper_bound: Fraction | None = None
    standard_error: Fraction | None = None
    effective_n: Fraction | None = None


def stratum_estimate(
    stratum: StratumCounts, always_applicable: bool, confidence: Fraction = NOMINAL
) -> Estimate:
    """Return the share met in one stratum, or in a whole frame sampled at random.

    ``always_applicable`` says that the question concerns every case, so that the number it is a
    share of is known. A totalundersökning has no interval.
    """
    return _estimate((stratum,), always_applicable, confidence)


def city_estimate(
    strata: Sequence[StratumCounts], always_applicable: bool, confidence: Fraction = NOMINAL
) -> Estimate:
    """Return the share met in all strata together, each weighing its cases in the frame.

    With one stratum this is ``stratum_estimate``. Where applicability varies the share is a ratio
    of two estimated totals. A stratum without a read file leaves the city without a share.
    """
    return _estimate(tuple(strata), always_applicable, confidence)


def _estimate(
    strata: tuple[StratumCounts, ...], always_applicable: bool, confidence: Fraction
) -> Estimate:
    bounds = loss_bounds(strata)
    held = tuple(stratum for stratum in strata if stratum.population > 0)
    if any(stratum.counts.read == 0 for stratum in held):
        return _without_share(Reason.STRATUM_UNREAD, bounds)
    share = weighted_share(held)
    if share is None:
        return _without_share(Reason.NO_APPLICABLE, bounds)
    if all(stratum.is_census for stratum in held):
        return Estimate(share, None, None, Method.CENSUS, Reason.CENSUS, *_pair(bounds))
    error = variance_parts(held, share)
    interval, method, effective = _interval(held, always_applicable, confidence)
    return Estimate(
        proportion=share,
        lower=interval.lower,
        upper=interval.upper,
        method=method,
        lower_bound=_pair(bounds)[0],
        upper_bound=_pair(bounds)[1],
        standard_error=outwards_up(math.sqrt(sum(error))),
        effective_n=effective,
    )


def _without_share(reason: Reason, bounds: Interval | None) -> Estimate:
    return Estimate(None, None, None, Method.NONE, reason, *_pair(bounds))


def _pair(bounds: Interval | None) -> tuple[Fraction | None, Fraction | None]:
    return (None, None) if bounds is None else (bounds.lower, bounds.upper)


def _interval(
    strata: tuple[StratumCounts, ...], always_applicable: bool, confidence: Fraction
) -> tuple[Interval, Method, Fraction]:
    if len(strata) > 1:
        effective = effective_n(strata, always_applicable, confidence)
        return korn_graubard(strata, effective, confidence), Method.KORN_GRAUBARD, effective
    counts, population = strata[0].counts, strata[0].population
    size = Fraction(counts.applicable)
    if always_applicable and not counts.not_applicable:
        exact = hypergeometric_interval(counts.yes, counts.applicable, population, confidence)
        return exact, Method.HYPERGEOMETRIC, size
    pearson = clopper_pearson(counts.yes, counts.applicable, confidence)
    return pearson, Method.CLOPPER_PEARSON, size


def round_percent(share: Fraction) -> int:
    """Return a share as whole per cent, halves up. The only rounding, done last."""
    return int(share * 100 + Fraction(1, 2))


class Quantifier(StrEnum):
    """A share of few files in words; the nine bands of domain.md, first match from the top."""

    ALL = "all"
    NEARLY_ALL = "nearly_all"
    MOST = "most"
    MAJORITY = "majority"
    ABOUT_HALF = "about_half"
    LESS_THAN_HALF = "less_than_half"
    SOME = "some"
    SINGLE = "single"
    NONE = "none"


_BANDS = (
    (Fraction(90, 100), Quantifier.NEARLY_ALL),
    (Fraction(70, 100), Quantifier.MOST),
    (Fraction(45, 100), Quantifier.ABOUT_HALF),
    (Fraction(30, 100), Quantifier.LESS_THAN_HALF),
)


def quantifier(share: Fraction, count: int) -> Quantifier:
    """Return the word for ``count`` files that are ``share`` (0–1) of those asked about.

    Source: domain.md, "Quantifier scale for small n". Enstaka is one file under 30 %; alla, and
    the bands above it, hold whatever the number.
    """
    if count == 0:
        return Quantifier.NONE
    if share >= 1:
        return Quantifier.ALL
    if Fraction(55, 100) < share < Fraction(70, 100):
        return Quantifier.MAJORITY
    few = Quantifier.SOME if count >= 2 else Quantifier.SINGLE
    return next((word for least, word in _BANDS if share >= least), few)

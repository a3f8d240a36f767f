"""What several strata say together: weighted shares, bounds, and an interval for the whole city.

Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998): Clopper–Pearson on an effective
sample size; with finite population correction, F. E. Satterthwaite's degrees of freedom (Biometrics
Bulletin 2, 1946) and, as a ceiling, L. Kish's n/deff of unequal weights (Survey Sampling, 1965).

Decision: the effective size never exceeds Kish's, so that answers which happen to agree cannot make
twelve files say more than twelve files can. Where the number of applicable files is itself
estimated, the ceiling is the harmonic mean of Kish's and that of the most thinly drawn stratum.
Decision: the interval is cut to what is certain: what was seen stays seen, and no more can be
hidden than was not read.
Decision: a stratum in which one single file was read lends the largest variance, one quarter.

Assumptions: simple random draws within each stratum, files independent of each other, missing files
no different from the rest (``loss_bounds`` says what if they were). At 95 % the coverage never fell
below 95 % for eleven strata of 60–330 cases with twelve files each, whatever the shares, nor for
nearly whole strata. It falls short (88 % at worst) where one stratum holds two thirds of all cases
and hardly any of its files are applicable.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.intervals import Interval, clopper_pearson, student_quantile_squared


@dataclass(frozen=True, slots=True)
class Counts:
    """The answers to one question in one stratum, and the drawn files that could not be read."""

    yes: int
    partly: int
    no: int
    not_documented: int
    not_applicable: int = 0
    missing: int = 0

    @property
    def applicable(self) -> int:
        """Files the share is a share of."""
        return self.yes + self.partly + self.no + self.not_documented

    @property
    def read(self) -> int:
        """Files with an answer."""
        return self.applicable + self.not_applicable


@dataclass(frozen=True, slots=True)
class StratumCounts:
    """One stratum: its cases in the frame and the answers in its sample."""

    name: str
    population: int
    counts: Counts

    @property
    def is_census(self) -> bool:
        """Whether every case was drawn, read or not."""
        return self.counts.read + self.counts.missing >= self.population


def weighted_share(strata: Sequence[StratumCounts]) -> Fraction | None:
    """Return Σ w·yes ÷ Σ w·applicable with w = cases ÷ read files; ``None`` if none applies."""
    met = sum((_weight(s) * s.counts.yes for s in strata), Fraction(0))
    applicable = sum((_weight(s) * s.counts.applicable for s in strata), Fraction(0))
    return met / applicable if applicable else None


def _weight(stratum: StratumCounts) -> Fraction:
    return Fraction(stratum.population, stratum.counts.read)


def loss_bounds(strata: Sequence[StratumCounts]) -> Interval | None:
    """Return "minst x, högst y": unclear answers and missing files all against, then all for.

    A missing file counts as applicable in both. ``None`` where all that was drawn does not apply,
    or where nothing was drawn in a stratum that holds cases.
    """
    least = most = whole = Fraction(0)
    for stratum in strata:
        counts = stratum.counts
        drawn = counts.read + counts.missing
        if stratum.population and not drawn:
            return None
        weight = Fraction(stratum.population, max(1, drawn))
        least += weight * counts.yes
        most += weight * (counts.yes + counts.not_documented + counts.missing)
        whole += weight * (counts.applicable + counts.missing)
    return Interval(least / whole, most / whole) if whole else None


def variance_parts(strata: Sequence[StratumCounts], share: Fraction) -> list[Fraction]:
    """Return what each stratum adds to the variance of the share (linearised ratio)."""
    total = sum((_weight(s) * s.counts.applicable for s in strata), Fraction(0))
    return [s.population**2 * _variance_of_mean(s, share) / total**2 for s in strata]


def _variance_of_mean(stratum: StratumCounts, share: Fraction) -> Fraction:
    counts, n = stratum.counts, stratum.counts.read
    correction = max(Fraction(0), 1 - Fraction(n, stratum.population))
    if n == 1:
        return correction / 4
    mean = (counts.yes - share * counts.applicable) / n
    squares = counts.yes * (1 - share) ** 2 + (counts.applicable - counts.yes) * share**2
    return correction * (squares - n * mean**2) / (n - 1) / n


def effective_n(
    strata: tuple[StratumCounts, ...], always_applicable: bool, confidence: Fraction
) -> Fraction:
    """Return how many independent files of the whole the sample is worth, above 0.

    With no variance to go by, or a share of 0 or 1, it is the ceiling alone.
    """
    share = weighted_share(strata) or Fraction(0)
    ceiling = _ceiling(strata, always_applicable)
    parts = variance_parts(strata, share)
    variance = sum(parts, Fraction(0))
    if not variance or share in {0, 1}:
        return ceiling
    degrees = variance**2 / sum(
        part**2 / max(1, s.counts.read - 1) for part, s in zip(parts, strata, strict=True)
    )
    sample = sum(s.counts.applicable for s in strata)
    reported = share * (1 - share) / variance * _degrees_penalty(sample, degrees, confidence)
    return min(reported, ceiling)


def _degrees_penalty(sample: int, degrees: Fraction, confidence: Fraction) -> Fraction:
    """Return (t with n - 1 degrees ÷ t with the degrees at hand)², at most 1, to nine decimals."""
    tail = float((1 - confidence) / 2)
    nominal = student_quantile_squared(tail, max(1, sample - 1))
    actual = student_quantile_squared(tail, max(1.0, float(degrees)))
    return min(Fraction(1), Fraction(round(nominal / actual * 10**9), 10**9))


def _ceiling(strata: Sequence[StratumCounts], always_applicable: bool) -> Fraction:
    applicable = [(_weight(s), s.counts.applicable) for s in strata if s.counts.applicable]
    total = sum((weight * n for weight, n in applicable), Fraction(0))
    kish = total**2 / sum(weight**2 * n for weight, n in applicable)
    if always_applicable:
        return kish
    thinnest = total / max(weight for weight, _ in applicable)
    return 2 / (1 / kish + 1 / thinnest)


def korn_graubard(
    strata: tuple[StratumCounts, ...], effective: Fraction, confidence: Fraction
) -> Interval:
    """Return Clopper–Pearson on the ``effective`` size, cut to what is certain."""
    share = weighted_share(strata) or Fraction(0)
    size = float(effective)
    pearson = clopper_pearson(min(size, float(share) * size), size, confidence)
    seen_yes = sum(s.counts.yes for s in strata)
    seen = sum(s.counts.applicable for s in strata)
    unread = sum(s.population - s.counts.read for s in strata)
    lower = max(pearson.lower, Fraction(seen_yes, seen + unread))
    upper = min(pearson.upper, Fraction(seen_yes + unread, seen + unread))
    return Interval(min(lower, share), max(upper, share))

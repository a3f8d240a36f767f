"""Coefficients of agreement beyond chance, and their spread by linearisation.

Each is (observed − expected) ÷ (1 − expected) and differs only in what chance is thought to be. The
spread follows from how much each unit moves observed and expected agreement.

Source: K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high
agreement", Br J Math Stat Psychol 61 (2008), and Handbook of Inter-Rater Reliability, chapters on
AC1/AC2, Conger's kappa and Krippendorff's alpha with missing ratings; Student's t with one degree
less than units. Where units hang together, the pulls of a group are added before they are squared
(C. J. Skinner and others, Analysis of Complex Surveys), with one degree less than groups.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.agreement.tally import (
    Pattern,
    Tally,
    Weights,
    category_counts,
    ratings_in,
)
from inspector_app.domain.intervals import GRAIN, student_quantile_squared


@dataclass(frozen=True, slots=True)
class Chance:
    """Agreement by chance alone, how far each unit moves it, and how ratings are averaged.

    ``pull`` is what a pattern adds to ``expected`` beyond it. ``mean_ratings`` is set for
    Krippendorff's alpha, which counts ratings where the others count units; ``surplus`` is the
    small correction it adds to observed agreement.
    """

    expected: Fraction
    pull: Mapping[Pattern, Fraction]
    mean_ratings: Fraction | None = None
    surplus: Fraction = Fraction(0)

    @classmethod
    def nothing(cls, tally: Tally) -> Chance:
        """No agreement by chance: the coefficient is the observed share itself."""
        return cls(Fraction(0), {pattern: Fraction(0) for pattern, _ in tally.patterns})


@dataclass(frozen=True, slots=True)
class Linearised:
    """An estimate and its interval, not yet cut to what is possible; no interval for one unit."""

    estimate: Fraction
    interval: tuple[Fraction, Fraction] | None


def kappa_chance(tally: Tally, weights: Weights) -> Chance:
    """Return chance as Cohen and Conger think it: each rater answers by her own habits."""
    raters, units = tally.raters_present, tally.units
    habits = [_habit(tally, rater) for rater in range(raters)]
    sums = [sum((habit[k] for _, habit in habits), Fraction(0)) for k in range(tally.categories)]
    others = [[total - own for total, own in zip(sums, habit, strict=True)] for _, habit in habits]
    meets = [_weighted(weights, other) for other in others]
    means = [_dot(habit, meet) for (_, habit), meet in zip(habits, meets, strict=True)]
    pairs = raters * (raters - 1)

    def pull(pattern: Pattern) -> Fraction:
        moved = Fraction(0)
        for rater, value in enumerate(pattern):
            if value is not None:
                rated = habits[rater][0]
                moved += Fraction(units, rated) * (meets[rater][value] - means[rater])
        return moved / pairs

    expected = sum(means, Fraction(0)) / pairs
    return Chance(expected, {pattern: pull(pattern) for pattern, _ in tally.patterns})


def _habit(tally: Tally, rater: int) -> tuple[int, list[Fraction]]:
    """Return how many units a rater rated and the share of each answer among them."""
    counts = [0] * tally.categories
    for pattern, times in tally.patterns:
        value = pattern[rater]
        if value is not None:
            counts[value] += times
    rated = sum(counts)
    return rated, [Fraction(count, rated) for count in counts]


def ac_chance(tally: Tally, weights: Weights) -> Chance:
    """Return chance as Gwet thinks it: answers given at random where a unit is hard to judge."""
    size, units = tally.categories, tally.units
    shares = [Fraction(0)] * size
    for pattern, times in tally.patterns:
        rated = ratings_in(pattern)
        for k, count in enumerate(category_counts(pattern, size)):
            shares[k] += Fraction(times * count, rated * units)
    whole = sum((sum(row, Fraction(0)) for row in weights), Fraction(0))
    factor = whole / (size * (size - 1))
    expected = factor * sum((share * (1 - share) for share in shares), Fraction(0))

    def pull(pattern: Pattern) -> Fraction:
        counts = category_counts(pattern, size)
        own = sum((c * (1 - share) for c, share in zip(counts, shares, strict=True)), Fraction(0))
        return factor * own / ratings_in(pattern) - expected

    return Chance(expected, {pattern: pull(pattern) for pattern, _ in tally.patterns})


def alpha_chance(tally: Tally, weights: Weights) -> Chance:
    """Return chance as Krippendorff thinks it: all ratings shuffled over all units.

    ``tally`` holds only units with two ratings or more.
    """
    counts = tally.rating_counts()
    total = sum(counts)
    mean = Fraction(total, tally.units)
    shares = [Fraction(count, total) for count in counts]
    meets = _weighted(weights, shares)
    expected = _dot(shares, meets)

    def pull(pattern: Pattern) -> Fraction:
        own = _dot([Fraction(c) for c in category_counts(pattern, tally.categories)], meets) / mean
        return own - expected * (ratings_in(pattern) - mean) / mean - expected

    pulls = {pattern: pull(pattern) for pattern, _ in tally.patterns}
    return Chance(expected, pulls, mean, Fraction(1, total))


def linearised(tally: Tally, weights: Weights, chance: Chance, confidence: Fraction) -> Linearised:
    """Return the coefficient and its interval. ``chance.expected`` is below 1."""
    units, room = tally.units, 1 - chance.expected
    paired = sum(times for pattern, times in tally.patterns if ratings_in(pattern) >= 2)
    seen = {pattern: _seen(pattern, weights, chance) for pattern, _ in tally.patterns}
    observed = (
        sum((times * seen[pattern] for pattern, times in tally.patterns), Fraction(0)) / paired
    )
    corrected = (1 - chance.surplus) * observed + chance.surplus
    plain = (observed - chance.expected) / room
    estimate = (corrected - chance.expected) / room
    if tally.independent < 2:
        return Linearised(estimate, None)

    def pull(pattern: Pattern) -> Fraction:
        own = -2 * (1 - plain) * chance.pull[pattern] / room
        if ratings_in(pattern) < 2:
            return own - plain
        here = seen[pattern] - _uneven(pattern, chance, corrected)
        return own + Fraction(units, paired) * (here - chance.expected) / room - plain

    pulls = {pattern: pull(pattern) for pattern, _ in tally.patterns}
    return Linearised(estimate, _interval(estimate, tally, pulls, confidence))


def _variance(tally: Tally, pulls: Mapping[Pattern, Fraction]) -> Fraction:
    """Return the variance of a mean whose units, or groups of them, pull independently."""
    free = tally.independent
    if tally.together is not None:
        products = tally.together.products
        spread = sum(
            ((1 + (a != b)) * n * pulls[a] * pulls[b] for a, b, n in products), Fraction(0)
        )
    elif tally.groups:
        sums = [sum((n * pulls[p] for p, n in group), Fraction(0)) for group in tally.groups]
        spread = sum((one**2 for one in sums), Fraction(0))
    else:
        spread = sum((n * pulls[p] ** 2 for p, n in tally.patterns), Fraction(0))
    return spread * Fraction(free, free - 1) / tally.units**2


def _seen(pattern: Pattern, weights: Weights, chance: Chance) -> Fraction:
    """Return how far the raters of one unit agree, over all pairs of them; 0 for one rater."""
    rated = ratings_in(pattern)
    if rated < 2:
        return Fraction(0)
    counts = category_counts(pattern, len(weights))
    whole = [Fraction(count) for count in counts]
    meets = _weighted(weights, whole)
    agreeing = sum((c * (m - 1) for c, m in zip(whole, meets, strict=True)), Fraction(0))
    return agreeing / ((chance.mean_ratings or rated) * (rated - 1))


def _uneven(pattern: Pattern, chance: Chance, observed: Fraction) -> Fraction:
    """Return what a unit owes to having more or fewer ratings than the mean; alpha alone."""
    if chance.mean_ratings is None:
        return Fraction(0)
    return observed * (ratings_in(pattern) - chance.mean_ratings) / chance.mean_ratings


def _interval(
    estimate: Fraction,
    tally: Tally,
    pulls: Mapping[Pattern, Fraction],
    confidence: Fraction,
) -> tuple[Fraction, Fraction]:
    variance = _variance(tally, pulls)
    if variance == 0:
        return estimate, estimate
    tail = float((1 - confidence) / 2)
    half = math.sqrt(student_quantile_squared(tail, tally.independent - 1) * float(variance))
    low, high = float(estimate) - half, float(estimate) + half
    return Fraction(math.floor(low * GRAIN), GRAIN), Fraction(math.ceil(high * GRAIN), GRAIN)


def _weighted(weights: Weights, values: list[Fraction]) -> list[Fraction]:
    return [_dot(list(row), values) for row in weights]


def _dot(one: list[Fraction], other: list[Fraction]) -> Fraction:
    return sum((a * b for a, b in zip(one, other, strict=True)), Fraction(0))

"""How far readers of the same files agree: the figures of one question, from its ratings.

A unit is what several raters judged (a file, or a file and a question when questions are pooled).
Every estimate is exact; only square roots and quantiles are rounded, outwards.

Decision: agreement in plain numbers comes first, then five coefficients side by side, because no
single one is fair to every spread of answers.
Decision: kappa is Conger's, which for two raters is Cohen's, over the units with two ratings or
more; AC1 and AC2 let a unit with one rating tell how common an answer is, as Gwet does.
Decision: where units hang together in groups (questions in a file), the spread is reckoned between
groups, so that forty answers in one file are not taken for forty independent ones.
Decision: weights are linear unless quadratic ones are asked for: one step apart on an order of
three is half an agreement, which can be said in words.
Decision: ``kappa_misleads`` is said when at least four ratings of five are one and the same answer,
or when at least four pairs of five agree and kappa still lies a fifth below AC1 (the paradox of
prevalence). ``kappa_bias`` is said when at least a fifth of two raters' answers would have to be
others for both to give each answer as often (the paradox of bias), from ten units on: kappa is then
higher than it is for raters who disagree as much and give each answer as often.

Source: J. Cohen (1960, 1968); A. J. Conger (1980); K. L. Gwet, Handbook of Inter-Rater Reliability
(AC1, AC2, missing ratings); K. Krippendorff, Content Analysis (alpha); A. R. Feinstein and
D. V. Cicchetti, J Clin Epidemiol 43 (1990), on the two paradoxes of kappa; T. Byrt, J. Bishop and
J. B. Carlin, J Clin Epidemiol 46 (1993), on the indexes of prevalence and bias. The limits of four
fifths and one fifth are ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from inspector_app.domain.agreement.coefficients import (
    Chance,
    ac_chance,
    alpha_chance,
    kappa_chance,
    linearised,
)
from inspector_app.domain.agreement.tally import (
    Coefficient,
    Method,
    Pattern,
    Patterns,
    Scale,
    Tally,
    Weights,
    ratings_in,
)
from inspector_app.domain.agreement.weights import (
    identity_weights,
    krippendorff_weights,
    scale_weights,
)
from inspector_app.domain.intervals import NOMINAL, clopper_pearson

COMMON = Fraction(4, 5)
"""From this share of one answer on, or of agreement, kappa may mislead."""
GAP = Fraction(1, 5)
"""How far below AC1 kappa lies when it misleads."""
BIAS = Fraction(1, 5)
"""From this share of answers on, two raters' habits are too unlike for kappa to be compared."""


class Warned(StrEnum):
    """What a reader of the figures should know."""

    KAPPA_MISLEADS = "kappa_misleads"
    KAPPA_BIAS = "kappa_bias"
    FEW_UNITS = "agreement_few_units"
    SINGLE_RATINGS = "agreement_single_ratings"


FEW = 10
"""Below this number of units rated twice the figures say little."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What one rater said of one unit. ``group`` is what units hang together in, such as a file
    whose questions are pooled; empty when each unit stands by itself."""

    unit: str
    rater: str
    value: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The figures of one question.

    ``units`` were rated at least twice and ``equal`` of them the same by all; ``single`` were rated
    once. ``groups`` is how many groups they hang together in, 0 when each stands by itself.
    ``commonest`` is the share of the most common answer among all ratings.
    """

    units: int
    equal: int
    single: int
    raters: int
    groups: int
    commonest: Fraction | None
    percent: Coefficient
    kappa: Coefficient
    weighted_kappa: Coefficient
    ac1: Coefficient
    ac2: Coefficient
    alpha: Coefficient
    warnings: tuple[Warned, ...] = ()


def agreement(ratings: Iterable[Rating], scale: Scale, confidence: Fraction = NOMINAL) -> Agreement:
    """Return the figures of the ratings; each value must be in ``scale`` (``KeyError`` otherwise).

    Without any unit rated twice every coefficient is without estimate (``no_pairs``), the weighted
    ones where the scale has no order (``no_order``), and those in which chance alone would explain
    everything (``one_answer``). ``ValueError`` when one rater rates a unit twice.
    """
    return tally_agreement(tally_of(ratings, scale), scale, confidence)


def tally_agreement(tally: Tally, scale: Scale, confidence: Fraction = NOMINAL) -> Agreement:
    """Return the figures of ratings that are already counted by pattern, as ``agreement`` does."""
    paired = tally.paired
    equal = sum(times for pattern, times in paired.patterns if _all_equal(pattern))
    figures = _Figures(tally, confidence)
    found = Agreement(
        units=paired.units,
        equal=equal,
        single=tally.units - paired.units,
        raters=paired.raters_present,
        groups=paired.grouped,
        commonest=_commonest(tally),
        percent=figures.percent(equal),
        kappa=figures.kappa(identity_weights(tally.categories), Method.KAPPA),
        weighted_kappa=figures.ordered(scale, Method.WEIGHTED_KAPPA),
        ac1=figures.ac(identity_weights(tally.categories), Method.AC1),
        ac2=figures.ordered(scale, Method.AC2),
        alpha=figures.alpha(scale),
    )
    return replace(found, warnings=tuple(_warnings(found, paired)))


def table_ratings(table: Sequence[Sequence[int]], scale: Scale) -> Iterator[Rating]:
    """Yield the ratings of two raters, "a" and "b", from how often each pair of answers stands.

    Rows are the first rater's answers and columns the second's, both in the order of the scale.
    """
    unit = 0
    for one, row in zip(scale.categories, table, strict=True):
        for other, times in zip(scale.categories, row, strict=True):
            for _ in range(times):
                unit += 1
                yield Rating(str(unit), "a", one)
                yield Rating(str(unit), "b", other)


def tally_of(ratings: Iterable[Rating], scale: Scale) -> Tally:
    """Return how often each pattern of ratings stands; raters in the order of their names."""
    place = {value: number for number, value in enumerate(scale.categories)}
    listed = list(ratings)
    raters = sorted({rating.rater for rating in listed})
    column = {rater: number for number, rater in enumerate(raters)}
    units: dict[str, list[int | None]] = {}
    groups: dict[str, str] = {}
    for rating in listed:
        row = units.setdefault(rating.unit, [None] * len(raters))
        if row[column[rating.rater]] is not None:
            raise ValueError(f"{rating.rater} rates {rating.unit} twice")
        row[column[rating.rater]] = place[rating.value]
        groups.setdefault(rating.unit, rating.group)
    by_group: dict[str, list[Pattern]] = {}
    for unit, row in units.items():
        by_group.setdefault(groups[unit], []).append(tuple(row))
    apart = tuple(_counted(rows) for _, rows in sorted(by_group.items()))
    every = _counted(tuple(row) for row in units.values())
    return Tally(every, len(scale.categories), apart if any(groups.values()) else ())


def _counted(rows: Iterable[Pattern]) -> Patterns:
    counts = Counter(rows)
    return tuple(
        sorted(counts.items(), key=lambda one: tuple(-1 if v is None else v for v in one[0]))
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    """Makes the coefficients of one tally."""

    tally: Tally
    confidence: Fraction

    def percent(self, equal: int) -> Coefficient:
        paired = self.tally.paired
        if not paired.units:
            return Coefficient(Method.PERCENT_PAIRS, reason="no_pairs")
        by_two = all(ratings_in(pattern) == 2 for pattern, _ in paired.patterns)
        if not paired.grouped and (by_two or equal == paired.units):
            exact = clopper_pearson(equal, paired.units, self.confidence)
            share = Fraction(equal, paired.units)
            return Coefficient(Method.PERCENT, share, (exact.lower, exact.upper))
        chance = Chance.nothing(paired)
        weights = identity_weights(self.tally.categories)
        return self._made(paired, weights, chance, Method.PERCENT_PAIRS, least=Fraction(0))

    def kappa(self, weights: Weights, method: Method) -> Coefficient:
        paired = self.tally.paired
        if not paired.units:
            return Coefficient(method, reason="no_pairs")
        return self._made(paired, weights, kappa_chance(paired, weights), method)

    def ac(self, weights: Weights, method: Method) -> Coefficient:
        if not self.tally.paired.units:
            return Coefficient(method, reason="no_pairs")
        if self.tally.categories < 2:
            return Coefficient(method, reason="one_answer")
        return self._made(self.tally, weights, ac_chance(self.tally, weights), method)

    def ordered(self, scale: Scale, method: Method) -> Coefficient:
        if not scale.ordered:
            return Coefficient(method, reason="no_order")
        weights = scale_weights(scale)
        if method is Method.WEIGHTED_KAPPA:
            return self.kappa(weights, method)
        return self.ac(weights, method)

    def alpha(self, scale: Scale) -> Coefficient:
        method = Method.ALPHA_ORDINAL if scale.ordered else Method.ALPHA_NOMINAL
        paired = self.tally.paired
        if not paired.units:
            return Coefficient(method, reason="no_pairs")
        weights = (
            krippendorff_weights(paired) if scale.ordered else identity_weights(paired.categories)
        )
        return self._made(paired, weights, alpha_chance(paired, weights), method)

    def _made(
        self,
        tally: Tally,
        weights: Weights,
        chance: Chance,
        method: Method,
        least: Fraction = Fraction(-1),
    ) -> Coefficient:
        if chance.expected == 1:
            return Coefficient(method, reason="one_answer")
        found = linearised(tally, weights, chance, self.confidence)
        if found.interval is not None and found.estimate == 1:
            return Coefficient(method, found.estimate, self._when_all_agree(tally, chance))
        if found.interval is None:
            return Coefficient(method, found.estimate, reason="one_unit")
        low, high = found.interval
        if low == high:
            return Coefficient(method, found.estimate, reason="no_spread")
        return Coefficient(method, found.estimate, (max(least, low), min(Fraction(1), high)))

    def _when_all_agree(self, tally: Tally, chance: Chance) -> tuple[Fraction, Fraction]:
        """All agree, so the variance is zero and says nothing: the share's exact bound instead."""
        independent = tally.paired.independent
        lower = clopper_pearson(independent, independent, self.confidence).lower
        low = (lower - chance.expected) / (1 - chance.expected)
        return max(Fraction(-1), low), Fraction(1)


def _all_equal(pattern: tuple[int | None, ...]) -> bool:
    return len({value for value in pattern if value is not None}) == 1


def _commonest(tally: Tally) -> Fraction | None:
    counts = tally.rating_counts()
    total = sum(counts)
    return Fraction(max(counts), total) if total else None


def _warnings(found: Agreement, paired: Tally) -> Iterator[Warned]:
    if found.units and _kappa_misleads(found):
        yield Warned.KAPPA_MISLEADS
    if found.units >= FEW and found.raters == 2 and unlike_habits(paired) >= BIAS:
        yield Warned.KAPPA_BIAS
    if 0 < found.units < FEW:
        yield Warned.FEW_UNITS
    if found.single:
        yield Warned.SINGLE_RATINGS


def unlike_habits(paired: Tally) -> Fraction:
    """Return the share of one rater's answers that would have to be others for two raters to give
    each answer as often; of two answers the bias index of Byrt, Bishop and Carlin."""
    gaps = [0] * paired.categories
    for (one, other), times in paired.patterns:
        if one is not None and other is not None:
            gaps[one] += times
            gaps[other] -= times
    return Fraction(sum(map(abs, gaps)), 2 * paired.units)


def _kappa_misleads(found: Agreement) -> bool:
    if found.commonest is not None and found.commonest >= COMMON:
        return True
    share, kappa, ac1 = found.percent.estimate, found.kappa.estimate, found.ac1.estimate
    if share is None or kappa is None or ac1 is None:
        return False
    return share >= COMMON and ac1 - kappa >= GAP

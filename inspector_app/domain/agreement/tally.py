"""Ratings counted by pattern, and what a coefficient of agreement is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

Pattern: TypeAlias = tuple[int | None, ...]
"""What each rater said of a unit, by the number of the category; ``None`` for nothing."""
Patterns: TypeAlias = tuple[tuple[Pattern, int], ...]
"""Patterns and how many units have each."""
Weights: TypeAlias = tuple[tuple[Fraction, ...], ...]
"""How far two categories agree, 0–1, symmetric with ones on the diagonal."""


class Weighting(StrEnum):
    """How agreement falls off with the steps between two answers."""

    LINEAR = "linear"
    QUADRATIC = "quadratic"


class Method(StrEnum):
    """How a figure was reckoned; the wording says it in a sentence."""

    PERCENT = "percent_exact"
    PERCENT_PAIRS = "percent_pairs"
    KAPPA = "kappa"
    WEIGHTED_KAPPA = "weighted_kappa"
    AC1 = "ac1"
    AC2 = "ac2"
    ALPHA_NOMINAL = "alpha_nominal"
    ALPHA_ORDINAL = "alpha_ordinal"


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers that could be given; in rising or falling order when ``ordered``."""

    categories: tuple[str, ...]
    ordered: bool = False
    weighting: Weighting = Weighting.LINEAR


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One figure with its interval; both are ``None`` where it cannot be reckoned, by ``reason``.

    Reasons: ``no_pairs`` (nothing was rated twice), ``no_order``, ``one_answer`` (chance alone
    explains everything); an estimate without interval: ``one_unit``, ``no_spread``.
    """

    method: Method
    estimate: Fraction | None = None
    interval: tuple[Fraction, Fraction] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """How units hang together in groups, when the groups themselves are not at hand.

    ``groups`` is how many there are. ``products`` holds, for two patterns that stand in one group,
    the sum over the groups of how often the one stands there times how often the other does; each
    two patterns once. That is all the spread between groups needs to be known.
    """

    groups: int
    products: tuple[tuple[Pattern, Pattern, int], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many units have each pattern; every pattern holds at least one rating.

    ``groups`` are the same units by what they hang together in, such as the file of a question;
    empty when each unit stands by itself. ``together`` stands in for them where every unit was
    rated by the same two.
    """

    patterns: Patterns
    categories: int
    groups: tuple[Patterns, ...] = ()
    together: Together | None = None

    @property
    def units(self) -> int:
        """All units."""
        return sum(times for _, times in self.patterns)

    @property
    def paired(self) -> Tally:
        """The units with two ratings or more, without the raters who rated none of them."""
        kept = _twice(self.patterns)
        width = len(kept[0][0]) if kept else 0
        present = [g for g in range(width) if any(p[g] is not None for p, _ in kept)]
        groups = [_of_raters(_twice(group), present) for group in self.groups]
        return Tally(
            _of_raters(kept, present),
            self.categories,
            tuple(group for group in groups if group),
            self.together,
        )

    @property
    def independent(self) -> int:
        """How many groups there are, or units when each stands by itself."""
        return self.grouped or self.units

    @property
    def grouped(self) -> int:
        """How many groups there are, 0 when each unit stands by itself."""
        return len(self.groups) if self.together is None else self.together.groups

    @property
    def raters_present(self) -> int:
        """How many raters there are."""
        return len(self.patterns[0][0]) if self.patterns else 0

    def rating_counts(self) -> tuple[int, ...]:
        """How often each category was given."""
        totals = [0] * self.categories
        for pattern, times in self.patterns:
            for value in pattern:
                if value is not None:
                    totals[value] += times
        return tuple(totals)


def _twice(patterns: Patterns) -> Patterns:
    return tuple((pattern, times) for pattern, times in patterns if ratings_in(pattern) >= 2)


def _of_raters(patterns: Patterns, raters: list[int]) -> Patterns:
    return tuple((tuple(pattern[g] for g in raters), times) for pattern, times in patterns)


def ratings_in(pattern: Pattern) -> int:
    """Return how many raters rated a unit."""
    return sum(value is not None for value in pattern)


def category_counts(pattern: Pattern, categories: int) -> tuple[int, ...]:
    """Return how many raters gave each category."""
    given = [value for value in pattern if value is not None]
    return tuple(given.count(category) for category in range(categories))

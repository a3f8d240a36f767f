"""How far two answers agree: not at all, by steps on an order, or as Krippendorff measures it.

Source: J. Cohen (1968) on weights; K. Krippendorff, "Computing Krippendorff's Alpha-Reliability"
(2011), on the ordinal difference, which counts how many ratings lie between two answers.
"""

from __future__ import annotations

from fractions import Fraction

from inspector_app.domain.agreement.tally import Scale, Tally, Weighting, Weights


def identity_weights(categories: int) -> Weights:
    """Return the weights of answers without order: the same or not."""
    return tuple(
        tuple(Fraction(row == column) for column in range(categories)) for row in range(categories)
    )


def scale_weights(scale: Scale) -> Weights:
    """Return 1 − steps ÷ most steps, or 1 − (steps ÷ most steps)² for quadratic weights."""
    size = len(scale.categories)
    power = 2 if scale.weighting is Weighting.QUADRATIC else 1
    most = max(1, size - 1)
    return tuple(
        tuple(1 - Fraction(abs(row - column), most) ** power for column in range(size))
        for row in range(size)
    )


def krippendorff_weights(tally: Tally) -> Weights:
    """Return 1 − δ² ÷ the largest δ², δ being the ordinal difference between two answers.

    δ counts the ratings from one answer to the other, those of the two ends by half. Alpha does not
    change with the unit of δ².
    """
    counts = tally.rating_counts()
    size = len(counts)
    squares = [
        [_between(counts, row, column) ** 2 for column in range(size)] for row in range(size)
    ]
    largest = max((max(row) for row in squares), default=Fraction(0)) or Fraction(1)
    return tuple(tuple(1 - square / largest for square in row) for row in squares)


def _between(counts: tuple[int, ...], one: int, other: int) -> Fraction:
    low, high = min(one, other), max(one, other)
    if low == high:
        return Fraction(0)
    return sum(counts[low : high + 1], Fraction(0)) - Fraction(counts[low] + counts[high], 2)

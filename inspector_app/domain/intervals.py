"""Exact confidence intervals for a share, in closed form from the standard library.

Source: hypergeometric test inversion as in Buonaccorsi, "A Note on Confidence Intervals for
Proportions in Finite Populations", The American Statistician 41 (1987); C. J. Clopper and
E. S. Pearson, Biometrika 26 (1934).

Decision: the hypergeometric bounds are found in whole numbers without any rounding. Bounds that
need a beta quantile are rounded outwards to nine decimals, so that they are the same text on every
machine and never too narrow.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

NOMINAL = Fraction(95, 100)
GRAIN = 10**9
_TINY = 1e-300
_MOST_TERMS = 10_000
_MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Interval:
    """``lower`` ≤ ``upper``, shares 0–1."""

    lower: Fraction
    upper: Fraction


def hypergeometric_interval(
    successes: int, n: int, population: int, confidence: Fraction = NOMINAL
) -> Interval:
    """Return the shares that neither of two one-sided exact tests at α/2 rejects.

    ``successes`` of ``n`` drawn without replacement from ``population``. The true share lies
    outside with a chance of at most 1 - ``confidence``. ``ValueError`` for impossible counts.
    """
    if not 0 <= successes <= n <= population or n == 0:
        raise ValueError("counts that cannot be drawn")
    tail = (1 - confidence) / 2
    least = _least_successes(successes, n, population, tail)
    most = population - _least_successes(n - successes, n, population, tail)
    return Interval(Fraction(least, population), Fraction(most, population))


def _least_successes(k: int, n: int, population: int, tail: Fraction) -> int:
    """Return the least M with P(X ≥ k | M) > ``tail``; the chance rises with M.

    A search in floating point says where to look; only whole numbers decide.
    """
    limit = tail * math.comb(population, n)
    found = _guess(k, n, population, float(tail))
    while _ways_at_least(k, n, population, found) <= limit:
        found += 1
    while found > k and _ways_at_least(k, n, population, found - 1) > limit:
        found -= 1
    return found


def _guess(k: int, n: int, population: int, tail: float) -> int:
    low, high = k, population - (n - k)
    while low < high:
        middle = (low + high) // 2
        if _chance_at_least(k, n, population, middle) > tail:
            high = middle
        else:
            low = middle + 1
    return low


def _chance_at_least(k: int, n: int, population: int, m: int) -> float:
    if k <= (n + 1) * (m + 1) // (population + 2):
        return 1 - _falling_sum(n - k + 1, n, population, population - m) if k else 1.0
    return _falling_sum(k, n, population, m)


def _falling_sum(k: int, n: int, population: int, m: int) -> float:
    """Return P(X ≥ k) approximately, for ``k`` above the most likely count."""
    last = min(n, m)
    if k > last or n - k > population - m:
        return 0.0
    ways = _log_choose(m, k) + _log_choose(population - m, n - k)
    chance = math.exp(ways - _log_choose(population, n))
    total = chance
    for i in range(k, last):
        chance *= (m - i) * (n - i) / ((i + 1) * (population - m - n + i + 1))
        total += chance
        if chance < 1e-17 * total:
            break
    return total


def _log_choose(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)


def _ways_at_least(k: int, n: int, population: int, m: int) -> int:
    """Return in how many of C(N, n) samples at least ``k`` of the ``m`` successes stand."""
    if 2 * k <= n:
        return math.comb(population, n) - _ways_between(0, k - 1, n, (population, m))
    return _ways_between(k, n, n, (population, m))


def _ways_between(first: int, last: int, n: int, urn: tuple[int, int]) -> int:
    population, m = urn
    first = max(first, n - (population - m))
    last = min(last, m)
    if first > last:
        return 0
    ways = math.comb(m, first) * math.comb(population - m, n - first)
    total = ways
    for i in range(first, last):
        ways = ways * ((m - i) * (n - i)) // ((i + 1) * (population - m - n + i + 1))
        total += ways
    return total


def clopper_pearson(
    successes: int | float, n: int | float, confidence: Fraction = NOMINAL
) -> Interval:
    """Return the Clopper–Pearson interval, rounded outwards to nine decimals.

    Fractional counts are allowed, as an effective sample size makes them. ``ValueError`` unless
    0 ≤ successes ≤ n and n > 0.
    """
    if not 0 <= successes <= n or n <= 0:
        raise ValueError("counts that cannot be drawn")
    tail = float((1 - confidence) / 2)
    failures = n - successes
    lower = beta_quantile(tail, successes, failures + 1) if successes > 0 else 0.0
    upper = beta_quantile(1 - tail, successes + 1, failures) if failures > 0 else 1.0
    return Interval(outwards_down(lower), outwards_up(upper))


def outwards_down(share: float) -> Fraction:
    """Return ``share`` rounded down to nine decimals, at least 0."""
    return Fraction(max(0, math.floor(share * GRAIN)), GRAIN)


def outwards_up(share: float) -> Fraction:
    """Return ``share`` rounded up to nine decimals, at most 1."""
    return Fraction(min(GRAIN, math.ceil(share * GRAIN)), GRAIN)


@lru_cache(maxsize=4096)
def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return x with I_x(a, b) = probability, by Newton's step kept inside a halving bracket."""
    low, high, x = 0.0, 1.0, a / (a + b)
    scale = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    for _ in range(_MOST_STEPS):
        excess = incomplete_beta(x, a, b) - probability
        low, high = (low, x) if excess > 0 else (x, high)
        density = math.exp(scale + (a - 1) * math.log(x) + (b - 1) * math.log1p(-x))
        step = x - excess / density if density > _TINY else low
        following = step if low < step < high else (low + high) / 2
        if abs(following - x) <= 1e-15 * x or following in {0.0, 1.0}:
            return following
        x = following
    return x


def incomplete_beta(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a and b above 0."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front += a * math.log(x) + b * math.log1p(-x)
    return math.exp(front) / (a * _beta_fraction(x, a, b))


def _beta_fraction(x: float, a: float, b: float) -> float:
    """Return the continued fraction of I_x(a, b) (DLMF 8.17.22), by Lentz's method."""
    value = c = 1.0
    d = 0.0
    for term in range(1, _MOST_TERMS):
        coefficient = _beta_coefficient(term, x, a, b)
        d = 1 / _away_from_zero(1 + coefficient * d)
        c = _away_from_zero(1 + coefficient / c)
        value *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return value


def _beta_coefficient(term: int, x: float, a: float, b: float) -> float:
    m = term // 2
    if term % 2 == 0:
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY


def student_quantile_squared(tail: float, df: float) -> float:
    """Return t² where Student's t with ``df`` degrees exceeds t with chance ``tail`` (< 1/2)."""
    x = beta_quantile(2 * tail, df / 2, 0.5)
    return df * (1 - x) / x

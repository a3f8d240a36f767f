"""Intervals against their definitions, against scipy and statsmodels, and by their coverage."""

import math
import random
from fractions import Fraction
from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from inspector_app.domain.combination import effective_n, loss_bounds, variance_parts
from inspector_app.domain.estimation import (
    Counts,
    Estimate,
    Method,
    Quantifier,
    Reason,
    StratumCounts,
    city_estimate,
    quantifier,
    round_percent,
    stratum_estimate,
)
from inspector_app.domain.intervals import (
    NOMINAL,
    Interval,
    beta_quantile,
    clopper_pearson,
    hypergeometric_interval,
    incomplete_beta,
    student_quantile_squared,
)
from inspector_app.wording.quantifiers import QUANTIFIERS
from tests.proofs import count

STOCKHOLM = (60, 85, 110, 130, 150, 170, 190, 210, 240, 280, 330)


def stratum(population: int, yes: int, read: int, applicable: int | None = None) -> StratumCounts:
    asked = read if applicable is None else applicable
    return StratumCounts("", population, Counts(yes, 0, asked - yes, 0, read - asked))


def chance_at_least(k: int, n: int, population: int, m: int) -> Fraction:
    ways = sum(math.comb(m, i) * math.comb(population - m, n - i) for i in range(k, n + 1))
    return Fraction(ways, math.comb(population, n))


def chance_at_most(k: int, n: int, population: int, m: int) -> Fraction:
    return 1 - (chance_at_least(k + 1, n, population, m) if k < n else 0)


@pytest.mark.parametrize(
    ("k", "n", "population", "least", "most"),
    [
        # 0 of 1 drawn from 40: P(no | M) = (40-M)/40 > 0.025 up to M = 38, since 1/40 = 0.025
        (0, 1, 40, 0, 38),
        (1, 1, 40, 2, 40),
        # 2 of 2 from 5: P(both | M) = M(M-1)/20 > 0.025 from M = 2
        (2, 2, 5, 2, 5),
        # everything read: the share itself
        (3, 7, 7, 3, 3),
    ],
)
def test_hypergeometric_by_hand(k: int, n: int, population: int, least: int, most: int) -> None:
    assert hypergeometric_interval(k, n, population) == Interval(
        Fraction(least, population), Fraction(most, population)
    )


@pytest.mark.parametrize("population", [1, 2, 5, 13, 22])
def test_hypergeometric_is_the_inverted_test(population: int) -> None:
    tail = Fraction(1, 40)
    for n in range(1, population + 1):
        for k in range(n + 1):
            kept = [
                m
                for m in range(population + 1)
                if chance_at_least(k, n, population, m) > tail
                and chance_at_most(k, n, population, m) > tail
            ]
            expected = Interval(Fraction(kept[0], population), Fraction(kept[-1], population))
            assert hypergeometric_interval(k, n, population) == expected


@settings(max_examples=count(500, 60), deadline=None)
@given(st.data())
def test_hypergeometric_bounds_divide_the_tail_as_scipy_has_it(data: st.DataObject) -> None:
    population = data.draw(st.integers(2, 1_000_000))
    n = data.draw(st.integers(1, min(population, 400)))
    k = data.draw(st.integers(0, n))
    interval = hypergeometric_interval(k, n, population)
    least, most = interval.lower * population, interval.upper * population
    assert k <= least <= most <= population - (n - k)
    if least > k:
        assert stats.hypergeom.sf(k - 1, population, int(least), n) > 0.025 - 1e-8
        assert stats.hypergeom.sf(k - 1, population, int(least) - 1, n) <= 0.025 + 1e-8
    if most < population - (n - k):
        assert stats.hypergeom.cdf(k, population, int(most), n) > 0.025 - 1e-8
        assert stats.hypergeom.cdf(k, population, int(most) + 1, n) <= 0.025 + 1e-8


@pytest.mark.parametrize(("population", "n"), [(13, 12), (60, 12), (173, 12), (330, 20)])
def test_hypergeometric_covers_every_true_number(population: int, n: int) -> None:
    found = [hypergeometric_interval(k, n, population) for k in range(n + 1)]
    for m in range(population + 1):
        true = Fraction(m, population)
        ways = sum(
            math.comb(m, k) * math.comb(population - m, n - k)
            for k in range(n + 1)
            if found[k].lower <= true <= found[k].upper
        )
        assert Fraction(ways, math.comb(population, n)) >= NOMINAL


def test_a_large_register_is_quick_and_near_the_binomial() -> None:
    finite = hypergeometric_interval(200, 400, 1_000_000)
    infinite = clopper_pearson(200, 400)
    assert float(finite.lower) == pytest.approx(float(infinite.lower), abs=2e-5)
    assert float(finite.upper) == pytest.approx(float(infinite.upper), abs=2e-5)


@pytest.mark.parametrize(("k", "n", "population"), [(-1, 2, 5), (3, 2, 5), (1, 6, 5), (0, 0, 5)])
def test_impossible_counts_are_defects(k: int, n: int, population: int) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        hypergeometric_interval(k, n, population)
    if not 0 <= k <= n or n <= 0:
        with pytest.raises(ValueError, match="cannot be drawn"):
            clopper_pearson(k, n)


def test_clopper_pearson_by_hand() -> None:
    # none of n: the upper bound u solves (1-u)^n = 0.025
    upper = clopper_pearson(0, 12)
    assert upper.lower == 0
    assert float(upper.upper) == pytest.approx(1 - 0.025 ** (1 / 12), abs=1.1e-9)
    assert clopper_pearson(12, 12) == Interval(1 - upper.upper, Fraction(1))


@settings(max_examples=count(2000, 200), deadline=None)
@given(st.integers(1, 2000), st.data(), st.sampled_from([90, 95, 99]))
def test_clopper_pearson_equals_statsmodels(n: int, data: st.DataObject, level: int) -> None:
    k = data.draw(st.integers(0, n))
    mine = clopper_pearson(k, n, Fraction(level, 100))
    lower, upper = proportion_confint(k, n, alpha=1 - level / 100, method="beta")
    lower, upper = (0.0 if k == 0 else lower), (1.0 if k == n else upper)
    assert float(mine.lower) == pytest.approx(lower, abs=1.1e-9)
    assert float(mine.upper) == pytest.approx(upper, abs=1.1e-9)
    assert mine.lower <= Fraction(k, n) <= mine.upper


@settings(max_examples=count(2000, 200), deadline=None)
@given(
    st.floats(0.001, 0.999),
    st.floats(0.1, 3000),
    st.floats(0.1, 3000),
)
def test_the_beta_distribution_equals_scipy(share: float, a: float, b: float) -> None:
    assert incomplete_beta(share, a, b) == pytest.approx(stats.beta.cdf(share, a, b), abs=1e-11)
    assert beta_quantile(share, a, b) == pytest.approx(stats.beta.ppf(share, a, b), abs=1e-10)


@pytest.mark.parametrize("df", [1, 1.5, 2, 7.25, 30, 121, 5000])
def test_students_t_equals_scipy(df: float) -> None:
    expected = stats.t.ppf(0.975, df) ** 2
    assert student_quantile_squared(0.025, df) == pytest.approx(expected, rel=1e-9)


def test_one_stadsdel_by_the_design() -> None:
    always = stratum_estimate(stratum(173, 6, 12), always_applicable=True)
    assert always.method is Method.HYPERGEOMETRIC
    assert (always.lower, always.upper) == (Fraction(38, 173), Fraction(135, 173))
    sometimes = stratum_estimate(stratum(173, 6, 12, 8), always_applicable=False)
    assert sometimes.method is Method.CLOPPER_PEARSON
    assert sometimes.proportion == Fraction(6, 8)
    assert Interval(*both(sometimes)) == clopper_pearson(6, 8)


def both(estimate: Estimate) -> tuple[Fraction, Fraction]:
    assert estimate.lower is not None
    assert estimate.upper is not None
    return estimate.lower, estimate.upper


def test_an_answer_outside_makes_a_fixed_question_conditional() -> None:
    estimate = stratum_estimate(stratum(173, 6, 12, 11), always_applicable=True)
    assert estimate.method is Method.CLOPPER_PEARSON


def test_a_totalundersokning_has_no_interval() -> None:
    for estimate in (
        stratum_estimate(stratum(12, 6, 12), always_applicable=True),
        city_estimate([stratum(12, 6, 12), stratum(8, 2, 8)], always_applicable=True),
    ):
        assert (estimate.lower, estimate.upper) == (None, None)
        assert (estimate.method, estimate.reason) == (Method.CENSUS, Reason.CENSUS)
    assert city_estimate([stratum(12, 6, 12), stratum(8, 2, 8)], True).proportion == Fraction(8, 20)


def test_what_cannot_be_computed_has_a_reason() -> None:
    none = stratum_estimate(stratum(60, 0, 12, 0), always_applicable=False)
    assert (none.proportion, none.reason) == (None, Reason.NO_APPLICABLE)
    assert none.lower_bound is None
    unread = city_estimate([stratum(60, 3, 12), stratum(60, 0, 0)], always_applicable=True)
    assert (unread.proportion, unread.reason) == (None, Reason.STRATUM_UNREAD)
    assert unread.lower_bound is None
    missing = StratumCounts("", 60, Counts(0, 0, 0, 0, missing=12))
    lost = city_estimate([stratum(60, 3, 12), missing], always_applicable=True)
    assert lost.reason is Reason.STRATUM_UNREAD
    assert (lost.lower_bound, lost.upper_bound) == (Fraction(3, 24), Fraction(15, 24))


def test_bounds_by_hand() -> None:
    counts = Counts(yes=6, partly=1, no=2, not_documented=2, not_applicable=1, missing=3)
    estimate = stratum_estimate(StratumCounts("", 173, counts), always_applicable=False)
    assert estimate.proportion == Fraction(6, 11)
    assert (estimate.lower_bound, estimate.upper_bound) == (Fraction(6, 14), Fraction(11, 14))


def test_bounds_of_the_city_weigh_the_strata() -> None:
    strata = [
        StratumCounts("", 100, Counts(5, 0, 4, 1)),
        StratumCounts("", 300, Counts(8, 0, 0, 0, missing=2)),
    ]
    # (10·5 + 30·8) / 400 and (10·6 + 30·10) / 400
    assert loss_bounds(strata) == Interval(Fraction(290, 400), Fraction(360, 400))
    estimate = city_estimate(strata, always_applicable=True)
    # the missing are left out of the share: 10·5 + 37.5·8 of 100 + 300
    assert estimate.proportion == Fraction(350, 400)


@given(st.data())
def test_the_share_lies_inside_its_interval_and_its_bounds(data: st.DataObject) -> None:
    strata = []
    for _ in range(data.draw(st.integers(1, 4))):
        parts = data.draw(st.tuples(*[st.integers(0, 5)] * 6))
        strata.append(StratumCounts("", sum(parts) + data.draw(st.integers(1, 50)), Counts(*parts)))
    always = data.draw(st.booleans())
    estimate = city_estimate(strata, always_applicable=always)
    if estimate.proportion is None:
        assert estimate.reason in {Reason.NO_APPLICABLE, Reason.STRATUM_UNREAD}
        return
    lower, upper = both(estimate)
    assert 0 <= lower <= estimate.proportion <= upper <= 1
    assert estimate.lower_bound is not None
    assert estimate.upper_bound is not None
    assert 0 <= estimate.lower_bound <= estimate.upper_bound <= 1
    if not any(s.counts.missing for s in strata):
        assert estimate.lower_bound <= estimate.proportion <= estimate.upper_bound
    assert (estimate.effective_n or 0) > 0


def test_the_weighted_share_and_its_error_by_hand() -> None:
    strata = (stratum(100, 5, 10), stratum(300, 9, 10))
    share = Fraction(100 * 5 + 300 * 9, 400 * 10)
    estimate = city_estimate(strata, always_applicable=True)
    assert estimate.proportion == share == Fraction(4, 5)
    # Σ W²(1-f)·p(1-p)/(n-1)
    parts = [
        Fraction(1, 16) * Fraction(9, 10) * Fraction(1, 4) / 9,
        Fraction(9, 16) * Fraction(29, 30) * Fraction(9, 100) / 9,
    ]
    assert variance_parts(strata, share) == parts
    assert float(estimate.standard_error or 0) == pytest.approx(float(sum(parts)) ** 0.5, abs=1e-8)


def test_the_effective_size_has_its_ceilings_by_hand() -> None:
    alike = (stratum(100, 10, 10), stratum(300, 10, 10))
    # Kish: (10·10 + 30·10)² / (10²·10 + 30²·10) = 160000/10000
    assert effective_n(alike, True, NOMINAL) == 16
    # thinnest: 400/30; harmonic mean of 16 and 40/3
    assert effective_n(alike, False, NOMINAL) == 2 / (Fraction(1, 16) + Fraction(3, 40))


def test_the_interval_is_cut_to_what_is_certain() -> None:
    strata = (stratum(11, 5, 10), stratum(11, 5, 10))
    assert both(city_estimate(strata, always_applicable=True)) == (
        Fraction(10, 22),
        Fraction(12, 22),
    )


def test_a_stratum_with_one_file_lends_the_largest_variance() -> None:
    certain = (stratum(100, 5, 10), stratum(100, 5, 10))
    single = (stratum(100, 5, 10), stratum(100, 1, 1))
    assert variance_parts(single, Fraction(3, 4))[1] == Fraction(1, 4) * Fraction(99, 100) / 4
    assert effective_n(single, True, NOMINAL) < effective_n(certain, True, NOMINAL)
    none = (stratum(100, 0, 10), stratum(100, 0, 1))
    lower, upper = both(city_estimate(none, always_applicable=True))
    assert lower == 0
    assert upper > Fraction(1, 2)


def test_one_stratum_alone_is_the_city() -> None:
    one = stratum(173, 6, 12)
    assert city_estimate([one], always_applicable=True) == stratum_estimate(one, True)


@cache
def _small_city(yes: tuple[int, ...]) -> tuple[Fraction, Fraction]:
    strata = [stratum(n, y, 6) for n, y in zip((20, 50, 110), yes, strict=True)]
    return both(city_estimate(strata, always_applicable=True))


@pytest.mark.parametrize(
    "successes",
    [(0, 0, 1), (0, 0, 11), (20, 50, 60), (2, 5, 11), (6, 15, 33), (10, 25, 55), (0, 25, 110),
     (20, 0, 0), (0, 0, 33), (18, 45, 99), (1, 1, 1), (20, 50, 109), (0, 50, 0), (5, 40, 20)],
)  # fmt: skip
def test_three_strata_cover_by_complete_enumeration(successes: tuple[int, ...]) -> None:
    """Exact coverage: every one of the 7³ outcomes with its probability, no simulation."""
    sizes = (20, 50, 110)
    true = Fraction(sum(successes), sum(sizes))
    covered = Fraction(0)
    for yes in product(range(7), repeat=3):
        lower, upper = _small_city(yes)
        if lower <= true <= upper:
            chance = Fraction(1)
            for n, m, y in zip(sizes, successes, yes, strict=True):
                chance *= Fraction(math.comb(m, y) * math.comb(n - m, 6 - y), math.comb(n, 6))
            covered += chance
    assert covered >= NOMINAL


def _draw(chance: random.Random, population: int, kinds: tuple[int, int]) -> tuple[int, int]:
    """Draw 12 of a stratum with ``kinds`` = (met, applicable) cases; return the two counts."""
    met, applicable = kinds
    taken = chance.sample(range(population), 12)
    return sum(case < met for case in taken), sum(case < applicable for case in taken)


def _coverage(shares: tuple[float, ...], applicable: float, rounds: int) -> float:
    chance = random.Random(20261122)
    kinds = [
        (round(round(n * applicable) * p), round(n * applicable))
        for n, p in zip(STOCKHOLM, shares, strict=True)
    ]
    true = Fraction(sum(met for met, _ in kinds), sum(asked for _, asked in kinds))
    covered = 0
    for _ in range(rounds):
        drawn = [_draw(chance, n, kind) for n, kind in zip(STOCKHOLM, kinds, strict=True)]
        strata = [stratum(n, y, 12, a) for n, (y, a) in zip(STOCKHOLM, drawn, strict=True)]
        lower, upper = both(city_estimate(strata, always_applicable=applicable == 1))
        covered += lower <= true <= upper
    return covered / rounds


CITIES = {
    "alike 3 %": (0.03,) * 11,
    "alike 30 %": (0.3,) * 11,
    "alike 50 %": (0.5,) * 11,
    "alike 95 %": (0.95,) * 11,
    "spread": (0.1, 0.9, 0.3, 0.7, 0.5, 0.2, 0.8, 0.4, 0.6, 0.95, 0.05),
    "only the largest": (0.0,) * 10 + (0.3,),
    "only the three largest": (0.0,) * 8 + (0.1,) * 3,
    "all but the three largest": (1.0,) * 8 + (0.9,) * 3,
    "only the smallest": (0.5,) + (0.0,) * 10,
}


@pytest.mark.parametrize("applicable", [1.0, 0.8, 0.25])
@pytest.mark.parametrize("name", CITIES)
def test_eleven_strata_cover(name: str, applicable: float) -> None:
    """At least 95 %; a reduced run allows three standard errors of its own chance below that."""
    rounds = count(2000, 60)
    slack = 3 * (0.95 * 0.05 / rounds) ** 0.5
    assert _coverage(CITIES[name], applicable, rounds) >= 0.95 - slack


@pytest.mark.parametrize(
    ("share", "percent"),
    [((0, 1), 0), ((1, 200), 1), ((1, 201), 0), ((29, 200), 15), ((2, 3), 67), ((1, 1), 100)],
)
def test_per_cent_is_rounded_once_halves_up(share: tuple[int, int], percent: int) -> None:
    assert round_percent(Fraction(*share)) == percent


@pytest.mark.parametrize(
    ("yes", "of", "word"),
    [
        (12, 12, Quantifier.ALL),
        (1, 1, Quantifier.ALL),
        (9, 10, Quantifier.NEARLY_ALL),
        (899, 1000, Quantifier.MOST),
        (7, 10, Quantifier.MOST),
        (699, 1000, Quantifier.MAJORITY),
        (551, 1000, Quantifier.MAJORITY),
        (55, 100, Quantifier.ABOUT_HALF),
        (1, 2, Quantifier.ABOUT_HALF),
        (45, 100, Quantifier.ABOUT_HALF),
        (449, 1000, Quantifier.LESS_THAN_HALF),
        (3, 10, Quantifier.LESS_THAN_HALF),
        (1, 3, Quantifier.LESS_THAN_HALF),
        (299, 1000, Quantifier.SOME),
        (2, 12, Quantifier.SOME),
        (1, 12, Quantifier.SINGLE),
        (0, 12, Quantifier.NONE),
    ],
)
def test_nine_bands(yes: int, of: int, word: Quantifier) -> None:
    assert quantifier(Fraction(yes, of), yes) is word


def test_every_band_has_its_word() -> None:
    assert list(QUANTIFIERS) == list(Quantifier)
    assert len(set(QUANTIFIERS.values())) == 9

"""Agreement between files, its chances and its bounds: equal to other packages."""

from __future__ import annotations

import pytest

from inspector_app.domain.agreement import Agreement, Rating, Warned, agreement, table_ratings
from inspector_app.domain.agreement.reversals import sign_test
from inspector_app.domain.agreement.tally import Coefficient, Scale, Weighting
from tests.domain.agreement_oracles import (
    BIAS,
    BIASED,
    CHANCES,
    CLUSTERED,
    COHEN,
    FILES,
    SHARES,
)

TO_SEVEN = 2e-8
"""The derivatives of the packages are numerical."""


def numbers(coefficient: Coefficient) -> tuple[float, float, float]:
    assert coefficient.estimate is not None
    assert coefficient.interval is not None
    low, high = coefficient.interval
    return float(coefficient.estimate), float(low), float(high)


def of_table(table: list[list[int]]) -> Agreement:
    scale = Scale(("1", "2"))
    return agreement(table_ratings(table, scale), scale)


@pytest.mark.parametrize("name", BIAS)
def test_tables_with_unlike_habits(name: str) -> None:
    found = of_table(BIAS[name])
    assert numbers(found.kappa)[0] == pytest.approx(COHEN[name], abs=1e-11)
    assert numbers(found.kappa) == pytest.approx(BIASED[name, "kappa"], abs=2e-9)
    assert numbers(found.ac1) == pytest.approx(BIASED[name, "ac1"], abs=2e-9)


def test_the_paradox_of_bias_is_warned_of() -> None:
    """Both have 60 equal of 100; kappa is the higher where the habits are unlike."""
    even, unlike = (of_table(BIAS[name]) for name in BIAS)
    assert (even.equal, unlike.equal) == (60, 60)
    assert numbers(even.kappa) < numbers(unlike.kappa)
    assert (even.warnings, unlike.warnings) == ((), (Warned.KAPPA_BIAS,))


def in_files(weighting: Weighting) -> Agreement:
    listed = [
        Rating(f"{file}/{at}", rater, value, group=str(file))
        for file, pairs in enumerate(FILES)
        for at, pair in enumerate(pairs.split())
        for rater, value in zip("ab", pair, strict=True)
    ]
    return agreement(listed, Scale(("1", "2", "3"), ordered=True, weighting=weighting))


@pytest.mark.parametrize(
    ("name", "figure", "weighting"),
    [
        ("percent", "percent", Weighting.LINEAR),
        ("kappa", "kappa", Weighting.LINEAR),
        ("linear", "weighted_kappa", Weighting.LINEAR),
        ("quadratic", "weighted_kappa", Weighting.QUADRATIC),
    ],
)
def test_intervals_between_files(name: str, figure: str, weighting: Weighting) -> None:
    estimate, low, high = CLUSTERED[name]
    found = numbers(getattr(in_files(weighting), figure))
    assert found == pytest.approx((estimate, low, min(1.0, high)), abs=TO_SEVEN)


@pytest.mark.parametrize("split", CHANCES)
def test_the_exact_sign_test(split: tuple[int, int]) -> None:
    assert float(sign_test(*split)) == pytest.approx(CHANCES[split], rel=1e-12)


@pytest.mark.parametrize("share", SHARES)
def test_the_exact_interval_of_the_share(share: tuple[int, int]) -> None:
    equal, units = share
    found = of_table([[equal, units - equal], [0, 0]])
    assert numbers(found.percent)[1:] == pytest.approx(SHARES[share], abs=2e-9)

"""Agreement from counts alone is the same as from the ratings of each file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.agreement import Agreement, Rating, Warned, agreement, table_ratings
from inspector_app.domain.agreement.pairs import Clusters, clusters, pair_agreement
from inspector_app.domain.agreement.tally import Scale

ANSWERS = ("J", "D", "N", "F")
ORDER = (2, 1, 0)
"""Nej, delvis, ja."""
PAIR = st.tuples(st.integers(0, 3), st.integers(0, 3))
FILES = st.lists(st.lists(PAIR, max_size=5), max_size=7)


def from_ratings(files: list[list[tuple[int, int]]]) -> Agreement:
    """The long way: every rating by name, grouped by its file."""
    listed = [
        Rating(f"{file}/{at}", rater, ANSWERS[said], group=str(file))
        for file, pairs in enumerate(files)
        for at, pair in enumerate(pairs)
        for rater, said in zip("ab", pair, strict=True)
    ]
    plain = agreement(listed, Scale(ANSWERS))
    off = {rating.unit for rating in listed if rating.value == "F"}
    steps = agreement(
        [rating for rating in listed if rating.unit not in off],
        Scale(tuple(ANSWERS[at] for at in ORDER), ordered=True),
    )
    return replace(plain, weighted_kappa=steps.weighted_kappa, ac2=steps.ac2)


def counted(files: list[list[tuple[int, int]]]) -> list[list[int]]:
    every = Counter(pair for file in files for pair in file)
    return [[every[one, other] for other in range(5)] for one in range(5)]


@given(FILES)
def test_counts_and_products_tell_all_that_the_files_told(
    files: list[list[tuple[int, int]]],
) -> None:
    found = clusters([Counter(file) for file in files], 5, ORDER)
    assert pair_agreement(counted(files), ANSWERS, ORDER, found) == from_ratings(files)


def test_products_by_hand() -> None:
    """File one: J–J twice and J–N once; file two: J–J once and F–F once; file three: nothing.

    J–J with itself: 2 · 2 + 1 · 1 = 5; with J–N 2 · 1 = 2; with F–F 1 · 1 = 1; the others 1.
    """
    files = [Counter({(0, 0): 2, (0, 2): 1}), Counter({(0, 0): 1, (3, 3): 1}), Counter({(1, 1): 0})]
    assert clusters(files, 5, ORDER) == Clusters(
        files=2,
        ordered_files=2,
        products=((0, 0, 5), (0, 2, 2), (0, 18, 1), (2, 2, 1), (18, 18, 1)),
    )


@pytest.mark.parametrize(
    ("table", "warned"),
    [
        ([[45, 15], [25, 15]], ()),
        ([[25, 35], [5, 35]], (Warned.KAPPA_BIAS,)),
        ([[4, 5], [0, 0]], (Warned.FEW_UNITS,)),
    ],
    ids=["even habits", "three tenths apart", "too few to say"],
)
def test_the_paradox_of_bias(table: list[list[int]], warned: tuple[Warned, ...]) -> None:
    """Feinstein and Cicchetti: 60 of 100 equal both times, kappa 0,13 and 0,26.

    The first raters give the first answer 60 times, the second ones 70 and 30 times.
    """
    found = agreement(table_ratings(table, Scale(("1", "2"))), Scale(("1", "2")))
    assert found.warnings == warned

"""Answers in pairs: the figures of two readings from counts alone, without telling the files apart.

A report may say how often each pair of answers stands, never what stands in one file. ``table`` and
``Together`` are enough for every coefficient and for its spread between files.

Decision: steps are weighed on the answers that stand on an order; a pair with an answer beside it
(framgår inte, ej aktuellt) is left out of the weighted figures alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement
from typing import TypeAlias

from inspector_app.domain.agreement import Agreement, tally_agreement
from inspector_app.domain.agreement.tally import Pattern, Scale, Tally, Together

Table: TypeAlias = tuple[tuple[int, ...], ...]
"""How often each pair stands: the first reading's answer by row, the second's by column."""
Product: TypeAlias = tuple[int, int, int]
"""Two places of the table, read row by row, the lower first, and the sum over the files of the
products of how often the two stand in a file."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """How pairs hang together in files. ``ordered_files`` have a pair whose answers both stand on
    the order; ``products`` are in the order of their places."""

    files: int
    ordered_files: int
    products: tuple[Product, ...]


def clusters(
    files: Iterable[Mapping[tuple[int, int], int]], size: int, order: Sequence[int]
) -> Clusters:
    """Return how the pairs of the files hang together; a file without pairs does not count."""
    counted = [{pair: n for pair, n in file.items() if n} for file in files]
    counted = [file for file in counted if file]
    products: Counter[tuple[int, int]] = Counter()
    for file in counted:
        places = sorted((one * size + other, n) for (one, other), n in file.items())
        for (first, n), (second, m) in combinations_with_replacement(places, 2):
            products[first, second] += n * m
    ordered = sum(any(_ordered(pair, order) for pair in file) for file in counted)
    return Clusters(
        len(counted), ordered, tuple((a, b, n) for (a, b), n in sorted(products.items()))
    )


def pair_agreement(
    table: Sequence[Sequence[int]],
    answers: Sequence[str],
    order: Sequence[int],
    found: Clusters | None = None,
) -> Agreement:
    """Return the figures of a table; ``answers`` are the ones that could be given, the first of its
    rows and columns, so that rows and columns beyond them hold nothing.

    ``order`` are the places of the answers that stand on an order, the lowest first. Without
    clusters each pair stands by itself. ``found.products`` holds no place without pairs.
    """
    whole = Scale(tuple(answers))
    steps = Scale(tuple(answers[at] for at in order), ordered=True)
    every = {at: at for at in range(len(answers))}
    placed = {at: number for number, at in enumerate(order)}
    files, ordered = (found.files, found.ordered_files) if found else (0, 0)
    plain = tally_agreement(_tally(table, every, _together(found, table, every, files)), whole)
    weighed = tally_agreement(
        _tally(table, placed, _together(found, table, placed, ordered)), steps
    )
    return replace(plain, weighted_kappa=weighed.weighted_kappa, ac2=weighed.ac2)


def _tally(
    table: Sequence[Sequence[int]], kept: Mapping[int, int], together: Together | None
) -> Tally:
    """Count the pairs whose answers are both kept, under their new numbers."""
    patterns = sorted(
        ((kept[one], kept[other]), times)
        for one, row in enumerate(table)
        for other, times in enumerate(row)
        if times and one in kept and other in kept
    )
    return Tally(tuple(patterns), len(kept), together=together)


def _together(
    found: Clusters | None, table: Sequence[Sequence[int]], kept: Mapping[int, int], files: int
) -> Together | None:
    if found is None:
        return None
    return Together(files, tuple(_products(found, len(table), kept)))


def _products(
    found: Clusters, size: int, kept: Mapping[int, int]
) -> Iterator[tuple[Pattern, Pattern, int]]:
    for first, second, times in found.products:
        one, other = divmod(first, size), divmod(second, size)
        if all(at in kept for at in (*one, *other)):
            yield tuple(kept[at] for at in one), tuple(kept[at] for at in other), times


def _ordered(pair: tuple[int, int], order: Sequence[int]) -> bool:
    return pair[0] in order and pair[1] in order

"""Whether stated pairs of answers and the products of how they stand in files can be true together.

A file with n of one pair and m of another adds n · n, n · m and m · m to the products, so a product
of a pair with itself lies between what the pair counts to (each in a file of its own) and the
square of it (all in one file), and a product of two pairs is bounded by Cauchy and Schwarz.
"""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.capsule.sections import AgreementClusters
from inspector_app.domain.checklist import Answer

SIZE = len(Answer)
Counts = Sequence[Sequence[int]]


def is_square(table: Counts) -> bool:
    """Whether a table has a row and a column for each answer."""
    return [len(line) for line in table] == [SIZE] * SIZE


def pairs_in(table: Counts) -> int:
    """Return how many pairs a table counts."""
    return sum(map(sum, table))


def added(tables: Sequence[Counts]) -> list[list[int]]:
    """Return the sum of square tables."""
    size = range(SIZE)
    return [[sum(table[one][other] for table in tables) for other in size] for one in size]


def clusters_fit(found: AgreementClusters, table: Counts, order: Sequence[int]) -> bool:
    """Whether the files and their products can belong to a square table."""
    counts = {
        one * SIZE + other: times
        for one, line in enumerate(table)
        for other, times in enumerate(line)
        if times
    }
    ordered = sum(n for at, n in counts.items() if {at // SIZE, at % SIZE} <= set(order))
    files, ordered_files = found["files"], found["ordered_files"]
    return (
        min(1, sum(counts.values())) <= files <= sum(counts.values())
        and min(1, ordered) <= ordered_files <= min(files, ordered)
        and _products_fit(found["products"], counts, files)
    )


def _products_fit(products: Sequence[Sequence[int]], counts: dict[int, int], files: int) -> bool:
    places = [(first, second) for first, second, _ in products]
    if places != sorted(set(places)) or any(first > second for first, second in places):
        return False
    own = {first: times for first, second, times in products if first == second}
    if own.keys() != counts.keys():
        return False
    if any(not _own_fits(own[at], n, files) for at, n in counts.items()):
        return False
    both = [(own.get(first, 0) * own.get(second, 0), times) for first, second, times in products]
    whole = sum((1 + (first != second)) * times for first, second, times in products)
    pairs = sum(counts.values())
    return all(times > 0 and times**2 <= most for most, times in both) and _own_fits(
        whole, pairs, files
    )


def _own_fits(square: int, count: int, files: int) -> bool:
    """Whether a count can be spread over files so that the squares of its parts add up to this."""
    return max(count * count, count * files) <= square * files and square <= count * count

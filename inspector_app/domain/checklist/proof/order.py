"""Whether numbers can lie as the bounds and the differences between them say, and where.

Every statement is ``first - second <= bound`` or ``<``; the number nought (``ZERO``) stands for a
plain bound. Such statements hold together exactly when no circle of them adds up to less than
nought (shortest ways, Bellman and Ford); for whole numbers the same is true with whole bounds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

ZERO = ""
Number = int | Fraction
Bound = tuple[Number, int]
"""A bound and how many strict steps lie below it: (4, -1) is "less than 4"."""
_FAR = Fraction(10**9)


@dataclass(frozen=True, slots=True)
class Difference:
    """``first - second`` is at most ``bound``; less when ``strict``."""

    first: str
    second: str
    bound: Number
    strict: bool = False

    @property
    def weight(self) -> Bound:
        """The bound as it is added along a way."""
        return (self.bound, -1 if self.strict else 0)


def consistent(statements: Sequence[Difference]) -> bool:
    """Whether all of the statements can hold together."""
    names = {name for s in statements for name in (s.first, s.second)}
    reach: dict[str, Bound] = dict.fromkeys(names, (0, 0))
    for _ in names:
        changed = False
        for s in statements:
            weight, base = s.weight, reach[s.second]
            found = (base[0] + weight[0], base[1] + weight[1])
            if found < reach[s.first]:
                reach[s.first], changed = found, True
        if not changed:
            return True
    return False


def places(
    statements: Sequence[Difference], wished: Mapping[str, Number], whole: frozenset[str]
) -> dict[str, Number]:
    """Return a value for each name in ``wished``, as near to the wish as the statements let it.

    The statements must be consistent. Names are placed in order, each final before the next.
    """
    fixed: list[Difference] = list(statements)
    found: dict[str, Number] = {}
    for name, wish in wished.items():
        low, high = _range(fixed, name)
        found[name] = value = _nearest(low, high, wish, whole=name in whole)
        fixed += [Difference(name, ZERO, value), Difference(ZERO, name, -value)]
    return found


def _range(statements: Sequence[Difference], name: str) -> tuple[Bound | None, Bound | None]:
    """The least and the largest value of a name, ``None`` where nothing bounds it."""
    high = _way(statements, name, ZERO)
    low = _way(statements, ZERO, name)
    return (None if low is None else (-low[0], -low[1])), high


def _way(statements: Sequence[Difference], first: str, second: str) -> Bound | None:
    """The least bound of ``first - second`` that the statements imply."""
    reach: dict[str, Bound] = {second: (0, 0)}
    for _ in range(len(statements) + 1):
        changed = False
        for s in statements:
            base = reach.get(s.second)
            if base is None:
                continue
            found = (base[0] + s.weight[0], base[1] + s.weight[1])
            if s.first not in reach or found < reach[s.first]:
                reach[s.first], changed = found, True
        if not changed:
            break
    return reach.get(first)


def _nearest(low: Bound | None, high: Bound | None, wish: Number, *, whole: bool) -> Number:
    least: Number | None
    most: Number | None
    if whole:
        least = None if low is None else _whole_above(low)
        most = None if high is None else _whole_below(high)
    else:
        step = _step(low, high)
        least = None if low is None else low[0] + step * (low[1] != 0)
        most = None if high is None else high[0] - step * (high[1] != 0)
    if least is not None and wish < least:
        return least
    return most if most is not None and wish > most else wish


def _step(low: Bound | None, high: Bound | None) -> Fraction:
    """A step small enough to stay between the two bounds."""
    if low is None or high is None:
        return Fraction(1)
    return Fraction(high[0] - low[0]) / 4


def _whole_above(low: Bound) -> int:
    value = -((-low[0]) // 1)
    return int(value) + (1 if low[1] and value == low[0] else 0)


def _whole_below(high: Bound) -> int:
    value = high[0] // 1
    return int(value) - (1 if high[1] and value == high[0] else 0)

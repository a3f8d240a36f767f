"""Numbers and days as sums of leaves: ``2 * a - b + 3``. Days are counted as ordinals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.checklist.proof.formula import FALSE, TRUE, Formula, Number
from inspector_app.domain.checklist.proof.space import Leaf, Space


@dataclass(frozen=True, slots=True)
class Linear:
    """A sum of leaves, each with a factor that is not nought, and a constant."""

    parts: tuple[tuple[str, Number], ...] = ()
    constant: Number = 0

    def plus(self, other: Linear, factor: Number = 1) -> Linear:
        """This and ``factor`` times the other."""
        sums: dict[str, Number] = dict(self.parts)
        for leaf, times in other.parts:
            sums[leaf] = sums.get(leaf, 0) + times * factor
        kept = tuple(sorted((leaf, _tidy(times)) for leaf, times in sums.items() if times))
        return Linear(kept, _tidy(self.constant + other.constant * factor))

    def times(self, factor: Number) -> Linear:
        """This, ``factor`` times."""
        return Linear().plus(self, factor)

    @property
    def key(self) -> str:
        """One text for one sum."""
        return " + ".join([*(f"{times}*{leaf}" for leaf, times in self.parts), str(self.constant)])


def _tidy(number: Number) -> Number:
    exact = Fraction(number)
    return exact.numerator if exact.denominator == 1 else exact


def single(leaf: str) -> Linear:
    """The sum that is one leaf."""
    return Linear(((leaf, 1),))


def is_whole(space: Space, sum_: Linear) -> bool:
    """Whether the sum is always a whole number."""
    return isinstance(sum_.constant, int) and all(
        isinstance(times, int) and space.leaves[leaf].whole for leaf, times in sum_.parts
    )


def bounds(space: Space, sum_: Linear) -> tuple[Number | None, Number | None]:
    """The least and the largest value of the sum by the natural bounds of its leaves."""
    low: Number | None = sum_.constant
    high: Number | None = sum_.constant
    for leaf, times in sum_.parts:
        ends = (space.leaves[leaf].low, space.leaves[leaf].high)
        least, most = ends if times > 0 else (ends[1], ends[0])
        low = None if low is None or least is None else low + least * times
        high = None if high is None or most is None else high + most * times
    return low, high


def at_most(space: Space, left: Linear, right: Linear, *, strict: bool) -> Formula:
    """``left <= right`` (``<`` when strict) as a formula over classes and orders."""
    gap = left.plus(right, -1)
    if not gap.parts:
        held = gap.constant < 0 if strict else gap.constant <= 0
        return TRUE if held else FALSE
    if len(gap.parts) == 1:
        leaf, times = gap.parts[0]
        return _single(space, leaf, times, -gap.constant, strict=strict)
    if len(gap.parts) == 2 and gap.parts[0][1] == -gap.parts[1][1]:
        (first, times), (second, _) = gap.parts
        if times < 0:
            first, second, times = second, first, -times
        bound = Fraction(-gap.constant) / Fraction(times)
        return space.order(first, second, _tidy(bound), strict=strict)
    lead = gap.parts[0][1]
    shape = Linear(gap.parts).times(1 / Fraction(lead))
    leaf = opaque(space, f"sum({shape.key})", shape)
    return _single(space, leaf, lead, -gap.constant, strict=strict)


def _single(space: Space, leaf: str, times: Number, right: Number, *, strict: bool) -> Formula:
    """``times * leaf <= right``."""
    bound = _tidy(Fraction(right) / times)
    if times > 0:
        return space.at_most(leaf, bound, strict=strict)
    return space.formulas.no(space.at_most(leaf, bound, strict=not strict))


def opaque(space: Space, key: str, shape: Linear) -> str:
    """A leaf that stands for a whole sum, with the bounds that the sum has."""
    low, high = bounds(space, shape)
    return space.leaf(Leaf(key, is_whole(space, shape), low, high))


COMPARISONS: Mapping[str, Callable[[Space, Linear, Linear], Formula]] = {
    "<=": lambda s, a, b: at_most(s, a, b, strict=False),
    "<": lambda s, a, b: at_most(s, a, b, strict=True),
    ">=": lambda s, a, b: at_most(s, b, a, strict=False),
    ">": lambda s, a, b: at_most(s, b, a, strict=True),
    "=": lambda s, a, b: s.formulas.both(
        at_most(s, a, b, strict=False), at_most(s, b, a, strict=False)
    ),
    "!=": lambda s, a, b: s.formulas.either(
        at_most(s, a, b, strict=True), at_most(s, b, a, strict=True)
    ),
}

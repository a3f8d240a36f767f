"""Formulas over the finite abstraction of a template: what a rule says, as and, or, not and atoms.

An atom is one of three: a finite variable has one of some values (``among``); a number lies at or
under a bound (``at_most``); two numbers differ by at most a bound (``order``). Formulas are made by
a ``Formulas`` workshop, which hands out the same object for the same formula, so that identity is
equality and what was worked out for a formula can be remembered.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from fractions import Fraction

Number = int | Fraction


class Formula:
    """One formula. ``parts`` are formulas for and, or and not, and plain values for atoms."""

    __slots__ = ("kind", "parts")

    def __init__(self, kind: str, parts: tuple[Hashable, ...]) -> None:
        """Take the kind (``true``, ``false``, ``and``, ``or``, ``not`` or that of an atom)."""
        self.kind = kind
        self.parts = parts

    def __repr__(self) -> str:
        """The formula as it reads in a failing test."""
        return f"{self.kind}{self.parts}" if self.parts else self.kind


TRUE = Formula("true", ())
FALSE = Formula("false", ())


class Formulas:
    """Makes formulas, the same one for the same meaning of its parts."""

    def __init__(self) -> None:
        """Start with an empty shelf."""
        self._made: dict[tuple[Hashable, ...], Formula] = {}

    def _make(self, kind: str, parts: tuple[Hashable, ...]) -> Formula:
        key = (kind, *parts)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = Formula(kind, parts)
        return found

    def among(self, variable: str, values: Iterable[Hashable]) -> Formula:
        """The variable has one of the values."""
        chosen = frozenset(values)
        return self._make("among", (variable, chosen)) if chosen else FALSE

    def at_most(self, leaf: str, bound: Number, *, strict: bool = False) -> Formula:
        """The number is at most ``bound``; less than it when ``strict``."""
        return self._make("at_most", (leaf, bound, strict))

    def order(self, first: str, second: str, bound: Number, *, strict: bool = False) -> Formula:
        """``first - second`` is at most ``bound``; less than it when ``strict``."""
        if first <= second:
            return self._make("order", (first, second, bound, strict))
        return self.no(self._make("order", (second, first, -bound, not strict)))

    def no(self, inner: Formula) -> Formula:
        """Not ``inner``."""
        if inner is TRUE:
            return FALSE
        if inner is FALSE:
            return TRUE
        if inner.kind == "not":
            turned = inner.parts[0]
            assert isinstance(turned, Formula)
            return turned
        return self._make("not", (inner,))

    def both(self, *parts: Formula) -> Formula:
        """All of the parts."""
        return self._chain("and", parts, FALSE, TRUE)

    def either(self, *parts: Formula) -> Formula:
        """At least one of the parts."""
        return self._chain("or", parts, TRUE, FALSE)

    def _chain(
        self, kind: str, parts: Iterable[Formula], decides: Formula, empty: Formula
    ) -> Formula:
        kept: dict[Formula, None] = {}
        for part in parts:
            if part is decides:
                return decides
            if part.kind == kind:
                kept |= dict.fromkeys(p for p in part.parts if isinstance(p, Formula))
            elif part is not empty:
                kept[part] = None
        if any(self.no(part) in kept for part in kept):
            return decides
        if len(kept) <= 1:
            return next(iter(kept), empty)
        return self._make(kind, tuple(kept))

    def implies(self, condition: Formula, then: Formula) -> Formula:
        """``then`` wherever ``condition``."""
        return self.either(self.no(condition), then)

    def exactly(self, number: int, parts: tuple[Formula, ...]) -> Formula:
        """Exactly ``number`` of the parts."""
        left: dict[int, Formula] = {0: TRUE}
        for part in parts:
            left = {
                held: self.either(
                    self.both(left.get(held, FALSE), self.no(part)),
                    self.both(left.get(held - 1, FALSE), part),
                )
                for held in range(min(number, max(left) + 1) + 1)
            }
        return left.get(number, FALSE)


def atoms(formula: Formula) -> Iterator[Formula]:
    """Every atom of the formula, each once, in the order it is written."""
    seen: set[Formula] = set()
    waiting = [formula]
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if one.kind in ("and", "or", "not"):
            waiting.extend(p for p in reversed(one.parts) if isinstance(p, Formula))
        elif one.parts:
            yield one

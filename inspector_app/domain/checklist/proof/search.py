"""Searching a diagram for a combination that can be: one that its numbers can really have."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from inspector_app.domain.checklist.proof.formula import Formula, Number
from inspector_app.domain.checklist.proof.order import ZERO, Difference, consistent
from inspector_app.domain.checklist.proof.space import Cell, Space

MAX_STEPS = 20_000
Values = Mapping[str, Hashable]


class TooLongError(Exception):
    """The search was broken off after ``MAX_STEPS`` steps; nothing is known."""


@dataclass(slots=True)
class Search:
    """Goes through the combinations of a diagram that is yes, in the order of the values."""

    space: Space
    steps: int = 0
    found: dict[str, Hashable] = field(default_factory=dict)

    def combinations(self, node: int) -> Iterator[dict[str, Hashable]]:
        """Every combination that leads to yes and whose numbers fit together."""
        d = self.space.diagrams
        if node < 0:
            if d.code(node):
                yield dict(self.found)
            return
        name = self.space.names[d.variable(node)]
        values = self.space.domains[name]
        for value, branch in zip(values, d.branches(node), strict=True):
            if d.code(branch) == 0:
                continue
            self.steps += 1
            if self.steps > MAX_STEPS:
                raise TooLongError(MAX_STEPS)
            self.found[name] = value
            if self._fits(name):
                yield from self.combinations(branch)
            del self.found[name]

    def _fits(self, name: str) -> bool:
        """Whether the numbers still fit; only an order, or a class beside orders, can disturb."""
        if not any(self.space.order_atom(n) is not None for n in self.found):
            return True
        if self.space.order_atom(name) is None and name not in self.space.leaves:
            return True
        return consistent(statements(self.space, self.found))


def statements(space: Space, values: Values) -> list[Difference]:
    """What a combination says of its numbers, natural bounds included."""
    found: list[Difference] = []
    leaves: dict[str, None] = {}
    for name, value in values.items():
        atom = space.order_atom(name)
        if atom is not None:
            found.append(_ordered(atom, held=bool(value)))
            leaves |= dict.fromkeys(str(leaf) for leaf in atom.parts[:2])
        elif isinstance(value, Cell):
            found += _within(name, value)
    for leaf in leaves:
        if not isinstance(values.get(leaf), Cell):
            found += _within(leaf, Cell(space.leaves[leaf].low, space.leaves[leaf].high))
    return [_whole(space, s) for s in found]


def _ordered(atom: Formula, *, held: bool) -> Difference:
    first, second, bound, strict = atom.parts
    assert isinstance(bound, Number)
    if held:
        return Difference(str(first), str(second), bound, bool(strict))
    return Difference(str(second), str(first), -bound, not strict)


def _within(name: str, cell: Cell) -> Iterator[Difference]:
    if cell.high is not None:
        yield Difference(name, ZERO, cell.high, cell.high_open)
    if cell.low is not None:
        yield Difference(ZERO, name, -cell.low, cell.low_open)


def _whole(space: Space, s: Difference) -> Difference:
    """Between whole numbers, less than 4 is at most 3."""
    ends = [space.leaves[n].whole for n in (s.first, s.second) if n != ZERO]
    if not s.strict or not all(ends):
        return s
    below = s.bound // 1
    return Difference(s.first, s.second, int(below) - (1 if below == s.bound else 0))


def possible(space: Space, node: int) -> dict[str, Hashable] | None:
    """The first combination that leads to yes, ``None`` when there is none.

    Raises ``TooLongError``.
    """
    return next(Search(space).combinations(node), None)

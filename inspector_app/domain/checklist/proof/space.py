"""The finite abstraction: which variables a template has, their values, and formulas as diagrams.

A number takes part by the classes that the template's bounds cut its line into ("0", "1 till 3",
"4 eller fler"); "går inte att säga" is a class of its own where a value can be unknown. An order
between two numbers is a variable of its own whose answers are checked against the classes
(``checklist_proof_order``).
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from fractions import Fraction

from inspector_app.domain.checklist.proof.diagram import NO, YES, Diagrams
from inspector_app.domain.checklist.proof.formula import FALSE, TRUE, Formula, Formulas, Number
from inspector_app.domain.expression import Node

UNKNOWN = "?"
"""The value of a variable that cannot be told."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An unbroken piece of the number line; ``None`` where it has no end."""

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    def within(self, bound: Number, *, strict: bool) -> bool:
        """Whether the whole cell is at most (less than) ``bound``; cells never straddle one."""
        if self.high is None:
            return False
        return self.high < bound or (self.high == bound and (self.high_open or not strict))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A number that rules compare. ``whole``: counts and days (as ordinals).

    ``low`` and ``high`` are natural bounds. ``may_miss``: the value itself can be unknown.
    ``node`` is what it was read from, for words and for witnesses.
    """

    key: str
    whole: bool
    low: Number | None = None
    high: Number | None = None
    may_miss: bool = False
    is_day: bool = False
    node: Node | None = None


@dataclass(slots=True)
class Space:
    """Variables, leaves and formulas of one template, or of one row of a table.

    Everything is translated first; the first diagram freezes the classes of the numbers.
    """

    formulas: Formulas = field(default_factory=Formulas)
    domains: dict[str, tuple[Hashable, ...]] = field(default_factory=dict)
    leaves: dict[str, Leaf] = field(default_factory=dict)
    laws: list[Formula] = field(default_factory=list)
    diagrams: Diagrams = field(default_factory=Diagrams)
    numbers: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    _cuts: dict[str, set[tuple[Number, bool]]] = field(default_factory=dict)
    _orders: dict[str, Formula] = field(default_factory=dict)
    _made: dict[Formula, int] = field(default_factory=dict)

    # ------------------------------------------------------------------ atoms

    def among(self, variable: str, domain: tuple[Hashable, ...], *values: Hashable) -> Formula:
        """An atom over a finite variable, which is made when it is new."""
        self.domains.setdefault(variable, domain)
        return self.formulas.among(variable, values)

    def leaf(self, leaf: Leaf) -> str:
        """Note a number and return its key."""
        self.leaves.setdefault(leaf.key, leaf)
        self._cuts.setdefault(leaf.key, set())
        return leaf.key

    def missing(self, key: str) -> Formula:
        """The number is not known."""
        return self.formulas.among(key, (UNKNOWN,)) if self.leaves[key].may_miss else FALSE

    def at_most(self, key: str, bound: Number, *, strict: bool = False) -> Formula:
        """The number is at most (less than) ``bound``, decided where its natural bounds do."""
        leaf = self.leaves[key]
        bound, strict = _whole(bound, strict=strict) if leaf.whole else (bound, strict)
        if leaf.high is not None and (leaf.high < bound or (leaf.high == bound and not strict)):
            return TRUE
        if leaf.low is not None and (leaf.low > bound or (leaf.low == bound and strict)):
            return FALSE
        self._cuts[key].add((bound, strict))
        return self.formulas.at_most(key, bound, strict=strict)

    def order(self, first: str, second: str, bound: Number, *, strict: bool = False) -> Formula:
        """``first - second`` is at most (less than) ``bound``."""
        if self.leaves[first].whole and self.leaves[second].whole:
            bound, strict = _whole(bound, strict=strict)
            if first > second:
                turned = self.order(second, first, -bound - 1)
                return self.formulas.no(turned)
        made = self.formulas.order(first, second, bound, strict=strict)
        atom = made.parts[0] if made.kind == "not" else made
        assert isinstance(atom, Formula)
        self._orders[repr(atom)] = atom
        return made

    # ------------------------------------------------------------------ diagrams

    def diagram(self, formula: Formula) -> int:
        """The diagram of a formula. Raises ``TooLargeError``."""
        found = self._made.get(formula)
        if found is None:
            found = self._made[formula] = self._draw(formula)
        return found

    def _draw(self, formula: Formula) -> int:
        d = self.diagrams
        if formula is TRUE or formula is FALSE:
            return d.end(YES if formula is TRUE else NO)
        parts = [self.diagram(p) for p in formula.parts if isinstance(p, Formula)]
        match formula.kind:
            case "not":
                return d.no(parts[0])
            case "and" | "or":
                join = d.both if formula.kind == "and" else d.either
                made = parts[0]
                for part in parts[1:]:
                    made = join(made, part)
                return made
            case _:
                return self._atom(formula)

    def _atom(self, atom: Formula) -> int:
        if atom.kind == "order":
            return self.diagrams.among(self.number(repr(atom)), frozenset([1]))
        variable = str(atom.parts[0])
        number = self.number(variable)
        values = self.domains[variable]
        if atom.kind == "among":
            chosen = atom.parts[1]
            assert isinstance(chosen, frozenset)
            return self.diagrams.among(number, _places(values, chosen))
        _, bound, strict = atom.parts
        assert isinstance(bound, (int, Fraction))
        low = {v for v in values if isinstance(v, Cell) and v.within(bound, strict=bool(strict))}
        return self.diagrams.among(number, _places(values, frozenset(low)))

    def number(self, variable: str) -> int:
        """The number of a variable in the diagrams, given on first use."""
        found = self.numbers.get(variable)
        if found is not None:
            return found
        if variable in self._orders:
            self.domains[variable] = (False, True)
        elif variable in self.leaves:
            self.domains[variable] = self._classes(variable)
        found = self.numbers[variable] = self.diagrams.add(len(self.domains[variable]))
        self.names.append(variable)
        return found

    def forget(self) -> None:
        """Drop the diagrams drawn so far, and their order; formulas and classes stay."""
        self.diagrams, self.numbers, self.names, self._made = Diagrams(), {}, [], {}

    def order_atom(self, variable: str) -> Formula | None:
        """The order that a variable stands for, if it stands for one."""
        return self._orders.get(variable)

    def _classes(self, key: str) -> tuple[Hashable, ...]:
        leaf = self.leaves[key]
        cells = _cells(leaf, sorted(self._cuts[key], key=lambda c: (c[0], not c[1])))
        return (*cells, UNKNOWN) if leaf.may_miss else cells


def _whole(bound: Number, *, strict: bool) -> tuple[int, bool]:
    """The same bound for whole numbers, never strict."""
    below = int(bound // 1)
    return (below - 1 if strict and below == bound else below), False


def _places(values: tuple[Hashable, ...], chosen: frozenset[Hashable]) -> frozenset[int]:
    return frozenset(place for place, value in enumerate(values) if value in chosen)


def _cells(leaf: Leaf, cuts: list[tuple[Number, bool]]) -> tuple[Cell, ...]:
    """The classes between the cuts: a cut (4, no) ends a class at 4, (4, strict) just below 4."""
    cells: list[Cell] = []
    low, low_open = leaf.low, False
    for bound, strict in cuts:
        cells.append(Cell(low, bound, low_open, strict))
        if leaf.whole:
            assert isinstance(bound, int)
            low = bound + 1
        else:
            low, low_open = bound, not strict
    cells.append(Cell(low, leaf.high, low_open))
    return tuple(cells)

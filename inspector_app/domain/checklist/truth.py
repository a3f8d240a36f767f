"""The truth table of a rating: every combination of what it reads, with the grade it gives.

Combinations that give the same grade whatever a value is are one row; values that lead to the same
rows stand together. Answers that are not given yet are left out, since the rating waits for them.
Rows that no case can have are left out too. A count of choices (``number_of``) is one column, with
the classes that the rules tell apart.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from inspector_app.domain.checklist import NOT_ANSWERED, NOT_RATED, Checklist, Rating
from inspector_app.domain.checklist.proof.diagram import TooLargeError, Way
from inspector_app.domain.checklist.proof.formula import FALSE, Formula
from inspector_app.domain.checklist.proof.model import Model
from inspector_app.domain.checklist.proof.search import Search, TooLongError
from inspector_app.domain.checklist.proof.space import UNKNOWN, Cell
from inspector_app.domain.checklist.proof.terms import Linear, at_most, single
from inspector_app.domain.expression import Node, NumberOf

MAX_ROWS = 400


@dataclass(frozen=True, slots=True)
class Comparison:
    """A column that compares two numbers: yes where ``first - second <= bound``."""

    first: Node | None
    second: Node | None
    bound: Hashable


@dataclass(frozen=True, slots=True)
class Column:
    """What one column of the table is about.

    ``name`` is that of a question's answer, a rating or a value; ``node`` the rule behind a number
    that has no name of its own. ``values`` are those that can be.
    """

    name: str
    values: tuple[Hashable, ...] = ()
    node: Node | None = None
    comparison: Comparison | None = None
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """For each column the values that lead here (empty: whatever it is), and the grade.

    Values are words, yes and no, ``Cell`` for a class of numbers and ``UNKNOWN``. ``grade`` is
    ``None`` where the rules give none.
    """

    cells: tuple[tuple[Hashable, ...], ...]
    grade: str | None


@dataclass(frozen=True, slots=True)
class TruthTable:
    """The table of one rating. ``rows`` is ``None`` when there are more than ``MAX_ROWS``."""

    rating_id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] | None


def truth_tables(checklist: Checklist) -> tuple[TruthTable, ...]:
    """Return the truth table of each rating, in the order of the template."""
    return tuple(truth_table(checklist, rating) for rating in checklist.ratings)


def truth_table(checklist: Checklist, rating: Rating) -> TruthTable:
    """Return the truth table of one rating of the template."""
    try:
        return _Maker(checklist, rating).table()
    except (TooLargeError, TooLongError, RecursionError):
        return TruthTable(rating.rating_id, (), None)


class _Maker:
    """Draws the table with counts as columns, and asks the whole model which rows can be."""

    def __init__(self, checklist: Checklist, rating: Rating) -> None:
        self.rating = rating
        self.model = Model(checklist, counts_of_choices=True)
        self.whole = Model(checklist)
        self.space = self.model.space
        self.possible: dict[tuple[str, Hashable], bool] = {}

    def table(self) -> TruthTable:
        node = self._settled(self._codes())
        order = sorted(self.space.diagrams.variables(node))
        rows: list[Row] = []
        for way, code in self.space.diagrams.ways(node):
            if not self._can_be(way):
                continue
            if len(rows) == MAX_ROWS:
                return TruthTable(self.rating.rating_id, self._columns(order), None)
            rows.append(self._row(order, dict(way), code))
        return TruthTable(self.rating.rating_id, self._columns(order), tuple(rows))

    def _codes(self) -> int:
        """The diagram whose ends are the grade's number from 1, and 0 for no grade."""
        d, node = self.space.diagrams, self.space.diagrams.end(0)
        for number, given in enumerate(self.model.given(self.rating, waiting=False), start=1):
            drawn = self.space.diagram(given)
            node = d.merge(f"grade {number}", drawn, node, lambda g, o, n=number: n if g else o)  # type: ignore[misc]
        return node

    def _settled(self, node: int) -> int:
        """The diagram without the answers that the rating waits for: any other stands for them."""
        d = self.space.diagrams
        for name in self.model.waited[self.rating.rating_id]:
            if name not in self.space.numbers:
                continue
            values = self.space.domains[name]
            for word in (NOT_ANSWERED, NOT_RATED):
                if word in values:
                    number = self.space.number(name)
                    node = d.without(node, number, values.index(word))
        return node

    def _row(self, order: list[int], way: dict[int, tuple[int, ...]], code: int) -> Row:
        cells = []
        for variable in order:
            values = self.space.domains[self.space.names[variable]]
            kept = tuple(values[place] for place in way.get(variable, ()))
            cells.append(tuple(v for v in kept if self._counts(variable, v)))
        grade = self.rating.grades[code - 1].grade_id if code else None
        return Row(tuple(cells), grade)

    def _counts(self, variable: int, value: Hashable) -> bool:
        """Whether a value can be, and is not one that the rating waits for the end of."""
        name = self.space.names[variable]
        waited = name in self.model.waited[self.rating.rating_id]
        if waited and value in (NOT_ANSWERED, NOT_RATED):
            return False
        if isinstance(value, Cell) or self.space.order_atom(name) is not None:
            return True
        key = (name, value)
        if key not in self.possible:
            place = self.space.domains[name].index(value)
            self.possible[key] = self._can_be(((variable, (place,)),))
        return self.possible[key]

    def _columns(self, order: list[int]) -> tuple[Column, ...]:
        return tuple(self._column(variable) for variable in order)

    def _column(self, variable: int) -> Column:
        name = self.space.names[variable]
        values = tuple(v for v in self.space.domains[name] if self._counts(variable, v))
        leaf, atom = self.space.leaves.get(name), self.space.order_atom(name)
        if atom is not None:
            first, second = (self.space.leaves[str(part)].node for part in atom.parts[:2])
            return Column(name, values, comparison=Comparison(first, second, atom.parts[2]))
        return Column(name, values, leaf.node if leaf else None, is_day=bool(leaf and leaf.is_day))

    # ------------------------------------------------------------------ rows that can be

    def _can_be(self, way: Way) -> bool:
        f = self.whole.space.formulas
        self.whole.space.forget()
        settled = self.whole.ratings[self.rating.rating_id].settled
        parts = [self._part(self.space.names[v], values) for v, values in way]
        node = self.whole.reachable(f.both(settled, *parts))
        return next(Search(self.whole.space).combinations(node), None) is not None

    def _part(self, name: str, places: tuple[int, ...]) -> Formula:
        """A column's values as a formula of the whole model."""
        space, f = self.whole.space, self.whole.space.formulas
        values = [self.space.domains[name][place] for place in places]
        leaf, atom = self.space.leaves.get(name), self.space.order_atom(name)
        if atom is not None:
            first, second, bound, strict = atom.parts
            made = space.order(str(first), str(second), bound, strict=bool(strict))  # type: ignore[arg-type]
            return f.either(*(made if value else f.no(made) for value in values))
        if leaf is None:
            return space.among(name, self.space.domains[name], *values)
        if isinstance(leaf.node, NumberOf):
            return f.either(*(self._counted(leaf.node, v) for v in values if isinstance(v, Cell)))
        missing = space.missing(name) if UNKNOWN in values else FALSE
        return f.either(missing, *(self._within(name, v) for v in values if isinstance(v, Cell)))

    def _counted(self, node: NumberOf, cell: Cell) -> Formula:
        return self.whole.space.formulas.either(
            *(
                guard
                for guard, value in self.whole.translator.cases(node)
                if isinstance(value, Linear) and _holds(cell, value.constant)
            )
        )

    def _within(self, name: str, cell: Cell) -> Formula:
        space, f = self.whole.space, self.whole.space.formulas
        parts = [f.no(space.missing(name))]
        if cell.high is not None:
            parts.append(space.at_most(name, cell.high, strict=cell.high_open))
        if cell.low is not None:
            low = Linear(constant=cell.low)
            parts.append(at_most(space, low, single(name), strict=cell.low_open))
        return f.both(*parts)


def _holds(cell: Cell, number: object) -> bool:
    assert isinstance(number, int)
    above = cell.low is None or number >= cell.low
    return above and (cell.high is None or number <= cell.high)

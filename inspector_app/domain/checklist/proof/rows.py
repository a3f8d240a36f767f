"""Counted rows in the abstraction: each count a number of its own, and what binds them together.

Counts of one log are known together, when the log is read. A count whose condition is narrower than
another's is never larger; that one condition is narrower is proved for a single row, in a space of
its own (``RowProof``). "Any" and "all" are said with counts; a share is bound to the counts it is
made of at its two ends.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from itertools import permutations

from inspector_app.domain.checklist.proof.formula import Formula
from inspector_app.domain.checklist.proof.names import shape
from inspector_app.domain.checklist.proof.rules import Case, Translator
from inspector_app.domain.checklist.proof.space import UNKNOWN, Leaf, Space
from inspector_app.domain.checklist.proof.terms import Linear, at_most, single
from inspector_app.domain.expression import Binary, Literal, Node, Rows
from inspector_app.domain.values import ValueType

ALL_ROWS = Literal(True, ValueType.YES_NO, 0)
Narrower = Callable[[str, list[Node]], Callable[[int, int], bool]]
"""For the conditions of a table: whether, in every row, one holds only where another does."""


@dataclass(slots=True)
class CountedRows:
    """The counts of the logs of one template. ``entered`` names the columns that are typed in."""

    space: Space
    entered: Mapping[str, frozenset[str]]
    counts: dict[str, dict[Hashable, tuple[str, Node]]] = field(default_factory=dict)

    def read(self, table: str) -> Formula:
        """The log is read."""
        return self.space.among(f"log {table}", (True, UNKNOWN), True)

    def count(self, table: str, where: Node | None) -> str:
        """The number of rows where the condition is known to hold."""
        condition = ALL_ROWS if where is None else where
        known = self.counts.setdefault(table, {})
        if not known and condition is not ALL_ROWS:
            self.count(table, None)
        key = shape(condition)
        if key not in known:
            node = Rows("count", table, "", where, None, None, None, 0)
            name = f"count {table} {len(known)}"
            known[key] = (self.space.leaf(Leaf(name, True, 0, node=node)), condition)
        return known[key][0]

    def cases(self, translator: Translator, node: Rows) -> list[Case]:
        """The values of a row expression, each with the formula that says when."""
        read = self.read(node.table)
        match node.kind:
            case "count":
                return [(read, single(self.count(node.table, node.where)))]
            case "any" | "all":
                return self._held(node, read)
            case "share":
                return self._share(node, read)
            case _:
                return self._column(translator, node, read)

    def _held(self, node: Rows, read: Formula) -> list[Case]:
        f = self.space.formulas
        holding = single(self.count(node.table, node.where))
        if node.kind == "any":
            held = at_most(self.space, Linear(constant=1), holding, strict=False)
        else:
            rows = single(self.count(node.table, None))
            held = at_most(self.space, rows, holding, strict=False)
        return [(f.both(read, held), True), (f.both(read, f.no(held)), False)]

    def _share(self, node: Rows, read: Formula) -> list[Case]:
        assert node.where is not None
        f, space = self.space.formulas, self.space
        within = node.where
        if node.among is not None:
            within = Binary("and", node.among, node.where, node.at)
        base, part = self.count(node.table, node.among), self.count(node.table, within)
        key = space.leaf(Leaf(f"share {part} {base}", False, 0, 1, node=node))
        none, every = space.at_most(part, 0), space.order(base, part, 0)
        some = f.no(space.at_most(base, 0))
        for known, said in (
            (none, space.at_most(key, 0)),
            (every, f.no(space.at_most(key, 1, strict=True))),
        ):
            space.laws += [f.implies(f.both(some, known), said), f.implies(said, known)]
        return [(f.both(read, some), single(key))]

    def _column(self, translator: Translator, node: Rows, read: Formula) -> list[Case]:
        """A sum, an extreme, a gap or a window: free within its bounds, known where it can be."""
        f, space = self.space.formulas, self.space
        key = f"{node.kind} {node.table}.{node.column} {shape(node)}"
        is_day = node.kind in ("smallest", "largest")
        low = 0 if node.column in self.entered[node.table] or not is_day else None
        whole = node.kind in ("longest_gap", "fewest_in") or is_day
        leaf = single(space.leaf(Leaf(key, whole, low, node=node)))
        guard = read
        holding = self.count(node.table, node.where)
        some = f.no(space.at_most(holding, 0))
        if is_day:
            told = space.among(f"found {key}", (True, UNKNOWN), True)
            guard = f.both(read, some, told)
        if node.kind == "sum":
            nought = space.at_most(next(iter(leaf.parts))[0], 0)
            space.laws.append(f.implies(f.no(some), nought))
        for bound in (node.months, node.start, node.end):
            if bound is not None:
                guard = f.both(guard, translator.known(bound))
        if node.start is not None:
            told = space.among(f"fits {key}", (True, UNKNOWN), True)
            guard = f.both(guard, told)
        return [(guard, leaf)]

    def bind(self, narrower: Narrower) -> None:
        """Note which counts are never larger than which; all counts must be known by now."""
        for table, counts in self.counts.items():
            keys = [key for key, _ in counts.values()]
            is_narrower = narrower(table, [condition for _, condition in counts.values()])
            for part, whole in permutations(range(len(keys)), 2):
                if is_narrower(part, whole):
                    self.space.laws.append(self.space.order(keys[part], keys[whole], 0))

"""Decision diagrams: every combination of the variables at once, equal halves kept once.

A diagram asks its variables in a fixed order; a variable that does not matter on a way is not
asked. Two diagrams of the same meaning are the same number, so equality is a comparison. Ends are
whole numbers: 1 and 0 for yes and no, or the codes of a table.

Decision: diagrams and not lists of combinations. Independent variables cost their sum and not
their product, which keeps twenty questions of seven values within reach; a bound on the nodes
turns the rest into "kan inte bevisas".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

NO, YES = 0, 1
MAX_NODES = 150_000
Way = tuple[tuple[int, tuple[int, ...]], ...]


class TooLargeError(Exception):
    """The diagram has more nodes than ``MAX_NODES``; nothing is known of it."""


class Diagrams:
    """Diagrams over variables ``0, 1, …`` with ``sizes[v]`` values each (numbered from 0).

    A node is a number. Ends are negative: the end ``e`` is the node ``-1 - e``.
    """

    def __init__(self, limit: int = MAX_NODES) -> None:
        """Start with no variable. ``limit`` bounds the nodes."""
        self.sizes: list[int] = []
        self._limit = limit
        self._nodes: list[tuple[int, tuple[int, ...]]] = []
        self._index: dict[tuple[int, tuple[int, ...]], int] = {}
        self._memory: dict[tuple[str, int, int], int] = {}

    def add(self, size: int) -> int:
        """Add a variable after all others and return its number."""
        self.sizes.append(size)
        return len(self.sizes) - 1

    def end(self, code: int) -> int:
        """The diagram that is ``code`` everywhere."""
        return -1 - code

    def code(self, node: int) -> int | None:
        """The code of an end, ``None`` for an inner node."""
        return -1 - node if node < 0 else None

    def variable(self, node: int) -> int:
        """The variable an inner node asks."""
        return self._nodes[node][0]

    def branches(self, node: int) -> tuple[int, ...]:
        """Where an inner node leads for each value."""
        return self._nodes[node][1]

    def node(self, variable: int, branches: tuple[int, ...]) -> int:
        """The diagram that asks ``variable`` first."""
        first = branches[0]
        if all(branch == first for branch in branches):
            return first
        key = (variable, branches)
        found = self._index.get(key)
        if found is None:
            if len(self._nodes) >= self._limit:
                raise TooLargeError(self._limit)
            found = self._index[key] = len(self._nodes)
            self._nodes.append(key)
        return found

    def among(self, variable: int, values: frozenset[int]) -> int:
        """Yes where the variable has one of the values."""
        yes, no = self.end(YES), self.end(NO)
        size = self.sizes[variable]
        return self.node(variable, tuple(yes if v in values else no for v in range(size)))

    def both(self, left: int, right: int) -> int:
        """Yes where both are."""
        return self._logic("and", left, right, self.end(NO), self.end(YES))

    def either(self, left: int, right: int) -> int:
        """Yes where one is."""
        return self._logic("or", left, right, self.end(YES), self.end(NO))

    def _logic(self, name: str, left: int, right: int, decides: int, empty: int) -> int:
        if decides in (left, right):
            return decides
        if left in (empty, right):
            return right
        if right == empty:
            return left
        if left > right:
            left, right = right, left
        key = (name, left, right)
        found = self._memory.get(key)
        if found is None:
            variable, pairs = self._split(left, right)
            made = tuple(self._logic(name, a, b, decides, empty) for a, b in pairs)
            found = self._memory[key] = self.node(variable, made)
        return found

    def no(self, node: int) -> int:
        """Yes where ``node`` is not."""
        return self.merge("not", node, self.end(NO), lambda a, _: NO if a else YES)

    def merge(self, name: str, left: int, right: int, join: Callable[[int, int], int]) -> int:
        """The diagram of ``join(left, right)``; ``name`` tells one ``join`` from another."""
        if left < 0 and right < 0:
            return self.end(join(-1 - left, -1 - right))
        key = (name, left, right)
        found = self._memory.get(key)
        if found is None:
            variable, pairs = self._split(left, right)
            made = tuple(self.merge(name, a, b, join) for a, b in pairs)
            found = self._memory[key] = self.node(variable, made)
        return found

    def _split(self, left: int, right: int) -> tuple[int, list[tuple[int, int]]]:
        """The first variable of the two and the pairs of branches for each of its values."""
        at_left = self._nodes[left][0] if left >= 0 else len(self.sizes)
        at_right = self._nodes[right][0] if right >= 0 else len(self.sizes)
        variable = min(at_left, at_right)
        size = self.sizes[variable]
        lefts = self._nodes[left][1] if at_left == variable else (left,) * size
        rights = self._nodes[right][1] if at_right == variable else (right,) * size
        return variable, list(zip(lefts, rights, strict=True))

    def given(self, node: int, variable: int, value: int) -> int:
        """The diagram where the variable is known to have the value."""
        if node < 0 or self._nodes[node][0] > variable:
            return node
        key = (f"given {variable}", node, value)
        found = self._memory.get(key)
        if found is None:
            asked, branches = self._nodes[node]
            if asked == variable:
                found = branches[value]
            else:
                found = self.node(asked, tuple(self.given(b, variable, value) for b in branches))
            self._memory[key] = found
        return found

    def without(self, node: int, variable: int, value: int) -> int:
        """The diagram where what the value leads to does not count: another value's stands in."""
        if node < 0 or self._nodes[node][0] > variable:
            return node
        key = (f"without {variable}", node, value)
        found = self._memory.get(key)
        if found is None:
            asked, branches = self._nodes[node]
            if asked == variable:
                stand_in = branches[0 if value else 1]
                made = tuple(stand_in if v == value else b for v, b in enumerate(branches))
            else:
                made = tuple(self.without(b, variable, value) for b in branches)
            found = self._memory[key] = self.node(asked, made)
        return found

    def variables(self, *nodes: int) -> set[int]:
        """The variables that the diagrams ask."""
        asked: set[int] = set()
        seen: set[int] = set()
        waiting = [node for node in nodes if node >= 0]
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                asked.add(self._nodes[node][0])
                waiting.extend(b for b in self._nodes[node][1] if b >= 0)
        return asked

    def ways(self, node: int) -> Iterator[tuple[Way, int]]:
        """Every way to an end with its code; values that lead to the same node go together."""
        if node < 0:
            yield (), -1 - node
            return
        variable, branches = self._nodes[node]
        together: dict[int, list[int]] = {}
        for value, branch in enumerate(branches):
            together.setdefault(branch, []).append(value)
        for branch, values in together.items():
            for way, code in self.ways(branch):
                yield ((variable, tuple(values)), *way), code

    def at(self, node: int, values: Mapping[int, int]) -> int:
        """The code at a combination that settles every variable asked."""
        while node >= 0:
            variable, branches = self._nodes[node]
            node = branches[values[variable]]
        return -1 - node

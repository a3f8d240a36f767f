"""What a proof finds, and the way from a suspicion to a fault with a case that shows it.

A suspicion is a formula that should never be true. It is *disproved* when no combination of the
abstraction makes it true; it is a *fault* when a case made from such a combination shows it to the
rating engine; it is *undecided* otherwise, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from inspector_app.domain.checklist.evaluation.case import CaseInput, CaseState
from inspector_app.domain.checklist.positions import Path
from inspector_app.domain.checklist.proof.diagram import NO, TooLargeError
from inspector_app.domain.checklist.proof.formula import Formula
from inspector_app.domain.checklist.proof.model import Model
from inspector_app.domain.checklist.proof.search import Search, TooLongError, Values
from inspector_app.domain.checklist.proof.witness import NotMadeError, witness_of

MOST_WITNESSES = 60
"""How many combinations are tried before a suspicion is left undecided."""


MOST_COMBINATIONS = 400
"""How many combinations of grades are tried before a grade is left undecided."""


class Reason(StrEnum):
    """Why something could not be proved."""

    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    NO_WITNESS = "no_witness"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the template or, with ``reason``, something that could not be proved.

    ``path`` leads to the line, ``value`` is what it is about, ``witnesses`` show it: one case, or
    two that differ in one answer.
    """

    code: str
    path: Path
    value: str
    facts: dict[str, object] = field(default_factory=dict)
    witnesses: tuple[CaseInput, ...] = ()
    reason: Reason | None = None


Shows = Callable[[CaseState], bool]


@dataclass(frozen=True, slots=True)
class Bench:
    """Where suspicions are tried: the template in the abstraction, and the engine beside it."""

    model: Model
    replay: Callable[[CaseInput], CaseState]

    def try_suspicion(self, formula: Formula, shows: Shows) -> CaseInput | Reason | None:
        """Return a case that shows the formula, ``None`` when none can, else why not told."""
        try:
            node = self.model.reachable(formula)
            return self._try_node(node, lambda case: shows(self.replay(case)))
        except (TooLargeError, RecursionError):
            return Reason.TOO_LARGE
        except TooLongError:
            return Reason.TOO_LONG

    def _try_node(self, node: int, shown: Callable[[CaseInput], bool]) -> CaseInput | Reason | None:
        """As ``try_suspicion``, from the diagram of what can be."""
        if node == self.model.space.diagrams.end(NO):
            return None
        tried = 0
        for case in self.cases(node):
            tried += 1
            if case is not None and shown(case):
                return case
        return Reason.NO_WITNESS if tried else None

    def cases(self, node: int) -> Iterator[CaseInput | None]:
        """Cases for the first combinations of a diagram, ``None`` where none could be made."""
        combinations = Search(self.model.space).combinations(node)
        for values in islice(combinations, MOST_WITNESSES):
            try:
                yield witness_of(self.model, values)
            except NotMadeError:
                yield None

    def can_never_be(self, formula: Formula) -> bool | Reason:
        """Whether nothing that can be makes the formula true.

        Ratings that it reads have the grades that their rules give.
        """
        try:
            node = self.model.reachable(formula)
            return not any(self._can_be(node, values) for values in self._some(node))
        except (TooLargeError, RecursionError):
            return Reason.TOO_LARGE
        except TooLongError:
            return Reason.TOO_LONG

    def _some(self, node: int) -> Iterator[dict[str, Hashable]]:
        """The combinations of a diagram, no more than are worth trying."""
        for number, values in enumerate(Search(self.model.space).combinations(node)):
            if number == MOST_COMBINATIONS:
                raise TooLongError(number)
            yield values

    def _can_be(self, node: int, values: Values) -> bool:
        """Whether the ratings of the combination can have their grades by their rules."""
        space, rest = self.model.space, node
        read = [name for name in values if name in self.model.ratings]
        for name in read:
            place = space.domains[name].index(values[name])
            rest = space.diagrams.given(rest, space.number(name), place)
        for name in read:
            given = self.model.reachable(self.model.given_as(name, str(values[name])))
            rest = space.diagrams.both(rest, given)
        return not read or next(Search(space).combinations(rest), None) is not None


def judged(
    found: CaseInput | Reason | None, code: str, path: Path, value: str, **facts: object
) -> Iterator[Finding]:
    """The finding that a tried suspicion amounts to, if it amounts to one."""
    if isinstance(found, Reason):
        yield Finding(code, path, value, facts, reason=found)
    elif found is not None:
        yield Finding(code, path, value, facts, (found,))


def never(
    found: bool | Reason, code: str, path: Path, value: str, **facts: object
) -> Iterator[Finding]:
    """The finding of something that can never be, or that could not be proved to be able to."""
    if isinstance(found, Reason):
        yield Finding(code, path, value, facts, reason=found)
    elif found:
        yield Finding(code, path, value, facts)

"""Why a rating came out as it did: the rule that decided, what it read, and what would change it.

The smallest change is looked for first among the answers by hand, by how many of them change, then
among single facts (those of the file before those of list and period) by the least numeric change,
then among the computed answers. The search is bounded and always tries in the same order.

Decision: facts that are shown go before those that only serve other rules, and counts before days,
because "ett besök till" says more to a reader than a window that moves by a day.
Decision: no value is named that the fact cannot have: none beyond what the period, the parameters
and the bounds of stated facts allow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.checklist import Checklist, Grade, Rating
from inspector_app.domain.checklist.evaluation.case import CaseInput
from inspector_app.domain.checklist.evaluation.plan import plan_of
from inspector_app.domain.checklist.evaluation.work import Work
from inspector_app.domain.checklist.explanation.search import Flip, search
from inspector_app.domain.checklist.ratings import RatingOutcome
from inspector_app.domain.expression import Expression, Name, Node, Rows, children
from inspector_app.domain.expression.text import print_expression
from inspector_app.domain.values import MaybeValue


class NoFlip(StrEnum):
    """Why no change is named: the rating has no grade, none was found among those tried, or the
    search reached its bound."""

    NOT_RATED = "not_rated"
    NONE_FOUND = "none_found"
    BOUND_REACHED = "bound_reached"


@dataclass(frozen=True, slots=True)
class Read:
    """A name, or a row expression as printed, that the deciding rule read, and its value."""

    name: str
    value: MaybeValue


@dataclass(frozen=True, slots=True)
class Explanation:
    """The rule that decided a rating (``None``: otherwise, or no grade), what was read, the flip.

    ``read`` are the values of the deciding rule; of all the rating's rules where none decided or
    the grade is the one for all other cases.
    """

    outcome: RatingOutcome
    grade: Grade | None
    read: tuple[Read, ...]
    flip: Flip | None
    no_flip: NoFlip | None

    @property
    def rule(self) -> Expression | None:
        """The rule that decided."""
        return None if self.grade is None else self.grade.when


def explain(
    checklist: Checklist, case: CaseInput, *, flips: bool = True, only: str | None = None
) -> tuple[Explanation, ...]:
    """Return the explanation of every rating in the template's order, or of ``only`` one.

    What takes time is the search for changes; without ``flips`` it is left out.
    """
    plan = plan_of(checklist)
    work = plan.begin(case)
    plan.run(work)
    wanted = (r for r in checklist.ratings if only in (None, r.rating_id))
    return tuple(_explained(checklist, rating, work, flips=flips) for rating in wanted)


def _explained(checklist: Checklist, rating: Rating, work: Work, *, flips: bool) -> Explanation:
    outcome = work.ratings[rating.rating_id]
    grade = None if outcome.computed is None else rating.grade(outcome.computed)
    read = tuple(_read(rating, grade, work))
    if grade is None:
        return Explanation(outcome, None, read, None, NoFlip.NOT_RATED)
    if not flips:
        return Explanation(outcome, grade, read, None, None)
    flip, bounded = search(checklist, rating, work)
    if flip is not None:
        return Explanation(outcome, grade, read, flip, None)
    reason = NoFlip.BOUND_REACHED if bounded else NoFlip.NONE_FOUND
    return Explanation(outcome, grade, read, None, reason)


def _read(rating: Rating, grade: Grade | None, work: Work) -> Iterator[Read]:
    decided = None if grade is None else grade.when
    rules = [g.when for g in rating.grades if g.when is not None] if decided is None else [decided]
    seen: set[str] = set()
    for rule in rules:
        for node in leaves(rule.node):
            printed = print_expression(node)
            if printed not in seen:
                seen.add(printed)
                yield Read(printed, work.value_of(Expression(printed, node)))


def leaves(node: Node) -> Iterator[Node]:
    """The names and row expressions of a rule, from left to right."""
    if isinstance(node, Name | Rows):
        yield node
        return
    for child in children(node):
        yield from leaves(child)

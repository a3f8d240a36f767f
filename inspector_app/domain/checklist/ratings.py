"""Which grade a rating has in one case: by its rules, or as a responsible person has set it.

Decision: a rating waits until every answer and every rating it reads is settled, so that no grade
is shown that an unanswered question could still change; a rule that itself names 'not_answered' or
'not_rated' says that it does not wait.
Decision: where no grade of a rating without order holds, or two do, none is chosen; the template
is at fault, which the proof shows before it is released.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.checklist import NOT_ANSWERED, NOT_RATED, Grade, Rating
from inspector_app.domain.expression import (
    Binary,
    Expression,
    Literal,
    Membership,
    Name,
    Node,
    NumberOf,
    walk,
)

Holds = Callable[[Expression], bool | None]


class NotRated(StrEnum):
    """Why a rating has no grade: something it reads is not settled, a value it reads is unknown,
    no grade of the template holds, or more than one does."""

    WAITING = "waiting"
    UNKNOWN = "unknown"
    GAP = "gap"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class RatingOutcome:
    """What became of a rating. ``computed`` is the grade by the rules, ``value`` the one that
    stands; both ``None`` without a grade, for ``reason``.

    ``waiting`` are the names it waits for, ``holding`` the grades whose rules hold.
    """

    rating_id: str
    computed: str | None = None
    overridden: str | None = None
    reason: NotRated | None = None
    waiting: tuple[str, ...] = ()
    holding: tuple[str, ...] = ()

    @property
    def value(self) -> str | None:
        """The grade that stands."""
        return self.overridden if self.overridden is not None else self.computed

    @property
    def name_value(self) -> str:
        """What rules read: the grade that stands, or ``not_rated``."""
        return self.value or NOT_RATED


def rate(rating: Rating, holds: Holds, waiting: tuple[str, ...] = ()) -> RatingOutcome:
    """Return the grade that the rules give; ``holds`` tells of a rule, ``None`` = cannot be told.

    ``waiting``: the names the rating reads that are not settled.
    """
    if waiting:
        return RatingOutcome(rating.rating_id, reason=NotRated.WAITING, waiting=waiting)
    return _ordered(rating, holds) if rating.ordered else _exclusive(rating, holds)


def _ordered(rating: Rating, holds: Holds) -> RatingOutcome:
    for grade in rating.grades:
        held = True if grade.when is None else holds(grade.when)
        if held is None:
            return RatingOutcome(rating.rating_id, reason=NotRated.UNKNOWN)
        if held:
            return _graded(rating, grade)
    return RatingOutcome(rating.rating_id, reason=NotRated.GAP)


def _exclusive(rating: Rating, holds: Holds) -> RatingOutcome:
    told = [(grade, holds(grade.when)) for grade in rating.grades if grade.when is not None]
    holding = [grade for grade, held in told if held]
    if len(holding) == 1:
        return _graded(rating, holding[0])
    if holding:
        names = tuple(grade.grade_id for grade in holding)
        return RatingOutcome(rating.rating_id, reason=NotRated.OVERLAP, holding=names)
    if any(held is None for _, held in told):
        return RatingOutcome(rating.rating_id, reason=NotRated.UNKNOWN)
    otherwise = next((grade for grade in rating.grades if grade.when is None), None)
    if otherwise is not None:
        return _graded(rating, otherwise)
    return RatingOutcome(rating.rating_id, reason=NotRated.GAP)


def _graded(rating: Rating, grade: Grade) -> RatingOutcome:
    return RatingOutcome(rating.rating_id, computed=grade.grade_id, holding=(grade.grade_id,))


def names_excused(rules: Iterable[Expression]) -> frozenset[str]:
    """Return the names that some of the rules compare with 'not_answered' or 'not_rated'.

    Who writes such a rule says what holds while they are not settled, so they are not waited for.
    """
    return frozenset(name for rule in rules for name in _excused(rule.node))


def _excused(rule: Node) -> Iterator[str]:
    for node in walk(rule):
        match node:
            case Binary(left=Name(name=name), right=Literal(value=value)) if _unsettled(value):
                yield name
            case Binary(left=Literal(value=value), right=Name(name=name)) if _unsettled(value):
                yield name
            case Membership(item=Name(name=name), members=tuple(members)) if _any(members):
                yield name
            case NumberOf(items=items, members=members) if _any(members):
                yield from (item.name for item in items)
            case _:
                continue


def _unsettled(value: object) -> bool:
    return value in (NOT_ANSWERED, NOT_RATED)


def _any(members: tuple[Literal, ...]) -> bool:
    return any(_unsettled(member.value) for member in members)

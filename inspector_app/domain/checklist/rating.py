"""Conclusions the rules draw: of one item from answers and facts, of the theme from items."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.checklist.scale import RatingKind
from inspector_app.domain.expression import Expression
from inspector_app.domain.inspection import Role

OVERRIDERS = (Role.INSPECTOR, Role.LEAD_INSPECTOR, Role.QUALITY)
"""The roles that a template may let set another grade; an auditor changes nothing."""


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade of a rating; ``when`` is ``None`` for "otherwise".

    ``ranked`` grades stand from best to worst; the others, such as "kan inte bedömas", are outside.
    """

    grade_id: str
    label: str
    when: Expression | None = None
    ranked: bool = True


@dataclass(frozen=True, slots=True)
class Rating:
    """A conclusion the rules draw. ``ordered``: the first grade that holds; else exactly one holds.

    ``override_by``: the roles that may set another grade, with a reason shown for ever.
    """

    rating_id: str
    title: str
    kind: RatingKind
    grades: tuple[Grade, ...]
    ordered: bool = False
    section: str = ""
    guidance: str = ""
    override_by: tuple[str, ...] = ()

    def grade(self, grade_id: str) -> Grade:
        """Return the grade, which must exist."""
        return next(g for g in self.grades if g.grade_id == grade_id)

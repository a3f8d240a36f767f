"""Who may set another grade than the computed one, and what that takes."""

from __future__ import annotations

from inspector_app.domain.checklist import Checklist, Rating
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import RatingOverride


def require_override(
    checklist: Checklist, rating_id: str, override: RatingOverride | None
) -> Rating:
    """Return the rating that a grade is set for by hand.

    Raises ``rating_unknown``, ``override_role`` (the role may not; fact ``roles``),
    ``grade_unknown`` (fact ``grades``) or ``override_reason_missing``.
    """
    found = {rating.rating_id: rating for rating in checklist.ratings}.get(rating_id)
    if found is None:
        raise InspectionError("rating_unknown", rating=rating_id)
    if override is not None:
        _require(found, override)
    return found


def _require(rating: Rating, override: RatingOverride) -> None:
    if override.role not in rating.override_by:
        roles = ", ".join(rating.override_by) or "–"
        facts = {"rating": rating.title, "role": override.role, "roles": roles}
        raise InspectionError("override_role", **facts)
    grades = [grade.grade_id for grade in rating.grades]
    if override.grade not in grades:
        facts = {"rating": rating.title, "grade": override.grade, "grades": ", ".join(grades)}
        raise InspectionError("grade_unknown", **facts)
    if not override.reason.strip():
        raise InspectionError("override_reason_missing", rating=rating.title)

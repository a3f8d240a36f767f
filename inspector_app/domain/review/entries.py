"""Whether a stated fact fits what the template asks for."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import Checklist, Entry, Question
from inspector_app.domain.checklist.evaluation.values import value_fault
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import Stated
from inspector_app.domain.values import Value


def require_entry(checklist: Checklist, name: str, stated: Stated | None) -> Entry:
    """Return the entry a value is stated for.

    Raises ``entry_unknown``, ``entry_not_found`` ("framgår inte" is not offered), ``entry_bounds``
    (facts ``least``, ``most``), or ``entry_`` and the kind of fault of ``value_fault``; all with
    the facts ``question`` and ``value``.
    """
    question = next((q for q in checklist.questions if q.entry and q.entry.name == name), None)
    if question is None or question.entry is None:
        raise InspectionError("entry_unknown", name=name)
    if stated is not None:
        _require_stated(question, question.entry, stated.value)
    return question.entry


def _require_stated(question: Question, entry: Entry, value: Value | None) -> None:
    facts: dict[str, Any] = {"question": question.question_id, "value": str(value)[:80]}
    if value is None:
        if not entry.not_found:
            raise InspectionError("entry_not_found", question=question.question_id)
        return
    fault = value_fault(value, entry.type, entry.options)
    if fault:
        raise InspectionError(f"entry_{fault}", **facts)
    if outside_bounds(entry, value):
        least, most = ("…" if b is None else str(b) for b in (entry.least, entry.most))
        raise InspectionError("entry_bounds", **facts, least=least, most=most)


def outside_bounds(entry: Entry, value: Value) -> bool:
    """Whether a count or number is below ``least`` or above ``most``, which are allowed."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        return False
    low = entry.least is not None and value < entry.least
    return low or (entry.most is not None and value > entry.most)

"""A case in writing, in the template's own names, the same in every language: ``AB-07 = J``."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.evaluation.case import CaseInput
from inspector_app.domain.checklist.proof.witness import USUAL_PERIOD
from inspector_app.domain.expression.text import print_value
from inspector_app.domain.values import Period, Unknown


def written_case(checklist: Checklist, case: CaseInput) -> str:
    """Return the values of a case, in the template's order; the usual ones are left out."""
    parts = list(_parts(checklist, case))
    if not parts or case.period != USUAL_PERIOD:
        parts.append(f"period {case.period[0]}–{case.period[1]}")
    return ", ".join(parts)


def _parts(checklist: Checklist, case: CaseInput) -> Iterator[str]:
    for question in checklist.questions:
        if question.question_id in case.answers:
            yield f"{question.question_id} = {case.answers[question.question_id].value}"
    for name, value in {**case.register, **case.entries, **case.given}.items():
        yield f"{name} = {_value(value)}"
    for name, grade in case.overrides.items():
        yield f"{name} = {grade}"
    for table, rows in case.rows.items():
        for row in rows:
            cells = "; ".join(f"{column} {_value(value)}" for column, value in row.items())
            yield f"{table}: {cells}"
    for table in sorted(case.empty):
        yield f"{table}: 0"


def _value(value: object) -> str:
    if isinstance(value, Unknown):
        return "?"
    if isinstance(value, Period):
        return f"{value.start}–{value.end or ''}"
    if isinstance(value, str):
        return value
    return str(print_value(value))  # type: ignore[arg-type]

"""Whether a value fits the matter it is put forward for, and whether it changes what was said."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import LogRow, Outcome, RatingOverride, Stated
from inspector_app.domain.review.entries import require_entry
from inspector_app.domain.review.overrides import require_override
from inspector_app.domain.review.rows import row_issues
from inspector_app.domain.second_reading import (
    NOTHING,
    AgreedValue,
    Aspect,
    Matter,
    Pair,
    rows_apart,
    said_of,
    same_value,
    stand_of,
    targets,
)


def check_value(checklist: Checklist, matter: Matter, value: AgreedValue) -> None:
    """Raise unless the value is one of the matter's.

    Codes: ``agreed_matter_unknown`` (fact ``target``), ``agreed_value_unfit``,
    ``answer_not_offered``, ``log_row_faults``, those of ``require_entry`` and ``require_override``.
    """
    if matter.aspect is not Aspect.OUTCOME and matter.target not in targets(
        checklist, matter.aspect
    ):
        raise InspectionError("agreed_matter_unknown", target=matter.target)
    match matter.aspect, value:
        case Aspect.ANSWER, Answer():
            _check_answer(checklist, matter.target, value)
        case Aspect.OUTCOME, Outcome() if value is not Outcome.OPEN:
            return
        case Aspect.LOG, tuple():
            _check_rows(checklist, matter.target, value)
        case Aspect.ENTRY, Stated():
            require_entry(checklist, matter.target, value)
        case Aspect.GRADE, RatingOverride():
            require_override(checklist, matter.target, value)
        case ((Aspect.ENTRY | Aspect.GRADE), _) if value == NOTHING:
            return
        case Aspect.REGISTER_VALUE, _ if type(value) is str:
            return
        case _:
            raise InspectionError("agreed_value_unfit")


def _check_answer(checklist: Checklist, target: str, value: Answer) -> None:
    if value not in checklist.question(target).offered_answers:
        raise InspectionError("answer_not_offered", question=target, answer=value.value)


def _check_rows(checklist: Checklist, table: str, rows: tuple[LogRow, ...]) -> None:
    if any(row.table != table for row in rows):
        raise InspectionError("agreed_value_unfit")
    issues = tuple(issue for row in rows for issue in row_issues(checklist, row))
    if issues:
        raise InspectionError("log_row_faults", issues=issues, count=len(issues))


def changes_an_answer(pair: Pair, checklist: Checklist, matter: Matter, value: AgreedValue) -> bool:
    """Whether the value is another than at least one of the readings has."""
    return any(not same_value(value, one) for one in _said(pair, checklist, matter))


def _said(pair: Pair, checklist: Checklist, matter: Matter) -> Iterator[AgreedValue | None]:
    for part in Part:
        read = pair.of(part)
        match matter.aspect:
            case Aspect.ANSWER:
                yield stand_of(checklist.question(matter.target), read).value
            case Aspect.OUTCOME:
                yield read.review.outcome
            case Aspect.LOG:
                yield rows_apart(pair, matter.target, part)
            case _:
                yield said_of(read.review, matter)

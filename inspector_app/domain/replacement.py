"""When a drawn file gives way to a reserve, and when it may not.

Source: domain.md (f), "A file that cannot be read": a file that does not belong to the population,
or that the reader may not judge, is replaced by the next reserve of its stratum in order. A file
that is incomplete, not found or not released is a result: it is reported and counted as bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.sampling import Design, DrawnCase, Sample


class ReplacedReason(StrEnum):
    """Why a file is replaced by the next reserve."""

    WRONG_DISTRICT = "wrong_district"
    OUTSIDE_PERIOD = "outside_period"
    NOT_PLACED = "not_placed"
    CONFLICT_OF_INTEREST = "conflict_of_interest"


class NotReplacedReason(StrEnum):
    """Why a file stays in the sample unread: reported, and bounded in every result."""

    INCOMPLETE = "incomplete"
    NOT_FOUND = "not_found"
    NOT_RELEASED = "not_released"


@dataclass(frozen=True, slots=True)
class Replacement:
    """One file given up; ``substitute`` is ``None`` when the reserves had run out."""

    case_id: str
    reason: ReplacedReason
    substitute: DrawnCase | None


def next_reserve(sample: Sample, stratum: str, used: frozenset[str]) -> DrawnCase | None:
    """Return the first unused reserve in order, ``None`` when there is none left.

    Of a stratified sample only reserves of ``stratum`` come in question; of a simple random sample
    all of them, whatever their stratum.
    """
    own = sample.plan.design is Design.STRATIFIED
    waiting = (case for case in sample.reserve if case.id not in used)
    return next((case for case in waiting if not own or case.stratum == stratum), None)


def replace_case(
    sample: Sample, earlier: tuple[Replacement, ...], case_id: str, reason: str
) -> Replacement:
    """Return the replacement of one file after the ``earlier`` ones.

    Codes: ``reason_not_replaceable`` for a reason of ``NotReplacedReason``, ``reason_unknown``,
    ``case_not_in_sample``, ``case_already_replaced`` (fact ``case_id``).
    """
    coded = _coded(reason)
    used = {r.substitute.id: r.substitute for r in earlier if r.substitute is not None}
    reading = {case.id: case for case in sample.main} | used
    if case_id in {r.case_id for r in earlier}:
        raise InspectionError("case_already_replaced", case_id=case_id)
    if case_id not in reading:
        raise InspectionError("case_not_in_sample", case_id=case_id)
    substitute = next_reserve(sample, reading[case_id].stratum, frozenset(used))
    return Replacement(case_id, coded, substitute)


def _coded(reason: str) -> ReplacedReason:
    if reason in set(NotReplacedReason):
        raise InspectionError("reason_not_replaceable", reason=reason)
    if reason not in set(ReplacedReason):
        raise InspectionError("reason_unknown", reason=reason)
    return ReplacedReason(reason)


def cases_to_read(sample: Sample, earlier: tuple[Replacement, ...]) -> tuple[DrawnCase, ...]:
    """Return the files that are in the sample now, by ascending ticket."""
    gone = {r.case_id for r in earlier}
    came = [r.substitute for r in earlier if r.substitute is not None]
    kept = [case for case in (*sample.main, *came) if case.id not in gone]
    return tuple(sorted(kept, key=lambda case: (case.ticket, case.id)))


def cases_not_replaced(sample: Sample, earlier: tuple[Replacement, ...]) -> tuple[DrawnCase, ...]:
    """Return the files given up when the reserves had run out, by ascending ticket."""
    drawn = {case.id: case for case in (*sample.main, *sample.reserve)}
    left = [drawn[r.case_id] for r in earlier if r.substitute is None]
    return tuple(sorted(left, key=lambda case: (case.ticket, case.id)))

"""Whole columns of typed rows: times mended, rows that stand alone turned into cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import Any

from inspector_app.domain.population import Case, KeyListEntry, Placement
from inspector_app.domain.population_cells import PersonNumber
from inspector_app.domain.population_fields import Field
from inspector_app.domain.population_issues import IssueLog
from inspector_app.domain.population_rows import NO_PERSON
from inspector_app.domain.population_terms import CareForm, LegalGround

_DEFAULTS: dict[Field, Any] = {
    Field.PERSONNUMMER: NO_PERSON,
    Field.CARE_FORM: CareForm.NOT_STATED,
    Field.LEGAL_GROUND: LegalGround.NOT_STATED,
    Field.PROTECTED: False,
    Field.REGISTERED_VISITS: None,
    Field.SIZE: None,
} | {
    one: None
    for one in Field
    if one.value.endswith("_on")
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseChunk:
    """Cases, their key list entries and the number of each child's first row, side by side."""

    first_rows: list[int]
    cases: list[Case]
    key_list: list[KeyListEntry]


def mend_times(
    values: dict[Field, list[Any]], numbers: Sequence[int], log: IssueLog, headers: dict[Field, str]
) -> None:
    """Make unknown, and report, a start after its end and a start before the month of birth."""
    started, ended = values.get(Field.STARTED_ON), values.get(Field.ENDED_ON)
    if started is None:
        return
    if ended is not None:
        for i, (first, last) in enumerate(zip(started, ended, strict=True)):
            if last is not None and first is not None and last < first:
                log.add("population_end_before_start", numbers[i], headers[Field.ENDED_ON],
                        str(last), started=str(first))  # fmt: skip
                started[i] = ended[i] = None
    for i in _starts_before_birth(started, values):
        log.add("population_start_before_birth", numbers[i], headers[Field.STARTED_ON],
                str(started[i]))  # fmt: skip
        started[i] = None


class _Months(dict[date | None, str]):
    """Days and their months, "9999" for none."""

    def __missing__(self, day: date | None) -> str:
        month = "9999" if day is None else f"{day.year:04d}-{day.month:02d}"
        self[day] = month
        return month


_MONTHS = _Months()


def _starts_before_birth(started: list[Any], values: dict[Field, list[Any]]) -> list[int]:
    months = map(_MONTHS.__getitem__, started)
    if Field.PERSONNUMMER in values:
        born: Any = (person.birth_month for person in values[Field.PERSONNUMMER])
    elif Field.BIRTH_MONTH in values:
        born = values[Field.BIRTH_MONTH]
    else:
        return []
    return [i for i, (month, birth) in enumerate(zip(months, born, strict=True)) if month < birth]


def plain_keys(values: dict[Field, list[Any]], own_field: Field, count: int) -> list[str]:
    """Return the key of each row that stands alone, empty when it has none.

    ``own_field`` is where the list's own id of a child stands.
    """
    persons: list[PersonNumber] | None = values.get(Field.PERSONNUMMER)
    own: list[str] | None = values.get(own_field)
    if persons is None:
        return own if own is not None else [""] * count
    if own is None:
        return [person.digits for person in persons]
    return [p.digits if p.birth_month else o or p.digits for p, o in zip(persons, own, strict=True)]


def full_columns(values: dict[Field, list[Any]], numbers: Sequence[int]) -> list[Any]:
    """Return the columns of ``RegisterRow``: row numbers, then each field."""
    count = len(numbers)
    return [
        numbers,
        *(values.get(one) or [_DEFAULTS.get(one, "")] * count for one in Field),
    ]


def simple_chunk(full: list[Any], own_field: Field) -> CaseChunk:
    """Return one case for each row; no row shares its child with another."""
    numbers, own, persons, case_numbers, household, district, unit, birth = full[:8]
    visits, considered, reconsidered, care_plan, implementation_plan, _, size = full[15:]
    placements = map(Placement._make, zip(numbers, district, unit, *full[8:15], strict=True))
    values = dict(zip(Field, full[1:], strict=True))
    keys = plain_keys(values, own_field, len(numbers))
    born = [p.birth_month or b for p, b in zip(persons, birth, strict=True)]
    cases = map(
        Case._make,
        zip(keys, district, unit, born, household, repeat(False), visits, considered,
            reconsidered, care_plan, implementation_plan, size, zip(placements, strict=True)),
    )  # fmt: skip
    entries = map(
        KeyListEntry._make,
        zip(keys, [p.digits for p in persons], _singles(case_numbers), _singles(own),
            repeat(False)),
    )  # fmt: skip
    return CaseChunk(list(numbers), list(cases), list(entries))


def _singles(texts: list[str]) -> list[tuple[str, ...]]:
    return [(text,) if text else () for text in texts]

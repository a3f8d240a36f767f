"""Whole columns of typed rows: times mended, rows that stand alone turned into cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import repeat
from operator import lt
from typing import Any

from inspector_app.domain.population import Case, KeyListEntry, Placement
from inspector_app.domain.population_cells import PersonNumber
from inspector_app.domain.population_fields import Field
from inspector_app.domain.population_issues import IssueLog
from inspector_app.domain.population_rows import NO_PERSON
from inspector_app.domain.population_terms import CareForm, LegalGround
from inspector_app.domain.population_typing import TypedColumns

_PLACEMENT_FIELDS = (
    Field.DISTRICT,
    Field.UNIT,
    Field.CARE_FORM,
    Field.LEGAL_GROUND,
    Field.DECIDED_ON,
    Field.EFFECTIVE_ON,
    Field.STARTED_ON,
    Field.ENDED_ON,
    Field.END_REASON,
)
_CASE_FIELDS = (
    Field.REGISTERED_VISITS,
    Field.LAST_CONSIDERATION_ON,
    Field.LAST_RECONSIDERATION_ON,
    Field.LAST_CARE_PLAN_ON,
    Field.LAST_IMPLEMENTATION_PLAN_ON,
    Field.SIZE,
)
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
    typed: TypedColumns, numbers: Sequence[int], log: IssueLog, headers: dict[Field, str]
) -> None:
    """Make unknown, and report, a start after its end and a start before the month of birth."""
    started = typed.values.get(Field.STARTED_ON)
    ended = typed.values.get(Field.ENDED_ON)
    if started is None:
        return
    if ended is not None:
        for i, (first, last) in enumerate(zip(started, ended, strict=True)):
            if last is not None and first is not None and last < first:
                log.add("population_end_before_start", numbers[i], headers[Field.ENDED_ON],
                        str(last), started=str(first))  # fmt: skip
                started[i] = ended[i] = None
    for i in _starts_before_birth(started, typed):
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


def _starts_before_birth(started: list[Any], typed: TypedColumns) -> list[int]:
    born = typed.born or typed.values.get(Field.BIRTH_MONTH)
    if born is None:
        return []
    months = list(map(_MONTHS.__getitem__, started))
    if not any(map(lt, months, born)):
        return []
    return [i for i, (month, birth) in enumerate(zip(months, born, strict=True)) if month < birth]


def plain_keys(typed: TypedColumns, own_field: Field) -> list[str]:
    """Return the key of each row that stands alone, empty when it has none.

    ``own_field`` is where the list's own id of a child stands.
    """
    persons: list[str] | None = typed.values.get(Field.PERSONNUMMER)
    own: list[str] | None = typed.values.get(own_field)
    if persons is None:
        return own if own is not None else [""] * typed.row_count
    if own is None or "" not in typed.born:
        return persons
    rows = zip(persons, typed.born, own, strict=True)
    return [digits if month else other or digits for digits, month, other in rows]


def row_columns(typed: TypedColumns, numbers: Sequence[int]) -> list[Any]:
    """Return the columns of ``RegisterRow``: row numbers, then each field."""
    full = [numbers, *(_column(typed, one) for one in Field)]
    if typed.born:
        persons = zip(typed.values[Field.PERSONNUMMER], typed.born, strict=True)
        full[1 + list(Field).index(Field.PERSONNUMMER)] = list(map(PersonNumber._make, persons))
    return full


def _column(typed: TypedColumns, one: Field) -> list[Any]:
    return typed.values.get(one) or [_DEFAULTS.get(one, "")] * typed.row_count


_new_case = partial(tuple.__new__, Case)
_new_placement = partial(tuple.__new__, Placement)
_new_entry = partial(tuple.__new__, KeyListEntry)


def simple_chunk(typed: TypedColumns, numbers: Sequence[int], own_field: Field) -> CaseChunk:
    """Return one case for each row; no row shares its child with another and none is protected."""
    column = {one: _column(typed, one) for one in Field}
    placements = map(
        _new_placement, zip(numbers, *(column[one] for one in _PLACEMENT_FIELDS), strict=True)
    )
    keys = plain_keys(typed, own_field)
    persons = typed.values.get(Field.PERSONNUMMER) or repeat("")
    cases = map(
        _new_case,
        zip(
            keys,
            column[Field.DISTRICT],
            column[Field.UNIT],
            _births(typed, column[Field.BIRTH_MONTH]),
            column[Field.HOUSEHOLD],
            repeat(False),
            *(column[one] for one in _CASE_FIELDS),
            zip(placements, strict=True),
        ),
    )
    case_numbers, own = _singles(column[Field.CASE_NUMBER]), _singles(column[Field.IDENTIFIER])
    entries = map(_new_entry, zip(keys, persons, case_numbers, own, repeat(False)))
    return CaseChunk(list(numbers), list(cases), list(entries))


def _births(typed: TypedColumns, written: list[str]) -> list[str]:
    if not typed.born or "" not in typed.born:
        return typed.born or written
    return [month or other for month, other in zip(typed.born, written, strict=True)]


def _singles(texts: list[str]) -> Iterable[tuple[str, ...]]:
    if "" not in texts:
        return zip(texts, strict=True)
    return [(text,) if text else () for text in texts]

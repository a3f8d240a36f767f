"""Whole columns of typed rows: times mended, rows that stand alone turned into cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import lt
from typing import Any

from inspector_app.domain.population import Case, KeyListEntry, Placement
from inspector_app.domain.population_cells import PersonNumber
from inspector_app.domain.population_fields import DATE_FIELDS, Field
from inspector_app.domain.population_issues import IssueLog
from inspector_app.domain.population_rows import NO_PERSON
from inspector_app.domain.population_terms import CareForm, LegalGround
from inspector_app.domain.population_typing import TypedColumns

_DEFAULTS: dict[Field, Any] = {
    Field.CARE_FORM: CareForm.NOT_STATED,
    Field.LEGAL_GROUND: LegalGround.NOT_STATED,
    Field.PROTECTED: False,
    Field.REGISTERED_VISITS: None,
    Field.SIZE: None,
} | dict.fromkeys(DATE_FIELDS)
_new_case = partial(tuple.__new__, Case)
_new_placement = partial(tuple.__new__, Placement)
_new_entry = partial(tuple.__new__, KeyListEntry)


@dataclass(frozen=True, slots=True)
class CaseColumns:
    """Children with one placement each, column by column under the names of the attributes.

    ``case`` lacks the placements, which stand in ``placement``, one for each child.
    """

    case: dict[str, Sequence[Any]]
    placement: dict[str, Sequence[Any]]
    key_list: dict[str, Sequence[Any]]

    def cases(self) -> list[Case]:
        """Return the children."""
        placements = map(_new_placement, zip(*self.placement.values(), strict=True))
        rows = zip(*self.case.values(), zip(placements, strict=True), strict=True)
        return list(map(_new_case, rows))

    def entries(self) -> list[KeyListEntry]:
        """Return what finds their files."""
        return list(map(_new_entry, zip(*self.key_list.values(), strict=True)))


class CaseChunk:
    """Cases, their key list entries and the number of each child's first row, side by side.

    ``columns`` says the same column by column, or is None when a child has several placements;
    whoever stores columns spares the making of a million values.
    """

    __slots__ = ("_cases", "_entries", "columns", "first_rows")

    def __init__(
        self,
        first_rows: Sequence[int],
        cases: list[Case] | None = None,
        key_list: list[KeyListEntry] | None = None,
        columns: CaseColumns | None = None,
    ) -> None:
        self.first_rows = first_rows
        self.columns = columns
        self._cases = cases
        self._entries = key_list

    def __len__(self) -> int:
        return len(self.first_rows)

    @property
    def cases(self) -> list[Case]:
        """Return the children, in order of their first rows."""
        if self._cases is None:
            self._cases = self.columns.cases() if self.columns else []
        return self._cases

    @property
    def key_list(self) -> list[KeyListEntry]:
        """Return what finds their files, in the same order."""
        if self._entries is None:
            self._entries = self.columns.entries() if self.columns else []
        return self._entries

    def districts(self) -> Sequence[str]:
        """Return the stadsdel of each child."""
        return self.columns.case["district"] if self.columns else [c.district for c in self.cases]


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
    persons: Any = [NO_PERSON] * typed.row_count
    if typed.born:
        pairs = zip(typed.values[Field.PERSONNUMMER], typed.born, strict=True)
        persons = list(map(PersonNumber._make, pairs))
    full[1 + list(Field).index(Field.PERSONNUMMER)] = persons
    return full


def _column(typed: TypedColumns, one: Field) -> list[Any]:
    return typed.values.get(one) or [_DEFAULTS.get(one, "")] * typed.row_count


def simple_chunk(typed: TypedColumns, numbers: Sequence[int], own_field: Field) -> CaseChunk:
    """Return one case for each row; no row shares its child with another and none is protected."""
    keys, open_rows = plain_keys(typed, own_field), [False] * typed.row_count
    by_name = {one.value: _column(typed, one) for one in Field}
    births = {"birth_month": _births(typed, by_name["birth_month"])}
    own = {"child_key": keys, "row": numbers, "protected": open_rows}
    columns = CaseColumns(
        {name: (own | by_name | births)[name] for name in Case._fields[:-1]},
        {name: (own | by_name)[name] for name in Placement._fields},
        {
            "child_key": keys,
            "personnummer": by_name["personnummer"],
            "case_numbers": _singles(by_name["case_number"]),
            "identifiers": _singles(by_name["identifier"]),
            "protected": open_rows,
            "identity": keys,
        },
    )
    return CaseChunk(numbers, columns=columns)


def _births(typed: TypedColumns, written: list[str]) -> list[str]:
    if not typed.born or "" not in typed.born:
        return typed.born or written
    return [month or other for month, other in zip(typed.born, written, strict=True)]


def _singles(texts: list[str]) -> Sequence[tuple[str, ...]]:
    if "" not in texts:
        return list(zip(texts, strict=True))
    return [(text,) if text else () for text in texts]

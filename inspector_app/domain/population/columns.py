"""Whole columns of typed rows: times mended, rows that stand alone turned into cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress, count
from operator import lt
from typing import Any, cast

from inspector_app.domain.population import Case, KeyListEntry, Placement
from inspector_app.domain.population.cells import PersonNumber
from inspector_app.domain.population.coded import (
    DAYS,
    NO_DAY,
    Coded,
    Coder,
    Even,
    Singles,
    spans_of,
)
from inspector_app.domain.population.fields import DATE_FIELDS, Field
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.rows import NO_PERSON
from inspector_app.domain.population.terms import CareForm, LegalGround
from inspector_app.domain.population.typed_columns import TypedColumns

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
    started: Coded | None = typed.values.get(Field.STARTED_ON)
    ended: Coded | None = typed.values.get(Field.ENDED_ON)
    if started is None:
        return
    if ended is not None:
        for i in _places_where(map(lt, ended.codes, started.codes)):
            first, last = (DAYS[column.codes[i]] for column in (started, ended))
            if first is not None:
                log.add("population_end_before_start", numbers[i], headers[Field.ENDED_ON],
                        str(last), started=str(first))  # fmt: skip
                _make_unknown(i, started, ended)
    for i in _starts_before_birth(started, typed):
        log.add("population_start_before_birth", numbers[i], headers[Field.STARTED_ON],
                str(DAYS[started.codes[i]]))  # fmt: skip
        _make_unknown(i, started)


def _make_unknown(place: int, *days: Coded) -> None:
    for column in days:
        cast(list[str], column.codes)[place] = NO_DAY


class _Months(dict[str, str]):
    """Codes of days and their months, "9999" for an unknown day."""

    def __missing__(self, code: str) -> str:
        day = DAYS[code]
        month = "9999" if day is None else f"{day.year:04d}-{day.month:02d}"
        self[code] = month
        return month


_MONTHS = _Months()


def _starts_before_birth(started: Coded, typed: TypedColumns) -> list[int]:
    born = typed.born or typed.values.get(Field.BIRTH_MONTH)
    if born is None:
        return []
    months = map(_MONTHS.__getitem__, started.codes)
    return _places_where(map(lt, months, born))


def _places_where(answers: Iterable[bool]) -> list[int]:
    """Return where the answer is yes; hardly ever is one."""
    given = list(answers)
    return list(compress(count(), given)) if True in given else []


def plain_keys(typed: TypedColumns, own_field: Field) -> Sequence[str]:
    """Return the key of each row that stands alone, empty when it has none.

    ``own_field`` is where the list's own id of a child stands.
    """
    persons: Sequence[str] | None = typed.values.get(Field.PERSONNUMMER)
    own: Sequence[str] | None = typed.values.get(own_field)
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


def _column(typed: TypedColumns, one: Field) -> Any:
    found = typed.values.get(one)
    return Even(_DEFAULTS.get(one, ""), typed.row_count) if found is None else found


def simple_chunk(
    typed: TypedColumns, numbers: Sequence[int], own_field: Field, months: Coder
) -> CaseChunk:
    """Return one case for each row; no row shares its child with another and none is protected.

    ``months`` remembers the months of birth of one list.
    """
    keys, open_rows = plain_keys(typed, own_field), Even(False, typed.row_count)
    by_name = {one.value: _column(typed, one) for one in Field}
    births = {"birth_month": _births(typed, by_name["birth_month"], months)}
    rows = spans_of(numbers)
    own = {"child_key": keys, "row": rows, "protected": open_rows}
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
    return CaseChunk(rows, columns=columns)


def _births(typed: TypedColumns, written: Sequence[str], months: Coder) -> Sequence[str]:
    if not typed.born:
        return written
    born = typed.born
    if "" in born:
        born = [month or other for month, other in zip(born, written, strict=True)]
    return months.coded(born)


def _singles(texts: Sequence[str]) -> Sequence[tuple[str, ...]]:
    if isinstance(texts, Even) and not texts.value:
        return Even((), len(texts))
    return [(text,) if text else () for text in texts] if "" in texts else Singles(texts)

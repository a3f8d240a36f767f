"""Children of the register and entries of the nyckellista as text, many to a block.

A block is a JSON list of columns in a fixed order, first those of the cases, then how many
placements each has, then the columns of the placements. A column of equal cells is written once:
``{"all": cell}``. Days are ISO text, empty for none.

Decision: blocks of text and not one row for each child. The workflow never asks for one child by
one property, it reads them all; a million children are stored in a fraction of the time, and one
digest for each block lets the journal witness them all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import Any

from inspector_app.domain.population import Case, ChildKey, KeyListEntry, Placement
from inspector_app.domain.population_terms import CareForm, LegalGround

_CASE = (
    *("child_key", "district", "unit", "birth_month", "household", "protected"),
    "registered_visits",
)
_CASE_DAYS = (
    *("last_consideration_on", "last_reconsideration_on"),
    *("last_care_plan_on", "last_implementation_plan_on"),
)
_PLACEMENT = ("row", "district", "unit", "care_form", "legal_ground", "end_reason")
_PLACEMENT_DAYS = ("decided_on", "effective_on", "started_on", "ended_on")
_KEY_LIST = ("child_key", "personnummer", "case_numbers", "identifiers", "protected")
_FORMS = {form.value: form for form in CareForm}
_GROUNDS = {ground.value: ground for ground in LegalGround}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def cases_text(cases: Sequence[Case]) -> str:
    """Return the block of some cases, in their order."""
    placements = [placement for case in cases for placement in case.placements]
    return _encode(
        [
            len(cases),
            *_columns(cases, _CASE),
            *_day_columns(cases, _CASE_DAYS),
            _once([str(case.size) if case.size is not None else "" for case in cases]),
            _once([len(case.placements) for case in cases]),
            *_columns(placements, _PLACEMENT),
            *_day_columns(placements, _PLACEMENT_DAYS),
        ]
    )


def key_list_text(entries: Sequence[KeyListEntry]) -> str:
    """Return the block of some entries of the key list, in their order."""
    return _encode([len(entries), *_columns(entries, _KEY_LIST)])


def read_cases(text: str) -> Iterator[Case]:
    """Yield the cases of a block."""
    size, *columns = json.loads(text)
    end = len(_CASE) + len(_CASE_DAYS) + 1
    counts = _cells(columns[end], size)
    placements = _read_placements(columns[end + 1 :], sum(counts))
    rows = zip(*(_cells(column, size) for column in columns[:end]), strict=True)
    for row, placement_count in zip(rows, counts, strict=True):
        yield _case(row, tuple(islice(placements, placement_count)))


def read_key_list(text: str) -> Iterator[KeyListEntry]:
    """Yield the entries of a block of the key list."""
    size, *columns = json.loads(text)
    rows = zip(*(_cells(column, size) for column in columns), strict=True)
    for key, number, case_numbers, identifiers, protected in rows:
        names = tuple(case_numbers), tuple(identifiers)
        yield KeyListEntry(ChildKey(key), number, *names, protected=protected)


def _columns(things: Sequence[Any], names: Iterable[str]) -> Iterator[Any]:
    for name in names:
        yield _once(list(map(attrgetter(name), things)))


def _day_columns(things: Sequence[Any], names: Iterable[str]) -> Iterator[Any]:
    for name in names:
        days = map(attrgetter(name), things)
        yield _once([day.isoformat() if day is not None else "" for day in days])


def _once(column: list[Any]) -> Any:
    if column and column.count(column[0]) == len(column):
        return {"all": column[0]}
    return column


def _cells(column: Any, size: int) -> list[Any]:
    cells = [column["all"]] * size if isinstance(column, dict) else column
    if len(cells) != size:
        raise ValueError("a column of a block has another length than the block")
    return list(cells)


def _case(row: tuple[Any, ...], placements: tuple[Placement, ...]) -> Case:
    key, district, unit, month, household, protected, visits, *days, size = row
    considered, reconsidered, care_plan, implementation_plan = map(_date, days)
    return Case(
        child_key=ChildKey(key),
        district=district,
        unit=unit,
        birth_month=month,
        household=household,
        protected=protected,
        registered_visits=visits,
        last_consideration_on=considered,
        last_reconsideration_on=reconsidered,
        last_care_plan_on=care_plan,
        last_implementation_plan_on=implementation_plan,
        size=Decimal(size) if size else None,
        placements=placements,
    )


def _read_placements(columns: list[Any], size: int) -> Iterator[Placement]:
    for row in zip(*(_cells(column, size) for column in columns), strict=True):
        number, district, unit, form, ground, reason, *days = row
        decided, effective, started, ended = map(_date, days)
        yield Placement(
            row=number,
            district=district,
            unit=unit,
            care_form=_FORMS[form],
            legal_ground=_GROUNDS[ground],
            decided_on=decided,
            effective_on=effective,
            started_on=started,
            ended_on=ended,
            end_reason=reason,
        )


@lru_cache(maxsize=1 << 16)
def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

"""Children of the register and entries of the nyckellista as text, many to a block.

A block is a JSON list: how many rows, the number of the first, then columns in a fixed order; for
cases first the columns of the cases, then how many placements each has, then the columns of the
placements. Numbers rise by one through a block, so the case keys need no column.

Decision: outside the nyckellista a child is called by an opaque case key, the number that it got
when the list was stored. No key is used twice in the life of a workspace: a list read anew goes on
where the last one ended, so that what was frozen or logged under a key never comes to mean another
child.

Decision: blocks of text and not one row for each child. The workflow never asks for one child by
one property, it reads them all; a million children are stored in a fraction of the time, and one
digest for each block lets the journal witness them all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from inspector_app.adapters.db.column_text import (
    anything,
    cells,
    days,
    decimals,
    lists,
    numbers,
    read_days,
    read_decimals,
    read_lists,
    texts,
)
from inspector_app.domain.population import Case, ChildKey, KeyListEntry, Placement
from inspector_app.domain.population.coded import Even
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.terms import CareForm, LegalGround

KEY_DIGITS = 6
"""The least number of digits of a case key."""

_AS_THE_NUMBER = '{"as":"personnummer"}'
"""The column of identities where every child is known by its personnummer."""
_COUNTS = len(Case._fields) - 2
"""Where among the columns of a block of cases it stands how many placements each has."""
_FORMS = {form.value: form for form in CareForm}
_GROUNDS = {ground.value: ground for ground in LegalGround}


def case_key(number: int) -> ChildKey:
    """Return the opaque key of the child with this number: 123 is "000123"."""
    return ChildKey(f"{number:0{KEY_DIGITS}d}")


def numbers_in(text: str) -> range:
    """Return the numbers of the children in a block."""
    size, first, *_ = json.loads(text)
    return range(first, first + size)


def cases_text(first: int, chunk: CaseChunk) -> str:
    """Return the block of the children of a chunk, numbered from ``first`` in their order.

    Raises ValueError when a child with protected identity has any other field than its district.
    """
    if not len(chunk):
        return f"[0,{first}]"
    columns, counts, placed = _own_columns(chunk)
    _key, district, unit, month, household, protected, visits, *rest = columns
    considered, reconsidered, care_plan, implementation_plan, size = rest
    parts = [
        *map(texts, (district, unit, month, household)),
        anything(protected),
        anything(visits),
        *map(days, (considered, reconsidered, care_plan, implementation_plan)),
        decimals(size),
        numbers(counts),
        *_placement_columns(placed),
    ]
    return f"[{len(chunk)},{first},{','.join(parts)}]"


def key_list_text(first: int, chunk: CaseChunk) -> str:
    """Return the block of the key list entries of a chunk, numbered as the children are."""
    if not len(chunk):
        return f"[0,{first}]"
    if chunk.columns:
        columns = list(chunk.columns.key_list.values())
    else:
        columns = list(zip(*chunk.key_list, strict=True))
    _key, number, case_numbers, identifiers, protected, identity = columns
    named = (*lists(case_numbers), *lists(identifiers))
    who = _AS_THE_NUMBER if identity is number else texts(identity)
    parts = [texts(number), *named, anything(protected), who]
    return f"[{len(chunk)},{first},{','.join(parts)}]"


def read_cases(text: str) -> Iterator[Case]:
    """Yield the cases of a block under their case keys; ValueError when it is none."""
    size, first, *columns = json.loads(text)
    if not size:
        return
    each = list(cells(columns[_COUNTS], size))
    placements = _read_placements(columns[_COUNTS + 1 :], sum(each))
    yield from map(
        Case._make,
        zip(
            map(case_key, range(first, first + size)),
            *(cells(column, size) for column in columns[:6]),
            *(read_days(column, size) for column in columns[6:10]),
            read_decimals(columns[10], size),
            (tuple(islice(placements, count)) for count in each),
            strict=True,
        ),
    )


def read_key_list(text: str) -> Iterator[KeyListEntry]:
    """Yield the entries of a block of the key list; ValueError when it is none."""
    size, first, *columns = json.loads(text)
    if not size:
        return
    number, case_counts, case_numbers, id_counts, ids, protected, identity = columns
    if identity == json.loads(_AS_THE_NUMBER):
        identity = number
    yield from map(
        KeyListEntry._make,
        zip(
            map(case_key, range(first, first + size)),
            cells(number, size),
            read_lists(case_counts, case_numbers, size),
            read_lists(id_counts, ids, size),
            cells(protected, size),
            cells(identity, size),
            strict=True,
        ),
    )


def _own_columns(
    chunk: CaseChunk,
) -> tuple[Sequence[Sequence[Any]], Sequence[int], Sequence[Sequence[Any]]]:
    """Return the columns of the children, how many placements each has, and those columns."""
    if chunk.columns and True not in chunk.columns.case["protected"]:
        own, placed = chunk.columns.case, chunk.columns.placement
        return list(own.values()), Even(1, len(chunk)), list(placed.values())
    for case in chunk.cases:
        if case.protected and case != Case(case.child_key, case.district, protected=True):
            raise ValueError("a child with protected identity keeps no field but its district")
    *columns, placements = zip(*chunk.cases, strict=True)
    flat = chain.from_iterable(placements)
    return list(columns), list(map(len, placements)), list(zip(*flat, strict=True))


def _placement_columns(columns: Sequence[Sequence[Any]]) -> list[str]:
    if not columns:
        return []
    row, district, unit, form, ground, *spans, reason = columns
    words = map(texts, (district, unit, form, ground))
    return [numbers(row), *words, *map(days, spans), texts(reason)]


def _read_placements(columns: list[Any], size: int) -> Iterator[Placement]:
    if not columns:
        return iter(())
    row, district, unit, form, ground, *spans, reason = columns
    return map(
        Placement._make,
        zip(
            *(cells(column, size) for column in (row, district, unit)),
            map(_FORMS.__getitem__, cells(form, size)),
            map(_GROUNDS.__getitem__, cells(ground, size)),
            *(read_days(span, size) for span in spans),
            cells(reason, size),
            strict=True,
        ),
    )

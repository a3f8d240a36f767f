"""Children of the register and entries of the nyckellista as text, many to a block.

A block is a JSON list: how many rows, then columns in a fixed order; for cases first the columns of
the cases, then how many placements each has, then the columns of the placements.

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
from inspector_app.domain.population import Case, KeyListEntry, Placement
from inspector_app.domain.population_terms import CareForm, LegalGround

_CASE_WIDTH = len(Case._fields)
_FORMS = {form.value: form for form in CareForm}
_GROUNDS = {ground.value: ground for ground in LegalGround}


def cases_text(some: Sequence[Case]) -> str:
    """Return the block of some cases, in their order."""
    if not some:
        return "[0]"
    key, district, unit, month, household, protected, visits, *rest = zip(*some, strict=True)
    considered, reconsidered, care_plan, implementation_plan, size, placements = rest
    parts = [
        *map(texts, (key, district, unit, month, household)),
        anything(protected),
        anything(visits),
        *map(days, (considered, reconsidered, care_plan, implementation_plan)),
        decimals(size),
        numbers(list(map(len, placements))),
        *_placement_columns(list(chain.from_iterable(placements))),
    ]
    return f"[{len(some)},{','.join(parts)}]"


def key_list_text(entries: Sequence[KeyListEntry]) -> str:
    """Return the block of some entries of the key list, in their order."""
    if not entries:
        return "[0]"
    key, number, case_numbers, identifiers, protected = zip(*entries, strict=True)
    named = (*lists(case_numbers), *lists(identifiers))
    parts = [texts(key), texts(number), *named, anything(protected)]
    return f"[{len(entries)},{','.join(parts)}]"


def read_cases(text: str) -> Iterator[Case]:
    """Yield the cases of a block; ValueError when it is none."""
    size, *columns = json.loads(text)
    if not size:
        return
    each = list(cells(columns[_CASE_WIDTH - 1], size))
    placements = _read_placements(columns[_CASE_WIDTH:], sum(each))
    yield from map(
        Case._make,
        zip(
            *(cells(column, size) for column in columns[:7]),
            *(read_days(column, size) for column in columns[7:11]),
            read_decimals(columns[11], size),
            (tuple(islice(placements, count)) for count in each),
            strict=True,
        ),
    )


def read_key_list(text: str) -> Iterator[KeyListEntry]:
    """Yield the entries of a block of the key list; ValueError when it is none."""
    size, *columns = json.loads(text)
    if not size:
        return
    key, number, case_counts, case_numbers, id_counts, ids, protected = columns
    yield from map(
        KeyListEntry._make,
        zip(
            cells(key, size),
            cells(number, size),
            read_lists(case_counts, case_numbers, size),
            read_lists(id_counts, ids, size),
            cells(protected, size),
            strict=True,
        ),
    )


def _placement_columns(placements: Sequence[Placement]) -> list[str]:
    if not placements:
        return []
    row, district, unit, form, ground, *spans, reason = zip(*placements, strict=True)
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

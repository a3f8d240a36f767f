"""What is stored as text comes back as the same value, and nothing else is accepted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple, NewType
from unicodedata import normalize
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.db import column_text
from inspector_app.adapters.db.plain_form import StoredFormError, from_text, to_text
from inspector_app.adapters.db.register_text import (
    case_key,
    cases_text,
    key_list_text,
    numbers_in,
    read_cases,
    read_key_list,
)
from inspector_app.domain.checklist import Answer
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.population import Case, KeyListEntry, Placement
from inspector_app.domain.population.coded import (
    DAYS,
    Coded,
    Coder,
    Even,
    Lines,
    Spans,
    day_code,
    spans_of,
)
from inspector_app.domain.population.columns import CaseChunk, CaseColumns
from inspector_app.domain.protocol import SampleProtocol
from inspector_app.domain.review import Completion, Evidence, LogRow
from tests.adapters.db import examples
from tests.adapters.db.examples import NOW

Name = NewType("Name", str)


class Colour(StrEnum):
    RED = "röd"


@dataclass(frozen=True, slots=True)
class Inner:
    day: date
    share: Fraction


class Pair(NamedTuple):
    left: Inner
    right: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    name: Name
    colour: Colour
    number: int
    yes: bool
    size: Decimal
    at: datetime
    key: UUID
    content: bytes
    maybe: Inner | None
    either: bool | int | Fraction | date | str | tuple[str, ...]
    inners: tuple[Inner, ...]
    pair: tuple[str, int]
    named: Pair
    names: Mapping[Name, tuple[int, ...]]
    flags: frozenset[str]
    facts: dict[str, Any]


texts = st.text(st.characters(codec="utf-8")).map(lambda text: normalize("NFC", text))
fractions = st.fractions()
inners = st.builds(Inner, st.dates(), fractions)
either = st.one_of(
    st.booleans(), st.integers(), fractions, st.dates(), texts, st.lists(texts).map(tuple)
)
everything = st.builds(
    Everything,
    name=texts,
    colour=st.just(Colour.RED),
    number=st.integers(),
    yes=st.booleans(),
    size=st.decimals(allow_nan=False, allow_infinity=False),
    at=st.datetimes(timezones=st.just(NOW.tzinfo)),
    key=st.uuids(),
    content=st.binary(),
    maybe=st.none() | inners,
    either=either,
    inners=st.lists(inners).map(tuple),
    pair=st.tuples(texts, st.integers()),
    named=st.builds(Pair, inners, st.none() | st.integers()),
    names=st.dictionaries(texts, st.lists(st.integers()).map(tuple)),
    flags=st.frozensets(texts),
    facts=st.dictionaries(texts, either),
)


@given(everything)
def test_every_kind_of_value_comes_back(value: Everything) -> None:
    again = from_text(Everything, to_text(value))
    assert again == value
    assert type(again.either) is type(value.either)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Inspection, examples.inspection()),
        (SampleProtocol, examples.protocol()),
        (Evidence, Evidence("e", "journal")),
        (LogRow, examples.PAYLOADS[3][1]),
        (Completion, Completion((("Q", Answer.NO),))),
    ],
)
def test_the_values_of_an_inspection_come_back(kind: Any, value: object) -> None:
    assert from_text(kind, to_text(value)) == value


def test_the_form_can_be_read_by_a_person() -> None:
    assert to_text(Inner(date(2026, 11, 22), Fraction(1, 3))) == (
        '{"day":"2026-11-22","share":"1/3"}'
    )


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[]",
        "null",
        '{"day":"2026-11-22"}',
        '{"day":"2026-11-22","share":"1/3","more":1}',
        '{"day":"2026-13-22","share":"1/3"}',
        '{"day":20261122,"share":"1/3"}',
        '{"day":"2026-11-22","share":"1/0"}',
    ],
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(StoredFormError):
        from_text(Inner, text)


@pytest.mark.parametrize("value", [1.5, object(), {1.5}])
def test_what_has_no_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        to_text(value)


# ---- blocks of the register


numbered = st.integers(0, 9999)
cases = st.builds(examples.case, numbered, st.integers(0, 4))


def block(some: list[Case], entries: list[KeyListEntry] | None = None) -> CaseChunk:
    return CaseChunk([0] * len(some), some, entries or [])


def as_stored(some: list[Case], first: int) -> list[Case]:
    return [case._replace(child_key=case_key(n)) for n, case in enumerate(some, start=first)]


@given(st.lists(cases, max_size=20), st.integers(1, 2_000_000))
def test_a_block_of_cases_comes_back_under_its_numbers(some: list[Case], first: int) -> None:
    text = cases_text(first, block(some))
    assert list(read_cases(text)) == as_stored(some, first)
    assert numbers_in(text) == range(first, first + len(some))


def test_a_case_without_anything_comes_back() -> None:
    bare = Case(examples.case(1).child_key)
    odd = Case(examples.case(2).child_key, "\t;\"'", placements=(Placement(0),) * 2)
    hidden = Case(examples.case(3).child_key, "Järva", protected=True)
    for some in ([], [bare], [hidden], [bare, odd, hidden, bare]):
        assert list(read_cases(cases_text(7, block(some)))) == as_stored(some, 7)


@given(st.lists(numbered.map(examples.entry), max_size=20))
def test_a_block_of_the_key_list_comes_back(entries: list[KeyListEntry]) -> None:
    chunk = CaseChunk([0] * len(entries), key_list=entries)
    expected = [one._replace(child_key=case_key(n)) for n, one in enumerate(entries, start=1)]
    assert list(read_key_list(key_list_text(1, chunk))) == expected


def columns_of(some: list[Case], entries: list[KeyListEntry]) -> CaseColumns:
    """The same children column by column; each has one placement."""
    placements = [case.placements[0] for case in some]
    return CaseColumns(
        {name: [getattr(case, name) for case in some] for name in Case._fields[:-1]},
        {name: [getattr(one, name) for one in placements] for name in Placement._fields},
        {name: [getattr(one, name) for one in entries] for name in KeyListEntry._fields},
    )


@given(st.lists(numbered, min_size=1, max_size=9), st.integers(1, 99))
def test_columns_make_the_same_block_as_their_children(some: list[int], first: int) -> None:
    children, entries = [*map(examples.case, some)], [*map(examples.entry, some)]
    by_rows = CaseChunk(some, children, entries)
    by_columns = CaseChunk(some, columns=columns_of(children, entries))
    assert cases_text(first, by_columns) == cases_text(first, by_rows)
    assert key_list_text(first, by_columns) == key_list_text(first, by_rows)


def test_columns_with_a_protected_child_are_held_to_the_same_rule() -> None:
    told = examples.case(1)._replace(protected=True)
    columns = columns_of([told], [examples.entry(1)])
    with pytest.raises(ValueError, match="no field but its district"):
        cases_text(1, CaseChunk([1], columns=columns))


def coded_columns(some: list[Case], entries: list[KeyListEntry]) -> CaseColumns:
    """The same children as a reader sends them: repeated cells in codes, ids in one text."""
    plain = columns_of(some, entries)
    days = {"decided_on", "effective_on", "started_on", "ended_on"} | {
        name for name in Case._fields if name.startswith("last_")
    }
    for part in (plain.case, plain.placement):
        for name, column in part.items():
            if name in days:
                part[name] = Coded([day_code(day) for day in column], DAYS)
            elif name == "row":
                part[name] = spans_of(column)
            elif name not in ("child_key", "household", "size"):
                part[name] = Coder().coded(list(column))
    number = Lines("\n".join(plain.key_list["personnummer"]), len(entries))
    return CaseColumns(plain.case, plain.placement, plain.key_list | {"personnummer": number})


@given(st.lists(numbered, min_size=1, max_size=9), st.integers(1, 99))
def test_coded_columns_store_the_same_children(some: list[int], first: int) -> None:
    children, entries = [*map(examples.case, some)], [*map(examples.entry, some)]
    chunk = CaseChunk(some, columns=coded_columns(children, entries))
    assert list(read_cases(cases_text(first, chunk))) == as_stored(children, first)
    expected = [one._replace(child_key=case_key(n)) for n, one in enumerate(entries, start=first)]
    assert list(read_key_list(key_list_text(first, chunk))) == expected


def test_forms_of_columns_can_be_read_by_eye() -> None:
    """A workspace keeps them for years; each reads back, and so does what is longer than them."""
    written = {
        column_text.texts(Coder().coded(["Järva", "HVB", "Järva"])): ["Järva", "HVB", "Järva"],
        column_text.texts(Lines('a\nb"\nc', 3)): ["a", 'b"', "c"],
        column_text.texts(Even("", 3)): ["", "", ""],
        column_text.days(Coded(["\u0100", "\ua000", "\u0101"], DAYS)): [
            date(1990, 1, 1), None, date(1990, 1, 2),
        ],
        column_text.numbers(Spans([range(2, 9), range(11, 13)])): [2, 3, 4, 5, 6, 7, 8, 11, 12],
    }  # fmt: skip
    assert list(written) == [
        '{"of":["Järva","HVB"],"at":"#$#"}',
        '["a","b\\"","c"]',
        '{"all":""}',
        '{"days":"\u0100\ua000\u0101"}',
        '{"spans":[[2,7],[11,2]]}',
    ]
    for text, values in written.items():
        assert list(column_text.cells(json.loads(text), len(values))) == values


@pytest.mark.parametrize(
    "text", ['{"of":["a"],"at":"#$"}', '{"days":"xy"}', '{"spans":[[2,1]]}', '{"of":[],"at":""}']
)
def test_a_spoilt_column_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"code|length"):
        list(column_text.cells(json.loads(text), 2))


def test_identities_that_are_the_numbers_are_not_stored_twice() -> None:
    number = Lines("201503129802\n201503139801", 2)
    lists = [("a",), ("b",)]
    columns: dict[str, Any] = {
        "child_key": number,
        "personnummer": number,
        "case_numbers": lists,
        "identifiers": [(), ("c",)],
        "protected": Even(False, 2),
        "identity": number,
    }
    text = key_list_text(1, CaseChunk([2, 3], columns=CaseColumns({}, {}, columns)))
    assert text.count("201503129802") == 1
    assert [one.identity for one in read_key_list(text)] == list(number)


@pytest.mark.parametrize(
    ("number", "key"), [(1, "000001"), (999_999, "999999"), (1_000_000, "1000000")]
)
def test_a_case_key_is_a_number_and_nothing_else(number: int, key: str) -> None:
    assert case_key(number) == key


def test_a_block_of_another_length_is_refused() -> None:
    text = cases_text(1, block([examples.case(1), examples.case(2)]))
    with pytest.raises(ValueError, match="another length"):
        list(read_cases(text.replace("[2,", "[3,", 1)))

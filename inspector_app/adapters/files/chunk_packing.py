"""Columns of children packed small on their way from one process to another.

A column whose cells repeat is sent as the numbers of its values, each value once; a column of ids
as one text with a line for each. Packer and unpacker grow the same tables, chunk after chunk.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from inspector_app.domain.population_columns import CaseChunk, CaseColumns

MOST_VALUES = 1 << 16
_IDS = ("child_key", "personnummer", "identity")
_ID_LISTS = ("case_numbers", "identifiers")
_PARTS = ("case", "placement", "key_list")
Packed = tuple[str, Any, Any]


class _Table(dict[Any, int]):
    """Values and their numbers, in the order in which they first came."""

    def __missing__(self, value: Any) -> int:
        self[value] = number = len(self)
        return number


class Packer:
    """Packs the chunks of one list, in their order."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str], _Table] = {}

    def pack(self, chunk: CaseChunk) -> Any:
        """Return what is sent; a chunk that has no columns goes as it is."""
        if chunk.columns is None:
            return chunk
        seen: dict[int, int] = {}
        packed: list[tuple[str, str, Packed]] = []
        for part in _PARTS:
            for name, column in getattr(chunk.columns, part).items():
                place = seen.setdefault(id(column), len(packed))
                again = place < len(packed)
                one = ("same", place, None) if again else self._pack(part, name, column)
                packed.append((part, name, one))
        return chunk.first_rows, packed

    def _pack(self, part: str, name: str, column: Sequence[Any]) -> Packed:
        if name == "row":
            return "cells", column, None
        if name in _IDS:
            return "ids", "\n".join(column), None
        if name in _ID_LISTS:
            return "id_lists", "\n".join(map("".join, column)), None
        if column.count(column[0]) == len(column):
            return "all", column[0], len(column)
        return self._pack_values((part, name), column)

    def _pack_values(self, key: tuple[str, str], column: Sequence[Any]) -> Packed:
        table = self._tables.setdefault(key, _Table())
        before = len(table)
        numbers = list(map(table.__getitem__, column))
        if len(table) > MOST_VALUES:
            del self._tables[key]
            return "forget", list(column), None
        return "values", list(table)[before:] if len(table) > before else [], array("H", numbers)


class Unpacker:
    """Unpacks what one ``Packer`` has packed, in the same order."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], list[Any]] = {}

    def unpack(self, packed: Any) -> CaseChunk:
        """Return the chunk."""
        if isinstance(packed, CaseChunk):
            return packed
        first_rows, columns = packed
        parts: dict[str, dict[str, Sequence[Any]]] = {part: {} for part in _PARTS}
        done: list[Sequence[Any]] = []
        for part, name, (kind, one, more) in columns:
            column = done[one] if kind == "same" else self._unpack((part, name), kind, one, more)
            done.append(column)
            parts[part][name] = column
        return CaseChunk(first_rows, columns=CaseColumns(**parts))

    def _unpack(self, key: tuple[str, str], kind: str, one: Any, more: Any) -> Sequence[Any]:
        column: Sequence[Any] = one
        if kind == "ids":
            column = one.split("\n")
        elif kind == "id_lists":
            column = _lists_of(one.split("\n"))
        elif kind == "all":
            column = [one] * more
        elif kind == "values":
            values = self._values.setdefault(key, [])
            values += one
            column = list(map(values.__getitem__, more))
        elif kind == "forget":
            self._values[key] = []
        return column


def _lists_of(texts: list[str]) -> Sequence[tuple[str, ...]]:
    if "" in texts:
        return [(text,) if text else () for text in texts]
    return list(zip(texts, strict=True))

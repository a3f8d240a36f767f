"""Columns of children on their way from one process to another.

Texts go as one text, codes as one text and each value they mean once. Packer and unpacker grow the
same tables, chunk after chunk; a column that stands in several places is sent once.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from inspector_app.domain.population.coded import DAYS, Coded, Even, Lines, PlainCells, Singles
from inspector_app.domain.population.columns import CaseChunk, CaseColumns

_PARTS = ("case", "placement", "key_list")
Packed = tuple[str, Any, Any]


class Packer:
    """Packs the chunks of one list, in their order."""

    def __init__(self) -> None:
        self._sent: dict[tuple[str, str], int] = {}

    def pack(self, chunk: CaseChunk) -> Any:
        """Return what is sent; a chunk that has no columns goes as it is."""
        if chunk.columns is None:
            return chunk
        places: dict[int, int] = {}
        packed: list[tuple[str, str, Packed]] = []
        for part in _PARTS:
            for name, column in getattr(chunk.columns, part).items():
                packed.append((part, name, self._pack(places, (part, name), column)))
                places.setdefault(id(column), len(packed) - 1)
        return chunk.first_rows, packed

    def _pack(self, places: dict[int, int], key: tuple[str, str], column: Any) -> Packed:
        if id(column) in places:
            return "same", places[id(column)], None
        if isinstance(column, Singles):
            return "singles", self._pack(places, key, column.texts), None
        if isinstance(column, Coded):
            return self._pack_codes(key, column)
        if isinstance(column, PlainCells):
            return "lines", column.text, len(column)
        if isinstance(column, list) and column and isinstance(column[0], str):
            return _packed_texts(column)
        return "cells", column, None

    def _pack_codes(self, key: tuple[str, str], column: Coded) -> Packed:
        text = column.text
        if text.count(text[0]) == len(text):
            return "cells", Even(column.meaning[text[0]], len(text)), None
        if column.meaning is DAYS:
            return "days", text, None
        sent, self._sent[key] = self._sent.get(key, 0), len(column.meaning)
        return "coded", text, dict(islice(column.meaning.items(), sent, None))


def _packed_texts(column: Sequence[str]) -> Packed:
    text = "\n".join(column)
    if text.count("\n") != len(column) - 1:
        return "cells", column, None
    return "lines", text, len(column)


class Unpacker:
    """Unpacks what one ``Packer`` has packed, in the same order."""

    def __init__(self) -> None:
        self._meanings: dict[tuple[str, str], dict[str, Any]] = {}

    def unpack(self, packed: Any) -> CaseChunk:
        """Return the chunk."""
        if isinstance(packed, CaseChunk):
            return packed
        first_rows, columns = packed
        parts: dict[str, dict[str, Sequence[Any]]] = {part: {} for part in _PARTS}
        done: list[Any] = []
        for part, name, one in columns:
            done.append(self._unpack(done, (part, name), one))
            parts[part][name] = done[-1]
        return CaseChunk(first_rows, columns=CaseColumns(**parts))

    def _unpack(self, done: list[Any], key: tuple[str, str], packed: Packed) -> Any:
        kind, one, more = packed
        match kind:
            case "same":
                return done[one]
            case "singles":
                return Singles(self._unpack(done, key, one))
            case "lines":
                return Lines(one, more)
            case "days":
                return Coded(one, DAYS)
            case "coded":
                return Coded(one, self._meaning(key, more))
        return one

    def _meaning(self, key: tuple[str, str], more: dict[str, Any]) -> dict[str, Any]:
        if more or key not in self._meanings:
            self._meanings[key] = {**self._meanings.get(key, {}), **more}
        return self._meanings[key]

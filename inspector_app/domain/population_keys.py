"""Finding the rows of a list that may belong to one child, in four bytes a row.

A first walk over the list keeps a fingerprint of each key. Rows whose fingerprint occurs twice are
held and compared in full in the second walk, so a chance collision costs time and never truth.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import canon_or_empty
from inspector_app.domain.population_cells import PersonColumnReader, PersonNumberReader
from inspector_app.domain.population_fields import Field, Mapping
from inspector_app.domain.population_typing import TypedColumns, is_plain

_PARTS = 16
_BOUNDS = [part << 28 for part in range(1, _PARTS)]
_LOW_HALF = slice(0 if array("Q", [1]).tobytes()[0] else 1, None, 2)


def fingerprints(texts: Iterable[str]) -> list[int]:
    """Return 32 bits of each text, in order; the same text gives the same bits in one process."""
    return memoryview(array("q", map(hash, texts))).cast("B").cast("I")[_LOW_HALF].tolist()


class Fingerprints:
    """Texts seen so far, four bytes each, in sixteen parts by size so that each is soon judged."""

    def __init__(self) -> None:
        self._parts = [array("I") for _ in range(_PARTS)]

    def add(self, texts: Iterable[str]) -> None:
        """Take texts."""
        ordered = array("I", sorted(fingerprints(texts)))
        start = 0
        for part, bound in zip(self._parts, _BOUNDS, strict=False):
            end = bisect_left(ordered, bound, start)
            part.extend(ordered[start:end])
            start = end
        self._parts[-1].extend(ordered[start:])

    def repeated(self) -> frozenset[int]:
        """Return the fingerprints that occur more than once; that of the empty text never."""
        found: set[int] = set()
        for part in self._parts:
            if len(set(part)) != len(part):
                found.update(one for one, times in Counter(part).items() if times > 1)
        return frozenset(found.difference(fingerprints(("",))))


@dataclass(frozen=True, slots=True)
class Repeats:
    """Which rows may share a child with another row: never too few, by chance too many.

    ``keys`` are fingerprints of keys that occur twice; ``own_ids`` are ids of rows that have no
    valid personnummer, by which they may belong to a row that has one.
    """

    keys: frozenset[int]
    own_ids: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.keys or self.own_ids)

    def places(self, typed: TypedColumns, own_field: Field) -> Iterator[int]:
        """Yield the places of such rows in a chunk."""
        persons, own = typed.values.get(Field.PERSONNUMMER), typed.values.get(own_field)
        keys = self.keys
        if keys:
            prints = fingerprints(persons if persons is not None else own or ())
            if not keys.isdisjoint(prints):
                yield from (place for place, one in enumerate(prints) if one in keys)
        if persons is not None and own is not None and self.own_ids:
            yield from (place for place, one in enumerate(own) if one in self.own_ids)


class RepeatFinder:
    """Finds in a first walk which keys of children repeat."""

    def __init__(
        self, mapping: Mapping, header: Sequence[str], read_person_number: PersonNumberReader
    ) -> None:
        places = list(header)
        persons, own = mapping.header_of(Field.PERSONNUMMER), mapping.header_of(mapping.own_key)
        self._has_persons, self._has_own = bool(persons), bool(own)
        self.places = tuple(places.index(one) for one in (persons, own) if one)
        self._read = read_person_number
        reader: object = read_person_number
        self._read_column = reader.column if isinstance(reader, PersonColumnReader) else None
        self._prints = Fingerprints()
        self._own_ids: set[str] = set()

    def take(self, columns: Sequence[Sequence[str]]) -> None:
        """Take the next cells of the columns at ``places``."""
        if not self._has_persons:
            self._prints.add(canonical_ids(columns[0]))
            return
        whole = self._read_column(columns[0]) if self._read_column else None
        if whole is not None:
            self._prints.add(whole[0])
        else:
            self._take_one_by_one(columns)

    def _take_one_by_one(self, columns: Sequence[Sequence[str]]) -> None:
        own = canonical_ids(columns[1]) if self._has_own else [""] * len(columns[0])
        for cell, identifier in zip(columns[0], own, strict=True):
            text = cell.strip()
            number = self._read(text)
            if number is not None:
                self._prints.add((number.digits,))
            elif identifier:
                self._own_ids.add(identifier)
            elif text:
                self._prints.add(canonical_ids((text,)))

    def repeats(self) -> Repeats:
        """Return what was found, when every cell has been taken."""
        return Repeats(self._prints.repeated(), frozenset(self._own_ids))


def canonical_ids(cells: Sequence[str]) -> Sequence[str]:
    """Return ids in their canonical form; one that cannot be used becomes empty."""
    return cells if is_plain("".join(cells)) else [_canonical_id(cell) for cell in cells]


def _canonical_id(cell: str) -> str:
    try:
        return canon_or_empty(cell, "id")
    except InspectionError:
        return ""

"""Finding the rows of a list that may belong to one child, in eight bytes a row.

A walk over the list keeps a fingerprint of each key. Rows whose fingerprint occurs twice are held
and compared in full, so a chance collision costs time and never truth.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice
from operator import eq
from typing import Any

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import canon_or_empty
from inspector_app.domain.population.cells import PersonColumnReader, PersonNumberReader
from inspector_app.domain.population.coded import PlainCells
from inspector_app.domain.population.fields import Field, Mapping
from inspector_app.domain.population.table import cell_bytes, cell_text
from inspector_app.domain.population.typed_columns import TypedColumns
from inspector_app.domain.population.typing import is_plain

_BOUNDS = [(part << 60) - (1 << 63) for part in range(1, 17)]
EARLY_KEYS = 1 << 14
"""So many keys are looked at as they come; most lists with repeats show one among them."""


def fingerprints(texts: Iterable[bytes]) -> Iterator[int]:
    """Yield 64 bits of each text, in order.

    The same text gives the same bits in processes that were started with the same hash seed.
    """
    return map(hash, texts)


@dataclass(frozen=True, slots=True)
class KeyPrints:
    """What some rows show of their keys: sorted fingerprints, and ids of rows without a number."""

    prints: array[int]
    own_ids: frozenset[str] = frozenset()


def key_prints(texts: Iterable[bytes], own_ids: Iterable[str] = ()) -> KeyPrints:
    """Return what is kept of some keys."""
    return KeyPrints(array("q", sorted(fingerprints(texts))), frozenset(own_ids))


class RepeatFinder:
    """Keys seen so far, eight bytes each; they are compared part by part of all that are possible.

    A part is a sixteenth, so that a copy of it takes little room; it is sorted only when fewer
    stand in it than were put there.
    """

    def __init__(self) -> None:
        self._prints: list[array[int]] = []
        self._own_ids: set[str] = set()
        self._early: set[int] = set()
        self._is_early = True
        self.shows_repeats = False
        """Whether the first keys already show that some rows may share a child."""

    def take(self, some: KeyPrints) -> None:
        """Take the keys of some rows."""
        self._own_ids |= some.own_ids
        self._prints.append(some.prints)
        if self._is_early:
            self._look_early(some)

    def _look_early(self, some: KeyPrints) -> None:
        before = len(self._early)
        self._early.update(some.prints)
        is_repeated = len(self._early) < before + len(some.prints)
        self.shows_repeats = self.shows_repeats or is_repeated or bool(some.own_ids)
        if len(self._early) > EARLY_KEYS:
            self._is_early, self._early = False, set()

    def repeats(self) -> Repeats:
        """Return which rows may share a child; the fingerprint of the empty text is none."""
        found: set[int] = set()
        for part in self._parts():
            if len(set(part)) == len(part):
                continue
            part.sort()
            found.update(compress(part, map(eq, part, islice(part, 1, None))))
        keys = frozenset(found.difference(fingerprints((b"",))))
        return Repeats(keys, frozenset(self._own_ids))

    def _parts(self) -> Iterator[list[int]]:
        starts = [0] * len(self._prints)
        for bound in _BOUNDS:
            part: list[int] = []
            for place, prints in enumerate(self._prints):
                end = bisect_left(prints, bound, starts[place])
                part += prints[starts[place] : end]
                starts[place] = end
            yield part


@dataclass(frozen=True, slots=True)
class Repeats:
    """Which rows may share a child with another row: never too few, by chance too many.

    ``keys`` are fingerprints of keys that occur twice; ``own_ids`` are ids of rows that have no
    valid personnummer, by which they may belong to a row that has one.
    """

    keys: frozenset[int] = frozenset()
    own_ids: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.keys or self.own_ids)

    def places(self, typed: TypedColumns, own_field: Field) -> Iterator[int]:
        """Yield the places of such rows in a chunk."""
        persons, own = typed.values.get(Field.PERSONNUMMER), typed.values.get(own_field)
        if self.keys:
            keys = _keys_of(own, ()) if persons is None else _keys_of(persons, typed.born)
            prints = list(fingerprints(keys))
            if not self.keys.isdisjoint(prints):
                yield from (place for place, one in enumerate(prints) if one in self.keys)
        if persons is not None and own is not None and self.own_ids:
            yield from (place for place, one in enumerate(own) if one in self.own_ids)


def _keys_of(column: Any, born: Sequence[str]) -> Iterable[bytes]:
    """Return the keys of rows as they are compared; ``born`` tells which are valid numbers."""
    if isinstance(column, PlainCells):
        return column.cells
    if not born:
        return map(cell_bytes, column or ())
    pairs = zip(column, born, strict=True)
    return (person_key(text) if month else cell_bytes(text) for text, month in pairs)


def person_key(digits: str) -> bytes:
    """Return the twelve digits of a number as most lists write it, and as it is compared."""
    return f"{digits[:8]}-{digits[8:]}".encode()


class KeyReader:
    """Reads the keys of children in a first walk over a list."""

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

    def read(self, columns: Sequence[Sequence[bytes]], *, are_numbers: bool = False) -> KeyPrints:
        """Return what the cells of the columns at ``places`` show.

        ``are_numbers`` says that the first holds nothing but valid numbers, plainly written.
        """
        if are_numbers:
            return key_prints(columns[0])
        if not self._has_persons:
            return key_prints(canonical_ids(columns[0]))
        if self._read_column is not None and self._read_column(columns[0]) is not None:
            return key_prints(columns[0])
        return self._read_one_by_one(columns)

    def _read_one_by_one(self, columns: Sequence[Sequence[bytes]]) -> KeyPrints:
        own = canonical_ids(columns[1]) if self._has_own else [b""] * len(columns[0])
        texts: list[bytes] = []
        own_ids: set[str] = set()
        for cell, identifier in zip(columns[0], own, strict=True):
            text = cell_text(cell).strip()
            number = self._read(text)
            if number is not None:
                texts.append(person_key(number.digits))
            elif identifier:
                own_ids.add(cell_text(identifier))
            elif text:
                texts += canonical_ids((cell,))
        return key_prints(texts, own_ids)


def canonical_ids(cells: Sequence[bytes]) -> Sequence[bytes]:
    """Return ids in their canonical form; one that cannot be used becomes empty."""
    return cells if is_plain(b"".join(cells)) else [_canonical_id(cell) for cell in cells]


def _canonical_id(cell: bytes) -> bytes:
    try:
        return canon_or_empty(cell_text(cell), "id").encode()
    except InspectionError:
        return b""

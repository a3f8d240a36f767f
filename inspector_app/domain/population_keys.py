"""Finding the rows of a list that may belong to one child, in eight bytes a row and key.

A first walk over the list keeps a fingerprint of each key. Rows whose fingerprint occurs twice are
held and compared in full in the second walk, so a chance collision costs time and never truth.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import canon_or_empty
from inspector_app.domain.population_fields import Field

_PARTS = 16
_BOUNDS = [(part - _PARTS // 2) << 60 for part in range(1, _PARTS)]
_NOT_WORD = re.compile(r"[\W_]+")


class Fingerprints:
    """Texts seen so far, eight bytes each, in sixteen parts by size so that each is soon judged."""

    def __init__(self) -> None:
        self._parts = [array("q") for _ in range(_PARTS)]
        self._blank = hash("")

    def add(self, texts: Iterable[str]) -> None:
        """Take texts."""
        ordered = array("q", sorted(map(hash, texts)))
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
        return frozenset(found - {self._blank})


def fingerprints(texts: Iterable[str]) -> list[int]:
    """Return the fingerprint of each text, in order."""
    return list(map(hash, texts))


def loose_keys(field: Field, cells: Sequence[str]) -> Sequence[str]:
    """Return key cells so spelt that two spellings of one child agree.

    Personnummer lose century and signs; two centuries may agree, which is sorted out later.
    """
    if field is Field.PERSONNUMMER:
        return [
            cell[2:8] + cell[9:] if len(cell) == 13 and cell[8] == "-" else _loose_person(cell)
            for cell in cells
        ]
    if is_plain("".join(cells)):
        return cells
    return [_loose_identifier(cell) for cell in cells]


def is_plain(text: str) -> bool:
    """Tell whether a text holds nothing but visible ASCII: canonical as it stands."""
    return text.isascii() and text.isprintable() and " " not in text


def _loose_person(cell: str) -> str:
    return _NOT_WORD.sub("", cell)[-10:]


def _loose_identifier(cell: str) -> str:
    try:
        return canon_or_empty(cell, "id")
    except InspectionError:
        return ""

"""Finding the rows of a list that may belong to one child, in 5 bytes a row.

A first walk over the list keeps a fingerprint of each key. Rows whose fingerprint occurs twice are
held and compared in full in the second walk, so a chance collision costs time and never truth.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import canon
from inspector_app.domain.population_fields import Field

_BUCKETS = 16
_FINGERPRINT = (1 << 36) - 1
_NOT_WORD = re.compile(r"[\W_]+")


class Fingerprints:
    """Texts seen so far, as 36-bit fingerprints in sixteen buckets of 32 bits each."""

    def __init__(self) -> None:
        self._buckets = [array("I") for _ in range(_BUCKETS)]

    def add(self, texts: Iterable[str]) -> None:
        """Take texts; empty ones are not counted."""
        add_to = [bucket.append for bucket in self._buckets]
        for text in texts:
            if text:
                number = hash(text) & _FINGERPRINT
                add_to[number & 15](number >> 4)

    def repeated(self) -> frozenset[int]:
        """Return the fingerprints that occur more than once."""
        found: set[int] = set()
        for low, bucket in enumerate(self._buckets):
            ordered = sorted(bucket)
            found.update(
                (one << 4) | low for one, other in pairwise(ordered)
                if one == other
            )  # fmt: skip
        return frozenset(found)


def fingerprints(texts: Iterable[str]) -> list[int]:
    """Return the fingerprint of each text, in order."""
    return [hash(text) & _FINGERPRINT for text in texts]


def loose_keys(field: Field, cells: Sequence[str]) -> list[str]:
    """Return key cells so spelt that two spellings of one child agree.

    Personnummer lose century and signs; two centuries may agree, which is sorted out later.
    """
    if field is Field.PERSONNUMMER:
        return [_loose_person(cell) for cell in cells]
    return [_loose_identifier(cell) for cell in cells]


def _loose_person(cell: str) -> str:
    if len(cell) == 13 and cell[8] == "-":
        return cell[2:8] + cell[9:]
    return _NOT_WORD.sub("", cell)[-10:]


def _loose_identifier(cell: str) -> str:
    text = cell.strip()
    if text.isascii():
        return text
    try:
        return canon(text)
    except InspectionError:
        return ""

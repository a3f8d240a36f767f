"""What a further process does with blocks of a plain text: two walks, an answer to each block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from inspector_app.adapters.files.chunk_packing import Packer
from inspector_app.adapters.files.lost_letters import LostLetters
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.plain_text import BlockCutter
from inspector_app.domain.errors import Issue
from inspector_app.domain.merkle import Subtree
from inspector_app.domain.population.chunks import ChunkReader, ReadRows
from inspector_app.domain.population.keys import KeyPrints, KeyReader, Repeats
from inspector_app.domain.population.reading import chunk_subtrees
from inspector_app.domain.population.rows import ReadingRules

END_OF_WALK = "end of the walk"
KEYS = "a walk over the keys"


def read_blocks(
    sent: Iterator[Any],
    cutter: BlockCutter,
    header: tuple[str, ...],
    rules: ReadingRules,
    opening_key: bytes,
) -> Iterator[Any]:
    """Answer each block of one walk after the other.

    A walk begins with ``KEYS``, with the ``Repeats`` known from one over the keys, or with None: to
    read the rows as if none shared a child, and their keys at the same time.
    """
    keys = KeyReader(rules.mapping, header, read_person_number)
    for walk in sent:
        if walk == KEYS:
            for block in iter(sent.__next__, END_OF_WALK):
                yield keys.read(cutter.key_cells(block, keys.places))
        else:
            chunks = ChunkReader(header, rules, read_person_number, walk or Repeats())
            reader = _BlockReader(cutter, chunks, LostLetters(header), opening_key)
            sought = keys if walk is None else None
            for first_row, block in iter(sent.__next__, END_OF_WALK):
                yield reader.read(block, first_row, sought)
        yield END_OF_WALK


class _BlockReader:
    """Types and hashes blocks. Nothing is kept from one to the next but what was remembered."""

    def __init__(
        self, cutter: BlockCutter, chunks: ChunkReader, lost: LostLetters, opening_key: bytes
    ) -> None:
        self._cutter = cutter
        self._chunks = chunks
        self._lost = lost
        self._opening_key = opening_key
        self._packer = Packer()

    def read(self, block: bytes, first_row: int, keys: KeyReader | None) -> ReadBlock:
        """Return what came of a block, also what ``keys`` reads of it."""
        raw = self._cutter.chunk(block, first_row)
        read = self._chunks.read(raw)
        packed = None if read.cases is None else self._packer.pack(read.cases)
        read.cases = None
        prints = None
        if keys is not None:
            columns = [raw.columns[place] for place in keys.places]
            prints = keys.read(columns, are_numbers=read.are_numbers)
        leaf = first_row - self._cutter.settings.header_row
        parts = chunk_subtrees(self._opening_key, raw, leaf)
        return ReadBlock(parts, read, packed, self._lost.noted(raw), prints)


class ReadBlock(NamedTuple):
    """What came of a block: subtrees, rows, packed cases, lost letters, and keys when asked."""

    parts: list[Subtree]
    read: ReadRows
    packed: Any
    lost: tuple[Issue, ...]
    prints: KeyPrints | None

"""What a further process does with blocks of a plain text: two walks, an answer to each block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.adapters.files.chunk_packing import Packer
from inspector_app.adapters.files.lost_letters import LostLetters
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.plain_text import BlockCutter
from inspector_app.domain.population_chunks import ChunkReader
from inspector_app.domain.population_import import chunk_subtrees
from inspector_app.domain.population_keys import KeyReader
from inspector_app.domain.population_rows import ReadingRules

END_OF_WALK = "end of the walk"


def read_blocks(
    sent: Iterator[Any],
    cutter: BlockCutter,
    header: tuple[str, ...],
    rules: ReadingRules,
    opening_key: bytes,
) -> Iterator[Any]:
    """Answer each block of two walks."""
    keys = KeyReader(rules.mapping, header, read_person_number)
    for block in iter(sent.__next__, END_OF_WALK):
        yield keys.read(cutter.key_cells(block, keys.places))
    yield END_OF_WALK
    chunks = ChunkReader(header, rules, read_person_number, next(sent))
    reader = _BlockReader(cutter, chunks, LostLetters(header), opening_key)
    for first_row, block in iter(sent.__next__, END_OF_WALK):
        yield reader.read(block, first_row)
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

    def read(self, block: bytes, first_row: int) -> Any:
        """Return what came of a block: its subtrees, rows, packed cases and lost letters."""
        raw = self._cutter.chunk(block, first_row)
        read = self._chunks.read(raw)
        packed = None if read.cases is None else self._packer.pack(read.cases)
        read.cases = None
        leaf = first_row - self._cutter.settings.header_row
        return chunk_subtrees(self._opening_key, raw, leaf), read, packed, self._lost.noted(raw)

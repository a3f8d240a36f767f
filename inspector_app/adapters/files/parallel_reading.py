"""A large list taken in by two further processes: one reads and types, one hashes every row.

Decision: the list is walked once more for its register root instead of handing rows from one
process to the other. The root costs no time then, and its walk shares nothing with the typing of
which it is a witness.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from types import TracebackType
from typing import Any, Self

from inspector_app.adapters.files.chunk_packing import Packer, Unpacker
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.worker import Worker, WorkerDiedError
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.merkle import Root, cells_json, register_root, root_of
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population_columns import CaseChunk
from inspector_app.domain.population_import import Progress, RegisterReading
from inspector_app.domain.population_rows import ReadingRules
from inspector_app.domain.population_table import OpenTable

KEY_BYTES = 32


def root_of_table(open_table: OpenTable, opening_key: bytes) -> Root:
    """Return the salted root over header and rows of a list as read."""
    table = open_table()
    if table.quick_contents is None:
        rows = (row for raw in table.chunks for row in raw.rows)
        return register_root(opening_key, chain((table.header,), rows))
    header = [cells_json(table.header).encode()]
    return root_of(_leaves(opening_key, chain((header,), table.quick_contents())))


def _leaves(opening_key: bytes, chunks: Iterable[Sequence[bytes]]) -> Iterator[bytes]:
    """Yield what ``register_leaves`` yields for the rows whose JSON lists are given.

    HMAC is written out as RFC 2104 has it and the loop is one expression: this is the longest work
    of the import.
    """
    block = opening_key.ljust(64, b"\0")
    inner = bytes(byte ^ 0x36 for byte in block) + b"register/1"
    outer = bytes(byte ^ 0x5C for byte in block)
    sha256, number = hashlib.sha256, 1
    for contents in chunks:
        yield from [
            sha256(
                b"\0" + sha256(outer + sha256(inner + b"%d" % row).digest()).digest() + content
            ).digest()
            for row, content in enumerate(contents, number)
        ]
        number += len(contents)


def _root(open_table: OpenTable, opening_key: bytes) -> Iterator[Root]:
    yield root_of_table(open_table, opening_key)


def _read(open_table: OpenTable, rules: ReadingRules) -> Iterator[Any]:
    """Yield (rows read, packed chunk) and at last how the list was read."""
    rows_read = [0]

    def note(rows: int) -> bool:
        rows_read[0] = rows
        return True

    reading = RegisterReading(open_table, rules, read_person_number, note)
    packer = Packer()
    for chunk in reading.chunks():
        yield rows_read[0], packer.pack(chunk)
    yield reading.register()


class ParallelReading:
    """Reads as ``RegisterReading`` does and computes the root at the same time.

    Use it as a context: leaving it ends both processes. Errors: those of ``RegisterReading``;
    WorkerDiedError is a defect.
    """

    def __init__(
        self,
        open_table: OpenTable,
        rules: ReadingRules,
        opening_key: bytes,
        progress: Progress | None = None,
    ) -> None:
        self._progress = progress or (lambda _rows: True)
        if len(opening_key) != KEY_BYTES:
            raise ValueError("an opening key holds 32 bytes")
        self._reader = Worker(_read, open_table, rules)
        self._hasher = Worker(_root, open_table, opening_key)
        self._register: RegisterImport | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._reader.__exit__(kind, error, trace)
        self._hasher.__exit__(kind, error, trace)

    @property
    def process_ids(self) -> tuple[int, int]:
        """Return the numbers of both processes."""
        return self._reader.process_id, self._hasher.process_id

    def chunks(self) -> Iterator[CaseChunk]:
        """Yield the cases of the list; children with several rows come last."""
        unpacker = Unpacker()
        for answer in self._reader.answers():
            if isinstance(answer, RegisterImport):
                self._register = answer
                continue
            rows_read, packed = answer
            if not self._progress(rows_read):
                raise InspectionError("population_cancelled")
            yield unpacker.unpack(packed)

    def register(self) -> RegisterImport:
        """Return how the list was read; complete once ``chunks()`` is exhausted."""
        if self._register is None:
            raise WorkerDiedError
        return self._register

    def root(self) -> Root:
        """Wait for the register root."""
        root: Root = next(iter(self._hasher.answers()))
        return root

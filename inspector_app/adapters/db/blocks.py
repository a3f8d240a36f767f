"""Many rows in one text: written by the driver itself, sealed by one digest over all blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from inspector_app.adapters.db.records import (
    AktBlockRecord,
    CaseBlockRecord,
    KeyListBlockRecord,
    table_of,
)
from inspector_app.domain.journal import Json

BLOCK_ROWS = 1000
WRITING_CACHE_KIB = 1024
T = TypeVar("T")
BlockRecord = type[CaseBlockRecord] | type[KeyListBlockRecord] | type[AktBlockRecord]


class Block:
    """The text of some rows. ``sha256`` stands beside it and goes into the digest of all."""

    __slots__ = ("body", "row_count", "sha256")

    def __init__(self, row_count: int, body: str) -> None:
        self.row_count = row_count
        self.body = body
        self.sha256 = hashlib.sha256(body.encode("utf-8")).hexdigest()


class Seal:
    """Counts rows and hashes the digests of blocks in their order."""

    def __init__(self) -> None:
        self.row_count = 0
        self._digest = hashlib.sha256()

    def add(self, block: Block) -> None:
        """Take in the next block."""
        self.row_count += block.row_count
        self._digest.update(f"{block.row_count} {block.sha256}\n".encode())

    def content(self) -> Json:
        """Return what the journal says of the blocks."""
        return {"rows": self.row_count, "sha256": self._digest.hexdigest()}


class BlockWriter:
    """Writes blocks in the order in which they come and keeps their seal."""

    def __init__(self, session: Session, record: BlockRecord, **key: int) -> None:
        """``key`` are the key columns that all blocks share."""
        self._execute = session.connection().execute
        self._insert = insert(table_of(record))
        self._key = key
        self._place = 0
        self.seal = Seal()

    def write(self, block: Block) -> None:
        """Write the next block."""
        self._place += 1
        self.seal.add(block)
        row = {"place": self._place, "row_count": block.row_count, "sha256": block.sha256}
        self._execute(self._insert, self._key | row | {"body": block.body})


@contextmanager
def few_pages(session: Session) -> Iterator[None]:
    """Let the database keep few pages in memory for as long as a long writing lasts.

    Blocks are written once and in their order; pages that are kept would fill memory for nothing.
    """
    connection = session.connection()
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{WRITING_CACHE_KIB}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")


def in_chunks(things: Iterable[T]) -> Iterator[list[T]]:
    """Yield the things in lists of ``BLOCK_ROWS``, never more than one in memory."""
    source = iter(things)
    while chunk := list(islice(source, BLOCK_ROWS)):
        yield chunk


def read_blocks(session: Session, record: BlockRecord, **key: int) -> Iterator[str]:
    """Yield the texts of the blocks in their order."""
    query = select(record.body).order_by(record.place).execution_options(yield_per=8)
    yield from session.scalars(query.filter_by(**key))


def last_block(session: Session, record: BlockRecord) -> str:
    """Return the text of the last block, empty when there is none."""
    query = select(record.body).order_by(record.place.desc()).limit(1)
    return session.scalar(query) or ""


def seal_of(session: Session, record: BlockRecord, **key: int) -> Json:
    """Return the content that the journal should know of the blocks as they stand."""
    seal = Seal()
    query: Any = select(record.row_count, record.body).order_by(record.place).filter_by(**key)
    for row_count, body in session.execute(query.execution_options(yield_per=8)):
        seal.add(Block(row_count, body))
    return seal.content()


def clear_blocks(session: Session, record: BlockRecord) -> None:
    """Remove every block of a table."""
    session.execute(delete(record))

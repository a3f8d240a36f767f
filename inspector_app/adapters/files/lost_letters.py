"""Bytes that are no letters in the chosen encoding: replaced by U+FFFD, counted and told."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence

from inspector_app.domain.errors import Issue
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.table import RawChunk

COUNTING = "replace_and_count"
"""The name of the error handler: replaces as "replace" does, and counts."""


class _Replaced:
    """Counts the bytes that were no letters, over all files read by this process."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, fault: UnicodeError) -> tuple[str | bytes, int]:
        """Put U+FFFD in the place of the bytes and count."""
        self.count += 1
        return codecs.replace_errors(fault)


_replaced = _Replaced()
codecs.register_error(COUNTING, _replaced)


class LostLetters:
    """Notes every cell with a byte that was no letter, from now on."""

    def __init__(self, header: Sequence[str]) -> None:
        self._header = header
        self._before = _replaced.count

    def noted(self, chunk: RawChunk) -> tuple[Issue, ...]:
        """Return the faults of a chunk, none while no byte has been replaced."""
        if _replaced.count == self._before:
            return ()
        log = IssueLog()
        for row, cells in enumerate(chunk.rows, start=chunk.first_row):
            for column, cell in zip(self._header, cells, strict=True):
                if "\ufffd" in cell:
                    log.add("file_undecodable", row, column, cell)
        return tuple(log.kept)

    def passed(self, chunks: Iterator[RawChunk], issues: list[Issue]) -> Iterator[RawChunk]:
        """Pass chunks on; the first faults of all stand in ``issues`` at the end."""
        log = IssueLog()
        for chunk in chunks:
            log.extend(self.noted(chunk))
            yield chunk
        issues.extend(log.kept)

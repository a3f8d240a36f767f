"""Scans of documents: what is known of them, where their bytes are kept, who shows their pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from inspector_app.domain.attachment import AttachedScan, ScanKind
from inspector_app.domain.identifiers import AktNumber


class Scans(Protocol):
    """What is known of scans; a part of the unit of work."""

    def save_scan(self, scan: AttachedScan) -> None:
        """Write a scan under its id, after its bytes are kept.

        Events ``scan_attached`` and, of one taken away, ``scan_removed``. Errors: ``role_forbids``;
        of a file with assigned readers ``not_your_reading``, ``reading_sealed``, ``file_is_held``.
        """
        ...

    def scans(self, akt: AktNumber) -> tuple[AttachedScan, ...]:
        """Return the scans of an akt by number, those taken away too; none of an akt that is read
        twice, for others than its readers."""
        ...

    def scan(self, scan_id: UUID) -> AttachedScan | None:
        """Return one scan, ``None`` when it is not there or one may not see it."""
        ...


class ScanStore(Protocol):
    """The bytes of scans, encrypted beside the database."""

    def keep(self, content: bytes) -> str:
        """Put bytes on the disk, encrypted, and return their SHA-256; twice is once.

        Errors: ``disk_full``, ``workspace_read_only``.
        """
        ...

    def read(self, sha256: str) -> bytes:
        """Return the bytes. Errors: ``scan_file_missing``, ``scan_file_damaged``."""
        ...


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page drawn: rows of ``stride`` bytes, three for each point (red, green, blue).

    ``text`` is what the page says, empty for a picture of a page.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    text: str


class OpenScan(Protocol):
    """A scan whose pages can be asked for. May be used by one thread at a time."""

    @property
    def pages(self) -> int:
        """Return how many pages it has."""
        ...

    def page(self, number: int, width: int) -> PagePicture:
        """Draw page ``number`` (from 1) about ``width`` points wide.

        Errors: ``scan_page_unreadable`` (fact ``page``), ``scan_reader_too_slow`` (facts ``page``,
        ``seconds``), ``scan_reader_stopped`` (fact ``page``). The next page may be asked for.
        """
        ...

    def find(self, words: str, after: int) -> int | None:
        """Return the next page after ``after`` that holds the words, from the first page again;
        ``None`` when no page does. Errors: those of ``page``."""
        ...

    def close(self) -> None:
        """End the process that reads it. Safe to call twice."""
        ...


class ScanReader(Protocol):
    """Opens scans. What a scan does to the process that reads it never reaches the program."""

    def open(self, content: bytes, kind: ScanKind) -> OpenScan:
        """Open a scan. Errors: ``scan_damaged``, ``scan_locked`` (a password), ``scan_no_pages``,
        and those of ``OpenScan.page`` with page 0."""
        ...

"""A first look at a stranger's file: what it is, how it is encoded, and its hash.

Nothing is parsed here. A file that cannot be a list is refused by what its first bytes say,
whatever its name says.
"""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from inspector_app.domain.errors import InspectionError

BLOCK_BYTES = 1 << 20
HEAD_BYTES = 1 << 16
MOST_BYTES = 4 << 30
MOST_LINE_BYTES = 16 << 20

_MAGIC = (
    (b"%PDF", "file_is_pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_is_ole"),
    (b"{\\rtf", "file_is_rtf"),
    (b"\x89PNG", "file_is_image"),
    (b"\xff\xd8\xff", "file_is_image"),
    (b"GIF8", "file_is_image"),
    (b"BM", "file_is_image"),
    (b"\x1f\x8b", "file_is_packed"),
    (b"7z\xbc\xaf", "file_is_packed"),
    (b"Rar!", "file_is_packed"),
    (b"SQLite format 3\x00", "file_is_binary"),
    (b"\x7fELF", "file_is_binary"),
    (b"MZ\x90", "file_is_binary"),
)
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<!doctype")
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


_UNUSED_IN_CP1252 = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 26, 27})


@dataclass(frozen=True, slots=True)
class FileScan:
    """What one walk over the bytes showed.

    ``encoding`` is by byte-order mark, else UTF-8 when every byte fits, else cp1252; ``decodes``
    tells whether every byte is a letter in it. ``is_plain`` as ``PlainBytes`` judges.
    """

    sha256: str
    size_bytes: int
    head: bytes
    encoding: str
    decodes: bool
    is_plain: bool


def open_bytes(path: Path) -> BinaryIO:
    """Open a file for reading.

    Raises InspectionError file_missing, file_is_folder or file_not_readable (fact ``name``).
    """
    try:
        return path.open("rb")
    except FileNotFoundError as cause:
        raise InspectionError("file_missing", name=path.name) from cause
    except IsADirectoryError as cause:
        raise InspectionError("file_is_folder", name=path.name) from cause
    except OSError as cause:
        code = "file_is_folder" if path.is_dir() else "file_not_readable"
        raise InspectionError(code, name=path.name) from cause


def first_bytes(path: Path) -> bytes:
    """Return the first 64 kB; raises what ``open_bytes`` does and file_empty."""
    with open_bytes(path) as file:
        head = file.read(HEAD_BYTES)
    if not head:
        raise InspectionError("file_empty", name=path.name)
    return head


def refuse_other_kinds(head: bytes, name: str) -> None:
    """Raise the InspectionError of a file that is something else than text."""
    for magic, code in _MAGIC:
        if head.startswith(magic):
            raise InspectionError(code, name=name)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise InspectionError("file_is_markup", name=name)


def scan_text(path: Path) -> FileScan:
    """Walk over a text file once.

    Raises InspectionError: those of ``first_bytes`` and ``refuse_other_kinds``, file_is_zip,
    file_is_binary, file_has_nul, file_encoding_unknown, file_too_large, file_line_too_long.
    """
    head = first_bytes(path)
    refuse_other_kinds(head, path.name)
    if head.startswith(ZIP_MAGIC):
        raise InspectionError("file_is_zip", name=path.name)
    known = _known_encoding(head, path.name)
    walk = _Walk(path.name, known)
    with open_bytes(path) as file:
        while block := file.read(BLOCK_BYTES):
            walk.take(block)
    if not walk.any_text:
        raise InspectionError("file_empty", name=path.name)
    encoding = known or ("utf-8" if walk.is_utf8() else "cp1252")
    decodes = bool(known) or encoding == "utf-8" or not walk.outside_cp1252
    is_plain = walk.plain.holds()
    return FileScan(walk.sha256.hexdigest(), walk.size, head, encoding, decodes, is_plain)


def _known_encoding(head: bytes, name: str) -> str:
    """Return the encoding the first bytes give away, empty when they do not."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise InspectionError("file_encoding_unknown", name=name)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    even, odd = head[0::2], head[1::2]
    if len(head) >= 8 and odd.count(0) > len(odd) * 0.7 and even.count(0) < len(even) * 0.05:
        return "utf-16-le"
    if len(head) >= 8 and even.count(0) > len(even) * 0.7 and odd.count(0) < len(odd) * 0.05:
        return "utf-16-be"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > len(head) * 0.02 and controls > 3:
        raise InspectionError("file_is_binary", name=name)
    return ""


class PlainBytes:
    """Judges whether text holds no quotation mark and ends its lines with line feeds.

    A carriage return stands only before a line feed.
    """

    def __init__(self) -> None:
        self.has_quotes = False
        self._lone_returns = 0
        self._last = b""

    def take(self, block: bytes) -> None:
        """Look at the next block."""
        self.has_quotes = self.has_quotes or b'"' in block
        if self._last == b"\r" or b"\r" in block:
            self._lone_returns += block.count(b"\r") - block.count(b"\r\n")
            self._lone_returns -= self._last == b"\r" and block.startswith(b"\n")
        self._last = block[-1:]

    def holds(self) -> bool:
        """Tell whether all blocks were plain."""
        return not self.has_quotes and not self._lone_returns


class _Walk:
    """Gathers what the blocks of one file show."""

    def __init__(self, name: str, known: str) -> None:
        self.sha256 = hashlib.sha256()
        self.size = 0
        self.plain = PlainBytes()
        self.any_text = False
        self.outside_cp1252 = False
        self._name = name
        self._line_bytes = 0
        self._wide = known.startswith("utf-16")
        self._utf8 = codecs.getincrementaldecoder("utf-8")("strict")
        self._utf8_holds = not self._wide

    def take(self, block: bytes) -> None:
        """Look at the next block."""
        self.sha256.update(block)
        self.size += len(block)
        if self.size > MOST_BYTES:
            raise InspectionError("file_too_large", name=self._name, limit_gb=MOST_BYTES >> 30)
        has_line_end = b"\n" in block or b"\r" in block
        self._line_bytes = 0 if has_line_end else self._line_bytes + len(block)
        if self._line_bytes > MOST_LINE_BYTES:
            raise InspectionError("file_line_too_long", name=self._name)
        if not self._wide and b"\0" in block:
            raise InspectionError("file_has_nul", name=self._name)
        self.plain.take(block)
        self.any_text = self.any_text or bool(block.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n;,|"))
        self.outside_cp1252 = self.outside_cp1252 or any(b in block for b in _UNUSED_IN_CP1252)
        if self._utf8_holds:
            self._decode(block)

    def _decode(self, block: bytes, final: bool = False) -> None:
        try:
            self._utf8.decode(block, final)
        except UnicodeDecodeError:
            self._utf8_holds = False

    def is_utf8(self) -> bool:
        """Tell whether every byte fits UTF-8; call when all blocks are taken."""
        if self._utf8_holds:
            self._decode(b"", final=True)
        return self._utf8_holds

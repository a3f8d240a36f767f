"""What is checked before any program opens a stranger's workbook.

Source: design notes on hostile files: a workbook of 5 kB can bring its reader down, one of 1 MB can
unpack to gigabytes, and an XML part in UTF-16 can hide what it declares.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from inspector_app.adapters.files.scan import ZIP_MAGIC, first_bytes
from inspector_app.domain.errors import InspectionError

MOST_MEMBERS = 2_000
MOST_INFLATED_BYTES = 1 << 30
FREE_INFLATED_BYTES = 64 << 20
MOST_RATIO = 200
BLOCK_BYTES = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", b"<!doctype")
_OVERLAP = 16


def guard_workbook(path: Path) -> None:
    """Raise InspectionError unless the file is a workbook that may be opened.

    Codes: those of ``first_bytes``, file_is_password_protected, file_is_old_xls, file_is_ole,
    file_is_packed, file_is_other_document, file_xlsx_damaged, file_xlsx_bomb, file_xlsx_members,
    file_xlsx_doctype, file_xlsx_encoding.
    """
    head = first_bytes(path)
    if head.startswith(_OLE):
        raise InspectionError(_ole_code(path), name=path.name)
    if not head.startswith(ZIP_MAGIC):
        raise InspectionError("file_xlsx_damaged", name=path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            _guard_members(archive, path.name)
            _guard_parts(archive, path)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, ValueError) as cause:
        raise InspectionError("file_xlsx_damaged", name=path.name) from cause
    except RuntimeError as cause:
        raise InspectionError("file_is_password_protected", name=path.name) from cause
    except Exception as cause:
        if type(cause).__module__ == "zlib":
            raise InspectionError("file_xlsx_damaged", name=path.name) from cause
        raise


def _ole_code(path: Path) -> str:
    """Tell a password-protected XLSX, an old XLS and another OLE container apart."""
    with path.open("rb") as file:
        content = file.read(8 << 20)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "file_is_password_protected"
    old = any(name.encode("utf-16-le") in content for name in ("Workbook", "Book"))
    return "file_is_old_xls" if old else "file_is_ole"


def _guard_members(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    names = Counter(member.filename.casefold() for member in members)
    if any(member.flag_bits & 0x1 for member in members):
        raise InspectionError("file_is_password_protected", name=name)
    if "xl/workbook.xml" not in names:
        office = ("word/document.xml", "ppt/presentation.xml", "mimetype", "xl/workbook.bin")
        other = any(part in names for part in office)
        raise InspectionError("file_is_other_document" if other else "file_is_packed", name=name)
    if len(members) > MOST_MEMBERS or max(names.values()) > 1:
        raise InspectionError("file_xlsx_members", name=name)
    declared = sum(member.file_size for member in members)
    _guard_size(declared, sum(member.compress_size for member in members), name)


def _guard_size(inflated: int, packed: int, name: str) -> None:
    too_dense = inflated > FREE_INFLATED_BYTES and inflated > MOST_RATIO * max(packed, 1)
    if inflated > MOST_INFLATED_BYTES or too_dense:
        raise InspectionError("file_xlsx_bomb", name=name)


def _guard_parts(archive: zipfile.ZipFile, path: Path) -> None:
    """Unpack every part without keeping it: true sizes, no declarations, no hidden encoding."""
    inflated, packed = 0, path.stat().st_size
    for member in archive.infolist():
        is_xml = member.filename.lower().endswith((".xml", ".rels", ".vml"))
        tail = b""
        for block in _blocks(archive, member):
            inflated += len(block)
            _guard_size(inflated, packed, path.name)
            if is_xml:
                _guard_xml(tail + block, not tail, path.name)
            tail = block[-_OVERLAP:]


def _blocks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as part:
        while block := part.read(BLOCK_BYTES):
            yield block


def _guard_xml(text: bytes, is_first: bool, name: str) -> None:
    if is_first and (text[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in text[:200]):
        raise InspectionError("file_xlsx_encoding", name=name)
    if is_first:
        prolog = text[:200].lower()
        if b"encoding=" in prolog and b"utf-8" not in prolog and b"us-ascii" not in prolog:
            raise InspectionError("file_xlsx_encoding", name=name)
    if any(mark in text for mark in _DECLARATIONS):
        raise InspectionError("file_xlsx_doctype", name=name)

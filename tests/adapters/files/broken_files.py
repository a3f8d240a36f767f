"""Thirty and more files that are no list, made anew for each test, and the code each must give."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

HEADER = "Klient-ID;Stadsdel;Startdatum"
ROWS = ["K-1;Farsta;2025-01-02", "K-2;Järva;2025-02-03"]
SOUND = "\r\n".join([HEADER, *ROWS]) + "\r\n"


def _text(content: str, encoding: str = "utf-8") -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content.encode(encoding)) and None


def _bytes(content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content) and None


def workbook(path: Path, rows: list[list[object]] | None = None) -> None:
    """Write a sound workbook."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Blad1")
    default: list[list[object]] = [line.split(";") for line in [HEADER, *ROWS]]  # type: ignore[misc]
    for at, row in enumerate(rows if rows is not None else default):
        sheet.write_row(at, 0, row)
    book.close()


def _workbook_bytes() -> bytes:
    memory = io.BytesIO()
    book = xlsxwriter.Workbook(memory, {"in_memory": True})
    sheet = book.add_worksheet("Blad1")
    for at, line in enumerate([HEADER, *ROWS]):
        sheet.write_row(at, 0, line.split(";"))
    book.close()
    return memory.getvalue()


def rebuilt(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Write a workbook whose parts have been changed."""
    with zipfile.ZipFile(io.BytesIO(_workbook_bytes())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _bomb(path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        sheet = parts["xl/worksheets/sheet1.xml"]
        parts["xl/worksheets/sheet1.xml"] = sheet.replace(
            b"</worksheet>", b"<!--" + b" " * (96 << 20) + b"--></worksheet>"
        )

    rebuilt(path, change)


def _with_doctype(path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"?>", b"?>" + entity, 1)

    rebuilt(path, change)


def _utf16_part(path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        text = parts["xl/workbook.xml"].decode().replace("UTF-8", "UTF-16")
        parts["xl/workbook.xml"] = text.encode("utf-16")

    rebuilt(path, change)


def _doubled_member(path: Path) -> None:
    path.write_bytes(_workbook_bytes())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/Workbook.xml", b"<workbook/>")


def _truncated(path: Path) -> None:
    path.write_bytes(_workbook_bytes()[:-900])


def _flipped(path: Path) -> None:
    content = bytearray(_workbook_bytes())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    start = info.header_offset + 30 + len(info.filename) + 5
    content[start : start + 8] = b"\xff" * 8
    path.write_bytes(bytes(content))


def _zip_encrypted(path: Path) -> None:
    content = bytearray(_workbook_bytes())
    at = 0
    while (at := content.find(b"PK\x01\x02", at)) >= 0:
        flags = struct.unpack_from("<H", content, at + 8)[0]
        struct.pack_into("<H", content, at + 8, flags | 1)
        at += 4
    path.write_bytes(bytes(content))


def _ole(stream: str) -> Callable[[Path], None]:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    return _bytes(head + stream.encode("utf-16-le") + bytes(600))


def _zip_of(name: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(name, b"x" * 50)

    return write


def _no_sheet_xml(path: Path) -> None:
    rebuilt(path, lambda parts: parts.update({"xl/worksheets/sheet1.xml": b"<worksheet><she"}))


def _million_columns(path: Path) -> None:
    path.write_bytes(b";".join(b"k%d" % number for number in range(1_000_000)) + b"\r\n1;2\r\n")


def _long_line(path: Path) -> None:
    path.write_bytes(SOUND.encode() + b"K-3;" + b"x" * 100_000_000 + b";2025-01-01\r\n")


BROKEN: dict[str, tuple[str, Callable[[Path], None]]] = {
    "empty.csv": ("file_empty", _bytes(b"")),
    "blank.csv": ("file_empty", _bytes(b"\r\n \r\n;;;\r\n")),
    "bom_only.csv": ("file_empty", _bytes(b"\xef\xbb\xbf")),
    "binary.csv": ("file_is_binary", _bytes(bytes(range(256)) * 40)),
    "program.csv": ("file_is_binary", _bytes(b"\x7fELF" + bytes(2000))),
    "nul.csv": ("file_has_nul", _bytes(SOUND.encode() + b"K-3;Fars\0ta;2025-01-01\r\n")),
    "wrong_delimiter.csv": ("population_mapping_no_key", _text(SOUND.replace(";", "^"))),
    "mixed_delimiters.csv": (
        "population_row_short",
        _text(SOUND + "K-3,Farsta,2025-01-01\r\nK-4;Farsta;2025-01-01\r\n"),
    ),
    "utf32.csv": ("file_encoding_unknown", _text(SOUND, "utf-32")),
    "undecodable.csv": (
        "file_undecodable",
        _bytes(SOUND.encode("cp1252") + b"K-3;S\x8ddermalm;2025-01-01\r\n"),
    ),
    "duplicate_headers.csv": (
        "file_header_duplicate",
        _text("Klient-ID;Datum;Datum\r\nK-1;2025-01-01;2025-02-01\r\n"),
    ),
    "blank_header.csv": ("file_header_blank", _text("Klient-ID;;Enhet\r\nK-1;x;y\r\n")),
    "empty_header.csv": ("file_header_empty", _text(";;\r\n" * 30 + "K-1;x;y\r\n")),
    "header_only.csv": ("file_no_rows", _text(HEADER + "\r\n")),
    "one_line.csv": ("file_no_rows", _text("K-1;Farsta;2025-01-02")),
    "only_total.csv": ("population_empty", _text(HEADER + "\r\nTotalt;12;\r\n")),
    "million_columns.csv": ("file_too_many_columns", _million_columns),
    "long_line.csv": ("file_line_too_long", _long_line),
    "long_cell.csv": (
        "file_cell_too_long",
        _text(SOUND + '"K-3;' + "rad\r\n" * 9_000 + '";x;y\r\n'),
    ),
    "unclosed_quote.csv": ("file_quotes", _text(SOUND + '"K-3;Farsta;2025-01-01\r\n')),
    "stray_quote.csv": ("file_quotes", _text(SOUND + '"K"-3;Farsta;2025-01-01\r\n')),
    "pdf.csv": ("file_is_pdf", _bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")),
    "image.csv": ("file_is_image", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(90))),
    "page.xls": ("file_is_markup", _text("<html><body><table><tr><td>K-1</td></tr></table>")),
    "letter.csv": ("file_is_rtf", _text(r"{\rtf1\ansi K-1}")),
    "packed.csv": ("file_is_packed", _bytes(b"\x1f\x8b\x08" + bytes(90))),
    "folder.zip": ("file_is_packed", _zip_of("lista.csv")),
    "letter.docx": ("file_is_other_document", _zip_of("word/document.xml")),
    "binary_book.xlsb": ("file_is_other_document", _zip_of("xl/workbook.bin")),
    "bomb.xlsx": ("file_xlsx_bomb", _bomb),
    "truncated.xlsx": ("file_xlsx_damaged", _truncated),
    "flipped.xlsx": ("file_xlsx_damaged", _flipped),
    "half_sheet.xlsx": ("file_xlsx_damaged", _no_sheet_xml),
    "doctype.xlsx": ("file_xlsx_doctype", _with_doctype),
    "utf16_part.xlsx": ("file_xlsx_encoding", _utf16_part),
    "doubled_member.xlsx": ("file_xlsx_members", _doubled_member),
    "zip_encrypted.xlsx": ("file_is_password_protected", _zip_encrypted),
    "password.xlsx": ("file_is_password_protected", _ole("EncryptedPackage")),
    "old.xls": ("file_is_old_xls", _ole("Workbook")),
    "old_letter.doc": ("file_is_ole", _ole("WordDocument")),
    "empty_sheet.xlsx": ("file_header_empty", lambda path: workbook(path, [])),
    "header_only.xlsx": ("file_no_rows", lambda path: workbook(path, [["Klient-ID", "Enhet"]])),
}

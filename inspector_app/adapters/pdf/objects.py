"""Small PDF objects that ReportLab lacks or writes in a way that PDF/A refuses."""

from __future__ import annotations

import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]
    """A stream with an end-of-line before ``endstream`` (ISO 19005-3, 6.1.7.1)."""

    __RefOnly__ = 1

    def __init__(self, entries: dict[str, Any], content: bytes, *, compressed: bool = True) -> None:
        self._entries = entries
        self._content = zlib.compress(content, 9) if compressed else content
        self._compressed = compressed

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the bytes of the stream object."""
        entries = {**self._entries, "Length": len(self._content)}
        if self._compressed:
            entries["Filter"] = "/FlateDecode"
        head: bytes = pdfdoc.format(pdfdoc.PDFDictionary(entries), document)
        return head + b"\nstream\n" + self._content + b"\nendstream\n"


def text_string(text: str) -> str:
    """Return ``text`` as a PDF text string in hexadecimal UTF-16: any character may occur."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"


def number(value: float) -> str:
    """Return a coordinate with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))

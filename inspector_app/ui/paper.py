"""A document as the bytes of a PDF file: what is printed for the desk, not the report."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

POINTS = 10


def sized_for_paper(document: QTextDocument) -> QTextDocument:
    """Return the document with its letters in points: pixels are too small to read on paper."""
    font = document.defaultFont()
    if font.pointSizeF() <= 0:
        font.setPointSize(POINTS)
        document.setDefaultFont(font)
    return document


def pdf_of(document: QTextDocument, title: str, margin: float) -> bytes:
    """Return the document on A4 pages with a margin of ``margin`` mm on every side."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(margin, margin, margin, margin)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    sized_for_paper(document).print_(writer)
    return bytes(buffer.data().data())

"""Scans of invented documents: sound, broken, locked, enormous."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas


def pdf(*texts: str, size: tuple[float, float] = A4, encrypt: str | None = None) -> bytes:
    """Return a PDF with one page for each text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, encrypt=encrypt, invariant=1)
    for text in texts:
        canvas.setFont("Helvetica", 14)
        for row, line in enumerate(text.splitlines()):
            canvas.drawString(60, size[1] - 80 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def plan(pages: int = 3) -> bytes:
    """Return a care plan of some pages."""
    return pdf(
        *(f"Vårdplan sida {number}\nUmgänge varannan helg" for number in range(1, pages + 1))
    )


def picture(kind: str, size: tuple[int, int] = (620, 877)) -> bytes:
    """Return a picture of a page; ``kind`` is "JPEG" or "PNG"."""
    out = io.BytesIO()
    Image.new("RGB", size, (200, 220, 240)).save(out, kind)
    return out.getvalue()


def handmade(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def one_page(box: bytes = b"[0 0 595 842]", content: bytes = b"", more: bytes = b"") -> bytes:
    """Return a PDF with one page, whose content is packed."""
    packed = zlib.compress(content, 1)
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
    return handmade(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R%s>>" % (box, more),
            stream,
        )
    )


def slow() -> bytes:
    """Return a PDF whose one page takes very long to draw: a million overlapping curves."""
    curve = b"0 0 m 500 800 50 700 590 10 c 10 800 400 30 0 0 c b*\n"
    return one_page(content=b"0.1 w [0.01 0.01] 0 d\n" + curve * 400_000)


def bomb() -> bytes:
    """Return a small PDF whose one page takes 300 MB to unpack."""
    return one_page(content=b" " * 300_000_000)

"""The few facts of a TrueType file that a PDF needs: glyph and width per character, extents.

Decision: read here and not with ReportLab's reader, which gives the no-break space the glyph of the
ordinary space, so that a copied text cannot tell them apart.
Source: OpenType specification 1.9, tables head, hhea, hmtx, cmap (format 4), OS/2.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TrueType:
    """A typeface file. Widths and extents are whole thousandths of an em."""

    glyphs: dict[str, int] = field(repr=False)
    widths: dict[int, int] = field(repr=False)
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int


def read_truetype(content: bytes) -> TrueType:
    """Read a TrueType file; raises ValueError when it has no Unicode character map of format 4.

    ``glyphs`` maps each character to its glyph, ``widths`` each of these glyphs to its advance.
    """
    tables = _tables(content)
    per_em: int = struct.unpack_from(">H", content, tables["head"] + 18)[0]
    box = struct.unpack_from(">4h", content, tables["head"] + 36)
    ascent, descent = struct.unpack_from(">2h", content, tables["hhea"] + 4)
    (measured,) = struct.unpack_from(">H", content, tables["hhea"] + 34)
    (cap_height,) = struct.unpack_from(">h", content, tables["OS/2"] + 88)
    glyphs = {chr(code): glyph for code, glyph in _characters(content, tables["cmap"]).items()}

    def thousandths(units: int) -> int:
        return round(units * 1000 / per_em)

    def width(glyph: int) -> int:
        at = tables["hmtx"] + 4 * min(glyph, measured - 1)
        (units,) = struct.unpack_from(">H", content, at)
        return thousandths(units)

    left, bottom, right, top = map(thousandths, box)
    return TrueType(
        glyphs,
        {glyph: width(glyph) for glyph in glyphs.values()},
        (left, bottom, right, top),
        thousandths(ascent),
        thousandths(descent),
        thousandths(cap_height),
    )


def _tables(content: bytes) -> dict[str, int]:
    """Return table name -> where it starts."""
    (count,) = struct.unpack_from(">H", content, 4)
    records = (struct.unpack_from(">4sLLL", content, 12 + 16 * n) for n in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _characters(content: bytes, start: int) -> dict[int, int]:
    """Return code point -> glyph."""
    (count,) = struct.unpack_from(">H", content, start + 2)
    for number in range(count):
        platform, _, offset = struct.unpack_from(">HHL", content, start + 4 + 8 * number)
        (form,) = struct.unpack_from(">H", content, start + offset)
        if platform in (0, 3) and form == 4:
            return _format_4(content, start + offset)
    raise ValueError("no Unicode character map of format 4")


def _format_4(content: bytes, start: int) -> dict[int, int]:
    (doubled,) = struct.unpack_from(">H", content, start + 6)
    count = doubled // 2
    ends, at = struct.unpack_from(f">{count}H", content, start + 14), start + 16 + doubled
    starts = struct.unpack_from(f">{count}H", content, at)
    deltas = struct.unpack_from(f">{count}H", content, at + doubled)
    offsets = struct.unpack_from(f">{count}H", content, at + 2 * doubled)
    found: dict[int, int] = {}
    for n, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, last + 1):
            glyph = code
            if offsets[n]:
                place = at + 2 * doubled + 2 * n + offsets[n] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", content, place)
            glyph = (glyph + deltas[n]) % 0x10000 if glyph or not offsets[n] else 0
            if glyph and code != 0xFFFF:
                found[code] = glyph
    return found

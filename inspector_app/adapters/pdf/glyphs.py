"""What a glyph number shows: the typefaces of the program, and the fonts of a file held to them.

A report embeds each typeface whole, and the code in the page is the glyph's number in that file.
So a font is right when its program is byte for byte one of ours, its codes are glyph numbers, its
widths are the typeface's and its table for copying text says the same characters. Then what is
seen, what is copied and what is read here are one thing; no outline and no table can be changed
without being found.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from inspector_app.adapters.pdf.strict_file import StrictPdf
from inspector_app.adapters.pdf.strict_syntax import PdfSyntaxError, Value
from inspector_app.adapters.pdf.truetype import read_truetype


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface of the program: the character of each glyph and its width in 1/1000 em."""

    name: str
    characters: dict[int, str] = field(repr=False)
    widths: dict[int, int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Typefaces:
    """The typefaces in the program's folder, by the SHA-256 of their files."""

    by_sha256: dict[str, Typeface]


@lru_cache(maxsize=4)
def load_typefaces(folder: Path) -> Typefaces:
    """Read every typeface in ``folder``. Faces of earlier releases stay there to be recognised."""
    found: dict[str, Typeface] = {}
    for path in sorted(folder.glob("*.ttf")):
        content = path.read_bytes()
        file = read_truetype(content)
        characters = {glyph: character for character, glyph in file.glyphs.items()}
        if len(characters) != len(file.glyphs):
            raise ValueError(f"{path.name}: two characters share a glyph")
        found[hashlib.sha256(content).hexdigest()] = Typeface(path.stem, characters, file.widths)
    return Typefaces(found)


@dataclass(frozen=True, slots=True)
class FontReading:
    """A font of the file: the typeface it is, or the fault that keeps it from being one.

    Fault codes: ``font_form``, ``font_program``, ``font_widths``, ``font_table``.
    """

    typeface: Typeface | None
    fault: str = ""


def read_font(pdf: StrictPdf, font: Value, known: Typefaces) -> FontReading:
    """Hold one font dictionary of the file against the program's typefaces."""
    descendants = pdf.get(font, "DescendantFonts")
    if not isinstance(descendants, list) or len(descendants) != 1:
        return FontReading(None, "font_form")
    inner = pdf.resolve(descendants[0])
    right = (
        pdf.get(font, "Subtype") == "Type0"
        and pdf.get(font, "Encoding") == "Identity-H"
        and pdf.get(inner, "Subtype") == "CIDFontType2"
        and pdf.get(inner, "CIDToGIDMap") == "Identity"
        and "DW" not in inner
    )
    if not right:
        return FontReading(None, "font_form")
    try:
        return _held(pdf, pdf.resolve(font), inner, known)
    except (PdfSyntaxError, AttributeError):
        return FontReading(None, "font_form")


def _held(pdf: StrictPdf, font: Value, inner: Value, known: Typefaces) -> FontReading:
    program = pdf.stream(pdf.get(inner, "FontDescriptor").get("FontFile2")).data()
    typeface = known.by_sha256.get(hashlib.sha256(program).hexdigest())
    if typeface is None:
        return FontReading(None, "font_program")
    if _widths(pdf.get(inner, "W")) != typeface.widths:
        return FontReading(None, "font_widths")
    if _table(pdf.stream(font.get("ToUnicode")).data()) != typeface.characters:
        return FontReading(None, "font_table")
    return FontReading(typeface)


def _widths(array: Value) -> dict[int, int]:
    """Return glyph -> width from pairs ``glyph [width …]``. Raises ``PdfSyntaxError``."""
    if not isinstance(array, list) or len(array) % 2:
        raise PdfSyntaxError("widths")
    found: dict[int, int] = {}
    for start, widths in zip(array[::2], array[1::2], strict=True):
        if not isinstance(start, int) or not isinstance(widths, list):
            raise PdfSyntaxError("widths")
        for glyph, width in enumerate(widths, start=start):
            if glyph in found or not isinstance(width, int):
                raise PdfSyntaxError("widths")
            found[glyph] = width
    return found


_BLOCK = re.compile(rb"(\d+) beginbfchar\s+((?:<[0-9A-F]{4}>\s*<[0-9A-F]{4}>\s*)*)endbfchar")
_PAIR = re.compile(rb"<([0-9A-F]{4})>\s*<([0-9A-F]{4})>")
_CODE_SPACE = b"1 begincodespacerange <0000> <FFFF> endcodespacerange"


@lru_cache(maxsize=64)
def _table(data: bytes) -> dict[int, str]:
    """Return glyph -> character from a CMap of single characters. Raises ``PdfSyntaxError``."""
    if data.count(b"begin") != len(_BLOCK.findall(data)) + 4 or _CODE_SPACE not in data:
        raise PdfSyntaxError("table for copying")
    found: dict[int, str] = {}
    for count, block in _BLOCK.findall(data):
        pairs = _PAIR.findall(block)
        if len(pairs) != int(count):
            raise PdfSyntaxError("table for copying")
        for glyph, code in pairs:
            if int(glyph, 16) in found:
                raise PdfSyntaxError("table for copying")
            found[int(glyph, 16)] = chr(int(code, 16))
    return found

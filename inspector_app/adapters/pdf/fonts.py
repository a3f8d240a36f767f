"""The report's typefaces: what they can print, how wide it is, and how it is written in a PDF.

Decision: a face is embedded whole as a CID font whose codes are the glyph numbers of the file in
``resources/fonts``. Every character there has a glyph of its own, so a code in the page tells the
character without any table in the PDF, and nobody can swap a table to print another number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

from reportlab.pdfbase import pdfdoc, pdfmetrics

from inspector_app.adapters.pdf.objects import Stream
from inspector_app.adapters.pdf.truetype import TrueType, read_truetype

REGULAR = "Inter-Regular"
MEDIUM = "Inter-Medium"
SEMIBOLD = "Inter-SemiBold"
BOLD = "Inter-Bold"
TABULAR = "InterTabular-Regular"
TABULAR_MEDIUM = "InterTabular-Medium"
TABULAR_SEMIBOLD = "InterTabular-SemiBold"
_REMEMBERED = 20_000
_STEMS = {"Regular": 84, "Medium": 106, "SemiBold": 129, "Bold": 151}  # 1/1000 em, the letter l
FACES = (REGULAR, MEDIUM, SEMIBOLD, BOLD, TABULAR, TABULAR_MEDIUM, TABULAR_SEMIBOLD)


@dataclass(slots=True)
class Face:
    """One typeface with its kerning in 1/1000 em per pair of characters."""

    name: str
    file: TrueType
    content: bytes
    kerning: dict[str, dict[str, int]]
    _words: dict[str, tuple[float, str]] = field(default_factory=dict)

    def width(self, text: str, size: float) -> float:
        """Return the width of ``text`` in points, kerning included."""
        return self._word(text)[0] * size / 1000

    def shown(self, text: str) -> str:
        """Return the operand and operator that show ``text`` in a content stream."""
        return self._word(text)[1]

    def _word(self, text: str) -> tuple[float, str]:
        found = self._words.get(text)
        if found is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            found = self._words[text] = self._set(text)
        return found

    def _set(self, text: str) -> tuple[float, str]:
        width, parts, run = 0.0, [], ""
        for position, character in enumerate(text):
            glyph = self.file.glyphs[character]
            run += f"{glyph:04X}"
            width += self.file.widths[glyph]
            kern = self.kerning.get(character, {}).get(text[position + 1 : position + 2], 0)
            if kern:
                width += kern
                parts.append(f"<{run}>{-kern}")
                run = ""
        if not parts:
            return width, f"<{run}>Tj"
        return width, f"[{''.join(parts)}<{run}>]TJ"

    def add_to(self, document: pdfdoc.PDFDocument, code: str) -> None:
        """Embed the whole face in ``document`` under the resource name ``code``."""
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{self.name}",
                "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
                "FontDescriptor": document.Reference(self._descriptor(document)),
                "W": self._width_array(),
                "CIDToGIDMap": "/Identity",
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{self.name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(Stream({}, self._to_unicode())),
            }
        )
        fonts = document.idToObject["BasicFonts"].dict
        fonts[code] = document.Reference(font)

    def _descriptor(self, document: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
        file = self.file
        program = Stream({"Length1": len(self.content)}, self.content)
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{self.name}",
                "Flags": 32,  # non-symbolic
                "FontBBox": pdfdoc.PDFArray(file.box),
                "ItalicAngle": 0,
                "Ascent": file.ascent,
                "Descent": file.descent,
                "CapHeight": file.cap_height,
                "StemV": _STEMS[self.name.rsplit("-", 1)[1]],
                "FontFile2": document.Reference(program),
            }
        )

    def _width_array(self) -> str:
        return "[" + "".join(f"{g}[{w}]" for g, w in sorted(self.file.widths.items())) + "]"

    def _to_unicode(self) -> bytes:
        pairs = sorted((g, ord(c)) for c, g in self.file.glyphs.items())
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        for start in range(0, len(pairs), 100):
            part = pairs[start : start + 100]
            lines.append(f"{len(part)} beginbfchar")
            lines += [f"<{glyph:04X}> <{code:04X}>" for glyph, code in part]
            lines.append("endbfchar")
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines).encode("ascii")


@dataclass(frozen=True, slots=True)
class Faces:
    """All faces of a report. Their order gives their resource names F0, F1 …"""

    by_name: dict[str, Face]

    def __getitem__(self, name: str) -> Face:
        return self.by_name[name]

    def codes(self) -> dict[str, str]:
        """Return face name -> resource name."""
        return {name: f"F{number}" for number, name in enumerate(self.by_name)}

    def missing(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the characters of ``texts`` that the faces cannot print, each once, in order."""
        known = self.by_name[REGULAR].file.glyphs.keys() | {"\n"}
        return tuple(sorted({c for text in texts for c in text} - known))


# Stands as the canvas's first font so that no built-in face enters the file.
_FIRST_FONT = SimpleNamespace(
    fontName=REGULAR, face=SimpleNamespace(name=REGULAR), _dynamicFont=1, _multiByte=1
)


@lru_cache(maxsize=4)
def load_faces(folder: Path) -> Faces:
    """Read the faces in ``folder`` once per process."""
    pdfmetrics.registerFont(_FIRST_FONT)
    kerning = json.loads((folder / "kerning.json").read_text(encoding="utf-8"))
    return Faces({name: _load(folder, name, kerning[name]) for name in FACES})


def _load(folder: Path, name: str, kerning: dict[str, dict[str, int]]) -> Face:
    content = (folder / f"{name}.ttf").read_bytes()
    return Face(name, read_truetype(content), content, kerning)

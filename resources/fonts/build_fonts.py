"""Cut the report's typefaces out of the variable Inter of Debian's fonts-inter-variable.

Writes beside itself ``Inter-<weight>.ttf`` (proportional digits), ``InterTabular-<weight>.ttf``
(the same face with digits of one width as its ordinary digits) and ``kerning.json``
(face -> left character -> right character -> adjustment in 1/1000 em).

Decision: the faces are embedded whole in each report, never subset again. One face is then the same
bytes in every report, so a reader can hold it against this folder, and a glyph number alone says
which character is printed. Each character has a glyph of its own for the same reason.

Usage: python build_fonts.py [VARIABLE_FONT]     Needs: fonttools
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SOURCE = Path("/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf")
HERE = Path(__file__).resolve().parent
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
TABULAR = ("Regular", "Medium", "SemiBold")
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3),
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2190, 0x2193),
)  # fmt: skip
SINGLE = (
    "\u2009\u202f\u2026\u2030\u2032\u2033\u2039\u203a\u20ac"
    "\u2116\u2122\u2212\u2248\u2260\u2264\u2265"
)
SHAPES = "\u25a0\u25a1\u25b2\u25bc\u25c6\u25c7\u25cb\u25cf\u2713\u2717\u1e9e"
KERNED = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉabcdefghijklmnopqrstuvwxyzåäöé.,:;-–/()”’"
KEPT_TABLES = ("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post")
SMALLEST_KERN = 4  # thousandths of an em; less is not seen


def characters(font: TTFont) -> list[int]:
    """Return the code points of RANGES, SINGLE and SHAPES that the font draws."""
    wanted = {code for first, last in RANGES for code in range(first, last + 1)}
    wanted |= {ord(c) for c in SINGLE + SHAPES}
    return sorted(wanted & set(font.getBestCmap()))


def tabular_digits(font: TTFont) -> dict[str, str]:
    """Return glyph -> glyph of the font's ``tnum`` feature."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    found: dict[str, str] = {}
    for index in lookups:
        for sub in table.LookupList.Lookup[index].SubTable:
            found.update(getattr(sub, "ExtSubTable", sub).mapping)
    return found


def use_tabular_digits(font: TTFont) -> None:
    """Make the tabular digits (and signs) the ones that the character map names."""
    replaced = tabular_digits(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {c: replaced.get(g, g) for c, g in table.cmap.items()}


def pair_adjustments(font: TTFont, glyphs: dict[str, str]) -> dict[tuple[str, str], int]:
    """Return (left, right) -> adjustment in font units; ``glyphs`` is character -> glyph."""
    table = font["GPOS"].table
    order = [
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    ]
    found: dict[tuple[str, str], int] = {}
    for index in sorted(set(order)):
        seen: set[tuple[str, str]] = set()
        for sub in table.LookupList.Lookup[index].SubTable:
            _collect(getattr(sub, "ExtSubTable", sub), glyphs, seen, found)
    return found


def _collect(sub, glyphs, seen, found) -> None:
    if sub.LookupType != 2:
        return
    covered = set(sub.Coverage.glyphs)
    for left, left_glyph in glyphs.items():
        if left_glyph not in covered:
            continue
        for right, right_glyph in glyphs.items():
            value = _value(sub, left_glyph, right_glyph)
            if value is None or (left, right) in seen:
                continue
            seen.add((left, right))
            found[left, right] = found.get((left, right), 0) + value


def _value(sub, left: str, right: str) -> int | None:
    """Return the subtable's adjustment for the pair, None when it says nothing of it."""
    if sub.Format == 1:
        pairs = sub.PairSet[sub.Coverage.glyphs.index(left)].PairValueRecord
        record = next((r for r in pairs if r.SecondGlyph == right), None)
    else:
        first = sub.ClassDef1.classDefs.get(left, 0)
        second = sub.ClassDef2.classDefs.get(right, 0)
        record = sub.Class1Record[first].Class2Record[second]
    if record is None:
        return None
    return (getattr(record.Value1, "XAdvance", 0) or 0) if record.Value1 else 0


def rename(font: TTFont, family: str, style: str) -> None:
    """Name the face in the forms that PDF readers show."""
    names = font["name"]
    kept = {0, 13, 14}
    names.names = [n for n in names.names if n.nameID in kept and n.platformID == 3]
    postscript = f"{family.replace(' ', '')}-{style}"
    for name_id, text in {
        1: family,
        2: style,
        3: postscript,
        4: f"{family} {style}",
        6: postscript,
    }.items():
        names.setName(text, name_id, 3, 1, 0x409)


def cut(font: TTFont, codes: list[int], path: Path) -> None:
    """Keep the given characters and the tables that a PDF needs, and write the face."""
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    for tag in [t for t in font if t not in KEPT_TABLES and t != "GlyphOrder"]:
        del font[tag]
    font.recalcTimestamp = False
    font.save(path)


def main(source: Path) -> None:
    kerning: dict[str, dict[str, dict[str, int]]] = {}
    for style, weight in WEIGHTS.items():
        for family in ("Inter", "Inter Tabular"):
            if family == "Inter Tabular" and style not in TABULAR:
                continue
            font = instantiateVariableFont(TTFont(source), {"wght": weight})
            codes = characters(font)
            if family == "Inter Tabular":
                use_tabular_digits(font)
            cmap = font.getBestCmap()
            per_em = font["head"].unitsPerEm
            pairs = pair_adjustments(font, {c: cmap[ord(c)] for c in KERNED})
            face: dict[str, dict[str, int]] = {}
            for (left, right), value in sorted(pairs.items()):
                thousandths = round(value * 1000 / per_em)
                if abs(thousandths) >= SMALLEST_KERN:
                    face.setdefault(left, {})[right] = thousandths
            name = f"{family.replace(' ', '')}-{style}"
            kerning[name] = face
            rename(font, family, style)
            cut(font, codes, HERE / f"{name}.ttf")
            print(name, len(codes), "characters", sum(map(len, face.values())), "kerning pairs")
    text = json.dumps(kerning, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (HERE / "kerning.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)

"""The pages of a file: their text by owner, and whatever a page of the program never holds."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from inspector_app.adapters.pdf.glyphs import Typeface, Typefaces, read_font
from inspector_app.adapters.pdf.page_text import Box, Mark, PageMarks, read_content
from inspector_app.adapters.pdf.strict_file import StrictPdf
from inspector_app.adapters.pdf.strict_syntax import Dictionary, PdfSyntaxError, Value
from inspector_app.adapters.pdf.structure import Owners, read_owners
from inspector_app.domain.verification.facts import ObservedPage, Place, Run

PAGE_KEYS = frozenset(
    {
        "Type", "Parent", "Resources", "MediaBox", "Contents", "Annots", "StructParents", "Tabs",
        "Rotate", "Trans",
    }
)  # fmt: skip
RESOURCE_KEYS = frozenset({"Font", "ProcSet"})
LINK_KEYS = frozenset(
    {"Type", "Subtype", "F", "P", "StructParent", "Rect", "Border", "Contents", "Dest"}
)
WIDGET_KEYS = frozenset(
    {"Type", "Subtype", "F", "P", "StructParent", "FT", "T", "TU", "Rect", "AP", "V"}
)
DEPTH_LIMIT = 20

_pdfium_at_work = threading.Lock()


@dataclass(frozen=True, slots=True)
class ReadPages:
    """The pages in order, and the fault codes ``font_*`` of the fonts they use."""

    pages: tuple[ObservedPage, ...]
    font_faults: tuple[str, ...]


def read_pages(pdf: StrictPdf, known: Typefaces) -> ReadPages:
    """Return all pages. Raises ``PdfSyntaxError`` when tree or structure cannot be followed."""
    numbers = list(_page_objects(pdf, pdf.get(pdf.trailer, "Root").get("Pages"), 0))
    if len(numbers) != len(set(numbers)):
        raise PdfSyntaxError("a page stands twice")
    owners = read_owners(pdf, {number: page for page, number in enumerate(numbers, start=1)})
    fonts = _Fonts(pdf, known, {})
    pages = tuple(
        _page(pdf, (page, number), owners, fonts) for page, number in enumerate(numbers, start=1)
    )
    return ReadPages(pages, tuple(sorted(fonts.faults())))


def _page_objects(pdf: StrictPdf, node: Value, depth: int) -> Iterator[int]:
    value = pdf.resolve(node)
    if not isinstance(value, dict) or depth > DEPTH_LIMIT:
        raise PdfSyntaxError("page tree")
    if value.get("Type") == "Page":
        yield node.number
        return
    kids = pdf.resolve(value.get("Kids"))
    if value.keys() - {"Type", "Kids", "Count", "Parent"} or not isinstance(kids, list):
        raise PdfSyntaxError("page tree")
    for kid in kids:
        yield from _page_objects(pdf, kid, depth + 1)


@dataclass(frozen=True, slots=True)
class _Fonts:
    """The fonts of the file, each held against the typefaces once."""

    pdf: StrictPdf
    known: Typefaces
    read: dict[tuple[str, int], tuple[Typeface | None, str]]

    def of(self, resources: Value) -> dict[str, Typeface | None]:
        """Return resource name -> typeface, ``None`` for a font that is not one of ours."""
        fonts = self.pdf.get(resources, "Font")
        if not isinstance(fonts, dict):
            return {}
        return {name: self._typeface(font) for name, font in fonts.items()}

    def _typeface(self, font: Value) -> Typeface | None:
        key = (repr(font), 0)
        if key not in self.read:
            reading = read_font(self.pdf, font, self.known)
            self.read[key] = (reading.typeface, reading.fault)
        return self.read[key][0]

    def faults(self) -> set[str]:
        """Return the fault codes of all fonts read."""
        return {fault for _, fault in self.read.values() if fault}


def _page(pdf: StrictPdf, place: tuple[int, int], owners: Owners, fonts: _Fonts) -> ObservedPage:
    page, number = place
    value = pdf.objects[number].value
    faults = set(_dictionary_faults(pdf, value))
    box = pdf.resolve(value.get("MediaBox"))
    if not isinstance(box, list) or len(box) != 4:
        return ObservedPage(page, (), ("page_form",))
    typefaces = fonts.of(value.get("Resources"))
    content = pdf.stream(value.get("Contents")).data()
    shown = _remembered(content, _FontsKey(tuple(sorted(typefaces.items()))), _box(box))
    faults.update(shown.faults)
    runs = []
    for mark in shown.marks:
        run = _run(mark, page, owners)
        if run is None:
            faults.add("page_text_unowned")
        else:
            runs.append(run)
    return ObservedPage(page, tuple(runs), tuple(sorted(faults)))


def _box(values: list[Value]) -> Box:
    left, bottom, right, top = (float(value) for value in values)
    return (left, bottom, right, top)


class _FontsKey:
    """Fonts by resource name, compared by the names of their typefaces."""

    __slots__ = ("fonts", "names")

    def __init__(self, fonts: tuple[tuple[str, Typeface | None], ...]) -> None:
        self.fonts = fonts
        self.names = tuple((name, face.name if face else "") for name, face in fonts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _FontsKey) and self.names == other.names

    def __hash__(self) -> int:
        return hash(self.names)


@lru_cache(maxsize=1024)
def _remembered(content: bytes, fonts: _FontsKey, box: Box) -> PageMarks:
    return read_content(content, dict(fonts.fonts), box)


def _run(mark: Mark, page: int, owners: Owners) -> Run | None:
    if mark.artifact:
        return Run(mark.text, Place.PAGINATION) if mark.artifact == "Pagination" else None
    owner = owners.get((page, mark.mcid))
    return None if owner is None else Run(mark.text, owner.place, owner.figure_id)


def _dictionary_faults(pdf: StrictPdf, page: Dictionary) -> Iterator[str]:
    resources = pdf.get(page, "Resources")
    right = (
        page.keys() <= PAGE_KEYS
        and page.get("Rotate", 0) == 0
        and page.get("Trans", {}) == {}
        and isinstance(resources, dict)
        and resources.keys() <= RESOURCE_KEYS
    )
    if not right:
        yield "page_form"
    for annotation in pdf.get(page, "Annots") or []:
        if not _harmless(pdf, pdf.resolve(annotation)):
            yield "page_annotation"


def _harmless(pdf: StrictPdf, annotation: Value) -> bool:
    """Say whether an annotation is a link inside the document or a field that draws nothing."""
    if not isinstance(annotation, dict) or annotation.get("F") != 4:
        return False
    if annotation.get("Subtype") == "Link":
        return annotation.keys() <= LINK_KEYS and annotation.get("Border") == [0, 0, 0]
    return (
        annotation.get("Subtype") == "Widget"
        and annotation.get("FT") == "Sig"
        and annotation.keys() <= WIDGET_KEYS
        and _draws_nothing(pdf, annotation.get("AP"))
    )


def _draws_nothing(pdf: StrictPdf, appearance: Value) -> bool:
    if appearance is None:
        return True
    if not isinstance(appearance, dict) or appearance.keys() != {"N"}:
        return False
    return pdf.stream(appearance["N"]).data().strip() == b""


def second_reader_differs(data: bytes, pages: tuple[ObservedPage, ...]) -> tuple[int, ...]:
    """Return the pages on which another PDF engine reads other characters than we do.

    Blanks and soft hyphens aside, both must find the same characters equally often.
    """
    import pypdfium2

    with _pdfium_at_work:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return tuple(page.number for page in pages)
        try:
            if len(document) != len(pages):
                return tuple(page.number for page in pages)
            return tuple(
                page.number
                for page in pages
                if _characters(_engine_text(document, page.number - 1)) != _own_characters(page)
            )
        except pypdfium2.PdfiumError:
            return tuple(page.number for page in pages)
        finally:
            document.close()


def _engine_text(document: object, index: int) -> str:
    page = document[index]  # type: ignore[index]
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_range()
        return text
    finally:
        text_page.close()
        page.close()


def _own_characters(page: ObservedPage) -> Counter[str]:
    return _characters("".join(run.text for run in page.runs))


def _characters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if not sign.isspace() and sign not in "\u00ad\ufffe\x02-")

"""The structure tree: what each mark on the pages means, in reading order.

Elements are made by whoever lays out the blocks, in reading order; the canvas adds the marks while
painting. Whatever is painted for no element is an artifact (``Artifact``).
Source: ISO 32000-1, 14.7–14.8; ISO 14289-1, 7.1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reportlab.pdfbase import pdfdoc

from inspector_app.adapters.pdf.objects import text_string


class Artifact(StrEnum):
    """Marks without meaning of their own; the value is the property list."""

    LAYOUT = "<</Type/Layout>>"
    HEADER = "<</Type/Pagination/Subtype/Header/Attached[/Top]>>"
    FOOTER = "<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>"
    REPEATED = "<</Type/Pagination>>"


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content ``mcid`` on the page with that object name."""

    page: str
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation (link or field) on a page, by the names of their objects."""

    page: str
    name: str


@dataclass(eq=False, slots=True)
class Element:
    """A node of the structure tree. ``attributes`` is a ready attribute dictionary or empty."""

    tag: str
    alt: str = ""
    identifier: str = ""
    attributes: str = ""
    kids: list[Element | Mark | Annotation] = field(default_factory=list)
    parent: Element | None = field(default=None, repr=False)

    def child(self, tag: str, alt: str = "", identifier: str = "", attributes: str = "") -> Element:
        """Append and return a new element below this one."""
        made = Element(tag, alt, identifier, attributes, parent=self)
        self.kids.append(made)
        return made

    def walk(self) -> list[Element]:
        """Return this element and all below it, in reading order."""
        found: list[Element] = []
        waiting = [self]
        while waiting:
            element = waiting.pop()
            found.append(element)
            waiting.extend(k for k in reversed(element.kids) if isinstance(k, Element))
        return found


def owner_key(owner: Element | Artifact) -> str:
    """Return the operand pair that opens marked content for an artifact; tags go with an MCID."""
    return f"/Artifact {owner}" if isinstance(owner, Artifact) else f"/{owner.tag}"


ParentTree = dict[int, list[Element] | Element]


def add_structure(document: pdfdoc.PDFDocument, root: Element, parents: ParentTree) -> None:
    """Write the tree below ``root`` (the Document element) and the way back from each mark."""
    names = _Names(document)
    tree = document.Reference(_Raw(lambda: _tree_root(names, root, parents)), "StructTreeRoot")
    for element in root.walk():
        names.register(element)
    names.name_of[None] = "StructTreeRoot"
    document.Catalog.StructTreeRoot = tree
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


class _Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """An indirect object whose bytes are made when the file is written."""

    __RefOnly__ = 1

    def __init__(self, make: object) -> None:
        self._make = make

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Return the object's bytes."""
        return self._make().encode("ascii")  # type: ignore[operator,no-any-return]


class _Names:
    """The object names of elements, and references to objects by name."""

    def __init__(self, document: pdfdoc.PDFDocument) -> None:
        self._document = document
        self.name_of: dict[Element | None, str] = {}

    def register(self, element: Element) -> None:
        name = f"Struct{len(self.name_of)}"
        self.name_of[element] = name
        self._document.Reference(_Raw(lambda: _element(self, element)), name)

    def reference(self, name: str) -> str:
        return f"{self._document.idToObjectNumberAndVersion[name][0]} 0 R"

    def to(self, element: Element | None) -> str:
        return self.reference(self.name_of[element])


def _element(names: _Names, element: Element) -> str:
    page = next((k.page for k in element.kids if isinstance(k, Mark)), "")
    parts = [f"<</Type/StructElem/S/{element.tag}/P {names.to(element.parent)}"]
    if page:
        parts.append(f"/Pg {names.reference(page)}")
    if element.alt:
        parts.append(f"/Alt{text_string(element.alt)}")
    if element.identifier:
        parts.append(f"/ID({element.identifier})")
    if element.attributes:
        parts.append(f"/A{element.attributes}")
    kids = " ".join(_kid(names, kid, page) for kid in element.kids)
    parts.append(f"/K[{kids}]>>")
    return "".join(parts)


def _kid(names: _Names, kid: Element | Mark | Annotation, page: str) -> str:
    if isinstance(kid, Element):
        return names.to(kid)
    if isinstance(kid, Mark):
        if kid.page == page:
            return str(kid.mcid)
        return f"<</Type/MCR/Pg {names.reference(kid.page)}/MCID {kid.mcid}>>"
    return f"<</Type/OBJR/Pg {names.reference(kid.page)}/Obj {names.reference(kid.name)}>>"


def _tree_root(names: _Names, root: Element, parents: ParentTree) -> str:
    entries = []
    for key, value in sorted(parents.items()):
        if isinstance(value, Element):
            entries.append(f"{key} {names.to(value)}")
        else:
            entries.append(f"{key} [{' '.join(names.to(e) for e in value)}]")
    identified = sorted((e.identifier, e) for e in root.walk() if e.identifier)
    ids = " ".join(f"({identifier}){names.to(e)}" for identifier, e in identified)
    return (
        f"<</Type/StructTreeRoot/K[{names.to(root)}]/ParentTree<</Nums[{' '.join(entries)}]>>"
        f"/ParentTreeNextKey {len(parents)}/IDTree<</Names[{ids}]>>>>"
    )

"""The structure tree as read: which element each mark on the pages belongs to.

Every mark has exactly one owner; a figure's element carries the figure's id. Whatever breaks that
(a mark with two owners, an id used twice, a tree in a ring) is a ``PdfSyntaxError``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from inspector_app.adapters.pdf.strict_file import StrictPdf
from inspector_app.adapters.pdf.strict_syntax import PdfSyntaxError, Ref, Value
from inspector_app.domain.verification.facts import Place

PLACES = {"TOCI": Place.CONTENTS_LIST, "Lbl": Place.LABEL, "Figure": Place.CHART}
ELEMENT_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class Owner:
    """The element a mark belongs to: where it stands and the id of a figure, if it is one."""

    place: Place
    figure_id: str = ""


Owners = dict[tuple[int, int], Owner]


def read_owners(pdf: StrictPdf, page_numbers: dict[int, int]) -> Owners:
    """Return (page, mcid) -> owner. ``page_numbers`` maps a page's object to its number."""
    tree = pdf.get(pdf.trailer, "Root", "StructTreeRoot")
    if not isinstance(tree, dict):
        raise PdfSyntaxError("no structure tree")
    walk = _Walk(pdf, page_numbers)
    walk.kids(tree.get("K"), Place.CONTENT, "", 0)
    return walk.owners


@dataclass(slots=True)
class _Walk:
    pdf: StrictPdf
    page_numbers: dict[int, int]
    owners: Owners = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)

    def kids(self, kids: Value, place: Place, figure_id: str, page: int) -> None:
        """Visit what stands under an element: numbers, references and dictionaries."""
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                self._own(page, kid, Owner(place, figure_id))
            elif isinstance(kid, Ref):
                self._element(kid, place)
            elif isinstance(kid, dict) and kid.get("Type") == "MCR":
                self._own(self._page(kid.get("Pg")), kid["MCID"], Owner(place, figure_id))
            elif not (isinstance(kid, dict) and kid.get("Type") == "OBJR"):
                raise PdfSyntaxError(f"structure kid {kid!r}")

    def _element(self, reference: Ref, place: Place) -> None:
        element = self.pdf.resolve(reference)
        if reference.number in self.seen or len(self.seen) > ELEMENT_LIMIT:
            raise PdfSyntaxError(f"structure element {reference.number} twice")
        if not isinstance(element, dict) or "ActualText" in element or "E" in element:
            raise PdfSyntaxError(f"structure element {reference.number}")
        self.seen.add(reference.number)
        inner = PLACES.get(str(element.get("S")), place)
        page = self._page(element["Pg"]) if "Pg" in element else 0
        self.kids(element.get("K", []), inner, self._id(element), page)

    def _id(self, element: dict[str, Value]) -> str:
        raw = element.get("ID", b"")
        if not isinstance(raw, bytes):
            raise PdfSyntaxError("structure id")
        text = raw.decode("ascii", "strict") if raw.isascii() else ""
        if raw and (not text or text in self.ids):
            raise PdfSyntaxError(f"structure id {raw!r}")
        if text:
            self.ids.add(text)
        return text

    def _page(self, reference: Value) -> int:
        if not isinstance(reference, Ref) or reference.number not in self.page_numbers:
            raise PdfSyntaxError(f"structure page {reference!r}")
        return self.page_numbers[reference.number]

    def _own(self, page: int, mcid: Value, owner: Owner) -> None:
        if not isinstance(mcid, int) or page == 0 or (page, mcid) in self.owners:
            raise PdfSyntaxError(f"mark {page}/{mcid!r}")
        self.owners[page, mcid] = owner

"""A canvas on which everything painted belongs to an element or is an artifact.

Every painting method takes its owner first, so nothing can be painted without one. Consecutive
marks of one owner share one marked-content sequence.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from inspector_app.adapters.pdf.fonts import REGULAR, Face, Faces
from inspector_app.adapters.pdf.objects import Stream, number, text_string
from inspector_app.adapters.pdf.tagging import Annotation, Artifact, Element, Mark, ParentTree

Owner = Element | Artifact
Colour = tuple[float, float, float]
PDF_VERSION = (1, 7)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """ReportLab's canvas with owners. Coordinates are points from the lower left corner."""

    def __init__(self, faces: Faces, page_size: tuple[float, float]) -> None:
        self._buffer = BytesIO()
        self.parents: ParentTree = {}
        self._next_key = 0
        self._owner: Owner | None = None
        self._state: dict[str, object] = {}
        self._codes = faces.codes()
        self.used_faces: dict[str, Face] = {}
        super().__init__(
            self._buffer,
            pagesize=page_size,
            invariant=1,
            pageCompression=1,
            pdfVersion=PDF_VERSION,
            initialFontName=REGULAR,
        )
        self._begin_page()

    @property
    def document(self) -> pdfdoc.PDFDocument:
        """The document being written."""
        return self._doc

    @property
    def page_name(self) -> str:
        """The object name of the page being painted."""
        name: str = self._doc.thisPageName()
        return name

    def text(self, owner: Owner, at: tuple[float, float], text: str, look: Look) -> None:
        """Show ``text`` with its baseline starting at ``at``."""
        self._own(owner)
        face, size, colour = look
        self._fill(colour)
        self.used_faces[face.name] = face
        self._code.append(
            f"BT/{self._codes[face.name]} {number(size)} Tf "
            f"{number(at[0])} {number(at[1])} Td{face.shown(text)} ET"
        )

    def box(
        self,
        owner: Owner,
        area: tuple[float, float, float, float],
        colour: Colour,
        radius: float = 0,
    ) -> None:
        """Fill the rectangle ``area`` = (x, y, width, height)."""
        self._own(owner)
        self._fill(colour)
        if radius:
            path = self.beginPath()
            path.roundRect(*area, radius)
            self.drawPath(path, stroke=0, fill=1)
        else:
            self._code.append(" ".join(map(number, area)) + " re f")

    def outline(
        self, owner: Owner, area: tuple[float, float, float, float], pen: Pen, radius: float = 0
    ) -> None:
        """Draw the edge of the rectangle ``area``."""
        self._own(owner)
        self._stroke(pen)
        path = self.beginPath()
        if radius:
            path.roundRect(*area, radius)
        else:
            path.rect(*area)
        self.drawPath(path, stroke=1, fill=0)

    def rule(
        self, owner: Owner, start: tuple[float, float], end: tuple[float, float], pen: Pen
    ) -> None:
        """Draw a straight line."""
        self._own(owner)
        self._stroke(pen)
        points = " ".join(map(number, start)) + " m " + " ".join(map(number, end))
        self._code.append(points + " l S")

    def polygon(self, owner: Owner, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Fill a polygon."""
        self._own(owner)
        self._fill(colour)
        path = self.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self.drawPath(path, stroke=0, fill=1)

    def polyline(self, owner: Owner, points: Sequence[tuple[float, float]], pen: Pen) -> None:
        """Draw connected lines."""
        self._own(owner)
        self._stroke(pen)
        path = self.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        self.drawPath(path, stroke=1, fill=0)

    def disc(
        self, owner: Owner, centre: tuple[float, float], radius: float, colour: Colour
    ) -> None:
        """Fill a circle."""
        self._own(owner)
        self._fill(colour)
        path = self.beginPath()
        path.circle(*centre, radius)
        self.drawPath(path, stroke=0, fill=1)

    def ring(self, owner: Owner, centre: tuple[float, float], radius: float, pen: Pen) -> None:
        """Draw the edge of a circle."""
        self._own(owner)
        self._stroke(pen)
        path = self.beginPath()
        path.circle(*centre, radius)
        self.drawPath(path, stroke=1, fill=0)

    def annotate(self, element: Element, entries: dict[str, object]) -> str:
        """Put an annotation on the page, owned by ``element``, and return its object name."""
        key = self._key(element)
        name = f"Annotation{key}"
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": "/Annot",
                "F": 4,
                "P": pdfdoc.PDFObjectReference(self.page_name),
                "StructParent": key,
                **entries,
            }
        )
        self._annotationrefs.append(self._doc.Reference(annotation, name))
        element.kids.append(Annotation(self.page_name, name))
        return name

    def link(
        self, element: Element, area: tuple[float, float, float, float], target: Target, label: str
    ) -> None:
        """Make ``area`` = (left, bottom, right, top) a link to another place in the document."""
        page, top = target
        destination = [pdfdoc.PDFObjectReference(f"Page{page}"), "/XYZ", 0, top, "null"]
        self.annotate(
            element,
            {
                "Subtype": "/Link",
                "Rect": pdfdoc.PDFArray(area),
                "Border": "[0 0 0]",
                "Contents": text_string(label),
                "Dest": pdfdoc.PDFArray(destination),
            },
        )

    def finish(self) -> bytes:
        """Write the file and return it. The last page must have been shown."""
        for name, face in self.used_faces.items():
            face.add_to(self._doc, self._codes[name])
        self._doc.SaveToFile(self._buffer, self)
        return self._buffer.getvalue()

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Close the page."""
        if self._owner is not None:
            self._code.append("EMC")
        super().showPage()
        self._begin_page()

    def _begin_page(self) -> None:
        self._owner = None
        self._state = {}
        self._page_marks: list[Element] = []
        self._page_key: int | None = None

    def _setAnnotations(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802 - ReportLab's hook
        super()._setAnnotations(page)
        if self._page_key is None:
            self._page_key = self._key(self._page_marks)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._page_key
        page.Tabs = "/S"
        page.Contents = Stream({}, page.stream.encode("latin-1"))

    def _key(self, owner: list[Element] | Element) -> int:
        key = self._next_key
        self._next_key += 1
        self.parents[key] = owner
        return key

    def _own(self, owner: Owner) -> None:
        if owner is self._owner:
            return
        if self._owner is not None:
            self._code.append("EMC")
        self._owner = owner
        if isinstance(owner, Artifact):
            self._code.append(f"/Artifact{owner}BDC")
            return
        mcid = len(self._page_marks)
        self._page_marks.append(owner)
        owner.kids.append(Mark(self.page_name, mcid))
        self._code.append(f"/{owner.tag}<</MCID {mcid}>>BDC")

    def _fill(self, colour: Colour) -> None:
        if self._state.get("fill") != colour:
            self._state["fill"] = colour
            self._code.append(" ".join(f"{c:.3g}" for c in colour) + " rg")

    def _stroke(self, pen: Pen) -> None:
        if self._state.get("pen") != pen:
            self._state["pen"] = pen
            colour, width, dash = pen
            dashes = " ".join(map(number, dash))
            self._code.append(
                " ".join(f"{c:.3g}" for c in colour) + f" RG {number(width)} w [{dashes}] 0 d"
            )


Look = tuple[Face, float, Colour]
Pen = tuple[Colour, float, tuple[float, ...]]
Target = tuple[int, float]

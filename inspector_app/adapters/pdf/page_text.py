"""What a page's content stream draws: text glyph by glyph, and whether anything hides it.

Decision: only the operators that the program writes are known. Anything else on a page (images,
forms, clipping, invisible text, odd spacing) is a fault of the page and is not interpreted.
Decision: text counts as hidden when something is painted over it afterwards, when it stands
outside the page, when it is smaller than ``SMALLEST_SIZE`` or when its colour is that of what lies
beneath. Shapes drawn to look like digits cannot be told from charts; this reader does not claim to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from inspector_app.adapters.pdf.glyphs import Typeface
from inspector_app.adapters.pdf.strict_content import operations
from inspector_app.adapters.pdf.strict_syntax import PdfSyntaxError, Value

SMALLEST_SIZE = 4.0
LARGEST_KERN = 400
THICK_PEN = 3.0
WHITE = (1.0, 1.0, 1.0)
NEAR = 0.12

Box = tuple[float, float, float, float]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """Text shown by one operator, with the marked content it lies in.

    ``mcid`` is -1 outside tagged content; ``artifact`` is the artifact's type, empty for none.
    """

    text: str
    mcid: int
    artifact: str
    box: Box
    colour: Colour


@dataclass(frozen=True, slots=True)
class PageMarks:
    """Everything shown on a page in drawing order, and the fault codes ``page_*``."""

    marks: tuple[Mark, ...]
    faults: tuple[str, ...]


@dataclass(slots=True)
class _State:
    """The graphics state that the program uses."""

    fill: Colour = (0.0, 0.0, 0.0)
    stroke: Colour = (0.0, 0.0, 0.0)
    pen: float = 1.0
    font: str = ""
    size: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)

    def copy(self) -> _State:
        return _State(self.fill, self.stroke, self.pen, self.font, self.size, self.shift)


Fonts = tuple[tuple[str, Typeface | None], ...]


@dataclass(slots=True)
class _Painter:
    """Follows the operators of one page."""

    fonts: dict[str, Typeface | None]
    page: Box
    state: _State = field(default_factory=_State)
    saved: list[_State] = field(default_factory=list)
    line: tuple[float, float] = (0.0, 0.0)
    owner: tuple[int, str] | None = None
    in_text: bool = False
    points: list[tuple[float, float]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    painted: list[tuple[int, Box, Colour]] = field(default_factory=list)
    faults: set[str] = field(default_factory=set)

    def apply(self, operator: str, operands: list[Value]) -> None:
        """Carry out one operator; an unknown one or odd operands are a fault."""
        handler = _HANDLERS.get(operator)
        if handler is None:
            self.faults.add("page_operator")
            return
        try:
            handler(self, *operands)
        except (TypeError, ValueError, IndexError, KeyError, AttributeError):
            self.faults.add("page_operator")

    def save(self) -> None:
        self.saved.append(self.state.copy())

    def restore(self) -> None:
        self.state = self.saved.pop()

    def concat(self, a: float, b: float, c: float, d: float, e: float, f: float) -> None:
        if (a, b, c, d) != (1, 0, 0, 1):
            self.faults.add("page_operator")
        self.state.shift = (self.state.shift[0] + e, self.state.shift[1] + f)

    def begin_text(self) -> None:
        self.in_text, self.line = True, (0.0, 0.0)

    def end_text(self) -> None:
        self.in_text = False

    def set_font(self, name: Value, size: float) -> None:
        self.state.font, self.state.size = str(name), float(size)

    def move(self, x: float, y: float) -> None:
        self.line = (self.line[0] + x, self.line[1] + y)

    def show(self, text: bytes) -> None:
        self._show([text])

    def show_kerned(self, parts: list[Value]) -> None:
        self._show(parts)

    def _show(self, parts: list[Value]) -> None:
        face = self.fonts.get(self.state.font)
        if face is None or not self.in_text:
            self.faults.add("page_font_unknown")
            return
        letters, width = [], 0.0
        for part in parts:
            if isinstance(part, bytes):
                for character, advance in self._decoded(part, face):
                    letters.append(character)
                    width += advance
            elif abs(part) > LARGEST_KERN:
                self.faults.add("page_operator")
            else:
                width -= part
        self._mark("".join(letters), width * self.state.size / 1000)

    def _decoded(self, codes: bytes, face: Typeface) -> Iterator[tuple[str, int]]:
        if len(codes) % 2:
            self.faults.add("page_character_unknown")
        for at in range(0, len(codes) - 1, 2):
            glyph = codes[at] << 8 | codes[at + 1]
            character = face.characters.get(glyph)
            if character is None:
                self.faults.add("page_character_unknown")
            else:
                yield character, face.widths[glyph]

    def _mark(self, text: str, width: float) -> None:
        size = self.state.size
        x = self.line[0] + self.state.shift[0]
        y = self.line[1] + self.state.shift[1]
        box = (x, y, x + width, y + size * 0.7)
        if size < SMALLEST_SIZE and text.strip():
            self.faults.add("page_text_hidden")
        if text.strip() and not _within(box, self.page):
            self.faults.add("page_text_hidden")
        mcid, artifact = self.owner or (-1, "")
        self.line = (self.line[0] + width, self.line[1])
        self.marks.append(Mark(text, mcid, artifact, box, self.state.fill))

    def begin_marked(self, tag: Value, properties: Value) -> None:
        if self.owner is not None or not isinstance(properties, dict):
            raise ValueError("nested marked content")
        if tag == "Artifact":
            self.owner = (-1, str(properties["Type"]))
        else:
            self.owner = (int(properties["MCID"]), "")
        if "ActualText" in properties or "Alt" in properties or "E" in properties:
            self.faults.add("page_text_hidden")

    def end_marked(self) -> None:
        if self.owner is None:
            raise ValueError("no marked content")
        self.owner = None

    def fill_colour(self, red: float, green: float, blue: float) -> None:
        self.state.fill = (float(red), float(green), float(blue))

    def stroke_colour(self, red: float, green: float, blue: float) -> None:
        self.state.stroke = (float(red), float(green), float(blue))

    def pen_width(self, width: float) -> None:
        self.state.pen = float(width)

    def ignore(self, *_operands: Value) -> None:
        pass

    def point(self, *numbers: float) -> None:
        self.points.extend(zip(numbers[::2], numbers[1::2], strict=True))

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        self.points += [(x, y), (x + width, y + height)]

    def paint_fill(self) -> None:
        self._painted(self.state.fill, 0.0)

    def paint_stroke(self) -> None:
        if self.state.pen >= THICK_PEN:
            self._painted(self.state.stroke, self.state.pen / 2)
        self.points = []

    def paint_both(self) -> None:
        self.paint_fill()

    def no_paint(self) -> None:
        self.points = []

    def _painted(self, colour: Colour, margin: float) -> None:
        dx, dy = self.state.shift
        xs = [x + dx for x, _ in self.points]
        ys = [y + dy for _, y in self.points]
        if xs:
            box = (min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)
            self.painted.append((len(self.marks), box, colour))
        self.points = []


_HANDLERS: dict[str, Callable[..., None]] = {
    "q": _Painter.save, "Q": _Painter.restore, "cm": _Painter.concat,
    "BT": _Painter.begin_text, "ET": _Painter.end_text, "Tf": _Painter.set_font,
    "Td": _Painter.move, "Tj": _Painter.show, "TJ": _Painter.show_kerned,
    "TL": _Painter.ignore, "BDC": _Painter.begin_marked, "EMC": _Painter.end_marked,
    "rg": _Painter.fill_colour, "RG": _Painter.stroke_colour, "w": _Painter.pen_width,
    "d": _Painter.ignore, "J": _Painter.ignore, "j": _Painter.ignore, "M": _Painter.ignore,
    "m": _Painter.point, "l": _Painter.point, "c": _Painter.point, "h": _Painter.ignore,
    "re": _Painter.rectangle, "f": _Painter.paint_fill, "f*": _Painter.paint_fill,
    "S": _Painter.paint_stroke, "s": _Painter.paint_stroke, "B": _Painter.paint_both,
    "n": _Painter.no_paint,
}  # fmt: skip


def _within(inner: Box, outer: Box) -> bool:
    return (
        outer[0] <= inner[0] and outer[1] <= inner[1]
        and inner[2] <= outer[2] and inner[3] <= outer[3]
    )  # fmt: skip


def read_content(content: bytes, fonts: dict[str, Typeface | None], page: Box) -> PageMarks:
    """Return what a content stream shows on a page of the size ``page``."""
    painter = _Painter(fonts, page)
    try:
        for operator, operands in operations(content):
            painter.apply(operator, operands)
    except PdfSyntaxError:
        painter.faults.add("page_operator")
    if painter.saved or painter.owner is not None or painter.in_text:
        painter.faults.add("page_operator")
    painter.faults.update(_covered(painter))
    return PageMarks(tuple(painter.marks), tuple(sorted(painter.faults)))


def _covered(painter: _Painter) -> Iterator[str]:
    """Yield a fault for text with digits that is covered or has the colour of its ground."""
    for position, mark in enumerate(painter.marks):
        if not any(sign.isdigit() for sign in mark.text):
            continue
        ground = WHITE
        for drawn_before, box, colour in painter.painted:
            if drawn_before > position:
                if _overlap(box, mark.box):
                    yield "page_text_covered"
            elif _within(mark.box, box):
                ground = colour
        if all(abs(a - b) < NEAR for a, b in zip(ground, mark.colour, strict=True)):
            yield "page_text_hidden"


def _overlap(one: Box, other: Box) -> bool:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width > 0.5 and height > 0.5

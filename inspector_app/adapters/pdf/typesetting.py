"""Breaking spans into lines.

A figure is never broken, nor is a word that touches it ("12" and "%"); only a figure that is a text
(or a checksum) breaks as other text does. A word wider than the line breaks after a hyphen or
slash, at a soft hyphen, and only then between letters. A line ends with the blank at which it was
broken, so that words are heard apart; inside a broken word there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspector_app.adapters.pdf.canvas import Colour, Owner, TaggedCanvas
from inspector_app.adapters.pdf.fonts import Face, Faces
from inspector_app.adapters.pdf.style import TextStyle
from inspector_app.adapters.pdf.tagging import Element
from inspector_app.domain.report import FigureText, Rounding, Spans, Strong, Text

SOFT_HYPHEN = "\u00ad"
_ATOMS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_BREAKABLE = (Rounding.TEXT, Rounding.SHA256)
_BLANKS = ("\n", " ")
_BREAKS = re.compile(r"(?<=[-/–\u00ad])(?=\w)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look on a line; ``figure`` when it is a printed figure."""

    text: str
    face: Face
    width: float
    figure: FigureText | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces side by side. ``width`` leaves out the space that ends the line."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def figures(self) -> tuple[FigureText, ...]:
        """The figures on the line."""
        return tuple({p.figure.id: p.figure for p in self.pieces if p.figure}.values())


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets spans in a style."""

    faces: Faces

    def lines(self, spans: Spans, style: TextStyle, width: float) -> tuple[Line, ...]:
        """Return the lines of ``spans``, each at most ``width`` wide; at least one line."""
        made: list[Line] = []
        current: list[Piece] = []
        used = 0.0
        for word in self._words(spans, style):
            if word[0].text == "\n":
                made.append(_closed([*current, self._space(style, word[0].figure)]))
                current, used = [], 0.0
                continue
            if _is_space(word):
                current += word if current else []
                used += word[0].width if current else 0.0
                continue
            for part in self._fit(word, style, width):
                extent = sum(p.width for p in part)
                if current and used + extent > width + 0.01:
                    made.append(_closed(current))
                    current, used = [], 0.0
                current += part
                used += extent
        if current or not made:
            made.append(_closed([*current, self._space(style)]))
        return tuple(made)

    def balanced(self, spans: Spans, style: TextStyle, width: float) -> tuple[Line, ...]:
        """Return as few lines as ``lines`` does, as equally long as they can be: for headings."""
        count = len(self.lines(spans, style, width))
        low, high = width / count * 0.8, width
        while high - low > 4:
            middle = (low + high) / 2
            if len(self.lines(spans, style, middle)) > count:
                low = middle
            else:
                high = middle
        return self.lines(spans, style, high)

    def line(self, spans: Spans, style: TextStyle) -> Line:
        """Return everything on one line, however wide."""
        return self.lines(spans, style, float("inf"))[0]

    def widest_word(self, spans: Spans, style: TextStyle) -> float:
        """Return the width below which some word of ``spans`` must break."""
        words = self._words(spans, style)
        return max((sum(p.width for p in word) for word in words), default=0.0)

    def _words(self, spans: Spans, style: TextStyle) -> Iterator[list[Piece]]:
        """Yield unbreakable runs of pieces; a blank or a forced break is a run of its own."""
        word: list[Piece] = []
        for piece in self._pieces(spans, style):
            if piece.text in _BLANKS:
                if word:
                    yield word
                    word = []
                yield [piece]
            else:
                word.append(piece)
        if word:
            yield word

    def _pieces(self, spans: Spans, style: TextStyle) -> Iterator[Piece]:
        plain, strong = self.faces[style.face], self.faces[style.strong]
        for span in spans:
            match span:
                case FigureText():
                    face = strong if span.strong else plain
                    whole = span.rounding not in _BREAKABLE
                    for atom in [span.printed] if whole else _ATOMS.findall(span.printed):
                        yield _piece(_blank(atom), face, style.size, span)
                case Text() | Strong():
                    face = strong if isinstance(span, Strong) else plain
                    for atom in _ATOMS.findall(span.content):
                        yield _piece(_blank(atom), face, style.size)

    def _fit(self, word: list[Piece], style: TextStyle, width: float) -> Iterable[list[Piece]]:
        """Yield ``word`` whole, or in parts no wider than ``width`` when it cannot stand whole."""
        if sum(p.width for p in word) <= width:
            return [_without_soft_hyphens(word, style)]
        parts: list[list[Piece]] = []
        for piece in word:
            if piece.figure is not None and piece.figure.rounding not in _BREAKABLE:
                parts.append([piece])
                continue
            parts += [[cut] for cut in _cut(piece, style.size, width)]
        return parts

    def _space(self, style: TextStyle, figure: FigureText | None = None) -> Piece:
        return _piece(" ", self.faces[style.face], style.size, figure)


def _closed(pieces: list[Piece]) -> Line:
    """Return a line of ``pieces``, of the blanks at its end only the first."""
    end = len(pieces)
    while end and _is_space(pieces[end - 1 : end]):
        end -= 1
    width = sum(p.width for p in pieces[:end])
    return Line(tuple(_joined(pieces[: end + 1])) if end else (), width)


def paint_line(
    canvas: TaggedCanvas, owner: Owner, line: Line, at: tuple[float, float], style: TextStyle
) -> None:
    """Paint a line from ``at`` on its baseline; a figure becomes a Span of its own with its id."""
    x, y = at
    for piece in line.pieces:
        target = owner
        if piece.figure is not None and isinstance(owner, Element):
            target = _span(owner, piece.figure)
        canvas.text(target, (x, y), piece.text, (piece.face, style.size, style.colour))
        x += piece.width


def _span(owner: Element, figure: FigureText) -> Element:
    """Return the element of ``figure``: the one begun on a line before, or a new one."""
    for kid in reversed(owner.kids):
        if isinstance(kid, Element) and kid.identifier == figure.id:
            return kid
    return owner.child("Span", identifier=figure.id)


def with_colour(style: TextStyle, colour: Colour) -> TextStyle:
    """Return ``style`` in another colour."""
    return TextStyle(style.face, style.strong, style.size, style.leading, colour)


def _piece(text: str, face: Face, size: float, figure: FigureText | None = None) -> Piece:
    width = 0.0 if text == "\n" else face.width(text, size)
    return Piece(text, face, width, figure)


def _blank(atom: str) -> str:
    return " " if atom[0] in " \t" else atom


def _is_space(pieces: list[Piece]) -> bool:
    return len(pieces) == 1 and pieces[0].text == " "


def _without_soft_hyphens(word: list[Piece], style: TextStyle) -> list[Piece]:
    if not any(p.figure is None and SOFT_HYPHEN in p.text for p in word):
        return word
    return [
        p if p.figure else _piece(p.text.replace(SOFT_HYPHEN, ""), p.face, style.size) for p in word
    ]


def _cut(piece: Piece, size: float, width: float) -> Iterator[Piece]:
    """Yield ``piece`` in parts that fit: after hyphens and slashes if that helps, else anywhere."""
    rest = piece.text
    while rest:
        ends = [m.start() for m in _BREAKS.finditer(rest)] + [len(rest)]
        fitting = [n for n in ends if piece.face.width(_shown(rest[:n]), size) <= width]
        end = max(fitting) if fitting else _letters(piece.face, rest, size, width)
        yield _piece(_shown(rest[:end]), piece.face, size, piece.figure)
        rest = rest[end:]


def _letters(face: Face, text: str, size: float, width: float) -> int:
    """Return how many letters of ``text`` fit, at least one."""
    return max((n for n in range(1, len(text)) if face.width(text[:n], size) <= width), default=1)


def _shown(part: str) -> str:
    """Return ``part`` with a soft hyphen only where it ends the line."""
    end = SOFT_HYPHEN if part.endswith(SOFT_HYPHEN) else ""
    return part.replace(SOFT_HYPHEN, "") + end


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with neighbours of one face in one, so that a line is few operators."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.figure is piece.figure and last.face is piece.face:
            width = last.width + piece.width
            joined[-1] = Piece(last.text + piece.text, piece.face, width, piece.figure)
        else:
            joined.append(piece)
    return joined

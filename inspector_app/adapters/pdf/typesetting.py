"""Breaking spans into lines.

A figure is never broken, nor is a word that touches it ("12" and "%"). A word wider than the line
breaks after a hyphen or slash, at a soft hyphen, and only then between letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspector_app.adapters.pdf.canvas import Colour, Owner, TaggedCanvas
from inspector_app.adapters.pdf.fonts import Face, Faces
from inspector_app.adapters.pdf.style import TextStyle
from inspector_app.adapters.pdf.tagging import Element
from inspector_app.domain.report import FigureText, Spans, Strong, Text

SOFT_HYPHEN = "\u00ad"
_ATOMS = re.compile(r"\n|[ \t]+|[^ \t\n]+")
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
        return tuple(p.figure for p in self.pieces if p.figure is not None)


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
            if word is None:
                made.append(self._close(current, style))
                current, used = [], 0.0
                continue
            for part in self._fit(word, style, width):
                extent = sum(p.width for p in part)
                if current and used + extent > width + 0.01:
                    made.append(self._close(current, style))
                    current, used = [], 0.0
                if not (_is_space(part) and not current):
                    current += part
                    used += extent
        if current or not made:
            made.append(self._close(current, style))
        return tuple(made)

    def line(self, spans: Spans, style: TextStyle) -> Line:
        """Return everything on one line, however wide."""
        return self.lines(spans, style, float("inf"))[0]

    def widest_word(self, spans: Spans, style: TextStyle) -> float:
        """Return the width below which some word of ``spans`` must break."""
        words = (w for w in self._words(spans, style) if w)
        return max((sum(p.width for p in word) for word in words), default=0.0)

    def _words(self, spans: Spans, style: TextStyle) -> Iterator[list[Piece] | None]:
        """Yield unbreakable runs of pieces; a run of one space piece; None for a forced break."""
        word: list[Piece] = []
        for piece in self._pieces(spans, style):
            if piece.figure is None and (piece.text == "\n" or not piece.text.strip(" ")):
                if word:
                    yield word
                    word = []
                yield None if piece.text == "\n" else [piece]
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
                    yield Piece(span.printed, face, face.width(span.printed, style.size), span)
                case Text() | Strong():
                    face = strong if isinstance(span, Strong) else plain
                    for atom in _ATOMS.findall(span.content):
                        text = " " if atom[0] in " \t" else atom
                        yield _piece(text, face, style.size)

    def _fit(self, word: list[Piece], style: TextStyle, width: float) -> Iterable[list[Piece]]:
        """Yield ``word`` whole, or in parts no wider than ``width`` when it cannot stand whole."""
        if sum(p.width for p in word) <= width:
            return [_without_soft_hyphens(word, style)]
        parts: list[list[Piece]] = []
        for piece in word:
            if piece.figure is not None:
                parts.append([piece])
                continue
            for text in _BREAKS.split(piece.text):
                parts += [[p] for p in _cut(_piece(text, piece.face, style.size), style, width)]
        return parts

    def _close(self, pieces: list[Piece], style: TextStyle) -> Line:
        while pieces and _is_space(pieces[-1:]):
            pieces = pieces[:-1]
        width = sum(p.width for p in pieces)
        space = _piece(" ", self.faces[style.face], style.size)
        return Line((*_joined(pieces, style), space) if pieces else (), width)


def paint_line(
    canvas: TaggedCanvas, owner: Owner, line: Line, at: tuple[float, float], style: TextStyle
) -> None:
    """Paint a line from ``at`` on its baseline; a figure becomes a Span of its own with its id."""
    x, y = at
    for piece in line.pieces:
        target = owner
        if piece.figure is not None and isinstance(owner, Element):
            target = owner.child("Span", identifier=piece.figure.id)
        canvas.text(target, (x, y), piece.text, (piece.face, style.size, style.colour))
        x += piece.width


def with_colour(style: TextStyle, colour: Colour) -> TextStyle:
    """Return ``style`` in another colour."""
    return TextStyle(style.face, style.strong, style.size, style.leading, colour)


def _piece(text: str, face: Face, size: float) -> Piece:
    return Piece(text, face, face.width(text, size))


def _is_space(pieces: list[Piece]) -> bool:
    return len(pieces) == 1 and pieces[0].figure is None and pieces[0].text == " "


def _without_soft_hyphens(word: list[Piece], style: TextStyle) -> list[Piece]:
    if not any(p.figure is None and SOFT_HYPHEN in p.text for p in word):
        return word
    return [
        p if p.figure else _piece(p.text.replace(SOFT_HYPHEN, ""), p.face, style.size) for p in word
    ]


def _cut(piece: Piece, style: TextStyle, width: float) -> Iterator[Piece]:
    """Yield ``piece`` in parts that fit, broken between letters as a last resort."""
    text = piece.text
    while piece.face.width(text, style.size) > width and len(text) > 1:
        fits = next(
            (n for n in range(len(text) - 1, 1, -1) if piece.face.width(text[:n], style.size) <= width),
            1,
        )
        yield _piece(text[:fits], piece.face, style.size)
        text = text[fits:]
    yield _piece(text, piece.face, style.size)


def _joined(pieces: list[Piece], style: TextStyle) -> list[Piece]:
    """Return the pieces with neighbours of one face in one, so that a line is few operators."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.figure is None and piece.figure is None and last.face is piece.face:
            joined[-1] = Piece(last.text + piece.text, piece.face, last.width + piece.width)
        else:
            joined.append(piece)
    return joined

"""Small marks drawn as vectors: the answers' glyphs and hatching."""

from __future__ import annotations

from inspector_app.adapters.pdf.canvas import Owner, Pen, TaggedCanvas
from inspector_app.adapters.pdf.style import ANSWERS
from inspector_app.domain.report import AnswerKind

Area = tuple[float, float, float, float]


def answer_glyph(
    canvas: TaggedCanvas, owner: Owner, kind: AnswerKind, at: tuple[float, float]
) -> None:
    """Paint an answer's glyph, about 6 points wide, centred at ``at``."""
    x, y = at
    look = ANSWERS[kind]
    pen: Pen = (look.on_fill, 1.2, ())
    match kind:
        case AnswerKind.YES:
            canvas.polyline(owner, [(x - 2.6, y), (x - 0.8, y - 2), (x + 2.8, y + 2.3)], pen)
        case AnswerKind.PARTLY:
            canvas.ring(owner, at, 2.6, (look.on_fill, 0.9, ()))
            canvas.polygon(owner, _half_disc(x, y, 2.6), look.on_fill)
        case AnswerKind.NO:
            canvas.polyline(owner, [(x - 2.2, y - 2.2), (x + 2.2, y + 2.2)], pen)
            canvas.polyline(owner, [(x - 2.2, y + 2.2), (x + 2.2, y - 2.2)], pen)
        case AnswerKind.NOT_DOCUMENTED:
            hook = [(x - 1.6, y + 1.3), (x - 0.9, y + 2.5), (x + 0.9, y + 2.5), (x + 1.6, y + 1.3)]
            canvas.polyline(owner, [*hook, (x, y + 0.1), (x, y - 1.0)], (look.edge, 1.0, ()))
            canvas.disc(owner, (x, y - 2.5), 0.7, look.edge)
        case AnswerKind.NOT_APPLICABLE:
            canvas.rule(owner, (x - 2.6, y), (x + 2.6, y), pen)


def _half_disc(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """Return the left half of a disc as a polygon of twelve corners (no trigonometry needed)."""
    corners = []
    for step in range(-6, 7):
        height = radius * step / 6
        corners.append((x - (radius**2 - height**2) ** 0.5, y + height))
    return corners


def hatch(canvas: TaggedCanvas, owner: Owner, area: Area, pen: Pen, spacing: float) -> None:
    """Draw rising diagonals inside ``area`` = (x, y, width, height), cut at its edges."""
    x, y, width, height = area
    offset = spacing
    while offset < width + height:
        start = (x + max(offset - height, 0.0), y + min(height, offset))
        end = (x + min(offset, width), y + max(offset - width, 0.0))
        canvas.rule(owner, start, end, pen)
        offset += spacing * 1.4

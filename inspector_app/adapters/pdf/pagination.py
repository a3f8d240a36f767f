"""Strips of content stacked onto pages.

A block becomes strips: a line, a table row, a whole chart. A strip is never divided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.domain.report import FigureText

Paint = Callable[[TaggedCanvas, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """Something ``height`` high; ``paint(canvas, top)`` paints it with its upper edge at ``top``.

    ``gap`` is left above it except at the top of a page. ``keep`` binds it to the next strip.
    ``repeat`` is painted first when a page begins with this strip. ``anchor`` names a heading.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    keep: bool = False
    figures: tuple[FigureText, ...] = ()
    repeat: Strip | None = None
    new_page: bool = False
    anchor: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far its upper edge lies below the top of the content area."""

    strip: Strip
    offset: float


Page = tuple[Placed, ...]


def paginate(strips: Iterable[Strip], height: float) -> tuple[Page, ...]:
    """Return pages of strips in order; a bundle of kept strips higher than a page is divided."""
    pages: list[list[Placed]] = [[]]
    used = 0.0
    for bundle in _bundles(strips):
        extent = sum(s.gap + s.height for s in bundle)
        whole = extent - bundle[0].gap
        fits_whole = used + extent <= height
        if pages[-1] and (bundle[0].new_page or (not fits_whole and whole <= height)):
            pages.append([])
            used = 0.0
        for strip in bundle:
            if pages[-1] and used + strip.gap + strip.height > height:
                pages.append([])
                used = 0.0
            if not pages[-1]:
                if strip.repeat is not None:
                    pages[-1].append(Placed(strip.repeat, 0.0))
                    used = strip.repeat.height
            else:
                used += strip.gap
            pages[-1].append(Placed(strip, used))
            used += strip.height
    return tuple(tuple(page) for page in pages)


def _bundles(strips: Iterable[Strip]) -> Iterable[list[Strip]]:
    bundle: list[Strip] = []
    for strip in strips:
        bundle.append(strip)
        if not strip.keep:
            yield bundle
            bundle = []
    if bundle:
        yield bundle

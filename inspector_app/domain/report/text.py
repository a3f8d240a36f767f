"""The words of a report: running text, and figures that know where their value stands.

Decision: charts and tables hold the printed text of a number beside its value. The text is what a
reader sees and what is checked; the value only places a mark on an axis.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from fractions import Fraction

REPEATED = "~bar"
_FIGURE_ID = re.compile(r"[A-Za-z0-9._/-]+(~bar)?")


class Rounding(StrEnum):
    """How a printed figure follows from the capsule's value; the capsule uses the same words."""

    WHOLE = "whole"
    PERCENT = "percent"
    PERCENT1 = "percent1"
    DECIMAL1 = "decimal1"
    DECIMAL2 = "decimal2"
    DECIMAL3 = "decimal3"
    TEXT = "text"
    DAY = "day"
    SHA256 = "sha256"
    DIGITS9 = "digits9"
    DIGITS18 = "digits18"


@dataclass(frozen=True, slots=True)
class Text:
    """Running text."""

    content: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Text that carries weight."""

    content: str


@dataclass(frozen=True, slots=True)
class FigureText:
    """A printed figure. ``id`` is unique in the document, ``pointer`` an RFC 6901 JSON pointer.

    ``id`` is of the letters a–z, digits and ``. _ / -``; a renderer that prints the figure once
    more (inside a bar) adds REPEATED. Only a figure of rounding TEXT may be broken into lines.
    """

    id: str
    printed: str
    pointer: str
    rounding: Rounding = Rounding.WHOLE
    strong: bool = False

    def __post_init__(self) -> None:
        demand(bool(_FIGURE_ID.fullmatch(self.id)), "figure id", self.id)
        demand(bool(self.printed.strip()), "figure without text", self.id)
        demand(self.pointer.startswith("/"), "figure without pointer", self.id)


Span = Text | Strong | FigureText
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number in a chart: ``value`` places the mark (shares as 0–1), ``text`` is printed."""

    value: Fraction
    text: FigureText


Words = str | FigureText
"""Words set as one: plain, or a text of the capsule (which may hold digits) with its pointer."""


def spans_of(words: Words) -> Spans:
    """Return words as spans."""
    return (Text(words),) if isinstance(words, str) else (words,)


def plain(part: Words | Spans) -> str:
    """Return the words without their roles."""
    if isinstance(part, str):
        return part
    parts = part if isinstance(part, tuple) else (part,)
    return "".join(s.printed if isinstance(s, FigureText) else s.content for s in parts)


def figures(part: object) -> Iterator[FigureText]:
    """Yield every FigureText inside a document, a block or a span, in order."""
    if isinstance(part, FigureText):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from figures(item)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from figures(getattr(part, field.name))


def demand(holds: bool, what: str, where: object) -> None:
    """Raise ValueError, naming what and where, unless the rule holds."""
    if not holds:
        raise ValueError(f"{what}: {where!r}")

"""The blocks that a report is composed of: headings, text, tables, charts.

Captions, headers and labels are ``Words``: one that holds a digit is given as a FigureText of
rounding TEXT, so that it too points at its source.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from inspector_app.domain.report.text import FigureText, Measure, Spans, Text, Words, demand, plain


class ParagraphKind(StrEnum):
    """Body text, an introduction set larger, or small print."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"


class Alignment(StrEnum):
    """Where a column's content stands; NUMBER is right-aligned with digits of one width."""

    LEFT = "left"
    CENTRE = "centre"
    NUMBER = "number"


class NoteKind(StrEnum):
    """An explanation, or something the reader must not miss."""

    INFORMATION = "information"
    WARNING = "warning"


class AnswerKind(StrEnum):
    """The five answers in the order of every bar (interfaces.md keys)."""

    YES = "J"
    PARTLY = "D"
    NO = "N"
    NOT_DOCUMENTED = "F"
    NOT_APPLICABLE = "E"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title: level 1 is a chapter, then 2 and 3."""

    level: int
    text: Words

    def __post_init__(self) -> None:
        demand(1 <= self.level <= 3, "heading level", self.level)
        demand(bool(plain(self.text).strip()), "heading without text", self.level)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    spans: Spans
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points without order."""

    items: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Points counted from 1."""

    items: tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table column. ``weight`` shares out the width; 0 lets the content decide."""

    header: Words
    alignment: Alignment = Alignment.LEFT
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``total`` sets it apart as a sum."""

    cells: tuple[Spans, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption. With ``row_headers`` the first cell names its row.

    ``together`` asks for one page, where a page can hold it.
    """

    caption: Words
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    row_headers: bool = True
    note: Spans = ()
    together: bool = False

    def __post_init__(self) -> None:
        demand(bool(plain(self.caption).strip()), "table without caption", self.columns)
        demand(
            all(plain(c.header).strip() for c in self.columns),
            "column without header",
            self.caption,
        )
        for number, row in enumerate(self.rows, start=1):
            demand(len(row.cells) == len(self.columns), "ragged row", (self.caption, number))


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One headline figure with what it counts and, smaller, how it was found."""

    figure: FigureText
    label: Words
    note: Spans = ()


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Up to four headline figures side by side."""

    items: tuple[KeyFigure, ...]

    def __post_init__(self) -> None:
        demand(1 <= len(self.items) <= 4, "number of key figures", len(self.items))


@dataclass(frozen=True, slots=True)
class StackedRow:
    """The five counts of one group, in the order of AnswerKind, and the share met."""

    label: Words
    counts: tuple[Measure, ...]
    share: Measure | None = None
    total: bool = False

    def __post_init__(self) -> None:
        demand(len(self.counts) == len(AnswerKind), "number of answers", self.label)


@dataclass(frozen=True, slots=True)
class StackedBarChart:
    """One bar per group, cut by the five answers. ``alt`` says in words what the picture shows."""

    caption: Words
    row_header: Words
    rows: tuple[StackedRow, ...]
    alt: str
    share_header: Words = "Andel Ja"

    def __post_init__(self) -> None:
        _demand_chart(self.caption, self.alt, self.rows)


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """A group's share with its interval; ``lower``/``upper`` are None in a total survey.

    ``counted`` is printed instead of the share's own text where it is of few files.
    """

    label: Words
    share: Measure | None
    lower: Measure | None = None
    upper: Measure | None = None
    count: Measure | None = None
    reason: Words = ""
    counted: Spans = ()

    def __post_init__(self) -> None:
        demand((self.lower is None) == (self.upper is None), "half an interval", self.label)
        demand(self.share is not None or bool(self.reason), "no share and no reason", self.label)


@dataclass(frozen=True, slots=True)
class Target:
    """A goal drawn as a solid line; ``meaning`` says what it is, as the end of a sentence."""

    value: Fraction
    meaning: Spans


@dataclass(frozen=True, slots=True)
class IntervalChart:
    """Dot and interval per group, a diamond and a dashed line for all, axis 0–100 per cent.

    ``interval_meaning`` says in the legend what dot and interval are.
    """

    caption: Words
    row_header: Words
    rows: tuple[IntervalRow, ...]
    alt: str
    city: IntervalRow | None = None
    target: Target | None = None
    share_header: Words = "Andel Ja"
    interval_header: Words = "Intervall"
    count_header: Words = "Akter"
    interval_meaning: Spans = (Text("andel med konfidensintervall"),)

    def __post_init__(self) -> None:
        _demand_chart(self.caption, self.alt, self.rows)


@dataclass(frozen=True, slots=True)
class PairedRow:
    """Two numbers of one group, such as visits registered and visits found in the file."""

    label: Words
    first: Measure
    second: Measure
    total: bool = False


@dataclass(frozen=True, slots=True)
class PairedBarChart:
    """Two bars per group on one axis from 0."""

    caption: Words
    row_header: Words
    first_label: Words
    second_label: Words
    rows: tuple[PairedRow, ...]
    alt: str

    def __post_init__(self) -> None:
        _demand_chart(self.caption, self.alt, self.rows)


@dataclass(frozen=True, slots=True)
class Note:
    """A passage set apart from the running text."""

    spans: Spans
    kind: NoteKind = NoteKind.INFORMATION


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts on a new page."""


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """The headings down to ``levels``, with links and page numbers."""

    title: str = "Innehåll"
    levels: int = 2


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The place where the document's signature field stands, with what the signature says.

    ``in_field`` is printed in the place itself; it must be true both before and after signing.
    """

    text: Spans
    in_field: Words = (
        "Plats för elektronisk underskrift. Vem som har undertecknat och när visas i PDF-läsarens "
        "panel för underskrifter."
    )


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Table
    | KeyFigures
    | StackedBarChart
    | IntervalChart
    | PairedBarChart
    | Note
    | PageBreak
    | TableOfContents
    | SignatureBlock
)


def _demand_chart(caption: Words, alt: str, rows: tuple[object, ...]) -> None:
    demand(bool(plain(caption).strip()), "chart without caption", alt)
    demand(bool(alt.strip()), "chart without words", caption)
    demand(bool(rows), "chart without rows", caption)

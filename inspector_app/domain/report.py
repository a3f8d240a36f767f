"""A report as a value: what is said, in which order, with which figures. Nothing of how it looks.

A ``Document`` is composed from blocks (headings, paragraphs, tables, charts) of spans. A span that
prints a figure is a ``FigureText``: it carries the JSON pointer of its value in the capsule, so
that every printed number can be led back to the machine-readable results and compared with them.

Decision: charts and tables hold the printed text of a number beside its value. The text is what a
reader sees and what is checked; the value only places a mark on an axis.
Decision: a document that breaks a rule below is a defect of the program and raises ValueError when
it is made; no user can mend it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
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
        _demand(bool(_FIGURE_ID.fullmatch(self.id)), "figure id", self.id)
        _demand(bool(self.printed.strip()), "figure without text", self.id)
        _demand(self.pointer.startswith("/"), "figure without pointer", self.id)


Span = Text | Strong | FigureText
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A number in a chart: ``value`` places the mark (shares as 0–1), ``text`` is printed."""

    value: Fraction
    text: FigureText


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
    text: str

    def __post_init__(self) -> None:
        _demand(1 <= self.level <= 3, "heading level", self.level)
        _demand(bool(self.text.strip()), "heading without text", self.level)


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

    header: str
    alignment: Alignment = Alignment.LEFT
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``total`` sets it apart as a sum."""

    cells: tuple[Spans, ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption. With ``row_headers`` the first cell names its row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    row_headers: bool = True
    note: Spans = ()

    def __post_init__(self) -> None:
        _demand(bool(self.caption.strip()), "table without caption", self.columns)
        _demand(all(c.header.strip() for c in self.columns), "column without header", self.caption)
        for number, row in enumerate(self.rows, start=1):
            _demand(len(row.cells) == len(self.columns), "ragged row", (self.caption, number))


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One headline figure with what it counts and, smaller, how it was found."""

    figure: FigureText
    label: str
    note: Spans = ()


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Up to four headline figures side by side."""

    items: tuple[KeyFigure, ...]

    def __post_init__(self) -> None:
        _demand(1 <= len(self.items) <= 4, "number of key figures", len(self.items))


@dataclass(frozen=True, slots=True)
class StackedRow:
    """The five counts of one group, in the order of AnswerKind, and the share met."""

    label: str
    counts: tuple[Measure, ...]
    share: Measure | None = None
    total: bool = False

    def __post_init__(self) -> None:
        _demand(len(self.counts) == len(AnswerKind), "number of answers", self.label)


@dataclass(frozen=True, slots=True)
class StackedBarChart:
    """One bar per group, cut by the five answers. ``alt`` says in words what the picture shows."""

    caption: str
    row_header: str
    rows: tuple[StackedRow, ...]
    alt: str
    share_header: str = "Andel Ja"

    def __post_init__(self) -> None:
        _demand_chart(self.caption, self.alt, self.rows)


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """A group's share with its interval; ``lower``/``upper`` are None in a total survey."""

    label: str
    share: Measure | None
    lower: Measure | None = None
    upper: Measure | None = None
    count: Measure | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        _demand((self.lower is None) == (self.upper is None), "half an interval", self.label)
        _demand(self.share is not None or bool(self.reason), "no share and no reason", self.label)


@dataclass(frozen=True, slots=True)
class Target:
    """A goal drawn as a solid line; ``meaning`` says in words what it is."""

    value: Fraction
    meaning: Spans


@dataclass(frozen=True, slots=True)
class IntervalChart:
    """Dot and interval per group, a diamond and a dashed line for all, axis 0–100 per cent."""

    caption: str
    row_header: str
    rows: tuple[IntervalRow, ...]
    alt: str
    city: IntervalRow | None = None
    target: Target | None = None
    share_header: str = "Andel Ja"
    count_header: str = "Akter"

    def __post_init__(self) -> None:
        _demand_chart(self.caption, self.alt, self.rows)


@dataclass(frozen=True, slots=True)
class PairedRow:
    """Two numbers of one group, such as visits registered and visits found in the file."""

    label: str
    first: Measure
    second: Measure
    total: bool = False


@dataclass(frozen=True, slots=True)
class PairedBarChart:
    """Two bars per group on one axis from 0."""

    caption: str
    row_header: str
    first_label: str
    second_label: str
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
    """The place where the document's signature field stands, with what the signature says."""

    text: Spans


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


@dataclass(frozen=True, slots=True)
class SignatureField:
    """An empty signature field: ``name`` for programs, ``label`` for readers."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of the title page, such as "Diarienummer"."""

    label: str
    value: Spans


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report. ``issued_at`` is an aware instant and the only time the file carries.

    ``page_marking`` stands on every page; ``test_marking`` prints TESTUNDERSKRIFT on every page.
    Every figure id occurs once; a SignatureBlock stands exactly where there is a signature field.
    """

    title: str
    subject: str
    author: str
    document_id: str
    issued_at: datetime
    blocks: tuple[Block, ...]
    subtitle: str = ""
    keywords: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    page_marking: str = ""
    test_marking: bool = False
    signature_field: SignatureField | None = None
    timestamp_field: SignatureField | None = None
    language: str = "sv"

    def __post_init__(self) -> None:
        _demand(bool(self.title.strip()), "document without title", self.document_id)
        _demand(self.issued_at.tzinfo is not None, "issued_at without time zone", self.document_id)
        twice = [i for i, n in Counter(f.id for f in figures(self)).items() if n > 1]
        _demand(not twice, "figure id used twice", twice)
        _demand(not any(f.id.endswith(REPEATED) for f in figures(self)), "figure id", REPEATED)
        places = sum(isinstance(b, SignatureBlock) for b in self.blocks)
        _demand(places == int(self.signature_field is not None), "signature blocks", places)
        _demand_levels(b.level for b in self.blocks if isinstance(b, Heading))


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure and the page it stands (or begins) on, counted from 1."""

    page: int
    id: str
    printed: str
    pointer: str
    rounding: Rounding


@dataclass(frozen=True, slots=True)
class ReportLayout:
    """Where everything will stand: known before the file is made, and before the capsule is.

    ``figures`` are in the order in which the pages draw them.
    """

    figures: tuple[PlacedFigure, ...]
    page_count: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the report: stored as it is, named ``name``, described in ``description``."""

    name: str
    content: bytes
    media_type: str
    description: str


@dataclass(frozen=True, slots=True)
class RenderedReport:
    """The report as a file, not yet signed."""

    pdf: bytes
    figures: tuple[PlacedFigure, ...]
    page_count: int


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


def plain(spans: Spans) -> str:
    """Return the words of the spans without their roles."""
    return "".join(s.printed if isinstance(s, FigureText) else s.content for s in spans)


def _demand(holds: bool, what: str, where: object) -> None:
    if not holds:
        raise ValueError(f"{what}: {where!r}")


def _demand_chart(caption: str, alt: str, rows: tuple[object, ...]) -> None:
    _demand(bool(caption.strip()), "chart without caption", alt)
    _demand(bool(alt.strip()), "chart without words", caption)
    _demand(bool(rows), "chart without rows", caption)


def _demand_levels(levels: Iterator[int]) -> None:
    """Demand that headings go down one level at a time (ISO 14289-1, 7.4.2)."""
    before = 0
    for level in levels:
        _demand(level <= before + 1, "heading level jumps", (before, level))
        before = level

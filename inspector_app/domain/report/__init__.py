"""A report as a value: what is said, in which order, with which figures. Nothing of how it looks.

A ``Document`` is composed from blocks (headings, paragraphs, tables, charts) of spans. A span that
prints a figure is a ``FigureText``: it carries the JSON pointer of its value in the capsule, so
that every printed number can be led back to the machine-readable results and compared with them.

Decision: a document that breaks a rule below is a defect of the program and raises ValueError when
it is made; no user can mend it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.report.blocks import (
    Alignment,
    AnswerKind,
    Block,
    BulletList,
    Column,
    Heading,
    IntervalChart,
    IntervalRow,
    KeyFigure,
    KeyFigures,
    Note,
    NoteKind,
    NumberedList,
    PageBreak,
    PairedBarChart,
    PairedRow,
    Paragraph,
    ParagraphKind,
    Row,
    SignatureBlock,
    StackedBarChart,
    StackedRow,
    Table,
    TableOfContents,
    Target,
)
from inspector_app.domain.report.text import (
    REPEATED,
    FigureText,
    Measure,
    Rounding,
    Span,
    Spans,
    Strong,
    Text,
    Words,
    demand,
    figures,
    plain,
    spans_of,
)

__all__ = [
    "REPEATED",
    "Alignment",
    "AnswerKind",
    "Attachment",
    "Block",
    "BulletList",
    "Column",
    "Detail",
    "Document",
    "FigureText",
    "Heading",
    "IntervalChart",
    "IntervalRow",
    "KeyFigure",
    "KeyFigures",
    "Measure",
    "Note",
    "NoteKind",
    "NumberedList",
    "PageBreak",
    "PairedBarChart",
    "PairedRow",
    "Paragraph",
    "ParagraphKind",
    "PlacedFigure",
    "RenderedReport",
    "ReportLayout",
    "Rounding",
    "Row",
    "SignatureBlock",
    "SignatureField",
    "Span",
    "Spans",
    "StackedBarChart",
    "StackedRow",
    "Strong",
    "Table",
    "TableOfContents",
    "Target",
    "Text",
    "Words",
    "figures",
    "plain",
    "spans_of",
]


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

    title: Words
    subject: str
    author: str
    document_id: str
    issued_at: datetime
    blocks: tuple[Block, ...]
    subtitle: Words = ""
    keywords: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    page_marking: str = ""
    test_marking: bool = False
    signature_field: SignatureField | None = None
    timestamp_field: SignatureField | None = None
    language: str = "sv"

    def __post_init__(self) -> None:
        demand(bool(plain(self.title).strip()), "document without title", self.document_id)
        demand(self.issued_at.tzinfo is not None, "issued_at without time zone", self.document_id)
        twice = [i for i, n in Counter(f.id for f in figures(self)).items() if n > 1]
        demand(not twice, "figure id used twice", twice)
        demand(not any(f.id.endswith(REPEATED) for f in figures(self)), "figure id", REPEATED)
        places = sum(isinstance(b, SignatureBlock) for b in self.blocks)
        demand(places == int(self.signature_field is not None), "signature blocks", places)
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


def _demand_levels(levels: Iterator[int]) -> None:
    """Demand that headings go down one level at a time (ISO 14289-1, 7.4.2)."""
    before = 0
    for level in levels:
        demand(level <= before + 1, "heading level jumps", (before, level))
        before = level

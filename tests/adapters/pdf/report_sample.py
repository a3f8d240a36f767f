"""A made-up report with every kind of block, for the tests of the renderer."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from itertools import count
from pathlib import Path

from inspector_app.adapters.pdf.renderer import PdfReportRenderer
from inspector_app.domain.report import (
    Alignment,
    Attachment,
    Block,
    BulletList,
    Column,
    Detail,
    Document,
    FigureText,
    Heading,
    IntervalChart,
    IntervalRow,
    KeyFigure,
    KeyFigures,
    Measure,
    Note,
    NoteKind,
    NumberedList,
    PageBreak,
    PairedBarChart,
    PairedRow,
    Paragraph,
    ParagraphKind,
    Rounding,
    Row,
    SignatureBlock,
    SignatureField,
    StackedBarChart,
    StackedRow,
    Strong,
    Table,
    TableOfContents,
    Target,
    Text,
)

RENDERER = PdfReportRenderer(Path(__file__).parents[3] / "resources")
MARKING = "Intern – sekretessprövas före utlämnande"
CAPSULE = Attachment("capsule.json", b'{"format":"sample"}\n', "application/json", "Resultat")
COUNTS = {
    "Bromma": (7, 2, 3, 1, 0),
    "Enskede-Årsta-Vantör": (9, 0, 2, 2, 1),
    "Järva": (4, 3, 5, 0, 2),
    "Skärholmen": (11, 1, 0, 1, 0),
}
PROSE = (
    "Granskningen gäller barn som är placerade i familjehem. Akterna drogs slumpmässigt ur "
    "stadsdelarnas ärendelistor sedan urvalsramen frysts, och varje akt lästes i sin helhet. "
)


class Figures:
    """Makes figures with ids of their own."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self, printed: str, rounding: Rounding = Rounding.WHOLE) -> FigureText:
        number = next(self._numbers)
        return FigureText(f"f{number}", printed, f"/values/{number}", rounding)

    def measure(self, value: Fraction | int) -> Measure:
        return Measure(Fraction(value), self(str(value)))

    def share(self, value: Fraction) -> Measure:
        return Measure(value, self(f"{round(100 * value)}\u00a0%", Rounding.PERCENT))


def document(*blocks: Block, **settings: object) -> Document:
    """Return a small document of the given blocks."""
    values: dict[str, object] = {
        "title": "Besök hos placerade barn",
        "subject": "Aktgranskning",
        "author": "Socialtjänstinspektörerna",
        "document_id": "SN 0000-1",
        "issued_at": datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        "blocks": blocks or (Paragraph((Text("Text."),)),),
    }
    return Document(**(values | settings))  # type: ignore[arg-type]


def whole_report(rows: int = 60, *, test_marking: bool = True) -> Document:
    """Return a report with every kind of block and a table of ``rows`` rows."""
    figure = Figures()
    said = figure("Målet är fyra besök per år enligt riktlinjen från 2014. " + PROSE, Rounding.TEXT)
    blocks: tuple[Block, ...] = (
        TableOfContents(),
        PageBreak(),
        Heading(1, "Sammanfattning"),
        Paragraph((Text(PROSE),), ParagraphKind.LEAD),
        KeyFigures(
            (
                KeyFigure(figure("61\u00a0%"), "har minst fyra besök", (Text("på ett år"),)),
                KeyFigure(figure("1\u00a0284"), "barn i urvalsramen"),
            )
        ),
        Paragraph((Text(PROSE), figure("34"), Text(" besök saknas i registret. "), said)),
        BulletList(((Text(PROSE * 2),), (Strong("Längst: "), figure("143"), Text(" dagar.")))),
        Note((Text(PROSE),)),
        Note((Strong("Obs. "), Text(PROSE)), NoteKind.WARNING),
        Heading(1, "Resultat"),
        Heading(2, "Minst fyra besök"),
        *_charts(figure),
        Heading(3, "Rubriker"),
        _headings_table(figure),
        NumberedList(((Text("Se över rubrikerna."),), (Text(PROSE),))),
        Heading(1, "Bilaga: urval"),
        _long_table(figure, rows),
        Heading(1, "Fastställande"),
        SignatureBlock((Text("Rapporten är fastställd."),)),
    )
    return document(
        *blocks,
        subtitle="Aktgranskning i fyra stadsdelsnämnder",
        keywords=("aktgranskning", "besök"),
        details=(Detail("Diarienummer", (figure("SN 2026/0417", Rounding.TEXT),)),),
        page_marking=MARKING,
        test_marking=test_marking,
        signature_field=SignatureField("Underskrift", "Ansvarig inspektörs underskrift"),
        timestamp_field=SignatureField("Tidsstampel", "Tidsstämpel"),
    )


def long_blocks() -> Document:
    """Return a report of blocks that are each longer than a page."""
    long = PROSE * 60
    row = Row(((Text("a"),), (Text(long),)))
    return document(
        Paragraph((FigureText("f1", long, "/texts/0", Rounding.TEXT),)),
        Paragraph((Text("Summa: "), FigureText("f2", "ab-" * 90, "/texts/1", Rounding.TEXT))),
        Note((Text(long),)),
        BulletList(((Text(long),),)),
        Table("Lång", (Column("A"), Column("B", weight=1)), (row,)),
    )


def _charts(figure: Figures) -> tuple[Block, ...]:
    stacked, intervals, pairs = [], [], []
    for name, counts in COUNTS.items():
        share = Fraction(counts[0], sum(counts[:4]))
        low, high = share * Fraction(3, 4), min(share * Fraction(5, 4), Fraction(1))
        measures = tuple(map(figure.measure, counts))
        stacked.append(StackedRow(name, measures, figure.share(share)))
        shares = (figure.share(share), figure.share(low), figure.share(high))
        intervals.append(IntervalRow(name, *shares, figure.measure(sum(counts))))
        pairs.append(PairedRow(name, figure.measure(3 * counts[0]), figure.measure(40)))
    half = figure.share(Fraction(1, 2))
    city = IntervalRow("Hela staden", half, figure.share(Fraction(2, 5)), half_up(figure))
    target = Target(Fraction(9, 10), (Text("stadens mål, "), figure("90\u00a0%")))
    return (
        StackedBarChart("Svar per stadsdel", "Stadsdel", tuple(stacked), "Staplar per stadsdel."),
        IntervalChart(
            "Andel Ja", "Stadsdel", tuple(intervals), "Andelar med intervall.", city, target
        ),
        PairedBarChart(
            "Besök", "Stadsdel", "Registrerade", "Återfunna", tuple(pairs), "Staplar parvis."
        ),
    )


def half_up(figure: Figures) -> Measure:
    """Return the upper end of the city's interval."""
    return figure.share(Fraction(3, 5))


def _headings_table(figure: Figures) -> Table:
    caption = figure("Tabell 1. Rubriker", Rounding.TEXT)
    columns = (Column("Rubrik"), Column("Besök", Alignment.NUMBER), Column("Kommentar", weight=3))
    rows = tuple(
        Row(((Text(name),), (figure(str(n * 7)),), (Text(PROSE[: 40 * n]),)), total=name == "Summa")
        for n, name in enumerate(("Besök", "Hembesök", "Journalanteckning", "Summa"), start=1)
    )
    return Table(caption, columns, rows, note=(Text("Källa: aktläsningen."),))


def _long_table(figure: Figures, rows: int) -> Table:
    columns = (
        Column("Aktnummer"),
        Column("Stadsdel"),
        Column("Lottnummer", Alignment.NUMBER),
        Column("Utfall", Alignment.CENTRE),
    )
    names = list(COUNTS)
    made = tuple(
        Row(
            (
                (Text(f"A{n:05d}"),),
                (Text(names[n % 4]),),
                (figure(f"0,{(n * 7919) % 10**6:06d}"),),
                (Text("läst"),),
            )
        )
        for n in range(rows)
    )
    return Table("Dragna akter", columns, made)

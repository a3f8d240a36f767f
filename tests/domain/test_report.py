"""What a composed report must hold to, and how its figures are found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from inspector_app.domain.report import (
    Block,
    Column,
    Document,
    FigureText,
    Heading,
    IntervalRow,
    KeyFigure,
    KeyFigures,
    Measure,
    Paragraph,
    Rounding,
    Row,
    SignatureBlock,
    SignatureField,
    StackedBarChart,
    StackedRow,
    Table,
    Text,
    figures,
    plain,
    spans_of,
)

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def document(*blocks: Block, **settings: object) -> Document:
    values: dict[str, object] = {"title": "T", "subject": "S", "author": "A", "document_id": "1"}
    return Document(**(values | {"issued_at": AT, "blocks": blocks} | settings))  # type: ignore[arg-type]


def figure(name: str = "f1", printed: str = "61") -> FigureText:
    return FigureText(name, printed, "/counts/0")


def test_figures_are_found_in_every_corner_in_order() -> None:
    caption = FigureText("f1", "Tabell 1", "/texts/0", Rounding.TEXT)
    table = Table(caption, (Column("Namn"), Column("Tal")), (Row(((Text("A"),), (figure("f2"),))),))
    share = Measure(Fraction(1, 2), figure("f4"))
    made = document(
        table,
        KeyFigures((KeyFigure(figure("f3"), "akter"),)),
        Paragraph((Text("x"), figure("f5"))),
    )
    assert [f.id for f in figures(made)] == ["f1", "f2", "f3", "f5"]
    assert [f.id for f in figures(IntervalRow("Järva", share))] == ["f4"]


def test_words_are_plain_or_a_figure() -> None:
    title = FigureText("t", "Besök 2026", "/report/title", Rounding.TEXT)
    assert (plain(title), plain("Besök")) == ("Besök 2026", "Besök")
    assert (spans_of("Besök"), spans_of(title)) == ((Text("Besök"),), (title,))
    assert plain((Text("a "), figure(), Text(" b"))) == "a 61 b"


@pytest.mark.parametrize(
    "make",
    [
        lambda: FigureText("", "1", "/a"),
        lambda: FigureText("f 1", "1", "/a"),
        lambda: FigureText("f1)", "1", "/a"),
        lambda: FigureText("f1", " ", "/a"),
        lambda: FigureText("f1", "1", "a"),
        lambda: Heading(0, "Rubrik"),
        lambda: Heading(4, "Rubrik"),
        lambda: Heading(1, " "),
        lambda: Table("", (Column("A"),), ()),
        lambda: Table("T", (Column(""),), ()),
        lambda: Table("T", (Column("A"),), (Row(((Text("1"),), (Text("2"),))),)),
        lambda: KeyFigures(()),
        lambda: KeyFigures(tuple(KeyFigure(figure(f"f{n}"), "akter") for n in range(5))),
        lambda: StackedRow("Järva", ()),
        lambda: StackedBarChart("C", "Stadsdel", (), "alt"),
        lambda: IntervalRow("Järva", None),
        lambda: IntervalRow("Järva", None, None, Measure(Fraction(1), figure()), reason="för få"),
        lambda: document(title=" "),
        lambda: document(issued_at=AT.replace(tzinfo=None)),
        lambda: document(Paragraph((figure(), figure()))),
        lambda: document(Paragraph((FigureText("f1~bar", "1", "/a"),))),
        lambda: document(SignatureBlock((Text("x"),))),
        lambda: document(signature_field=SignatureField("a", "b")),
        lambda: document(Heading(2, "för djupt")),
        lambda: document(Heading(1, "a"), Heading(3, "för djupt")),
    ],
)
def test_a_rule_broken_is_a_defect(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r".+: "):
        make()


def test_headings_may_rise_by_any_number_of_levels() -> None:
    levels = (1, 2, 3, 1, 2)
    assert len(document(*(Heading(level, "Rubrik") for level in levels)).blocks) == 5

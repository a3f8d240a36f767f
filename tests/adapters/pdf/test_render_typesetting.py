"""Lines, columns and pages: nothing lost, nothing too wide, nothing on top of another."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.pdf import style
from inspector_app.adapters.pdf.fonts import FACES, REGULAR, TABULAR, load_faces
from inspector_app.adapters.pdf.pagination import Strip, paginate
from inspector_app.adapters.pdf.paired_chart import axis_steps
from inspector_app.adapters.pdf.tables import table
from inspector_app.adapters.pdf.tagging import Element
from inspector_app.adapters.pdf.text_blocks import key_figures
from inspector_app.adapters.pdf.typesetting import Line, Typesetter
from inspector_app.domain.report import (
    Alignment,
    Column,
    FigureText,
    KeyFigure,
    KeyFigures,
    Rounding,
    Row,
    Spans,
    Strong,
    Table,
    Text,
)
from tests.adapters.pdf.report_sample import RENDERER

SETTER = Typesetter(load_faces(RENDERER.resources / "fonts"))
WORDS = st.text(alphabet="aåÄö1-/,. \n\u00a0", min_size=1, max_size=60)


@st.composite
def some_spans(draw: st.DrawFn) -> Spans:
    made: list[Text | Strong | FigureText] = []
    for number in range(draw(st.integers(1, 6))):
        words = draw(WORDS)
        kind = draw(st.sampled_from("tsfq"))
        if kind == "t":
            made.append(Text(words))
        elif kind == "s":
            made.append(Strong(words))
        else:
            rounding = Rounding.TEXT if kind == "q" else Rounding.WHOLE
            printed = words if kind == "q" else words.replace("\n", " ")
            made.append(FigureText(f"f{number}", "7" + printed, "/v", rounding))
    return tuple(made)


def text_of(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def aloud(text: str) -> str:
    """Return ``text`` as a listener hears it: words apart, however many blanks lie between."""
    return " ".join(word for word in re.split("[ \n]+", text) if word)


@given(some_spans(), st.floats(60, 400))
def test_lines_keep_every_letter_and_stay_within_the_width(spans: Spans, width: float) -> None:
    lines = SETTER.lines(spans, style.BODY, width)
    said = "".join(s.printed if isinstance(s, FigureText) else s.content for s in spans)
    assert aloud("".join(map(text_of, lines))) == aloud(said)
    for line in lines:
        unbreakable = any(f.rounding is not Rounding.TEXT for f in line.figures)
        assert line.width <= width + 0.02 or unbreakable


@given(some_spans(), st.floats(30, 400))
def test_a_number_is_never_broken(spans: Spans, width: float) -> None:
    lines = SETTER.lines(spans, style.BODY, width)
    shown = {
        piece.figure.id: piece.text
        for line in lines
        for piece in line.pieces
        if piece.figure is not None and piece.figure.rounding is not Rounding.TEXT
    }
    whole = {s.id: s.printed for s in spans if isinstance(s, FigureText)}
    assert all(text == whole[name] for name, text in shown.items())


def test_a_checksum_breaks_between_its_letters_and_stays_one_figure() -> None:
    checksum = FigureText("f1", "0123456789abcdef" * 4, "/v", Rounding.SHA256)
    lines = SETTER.lines((checksum,), style.CELL, 120)
    assert "".join(map(text_of, lines)) == checksum.printed + " "
    assert all(line.figures == (checksum,) and line.width <= 120 for line in lines)


def test_a_unit_stays_with_its_number() -> None:
    spans = (Text("fler än "), FigureText("f", "61", "/v"), Text("%-enheter"))
    lines = SETTER.lines(
        spans, style.BODY, SETTER.line((Text("fler än 61%-enh"),), style.BODY).width
    )
    assert [text_of(line) for line in lines] == ["fler än ", "61%-enheter "]


def test_a_word_breaks_after_its_hyphen_before_it_breaks_between_letters() -> None:
    width = SETTER.line((Text("Enskede-Årsta-"),), style.CELL).width + 1
    lines = SETTER.lines((Text("Enskede-Årsta-Vantör"),), style.CELL, width)
    assert [text_of(line) for line in lines] == ["Enskede-Årsta-", "Vantör "]


def test_a_soft_hyphen_is_seen_only_where_it_breaks_the_word() -> None:
    word = "barn\u00adavårds\u00adutredning"
    (whole,) = SETTER.lines((Text(word),), style.CELL, 400)
    assert text_of(whole) == "barnavårdsutredning "
    parts = SETTER.lines((Text(word),), style.CELL, 60)
    assert [text_of(line) for line in parts] == ["barnavårds\u00ad", "utredning "]


def test_a_heading_of_two_lines_leaves_no_short_word_alone() -> None:
    title = (Text("Besök hos placerade barn i familjehem"),)
    plain = SETTER.lines(title, style.TITLE, style.CONTENT_WIDTH)
    even = SETTER.balanced(title, style.TITLE, style.CONTENT_WIDTH)
    assert len(plain) == len(even) == 2
    assert min(line.width for line in even) > min(line.width for line in plain)


def test_width_is_the_sum_of_advances_and_kerning() -> None:
    """T 642, e 582, the pair −80 thousandths of an em in Inter Regular: 11.44 at 10 points."""
    face = SETTER.faces[REGULAR]
    advances = [face.file.widths[face.file.glyphs[c]] for c in "Te"]
    assert (advances, face.kerning["T"]["e"]) == ([642, 582], -80)
    assert face.width("Te", 10) == pytest.approx(11.44)


def test_digits_of_tables_are_of_one_width_in_every_tabular_face() -> None:
    for name in FACES:
        face = SETTER.faces[name]
        widths = {face.file.widths[face.file.glyphs[digit]] for digit in "0123456789"}
        assert (max(widths) - min(widths) <= 1) == name.startswith("InterTabular")


HEIGHTS = st.lists(
    st.tuples(st.floats(1, 90), st.floats(0, 20), st.booleans(), st.booleans()), max_size=60
)


def strip(height: float, **settings: object) -> Strip:
    return Strip(height, lambda canvas, top: None, **settings)  # type: ignore[arg-type]


@given(HEIGHTS)
def test_strips_fill_pages_in_order_without_touching(
    drawn: list[tuple[float, float, bool, bool]],
) -> None:
    header = strip(5)
    strips = [strip(h, gap=g, keep=k, repeat=header if r else None) for h, g, k, r in drawn]
    pages = paginate(strips, 100)
    placed = [p.strip for page in pages for p in page if p.strip is not header]
    assert placed == strips
    for page in pages:
        below = 0.0
        for item in page:
            assert item.offset >= below - 1e-9
            below = item.offset + item.strip.height
        assert below <= 100 + 1e-9


@given(HEIGHTS)
def test_kept_strips_share_a_page_when_one_page_can_hold_them(
    drawn: list[tuple[float, float, bool, bool]],
) -> None:
    strips = [strip(h, gap=g, keep=k) for h, g, k, _ in drawn]
    pages = paginate(strips, 100)
    page_of = {id(p.strip): n for n, page in enumerate(pages) for p in page}
    bundle: list[Strip] = []
    for item in strips:
        bundle.append(item)
        if not item.keep:
            extent = sum(s.gap + s.height for s in bundle) - bundle[0].gap
            if extent <= 100:
                assert len({page_of[id(s)] for s in bundle}) == 1
            bundle = []


def test_a_table_goes_on_under_its_header() -> None:
    strips = [strip(40), *(strip(20, repeat=strip(10)) for _ in range(12))]
    pages = paginate(strips, 100)
    assert [len(page) for page in pages] == [4, 5, 5, 2]
    assert all(page[0].strip.height == 10 for page in pages[1:])


@given(
    st.lists(st.tuples(WORDS, st.integers(0, 10**6), WORDS), min_size=1, max_size=5),
    st.lists(st.integers(0, 4), min_size=3, max_size=3),
)
def test_columns_share_the_width_and_no_cell_reaches_into_the_next(
    rows: list[tuple[str, int, str]], weights: list[int]
) -> None:
    alignments = (Alignment.LEFT, Alignment.NUMBER, Alignment.LEFT)
    columns = tuple(Column("Kolumn", a, w) for a, w in zip(alignments, weights, strict=True))
    made = Table("T", columns, tuple(Row(tuple((Text(str(c)),) for c in row)) for row in rows))
    canvas = Recorder()
    top = 0.0
    for item in table(SETTER, Element("Document"), made):
        item.paint(canvas, top)  # type: ignore[arg-type]
        top -= item.height
    rights = sorted(x for x in canvas.ends)
    assert rights[-1] <= style.LEFT + style.CONTENT_WIDTH + 0.6
    assert all(start >= style.LEFT - 0.01 for start in canvas.starts)
    for top, spans in canvas.rows.items():
        ordered = sorted(spans)
        assert all(first[1] <= second[0] + 0.6 for first, second in pairwise(ordered)), top


class Recorder:
    """Stands for the canvas: notes where text begins and ends on each baseline."""

    def __init__(self) -> None:
        self.starts: list[float] = []
        self.ends: list[float] = []
        self.rows: dict[float, list[tuple[float, float]]] = {}

    def text(self, owner: object, at: tuple[float, float], text: str, look: object) -> None:
        face, size, _ = look  # type: ignore[misc]
        end = at[0] + face.width(text.rstrip(" "), size)
        self.starts.append(at[0])
        self.ends.append(end)
        self.rows.setdefault(at[1], []).append((at[0], end))

    def rule(self, *unused: object) -> None:
        """Lines do not matter here."""

    box = rule


def test_a_wide_key_figure_is_set_smaller_until_its_card_holds_it() -> None:
    items = tuple(KeyFigure(FigureText(f"f{n}", "12 903", "/v"), "barn") for n in range(4))
    (card,) = key_figures(SETTER, Element("Document"), KeyFigures(items))
    recorder = Recorder()
    card.paint(recorder, 0)  # type: ignore[arg-type]
    figures = sorted(span for span in recorder.rows[max(recorder.rows)] if span[0] < span[1])
    assert len(figures) == 4
    width = style.CONTENT_WIDTH / 4
    for number, (start, end) in enumerate(figures):
        assert style.LEFT + number * width < start < end < style.LEFT + (number + 1) * width


@pytest.mark.parametrize(
    ("highest", "steps"),
    [
        (0, (1.0, 1)),
        (1, (0.2, 5)),
        (5, (1.0, 5)),
        (66, (20.0, 4)),
        (100, (20.0, 5)),
        (101, (50, 3)),
    ],
)
def test_an_axis_has_round_steps_and_reaches_the_highest(
    highest: float, steps: tuple[float, int]
) -> None:
    step, count = axis_steps(highest)
    assert (pytest.approx(step), count) == steps
    assert step * count >= highest


def test_tabular_and_proportional_faces_print_the_same_characters() -> None:
    glyphs = [set(SETTER.faces[name].file.glyphs) for name in FACES]
    assert all(g == glyphs[0] for g in glyphs)
    assert set("åäöÅÄÖé–—”’…≥≤×÷§%·•✓→\u00a0\u202f\u00ad−") <= glyphs[0]
    assert TABULAR in FACES

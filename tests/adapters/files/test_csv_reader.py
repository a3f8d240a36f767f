"""Text files: encoding, delimiter, header, date order, and rows as they stand."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.files import csv_reader
from inspector_app.adapters.files.csv_reader import CsvReader
from inspector_app.adapters.files.hashed_text import HashedText, count_rows
from inspector_app.adapters.files.plain_text import BlockCutter, PlainText, is_plain_text
from inspector_app.adapters.files.scan import PlainBytes
from inspector_app.adapters.files.table_shape import even_rows, find_header_row
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.table import DateOrder, DecimalSign, Setting, TableSettings
from tests.adapters.files.lists import EXAMPLE, cells, cells_of, take_in

TEXT = "Klient-ID;Stadsdel;Besök\r\n0017;Järva;3\r\n0018;Skärholmen;4\r\n"


def written(folder: Path, content: bytes) -> Path:
    """Return a new file."""
    path = folder / "lista.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_the_encoding_is_found_and_shown(tmp_path: Path, codec: str, encoding: str) -> None:
    """By mark, else UTF-8 when every byte fits, else cp1252; with words that show it."""
    path = written(tmp_path, TEXT.encode(codec))
    preview = CsvReader().preview(path)
    assert preview.settings.encoding == encoding
    assert preview.letters == ("Besök", "Järva", "Skärholmen")
    assert preview.header == ("Klient-ID", "Stadsdel", "Besök")
    assert preview.rows == (("0017", "Järva", "3"), ("0018", "Skärholmen", "4"))
    assert cells_of(path, preview.settings)[1] == ["0017", "Järva", "3"]


def test_a_wrong_encoding_is_the_users_to_choose_and_every_lost_letter_is_told(
    tmp_path: Path,
) -> None:
    """cp1252 read as UTF-8: rows 2 and 3 hold bytes that are no letters."""
    path = written(tmp_path, TEXT.encode("cp1252"))
    settings = TableSettings("utf-8", ";")
    assert CsvReader().preview(path, settings).letters[0] == "Bes\ufffdk"
    opened = CsvReader().opener(path, settings)()
    for _ in opened.chunks:
        pass
    assert [(i.row, i.column, i.value) for i in opened.issues] == [
        (2, "Stadsdel", "J\ufffdrva"),
        (3, "Stadsdel", "Sk\ufffdrholmen"),
    ]


@pytest.mark.parametrize("delimiter", [";", "\t", ",", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    """Also where another delimiter stands in the texts."""
    text = TEXT.replace(";", delimiter).replace("Järva", "Järva (och Kista)")
    preview = CsvReader().preview(written(tmp_path, text.encode()))
    assert preview.settings.delimiter == delimiter
    assert len(preview.header) == 3


def test_a_line_for_the_spreadsheet_names_the_delimiter(tmp_path: Path) -> None:
    """ "sep=|" is no row."""
    path = written(tmp_path, b"sep=|\r\n" + TEXT.replace(";", "|").encode())
    preview = CsvReader().preview(path)
    assert (preview.settings.delimiter, preview.header[0]) == ("|", "Klient-ID")
    quoted = written(tmp_path, b"sep=|\r\n" + TEXT.replace(";", "|").replace("3", '"3"').encode())
    assert cells_of(quoted, preview.settings) == [
        ["Klient-ID", "Stadsdel", "Besök"], ["0017", "Järva", "3"], ["0018", "Skärholmen", "4"],
    ]  # fmt: skip


def test_titles_above_the_header_are_passed_over(tmp_path: Path) -> None:
    """Rows keep the numbers that a spreadsheet gives them."""
    path = written(tmp_path, b"Utdrag 2026-11-01;;\r\n;;\r\n" + TEXT.encode() + b";Atlantis;\r\n")
    preview = CsvReader().preview(path)
    assert preview.settings.header_row == 3
    assert preview.rows[0] == ("0017", "Järva", "3")
    issues = take_in(path).register.issues
    assert [(i.row, i.code) for i in issues] == [
        (6, "population_district_unknown"),
        (6, "population_key_missing"),
    ]


@pytest.mark.parametrize(
    ("days", "order", "asked"),
    [
        (["2025-01-02"], DateOrder.ISO, False),
        (["03/04/2025", "25/04/2025"], DateOrder.DMY, False),
        (["03/04/2025", "04/25/2025"], DateOrder.MDY, False),
        (["03/04/2025"], DateOrder.ISO, True),
        (["25/04/2025", "04/25/2025"], DateOrder.ISO, True),
    ],
)
def test_the_date_order_is_judged_from_all_values_or_asked(
    tmp_path: Path, days: list[str], order: DateOrder, asked: bool
) -> None:
    """The deciding date may stand far down in the list."""
    rows = [days[0]] * 400 + days[1:]
    content = "Id;Start\r\n" + "".join(f"K-{n};{day}\r\n" for n, day in enumerate(rows))
    preview = CsvReader().preview(written(tmp_path, content.encode()))
    assert preview.settings.date_order is order
    assert (Setting.DATE_ORDER in preview.undecided) is asked


@pytest.mark.parametrize(
    ("sizes", "sign", "asked"),
    [(["1,5", "2"], ",", False), (["1.5"], ".", False), (["1.5", "2,5"], ",", True)],
)
def test_the_decimal_sign_is_judged_or_asked(
    tmp_path: Path, sizes: list[str], sign: str, asked: bool
) -> None:
    """Both signs in one list are a question."""
    content = "Id;Storlek\r\n" + "".join(f"K;{size}\r\n" for size in sizes)
    preview = CsvReader().preview(written(tmp_path, content.encode()))
    assert preview.settings.decimal_sign is DecimalSign(sign)
    assert (Setting.DECIMAL_SIGN in preview.undecided) is asked


def test_a_list_changed_after_the_preview_is_not_taken_in(tmp_path: Path) -> None:
    """What is read is what was shown."""
    for content in (TEXT.encode(), TEXT.replace("3", '"3"').encode()):
        path = written(tmp_path, content)
        preview = CsvReader().preview(path)
        opener = CsvReader().opener(path, preview.settings, preview.file_sha256)
        assert len(cells(opener)) == 3
        path.write_bytes(content.replace(b"0018", b"0019"))
        with pytest.raises(InspectionError) as refused:
            cells(opener)
        assert refused.value.code == "file_changed"


@pytest.mark.parametrize(
    ("content", "plain"),
    [
        (TEXT, True),
        (TEXT.replace("\r", ""), True),
        (TEXT.replace("3", '"3"'), False),
        (TEXT.replace("3\r\n", "3\r"), False),
    ],
)
def test_what_a_preview_has_seen_is_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, plain: bool
) -> None:
    """Whether a list can be cut: by its hash from the preview, else from a walk of its own."""
    path, reader = written(tmp_path, content.encode()), CsvReader()
    preview = reader.preview(path)
    walked: list[Path] = []

    def walk(path: Path, settings: TableSettings) -> bool:
        walked.append(path)
        return is_plain_text(path, settings)

    monkeypatch.setattr(csv_reader, "is_plain_text", walk)
    assert reader.opener(path, preview.settings, preview.file_sha256).is_plain is plain
    wide = replace(preview.settings, encoding="utf-16")
    assert not reader.opener(path, wide, preview.file_sha256).is_plain
    assert walked == []
    assert reader.opener(path, preview.settings).is_plain is plain
    assert CsvReader().opener(path, preview.settings, preview.file_sha256).is_plain is plain
    assert walked == [path, path]


def test_a_list_that_got_quotation_marks_after_the_preview_is_not_taken_in(tmp_path: Path) -> None:
    """What the preview has seen is no longer true, and neither is the hash."""
    path, reader = written(tmp_path, TEXT.encode()), CsvReader()
    preview = reader.preview(path)
    path.write_bytes(TEXT.replace("Järva", '"Jär;va"').encode())
    with pytest.raises(InspectionError) as refused:
        cells(reader.opener(path, preview.settings, preview.file_sha256))
    assert refused.value.code == "file_changed"


@given(st.lists(st.text('a\r\n"', max_size=4).map(str.encode), max_size=6))
def test_plain_bytes_are_judged_across_blocks(blocks: list[bytes]) -> None:
    """No quotation mark, and nothing but line feeds after carriage returns."""
    plain = PlainBytes()
    for block in filter(None, blocks):
        plain.take(block)
    text = b"".join(blocks)
    assert plain.holds() is (b'"' not in text and b"\r" not in text.replace(b"\r\n", b""))


def test_mangled_letters_are_warned_of(tmp_path: Path) -> None:
    """A list that was decoded wrongly before it came here."""
    path = written(tmp_path, TEXT.encode().decode("cp1252").encode())
    assert [issue.code for issue in CsvReader().preview(path).issues] == ["file_mojibake"]


def test_a_fault_of_quotation_marks_names_its_row(tmp_path: Path) -> None:
    """Far down in a large list, past many chunks."""
    rows = "".join(f'K-{n};"Enhet {n}"\r\n' for n in range(5000))
    path = written(tmp_path, f'Id;Enhet\r\n{rows}K-x;"Enhet\r\n'.encode())
    with pytest.raises(InspectionError) as refused:
        cells_of(path, TableSettings())
    assert (refused.value.code, refused.value.facts["row"]) == ("file_quotes", 5002)


def test_line_feeds_and_delimiters_inside_quotes_belong_to_the_cell(tmp_path: Path) -> None:
    """Row numbers go on counting rows, not lines."""
    content = 'Id;Enhet\r\nK-1;"Barn;\r\nunga ""1"""\r\nK-2;x\r\n'
    assert cells_of(written(tmp_path, content.encode()), TableSettings()) == [
        ["Id", "Enhet"], ["K-1", 'Barn;\r\nunga "1"'], ["K-2", "x"],
    ]  # fmt: skip


LINES = st.lists(
    st.lists(st.text(st.sampled_from("aÅ1 ;\\\t\u2028\x85"), max_size=4), max_size=5).map(";".join),
    max_size=8,
)


@given(LINES, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["utf-8", "cp1252"]), st.booleans())
def test_cutting_and_parsing_give_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[str],
    end: str,
    encoding: str,
    last_end: bool,
) -> None:
    """The quick way is only a quicker way: rows, unevenness, key cells, all as parsed."""
    text = end.join(["a;b;c", *lines]) + (end if last_end else "")
    path = tmp_path_factory.mktemp("plain") / "lista.csv"
    path.write_bytes(text.encode(encoding, "replace"))
    settings = TableSettings(encoding)
    assert is_plain_text(path, settings)
    parsed = list(count_rows(HashedText(path, encoding).rows(";"), path.name))[1:]
    uneven = even_rows(parsed, 3, 2)
    cutter, blocks = (
        BlockCutter(settings, 3, path.name),
        list(walked(path, settings).numbered_blocks()),
    )
    chunks = [cutter.chunk(block, row) for row, block in blocks]
    rows = [list(row) for chunk in chunks for row in chunk.rows]
    assert strip_blank_end(rows) == strip_blank_end(parsed)
    assert tuple(one for chunk in chunks for one in chunk.uneven) == uneven
    key_cells = [cutter.key_cells(block, (0, 2)) for _, block in blocks]
    keys = [list(part) for part in zip(*key_cells, strict=True)]
    filled = [[row[0], row[2]] for row in parsed if any(row)]
    flat = [[c.decode() for part in column for c in part] for column in keys] or [[], []]
    assert [row for row in map(list, zip(*flat, strict=True)) if any(row)] == [
        row for row in filled if any(row)
    ]


def walked(path: Path, settings: TableSettings) -> PlainText:
    """Return the file standing below its header."""
    text = PlainText(path, settings)
    text.header()
    return text


def strip_blank_end(rows: list[list[str]]) -> list[list[str]]:
    """Return rows without blank ones; the two ways may differ in how many end a file."""
    return [row for row in rows if any(row)]


def test_a_file_read_in_many_blocks_is_one_list(tmp_path: Path) -> None:
    """Block borders fall inside lines and letters."""
    rows = [[f"K-{n}", "Hägersten-Älvsjö", "å" * (n % 7)] for n in range(30_000)]
    memory = io.StringIO()
    csv.writer(memory, delimiter=";").writerows([["Id", "Stadsdel", "Ort"], *rows])
    path = written(tmp_path, memory.getvalue().encode())
    assert path.stat().st_size > 3 * (1 << 18)
    assert cells_of(path, TableSettings())[1:] == rows


def test_lone_carriage_returns_part_rows_too(tmp_path: Path) -> None:
    """Lists from an old Macintosh are parsed."""
    path = written(tmp_path, TEXT.replace("\r\n", "\r").encode())
    preview = CsvReader().preview(path)
    assert cells_of(path, replace(preview.settings))[1:] == [list(row) for row in preview.rows]


def test_the_example_list_is_read_as_it_was_made() -> None:
    """cp1252, semicolon; a total, four duplicates, re-placed children."""
    found = take_in(EXAMPLE / "arendelista-exempel.csv")
    counts = found.register.counts
    assert (counts.total_rows, counts.duplicates, counts.set_aside) == (1, 4, 0)
    assert counts.cases == len((EXAMPLE / "facit-barn.csv").read_text("utf-8").splitlines()) - 1
    assert found.register.accepted
    assert {"Barnets namn", "Familjehemmets adress"} <= {
        one.header for one in found.register.dropped_columns
    }


def test_the_header_is_the_first_whole_row() -> None:
    """Titles are shorter than the table below them."""
    assert find_header_row([["Utdrag"], [], ["a", "b", "c"], ["1", "2", "3"]]) == 3
    assert find_header_row([["a", "b"], ["1", ""]]) == 1
    assert find_header_row([]) == 1

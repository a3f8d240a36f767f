"""Workbooks in XLSForm as files: written as text, read in a limited process, or refused."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app.adapters.files import xlsform_files
from inspector_app.adapters.files.xlsform_files import FolderXlsFormFiles
from inspector_app.adapters.files.xlsx_process import ChildLimits, ReadingProcess
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.xlsform import Sheet, Workbook
from inspector_app.domain.xlsform.guide import GUIDE, OFFERS, blank_workbook
from inspector_app.domain.xlsform.reader import read_xlsform
from inspector_app.wording.faults import describe_error
from tests.adapters.files.broken_files import BROKEN
from tests.domain.xlsform_template import WHOLE, meaning, template, workbook_of

FILES = FolderXlsFormFiles()


def shape(workbook: Workbook) -> list[tuple[str, list[list[str]]]]:
    """Sheets without empty cells and rows at their ends, which no file keeps."""
    found = []
    for sheet in workbook.sheets:
        rows = [list(row) for row in sheet.rows]
        for row in rows:
            while row and not row[-1]:
                row.pop()
        while rows and not rows[-1]:
            rows.pop()
        found.append((sheet.name, rows))
    return found


def test_a_template_goes_through_a_file_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "helt.xlsx"
    FILES.write(path, workbook_of())
    back = FILES.read(path)
    assert shape(back) == shape(workbook_of())
    assert meaning(template(read_xlsform(back).text)) == meaning(template(WHOLE))
    assert [one.name for one in tmp_path.iterdir()] == ["helt.xlsx"]


SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
ODD = ["=1+1", "+46", "-1", "@x", "0017", "1,5", "2025-01-01", "TRUE", "_x0041_", "_x005F_", " a "]


@given(st.lists(st.text(SIGNS, max_size=12) | st.sampled_from(ODD), min_size=1, max_size=30))
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_text_stays_the_text_it_is(tmp_path: Path, texts: list[str]) -> None:
    """Nothing becomes a formula, a number or a day, and nothing is cut."""
    path = tmp_path / "texter.xlsx"
    written = Workbook((Sheet("survey", (("type",), *((text,) for text in texts), ("slut",))),))
    FILES.write(path, written)
    assert shape(FILES.read(path)) == shape(written)


def test_sheets_of_ones_own_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "tom.xlsx"
    FILES.write(path, blank_workbook())
    assert GUIDE not in {sheet.name for sheet in FILES.read(path).sheets}


def test_the_blank_workbook_offers_its_words(tmp_path: Path) -> None:
    """Each offered column is a list of choices in the file itself, with its words."""
    path = tmp_path / "tom.xlsx"
    FILES.write(path, blank_workbook())
    with zipfile.ZipFile(path) as archive:
        survey = archive.read("xl/worksheets/sheet1.xml").decode()
        settings_sheet = archive.read("xl/worksheets/sheet3.xml").decode()
    both = survey + settings_sheet
    assert both.count('type="list"') == len(OFFERS)
    for offer in OFFERS:
        assert f'"{",".join(offer.words)}"' in both.replace("&quot;", '"')


def test_numbers_and_days_typed_by_hand_are_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "hand.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("settings")
    sheet.write_row(0, 0, ["version", "last_den"])
    sheet.write_number(1, 0, 1)
    sheet.write_boolean(1, 1, True)
    book.close()
    assert FILES.read(path).sheets[0].rows[1] == ("1", "SANT")


BOOKS = [n for n in BROKEN if not n.endswith(".csv") and n not in ("page.xls", "header_only.xlsx")]


@pytest.mark.parametrize("name", BOOKS)
def test_a_broken_workbook_gives_one_sentence(tmp_path: Path, name: str) -> None:
    """Bombs, passwords, damage and other kinds of files, as for lists; no sheet is just empty."""
    code, write = BROKEN[name]
    path = tmp_path / name
    write(path)
    with pytest.raises(InspectionError) as found:
        FILES.read(path)
    assert found.value.code == ("xlsform_empty" if name == "empty_sheet.xlsx" else code)
    message, remedy = describe_error(found.value)
    assert message.endswith(".")
    assert remedy


def test_a_text_file_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("type;name\n", encoding="utf-8")
    with pytest.raises(InspectionError, match="file_xlsx_damaged"):
        FILES.read(path)
    path.write_bytes(b"")
    with pytest.raises(InspectionError, match="file_empty"):
        FILES.read(path)


def test_an_empty_workbook_is_said_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "tom.xlsx"
    FILES.write(path, Workbook((Sheet("survey", ()), Sheet("choices", (("  ",),)))))
    with pytest.raises(InspectionError, match="xlsform_empty"):
        FILES.read(path)


def test_a_huge_sheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stor.xlsx"
    rows = tuple((f"rad {n}",) for n in range(xlsform_files.MOST_ROWS + 1))
    FILES.write(path, Workbook((Sheet("survey", rows),)))
    with pytest.raises(InspectionError, match="xlsform_too_large"):
        FILES.read(path)


def test_many_letters_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "lang.xlsx"
    rows = tuple(("x" * 30_000,) for _ in range(xlsform_files.MOST_LETTERS // 30_000 + 1))
    FILES.write(path, Workbook((Sheet("survey", rows),)))
    with pytest.raises(InspectionError, match="xlsform_too_large"):
        FILES.read(path)


def test_many_sheets_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "blad.xlsx"
    sheets = (Sheet(f"blad{n}", (("x",),)) for n in range(xlsform_files.MOST_SHEETS + 1))
    FILES.write(path, Workbook(tuple(sheets)))
    with pytest.raises(InspectionError, match="xlsform_too_large"):
        FILES.read(path)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no json",
        "3",
        '{"sheets": ["a"]}',
        '{"sheets": ["a"]}\n[[1, [3]]]',
        "[" * 5_000,
        '{"sheets": 3}\n{"end": 0}',
        '{"end": 0}',
        '[["x"]]',
        "[[1, 2]]",
    ],
)
def test_a_reading_process_that_misbehaves_does_no_harm(tmp_path: Path, said: str) -> None:
    path = tmp_path / "bok.xlsx"
    FILES.write(path, blank_workbook())
    command = (sys.executable, "-c", f"print({said!r})")
    with pytest.raises(InspectionError, match="file_xlsx_child_died"):
        FolderXlsFormFiles(ReadingProcess(command=command)).read(path)


def test_a_reading_process_that_hangs_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "bok.xlsx"
    FILES.write(path, blank_workbook())
    limits = ChildLimits(memory_bytes=1 << 30, cpu_seconds=5, wall_seconds=1)
    command = (sys.executable, "-c", "import time; time.sleep(60)")
    with pytest.raises(InspectionError, match="file_xlsx_child_died"):
        FolderXlsFormFiles(ReadingProcess(limits, command)).read(path)


def test_what_cannot_be_saved_leaves_what_was_there(tmp_path: Path) -> None:
    taken = tmp_path / "mapp.xlsx"
    (taken / "inuti").mkdir(parents=True)
    with pytest.raises(InspectionError, match="xlsform_not_written"):
        FILES.write(taken, blank_workbook())
    with pytest.raises(InspectionError, match="xlsform_not_written"):
        FILES.write(tmp_path / "finns inte" / "bok.xlsx", blank_workbook())
    assert [one.name for one in tmp_path.iterdir()] == ["mapp.xlsx"]

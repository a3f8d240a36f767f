"""Workbooks: the same list as CSV, and a reading process that may die without harm."""

from __future__ import annotations

import json
import pickle
import sys
import time
from datetime import date, datetime
from pathlib import Path

import psutil
import pytest
import xlsxwriter

from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.files.xlsx_child import cell_text
from inspector_app.adapters.files.xlsx_process import ChildLimits, ReadingProcess
from inspector_app.adapters.files.xlsx_reader import XlsxReader
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.table import Setting, TableSettings
from tests.adapters.files.broken_files import workbook
from tests.adapters.files.lists import EXAMPLE, cells, take_in
from tests.processes import still_running


def test_a_workbook_and_a_text_file_of_one_list_are_one_population() -> None:
    """Cases, key list, counts and every fault with its row."""
    one = take_in(EXAMPLE / "arendelista-exempel.csv")
    other = take_in(EXAMPLE / "arendelista-exempel.xlsx")
    assert one.cases == other.cases
    assert one.key_list == other.key_list
    assert one.register.counts == other.register.counts
    assert one.register.issues == other.register.issues
    assert one.register.dropped_columns == other.register.dropped_columns


def test_cells_become_the_text_that_csv_would_hold(tmp_path: Path) -> None:
    """Dates, whole numbers, decimals by the chosen sign, yes and no."""
    path = tmp_path / "lista.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Blad1")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["Id", "Start", "Besök", "Storlek", "Skydd", "Text"])
    sheet.write_number(1, 0, 201503129802)
    sheet.write_datetime(1, 1, datetime(2025, 1, 31), day)  # noqa: DTZ001
    sheet.write_number(1, 2, 3)
    sheet.write_number(1, 3, 2.5)
    sheet.write_boolean(1, 4, True)
    sheet.write_string(1, 5, "0017")
    book.close()
    preview = XlsxReader().preview(path)
    assert preview.rows == (("201503129802", "2025-01-31", "3", "2,5", "SANT", "0017"),)
    settings = TableSettings("", "", "Blad1", decimal_sign=preview.settings.decimal_sign.POINT)
    assert cells(XlsxReader().opener(path, settings))[1][3] == "2.5"


def test_odd_values_become_text_too() -> None:
    """Nothing of a workbook reaches the program but as text."""
    assert cell_text(datetime(2025, 1, 2, 3, 4), ",") == "2025-01-02 03:04:00"  # noqa: DTZ001
    assert cell_text(date(2025, 1, 2), ",") == "2025-01-02"
    assert cell_text(float("nan"), ",") == ""
    assert cell_text(1e20, ",") == "1e+20"
    assert cell_text(None, ",") == ""
    assert cell_text(False, ",") == "FALSKT"


def test_rows_keep_their_numbers_when_the_table_begins_further_down(tmp_path: Path) -> None:
    """Two empty rows and an empty column come first; a hole is a blank row."""
    path = tmp_path / "lista.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Blad1")
    sheet.write_row(2, 1, ["Id", "Stadsdel"])
    sheet.write_row(3, 1, ["K-1", "Farsta"])
    sheet.write_row(5, 1, ["K-2", "Atlantis"])
    book.close()
    preview = XlsxReader().preview(path)
    assert preview.settings.header_row == 3
    assert preview.header == ("(kolumn 1)", "Id", "Stadsdel")
    register = take_in(path).register
    assert [(i.row, i.code) for i in register.issues if i.severity == "error"] == [
        (6, "population_district_unknown")
    ]
    assert register.counts.blank == 1


def test_several_sheets_are_a_question(tmp_path: Path) -> None:
    """Hidden sheets are not offered."""
    path = tmp_path / "lista.xlsx"
    book = xlsxwriter.Workbook(str(path))
    for name in ("Farsta", "Bromma", "Dold"):
        book.add_worksheet(name).write_column(0, 0, ["Id", f"{name}-1"])
    book.get_worksheet_by_name("Dold").hide()
    book.close()
    preview = XlsxReader().preview(path)
    assert preview.sheets == ("Farsta", "Bromma")
    assert Setting.SHEET in preview.undecided
    chosen = XlsxReader().preview(path, TableSettings("", "", "Bromma"))
    assert chosen.rows == (("Bromma-1",),)
    assert Setting.SHEET not in chosen.undecided
    with pytest.raises(InspectionError) as refused:
        XlsxReader().preview(path, TableSettings("", "", "Järva"))
    assert refused.value.code == "file_no_sheet"


def misbehaving(folder: Path, script: str) -> XlsxReader:
    """Return a reader whose reading process runs ``script``."""
    child = folder / "child.py"
    child.write_text(f"import os, sys, time\n{script}\n", encoding="utf-8")
    limits = ChildLimits(wall_seconds=2)
    return XlsxReader(ReadingProcess(limits, (sys.executable, "-I", str(child))))


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("os.abort()", "file_xlsx_child_died"),
        ("sys.exit(0)", "file_xlsx_child_died"),
        ('print(\'{"sheets":["a"]}\', flush=True); os.abort()', "file_xlsx_child_died"),
        ("print('skräp')", "file_xlsx_child_died"),
        ("print('{ half')", "file_xlsx_child_died"),
        ("print('[[1,[\"a\"]],')", "file_xlsx_child_died"),
        ("print('[' * 2000 + ']' * 2000)", "file_xlsx_child_died"),
        ("print('[[1,2]]'); print('{\"end\":1}')", "file_xlsx_child_died"),
        ("time.sleep(60)", "file_xlsx_too_slow"),
        ('print(\'{"error":"file_xlsx_damaged"}\')', "file_xlsx_damaged"),
    ],
)
def test_a_reading_process_that_fails_costs_a_sentence(
    tmp_path: Path, script: str, code: str
) -> None:
    """Aborts, silence, half a line, rubbish, sleep: never a hang, never a crash of ours."""
    path = tmp_path / "lista.xlsx"
    workbook(path)
    started = time.monotonic()
    with pytest.raises(InspectionError) as refused:
        misbehaving(tmp_path, script).preview(path)
    assert refused.value.code == code
    assert time.monotonic() - started < 15
    assert not still_running()


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by a job object there")
def test_a_workbook_that_takes_four_gigabytes_costs_the_program_nothing(tmp_path: Path) -> None:
    """Two cells far apart make the parser ask for a table of all cells between them."""
    path = tmp_path / "lista.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Blad1")
    sheet.write(0, 0, "Id")
    sheet.write(1_048_575, 250, "långt bort")
    book.close()
    assert path.stat().st_size < 8_000
    before = psutil.Process().memory_info().rss
    with pytest.raises(InspectionError) as refused:
        XlsxReader().preview(path)
    assert refused.value.code in {"file_xlsx_child_died", "file_xlsx_too_large"}
    assert psutil.Process().memory_info().rss - before < 64 << 20
    assert not still_running()


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by a job object there")
def test_a_process_that_grows_is_ended_by_its_own_limit(tmp_path: Path) -> None:
    """The real child sets its limits before it opens anything: taking 4 GiB then fails."""
    from inspector_app.adapters import process_limits

    script = (
        f"sys.path.insert(0, {str(Path(process_limits.__file__).parents[2])!r})\n"
        "from inspector_app.adapters.process_limits import limit_resources\n"
        "limit_resources(256 << 20, 5)\n"
        "try:\n    block = bytearray(4 << 30)\n"
        'except MemoryError:\n    print(\'{"error":"file_xlsx_too_large"}\')\n'
    )
    path = tmp_path / "lista.xlsx"
    workbook(path)
    with pytest.raises(InspectionError) as refused:
        misbehaving(tmp_path, script).preview(path)
    assert refused.value.code == "file_xlsx_too_large"


def test_a_workbook_is_parsed_once_and_walked_often(tmp_path: Path) -> None:
    """The second walk needs no process; the way to walk can be handed to another one."""
    path = tmp_path / "lista.xlsx"
    workbook(path)
    preview = RegisterReader().preview(path)
    opener = RegisterReader().opener(path, preview.settings, preview.file_sha256)
    first = cells(opener)
    path.unlink()
    assert cells(opener) == first
    assert cells(pickle.loads(pickle.dumps(opener))) == first


def test_a_changed_workbook_is_not_taken_in(tmp_path: Path) -> None:
    """What is read is what was shown."""
    path = tmp_path / "lista.xlsx"
    workbook(path)
    preview = RegisterReader().preview(path)
    workbook(path, [["Klient-ID"], ["K-9"]])
    with pytest.raises(InspectionError) as refused:
        RegisterReader().opener(path, preview.settings, preview.file_sha256)
    assert refused.value.code == "file_changed"


def test_the_child_writes_lines_of_ascii(tmp_path: Path) -> None:
    """Whatever the console's encoding is."""
    import subprocess

    from inspector_app.adapters.files import xlsx_child

    path = tmp_path / "lista.xlsx"
    workbook(path)
    words = (sys.executable, "-I", xlsx_child.__file__, str(path), "", ",", str(2 << 30), "10")
    done = subprocess.run(words, capture_output=True, check=True)
    assert done.stdout.isascii()
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[0] == {"sheets": ["Blad1"]}
    assert lines[1][2] == [3, ["K-2", "Järva", "2025-02-03"]]
    assert lines[2] == {"end": 3}

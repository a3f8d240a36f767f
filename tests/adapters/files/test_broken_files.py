"""Every broken file gives its code, one plain Swedish sentence, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.adapters.files.register_reader import RegisterReader, open_register
from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import check_mapping, suggest_mapping
from inspector_app.domain.population.reading import read_population
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.wording.faults import describe_error, describe_issue
from tests.adapters.files.broken_files import BROKEN, SOUND, workbook


def take_in(path: Path) -> list[Issue | InspectionError]:
    """Do what the program does with a file, and return every fault on the way."""
    try:
        preview = RegisterReader().preview(path)
        mapping = suggest_mapping(preview.header)
        found: list[Issue | InspectionError] = [*preview.issues]
        found += check_mapping(mapping, preview.header)
        if not any(issue.severity == "error" for issue in found if isinstance(issue, Issue)):
            origin = Origin(preview.kind, path.name, preview.file_sha256)
            rules = ReadingRules(origin, preview.settings, mapping)
            found += read_population(open_register(path, rules)).register.issues
    except InspectionError as fault:
        return [fault]
    return found


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gives_one_clear_sentence(name: str, tmp_path: Path) -> None:
    """The code is the expected one and has a sentence; the file and its folder are untouched."""
    code, write = BROKEN[name]
    path = tmp_path / name
    write(path)
    before = path.stat()
    faults = take_in(path)
    assert len({str(fault) for fault in faults if fault.code == code}) == 1
    fault = next(fault for fault in faults if fault.code == code)
    message, remedy = describe_issue(fault) if isinstance(fault, Issue) else describe_error(fault)
    assert message.endswith(".")
    assert remedy
    assert "{" not in message + remedy
    assert "!" not in message + remedy
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_a_sound_list_in_any_usual_encoding_has_no_fault(encoding: str, tmp_path: Path) -> None:
    """The broken files differ from this one only by their fault. UTF-16 has one with no mark."""
    path = tmp_path / "lista.csv"
    path.write_bytes(SOUND.encode(encoding))
    assert take_in(path) == []
    assert "Järva" in RegisterReader().preview(path).letters


def test_a_sound_workbook_has_no_fault(tmp_path: Path) -> None:
    """The same list as a workbook."""
    workbook(tmp_path / "lista.xlsx")
    assert take_in(tmp_path / "lista.xlsx") == []


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    """Neither is a defect of the program."""
    assert [fault.code for fault in take_in(tmp_path / "saknas.csv")] == ["file_missing"]
    assert [fault.code for fault in take_in(tmp_path)] == ["file_is_folder"]


def test_there_are_at_least_thirty_kinds() -> None:
    """The promise of the program's description."""
    assert len(BROKEN) >= 30

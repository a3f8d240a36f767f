"""Templates in a folder: found, refused with all faults, or named as unreadable."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.adapters.files.checklist_library import (
    FolderChecklistLibrary,
    read_checklist_file,
)
from inspector_app.domain.checklist.reader import MAX_BYTES
from inspector_app.domain.errors import InspectionError
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.wording.faults_checklist import FAULTS
from tests.domain.small_checklist import SMALL, small

RELEASED = Path(__file__).parents[3] / "checklists"


def library(folder: Path) -> ChecklistLibrary:
    return FolderChecklistLibrary(folder)


def test_every_released_template_is_sound() -> None:
    entries = library(RELEASED).entries()
    assert entries
    assert [(e.file_name, e.reading.issues) for e in entries if e.reading.issues] == []
    assert "besok-1.toml" in {e.file_name for e in entries}


def test_sound_and_broken_files_stand_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(SMALL, "utf-8")
    (tmp_path / "a.toml").write_text(SMALL.replace("value = 2", "value = 0.5"), "utf-8")
    (tmp_path / "notes.txt").write_text("inget", "utf-8")
    (tmp_path / "folder.toml").mkdir()
    broken, sound = library(tmp_path).entries()
    assert (broken.file_name, broken.reading.checklist) == ("a.toml", None)
    assert sound.reading.checklist == small()


def test_a_template_is_found_by_its_digest_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(SMALL, "utf-8")
    assert library(tmp_path).checklist(small().sha256).slug == "liten"
    path.write_text(SMALL + "# ändrad\n", "utf-8")
    with pytest.raises(InspectionError) as raised:
        library(tmp_path).checklist(small().sha256)
    assert raised.value.code == "checklist_not_found"
    assert FAULTS["checklist_not_found"][1].format(**raised.value.facts).count(small().sha256[:12])


def test_line_ends_of_windows_change_the_digest_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(SMALL.replace("\n", "\r\n").encode())
    reading = read_checklist_file(path)
    assert reading.sha256 != small().sha256
    assert reading.required().questions == small().questions


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 1000)
    assert [i.code for i in read_checklist_file(path).issues] == ["checklist_too_large"]


def test_a_missing_folder_or_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InspectionError, match="library_missing"):
        library(tmp_path / "saknas").entries()
    with pytest.raises(InspectionError, match="checklist_unreadable"):
        read_checklist_file(tmp_path / "saknas.toml")

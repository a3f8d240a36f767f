"""XLSForm in the library's window: import with its faults, export, and the blank workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.adapters.files.template_shelf import FolderTemplateShelf
from inspector_app.adapters.files.xlsform_files import FolderXlsFormFiles
from inspector_app.domain.checklist.difference import difference
from inspector_app.ports.template_shelf import Standing
from inspector_app.ui import mode
from inspector_app.ui.keys_catalogue import LIBRARY
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.library.view import LibraryScreen, build_library
from inspector_app.ui.screens.library.view_model import Page
from inspector_app.ui.screens.library.xlsform_part import XlsFormFaults
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tasks import InlineRunner
from inspector_app.workflow.template_library import TemplateLibrary
from tests.domain.test_review_timeline import TEMPLATE
from tests.domain.xlsform_template import WHOLE, changed, workbook_of
from tests.ui.accessible import nameless, unreachable
from tests.ui.conftest import AnsweredDialogs
from tests.ui.keyboard import show_window

pytestmark = pytest.mark.window
FILES = FolderXlsFormFiles()


@pytest.fixture
def library(tmp_path: Path) -> TemplateLibrary:
    """A template that goes into an XLSForm, and one with deadlines and a log."""
    provided = tmp_path / "provided"
    provided.mkdir()
    (provided / "helt-prov-2.1.toml").write_text(WHOLE, encoding="utf-8")
    (provided / "prov-1.toml").write_text(TEMPLATE, encoding="utf-8")
    return TemplateLibrary(FolderTemplateShelf(provided, tmp_path / "own"))


@pytest.fixture
def screen(qtbot: QtBot, library: TemplateLibrary, answers: AnsweredDialogs) -> LibraryScreen:
    """The screen in its window, in Avancerat."""
    mode.wear(True)
    built = build_library(library, InlineRunner(), answers, lambda _sha256: (), FILES)
    place = Place(Step("sample", "Urval", StepStanding.WAITING), Screen)
    window = MainWindow(Screen, [place], answers, lambda: built)
    show_window(qtbot, window)
    window.go_to(LIBRARY)
    QCoreApplication.processEvents()
    return built


def choose(screen: LibraryScreen, words: str) -> None:
    """Choose in the menu."""
    action = next(one for one in screen.xlsform.menu.actions() if one.text() == words)
    action.trigger()
    QCoreApplication.processEvents()


def drafts(library: TemplateLibrary) -> list[str]:
    return [one.file.name for one in library.all() if one.file.standing is Standing.DRAFT]


def test_the_button_is_shown_in_avancerat_only(screen: LibraryScreen) -> None:
    assert screen.xlsform.isVisible()
    words = [one.text() for one in screen.xlsform.menu.actions()]
    assert words == ["Importera XLSForm", "Exportera XLSForm", "Spara en tom mall"]
    assert nameless(screen) == []
    assert unreachable(screen) == []
    mode.wear(False)
    assert not screen.xlsform.isVisible()


def test_the_commands_are_found_by_name_and_say_when_they_are_not_shown(
    screen: LibraryScreen,
) -> None:
    assert screen.keys is not None
    found = [screen.keys.acts[f"xlsform_{name}"] for name in ("import", "export", "blank")]
    assert [act.why() for act in found] == ["", "", ""]
    mode.wear(False)
    assert {act.why() for act in found} == {"Det visas i Avancerat."}


def test_a_workbook_with_faults_is_told_cell_by_cell(
    screen: LibraryScreen, library: TemplateLibrary, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    path = answers.path = tmp_path / "form.xlsx"
    cells = {"survey!A11": "calculate", "survey!W1": "vikt", "survey!W14": "2"}
    FILES.write(path, changed(workbook_of(), cells))
    choose(screen, "Importera XLSForm")
    dialog = answers.opened[-1]
    assert isinstance(dialog, XlsFormFaults)
    assert dialog.message.text() == "Arbetsboken har 2 fel och blev inget utkast."
    lines = dialog.issues.issues.as_text().split("\n")[1:]
    assert [line.split("\t")[2] for line in lines] == ["survey!A11", "survey!W14"]
    assert "calculate kan inte uttryckas i en mall." in dialog.issues.issues.as_text()
    assert nameless(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QCoreApplication.processEvents()
    assert drafts(library) == []


def test_a_template_goes_out_and_comes_in_as_a_draft(
    screen: LibraryScreen, library: TemplateLibrary, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    """Exported, given another version in the workbook, imported: the same questions and rules."""
    path = answers.path = tmp_path / "ut.xlsx"
    assert screen.title.text() == "Prov av hela delmängden = allt"
    choose(screen, "Exportera XLSForm")
    assert "ut.xlsx är sparad." in screen.banner.message.text()
    FILES.write(path, changed(FILES.read(path), {"settings!C2": "3"}))
    choose(screen, "Importera XLSForm")
    assert drafts(library) == ["helt-prov-3.toml"]
    assert screen.tabs[Page.EDIT].isChecked()
    assert 'version = "3"' in screen.editor.toPlainText()
    before, after = (one.reading.required() for one in library.all() if "helt" in one.file.name)
    assert difference(before, after).changes == ()


def test_what_is_being_typed_stays_in_its_own_draft(
    screen: LibraryScreen, library: TemplateLibrary, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    """A workbook taken in meanwhile is not written over, and loses nothing of the other draft."""
    path = answers.path = tmp_path / "form.xlsx"
    FILES.write(path, changed(workbook_of(), {"settings!C2": "9"}))
    screen.draft.click()
    first = drafts(library)[0]
    typed = screen.editor.toPlainText().replace("Vad mer?", "Vad mer, annars?")
    screen.editor.setPlainText(typed)
    choose(screen, "Importera XLSForm")
    screen.editor.flush()
    texts = {one.file.name: one.file.content.decode() for one in library.all()}
    assert texts[first] == typed
    assert "annars" not in texts["helt-prov-9.toml"]


def test_a_template_outside_is_refused_part_by_part(
    screen: LibraryScreen, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    path = answers.path = tmp_path / "ut.xlsx"
    screen.side.chosen.emit("provided/prov-1.toml")
    choose(screen, "Exportera XLSForm")
    dialog = answers.opened[-1]
    assert isinstance(dialog, XlsFormFaults)
    text = dialog.issues.issues.as_text()
    assert "Fristen care_review." in text
    assert "Loggen reviews." in text
    assert not path.exists()


def test_a_blank_workbook_is_saved_and_asks_for_its_head(
    screen: LibraryScreen, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    path = answers.path = tmp_path / "tom.xlsx"
    choose(screen, "Spara en tom mall")
    assert path.exists()
    choose(screen, "Importera XLSForm")
    dialog = answers.opened[-1]
    assert isinstance(dialog, XlsFormFaults)
    assert "settings!B2" in dialog.issues.issues.as_text()


def test_a_broken_workbook_is_one_sentence(
    screen: LibraryScreen, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    path = answers.path = tmp_path / "trasig.xlsx"
    path.write_bytes(b"PK\x03\x04 inget")
    choose(screen, "Importera XLSForm")
    assert answers.opened == []
    assert "trasig.xlsx" in screen.banner.message.text()

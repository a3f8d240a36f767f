"""The library of templates in the window: read, proved, compared, tried, drafted, released."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.adapters.files.template_shelf import FolderTemplateShelf
from inspector_app.domain.errors import InspectionError
from inspector_app.ports.template_shelf import Standing
from inspector_app.ui.keys_catalogue import LIBRARY
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.library.view import LibraryScreen, build_library
from inspector_app.ui.screens.library.view_model import Page
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tasks import InlineRunner
from inspector_app.workflow.template_library import TemplateLibrary, judge
from tests.domain.test_review_timeline import TEMPLATE
from tests.ui.accessible import nameless, unreachable
from tests.ui.conftest import AnsweredDialogs
from tests.ui.keyboard import show_window

pytestmark = pytest.mark.window
CASES = """
[[case]]
name = "Ett barn som kom i januari"
why = "Första fristen sex månader efter den 15 januari 2024: den 15 juli 2024, i tid den 1 juli."
period = [2025-01-01, 2025-12-31]
[case.register]
placed_from = 2024-01-15
[case.rows]
reviews = [{ held_on = 2024-07-01, kind = "care" }]
[case.expect.deadlines]
care_review = [
  { due_on = 2024-07-15, state = "met" },
  { due_on = 2025-01-01, state = "missed" },
  { due_on = 2025-07-01, state = "missed" },
  { due_on = 2026-01-01, state = "waiting" },
]
"""
REVISED = TEMPLATE.replace('version = "1"', 'version = "2"').replace(
    'text = "Skriv övervägandena."', 'text = "Skriv varje övervägande."'
)


@pytest.fixture
def library(tmp_path: Path) -> TemplateLibrary:
    """Two provided versions, worked cases for the first, and nothing of one's own."""
    provided = tmp_path / "provided"
    (provided / "cases").mkdir(parents=True)
    (provided / "prov-1.toml").write_text(TEMPLATE, encoding="utf-8")
    (provided / "prov-2.toml").write_text(REVISED, encoding="utf-8")
    (provided / "cases" / "prov-1.toml").write_text(CASES, encoding="utf-8")
    return TemplateLibrary(FolderTemplateShelf(provided, tmp_path / "own"))


@pytest.fixture
def screen(qtbot: QtBot, library: TemplateLibrary, answers: AnsweredDialogs) -> LibraryScreen:
    """The screen in its window, with the keyboard in the list, on the older version."""
    built = build_library(library, InlineRunner(), answers, lambda _sha256: TIMES)
    place = Place(Step("sample", "Urval", StepStanding.WAITING), Screen)
    window = MainWindow(Screen, [place], answers, lambda: built)
    show_window(qtbot, window)
    window.go_to(LIBRARY)
    QCoreApplication.processEvents()
    press(Qt.Key.Key_Down)
    return built


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QCoreApplication.processEvents()


CTRL = Qt.KeyboardModifier.ControlModifier
TIMES = (timedelta(minutes=50), timedelta(minutes=63), timedelta(minutes=100))


def test_the_newest_version_stands_first(screen: LibraryScreen) -> None:
    assert [line.detail for line in screen.side.model.lines] == ["2 · utgiven", "1 · utgiven"]
    press(Qt.Key.Key_Up)
    assert "A-1 Skriv varje övervägande." in screen.page.toPlainText()


def test_the_template_is_read_with_its_rules_as_sentences(screen: LibraryScreen) -> None:
    assert [line.text for line in screen.side.model.lines] == ["Prov", "Prov"]
    text = screen.page.toPlainText()
    assert "A-1 Skriv övervägandena." in text
    assert "6 månader 22 kap. 13 § SoL" in text
    assert "Placerad från" in text
    assert "uppmätt tid per akt 63 min, 3 akter" in screen.subtitle.text()
    assert nameless(screen) == []
    assert unreachable(screen) == []


def test_the_proof_is_shown_by_a_key(screen: LibraryScreen) -> None:
    press(Qt.Key.Key_2, CTRL)
    assert screen.tabs[Page.PROOF].isChecked()
    assert "Bevisat" in screen.page.toPlainText()


def test_two_versions_are_compared_in_words(screen: LibraryScreen) -> None:
    press(Qt.Key.Key_3, CTRL)
    text = screen.page.toPlainText()
    assert "Från Prov version 2 till version 1" in text
    assert "A-1" in text


def test_a_worked_case_comes_out_as_expected(screen: LibraryScreen) -> None:
    press(Qt.Key.Key_4, CTRL)
    assert screen.case.count() == 1
    assert "Blir som väntat." in screen.page.toPlainText()


def test_a_draft_shows_its_faults_and_goes_to_the_line(screen: LibraryScreen) -> None:
    press(Qt.Key.Key_N, CTRL)
    assert screen.tabs[Page.EDIT].isChecked()
    text = screen.editor.toPlainText()
    assert 'version = "3"\nreplaces = "prov-1"' in text
    screen.editor.setPlainText(text.replace('level = "K"', 'level = "Z"'))
    screen.editor.flush()
    assert screen.issues_title.text() == "1 fel"
    assert not screen.release.isEnabled()
    line = next(
        n for n, row in enumerate(screen.editor.toPlainText().split("\n"), 1) if '"Z"' in row
    )
    screen.issues.activated.emit(screen.issues.issues.index(0, 0))
    assert screen.editor.textCursor().blockNumber() + 1 == line


def test_a_sound_draft_is_released_for_ever(
    screen: LibraryScreen, library: TemplateLibrary, answers: AnsweredDialogs
) -> None:
    press(Qt.Key.Key_N, CTRL)
    assert screen.release.isEnabled()
    screen.release.click()
    QTest.keyClick(answers.opened[-1], Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    standings = {one.file.name: one.file.standing for one in library.all()}
    assert standings["prov-3.toml"] is Standing.RELEASED
    assert Standing.DRAFT not in standings.values()
    assert not screen.tabs[Page.EDIT].isVisible()
    assert [one.version for one in library.newest()] == ["3"]


def test_a_draft_is_thrown_away_after_a_question(
    screen: LibraryScreen, library: TemplateLibrary, answers: AnsweredDialogs
) -> None:
    press(Qt.Key.Key_N, CTRL)
    screen.remove.click()
    QTest.keyClick(answers.opened[-1], Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert [one.file.name for one in library.all()] == ["prov-1.toml", "prov-2.toml"]


def test_a_released_file_that_cannot_be_read_says_all_its_faults(
    screen: LibraryScreen, tmp_path: Path
) -> None:
    broken = TEMPLATE.replace('depth = "kärna"', 'depth = "ytlig"').replace('level = "K"', "")
    (tmp_path / "provided" / "prov-9.toml").write_text(broken, encoding="utf-8")
    screen.enter()
    screen._model.choose("provided/prov-9.toml")
    text = screen.page.toPlainText()
    assert "ytlig" in text
    assert "level" in text
    assert not screen.draft.isEnabled()


def test_nothing_with_faults_is_released(library: TemplateLibrary) -> None:
    name = library.draft_from("prov-2.toml")
    library.save_draft(name, TEMPLATE.replace('level = "K"', 'level = "L"'))
    with pytest.raises(InspectionError, match="draft_has_faults"):
        library.release(name)
    library.save_draft(name, TEMPLATE)
    with pytest.raises(InspectionError, match="template_name_taken"):
        library.release(name)
    with pytest.raises(InspectionError, match="template_missing"):
        library.release("finns-inte.toml")


def test_what_is_judged_is_what_is_written() -> None:
    assert judge(TEMPLATE.encode()).is_sound
    found = judge(TEMPLATE.replace('depth = "kärna"', 'depth = "ytlig"', 1).encode())
    assert [issue.code for issue in found.issues] == ["checklist_word"]
    assert found.proof is None

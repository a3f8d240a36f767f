"""The handbook: whole, in step with the screens and the keys, searchable, reached by F1 twice."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from inspector_app.ui import handbook, keys_map, way
from inspector_app.ui.handbook_dialog import HandbookDialog
from inspector_app.ui.keys_catalogue import LIBRARY, START, command
from inspector_app.ui.keys_dialog import HelpDialog
from inspector_app.ui.keys_map import KeyMap
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.conftest import RESOURCES, Reading

FOLDER = RESOURCES / "handbook"
FILES = sorted(FOLDER.glob("*.md"))
NAMES = [re.sub(r"^\d+-", "", path.stem) for path in FILES]
pytestmark = pytest.mark.usefixtures("theme")


def test_every_screen_has_a_chapter() -> None:
    assert {START, LIBRARY, *(key for key, _word in way.words())} - set(NAMES) == set()


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_chapter_is_whole(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text("utf-8")
    assert text.startswith("# ")
    assert "!" not in text.replace("![", "["), "the voice is calm"
    filled = handbook.filled(text)
    assert "{" not in filled
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text):
        image = QImage(str(FOLDER / picture))
        assert not image.isNull(), picture
        assert (FOLDER / picture).stat().st_size < 80_000
    for link in re.findall(r"[^!]\[[^\]]+\]\(([^)]+)\.md\)", text):
        assert link in NAMES


def test_pictures_that_no_chapter_shows_are_not_kept() -> None:
    shown = {name for path in FILES for name in re.findall(r"pictures/(\S+?)\)", path.read_text())}
    assert {path.name for path in (FOLDER / "pictures").iterdir()} == shown


@pytest.mark.parametrize("name", ["start", *(key for key, _word in way.words())])
def test_the_short_guide_is_short(name: str) -> None:
    assert 40 < len(handbook.short(name)) < 300
    assert "*" not in handbook.short(name)


def test_keys_are_those_of_now() -> None:
    text = "{key:review.undo} och {key:window.keys}, {do:review.undo}, {step:review}"
    assert handbook.filled(text) == "`Ctrl+Z` och `Ctrl+K` ”Ändra tangenter”, Ångra, Aktläsning"
    keys_map.wear(KeyMap().with_key(command("review", "undo"), "F7"))
    assert handbook.filled("{key:review.undo}") == "`F7`"
    with pytest.raises(KeyError):
        handbook.filled("{key:review.gone}")


def open_handbook(reading: Reading) -> HandbookDialog:
    """F1 twice."""
    reading.press(Qt.Key.Key_F1)
    reading.dialog(HelpDialog)
    reading.press(Qt.Key.Key_F1)
    book = reading.window._handbook
    assert book is not None
    return book


def test_f1_twice_opens_the_chapter_of_the_screen(reading: Reading) -> None:
    book = open_handbook(reading)
    assert book.isVisible()
    assert book.chapter is not None
    assert book.chapter.name == "review"
    assert "Ctrl+Z" in book.page.toPlainText()
    book.close()


def test_f1_shows_the_guide_of_the_screen(reading: Reading) -> None:
    reading.press(Qt.Key.Key_F1)
    dialog = reading.dialog(HelpDialog)
    assert dialog.title.text() == "Aktläsning"
    assert dialog.guide.text().startswith("Läs akten och svara på frågorna.")


def test_search_and_links(reading: Reading) -> None:
    book = open_handbook(reading)
    book.search.setText("återställningskod")
    assert [one.name for one in book._shown] == ["start", "safety"]
    assert book.page.textCursor().selectedText().casefold() == "återställningskod"
    book.search.setText("xyzzy")
    assert book.nothing.isVisible()
    book.search.clear()
    book._follow(QUrl("sample.md"))
    assert book.chapter is not None
    assert book.chapter.name == "sample"
    book.close()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_handbook_can_be_read(reading: Reading, theme: Theme, mode: Mode) -> None:
    theme.wear(Appearance(mode, 130))
    book = HandbookDialog(reading.window)
    book.open_at("review")
    assert nameless(book) == []
    assert clipped(book) == []
    assert unreachable(book) == []
    book.close()


def test_every_chapter_is_laid_out(qtbot: QtBot) -> None:
    book = HandbookDialog()
    qtbot.addWidget(book)
    for name in NAMES:
        book.open_at(name)
        assert book.chapter is not None
        assert book.page.document().size().height() > 300
        assert book.page.document().idealWidth() <= book.page.viewport().width()

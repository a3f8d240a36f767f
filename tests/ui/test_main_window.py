"""The frame: steps, saved, keys, commands, and what happens when the program is at fault."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.ui.crash import CrashHandler
from inspector_app.ui.crash_dialog import CrashDialog
from inspector_app.ui.keys_dialog import HelpDialog
from inspector_app.ui.palette.dialog import CommandPalette
from inspector_app.ui.screen import Notice, ScreenProgress
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.review.view_model import ReviewViewModel
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.conftest import AnsweredDialogs, Reading, explained


def test_the_window_tells_where_one_is(reading: Reading) -> None:
    top = reading.window.top
    assert top.title.text() == "Besök 2026"
    assert top.steps.buttons["review"].isChecked()
    assert not top.steps.buttons["results"].isEnabled()
    top.steps.buttons["population"].click()
    assert reading.window.current == "population"
    reading.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert reading.window.current == "review"


def test_saved_is_told_in_swedish_time(reading: Reading) -> None:
    at = datetime(2026, 11, 22, 13, 32, tzinfo=UTC)
    reading.window.mark_saved(at)
    assert reading.window.top.saved.text() == "Sparat 14:32"


def test_f6_goes_through_the_panes(reading: Reading) -> None:
    panes = [reading.screen.cases, reading.screen.middle, reading.screen.evidence]
    reading.screen.card.setFocus()
    seen = []
    for _ in range(4):
        reading.press(Qt.Key.Key_F6)
        seen += [n for n, pane in enumerate(panes) if pane.isAncestorOf(reading.focus)]
    assert set(seen) == {0, 1, 2}


def test_ctrl_k_finds_and_runs_a_command(reading: Reading) -> None:
    reading.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = reading.dialog(CommandPalette)
    before = reading.model.case.akt
    reading.type("previous" if not palette.windowTitle() else "akt")
    titles = [palette.list.model().index(n, 0).data() for n in range(5)]
    assert "Nästa akt" in titles
    palette.field.clear()
    reading.type("sta akt")
    reading.press(Qt.Key.Key_Return)
    assert reading.model.case.akt != before


def test_f1_lists_the_keys(reading: Reading) -> None:
    reading.press(Qt.Key.Key_F1)
    dialog = reading.dialog(HelpDialog)
    model = dialog.table.model()
    rows = {model.index(n, 0).data(): model.index(n, 1).data() for n in range(model.rowCount())}
    assert rows["J"] == "Svara Ja"
    assert rows["F"] == "Svara Framgår inte"
    assert rows["F6"] == "Nästa del av fönstret"
    dialog.accept()


def test_the_appearance_menu_tells_what_is_chosen(reading: Reading, qtbot: QtBot) -> None:
    dark = next(a for a in reading.window.top.menu_actions if a.text() == "Mörkt")
    with qtbot.waitSignal(reading.window.appearance_chosen) as chosen:
        dark.trigger()
    assert chosen.args[0].mode is Mode.DARK


def test_another_look_is_worn_at_once(reading: Reading, theme: Theme) -> None:
    def paper() -> str:
        image = reading.window.grab().toImage()
        return str(image.pixelColor(600, 20).name()).upper()

    assert paper() == "#FFFFFF"
    theme.wear(Appearance(Mode.DARK))
    QCoreApplication.processEvents()
    assert paper() == "#192029"


def test_inter_is_the_font(qtbot: QtBot, theme: Theme) -> None:
    assert QApplication.font().family() == "Inter"
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(QApplication.font()).family() == "Inter"


def test_a_defect_is_logged_and_shown_once(
    qtbot: QtBot, answers: AnsweredDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    logged: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    handler = CrashHandler(logged.append, answers)
    handler.install()
    try:
        raise ZeroDivisionError("prov")
    except ZeroDivisionError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)
        sys.excepthook(type(fault), fault, fault.__traceback__)
    handler.remove()
    assert len(logged) == 2
    assert "ZeroDivisionError: prov" in logged[0]
    assert len(answers.opened) == 1
    dialog = answers.opened[0]
    assert isinstance(dialog, CrashDialog)
    assert dialog.windowTitle() == "Något gick fel i programmet"
    dialog.copy.click()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)


def test_another_text_size_builds_the_screens_anew(reading: Reading, theme: Theme) -> None:
    before = reading.window.screen_of("review")
    large = Appearance(Mode.LIGHT, 130)
    reading.model.step_case(2)
    reading.model.step_question(1)
    place = reading.model.place
    fresh = ReviewViewModel(reading.desk.doors, InlineRunner(), explained)
    reading.window._builders["review"] = lambda: ReviewScreen(fresh, reading.dialogs)
    theme.wear(large)
    reading.window.wear(large)
    after = reading.window.screen_of("review")
    assert after is not before
    assert fresh.place == place, "one stands where one stood"
    assert reading.window.stack.currentWidget() is after
    assert isinstance(after, ReviewScreen)
    assert after.cases.width() == 374
    reading.window.wear(Appearance(Mode.DARK, 130))
    assert reading.window.screen_of("review") is after


def test_only_the_screen_that_is_shown_tells_its_progress(reading: Reading) -> None:
    assert reading.window.bottom.title.text() == "Akt 1 av 8"
    reading.window.go_to("sample")
    reading.screen.progress_changed.emit(ScreenProgress("Akt 1 av 8", 1, 8, "1 av 8"))
    assert reading.window.bottom.title.text() == ""


def test_only_what_can_be_undone_is_a_toast(reading: Reading) -> None:
    reading.screen.noticed.emit(Notice("Tabellen är kopierad."))
    bottom = reading.window.bottom
    assert bottom.said.isVisible()
    assert bottom.said.text() == "Tabellen är kopierad."
    assert not reading.window.toast.isVisible()
    reading.screen.noticed.emit(Notice("Raden är borttagen.", lambda: None))
    assert reading.window.toast.isVisible()
    bottom._said_for.timeout.emit()
    assert not bottom.said.isVisible()
    reading.screen.noticed.emit(Notice("Tabellen är kopierad."))
    reading.window.go_to("sample")
    assert not bottom.said.isVisible(), "it belongs to the screen that was left"


def test_an_empty_screen_leads_to_the_next_action(reading: Reading) -> None:
    assert reading.screen.empty.action.text() == "Gå till Urval"
    reading.screen.empty.action.click()
    assert reading.window.current == "sample"


def test_home_leads_back_from_what_needs_no_inspection(reading: Reading) -> None:
    window = reading.window
    window.show_start()
    assert not window.top.home.isEnabled()
    window.go_to("verification")
    assert window.top.home.isEnabled()
    window.top.home.click()
    assert window.current == "start"

"""Acute concern in the window, by keys alone, over a real workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.concern import Duty, Told
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.review.beside import Desks
from inspector_app.ui.screens.review.concern_dialog import ConcernDialog
from inspector_app.ui.screens.review.concerns import ConcernDesk
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.review.view_model import ReviewViewModel, doors_of
from inspector_app.ui.screens.start.recent_list import RecentRow
from inspector_app.ui.screens.start.view_model import RecentInspection
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tasks import InlineRunner
from inspector_app.workflow.stages import stages_of
from tests.fakes.small_inspection import Bench, fixture_at, stages
from tests.ui.accessible import nameless
from tests.ui.conftest import AnsweredDialogs, explained
from tests.ui.keyboard import show_window

__all__ = ["drawn", "stages"]
drawn = fixture_at("drawn")
pytestmark = pytest.mark.window


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QCoreApplication.processEvents()


def open_dialog(qtbot: QtBot, bench: Bench, answers: AnsweredDialogs) -> ConcernDialog:
    """Stand on the first file and press the keys of acute concern."""
    step = bench.steps.concerns
    model = ReviewViewModel(doors_of(bench.steps.review), InlineRunner(), explained)
    screen = ReviewScreen(
        model, answers, Desks(concerns=ConcernDesk(step, answers, step.clock.now))
    )
    place = Place(Step("review", "Aktläsning", StepStanding.OPEN), lambda: screen)
    window = MainWindow(Screen, [place], answers)
    show_window(qtbot, window)
    window.show_inspection("Besök 2026", "", "review")
    QCoreApplication.processEvents()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = answers.opened[-1]
    assert isinstance(dialog, ConcernDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_raised_told_and_handled_by_keys(
    qtbot: QtBot, drawn: Bench, answers: AnsweredDialogs
) -> None:
    dialog = open_dialog(qtbot, drawn, answers)
    assert "genast" in dialog.left.message.text()
    QTest.keyClicks(dialog.seen.editor, "Barnet uppges bli slaget.")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    dialog.save.setFocus()
    press(Qt.Key.Key_Space)
    (concern,) = drawn.steps.concerns.open()
    assert concern.seen == "Barnet uppges bli slaget."
    assert stages_of(drawn.workspace).concerns == 1
    dialog.handle.setFocus()
    press(Qt.Key.Key_Space)
    assert "räcker inte" in dialog.banner.remedy.text()
    dialog.whom.choose(Told.RESPONSIBLE_BOARD.value)
    dialog.tell.setFocus()
    press(Qt.Key.Key_Space)
    dialog.handle.setFocus()
    press(Qt.Key.Key_Space)
    assert drawn.steps.concerns.open() == ()
    assert stages_of(drawn.workspace).concerns == 0


def test_what_is_lacking_is_said_and_nothing_is_kept(
    qtbot: QtBot, drawn: Bench, answers: AnsweredDialogs
) -> None:
    dialog = open_dialog(qtbot, drawn, answers)
    dialog.save.setFocus()
    press(Qt.Key.Key_Space)
    assert "inte vad du har sett" in dialog.banner.message.text()
    assert QApplication.focusWidget() is dialog.seen.editor
    QTest.keyClicks(dialog.seen.editor, "Inte sett sedan mars.")
    dialog.save.setFocus()
    press(Qt.Key.Key_Space)
    assert "inte valt vad oron" in dialog.banner.message.text()
    assert QApplication.focusWidget() is dialog.duties[Duty.CHILD_AT_RISK]
    assert drawn.steps.concerns.all() == ()
    assert nameless(dialog) == []


def test_the_card_of_the_district_is_kept(
    qtbot: QtBot, drawn: Bench, answers: AnsweredDialogs
) -> None:
    dialog = open_dialog(qtbot, drawn, answers)
    card = dialog.cards[0]
    card.day.setFocus()
    QTest.keyClicks(card.day, "08-1234")
    press(Qt.Key.Key_Tab)
    again = open_dialog(qtbot, drawn, answers)
    assert again.cards[0].day.text() == "08-1234"


def test_the_start_screen_says_that_one_is_not_handled(qtbot: QtBot) -> None:
    row = RecentRow(RecentInspection(Path("x"), "Besök", "2 av 4 akter lästa", 2, 4, 1))
    qtbot.addWidget(row)
    assert row.accessibleName() == "Besök. Akut oro som inte är hanterad: 1. 2 av 4 akter lästa"

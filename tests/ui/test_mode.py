"""Enkelt läge is the default; Avancerat opens the rest, from one switch that is remembered."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui import mode
from inspector_app.ui.mode import AdvancedPart
from inspector_app.ui.screens.population.fold import Fold
from tests.ui.conftest import Reading
from tests.ui.screens.house import House, house, on_frame, on_population

__all__ = ["house"]


def test_the_switch_is_one_key_and_asks_the_program(reading: Reading, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reading.window.depth_chosen) as chosen:
        reading.press(Qt.Key.Key_F9)
    assert chosen.args == [True]
    mode.wear(True)
    menu = {action.text(): action for action in reading.window.top.menu_actions}
    assert menu["Avancerat läge"].isChecked()
    with qtbot.waitSignal(reading.window.depth_chosen) as chosen:
        menu["Enkelt läge"].trigger()
    assert chosen.args == [False]


def test_a_part_follows_the_switch(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    inner = QLabel("kontrollsumma")
    part = AdvancedPart(inner)
    QVBoxLayout(room).addWidget(part)
    room.show()
    assert not inner.isVisible()
    mode.wear(True)
    assert inner.isVisible()
    inner.hide()
    mode.wear(False)
    mode.wear(True)
    assert part.isVisible()
    assert not inner.isVisible(), "what the screen hides stays hidden"


def test_a_part_that_is_gone_is_told_nothing(qtbot: QtBot) -> None:
    part = AdvancedPart(QLabel("x"))
    part.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    del part
    gc.collect()
    mode.wear(True)
    assert mode.is_advanced()


def test_folds_of_the_advanced_open_and_close(qtbot: QtBot) -> None:
    fold, other = Fold("Avancerat", advanced=True), Fold("Fler")
    for widget in (fold, other):
        qtbot.addWidget(widget)
    mode.wear(True)
    assert fold.toggle.isChecked()
    assert not other.toggle.isChecked()
    fold.toggle.click()
    assert fold.room.isHidden(), "it can still be closed on its own"


def test_checksums_of_the_list_and_the_frame(qtbot: QtBot, house: House) -> None:
    house.take_in()
    hand = on_population(qtbot, house)
    checksum = hand.screen.result.checksum
    assert checksum.text().startswith("SHA-256")
    assert not checksum.isVisible()
    mode.wear(True)
    assert checksum.isVisible()
    frame = on_frame(qtbot, house)
    assert frame.screen.rules.more.toggle.isChecked()

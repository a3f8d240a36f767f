"""Mina egna ögon in the window: in Avancerat only, off until turned on, read as plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.agreement.reversals import reversals
from inspector_app.domain.second_reading.own_eyes import OwnEyes
from inspector_app.ui import mode
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.screens.review.own_eyes_dialog import OwnEyesDialog, OwnEyesDoors
from inspector_app.ui.screens.review.readers_dialog import ReadersDialog
from tests.fakes.small_inspection import ANNA, stages
from tests.fakes.two_readers import Team
from tests.ui.accessible import nameless
from tests.ui.screens.test_second_reading import CTRL, SHIFT, dealt, made, read, sitting, team

__all__ = ["dealt", "made", "read", "stages", "team"]
pytestmark = pytest.mark.window

SEVERE = [(str(file), 1) for file in range(7)]


@pytest.fixture
def advanced() -> Iterator[None]:
    mode.wear(True)
    yield
    mode.wear(False)


def seen() -> OwnEyes:
    half = reversals(SEVERE[:6])
    return OwnEyes(4, 14, reversals(SEVERE), half, half, Fraction(1))


def test_the_figures_are_sentences_and_can_be_turned_off(qtbot: QtBot) -> None:
    on: list[bool] = []
    doors = OwnEyesDoors(is_on=lambda: bool(on and on[-1]), turn=on.append, see=seen)
    dialog = OwnEyesDialog(doors)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.figures.isVisible()
    QTest.keyClick(dialog.switch, Qt.Key.Key_Space)
    assert on == [True]
    told = dialog.figures.text()
    assert told.startswith("Talen bygger på 14 akter som du och någon annan har läst var för sig.")
    assert "I 7 svar såg du en brist där den andra såg uppfyllt." in told
    assert "Skillnaden är större än slumpen brukar ge (p = 0,016)." in told
    assert told.endswith("Talen säger inte vem som har rätt.")
    assert nameless(dialog) == []
    QTest.keyClick(dialog.switch, Qt.Key.Key_Space)
    assert on == [True, False]
    assert not dialog.figures.isVisible()


@pytest.mark.usefixtures("advanced")
def test_two_readers_are_told_why_there_is_nothing(qtbot: QtBot, read: Team) -> None:
    with sitting(qtbot, read, ANNA) as anna:
        anna.press(Qt.Key.Key_L, CTRL, SHIFT)
        (readers,) = anna.answers.opened
        assert isinstance(readers, ReadersDialog)
        QTest.keyClick(readers.own_eyes, Qt.Key.Key_Space)
        dialog = anna.answers.opened[-1]
        assert isinstance(dialog, OwnEyesDialog)
        QTest.keyClick(dialog.switch, Qt.Key.Key_Space)
        assert dialog.banner.message.text() == "Ni är för få läsare för att visa dina egna tal."
        assert not dialog.figures.isVisible()


def test_in_the_simple_mode_it_is_not_offered(qtbot: QtBot, read: Team) -> None:
    with sitting(qtbot, read, ANNA) as anna:
        keys = anna.screen.keys
        assert isinstance(keys, ScreenKeys)
        anna.press(Qt.Key.Key_L, CTRL, SHIFT)
        (readers,) = anna.answers.opened
        assert isinstance(readers, ReadersDialog)
        assert not readers.own_eyes.isVisible()

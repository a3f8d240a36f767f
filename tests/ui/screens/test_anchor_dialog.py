"""Anchor files in the window: a key set, the reader told and stopped, restored with a reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.ui import mode
from inspector_app.ui.screens.review.anchor_dialog import AnchorDialog
from inspector_app.ui.screens.review.readers_dialog import ReadersDialog
from tests.fakes.small_inspection import ANNA, stages
from tests.fakes.two_readers import BO, Team
from tests.ui.accessible import nameless
from tests.ui.screens.test_second_reading import CTRL, SHIFT, Sitting, dealt, made, sitting, team
from tests.workflow.test_anchor_files import marked, read_one, unbegun

__all__ = ["dealt", "made", "stages", "team"]
pytestmark = pytest.mark.window


@pytest.fixture(autouse=True)
def advanced() -> Iterator[None]:
    mode.wear(True)
    yield
    mode.wear(False)


def opened(sat: Sitting) -> AnchorDialog:
    """Go by the readers to the anchor files."""
    sat.press(Qt.Key.Key_L, CTRL, SHIFT)
    readers = sat.answers.opened[-1]
    assert isinstance(readers, ReadersDialog)
    QTest.keyClick(readers.anchors, Qt.Key.Key_Space)
    dialog = sat.answers.opened[-1]
    assert isinstance(dialog, AnchorDialog)
    return dialog


def test_a_key_is_set_and_taken_away_by_keys(qtbot: QtBot, dealt: Team) -> None:
    with sitting(qtbot, dealt, ANNA) as anna:
        dialog = opened(anna)
        assert nameless(dialog) == []
        assert dialog.gates.text() == "Ingen har läst en ankarakt ännu."
        assert not dialog.restoring.isVisible()
        QTest.keyClick(dialog.key.mark, Qt.Key.Key_Space)
        assert dialog.banner.message.text() == "Nyckeln har för få svar."
        name = dialog.key.file.currentText()
        for choice in list(dialog.key._answers.values())[:3]:
            QTest.keyClick(choice, Qt.Key.Key_J)
        QTest.keyClick(dialog.key.mark, Qt.Key.Key_Space)
        assert dialog.banner.message.text() == "Nyckeln är sparad."
        assert dialog.key.keyed.currentText() == name
        QTest.keyClick(dialog.key.unmark, Qt.Key.Key_Space)
        assert anna.bench.steps.readings.anchors.overview().anchors == ()


def test_a_stopped_reader_is_told_and_restored(qtbot: QtBot, dealt: Team) -> None:
    akt = marked(dealt)
    with sitting(qtbot, dealt, BO) as bo:
        read_one(bo.bench, akt)
        bo.model.load()
        other = unbegun(bo.bench, akt)
        bo.model.open(other)
        QCoreApplication.processEvents()
        told = bo.screen.header.banner.message.text()
        assert told.endswith("av dina svar var lika nyckelns. Gränsen är 100 procent.")
        bo.press(Qt.Key.Key_L, CTRL, SHIFT)
        readers = bo.answers.opened[-1]
        assert isinstance(readers, ReadersDialog)
        QTest.keyClick(readers.anchors, Qt.Key.Key_Space)
        refused = bo.answers.opened[-1]
        assert isinstance(refused, AnchorDialog)
        assert not refused.key.isEnabled()
        assert refused.gates.text() == ""
    with sitting(qtbot, dealt, ANNA) as anna:
        dialog = opened(anna)
        assert dialog.gates.text().endswith("Börjar inte på nya akter.")
        QTest.keyClick(dialog.certify, Qt.Key.Key_Space)
        assert dialog.banner.message.text() == "Skälet saknas."
        QTest.keyClicks(dialog.reason, "Samtal.")
        QTest.keyClick(dialog.certify, Qt.Key.Key_Space)
        assert dialog.banner.message.text() == f"{BO.name} får börja på nya akter."
        assert not dialog.restoring.isVisible()
    with sitting(qtbot, dealt, BO) as bo:
        bo.model.open(other)
        QCoreApplication.processEvents()
        assert "nyckelns" not in bo.screen.header.banner.message.text()

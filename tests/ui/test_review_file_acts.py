"""The dialogs that belong to a whole file: reached by key, read aloud, not cut, what they do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review.time import FileTimes
from inspector_app.ui.screens.review.access_dialog import AccessDialog
from inspector_app.ui.screens.review.beside import Desks
from inspector_app.ui.screens.review.conflict_dialog import ConflictDialog
from inspector_app.ui.screens.review.file_acts import FileActs, FileDoors
from inspector_app.ui.screens.review.sibling_dialog import SiblingDialog
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.workflow.conflict import ConflictDeclared, Consequence
from inspector_app.workflow.review_case import Desk
from inspector_app.workflow.siblings import CopyToSibling, SiblingFile
from tests.ui.accessible import clipped, nameless, not_met_by_tab, unmarked
from tests.ui.conftest import AnsweredDialogs, Reading, explained, open_reading
from tests.ui.desk import make_desk

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DRAWN = datetime(2026, 11, 11, 8, tzinfo=UTC)


@dataclass
class House:
    """What the acts come to; ``reader`` takes a file over, nobody when empty."""

    reading: Reading
    reader: str = ""
    declared: list[tuple[AktNumber, str]] = field(default_factory=list)

    def outlook(self, _akt: AktNumber) -> Consequence:
        return Consequence.MOVED if self.reader else Consequence.GIVEN_UP

    def declare(self, akt: AktNumber, reason: str) -> ConflictDeclared:
        if not reason.strip():
            raise InspectionError("conflict_reason_missing")
        self.declared.append((akt, reason))
        return ConflictDeclared(self.outlook(akt), self.reader)

    def siblings(self, desk: Desk, akt: AktNumber) -> tuple[SiblingFile, ...]:
        others = [one for one in self.reading.desk.akts if one != akt]
        return tuple(
            SiblingFile(one, desk.names[one], "Bromma", n == 0) for n, one in enumerate(others)
        )


@pytest.fixture
def house(qtbot: QtBot, answers: AnsweredDialogs) -> House:
    """The scoring screen with the acts of a file behind it."""
    reading = open_reading(qtbot, answers, make_desk())
    made = House(reading)
    step = CopyToSibling(reading.desk.step)
    doors = FileDoors(
        times=lambda _akt: FileTimes(DRAWN, DRAWN, accessed_on=date(2026, 11, 20)),
        outlook=made.outlook,
        declare_conflict=made.declare,
        siblings=made.siblings,
        copy_row=step,
    )
    acts = FileActs(reading.model, doors, answers, explained)
    acts.noticed.connect(reading.screen._notice)
    reading.screen._beside._desks = Desks(files=acts)
    return made


def faults(dialog: QDialog) -> list[str]:
    """What is wrong with a dialog."""
    return [*nameless(dialog), *not_met_by_tab(dialog), *clipped(dialog), *unmarked(dialog)]


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_nothing_is_cut_nameless_or_out_of_reach(house: House, theme: Theme, mode: Mode) -> None:
    reading = house.reading
    reading.visit("12/12", "FJJ", "be")
    reading.press(Key.Key_Up)
    theme.wear(Appearance(mode, 130))
    kinds: tuple[tuple[Key, type[QDialog]], ...] = (
        (Key.Key_T, AccessDialog),
        (Key.Key_J, ConflictDialog),
        (Key.Key_D, SiblingDialog),
    )
    for key, kind in kinds:
        reading.press(key, CTRL, SHIFT)
        dialog = reading.dialog(kind)
        assert faults(dialog) == []
        dialog.reject()
    theme.wear(Appearance())


def test_jav_says_what_follows_and_asks_why(house: House) -> None:
    reading, akt = house.reading, house.reading.model.case.akt
    reading.press(Key.Key_J, CTRL, SHIFT)
    dialog = reading.dialog(ConflictDialog)
    assert "Nästa reserv tar dess plats" in dialog.follows.message.text()
    dialog.save.click()
    assert "conflict_reason_missing" in dialog.reason.fault.text()
    reading.type("slakt")
    dialog.save.click()
    assert house.declared == [(akt, "slakt")]
    assert "Nästa reserv tar dess plats" in reading.window.bottom.said.text()


def test_another_reader_gets_the_file(house: House) -> None:
    house.reader = "Bo Berg"
    reading = house.reading
    reading.press(Key.Key_J, CTRL, SHIFT)
    dialog = reading.dialog(ConflictDialog)
    assert dialog.follows.message.text().startswith("En annan läsare får akten.")
    reading.type("slakt")
    dialog.save.click()
    assert "läses i stället av Bo Berg" in reading.window.bottom.said.text()


def test_a_visit_goes_to_the_sibling_that_is_chosen(house: House) -> None:
    reading, model = house.reading, house.reading.model
    reading.visit("12/12", "FJJ", "be")
    reading.press(Key.Key_Up)
    reading.press(Key.Key_D, CTRL, SHIFT)
    dialog = reading.dialog(SiblingDialog)
    assert dialog.files.itemText(0).endswith("syskon enligt listan")
    assert not dialog.files.itemText(1).endswith("syskon enligt listan")
    reading.press(Key.Key_Down)
    chosen = AktNumber(dialog.files.key)
    dialog.save.click()
    (row,) = model.case.review.rows.values()
    assert row.copied_to == (chosen,)
    assert "är kopierad till akt" in reading.screen.log.notes.text()
    assert reading.window.toast.undo.isVisible()
    reading.window.toast.undo.click()
    assert reading.screen.log.notes.text() == ""
    model.open(chosen)
    assert not model.case.review.rows


def test_the_new_row_cannot_be_copied(house: House) -> None:
    house.reading.press(Key.Key_D, CTRL, SHIFT)
    assert not house.reading.dialogs.opened
    assert "row_not_copied" in house.reading.screen.header.banner.message.text()


def test_without_acts_the_log_does_not_offer_to_copy(
    qtbot: QtBot, answers: AnsweredDialogs
) -> None:
    screen: ReviewScreen = open_reading(qtbot, answers, make_desk()).screen
    assert screen.log.sibling.isHidden()

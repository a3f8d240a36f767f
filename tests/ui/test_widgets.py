"""The parts that screens are made of, used as a person uses them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.ui import look
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mark, Mode
from inspector_app.ui.widgets.answer_button import AnswerButton
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.issue_table import IssueRow, IssueTable
from inspector_app.ui.widgets.step_bar import Step, StepBar, StepStanding
from inspector_app.ui.widgets.timeline import Picture, Shape, Timeline, TimeMark, TimeSpan
from inspector_app.ui.widgets.toast import Toast


@pytest.fixture
def row_of_answers(qtbot: QtBot) -> Iterator[list[AnswerButton]]:
    room = QWidget()
    group = QButtonGroup(room)
    layout = QHBoxLayout(room)
    buttons = [AnswerButton(mark, mark.value, key) for mark, key in zip(Mark, "JDNFE", strict=True)]
    for button in buttons:
        group.addButton(button)
        layout.addWidget(button)
    qtbot.addWidget(room)
    with qtbot.waitActive(room):
        room.show()
        room.activateWindow()
    yield buttons
    room.hide()


def test_an_answer_is_a_radio_button_to_a_screen_reader(row_of_answers: list[AnswerButton]) -> None:
    button = row_of_answers[0]
    button.click()
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen.role() == QAccessible.Role.RadioButton
    assert seen.text(QAccessible.Text.Name) == "yes"
    assert seen.text(QAccessible.Text.Description) == "Tangent J"
    assert seen.state().checked


def test_arrows_move_between_answers_without_choosing(row_of_answers: list[AnswerButton]) -> None:
    row_of_answers[0].setFocus()
    QTest.keyClick(row_of_answers[0], Qt.Key.Key_Right)
    QTest.keyClick(row_of_answers[1], Qt.Key.Key_Right)
    assert row_of_answers[2].hasFocus()
    assert not any(button.isChecked() for button in row_of_answers)
    QTest.keyClick(row_of_answers[2], Qt.Key.Key_Space)
    assert row_of_answers[2].isChecked()


def test_an_answer_keeps_its_place_when_chosen(row_of_answers: list[AnswerButton]) -> None:
    before = [button.geometry() for button in row_of_answers]
    row_of_answers[1].click()
    QCoreApplication.processEvents()
    assert [button.geometry() for button in row_of_answers] == before


def test_a_computed_answer_is_said_to_be_computed(row_of_answers: list[AnswerButton]) -> None:
    row_of_answers[1].show_suggested(True)
    assert row_of_answers[1].accessibleDescription() == "beräknat, Tangent D"
    assert not row_of_answers[1].isChecked()


STEPS = (
    Step("a", "Ärendelista", StepStanding.DONE),
    Step("b", "Urval", StepStanding.OPEN),
    Step("c", "Rapport", StepStanding.WAITING, "Läs klart akterna först."),
)


def test_steps_say_where_one_is_and_why_not(qtbot: QtBot) -> None:
    bar = StepBar(STEPS)
    qtbot.addWidget(bar)
    bar.stand_on("b")
    waiting = bar.buttons["c"]
    assert not waiting.isEnabled()
    assert waiting.toolTip() == "Läs klart akterna först."
    assert waiting.accessibleDescription() == "Läs klart akterna först."
    assert waiting.accessibleName() == "Steg 3: Rapport, går inte ännu"
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.buttons["a"].click()
    assert chosen.args == ["a"]


def test_steps_give_up_words_when_there_is_no_room(qtbot: QtBot) -> None:
    bar = StepBar(STEPS)
    qtbot.addWidget(bar)
    bar.stand_on("b")
    bar.fit(2000)
    wide = sum(button.sizeHint().width() for button in bar.buttons.values())
    bar.fit(120)
    assert sum(button.sizeHint().width() for button in bar.buttons.values()) < wide
    assert bar.buttons["a"].accessibleName().startswith("Steg 1: Ärendelista")


def test_a_toast_can_be_undone_once(qtbot: QtBot) -> None:
    room = QWidget()
    room.resize(800, 400)
    qtbot.addWidget(room)
    room.show()
    toast = Toast(room)
    undone: list[int] = []
    toast.say("Svaret är ändrat.", lambda: undone.append(1))
    assert toast.isVisible()
    assert toast.undo.text() == "Ångra"
    toast.undo.click()
    assert undone == [1]
    assert not toast.isVisible()
    toast.say("Klart.")
    assert not toast.undo.isVisible()


def test_a_banner_says_what_and_what_to_do(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("Filen är tom.", "Välj en annan fil.", Tone.FAULT)
    assert banner.isVisibleTo(None)
    assert banner.accessibleName() == "Filen är tom. Välj en annan fil."
    banner.clear()
    assert banner.isHidden()


ISSUES = (
    IssueRow(7, "Placerad från", "2026-02-30", "Datumet finns inte.", "Rätta det.", True),
    IssueRow(0, "", "", "Kolumnen Enhet läses inte.", "", False),
)


def test_faults_are_listed_spoken_and_copied(qtbot: QtBot) -> None:
    table = IssueTable()
    qtbot.addWidget(table)
    tester = ModelTester(table.issues)
    tester.check(table.issues, force_py=True)
    table.show_rows(ISSUES)
    spoken = table.issues.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Fel. Rad 7, Kolumn Placerad från, Värde 2026-02-30. Datumet finns inte. Rätta det."
    )
    table.copy_action.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1].split("\t") == [
        "Fel",
        "7",
        "Placerad från",
        "2026-02-30",
        "Datumet finns inte.",
        "Rätta det.",
    ]
    assert lines[2].startswith("Varning\t\t\t\t")


LONG = IssueRow(
    53,
    "Startdatum",
    "2023-09-27",
    "På raden börjar placeringen före barnets födelse och därför räknas den inte med här.",
    "Kontrollera uppgiften med stadsdelen. Raden är med, men uppgiften räknas som okänd i urvalet.",
    False,
)


@pytest.mark.parametrize("percent", [100, 130])
def test_every_line_of_a_fault_has_room(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.wear(Appearance(Mode.LIGHT, percent))
    table = IssueTable()
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show_rows((LONG, *ISSUES))
    table.show()
    qtbot.waitUntil(lambda: table.rowHeight(0) > table.rowHeight(1))
    for width in (900, 700):
        table.resize(width, 400)
        QTest.qWait(20)
        for column in (4, 5):
            text = str(table.issues.index(0, column).data())
            words = table.columnWidth(column) - 2 * look.px(8) - 6
            room = QRect(0, 0, words, 2000)
            lines = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            assert table.rowHeight(0) >= lines.height() + 4


def test_the_timeline_says_what_it_shows(qtbot: QtBot) -> None:
    line = Timeline()
    qtbot.addWidget(line)
    line.resize(600, 84)
    line.show()
    line.show_picture(
        Picture(
            date(2025, 11, 1),
            date(2026, 10, 31),
            (
                TimeMark(date(2025, 12, 12), Shape.FULL, "2025-12-12, Typ: Fysiskt"),
                TimeMark(date(2026, 8, 20), Shape.RING, "2026-08-20, Typ: Telefon"),
            ),
            (TimeSpan(date(2025, 12, 12), date(2026, 10, 31), "323 dagars uppehåll"),),
            sentences=("Besök och kontakter: 2 rader.", "2025-12-12, Typ: Fysiskt."),
        )
    )
    assert line.accessibleDescription() == "Besök och kontakter: 2 rader. 2025-12-12, Typ: Fysiskt."
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.accessibleName() == "2025-12-12, Typ: Fysiskt"
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.accessibleName() == "2026-08-20, Typ: Telefon"

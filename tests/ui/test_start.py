"""The first screen: the example, a new inspection with its passphrase and code, and going on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.question_dialog import QuestionDialog
from inspector_app.ui.screens.start.choices import StartChoices
from inspector_app.ui.screens.start.new_inspection import NewInspectionDialog
from inspector_app.ui.screens.start.package_dialog import PackageDialog
from inspector_app.ui.screens.start.recovery_code import RecoveryCodeDialog
from inspector_app.ui.screens.start.unlock import UnlockDialog
from inspector_app.ui.screens.start.view import StartScreen
from inspector_app.ui.screens.start.view_model import (
    NewInspection,
    Opened,
    RecentInspection,
    StartDoors,
    StartViewModel,
)
from inspector_app.ui.tasks import Cancelled, InlineRunner, Progress
from inspector_app.ui.widgets.form import Field, TextLine
from tests.ui.conftest import AnsweredDialogs, explained

FOLDER = Path("granskningar")
RECENTS = (
    RecentInspection(FOLDER / "a", "Besök 2026", "Aktläsning pågår, 18 av 40 akter", 18, 40),
    RecentInspection(FOLDER / "b", "Besök 2025", "Rapporten är fastställd"),
)


@dataclass
class House:
    """What the doors lead to."""

    recents: tuple[RecentInspection, ...] = RECENTS
    secret: str = "korrekt häst batteri häftstift"
    created: list[NewInspection] = field(default_factory=list)
    opened: list[Opened] = field(default_factory=list)

    def open(self, folder: Path, secret: str) -> Opened:
        if secret != self.secret:
            raise InspectionError("wrong_passphrase")
        return Opened(folder.name, folder)

    def open_package(self, path: Path, given: str, own: str) -> Opened:
        if given != self.secret:
            raise InspectionError("package_passphrase_wrong", number=3)
        return Opened(path.stem, own, "K7QF-2MXA")

    def create(self, wish: NewInspection, _progress: Progress) -> Opened:
        self.created.append(wish)
        return Opened(wish.title, wish, "K7QF-2MXA")


@dataclass
class Door:
    """The start screen, standing in front of a house."""

    screen: StartScreen
    house: House
    dialogs: AnsweredDialogs

    def dialog(self) -> QDialog:
        return self.dialogs.opened[-1]


@pytest.fixture
def door(qtbot: QtBot, answers: AnsweredDialogs) -> Door:
    return stand(qtbot, answers, House())


def stand(qtbot: QtBot, answers: AnsweredDialogs, house: House) -> Door:
    """Show the start screen."""
    doors = StartDoors(
        recents=lambda: house.recents,
        open_example=lambda _progress: Opened("Exempel", "example"),
        create=house.create,
        open=house.open,
        open_package=house.open_package,
        practise=lambda _progress: Opened("Övning", "practice"),
    )
    model = StartViewModel(doors, InlineRunner(), explained)
    model.opened.connect(house.opened.append)
    choices = StartChoices(
        roles=(("inspektör", "Inspektör"), ("ansvarig inspektör", "Ansvarig inspektör")),
        templates=(("besok", "Besök"), ("delaktighet", "Delaktighet"), ("skola", "Skola")),
        folder=FOLDER,
        organisation="Stockholms stad",
        today=lambda: date(2026, 11, 22),
    )
    screen = StartScreen(model, choices, answers)
    screen.resize(1180, 720)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.enter()
    return Door(screen, house, answers)


def line(field: Field) -> TextLine:
    """The line of a field."""
    assert isinstance(field.editor, TextLine)
    return field.editor


def test_a_first_start_offers_the_example_and_a_new_inspection(
    qtbot: QtBot, answers: AnsweredDialogs
) -> None:
    door = stand(qtbot, answers, House(recents=()))
    assert door.screen.recents.isHidden()
    assert door.screen.example.hasFocus()
    assert door.screen.example.text() == "Öppna exempelgranskningen"
    assert door.screen.new.text() == "Ny granskning"
    QTest.keyClick(door.screen.example, Qt.Key.Key_Space)
    assert [one.title for one in door.house.opened] == ["Exempel"]


def test_practice_is_offered_beside_the_example(door: Door) -> None:
    assert door.screen.practice.text() == "Öva på påhittade akter"
    QTest.keyClick(door.screen.practice, Qt.Key.Key_Space)
    assert [one.title for one in door.house.opened] == ["Övning"]


def test_going_on_asks_for_the_passphrase_until_it_is_right(door: Door, qtbot: QtBot) -> None:
    row = door.screen.recents.rows[0]
    assert row.hasFocus()
    assert row.accessibleName() == "Besök 2026. Aktläsning pågår, 18 av 40 akter"
    QTest.keyClick(row, Qt.Key.Key_Space)
    dialog = door.dialog()
    assert isinstance(dialog, UnlockDialog)
    assert dialog.secret.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClicks(dialog.secret, "fel")
    QTest.keyClick(dialog.secret, Qt.Key.Key_Return)
    assert dialog.banner.message.text() == "Fel: wrong_passphrase."
    assert dialog.isVisible()
    dialog.secret.setText(door.house.secret)
    QTest.keyClick(dialog.secret, Qt.Key.Key_Return)
    assert [one.title for one in door.house.opened] == ["a"]
    assert not dialog.isVisible()


def test_an_empty_passphrase_is_not_tried(door: Door) -> None:
    door.screen.unlock(FOLDER, "Besök")
    dialog = door.dialog()
    assert isinstance(dialog, UnlockDialog)
    dialog.open_button.click()
    assert dialog.field.fault.text() == "Skriv lösenfrasen eller återställningskoden."
    dialog.show_secret.click()
    assert dialog.secret.echoMode() == QLineEdit.EchoMode.Normal
    dialog.cancel.click()


def test_a_package_is_opened_with_its_passphrase_and_one_of_ones_own(door: Door) -> None:
    door.dialogs.path = Path("paket-3-ut.overlamning")
    QTest.keyClick(door.screen.package, Qt.Key.Key_Space)
    dialog = door.dialog()
    assert isinstance(dialog, PackageDialog)
    QTest.keyClick(dialog.secret.editor, Qt.Key.Key_Return)
    assert dialog.secret.fault.text()
    assert dialog.own.fault.text()
    QTest.keyClicks(dialog.secret.editor, "fel fras helt och nytt")
    QTest.keyClicks(dialog.own.editor, "fel fras helt och nytt")
    QTest.keyClick(dialog.own.editor, Qt.Key.Key_Return)
    assert dialog.own.fault.text()
    QTest.keyClicks(dialog.own.editor, " nej")
    QTest.keyClick(dialog.own.editor, Qt.Key.Key_Return)
    assert dialog.banner.isVisibleTo(dialog)
    assert isinstance(dialog.secret.editor, TextLine)
    dialog.secret.editor.setText(door.house.secret)
    QTest.keyClick(dialog.secret.editor, Qt.Key.Key_Return)
    assert [one.title for one in door.house.opened] == ["paket-3-ut"]
    assert door.house.opened[0].handle == "fel fras helt och nytt nej"


def test_a_new_inspection_tells_all_faults_at_once(door: Door) -> None:
    door.screen.new.click()
    dialog = door.dialog()
    assert isinstance(dialog, NewInspectionDialog)
    assert [line(dialog.first).text(), line(dialog.last).text()] == ["2025-11-01", "2026-10-31"]
    line(dialog.last).setText("12/3 1999")
    line(dialog.passphrase).setText("kort")
    dialog.create_button.click()
    faults = [
        f.fault.text()
        for f in (dialog.title, dialog.last, dialog.person, dialog.passphrase, dialog.again)
    ]
    assert faults == [
        "Ge granskningen ett namn.",
        "Perioden slutar innan den börjar.",
        "Skriv ditt namn.",
        "Lösenfrasen har färre än 12 tecken.",
        "De två lösenfraserna är olika.",
    ]
    assert not door.house.created
    dialog.cancel.click()


def test_a_new_inspection_is_created_as_written(door: Door) -> None:
    door.screen.new.click()
    dialog = door.dialog()
    assert isinstance(dialog, NewInspectionDialog)
    line(dialog.title).setText("  Besök  hösten 2026 ")
    line(dialog.person).setText("Anna Ek")
    for one in (dialog.passphrase, dialog.again):
        line(one).setText(door.house.secret)
    dialog.create_button.click()
    wish = door.house.created[0]
    assert (wish.title, wish.person, wish.role) == ("Besök hösten 2026", "Anna Ek", "inspektör")
    assert (wish.first_day, wish.last_day) == (date(2025, 11, 1), date(2026, 10, 31))
    assert wish.passphrase == door.house.secret
    assert door.house.opened[0].recovery_code == "K7QF-2MXA"


def test_several_themes_are_reviewed_together(door: Door) -> None:
    door.screen.new.click()
    dialog = door.dialog()
    assert isinstance(dialog, NewInspectionDialog)
    line(dialog.title).setText("Besök")
    line(dialog.person).setText("Anna Ek")
    for one in (dialog.passphrase, dialog.again):
        line(one).setText(door.house.secret)
    dialog.themes["besok"].click()
    dialog.create_button.click()
    assert dialog.no_theme.text() == "Välj minst ett tema."
    assert dialog.focusWidget() is dialog.themes["besok"]
    for tick in dialog.themes.values():
        tick.click()
    dialog.in_depth.setChecked(True)
    dialog.create_button.click()
    wish = door.house.created[0]
    assert (wish.template, wish.further) == ("besok", ("delaktighet", "skola"))
    assert wish.in_depth
    assert dialog.no_theme.isHidden()


def test_the_recovery_code_is_kept_before_going_on(
    qtbot: QtBot, answers: AnsweredDialogs, tmp_path: Path
) -> None:
    answers.path = tmp_path / "kod.txt"
    dialog = RecoveryCodeDialog("Besök", "K7QF-2MXA", answers)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.go_on.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.banner.message.text() == "Koden visas bara nu."
    dialog.save.click()
    assert "K7QF-2MXA" in answers.path.read_text("utf-8")
    assert dialog.banner.message.text() == "Koden är sparad."
    dialog.print.click()
    assert "K7QF-2MXA" in answers.printed[0]
    answers.path = tmp_path / "finns" / "inte" / "kod.txt"
    dialog.save.click()
    assert dialog.banner.message.text() == "Koden kunde inte sparas där."
    dialog.kept.click()
    dialog.go_on.click()
    assert not dialog.isVisible()


def test_a_stopped_example_leaves_every_door_open(door: Door) -> None:
    def stopped(_progress: Progress) -> Opened:
        raise Cancelled

    door.screen._model._doors = door.screen._model._doors._replace(open_example=stopped)
    door.screen.example.click()
    assert not door.house.opened
    assert door.screen.example.isEnabled()
    assert door.screen.new.isEnabled()
    assert QApplication.focusWidget() is door.screen.recents.rows[0]


def test_nothing_is_done_twice_while_one_door_is_opening(door: Door) -> None:
    door.screen._model.busy_changed.emit(True)
    assert not door.screen.example.isEnabled()
    door.screen._model.busy_changed.emit(False)
    QCoreApplication.processEvents()
    assert door.screen.example.isEnabled()


def test_what_is_written_is_not_lost_without_a_question(door: Door) -> None:
    door.screen.new.click()
    form = door.dialog()
    assert isinstance(form, NewInspectionDialog)
    line(form.title).setText("Besök")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    question = door.dialog()
    assert isinstance(question, QuestionDialog)
    assert form.isVisible()
    question.no.click()
    assert form.isVisible()
    form.cancel.click()
    question = door.dialog()
    assert isinstance(question, QuestionDialog)
    question.yes.click()
    assert not form.isVisible()


def test_an_untouched_form_is_left_at_once(door: Door) -> None:
    door.screen.new.click()
    form = door.dialog()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert door.dialog() is form


def test_creating_can_be_stopped_from_the_form(door: Door, qtbot: QtBot) -> None:
    door.screen.new.click()
    form = door.dialog()
    assert isinstance(form, NewInspectionDialog)
    form.set_busy(True)
    assert form.working.text() == "Granskningen skapas."
    assert not form.create_button.isEnabled()
    with qtbot.waitSignal(form.stop_wanted):
        form.cancel.click()
    assert form.isVisible()
    form.set_busy(False)
    assert form.create_button.isEnabled()
    form.cancel.click()
    assert not form.isVisible()

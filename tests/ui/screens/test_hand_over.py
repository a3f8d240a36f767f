"""Packages in the window: made, refused with a sentence, written again, taken back, kept aside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.adapters.system.clock import SeededRandomness
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.hand_over import PackageState
from inspector_app.domain.inspection import Actor
from inspector_app.ui.question_dialog import QuestionDialog
from inspector_app.ui.screens.hand_over.desk import HandOverDesk
from inspector_app.ui.screens.hand_over.home_dialog import HandOverDialog
from inspector_app.ui.screens.hand_over.loan_dialog import LoanDialog
from inspector_app.ui.screens.hand_over.slip_dialog import SlipDialog
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.ui.widgets.form import Choice, TextLine
from inspector_app.workflow.hand_over import HandOverFiles
from inspector_app.workflow.steps import steps_of
from tests.fakes.small_inspection import ANNA, stages
from tests.fakes.two_readers import BO, Team
from tests.ui.accessible import clipped, nameless, not_met_by_tab
from tests.ui.conftest import AnsweredDialogs
from tests.workflow.test_second_reading import dealt, made

__all__ = ["dealt", "made", "stages"]
pytestmark = pytest.mark.window
PACKAGE_WORDS = "packed in four own words"
LOAN_WORDS = "lent out in four own words"
D = TypeVar("D", bound=QDialog)


@dataclass
class Room:
    """One person before the dialogs of packages."""

    steps: HandOverFiles
    desk: HandOverDesk
    answers: AnsweredDialogs
    parent: QWidget

    def home(self) -> HandOverDialog:
        self.desk.show(self.parent)
        return self.top(HandOverDialog)

    def top(self, kind: type[D]) -> D:
        QCoreApplication.processEvents()
        dialog = self.answers.opened[-1]
        assert isinstance(dialog, kind)
        return dialog


@contextmanager
def seated(qtbot: QtBot, team: Team, person: Actor) -> Iterator[Room]:
    with team.opened_by(person) as bench, shown(qtbot, bench.steps.hand_over) as room:
        yield room


@contextmanager
def shown(qtbot: QtBot, steps: HandOverFiles) -> Iterator[Room]:
    parent, answers = QWidget(), AnsweredDialogs()
    qtbot.addWidget(parent)
    parent.resize(1000, 700)
    with qtbot.waitActive(parent):
        parent.show()
    yield Room(steps, HandOverDesk(steps, lambda: "Besök 2026", answers), answers, parent)


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Space) -> None:
    QTest.keyClick(widget, key)
    QCoreApplication.processEvents()


def write(editor: QWidget, text: str) -> None:
    assert isinstance(editor, TextLine)
    editor.clear()
    QTest.keyClicks(editor, text)


def choose_bo(dialog: HandOverDialog) -> None:
    assert isinstance(dialog.person.editor, Choice)
    dialog.person.editor.choose(BO.name)


def make(room: Room, path: Path) -> HandOverDialog:
    """Hand over all of Bo's files by keys."""
    dialog = room.home()
    choose_bo(dialog)
    press(dialog.all)
    write(dialog.passphrase.editor, PACKAGE_WORDS)
    room.answers.path = path
    press(dialog.make)
    press(room.top(SlipDialog), Qt.Key.Key_Escape)
    return dialog


def test_one_file_is_chosen_by_space_and_the_button_counts(
    qtbot: QtBot, dealt: Team, tmp_path: Path
) -> None:
    with seated(qtbot, dealt, ANNA) as room:
        assert room.desk.offer() == (True, False)
        dialog = room.home()
        choose_bo(dialog)
        press(dialog.make)
        assert dialog.banner.message.text() == "Inga akter är valda."
        press(dialog.files)
        assert dialog.make.text() == "Gör paketet, 1 akt"
        press(dialog.make)
        assert dialog.passphrase.fault.text()
        write(dialog.passphrase.editor, "short")
        room.answers.path = tmp_path / "ut.overlamning"
        press(dialog.make)
        assert "12" in dialog.banner.message.text() + dialog.banner.remedy.text()
        assert room.steps.overview().packages == ()
        write(dialog.passphrase.editor, PACKAGE_WORDS)
        press(dialog.files)
        press(dialog.files)
        press(dialog.make)
        (package,) = room.steps.overview().packages
        assert package.akts == 1
        assert (tmp_path / "ut.overlamning").is_file()


def test_the_slip_names_no_file(qtbot: QtBot, dealt: Team, tmp_path: Path) -> None:
    with seated(qtbot, dealt, ANNA) as room:
        dialog = make(room, tmp_path / "ut.overlamning")
        names = [dialog.files.item(row).text() for row in range(dialog.files.count())]
        press(dialog.slip)
        slip = room.top(SlipDialog)
        (package,) = room.steps.overview().packages
        text = slip.page.toPlainText()
        assert package.code in text
        assert "Bo Exempel" in text
        assert not [carried for carried in package.readings if carried.akt[:4] in text]
        assert PACKAGE_WORDS not in text
        assert names == []
        room.answers.path = tmp_path / "sedel.pdf"
        press(slip.save)
        assert (tmp_path / "sedel.pdf").read_bytes().startswith(b"%PDF")
        room.answers.path = tmp_path / "finns inte" / "sedel.pdf"
        press(slip.save)
        assert slip.banner.message.text() == "Följesedeln gick inte att spara där."


def test_a_package_is_written_again_and_taken_back(
    qtbot: QtBot, dealt: Team, tmp_path: Path
) -> None:
    with seated(qtbot, dealt, ANNA) as room:
        dialog = make(room, tmp_path / "ut.overlamning")
        write(dialog.passphrase.editor, PACKAGE_WORDS)
        room.answers.path = tmp_path / "igen.overlamning"
        press(dialog.again)
        assert (tmp_path / "igen.overlamning").is_file()
        press(dialog.cancel)
        assert dialog.reason.fault.text() == "Skriv varför."
        write(dialog.reason.editor, "datorn borta")
        press(dialog.cancel)
        (package,) = room.steps.overview().packages
        assert package.state is PackageState.CANCELLED
        assert not dialog.cancel.isEnabled()
        assert dialog.files.count() > 0


def test_what_comes_home_too_late_is_kept_aside(qtbot: QtBot, dealt: Team, tmp_path: Path) -> None:
    out, back = tmp_path / "ut.overlamning", tmp_path / "hem.overlamning"
    with seated(qtbot, dealt, ANNA) as room:
        make(room, out)
    opener = package_opener(dealt.clock)
    workspace, _code = opener(out, PACKAGE_WORDS, tmp_path / "lånad", LOAN_WORDS)
    steps = steps_of(workspace, tools_with(dealt.clock, SeededRandomness("lån"))).hand_over
    with shown(qtbot, steps) as room:
        assert room.desk.offer() == (True, True)
        room.desk.show(room.parent)
        loan = room.top(LoanDialog)
        assert nameless(loan) == []
        assert clipped(loan) == []
        room.answers.path = tmp_path / "finns inte" / "hem.overlamning"
        press(loan.give_back)
        assert loan.banner.message.text().endswith("gick inte att skriva.")
        room.answers.path = back
        press(loan.give_back)
        assert loan.give_back.text() == "Skriv filen igen"
    workspace.close()
    with seated(qtbot, dealt, ANNA) as room:
        room.steps.cancel(1, "borta")
        dialog = room.home()
        room.answers.path = back
        press(dialog.receive)
        question = room.top(QuestionDialog)
        press(question.yes)
        assert dialog.banner.message.text() == "Filen är lagd åt sidan. Inget svar ändrades."
        press(dialog.receive)
        assert dialog.banner.message.text().startswith("Paket 1 togs tillbaka")


def test_a_reader_cannot_take_a_package_back(qtbot: QtBot, dealt: Team, tmp_path: Path) -> None:
    with seated(qtbot, dealt, BO) as room:
        dialog = make(room, tmp_path / "ut.overlamning")
        write(dialog.reason.editor, "borta")
        press(dialog.cancel)
        assert "ansvarig inspektör" in dialog.banner.message.text()
        assert len(room.steps.overview().away) == 1


@pytest.mark.parametrize("worn", [Appearance(Mode.LIGHT, 130), Appearance(Mode.DARK)])
def test_every_control_has_a_name_and_is_reached(
    qtbot: QtBot, dealt: Team, theme: Theme, worn: Appearance, tmp_path: Path
) -> None:
    theme.wear(worn)
    with seated(qtbot, dealt, ANNA) as room:
        dialog = make(room, tmp_path / "ut.overlamning")
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        assert nameless(dialog) == []
        assert clipped(dialog) == []
        assert not_met_by_tab(dialog) == []

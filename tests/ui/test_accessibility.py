"""Every control can be reached and says what it is, in every look and at 130 %."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Answer
from inspector_app.ui.screens.review.outcome_dialog import OutcomeDialog
from inspector_app.ui.screens.review.register_dialog import RegisterDialog
from inspector_app.ui.screens.start.new_inspection import NewInspectionDialog
from inspector_app.ui.screens.start.recovery_code import RecoveryCodeDialog
from inspector_app.ui.screens.start.unlock import UnlockDialog
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.conftest import AnsweredDialogs, Reading, open_reading
from tests.ui.desk import make_desk
from tests.ui.test_start import House, stand


def test_the_audit_can_fail(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    assert nameless(field) == ["QLineEdit: no name"]
    field.setAccessibleName("Namn")
    assert nameless(field) == []


def scored(reading: Reading) -> Reading:
    """A file with rows, answers, a reason, evidence and something missing."""
    reading.visit("12/12", "FJJ", "be")
    reading.visit("3/2", "FJN", "upp")
    left = [x for x in reading.model.question_lines() if x.word == "Ej besvarad"]
    reading.model.activate(left[0].question_id)
    reading.letter("n")
    reading.type("Inget.")
    reading.press(Qt.Key.Key_Escape)
    reading.model.add_evidence("Journalanteckning", None, "3")
    reading.model.complete_and_go_on()
    QCoreApplication.processEvents()
    return reading


def test_every_control_of_the_scoring_screen_has_a_name(reading: Reading) -> None:
    assert nameless(reading.window) == []
    scored(reading)
    assert nameless(reading.window) == []
    assert unreachable(reading.window) == []


def test_one_row_is_one_sentence(reading: Reading) -> None:
    scored(reading)
    for model in (reading.screen.cases.model, reading.screen.questions.rows):
        for row in range(model.rowCount() - 1):
            said = str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            assert len(said.split()) > 1, said


def test_roles_say_what_controls_are(reading: Reading) -> None:
    def role(widget: object) -> QAccessible.Role:
        return QAccessible.queryAccessibleInterface(widget).role()  # type: ignore[arg-type]

    screen = reading.screen
    assert role(screen.cases.list) == QAccessible.Role.List
    assert role(screen.log.table) == QAccessible.Role.Table
    assert role(next(iter(screen.cases.chips.values()))) == QAccessible.Role.RadioButton
    assert role(next(iter(screen.card.answers.values()))) == QAccessible.Role.RadioButton
    assert role(screen.card.reason) == QAccessible.Role.EditableText
    assert role(screen.header.done) == QAccessible.Role.Button


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_nothing_is_clipped_in_a_small_window_with_large_text(
    qtbot: QtBot, answers: AnsweredDialogs, theme: Theme, mode: Mode
) -> None:
    theme.wear(Appearance(mode, 130))
    reading = open_reading(qtbot, answers, make_desk())
    reading.window.resize(1280, 720)
    scored(reading)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert clipped(reading.window) == []


@pytest.mark.parametrize("with_evidence", [False, True])
def test_five_answers_keep_their_words_in_a_small_window_with_large_text(
    qtbot: QtBot, answers: AnsweredDialogs, theme: Theme, with_evidence: bool
) -> None:
    theme.wear(Appearance(Mode.LIGHT, 130))
    reading = open_reading(qtbot, answers, make_desk())
    reading.window.resize(1280, 720)
    scored(reading)
    if with_evidence:
        reading.screen._toggle_evidence()
    asked = [line.question_id for line in reading.model.question_lines() if line.asked]
    offered = []
    for question in asked:
        reading.model.activate(question)
        for _ in range(3):
            QCoreApplication.processEvents()
        assert clipped(reading.window) == [], question
        offered.append(sum(one.isVisible() for one in reading.screen.card.answers.values()))
    assert max(offered) == len(Answer)


def test_the_start_screen(qtbot: QtBot, answers: AnsweredDialogs, theme: Theme) -> None:
    theme.wear(Appearance(Mode.LIGHT, 130))
    door = stand(qtbot, answers, House())
    assert nameless(door.screen) == []
    assert clipped(door.screen) == []
    assert unreachable(door.screen) == []


def test_the_dialogs(qtbot: QtBot, reading: Reading, answers: AnsweredDialogs) -> None:
    reading.screen.header.unreadable.click()
    assert nameless(reading.dialog(OutcomeDialog)) == []
    reading.dialog(OutcomeDialog).reject()
    reading.screen.header.register.click()
    assert nameless(reading.dialog(RegisterDialog)) == []
    reading.dialog(RegisterDialog).reject()
    door = stand(qtbot, answers, House())
    door.screen.new.click()
    new = door.dialog()
    assert isinstance(new, NewInspectionDialog)
    assert nameless(new) == []
    new.reject()
    unlock = UnlockDialog("Besök")
    code = RecoveryCodeDialog("Besök", "K7QF", answers)
    for dialog in (unlock, code):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []

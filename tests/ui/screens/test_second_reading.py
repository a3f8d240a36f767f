"""Two readers in the window: keys given, files dealt out, readings compared and agreed, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Part
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.keys.desk import KeysDesk
from inspector_app.ui.screens.keys.dialog import KeysDialog
from inspector_app.ui.screens.review.beside import Desks
from inspector_app.ui.screens.review.colleagues import Colleagues
from inspector_app.ui.screens.review.pair_dialog import PairDialog
from inspector_app.ui.screens.review.quality_dialog import QualityDialog
from inspector_app.ui.screens.review.queue import Filter
from inspector_app.ui.screens.review.readers_dialog import ReadersDialog
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.review.view_model import ReviewViewModel, doors_of
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.widgets.form import Choice
from tests.fakes.small_inspection import ANNA, Bench, stages
from tests.fakes.two_readers import BO, CIA, KLARA, Team
from tests.ui.accessible import nameless
from tests.ui.conftest import AnsweredDialogs, explained
from tests.ui.keyboard import Keyboard, show_window
from tests.workflow.test_second_reading import dealt, made, read, team

__all__ = ["dealt", "made", "read", "stages", "team"]
pytestmark = pytest.mark.window


@dataclass
class Sitting(Keyboard):
    """One person at the keyboard, on the scoring screen."""

    bench: Bench
    screen: ReviewScreen
    model: ReviewViewModel
    answers: AnsweredDialogs


@contextmanager
def sitting(qtbot: QtBot, work: Team, person: Actor) -> Iterator[Sitting]:
    """Open the workspace with a person's key and stand on Aktläsning."""
    with work.opened_by(person) as bench:
        answers = AnsweredDialogs()
        keys = KeysDesk(bench.workspace, lambda: "Besök 2026", InlineRunner(), answers)
        people = Colleagues(bench.steps.readings, bench.workspace, keys.show, answers)
        doors = doors_of(bench.steps.review, people.statuses)
        model = ReviewViewModel(doors, InlineRunner(), explained)
        screen = ReviewScreen(model, answers, Desks(colleagues=people))
        place = Place(Step("review", "Aktläsning", StepStanding.OPEN), lambda: screen)
        window = MainWindow(Screen, [place], answers)
        show_window(qtbot, window)
        window.show_inspection("Besök 2026", "", "review")
        QCoreApplication.processEvents()
        yield Sitting(window, bench, screen, model, answers)
        for dialog in answers.opened:
            dialog.close()
        window.close()


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def compared(sat: Sitting, qtbot: QtBot) -> PairDialog:
    """Open the first file that awaits a common answer."""
    waiting = [a for a, s in sat.model.queue.statuses.items() if s.awaits_agreement and s.mine]
    sat.model.open(waiting[0])
    assert sat.screen.header.compare.isVisible()
    sat.press(Qt.Key.Key_M, CTRL)
    dialog = sat.answers.opened[-1]
    assert isinstance(dialog, PairDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_reader_sees_her_own_files_only(qtbot: QtBot, dealt: Team) -> None:
    with sitting(qtbot, dealt, BO) as bo:
        mine = {akt for akt, one in bo.model.queue.statuses.items() if one.mine is not None}
        shown = {line.akt for line in bo.model.case_lines()}
        assert shown < {item.akt for item in bo.model.queue.items}
        assert shown == mine & {item.akt for item in bo.model.queue.items}
        second = bo.model.counts()[Filter.SECOND]
        assert second > 0
        assert bo.screen.cases.chips[Filter.SECOND].text() == f"Medgranskning {second}"


def test_a_reader_without_files_is_told_so_and_shown_who_has_them(
    qtbot: QtBot, dealt: Team
) -> None:
    with sitting(qtbot, dealt, CIA) as cia:
        assert cia.model.counts()[Filter.ALL] == 0
        assert cia.screen.none_mine.isVisible()
        assert not cia.screen.middle.isVisible()
        assert not cia.screen.evidence.isVisible()
        cia.screen.none_mine.action.click()
        assert isinstance(cia.answers.opened[-1], ReadersDialog)


def test_neither_can_compare_before_both_are_done(qtbot: QtBot, dealt: Team) -> None:
    dealt.read(ANNA)
    with sitting(qtbot, dealt, BO) as bo:
        twice = [a for a, s in bo.model.queue.statuses.items() if s.is_read_twice and s.mine]
        bo.model.open(twice[0])
        assert not bo.screen.header.compare.isVisible()
        bo.press(Qt.Key.Key_M, CTRL)
        assert bo.answers.opened == []


def test_the_two_agree_each_with_her_own_key(qtbot: QtBot, read: Team) -> None:
    with sitting(qtbot, read, ANNA) as anna:
        dialog = compared(anna, qtbot)
        assert dialog.list.count() > 0
        assert nameless(dialog) == []
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            dialog._choices[0][0].setChecked(True)
            dialog.reason.setPlainText("Så står det i journalen.")
            dialog.propose.setFocus()
            anna.press(Qt.Key.Key_Space)
            assert dialog.banner.isHidden(), dialog.banner.message.text()
        assert not dialog._found.is_agreed
    with sitting(qtbot, read, BO) as bo:
        dialog = compared(bo, qtbot)
        assert "Anna" in dialog.proposed.text() or ANNA.name in dialog.proposed.text()
        dialog.accept_all.setFocus()
        bo.press(Qt.Key.Key_Space)
        assert dialog._found.is_agreed
        assert "gemensamma svaret står" in dialog.standing.message.text()


def test_a_choice_and_a_reason_are_needed(qtbot: QtBot, read: Team) -> None:
    with sitting(qtbot, read, ANNA) as anna:
        dialog = compared(anna, qtbot)
        dialog.propose.click()
        assert dialog.banner.message.text() == "Välj ett svar först."
        dialog._choices[0][0].setChecked(True)
        dialog.propose.click()
        assert not dialog.banner.isHidden()
        assert dialog._found.state.matters == {}


def test_a_file_is_commented_assured_locked_and_reopened(qtbot: QtBot, read: Team) -> None:
    def control(sat: Sitting) -> QualityDialog:
        sat.press(Qt.Key.Key_K, CTRL, SHIFT)
        dialog = sat.answers.opened[-1]
        assert isinstance(dialog, QualityDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    with sitting(qtbot, read, ANNA) as anna:
        statuses = anna.model.queue.statuses
        akt = next(
            a for a, s in statuses.items()
            if s.is_read and not s.is_read_twice and s.readers.get(Part.FIRST) == BO.name
        )  # fmt: skip
        dialog = _of_file(anna, akt)
        assert dialog.step.text() == "Läst"
        dialog.text.setPlainText("Var står detta i akten?")
        dialog.comment.click()
        dialog.assure.click()
        assert not dialog.banner.isHidden()
        dialog.threads.setCurrentRow(0)
        dialog.resolve.click()
        dialog.assure.click()
        assert dialog.step.text() == "Kvalitetssäkrad"
        dialog.lock.click()
        assert dialog.step.text() == "Låst"
        dialog.reopen.click()
        assert "skäl" in f"{dialog.banner.message.text()} {dialog.banner.remedy.text()}".lower()
        dialog.text.setPlainText("En sida hade förbisetts.")
        dialog.reopen.click()
        assert dialog.step.text() == "Läst"
        assert nameless(dialog) == []
        assert control(anna).threads.count() == 0


def _of_file(sat: Sitting, akt: AktNumber) -> QualityDialog:
    """The control of any file, as the ansvarig inspektör opens it."""
    people = sat.screen._desks.colleagues
    assert people is not None
    people.control(akt, "prov", "", sat.screen)
    dialog = sat.answers.opened[-1]
    assert isinstance(dialog, QualityDialog)
    return dialog


def readers(sat: Sitting) -> ReadersDialog:
    """Open who reads what."""
    sat.press(Qt.Key.Key_L, CTRL, SHIFT)
    dialog = sat.answers.opened[-1]
    assert isinstance(dialog, ReadersDialog)
    return dialog


def test_a_person_gets_a_key_and_the_files_are_dealt_out(qtbot: QtBot, team: Team) -> None:
    with sitting(qtbot, team, ANNA) as anna:
        dialog = readers(anna)
        assert f"{CIA.name}, inspektör" in dialog.people.text()
        assert f"{KLARA.name}, kvalitetsgranskare" in dialog.people.text()
        assert dialog.readings.text() == "Akterna är inte fördelade."
        assert dialog.moving.isHidden()
        dialog.keys.click()
        keys = anna.answers.opened[-1]
        assert isinstance(keys, KeysDialog)
        one = keys.others
        one.name.editor.setText("Doris Exempel")  # type: ignore[attr-defined]
        one.passphrase.editor.setText("kort")  # type: ignore[attr-defined]
        one.add.click()
        assert not one.passphrase.fault.isHidden()
        assert "Doris" not in dialog.people.text()
        for field in (one.passphrase, one.again):
            field.editor.setText("doris egna fyra ord om eld")  # type: ignore[attr-defined]
        one.add.click()
        assert keys.banner.message.text() == "Doris Exempel har en nyckel nu."
        keys.accept()
        assert "Doris Exempel, inspektör" in dialog.people.text()
        dialog.assign.click()
        assert "läser" in dialog.readings.text()
        dialog.draw.click()
        assert "som medgranskare" in dialog.readings.text()
        assert nameless(dialog) == []


def test_what_a_reader_has_left_is_moved_with_a_reason(qtbot: QtBot, dealt: Team) -> None:
    with sitting(qtbot, dealt, ANNA) as anna:
        dialog = readers(anna)
        card = dialog.moving
        giver, taker = card.giver.editor, card.taker.editor
        assert isinstance(giver, Choice)
        assert isinstance(taker, Choice)
        giver.choose(BO.name)
        offered = [taker.itemText(row) for row in range(taker.count())]
        assert offered == [ANNA.name, CIA.name]
        taker.choose(CIA.name)
        card.move_files.click()
        assert card.reason.fault.text() == "Skriv varför."
        assert f"{BO.name} läser" in dialog.readings.text()
        card.reason.editor.setText("Bo är sjuk.")  # type: ignore[attr-defined]
        card.move_files.click()
        assert f"flyttade från {BO.name} till {CIA.name}." in dialog.banner.message.text()
        assert dialog.banner.remedy.text() == ""
        assert BO.name not in dialog.readings.text()
        assert f"{CIA.name} läser" in dialog.readings.text()
        assert nameless(dialog) == []


def test_what_cannot_be_moved_stays_and_is_told(qtbot: QtBot, dealt: Team) -> None:
    with sitting(qtbot, dealt, ANNA) as anna:
        dialog = readers(anna)
        card = dialog.moving
        card.giver.editor.choose(BO.name)  # type: ignore[attr-defined]
        card.taker.editor.choose(ANNA.name)  # type: ignore[attr-defined]
        card.reason.editor.setText("Bo är sjuk.")  # type: ignore[attr-defined]
        card.move_files.click()
        told = dialog.banner.remedy.text()
        assert "står kvar: Anna Exempel har, eller har haft, den andra läsningen" in told


def test_only_the_lead_moves_files(qtbot: QtBot, dealt: Team) -> None:
    with sitting(qtbot, dealt, BO) as bo:
        assert readers(bo).moving.isHidden()

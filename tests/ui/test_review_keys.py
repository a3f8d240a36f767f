"""A file is scored from the keyboard, and what is shown is what is saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Answer
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import EventKind, Outcome
from inspector_app.domain.review.register_values import AS_LISTED, CANNOT_TELL
from inspector_app.ui import keys_map
from inspector_app.ui.keys_map import KeyMap
from inspector_app.ui.screens.review.outcome_dialog import OutcomeDialog
from inspector_app.ui.screens.review.register_dialog import WRONG, RegisterDialog
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.ui.widgets.form import Choice, TextLine
from tests.ui.conftest import AnsweredDialogs, Reading, open_reading
from tests.ui.desk import TEMPLATE, make_desk, template

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def judged(reading: Reading) -> list[str]:
    """The questions that are answered by hand in an unread file, in order."""
    asked = [line for line in reading.model.question_lines() if line.question_id and line.asked]
    return [line.question_id for line in asked if line.word == "Ej besvarad"]


def stand_on_first_judged(reading: Reading) -> str:
    """Confirm the empty log and stand on the first question to answer by hand."""
    reading.screen.log.empty.click()
    first = judged(reading)[0]
    reading.model.activate(first)
    QCoreApplication.processEvents()
    return first


def test_ja_is_saved_shown_and_goes_on(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("j")
    assert reading.desk.workspace.events[-1].after is Answer.YES
    assert reading.model.active != first
    line = next(x for x in reading.model.question_lines() if x.question_id == first)
    assert line.word == "Ja"
    assert line.spoken.endswith("Ja")
    assert reading.window.top.saved.text().startswith("Sparat ")


def test_a_press_shows_the_file_once_with_the_question_that_comes_next(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shown twice, the card takes twice as long to paint."""
    first = stand_on_first_judged(reading)
    card, shown = reading.screen.card, []
    real = card.show_content
    monkeypatch.setattr(card, "show_content", lambda one: (shown.append(one), real(one)))
    reading.letter("j")
    assert [one.question_id for one in shown] == [reading.model.active] != [first]
    assert reading.focus is card.answers[shown[0].given or shown[0].offered[0]]


@pytest.mark.parametrize(
    ("letter", "answer"), [("n", Answer.NO), ("d", Answer.PARTLY), ("f", Answer.NOT_DOCUMENTED)]
)
def test_an_answer_that_needs_a_reason_opens_it_and_stays(
    reading: Reading, letter: str, answer: Answer
) -> None:
    first = stand_on_first_judged(reading)
    reading.letter(letter)
    assert reading.model.active == first
    assert reading.model.case.review.answers[first] is answer
    assert reading.focus is reading.screen.card.reason
    reading.type("Journalen saknas.")
    reading.press(Key.Key_Return)
    assert reading.model.case.review.reasons[first] == "Journalen saknas."
    assert reading.model.active != first


def test_the_reason_is_in_sight_while_it_is_written(
    qtbot: QtBot, answers: AnsweredDialogs, theme: Theme
) -> None:
    """In the smallest window with the largest text; and the answers with it."""
    theme.wear(Appearance(Mode.LIGHT, 130))
    whole = read_checklist((TEMPLATE.parent / "vardnad-1.toml").read_bytes()).required()
    reading = open_reading(qtbot, answers, make_desk(checklist=whole))
    reading.window.resize(1280, 720)
    room, card = reading.screen.questions.viewport(), reading.screen.card
    written = []
    for question in judged(reading):
        reading.model.activate(question)
        QCoreApplication.processEvents()
        reading.letter("n")
        if reading.focus is not card.reason:
            continue
        written.append(question)
        for _ in range(3):
            QCoreApplication.processEvents()
        bottom = card.reason.mapTo(reading.window, card.reason.rect().bottomLeft()).y()
        top = card.answers[Answer.NO].mapTo(reading.window, QPoint(0, 0)).y()
        assert bottom <= room.mapTo(reading.window, room.rect().bottomLeft()).y(), question
        assert top >= room.mapTo(reading.window, QPoint(0, 0)).y(), question
    assert len(written) > 3


def test_a_held_key_writes_nothing_in_the_reason_it_opened(reading: Reading) -> None:
    stand_on_first_judged(reading)
    reading.letter("n")
    for _ in range(3):
        again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_N, NO_MODIFIER, "n", autorep=True)
        QCoreApplication.sendEvent(reading.focus, again)
    assert reading.screen.card.reason.toPlainText() == ""
    reading.type("aa")
    again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, NO_MODIFIER, "a", autorep=True)
    QCoreApplication.sendEvent(reading.focus, again)
    assert reading.screen.card.reason.toPlainText() == "aaa"


def test_letters_in_the_reason_are_text(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("n")
    reading.type("jdnfesmu")
    assert reading.model.case.review.answers[first] is Answer.NO
    assert reading.screen.card.reason.toPlainText() == "jdnfesmu"
    reading.press(Key.Key_Return, SHIFT)
    reading.type("rad")
    reading.press(Key.Key_Escape)
    assert reading.model.case.review.reasons[first] == "jdnfesmu\nrad"
    assert reading.focus is reading.screen.card.answers[Answer.NO]


def test_tab_leaves_the_reason(reading: Reading) -> None:
    stand_on_first_judged(reading)
    reading.letter("n")
    reading.press(Key.Key_Tab)
    assert reading.focus is not reading.screen.card.reason


def test_one_press_is_one_step(reading: Reading) -> None:
    """A key held down answers one question, not all of them."""
    stand_on_first_judged(reading)
    target = reading.focus
    QTest.keyPress(target, Key.Key_J)
    QCoreApplication.processEvents()
    answered = len(reading.model.case.review.answers)
    assert answered == 1
    assert not any(a.autoRepeat() for a in reading.screen.actions())


def test_a_click_answers_and_stays(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    button = reading.screen.card.answers[Answer.YES]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert reading.model.active == first
    assert len(reading.desk.workspace.events) == 2, "the confirmed log and one answer"


def test_answers_stay_in_one_place(reading: Reading, qtbot: QtBot) -> None:
    """Whatever the question, its answers stand at the same height and to the same left."""
    reading.screen.log.empty.click()
    places = set()
    for question in judged(reading):
        reading.model.activate(question)
        for _ in range(3):
            QCoreApplication.processEvents()
        button = reading.screen.card.answers[Answer.YES]
        places.add(button.mapTo(reading.window, QPoint(0, 0)).toTuple())
    assert len(places) == 1, places


def test_up_and_down_go_through_the_questions(reading: Reading) -> None:
    first = reading.model.active
    reading.screen.log.empty.click()
    reading.screen.questions.setFocus()
    reading.press(Key.Key_Down)
    second = reading.model.active
    reading.press(Key.Key_Down)
    assert len({first, second, reading.model.active}) == 3
    reading.press(Key.Key_Up)
    assert reading.model.active == second


def test_changing_an_answer_can_be_undone_from_the_toast(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("j")
    reading.model.activate(first)
    reading.letter("n")
    toast = reading.window.toast
    assert toast.message.text() == f"Svaret på {first} är ändrat till Nej."
    toast.undo.click()
    assert reading.model.case.review.answers[first] is Answer.YES


def test_a_toast_never_undoes_what_was_saved_after_it(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("j")
    reading.model.activate(first)
    reading.letter("n")
    assert reading.window.toast.isVisible()
    reading.model.next_unanswered()
    reading.letter("j")
    assert not reading.window.toast.isVisible()


def test_undo_and_redo_have_no_end_and_say_what_they_do(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("j")
    reading.letter("j")
    reading.letter("j")
    head = reading.screen.header
    assert head.undo.toolTip().startswith("Ångra: svar på ")
    for _ in range(4):
        reading.press(Key.Key_Z, CTRL)
    assert not reading.model.case.review.answers
    assert not reading.model.case.review.empty_logs
    assert not head.undo.isEnabled()
    for _ in range(4):
        reading.press(Key.Key_Z, CTRL, SHIFT)
    assert len(reading.model.case.review.answers) == 3
    assert reading.model.case.review.answers[first] is Answer.YES


def test_backspace_takes_the_answer_away(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("j")
    reading.model.activate(first)
    reading.press(Key.Key_Backspace)
    assert first not in reading.model.case.review.answers


def test_read_later_is_no_answer_and_has_its_filter(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("s")
    assert reading.model.case.review.flags == {first}
    assert reading.screen.card.flag.isChecked()
    later = next(c for c in reading.screen.cases.chips.values() if c.text() == "Senare 1")
    later.click()
    assert reading.screen.cases.list.model().rowCount() == 1


def test_keys_can_be_switched_off(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    keys_map.wear(KeyMap(letters=False))
    reading.window.wear_keys()
    reading.letter("j")
    assert first not in reading.model.case.review.answers
    assert reading.screen.card.answers[Answer.YES].key == ""
    reading.press(Key.Key_Space)
    assert reading.model.case.review.answers[first] is Answer.YES


def test_evidence_is_added_by_keys_and_removed_with_undo(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("u")
    pane = reading.screen.evidence
    assert reading.focus is pane.kind.editor
    reading.press(Key.Key_Down)
    reading.press(Key.Key_Tab)
    reading.type("12/3")
    reading.press(Key.Key_Tab)
    reading.type("14")
    reading.press(Key.Key_Return)
    found = reading.model.case.review.question_evidence(first)
    assert [(one.document_type, str(one.dated_on), one.page) for one in found] == [
        ("Genomförandeplan", "2026-03-12", "14")
    ]
    assert pane.cards[0].place.text() == "2026-03-12 · sida 14"
    pane.cards[0].remove.click()
    assert not pane.cards
    reading.window.toast.undo.click()
    assert len(pane.cards) == 1


def test_a_wrong_date_in_the_evidence_is_said_beside_it(reading: Reading) -> None:
    stand_on_first_judged(reading)
    pane = reading.screen.evidence
    assert isinstance(pane.dated.editor, TextLine)
    pane.dated.editor.setText("31/2")
    pane.add.click()
    assert pane.dated.fault.text() == "Skriv ett datum, till exempel 2026-03-12."
    assert not pane.cards


def test_the_evidence_pane_is_hidden_in_a_narrow_window_and_u_opens_it(reading: Reading) -> None:
    stand_on_first_judged(reading)
    reading.window.resize(1280, 720)
    QCoreApplication.processEvents()
    assert reading.screen.evidence.isHidden()
    reading.letter("u")
    assert reading.screen.evidence.isVisible()
    reading.screen.card.focus_answers()
    reading.letter("u")
    assert reading.screen.evidence.isHidden()


def test_klarmarkera_lists_what_is_missing_and_leads_there(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("n")
    reading.press(Key.Key_Escape)
    reading.press(Key.Key_Return, CTRL)
    panel = reading.screen.header.missing
    assert panel.isVisible()
    sentences = [link.text() for link in panel.links]
    assert sentences[0] == f"{first} saknar motivering."
    assert "saker återstår" in panel.banner.message.text()
    panel.links[1].click()
    assert reading.model.active == sentences[1].split()[0]
    panel.links[0].click()
    assert reading.focus is reading.screen.card.reason


def answer_everything(reading: Reading) -> None:
    """Answer Ja until nothing is left."""
    stand_on_first_judged(reading)
    while judged(reading):
        reading.model.activate(judged(reading)[0])
        reading.letter("j")
    for lacking in reading.model.missing():
        reading.model.write_reason(lacking.target, "Ingen anteckning finns.")


def test_a_done_file_is_locked_and_the_next_one_opens(reading: Reading) -> None:
    answer_everything(reading)
    akt, name = reading.model.case.akt, reading.model.case.name
    reading.press(Key.Key_Return, CTRL)
    assert reading.model.case.akt != akt
    assert reading.window.bottom.said.text() == f"{name} är klarmarkerad."
    assert reading.screen.cases.count.text() == "1 av 8 klara"
    reading.press(Key.Key_Up, CTRL)
    assert reading.model.case.akt == akt
    assert reading.screen.header.state.text == "Klarmarkerad"
    reading.model.activate(judged_of_done(reading))
    button = next(iter(reading.screen.card.answers.values()))
    assert not button.isEnabled()
    assert button.toolTip() == "Akten är klarmarkerad. Öppna den igen först."
    reading.screen.header.reopen.click()
    assert button.isEnabled()


def judged_of_done(reading: Reading) -> str:
    """A question that was answered by hand."""
    return next(iter(reading.model.case.review.answers))


def test_a_file_that_cannot_be_read_is_told_and_replaced(reading: Reading) -> None:
    akt = reading.model.case.akt
    reading.screen.header.unreadable.click()
    dialog = reading.dialog(OutcomeDialog)
    choice = dialog.choices[Outcome.WRONG_DISTRICT]
    assert choice.accessibleDescription() == "Nästa reserv tar dess plats när du klarmarkerar."
    choice.setFocus()
    reading.press(Key.Key_Space)
    reading.press(Key.Key_Return)
    assert reading.model.case.review.outcome is Outcome.WRONG_DISTRICT
    assert reading.screen.header.banner.message.text() == "Fel stadsdel."
    reading.press(Key.Key_Return, CTRL)
    akts = [line.akt for line in reading.model.case_lines()]
    assert akt not in akts
    assert len(akts) == 8
    assert reading.model.case.akt != akt


def test_the_list_is_checked_against_the_file(reading: Reading) -> None:
    reading.screen.header.register.click()
    dialog = reading.dialog(RegisterDialog)
    values = {one.value.label: one.value.value_id for one in dialog._values}
    start = dialog.editors[values["Placerad från"]]
    form = dialog.editors[values["Placeringsform"]]
    assert isinstance(start, TextLine)
    assert isinstance(form, Choice)
    for label in ("Placerad från", "Placeringsform"):
        dialog.verdicts[values[label]][WRONG].click()
    start.setText("i fjol")
    dialog.save.click()
    assert dialog.isVisible()
    assert dialog.faults[values["Placerad från"]].isVisible()
    start.setText("2025-02-01")
    form.choose("emergency_home")
    dialog.save.click()
    assert "Placerad från 2025-02-01" in [f.label.text() for f in reading.screen.header.facts]
    assert "Jourhem" in [f.label.text() for f in reading.screen.header.facts]
    kinds = {event.kind for event in reading.desk.workspace.events}
    assert kinds == {EventKind.REGISTER_VALUE}


def test_what_is_right_and_what_cannot_be_told_are_said_apart(reading: Reading) -> None:
    reading.screen.header.register.click()
    dialog = reading.dialog(RegisterDialog)
    values = {one.value.label: one.value.value_id for one in dialog._values}
    before = [f.label.text() for f in reading.screen.header.facts]
    dialog.verdicts[values["Placeringsform"]][CANNOT_TELL].click()
    assert not dialog.editors[values["Placeringsform"]].isEnabled()
    dialog.all_right.click()
    dialog.save.click()
    kept = reading.model.case.review.register_values
    assert kept[values["Placeringsform"]] == CANNOT_TELL
    assert {v for k, v in kept.items() if k != values["Placeringsform"]} == {AS_LISTED}
    assert [f.label.text() for f in reading.screen.header.facts] == before


def test_a_fault_keeps_the_text_on_the_screen(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("n")
    reading.type("Viktig text.")
    reading.desk.workspace.fault = InspectionError("disk_full")
    reading.press(Key.Key_Escape)
    assert reading.screen.header.banner.message.text() == "Fel: disk_full."
    assert reading.screen.card.reason.toPlainText() == "Viktig text."
    reading.desk.workspace.fault = None
    reading.screen.card.flush()
    assert reading.model.case.review.reasons[first] == "Viktig text."


def test_an_answer_that_was_not_saved_is_not_shown_as_given(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.desk.workspace.fault = InspectionError("disk_full")
    reading.press(Key.Key_Space)
    assert not any(button.isChecked() for button in reading.screen.card.answers.values())
    reading.desk.workspace.fault = None
    reading.press(Key.Key_Space)
    assert reading.model.case.review.answers[first] is Answer.YES


def test_typing_is_saved_by_itself_after_a_pause(reading: Reading, qtbot: QtBot) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("n")
    reading.type("Paus")
    qtbot.waitUntil(lambda: reading.model.case.review.reasons.get(first) == "Paus", timeout=3000)


def test_leaving_the_screen_saves_what_is_typed(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    reading.letter("n")
    reading.type("Hinner inte")
    reading.window.go_to("sample")
    assert reading.model.case.review.reasons[first] == "Hinner inte"


def test_the_note_follows_the_file(reading: Reading) -> None:
    reading.screen.evidence.note.setPlainText("Ring enheten.")
    reading.press(Key.Key_Down, CTRL)
    assert reading.screen.evidence.note.toPlainText() == ""
    reading.press(Key.Key_Up, CTRL)
    assert reading.screen.evidence.note.toPlainText() == "Ring enheten."


def test_search_finds_a_file_without_hyphens(reading: Reading) -> None:
    wanted = reading.model.case_lines()[3]
    reading.press(Key.Key_F, CTRL)
    reading.type(wanted.text.replace("-", "").lower()[:6])
    assert reading.screen.cases.list.model().rowCount() == 1
    reading.press(Key.Key_Return)
    assert reading.model.case.akt == wanted.akt


def test_a_question_taken_out_of_the_template_is_gone_without_code(
    qtbot: QtBot, answers: AnsweredDialogs
) -> None:
    from dataclasses import replace

    whole = template()
    less = replace(whole, questions=whole.questions[:3] + whole.questions[4:])
    reading = open_reading(qtbot, answers, make_desk(3, less))
    shown = [line.question_id for line in reading.model.question_lines() if line.question_id]
    assert shown == [str(q.question_id) for q in less.questions]

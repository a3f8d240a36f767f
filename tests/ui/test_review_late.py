"""Notes written in the file after the protocol, and the times of the file, from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import ENTERED_ON, EventKind
from inspector_app.domain.review.time import FileTimes
from inspector_app.ui.screens.review import content, paper_text
from inspector_app.ui.screens.review.access_dialog import AccessDialog
from inspector_app.ui.screens.review.beside import Desks
from inspector_app.ui.screens.review.file_acts import FileActs, FileDoors
from inspector_app.ui.screens.review.log_model import LATE
from tests.ui.conftest import AnsweredDialogs, Reading, explained, open_reading
from tests.ui.desk import FakeDesk, make_desk

Key = Qt.Key
PROTOCOL_DAY = date(2026, 11, 10)
FROZEN = datetime(2026, 11, 10, 8, tzinfo=UTC)
DRAWN = datetime(2026, 11, 11, 8, 30, tzinfo=UTC)


@pytest.fixture
def late(qtbot: QtBot, answers: AnsweredDialogs) -> Reading:
    """The scoring screen of a sample whose protocol is of the tenth of November."""
    made = make_desk()
    bound = replace(made.desk, counts_until=PROTOCOL_DAY)
    doors = replace(made.doors, desk=lambda: bound)
    return open_reading(qtbot, answers, FakeDesk(made.workspace, made.step, bound, doors))


def write_entry_day(reading: Reading, row: int, text: str) -> None:
    """State on which day the note of a row was written."""
    log = reading.screen.log
    if log.model.columns[-1].column_id != ENTERED_ON:
        log.columns.click()
    log.table.setCurrentIndex(log.model.index(row, log.model.columnCount() - 1))
    log.table.setFocus()
    reading.type(text)
    reading.press(Key.Key_Return)


def found(reading: Reading) -> str:
    """The visits that were found, as the log says below its rows."""
    (text,) = (
        one.text()
        for label, one in reading.screen.log.figures.values.items()
        if label.startswith("Fysiska besök där barnet träffats")
    )
    return text


def test_a_late_note_is_marked_told_and_not_counted(late: Reading) -> None:
    late.visit("12/12", "FJJ", "be")
    late.visit("3/2", "FJJ", "be")
    assert found(late) == "2 besök"
    write_entry_day(late, 1, "20/11")
    log, model = late.screen.log, late.screen.log.model
    assert found(late) == "1 besök"
    told = "1 rad är antecknad i akten efter protokollet den 2026-11-10 och räknas inte."
    assert log.notes.text() == told
    assert [model.index(n, 1).data(LATE) for n in range(3)] == [False, True, False]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tillagd efter protokollet (2026-11-20), räknas inte."
    line = next(one for one in late.model.question_lines() if one.value.startswith("1 rad"))
    assert line.value == "1 rad, 1 räknas inte"
    write_entry_day(late, 1, "10/11")
    assert (found(late), log.notes.text()) == ("2 besök", "")


def test_the_day_of_entry_may_be_younger_than_the_period(late: Reading) -> None:
    late.visit("12/12", "FJJ", "be")
    write_entry_day(late, 0, "21/11")
    (row,) = late.model.case.review.rows.values()
    assert row.entered_on == date(2026, 11, 21), "the period ends on the 31st of October"


def test_why_this_answer_tells_of_late_rows(late: Reading) -> None:
    late.visit("12/12", "FJJ", "be")
    write_entry_day(late, 0, "20/11")
    late.screen.log.empty.click()
    computed = next(one for one in late.model.question_lines() if one.computed)
    late.model.activate(computed.question_id)
    assert "räknas inte" in late.screen.card.computed.label.text()


def test_the_filled_form_strikes_a_late_row_through(late: Reading) -> None:
    late.visit("12/12", "FJJ", "be")
    write_entry_day(late, 0, "20/11")
    page = paper_text.html(late.model.checklist, "Besök", content.filled_form(late.model))
    assert "<s>2025-12-12</s>" in page
    assert "tillagd efter protokollet (2026-11-20), räknas inte" in page


def test_a_copied_row_does_not_take_its_day_of_entry_along(late: Reading) -> None:
    late.visit("12/12", "FJJ", "be")
    write_entry_day(late, 0, "20/11")
    late.press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    days = [row.entered_on for row in late.model.case.review.rows.values()]
    assert days == [date(2026, 11, 20), None]


def acts_with(reading: Reading, times: Callable[[AktNumber], FileTimes]) -> FileActs:
    """The acts on files, of which only the times are asked for."""

    def never(*_asked: object) -> Any:
        raise AssertionError("nobody has jäv here")

    doors = FileDoors(times, never, never, never, never)
    return FileActs(reading.model, doors, reading.dialogs, explained)


def open_times(reading: Reading) -> AccessDialog:
    """Press the key of the file's times."""
    times = FileTimes(FROZEN, DRAWN, asked_from=date(2026, 11, 16))
    reading.screen._beside._desks = Desks(files=acts_with(reading, lambda _akt: times))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    reading.press(Key.Key_T, control, shift)
    return reading.dialog(AccessDialog)


def test_access_is_stated_by_key_and_can_be_undone(late: Reading) -> None:
    dialog = open_times(late)
    shown = [label.text() for label in dialog.findChildren(type(dialog.access.label))]
    assert "2026-11-11 09:30" in shown
    assert "2026-11-16" in shown
    late.type("17/11")
    late.press(Key.Key_Return)
    assert late.model.case.review.accessed_on == date(2026, 11, 17)
    assert [event.kind for event in late.desk.workspace.events] == [EventKind.ACCESSED]
    late.model.undo()
    assert late.model.case.review.accessed_on is None


@pytest.mark.parametrize(("text", "told"), [("9/11", "access_before"), ("32/13", "inget datum")])
def test_a_wrong_day_of_access_stays_and_is_told(late: Reading, text: str, told: str) -> None:
    dialog = open_times(late)
    late.type(text)
    late.press(Key.Key_Return)
    assert told in dialog.access.fault.text()
    assert dialog.line.text() == text
    assert not late.desk.workspace.events
    dialog.reject()


def test_the_times_belong_to_the_open_file(late: Reading) -> None:
    asked: list[AktNumber] = []

    def times(akt: AktNumber) -> FileTimes:
        asked.append(akt)
        return FileTimes(FROZEN, DRAWN)

    acts_with(late, times).show_times("", late.screen)
    assert asked == [late.model.case.akt]
    late.dialog(AccessDialog).reject()

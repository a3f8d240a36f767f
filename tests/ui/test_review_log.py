"""Besök och kontakter: rows from the keyboard, the picture beside them, the facts below."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from inspector_app.domain.checklist import Option
from inspector_app.domain.review import EventKind
from inspector_app.ui.screens.review.log_table import option_keys
from tests.ui.conftest import Reading

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def cells(reading: Reading, row: int) -> list[str]:
    """What is shown in a row."""
    model = reading.screen.log.model
    return [str(model.index(row, n).data() or "") for n in range(1, model.columnCount())]


def values(reading: Reading) -> dict[str, str]:
    """What is shown of the facts."""
    return {label: one.text() for label, one in reading.screen.log.figures.values.items()}


def test_a_visit_takes_five_presses_and_some_typing(reading: Reading) -> None:
    assert reading.focus is reading.screen.log.table
    reading.visit("12/12", "FJJ", "be")
    assert cells(reading, 0) == ["2025-12-12", "Fysiskt", "Ja", "Ja", "Besök hos barnet"]
    assert reading.presses == 5
    reading.visit("3/2", "fjn", "upp")
    assert cells(reading, 1) == ["2026-02-03", "Fysiskt", "Ja", "Nej", "Uppföljning"]
    assert {event.kind for event in reading.desk.workspace.events} == {EventKind.ROW}


def test_facts_and_picture_follow_each_row(reading: Reading) -> None:
    reading.visit("12/12", "FJJ", "be")
    reading.visit("3/2", "FJN", "upp")
    reading.visit("15/6", "FJJ", "be")
    reading.visit("20/8", "TNN", "tel")
    shown = values(reading)
    assert shown["Besök enligt statistiken"] == "2 besök"
    found = "Fysiska besök där barnet träffats av ansvarig socialsekreterare, "
    assert shown[f"{found}senaste 12 månaderna"] == "3 besök"
    assert shown["Andel besök med enskilt samtal"] == "67\u00a0%"
    gap = "Längsta uppehåll mellan besök, räknat från fönstrets första till dess sista dag"
    assert shown[gap] == "138 dagar"
    said = reading.screen.log.timeline.accessibleDescription()
    assert said.startswith("Besök och kontakter: 4 rader. 2025-12-12, Typ: Fysiskt")
    assert "Längsta uppehåll: 138 dagars uppehåll, från 2026-06-15 till 2026-10-31" in said
    signs = [
        reading.screen.log.model.index(n, 0).data(Qt.ItemDataRole.ToolTipRole) for n in range(4)
    ]
    assert signs == ["Räknas som besök: Ja"] * 3 + ["Räknas som besök: Nej"]


def test_computed_answers_follow_the_log(reading: Reading) -> None:
    reading.visit("12/12", "FJJ", "be")
    line = next(x for x in reading.model.question_lines() if x.computed)
    assert line.word == "Delvis"
    reading.model.activate(line.question_id)
    card = reading.screen.card
    assert card.computed.label.text().startswith("Beräknat ur loggen: Delvis.")
    reading.letter("j")
    assert reading.focus is card.reason, "another answer than the log's needs a reason"
    assert card.reason_hint.text() == "krävs: svaret skiljer sig från loggen"


def test_a_wrong_date_stays_and_is_explained(reading: Reading) -> None:
    reading.type("32/13")
    reading.press(Key.Key_Return)
    log = reading.screen.log
    assert log.fault.text() == "Datum: 32/13 är inget datum. Skriv 2026-03-12, 12/3 eller igår."
    assert cells(reading, 0)[0] == "32/13"
    assert log.table.currentIndex().column() == 1, "one stays in the cell"
    assert not reading.desk.workspace.events
    reading.type("3/2")
    reading.press(Key.Key_Return)
    assert cells(reading, 0)[0] == "2026-02-03"
    assert log.fault.isHidden()


def test_letters_in_the_table_never_answer(reading: Reading) -> None:
    reading.type("j")
    reading.press(Key.Key_Escape)
    assert not reading.model.case.review.answers


def test_the_choices_of_the_cell_are_shown_and_can_be_clicked(reading: Reading) -> None:
    reading.type("12/12")
    reading.press(Key.Key_Return)
    options = reading.screen.log.options
    assert [button.text() for button in options.buttons] == [
        "Fysiskt  F",
        "Digitalt  D",
        "Telefon  T",
    ]
    QTest.mouseClick(options.buttons[1], Qt.MouseButton.LeftButton)
    assert cells(reading, 0)[1] == "Digitalt"
    assert reading.screen.log.table.currentIndex().column() == 3


def test_a_row_is_copied_without_its_date(reading: Reading) -> None:
    reading.visit("12/12", "FJJ", "be")
    reading.press(Key.Key_Up)
    reading.press(Key.Key_D, CTRL)
    assert cells(reading, 1) == ["", "Fysiskt", "Ja", "Ja", "Besök hos barnet"]
    reading.type("3/2")
    reading.press(Key.Key_Return)
    assert cells(reading, 1)[0] == "2026-02-03"


def test_a_row_is_removed_and_comes_back(reading: Reading) -> None:
    reading.visit("12/12", "FJJ", "be")
    reading.press(Key.Key_Up)
    reading.press(Key.Key_Delete, CTRL)
    assert not reading.model.case.review.rows
    reading.window.toast.undo.click()
    assert cells(reading, 0)[0] == "2025-12-12"


def test_a_cell_is_emptied(reading: Reading) -> None:
    reading.visit("12/12", "FJJ", "be")
    log = reading.screen.log
    log.table.setCurrentIndex(log.model.index(0, 4))
    reading.press(Key.Key_Delete)
    assert cells(reading, 0)[3] == ""
    reading.press(Key.Key_Return, CTRL)
    assert any("Enskilt samtal" in x.text() for x in reading.screen.header.missing.links)


def test_more_columns_on_demand(reading: Reading) -> None:
    log = reading.screen.log
    assert log.model.columnCount() == 6
    log.columns.click()
    assert log.model.columnCount() == 13
    assert log.columns.text() == "Färre kolumner"
    reading.visit("12/12", "FJJ", "be")
    log.table.setCurrentIndex(log.model.index(0, 6))
    log.table.setFocus()
    reading.letter("s")
    assert cells(reading, 0)[5] == "Skolan"


def test_an_empty_log_is_confirmed_and_a_row_takes_it_back(reading: Reading) -> None:
    log = reading.screen.log
    assert (
        log.empty.text() == "Akten innehåller inga dokumenterade besök eller kontakter under "
        "perioden."
    )
    log.empty.click()
    assert reading.model.case.review.empty_logs
    log.table.setFocus()
    reading.visit("12/12", "FJJ", "be")
    assert not reading.model.case.review.empty_logs
    assert log.empty.isHidden()


def test_tab_leaves_the_table(reading: Reading) -> None:
    reading.press(Key.Key_Tab)
    assert reading.focus is not reading.screen.log.table


def test_the_model_keeps_qts_rules(reading: Reading, qtmodeltester: ModelTester) -> None:
    reading.visit("12/12", "FJJ", "be")
    qtmodeltester.check(reading.screen.log.model, force_py=True)
    qtmodeltester.check(reading.screen.questions.rows, force_py=True)
    qtmodeltester.check(reading.screen.cases.model, force_py=True)


@pytest.mark.parametrize(
    ("labels", "keys"),
    [
        (("Ja", "Nej"), ["J", "N"]),
        (("Ansvarig", "Annan"), ["A", "2"]),
        (("Ja", "Erbjudet men avböjt", "Nej", "Framgår inte"), ["J", "E", "N", "F"]),
    ],
)
def test_each_choice_has_a_key_of_its_own(labels: tuple[str, ...], keys: list[str]) -> None:
    options = tuple(Option(str(n), label) for n, label in enumerate(labels))
    assert list(option_keys(options)) == keys


def paste(reading: Reading, text: str) -> None:
    """Paste where the keyboard is."""
    QGuiApplication.clipboard().setText(text)
    reading.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_rows_from_a_spreadsheet_are_pasted_as_rows(reading: Reading) -> None:
    reading.model.activate("BES-02")
    paste(
        reading,
        "Datum\tTyp\tBarnet träffat\tEnskilt samtal\tRubrik i systemet\r\n"
        "2026-03-12\tFysiskt\tJa\tJa\tUppföljning\r\n"
        "12/5 2026\tTelefon\tNej\tNej\tTelefonkontakt\r\n",
    )
    rows = reading.model.case.review.table_rows("visits")
    assert [row.values["visited_on"] for row in rows] == [date(2026, 3, 12), date(2026, 5, 12)]
    assert [row.values["contact_kind"] for row in rows] == ["physical", "telephone"]


def test_nothing_is_pasted_when_a_cell_cannot_be_read_and_every_fault_is_told(
    reading: Reading,
) -> None:
    reading.model.activate("BES-02")
    paste(reading, "i våras\tFysiskt\tJa\tJa\tUppföljning\n2026-03-12\tBrev\tJa\tJa\tX\tY\tZ\tÅ\n")
    assert reading.model.case.review.table_rows("visits") == ()
    told = reading.screen.header.banner.remedy.text()
    assert "Rad 1, Datum: i våras" in told
    assert "Rad 2, Typ: Brev" in told
    assert "Rad 2 har fler celler" in told


def test_a_single_word_is_pasted_in_its_cell(reading: Reading) -> None:
    reading.model.activate("BES-02")
    paste(reading, "2026-03-12")
    (row,) = reading.model.case.review.table_rows("visits")
    assert row.values == {"visited_on": date(2026, 3, 12)}

"""*Tangenter* by keys: another key, no key, a conflict in a sentence, letters off, all back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inspector_app.app.settings import Settings, SettingsFile
from inspector_app.domain.checklist import Answer
from inspector_app.ui import keys_map
from inspector_app.ui.keys_choice import KeysChoiceDialog
from inspector_app.ui.keys_dialog import HelpDialog
from inspector_app.ui.keys_map import KeyMap
from tests.ui.accessible import clipped, nameless
from tests.ui.conftest import Reading, write
from tests.ui.test_review_keys import stand_on_first_judged

Key, Held = Qt.Key, Qt.KeyboardModifier


def open_choice(reading: Reading) -> KeysChoiceDialog:
    """Open *Tangenter* through Ctrl+K, and let what is chosen work, as the program does."""

    def wear(keys: KeyMap) -> None:
        keys_map.wear(keys)
        reading.window.wear_keys()

    reading.window.keys_chosen.connect(wear)
    reading.press(Key.Key_K, Held.ControlModifier)
    write(reading, "ändra tang")
    reading.press(Key.Key_Return)
    return reading.dialog(KeysChoiceDialog)


def stand_on(reading: Reading, dialog: KeysChoiceDialog, words: str) -> None:
    """Search a command and go to the field for its new key."""
    dialog.search.setFocus()
    dialog.search.clear()
    write(reading, words)
    for _ in range(2):
        reading.press(Key.Key_Tab)
    assert reading.focus is dialog.field


def test_another_key_works_at_once_and_is_shown(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    dialog = open_choice(reading)
    stand_on(reading, dialog, "svara ja")
    reading.press(Key.Key_B)
    assert dialog.said.text() == ""
    dialog.accept()
    reading.screen.card.focus_answers()
    reading.letter("j")
    assert first not in reading.model.case.review.answers
    assert reading.screen.card.answers[Answer.YES].key == "B"
    reading.letter("b")
    assert reading.model.case.review.answers[first] is Answer.YES


def test_a_conflict_is_said_in_a_sentence_and_changes_nothing(reading: Reading) -> None:
    dialog = open_choice(reading)
    stand_on(reading, dialog, "svara ja")
    reading.press(Key.Key_N)
    assert dialog.said.text() == (
        "N används redan av ”Svara Nej” (Aktläsning). Välj en annan tangent eller ändra den först."
    )
    assert dialog.field.text() == "J"
    reading.press(Key.Key_Return)
    assert "behövs i alla fönster" in dialog.said.text()
    assert dialog.keys == KeyMap()


def test_tab_and_esc_leave_the_field(reading: Reading, qtbot: QtBot) -> None:
    dialog = open_choice(reading)
    stand_on(reading, dialog, "svara ja")
    reading.press(Key.Key_Tab)
    assert reading.focus is dialog.no_key
    reading.press(Key.Key_Backtab, Held.ShiftModifier)
    assert reading.focus is dialog.field
    with qtbot.waitSignal(dialog.rejected):
        reading.press(Key.Key_Escape)


def test_no_key_default_and_reset(reading: Reading) -> None:
    dialog = open_choice(reading)
    stand_on(reading, dialog, "ångra")
    dialog.no_key.click()
    assert dialog.keys.chosen == {"review.undo": ""}
    assert dialog.table.model().index(0, 2).data() == "ingen"
    dialog.default.click()
    assert dialog.keys.chosen == {}
    reading.press(Key.Key_F7)
    assert dialog.keys.chosen == {"review.undo": "F7"}
    dialog.all_default.click()
    assert dialog.keys == KeyMap()
    assert reading.screen.keys is not None
    assert reading.screen.keys.key("undo") == "Ctrl+Z"


def test_letters_off_takes_them_all(reading: Reading) -> None:
    first = stand_on_first_judged(reading)
    dialog = open_choice(reading)
    dialog.letters.click()
    dialog.accept()
    reading.screen.card.focus_answers()
    for letter in "jdnfmsu":
        reading.letter(letter)
    assert first not in reading.model.case.review.answers
    assert reading.screen.card.answers[Answer.YES].key == ""
    reading.press(Key.Key_F1)
    help_dialog = reading.dialog(HelpDialog)
    assert help_dialog.letters.isVisible()


def test_a_key_of_a_table_cannot_be_changed(reading: Reading) -> None:
    dialog = open_choice(reading)
    dialog.search.setText("kopiera raden")
    assert not dialog.field.isEnabled()
    dialog.give("F7")
    assert dialog.said.text() == "Den här tangenten hör till tabellen och kan inte ändras."


def test_the_dialog_can_be_read(reading: Reading, qtbot: QtBot) -> None:
    dialog = open_choice(reading)
    assert nameless(dialog) == []
    assert clipped(dialog) == []
    row = dialog.table.model().index(0, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Överallt, Kommandon, Ctrl+K"


def test_choices_are_kept(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = SettingsFile(tmp_path / "installningar.json")
    file.save(Settings(letters=False, keys={"review.undo": "F7"}, advanced=True))
    kept = file.load()
    assert (kept.letters, kept.keys, kept.advanced) == (False, {"review.undo": "F7"}, True)


def test_a_key_held_down_is_one_press(reading: Reading) -> None:
    assert reading.screen.keys is not None
    held = [act.text() for act in reading.screen.keys.acts.values() if act.autoRepeat()]
    assert held == []
    assert QTest is not None

"""Ctrl+K over every command, in Swedish, with reasons for what is not possible."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector_app.domain.review import Outcome
from inspector_app.ui.keys_catalogue import ALL, START
from inspector_app.ui.palette.dialog import CommandPalette
from tests.ui.conftest import Reading, write

Key = Qt.Key


def open_palette(reading: Reading) -> CommandPalette:
    """Press Ctrl+K."""
    reading.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return reading.dialog(CommandPalette)


def test_every_command_can_be_found(reading: Reading) -> None:
    palette = open_palette(reading)
    palette.field.setText("   ")
    listed = {one.words for one in palette._entries}
    steps = set(reading.window.acts) | {"review"}
    lacking = [
        one.id
        for one in ALL
        if one.words not in listed
        and not one.fixed
        and (one.place in steps or (one.place == "window" and one.name in steps))
        and one.place != START
    ]
    assert lacking == []


def test_a_part_of_the_words_is_enough_and_the_key_is_shown(reading: Reading) -> None:
    palette = open_palette(reading)
    write(reading, "akt nästa")
    found = palette.found()
    assert [(one.words, one.key) for one in found if not one.where] == [
        ("Nästa akt", "Ctrl+Ned"),
        ("Klarmarkera, nästa akt", "Ctrl+Enter"),
    ]


def test_an_impossible_command_says_why_and_does_nothing(reading: Reading) -> None:
    palette = open_palette(reading)
    write(reading, "gå till resultat")
    entry = palette.found()[0]
    assert entry.spoken == "Gå till Resultat, Alt+5, Läs klart minst en akt först."
    reading.press(Key.Key_Return)
    assert palette.isVisible()
    assert reading.window.current == "review"


def test_locked_answers_say_why(reading: Reading) -> None:
    reading.model.set_outcome(Outcome.NOT_FOUND)
    palette = open_palette(reading)
    write(reading, "svara ja")
    assert palette.found()[0].reason != ""


def test_a_command_of_another_screen_leads_there(reading: Reading) -> None:
    palette = open_palette(reading)
    assert [one for one in palette.found() if one.where] == []
    write(reading, "läs in listan")
    assert [one.spoken for one in palette.found()] == ["Läs in listan, i Ärendelista"]
    reading.press(Key.Key_Return)
    assert reading.window.current == "population"


def test_arrows_choose_and_are_spoken(reading: Reading) -> None:
    palette = open_palette(reading)
    write(reading, "fråga")
    second = palette.found()[1]
    reading.press(Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    assert palette.list.currentIndex().data() == second.words
    assert QApplication.focusWidget() is palette.field
    for _ in range(50):
        reading.press(Key.Key_Down)
    assert palette.list.currentIndex().row() == len(palette.found()) - 1


def test_nothing_found_is_said(reading: Reading) -> None:
    palette = open_palette(reading)
    write(reading, "xyzzy")
    assert palette.nothing.isVisible()
    reading.press(Key.Key_Return)
    assert palette.isVisible()


def test_the_look_can_be_chosen_here(reading: Reading) -> None:
    palette = open_palette(reading)
    write(reading, "mörkt")
    assert [one.words for one in palette.found()] == ["Mörkt"]

"""One registry of commands: unique, reachable, remappable; conflicts are found."""

from __future__ import annotations

import ast

import pytest
from PySide6.QtGui import QKeySequence

from inspector_app.ui import way
from inspector_app.ui.keys import split
from inspector_app.ui.keys_catalogue import ALL, LIBRARY, START, WINDOW, Command, by_id, command
from inspector_app.ui.keys_map import RESERVED, KeyMap, in_the_way, is_letter, sound
from tests.ui.desk import ROOT

UNDO, REDO = command("review", "undo"), command("review", "redo")


def test_every_command_has_an_id_of_its_own() -> None:
    assert len(by_id()) == len(ALL)


def test_every_place_is_a_screen() -> None:
    places = {one.place for one in ALL}
    assert places - {WINDOW, START, LIBRARY} <= {key for key, _word in way.words()}
    assert all(way.place_word(place) for place in places)


def test_the_defaults_never_meet() -> None:
    double = [(one.id, one.key) for one in ALL if in_the_way(one, one.key, KeyMap())]
    assert double == []


def test_the_defaults_leave_the_keys_alone_that_all_need() -> None:
    assert [one.id for one in ALL if one.key in RESERVED and not one.fixed] == []


def test_every_default_is_written_as_qt_writes_it() -> None:
    odd = [one.id for one in ALL if QKeySequence(one.key).toString() != one.key]
    assert odd == []


def test_only_screens_make_actions_of_their_own_within_tables() -> None:
    """A command that is not in the catalogue is nowhere but where a table keeps its own."""
    known = {
        "keys.py",
        "settings_menu.py",
        "issue_table.py",
        "text_table.py",
        "typed_table.py",
        "table.py",
    }
    makers = {
        path.name
        for path in (ROOT / "inspector_app/ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("QAction", "QShortcut", "Act")
    }
    assert makers - known == {"main_window.py", "view.py"}, "commission/view.py holds a dialog"


@pytest.mark.parametrize(
    ("key", "letter"),
    [
        *[("J", True), ("Shift+J", True), ("7", True), ("+", True)],
        *[("Ctrl+J", False), ("F1", False), ("Backspace", False), ("", False), ("Alt+Up", False)],
    ],
)
def test_single_letters(key: str, letter: bool) -> None:
    assert is_letter(key) is letter


def test_letters_can_be_switched_off_whatever_they_are() -> None:
    keys = KeyMap().with_key(UNDO, "A")
    assert keys.key(UNDO) == "A"
    off = KeyMap(keys.chosen, letters=False)
    left = [one.id for one in ALL if is_letter(off.key(one))]
    assert left == []
    assert off.wanted(UNDO) == "A"
    assert off.key(REDO) == "Ctrl+Shift+Z"


def test_a_chosen_key_is_kept_only_where_it_differs() -> None:
    keys = KeyMap().with_key(UNDO, "F7")
    assert dict(keys.chosen) == {"review.undo": "F7"}
    assert keys.key(UNDO) == "F7"
    assert keys.with_key(UNDO, UNDO.key).chosen == {}
    assert keys.with_key(REDO, "").key(REDO) == ""
    assert keys.with_defaults() == KeyMap()


@pytest.mark.parametrize(
    ("one", "key", "other"),
    [
        (UNDO, "Ctrl+Shift+Z", "review.redo"),
        (UNDO, "Ctrl+K", "window.palette"),
        (UNDO, "Ctrl+D", "review.copy_row"),
        (UNDO, "Ctrl+L", None),  # only on the report's screen
        (UNDO, "", None),
        (UNDO, "Ctrl+Z", None),
        (command(WINDOW, "panes"), "Ctrl+Z", "review.undo"),
        (command("report", "save"), "Ctrl+Z", None),
    ],
)
def test_keys_in_the_way(one: Command, key: str, other: str | None) -> None:
    found = in_the_way(one, key, KeyMap())
    assert (found.id if found else None) == other


def test_letters_that_are_off_are_still_in_the_way() -> None:
    assert in_the_way(UNDO, "J", KeyMap(letters=False)) == command("review", "yes")


def test_stored_choices_that_no_longer_hold_are_left_out() -> None:
    stored = {
        "review.undo": "F7",
        "review.gone": "F8",
        "review.copy_row": "F9",
        "review.redo": "Tab",
        "review.search": "Ctrl+K",
    }
    assert sound(stored) == {"review.undo": "F7"}


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("Ctrl+Z", ("Ctrl", "Z")),
        ("Ctrl++", ("Ctrl", "+")),
        ("+", ("+",)),
        ("", ()),
        ("J", ("J",)),
        ("Ctrl+Ned", ("Ctrl", "↓")),
    ],
)
@pytest.mark.usefixtures("theme")
def test_caps(key: str, parts: tuple[str, ...]) -> None:
    assert split(key) == parts

"""Practice by keys alone, from the start screen to the key, and nothing of it left behind.

The screen and the dialogs that belong to a file are also walked and read at 1280 x 720 and 130 %.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from inspector_app.ui import way
from inspector_app.ui.screens.practice.key_dialog import KeyDialog
from inspector_app.ui.screens.practice.view import PracticeScreen
from inspector_app.ui.tokens import Appearance, Mode
from tests.end_to_end import hands as hands_module
from tests.end_to_end.hands import Hands
from tests.end_to_end.test_audit import faults_of
from tests.end_to_end.test_window_story import (
    Sittings,
    answer_without_visits,
    home,
    no_visits,
    sittings,
)
from tests.ui.accessible import not_met_by_tab

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["home", "sittings"]


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine takes its time."""
    monkeypatch.setattr(hands_module, "LONGEST_WAIT_S", 240.0)


def practising(sittings: Sittings, look: Appearance | None = None) -> tuple[Hands, PracticeScreen]:
    """Begin to practise from the start screen, in a small window where a look is given."""
    hands = sittings.begin()
    if look is not None:
        hands.program.window.resize(1280, 720)
        hands.program.theme.wear(look)
        hands.program.window.wear(look)
        hands.settle()
    hands.push("Öva på påhittade akter")
    hands.sees("Påhittad akt för övning", "0 av 3 akter lästa")
    screen = hands.program.window.screen_of(way.REVIEW)
    assert isinstance(screen, PracticeScreen)
    return hands, screen


def dialog_of(hands: Hands) -> QDialog:
    """The dialog on top."""
    room = hands.room
    assert isinstance(room, QDialog)
    return room


def test_a_file_is_read_and_its_key_shown_and_nothing_is_kept(
    home: Path, sittings: Sittings
) -> None:
    hands, screen = practising(sittings)
    session = hands.program.session
    assert session is not None
    folder = session.folder
    assert folder.is_dir()
    assert screen.text.toPlainText().startswith("PÅHITTAD AKT FÖR ÖVNING")
    hands.press("Alt+7")
    hands.sees("Påhittad akt för övning")  # the report waits: nothing comes of practice

    no_visits(hands)
    answer_without_visits(hands)
    first = screen.text.toPlainText()
    hands.press("Ctrl+Return")
    hands.sees("Dina svar och facit", "som i facit")
    dialog = dialog_of(hands)
    assert isinstance(dialog, KeyDialog)
    told = dialog.page.toPlainText()
    assert "Du: ingen sådan rad" in told
    assert "Därför: " in told
    assert told.index("Det som skiljer sig från facit") < told.index("Som i facit\n")
    hands.press("Esc")
    hands.sees("1 av 3 akter lästa", "Jämför med facit", "Nästa akt")
    assert screen.text.toPlainText() == first, "the file stays until one goes on"
    hands.press("Ctrl+M")
    hands.sees("Dina svar och facit")
    hands.press("Esc")
    hands.press("Ctrl+Return")
    hands.until(lambda: screen.text.toPlainText() != first, "the next file")

    sittings.end()
    assert not folder.exists()
    assert not folder.parent.exists()
    hands = sittings.begin()
    hands.sees("Öva på påhittade akter")
    hands.misses("Övning")


def test_every_room_of_a_file_can_be_reached_read_and_seen(home: Path, sittings: Sittings) -> None:
    hands, screen = practising(sittings, Appearance(Mode.LIGHT, 130))
    window = hands.program.window
    hands.until(screen.file.isVisible, "the file")
    no_visits(hands)
    answer_without_visits(hands)
    hands.press("Ctrl+Return")
    hands.sees("Dina svar och facit")
    key = dialog_of(hands)
    faults = [f"key: {one}" for one in (*not_met_by_tab(key), *faults_of(key))]
    key.close()
    for place in (way.VERIFICATION, way.REVIEW):
        window.go_to(place)
        hands.settle()
    window.activateWindow()
    assert hands.focus.window() is window
    faults += [f"practice: {one}" for one in (*not_met_by_tab(window), *faults_of(window))]
    assert not faults, "\n".join(faults)

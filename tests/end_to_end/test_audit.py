"""Every screen of the real program with the example in it, read and walked as by hand.

At 1280 x 720 with text at 130 %, in Avancerat, where most is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from inspector_app.app.program import Program
from inspector_app.ui import mode, way
from inspector_app.ui.keys_catalogue import LIBRARY, START
from inspector_app.ui.tokens import Appearance, Mode
from tests.end_to_end.hands import Desktop, Hands, turn
from tests.ui.accessible import clipped, nameless, not_met_by_tab, unmarked

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
SCREENS = [START, LIBRARY, *(key for key, _word in way.words())]
LOOKS = (Appearance(Mode.LIGHT, 130), Appearance(Mode.DARK, 130, contrast=True))
DIALOGS = ("palette", "help", "keys", "keyring", "handbook")


@pytest.fixture
def hands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Hands]:
    """The program with the example open, in a home of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    desktop = Desktop()
    program = Program([], desktop)
    program.window.resize(1280, 720)
    program.show()
    hands = Hands(program, desktop)
    hands.until(lambda: QApplication.activeWindow() is program.window, "the window")
    program.window.screen_of(START)
    program.open_example()
    hands.until(lambda: program.session is not None, "the example")
    mode.wear(True)
    yield hands
    mode.wear(False)
    program.window.close()
    turn()
    program.deleteLater()
    turn()


def stand_on(hands: Hands, key: str, appearance: Appearance) -> None:
    """Stand on a screen in a look. Those outside the steps are shown with the inspection open."""
    window, theme = hands.program.window, hands.program.theme
    if theme.appearance != appearance:
        theme.wear(appearance)
        window.wear(appearance)
    if key in (START, LIBRARY):
        window.stack.setCurrentWidget(window.screen_of(key))
        window.screen_of(key).enter()
    else:
        window.go_to(key)
    hands.settle()
    window.activateWindow()
    assert hands.focus is not None


def opened(hands: Hands, name: str) -> QDialog:
    """A dialog of the window, with the keyboard in it."""
    hands.program.window.acts[name].trigger()
    hands.settle()
    dialog = next(d for d in hands.program.window.findChildren(QDialog) if d.isVisible())
    dialog.activateWindow()
    hands.until(lambda: QApplication.activeWindow() is dialog, "the dialog")
    return dialog


def faults_of(room: QWidget) -> list[str]:
    """What is wrong with a window or a dialog as it is now."""
    return [
        *nameless(room),
        *(f"cut: {one}" for one in clipped(room)),
        *(f"looks the same with the keyboard: {one}" for one in unmarked(room)),
    ]


def test_every_screen_and_dialog(hands: Hands) -> None:
    window, found = hands.program.window, {}
    for key in SCREENS:
        stand_on(hands, key, LOOKS[0])
        found[key] = [*not_met_by_tab(window), *faults_of(window)]
        keys = window.screen_of(key).keys
        assert keys is not None, key
        assert keys.acts, key
    for name in DIALOGS:
        stand_on(hands, way.REVIEW, LOOKS[0])
        dialog = opened(hands, name)
        found[name] = [*not_met_by_tab(dialog), *faults_of(dialog)]
        dialog.close()
        hands.settle()
    for key in SCREENS:
        stand_on(hands, key, LOOKS[1])
        found[f"{key}, dark with high contrast"] = unmarked(window)
    faults = [f"{where}: {one}" for where, faults in found.items() for one in faults]
    assert not faults, "\n".join(faults)

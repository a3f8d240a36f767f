"""Every screen and every dialog, as the pictures show them, in the smallest window with the largest
text: nothing is cut, nothing lies over anything else, and every control has a name."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import inspector_app.ui
from inspector_app.app.program import Program
from inspector_app.app.scenes import CHAPTERS
from inspector_app.app.scenes.stage import LaidOut, Stage
from inspector_app.app.shots import Look, wear
from inspector_app.ui import mode
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.accessible import cut, nameless

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support", extend=True),
]
SMALLEST = (1280, 720)
MAY_SCROLL = ("FigureTable", "TextTable")
"""Tables of figures with the columns of Avancerat, and the preview of a list with many columns."""
LARGEST_TEXT = Look("", SMALLEST, Appearance(Mode.LIGHT, 130), advanced=True)


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Stage]:
    """The program on its start screen, in a home of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    desktop = LaidOut()
    program = Program([], desktop)
    program.show()
    stage = Stage(program, desktop, tmp_path)
    stage.until(lambda: QApplication.activeWindow() is program.window)
    wear(stage, LARGEST_TEXT)
    yield stage
    stage.clear()
    mode.wear(False)
    program.window.close()
    stage.settle()
    program.deleteLater()


_ALLOWED = tuple(f"{name} scrolls sideways" for name in MAY_SCROLL)


def faults_of(shown: QWidget) -> list[str]:
    """What is wrong with a window or a dialog as it stands."""
    large = [] if _fits(shown) else [f"{shown.width()} x {shown.height()} px"]
    whole = [one for one in cut(shown) if not one.endswith(_ALLOWED)]
    return [*nameless(shown), *whole, *large]


def _fits(shown: QWidget) -> bool:
    return shown.width() <= SMALLEST[0] and shown.height() <= SMALLEST[1]


def test_every_screen_and_dialog_is_whole(stage: Stage) -> None:
    found: dict[str, list[str]] = {}
    met: set[str] = set()
    for chapter in CHAPTERS:
        chapter.before(stage)
        for scene in chapter.scenes:
            shown = scene.reach(stage)
            met.add(type(shown).__name__)
            found[scene.name] = faults_of(shown)
        stage.clear()
    told = [f"{name}: {fault}" for name, faults in found.items() for fault in faults]
    assert not told, "\n".join(told)
    assert {one.__name__ for one in dialogs()} - met == set(), "dialogs that no scene shows"


def dialogs() -> set[type[QDialog]]:
    """Every dialog of the program."""
    for one in pkgutil.walk_packages(inspector_app.ui.__path__, "inspector_app.ui."):
        importlib.import_module(one.name)
    return {one for one in _kinds(QDialog) if one.__module__.startswith("inspector_app.ui")}


def _kinds(of: type[QDialog]) -> Iterator[type[QDialog]]:
    for kind in of.__subclasses__():
        yield kind
        yield from _kinds(kind)

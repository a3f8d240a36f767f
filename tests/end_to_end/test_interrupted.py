"""What people do at the wrong moment: close the window while something runs, open an inspection
that is open, choose a folder where nothing can be written. Nothing breaks, and the reason is said.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from inspector_app.adapters.system.resources import resource
from inspector_app.app.program import Program
from inspector_app.app.scenes.begun import OWN_WORDS, new_inspection
from inspector_app.app.scenes.stage import LaidOut, Stage
from inspector_app.ui import way
from inspector_app.ui.screens.population.view import PopulationScreen
from inspector_app.ui.screens.start.new_inspection import NewInspectionDialog
from inspector_app.ui.screens.start.unlock import UnlockDialog
from inspector_app.ui.screens.start.view import StartScreen

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Every defect that reached the top."""
    found: list[BaseException] = []

    def note(
        _kind: type[BaseException], defect: BaseException, _trace: TracebackType | None
    ) -> None:
        found.append(defect)

    monkeypatch.setattr(sys, "excepthook", note)
    return found


@pytest.fixture
def stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, broken: list[BaseException]
) -> Iterator[Stage]:
    """The program on its start screen, in a home of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    stage = started(tmp_path)
    yield stage
    if isValid(stage.program.window):  # a window that is closed is gone
        stage.clear()
        stage.program.window.close()
    stage.settle()
    assert not broken


def started(home: Path) -> Stage:
    """A run of the program."""
    desktop = LaidOut()
    program = Program([], desktop)
    program.window.resize(1280, 720)
    program.show()
    stage = Stage(program, desktop, home)
    stage.settle()
    return stage


def begun(stage: Stage) -> Path:
    """Make the inspection; return its folder."""
    stage.program.begin(new_inspection(stage))
    stage.until(lambda: stage.program.session is not None)
    stage.clear()
    assert stage.program.session is not None
    return stage.program.session.folder


def start_screen(stage: Stage) -> StartScreen:
    screen = stage.screen
    assert isinstance(screen, StartScreen)
    return screen


def test_a_window_closed_while_a_list_is_read_leaves_the_inspection_whole(
    stage: Stage, broken: list[BaseException]
) -> None:
    folder = begun(stage)
    screen = stage.stand(way.POPULATION)
    assert isinstance(screen, PopulationScreen)
    stage.desktop.answers[:] = [resource("example") / "arendelista-exempel.csv"]
    stage.act("choose")
    assert screen.keys is not None
    screen.keys.acts["read_in"].trigger()
    assert stage.program.runner.busy
    stage.program.window.close()
    stage.settle()
    assert not broken
    again = started(stage.home)
    again.program.open_folder(folder, OWN_WORDS)
    again.until(lambda: again.program.session is not None)
    assert again.program.session is not None
    assert not again.program.session.stages().has_register
    again.program.window.close()
    again.settle()


def test_an_inspection_that_is_open_says_who_has_it(stage: Stage) -> None:
    folder = begun(stage)
    other = started(stage.home)
    screen = start_screen(other)
    screen.unlock(folder, "Besök hösten")
    dialog = other.dialog()
    assert isinstance(dialog, UnlockDialog)
    dialog.secret.setText(OWN_WORDS)
    other.click(dialog.open_button)
    said = dialog.banner.message.text()
    assert said.startswith("Besök hösten.granskning är redan öppen: Petra Påhittad har den öppen")
    assert other.program.session is None
    other.clear()
    other.program.window.close()
    other.settle()


def test_a_folder_where_nothing_can_be_made_is_said_in_the_form(stage: Stage) -> None:
    barred = stage.home / "en-fil"
    barred.write_text("här kan ingen mapp ligga")
    screen = start_screen(stage)
    screen.create_new()
    dialog = stage.dialog()
    assert isinstance(dialog, NewInspectionDialog)
    screen._model.create(new_inspection(stage, barred))
    stage.settle()
    assert dialog.banner.message.text() == "Det går inte att skapa en mapp i en-fil."
    assert dialog.create_button.isEnabled()
    assert stage.program.session is None

"""Pictures of every screen: light, dark, the smallest window, large text.

Runs as ``python -m inspector_app.app.shots FOLDER``, with settings and example of its own in a
folder that is thrown away.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.app.program import Program
from inspector_app.ui import way
from inspector_app.ui.keys_catalogue import START
from inspector_app.ui.tokens import Appearance, Mode

LOOKS = (
    ("ljus", (1440, 900), Appearance(Mode.LIGHT)),
    ("mork", (1440, 900), Appearance(Mode.DARK)),
    ("liten", (1280, 720), Appearance(Mode.LIGHT)),
    ("stor-text", (1280, 720), Appearance(Mode.LIGHT, 130)),
)
ROWS = (
    ("2025-08-21", "FJJ", "Be"),
    ("2025-11-06", "FJN", "Upp"),
    ("2026-01-15", "TNN", "Tel"),
    ("2026-03-12", "FJJ", "Be"),
    ("2026-06-04", "FJE", "Sam"),
)
"""What is typed into the log of the first file that is left: day, three letters, a heading."""
LONGEST_WAIT_S = 120.0


def main(folder: Path) -> None:
    """Write one picture for each screen and look."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        program = Program([])
        program.show()
        _take(program, folder, START)
        program.window.screen_of(START)
        program.open_example()
        _until(lambda: program.session is not None)
        _settle(program)
        for row in ROWS:
            _write_row(*row)
        for key, _word in way.words():
            _take(program, folder, key)
        program.window.close()
        _settle(program)


def _take(program: Program, folder: Path, key: str) -> None:
    for name, (width, height), appearance in LOOKS:
        program.theme.wear(appearance)
        program.window.wear(appearance)
        program.window.resize(width, height)
        program.window.go_to(key)
        _settle(program)
        program.window.grab().save(str(folder / f"{key}-{name}.png"))


def _write_row(day: str, letters: str, heading: str) -> None:
    """Write a row of the log by keys, as a reader does."""
    _type(day)
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    QApplication.processEvents()
    _type(letters + heading)
    QTest.keyClick(_focus(), Qt.Key.Key_Return)
    QApplication.processEvents()


def _type(text: str) -> None:
    for letter in text:
        QTest.keyClicks(_focus(), letter)
        QApplication.processEvents()


def _focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None, "the window is not active"
    return focused


def _settle(program: Program) -> None:
    """Wait until nothing runs and everything is painted."""
    for _ in _turns(0.3):
        pass
    _until(lambda: not program.runner.busy)
    for _ in _turns(0.3):
        pass


def _turns(seconds: float) -> Iterator[None]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)
        yield


def _until(holds: Callable[[], bool]) -> None:
    for _ in _turns(LONGEST_WAIT_S):
        if holds():
            return
    raise TimeoutError("a screen never settled")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

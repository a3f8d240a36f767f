"""Pictures of every screen: light, dark, high contrast, the smallest window, large text.

Runs as ``python -m inspector_app.app.shots FOLDER``, with settings and example of its own in a
folder that is thrown away. With the word ``--handbook`` it makes the pictures of the handbook
instead: light, in the smallest window, few colours.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from inspector_app.app.program import Program
from inspector_app.ui import mode, way
from inspector_app.ui.keys_catalogue import LIBRARY, START
from inspector_app.ui.screen import ScreenProgress
from inspector_app.ui.tokens import Appearance, Mode

SMALL, LARGE = (1280, 720), (1440, 900)
LOOKS = (
    ("ljus", LARGE, Appearance(Mode.LIGHT)),
    ("mork", LARGE, Appearance(Mode.DARK)),
    ("kontrast", LARGE, Appearance(Mode.LIGHT, contrast=True)),
    ("mork-kontrast", SMALL, Appearance(Mode.DARK, contrast=True)),
    ("liten", SMALL, Appearance(Mode.LIGHT)),
    ("stor-text", SMALL, Appearance(Mode.LIGHT, 130)),
)
STEPS = tuple(dict(way.words()))
ADVANCED = ("avancerat", LARGE, Appearance(Mode.LIGHT))
PLACES = (START, LIBRARY, *STEPS)
DIALOGS = {"palett": "palette", "hjalp": "help", "tangenter": "keys", "handbok": "handbook"}
ROWS = (
    ("2025-08-21", "FJJ", "Be"),
    ("2025-11-06", "FJN", "Upp"),
    ("2026-01-15", "TNN", "Tel"),
    ("2026-03-12", "FJJ", "Be"),
    ("2026-06-04", "FJE", "Sam"),
)
"""What is typed into the log of the first file that is left: day, three letters, a heading."""
LONGEST_WAIT_S = 120.0
PAGE = (1180, 720)
PAGE_WIDTH = 860  # px of a picture in the handbook
COLOURS = 256


def main(folder: Path) -> None:
    """Write one picture for each screen and look, and for each dialog of the window."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened() as program:
        for name, size, appearance in LOOKS:
            _wear(program, size, appearance)
            for key in PLACES:
                _stand(program, key)
                program.window.grab().save(str(folder / f"{key}-{name}.png"))
            for word, command in DIALOGS.items():
                _dialog(program, command).save(str(folder / f"{word}-{name}.png"))
        mode.wear(True)
        name, size, appearance = ADVANCED
        _wear(program, size, appearance)
        for key in STEPS:
            _stand(program, key)
            program.window.grab().save(str(folder / f"{key}-{name}.png"))


def handbook(folder: Path) -> None:
    """Write the pictures that the chapters of the handbook show."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened() as program:
        _wear(program, PAGE, Appearance(Mode.LIGHT))
        for key in PLACES:
            _stand(program, key)
            _press(folder / f"{key}.png", program.window.grab().toImage())
        for command in ("palette", "keys"):
            _press(folder / f"{command}.png", _dialog(program, command))
        _wear(program, PAGE, Appearance(Mode.DARK))
        _stand(program, way.REVIEW)
        _press(folder / "dark.png", program.window.grab().toImage())


@contextmanager
def opened() -> Iterator[Program]:
    """The program with the example open and a file half read, in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        program = Program([])
        program.show()
        _settle(program)
        program.window.screen_of(START)
        program.open_example()
        _until(lambda: program.session is not None)
        _settle(program)
        for row in ROWS:
            _write_row(*row)
        yield program
        program.window.close()
        _settle(program)


def _wear(program: Program, size: tuple[int, int], appearance: Appearance) -> None:
    program.theme.wear(appearance)
    program.window.wear(appearance)
    program.window.resize(*size)
    _settle(program)


def _stand(program: Program, key: str) -> None:
    """Stand on a screen. Those outside the steps are only shown, so that the example stays open."""
    if key in (START, LIBRARY):
        screen = program.window.screen_of(key)
        program.window.top.show_inspection("", "")
        program.window.stack.setCurrentWidget(screen)
        program.window.bottom.show_progress(ScreenProgress())
        program.window.show_hints(screen)
        screen.enter()
    else:
        stages = program.tell_stages()
        program.window.show_inspection(stages.title, way.subtitle(stages), key)
    _settle(program)


def _dialog(program: Program, command: str) -> QImage:
    """Open a dialog of the window over the scoring screen, and return its picture."""
    _stand(program, way.REVIEW)
    program.window.acts[command].trigger()
    _settle(program)
    dialog = next(d for d in program.window.findChildren(QDialog) if d.isVisible())
    picture = dialog.grab().toImage()
    dialog.close()
    _settle(program)
    return picture


def _press(file: Path, image: QImage) -> None:
    """Save a picture small enough to be kept beside the code."""
    wide = image.scaledToWidth(
        min(PAGE_WIDTH, image.width()), Qt.TransformationMode.SmoothTransformation
    )
    exact = wide.convertToFormat(QImage.Format.Format_RGB32)
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    exact.convertToFormat(QImage.Format.Format_Indexed8, _colours(exact), flags).save(str(file))


def _colours(image: QImage) -> list[int]:
    """The most common colours, one of each kind of likeness, so that flat grounds stay exact."""
    seen = Counter(memoryview(image.constBits()).cast("I"))
    kinds: dict[int, int] = {}
    for colour, _count in seen.most_common():
        kinds.setdefault(colour & 0xF8F8F8, colour)
    return list(kinds.values())[:COLOURS]


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
    for _ in _turns(0.2):
        pass
    _until(lambda: not program.runner.busy)
    for _ in _turns(0.2):
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
    folder = Path(next(word for word in sys.argv[1:] if not word.startswith("-")))
    handbook(folder) if "--handbook" in sys.argv else main(folder)

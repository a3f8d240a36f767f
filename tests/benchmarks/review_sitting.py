"""A sitting at the scoring screen of a large inspection, and at a bare window, press by press.

``python -m tests.benchmarks.review_sitting ours FOLDER FILES`` opens the inspection in the real
program and answers the questions of as many files by keys; ``bare PRESSES`` does the same at a
window of nothing but Qt's own list, buttons and labels. Both write JSON: the seconds from each key
press until everything it changed is painted, those until "Sparat", and the memory at the peak in
bytes.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

MOST_STEPS = 120  # for each file
WINDOW = (1440, 900)
LETTERS = "JDNFE"


class Painted(QObject):
    """Knows whether a widget has been painted since it was asked to watch."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def seconds_of(press: Callable[[], object], painted: Painted) -> float:
    """Return the time of a press until it is painted and nothing more is under way."""
    QApplication.processEvents()
    painted.seen = False
    started = perf_counter()
    press()
    while not painted.seen:
        QApplication.processEvents()
    return perf_counter() - started


def peak() -> int:
    """Return the most memory this process has held, in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size if sys.platform == "darwin" else size * 1024


# ---- the program


def ours(folder: Path, files: int) -> dict[str, Any]:
    """Answer the questions of the next files that are left, by keys."""
    from inspector_app.app.program import Program
    from inspector_app.ui.screens.review.view import ReviewScreen
    from tests.fakes.small_inspection import WORDS

    program = Program([])
    program.window.resize(*WINDOW)
    program.show()
    program.open_folder(folder, WORDS)
    until(lambda: program.session is not None and not program.runner.busy)
    program.window.go_to("review")
    screen = program.window.screen_of("review")
    assert isinstance(screen, ReviewScreen)
    until(lambda: screen._model.opened is not None and not program.runner.busy)
    program.window.activateWindow()
    until(lambda: QApplication.focusWidget() is not None)
    found = {"painted": [], "saved": [], "peak": 0}
    sitting = Sitting(screen)
    for _ in range(files):
        found["painted"].append([])
        found["saved"].append([])
        for painted, saved in sitting.file():
            found["painted"][-1].append(painted)
            found["saved"][-1].append(saved)
        sitting.press("Ctrl+Down")
    found["peak"] = peak()
    program.window.close()
    program.close()
    return found


class Sitting:
    """One person at the scoring screen."""

    def __init__(self, screen: Any) -> None:
        self.screen, self.model = screen, screen._model
        self.painted = Painted(screen.questions.viewport())
        self.saved_at = 0.0
        screen.saved.connect(self._note)

    def _note(self) -> None:
        self.saved_at = perf_counter()

    def file(self) -> Iterator[tuple[float, float]]:
        """Answer Ja to every question of the open file; the times of each press."""
        met: set[str] = set()
        for _ in range(MOST_STEPS):
            question = self.model.question
            if question is None or question.question_id in met:
                return
            met.add(question.question_id)
            card = self.screen.card
            shown = self.model.question.kind != "log" and card.content is not None
            if shown and card.content.offered and not card.content.given:
                yield self._answer(str(question.question_id))
            if self.model.active == str(question.question_id):
                self.press("Esc")
                self.press("Ctrl+J")

    def _answer(self, question: str) -> tuple[float, float]:
        started = perf_counter()
        painted = seconds_of(lambda: QTest.keyClick(focused(), Qt.Key.Key_J), self.painted)
        told = {line.question_id: line.answer for line in self.model.question_lines()}
        assert told[question] is not None, f"{question} was not answered"
        return painted, max(painted, self.saved_at - started)

    def press(self, keys: str) -> None:
        """Press something that is not timed."""
        combination: Any = QKeySequence(keys)[0]
        QTest.keyClick(focused(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def until(holds: Callable[[], bool]) -> None:
    """Wait for the program."""
    for _ in range(6000):
        QApplication.processEvents()
        if holds():
            return
        sleep(0.01)
    raise AssertionError("the program was never ready")


# ---- a bare window


class Bare(QMainWindow):
    """Two lists, five buttons and a label: a key writes an answer in the list."""

    def __init__(self, files: int, questions: int) -> None:
        super().__init__()
        middle = QWidget()
        row = QHBoxLayout(middle)
        self.cases, self.questions = QListWidget(), QListWidget()
        self.cases.addItems([f"Akt {n}" for n in range(files)])
        self.questions.addItems([f"Fråga {n}" for n in range(questions)])
        row.addWidget(self.cases)
        column = QVBoxLayout()
        row.addLayout(column)
        column.addWidget(self.questions)
        buttons = QHBoxLayout()
        column.addLayout(buttons)
        for letter in LETTERS:
            button = QPushButton(letter)
            button.clicked.connect(lambda _=False, given=letter: self.answer(given))
            buttons.addWidget(button)
        self.saved = QLabel()
        column.addWidget(self.saved)
        self.setCentralWidget(middle)
        self.questions.setCurrentRow(0)
        self.buttons = middle.findChildren(QPushButton)
        self.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().upper() in LETTERS:
            self.answer(event.text().upper())

    def answer(self, letter: str) -> None:
        """Write the answer and go one row down."""
        here = self.questions.currentRow()
        item = self.questions.item(here)
        item.setText(f"Fråga {here}: {letter}")
        self.saved.setText(f"Sparat {here}")
        self.questions.setCurrentRow((here + 1) % self.questions.count())


def bare(presses: int) -> dict[str, Any]:
    """The same presses at a bare window."""
    app = QApplication([])
    window = Bare(400, 60)
    window.resize(*WINDOW)
    window.show()
    window.activateWindow()
    until(lambda: app.focusWidget() is not None)
    painted = Painted(window.questions.viewport())
    times = []
    for turn in range(presses):
        key = Qt.Key[f"Key_{LETTERS[turn % len(LETTERS)]}"]
        times.append(seconds_of(lambda key=key: QTest.keyClick(focused(), key), painted))
    window.close()
    return {"painted": [times], "saved": [times], "peak": peak()}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA")
        os.environ |= dict.fromkeys(names, home)
        which, *words = sys.argv[1:]
        result = ours(Path(words[0]), int(words[1])) if which == "ours" else bare(int(words[0]))
        print(json.dumps(result))

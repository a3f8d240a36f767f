"""A person at the keyboard of the real program: keys go in, what is shown comes out.

Nothing of the program is called but its window, shown and closed. A field or button is found by
pressing Tab until it is named under the keyboard, so that each step also proves that it can be
reached without a mouse.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from inspector_app.app.program import Program
from inspector_app.ui.dialogs import Dialogs, FileWish

MOST_TABS = 160
LONGEST_WAIT_S = 60.0
RESTS_S = 0.02


@dataclass
class Desktop(Dialogs):
    """Stands in for the desktop's choosers: each answers with the next path that is laid out."""

    answers: list[Path] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def choose_file(self, parent: QWidget, wish: FileWish, then: Callable[[Path], object]) -> None:
        self.asked.append(wish.title)
        then(self.answers.pop(0))

    choose_folder = choose_place = choose_file


class Hands:
    """One sitting at the program."""

    def __init__(self, program: Program, desktop: Desktop) -> None:
        self.program, self.desktop = program, desktop

    # ---- keys

    def press(self, keys: str) -> None:
        """Press a combination as Qt writes it, for example "Ctrl+Return"."""
        combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
        QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
        turn()

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        for letter in text:
            strike(self.focus, letter)
        turn()

    def to(self, name: str) -> QWidget:
        """Press Tab until the keyboard stands on what is named so, or begins so."""
        self.settle()
        met = []
        for _ in range(MOST_TABS):
            here = named(self.focus)
            if here == name or here.startswith(name):
                return self.focus
            met.append(here)
            self.press("Tab")
        raise AssertionError(f"Tab never reached {name!r}; it met {list(dict.fromkeys(met))}")

    def push(self, name: str) -> None:
        """Go to a button or tick box and press Space."""
        self.to(name)
        self.press("Space")
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Go to a field and write ``text`` instead of what stands there."""
        self.to(name)
        self.press("Ctrl+A")
        self.type(text)

    def choose(self, name: str, word: str) -> None:
        """Go to a list of choices and step down until ``word`` is chosen."""
        box = self.to(name)
        assert isinstance(box, QComboBox)
        self.press("Home")
        for _ in range(box.count()):
            if box.currentText() == word:
                return
            self.press("Down")
        raise AssertionError(f"{name} does not offer {word!r}")

    def answer_with(self, path: Path) -> None:
        """Lay out what the next file chooser answers."""
        self.desktop.answers.append(path)

    # ---- eyes

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is: in the dialog on top, else in the window."""
        for _ in range(400):
            focused = QApplication.focusWidget()
            if focused is not None and focused.window() is self.room:
                return focused
            self.room.activateWindow()  # as the desktop does when a dialog opens or has closed
            rest()
        raise AssertionError(f"the keyboard is nowhere; shown:\n{self.shown()}")

    @property
    def room(self) -> QWidget:
        """The dialog on top, else the window."""
        return QApplication.activeModalWidget() or self.program.window

    def shown(self) -> str:
        """All words that are shown, a line for each place."""
        return "\n".join(words_of(self.room))

    def sees(self, *sentences: str) -> None:
        """Wait until every sentence is shown, at the latest when nothing is under way."""
        self.settle()
        for sentence in sentences:
            self.until(partial(self._shows, sentence), sentence)

    def _shows(self, sentence: str) -> bool:
        return sentence in self.shown()

    def misses(self, sentence: str) -> None:
        """What is not shown."""
        assert sentence not in self.shown()

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Wait for something that is seen."""
        latest = time.monotonic() + LONGEST_WAIT_S
        while not holds():
            assert time.monotonic() < latest, f"never came: {what}\n--- shown:\n{self.shown()}"
            rest()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: not self.program.runner.busy, "rest")
        turn()


def strike(widget: QWidget, letter: str) -> None:
    """Press one letter; those beyond ASCII as the keyboard driver sends them."""
    if letter.isascii():
        QTest.keyClicks(widget, letter)
        return
    key = ord(letter.upper())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def rest() -> None:
    """Wait a moment without holding the workers back, as ``QTest.qWait`` would."""
    time.sleep(RESTS_S)
    turn()


def turn() -> None:
    """Let the window do what it was asked."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def named(widget: QWidget) -> str:
    """The name of a widget as a screen reader says it.

    On Linux, Qt tells a list of choices by what is chosen and leaves its name to its label.
    """
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name).replace("&", "").strip() if seen else ""


def words_of(room: QWidget) -> list[str]:
    """What a widget and all within it show."""
    return [text for widget in (room, *room.findChildren(QWidget)) for text in _own_words(widget)]


def _own_words(widget: QWidget) -> list[str]:
    if not widget.isVisible():
        return []
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return [widget.text()] if widget.text() else []
    if isinstance(widget, QPlainTextEdit):
        return [widget.toPlainText()]
    if isinstance(widget, QComboBox):
        return [widget.currentText()]
    if isinstance(widget, QAbstractItemView):
        return _rows(widget)
    painted = widget.accessibleName() and not widget.findChildren(QWidget)
    return [widget.accessibleName()] if painted else []


def _rows(view: QAbstractItemView) -> list[str]:
    """The rows of a table or list, its cells apart by a bar; a painted row as it is spoken."""
    model, role = view.model(), Qt.ItemDataRole
    if model is None:
        return []
    rows, top = [], QModelIndex()
    columns = model.columnCount(top) if isinstance(view, QTableView) else 1
    for row in range(model.rowCount(top)):
        indexes = [model.index(row, column) for column in range(columns)]
        first, then = role.DisplayRole, role.AccessibleTextRole
        if not isinstance(view, QTableView):
            first, then = then, first
        cells = [str(one.data(first) or one.data(then) or "") for one in indexes]
        rows.append(" | ".join(cells))
    return rows

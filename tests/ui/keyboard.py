"""A window that is used by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.main_window import MainWindow

D = TypeVar("D", bound=QDialog)


@dataclass
class Keyboard:
    """Presses keys where the keyboard is, in the window or in the dialog above it."""

    window: MainWindow

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        for _ in range(200):
            focused = QApplication.focusWidget()
            if focused is not None:
                return focused
            # as the desktop does when a dialog has closed
            (QApplication.activeModalWidget() or self.window).activateWindow()
            QTest.qWait(10)
        raise AssertionError("the keyboard is nowhere")

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press one key where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.focus, key, held)
        QCoreApplication.processEvents()

    def keys(self, *combinations: str) -> None:
        """Press combinations, as Qt writes them, where the keyboard is."""
        for one in combinations:
            pressed = QKeySequence(one)[0]  # type: ignore[index]
            QTest.keyClick(self.focus, pressed.key(), pressed.keyboardModifiers())
            QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        for letter in text:
            QTest.keyClick(self.focus, letter)
            QCoreApplication.processEvents()


def show_window(qtbot: QtBot, window: MainWindow, size: tuple[int, int] = (1280, 720)) -> None:
    """Show the window in this size, with the keyboard in it."""
    window.resize(*size)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def opened_last(opened: Sequence[QDialog], kind: type[D]) -> D:
    """The dialog that was opened last, with the keyboard in it."""
    found = opened[-1]
    assert isinstance(found, kind)
    for _ in range(200):
        if found.isActiveWindow():
            break
        QTest.qWait(10)
    return found

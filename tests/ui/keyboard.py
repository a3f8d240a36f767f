"""A window that is used by keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector_app.ui.main_window import MainWindow


@dataclass
class Keyboard:
    """Presses keys where the keyboard is, in the window or in the dialog above it."""

    window: MainWindow

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        for _ in range(100):
            focused = QApplication.focusWidget()
            if focused is not None:
                return focused
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

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        for letter in text:
            QTest.keyClick(self.focus, letter)
        QCoreApplication.processEvents()

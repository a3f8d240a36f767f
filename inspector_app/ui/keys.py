"""The commands of a screen with their keys.

Decision: every command is a QAction, found by Ctrl+K and listed by F1. Single letters can be
switched off (WCAG 2.1.4); a key held down is one press.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Work = Callable[[], object]


class ScreenKeys:
    """Adds commands to ``screen``; they work wherever the keyboard is within it."""

    def __init__(self, screen: QWidget) -> None:
        self._screen = screen
        self._letters: list[QAction] = []
        self.inner: list[QAction] = []  # commands that only work within one pane

    def add(self, text: str, keys: str, work: Work) -> QAction:
        """A command of the whole screen; ``keys`` may be empty."""
        action = self._made(text, keys, work)
        self._screen.addAction(action)
        return action

    def add_letter(self, text: str, letter: str, work: Work) -> QAction:
        """A command on a single letter, which can be switched off."""
        action = self.add(text, letter, work)
        self._letters.append(action)
        return action

    def add_within(self, pane: QWidget, text: str, keys: str, work: Work) -> QAction:
        """A command that only works while the keyboard is in ``pane``."""
        action = self._made(text, keys, work)
        pane.addAction(action)
        self.inner.append(action)
        return action

    def use_letters(self, on: bool) -> None:
        """Switch the single letters on or off."""
        for action in self._letters:
            action.setEnabled(on)

    def guide(self) -> tuple[tuple[str, str], ...]:
        """The commands that have keys, (keys as they are called here, what they do), for F1."""
        native = QKeySequence.SequenceFormat.NativeText
        told = ((a.shortcut().toString(native), a.text()) for a in self._screen.actions())
        return tuple((keys, text) for keys, text in told if keys)

    def _made(self, text: str, keys: str, work: Work) -> QAction:
        action = QAction(text, self._screen)
        action.setAutoRepeat(False)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked: work())
        return action

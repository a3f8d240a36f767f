"""The program with its hands: what a scene presses, types and waits for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from inspector_app.app.program import Program
from inspector_app.ui import way
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.keys_catalogue import LIBRARY, START
from inspector_app.ui.screen import Screen, ScreenProgress

LONGEST_WAIT_S = 120.0
RESTS_S = 0.06
Then = Callable[[Path], object]


@dataclass
class LaidOut(Dialogs):
    """Stands in for the desktop's choosers: each answers with the next path that is laid out."""

    answers: list[Path] = field(default_factory=list)

    def choose_file(self, parent: QWidget, wish: FileWish, then: Then) -> None:
        del parent, wish  # only the desktop's own chooser shows them
        if self.answers:
            then(self.answers.pop(0))

    choose_folder = choose_place = choose_file


@dataclass(frozen=True, slots=True)
class Scene:
    """A name for the file, and the way there: it returns the window or dialog that is shown."""

    name: str
    reach: Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What ``before`` does once, and what is then seen, as often as one looks."""

    before: Callable[[Stage], object]
    scenes: tuple[Scene, ...]


class Stage:
    """One program on which scenes are played. ``home`` is a folder to throw away."""

    def __init__(self, program: Program, desktop: LaidOut, home: Path) -> None:
        self.program, self.desktop, self.home = program, desktop, home

    @property
    def window(self) -> QWidget:
        """The program's window."""
        return self.program.window

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        shown = self.program.window.stack.currentWidget()
        assert isinstance(shown, Screen)
        return shown

    def stand(self, key: str) -> Screen:
        """Stand on a screen; those outside the steps are shown with the inspection still open."""
        window = self.program.window
        self.clear()
        if key in (START, LIBRARY):
            before, screen = self.screen, window.screen_of(key)
            if before is not screen:
                before.leave()
            window.top.show_inspection("", "")
            window.stack.setCurrentWidget(screen)
            window.bottom.show_progress(ScreenProgress())
            window.show_hints(screen)
            screen.enter()
        else:
            stages = self.program.tell_stages()
            window.show_inspection(stages.title, way.subtitle(stages), key)
        self.settle()
        return screen if key in (START, LIBRARY) else self.screen

    def act(self, name: str) -> None:
        """Do a command of the screen, as its key does."""
        keys = self.screen.keys
        assert keys is not None
        keys.acts[name].trigger()
        self.settle()

    def window_act(self, name: str) -> None:
        """Do a command of the window."""
        self.program.window.acts[name].trigger()
        self.settle()

    def click(self, button: QWidget) -> None:
        """Press a button."""
        button.click()  # type: ignore[attr-defined]
        self.settle()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        for letter in text:
            focused = QApplication.focusWidget()
            assert focused is not None, "the window is not active"
            QTest.keyClicks(focused, letter)
            QApplication.processEvents()

    def press(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None, "the window is not active"
        QTest.keyClick(focused, key)
        QApplication.processEvents()

    def dialog(self) -> QDialog:
        """The dialog on top."""
        self.settle()
        shown = [d for d in self.program.window.findChildren(QDialog) if d.isVisible()]
        return shown[-1]

    def menu(self) -> QMenu:
        """The menu that is open."""
        return next(m for m in self.program.window.findChildren(QMenu) if m.isVisible())

    def clear(self) -> None:
        """Put away what stands over the window."""
        window = self.program.window
        dialogs = [one for one in window.findChildren(QDialog) if one.isVisible()]
        menus = [one for one in window.findChildren(QMenu) if one.isVisible()]
        for dialog in reversed(dialogs):
            QDialog.done(dialog, 0)
        for menu in menus:
            menu.close()
        if dialogs or menus:
            self.settle()

    def settle(self) -> None:
        """Wait until nothing runs and everything is painted."""
        for _ in turns(RESTS_S):
            pass
        self.until(lambda: not self.program.runner.busy)
        for _ in turns(RESTS_S):
            pass

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something; raises ``TimeoutError``."""
        for _ in turns(LONGEST_WAIT_S):
            if holds():
                return
        raise TimeoutError("a screen never settled")


def turns(seconds: float) -> Iterator[None]:
    """Let the window do what it was asked, for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.01)
        yield

"""What the main window knows of a screen: its widget, its key hints, its progress, its messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from inspector_app.ui.keys import ScreenKeys


class Hint(NamedTuple):
    """Keys and what they do, shown in the bottom bar."""

    keys: tuple[str, ...]
    text: str


class ScreenProgress(NamedTuple):
    """What the bottom bar tells to the left: a title, a share, a sentence."""

    title: str = ""
    done: int = 0
    total: int = 0
    text: str = ""


class Notice(NamedTuple):
    """Something done, and how to undo it: a toast, or a line at the bottom without ``undo``."""

    text: str
    undo: Callable[[], object] | None = None


class Screen(QWidget):
    """A screen of one step. Its commands are bound in ``keys`` (``ui.keys``), found by Ctrl+K."""

    progress_changed = Signal(object)  # ScreenProgress
    saved = Signal(object)  # datetime, aware
    noticed = Signal(object)  # Notice
    step_wanted = Signal(str)  # key of the step where the next action is
    keys: ScreenKeys | None = None

    def hints(self) -> tuple[Hint, ...]:
        """The keys worth showing in the bottom bar; at most five."""
        return ()

    def enter(self) -> None:
        """The screen is shown: read what may have changed and put the focus where work begins."""

    def leave(self) -> None:
        """Another screen is about to be shown: finish what is being typed."""

    def place(self) -> object:
        """Where in the screen one stands, for ``return_to`` of the same screen built anew."""
        return None

    def return_to(self, place: object) -> None:
        """Stand there when the screen is entered next."""

    def panes(self) -> tuple[QWidget, ...]:
        """The panes that F6 cycles through, in reading order."""
        return (self,)

    def guide(self) -> tuple[tuple[str, str], ...]:
        """All keys of the screen, (keys, what they do), for F1."""
        return self.keys.guide() if self.keys else ()

    def wear_keys(self) -> None:
        """The keys of now are others: take them, and show them where keys are shown."""
        if self.keys is not None:
            self.keys.wear()

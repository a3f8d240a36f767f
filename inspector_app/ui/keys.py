"""The commands of a screen, bound to what they do.

Decision: every command is a QAction of the catalogue, found by Ctrl+K and listed by F1. Single
letters can be switched off (WCAG 2.1.4); a key held down is one press.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector_app.ui import keys_map
from inspector_app.ui.keys_catalogue import Command, command, of_place
from inspector_app.ui.screen import Hint, Screen

Work = Callable[[], object]
Why = Callable[[], str]


def always() -> str:
    """The reason of a command that is always possible: none."""
    return ""


class Act(QAction):
    """A command bound to its work. ``why`` says why it is not possible now, "" when it is."""

    def __init__(self, bound: Command, work: Work, parent: QWidget, why: Why = always) -> None:
        super().__init__(bound.words, parent)
        self.command = bound
        self.why = why
        self.setObjectName(bound.id)
        self.setAutoRepeat(False)
        self.triggered.connect(lambda _checked: work())
        self.wear_key()

    def wear_key(self) -> None:
        """Take the key of now."""
        self.setShortcut(QKeySequence(keys_map.now().key(self.command)))


class ScreenKeys:
    """Binds the commands of ``place``; they work wherever the keyboard is within the screen."""

    def __init__(self, screen: Screen, place: str) -> None:
        self._screen, self._place = screen, place
        self.acts: dict[str, Act] = {}
        screen.keys = self

    def bind(self, name: str, work: Work, why: Why = always) -> Act:
        """A command of the whole screen. Raises ``KeyError`` when the catalogue lacks it."""
        return self.bind_within(self._screen, name, work, why)

    def press(self, name: str, button: QAbstractButton) -> Act:
        """A command that presses a button, and is possible when the button is."""
        return self.bind(name, button.click, lambda: why_not(button))

    def bind_within(self, pane: QWidget, name: str, work: Work, why: Why = always) -> Act:
        """A command that only works while the keyboard is in ``pane``."""
        act = Act(command(self._place, name), work, self._screen, why)
        act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pane.addAction(act)
        self.acts[name] = act
        return act

    def wear(self) -> None:
        """Take the keys of now."""
        for act in self.acts.values():
            act.wear_key()

    def key(self, name: str) -> str:
        """The key that a command has now, as it is called here; empty for none."""
        return key_of(self._place, name)

    def hints(self, *wanted: tuple[str, str]) -> tuple[Hint, ...]:
        """(name, short words) as hints for the bottom bar; commands without a key are left out."""
        found = ((caps(command(self._place, name)), words) for name, words in wanted)
        return tuple(Hint(keys, words) for keys, words in found if keys)

    def guide(self) -> tuple[tuple[str, str], ...]:
        """The commands of this place that have keys, (key, what it does), for F1."""
        return listed(of_place(self._place))


def why_not(button: QAbstractButton) -> str:
    """Why a button cannot be pressed now; empty when it can."""
    if button.isHidden() or not _is_shown(button):
        return QCoreApplication.translate("ScreenKeys", "It is not possible here yet.")
    if button.isEnabled():
        return ""
    said = button.accessibleDescription() or button.toolTip()
    return said or QCoreApplication.translate("ScreenKeys", "It is not possible right now.")


def _is_shown(button: QAbstractButton) -> bool:
    """Whether a button is shown on its screen, also while another screen is in front."""
    here: QWidget | None = button
    while here is not None and not isinstance(here, Screen):
        if here.isHidden():
            return False
        here = here.parentWidget()
    return True


def key_of(place: str, name: str) -> str:
    """The key that a command of a place has now, as it is called here; empty for none."""
    return native(keys_map.now().key(command(place, name)))


def native(key: str) -> str:
    """A key in Qt's portable form, as it is called on this machine and in this language."""
    told = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return told.replace("Return", "Enter")  # what stands on the key


def caps(bound: Command) -> tuple[str, ...]:
    """The key of now as one word for each cap."""
    return split(native(keys_map.now().key(bound)))


def split(key: str) -> tuple[str, ...]:
    """Ctrl+Enter as Ctrl and Enter; the plus key itself stays whole."""
    last = ("+",) if key.endswith("+") else ()
    arrows = _arrows()
    parts = filter(None, key.removesuffix("+").split("+"))
    return (*(arrows.get(part, part) for part in parts), *last)


def _arrows() -> dict[str, str]:
    """The arrow keys as they are called here, and their signs."""
    return {native(key): sign for key, sign in zip(("Up", "Down"), "↑↓", strict=True)}


def listed(commands: Iterable[Command]) -> tuple[tuple[str, str], ...]:
    """(keys, words) of the commands with a key; the same words stand once: "Ctrl+1–Ctrl+9"."""
    found: dict[str, list[str]] = {}
    for one in commands:
        key = native(keys_map.now().key(one))
        if key:
            found.setdefault(one.words, []).append(key)
    return tuple((_span(keys), words) for words, keys in found.items())


def _span(keys: list[str]) -> str:
    return keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}"

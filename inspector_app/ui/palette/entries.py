"""What the palette lists: the commands of the screen, of the window, and of the other screens.

Decision: a command of another screen can be found but not run from here; choosing it leads to its
screen, where its consequences can be seen first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from inspector_app.ui import keys_map
from inspector_app.ui.keys import Act, native
from inspector_app.ui.keys_catalogue import ALL, START, WINDOW, Command


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: ``where`` is empty for what works here; ``reason`` says why it is not possible."""

    words: str
    key: str
    work: Callable[[], object]
    where: str = ""
    reason: str = ""

    @property
    def spoken(self) -> str:
        """The line as one sentence."""
        return ", ".join(part for part in (self.words, self.where, self.key, self.reason) if part)

    def holds(self, words: Sequence[str]) -> bool:
        """Whether every typed word stands in it."""
        text = f"{self.words} {self.where}".casefold()
        return all(word in text for word in words)


def entries_of(
    here: Sequence[Act], window: Sequence[Act], choices: Sequence[QAction]
) -> tuple[Entry, ...]:
    """Everything that can be found: what works here first, then what other screens do."""
    ways = {act.command.name: act for act in window}
    known = {act.command.id for act in (*here, *window)}
    place = here[0].command.place if here else ""
    others = (
        one
        for one in ALL
        if one.id not in known and not one.fixed and one.place not in (WINDOW, START, place)
    )
    return (
        *(_of_act(act) for act in (*here, *window)),
        *(_of_choice(action) for action in choices),
        *(_elsewhere(one, ways) for one in others if one.place in ways),
    )


def _of_act(act: Act) -> Entry:
    key = native(keys_map.now().key(act.command))
    return Entry(act.text(), key, act.trigger, reason=act.why())


def _of_choice(action: QAction) -> Entry:
    return Entry(action.text().replace("&", ""), "", action.trigger)


def _elsewhere(one: Command, ways: Mapping[str, Act]) -> Entry:
    """A command of another screen; choosing it goes there."""
    way = ways[one.place]
    return Entry(one.words, "", way.trigger, where_of(one.place), way.why())


def where_of(place: str) -> str:
    """Where a command is: "i Rapport"."""
    from inspector_app.ui.way import place_word

    return QCoreApplication.translate("Palette", "in %1").replace("%1", place_word(place))

"""Which key each command has now: the defaults, what the user chose, and whether letters are on.

Decision: the map is one process-wide value, as the look is; the composition root alone wears it.
Decision: a single letter is a key of one printing sign, with or without Shift. All of them can be
switched off with one choice; the commands stay in Ctrl+K.
Source: WCAG 2.1, 2.1.4 Character Key Shortcuts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from inspector_app.ui.keys_catalogue import ALL, WINDOW, Command, by_id

RESERVED = frozenset(
    {
        "Tab",
        "Shift+Tab",
        "Backtab",
        "Shift+Backtab",
        "Return",
        "Enter",
        "Space",
        "Left",
        "Right",
        "Home",
        "End",
        "PgUp",
        "PgDown",
        "Ctrl+A",
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+X",
        "Alt+F4",
    }
)
"""Keys that every window and every text field needs; nothing may be put on them."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """``chosen`` holds only what differs from the defaults: id to key, empty = no key."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    letters: bool = True

    def key(self, command: Command) -> str:
        """The key that works now; empty for none."""
        key = self.wanted(command)
        return "" if not self.letters and is_letter(key) else key

    def wanted(self, command: Command) -> str:
        """The key of a command, whether letters are on or not."""
        return command.key if command.fixed else self.chosen.get(command.id, command.key)

    def with_key(self, command: Command, key: str) -> KeyMap:
        """The map with another key for a command."""
        others = {name: one for name, one in self.chosen.items() if name != command.id}
        return replace(self, chosen=others if key == command.key else others | {command.id: key})

    def with_defaults(self) -> KeyMap:
        """The map as the program comes; letters stay as they are."""
        return replace(self, chosen={})


def is_letter(key: str) -> bool:
    """Whether a key is a single printing sign."""
    return len(key.removeprefix("Shift+")) == 1


def meets(one: Command, other: Command) -> bool:
    """Whether two commands can be reached at the same time."""
    return one.place == other.place or WINDOW in (one.place, other.place)


def in_the_way(
    command: Command, key: str, keys: KeyMap, commands: Iterable[Command] = ALL
) -> Command | None:
    """The command that already has ``key`` where ``command`` works, or None."""
    taken = (
        other
        for other in commands
        if other.id != command.id and meets(command, other) and keys.wanted(other) == key
    )
    return next(taken, None) if key else None


def sound(chosen: Mapping[str, str]) -> dict[str, str]:
    """What of stored choices still holds: known commands, free keys; the rest is left out."""
    keys = KeyMap()
    for name, key in chosen.items():
        known = by_id().get(name)
        if known is not None and not known.fixed and key not in RESERVED:
            keys = keys.with_key(known, key)
    doubled = [
        name
        for name, key in keys.chosen.items()
        if in_the_way(by_id()[name], key, keys) is not None
    ]
    return {name: key for name, key in keys.chosen.items() if name not in doubled}


class _Now:
    keys = KeyMap()


def wear(keys: KeyMap) -> None:
    """Let these keys be the keys of now."""
    _Now.keys = keys


def now() -> KeyMap:
    """The keys of now."""
    return _Now.keys

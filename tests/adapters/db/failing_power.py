"""A disk that loses its power: what may stand on it when the machine starts again.

What was synced stands. Of what was written since, each sector of 512 bytes may have reached the
disk or not, in any order; a file may have grown without its content; a name that was given or taken
away since the folder was synced may be there or not.

A write-ahead log or rollback journal that SQLite syncs for the first time has its folder synced
too. Source: https://sqlite.org/atomiccommit.html, section 3.7; os_unix.c, ``unixSync``.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.adapters.db.recording_disk import (
    Acknowledged,
    Act,
    Created,
    Deleted,
    Synced,
    Truncated,
    Written,
)

SECTOR = 512
CHANCES = (0.0, 1.0, 0.5, 0.9, 0.1)
"""How much of what was not synced reaches the disk, tried in turn."""


@dataclass
class File:
    """One file: what is safe, and what was done to it since."""

    safe: bytearray
    since: list[Written | Truncated] = field(default_factory=list)
    is_new: bool = False

    def sync(self) -> None:
        """Make everything safe."""
        for act in self.since:
            change(self.safe, act)
        self.since.clear()
        self.is_new = False

    def after_crash(self, chance: float, luck: random.Random) -> bytes:
        """What may be read afterwards."""
        found = bytearray(self.safe)
        for act in self.since:
            for part in parts(act):
                if luck.random() < chance:
                    change(found, part)
                elif isinstance(part, Written) and luck.random() < chance / 2:
                    grow(found, part, luck)
        return bytes(found)


class Disk:
    """The files of one folder by name."""

    def __init__(self, folder: Path, files: Mapping[str, bytes]) -> None:
        self.folder = folder
        self.safe = {name: File(bytearray(content)) for name, content in files.items()}
        self.names: dict[str, File] = dict(self.safe)
        self.renamed: list[tuple[str, File | None]] = []
        self.said: set[object] = set()

    def do(self, act: Act) -> None:
        """Carry out what SQLite asked for."""
        if isinstance(act, Acknowledged):
            self.said.add(act.what)
            return
        path = Path(act.path)
        if path.parent == self.folder:
            self._do(act, path.name)

    def _do(self, act: Act, name: str) -> None:
        match act:
            case Created():
                self._name(name, File(bytearray(), is_new=True))
            case Deleted(at_once=at_once):
                self._name(name, None)
                if at_once:
                    self._sync_names()
            case Synced():
                if self.names[name].is_new:
                    self._sync_names()
                self.names[name].sync()
            case Written() | Truncated():
                self.names[name].since.append(act)

    def _name(self, name: str, file: File | None) -> None:
        self.renamed.append((name, file))
        put(self.names, name, file)

    def _sync_names(self) -> None:
        self.safe = dict(self.names)
        self.renamed.clear()

    def after_crash(
        self, luck: random.Random, chances: Sequence[float] = CHANCES
    ) -> dict[str, bytes]:
        """The files that may be found when the power has failed now."""
        chance = luck.choice(chances)
        names = dict(self.safe)
        for name, file in self.renamed:
            if luck.random() < chance:
                put(names, name, file)
        return {name: file.after_crash(chance, luck) for name, file in names.items()}


def put(names: dict[str, File], name: str, file: File | None) -> None:
    """Give a name to a file, or take it away."""
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def parts(act: Written | Truncated) -> Iterable[Written | Truncated]:
    """A write by the sectors it touches; a truncation as it is."""
    if isinstance(act, Truncated):
        yield act
        return
    start, end = act.offset, act.offset + len(act.content)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Written(act.path, start, act.content[start - act.offset : stop - act.offset])
        start = stop


def change(content: bytearray, act: Written | Truncated) -> None:
    """Carry out a write or a truncation."""
    if isinstance(act, Truncated):
        del content[act.size :]
        content.extend(bytes(max(0, act.size - len(content))))
        return
    content.extend(bytes(max(0, act.offset - len(content))))
    content[act.offset : act.offset + len(act.content)] = act.content


def grow(content: bytearray, part: Written, luck: random.Random) -> None:
    """Let a file have grown to hold a sector that holds what lay on the disk before."""
    missing = part.offset + len(part.content) - len(content)
    if missing > 0:
        content.extend(luck.randbytes(missing) if luck.random() < 0.5 else bytes(missing))

"""The handbook: short chapters in Swedish, one file for each in ``resources/handbook``.

A chapter is Markdown: its title as the first heading, then one paragraph that F1 shows, then the
rest. ``{key:review.undo}`` stands for the key that a command has now, ``{do:review.undo}`` for its
words and ``{step:review}`` for the name of a screen, so that they never go stale.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inspector_app.ui.keys import key_of
from inspector_app.ui.keys_catalogue import WINDOW, by_id
from inspector_app.ui.way import place_word

_PLACE = re.compile(r"\{(key|do|step):([a-z0-9_.]+)\}")
_ORDER = re.compile(r"^\d+-")


class _Now:
    folder = Path("resources/handbook")


def keep_in(folder: Path) -> None:
    """Read the chapters from ``folder``. Called by the composition root only."""
    _Now.folder = folder


def folder() -> Path:
    """Where the chapters and their pictures lie."""
    return _Now.folder


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter. ``name`` is the key of the screen that it belongs to, or a word of its own."""

    name: str
    title: str
    short: str
    text: str

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether every word stands in it."""
        whole = self.text.casefold()
        return all(word in whole for word in words)


def chapters() -> tuple[Chapter, ...]:
    """All chapters in order, with the keys of now."""
    return tuple(_chapter(path) for path in sorted(_Now.folder.glob("*.md")))


def short(name: str) -> str:
    """What F1 says of a screen; empty when it has no chapter."""
    found = next(_Now.folder.glob(f"*-{name}.md"), None)
    return plain(_chapter(found).short) if found is not None else ""


def plain(markdown: str) -> str:
    """A paragraph without its marks."""
    return markdown.replace("**", "").replace("`", "")


def _chapter(path: Path) -> Chapter:
    text = filled(path.read_text(encoding="utf-8"))
    head, _, rest = text.partition("\n")
    first = rest.strip().split("\n\n", 1)[0]
    return Chapter(
        name=_ORDER.sub("", path.stem),
        title=head.removeprefix("#").strip(),
        short=" ".join(first.split()),
        text=text,
    )


def filled(text: str) -> str:
    """The text with keys, words and screens as they are now.

    Raises ``KeyError`` for a command that the catalogue lacks: the chapter is out of date.
    """
    return _PLACE.sub(lambda found: _FILLS[found[1]](found[2]), text)


def _key(name: str) -> str:
    """A key, or how to reach the command when it has none."""
    one = by_id()[name]
    key = key_of(one.place, one.name)
    return f"`{key}`" if key else f"`{key_of(WINDOW, 'palette')}` ”{one.words}”"


_FILLS: dict[str, Callable[[str], str]] = {
    "key": _key,
    "do": lambda name: by_id()[name].words,
    "step": place_word,
}

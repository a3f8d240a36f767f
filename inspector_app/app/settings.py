"""What the program remembers between starts: how it looks, and where inspections lie.

No personal data: the title of an inspection and its folder, nothing of what is in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.wording.language import Language, language_of

MOST_RECENT = 12


class Recent(NamedTuple):
    """An inspection that was opened here; ``concerns`` counts acute concerns not handled."""

    folder: Path
    title: str
    status: str = ""
    done: int = 0
    total: int = 0
    concerns: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it.

    ``letters`` tells whether single-letter keys are on; ``keys`` holds the keys that the user
    chose, by the id of the command; ``advanced`` is Avancerat.
    """

    appearance: Appearance = field(default_factory=Appearance)
    letters: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    advanced: bool = False
    organisation: str = ""
    recents: tuple[Recent, ...] = ()
    language: Language = Language.SWEDISH

    def with_recent(self, recent: Recent) -> Settings:
        """Return the settings with ``recent`` first and every folder once."""
        others = tuple(one for one in self.recents if one.folder != recent.folder)
        return replace(self, recents=(recent, *others)[:MOST_RECENT])


class SettingsFile:
    """Reads and writes the settings. A file that cannot be read counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Return what was saved last."""
        try:
            return _settings(json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return Settings()

    def save(self, settings: Settings) -> None:
        """Write everything, whole or not at all; a full disk loses only the looks."""
        text = json.dumps(_plain(settings), ensure_ascii=False, indent=1)
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._path)
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)


def _plain(settings: Settings) -> dict[str, Any]:
    look = settings.appearance
    return {
        "mode": look.mode.value,
        "text_percent": look.text_percent,
        "contrast": look.contrast,
        "letters": settings.letters,
        "keys": dict(settings.keys),
        "advanced": settings.advanced,
        "organisation": settings.organisation,
        "language": settings.language.value,
        "recents": [
            [str(one.folder), one.title, one.status, one.done, one.total, one.concerns]
            for one in settings.recents
        ],
    }


def _settings(stored: dict[str, Any]) -> Settings:
    return Settings(
        Appearance(Mode(stored["mode"]), int(stored["text_percent"]), stored["contrast"]),
        letters=bool(stored["letters"]),
        keys={str(name): str(key) for name, key in dict(stored.get("keys", {})).items()},
        advanced=bool(stored.get("advanced", False)),
        organisation=str(stored["organisation"]),
        recents=tuple(
            Recent(Path(folder), str(title), str(status), *map(int, counts))
            for folder, title, status, *counts in stored["recents"]
        ),
        language=language_of(str(stored.get("language", ""))),
    )

"""The measured reading times of this computer: minutes per template, nothing about anybody."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path


class ReadingTimesFile:
    """One small JSON file: template digest → inspection → seconds of each file.

    A file that cannot be read counts as none: the times are told for help, nothing rests on them.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, sha256: str, inspection: str, files: Iterable[timedelta]) -> None:
        """Write the times of one inspection in the place of its earlier ones."""
        stored = dict(self._stored())
        own = dict(stored.get(sha256, {}))
        own[inspection] = [round(one.total_seconds()) for one in files]
        stored[sha256] = own
        fresh = self._path.with_suffix(".new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(stored), encoding="utf-8")
            fresh.replace(self._path)

    def of(self, sha256: str) -> tuple[timedelta, ...]:
        """Return the times of every file read here by a template."""
        kept = self._stored().get(sha256, {})
        return tuple(timedelta(seconds=one) for files in kept.values() for one in files)

    def _stored(self) -> Mapping[str, Mapping[str, list[int]]]:
        try:
            stored = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stored if _is_sound(stored) else {}


def _is_sound(stored: object) -> bool:
    return isinstance(stored, dict) and all(
        isinstance(one, dict)
        and all(
            isinstance(files, list) and all(isinstance(n, int) for n in files)
            for files in one.values()
        )
        for one in stored.values()
    )

"""Saved mappings, one JSON file per source system in a folder of the user's."""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from pathlib import Path

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.fields import Profile
from inspector_app.domain.profile_form import profile_fields, profile_from

MOST_BYTES = 256_000
_NAME = re.compile(r"[\w][\w .\-]{0,59}")


class ProfileFolder:
    """Keeps profiles as the port ``ProfileStore`` asks. The folder is made when first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> tuple[str, ...]:
        """Return the names of the profiles that can be read, in alphabetical order."""
        names = []
        for path in sorted(self._folder.glob("*.json")):
            try:
                names.append(_read(path, path.stem).name)
            except InspectionError:
                continue
        return tuple(sorted(names, key=str.casefold))

    def load(self, name: str) -> Profile:
        """Return a saved profile; profile_missing or profile_damaged when that cannot be done."""
        return _read(self._path(name), name)

    def save(self, profile: Profile) -> None:
        """Save a profile whole or not at all; profile_name, profile_not_saved."""
        if _NAME.fullmatch(profile.name) is None:
            raise InspectionError("profile_name", name=profile.name[:60])
        path = self._path(profile.name)
        fresh = path.with_suffix(".new")
        text = json.dumps(profile_fields(profile), ensure_ascii=False, indent=2, sort_keys=True)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with fresh.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        except OSError as cause:
            with suppress(OSError):
                fresh.unlink()
            raise InspectionError("profile_not_saved", name=profile.name) from cause

    def _path(self, name: str) -> Path:
        digest = hashlib.sha256(name.strip().casefold().encode("utf-8", "replace")).hexdigest()
        return self._folder / f"{digest[:24]}.json"


def _read(path: Path, name: str) -> Profile:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InspectionError("profile_damaged", name=name)
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as cause:
        raise InspectionError("profile_missing", name=name) from cause
    except (OSError, ValueError, RecursionError) as cause:
        raise InspectionError("profile_damaged", name=name) from cause
    try:
        return profile_from(content)
    except (KeyError, TypeError, ValueError, AttributeError) as cause:
        raise InspectionError("profile_damaged", name=name) from cause

"""Templates in three folders: the program's own, those released here, and drafts.

Decision: a released file is written once and made read-only; no door of the program writes into it
again. What an answer is bound to can then be found for as long as the folder is kept.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from inspector_app.domain.checklist.reader import MAX_BYTES
from inspector_app.domain.errors import InspectionError
from inspector_app.ports.template_shelf import Standing, TemplateFile

READ_ONLY = 0o444


class FolderTemplateShelf:
    """``provided`` is only read; ``own`` holds ``utgivna`` and ``utkast``, made when needed."""

    def __init__(self, provided: Path, own: Path) -> None:
        self._folders = {
            Standing.PROVIDED: provided,
            Standing.RELEASED: own / "utgivna",
            Standing.DRAFT: own / "utkast",
        }

    @property
    def released(self) -> Path:
        """The folder of what was released here."""
        return self._folders[Standing.RELEASED]

    def files(self) -> tuple[TemplateFile, ...]:
        """Return all templates, sound or not. Error ``shelf_unreadable``."""
        return tuple(
            TemplateFile(path.name, standing, _read(path))
            for standing, folder in self._folders.items()
            for path in sorted(folder.glob("*.toml"))
            if path.is_file()
        )

    def cases(self, name: str) -> bytes | None:
        """Return the worked cases beside the provided templates. Error ``shelf_unreadable``."""
        path = self._folders[Standing.PROVIDED] / "cases" / name
        return _read(path) if path.is_file() else None

    def save_draft(self, name: str, content: bytes) -> None:
        """Write a draft whole or not at all. Error ``shelf_not_written``."""
        path = self._folders[Standing.DRAFT] / name
        fresh = path.with_suffix(".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(fresh, content)
            fresh.replace(path)
        except OSError as cause:
            with suppress(OSError):
                fresh.unlink()
            raise InspectionError("shelf_not_written", file=name) from cause

    def remove_draft(self, name: str) -> None:
        """Take a draft away. Error ``shelf_not_written``."""
        try:
            (self._folders[Standing.DRAFT] / name).unlink(missing_ok=True)
        except OSError as cause:
            raise InspectionError("shelf_not_written", file=name) from cause

    def release(self, name: str, content: bytes) -> None:
        """Write a released file, once. Errors ``template_name_taken``, ``shelf_not_written``."""
        path = self.released / name
        if path.exists():
            raise InspectionError("template_name_taken", file=name)
        fresh = path.with_suffix(".new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(fresh, content)
            fresh.chmod(READ_ONLY)
            fresh.rename(path)
        except OSError as cause:
            with suppress(OSError):
                fresh.unlink()
            raise InspectionError("shelf_not_written", file=name) from cause


def _read(path: Path) -> bytes:
    """At most one byte more than the limit, so that a huge file costs nothing."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as cause:
        raise InspectionError("shelf_unreadable", file=path.name) from cause


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())

"""The templates in a folder of TOML files, such as checklists/ beside the program."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import MAX_BYTES, ChecklistReading, reading_of
from inspector_app.domain.errors import InspectionError
from inspector_app.ports.checklist_library import LibraryEntry


def read_checklist_file(path: Path) -> ChecklistReading:
    """Return what the file holds; raises ``checklist_unreadable`` (fact ``file``).

    At most one byte more than the limit is read, so that a huge file costs nothing.
    """
    try:
        with path.open("rb") as file:
            return reading_of(file.read(MAX_BYTES + 1))
    except OSError as error:
        raise InspectionError("checklist_unreadable", file=path.name) from error


class FolderChecklistLibrary:
    """The template files of the program's folder, then of further ones (those released here).

    A file is looked into anew at each call: it may be replaced. The same bytes are
    read once. A further folder may be absent.
    """

    def __init__(self, folder: Path, *further: Path) -> None:
        self._folder, self._further = folder, further

    def entries(self) -> tuple[LibraryEntry, ...]:
        """Return every ``*.toml``, ordered by name in each folder; raises ``library_missing``."""
        if not self._folder.is_dir():
            raise InspectionError("library_missing", folder=self._folder.name)
        folders = (self._folder, *self._further)
        paths = [path for folder in folders for path in sorted(folder.glob("*.toml"))]
        return tuple(
            LibraryEntry(path.name, read_checklist_file(path)) for path in paths if path.is_file()
        )

    def checklist(self, sha256: str) -> Checklist:
        """Return the sound template with this digest; raises ``checklist_not_found``."""
        for entry in self.entries():
            if entry.reading.sha256 == sha256:
                return entry.reading.required()
        raise InspectionError("checklist_not_found", sha256=sha256)

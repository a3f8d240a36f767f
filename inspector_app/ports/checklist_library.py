"""Where the released review templates are found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import ChecklistReading


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """One file of the library: its name, and what reading it gave (a template or its faults)."""

    file_name: str
    reading: ChecklistReading


class ChecklistLibrary(Protocol):
    """The templates that an inspection may choose among."""

    def entries(self) -> tuple[LibraryEntry, ...]:
        """Return every template file, sound or not, ordered by file name."""
        ...

    def checklist(self, sha256: str) -> Checklist:
        """Return the sound template with this digest; raises ``checklist_not_found``."""
        ...

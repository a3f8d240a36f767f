"""The made-up files for practice, with their keys."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from inspector_app.domain.practice import PracticeCase


class PracticeFiles(Protocol):
    """Where the practice files lie. Every method raises ``practice_missing`` when they do not."""

    def list_file(self) -> Path:
        """Return the made-up ärendelista of the practice files."""
        ...

    def cases(self) -> tuple[PracticeCase, ...]:
        """Return the practice files in the order in which they are best read."""
        ...

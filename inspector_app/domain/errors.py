"""Failures a user can mend, and faults found in what a user hands over.

``InspectionError`` carries a stable code and plain facts; the sentence for the code lives in
``inspector_app.wording.faults``. Everything that is not an ``InspectionError`` is a defect of the
program and is never dressed up as a user's mistake.

``Issue`` is one fault in a handed-over list. Faults are values: readers return all of them at once,
with row, column and value, instead of stopping at the first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class InspectionError(Exception):
    """Something the user can mend. ``code`` is stable, ``facts`` fill the sentence for the code."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: dict[str, Any] = facts


class Severity(StrEnum):
    """How grave a fault is: an error stops the import, a warning is shown and kept."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault, where it stands and what was found there.

    ``row`` counts as the user's spreadsheet does: the header is row 1; 0 means the whole file.
    ``column`` is the header's text, empty when the fault concerns the row or the file.
    ``value`` is the raw cell, never a personnummer in full.
    """

    code: str
    severity: Severity
    row: int = 0
    column: str = ""
    value: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

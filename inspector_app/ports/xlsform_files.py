"""Workbooks in files, as sheets of text cells."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from inspector_app.domain.xlsform import Workbook


class XlsFormFiles(Protocol):
    """Reads a stranger's workbook and writes our own."""

    def read(self, path: Path) -> Workbook:
        """Return the visible sheets as text. Raises InspectionError file_* and xlsform_too_large.

        The file is read by a process of its own with limits of memory and time.
        """
        ...

    def write(self, path: Path, workbook: Workbook) -> None:
        """Write a workbook whole or not at all. Error ``xlsform_not_written`` (fact ``name``)."""
        ...

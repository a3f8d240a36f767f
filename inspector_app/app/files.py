"""Files that the user chooses in the window: read whole, written whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path

from inspector_app.domain.attachment import require_size
from inspector_app.domain.errors import InspectionError


def read_file(path: Path) -> bytes:
    """Return the bytes of a file. Error ``chosen_file_unreadable`` (fact ``file``)."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InspectionError("chosen_file_unreadable", file=path.name) from error


def read_scan(path: Path) -> bytes:
    """Return the bytes of a document to attach; one that is too large is not read.

    Errors ``chosen_file_unreadable`` (fact ``file``), ``scan_too_large``, ``scan_empty``.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise InspectionError("chosen_file_unreadable", file=path.name) from error
    require_size(size)
    return read_file(path)


def write_file(path: Path, content: bytes) -> None:
    """Write a file, replacing an earlier one whole or not at all.

    Error ``chosen_file_not_written`` (fact ``file``).
    """
    fresh = path.with_name(f"{path.name}.ny")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise InspectionError("chosen_file_not_written", file=path.name) from error


def show_pdf(content: bytes, name: str) -> None:
    """Open a PDF in the desktop's viewer, from a folder of its own that only the user can read."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    path = Path(tempfile.mkdtemp(prefix="aktgranskaren-")) / name
    write_file(path, content)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        path.unlink(missing_ok=True)
        raise InspectionError("no_pdf_viewer")

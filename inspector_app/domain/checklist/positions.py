"""Where each value of a template file stands, by the way to it."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.checklist.document import Path, Place
from inspector_app.domain.checklist.document.reader import read_document

__all__ = ["Path", "Place", "positions"]


def positions(text: str) -> Mapping[Path, Place]:
    """Return the place of every section and of every value."""
    document = read_document(text)
    return {path: document.place_at(spot.at) for path, spot in document.values.items()}

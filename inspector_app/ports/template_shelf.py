"""Where a user's own review templates are kept: drafts, and those that were released here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Standing(StrEnum):
    """How far a template has come. A draft becomes released, never the other way."""

    PROVIDED = "provided"  # came with the program
    RELEASED = "released"  # released on this computer
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """One file as it is: its name with ending, its standing and its bytes."""

    name: str
    standing: Standing
    content: bytes


class TemplateShelf(Protocol):
    """Templates in files. Errors: ``shelf_unreadable``, ``shelf_not_written`` (fact ``file``)."""

    def files(self) -> tuple[TemplateFile, ...]:
        """Return all, the provided first, then the released, then the drafts, each by name."""
        ...

    def cases(self, name: str) -> bytes | None:
        """Return the worked cases provided with a template file, ``None`` when there are none."""
        ...

    def save_draft(self, name: str, content: bytes) -> None:
        """Write a draft whole or not at all; an earlier draft of that name gives way."""
        ...

    def remove_draft(self, name: str) -> None:
        """Take a draft away; nothing happens when it is not there."""
        ...

    def release(self, name: str, content: bytes) -> None:
        """Write a released file once. Error ``template_name_taken`` when there is one already."""
        ...

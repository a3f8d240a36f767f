"""What the start screen and its dialogs offer to choose from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

Choices = tuple[tuple[str, str], ...] | Callable[[], tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class StartChoices:
    """What the dialogs offer: roles and templates (key, word), folder and organisation.

    Roles and templates may be callables: they are then first asked for when the form opens, and
    nothing of them is imported before the first paint.
    """

    roles: Choices
    templates: Choices
    folder: Path
    organisation: str
    today: Callable[[], date]

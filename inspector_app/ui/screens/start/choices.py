"""What the start screen and its dialogs offer to choose from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

Choices = tuple[tuple[str, str], ...] | Callable[[], tuple[tuple[str, str], ...]]


class StartChoices(NamedTuple):
    """What the dialogs offer: roles and templates (key, word), folder and organisation.

    Roles and templates may be callables: they are then first asked for when the form opens, and
    nothing of them is imported before the first paint.
    """

    roles: Choices
    templates: Choices
    folder: Path
    organisation: str
    today: Callable[[], date]

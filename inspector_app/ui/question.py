"""What a question dialog asks."""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """Something to decide before going on. ``yes`` is the verb of the button, not "OK"."""

    title: str
    text: str
    yes: str
    no: str

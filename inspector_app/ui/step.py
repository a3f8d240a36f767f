"""What a step of the way is, apart from the buttons that show it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class StepStanding(StrEnum):
    """How far a step has come."""

    DONE = "done"
    OPEN = "open"
    WAITING = "waiting"


class Step(NamedTuple):
    """One step. ``reason`` tells why a WAITING step cannot be opened."""

    key: str
    word: str
    standing: StepStanding = StepStanding.WAITING
    reason: str = ""

"""How long the reading of a file took, measured from its own events.

Decision: the time is what was worked, not what the clock went: a pause longer than ``PAUSE`` counts
as ``PAUSE``. It is told per template and never per person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

PAUSE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """The measured time of some files: how many, and the median in whole minutes (at least 1)."""

    files: int
    minutes: int


def worked(moments: Sequence[datetime]) -> timedelta:
    """Return the time between the first and the last moment, long pauses shortened."""
    return sum((min(b - a, PAUSE) for a, b in pairwise(sorted(moments))), timedelta())


def measured(files: Iterable[timedelta]) -> ReadingTime | None:
    """Return the median of some files; ``None`` when there are none."""
    minutes = [one / timedelta(minutes=1) for one in files]
    if not minutes:
        return None
    return ReadingTime(len(minutes), max(1, round(median(minutes))))

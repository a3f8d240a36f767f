"""When a file was drawn, asked for and reached, and how long its reading took.

Decision: the time is what was worked, not what the clock went: a pause longer than ``PAUSE`` counts
as ``PAUSE``. It is told per template and never per person.
Decision: a file is drawn when the startvärde is known, for from then on nobody can change which
files come out; in a totalundersökning that is when the frame was frozen.
Decision: the day of access is what the reader states. Where nothing is stated it is the day the
first thing was written in the reading, never the day its screen was opened: the list opens the
first file by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median
from zoneinfo import ZoneInfo

from inspector_app.domain.protocol import SampleProtocol
from inspector_app.domain.review import ReviewEvent

_STOCKHOLM = ZoneInfo("Europe/Stockholm")
PAUSE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """The measured time of some files: how many, and the median in whole minutes (at least 1)."""

    files: int
    minutes: int


@dataclass(frozen=True, slots=True)
class FileTimes:
    """The times of one file: frozen and drawn, asked for, and reached.

    ``asked_at`` is when it first stood in a beställningslista, ``asked_from`` the day that the list
    says access starts. ``stated`` tells whether the reader stated ``accessed_on`` herself.
    """

    frozen_at: datetime
    drawn_at: datetime
    asked_at: datetime | None = None
    asked_from: date | None = None
    accessed_on: date | None = None
    stated: bool = False


def local_day(moment: datetime) -> date:
    """Return the day in Stockholm of a moment."""
    return moment.astimezone(_STOCKHOLM).date()


def drawn_at(protocol: SampleProtocol) -> datetime:
    """Return when it was settled which files came out."""
    return protocol.frozen_at if protocol.seed is None else protocol.seed.event_at


def accessed(stated: date | None, events: Iterable[ReviewEvent]) -> date | None:
    """Return the day of access: as stated, else that of the first event; ``None`` without both."""
    if stated is not None:
        return stated
    moments = [event.at for event in events]
    return local_day(min(moments)) if moments else None


def worked(moments: Sequence[datetime]) -> timedelta:
    """Return the time between the first and the last moment, long pauses shortened."""
    return sum((min(b - a, PAUSE) for a, b in pairwise(sorted(moments))), timedelta())


def measured(files: Iterable[timedelta]) -> ReadingTime | None:
    """Return the median of some files; ``None`` when there are none."""
    minutes = [one / timedelta(minutes=1) for one in files]
    if not minutes:
        return None
    return ReadingTime(len(minutes), max(1, round(median(minutes))))

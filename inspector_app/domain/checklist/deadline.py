"""A duty with due days, and the columns of the table it makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.checklist.material import Column, Option
from inspector_app.domain.expression import Expression
from inspector_app.domain.values import ValueType


@dataclass(frozen=True, slots=True)
class Interval:
    """How long a deadline gives, in calendar months or in days, for due days of a time.

    ``provision`` and ``source_id`` as in ``Basis``; it holds for due days between the two days.
    """

    months: int = 0
    days: int = 0
    valid_from: date = date.min
    valid_to: date = date.max
    provision: str = ""
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class ByHand:
    """Where a deadline is never judged by the program, with the reason that is printed."""

    when: Expression
    because: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A duty with due days; it makes a computed table of its id (``DEADLINE_COLUMNS``).

    ``done`` reads the days of the acts that fulfil it (a column of a table with a condition);
    ``done_on`` is a single day instead. ``following`` is empty for a duty that comes once.
    """

    deadline_id: str
    title: str
    starts: Expression
    first: tuple[Interval, ...]
    following: tuple[Interval, ...] = ()
    ends: Expression | None = None
    judged_from: Expression | None = None
    done: Expression | None = None
    done_on: Expression | None = None
    tolerance: Expression | None = None
    applies_when: Expression | None = None
    by_hand: tuple[ByHand, ...] = ()


class DeadlineState(StrEnum):
    """How one due day came out.

    ``MET`` done on or before it; ``TOLERATED`` after it within the tolerance; ``LATE`` after that;
    ``MISSED`` never done though the day has come; ``WAITING`` the day lies after the duty's last
    day; ``OUTSIDE`` the day lies before the judged time; ``BY_HAND`` not judged by the program.
    """

    MET = "met"
    TOLERATED = "tolerated"
    LATE = "late"
    MISSED = "missed"
    WAITING = "waiting"
    OUTSIDE = "outside"
    BY_HAND = "by_hand"


_STATES = (
    Option(DeadlineState.MET, "I tid"),
    Option(DeadlineState.TOLERATED, "Inom toleransen"),
    Option(DeadlineState.LATE, "För sent"),
    Option(DeadlineState.MISSED, "Saknas"),
    Option(DeadlineState.WAITING, "Ännu inte dags"),
    Option(DeadlineState.OUTSIDE, "Utanför granskad tid"),
    Option(DeadlineState.BY_HAND, "Kontrolleras för hand"),
)

DEADLINE_COLUMNS = (
    Column("due_on", "Senast", ValueType.DATE),
    Column("done_on", "Gjort", ValueType.DATE),
    Column("days_late", "Dagar för sent", ValueType.COUNT),
    Column("state", "Läge", ValueType.CHOICE, options=_STATES),
    Column("provision", "Lagrum", ValueType.TEXT),
)
"""The columns of the table that every deadline makes of its id."""

"""The due days of a duty in one case, by calendar months, and how each came out.

From the start, and then from each act, the next due day is one interval later. The interval is the
one that is in force on the due day itself. An act on or before the due day meets it, an early one
too, and the next due day counts from the act; an act after it is late. Where no act follows, the
due days that have come are missed and the next counts from the missed one. The last due day, after
the duty's last day, is only waited for.

Source: the time limits of domain.md a8 with their days of validity; months as ``calendar_months``.

Decision: where no interval or several are in force on their own due days, the law does not say in
plain words what holds for those who were in between, so the due day is checked by hand. What
follows counts from the next act; without one nothing more is said.
Decision: "framgår inte" as the day of a single act is read as no act, since the akt shows none; a
day that has not been stated yet leaves the whole deadline unknown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from inspector_app.domain.calendar_months import add_months
from inspector_app.domain.checklist import ByHand, Deadline, DeadlineState, Interval
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.evaluation import Environment, days_of, evaluate
from inspector_app.domain.values import MaybeValue, Unknown

MOST_DUE_DAYS = 5_000
NOT_STATED = Unknown("not_stated")
INTERVAL_UNCLEAR = "interval_unclear"
"""Why a due day is checked by hand when no rule of the template says so."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """One due day. ``days_late`` is 0 when the act came in time, ``None`` without an act.

    ``because`` says why it is checked by hand: the template's words, or ``INTERVAL_UNCLEAR``.
    """

    state: DeadlineState
    due_on: date | None = None
    done_on: date | None = None
    provision: str = ""
    because: str = ""

    @property
    def days_late(self) -> int | None:
        """Days from the due day to the act, never below 0."""
        if self.due_on is None or self.done_on is None:
            return None
        return max(0, (self.done_on - self.due_on).days)

    def row(self) -> Mapping[str, MaybeValue]:
        """The due day as a row of the deadline's table."""
        late = self.days_late
        return {
            "due_on": NOT_STATED if self.due_on is None else self.due_on,
            "done_on": NOT_STATED if self.done_on is None else self.done_on,
            "days_late": NOT_STATED if late is None else late,
            "state": self.state.value,
            "provision": self.provision or NOT_STATED,
        }


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty in one case: its first and last day, its acts, and how they are judged.

    ``done`` ascends, each day once. Due days before ``judged_from`` are outside. An act within
    ``tolerance`` days after the due day is tolerated.
    """

    start: date
    ends: date
    first: tuple[Interval, ...]
    following: tuple[Interval, ...] = ()
    done: tuple[date, ...] = ()
    judged_from: date = date.min
    tolerance: int = 0


def due_days(duty: Duty) -> tuple[DueDay, ...]:
    """Return every due day of a duty in order.

    Raises ``OverflowError`` when a due day lies outside the calendar, an interval does not go
    forward, or there are more than ``MOST_DUE_DAYS``.
    """
    found: list[DueDay] = []
    anchor, intervals, place = duty.start, duty.first, bisect_left(duty.done, duty.start)
    while intervals:
        if len(found) >= MOST_DUE_DAYS:
            raise OverflowError(len(found))
        act = duty.done[place] if place < len(duty.done) else None
        due_day = _due_day(duty, anchor, intervals, act)
        found.append(due_day)
        following = due_day.done_on or due_day.due_on
        ended = due_day.done_on is None and due_day.state in _ENDING
        if following is None or ended or due_day.state is DeadlineState.WAITING:
            break
        anchor, intervals = following, duty.following
        place = bisect_right(duty.done, anchor)
    return tuple(found)


_ENDING = (DeadlineState.BY_HAND, DeadlineState.WAITING)


def _due_day(duty: Duty, anchor: date, intervals: tuple[Interval, ...], act: date | None) -> DueDay:
    possible = [(_later(anchor, interval), interval) for interval in intervals]
    fitting = [(due, i) for due, i in possible if i.valid_from <= due <= i.valid_to]
    if len(fitting) != 1:
        return _unclear(duty, [due for due, _ in possible], act)
    due, interval = fitting[0]
    if due > duty.ends and (act is None or act > duty.ends):
        return DueDay(DeadlineState.WAITING, due, None, interval.provision)
    state = _state(duty, due, act)
    return DueDay(state, due, act, interval.provision)


def _later(anchor: date, interval: Interval) -> date:
    due = add_months(anchor, interval.months) + timedelta(days=interval.days)
    if due <= anchor:
        raise OverflowError(due)
    return due


def _state(duty: Duty, due: date, act: date | None) -> DeadlineState:
    if due < duty.judged_from:
        return DeadlineState.OUTSIDE
    if act is None:
        return DeadlineState.MISSED
    if act <= due:
        return DeadlineState.MET
    tolerated = (act - due).days <= duty.tolerance
    return DeadlineState.TOLERATED if tolerated else DeadlineState.LATE


def _unclear(duty: Duty, possible: list[date], act: date | None) -> DueDay:
    """A due day that no interval, or more than one, gives."""
    due = possible[0] if len(possible) == 1 else None
    if act is None and min(possible) > duty.ends:
        return DueDay(DeadlineState.WAITING, due)
    if act is not None and act < duty.judged_from:
        return DueDay(DeadlineState.OUTSIDE, due, act)
    return DueDay(DeadlineState.BY_HAND, due, act, because=INTERVAL_UNCLEAR)


def judged(deadline: Deadline, environment: Environment) -> tuple[DueDay, ...] | Unknown:
    """Return the due days of a deadline in a case; unknown as a whole where its rules are.

    Where the duty does not apply there are none.
    """
    applies = _value(deadline.applies_when, environment, True)
    if isinstance(applies, Unknown) or not applies:
        return applies if isinstance(applies, Unknown) else ()
    duty = _duty(deadline, environment)
    if isinstance(duty, Unknown):
        return duty
    by_hand = _by_hand(deadline.by_hand, environment)
    if isinstance(by_hand, Unknown):
        return by_hand
    try:
        if by_hand is not None:
            return (_set_by_hand(duty, by_hand),)
        return due_days(duty)
    except OverflowError:
        return Unknown("out_of_range")


def _set_by_hand(duty: Duty, by_hand: ByHand) -> DueDay:
    first = due_days(replace(duty, done=(), following=()))
    due = first[0].due_on if first else None
    return DueDay(DeadlineState.BY_HAND, due, because=by_hand.because)


def _by_hand(rules: tuple[ByHand, ...], environment: Environment) -> ByHand | Unknown | None:
    for rule in rules:
        held = evaluate(rule.when, environment)
        if isinstance(held, Unknown):
            return held
        if held:
            return rule
    return None


def _duty(deadline: Deadline, environment: Environment) -> Duty | Unknown:
    start = evaluate(deadline.starts, environment)
    ends = _value(deadline.ends, environment, environment.names["period_to"])
    judged_from = _value(deadline.judged_from, environment, date.min)
    tolerance = _value(deadline.tolerance, environment, 0)
    done = _done(deadline, environment)
    for part in (start, ends, judged_from, tolerance, done):
        if isinstance(part, Unknown):
            return part
    return Duty(
        start=cast(date, start),
        ends=cast(date, ends),
        first=deadline.first,
        following=deadline.following,
        done=cast("tuple[date, ...]", done),
        judged_from=cast(date, judged_from),
        tolerance=cast(int, tolerance),
    )


def _value(rule: Expression | None, environment: Environment, default: MaybeValue) -> MaybeValue:
    return default if rule is None else evaluate(rule, environment)


def _done(deadline: Deadline, environment: Environment) -> tuple[date, ...] | Unknown:
    if deadline.done is not None:
        return days_of(deadline.done, environment)
    if deadline.done_on is None:
        return ()
    day = evaluate(deadline.done_on, environment)
    if isinstance(day, Unknown):
        return () if day.reason == "not_found" else day
    return (cast(date, day),)

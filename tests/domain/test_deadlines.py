"""Deadlines by calendar months: every row of the table of time limits, worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import ByHand, Deadline, DeadlineState, Interval
from inspector_app.domain.checklist.deadlines import MOST_DUE_DAYS, DueDay, Duty, due_days, judged
from inspector_app.domain.expression.evaluation import Environment
from inspector_app.domain.expression.parser import parse, parse_rows
from inspector_app.domain.values import MaybeValue, Unknown

MET, LATE, MISSED = DeadlineState.MET, DeadlineState.LATE, DeadlineState.MISSED
WAITING, BY_HAND = DeadlineState.WAITING, DeadlineState.BY_HAND
TOLERATED, OUTSIDE = DeadlineState.TOLERATED, DeadlineState.OUTSIDE

SIX_MONTHS = (
    Interval(months=6, valid_to=date(2025, 6, 30), provision="gammal"),
    Interval(months=6, valid_from=date(2025, 7, 1), provision="ny"),
)
CUSTODY_FIRST = (
    Interval(months=36, valid_to=date(2022, 6, 30), provision="tre år"),
    Interval(months=24, valid_from=date(2022, 7, 1), provision="två år"),
)
CUSTODY_NEXT = (Interval(months=12, valid_from=date(2021, 3, 1), provision="årligen"),)
FOLLOW_UP = (
    Interval(months=2, valid_to=date(2025, 6, 30), provision="två månader"),
    Interval(months=6, valid_from=date(2025, 7, 1), provision="sex månader"),
)


def once(*intervals: Interval) -> tuple[tuple[Interval, ...], tuple[Interval, ...]]:
    return intervals, ()


def repeated(months: int) -> tuple[tuple[Interval, ...], tuple[Interval, ...]]:
    return (Interval(months=months),), (Interval(months=months),)


def days(found: tuple[DueDay, ...]) -> list[tuple[object, ...]]:
    """State, due day, day of the act and days late of each."""
    return [(d.state, d.due_on, d.done_on, d.days_late) for d in found]


D = date
GOLDEN = [
    # REVIEW_SOL_6M and REVIEW_LVU2_6M: six months from the start and from each act
    (
        "review_sol_6m",
        Duty(D(2025, 1, 15), D(2026, 6, 30), SIX_MONTHS, SIX_MONTHS, (D(2025, 7, 15),)),
        [
            (MET, D(2025, 7, 15), D(2025, 7, 15), 0),
            (MISSED, D(2026, 1, 15), None, None),
            (WAITING, D(2026, 7, 15), None, None),
        ],
    ),
    (
        "review_sol_6m_late",
        Duty(D(2025, 1, 15), D(2025, 12, 31), SIX_MONTHS, SIX_MONTHS, (D(2025, 7, 16),)),
        [(LATE, D(2025, 7, 15), D(2025, 7, 16), 1), (WAITING, D(2026, 1, 16), None, None)],
    ),
    (
        "an early act counts and moves the next day",
        Duty(D(2025, 1, 15), D(2025, 12, 31), SIX_MONTHS, SIX_MONTHS, (D(2025, 4, 1),)),
        [
            (MET, D(2025, 7, 15), D(2025, 4, 1), 0),
            (MISSED, D(2025, 10, 1), None, None),
            (WAITING, D(2026, 4, 1), None, None),
        ],
    ),
    # RECONSIDER_LVU3_6M: three due days without any act
    (
        "reconsider_lvu3_6m",
        Duty(D(2024, 8, 31), D(2026, 3, 1), SIX_MONTHS, SIX_MONTHS),
        [
            (MISSED, D(2025, 2, 28), None, None),  # clamped to the month's end
            (MISSED, D(2025, 8, 28), None, None),
            (MISSED, D(2026, 2, 28), None, None),
            (WAITING, D(2026, 8, 28), None, None),
        ],
    ),
    # CUSTODY_2Y: three years for days before 1 July 2022, two years from then
    (
        "custody: three years had run out before the change",
        Duty(D(2019, 6, 30), D(2022, 6, 30), CUSTODY_FIRST, ()),
        [(MISSED, D(2022, 6, 30), None, None)],
    ),
    (
        "custody: two years",
        Duty(D(2020, 7, 1), D(2024, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT, (D(2022, 7, 1),)),
        [
            (MET, D(2022, 7, 1), D(2022, 7, 1), 0),
            (MISSED, D(2023, 7, 1), None, None),
            (WAITING, D(2024, 7, 1), None, None),
        ],
    ),
    (
        "custody: in between two and three years at the change",
        Duty(D(2019, 7, 1), D(2024, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT),
        [(BY_HAND, None, None, None)],
    ),
    (
        "custody: the last day in between",
        Duty(D(2020, 6, 30), D(2024, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT, (D(2022, 12, 1),)),
        [
            (BY_HAND, None, D(2022, 12, 1), None),
            (MISSED, D(2023, 12, 1), None, None),
            (WAITING, D(2024, 12, 1), None, None),
        ],
    ),
    # then every year from 1 March 2021
    (
        "custody: yearly, tolerated within sixty days",
        Duty(
            D(2021, 1, 10), D(2026, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT,
            (D(2023, 1, 10), D(2024, 3, 10), D(2025, 5, 10)), tolerance=60,
        ),
        [
            (MET, D(2023, 1, 10), D(2023, 1, 10), 0),
            (TOLERATED, D(2024, 1, 10), D(2024, 3, 10), 60),
            (LATE, D(2025, 3, 10), D(2025, 5, 10), 61),
            (MISSED, D(2026, 5, 10), None, None),
            (WAITING, D(2027, 5, 10), None, None),
        ],
    ),
    (
        "custody: there was no yearly duty before 1 March 2021",
        Duty(D(2017, 1, 1), D(2021, 12, 31), CUSTODY_FIRST, CUSTODY_NEXT, (D(2020, 1, 1),)),
        [(MET, D(2020, 1, 1), D(2020, 1, 1), 0), (BY_HAND, D(2021, 1, 1), None, None)],
    ),
    # FOLLOWUP_SOL_MAX: two months, six from 1 July 2025; both fit for some days in between
    (
        "followup: two months",
        Duty(D(2024, 12, 15), D(2025, 12, 31), *once(*FOLLOW_UP), (D(2025, 2, 15),)),
        [(MET, D(2025, 2, 15), D(2025, 2, 15), 0)],
    ),
    (
        "followup: six months",
        Duty(D(2025, 5, 1), D(2025, 12, 31), *once(*FOLLOW_UP), (D(2025, 11, 2),)),
        [(LATE, D(2025, 11, 1), D(2025, 11, 2), 1)],
    ),
    (
        "followup: both fit",
        Duty(D(2025, 4, 30), D(2025, 12, 31), *once(*FOLLOW_UP)),
        [(BY_HAND, None, None, None)],
    ),
    # FOLLOWUP_LVU_MAX 6 months, JOURHEM_2M, INVEST_4M, PREASSESS_14D, once each
    (
        "followup_lvu_max",
        Duty(D(2025, 8, 31), D(2026, 6, 30), *once(Interval(months=6)), (D(2026, 2, 28),)),
        [(MET, D(2026, 2, 28), D(2026, 2, 28), 0)],
    ),
    (
        "jourhem_2m",
        Duty(D(2025, 12, 31), D(2026, 6, 30), *once(Interval(months=2)), (D(2026, 3, 1),)),
        [(LATE, D(2026, 2, 28), D(2026, 3, 1), 1)],
    ),
    (
        "invest_4m",
        Duty(D(2025, 10, 31), D(2026, 6, 30), *once(Interval(months=4))),
        [(MISSED, D(2026, 2, 28), None, None)],
    ),
    (
        "preassess_14d",
        Duty(D(2025, 12, 24), D(2026, 6, 30), *once(Interval(days=14)), (D(2026, 1, 7),)),
        [(MET, D(2026, 1, 7), D(2026, 1, 7), 0)],
    ),
    # MOVE_BAN_3M and CONTACT_RESTR_3M: every third month
    (
        "move_ban_3m",
        Duty(D(2025, 11, 30), D(2026, 6, 30), *repeated(3), (D(2026, 2, 28), D(2026, 5, 29))),
        [
            (MET, D(2026, 2, 28), D(2026, 2, 28), 0),
            (LATE, D(2026, 5, 28), D(2026, 5, 29), 1),
            (WAITING, D(2026, 8, 29), None, None),
        ],
    ),
    # CAREPLAN_2Y: the first revision only
    (
        "careplan_2y",
        Duty(D(2024, 2, 29), D(2026, 6, 30), *once(Interval(months=24))),
        [(MISSED, D(2026, 2, 28), None, None)],
    ),
    (
        "due days before the judged time are outside",
        Duty(
            D(2024, 1, 1), D(2025, 12, 31), *repeated(6), (D(2024, 7, 1),),
            judged_from=D(2025, 7, 1),
        ),
        [
            (OUTSIDE, D(2024, 7, 1), D(2024, 7, 1), 0),
            (OUTSIDE, D(2025, 1, 1), None, None),
            (MISSED, D(2025, 7, 1), None, None),
            (WAITING, D(2026, 1, 1), None, None),
        ],
    ),
    (
        "acts before the start and after the end are not of the duty",
        Duty(D(2025, 1, 1), D(2025, 6, 30), *repeated(6), (D(2024, 12, 31), D(2025, 7, 2))),
        [(WAITING, D(2025, 7, 1), None, None)],
    ),
    (
        "an act on the last day, before it is due",
        Duty(D(2025, 1, 1), D(2025, 6, 30), *repeated(6), (D(2025, 6, 30),)),
        [(MET, D(2025, 7, 1), D(2025, 6, 30), 0), (WAITING, D(2025, 12, 30), None, None)],
    ),
    (
        "an unclear day that has not come is only waited for",
        Duty(D(2019, 7, 1), D(2021, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT),
        [(WAITING, None, None, None)],
    ),
    (
        "an unclear day that may have come on the last day",
        Duty(D(2019, 7, 1), D(2021, 7, 1), CUSTODY_FIRST, CUSTODY_NEXT),
        [(BY_HAND, None, None, None)],
    ),
    (
        "an unclear day that was acted on before the judged time",
        Duty(
            D(2019, 7, 1), D(2023, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT, (D(2022, 8, 1),),
            judged_from=D(2022, 8, 2),
        ),
        [(OUTSIDE, None, D(2022, 8, 1), None), (WAITING, D(2023, 8, 1), None, None)],
    ),
    (
        "an unclear day that was acted on when the judged time began",
        Duty(
            D(2019, 7, 1), D(2023, 6, 30), CUSTODY_FIRST, CUSTODY_NEXT, (D(2022, 8, 1),),
            judged_from=D(2022, 8, 1),
        ),
        [(BY_HAND, None, D(2022, 8, 1), None), (WAITING, D(2023, 8, 1), None, None)],
    ),
    (
        "an act on the first day",
        Duty(D(2025, 1, 1), D(2025, 6, 30), *repeated(6), (D(2025, 1, 1),)),
        [(MET, D(2025, 7, 1), D(2025, 1, 1), 0), (WAITING, D(2025, 7, 1), None, None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "duty", "expected"), GOLDEN, ids=[name for name, _, _ in GOLDEN])
def test_due_days_by_hand(name: str, duty: Duty, expected: list[tuple[object, ...]]) -> None:
    assert days(due_days(duty)) == expected


def test_the_provision_follows_the_due_day() -> None:
    duty = Duty(D(2024, 8, 1), D(2025, 12, 31), SIX_MONTHS, SIX_MONTHS)
    assert [d.provision for d in due_days(duty)] == ["gammal", "ny", "ny"]


# ------------------------------------------------------------------------------ in a template

DEADLINE = Deadline(
    deadline_id="duty",
    title="Plikt",
    starts=parse("began_on"),
    first=(Interval(months=6, provision="1 §"),),
    following=(Interval(months=6, provision="1 §"),),
    ends=parse("ended_on"),
    judged_from=parse("judged_on"),
    done=parse_rows("acts.day where kind = 'act'"),
    tolerance=parse("slack"),
    applies_when=parse("applies"),
    by_hand=(ByHand(parse("began_on < 2020-01-01"), "Övergången är inte kontrollerad."),),
)
ACTS = (
    {"day": D(2026, 1, 1), "kind": "act"},
    {"day": D(2025, 6, 1), "kind": "act"},
    {"day": D(2025, 6, 1), "kind": "act"},
    {"day": Unknown("not_stated"), "kind": "act"},
    {"day": D(2025, 5, 1), "kind": "other"},
)


def case(**changed: MaybeValue) -> Environment:
    names: dict[str, MaybeValue] = {
        "began_on": D(2025, 1, 1),
        "ended_on": D(2026, 6, 30),
        "judged_on": D(2025, 1, 1),
        "slack": 31,
        "applies": True,
        "period_to": D(2026, 6, 30),
        "single": Unknown("not_stated"),
    }
    return Environment({**names, **changed}, {"acts": ACTS})


def test_a_deadline_reads_the_days_of_a_log() -> None:
    found = judged(DEADLINE, case())
    assert not isinstance(found, Unknown)
    assert days(found) == [
        (MET, D(2025, 7, 1), D(2025, 6, 1), 0),
        (TOLERATED, D(2025, 12, 1), D(2026, 1, 1), 31),
        (WAITING, D(2026, 7, 1), None, None),
    ]
    assert found[1].row() == {
        "due_on": D(2025, 12, 1),
        "done_on": D(2026, 1, 1),
        "days_late": 31,
        "state": "tolerated",
        "provision": "1 §",
    }
    assert found[2].row()["done_on"] == Unknown("not_stated")


@pytest.mark.parametrize("name", ["began_on", "ended_on", "judged_on", "slack", "applies"])
def test_what_is_not_known_leaves_the_whole_deadline_unknown(name: str) -> None:
    assert judged(DEADLINE, case(**{name: Unknown("not_readable")})) == Unknown("not_readable")


def test_a_log_that_nobody_has_read_says_nothing() -> None:
    unread = replace(case(), tables={"acts": Unknown("log_not_read")})
    assert judged(DEADLINE, unread) == Unknown("log_not_read")


def test_a_duty_that_does_not_apply_has_no_due_days() -> None:
    assert judged(DEADLINE, case(applies=False)) == ()


def test_what_a_deadline_does_not_say_is_the_plain_case() -> None:
    """It always applies, to the period's last day, from the start, without tolerance."""
    plain = Deadline("duty", "Plikt", parse("began_on"), DEADLINE.first, done=DEADLINE.done)
    late = replace(
        case(period_to=D(2025, 7, 1)), tables={"acts": ({"day": D(2025, 7, 2), "kind": "act"},)}
    )
    found = judged(plain, late)
    assert not isinstance(found, Unknown)
    assert days(found) == [(LATE, D(2025, 7, 1), D(2025, 7, 2), 1)]


def test_an_unverified_transition_is_checked_by_hand_and_never_judged() -> None:
    found = judged(DEADLINE, case(began_on=D(2019, 12, 31)))
    assert found == (DueDay(BY_HAND, D(2020, 6, 30), because="Övergången är inte kontrollerad."),)


def test_a_single_day() -> None:
    single = replace(DEADLINE, done=None, done_on=parse("single"), following=(), ends=None)
    assert judged(single, case()) == Unknown("not_stated")
    told = judged(single, case(single=Unknown("not_found")))
    assert not isinstance(told, Unknown)
    assert days(told) == [(MISSED, D(2025, 7, 1), None, None)]
    told = judged(single, case(single=D(2025, 7, 1)))
    assert not isinstance(told, Unknown)
    assert days(told) == [(MET, D(2025, 7, 1), D(2025, 7, 1), 0)]


def test_a_deadline_never_runs_for_ever() -> None:
    standing_still = replace(DEADLINE, first=(Interval(),), following=(Interval(),))
    assert judged(standing_still, case()) == Unknown("out_of_range")
    daily = (Interval(days=1),)
    endless = replace(DEADLINE, first=daily, following=daily, done=None)
    assert judged(endless, case(ended_on=date.max)) == Unknown("out_of_range")
    assert judged(DEADLINE, case(began_on=D(9999, 12, 1))) == Unknown("out_of_range")
    with pytest.raises(OverflowError):
        due_days(Duty(D(2000, 1, 1), date.max, daily, daily))
    assert MOST_DUE_DAYS == 5_000


# ---------------------------------------------------------------------------------- properties

_days = st.dates(D(2020, 1, 1), D(2027, 12, 31))
_acts = st.lists(_days, max_size=12).map(lambda found: tuple(sorted(set(found))))
_months = st.integers(1, 14)


@given(_days, _days, _months, _acts, st.integers(0, 60))
def test_the_states_say_what_they_mean(
    start: date, ends: date, months: int, acts: tuple[date, ...], tolerance: int
) -> None:
    first, following = repeated(months)
    found = due_days(Duty(start, ends, first, following, acts, tolerance=tolerance))
    assert found[-1].state is WAITING
    assert found[-1].due_on is not None
    assert found[-1].due_on > ends
    for day in found[:-1]:
        assert day.due_on is not None
        match day.state:
            case DeadlineState.MET:
                assert day.done_on is not None
                assert start <= day.done_on <= day.due_on
            case DeadlineState.TOLERATED:
                assert day.days_late is not None
                assert 0 < day.days_late <= tolerance
            case DeadlineState.LATE:
                assert day.days_late is not None
                assert day.days_late > tolerance
            case _:
                assert day.state is MISSED
                assert day.due_on <= ends
                assert not [act for act in acts if act >= day.due_on]


@given(_days, _days, _months, _acts, _days)
def test_another_act_never_makes_more_missed(
    start: date, ends: date, months: int, acts: tuple[date, ...], extra: date
) -> None:
    first, following = repeated(months)
    before = due_days(Duty(start, ends, first, following, acts))
    more = tuple(sorted({*acts, extra}))
    after = due_days(Duty(start, ends, first, following, more))
    assert count(after, MISSED) <= count(before, MISSED)


@given(_days, _days, _months, _acts, st.integers(0, 400))
def test_a_longer_duty_never_has_fewer_missed(
    start: date, ends: date, months: int, acts: tuple[date, ...], longer: int
) -> None:
    first, following = repeated(months)
    before = due_days(Duty(start, ends, first, following, acts))
    after = due_days(Duty(start, ends + timedelta(days=longer), first, following, acts))
    assert count(after, MISSED) >= count(before, MISSED) - len(acts)
    if not acts:
        assert count(after, MISSED) >= count(before, MISSED)


@given(_days, _days, _months, _acts, st.integers(0, 60))
def test_tolerance_only_turns_late_into_tolerated(
    start: date, ends: date, months: int, acts: tuple[date, ...], tolerance: int
) -> None:
    first, following = repeated(months)
    strict = due_days(Duty(start, ends, first, following, acts))
    lenient = due_days(Duty(start, ends, first, following, acts, tolerance=tolerance))
    for one, other in zip(strict, lenient, strict=True):
        assert one == other or (one.state is LATE and other.state is TOLERATED)


def count(found: tuple[DueDay, ...], state: DeadlineState) -> int:
    return sum(day.state is state for day in found)

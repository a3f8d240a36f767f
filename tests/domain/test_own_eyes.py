"""A reader's own eyes: severity and drift, and nothing where two would be told apart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.second_reading import FileRead, Pair
from inspector_app.domain.second_reading.own_eyes import OwnEyes, fisher_test, own_eyes
from tests.domain.test_second_reading import CHECKLIST, reading

MET, NOT_MET = reading(3, 14), reading(3, 14, Q01=Answer.NO)


def pair(own: bool, other: bool, name: str = "Bo", *, first: bool = True) -> Pair:
    """One file: whether Anna and the other say that Q-01 is met; Anna reads first, or second."""
    mine, theirs = (MET if met else NOT_MET for met in (own, other))
    readings = (
        FileRead("Anna", mine.review, mine.facts),
        FileRead(name, theirs.review, theirs.facts),
    )
    return Pair(*readings) if first else Pair(*reversed(readings))


def seen(*pairs: Pair) -> OwnEyes:
    return own_eyes(CHECKLIST, "Anna", pairs)


def test_two_readers_are_told_nothing() -> None:
    with pytest.raises(InspectionError) as raised:
        seen(pair(False, True), pair(True, False))
    assert (raised.value.code, raised.value.facts) == ("own_eyes_few_readers", {"fewest": 3})


def test_severity_is_hers_whichever_reading_was_hers() -> None:
    found = seen(
        pair(False, True), pair(False, True, "Cia", first=False), pair(True, False, first=False)
    )
    assert (found.readers, found.files) == (3, 3)
    assert (found.severity.up, found.severity.down) == (2, 1)
    assert (found.severity.reason, found.drift) == ("too_few", None)


def test_six_files_all_more_severe_are_beyond_chance() -> None:
    found = seen(*[pair(False, True)] * 5, pair(False, True, "Cia"))
    assert (found.severity.p_value, found.severity.alarms) == (Fraction(1, 32), True)
    assert not found.has_drifted


def test_drift_from_severe_to_mild() -> None:
    """Six files severe, then six mild: two tables of 924 are as extreme, 2/924."""
    early, late = [pair(False, True)] * 6, [pair(True, False, "Cia")] * 6
    found = seen(*early, *late)
    assert (found.earlier.up, found.later.down) == (6, 6)
    assert (found.drift, found.has_drifted) == (Fraction(1, 462), True)
    assert found.severity.p_value == 1


@pytest.mark.parametrize(
    ("table", "chance"),
    [
        ((3, 1, 1, 3), Fraction(34, 70)),
        ((2, 2, 2, 2), Fraction(1)),
        ((4, 0, 0, 4), Fraction(2, 70)),
    ],
)
def test_fishers_exact_test(table: tuple[int, int, int, int], chance: Fraction) -> None:
    """The lady tasting tea (R. A. Fisher, The Design of Experiments, 1935): 34/70 two-sided."""
    assert fisher_test(*table) == chance

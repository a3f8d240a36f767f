"""Anchor files: keys, what a reading gives, and when a reader is stopped and may go on."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import Outcome
from inspector_app.domain.review.commands import set_outcome
from inspector_app.domain.second_reading import FileRead
from inspector_app.domain.second_reading.anchors import (
    AnchorReading,
    AnchorTerms,
    Gate,
    Restoration,
    RestoredAs,
    anchor_of,
    checked_reason,
    checked_terms,
    gate,
    held_against,
)
from tests.domain.reading import Reading
from tests.domain.test_second_reading import CHECKLIST, reading

AKT = AktNumber("A" * 16)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
KEY = {"Q-03": Answer.YES, "Q-01": Answer.YES, "Q-04": Answer.YES}
TERMS = AnchorTerms(Fraction(4, 5), 10)


def code_of(act: object, *arguments: object) -> str:
    with pytest.raises(InspectionError) as raised:
        act(*arguments)  # type: ignore[operator]
    return raised.value.code


def test_a_key_stands_in_the_order_of_the_template() -> None:
    assert [name for name, _ in anchor_of(CHECKLIST, AKT, KEY).key] == ["Q-01", "Q-03", "Q-04"]


def test_a_key_that_is_none() -> None:
    assert code_of(anchor_of, CHECKLIST, AKT, {"Q-01": Answer.YES}) == "anchor_key_short"
    unknown = KEY | {"Q-99": Answer.YES}
    assert code_of(anchor_of, CHECKLIST, AKT, unknown) == "anchor_answer_unknown"


@pytest.mark.parametrize(
    ("share", "least", "code"),
    [
        (Fraction(49, 100), 10, "anchor_share_out_of_bounds"),
        (Fraction(101, 100), 10, "anchor_share_out_of_bounds"),
        (Fraction(1, 2), 2, "anchor_least_out_of_bounds"),
        (Fraction(1), 201, "anchor_least_out_of_bounds"),
    ],
)
def test_terms_have_bounds(share: Fraction, least: int, code: str) -> None:
    assert code_of(checked_terms, AnchorTerms(share, least)) == code


def test_only_questions_that_were_asked_are_compared() -> None:
    """Q-04 is not asked of this child; Q-01 is answered otherwise than the key says."""
    anchor = anchor_of(CHECKLIST, AKT, KEY)
    made = reading(3, 14, Q01=Answer.NO)
    assert held_against(CHECKLIST, anchor, FileRead("Bo", made.review, made.facts)) == (2, 1)


def test_a_file_that_was_not_found_is_compared_in_nothing() -> None:
    unread = Reading(CHECKLIST)
    unread.do(set_outcome, Outcome.NOT_FOUND)
    unread.complete()
    anchor = anchor_of(CHECKLIST, AKT, KEY)
    assert held_against(CHECKLIST, anchor, FileRead("Bo", unread.review, unread.facts)) == (0, 0)


def judged(equal: int, compared: int, reader: str = "Bo") -> AnchorReading:
    return AnchorReading(AKT, Part.FIRST, reader, NOON, compared, equal)


@pytest.mark.parametrize(
    ("readings", "stopped"),
    [
        ([judged(7, 10)], True),
        ([judged(8, 10)], False),
        ([judged(0, 9)], False),
        ([judged(4, 5), judged(3, 5)], True),
        ([judged(7, 10, reader="Cia")], False),
    ],
    ids=["below", "at the limit", "too few answers", "two files together", "another's"],
)
def test_who_is_stopped(readings: list[AnchorReading], stopped: bool) -> None:
    assert gate("Bo", readings, (), TERMS).is_stopped is stopped


def test_who_is_restored_begins_anew() -> None:
    """What counts is the order in which things were judged, whatever the clocks said."""
    restored = Restoration("Bo", 1, NOON, "Anna", RestoredAs.CERTIFIED, "Samtal.")
    readings = [judged(0, 10), judged(9, 10)]
    assert gate("Bo", readings[:1], [restored], TERMS) == Gate("Bo", 1, 0, 0, 0, is_stopped=False)
    assert gate("Bo", readings, [restored], TERMS) == Gate("Bo", 2, 1, 10, 9, is_stopped=False)
    again = [*readings, judged(0, 10)]
    assert gate("Bo", again, [restored], TERMS).is_stopped


def test_a_reason_is_needed() -> None:
    assert code_of(checked_reason, "  ") == "restoration_reason_missing"
    assert checked_reason(" Samtal. ") == "Samtal."

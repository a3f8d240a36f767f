"""Acute concern: written at once, handled only when the right one is told, never in a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from inspector_app.domain.concern import (
    AcuteConcern,
    ContactCard,
    Duty,
    Message,
    Told,
    concern_issues,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from tests.fakes.small_inspection import Bench

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
RISK, FAILING = (Duty.CHILD_AT_RISK,), (Duty.LEX_SARAH,)
SEEN = "Barnet uppges ha blivit slaget i hemmet; ingen har träffat barnet sedan dess."


def message(told: Told, minutes: int = 0) -> Message:
    return Message(told, NOW + timedelta(minutes=minutes), "telefon")


def concern(**changes: object) -> AcuteConcern:
    sound = AcuteConcern(UUID(int=1), AktNumber("AAAA-BBBB"), NOW, "Anna Ek", SEEN, RISK)
    return replace(sound, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, ()),
        ({"seen": "  "}, ("concern_without_text",)),
        ({"duties": ()}, ("concern_without_duty",)),
        ({"messages": (message(Told.POLICE, 1),)}, ("concern_told_later",)),
        ({"handled_at": NOW}, ("concern_not_told",)),
        ({"handled_at": NOW, "messages": (message(Told.UNIT_HEAD),)}, ("concern_not_told",)),
        ({"handled_at": NOW, "messages": (message(Told.RESPONSIBLE_BOARD),)}, ()),
        ({"handled_at": NOW, "messages": (message(Told.SOCIAL_EMERGENCY),)}, ()),
        ({"handled_at": NOW, "duties": FAILING, "messages": (message(Told.SOCIAL_EMERGENCY),)},
         ("concern_not_told",)),
        ({"handled_at": NOW, "duties": RISK + FAILING, "messages": (message(Told.UNIT_HEAD),)},
         ("concern_not_told", "concern_not_told")),
    ],
)  # fmt: skip
def test_what_is_lacking(changes: dict[str, object], codes: tuple[str, ...]) -> None:
    assert tuple(i.code for i in concern_issues(concern(**changes), NOW)) == codes


def test_it_is_open_until_the_board_has_been_told(drawn: Bench) -> None:
    step = drawn.steps.concerns
    akt = drawn.akt("Järva", 1)
    raised = step.raise_concern(akt, f" {SEEN} ", RISK, ())
    assert [one.seen for one in step.open()] == [SEEN]
    with pytest.raises(InspectionError, match="concern_faults"):
        step.handle(raised.concern_id)
    now = drawn.clock.now()
    step.tell(raised.concern_id, Message(Told.UNIT_HEAD, now, "telefon"))
    with pytest.raises(InspectionError, match="concern_faults"):
        step.handle(raised.concern_id)
    step.tell(raised.concern_id, Message(Told.RESPONSIBLE_BOARD, now, "telefon"))
    step.handle(raised.concern_id)
    assert step.open() == ()
    assert drawn.actions()[-4:] == ["concern_saved"] * 4
    assert step.take_up_again(raised.concern_id).is_open


def test_a_concern_that_is_not_there(drawn: Bench) -> None:
    with pytest.raises(InspectionError, match="concern_missing"):
        drawn.steps.concerns.handle(UUID(int=99))


def test_the_contact_card_of_a_district_is_kept(drawn: Bench) -> None:
    step = drawn.steps.concerns
    assert step.card_of("Järva") == ContactCard("Järva")
    card = ContactCard("Järva", "växeln", "socialjouren", "öppet 8 till 16")
    step.save_card(card)
    assert step.card_of("Järva") == card


def test_no_word_of_it_reaches_the_report(drawn: Bench) -> None:
    drawn.read()
    drawn.steps.concerns.raise_concern(drawn.akt("Järva", 1), SEEN, RISK, ())
    fixed = drawn.fix()
    assert "slaget" not in fixed.capsule.decode("utf-8")
    assert "concern" not in fixed.capsule.decode("utf-8")

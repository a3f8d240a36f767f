"""What comes home: only what goes on where it left off, from a journal that holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import Carried, HandOver
from inspector_app.domain.hand_over.content import (
    Homecoming,
    ReadingEvents,
    require_history,
    require_same_home,
    require_whole,
)
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.journal import Draft, Event, checkpoint, genesis_sha256, heads, seal
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import EventKind, ReviewEvent

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
A, B = AktNumber("AAAA"), AktNumber("BBBB")
HOME, LOAN = UUID(int=1), UUID(int=2)
CARRIED = (Carried(A, Part.FIRST, 2), Carried(B, Part.SECOND, 0))
PACKAGE = HandOver(UUID(int=3), 1, "Bo", "Dator 2", "Anna", AT, CARRIED)


def chain(workspace: UUID, count: int) -> tuple[Event, ...]:
    """A journal of one stream."""
    made: list[Event] = []
    for seq in range(1, count + 1):
        prev = made[-1].sha256 if made else genesis_sha256(str(workspace), "acts")
        draft = Draft(AT + timedelta(seconds=seq), "Bo", "opened", f"{seq:064x}")
        made.append(seal("acts", seq, prev, draft))
    return tuple(made)


JOURNAL, AT_HOME = chain(LOAN, 5), chain(HOME, 4)


def event(akt: AktNumber, seq: int, actor: str = "Bo") -> ReviewEvent:
    return ReviewEvent(
        UUID(int=100 + seq), akt, seq, AT, actor, EventKind.ANSWER, f"Q-{seq}", None, Answer.YES
    )


GOOD = Homecoming(
    package_id=PACKAGE.package_id,
    number=1,
    home=HOME,
    loan=LOAN,
    person="Bo",
    readings=CARRIED,
    made=(ReadingEvents(A, Part.FIRST, (event(A, 3), event(A, 4))),),
    concerns=(),
    looks=(),
    home_witness=checkpoint(str(HOME), heads(AT_HOME)),
    witness=checkpoint(str(LOAN), heads(JOURNAL)),
    journal=JOURNAL,
)


def made(*parts: ReadingEvents) -> Homecoming:
    return replace(GOOD, made=parts)


def test_what_goes_on_where_it_left_off_is_taken() -> None:
    require_whole(GOOD, PACKAGE)
    require_whole(made(), PACKAGE)
    require_whole(made(ReadingEvents(B, Part.SECOND, (event(B, 1),))), PACKAGE)


@pytest.mark.parametrize(
    "bad",
    [
        made(ReadingEvents(A, Part.FIRST, (event(A, 4),))),
        made(ReadingEvents(A, Part.FIRST, (event(A, 2),))),
        made(ReadingEvents(A, Part.FIRST, (event(A, 3), event(A, 3)))),
        made(ReadingEvents(A, Part.FIRST, (event(B, 3),))),
        made(ReadingEvents(A, Part.FIRST, (event(A, 3, "Anna"),))),
        made(ReadingEvents(A, Part.SECOND, (event(A, 1),))),
        made(*[ReadingEvents(A, Part.FIRST, (event(A, 3),))] * 2),
        replace(GOOD, journal=JOURNAL[:-1]),
        replace(GOOD, journal=()),
        replace(GOOD, journal=(*JOURNAL[:2], *JOURNAL[3:])),
        replace(GOOD, loan=HOME),
    ],
)
def test_what_does_not_is_refused(bad: Homecoming) -> None:
    with pytest.raises(InspectionError) as raised:
        require_whole(bad, PACKAGE)
    assert raised.value.code == "package_does_not_fit"


@given(st.integers(4, 12))
def test_home_may_have_gone_on_but_not_been_written_anew(length: int) -> None:
    require_same_home(GOOD, str(HOME), chain(HOME, length))
    for other in (chain(HOME, 3), chain(LOAN, length)):
        with pytest.raises(InspectionError) as raised:
            require_same_home(GOOD, str(HOME), other)
        assert raised.value.code == "home_journal_differs"


def test_old_and_new_events_must_fold() -> None:
    require_history(A, (event(A, 1), event(A, 2)))
    with pytest.raises(InspectionError) as raised:
        require_history(A, (event(A, 1), replace(event(A, 2), before=Answer.NO)))
    assert raised.value.code == "review_history_damaged"

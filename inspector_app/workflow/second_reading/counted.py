"""The reviews that count: the single reading of a file, or the gemensamt svar of two.

Decision: a file read twice counts as open until both readings are klarmarkerade and agreed, for
everybody alike; so a figure never tells one reader what the other has answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.reading_order import completed_at
from inspector_app.domain.review import CaseReview, EventKind, ReviewEvent
from inspector_app.domain.review.commands import Stamp
from inspector_app.domain.second_reading import FileRead, Pair
from inspector_app.domain.second_reading.agreement import (
    AgreementState,
    Talk,
    close_agreement,
    fold_agreement,
)
from inspector_app.domain.second_reading.joint import Joint, joint_of
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.review_desk import Desk, all_reviews, facts_of, folded

OwnReviews = tuple[Mapping[str, CaseReview], Mapping[str, datetime]]
"""The reviews that one person may see, and when each klarmarkerad one was marked."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The reviews of all drawn files by akt, when each was klarmarkerad or agreed, and which files
    are read twice."""

    reviews: Mapping[str, CaseReview]
    completed: Mapping[str, datetime]
    read_twice: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReadTwice:
    """One file whose two readings are done: the readings, what was agreed, what counts."""

    pair: Pair
    state: AgreementState
    joint: Joint
    done_at: datetime


def counted_reviews(work: UnitOfWork, desk: Desk, own: OwnReviews | None = None) -> Counted:
    """Return what counts now; ``own`` is what ``all_reviews`` gave, when it is at hand."""
    found_reviews, found_completed = own or all_reviews(work, desk)
    reviews, completed = dict(found_reviews), dict(found_completed)
    twice = frozenset(akt for akt in read_twice(work) if akt in reviews)
    for akt in twice:
        completed.pop(akt, None)
        reviews[akt] = CaseReview(AktNumber(akt), desk.checklist.sha256)
        found = read_pair(work, desk, AktNumber(akt))
        if found is not None and found.joint.is_agreed:
            reviews[akt] = found.joint.review
            completed[akt] = found.done_at
    return Counted(reviews, completed, twice)


def read_twice(work: UnitOfWork) -> frozenset[AktNumber]:
    """Return the files that are read twice."""
    return frozenset(duty.akt for duty in work.duties() if duty.part is Part.SECOND)


def read_pair(work: UnitOfWork, desk: Desk, akt: AktNumber) -> ReadTwice | None:
    """Return both readings of a file with what was agreed, ``None`` until both are done."""
    both = work.both_readings(akt)
    if both is None:
        return None
    state = fold_agreement(work.agreement_events(akt))
    pair = Pair(*(_file_read(desk, akt, events) for events in both))
    joint = joint_of(desk.checklist, pair, state, lambda review: facts_of(desk, akt, review))
    times = [at for events in both if (at := completed_at(events)) is not None]
    times += [state.last_at] if state.last_at else []
    return ReadTwice(pair, state, joint, max(times))


def _file_read(desk: Desk, akt: AktNumber, events: tuple[ReviewEvent, ...]) -> FileRead:
    review = folded(desk, akt, events)
    (*_, reader) = (event.actor for event in events if event.kind is EventKind.COMPLETED)
    return FileRead(reader, review, facts_of(desk, akt, review))


def close_if_nothing_is_open(
    work: UnitOfWork, desk: Desk, akt: AktNumber, stamp: Stamp
) -> ReadTwice | None:
    """Close a file read twice when both readings are done and nothing is left to settle."""
    found = read_pair(work, desk, akt)
    if found is None or found.state.closed or found.joint.open_matters:
        return found
    talk = Talk(akt, desk.checklist, found.pair, found.state)
    work.append_agreement_events(close_agreement(talk, 0, stamp))
    return read_pair(work, desk, akt)

"""Undoing at one end of a copied row is undone at the other end too, while it stands as copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import EventKind, ReviewEvent
from inspector_app.domain.review.commands import Stamp
from inspector_app.domain.review.siblings import other_end, twin
from inspector_app.ports.workspace import UnitOfWork


def step_at_other_end(
    work: UnitOfWork, made: ReviewEvent, before: Sequence[ReviewEvent], stamp: Stamp
) -> None:
    """Take the other half of a copying back, or do it again, where ``made`` did so with its own.

    Nothing happens at the other end when the row there has been worked on since, when its file is
    klarmarkerad, or when it is not the person's any more; the row then stays, with its mark.
    """
    akt = other_end(made)
    undone = next((one for one in before if one.event_id == made.undoes), None)
    if akt is None or undone is None or not _is_own(work, akt):
        return
    others = work.review_events(akt)
    half = twin(undone, others)
    opposite = None if half is None else _opposite(half, others, stamp)
    if opposite is None:
        return
    try:
        work.append_review_events((opposite,))
    except InspectionError:
        return  # held or away: refused before anything is written, and the row keeps its mark


def _opposite(half: ReviewEvent, events: Sequence[ReviewEvent], stamp: Stamp) -> ReviewEvent | None:
    state = {(event.kind, event.target): event.after for event in events}
    stands = state.get((half.kind, half.target)) == half.after
    if not stands or state.get((EventKind.COMPLETED, "")) is not None:
        return None
    return replace(
        half,
        event_id=stamp.new_id(),
        seq=events[-1].seq + 1,
        at=stamp.at,
        before=half.after,
        after=half.before,
        undoes=half.event_id,
    )


def _is_own(work: UnitOfWork, akt: AktNumber) -> bool:
    readers = {duty.reader for duty in work.duties() if duty.akt == akt}
    return not readers or work.actor.name in readers

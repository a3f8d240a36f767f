"""Undo and redo of one person in one case, without limit, over the stored events.

What can be undone is read from the events themselves, so it survives that the program is closed.
Undoing is a new event with the opposite change that names the one it undoes; redoing is a new event
that names the undoing.

Decision: a change is undone only while its target stands as that change left it. If another person
has changed it since, undoing would wipe out the other's work; it is refused instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import EventKind, Payload, ReviewEvent
from inspector_app.domain.review.commands import Stamp


def undoable(events: Sequence[ReviewEvent], actor: str) -> ReviewEvent | None:
    """Return the change that the next undo takes back, ``None`` when there is none."""
    done, _ = _stacks(events, actor)
    return done[-1] if done else None


def redoable(events: Sequence[ReviewEvent], actor: str) -> ReviewEvent | None:
    """Return the undoing that the next redo takes back, ``None`` when there is none."""
    _, undone = _stacks(events, actor)
    return undone[-1] if undone else None


def undo(events: Sequence[ReviewEvent], stamp: Stamp) -> ReviewEvent | None:
    """Return the event that undoes the person's latest change, ``None`` when there is none.

    ``events`` are all events of the case in order. Codes: ``undo_changed_since``,
    ``case_completed`` (a klarmarkerad case is reopened first; klarmarkering itself can be undone).
    """
    return _opposite(events, undoable(events, stamp.actor), stamp)


def redo(events: Sequence[ReviewEvent], stamp: Stamp) -> ReviewEvent | None:
    """Return the event that takes the latest undoing back, ``None`` when there is none.

    A new change of the same person ends what can be redone. Codes as for ``undo``.
    """
    return _opposite(events, redoable(events, stamp.actor), stamp)


def _stacks(
    events: Sequence[ReviewEvent], actor: str
) -> tuple[list[ReviewEvent], list[ReviewEvent]]:
    done: list[ReviewEvent] = []
    undone: list[ReviewEvent] = []
    for event in events:
        if event.actor != actor:
            continue
        if done and event.undoes == done[-1].event_id:
            done.pop()
            undone.append(event)
        elif undone and event.undoes == undone[-1].event_id:
            undone.pop()
            done.append(event)
        else:
            done.append(event)
            undone.clear()
    return done, undone


def _opposite(
    events: Sequence[ReviewEvent], event: ReviewEvent | None, stamp: Stamp
) -> ReviewEvent | None:
    if event is None:
        return None
    state = _state(events)
    if state.get((event.kind, event.target)) != event.after:
        raise InspectionError("undo_changed_since", kind=event.kind.value, target=event.target)
    completed = state.get((EventKind.COMPLETED, "")) is not None
    if completed and event.kind is not EventKind.COMPLETED:
        raise InspectionError("case_completed", case=event.case)
    return ReviewEvent(
        event_id=stamp.new_id(),
        case=event.case,
        seq=events[-1].seq + 1,
        at=stamp.at,
        actor=stamp.actor,
        kind=event.kind,
        target=event.target,
        before=event.after,
        after=event.before,
        undoes=event.event_id,
    )


def _state(events: Sequence[ReviewEvent]) -> dict[tuple[EventKind, str], Payload | None]:
    return {(event.kind, event.target): event.after for event in events}

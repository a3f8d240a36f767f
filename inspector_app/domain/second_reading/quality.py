"""Quality steps of a file: läst, kvalitetssäkrad, låst; and comments on a question.

A file is läst when it is klarmarkerad, one read twice when it is agreed. Every step and every
reopening is an event that stays.

Decision: a file is not kvalitetssäkrad by its only reader. Of a file read twice the pair is the
control already, so either of them may.
Decision: open comments stop kvalitetssäkring; a comment is resolved by whoever has read the answer,
and stands for ever. Kvalitet may comment, assure and reopen, and changes nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Role
from inspector_app.domain.review.commands import Stamp


class QualityKind(StrEnum):
    """What was done."""

    COMMENTED = "commented"
    RESOLVED = "resolved"
    ASSURED = "assured"
    LOCKED = "locked"
    REOPENED = "reopened"


class QualityStep(StrEnum):
    """How far the control of a file has come, in order."""

    UNREAD = "unread"
    READ = "read"
    ASSURED = "assured"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class QualityEvent:
    """One act. ``target`` is a question (empty: the whole file) for the first comment of a thread,
    the id of a comment for an answer to it and for its resolving."""

    event_id: UUID
    akt: AktNumber
    seq: int
    at: datetime
    actor: str
    kind: QualityKind
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """One thing said in a thread."""

    comment_id: UUID
    actor: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment on a question with its answers; ``resolved_by`` is empty while it is open."""

    question: str
    comments: tuple[Comment, ...]
    resolved_by: str = ""
    resolution: str = ""

    @property
    def thread_id(self) -> UUID:
        """The id of its first comment."""
        return self.comments[0].comment_id

    @property
    def is_open(self) -> bool:
        """Whether nobody has resolved it."""
        return not self.resolved_by


@dataclass(frozen=True, slots=True)
class QualityState:
    """Threads and step of a file after ``seq`` events; ``assured`` and ``locked`` say by whom."""

    seq: int = 0
    threads: tuple[Thread, ...] = ()
    assured_by: str = ""
    locked_by: str = ""

    @property
    def is_held(self) -> bool:
        """Whether the answers of the file may not be changed until it is reopened."""
        return bool(self.assured_by)

    @property
    def open_threads(self) -> tuple[Thread, ...]:
        """The threads that nobody has resolved."""
        return tuple(thread for thread in self.threads if thread.is_open)

    def step(self, *, is_read: bool) -> QualityStep:
        """Return how far the file has come; ``is_read`` when klarmarkerad, or agreed."""
        if self.locked_by:
            return QualityStep.LOCKED
        if self.assured_by:
            return QualityStep.ASSURED
        return QualityStep.READ if is_read else QualityStep.UNREAD

    def thread(self, thread_id: UUID) -> Thread:
        """Return a thread. Code ``comment_unknown``."""
        for thread in self.threads:
            if thread.thread_id == thread_id:
                return thread
        raise InspectionError("comment_unknown")


def fold_quality(events: Iterable[QualityEvent]) -> QualityState:
    """Return what the events, in order, lead to. Code ``review_history_damaged``."""
    state = QualityState()
    for event in events:
        if event.seq != state.seq + 1:
            raise InspectionError("review_history_damaged", case=event.akt, seq=event.seq)
        state = replace(_after(state, event), seq=event.seq)
    return state


def _after(state: QualityState, event: QualityEvent) -> QualityState:
    match event.kind:
        case QualityKind.COMMENTED:
            return replace(state, threads=_commented(state.threads, event))
        case QualityKind.RESOLVED:
            return replace(state, threads=_resolved(state.threads, event))
        case QualityKind.ASSURED:
            return replace(state, assured_by=event.actor)
        case QualityKind.LOCKED:
            return replace(state, locked_by=event.actor)
        case QualityKind.REOPENED:
            return replace(state, assured_by="", locked_by="")


def _resolved(threads: tuple[Thread, ...], event: QualityEvent) -> tuple[Thread, ...]:
    return tuple(
        replace(t, resolved_by=event.actor, resolution=event.text)
        if str(t.thread_id) == event.target
        else t
        for t in threads
    )


def _commented(threads: tuple[Thread, ...], event: QualityEvent) -> tuple[Thread, ...]:
    said = Comment(event.event_id, event.actor, event.at, event.text)
    if all(str(thread.thread_id) != event.target for thread in threads):
        return (*threads, Thread(event.target, (said,)))
    return tuple(
        replace(t, comments=(*t.comments, said), resolved_by="", resolution="")
        if str(t.thread_id) == event.target
        else t
        for t in threads
    )


@dataclass(frozen=True, slots=True)
class QualityDesk:
    """One file under control: its state, whether it is read, who read it, and who acts."""

    akt: AktNumber
    state: QualityState
    is_read: bool
    readers: tuple[str, ...]
    role: Role


QualityEvents = tuple[QualityEvent, ...]


def comment(desk: QualityDesk, question: str, text: str, stamp: Stamp) -> QualityEvents:
    """Begin a thread on a question, or on the whole file with an empty one. ``comment_empty``."""
    return (_said(desk, QualityKind.COMMENTED, question, text, stamp),)


def answer_comment(desk: QualityDesk, thread_id: UUID, text: str, stamp: Stamp) -> QualityEvents:
    """Answer in a thread; a resolved one is open again. ``comment_unknown``, ``comment_empty``."""
    thread = desk.state.thread(thread_id)
    return (_said(desk, QualityKind.COMMENTED, str(thread.thread_id), text, stamp),)


def resolve(desk: QualityDesk, thread_id: UUID, text: str, stamp: Stamp) -> QualityEvents:
    """Resolve a thread, with a word on how if one wishes. Code ``comment_unknown``."""
    if not desk.state.thread(thread_id).is_open:
        return ()
    return (_event(desk, QualityKind.RESOLVED, str(thread_id), text.strip(), stamp),)


def assure(desk: QualityDesk, stamp: Stamp) -> QualityEvents:
    """Mark the file kvalitetssäkrad.

    Codes: ``file_not_read``, ``assured_by_reader``, ``comments_open`` (fact ``count``).
    """
    if desk.state.is_held:
        return ()
    if not desk.is_read:
        raise InspectionError("file_not_read")
    if desk.readers == (stamp.actor,):
        raise InspectionError("assured_by_reader")
    if desk.state.open_threads:
        raise InspectionError("comments_open", count=len(desk.state.open_threads))
    return (_event(desk, QualityKind.ASSURED, "", "", stamp),)


def lock(desk: QualityDesk, stamp: Stamp) -> QualityEvents:
    """Lock the file. Codes: ``role_forbids`` for others than the ansvarig inspektör,
    ``file_not_assured``, ``comments_open`` (fact ``count``)."""
    _require_lead(desk)
    if not desk.state.assured_by:
        raise InspectionError("file_not_assured")
    if desk.state.open_threads:
        raise InspectionError("comments_open", count=len(desk.state.open_threads))
    if desk.state.locked_by:
        return ()
    return (_event(desk, QualityKind.LOCKED, "", "", stamp),)


def reopen_file(desk: QualityDesk, reason: str, stamp: Stamp) -> QualityEvents:
    """Take kvalitetssäkring and lock back; what stood is kept in the events.

    Codes: ``file_not_assured``, ``role_forbids`` for a locked file and others than the ansvarig
    inspektör, ``reopening_reason_missing``.
    """
    if not desk.state.is_held:
        raise InspectionError("file_not_assured")
    if desk.state.locked_by:
        _require_lead(desk)
    if not reason.strip():
        raise InspectionError("reopening_reason_missing")
    return (_event(desk, QualityKind.REOPENED, "", reason.strip(), stamp),)


def _require_lead(desk: QualityDesk) -> None:
    if desk.role is not Role.LEAD_INSPECTOR:
        raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)


def _said(
    desk: QualityDesk, kind: QualityKind, target: str, text: str, stamp: Stamp
) -> QualityEvent:
    if not text.strip():
        raise InspectionError("comment_empty")
    return _event(desk, kind, target, text.strip(), stamp)


def _event(
    desk: QualityDesk, kind: QualityKind, target: str, text: str, stamp: Stamp
) -> QualityEvent:
    return QualityEvent(
        event_id=stamp.new_id(),
        akt=desk.akt,
        seq=desk.state.seq + 1,
        at=stamp.at,
        actor=stamp.actor,
        kind=kind,
        target=target,
        text=text,
    )

"""Read and score the drawn files: the desk where an inspector works.

Decision: a change is a pure command on the review as it stands in the workspace, and is carried
out in the transaction that reads it. So two windows can never save over each other, and an answer
is saved exactly when the transaction has ended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.population import Case
from inspector_app.domain.review import CaseReview, EventKind, RatingOverride, ReviewEvent
from inspector_app.domain.review.commands import Events, Stamp, override_rating
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.progress import Progress, progress
from inspector_app.domain.review.undo import redo, redoable, undo, undoable
from inspector_app.domain.sampling import DrawnCase
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.anchor_files import judge_anchors
from inspector_app.workflow.copied_rows import step_at_other_end
from inspector_app.workflow.review_desk import (
    Desk,
    all_reviews,
    facts_of,
    folded,
    open_desk,
    reading_now,
)
from inspector_app.workflow.second_reading.counted import (
    close_if_nothing_is_open,
    counted_reviews,
)

__all__ = [
    "Command",
    "Desk",
    "FactsNow",
    "OpenCase",
    "QueueItem",
    "ReviewCase",
    "all_reviews",
    "facts_of",
    "open_desk",
    "reading_now",
]

FactsNow = Callable[[], CaseFacts]
"""The facts of a file as it stands, derived when somebody asks: most changes do not."""
Command = Callable[[CaseReview, FactsNow, Stamp], Events]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """One file as the reader has it before her.

    ``name`` is the aktnummer in its short form. ``undoable`` and ``redoable`` are the person's own
    next steps back and forward, ``None`` when there are none.
    """

    akt: AktNumber
    name: str
    drawn: DrawnCase
    case: Case
    review: CaseReview
    facts: CaseFacts
    progress: Progress
    saved_at: datetime | None
    undoable: ReviewEvent | None
    redoable: ReviewEvent | None


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One file in the list: where it stands, without its answers."""

    akt: AktNumber
    name: str
    drawn: DrawnCase
    case: Case
    review: CaseReview
    progress: Progress


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """Open files, change them, undo; each change is saved at once."""

    workspace: Workspace
    library: ChecklistLibrary
    clock: Clock
    randomness: Randomness

    def desk(self) -> Desk:
        """Return the template, the sample and the children in it. Error ``no_sample``."""
        with self.workspace.unit_of_work() as work:
            return open_desk(work, self.library)

    def queue(self, desk: Desk) -> tuple[QueueItem, ...]:
        """Return the files to read now, reserves that came in included, by lottnummer."""
        with self.workspace.unit_of_work() as work:
            own = all_reviews(work, desk)
            counted = counted_reviews(work, desk, own)
        reviews, _ = own
        drawn, _ = reading_now(desk, counted.reviews, counted.completed)
        return tuple(self._item(desk, one, reviews[one.id]) for one in drawn)

    def _item(self, desk: Desk, drawn: DrawnCase, review: CaseReview) -> QueueItem:
        akt = AktNumber(drawn.id)
        done = progress(review, desk.checklist, facts_of(desk, akt, review))
        return QueueItem(akt, desk.names[akt], drawn, desk.cases[akt], review, done)

    def open(self, desk: Desk, akt: AktNumber) -> OpenCase:
        """Return one file. Error ``case_not_in_sample``."""
        with self.workspace.unit_of_work() as work:
            return self._opened(desk, akt, work.review_events(akt), work.actor.name)

    def change(self, desk: Desk, akt: AktNumber, command: Command) -> OpenCase:
        """Carry out one command and return the file as saved; errors are the command's own."""
        with self.workspace.unit_of_work() as work:
            events = work.review_events(akt)
            review = folded(desk, akt, events)
            stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
            made = command(review, lambda: facts_of(desk, akt, review), stamp)
            work.append_review_events(made)
            _close_alike(work, desk, made, stamp)
            actor = work.actor.name
        return self._opened(desk, akt, (*events, *made), actor)

    def role(self) -> str:
        """Return the role of the person whose key opened the workspace."""
        with self.workspace.unit_of_work() as work:
            return work.actor.role.value

    def override(
        self, desk: Desk, akt: AktNumber, rating_id: str, grade: str, reason: str
    ) -> OpenCase:
        """Set a grade by hand, in the role of the person who acts. Errors as of the domain."""
        override = RatingOverride(grade, reason, self.role())

        def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
            return override_rating(review, desk.checklist, rating_id, override, stamp)

        return self.change(desk, akt, command)

    def undo(self, desk: Desk, akt: AktNumber) -> OpenCase:
        """Take back the person's latest change of this file, if there is one."""
        return self._step(desk, akt, undo)

    def redo(self, desk: Desk, akt: AktNumber) -> OpenCase:
        """Take the latest undoing back, if there is one."""
        return self._step(desk, akt, redo)

    def _step(
        self,
        desk: Desk,
        akt: AktNumber,
        step: Callable[[tuple[ReviewEvent, ...], Stamp], ReviewEvent | None],
    ) -> OpenCase:
        with self.workspace.unit_of_work() as work:
            events = work.review_events(akt)
            stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
            made = step(events, stamp)
            if made is not None:
                work.append_review_events((made,))
                step_at_other_end(work, made, events, stamp)
                _close_alike(work, desk, (made,), stamp)
                events = (*events, made)
            actor = work.actor.name
        return self._opened(desk, akt, events, actor)

    def _opened(
        self, desk: Desk, akt: AktNumber, events: tuple[ReviewEvent, ...], actor: str
    ) -> OpenCase:
        review = folded(desk, akt, events)
        facts = facts_of(desk, akt, review)
        drawn = {case.id: case for case in (*desk.sample.main, *desk.sample.reserve)}
        return OpenCase(
            akt=akt,
            name=desk.names[akt],
            drawn=drawn[akt],
            case=desk.cases[akt],
            review=review,
            facts=facts,
            progress=progress(review, desk.checklist, facts),
            saved_at=events[-1].at if events else None,
            undoable=undoable(events, actor),
            redoable=redoable(events, actor),
        )


def _close_alike(work: UnitOfWork, desk: Desk, made: Events, stamp: Stamp) -> None:
    """Let two readings that say the same count as soon as the second of them is klarmarkerad."""
    for event in made:
        if event.kind is EventKind.COMPLETED and event.after is not None:
            judge_anchors(work, desk, stamp.at)
            close_if_nothing_is_open(work, desk, event.case, stamp)

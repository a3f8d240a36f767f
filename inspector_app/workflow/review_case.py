"""Read and score the drawn files: the desk where an inspector works.

Decision: a change is a pure command on the review as it stands in the workspace, and is carried
out in the transaction that reads it. So two windows can never save over each other, and an answer
is saved exactly when the transaction has ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.population import Case
from inspector_app.domain.reading_order import completed_at, reading_list
from inspector_app.domain.replacement import Replacement
from inspector_app.domain.review import CaseReview, ReviewEvent, fold
from inspector_app.domain.review_commands import Events, Stamp
from inspector_app.domain.review_facts import CaseFacts, derive
from inspector_app.domain.review_progress import Progress, progress
from inspector_app.domain.review_register_values import register_fields, with_parameters
from inspector_app.domain.review_undo import redo, redoable, undo, undoable
from inspector_app.domain.sampling import DrawnCase, Sample
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.chosen_template import asked_template
from inspector_app.workflow.protocols import used_protocol

Command = Callable[[CaseReview, CaseFacts, Stamp], Events]


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
class Desk:
    """What does not change while files are read: template, sample and who is behind each akt."""

    checklist: Checklist
    sample: Sample
    period: tuple[date, date]
    cases: Mapping[str, Case]
    names: Mapping[AktNumber, str]


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
            reviews, completed = all_reviews(work, desk)
        drawn, _ = reading_list(desk.sample, reviews, completed)
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
            review = _folded(desk, akt, events)
            stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
            made = command(review, facts_of(desk, akt, review), stamp)
            work.append_review_events(made)
            actor = work.actor.name
        return self._opened(desk, akt, (*events, *made), actor)

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
                events = (*events, made)
            actor = work.actor.name
        return self._opened(desk, akt, events, actor)

    def _opened(
        self, desk: Desk, akt: AktNumber, events: tuple[ReviewEvent, ...], actor: str
    ) -> OpenCase:
        review = _folded(desk, akt, events)
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


def open_desk(work: UnitOfWork, library: ChecklistLibrary) -> Desk:
    """Return the desk of the drawn sample. Errors: ``no_inspection``, ``no_sample``."""
    inspection = work.inspection()
    if inspection is None:
        raise InspectionError("no_inspection")
    protocol = used_protocol(work.protocols())
    sample = work.sample(protocol.number) if protocol else None
    if protocol is None or sample is None:
        raise InspectionError("no_sample")
    keys = work.case_keys(protocol.number)
    drawn = {case.id for case in (*sample.main, *sample.reserve)}
    wanted = {keys[AktNumber(akt)]: akt for akt in drawn}
    cases = {wanted[c.child_key]: c for c in work.cases() if c.child_key in wanted}
    checklist = asked_template(work, library, inspection)
    return Desk(
        checklist=with_parameters(checklist, inspection.parameters),
        sample=sample,
        period=(inspection.period.first_day, inspection.period.last_day),
        cases=cases,
        names=display_numbers([AktNumber(akt) for akt in drawn]),
    )


def facts_of(desk: Desk, akt: str, review: CaseReview) -> CaseFacts:
    """Return the derived facts of a file as they stand."""
    return derive(desk.checklist, review, register_fields(desk.cases[akt]), desk.period)


def all_reviews(work: UnitOfWork, desk: Desk) -> tuple[dict[str, CaseReview], dict[str, datetime]]:
    """Return the review of every drawn file and when each klarmarkerad one was marked."""
    events: dict[str, list[ReviewEvent]] = {
        case.id: [] for case in (*desk.sample.main, *desk.sample.reserve)
    }
    for event in work.all_review_events():
        events[event.case].append(event)
    reviews = {akt: _folded(desk, AktNumber(akt), tuple(own)) for akt, own in events.items()}
    completed = {akt: at for akt, own in events.items() if (at := completed_at(own)) is not None}
    return reviews, completed


def reading_now(
    desk: Desk, reviews: Mapping[str, CaseReview], completed: Mapping[str, datetime]
) -> tuple[tuple[DrawnCase, ...], tuple[Replacement, ...]]:
    """Return the files in the sample now and the replacements so far."""
    return reading_list(desk.sample, reviews, completed)


def _folded(desk: Desk, akt: AktNumber, events: tuple[ReviewEvent, ...]) -> CaseReview:
    if akt not in desk.names:
        raise InspectionError("case_not_in_sample", case_id=akt)
    return fold(akt, desk.checklist.sha256, events)

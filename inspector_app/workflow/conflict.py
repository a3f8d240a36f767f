"""Declare jäv while reading: somebody else reads the file, or the next reserve takes its place.

Decision: whoever has jäv says so herself, with a reason, and sees beforehand what follows. A file
that somebody else may read is moved to her; only a file that nobody else may read is given up, and
then the next reserve takes its place. A file that another person already reads too is never given
up: it waits for a reader with a key.
Source: domain.md (f), "jäv → replaced by the next reserve".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import CaseReview, Outcome, ReviewEvent, apply
from inspector_app.domain.review.commands import Events, Stamp, complete, reopen, set_outcome
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.reading_assignment import DeclareConflict, others_who_may_read
from inspector_app.workflow.review_desk import Desk, facts_of, folded, open_desk


class Consequence(StrEnum):
    """What becomes of the file."""

    MOVED = "moved"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class ConflictDeclared:
    """What became of a file; ``reader`` has it now, empty when it is given up."""

    consequence: Consequence
    reader: str = ""


@dataclass(frozen=True, slots=True)
class DeclareOwnConflict:
    """Declare one's own jäv in a file. Event ``conflict_declared`` with the reason.

    Errors: ``conflict_reason_missing``, and those of ``DeclareConflict``.
    """

    workspace: Workspace
    library: ChecklistLibrary
    clock: Clock
    randomness: Randomness

    def outlook(self, akt: AktNumber) -> Consequence:
        """Return what would become of the file; nothing is written."""
        with self.workspace.unit_of_work() as work:
            return self._outlook(work, open_desk(work, self.library), akt)

    def __call__(self, akt: AktNumber, reason: str) -> ConflictDeclared:
        """Declare it; what was answered does not count any more."""
        told = reason.strip()
        if not told:
            raise InspectionError("conflict_reason_missing")
        if self.outlook(akt) is Consequence.MOVED:
            duty = DeclareConflict(self.workspace, self.library)(akt, told)
            return ConflictDeclared(Consequence.MOVED, duty.reader)
        with self.workspace.unit_of_work() as work:
            desk = open_desk(work, self.library)
            self._give_up(work, desk, akt)
            facts = {"akt": akt, "reader": work.actor.name, "reason": told}
            work.record("conflict_declared", facts)
        return ConflictDeclared(Consequence.GIVEN_UP)

    def _outlook(self, work: UnitOfWork, desk: Desk, akt: AktNumber) -> Consequence:
        duties = {duty.part: duty.reader for duty in work.duties() if duty.akt == akt}
        if Part.SECOND in duties or others_who_may_read(work, desk, akt):
            return Consequence.MOVED
        return Consequence.GIVEN_UP

    def _give_up(self, work: UnitOfWork, desk: Desk, akt: AktNumber) -> None:
        review = folded(desk, akt, work.review_events(akt))
        stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
        made: list[ReviewEvent] = []

        def add(events: Events) -> CaseReview:
            after = review
            for event in events:
                after = apply(after, event)
            made.extend(events)
            return after

        if review.is_completed:
            review = add(reopen(review, stamp))
        review = add(set_outcome(review, Outcome.CONFLICT_OF_INTEREST, stamp))
        facts = facts_of(desk, akt, review)
        add(complete(review, desk.checklist, facts, stamp))
        work.append_review_events(made)

"""Copy a visit to the akt of a sibling that the same person reads."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import apply
from inspector_app.domain.review.commands import (
    Events,
    Stamp,
    confirm_empty_log,
    row_target,
    set_row,
)
from inspector_app.domain.review.siblings import (
    can_be_copied,
    copy_of,
    marked_as_copied,
    per_child_columns,
)
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.review_case import Desk, OpenCase, QueueItem, ReviewCase
from inspector_app.workflow.review_desk import folded


@dataclass(frozen=True, slots=True)
class SiblingFile:
    """A file that a row may be copied to; ``listed``: the list gives both the same household."""

    akt: AktNumber
    name: str
    district: str
    listed: bool


@dataclass(frozen=True, slots=True)
class CopyToSibling:
    """Copy one row of a log of visits to another file of the same person.

    Errors of a copying: ``row_not_copied`` (no such row, or no log of visits),
    ``sibling_not_offered``, ``already_copied``, and those of a change.
    """

    review: ReviewCase

    def offered(self, desk: Desk, akt: AktNumber) -> tuple[SiblingFile, ...]:
        """Return the files that a row of ``akt`` may be copied to, listed siblings first.

        Those that are read now by the person herself and are not klarmarkerade; never from or to a
        child with protected identity.
        """
        own = desk.cases[akt]
        if own.protected:
            return ()
        with self.review.workspace.unit_of_work() as work:
            readers = _readers(work)
            person = work.actor.name
        found = [
            self._file(desk, item, own.household)
            for item in self.review.queue(desk)
            if item.akt != akt and _is_open(item) and person in readers.get(item.akt, {person})
        ]
        return tuple(sorted(found, key=lambda one: (not one.listed, one.district, one.name)))

    def _file(self, desk: Desk, item: QueueItem, household: str) -> SiblingFile:
        listed = bool(household) and item.case.household == household
        return SiblingFile(item.akt, desk.names[item.akt], item.case.district, listed)

    def __call__(
        self, desk: Desk, akt: AktNumber, row: tuple[str, str], sibling: AktNumber
    ) -> tuple[OpenCase, OpenCase]:
        """Copy a row (table, row id) and return both files as saved; an event stands in each."""
        if sibling not in {one.akt for one in self.offered(desk, akt)}:
            raise InspectionError("sibling_not_offered")
        review = self.review
        with review.workspace.unit_of_work() as work:
            stamp = Stamp(work.actor.name, review.clock.now(), review.randomness.uuid)
            here, there = _copied(work, desk, (akt, *row), sibling, stamp)
            work.append_review_events(here)
            work.append_review_events(there)
        return review.open(desk, akt), review.open(desk, sibling)


def _copied(
    work: UnitOfWork, desk: Desk, source: tuple[AktNumber, str, str], to: AktNumber, stamp: Stamp
) -> tuple[Events, Events]:
    """The events of both ends: the mark on the row, and the row in the sibling's file."""
    akt, table_id, row_id = source
    checklist = desk.checklist
    own = folded(desk, akt, work.review_events(akt))
    row = own.rows.get(row_target(table_id, row_id))
    if row is None or not can_be_copied(checklist, checklist.table(table_id)):
        raise InspectionError("row_not_copied")
    other = folded(desk, to, work.review_events(to))
    if to in row.copied_to and any(one.copied_from == akt for one in other.rows.values()):
        raise InspectionError("already_copied")
    per_child = per_child_columns(checklist, checklist.table(table_id))
    first: Events = ()
    if table_id in other.empty_logs:
        first = confirm_empty_log(other, checklist, table_id, False, stamp)
    for event in first:
        other = apply(other, event)
    fresh = copy_of(row, akt, str(stamp.new_id()), per_child)
    there = (*first, *set_row(other, checklist, fresh, stamp))
    return set_row(own, checklist, marked_as_copied(row, to), stamp), there


def _readers(work: UnitOfWork) -> dict[AktNumber, set[str]]:
    found: dict[AktNumber, set[str]] = {}
    for duty in work.duties():
        found.setdefault(duty.akt, set()).add(duty.reader)
    return found


def _is_open(item: QueueItem) -> bool:
    return (
        not item.case.protected and not item.review.is_completed and item.review.outcome.is_scored
    )

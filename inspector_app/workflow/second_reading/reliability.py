"""Reckon how far the readers agree, from the files that two have read and both klarmarkerat."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.second_reading import FileRead, Pair
from inspector_app.domain.second_reading.reliability import Reliability, reliability
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.review_desk import Desk, open_desk
from inspector_app.workflow.second_reading.counted import read_pair, read_twice


@dataclass(frozen=True, slots=True)
class MeasureAgreement:
    """Return the agreement tables as they stand. Error ``no_sample``."""

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self) -> Reliability:
        """Reckon; nothing is written."""
        with self.workspace.unit_of_work() as work:
            return measured(work, open_desk(work, self.library))


def measured(work: UnitOfWork, desk: Desk) -> Reliability:
    """Return the agreement tables in a unit of work."""
    pairs: dict[str, Pair] = {}
    agreed: dict[str, FileRead] = {}
    for akt in sorted(read_twice(work)):
        found = read_pair(work, desk, akt) if akt in desk.names else None
        if found is None:
            continue
        pairs[akt] = found.pair
        if found.joint.is_agreed:
            agreed[akt] = FileRead("", found.joint.review, found.joint.facts)
    return reliability(desk.checklist, pairs, agreed)

"""Mark anchor files, hold readings against their keys, and let stopped readers go on.

Decision: a reading is held against its key in the reader's own session, in the transaction in which
she klarmarkerar it; so nobody else has to see her reading for it, and she never sees the key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Role
from inspector_app.domain.second_reading import FileRead
from inspector_app.domain.second_reading.anchors import (
    Anchor,
    AnchorReading,
    AnchorTerms,
    Gate,
    Restoration,
    RestoredAs,
    anchor_of,
    checked_reason,
    checked_terms,
    gate,
    held_against,
)
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.review_desk import Desk, facts_of, folded, open_desk


@dataclass(frozen=True, slots=True)
class AnchorOverview:
    """What an ansvarig inspektör may see: terms, keys, how readers stand, and the files that can
    still be given a key, each with its short name."""

    terms: AnchorTerms
    anchors: tuple[Anchor, ...]
    gates: tuple[Gate, ...]
    free: tuple[AktNumber, ...]
    names: Mapping[AktNumber, str]


@dataclass(frozen=True, slots=True)
class AnchorFiles:
    """Anchor files of one inspection. What only an ansvarig inspektör may do is ``role_forbids``
    for everybody else. Error ``no_sample``."""

    workspace: Workspace
    library: ChecklistLibrary
    clock: Clock

    def overview(self) -> AnchorOverview:
        """Return how anchor files stand. Nothing is written."""
        with self.workspace.unit_of_work() as work:
            if work.actor.role is not Role.LEAD_INSPECTOR:
                raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
            desk = open_desk(work, self.library)
            duties, begun, anchors = work.duties(), work.begun_readings(), work.anchors()
            taken = {duty.akt for duty in duties if duty.reader == work.actor.name}
            taken |= begun.keys() | {one.akt for one in anchors}
            drawn = {AktNumber(case.id) for case in desk.sample.main}
            free = dict.fromkeys(d.akt for d in duties if d.akt in drawn - taken)
            gates = work.gates()
            return AnchorOverview(work.anchor_terms(), anchors, gates, tuple(free), desk.names)

    def set_terms(self, terms: AnchorTerms) -> None:
        """Set when a reader is stopped. Errors of ``checked_terms``."""
        with self.workspace.unit_of_work() as work:
            work.save_anchor_terms(checked_terms(terms))

    def mark(self, akt: AktNumber, key: Mapping[str, Answer]) -> Anchor:
        """Give a file a key. Errors of ``anchor_of``, ``duty_unknown``, ``anchor_own_file``,
        ``anchor_file_begun``."""
        with self.workspace.unit_of_work() as work:
            anchor = anchor_of(open_desk(work, self.library).checklist, akt, key)
            work.save_anchor(anchor)
        return anchor

    def unmark(self, akt: AktNumber) -> None:
        """Take a key away before anybody has begun the file. Errors as of ``mark``."""
        with self.workspace.unit_of_work() as work:
            work.remove_anchor(akt)

    def restore(self, reader: str, restored_as: RestoredAs, reason: str) -> Gate:
        """Let a reader go on, godkänd anew or released. Error ``restoration_reason_missing``."""
        said = checked_reason(reason)
        with self.workspace.unit_of_work() as work:
            judged = next((one.judged for one in work.gates() if one.reader == reader), 0)
            at, by = self.clock.now(), work.actor.name
            work.restore_reader(Restoration(reader, judged, at, by, restored_as, said))
            found = {one.reader: one for one in work.gates()}
            return found.get(reader) or gate(reader, (), (), work.anchor_terms())

    def own_gate(self) -> Gate:
        """Return how the person herself stands. What she has read on another laptop since is held
        against the keys first."""
        with self.workspace.unit_of_work() as work:
            if work.anchors_to_judge():
                judge_anchors(work, open_desk(work, self.library), self.clock.now())
            name, terms = work.actor.name, work.anchor_terms()
            found = {one.reader: one for one in work.gates()}
        return found.get(name) or gate(name, (), (), terms)


def judge_anchors(work: UnitOfWork, desk: Desk, at: datetime) -> None:
    """Hold the person's own readings against their keys, each once."""
    reader = work.actor.name
    for anchor in work.anchors_to_judge():
        akt = anchor.akt
        review = folded(desk, akt, work.review_events(akt))
        read = FileRead(reader, review, facts_of(desk, akt, review))
        compared, equal = held_against(desk.checklist, anchor, read)
        part = next(d.part for d in work.duties() if d.akt == akt and d.reader == reader)
        work.save_anchor_reading(AnchorReading(akt, part, reader, at, compared, equal))

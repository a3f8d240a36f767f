"""The ceremony after the freeze: hand over, hear what chance says, draw; or abandon.

Each act is a step of its own with its own time, because the order of these times is what an
auditor asks for first.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import SamplingFrame, read_frame_text
from inspector_app.domain.protocol import (
    SampleProtocol,
    abandon,
    mark_used,
    record_event,
    record_handover,
)
from inspector_app.domain.sampling import Sample, draw
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.frozen_plan import FRAME_TEXT, load_plan
from inspector_app.workflow.protocols import open_protocol
from inspector_app.workflow.refuse_personal_data import refuse_personal_data


@dataclass(frozen=True, slots=True)
class HoldCeremony:
    """Carry the open protocol on. Every error of ``domain.protocol``, and ``no_open_protocol``."""

    workspace: Workspace
    clock: Clock

    def hand_over(self) -> SampleProtocol:
        """Record that the other party now holds the protocol with the inspector's digits."""
        with self.workspace.unit_of_work() as work:
            protocol = record_handover(_open(work), self.clock.now())
            work.save_protocol(protocol)
        return protocol

    def hear(self, raw_value: str, fallback_reason: str = "") -> SampleProtocol:
        """Record what the named event gave, now; the startvärde follows from it.

        ``fallback_reason`` is printed (``personal_data_in_report``).
        """
        refuse_personal_data((("Skälet", fallback_reason),))
        with self.workspace.unit_of_work() as work:
            protocol = record_event(_open(work), raw_value, self.clock.now(), fallback_reason)
            work.save_protocol(protocol)
        return protocol

    def abandon(self, reason: str) -> SampleProtocol:
        """Give the protocol up; it stays in the series with its reason, and is printed.

        Error ``personal_data_in_report``: a reason cannot be rewritten later.
        """
        refuse_personal_data((("Skälet", reason),))
        with self.workspace.unit_of_work() as work:
            protocol = abandon(_open(work), reason)
            work.save_protocol(protocol)
        return protocol

    def draw(self) -> Sample:
        """Draw the sample that frame, plan and startvärde give, and close the protocol."""
        with self.workspace.unit_of_work() as work:
            protocol = _open(work)
            seed = protocol.seed.seed_string if protocol.seed else None
            used = mark_used(protocol)
            plan = load_plan(work, protocol.number)
            sample = draw(frozen_frame(work, protocol.number), plan.plan, seed)
            work.save_protocol(used)
            work.save_sample(protocol.number, sample)
        return sample


def frozen_frame(work: UnitOfWork, protocol_number: int) -> SamplingFrame:
    """Return the frame that was frozen under a protocol."""
    text = work.document(FRAME_TEXT, protocol_number)
    frame = read_frame_text(text or "").frame
    if frame is None:
        raise InspectionError("frame_damaged", number=protocol_number)
    return frame


def _open(work: UnitOfWork) -> SampleProtocol:
    protocol = open_protocol(work.protocols())
    if protocol is None:
        raise InspectionError("no_open_protocol")
    return protocol

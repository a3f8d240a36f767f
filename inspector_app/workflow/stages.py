"""How far an inspection has come, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.protocol import ProtocolStatus
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.reading_order import completed_at
from inspector_app.domain.review import EventKind, Outcome, ReviewEvent
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.second_reading.status import agreed_outcomes


@dataclass(frozen=True, slots=True)
class Stages:
    """What stands in a workspace. ``to_read`` counts the drawn files, reserves in use apart;
    ``concerns`` the acute concerns that are not handled. On a loan (``is_loan``) a file is read
    when the person's own reading is klarmarkerad."""

    title: str
    organisation: str
    has_register: bool
    is_frozen: bool
    is_drawn: bool
    read: int
    to_read: int
    findings: int
    is_fixed: bool
    is_signed: bool
    concerns: int
    is_loan: bool = False

    @property
    def is_read(self) -> bool:
        """Whether every drawn file is klarmarkerad, and agreed when two read it."""
        return self.is_drawn and self.read >= self.to_read


def stages_of(workspace: Workspace) -> Stages:
    """Return how far the inspection has come."""
    with workspace.unit_of_work() as work:
        return _stages(work)


def _stages(work: UnitOfWork) -> Stages:
    inspection, protocols, reports = work.inspection(), work.protocols(), work.reports()
    protocol = used_protocol(protocols)
    sample = work.sample(protocol.number) if protocol else None
    is_loan = work.loan() is not None
    return Stages(
        title=inspection.title if inspection else "",
        organisation=inspection.organisation if inspection else "",
        has_register=work.register() is not None,
        is_frozen=any(p.status is not ProtocolStatus.ABANDONED for p in protocols),
        is_drawn=sample is not None,
        read=len(work.completed_readings()) if is_loan else _completed(work),
        to_read=len(sample.main) if sample else 0,
        findings=len(work.findings()),
        is_fixed=bool(reports),
        is_signed=any(report.signed_pdf for report in reports),
        concerns=sum(1 for concern in work.concerns() if concern.is_open),
        is_loan=is_loan,
    )


def _completed(work: UnitOfWork) -> int:
    """Count the files that are klarmarkerade, or agreed by two, and stay in the sample."""
    twice = {duty.akt for duty in work.duties() if duty.part is Part.SECOND}
    events: dict[str, list[ReviewEvent]] = {}
    for event in work.all_review_events(EventKind.COMPLETED, EventKind.OUTCOME):
        if event.case not in twice:
            events.setdefault(event.case, []).append(event)
    once = sum(completed_at(own) is not None and not _given_up(own) for own in events.values())
    agreed = agreed_outcomes(work).values() if twice else ()
    return once + sum(not outcome.is_replaceable for outcome in agreed)


def _given_up(events: list[ReviewEvent]) -> bool:
    outcomes = [event.after for event in events if event.kind is EventKind.OUTCOME]
    last = outcomes[-1] if outcomes else None
    return isinstance(last, Outcome) and last.is_replaceable

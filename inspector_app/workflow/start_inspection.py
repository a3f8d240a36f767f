"""Write down the commission: what is reviewed, for whom, in which period, by which template."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Inspection, Period
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.domain.review.register_values import with_parameters
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.chosen_template import keep_template, template_of, together
from inspector_app.workflow.protocols import used_protocol


@dataclass(frozen=True, slots=True)
class Commission:
    """What the user states when a granskning begins.

    ``further`` are the digests of templates that are asked together with the first one.
    """

    title: str
    organisation: str
    period: Period
    checklist_sha256: str
    registry_no: str = ""
    purpose: str = ""
    questions: tuple[str, ...] = ()
    secrecy_ground: str = ""
    example: bool = False
    in_depth: bool = False
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StartInspection:
    """Begin the inspection of an empty workspace, or change what was stated.

    The person who acts becomes an assigned inspector. Errors: ``commission_without_title``,
    ``commission_without_organisation``, ``period_backwards``, ``checklist_not_found``,
    ``frame_is_frozen`` (fact ``number``) when the template, its depth or the period would change
    while a protocol is open or used.
    """

    workspace: Workspace
    library: ChecklistLibrary
    randomness: Randomness

    def __call__(self, commission: Commission) -> Inspection:
        """Write the commission and return the inspection."""
        _check(commission)
        with self.workspace.unit_of_work() as work:
            known = work.inspection()
            checklist = self._template(work, commission)
            inspection = Inspection(
                inspection_id=known.inspection_id if known else self.randomness.uuid(),
                title=commission.title.strip(),
                organisation=commission.organisation.strip(),
                period=commission.period,
                checklist_slug=checklist.slug,
                checklist_sha256=checklist.sha256,
                registry_no=commission.registry_no.strip(),
                purpose=commission.purpose.strip(),
                questions=tuple(q.strip() for q in commission.questions if q.strip()),
                secrecy_ground=commission.secrecy_ground.strip(),
                assigned_inspectors=known.assigned_inspectors if known else (work.actor.name,),
                parameters=known.parameters if known else (),
                example=commission.example,
                in_depth=commission.in_depth,
            )
            if known and _moved(known, inspection):
                _refuse_frozen(work.protocols())
            keep_template(work, checklist)
            work.save_inspection(inspection)
        return inspection

    def _template(self, work: UnitOfWork, commission: Commission) -> Checklist:
        first = commission.checklist_sha256
        if commission.further:
            return together(self.library, (first, *commission.further))
        return template_of(work, self.library, first)


@dataclass(frozen=True, slots=True)
class SetParameters:
    """Change the template's editable values for this inspection; they are printed.

    Decision: a value that a klarmarkerad akt was answered by is not changed behind the reader's
    back. While any akt of the used protocol is klarmarkerad another value is refused.
    """

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self, parameters: tuple[tuple[str, str], ...]) -> Inspection:
        """Write the values. Errors: ``no_inspection``, ``parameter_unknown``,
        ``parameter_value``, ``parameters_in_use`` (fact ``count``)."""
        with self.workspace.unit_of_work() as work:
            known = work.inspection()
            if known is None:
                raise InspectionError("no_inspection")
            template = template_of(work, self.library, known.checklist_sha256)
            wanted = with_parameters(template, parameters).parameters
            if wanted != with_parameters(template, known.parameters).parameters:
                _refuse_in_use(files_done(work))
            changed = replace(known, parameters=parameters)
            work.save_inspection(changed)
        return changed


@dataclass(frozen=True, slots=True)
class StandingCommission:
    """The commission as it stands, and what keeps parts of it from being changed.

    ``checklist`` is the released template; ``frozen_by`` the number of the protocol that holds the
    period, ``None`` when it is free; ``files_done`` how many akter the values have answered for.
    """

    inspection: Inspection
    checklist: Checklist
    frozen_by: int | None
    files_done: int


@dataclass(frozen=True, slots=True)
class ReadCommission:
    """Return the commission for somebody who wants to change it. Error: ``no_inspection``."""

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self) -> StandingCommission:
        """Read it; nothing is written."""
        with self.workspace.unit_of_work() as work:
            known = work.inspection()
            if known is None:
                raise InspectionError("no_inspection")
            return StandingCommission(
                inspection=known,
                checklist=template_of(work, self.library, known.checklist_sha256),
                frozen_by=_frozen_by(work.protocols()),
                files_done=files_done(work),
            )


def files_done(work: UnitOfWork) -> int:
    """Count the akter of the used protocol with a klarmarkerad reading; those of an abandoned one
    are no more."""
    protocol = used_protocol(work.protocols())
    if protocol is None:
        return 0
    own = work.case_keys(protocol.number).keys()
    return sum(akt in own for akt in work.completed_readings())


def _refuse_in_use(count: int) -> None:
    if count:
        raise InspectionError("parameters_in_use", count=count)


def _check(commission: Commission) -> None:
    if not commission.title.strip():
        raise InspectionError("commission_without_title")
    if not commission.organisation.strip():
        raise InspectionError("commission_without_organisation")
    if commission.period.last_day < commission.period.first_day:
        raise InspectionError("period_backwards")


def _refuse_frozen(protocols: tuple[SampleProtocol, ...]) -> None:
    number = _frozen_by(protocols)
    if number is not None:
        raise InspectionError("frame_is_frozen", number=number)


def _frozen_by(protocols: tuple[SampleProtocol, ...]) -> int | None:
    standing = (p.number for p in protocols if p.status is not ProtocolStatus.ABANDONED)
    return next(standing, None)


def _moved(known: Inspection, inspection: Inspection) -> bool:
    return (known.period, known.checklist_sha256, known.in_depth) != (
        inspection.period,
        inspection.checklist_sha256,
        inspection.in_depth,
    )

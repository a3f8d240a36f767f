"""Write down the commission: what is reviewed, for whom, in which period, by which template."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Inspection, Period
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.domain.review_register_values import with_parameters
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Randomness
from inspector_app.ports.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Commission:
    """What the user states when a granskning begins."""

    title: str
    organisation: str
    period: Period
    checklist_sha256: str
    registry_no: str = ""
    purpose: str = ""
    questions: tuple[str, ...] = ()
    secrecy_ground: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class StartInspection:
    """Begin the inspection of an empty workspace, or change what was stated.

    The person who acts becomes an assigned inspector. Errors: ``commission_without_title``,
    ``commission_without_organisation``, ``period_backwards``, ``checklist_not_found``,
    ``frame_is_frozen`` (fact ``number``) when the template or the period would change while a
    protocol is open or used.
    """

    workspace: Workspace
    library: ChecklistLibrary
    randomness: Randomness

    def __call__(self, commission: Commission) -> Inspection:
        """Write the commission and return the inspection."""
        _check(commission)
        checklist = self.library.checklist(commission.checklist_sha256)
        with self.workspace.unit_of_work() as work:
            known = work.inspection()
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
            )
            if known and _moved(known, inspection):
                _refuse_frozen(work.protocols())
            work.save_inspection(inspection)
        return inspection


@dataclass(frozen=True, slots=True)
class SetParameters:
    """Change the template's editable values for this inspection; they are printed."""

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self, parameters: tuple[tuple[str, str], ...]) -> Inspection:
        """Write the values. Errors: ``no_inspection``, ``parameter_unknown``,
        ``parameter_value``."""
        with self.workspace.unit_of_work() as work:
            known = work.inspection()
            if known is None:
                raise InspectionError("no_inspection")
            with_parameters(self.library.checklist(known.checklist_sha256), parameters)
            changed = replace(known, parameters=parameters)
            work.save_inspection(changed)
        return changed


def _check(commission: Commission) -> None:
    if not commission.title.strip():
        raise InspectionError("commission_without_title")
    if not commission.organisation.strip():
        raise InspectionError("commission_without_organisation")
    if commission.period.last_day < commission.period.first_day:
        raise InspectionError("period_backwards")


def _refuse_frozen(protocols: tuple[SampleProtocol, ...]) -> None:
    for protocol in protocols:
        if protocol.status is not ProtocolStatus.ABANDONED:
            raise InspectionError("frame_is_frozen", number=protocol.number)


def _moved(known: Inspection, inspection: Inspection) -> bool:
    return (known.period, known.checklist_sha256) != (
        inspection.period,
        inspection.checklist_sha256,
    )

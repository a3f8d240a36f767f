"""What goes along with the files of a package: no more than reading them needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inspector_app.domain.hand_over import HandOver
from inspector_app.domain.hand_over.content import NO_KEY, Material
from inspector_app.domain.inspection import Actor, Inspection
from inspector_app.domain.population import Case, KeyListEntry
from inspector_app.domain.reading_assignment import Duty
from inspector_app.domain.sampling import DrawnKind
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.chosen_template import template_of
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.review_desk import Desk


def material_of(
    work: UnitOfWork, desk: Desk, package: HandOver, library: ChecklistLibrary
) -> Material:
    """Return what the receiver needs to read the files of a package, in a unit of work."""
    inspection, protocol = work.inspection(), used_protocol(work.protocols())
    register = work.register()
    assert inspection is not None
    assert protocol is not None
    assert register is not None
    person = next(one for one in work.people() if one.name == package.person)
    akts = {carried.akt for carried in package.readings}
    keys = {akt: key for akt, key in work.case_keys(protocol.number).items() if akt in akts}
    cases = tuple(desk.cases[akt] for akt in keys)
    drawn = [c for c in (*desk.sample.main, *desk.sample.reserve) if c.id in akts]
    sample = replace(
        desk.sample,
        main=tuple(replace(one, kind=DrawnKind.MAIN) for one in drawn),
        reserve=(),
    )
    return Material(
        person=person,
        inspection=_lent(inspection, person),
        template=template_of(work, library, inspection.checklist_sha256).text,
        protocols=work.protocols(),
        protocol=protocol.number,
        sample=sample,
        register=replace(register, opening_key=NO_KEY),
        akts=tuple(keys.items()),
        cases=cases,
        key_list=_key_lines(work, inspection, person, cases),
        duties=_duties(work, package),
        contact_cards=work.contact_cards(),
    )


def _lent(inspection: Inspection, person: Actor) -> Inspection:
    assigned = tuple(name for name in inspection.assigned_inspectors if name == person.name)
    return replace(inspection, assigned_inspectors=assigned)


def _key_lines(
    work: UnitOfWork, inspection: Inspection, person: Actor, cases: Sequence[Case]
) -> tuple[KeyListEntry, ...]:
    if not {work.actor.name, person.name} <= set(inspection.assigned_inspectors):
        return ()
    return work.key_list(case.child_key for case in cases if not case.protected)


def _duties(work: UnitOfWork, package: HandOver) -> tuple[Duty, ...]:
    akts = {carried.akt for carried in package.readings}
    known = [duty for duty in work.duties() if duty.akt in akts]
    dealt = {duty.akt for duty in known}
    fresh = [
        Duty(carried.akt, carried.part, package.person)
        for carried in package.readings
        if carried.akt not in dealt
    ]
    return (*known, *fresh)

"""Who may do what: inspectors write, kvalitet and revisor read, and each opening is an event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from inspector_app.adapters.db.workspace import EncryptedWorkspace, SqlUnitOfWork
from inspector_app.domain.concern import AcuteConcern, ContactCard
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.protocol import ProtocolStatus
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.ports.second_reading import SecondReadings
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.wording.faults_workspace import FAULTS
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import ANNA, BO, KLARA, REVA

WORDS = {
    BO.name: "en annan lösenfras, Bos",
    KLARA.name: "en tredje lösenfras, Klaras",
    REVA.name: "en fjärde lösenfras, Revas",
}
Act = Callable[[SqlUnitOfWork], object]
OTHER = AktNumber("B" * 26)
"""A file that somebody is to read."""
CONCERN = AcuteConcern(UUID(int=1), examples.AKT, examples.NOW, ANNA.name, "Blåmärken.", ())

CHANGES: dict[str, Act] = {
    "save_inspection": lambda unit: unit.save_inspection(
        replace(examples.inspection(ANNA.name), title="Ny rubrik")
    ),
    "replace_register": lambda unit: unit.replace_register([], examples.register),
    "save_frame": lambda unit: unit.save_frame(2, examples.secrets(), {}),
    "save_protocol": lambda unit: unit.save_protocol(examples.protocol(2)),
    "save_sample": lambda unit: unit.save_sample(2, examples.sample()),
    "append_review_events": lambda unit: unit.append_review_events([examples.review_event(2)]),
    "save_finding": lambda unit: unit.save_finding(examples.finding(2)),
    "remove_finding": lambda unit: unit.remove_finding(UUID(int=1)),
    "save_report": lambda unit: unit.save_report(examples.report(2)),
    "save_document": lambda unit: unit.save_document("plan", 2, "text\n"),
    "save_concern": lambda unit: unit.save_concern(CONCERN),
    "save_contact_card": lambda unit: unit.save_contact_card(ContactCard("Järva", "08-1")),
    "save_duties": lambda unit: unit.save_duties([Duty(OTHER, Part.FIRST, BO.name)]),
    "hand_over_reading": lambda unit: unit.hand_over_reading(
        Duty(OTHER, Part.FIRST, ANNA.name), "Bo är sjuk.", keep_answers=True
    ),
    "drop_second_reading": lambda unit: (
        unit.save_duties([Duty(OTHER, Part.SECOND, BO.name)]),
        unit.drop_second_reading(OTHER, "Jäv."),
    ),
    "append_agreement_events": lambda unit: unit.append_agreement_events([]),
}
KVALITET_TOO: dict[str, Act] = {
    "append_quality_events": lambda unit: unit.append_quality_events([])
}
READINGS: dict[str, Act] = {
    "inspection": lambda unit: unit.inspection(),
    "register": lambda unit: unit.register(),
    "cases": lambda unit: list(unit.cases()),
    "frame_secrets": lambda unit: unit.frame_secrets(1),
    "case_keys": lambda unit: unit.case_keys(1),
    "protocols": lambda unit: unit.protocols(),
    "sample": lambda unit: unit.sample(1),
    "review_events": lambda unit: unit.review_events(examples.AKT),
    "all_review_events": lambda unit: list(unit.all_review_events()),
    "findings": lambda unit: unit.findings(),
    "reports": lambda unit: unit.reports(),
    "document": lambda unit: unit.document("plan", 1),
    "record": lambda unit: unit.record("report_printed", {"version": "1"}),
    "events": lambda unit: list(unit.events()),
    "checkpoint": lambda unit: unit.checkpoint(),
    "check": lambda unit: unit.check(),
    "concerns": lambda unit: unit.concerns(),
    "contact_cards": lambda unit: unit.contact_cards(),
    "people": lambda unit: unit.people(),
    "duties": lambda unit: unit.duties(),
    "completed_readings": lambda unit: unit.completed_readings(),
    "begun_readings": lambda unit: unit.begun_readings(),
    "both_readings": lambda unit: unit.both_readings(examples.AKT),
    "agreement_events": lambda unit: unit.agreement_events(examples.AKT),
    "all_agreement_events": lambda unit: list(unit.all_agreement_events()),
    "quality_events": lambda unit: unit.quality_events(examples.AKT),
    "all_quality_events": lambda unit: list(unit.all_quality_events()),
}


def test_every_method_of_the_port_is_one_or_the_other() -> None:
    written = {*vars(UnitOfWork), *vars(SecondReadings)}
    methods = {name for name in written if not name.startswith("_")}
    known = CHANGES.keys() | READINGS.keys() | KVALITET_TOO.keys()
    assert methods - {"actor", "key_list"} == known


def test_kvalitet_comments_and_a_revisor_does_not(
    opened_by: Callable[[Actor], EncryptedWorkspace],
) -> None:
    for person, refused in ((KLARA, False), (REVA, True)):
        workspace = opened_by(person)
        for act in KVALITET_TOO.values():
            with workspace.unit_of_work() as unit:
                if refused:
                    with pytest.raises(InspectionError, match="role_forbids"):
                        act(unit)
                else:
                    act(unit)
        workspace.close()


@pytest.fixture
def opened_by(folder: Path, open_workspace: Open) -> Callable[[Actor], EncryptedWorkspace]:
    """Opens a workspace where work was done with the key of somebody else than Anna."""
    workspace = open_workspace(folder)
    used = replace(examples.protocol(), seed=examples.seed(), status=ProtocolStatus.USED)
    with workspace.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(ANNA.name))
        unit.replace_register([examples.chunk(1, 2, 3)], examples.register)
        unit.save_frame(1, examples.secrets(), {examples.AKT: "000001"})
        unit.save_protocol(examples.protocol())
        unit.save_protocol(used)
        unit.append_review_events([examples.review_event(1)])
        unit.save_finding(examples.finding(1))
    for person in (BO, KLARA, REVA):
        workspace.keys.add_person(person, WORDS[person.name])
    workspace.close()
    return lambda person: open_workspace(folder, WORDS[person.name])


@pytest.mark.parametrize("person", [KLARA, REVA], ids=["kvalitet", "revisor"])
def test_kvalitet_and_revisor_change_nothing(
    opened_by: Callable[[Actor], EncryptedWorkspace], person: Actor
) -> None:
    workspace = opened_by(person)
    with workspace.unit_of_work() as unit:
        before = unit.checkpoint()
    for name, act in CHANGES.items():
        with workspace.unit_of_work() as unit:
            with pytest.raises(InspectionError) as caught:
                act(unit)
            assert (name, caught.value.code) == (name, "role_forbids")
        message, remedy = FAULTS[caught.value.code]
        assert "inspektör" in message.format(**caught.value.facts)
        assert "inspektör" in remedy.format(**caught.value.facts)
    with workspace.unit_of_work() as unit:
        assert unit.checkpoint() == before
        assert unit.check() == ()


@pytest.mark.parametrize("person", [KLARA, REVA], ids=["kvalitet", "revisor"])
def test_they_read_everything_but_the_key_list(
    opened_by: Callable[[Actor], EncryptedWorkspace], person: Actor
) -> None:
    with opened_by(person).unit_of_work() as unit:
        for act in READINGS.values():
            act(unit)
        with pytest.raises(InspectionError, match="not_assigned"):
            unit.key_list(["000001"])
        made = [(event.actor, event.action) for event in unit.events()][-2:]
    assert made == [(person.name, "workspace_opened"), (person.name, "report_printed")]


def test_an_inspector_writes_everything(
    opened_by: Callable[[Actor], EncryptedWorkspace],
) -> None:
    workspace = opened_by(BO)
    for name, act in CHANGES.items():
        if name != "replace_register":
            with workspace.unit_of_work() as unit:
                act(unit)
    with pytest.raises(InspectionError, match="frame_is_frozen"), workspace.unit_of_work() as unit:
        CHANGES["replace_register"](unit)
    assert workspace.check() == ()


def test_an_inspector_does_not_assign_herself(
    opened_by: Callable[[Actor], EncryptedWorkspace],
) -> None:
    workspace = opened_by(BO)
    with workspace.unit_of_work() as unit:
        with pytest.raises(InspectionError) as caught:
            unit.save_inspection(examples.inspection(ANNA.name, BO.name))
        assert caught.value.facts == {"role": "ansvarig inspektör"}
        with pytest.raises(InspectionError, match="not_assigned"):
            unit.key_list(["000001"])


def test_a_revisor_changes_their_own_passphrase_and_nobody_elses_key(
    opened_by: Callable[[Actor], EncryptedWorkspace], open_workspace: Open
) -> None:
    workspace = opened_by(REVA)
    for forbidden in (
        lambda: workspace.keys.add_person(Actor(examples.ActorName("Ny"), BO.role), "x" * 20),
        lambda: workspace.keys.remove_person(BO.name),
        workspace.keys.renew_recovery_code,
    ):
        with pytest.raises(InspectionError, match="role_forbids"):
            forbidden()
    workspace.keys.change_passphrase(WORDS[REVA.name], "en femte lösenfras, Revas")
    workspace.close()
    assert open_workspace(workspace.folder, "en femte lösenfras, Revas").actor == REVA

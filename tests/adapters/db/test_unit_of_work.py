"""What is written comes back as it was, with an event for each change, or not at all."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from inspector_app.adapters.db.commission_part import look_payload
from inspector_app.adapters.db.workspace import EncryptedWorkspace, SqlUnitOfWork
from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.journal import verify_anchor, verify_chain
from inspector_app.domain.population import Case, ChildKey, KeyListEntry, Placement
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.fields import Field, Mapping
from inspector_app.domain.protocol import ProtocolStatus, abandon
from inspector_app.domain.review import EventKind
from inspector_app.ports.workspace import UnitOfWork, Workspace, WorkspaceKeys, Workspaces
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import ANNA, BO, KLARA, PASSPHRASE


def actions(unit: SqlUnitOfWork) -> list[str]:
    return [event.action for event in unit.events()][3:]


def test_nothing_is_said_to_be_saved_in_a_folder_that_is_gone(
    folder: Path, open_workspace: Open
) -> None:
    workspace = open_workspace(folder)
    folder.rename(folder.with_name("flyttad"))
    with pytest.raises(InspectionError) as caught, workspace.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(ANNA.name))
    assert caught.value.code == "workspace_disk_failing"


def test_everything_comes_back_equal_after_closing(folder: Path, open_workspace: Open) -> None:
    frozen = examples.protocol()
    used = replace(frozen, seed=examples.seed(), status=ProtocolStatus.USED)
    akts = {AktNumber(f"AKT{n}"): f"{n:06d}" for n in range(2500)}
    readings = [
        examples.review_event(seq, kind, after)
        for seq, (kind, after) in enumerate(examples.PAYLOADS, start=1)
    ]
    signed = examples.report(signed=b"%PDF-1.7 fixed, signed")
    first = open_workspace(folder)
    with first.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(ANNA.name))
        unit.replace_register([examples.chunk(2, 0), examples.chunk(1)], examples.register)
        unit.save_frame(1, examples.secrets(), akts)
        unit.save_protocol(frozen)
        unit.save_protocol(used)
        unit.save_sample(1, examples.sample())
        unit.append_review_events(readings)
        unit.save_finding(examples.finding(2))
        unit.save_finding(examples.finding(1))
        unit.save_report(examples.report())
        unit.save_report(signed)
        unit.save_document("plan", 1, "text å ä ö\n")
        unit.record("report_printed", {"version": "1"})
    first.close()
    with open_workspace(folder).unit_of_work() as unit:
        assert unit.inspection() == examples.inspection(ANNA.name)
        assert unit.register() == examples.register()
        order = ((2, 1), (0, 2), (1, 3))
        assert list(unit.cases()) == [examples.stored(n, key) for n, key in order]
        assert unit.frame_secrets(1) == examples.secrets()
        assert unit.case_keys(1) == akts
        assert unit.protocols() == (used,)
        assert unit.sample(1) == examples.sample()
        assert unit.review_events(examples.AKT) == tuple(readings)
        assert list(unit.all_review_events()) == readings
        assert unit.findings() == (examples.finding(1), examples.finding(2))
        assert unit.reports() == (signed,)
        assert unit.document("plan", 1) == "text å ä ö\n"
        assert unit.document("plan", 2) is None
        assert actions(unit) == [
            "inspection_saved",
            "register_imported",
            "frame_frozen",
            "protocol_open",
            "protocol_used",
            "sample_drawn",
            *(f"review_{kind.value}" for kind, _ in examples.PAYLOADS),
            "finding_saved",
            "finding_saved",
            "report_fixed",
            "report_signed",
            "document_saved",
            "report_printed",
            "workspace_opened",
        ]
        assert unit.check() == ()
        journal = tuple(unit.events())
        assert verify_chain(str(unit.workspace), journal) == ()
        assert verify_anchor(unit.checkpoint(), unit.workspace, journal) == ()


def test_the_workspace_is_what_the_workflow_asks_for(workspace: EncryptedWorkspace) -> None:
    from inspector_app.adapters.db.workspace import EncryptedWorkspaces

    as_port: Workspace = workspace
    keys: WorkspaceKeys = workspace.keys
    doors: Workspaces = EncryptedWorkspaces(examples.SlowClock())
    with as_port.unit_of_work() as opened:
        unit: UnitOfWork = opened
        assert unit.actor == ANNA
    assert {key.person.name for key in keys.held()} == {ANNA.name}
    assert doors is not None


def test_an_exception_leaves_nothing_behind(workspace: EncryptedWorkspace) -> None:
    with pytest.raises(ZeroDivisionError), workspace.unit_of_work() as unit:  # noqa: PT012
        unit.save_inspection(examples.inspection())
        unit.append_review_events([examples.review_event(1)])
        raise ZeroDivisionError
    with workspace.unit_of_work() as unit:
        assert unit.inspection() is None
        assert unit.review_events(examples.AKT) == ()
        assert actions(unit) == []


def test_a_cancelled_import_leaves_the_old_register(workspace: EncryptedWorkspace) -> None:
    with workspace.unit_of_work() as unit:
        unit.replace_register([examples.chunk(1)], examples.register)

    def cancelled():  # type: ignore[no-untyped-def]
        yield examples.chunk(5, 6)
        raise InspectionError("population_cancelled")

    with pytest.raises(InspectionError, match="population_cancelled"):  # noqa: SIM117
        with workspace.unit_of_work() as unit:
            unit.replace_register(cancelled(), examples.register)
    with workspace.unit_of_work() as unit:
        assert list(unit.cases()) == [examples.stored(1, 1)]
        assert unit.check() == ()


def test_a_new_import_takes_the_place_of_the_old_and_no_key_is_used_twice(
    workspace: EncryptedWorkspace,
) -> None:
    for chunks in (
        [examples.chunk(1), examples.chunk(5)],
        [],
        [examples.chunk(1), examples.chunk(2)],
    ):
        with workspace.unit_of_work() as unit:
            unit.replace_register(chunks, examples.register)
    with workspace.unit_of_work() as unit:
        assert list(unit.cases()) == [examples.stored(1, 3), examples.stored(2, 4)]
        assert unit.check() == ()


def test_the_cell_of_a_warning_is_not_kept_when_it_says_who_a_child_is(
    workspace: EncryptedWorkspace,
) -> None:
    """Id says who, Född on what day; Till does not. Row and column stay."""
    cells = (("Id", "SN-4711"), ("Född", "2015-03-01"), ("Till", "31/2"), ("", "Totalt"))
    issues = tuple(
        Issue("population_id", Severity.WARNING, row, column, value)
        for row, (column, value) in enumerate(cells, start=2)
    )
    mapping = Mapping(((Field.IDENTIFIER, "Id"), (Field.BIRTH_MONTH, "Född")))
    whole = examples.register()
    whole = replace(whole, read=replace(whole.read, issues=issues, mapping=mapping))
    with workspace.unit_of_work() as unit:
        assert unit.replace_register([examples.chunk(1)], lambda: whole) == whole
    with workspace.unit_of_work() as unit:
        kept = unit.register()
        assert kept is not None
        assert [(i.row, i.column, i.value) for i in kept.read.issues] == [
            (2, "Id", ""),
            (3, "Född", ""),
            (4, "Till", "31/2"),
            (5, "", "Totalt"),
        ]
        assert replace(kept, read=replace(kept.read, issues=issues)) == whole
        assert unit.check() == ()


def test_a_child_with_protected_identity_keeps_its_district_alone(
    workspace: EncryptedWorkspace,
) -> None:
    hidden = Case(ChildKey("199001019802"), "Järva", protected=True)
    entry = KeyListEntry(hidden.child_key, "199001019802", protected=True, identity="199001019802")
    with workspace.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(ANNA.name))
        unit.replace_register([CaseChunk([2], [hidden], [entry])], examples.register)
    with workspace.unit_of_work() as unit:
        assert list(unit.cases()) == [Case(ChildKey("000001"), "Järva", protected=True)]
        assert unit.key_list(["000001"])[0].identity == "199001019802"


@pytest.mark.parametrize(
    "more",
    [
        {"unit": "Enhet Ö"},
        {"birth_month": "1990-01"},
        {"household": "H1"},
        {"registered_visits": 0},
        {"last_care_plan_on": date(2026, 1, 1)},
        {"size": Decimal(1)},
        {"placements": (Placement(2),)},
    ],
    ids=str,
)
def test_nothing_more_of_a_protected_child_is_ever_stored(
    workspace: EncryptedWorkspace, more: dict[str, Any]
) -> None:
    told = Case(ChildKey("199001019802"), "Järva", protected=True, **more)
    chunk = CaseChunk([2], [told], [KeyListEntry(told.child_key, protected=True)])
    with pytest.raises(ValueError, match="no field but its district"):  # noqa: SIM117
        with workspace.unit_of_work() as unit:
            unit.replace_register([chunk], examples.register)


def refused(workspace: EncryptedWorkspace, act) -> InspectionError:  # type: ignore[no-untyped-def]
    with pytest.raises(InspectionError) as caught, workspace.unit_of_work() as unit:
        act(unit)
    return caught.value


def test_a_frozen_frame_keeps_its_register(workspace: EncryptedWorkspace) -> None:
    with workspace.unit_of_work() as unit:
        unit.save_protocol(examples.protocol())
    found = refused(workspace, lambda u: u.replace_register([], examples.register))
    assert (found.code, found.facts) == ("frame_is_frozen", {"number": 1})
    with workspace.unit_of_work() as unit:
        unit.save_protocol(abandon(examples.protocol(), "fel lista"))
        unit.replace_register([examples.chunk(1)], examples.register)


def test_a_frame_is_frozen_once(workspace: EncryptedWorkspace) -> None:
    with workspace.unit_of_work() as unit:
        unit.save_frame(1, examples.secrets(), {})
    again = refused(workspace, lambda u: u.save_frame(1, examples.secrets(), {}))
    assert again.code == "frame_is_frozen"
    with workspace.unit_of_work() as unit, pytest.raises(LookupError):
        unit.frame_secrets(2)


@pytest.mark.parametrize(
    ("earlier", "late", "code"),
    [
        ([], examples.protocol(2), "protocol_number_gap"),
        ([1], replace(examples.protocol(), frozen_at=examples.SlowClock().now()), "protocol_is_"),
        ([1, -1], examples.protocol(1), "protocol_closed"),
    ],
)
def test_protocols_only_go_forward(workspace: EncryptedWorkspace, earlier, late, code) -> None:  # type: ignore[no-untyped-def]
    with workspace.unit_of_work() as unit:
        for number in earlier:
            whole = examples.protocol(abs(number))
            unit.save_protocol(whole if number > 0 else abandon(whole, "fel lista"))
    assert refused(workspace, lambda u: u.save_protocol(late)).code.startswith(code)


def test_a_sample_is_drawn_once(workspace: EncryptedWorkspace) -> None:
    with workspace.unit_of_work() as unit:
        assert unit.sample(1) is None
        unit.save_sample(1, examples.sample())
    again = refused(workspace, lambda u: u.save_sample(1, examples.sample()))
    assert again.code == "sample_is_drawn"


@pytest.mark.parametrize("seq", [1, 3])
def test_a_reading_that_someone_else_went_on_with_is_refused(
    workspace: EncryptedWorkspace, seq: int
) -> None:
    with workspace.unit_of_work() as unit:
        unit.append_review_events([examples.review_event(1)])
    late = examples.review_event(seq, after=Answer.NO)
    found = refused(workspace, lambda u: u.append_review_events([late]))
    assert (found.code, found.facts["last"]) == ("stale_review", 1)


def test_readings_of_two_akts_are_two_streams(workspace: EncryptedWorkspace) -> None:
    other = AktNumber("Z" * 26)
    one, two = examples.review_event(1), examples.review_event(1, case=other)
    undo = examples.review_event(2, EventKind.ANSWER, None, before=Answer.YES, undoes=one.event_id)
    with workspace.unit_of_work() as unit:
        unit.append_review_events([two, one, undo])
        assert list(unit.all_review_events()) == [one, undo, two]
        assert list(unit.all_review_events(EventKind.COMPLETED)) == []
        assert list(unit.all_review_events(EventKind.ANSWER)) == [one, undo, two]
        streams = [event.stream for event in unit.events()][-3:]
    assert streams == [f"review/{other}", f"review/{examples.AKT}", f"review/{examples.AKT}"]


def test_a_removed_finding_is_gone_and_the_journal_knows(workspace: EncryptedWorkspace) -> None:
    with workspace.unit_of_work() as unit:
        unit.save_finding(examples.finding(1))
        unit.save_finding(examples.finding(1, "Två av fyra."))
        unit.remove_finding(examples.finding(1).finding_id)
        unit.remove_finding(examples.finding(9).finding_id)
    with workspace.unit_of_work() as unit:
        assert unit.findings() == ()
        assert actions(unit) == ["finding_saved", "finding_saved", "finding_removed"]
        assert unit.check() == ()


@pytest.mark.parametrize(
    "late",
    [
        replace(examples.report(), fixed_pdf=b"%PDF other"),
        replace(examples.report(), capsule=b"{} "),
        examples.report(signed=b"%PDF-1.7 not the fixed bytes"),
        examples.report(),
    ],
    ids=["other bytes", "other capsule", "signed over other bytes", "neither new nor signed"],
)
def test_a_fixed_report_stays_fixed(workspace: EncryptedWorkspace, late) -> None:  # type: ignore[no-untyped-def]
    with workspace.unit_of_work() as unit:
        unit.save_report(examples.report())
    assert refused(workspace, lambda u: u.save_report(late)).code == "report_is_fixed"


def test_a_signed_report_is_not_signed_again(workspace: EncryptedWorkspace) -> None:
    with workspace.unit_of_work() as unit:
        unit.save_report(examples.report(signed=b"%PDF-1.7 fixed one"))
    other = examples.report(signed=b"%PDF-1.7 fixed two")
    assert refused(workspace, lambda u: u.save_report(other)).code == "report_is_fixed"


# ---- the nyckellista


def with_register(workspace: EncryptedWorkspace, *assigned: str) -> None:
    with workspace.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(*assigned))  # type: ignore[arg-type]
        unit.replace_register([examples.chunk(1, 2, 3)], examples.register)


def test_an_assigned_inspector_sees_who_it_is_and_the_look_is_an_event(
    workspace: EncryptedWorkspace,
) -> None:
    with_register(workspace, ANNA.name)
    with workspace.unit_of_work() as unit:
        found = unit.key_list(["000003", "000001", "009999"])
        assert found == (examples.stored_entry(3, 3), examples.stored_entry(1, 1))
        last = list(unit.events())[-1]
    assert (last.stream, last.action, last.actor) == ("key_list", "key_list_read", "Anna Ek")


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        ([], ""),
        (["000002"], "000002"),
        (["000003", "000001", "000002", "000009", "000002"], "000001-000003, 000009"),
        (["1000000", "999999"], "999999-1000000"),
        (["SN-1", "000001"], "SN-1, 000001"),
    ],
)
def test_the_journal_says_which_keys_were_looked_behind(asked: list[str], keys: str) -> None:
    assert look_payload(asked) == {"facts": {"count": str(len(set(asked))), "keys": keys}}


def test_a_look_stays_an_event_when_the_rest_is_rolled_back(
    workspace: EncryptedWorkspace,
) -> None:
    with_register(workspace, ANNA.name)
    with pytest.raises(ZeroDivisionError), workspace.unit_of_work() as unit:  # noqa: PT012
        unit.key_list(["000003"])
        unit.save_finding(examples.finding())
        raise ZeroDivisionError
    with workspace.unit_of_work() as unit:
        assert actions(unit)[-1] == "key_list_read"
        assert unit.findings() == ()
        assert unit.check() == ()


def test_nobody_else_sees_the_key_list(folder: Path, open_workspace: Open) -> None:
    first = open_workspace(folder)
    first.keys.add_person(BO, "en annan lösenfras, Bos")
    first.keys.add_person(KLARA, "en tredje lösenfras, Klaras")
    with_register(first, BO.name, KLARA.name)
    assert refused(first, lambda u: u.key_list(["000001"])).code == "not_assigned"
    first.close()
    klara = open_workspace(folder, "en tredje lösenfras, Klaras")
    assert refused(klara, lambda u: u.key_list(["000001"])).code == "not_assigned"
    klara.close()
    with open_workspace(folder, "en annan lösenfras, Bos").unit_of_work() as unit:
        assert unit.key_list(["000001"]) == (examples.stored_entry(1, 1),)


def test_no_table_but_the_key_list_holds_a_personnummer(workspace: EncryptedWorkspace) -> None:
    with_register(workspace, ANNA.name)
    with workspace.unit_of_work() as unit:
        assert unit.key_list(["000001"])[0].identity == examples.digits(1)
        keys = [case.child_key for case in unit.cases()]
        unit.save_frame(1, examples.secrets(), {AktNumber(f"AKT{key}"): key for key in keys})
        connection = unit._session.connection()
        tables = [
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            )
        ]
        found = [
            table
            for table in tables
            if examples.digits(1) in str(list(connection.exec_driver_sql(f"SELECT * FROM {table}")))
        ]
    assert found == ["key_list_block"]


def test_threads_take_turns(workspace: EncryptedWorkspace) -> None:
    def read(number: int) -> None:
        for seq in range(1, 6):
            akt = AktNumber(f"{number}" * 26)
            with workspace.unit_of_work() as unit:
                unit.append_review_events([examples.review_event(seq, case=akt)])

    threads = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with workspace.unit_of_work() as unit:
        assert len(list(unit.all_review_events())) == 20
        assert unit.check() == ()


def test_closing_twice_is_safe(folder: Path, open_workspace: Open) -> None:
    workspace = open_workspace(folder, PASSPHRASE)
    workspace.close()
    workspace.close()

"""Raw SQL with the right key: which check sees what, and what only a witness outside can see."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app.adapters.db.cipher import Connection, connect
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.key_slots import read_ring, unlock
from inspector_app.domain.checklist import Answer
from inspector_app.domain.journal import Checkpoint, Draft, genesis_sha256, seal
from inspector_app.domain.review import EventKind
from tests.adapters.db import examples
from tests.adapters.db.conftest import Open
from tests.adapters.db.examples import ANNA, PASSPHRASE

Tamper = Callable[[Connection], None]


@pytest.fixture
def worked(folder: Path, open_workspace: Open) -> tuple[Path, Checkpoint]:
    """A workspace where work was done, and the witness of a report signed in the middle of it."""
    workspace = open_workspace(folder)
    with workspace.unit_of_work() as unit:
        unit.save_inspection(examples.inspection(ANNA.name))
        unit.replace_register([examples.chunk(1, 2, 3)], examples.register)
        unit.save_frame(1, examples.secrets(), {examples.AKT: "000001"})
        unit.save_protocol(examples.protocol())
        unit.save_sample(1, examples.sample())
        unit.append_review_events(
            [
                examples.review_event(1, after=Answer.NO),
                examples.review_event(2, EventKind.NOTE, "läs om"),
            ]
        )
        unit.save_finding(examples.finding())
        unit.save_report(examples.report())
        witness = unit.checkpoint()
    with workspace.unit_of_work() as unit:
        unit.append_review_events([examples.review_event(3, after=Answer.YES)])
    workspace.close()
    return folder, witness


def with_key(folder: Path, tamper: Tamper) -> None:
    """Do what somebody can do who knows a passphrase and SQL; triggers do not stop them."""
    place = WorkspaceFolder(folder)
    data_key = unlock(read_ring(place), PASSPHRASE).data_key
    with closing(connect(place.database, data_key)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA foreign_keys = OFF")
        tamper(connection)
        for _, sql in triggers:
            connection.execute(sql)


def sql(*statements: str) -> Tamper:
    def tamper(connection: Connection) -> None:
        for statement in statements:
            connection.execute(statement)
            assert connection.execute("SELECT changes()").fetchone()[0] > 0, statement

    return tamper


def found(open_workspace: Open, folder: Path, *anchors: Checkpoint) -> list[tuple[str, int]]:
    workspace = open_workspace(folder)
    faults = workspace.check(anchors)
    workspace.close()
    return [(fault.code, fault.seq) for fault in faults]


def test_untouched_work_holds_also_against_its_witness(
    worked: tuple[Path, Checkpoint], open_workspace: Open
) -> None:
    assert found(open_workspace, worked[0], worked[1]) == []


REVIEW_1 = "(SELECT min(seq) FROM event WHERE action = 'review_answer')"
ANSWER = 9
"""The number of the event of the first answer."""


@pytest.mark.parametrize(
    ("tamper", "code", "seq"),
    [
        # an edited row of the journal
        (sql(f"UPDATE event SET actor = 'X' WHERE seq = {ANSWER}"), "journal_event_altered", 9),
        (sql(f"UPDATE event SET at = 'x' WHERE seq = {ANSWER}"), "journal_event_unreadable", 9),
        (
            sql(f"UPDATE event_payload SET body = '{{}}' WHERE seq = {ANSWER}"),
            "journal_payload_altered",
            9,
        ),
        (
            sql(f"UPDATE event_payload SET salt = randomblob(32) WHERE seq = {ANSWER}"),
            "journal_payload_altered",
            9,
        ),
        (sql(f"DELETE FROM event_payload WHERE seq = {ANSWER}"), "journal_payload_missing", 9),
        # an event taken out of the middle
        (
            sql(
                f"DELETE FROM event_payload WHERE seq = {ANSWER}",
                f"DELETE FROM event WHERE seq = {ANSWER}",
            ),
            "journal_gap",
            9,
        ),
        # an edited record
        (
            sql("""UPDATE review_event SET "after" = '"J"' WHERE seq = 1"""),
            "journal_record_altered",
            9,
        ),
        (sql("UPDATE review_event SET actor = 'X' WHERE seq = 1"), "journal_record_altered", 9),
        (sql("UPDATE review_event SET kind = 'x' WHERE seq = 1"), "journal_record_altered", 9),
        (sql("DELETE FROM review_event WHERE seq = 1"), "journal_record_missing", 9),
        (
            sql("UPDATE document SET body = replace(body, 'Tre', 'Två') WHERE kind = 'finding'"),
            "journal_record_altered",
            11,
        ),
        (sql("DELETE FROM document WHERE kind = 'protocol'"), "journal_record_missing", 7),
        (
            sql(
                "INSERT INTO document SELECT hex(randomblob(16)), kind, '2', 2, 1, body"
                " FROM document WHERE kind = 'protocol'"
            ),
            "journal_record_unknown",
            0,
        ),
        (sql("UPDATE case_block SET body = replace(body, 'Järva', 'Farsta')"), "altered", 5),
        (sql("UPDATE key_list_block SET body = replace(body, '2015', '2014')"), "altered", 5),
        (sql("UPDATE akt_block SET body = replace(body, '000001', '000002')"), "altered", 6),
        (sql("UPDATE frame_secrets SET sampling_key = randomblob(32)"), "altered", 6),
        (sql("UPDATE drawn_case SET ticket = '0.0' WHERE akt = 'AKT9'"), "altered", 8),
        (sql("UPDATE report SET capsule = x'7b7d20'"), "altered", 12),
        (sql("UPDATE person SET role = 'revisor', removed_at = NULL"), "person", 0),
    ],
)
def test_a_careless_edit_is_seen_where_it_is(
    worked: tuple[Path, Checkpoint], open_workspace: Open, tamper: Tamper, code: str, seq: int
) -> None:
    with_key(worked[0], tamper)
    if code == "person":
        with pytest.raises(Exception, match="person_shut_out"):
            open_workspace(worked[0])
        return
    faults = found(open_workspace, worked[0], worked[1])
    assert any(name.endswith(code) and at == seq for name, at in faults), faults


def test_two_swapped_events_are_both_named(
    worked: tuple[Path, Checkpoint], open_workspace: Open
) -> None:
    swap = sql(
        "UPDATE event SET seq = -1 WHERE seq = 9",
        "UPDATE event SET seq = 9 WHERE seq = 10",
        "UPDATE event SET seq = 10 WHERE seq = -1",
    )
    with_key(worked[0], swap)
    faults = found(open_workspace, worked[0])
    assert ("journal_event_altered", 9) in faults
    assert ("journal_event_altered", 10) in faults


# ---- what is done with care: the chain holds, the witness does not


def cut_tail(connection: Connection) -> None:
    """Take away the last events and the records that they made."""
    sql(
        "DELETE FROM review_event WHERE seq >= 2",
        "DELETE FROM document WHERE kind = 'finding'",
        "DELETE FROM report",
        "DELETE FROM event_payload WHERE seq >= 10",
        "DELETE FROM event WHERE seq >= 10",
    )(connection)


def test_a_cut_tail_is_seen_by_the_witness_alone(
    worked: tuple[Path, Checkpoint], open_workspace: Open
) -> None:
    with_key(worked[0], cut_tail)
    workspace = open_workspace(worked[0])
    assert workspace.check() == ()
    (fault,) = workspace.check((worked[1],))
    assert (fault.code, fault.expected, fault.found) == ("journal_ends_early", "12", "10")


def test_a_file_put_back_is_seen_by_the_witness_alone(
    folder: Path, open_workspace: Open, tmp_path: Path
) -> None:
    old = tmp_path / "old.db"
    shutil.copy(folder / "workspace.db", old)
    workspace = open_workspace(folder)
    with workspace.unit_of_work() as unit:
        for seq in range(1, 9):
            unit.append_review_events([examples.review_event(seq)])
        witness = unit.checkpoint()
    workspace.close()
    shutil.copy(old, folder / "workspace.db")
    assert found(open_workspace, folder) == []
    (fault,) = open_workspace(folder).check((witness,))
    assert (fault.code, fault.expected) == ("journal_ends_early", str(witness.last_seq))


def test_a_history_written_anew_is_seen_by_the_witness_alone(
    worked: tuple[Path, Checkpoint], open_workspace: Open
) -> None:
    folder, witness = worked

    def rewrite(connection: Connection) -> None:
        """Say that somebody else did it all, and chain every event again."""
        links: dict[str, str] = {}
        rows = connection.execute(
            "SELECT seq, stream, at, action, commitment FROM event"
        ).fetchall()
        for seq, stream, at, action, commitment in sorted(rows):
            draft = Draft(examples.datetime.fromisoformat(at), "Bo Åberg", action, commitment)
            link = links.get(stream) or genesis_sha256(witness.workspace, stream)
            links[stream] = seal(stream, seq, link, draft).sha256
            connection.execute(
                "UPDATE event SET actor = 'Bo Åberg', prev = ?, sha256 = ? WHERE seq = ?",
                (link, links[stream], seq),
            )

    with_key(folder, rewrite)
    assert found(open_workspace, folder) == []
    assert found(open_workspace, folder, witness) == [("journal_root_differs", witness.last_seq)]


def test_another_workspaces_report_is_no_witness(
    worked: tuple[Path, Checkpoint], open_workspace: Open
) -> None:
    stranger = Checkpoint("another", 1, 1, "00" * 32)
    assert found(open_workspace, worked[0], stranger) == [("journal_other_workspace", 0)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET actor = 'X' WHERE seq = 1",
        "DELETE FROM event WHERE seq = 1",
        "UPDATE event_payload SET body = 'x' WHERE seq = 1",
        "UPDATE review_event SET actor = 'X'",
        "DELETE FROM review_event",
    ],
)
def test_the_journal_refuses_to_be_changed(
    worked: tuple[Path, Checkpoint], open_workspace: Open, statement: str
) -> None:
    workspace = open_workspace(worked[0])
    with pytest.raises(Exception, match="append-only"), workspace.unit_of_work() as unit:
        unit._session.connection().exec_driver_sql(statement)
    assert workspace.check((worked[1],)) == ()

"""Raw SQL with the right key, and the command line: which check sees what, and in which words."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector_app.adapters.db.cipher import connect
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.key_slots import read_ring, unlock
from inspector_app.workflow.demo import ExampleInspection
from tests.fakes.command_line import CommandLine
from tests.fakes.example_run import ExampleRun, run_example


@dataclass(frozen=True)
class OldState:
    """An example whose database was put aside before the first file was read."""

    example: ExampleRun
    database: Path

    def put_back(self, workspace: Path) -> None:
        """Do what somebody does who restores an old copy and says nothing."""
        for suffix in ("", "-wal"):
            shutil.copy(f"{self.database}{suffix}", workspace / f"workspace.db{suffix}")


@pytest.fixture(scope="module")
def old_state(tmp_path_factory: pytest.TempPathFactory) -> OldState:
    folder = tmp_path_factory.mktemp("old-state")
    database = folder / "old.db"
    read = ExampleInspection.read

    def put_aside(self: ExampleInspection, *more: object) -> int:
        for suffix in ("", "-wal"):
            source = self.steps.workspace.folder / f"workspace.db{suffix}"
            shutil.copy(source, f"{database}{suffix}")
        return read(self, *more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ExampleInspection, "read", put_aside)
        example = run_example(folder / "run", "--per-district", "1")
    return OldState(example, database)


def tamper(folder: Path, secret: str, statements: Iterable[str]) -> None:
    """Run raw SQL with the data key; triggers do not stop whoever has it."""
    place = WorkspaceFolder(folder)
    data_key = unlock(read_ring(place), secret).data_key
    with closing(connect(place.database, data_key)) as connection:
        named = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = connection.execute(named).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
            assert connection.execute("SELECT changes()").fetchone()[0] > 0, statement
        for _, text in triggers:
            connection.execute(text)


def judged(
    say: CommandLine, example: ExampleRun, workspace: Path, words: Path
) -> tuple[int, list[str], str]:
    """Return the exit status, the checks that fail, and the reason given for ``journal``."""
    words.write_text(example.words + "\n", encoding="utf-8")
    heard = say("verify", example.report, "--trust", example.trust, "--workspace", workspace,
                "--passphrase-file", words, "--json")  # fmt: skip
    failing = [check for check, outcome in heard.outcomes.items() if outcome == "fails"]
    (journal,) = [check for check in heard.json["checks"] if check["id"] == "journal"]
    return heard.status, failing, journal["reason"]


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_checking_writes_nothing_into_the_workspace(
    say: CommandLine, small_example: ExampleRun, tmp_path: Path
) -> None:
    workspace = small_example.workspace_copy(tmp_path)
    before = files(workspace)
    status, failing, _ = judged(say, small_example, workspace, tmp_path / "ord.txt")
    assert (status, failing) == (0, [])
    assert files(workspace) == before


ANSWER = "SELECT event_id FROM review_event WHERE kind = 'answer' ORDER BY event_id LIMIT 1"


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        (
            [f"""UPDATE review_event SET "after" = '"F"' WHERE event_id = ({ANSWER})"""],
            "är en annan än händelse",
        ),
        ([f"DELETE FROM review_event WHERE event_id = ({ANSWER})"], "saknas i granskningen"),
        (
            ["UPDATE report SET fixed_pdf = x'255044462d', signed_pdf = x'255044462d'"],
            "är en annan än händelse",
        ),
        (["DELETE FROM event_payload WHERE seq = 30"], "Innehållet i händelse 30 i loggen saknas"),
        (
            ["UPDATE event_payload SET body = '{}' WHERE seq = 30"],
            "Innehållet i händelse 30 i loggen är ändrat",
        ),
        (["UPDATE event SET actor = 'X' WHERE seq = 30"], "Händelse 30 i loggen är ändrad"),
        (["UPDATE event SET at = 'x' WHERE seq = 30"], "Händelse 30 i loggen går inte att läsa"),
        (
            [
                "UPDATE event SET seq = -1 WHERE seq = 30",
                "UPDATE event SET seq = 30 WHERE seq = 31",
                "UPDATE event SET seq = 31 WHERE seq = -1",
            ],
            "Händelse 30 i loggen är ändrad",
        ),
        (
            [
                "DELETE FROM event_payload WHERE seq > (SELECT max(seq) - 9 FROM event)",
                "DELETE FROM event WHERE seq > (SELECT max(seq) - 9 FROM event)",
            ],
            "Loggen slutar vid händelse",
        ),
        (
            ["UPDATE case_block SET body = replace(body, 'Järva', 'Farsta')"],
            "är en annan än händelse",
        ),
        (
            ["UPDATE key_list_block SET body = replace(body, '98', '99')"],
            "är en annan än händelse",
        ),
        (["UPDATE drawn_case SET ticket = '0.5' WHERE rank = 1"], "är en annan än händelse"),
    ],
    ids=[
        *("edited answer", "lost answer", "edited report", "lost payload", "edited payload"),
        *("edited event", "unreadable event", "two events swapped", "cut tail"),
        *("edited child", "edited key list", "edited draw"),
    ],
)
def test_what_is_changed_past_the_program_fails_the_journal_alone(
    say: CommandLine, small_example: ExampleRun, tmp_path: Path, statements: list[str], said: str
) -> None:
    workspace = small_example.workspace_copy(tmp_path)
    tamper(workspace, small_example.words, statements)
    status, failing, reason = judged(say, small_example, workspace, tmp_path / "ord.txt")
    assert (status, failing) == (1, ["journal"])
    assert said in reason


def test_a_file_rolled_back_is_seen_against_the_report(
    say: CommandLine, old_state: OldState, tmp_path: Path
) -> None:
    workspace = old_state.example.workspace_copy(tmp_path)
    words = tmp_path / "ord.txt"
    assert judged(say, old_state.example, workspace, words)[:2] == (0, [])
    old_state.put_back(workspace)
    status, failing, reason = judged(say, old_state.example, workspace, words)
    assert (status, failing) == (1, ["journal"])
    assert "Loggen slutar vid händelse" in reason

"""``verify``: the report alone, with register and key, with the workspace; what was changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.pdf.inspection import StrictInspector
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.adapters.system.resources import resource
from inspector_app.domain.envelope import read_envelope, write_envelope
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.verification.checks import CheckId
from tests.fakes.command_line import CommandLine
from tests.fakes.example_run import ExampleRun

WITH_REGISTER = ("register_unchanged", "frame", "sample")


class TestReport:
    def test_all_holds_with_the_certificates_of_the_example(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        heard = say("verify", small_example.report, "--trust", small_example.trust, "--json")
        assert heard.status == 0
        assert heard.json["verdict"] == "holds"
        asked = {name: out for name, out in heard.outcomes.items() if out != "not_asked"}
        assert set(asked.values()) == {"holds"}
        assert [c for c, out in heard.outcomes.items() if out == "not_asked"] == [
            "register_unchanged", "frame", "underlag",
        ]  # fmt: skip

    def test_the_answer_has_exactly_its_keys_and_every_check(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        heard = say("verify", small_example.report, "--json")
        assert set(heard.json) == {"format", "verdict", "checks"}
        assert heard.json["format"] == "verify/1"
        assert [check["id"] for check in heard.json["checks"]] == [one.value for one in CheckId]
        for check in heard.json["checks"]:
            assert set(check) == {"id", "outcome", "reason", "meaning"}
            assert check["outcome"] in ("holds", "fails", "undecided", "not_asked")
            assert check["reason"].strip()
            assert check["meaning"].strip()

    def test_without_trust_nobody_can_say_who_signed(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        heard = say("verify", small_example.report, "--json")
        assert (heard.status, heard.json["verdict"]) == (2, "undecided")
        assert (heard.outcome("trust"), heard.outcome("order")) == ("undecided", "undecided")
        assert heard.outcome("signature") == "holds"

    def test_another_list_does_not_hold(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        stamper = small_example.trust.read_bytes().split(b"-----END CERTIFICATE-----\n")[1]
        other = tmp_path / "annan.pem"
        other.write_bytes(stamper + b"-----END CERTIFICATE-----\n")
        heard = say("verify", small_example.report, "--trust", other, "--json")
        assert heard.outcome("trust") == "fails"
        assert heard.status == 1

    def test_bytes_after_the_signature_fail(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        longer = tmp_path / "rapport.pdf"
        longer.write_bytes(small_example.report.read_bytes() + b"\n%")
        heard = say("verify", longer, "--trust", small_example.trust, "--json")
        assert heard.status in (1, 2)
        assert "holds" not in (heard.outcome("unchanged"), heard.outcome("readable"))

    def test_the_cited_checksum_is_compared(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        report, trust = small_example.report, small_example.trust
        other = "f" * 64
        heard = say("verify", report, "--trust", trust, "--checksum", other, "--json")
        assert (heard.status, heard.outcome("unchanged")) == (1, "fails")
        [check] = [one for one in heard.json["checks"] if one["id"] == "unchanged"]
        inspector = StrictInspector(resource("fonts"), SystemClock().now)
        seen = inspector.inspect(report.read_bytes(), None).fixed_sha256
        assert seen[:8] in check["reason"].replace(" ", "")
        cited = " ".join(seen[at : at + 4] for at in range(0, 64, 4)).upper()
        heard = say("verify", report, "--trust", trust, "--checksum", cited, "--json")
        assert (heard.status, heard.outcome("unchanged")) == (0, "holds")

    def test_a_report_does_not_replace_itself(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        heard = say("verify", small_example.report, "--previous", small_example.report, "--json")
        assert (heard.status, heard.outcome("capsule")) == (1, "fails")

    def test_a_file_that_is_no_report_is_undecided(self, say: CommandLine, tmp_path: Path) -> None:
        for content in (b"", b"%PDF-1.7\nnothing", bytes(1000)):
            path = tmp_path / "rapport.pdf"
            path.write_bytes(content)
            heard = say("verify", path, "--json")
            assert heard.status in (1, 2)
            assert heard.outcome("readable") != "holds"

    def test_the_lines_name_each_check(self, say: CommandLine, small_example: ExampleRun) -> None:
        heard = say("verify", small_example.report)
        lines = heard.out.splitlines()
        assert lines[0].startswith("Rapporten kan inte bekräftas helt.")
        assert sum(
            line.startswith(("stämmer ", "inte begärd", "går inte att ")) for line in lines
        ) == (len(CheckId))
        assert not any(f"{name.value} " in heard.out for name in (CheckId.PRINTED_FIGURES,))


class TestBrought:
    """What is brought beside the report must be readable; otherwise one sentence and status 2."""

    def test_a_report_that_is_not_there(self, say: CommandLine, tmp_path: Path) -> None:
        heard = say("verify", tmp_path / "saknas.pdf", "--json")
        assert (heard.status, heard.codes) == (2, ["verify_file_unreadable"])

    def test_register_and_key_belong_together(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        for option, path in (("--register", small_example.register), ("--key", small_example.key)):
            heard = say("verify", small_example.report, option, path, "--json")
            assert (heard.status, heard.codes) == (2, ["register_and_key"])

    def test_a_key_that_is_no_key(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        for content in (b"", b"{}", b"\xff\xfe", b"[" * 100_000):
            key = tmp_path / "nyckel.json"
            key.write_bytes(content)
            heard = say("verify", small_example.report, "--register", small_example.register,
                        "--key", key, "--json")  # fmt: skip
            assert (heard.status, heard.codes) == (2, ["envelope_unreadable"])

    def test_a_checksum_that_is_none(self, say: CommandLine, small_example: ExampleRun) -> None:
        for text in ("", "f" * 63, "g" * 64):
            heard = say("verify", small_example.report, "--checksum", text, "--json")
            assert (heard.status, heard.codes) == (2, ["checksum_malformed"])

    def test_a_replaced_report_without_results(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        (tmp_path / "tidigare.pdf").write_bytes(b"inget")
        heard = say("verify", small_example.report, "--previous", tmp_path / "tidigare.pdf",
                    "--json")  # fmt: skip
        assert (heard.status, heard.codes) == (2, ["previous_without_capsule"])

    def test_a_register_that_is_no_list(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        empty = tmp_path / "tom.csv"
        empty.write_bytes(b"")
        heard = say("verify", small_example.report, "--register", empty, "--key",
                    small_example.key, "--json")  # fmt: skip
        assert (heard.status, len(heard.codes)) == (2, 1)

    def test_a_wrong_passphrase(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        words = tmp_path / "ord.txt"
        words.write_text("helt andra ord här\n", encoding="utf-8")
        workspace = small_example.workspace_copy(tmp_path)
        heard = say("verify", small_example.report, "--workspace", workspace,
                    "--passphrase-file", words, "--json")  # fmt: skip
        assert (heard.status, heard.codes) == (2, ["wrong_passphrase"])
        words.write_bytes(b"\xff\xff")
        heard = say("verify", small_example.report, "--workspace", workspace,
                    "--passphrase-file", words, "--json")  # fmt: skip
        assert (heard.status, heard.codes) == (2, ["verify_file_unreadable"])


Change = Callable[[list[list[str]]], None]


def cell(row: int, column: str, value: str) -> Change:
    def change(rows: list[list[str]]) -> None:
        place = rows[0].index(column)
        assert rows[row][place] != value
        rows[row][place] = value

    return change


def header(column: str, value: str) -> Change:
    return lambda rows: rows[0].__setitem__(rows[0].index(column), value)


class TestRegister:
    """The auditor's own copy of the list, as an export gives it: one changed cell is found."""

    def heard(
        self, say: CommandLine, example: ExampleRun, register: Path, key: Path | None = None
    ) -> tuple[int, dict[str, str]]:
        heard = say("verify", example.report, "--trust", example.trust, "--register", register,
                    "--key", key or example.key, "--json")  # fmt: skip
        return heard.status, {name: heard.outcome(name) for name in WITH_REGISTER}

    def test_the_list_that_was_taken_in_holds(
        self, say: CommandLine, small_example: ExampleRun
    ) -> None:
        status, outcomes = self.heard(say, small_example, small_example.register)
        assert (status, set(outcomes.values())) == (0, {"holds"})

    @pytest.mark.parametrize(
        ("change", "frame"),
        [
            (cell(1, "Barnets namn", "Någon Annan"), "holds"),
            (cell(1, "Stadsdel", "Farsta"), "fails"),
            (cell(1, "Personnummer", "20140906-9845"), "fails"),
            (header("Barnets namn", "Namn"), "holds"),
            (header("Stadsdel", "Område"), "fails"),
            (lambda rows: rows.append(list(rows[-2])), "holds"),
            (lambda rows: rows.insert(7, rows.pop(8)), "holds"),
            (lambda rows: rows.pop(300), "fails"),
        ],
        ids=["unmapped cell", "mapped cell", "identifier", "unmapped header", "mapped header",
             "added row", "two rows swapped", "row taken out"],
    )  # fmt: skip
    def test_a_changed_list_is_found(
        self,
        say: CommandLine,
        small_example: ExampleRun,
        tmp_path: Path,
        change: Change,
        frame: str,
    ) -> None:
        rows = [
            line.split(";")
            for line in small_example.register.read_text(encoding="cp1252").splitlines()
        ]
        change(rows)
        copy = tmp_path / "register.csv"
        copy.write_text("\n".join(";".join(row) for row in rows) + "\n", encoding="cp1252")
        status, outcomes = self.heard(say, small_example, copy)
        assert status == 1
        assert (outcomes["register_unchanged"], outcomes["frame"]) == ("fails", frame)

    def test_the_key_of_another_inspection_fails(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path
    ) -> None:
        envelope = read_envelope(small_example.key.read_bytes())
        secrets = envelope.secrets
        object.__setattr__(secrets, "sampling_key", bytes(32))
        other = tmp_path / "nyckel.json"
        other.write_bytes(write_envelope(envelope))
        status, outcomes = self.heard(say, small_example, small_example.register, other)
        assert status == 1
        assert outcomes == {"register_unchanged": "holds", "frame": "fails", "sample": "fails"}


class TestWorkspace:
    """The workspace against the journal that the report bears witness of."""

    @pytest.fixture
    def words(self, small_example: ExampleRun, tmp_path: Path) -> Path:
        path = tmp_path / "ord.txt"
        path.write_text(small_example.words + "\n", encoding="utf-8")
        return path

    def journal(
        self, say: CommandLine, example: ExampleRun, workspace: Path, words: Path
    ) -> tuple[int, str]:
        heard = say("verify", example.report, "--trust", example.trust, "--workspace", workspace,
                    "--passphrase-file", words, "--json")  # fmt: skip
        return heard.status, heard.outcome("journal")

    def test_it_holds_also_when_work_went_on(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path, words: Path
    ) -> None:
        workspace = small_example.workspace_copy(tmp_path)
        for _ in range(2):
            assert self.journal(say, small_example, workspace, words) == (0, "holds")

    def test_a_workspace_of_another_inspection_fails(
        self, say: CommandLine, small_example: ExampleRun, tmp_path: Path, words: Path
    ) -> None:
        actor, clock = Actor(ActorName("Någon Annan"), Role.AUDITOR), SystemClock()
        workspace, _ = EncryptedWorkspaces(clock).create(
            tmp_path / "annan", actor, small_example.words, clock.now()
        )
        workspace.close()
        found = self.journal(say, small_example, workspace.folder, words)
        assert found == (1, "fails")

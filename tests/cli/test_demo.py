"""``demo``: the files of the interfaces, its own verification, and what it refuses."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from inspector_app.domain.capsule import Capsule
from inspector_app.domain.envelope import read_envelope
from inspector_app.domain.frame import frame_commit, read_frame_text
from tests.fakes.command_line import CommandLine
from tests.fakes.example_run import ExampleRun
from tests.fakes.report_file import capsule_of

FILES = {"rapport.pdf", "verifiering.json", "frame.txt", "register.csv", "trust.pem", "workspace"}


def test_it_ends_well_and_leaves_the_files_of_the_interfaces(small_example: ExampleRun) -> None:
    assert small_example.status == 0
    assert {path.name for path in small_example.folder.iterdir()} == FILES | {"nyckel.json"}
    assert (small_example.workspace / "keys.json").is_file()


def test_its_verification_is_the_answer_of_verify(
    say: CommandLine, small_example: ExampleRun
) -> None:
    stored = (small_example.folder / "verifiering.json").read_text(encoding="utf-8")
    heard = say("verify", small_example.report, "--trust", small_example.trust, "--json")
    assert json.loads(stored) == heard.json


def test_the_frame_is_the_one_that_was_committed_to(small_example: ExampleRun) -> None:
    text = (small_example.folder / "frame.txt").read_bytes().decode("utf-8")
    frame = read_frame_text(text).frame
    assert frame is not None
    assert frame.sha256 == hashlib.sha256(text.encode()).hexdigest()
    nonce = read_envelope(small_example.key.read_bytes()).secrets.frame_nonce
    capsule = capsule_of(small_example.report)
    assert capsule.value["protocols"][0]["frame_commit"] == frame_commit(nonce, text)
    assert [(s["code"], s["rows"]) for s in capsule.value["frame"]["strata"]] == list(frame.strata)


def test_frame_and_draw_find_the_same_sample(
    say: CommandLine, small_example: ExampleRun, tmp_path: Path
) -> None:
    """Whoever holds the frame draws the very files of the report with the public startvärde."""
    text = (small_example.folder / "frame.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()]
    listed = tmp_path / "ram.csv"
    listed.write_text(
        "akt;stadsdel\n" + "".join(f"{akt};{district}\n" for akt, district, _ in rows),
        encoding="utf-8",
    )
    value = capsule_of(small_example.report).value
    heard = say("draw", listed, "--id", "akt", "--stratum", "stadsdel", "--per-stratum", 2,
                "--reserve", 4, "--seed", value["seed"][0]["seed_string"], "--json")  # fmt: skip
    assert heard.json["frame_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    told = heard.json["sample"] + heard.json["reserve"]
    assert sorted((c["ticket"], c["id"], c["position"]) for c in told) == [
        (row["ticket"], row["sid"], row["position"]) for row in value["rows"]
    ]


def test_two_files_for_each_stadsdel_and_four_reserves(small_example: ExampleRun) -> None:
    capsule: Capsule = capsule_of(small_example.report)
    plan = capsule.value["plan"]
    assert plan["design"] == "stratified"
    assert [(s["n"], s["reserve"]) for s in plan["strata"]] == [(2, 4)] * 11


class TestRefused:
    def test_a_folder_that_is_not_empty_is_left_alone(
        self, say: CommandLine, tmp_path: Path
    ) -> None:
        (tmp_path / "min.txt").write_text("viktigt", encoding="utf-8")
        heard = say("demo", "--out", tmp_path)
        assert heard.status == 2
        assert "inte tom" in heard.err
        assert [path.name for path in tmp_path.iterdir()] == ["min.txt"]

    def test_a_file_is_no_folder(self, say: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "fil"
        path.write_text("", encoding="utf-8")
        for out in (path, path / "under"):
            heard = say("demo", "--out", out)
            assert heard.status == 2
            assert "Traceback" not in heard.err

    def test_a_plan_that_draws_nothing(self, say: CommandLine, tmp_path: Path) -> None:
        heard = say("demo", "--out", tmp_path / "ut", "--per-district", 0)
        assert heard.status == 2
        assert "minst 1" in heard.err
        assert not (tmp_path / "ut").exists()

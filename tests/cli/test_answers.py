"""How the command line answers: usage, help, defects, and consoles that lack signs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector_app.cli import VERBS, frame_and_draw
from inspector_app.cli.parser import remark
from tests.fakes.command_line import CommandLine

ROOT = Path(__file__).parents[2]


@pytest.fixture
def odd_list(tmp_path: Path) -> Path:
    """Signs that a Western console cannot show."""
    path = tmp_path / "lista.csv"
    path.write_text("id;ort\nΩ-1;Łódź\nΩ-2;Łódź\n", encoding="utf-8")
    return path


class TestUsage:
    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            ((), "Det fattas: VERB."),
            (("gissa",), "'gissa' är inget av programmets ord."),
            (("draw",), "Det fattas: --seed, FIL, --id."),
            (("draw", "a.csv", "--id", "id", "--seed", "s"),
             "Ett av följande måste anges: --n --per-stratum."),
            (("draw", "a.csv", "--id", "id", "--seed", "s", "--n", "två"),
             "--n ska vara ett heltal, inte 'två'."),
            (("draw", "a.csv", "--id", "id", "--seed", "s", "--n", "2", "--per-stratum", "2"),
             "--per-stratum kan inte anges tillsammans med --n."),
            (("frame", "a.csv", "--id"), "--id ska följas av ett värde."),
            (("frame", "a.csv", "--id", "id", "--sed", "x"), "Okänt: --sed x."),
            (("verify",), "Det fattas: PDF."),
        ],
    )  # fmt: skip
    def test_wrong_words_are_told_in_swedish(
        self, say: CommandLine, words: tuple[str, ...], sentence: str
    ) -> None:
        heard = say(*words)
        assert (heard.status, heard.out) == (2, "")
        assert heard.err.startswith("Skriv så här: python3 run.py")
        assert sentence in heard.err

    @pytest.mark.parametrize("verb", ["", *VERBS])
    def test_help_is_an_answer(self, say: CommandLine, verb: str) -> None:
        heard = say(*([verb] if verb else []), "--help")
        assert heard.status == 0
        assert heard.out.startswith("Skriv så här: python3 run.py")
        assert not {"usage", "options", "positional", "show this"} & set(heard.out.split())

    def test_a_remark_that_is_not_known_stays_as_it_is(self) -> None:
        assert remark("something new") == "something new"


def test_a_defect_of_ours_is_called_one(
    say: CommandLine, odd_list: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_chosen: object) -> object:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr(frame_and_draw, "_framed", broken)
    heard = say("frame", odd_list, "--id", "id", "--json")
    assert (heard.status, heard.out) == (3, "")
    assert "ZeroDivisionError" in heard.err
    assert "Det här är ett fel i programmet" in heard.err


@pytest.mark.parametrize("words", [("--json",), ()])
def test_a_western_console_never_ends_the_program(odd_list: Path, words: tuple[str, ...]) -> None:
    """Python's own error handler is set to strict, as on a Windows console of code page 1252."""
    command = [sys.executable, "-m", "inspector_app", "draw", str(odd_list), "--id", "id"]
    command += ["--stratum", "ort", "--seed", "Ω", "--n", "1", *words]
    environment = os.environ | {"PYTHONIOENCODING": "cp1252:strict", "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    if words:
        assert json.loads(done.stdout.decode("utf-8"))["seed"] == "Ω"
    else:
        assert "Startvärde: ”\\u03a9”" in done.stdout.decode("cp1252")


def test_a_reader_that_stops_is_no_defect(tmp_path: Path) -> None:
    """As ``inspector draw … | head -1`` does: the answer is longer than a pipe holds."""
    path = tmp_path / "lista.csv"
    path.write_text("id;x\n" + "".join(f"A-{n};1\n" for n in range(4000)), encoding="utf-8")
    command = [sys.executable, "-m", "inspector_app", "draw", str(path), "--id", "id"]
    command += ["--seed", "s", "--n", "4000"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read()
        status = running.wait(timeout=60)
    assert (status, told) == (2, b"")


class TestNames:
    def test_an_unknown_proof_says_which_there_are(self, say: CommandLine) -> None:
        heard = say("prove", "nosuchproof")
        assert (heard.status, heard.out) == (2, "")
        assert heard.err.startswith("Inget bevis har nosuchproof i namnet. De långa bevisen finns")
        assert "power_loss" in heard.err

    def test_an_unknown_measurement_says_which_there_are(self, say: CommandLine) -> None:
        heard = say("bench", "nosuchbench")
        assert (heard.status, heard.out) == (2, "")
        assert heard.err.startswith("Ingen mätning heter nosuchbench. De som finns: ")

    def test_a_list_is_no_report(self, say: CommandLine, odd_list: Path) -> None:
        heard = say("verify", odd_list)
        assert (heard.status, heard.out) == (2, "")
        assert heard.err.startswith("Filen lista.csv är ingen PDF.")

    def test_the_program_is_called_what_it_was_started_by(
        self, say: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sys.argv", ["/somewhere/bin/inspector"])
        assert say("--help").out.startswith("Skriv så här: inspector [")

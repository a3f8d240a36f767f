"""The command line in English, and in Swedish whenever nothing else is asked for."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app import cli
from inspector_app.cli.english import ENGLISH
from inspector_app.cli.speech import VARIABLE, wished
from inspector_app.wording import language
from inspector_app.wording.language import Language
from tests.fakes.command_line import CommandLine

FOLDER = Path(cli.__file__).parent
SPOKEN = {"help", "metavar", "description"}


@pytest.fixture(autouse=True)
def swedish_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    yield
    language.choose(Language.SWEDISH)


@pytest.fixture
def gaps(tmp_path: Path) -> Path:
    """A list with a case that has no number."""
    path = tmp_path / "lista.csv"
    path.write_text("id;ort\nA1;Norr\n;Norr\n", encoding="utf-8")
    return path


def swedish_words() -> Iterator[str]:
    """Yield what the verbs say of themselves, as it stands in their modules."""
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            texts = [word.value for word in node.keywords if word.arg in SPOKEN]
            if getattr(node.func, "id", "") == "said":
                texts += node.args[:1]
            yield from (t.value for t in texts if isinstance(t, ast.Constant) and t.value)


def test_everything_that_is_said_has_its_english_and_nothing_more() -> None:
    assert set(swedish_words()) == set(ENGLISH)


def test_facts_are_the_same_in_both() -> None:
    for swedish, english in ENGLISH.items():
        found = [re.findall(r"\{\w+\}|%\(\w+\)s", text) for text in (swedish, english)]
        assert found[0] == found[1], swedish
        assert not re.search("[åäöÅÄÖ]", english)


@pytest.mark.parametrize(
    ("words", "environment", "expected"),
    [
        ((), {}, ("sv", "")),
        (("frame", "--language", "en"), {}, ("sv", "frame")),
        (("--language", "en", "frame"), {}, ("en", "frame")),
        (("--language=en", "frame"), {}, ("en", "frame")),
        (("--language", "en"), {}, ("en", "")),
        (("--language",), {}, ("", "")),
        (("frame",), {VARIABLE: "en"}, ("en", "frame")),
        (("--language", "sv", "frame"), {VARIABLE: "en"}, ("sv", "frame")),
        (("frame",), {VARIABLE: ""}, ("sv", "frame")),
    ],
)
def test_the_option_goes_before_the_environment(
    words: tuple[str, ...], environment: dict[str, str], expected: tuple[str, str]
) -> None:
    assert wished(words, environment) == expected


@pytest.mark.parametrize("verb", ["", *cli.VERBS])
def test_help_in_english_has_no_swedish(say: CommandLine, verb: str) -> None:
    heard = say("--language", "en", *([verb] if verb else []), "--help")
    assert heard.status == 0
    assert heard.out.startswith("Usage: python3 run.py")
    assert not re.search("[åäöÅÄÖ]|Ord:|Tillägg:", heard.out)


def test_faults_are_told_in_english(say: CommandLine, gaps: Path) -> None:
    heard = say("--language", "en", "frame", gaps, "--id", "id")
    assert heard.status == 1
    assert heard.err.startswith("Row 3 has no value in the column id.")
    assert heard.out.startswith("No frame: the list has faults")


def test_objects_carry_the_sentence_too(say: CommandLine, gaps: Path) -> None:
    heard = say("--language=en", "frame", gaps, "--id", "id", "--json")
    assert json.loads(heard.out)["issues"][0]["message"] == "Row 3 has no value in the column id."


def test_remarks_are_english(say: CommandLine) -> None:
    heard = say("--language", "en", "verify")
    assert "The following arguments are required: PDF." in heard.err


def test_the_next_run_is_swedish_again(say: CommandLine, gaps: Path) -> None:
    say("--language", "en", "frame", gaps, "--id", "id")
    assert say("frame", gaps, "--id", "id").err.startswith("Rad 3 saknar värde")


def test_the_environment_chooses_too(
    say: CommandLine, gaps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "en")
    assert say("frame", gaps, "--id", "id").err.startswith("Row 3")


@pytest.mark.parametrize("words", [("--language", "fr", "verify", "x"), ("--language",)])
def test_a_language_that_is_none_of_ours_is_refused(
    say: CommandLine, words: tuple[str, ...]
) -> None:
    heard = say(*words)
    assert (heard.status, heard.out) == (2, "")
    assert "--language" in heard.err


def test_so_is_one_of_the_environment(say: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "fr")
    heard = say("verify", "x")
    assert heard.status == 2
    assert f"{VARIABLE}: 'fr' är inget av programmets ord." in heard.err

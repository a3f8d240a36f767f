"""The two examples that checklists/README.md explains: sound, proved, worked and said in full."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Checklist, QuestionKind
from inspector_app.domain.checklist.evaluation import rate_case
from inspector_app.domain.checklist.evaluation.cases import read_cases
from inspector_app.domain.checklist.evaluation.expected import differences
from inspector_app.domain.checklist.proof import prove
from inspector_app.domain.checklist.reader import read_checklist

CHECKLISTS = Path(__file__).parents[2] / "checklists"
EXAMPLES = CHECKLISTS / "examples"
NAMES = ("kontaktfamilj-1", "operation-1")
README = (CHECKLISTS / "README.md").read_text("utf-8")


@cache
def example(name: str) -> Checklist:
    return read_checklist((EXAMPLES / f"{name}.toml").read_bytes()).required()


def test_every_example_is_known_here() -> None:
    assert sorted(path.stem for path in EXAMPLES.glob("*.toml")) == sorted(NAMES)
    assert all(f"examples/{name}.toml" in README for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_proved(name: str) -> None:
    proof = prove(example(name))
    assert (proof.faults, proof.undecided) == ((), ())


@pytest.mark.parametrize("name", NAMES)
def test_an_example_comes_out_as_worked_by_hand(name: str) -> None:
    content = (EXAMPLES / "cases" / f"{name}.toml").read_bytes()
    reading = read_cases(content, example(name))
    assert reading.issues == ()
    assert len(reading.cases) >= 3
    for case in reading.cases:
        assert differences(case, rate_case(case.checklist, case.case).state) == (), case.name
        assert case.why


def test_the_nineteen_points_stand_in_three_stops() -> None:
    sections = [q.section for q in example("operation-1").scored_questions]
    assert [sections.count(name) for name in dict.fromkeys(sections)] == [7, 7, 5]


def test_the_first_example_is_whole_in_both_languages() -> None:
    checklist = example("kontaktfamilj-1")
    english = checklist.in_language("en")
    assert english.question("KF-10.mother").text.startswith("Has the mother been able")
    assert checklist.question("KF-10.mother").short == "Vad mamman tycker"
    assert (english.sha256, english.facts[0].rule) == (checklist.sha256, checklist.facts[0].rule)
    assert checklist.in_language("fi") is checklist


SHOWN = re.compile(r"Ur `([\w/-]+\.toml)`:\n\n```toml\n(.*?)```", re.DOTALL)


def test_what_the_readme_shows_stands_in_the_files() -> None:
    """Every block marked as part of a file is made of parts of it, line for line."""
    shown = SHOWN.findall(README)
    assert {name.rpartition("/")[2].removesuffix(".toml") for name, _ in shown} == set(NAMES)
    for name, block in shown:
        text = (CHECKLISTS / name).read_text("utf-8")
        for part in block.split("\n\n…\n\n"):
            assert part.strip() in text, part


def test_the_smallest_template_of_the_readme_is_proved() -> None:
    blocks = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    smallest = read_checklist(blocks[0].encode()).required()
    assert prove(smallest).holds
    bridged = blocks[0].replace("[[question]]", f'replaces = "x"\n{blocks[1]}\n[[question]]', 1)
    assert [i.code for i in read_checklist(bridged.encode()).issues] == ["checklist_reference"]


def test_the_readme_lists_every_template() -> None:
    released = {path.name for path in CHECKLISTS.glob("*.toml")}
    table = README[README.index("## Mallarna här") :]
    assert set(re.findall(r"`([\w-]+\.toml)`", table)) == released


def test_the_readme_names_everything_the_format_has() -> None:
    written = set(re.findall(r"`+([^`\n]+)`+", README))
    words = {word for span in written for word in re.findall(r"[a-z_]+", span)}
    for kind in QuestionKind:
        assert kind.value in words
    reader = "".join(
        path.read_text("utf-8")
        for path in (CHECKLISTS.parent / "inspector_app/domain/checklist/reader").glob("*.py")
    )
    keys = set(re.findall(r'(?:section|top)\.\w+\(\s*"([a-z_]+)"', reader))
    assert len(keys) > 60
    assert sorted(keys - words) == []

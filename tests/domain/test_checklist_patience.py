"""Whatever a file holds, reading it gives a template or faults, never a failure of the program."""

# ruff: noqa: E501 - odd values read best close together

from __future__ import annotations

import random
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.document.printer import print_document
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.domain.checklist.faults import MAX_ISSUES
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.wording.faults import describe_issue
from tests.proofs import count

FOLDER = Path(__file__).parents[2] / "checklists"
NAMES = ("examples/kontaktfamilj-1", "examples/operation-1", "besok-1")
TEXTS = {name: (FOLDER / f"{name}.toml").read_text("utf-8") for name in NAMES}
ODD: tuple[Any, ...] = (
    "", " ", "x", "Å", "a and", "a = 1", "count(stays)", "{person}", "E", "K/L/", "sv", True, False, 0,
    -1, 10**17, Fraction(1, 2), date(2025, 7, 1), date(1, 1, 1), date(9999, 12, 31), [], ["x"], [1],
    [[]], {}, {"id": "x"}, {"when": 1}, [{"id": "x", "label": "y"}], [{}], "\n\n", "'", "(" * 40,
)  # fmt: skip


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to everything in a document."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[tuple[Any, ...]] = []
    for key, value in items:
        found.append((*path, key))
        if isinstance(value, dict | list):
            found += places(value, (*path, key))
    return found


def changed(data: dict[str, Any], way: tuple[Any, ...], chance: random.Random) -> None:
    inner: Any = data
    for key in way[:-1]:
        inner = inner[key]
    match chance.randrange(4):
        case 0 if isinstance(inner, dict):
            inner[chance.choice(["id", "when", "kind", "type", "for_each", "x", "members"])] = (
                chance.choice(ODD)
            )
        case 1:
            del inner[way[-1]]
        case _:
            inner[way[-1]] = chance.choice(ODD)


@pytest.mark.parametrize("name", NAMES)
def test_any_change_of_values_is_read_or_refused(name: str) -> None:
    chance = random.Random(name)
    for _ in range(count(2000, 15)):
        data = read_document(TEXTS[name]).data
        for _ in range(chance.randrange(1, 4)):
            changed(data, chance.choice(places(data)), chance)
        reading = read_checklist(print_document(data).encode())
        assert (reading.checklist is None) == bool(reading.issues)
        for issue in reading.issues[:5]:
            assert all(describe_issue(issue))


@pytest.mark.parametrize("name", NAMES)
def test_any_slip_of_the_keyboard_is_read_or_refused(name: str) -> None:
    chance = random.Random(name)
    text = TEXTS[name]
    for _ in range(count(2000, 15)):
        at = chance.randrange(len(text))
        piece = chance.choice(["", '"', "'''", "\n", "[", "]", "=", "#", "\x00", "or", "å", '"""'])
        slipped = text[:at] + piece + text[at + chance.randrange(3) :]
        reading = read_checklist(slipped.encode())
        assert (reading.checklist is None) == bool(reading.issues)
        for issue in reading.issues[:5]:
            assert all(describe_issue(issue))
            assert 0 <= issue.row <= slipped.count("\n") + 1


def test_a_slip_of_writing_gives_few_faults() -> None:
    """One sign taken away gives the fault and hardly any echo of it."""
    chance = random.Random(5)
    text = TEXTS["examples/operation-1"]
    signs = [at for at, sign in enumerate(text) if sign in "\"'[]={}"]
    lengths = []
    for _ in range(count(400, 30)):
        at = chance.choice(signs)
        lengths.append(len(read_checklist((text[:at] + text[at + 1 :]).encode()).issues))
    lengths.sort()
    assert lengths[len(lengths) // 2] <= 2
    assert lengths[len(lengths) * 9 // 10] <= 12


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'format = "granskningsmall/1"\n' + b"x = 1\n" * 50_000, "toml_more"),
        (b"[[question]]\n" * 70_000, "checklist_too_many"),
        (b'[[fact]]\nrule = "a"\n' * 20_000, "checklist_more"),
        (b'a = """' + b"x" * 900_000, "toml_long_text_open"),
        (b'slug = "' + b"\\u0000" * 1000 + b'"', "checklist_character"),
        (b"a = 1\x00\n", "toml_character"),
        (b"x" * 10_000_000, "checklist_too_large"),
    ],
    ids=["keys", "questions", "facts", "open", "control", "nul", "huge"],
)
def test_a_large_or_foreign_file_is_a_clear_fault(content: bytes, code: str) -> None:
    assert code in {issue.code for issue in read_checklist(content).issues}


def test_the_end_of_a_long_list_is_said_once() -> None:
    found = [i.code for i in read_checklist(b'[[fact]]\nrule = "a"\n' * 1500).issues]
    assert (len(found), found.count("checklist_more")) == (MAX_ISSUES + 1, 1)


def test_a_long_chain_of_facts_is_read_and_a_long_circle_is_named() -> None:
    facts = "".join(
        f'[[fact]]\nid = "f{n}"\nlabel = "x"\ntype = "count"\nrule = "f{n + 1} + 1"\n'
        for n in range(1500)
    )
    end = '[[fact]]\nid = "f1500"\nlabel = "x"\ntype = "count"\nrule = "{}"\n'
    head = TEXTS["examples/operation-1"]
    whole = read_checklist((head + facts + end.format("1")).encode())
    assert whole.issues == ()
    round_about = read_checklist((head + facts + end.format("f0")).encode())
    assert [issue.code for issue in round_about.issues] == ["checklist_circle"]


def test_the_longest_template_is_combined() -> None:
    question = '[[question]]\nid = "X{}"\nsection = "A"\nshort = "b"\ntext = "c"\nlevel = "K"\n'
    many = "".join(question.format(n) for n in range(1900))
    other = TEXTS["besok-1"] + many
    assert combine([TEXTS["examples/operation-1"].encode(), other.encode()]).issues == ()

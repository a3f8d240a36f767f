"""``agreement``: the exact form of the answer, every fault at once, plain words first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.command_line import CommandLine

HEADER = "unit,rater,value,criterion\n"
ROWS = [
    ("1", "ja", "ja"), ("2", "nej", "delvis"), ("3", "ja", "ja"), ("4", "nej", "nej"),
    ("5", "delvis", "ja"), ("6", "nej", "ja"), ("7", "nej", "ja"), ("8", "delvis", "ja"),
    ("9", "nej", "delvis"),
]  # fmt: skip
FIGURES = ("percent", "kappa", "weighted_kappa", "ac1", "ac2", "alpha")


@pytest.fixture
def ratings(tmp_path: Path) -> Path:
    """Nine files read by Anna and Bo, who is milder in six of them; one question more for one."""
    lines = [f"{u},{r},{v},BES-01\n" for u, *vs in ROWS for r, v in zip("AB", vs, strict=True)]
    return written(tmp_path, HEADER + "".join(lines) + "1,A,ja,BES-02\n1,B,ja,BES-02\n")


def written(folder: Path, text: str) -> Path:
    path = folder / "läsningar.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_form_of_the_answer(say: CommandLine, ratings: Path) -> None:
    heard = say("agreement", ratings, "--order", "nej,delvis,ja", "--json")
    assert heard.status == 0
    assert heard.json["format"] == "agreement/1"
    first, second = heard.json["criteria"]
    assert first["criterion"] == "BES-01"
    assert first["sentence"] == "I 3 av 9 akter svarade båda lika."
    assert heard.json["all"]["sentence"] == "I 4 av 10 frågor svarade båda lika."
    for name in FIGURES:
        assert set(first[name]) == {"estimate", "interval", "method", "reason"}
    assert first["percent"]["estimate"] == pytest.approx(1 / 3)
    assert second["kappa"]["estimate"] is None
    assert second["kappa"]["reason"]
    assert heard.json["issues"] == []


def test_both_directions_are_counted_with_an_exact_test(say: CommandLine, ratings: Path) -> None:
    heard = say("agreement", ratings, "--order", "nej,delvis,ja", "--json")
    turned = heard.json["reversals"]
    assert (turned["up"], turned["down"], turned["units_up"]) == (6, 0, 6)
    assert turned["p_value"] == 1 / 32
    without_order = say("agreement", ratings, "--json")
    assert without_order.json["reversals"] is None
    assert without_order.json["criteria"][0]["weighted_kappa"]["estimate"] is None


def test_weights_are_chosen(say: CommandLine, ratings: Path) -> None:
    figure = [
        say("agreement", ratings, "--order", "nej,delvis,ja", "--weights", weights, "--json")
        .json["criteria"][0]["weighted_kappa"]
        for weights in ("linear", "quadratic")
    ]  # fmt: skip
    assert figure[0]["estimate"] != figure[1]["estimate"]
    assert "linjära" in figure[0]["method"]
    assert "kvadratiska" in figure[1]["method"]


def test_plain_words_come_first(say: CommandLine, ratings: Path) -> None:
    heard = say("agreement", ratings)
    assert heard.out.splitlines()[0] == "BES-01: I 3 av 9 akter svarade båda lika."


def test_every_fault_at_once_and_no_figure(say: CommandLine, tmp_path: Path) -> None:
    text = "unit;rater;value\n1;A;ja\n1;A;\n;B;kanske\n2;B\n"
    heard = say("agreement", written(tmp_path, text), "--order", "nej,ja", "--json")
    assert heard.status == 1
    assert heard.json["criteria"] == []
    assert [(issue["code"], issue["row"], issue["column"]) for issue in heard.json["issues"]] == [
        ("agreement_cell_empty", 3, "value"),
        ("agreement_rated_twice", 3, "unit"),
        ("agreement_cell_empty", 4, "unit"),
        ("agreement_value_unknown", 4, "value"),
        ("population_row_short", 5, ""),
    ]
    assert all(issue["message"] and issue["remedy"] for issue in heard.json["issues"])


def test_a_list_without_its_columns(say: CommandLine, tmp_path: Path) -> None:
    heard = say("agreement", written(tmp_path, "akt;svar\n1;ja\n"), "--json")
    assert heard.status == 1
    assert heard.codes == [*["agreement_column_missing"] * 3, *["agreement_column_unused"] * 2]


def test_wrong_usage_and_unreadable_files(say: CommandLine, ratings: Path, tmp_path: Path) -> None:
    assert say("agreement", ratings, "--order", "ja").status == 2
    assert say("agreement", tmp_path / "saknas.csv").status == 2

"""Packages on the command line: out, taken, given back and received."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.command_line import CommandLine, say
from tests.fakes.small_inspection import WORDS, stages
from tests.fakes.two_readers import BO, Team
from tests.workflow.test_second_reading import dealt, made

__all__ = ["dealt", "made", "say", "stages"]


def words_in(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words + "\n", encoding="utf-8")
    return path


def test_a_package_goes_out_and_comes_home(dealt: Team, say: CommandLine, tmp_path: Path) -> None:
    home, anna = dealt.folder, words_in(tmp_path, "anna.txt", WORDS)
    key = words_in(tmp_path, "paket.txt", "paketets egna ord om snö")
    own = words_in(tmp_path, "egen.txt", "lånets egna ord om gräs")
    out, back = tmp_path / "ut.overlamning", tmp_path / "hem.overlamning"
    at_home = (home, "--passphrase-file", anna)

    assert say("handover", "list", *at_home).out == "Inget paket är gjort.\n"
    made = say("handover", "make", *at_home, "--to", BO.name, "--out", out,
               "--package-passphrase-file", key)  # fmt: skip
    assert made.status == 0
    assert "Följesedel" in made.out
    assert "Bo Exempel" in made.out
    taken = say("handover", "take", out, "--into", tmp_path / "lån", "--passphrase-file", own,
                "--package-passphrase-file", key, "--json")  # fmt: skip
    assert taken.status == 0
    loan = taken.json["folder"]
    again = say("handover", "take", out, "--into", tmp_path / "lån", "--passphrase-file", own,
                "--package-passphrase-file", key, "--json")  # fmt: skip
    assert (again.status, again.codes) == (2, ["folder_exists"])
    assert say("handover", "return", loan, "--passphrase-file", own, "--out", back).status == 0
    assert say("handover", "receive", *at_home, back).status == 0
    twice = say("handover", "receive", *at_home, back, "--json")
    assert (twice.status, twice.codes) == (2, ["package_doubled"])
    listed = say("handover", "list", *at_home, "--json").json["packages"]
    assert [(one["number"], one["state"]) for one in listed] == [(1, "returned")]


def test_what_cannot_be_done_is_said(dealt: Team, say: CommandLine, tmp_path: Path) -> None:
    anna = words_in(tmp_path, "anna.txt", WORDS)
    at_home = (dealt.folder, "--passphrase-file", anna)
    nobody = say("handover", "make", *at_home, "--to", "Ingen", "--out", tmp_path / "x", "--json")
    assert (nobody.status, nobody.codes) == (2, ["reader_unknown"])
    back = say("handover", "return", *at_home, "--out", tmp_path / "x", "--json")
    assert (back.status, back.codes) == (2, ["not_a_loan"])
    gone = say("handover", "list", dealt.folder, "--passphrase-file", tmp_path / "borta", "--json")
    assert (gone.status, gone.codes) == (2, ["package_unreadable"])
    wrong = say("handover", "list", dealt.folder, "--passphrase-file",
                words_in(tmp_path, "fel.txt", "helt fel ord i filen"), "--json")  # fmt: skip
    assert (wrong.status, wrong.codes) == (2, ["wrong_passphrase"])

"""``checklist``: exit statuses, JSON for programs, sentences for people, on any file."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.wording import language
from inspector_app.wording.language import Language
from tests.domain.proof_base import BASE, WITH_LOG, changed
from tests.fakes.command_line import CommandLine

GAP = changed("when = \"a_01 = 'F'\"\nranked = false", "when = \"a_01 = 'F' and a_03 = 'J'\"\nranked = false")  # fmt: skip # noqa: E501


SHOWN = (
    WITH_LOG
    + """
[[table]]
id = "again"
title = "Loggen igen"
empty_text = "Inget."

[[table.column]]
id = "seen_on"
label = "Dag"
type = "date"

[[deadline]]
id = "review"
title = "Frist"
starts = "review_on"
done = "again.seen_on"

[[deadline.first]]
days = 1
provision = "1 §"
source = "OLD"

[[deadline.next]]
months = 1
provision = "1 §"
source = "OLD"

[[question]]
id = "A-08"
kind = "entry"
name = "review_on"
type = "date"
section = "Tre"
short = "Genomgång"
text = "När gjordes genomgången?"

[[question]]
id = "A-10"
section = "Tre"
short = "Sådant"
text = "Framgår det?"
level = "K"
polarity = "none"
applies_when = "review_on is known"
"""
).replace('title = "Besök"', 'title = "Loggen"', 1)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return _file(tmp_path / "prov-1.toml", BASE)


def _file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


class TestCheck:
    def test_a_sound_template_is_proved(self, say: CommandLine, base: Path) -> None:
        said = say("checklist", "check", str(base))
        assert said.status == 0
        assert (
            "Mallen är bevisad: inget fel finns, vad akterna än innehåller, utom när ett räknat "
            "svar inte kan räknas fram; då väntar omdömet. Det kan gälla A-03.\n"
        ) in said.out
        assert said.err == ""

    def test_where_every_computed_answer_is_given_nothing_is_excepted(
        self, say: CommandLine, tmp_path: Path
    ) -> None:
        said = say("checklist", "check", str(_file(tmp_path / "prov-1.toml", WITH_LOG)))
        assert said.status == 0
        assert "Mallen är bevisad: inget fel finns, vad akterna än innehåller.\n" in said.out

    def test_faults_of_rules_are_told_with_a_case(self, say: CommandLine, tmp_path: Path) -> None:
        said = say("checklist", "check", str(_file(tmp_path / "x.toml", GAP)), "--json")
        told = said.json
        assert said.status == 1
        assert told["format"] == "checklist check/1"
        assert told["proved"] is False
        (issue,) = told["issues"]
        assert issue["code"] == "proof_gap"
        assert "A-01 = F" in issue["case"]
        assert issue["message"].startswith(f"Rad {issue['row']}, ")
        assert issue["message"] in said.err

    def test_faults_of_form_come_alone(self, say: CommandLine, tmp_path: Path) -> None:
        text = BASE.replace("found >= goal", "fond >= goal")
        said = say("checklist", "check", str(_file(tmp_path / "x.toml", text)), "--json")
        told = said.json
        assert said.status == 1
        assert told["checklist"]["slug"] is None
        assert [issue["code"] for issue in told["issues"]] == ["rule_name_unknown"]

    def test_a_file_that_is_missing(self, say: CommandLine, tmp_path: Path) -> None:
        said = say("checklist", "check", str(tmp_path / "saknas.toml"))
        assert said.status == 2
        assert "saknas.toml" in said.err

    def test_bytes_that_are_no_text(self, say: CommandLine, tmp_path: Path) -> None:
        path = tmp_path / "x.toml"
        path.write_bytes(b"\xff\xfe\x00")
        assert say("checklist", "check", str(path)).status == 1


class TestTruth:
    def test_every_rating_has_its_table(self, say: CommandLine, base: Path) -> None:
        told = say("checklist", "truth", str(base), "--json").json
        assert [table["rating"] for table in told["tables"]] == [
            "order_kept",
            "faults_seen",
            "whole",
        ]
        assert {"values": [["J"], ["J", "E"]], "grade": "met"} in told["tables"][0]["rows"]

    def test_one_rating(self, say: CommandLine, base: Path) -> None:
        said = say("checklist", "truth", str(base), "--rating", "whole")
        assert said.status == 0
        assert "Temat (whole)" in said.out
        assert "Ordningen (order_kept)" not in said.out

    def test_a_rating_that_is_not_there(self, say: CommandLine, base: Path) -> None:
        said = say("checklist", "truth", str(base), "--rating", "helhet")
        assert said.status == 2
        assert "helhet" in said.err


class TestDiff:
    def test_two_versions(self, say: CommandLine, base: Path, tmp_path: Path) -> None:
        text = BASE.replace("value = 2", "value = 1").replace('version = "1"', 'version = "2"')
        newer = _file(tmp_path / "prov-2.toml", text)
        said = say("checklist", "diff", str(base), str(newer))
        assert said.status == 0
        assert "Frågan A-03: kraven sänks. Besök: 1 gav Delvis, ger nu Ja." in said.out
        assert "prov-2 säger inte att den ersätter prov-1." in said.out
        told = say("checklist", "diff", str(base), str(newer), "--json").json
        shift = next(c for c in told["changes"] if c["kind"] == "means_otherwise")
        assert (shift["direction"], shift["before"], shift["after"]) == ("milder", "D", "J")

    def test_a_file_with_itself(self, say: CommandLine, base: Path) -> None:
        said = say("checklist", "diff", str(base), str(base))
        assert "Inget har ändrats." in said.out


class TestShow:
    def test_every_rule_is_a_sentence(self, say: CommandLine, base: Path) -> None:
        said = say("checklist", "show", str(base))
        assert said.status == 0
        assert "Ställs när A-01 ”Ansvarig” är Delvis eller Nej." in said.out
        assert "Svaret är Ja när A-01 ”Ansvarig” är Nej. Utan ansvarig finns en brist." in said.out
        assert "Inte uppfyllt: i alla andra fall." in said.out
        assert "a_01" not in said.out

    def test_what_belongs_to_a_question_is_said_and_nothing_else(
        self, say: CommandLine, tmp_path: Path
    ) -> None:
        lines = say("checklist", "show", str(_file(tmp_path / "x.toml", SHOWN))).out.splitlines()
        assert lines.count("Loggar") == 1
        assert [one for one in lines if one.startswith("  Loggen")] == ["  Loggen", "  Loggen igen"]
        assert "    Kärna." in lines  # an entry has no level
        assert "    Nivå K, kärna." in lines  # nor a log a better answer
        good = lines[lines.index("  A-01  Ansvarig") + 2]
        assert good == "    Nivå L, kärna. Ja är bäst."
        bad = lines[lines.index("  A-04  Brister") + 2]
        assert bad == "    Nivå K, kärna. Nej är bäst."
        none = lines[lines.index("  A-10  Sådant") + 2]
        assert none == "    Nivå K, kärna. Inget av svaren är bättre än de andra."
        assert "    Ställs när ”Genomgång” går att säga." in lines
        assert "    Första gången: 1 dag, 1 §." in lines
        assert "    Därefter: 1 månad, 1 §." in lines

    def test_in_english(self, say: CommandLine, base: Path) -> None:
        said = say("--language", "en", "checklist", "show", str(base))
        language.choose(Language.SWEDISH)
        assert "Exactly one holds in every file." in said.out


@pytest.mark.parametrize("word", ["check", "rate", "show", "truth", "diff"])
def test_every_word_has_its_help(say: CommandLine, word: str) -> None:
    assert say("checklist", word, "--help").status == 0

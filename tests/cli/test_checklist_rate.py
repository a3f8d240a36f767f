"""``checklist rate`` in the exact form that other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.domain.test_reading_cases import CASE
from tests.domain.whole_checklist import WHOLE
from tests.fakes.command_line import CommandLine


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "hel-1.toml"
    path.write_text(WHOLE, "utf-8")
    return path


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "fall.toml"
    path.write_text(CASE, "utf-8")
    return path


def test_one_case_in_the_form_of_the_interface(
    say: CommandLine, template: Path, cases: Path
) -> None:
    heard = say("checklist", "rate", template, "--case", cases, "--json")
    assert heard.status == 0
    found = heard.json
    assert set(found) == {
        "format", "checklist", "name", "applicable", "derived", "reasons", "deadlines",
        "suggested", "answers", "ratings", "missing", "issues", "differences",
    }  # fmt: skip
    assert set(found["checklist"]) == {"slug", "version", "sha256"}
    assert found["applicable"]["AB-03"] == "not_asked"
    assert found["derived"]["visits_made"] == 2
    assert found["suggested"]["AB-04"] == "N"
    assert found["deadlines"]["duty"][0]["due_on"] == "2026-07-31"
    assert found["missing"] == [
        {"code": "answer_missing", "target": "AB-05.father", "row": "", "column": ""}
    ]
    assert (found["issues"], found["differences"]) == ([], [])
    contact, goal, theme = found["ratings"]
    assert contact == {
        "id": "contact",
        "value": "good",
        "computed": "good",
        "reason": None,
        "waiting": [],
        "rule": {
            "sentence": "Bra: AB-01 ”Planen” är Ja och AB-02 ”Mötet” är Ja",
            "text": "ab_01 = 'J' and ab_02 = 'J'",
        },
        "because": [{"name": "ab_01", "value": "J"}, {"name": "ab_02", "value": "J"}],
        "flip": {
            "changes": [{"kind": "answer", "name": "AB-01", "from": "J", "to": "D"}],
            "value": "some",
        },
        "no_flip": None,
    }
    assert goal["flip"]["changes"] == [{"kind": "fact", "name": "visits_made", "from": 2, "to": 3}]
    assert theme["rule"]["sentence"] == "Mindre bra: i alla andra fall"


def test_it_is_said_in_words(say: CommandLine, template: Path, cases: Path) -> None:
    heard = say("checklist", "rate", template, "--case", cases)
    assert heard.status == 0
    lines = heard.out.splitlines()
    assert lines[0] == "Hel mall (hel-1)"
    assert "  Omdömet ”Kontakten”: Bra." in lines
    assert "    Bra: AB-01 ”Planen” är Ja och AB-02 ”Mötet” är Ja." in lines
    assert "    Det skulle bli Något om AB-01 ”Planen” vore Delvis i stället för Ja." in lines
    assert "    Det skulle bli Bra om ”Besök” vore 3 i stället för 2." in lines
    assert lines[-1] == "  Exemplet stämmer."


def test_it_is_said_in_english(say: CommandLine, template: Path, cases: Path) -> None:
    heard = say("--language", "en", "checklist", "rate", template, "--case", cases)
    assert "    It would be Bra if “Besök” were 3 instead of 2." in heard.out.splitlines()
    assert heard.out.splitlines()[-1] == "  The case comes out as expected."
    words = '[texts.en]\n"rating.contact.title" = "The contact"\n"AB-01.short" = "The plan"\n'
    template.write_text(f"{WHOLE}\n{words}", "utf-8")
    heard = say("--language", "en", "checklist", "rate", template, "--case", cases)
    assert "  The rating “The contact”: Bra." in heard.out.splitlines()
    assert "AB-01 “The plan” is Yes" in heard.out


def test_a_case_that_comes_out_otherwise_is_a_negative_verdict(
    say: CommandLine, template: Path, cases: Path
) -> None:
    cases.write_text(CASE.replace('theme = "bad"', 'theme = "good"'), "utf-8")
    heard = say("checklist", "rate", template, "--case", cases)
    assert heard.status == 1
    assert "  theme: väntat good, funnet bad" in heard.out.splitlines()
    found = say("checklist", "rate", template, "--case", cases, "--json").json["differences"]
    assert found == [{"section": "ratings", "name": "theme", "expected": "good", "found": "bad"}]


def test_several_cases_and_one_by_name(say: CommandLine, template: Path, cases: Path) -> None:
    other = CASE.replace('checklist = "hel-1"', "").replace("Ett fall", "Ett till")
    cases.write_text(CASE + other, "utf-8")
    both = say("checklist", "rate", template, "--case", cases, "--json").json
    assert [case["name"] for case in both["cases"]] == ["Ett fall", "Ett till"]
    one = say("checklist", "rate", template, "--case", cases, "--name", "Ett till", "--json").json
    assert one["name"] == "Ett till"
    none = say("checklist", "rate", template, "--case", cases, "--name", "Ett tredje", "--json")
    assert (none.status, none.codes) == (2, ["case_not_found"])


def test_a_json_case(say: CommandLine, template: Path, tmp_path: Path) -> None:
    path = tmp_path / "fall.json"
    plain = {"period": ["2025-07-01", "2026-06-30"], "answers": {"AB-01": "N"}}
    path.write_text(json.dumps(plain), "utf-8")
    found = say("checklist", "rate", template, "--case", path, "--json").json
    assert found["answers"]["AB-02"] == "N"  # forced
    assert found["applicable"]["AB-02"] == "forced"
    assert found["derived"]["visits_made"] is None
    assert found["reasons"]["visits_made"] == "log_not_read"
    assert found["deadlines"]["duty"] is None
    contact = found["ratings"][0]  # without the N, AB-02 would be open and nothing could be rated
    assert (contact["value"], contact["flip"], contact["no_flip"]) == ("bad", None, "none_found")
    words = say("checklist", "rate", template, "--case", path).out
    assert "  Omdömet ”Målet”: inte satt, väntar på AB-04 ”Målet”." in words.splitlines()


def test_faults_of_the_files_are_said(
    say: CommandLine, template: Path, cases: Path, tmp_path: Path
) -> None:
    cases.write_text(CASE.replace('form = "home"', 'form = "hus"'), "utf-8")
    heard = say("checklist", "rate", template, "--case", cases, "--json")
    assert (heard.status, heard.codes) == (1, ["case_value"])
    assert "Rad 13" in heard.err
    template.write_text(WHOLE.replace("title", "titel", 1), "utf-8")
    heard = say("checklist", "rate", template, "--case", cases, "--json")
    assert heard.status == 1
    assert heard.codes
    missing = say("checklist", "rate", template, "--case", tmp_path / "inget.toml")
    assert missing.status in (1, 2)
    template.write_text(WHOLE, "utf-8")
    assert say("checklist", "rate", template, "--case", tmp_path / "inget.toml").status == 2
    assert say("checklist", "rate", template, "--case", tmp_path).status == 2
    assert say("checklist", "rate", template).status == 2


def test_a_rating_with_a_gap_is_a_negative_verdict(
    say: CommandLine, template: Path, cases: Path
) -> None:
    gap = WHOLE.replace("when = \"ab_04 != 'J'\"", 'when = "visits_made = 0"')
    template.write_text(gap, "utf-8")
    heard = say("checklist", "rate", template, "--case", cases, "--json")
    assert heard.status == 1
    assert heard.codes == ["rating_gap"]
    assert heard.json["ratings"][1]["reason"] == "gap"


HIDDEN = CASE.replace('AB-01 = "J"\n', 'AB-01 = "J"\nAB-03 = "J"\n', 1)
TOLD = ('AB-03 = "not_asked"\n', 'AB-03 = ""\n')


def test_an_answer_that_does_not_count_is_a_fault_unless_the_case_says_so(
    say: CommandLine, template: Path, cases: Path
) -> None:
    silent = HIDDEN
    for line in TOLD:
        assert HIDDEN.count(line) == 1
        silent = silent.replace(line, "")
    cases.write_text(silent, "utf-8")
    heard = say("checklist", "rate", template, "--case", cases, "--json")
    assert (heard.codes, heard.status) == (["case_answer_not_asked"], 1)
    assert "Exemplet Ett fall: svaret J på AB-03 räknas inte, för frågan ställs inte." in heard.err
    for line in TOLD:
        cases.write_text(HIDDEN.replace(line, ""), "utf-8")  # the other is left
        heard = say("checklist", "rate", template, "--case", cases, "--json")
        assert (heard.codes, heard.status) == ([], 0)


def test_an_answer_that_is_not_offered_is_a_fault(
    say: CommandLine, template: Path, cases: Path
) -> None:
    assert CASE.count("met = true") == 1
    cases.write_text(CASE.replace("met = true", "met = false"), "utf-8")  # AB-02 is E exactly then
    heard = say("checklist", "rate", template, "--case", cases)
    assert heard.status == 1
    assert (
        "Exemplet Ett fall: svaret J på AB-02 räknas inte. Det som gäller är E. Rätta svaret, "
        'eller skriv AB-02 = "E" under [case.expect.answers].'
    ) in heard.err


LIBRARY = Path(__file__).parents[2] / "checklists"


@pytest.mark.parametrize("name", ["hemflytt-1", "vardnad-1"])
def test_the_cases_of_a_released_template_come_out_as_they_say(say: CommandLine, name: str) -> None:
    case = LIBRARY / "cases" / f"{name}.toml"
    heard = say("checklist", "rate", LIBRARY / f"{name}.toml", "--case", case)
    assert (heard.status, heard.err) == (0, "")

"""Templates: what a file gives, and that every fault in it is named at once, with its line."""

# ruff: noqa: E501 - a broken template a line reads best on one line

from __future__ import annotations

import hashlib
import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Answer, Depth, Level, ParameterNature, QuestionKind
from inspector_app.domain.checklist.faults import spoken
from inspector_app.domain.checklist.reader import MAX_BYTES, read_checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.faults import describe_issue, table
from tests.domain.small_checklist import SMALL, small

BESOK = Path(__file__).parents[2] / "checklists" / "besok-1.toml"


def codes(text: str) -> list[str]:
    return [issue.code for issue in read_checklist(text.encode()).issues]


def test_the_small_template_is_read_as_written() -> None:
    checklist = small()
    first = checklist.question("Q-01")
    assert checklist.sha256 == hashlib.sha256(SMALL.encode()).hexdigest()
    assert checklist.text == SMALL
    assert [q.question_id for q in checklist.questions] == ["Q-01", "Q-02", "Q-03", "Q-04", "Q-05"]
    assert [q.question_id for q in checklist.core().questions] == ["Q-01", "Q-02", "Q-03", "Q-05"]
    assert [q.question_id for q in checklist.scored_questions] == ["Q-01", "Q-03", "Q-04"]
    assert first.level == (Level.LAW,)
    assert first.offered_answers == (Answer.YES, Answer.PARTLY, Answer.NO, Answer.NOT_DOCUMENTED)
    assert first.bases[0].holds_on(date(2025, 6, 30))
    assert not first.bases[0].holds_on(date(2025, 7, 1))
    assert first.bases[1].holds_on(date(2025, 7, 1))
    assert checklist.question("Q-02").offered_answers == ()
    assert checklist.parameters[0].nature is ParameterNature.GOAL
    assert checklist.table("log").entered_columns == checklist.table("log").columns[:3]
    with pytest.raises(KeyError):
        checklist.question("Q-99")


def test_derived_values_come_after_what_they_need() -> None:
    order = small().evaluation_order
    assert order.index("log.counts") < order.index("log.missed")
    assert order.index("log.counts") < order.index("found")
    assert order.index("found") < order.index("answer:q_03")
    assert {"log.counts", "log.missed", "found", "register_count", "required"} < set(order)


def test_one_changed_byte_is_another_template() -> None:
    assert read_checklist((SMALL + "\n").encode()).sha256 != small().sha256


# Each: what is replaced, by what, the code, and the text on the line that the fault must name.
BROKEN = [
    ('format = "granskningsmall/1"', 'format = "x"', "checklist_format", 'format = "x"'),
    ('slug = "liten"', 'slug = "Liten Mall"', "checklist_slug", "slug ="),
    ('title = "Liten mall"\n', "", "checklist_missing", ""),
    ('title = "Liten mall"', 'title = "  "', "checklist_missing", "title ="),
    ('title = "Liten mall"', "title = 3", "checklist_type", "title = 3"),
    ('title = "Liten mall"', 'title = "a\\u0007b"', "checklist_character", "title ="),
    ('title = "Liten mall"', 'titel = "x"\ntitle = "y"', "checklist_unknown_key", "titel ="),
    ('id = "goal"', 'id = "Mål"', "checklist_name", 'id = "Mål"'),
    ('id = "goal"', 'id = "where"', "checklist_name", 'id = "where"'),
    ('type = "count"\nvalue = 2', 'type = "antal"\nvalue = 2', "checklist_word", 'type = "antal"'),
    ("value = 2", 'value = "två"', "checklist_type", "value ="),
    ("value = 2\n", "", "checklist_missing", "[[parameter]]"),
    ("state_on = 2026-01-01", 'state_on = "2026"', "checklist_type", "state_on ="),
    ('id = "registered"', 'id = "goal"', "checklist_name_twice", "id ="),
    ('id = "found"', 'id = "period_to"', "checklist_name_twice", 'id = "period_to"'),
    ('id = "heading"', 'id = "goal"', "checklist_name_twice", 'id = "goal"'),
    ('id = "Q-02"', 'id = "Q-01"', "checklist_name_twice", "id ="),
    ('id = "Q-02"', 'id = "Q/2"', "checklist_question_id", 'id = "Q/2"'),
    ('type = "text"\nrequired', 'type = "choice"\nrequired', "checklist_options", "[[table.column]]"),
    ('default = "visit"', 'default = "dans"', "checklist_reference", "default ="),
    ('date_column = "day"', 'date_column = "dag"', "checklist_reference", "date_column ="),
    ('date_column = "day"', 'date_column = "kind"', "checklist_reference", "date_column ="),
    ('picture_column = "counts"', 'picture_column = "day"', "checklist_reference", "picture_column"),
    ("rule = \"counts and heading != 'Rätt'\"", 'required = true\nrule = "counts"', "checklist_computed_column", "[[table.column]]"),
    ("rule = \"counts and heading != 'Rätt'\"", 'rule = "count(log) > 1"', "rule_nested_rows", "rule ="),
    ('rule = "goal"', 'rule = "gaol"', "rule_name_unknown", 'rule = "gaol"'),
    ('rule = "goal"', 'rule = "goal / 2"', "rule_type", "rule ="),
    ('rule = "goal"', 'rule = "goal +"', "rule_expected", "rule ="),
    ('rule = "goal"', 'rule = "found + required"', "checklist_circle", "rule ="),
    ('rule = "registered"', 'rule = ""', "rule_empty", 'rule = ""'),
    ('rule = "registered"\n', "", "checklist_missing", "[[fact]]"),
    ("found < goal\"\nreason", "found < gool\"\nreason", "rule_name_unknown", "applies_when ="),
    ("when = \"form = 'other'\"", "when = \"form = 'oter'\"", "rule_option_unknown", "when ="),
    ('when = "found >= goal"', 'when = "found"', "rule_type", "when ="),
    ('source = "LAG"\nvalid_to', 'source = "LEG"\nvalid_to', "checklist_reference", 'source = "LEG"'),
    ("valid_to = 2025-06-30", "valid_from = 2025-07-01\nvalid_to = 2025-06-30", "checklist_dates", "[[question.basis]]"),
    ('level = "S"', 'level = "L"', "checklist_basis_missing", "[[question]]"),
    ('level = "S"', 'level = "X"', "checklist_word", 'level = "X"'),
    ('reason_required_for = ["N"]', 'reason_required_for = ["N", "E"]', "checklist_universal", "[[question]]"),
    ('reason_required_for = ["N"]', 'applies_when = "goal > 1"', "checklist_universal", "[[question]]"),
    ('reason_required_for = ["N"]', 'reason_required_for = ["Nej"]', "checklist_word", "reason_required_for"),
    ('reason_required_for = ["N"]', 'reason_required_for = "N"', "checklist_type", "reason_required_for"),
    ('reason_required_for = ["N"]', "reason_required_for = [1]", "checklist_type", "reason_required_for"),
    ('table = "log"\nsection', 'table = "lag"\nsection', "checklist_reference", 'table = "lag"'),
    ('table = "log"\nsection', "section", "checklist_missing", "[[question]]"),
    ('fact = "found"\nsection', 'fact = "fund"\nsection', "checklist_reference", 'fact = "fund"'),
    ('kind = "fact"', 'kind = "fact"\nuniversal = true', "checklist_unscored", "[[question]]"),
    ('kind = "judged"\nsection = "Två"', 'kind = "computed"\nsection = "Två"', "checklist_missing", "[[question]]"),
    ('missed = "missed"', 'missed = "heading"', "checklist_reference", "missed ="),
    ('heading = "heading"', 'heading = "day"', "checklist_reference", "heading ="),
    ('registered = "register_count"', 'registered = "registered"', "checklist_reference", "registered ="),
    ("[reconciliation]", "[[reconciliation]]", "checklist_type", ""),
    ("[[source]]\n", "[source]\n", "checklist_single", "[source]"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "line"), BROKEN)
def test_each_fault_is_named_on_its_line(old: str, new: str, code: str, line: str) -> None:
    assert old in SMALL
    text = SMALL.replace(old, new, 1)
    reading = read_checklist(text.encode())
    assert reading.checklist is None
    hits = [issue for issue in reading.issues if issue.code == code]
    assert hits, [issue.code for issue in reading.issues]
    if line:
        assert any(line in text.split("\n")[hit.row - 1] for hit in hits), hits


@pytest.mark.parametrize(("old", "new", "code", "line"), BROKEN)
def test_each_fault_has_a_sentence_that_can_be_said(
    old: str, new: str, code: str, line: str
) -> None:
    for issue in read_checklist(SMALL.replace(old, new, 1).encode()).issues:
        message, remedy = table()[issue.code]
        place = {"row": issue.row, "column": issue.column, "value": issue.value}
        for template in (message, remedy):
            said = template.format(**{**place, **issue.facts})
            assert said.endswith((".", "?")), said


def test_all_faults_are_listed_at_once_in_the_order_of_the_file() -> None:
    text = SMALL
    for old, new in [
        ('slug = "liten"', 'slug = "L"'),
        ("value = 2", 'value = "två"'),
        ('rule = "goal"', 'rule = "gaol + goool"'),
        ('level = "S"', 'level = "X"'),
    ]:
        text = text.replace(old, new, 1)
    issues = read_checklist(text.encode()).issues
    assert [i.code for i in issues] == [
        "checklist_slug",
        "checklist_type",
        "rule_name_unknown",
        "rule_name_unknown",
        "checklist_word",
    ]
    assert [i.row for i in issues] == sorted(i.row for i in issues)
    names = [
        (i.facts["name"], i.facts["position"]) for i in issues if i.code == "rule_name_unknown"
    ]
    line = text.split("\n")[issues[2].row - 1]
    assert [line[at - 1 :].startswith(name) for name, at in names] == [True, True]


def test_a_fault_in_a_rule_of_several_lines_names_its_own_line() -> None:
    text = SMALL.replace('rule = "goal"', 'rule = """\ngoal\n  + gaol"""', 1)
    (issue,) = read_checklist(text.encode()).issues
    line = text.split("\n")[issue.row - 1]
    assert line[issue.facts["position"] - 1 :].startswith("gaol")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "checklist_missing"),
        (b"\xff\xfe", "checklist_not_utf8"),
        (b"x" * (MAX_BYTES + 1), "checklist_too_large"),
        (b"a = 1\na = 2", "toml_twice"),
        (b"a = 'x", "toml_text_open"),
        (b"a = 1e5", "toml_number"),
        (b"a = " + b"9" * 5000, "toml_number"),
        (b"a = 0." + b"9" * 50, "toml_number"),
        (b"a = " + b"[" * 20_000, "checklist_too_deep"),
        (b"a = \x00", "toml_character"),
        (b"\xef\xbb\xbfa = 1", "toml_mark"),
    ],
)
def test_what_is_no_template_at_all_is_one_clear_fault(content: bytes, code: str) -> None:
    reading = read_checklist(content)
    assert reading.checklist is None
    assert code in {issue.code for issue in reading.issues}
    assert code in table()


def test_a_toml_fault_names_its_line() -> None:
    issues = read_checklist(b'a = 1\nb = "x\n').issues
    found = [(i.row, i.facts["position"]) for i in issues if i.code == "toml_text_open"]
    assert found == [(2, 5)]


def test_faults_of_writing_and_of_content_come_together_without_echo() -> None:
    text = SMALL.replace('id = "goal"', "id = goal", 1).replace('level = "S"', 'level = "X"', 1)
    text = text.replace('short = "Antal"\n', "", 1)
    issues = read_checklist(text.encode()).issues
    assert [i.code for i in issues] == ["toml_value", "checklist_word", "checklist_missing"]
    unclosed = text.replace("id = goal", 'id = """goal', 1)
    assert [i.code for i in read_checklist(unclosed.encode()).issues] == [
        "toml_long_text_open",
        "checklist_word",
    ]


def test_an_unknown_key_is_named_at_the_key_and_a_wrong_value_at_the_value() -> None:
    text = SMALL.replace('title = "Liten mall"', 'titel = "x"\ntitle = 3', 1)
    key, value = read_checklist(text.encode()).issues
    assert (key.code, key.facts["position"]) == ("checklist_unknown_key", 1)
    assert (value.code, value.facts["position"], value.row) == ("checklist_type", 9, key.row + 1)


def test_a_circle_is_named_by_its_members() -> None:
    text = SMALL.replace('rule = "goal"', 'rule = "register_count"').replace(
        'rule = "registered"', 'rule = "required"'
    )
    (issue,) = read_checklist(text.encode()).issues
    assert issue.facts["circle"] == "register_count → required → register_count"


def test_a_circle_through_the_rows_of_a_table_is_found() -> None:
    text = SMALL.replace("kind = 'visit' and day", "found > 0 and day")
    assert codes(text) == ["checklist_circle"]


def test_required_raises_with_all_faults() -> None:
    with pytest.raises(InspectionError) as raised:
        read_checklist(b"").required()
    assert raised.value.code == "checklist_faults"
    assert raised.value.facts["count"] == len(raised.value.facts["issues"]) > 3


def test_a_path_is_spoken_with_numbers_from_one() -> None:
    assert spoken(("question", 2, "basis", 0, "when")) == "question 3 · basis 1 · when"


# ------------------------------------------------------------------------- the released template


def test_the_visits_template_says_what_it_must() -> None:
    checklist = read_checklist(BESOK.read_bytes()).required()
    levels = {q.question_id: "/".join(q.level) for q in checklist.questions}
    assert levels == {
        "BES-01": "L", "BES-02": "L", "BES-03": "S/F", "BES-04": "S", "BES-05a": "L",
        "BES-05b": "K", "BES-06a": "L", "BES-06b": "K", "BES-07": "K", "BES-08": "L",
        "BES-09": "S", "BES-10": "K", "BES-11a": "L", "BES-11b": "L", "BES-12a": "L",
        "BES-12b": "L", "BES-12c": "L", "BES-12d": "L", "BES-12e": "L", "BES-13": "K",
        "BES-14": "K",
    }  # fmt: skip
    target = checklist.parameters[0]
    assert (target.value, target.nature) == (4, ParameterNature.GOAL)
    assert checklist.parameters[1].value == 12
    core = checklist.core()
    by_hand = [q.question_id for q in core.questions if q.kind is QuestionKind.JUDGED]
    assert sorted(by_hand) == ["BES-01", "BES-05a", "BES-07", "BES-09", "BES-11a", "BES-11b"]
    shown = [c.column_id for c in checklist.table("visits").entered_columns if c.core]
    assert shown == ["visited_on", "contact_kind", "child_met", "one_to_one", "heading"]
    assert all(q.depth in Depth for q in checklist.questions)


def test_the_law_changes_on_its_day() -> None:
    question = read_checklist(BESOK.read_bytes()).required().question("BES-01")
    old = [b.provision for b in question.bases if b.holds_on(date(2025, 6, 30))]
    new = [b.provision for b in question.bases if b.holds_on(date(2025, 7, 1))]
    assert (old, new) == (["6 kap. 7 c § SoL (2001:453)"], ["22 kap. 12 § SoL"])


def test_the_number_four_is_never_called_law() -> None:
    checklist = read_checklist(BESOK.read_bytes()).required()
    for question in checklist.questions:
        if "fyra" in question.text:
            assert Level.LAW not in question.level


@pytest.mark.parametrize("question_id", [f"BES-{n}" for n in ("01", "04", "06a", "07", "10", "13")])
def test_a_question_can_be_deleted_from_a_copy(question_id: str) -> None:
    text = BESOK.read_text("utf-8")
    parts = re.split(r"(?m)^(?=\[\[question\]\]$)", text)
    kept = [part for part in parts if f'\nid = "{question_id}"\n' not in part]
    assert len(kept) == len(parts) - 1
    checklist = read_checklist("".join(kept).encode()).required()
    assert question_id not in {q.question_id for q in checklist.questions}


def test_no_code_knows_a_question_of_a_template() -> None:
    package = Path(__file__).parents[2] / "inspector_app"
    pattern = re.compile(
        r"\b(?:BES|DEL|VOF|HEM|FLY|SKY|SKO|PLA)-\d|\bvisits_found\b|\bvisits_target\b"
    )
    guilty = [p.name for p in package.rglob("*.py") if pattern.search(p.read_text("utf-8"))]
    assert guilty == []


def test_a_number_is_exact() -> None:
    text = SMALL.replace('type = "count"\nvalue = 2', 'type = "number"\nvalue = 0.1')
    text = text.replace('type = "count"\nrule = "goal"', 'type = "count"\nrule = "ceil(goal)"')
    assert read_checklist(text.encode()).required().parameters[0].value == Fraction(1, 10)


def told(old: str, new: str, text: str = SMALL) -> tuple[str, str]:
    """What is said of the one fault in the small template with something else written."""
    assert old in text
    (issue,) = read_checklist(text.replace(old, new, 1).encode()).issues
    return describe_issue(issue)


SECOND_BASIS = """
[[question.basis]]
provision = "2 § LAG"
source = "LAG"
valid_from = 2025-07-01
"""
ONE_BASIS = SMALL.replace(SECOND_BASIS, "")
YES_NO = 'id = "talk"\nlabel = "Samtal"\ntype = "yes_no"\n'


@pytest.mark.parametrize("written", ['"blah"', '"no"', "false", "0.5"])
def test_an_empty_yes_no_cell_means_nothing(written: str) -> None:
    column = f"\n[[table.column]]\n{YES_NO}default = {written}\n"
    message, remedy = told("\n[[fact]]", f"{column}\n[[fact]]")
    assert message.endswith(
        f"{written.strip(chr(34))} kan inte vara det som en tom ruta betyder i en kolumn av typen "
        "yes_no."
    )
    assert remedy.startswith("Ta bort default.")


def test_a_value_is_said_as_it_is_written_with_what_is_wanted() -> None:
    message, remedy = told("value = 2", "value = 0.5")
    assert message.endswith("value: värdet 0.5 passar inte här.")
    assert remedy == "Skriv ett heltal, till exempel 12."
    message, remedy = told('level = "S"', "level = false")
    assert "level: värdet false passar inte här." in message
    assert remedy == 'Skriv L, F, S, K eller flera, till exempel "S/F", inom citattecken.'
    message, remedy = told('nature = "mål"', "nature = true")
    assert remedy == "Skriv ett av orden mål, allmänt råd, lag, metod inom citattecken."
    assert told('level = "S"', 'level = "X"')[1].endswith('eller flera, till exempel "S/F".')


def test_a_table_where_several_may_stand_says_how_they_are_written() -> None:
    message, remedy = told("[[question.basis]]", "[question.basis]", ONE_BASIS)
    assert message.endswith("basis får stå flera gånger och skrivs med dubbla hakparenteser.")
    assert remedy == "Skriv [[question.basis]] med dubbla hakparenteser."


def test_the_words_of_rules_are_listed_where_one_is_taken_as_a_name() -> None:
    text = SMALL.replace('id = "goal"', 'id = "known"', 1)
    issue = next(i for i in read_checklist(text.encode()).issues if i.code == "checklist_name")
    assert (
        "among, and, from, in, is, known, no, not, or, to, unknown, where, yes"
        in (describe_issue(issue)[1])
    )


def test_what_keeps_a_question_from_being_universal_is_named() -> None:
    message, _ = told('reason_required_for = ["N"]', 'not_applicable_when = "goal > 1"')
    assert message.endswith("men kan utebli eller bli Ej aktuellt genom not_applicable_when.")
    message, _ = told('reason_required_for = ["N"]', 'reason_required_for = ["E"]')
    assert message.endswith('genom "E" · reason_required_for.')


def test_a_fault_of_the_whole_file_names_no_row() -> None:
    (issue,) = (i for i in read_checklist(b"").issues if i.facts.get("key") == "title")
    message, _ = describe_issue(issue)
    assert issue.row == 0
    assert message == "title saknas eller är tomt."

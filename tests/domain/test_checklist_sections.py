"""One fault at a time in a sound template: it is named, on its line, and nothing else is."""

# ruff: noqa: E501 - a broken template a line reads best on one line

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.checklist import Answer, Polarity, QuestionKind
from inspector_app.domain.checklist.document.printer import print_document
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.domain.checklist.languages import text_paths
from inspector_app.domain.checklist.material import REGISTER_FIELDS
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.population import Case, ChildKey, Placement
from inspector_app.domain.population.terms import CareForm, LegalGround
from inspector_app.domain.review.register_values import register_fields
from inspector_app.wording.faults import describe_issue, table
from inspector_app.wording.language import Language
from tests.domain.small_checklist import SMALL
from tests.proofs import count

WHOLE = (Path(__file__).parents[2] / "checklists" / "examples" / "kontaktfamilj-1.toml").read_text(
    "utf-8"
)
SWEDISH = WHOLE[
    : WHOLE.index(
        "# ------------------------------------------------------------------------------- texterna"
    )
]
SOUND = SWEDISH.replace('languages = ["sv", "en"]\n', "")

# Each: what is replaced, by what, the code, and the text on the line that the fault must name.
BROKEN = [
    ('format = "granskningsmall/1"', 'format = "granskningsmall/2"', "checklist_format", "format"),
    ('slug = "kontaktfamilj"', 'slug = "a+b"', "checklist_slug", "slug"),
    ('version = "1"\n', "", "checklist_missing", ""),
    ("min = 1\n", "min = -1\n", "checklist_negative", "min = -1"),
    ("min = 1\n", "min = 11\n", "checklist_bounds", "value = 10"),
    ("max = 26\n", "max = 9\n", "checklist_bounds", "value = 10"),
    ("max = 26\n", 'max = "26"\n', "checklist_type", 'max = "26"'),
    ('nature = "mål"\n', 'nature = "lagkrav"\n', "checklist_word", "nature"),
    ('nature = "mål"\n', "", "checklist_missing", "[[parameter]]"),
    ('type = "date"\nfield = "born_to"', 'type = "date"\nfield = "age"', "checklist_word", 'field = "age"'),
    ('type = "date"\nfield = "born_to"', 'type = "date"\nmin = 1\nfield = "born_to"', "checklist_unknown_key", "min = 1"),
    ("'mother' in guardians_of_child", "'mather' in guardians_of_child", "rule_option_unknown", "'mather'"),
    ('{ id = "father", label = "pappan"', '{ id = "mother", label = "pappan"', "checklist_name_twice", "pappan"),
    ("{ id = \"mother\", label = \"mamman\", when =", "{ id = \"mother\", label = \"mamman\", om =", "checklist_unknown_key", "om ="),
    ('rule = "left_on - came_on"', 'rule = "left_on + came_on"', "rule_compare", "left_on +"),
    ('date_column = "came_on"', 'date_column = "nights"', "checklist_reference", "date_column"),
    ('[[fact]]\nid = "age"\n', '[[fact]]\nid = "counts"\nlabel = "x"\ntype = "count"\nrule = "1"\n\n[[fact]]\nid = "age"\n', "checklist_name_twice", 'id = "counts"'),
    ('[[fact]]\nid = "age"\n', '[[fact]]\nid = "whole"\nlabel = "x"\ntype = "count"\nrule = "1"\n\n[[fact]]\nid = "age"\n', "checklist_name_twice", 'id = "whole"'),
    ('[[fact]]\nid = "age"\n', '[[fact]]\nid = "assignment"\nlabel = "x"\ntype = "count"\nrule = "1"\n\n[[fact]]\nid = "age"\n', "checklist_name_twice", 'name = "assignment"'),
    ('[[fact]]\nid = "age"\n', '[[fact]]\nid = "kf_04"\nlabel = "x"\ntype = "count"\nrule = "1"\n\n[[fact]]\nid = "age"\n', "checklist_name_twice", 'id = "KF-04"'),
    ('[[table]]\nid = "stays"\n', '[[table]]\nid = "stays"\ntitle = "x"\nempty_text = "y"\n\n[[table]]\nid = "stays"\n', "checklist_name_twice", 'id = "stays"'),
    ('starts = "start(assignment)"', 'starts = "assignment"', "rule_type", "starts"),
    ('starts = "start(assignment)"\n', "", "checklist_missing", "[[deadline]]"),
    ("done = \"meetings.held_on where kind = 'follow_up'\"\n", "", "checklist_done", "[[deadline]]"),
    ('judged_from = "period_from"', 'judged_from = "period_from"\ndone_on = "period_to"', "checklist_done", "[[deadline]]"),
    ("done = \"meetings.held_on where", "done = \"meeting.held_on where", "rule_table_unknown", "done ="),
    ("done = \"meetings.held_on where", "done = \"meetings.day where", "rule_column_unknown", "done ="),
    ("done = \"meetings.held_on where", "done = \"meetings.kind where", "rule_type", "done ="),
    ("done = \"meetings.held_on where kind =", "done = \"meetings.held_on where king =", "rule_name_unknown", "done ="),
    ('tolerance = "followup_tolerance"', 'tolerance = "period_to"', "rule_type", "tolerance"),
    ("[[deadline.first]]\nmonths = 3", "[[deadline.first]]\nmonths = 0", "checklist_interval", "[[deadline.first]]"),
    ("[[deadline.first]]\nmonths = 3", "[[deadline.first]]\nmonths = 3\ndays = 2", "checklist_interval", "[[deadline.first]]"),
    ("months = 6\nvalid_from = 2024-01-01", "months = 6\nvalid_from = 2024-01-01\nvalid_to = 2023-01-01", "checklist_dates", "[[deadline.next]]"),
    ('avsnitt 4"\nsource = "RIKTLINJE"', 'avsnitt 4"\nsource = "LAG"', "checklist_reference", 'source = "LAG"'),
    ('name = "assignment"\ntype = "period"', 'name = "assignment"\ntype = "texts"', "checklist_word", 'type = "texts"'),
    ('name = "assignment"\ntype = "period"', 'name = "assignment"\ntype = "period"\nmin = 1', "checklist_bounds_type", 'type = "period"'),
    ('name = "assignment"\n', 'name = "Tiden"\n', "checklist_name", 'name = "Tiden"'),
    ('type = "choices"\noptions = [\n  { id = "mother", label = "Mamman" },\n  { id = "father", label = "Pappan" },\n]\n', 'type = "choices"\n', "checklist_options", "[[question]]"),
    ("id = \"KF-03\"\nkind = \"log\"", "id = \"KF-03\"\nkind = \"log\"\nname = \"x\"", "checklist_unknown_key", 'name = "x"'),
    ("id = \"KF-03\"\nkind = \"log\"", "id = \"KF-03\"\nkind = \"log\"\nreason_required_when = \"age > 1\"", "checklist_unscored", "[[question]]"),
    ('not_applicable_when = "followups_judged = 0"', 'not_applicable_when = "followups_judged = 0"\nuniversal = true', "checklist_universal", "[[question]]"),
    ('not_applicable_when = "followups_judged = 0"', 'not_applicable_when = "followups_judged"', "rule_type", "not_applicable_when"),
    ("reason_required_when = \"kf_06 = 'N'\"", "reason_required_when = \"kf_06 = 'Nej'\"", "rule_option_unknown", "reason_required_when"),
    ("reason_required_when = \"kf_06 = 'N'\"", "reason_required_when = \"kf_60 = 'N'\"", "rule_name_unknown", "reason_required_when"),
    ("reason_required_when = \"kf_06 = 'N'\"", "reason_required_when = \"kf_03 = 'N'\"", "rule_name_unknown", "reason_required_when"),
    ("because = \"Loggen har ingen uppföljning.\"\n", "", "checklist_missing", "[[question.forced]]"),
    ("[[question.forced]]\nanswer = \"N\"", "[[question.forced]]\nanswer = \"E\"", "checklist_universal", "[[question]]"),
    ("[[question.forced]]\nanswer = \"N\"", "[[question.forced]]\nanswer = \"Nej\"", "checklist_word", 'answer = "Nej"'),
    ("when = \"not any(meetings where kind = 'follow_up')\"", "when = \"kf_07 = 'J'\"", "checklist_circle", "[[question]]"),
    ('event_on = "end(assignment)"', 'event_on = "assignment"', "rule_type", "event_on"),
    ("[[question.applies]]\nvalid_from = 2025-01-01", "[[question.applies]]\nvalid_from = 2025-01-01\nvalid_to = 2024-01-01", "checklist_dates", "[[question.applies]]"),
    ('when = "age < 6"\ntext', 'when = "ago < 6"\ntext', "rule_name_unknown", "ago < 6"),
    ('for_each = "guardians"', 'for_each = "parents"', "checklist_reference", "for_each"),
    ('short = "Barnets mening"', 'short = "Vad {person} menar"', "checklist_person", "{person} menar"),
    ('short = "Vad {person} tycker"\n', 'short = "Vad {person} tycker"\nuniversal = true\n', "checklist_universal", "[[question]]"),
    ('short = "Vad {person} tycker"\n', 'short = "Vad {person} tycker"\napplies_when = "kf_1_{person} = \'J\' or agge > 1"\n', "rule_name_unknown", "agge"),
    ('kind = "item"\nsection = "Uppföljning"', 'kind = "item"\nsection = "Uppföljningen"', "checklist_reference", "section"),
    ('override_by = ["ansvarig inspektör"]', 'override_by = ["ansvarig inspektör", "överläkare"]', "checklist_word", "överläkare"),
    ('kind = "item"\nsection = "Uppföljning"', 'kind = "fråga"\nsection = "Uppföljning"', "checklist_word", "kind"),
    ("when = \"kf_04 = 'J' and kf_06 in ('J', 'E')\"", "when = \"kf_04 = 'J' and kf_06 in ('J', 'X')\"", "rule_option_unknown", "'X'"),
    ("when = \"kf_04 = 'J' and kf_06 in ('J', 'E')\"\n", "", "checklist_grade", "[[rating.grade]]"),
    ("when = \"kf_04 = 'J' and kf_06 in ('J', 'E')\"\n", "when = \"age > 1\"\notherwise = true\n", "checklist_grade", "when ="),
    ("when = \"number_of(delivery, participation = 'not_met') = 0\"", "otherwise = true", "checklist_otherwise", "[[rating.grade]]"),
    ("when = \"number_of(delivery, participation = 'not_met') = 0\"", "when = \"number_of(delivery, participation = 'bad') = 0\"", "rule_option_unknown", "'bad'"),
    ("when = \"number_of(delivery, participation = 'not_met') = 0\"", "when = \"whole = 'good'\"", "checklist_circle", "[[rating]]"),
    ('id = "fair"\n', 'id = "good"\n', "checklist_name_twice", 'id = "good"'),
    ('id = "fair"\n', 'id = "not_rated"\n', "checklist_name_twice", 'id = "not_rated"'),
    ('title = "Insatsen kontaktfamilj i Sjövikens kommun"\n', 'title = "x"\nlanguages = ["en"]\n', "checklist_languages", "languages"),
    ('title = "Insatsen kontaktfamilj i Sjövikens kommun"\n', 'title = "x"\nlanguages = ["sv", "eng"]\n', "checklist_languages", "languages"),
    ('document_types = ["Journalanteckning", "Genomförandeplan", "Beslut"]\n', '[[bridge]]\nold = "A-1"\nnew = "KF-01"\n', "checklist_missing", "[[bridge]]"),
    ('document_types = ["Journalanteckning", "Genomförandeplan", "Beslut"]\n', 'replaces = "a-1"\n[[bridge]]\nold = "A-1"\nnew = "KF-99"\n', "checklist_reference", "new"),
    ('document_types = ["Journalanteckning", "Genomförandeplan", "Beslut"]\n', 'replaces = "a-1"\n[[bridge]]\nold = "A-1"\nnew = "KF-01"\nbreak = true\n', "checklist_missing", "[[bridge]]"),
    ('version = "1"\n', 'version = "1"\nreplaces = "kontaktfamilj-1"\n', "checklist_reference", "replaces"),
]  # fmt: skip

ECHOING = (
    '{ id = "father", label = "pappan"',
    'name = "assignment"\ntype = "period"',
    'name = "assignment"\n',
    'for_each = "guardians"',
)
"""What other rules read: without it, they are at fault too."""


def test_the_template_that_is_broken_is_sound_before() -> None:
    assert read_checklist(SOUND.encode()).issues == ()
    assert len(BROKEN) >= 70


@pytest.mark.parametrize(("old", "new", "code", "line"), BROKEN)
def test_one_fault_is_one_fault_on_its_line(old: str, new: str, code: str, line: str) -> None:
    assert old in SOUND
    text = SOUND.replace(old, new, 1)
    issues = read_checklist(text.encode()).issues
    echoes = {i.code for i in issues} - {code}
    assert code in {i.code for i in issues}, [describe_issue(i) for i in issues]
    assert not echoes or (old in ECHOING and echoes <= {"rule_name_unknown", "rule_type"})
    assert any(line in text.split("\n")[i.row - 1] for i in issues if i.row) or not line
    for issue in issues:
        assert all(part.endswith((".", "?")) for part in describe_issue(issue))
        assert issue.code in table(Language.ENGLISH)


def test_a_fault_after_a_person_is_placed_where_it_stands_in_the_file() -> None:
    rule = 'applies_when = "heard_{person} is known or {person}_x = 1"\n'
    text = SOUND.replace('short = "Vad {person} tycker"\n', f'short = "x"\n{rule}', 1)
    issues = read_checklist(text.encode()).issues
    row = text[: text.index('applies_when = "heard_')].count("\n") + 1
    wanted = {(row, rule.index(name) + 1) for name in ("heard_", "{person}_x")}
    assert {(i.row, i.facts["position"]) for i in issues} == wanted
    assert {i.facts["name"] for i in issues} == {
        "heard_mother",
        "heard_father",
        "mother_x",
        "father_x",
    }


def test_everything_new_is_read_as_written() -> None:
    checklist = read_checklist(WHOLE.encode()).required()
    assert [g.group_id for g in checklist.groups] == ["guardians"]
    assert checklist.parameters[0].least == 1
    assert checklist.parameters[0].most == 26
    entry = checklist.question("KF-02").entry
    assert checklist.question("KF-02").kind is QuestionKind.ENTRY
    assert entry is not None
    assert (entry.name, entry.required, entry.not_found) == ("guardians_of_child", True, False)
    father = checklist.question("KF-10.father")
    assert (father.written_id, father.answer_name) == ("KF-10", "kf_10_father")
    assert (father.group_id, father.member_id, father.short) == (
        "guardians",
        "father",
        "Vad pappan tycker",
    )
    forced = checklist.question("KF-07").forced
    assert [(f.answer, f.because) for f in forced] == [(Answer.NO, "Loggen har ingen uppföljning.")]
    assert checklist.question("KF-07").polarity is Polarity.GOOD
    deadline = checklist.deadline("followup")
    assert [i.months for i in (*deadline.first, *deadline.following)] == [3, 6]
    assert [g.grade_id for g in checklist.rating("whole").grades] == ["good", "fair", "poor"]
    assert checklist.rating("whole").override_by == ("ansvarig inspektör",)


def test_an_answer_is_named_without_accents() -> None:
    text = SOUND.replace('id = "KF-09"', 'id = "VÖF-09"', 1)
    codes = {i.code for i in read_checklist(text.encode()).issues}
    assert codes == {"rule_name_unknown"}
    renamed = text.replace("kf_09", "vof_09")
    assert read_checklist(renamed.encode()).issues == ()


REQUIRED = {
    (): "format slug version title purpose question",
    ("source",): "id title state_on",
    ("parameter",): "id label type value nature",
    ("register",): "id label type field",
    ("group",): "id label members",
    ("members",): "id label",
    ("options",): "id label",
    ("table",): "id title empty_text",
    ("column",): "id label type",
    ("fact",): "id label type rule",
    ("question",): "id section short text level name type suggestion table fact",
    ("basis",): "provision source",
    ("suggestion",): "answer when",
    ("forced",): "answer when because",
    ("guidance_for",): "when text",
    ("level_exception",): "level when because",
    ("deadline",): "id title starts first",
    ("first",): "provision source",
    ("next",): "provision source",
    ("by_hand",): "when because",
    ("rating",): "id title grade",
    ("grade",): "id label",
    ("reconciliation",): "title registered found required table missed heading",
}
"""The keys that must be there, by the section they stand in, as checklists/README.md prints them."""


def keyed(data: Any, section: tuple[str, ...] = ()) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Every key of a document with the table it is in and the name of its section."""
    for key, value in data.items():
        yield data, key, section[-1] if section else ""
        inner = value if isinstance(value, list) else [value]
        for item in inner:
            if isinstance(item, dict):
                yield from keyed(item, (key,))


@pytest.mark.parametrize("text", [SOUND, SMALL], ids=["example", "small"])
def test_every_key_that_must_be_there_is_missed(text: str) -> None:
    wanted = {
        (name[-1] if name else "", key) for name, keys in REQUIRED.items() for key in keys.split()
    }
    missed = set()
    keys = list(enumerate(keyed(read_document(text).data)))
    for number, (_, key, section) in keys[:: count(1, 4)]:
        data = read_document(text).data
        table = next(islice(keyed(data), number, None))[0]
        del table[key]
        issues = read_checklist(print_document(data).encode()).issues
        said = {issue.facts.get("key") for issue in issues if issue.code == "checklist_missing"}
        of_entry = section == "question" and key == "level" and table.get("kind") == "entry"
        if (section, key) in wanted and not of_entry:
            assert key in said, (section, key)
            missed.add((section, key))
        else:
            assert key not in said, (section, key)
    assert len(missed) > count(25, 10)


def test_a_time_of_one_day_is_a_time() -> None:
    day = "valid_from = 2025-01-01"
    assert SOUND.count(day) == 2
    assert read_checklist(SOUND.replace(day, f"{day}\nvalid_to = 2025-01-01").encode()).issues == ()
    month = "valid_from = 2024-01-01"
    assert (
        read_checklist(SOUND.replace(month, f"{month}\nvalid_to = 2024-01-01").encode()).issues
        == ()
    )


ENTRY = '[[question]]\nid = "Z-1"\nkind = "entry"\nname = "z"\ntype = "count"\nsection = "A"\nshort = "b"\ntext = "c"\n'


@pytest.mark.parametrize(
    ("bounds", "faults"),
    [
        ("min = 2\nmax = 2\n", []),
        ("min = 3\nmax = 2\n", ["checklist_bounds"]),
        ("min = 3\n", []),
        ("max = 0\n", []),
        ("min = -1\n", ["checklist_negative"]),
    ],
)
def test_the_bounds_of_an_entry_hold_a_number_between_them(bounds: str, faults: list[str]) -> None:
    text = SOUND.replace("[[question]]", f"{ENTRY}{bounds}\n[[question]]", 1)
    assert [i.code for i in read_checklist(text.encode()).issues] == faults


# -------------------------------------------------------------------------------------- languages


def test_every_text_that_a_language_lacks_is_named() -> None:
    lines = [line for line in WHOLE.split("\n") if line.startswith('"') and " = " in line]
    assert len(lines) > 70
    for line in lines[:: max(1, len(lines) // 12)]:
        path = line.split('"')[1]
        issues = read_checklist(WHOLE.replace(f"{line}\n", "", 1).encode()).issues
        required = not path.startswith("source.")
        assert [(i.code, i.value) for i in issues] == [("checklist_text_missing", path)] * required


def test_a_text_for_nothing_is_named() -> None:
    text = WHOLE + '"KF-99.text" = "x"\n"KF-04.txt" = "y"\n'
    issues = read_checklist(text.encode()).issues
    assert [(i.code, i.value) for i in issues] == [
        ("checklist_text_unknown", "KF-99.text"),
        ("checklist_text_unknown", "KF-04.txt"),
    ]
    assert [text.split("\n")[i.row - 1][:9] for i in issues] == ['"KF-99.te', '"KF-04.tx']


def test_a_language_says_every_text_and_changes_nothing_else() -> None:
    checklist = read_checklist(WHOLE.encode()).required()
    english = checklist.in_language("en")
    assert english.title != checklist.title
    assert {q.section for q in english.questions} == {"The support", "Follow-up", "Participation"}
    assert {r.section for r in english.ratings} == {"", "Follow-up", "Participation"}
    for one, other in zip(checklist.questions, english.questions, strict=True):
        assert one.text != other.text
        assert (one.question_id, one.applies_when, one.bases) == (
            other.question_id,
            other.applies_when,
            other.bases,
        )
    assert english.evaluation_order == checklist.evaluation_order
    assert english.sources[0].title.startswith("Guideline")


RELEASED = sorted((Path(__file__).parents[2] / "checklists").glob("*.toml"))


@pytest.mark.parametrize("path", [*RELEASED, None], ids=lambda p: p.stem if p else "example")
def test_every_text_that_is_asked_for_is_said(path: Path | None) -> None:
    """Each text is given as its own path; what the language then says is that path, everywhere."""
    content = path.read_bytes() if path else WHOLE.encode()
    checklist = read_checklist(content).required()
    texts = {way: f"<{way}>" for way in text_paths(checklist)}
    spoken = text_paths(replace(checklist, texts={"xx": texts}).in_language("xx"))
    assert {way: text for way, text in spoken.items() if not way.startswith("section.")} == {
        way: text for way, text in texts.items() if not way.startswith("section.")
    }
    sections = {q.section for q in checklist.questions}
    assert {way for way in spoken if way.startswith("section.")} == {
        f"section.<section.{name}>" for name in sections
    }
    assert len(texts) > 60


def test_a_language_that_need_not_be_whole_may_lack_texts() -> None:
    text = SOUND + '\n[texts.en]\n"KF-04.text" = "Often enough?"\n'
    english = read_checklist(text.encode()).required().in_language("en")
    assert english.question("KF-04").text == "Often enough?"
    assert english.question("KF-06").text == "Har insatsen följts upp i tid?"


def test_the_list_of_cases_gives_nothing_that_a_template_cannot_name() -> None:
    day = date(2020, 1, 1)
    stay = Placement(
        1, "Järva", "", CareForm.FOSTER_HOME, LegalGround.SOL, None, None, day, date(2021, 1, 1)
    )
    case = Case(ChildKey("x"), registered_visits=3, birth_month="2014-02", placements=(stay,))
    assert set(register_fields(case)) == set(REGISTER_FIELDS)

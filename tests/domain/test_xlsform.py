"""XLSForm: what is exported comes back whole, what has no place is refused by name, never trimmed.

The workbooks of this program were opened once with pyxform 4.5.0 (the converter of ODK and Kobo):
the export of ``WHOLE`` and the blank workbook became XForms without errors and without warnings.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.checklist.difference import difference
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.expression.parser import parse
from inspector_app.domain.expression.text import print_expression
from inspector_app.domain.xlsform import SHEETS, SURVEY_COLUMNS, Sheet, Workbook, column_letters
from inspector_app.domain.xlsform.guide import HELP, OFFERS, blank_workbook
from inspector_app.domain.xlsform.reader import read_xlsform
from inspector_app.domain.xlsform.rule import Asked, RuleFaultError, Shape, read_rule
from inspector_app.domain.xlsform.rule_writer import OutsideError, write_rule
from inspector_app.domain.xlsform.writer import write_xlsform
from inspector_app.wording.faults import describe_issue
from tests.domain.xlsform_faults import FAULTS, PARTS, at
from tests.domain.xlsform_template import WHOLE, changed, meaning, template, workbook_of
from tests.proofs import count

LIBRARY = Path(__file__).parents[2] / "checklists"
TEMPLATES = sorted([*LIBRARY.glob("*.toml"), *LIBRARY.glob("examples/*.toml")])
BOOK = workbook_of()


# ---------------------------------------------------------------------- whole


def test_an_export_read_back_is_the_same_template() -> None:
    reading = read_xlsform(BOOK)
    assert reading.issues == ()
    assert reading.name == "helt-prov-2.1.toml"
    back, was = template(reading.text), template(WHOLE)
    assert meaning(back) == meaning(was)
    assert difference(was, back).changes == ()


def test_the_comparison_can_fail() -> None:
    """One letter of one rule, text or bound makes another template."""
    was = meaning(template(WHOLE))
    for old, new in (
        ("minutes >= 5", "minutes >= 6"),
        ("Läst i april", "Läst i maj"),
        ("60", "61"),
    ):
        assert meaning(template(WHOLE.replace(old, new))) != was


def test_reading_and_exporting_again_gives_the_same_cells() -> None:
    assert workbook_of(read_xlsform(BOOK).text) == BOOK


@pytest.mark.parametrize(
    ("column", "letters"),
    [(1, "A"), (7, "G"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (703, "AAA")],
)
def test_columns_are_called_as_in_a_spreadsheet(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_what_other_tools_write_is_read_too() -> None:
    """Plain ``label`` and ``hint``, spaces in types, headers in capitals, own sheets."""
    book = changed(
        BOOK,
        {
            "survey!A1": "Type",
            "survey!C1": "label",
            "survey!D1": "Hint",
            "survey!A2": "begin group",
            "survey!A8": "end  group",
            "survey!F7": 'selected("family home", ${ form }) or ${form} = ""',
            "survey!L10": "no",
            "survey!B30": "   ",
            "settings!D2": "sv",
            "_anteckningar!A1": "för mig själv",
        },
    )
    reading = read_xlsform(book)
    assert reading.issues == ()
    assert meaning(template(reading.text)) == meaning(template(WHOLE))


def test_the_id_of_a_plain_name_need_not_be_written() -> None:
    text = WHOLE.replace("VÖF-", "VOF-")
    book = changed(workbook_of(text), {at("beteckning", 17): ""})
    assert meaning(template(read_xlsform(book).text)) == meaning(template(text))


def test_a_note_without_a_rule_is_the_first_paragraph_of_the_guidance() -> None:
    book = changed(BOOK, {at("relevant", 12): ""})
    question = template(read_xlsform(book).text).question("VÖF-08")
    assert question.guidance == "Läs planen.\n\nFörsta stycket.\n\nAndra stycket."
    assert [g.text for g in question.guidance_for] == ["Läs anteckningarna."]


# ---------------------------------------------------------------------- refused when read


@pytest.mark.parametrize(("cells", "wanted"), FAULTS, ids=[str(sorted(f[0]))[:40] for f in FAULTS])
def test_each_fault_is_said_at_its_cell(
    cells: dict[str, str], wanted: list[tuple[str, str]]
) -> None:
    reading = read_xlsform(changed(BOOK, cells))
    assert [(issue.code, issue.column) for issue in reading.issues] == wanted
    assert reading.text == ""
    for issue in reading.issues:
        message, remedy = describe_issue(issue)
        assert issue.column in message
        assert remedy


def test_all_faults_come_at_once() -> None:
    cells = {"survey!A11": "calculate", "survey!G4": "1", at("kort", 5): "", "kallor!C2": "april"}
    found = read_xlsform(changed(BOOK, cells)).issues
    wanted = ["survey!G4", "survey!H4", at("kort", 5), "survey!A11", "kallor!C2"]
    assert [issue.column for issue in found] == wanted


@pytest.mark.parametrize("missing", SHEETS)
def test_a_missing_sheet_is_named(missing: str) -> None:
    sheets = tuple(sheet for sheet in BOOK.sheets if sheet.name != missing)
    found = [(i.code, i.column) for i in read_xlsform(Workbook(sheets)).issues]
    if missing == "kallor":  # a form without law needs no sources, but this one has some
        assert found == [("xlsform_source", at("lagrum", 14))] * 3
    elif missing == "choices":  # nor does one without options need lists
        assert {code for code, _ in found} == {"xlsform_list_missing"}
    else:
        assert ("xlsform_sheet_missing", missing) in found


def test_a_form_without_options_needs_no_lists() -> None:
    survey = (("type", "name", "label", "beteckning", "kort"), ("begin_group", "a", "A"))
    survey += (("text", "why", "Varför?", "A-01", "Varför"), ("end_group",))
    reading = read_xlsform(Workbook((Sheet("survey", survey), BOOK.sheets[2])))
    assert reading.issues == ()
    assert template(reading.text).question("A-01").text == "Varför?"


def test_the_description_names_every_column() -> None:
    described = (LIBRARY / "README.md").read_text("utf-8")
    for sheet, columns in HELP.items():
        for column in columns:
            name = column if column != "constraint_message::Svenska (sv)" else "constraint_message"
            assert f"`{name}`" in described, (sheet, column)


def test_an_empty_survey_has_no_questions() -> None:
    only_headers = Sheet("survey", (SURVEY_COLUMNS,))
    sheets = (only_headers, *BOOK.sheets[1:])
    found = {issue.code for issue in read_xlsform(Workbook(sheets)).issues}
    assert found == {"xlsform_no_questions"}


def test_a_thousand_faults_and_no_more() -> None:
    rows = tuple(("calculate", f"x{n}") for n in range(3_000))
    book = Workbook((Sheet("survey", (("type", "name"), *rows)), *BOOK.sheets[1:]))
    issues = read_xlsform(book).issues
    assert len(issues) <= 1_010
    assert sum(issue.code == "xlsform_more" for issue in issues) == 1


def test_the_blank_workbook_asks_only_for_what_the_author_has_to_say() -> None:
    issues = read_xlsform(blank_workbook()).issues
    assert {(issue.code, issue.column) for issue in issues} == {
        ("xlsform_missing", f"settings!{letter}2") for letter in "ABCE"
    }


def test_the_guide_tells_of_every_column() -> None:
    for sheet in blank_workbook().sheets[:4]:
        assert tuple(HELP[sheet.name]) == sheet.rows[0]
    for offer in OFFERS:
        assert offer.column in HELP[offer.sheet]
        assert len(",".join(offer.words)) < 255  # more than a spreadsheet takes in one list


# ---------------------------------------------------------------------- refused when written


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_outside_the_subset_is_refused_naming_each_part(path: Path) -> None:
    checklist = read_checklist(path.read_bytes()).required()
    writing = write_xlsform(checklist)
    named = {(issue.code, issue.column) for issue in writing.issues}
    assert writing.workbook is None
    wanted = {("xlsform_has_table", t.table_id) for t in checklist.tables}
    wanted |= {("xlsform_has_fact", f.fact_id) for f in checklist.facts}
    wanted |= {("xlsform_has_rating", r.rating_id) for r in checklist.ratings}
    wanted |= {("xlsform_has_deadline", d.deadline_id) for d in checklist.deadlines}
    wanted |= {("xlsform_has_parameter", p.parameter_id) for p in checklist.parameters}
    wanted |= {("xlsform_has_register", r.value_id) for r in checklist.register_values}
    wanted |= {
        ("xlsform_has_suggestion", q.question_id) for q in checklist.questions if q.suggestions
    }
    assert wanted
    assert wanted <= named
    assert all(all(describe_issue(issue)) for issue in writing.issues)


@pytest.mark.parametrize(("code", "name", "part"), PARTS)
def test_each_part_that_has_no_place_is_named(code: str, name: str, part: str) -> None:
    writing = write_xlsform(template(WHOLE + part))
    assert (code, name) in {(issue.code, issue.column) for issue in writing.issues}
    assert writing.workbook is None


def test_heads_that_no_cell_can_hold_are_named() -> None:
    for old, new, code in (
        ('version = "2.1"', 'version = "2/1"', "xlsform_has_version"),
        ('"=Beslut"', '" Beslut"', "xlsform_has_document_type"),
        ('"=Beslut"', '"Beslut\\nPM"', "xlsform_has_document_type"),
        ("Andra stycket.\n", "a" * 33_000, "xlsform_has_unwritable"),
    ):
        writing = write_xlsform(template(WHOLE.replace(old, new, 1)))
        assert code in {issue.code for issue in writing.issues}, code


# ---------------------------------------------------------------------- rules


NAMES = {
    "bes_01": Asked(Shape.ANSWER, ("J", "D", "N", "F", "E")),
    "form": Asked(Shape.CHOICE, ("family", "home")),
    "seen": Asked(Shape.CHOICES, ("plan", "notes")),
    "alone": Asked(Shape.YES_NO),
    "minutes": Asked(Shape.NUMBER),
    "remark": Asked(Shape.TEXT),
    "placed_on": Asked(Shape.OTHER),
}
RULES = [
    ("bes_01 = 'J'", "${bes_01} = 'J'"),
    ("bes_01 != 'J'", "${bes_01} != 'J'"),
    ("bes_01 in ('J', 'D')", "selected('J D', ${bes_01})"),
    ("bes_01 not in ('J', 'D')", "not(selected('J D', ${bes_01}))"),
    ("not bes_01 in ('J', 'D')", "not((selected('J D', ${bes_01})))"),
    ("'plan' in seen", "selected(${seen}, 'plan')"),
    ("'plan' not in seen", "not(selected(${seen}, 'plan'))"),
    ("alone", "${alone} = 'yes'"),
    ("not alone", "not(${alone} = 'yes')"),
    ("alone = no", "selected('no', ${alone})"),
    ("minutes >= 5", "${minutes} >= 5"),
    ("minutes < 0.5", "${minutes} < 0.5"),
    ("remark = 'ja tack'", "${remark} = 'ja tack'"),
    ("placed_on is known", "${placed_on} != ''"),
    ("seen is unknown", "${seen} = ''"),
    ("alone or alone and alone", "${alone} = 'yes' or (${alone} = 'yes' and ${alone} = 'yes')"),
    ("(alone or alone) and alone", "(${alone} = 'yes' or ${alone} = 'yes') and ${alone} = 'yes'"),
    ("alone and (alone and alone)", "${alone} = 'yes' and (${alone} = 'yes' and ${alone} = 'yes')"),
]


@pytest.mark.parametrize(("ours", "theirs"), RULES)
def test_a_rule_goes_there_and_back(ours: str, theirs: str) -> None:
    assert write_rule(parse(ours).node, NAMES) == theirs
    assert read_rule(theirs, NAMES) == print_expression(parse(ours).node)


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("${alone} = 'no'", "not alone"),
        ("${alone} != 'no'", "alone"),
        ("selected(${form}, 'home')", "form = 'home'"),
        ("a" and "${bes_01}='J'and not( ${alone}='no' )", "bes_01 = 'J' and not not alone"),
    ],
)
def test_other_ways_of_writing_mean_the_same(theirs: str, ours: str) -> None:
    assert read_rule(theirs, NAMES) == ours


@pytest.mark.parametrize(
    "rule",
    [
        "period_from = placed_on",
        "placed_on > 2025-01-01",
        "minutes + 1 > 2",
        "number_of(bes_01 = 'J') = 1",
        "any(visits)",
        "bes_01 = 'not_asked'",
        "bes_01 is known",
        "if(alone, alone, alone)",
        "yes",
        "'J' = bes_01",
        "remark = '${form}'",
    ],
)
def test_a_rule_that_cannot_be_said_is_named(rule: str) -> None:
    with pytest.raises(OutsideError):
        write_rule(parse(rule).node, NAMES)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("${minutes} >> 5", 13),
        ("${minutes}", 11),
        ("", 1),
        ("${x} = 1", 1),
        ("${minutes} = 1 )", 16),
    ],
)
def test_a_fault_has_its_place_in_the_cell(text: str, position: int) -> None:
    with pytest.raises(RuleFaultError) as found:
        read_rule(text, NAMES)
    assert found.value.position == position


LEAVES = st.sampled_from([ours for ours, _ in RULES[:15]])


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(parts, st.sampled_from(["and", "or"]), parts)
    return pairs.map(lambda p: f"({p[0]}) {p[1]} ({p[2]})") | parts.map(lambda p: f"not ({p})")


@given(st.recursive(LEAVES, _joined, max_leaves=8))
@settings(max_examples=count(2_000, 150), deadline=None)
def test_any_rule_of_the_subset_comes_back_as_it_was(text: str) -> None:
    node = parse(text).node
    assert read_rule(write_rule(node, NAMES), NAMES) == print_expression(node)


WORDS = st.sampled_from(
    ["${alone}", "${bes_01}", "${", "}", "=", "!=", "'J'", "'", '"yes"', "and", "or", "not", "(",
     ")", "selected", ",", "1", "0.5", ".", "count", "å", "\n", "''", "<=", "${x}"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=30))
@settings(max_examples=count(5_000, 300), deadline=None)
def test_any_text_is_a_rule_or_one_fault(text: str) -> None:
    position = 1
    try:
        parse(read_rule(text, NAMES))
    except RuleFaultError as fault:
        position = fault.position
    assert 1 <= position <= len(text) + 1


# ---------------------------------------------------------------------- any template, any cells

SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn"))
TEXTS = (
    st.text(SIGNS, min_size=1, max_size=20)
    .map(lambda t: " ".join(t.replace("{person}", "").split()))
    .filter(bool)
)


@given(st.data())
@settings(max_examples=count(400, 40), deadline=None)
def test_any_texts_and_levels_come_back(data: st.DataObject) -> None:
    text = WHOLE
    for old in ("Hörd", "Läst i april.", "Familjehem", "Om vården", "minuter", "11 kap. 1 § SoL"):
        new = data.draw(TEXTS).replace("|", "")
        quoted = new.replace("\\", "\\\\").replace('"', '\\"')
        text = text.replace(f'"{old}"', f'"{quoted or old}"')
    text = text.replace(
        'polarity = "none"', f'polarity = "{data.draw(st.sampled_from(["good", "bad", "none"]))}"'
    )
    text = text.replace(
        'level = "S/F"', f'level = "{data.draw(st.sampled_from(["S", "F/K", "K"]))}"'
    )
    reading = read_checklist(text.encode())
    if reading.checklist is None:
        return
    back = read_xlsform(workbook_of(text))
    assert back.issues == ()
    assert meaning(template(back.text)) == meaning(reading.checklist)


SHEET_NAMES = st.sampled_from([*SHEETS, "_x", "annat"])
KNOWN_CELLS = """
    type|name|label|note|date|begin_group|end_group|select_one svar|a|svar|J|relevant|kort|niva|L
    ${a} = 1|vikt|beteckning|list_name|1|form_id|version|form_title|syfte|id|titel|last_den|A-01
    2025-01-01|
"""
CELLS = st.sampled_from([word.strip() for word in KNOWN_CELLS.replace("\n", "|").split("|")]) | (
    st.text(max_size=5)
)


@given(
    st.lists(
        st.tuples(SHEET_NAMES, st.lists(st.lists(CELLS, max_size=6).map(tuple), max_size=8)),
        max_size=5,
    )
)
@settings(max_examples=count(3_000, 200), deadline=None)
def test_any_workbook_is_a_template_or_a_list_of_faults(
    sheets: list[tuple[str, list[tuple[str, ...]]]],
) -> None:
    reading = read_xlsform(Workbook(tuple(Sheet(n, tuple(rows)) for n, rows in sheets)))
    assert bool(reading.text) != bool(reading.issues)
    for issue in reading.issues:
        assert all(describe_issue(issue))

"""Several templates put together: nothing lost, nothing doubled, every conflict named."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.faults import describe_issue, table
from tests.domain.small_checklist import SMALL
from tests.proofs import count

FOLDER = Path(__file__).parents[2] / "checklists"
RELEASED = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.toml"))}
THEMES = sorted({name.rpartition("-")[0]: name for name in RELEASED}.values())
PAIRS = list(itertools.combinations(THEMES, 2))

OTHER = """
format = "granskningsmall/1"
slug = "annan"
version = "7"
title = "Annan mall"
purpose = "Prova."
document_types = ["Beslut", "Journal"]

[[source]]
id = "LAG"
title = "En lag"
state_on = 2026-01-01

[[parameter]]
id = "goal"
label = "Mål"
type = "count"
value = 2
nature = "mål"

[[question]]
id = "X-01"
section = "Tre"
short = "Kort"
text = "Lång?"
level = "K"
"""


def test_two_templates_become_one() -> None:
    small = read_checklist(SMALL.encode()).required()
    text = combine([SMALL.encode(), OTHER.encode()]).required()
    found = read_checklist(text.encode()).required()
    assert (found.slug, found.version) == ("liten+annan", "1+7")
    assert found.title == "Liten mall + Annan mall"
    assert found.purpose == "Prövar formatet.\n\nProva."
    assert [q.question_id for q in found.questions] == [
        *(q.question_id for q in small.questions),
        "X-01",
    ]
    assert found.questions[:-1] == small.questions
    assert found.facts == small.facts
    assert found.tables == small.tables
    assert found.reconciliation == small.reconciliation
    assert [p.parameter_id for p in found.parameters] == ["goal"]
    assert found.combined_from[0] == f"liten-1 {small.sha256}"
    assert found.document_types == tuple(
        dict.fromkeys((*small.document_types, "Beslut", "Journal"))
    )


def test_the_same_templates_give_the_same_bytes() -> None:
    parts = [SMALL.encode(), OTHER.encode()]
    assert combine(parts) == combine(parts)
    turned = combine(parts[::-1]).required()
    assert read_checklist(turned.encode()).required().slug == "annan+liten"


def test_what_differs_is_named_with_both_places_and_all_at_once() -> None:
    other = OTHER.replace("value = 2", "value = 3").replace('"En lag"', '"Två lagar"')
    found = combine([SMALL.encode(), other.encode()])
    assert found.text == ""
    assert [(i.code, i.column, i.value) for i in found.issues] == [
        ("combination_conflict", "source", "LAG"),
        ("combination_conflict", "parameter", "goal"),
    ]
    conflict = found.issues[1]
    assert SMALL.split("\n")[conflict.facts["first_row"] - 1] == "[[parameter]]"
    assert other.split("\n")[conflict.row - 1] == "[[parameter]]"
    message, remedy = describe_issue(conflict)
    assert message == (
        f"annan-7, rad {conflict.row}: goal betyder något annat än i liten-1, "
        f"rad {conflict.facts['first_row']}."
    )
    assert remedy.endswith(".")
    with pytest.raises(InspectionError, match="combination_faults"):
        found.required()


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ('id = "goal"', 'id = "found"', "found"),  # a fact in the other
        ('id = "goal"', 'id = "registered"', "registered"),  # a register value
        ('id = "goal"', 'id = "q_03"', "q_03"),  # an answer
        ('id = "X-01"', 'id = "X-01"\nkind = "entry"\nname = "found"\ntype = "count"', "found"),
    ],
)
def test_a_name_used_for_two_things_is_a_conflict(old: str, new: str, name: str) -> None:
    (issue,) = combine([SMALL.encode(), OTHER.replace(old, new).encode()]).issues
    assert (issue.code, issue.value) == ("combination_conflict", name)
    assert SMALL.split("\n")[issue.facts["first_row"] - 1].startswith("[[")


def test_a_table_and_a_deadline_with_one_name_are_found_in_the_whole() -> None:
    deadline = """
[[deadline]]
id = "log"
title = "Tid"
starts = "period_from"
done_on = "period_to"

[[deadline.first]]
days = 3
provision = "En lag"
source = "LAG"
"""
    found = combine([SMALL.encode(), (OTHER + deadline).encode()])
    assert {i.code for i in found.issues} >= {"checklist_name_twice"}


def test_a_text_that_only_breaks_its_lines_elsewhere_is_the_same() -> None:
    other = OTHER.replace('"En lag"', '"""\nEn\nlag"""')
    assert combine([SMALL.encode(), other.encode()]).issues == ()


def test_what_cannot_be_combined_is_said() -> None:
    small, other = SMALL.encode(), OTHER.encode()
    whole = combine([small, other]).required().encode()
    assert [i.code for i in combine([small]).issues] == ["combination_count"]
    assert [i.code for i in combine([]).issues] == ["combination_count"]
    assert "combination_count" in {i.code for i in combine([small] * 9).issues}
    assert [i.code for i in combine([small, small]).issues] == ["combination_twice"]
    assert [i.code for i in combine([whole, other]).issues] == ["combination_twice"]
    assert [i.code for i in combine([b"x", b"\xff"]).issues] == ["combination_unsound"] * 2
    codes = ("faults", "count", "unsound", "twice", "conflict")
    assert {f"combination_{code}" for code in codes} <= set(table())


def test_languages_and_what_came_before_are_carried_or_left_as_said() -> None:
    english = '\n[texts.en]\n"top.title" = "{0}"\n"section.{1}" = "{0}"\n'
    small = SMALL + english.format("Small", "Ett")
    other = OTHER.replace('version = "7"', 'version = "7"\nreplaces = "annan-6"')
    other += english.format("Other", "Tre")
    found = read_checklist(combine([small.encode(), other.encode()]).required().encode())
    checklist = found.required()
    assert checklist.replaces == ""
    assert checklist.in_language("en").title == "Small + Other"
    assert {q.section for q in checklist.in_language("en").questions} >= {"Small", "Other"}


@pytest.mark.parametrize("pair", PAIRS[:: count(1, 4)], ids="+".join)
def test_any_two_themes_can_be_inspected_together(pair: tuple[str, str]) -> None:
    found = combine([RELEASED[name] for name in pair])
    assert found.issues == ()
    whole = read_checklist(found.text.encode()).required()
    apart = [read_checklist(RELEASED[name]).required() for name in pair]
    for kind, key in (("questions", "question_id"), ("facts", "fact_id"), ("ratings", "rating_id")):
        wanted = {getattr(item, key) for one in apart for item in getattr(one, kind)}
        assert {getattr(item, key) for item in getattr(whole, kind)} == wanted


def test_all_themes_can_be_inspected_together() -> None:
    found = combine([RELEASED[name] for name in THEMES])
    assert found.issues == ()
    assert len(read_checklist(found.text.encode()).required().combined_from) == len(THEMES)

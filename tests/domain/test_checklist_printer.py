"""The canonical text of a document: read again it gives the same values, and stays as it is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist.document.printer import WIDTH, print_document
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.domain.checklist.reader import read_checklist
from tests.domain.test_checklist_document import NESTED, WORDS, by_tomllib

FILES = sorted((Path(__file__).parents[2] / "checklists").rglob("*.toml"))
RULE_WORDS = st.lists(st.sampled_from(["and", "or", "a = 1", " ", '"', "\\", "b_long_name", "é"]))
KEYS = st.one_of(
    WORDS, st.sampled_from(["rule", "when", "options", "members", "rows", "question", "x.y"])
)


def again(data: dict[str, Any]) -> dict[str, Any]:
    text = print_document(data)
    document = read_document(text)
    assert document.faults == (), text
    assert by_tomllib(text) == document.data
    return document.data


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_template_printed_is_the_same_template(path: Path) -> None:
    data = read_document(path.read_text("utf-8")).data
    printed = print_document(data)
    assert again(data) == data
    assert print_document(read_document(printed).data) == printed
    keys = [key for key in data if isinstance(data[key], list)]
    assert [key for key in read_document(printed).data if isinstance(data[key], list)] == keys


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_rules_of_a_printed_template_mean_the_same(path: Path) -> None:
    found = read_checklist(path.read_bytes()).checklist
    if found is None:  # worked cases are no template
        return
    printed = read_checklist(print_document(read_document(found.text).data).encode()).required()
    assert printed.facts == found.facts
    assert printed.questions == found.questions
    assert printed.deadlines == found.deadlines
    assert printed.ratings == found.ratings


@given(st.dictionaries(KEYS, NESTED, max_size=5))
def test_any_document_printed_and_read_is_the_same(data: dict[str, Any]) -> None:
    assert again({"whole": data, **data}) == {"whole": data, **data}


@given(RULE_WORDS.map(" ".join), st.sampled_from(["rule", "text"]))
def test_any_text_printed_and_read_is_the_same(text: str, key: str) -> None:
    assert again({key: text * 6}) == {key: text * 6}


@given(st.text(st.sampled_from('"\\\n\t a\x00å')))
def test_texts_of_several_lines_keep_every_sign(text: str) -> None:
    assert again({"a": text, "b": [text]}) == {"a": text, "b": [text]}


def test_the_form_is_the_one_of_the_templates() -> None:
    data = {
        "title": "Liten",
        "purpose": "En\nrad till.\n",
        "table": [
            {
                "id": "log",
                "column": [{"id": "kind", "options": [{"id": "a", "label": "A"}, {"id": "b"}]}],
            }
        ],
        "fact": [{"rule": "a and " * 20 + "b", "n": Fraction(-5, 4), "on": date(2026, 1, 2)}],
        "texts": {"en": {"Q-01.text": "X"}},
    }
    assert print_document(data) == (
        'title = "Liten"\n'
        'purpose = """\nEn\nrad till.\n"""\n'
        "\n[[table]]\n"
        'id = "log"\n'
        "\n[[table.column]]\n"
        'id = "kind"\n'
        'options = [\n  { id = "a", label = "A" },\n  { id = "b" },\n]\n'
        "\n[[fact]]\n"
        'rule = """\\\n'
        "  " + "a " + "and a " * 15 + "\\\n"
        "  " + "and a " * 4 + 'and b"""\n'
        "n = -1.25\n"
        "on = 2026-01-02\n"
        "\n[texts.en]\n"
        '"Q-01.text" = "X"\n'
    )


def test_no_line_of_a_rule_is_longer_than_the_width() -> None:
    lines = print_document({"rule": "some_name = 'value' and " * 40 + "last"}).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert len(lines) > 8


def test_a_number_without_a_decimal_form_is_a_defect() -> None:
    with pytest.raises(ValueError, match="no decimal form"):
        print_document({"a": Fraction(1, 3)})

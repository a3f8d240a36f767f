"""Every code has a sentence, every sentence gets its facts, and the sentences are plain Swedish."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from inspector_app.domain.errors import Issue, Severity
from inspector_app.wording.check_reasons import REASONS
from inspector_app.wording.faults import describe_issue, sentence, table

PROGRAM = Path(__file__).parents[2] / "inspector_app"
PLACE = {"row", "column", "value"}
RAISED = {"InspectionError", "Issue"}
REASONED = {"fails", "undecided"}
ENGLISH = re.compile(
    r"\b(the|and|not|is|are|with|file|error|invalid|missing|unknown|please|failed|cannot)\b", re.I
)


class Call(NamedTuple):
    """One place where a code is written out."""

    where: str
    code: str
    facts: set[str] | None


def calls(names: set[str]) -> Iterator[Call]:
    """Yield each call with a literal code; ``facts`` is ``None`` when they are not all spelled."""
    for path in sorted(PROGRAM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node) in names:
                yield from literal(node, f"{path.relative_to(PROGRAM)}:{node.lineno}")


def _name(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def literal(node: ast.Call, where: str) -> Iterator[Call]:
    first = node.args[0]
    if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
        return
    if _name(node) == "Issue":
        yield Call(where, first.value, issue_facts(node))
        return
    spelled = [keyword.arg for keyword in node.keywords]
    facts = None if None in spelled else {arg for arg in spelled if arg is not None}
    yield Call(where, first.value, facts)


def issue_facts(node: ast.Call) -> set[str] | None:
    """Return the facts of an issue when they are written as a literal or left out."""
    if any(isinstance(arg, ast.Starred) for arg in node.args):
        return None
    given = [keyword.value for keyword in node.keywords if keyword.arg == "facts"]
    if not given and len(node.args) < 6 and all(keyword.arg for keyword in node.keywords):
        return set(PLACE)
    if given and isinstance(given[0], ast.Dict):
        keys = [k.value for k in given[0].keys if isinstance(k, ast.Constant)]
        return PLACE | {str(key) for key in keys}
    return None


def fields(*templates: str) -> set[str]:
    """Return the names of the facts that templates ask for."""
    parsed = (part for template in templates for part in string.Formatter().parse(template))
    return {re.split(r"[.\[]", name)[0] for _, name, _, _ in parsed if name}


RAISED_CALLS = tuple(calls(RAISED))
REASON_CALLS = tuple(calls(REASONED))


def test_the_program_is_searched() -> None:
    assert len({call.code for call in RAISED_CALLS}) > 100
    assert len({call.code for call in REASON_CALLS}) > 40


def test_every_code_has_a_sentence() -> None:
    known = table()
    assert sorted({f"{c.code} ({c.where})" for c in RAISED_CALLS if c.code not in known}) == []


def test_every_sentence_gets_its_facts() -> None:
    known = table()
    lacking = {
        f"{call.code} ({call.where}): {sorted(fields(*known[call.code]) - call.facts)}"
        for call in RAISED_CALLS
        if call.code in known and call.facts is not None
        if fields(*known[call.code]) - call.facts
    }
    assert sorted(lacking) == []


def test_every_reason_of_a_check_has_a_sentence_with_its_facts() -> None:
    lacking = {
        f"{call.code} ({call.where})"
        for call in REASON_CALLS
        if call.code not in REASONS
        or (call.facts is not None and fields(REASONS[call.code]) - call.facts)
    }
    assert sorted(lacking) == []


def blemishes(code: str) -> Iterator[str]:
    """Yield what a reader would stumble on."""
    message, remedy = table()[code]
    for text in (message, remedy):
        plain = re.sub(r"\{[^}]*\}|--\w+|\bfile\b", "X", text)
        if "!" in plain or "  " in plain or text != text.strip():
            yield f"{code}: blanks or exclamation: {text}"
        if ENGLISH.search(plain):
            yield f"{code}: English: {text}"
    if not re.search(r"[.?:}”)]$", message):
        yield f"{code}: no full stop: {message}"
    if remedy and not remedy.endswith((".", "}")):
        yield f"{code}: no full stop: {remedy}"


def test_the_sentences_are_plain_swedish() -> None:
    assert [blemish for code in sorted(table()) for blemish in blemishes(code)] == []


def test_an_unknown_code_is_a_defect() -> None:
    with pytest.raises(LookupError):
        sentence("no_such_code")


def test_an_issue_is_told_with_its_place() -> None:
    issue = Issue("id_empty", Severity.ERROR, 4, "Akt")
    message, remedy = describe_issue(issue)
    assert "4" in message
    assert "Akt" in message
    assert remedy

"""Every reason that the verdict can give has its sentence, and gives what the sentence asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from inspector_app import domain
from inspector_app.adapters.pdf import inspection
from inspector_app.domain.verification.checks import Check, CheckId, Outcome, Reason
from inspector_app.domain.verification.facts import Trust
from inspector_app.wording.check_reasons import REASONS
from inspector_app.wording.checks import describe_check, describe_reason, verdict_sentence

DOMAIN = Path(domain.__file__).parent
READERS = Path(inspection.__file__).parent
GIVERS = {"fails", "undecided", "noted"}


def given() -> Iterator[tuple[str, set[str] | None]]:
    """Yield each code that stands in the source, with the facts given (``None``: some more)."""
    for path in DOMAIN.glob("verification/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == "not_asked":
                yield from ((a.value, set()) for a in node.args[1:] if isinstance(a, ast.Constant))
            if node.func.id in GIVERS and node.args and isinstance(node.args[0], ast.Constant):
                facts = {keyword.arg for keyword in node.keywords}
                known = None if None in facts else {fact for fact in facts if fact}
                yield node.args[0].value, known


def passed_on() -> set[str]:
    """Return the codes that readers of files hand to the verdict as they are."""
    found: set[str] = set()
    for path in READERS.glob("*.py"):
        text = path.read_text("utf-8")
        found |= set(re.findall(r'"((?:page|font|file|container|signature)_[a-z_]+)"', text))
    statuses = {s.value.replace("-", "_") for s in Trust if s is not Trust.TRUSTED}
    found |= {f"{what}_{status}" for what in ("trust", "token") for status in (*statuses, "trial")}
    return found - {"signature_algorithm", "signature_field_missing"}  # an attribute, a refusal


def fields_of(sentence: str) -> set[str]:
    """Return the names of the facts that a sentence asks for."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_code_has_a_sentence_and_its_facts() -> None:
    told = list(given())
    assert len(told) > 90
    for code, facts in told:
        assert code in REASONS, code
        if facts is not None:
            assert fields_of(REASONS[code]) <= facts, code


def test_every_fault_that_a_reader_names_has_a_sentence() -> None:
    assert passed_on() <= REASONS.keys()


def test_no_sentence_is_left_without_a_use() -> None:
    sources = [path.read_text("utf-8") for path in DOMAIN.rglob("*.py")]
    text = "\n".join(sources)
    used = {code for code, _ in given()} | passed_on()
    unused = {code for code in REASONS if code not in used and f'"{code}"' not in text}
    assert {code for code in unused if not code.startswith("journal_")} == set()


@pytest.mark.parametrize("check_id", list(CheckId))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_of_every_check_has_a_meaning(check_id: CheckId, outcome: Outcome) -> None:
    words = describe_check(Check(check_id, outcome))
    assert words.meaning.endswith(".")
    assert not words.name.endswith(".")
    assert "!" not in words.meaning


def test_many_reasons_are_cut_short_and_counted() -> None:
    reasons = tuple(
        Reason("page_form", Outcome.FAILS, {"page": page}) for page in (1, 2, 3, 4, 5, 6, 7, 7, 8)
    )
    told = describe_check(Check(CheckId.PRINTED_FIGURES, Outcome.FAILS, reasons)).reason
    assert told.count("Sida") == 6
    assert told.endswith("Därtill 2 till.")


def test_codes_inside_facts_are_said_in_words() -> None:
    facts = {"criterion": "BES-01", "stratum": "", "answer": "F", "stated": 1, "found": 2}
    told = describe_reason(Reason("underlag_count_differs", Outcome.FAILS, facts))
    assert "hela urvalsramen" in told
    assert "Framgår inte" in told


def test_the_three_verdicts_are_sentences() -> None:
    verdicts = (Outcome.HOLDS, Outcome.FAILS, Outcome.UNDECIDED)
    assert all(verdict_sentence(verdict).endswith(".") for verdict in verdicts)

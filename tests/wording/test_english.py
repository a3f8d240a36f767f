"""Two languages say the same: the same codes and facts, each in words of its own."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest

import inspector_app
from inspector_app import wording
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.verification.checks import Check, CheckId, Outcome, Reason
from inspector_app.wording import checks, faults, faults_checklist, language
from inspector_app.wording.english import faults_checklist as english_checklist
from inspector_app.wording.english.facts import in_english
from inspector_app.wording.language import Language

PACKAGE = Path(inspector_app.__file__).parent
GIVERS = {"InspectionError", "Issue", "fails", "undecided", "noted", "Reason", "JournalFault"}
PASSERS = {"note", "fault", "_fault", "_issue", "_refuse", "_reject", "add"}
CODE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
SWEDISH_ONLY = re.compile(
    r"\b(?:och|att|inte|som|är|den|det|eller|filen|finns|på|av|till|för|kan|ska|med|har|går)\b",
    re.I,
)
ENGLISH_ONLY = re.compile(
    r"\b(?:the|and|is|not|of|are|cannot|with|which|been|file|has|was|or|should|this|that)\b", re.I
)
NAMES = re.compile(r"nyckel\.json|\.granskning|\b(?:Ja|Nej)\b|\bUnderskrift\b|\b\w+=|\{[^}]*\}")
"""What keeps its Swedish name in English: files, the words that lists are written with."""


@pytest.fixture
def english() -> Iterator[None]:
    language.choose(Language.ENGLISH)
    yield
    language.choose(Language.SWEDISH)


def fields(*texts: str) -> set[tuple[str, str]]:
    """Return the names of the facts that sentences ask for, each with how it is written."""
    found = [part for text in texts for part in Formatter().parse(text)]
    return {(name, spec or "") for _, name, spec, _ in found if name}


def sentences(spoken: Language) -> Iterator[tuple[str, str]]:
    """Yield every sentence that can be said, with what it is called."""
    missing = {Language.SWEDISH: faults_checklist, Language.ENGLISH: english_checklist}[spoken]
    for code, pair in [*faults.table(spoken).items(), *missing.MISSING.items()]:
        yield from ((code, text) for text in pair)
    table = checks.TABLES[spoken]
    yield from table.reasons.items()
    for check in CheckId:
        texts = table.checks[check]
        yield check, texts.name
        yield from ((check, texts.meaning(outcome)) for outcome in Outcome)
    yield from table.outcomes.items()
    yield from table.verdicts.items()
    yield from ((name, word) for words in table.facts.values() for name, word in words.items())
    yield from (("nothing", table.nothing_differs), ("more", table.more))


def given_codes() -> Iterator[tuple[str, Path]]:
    """Yield every code that stands in the source where a failure, a fault or a reason is made."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            if name_of(node.func) in GIVERS:
                yield from ((code, path) for code in literals(node.args[0]))
            elif name_of(node.func) in PASSERS:
                told = [code for word in node.args[:3] for code in literals(word)]
                yield from ((code, path) for code in told if CODE.fullmatch(code))


def name_of(called: ast.expr) -> str:
    """Return the last name of what is called."""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def literals(node: ast.expr) -> Iterator[str]:
    """Yield the text that an argument is, or the two that it chooses between."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


class TestTheSameInBoth:
    def test_every_area_has_its_codes_in_both_languages(self) -> None:
        swedish, english = faults.areas(Language.SWEDISH), faults.areas(Language.ENGLISH)
        assert swedish.keys() == english.keys()
        assert {area: set(table) ^ set(english[area]) for area, table in swedish.items()} == {
            area: set() for area in swedish
        }

    def test_every_sentence_asks_for_the_same_facts(self) -> None:
        swedish, english = faults.table(Language.SWEDISH), faults.table(Language.ENGLISH)
        assert len(swedish) > 300
        for code, texts in swedish.items():
            assert fields(*texts) == fields(*english[code]), code
        for code, texts in faults_checklist.MISSING.items():
            assert fields(*texts) == fields(*english_checklist.MISSING[code]), code

    def test_what_is_missing_in_a_file_has_the_same_codes(self) -> None:
        assert faults_checklist.MISSING.keys() == english_checklist.MISSING.keys()

    def test_checks_have_the_same_words(self) -> None:
        swedish, english = (checks.TABLES[one] for one in Language)
        assert set(swedish.checks) == set(english.checks) == set(CheckId)
        assert swedish.outcomes.keys() == english.outcomes.keys() == set(Outcome)
        assert swedish.verdicts.keys() == english.verdicts.keys()
        assert shape(swedish.facts) == shape(english.facts)
        assert fields(swedish.more) == fields(english.more) == {("count", "")}

    def test_reasons_have_the_same_codes_and_facts(self) -> None:
        swedish, english = (checks.TABLES[one].reasons for one in Language)
        assert len(swedish) > 150
        assert swedish.keys() == english.keys()
        for code, text in swedish.items():
            assert fields(text) == fields(english[code]), code


def shape(facts: Mapping[str, Mapping[str, str]]) -> dict[str, set[str]]:
    """Return which codes of which facts have a word."""
    return {name: set(words) for name, words in facts.items()}


class TestEachInItsOwnWords:
    def test_no_swedish_is_left_in_english(self) -> None:
        for code, text in sentences(Language.ENGLISH):
            bare = NAMES.sub("", text)
            assert not re.search("[åäöÅÄÖ]", bare), (code, text)
            assert not SWEDISH_ONLY.search(bare), (code, text)

    def test_no_english_is_in_swedish(self) -> None:
        for code, text in sentences(Language.SWEDISH):
            assert not ENGLISH_ONLY.search(NAMES.sub("", text)), (code, text)

    @pytest.mark.parametrize("spoken", Language)
    def test_sentences_keep_the_house_voice(self, spoken: Language) -> None:
        for code, text in faults.table(spoken).items():
            for sentence in text:
                assert "!" not in sentence, code
                assert re.search(r"[.}:]$", sentence), (code, sentence)

    def test_codes_that_are_told_apart_in_one_language_are_so_in_the_other(self) -> None:
        """A copied line would say of one fault what is true of another."""
        swedish, english = faults.table(Language.SWEDISH), faults.table(Language.ENGLISH)
        for table, other in ((swedish, english), (english, swedish)):
            told, as_told = Counter(table.values()), Counter(other.values())
            for code, texts in table.items():
                assert told[texts] == 1 or as_told[other[code]] > 1, code


class TestEveryCodeIsSaid:
    def test_every_code_in_the_source_has_a_sentence_in_both(self) -> None:
        found = list(given_codes())
        assert len({code for code, _ in found}) > 250
        for spoken in Language:
            said = faults.table(spoken).keys() | checks.TABLES[spoken].reasons.keys()
            silent = sorted({(code, path.name) for code, path in found if code not in said})
            assert silent == [], spoken

    def test_a_failure_is_said_as_a_failure(self) -> None:
        """A reason of a check is no sentence for a refusal: each has its own door."""
        for path in PACKAGE.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not (isinstance(node, ast.Call) and node.args):
                    continue
                called = name_of(node.func)
                if called in ("InspectionError", "Issue"):
                    assert set(literals(node.args[0])) <= faults.table().keys(), path
                elif called in ("fails", "undecided", "noted"):
                    reasons = checks.TABLES[Language.SWEDISH].reasons.keys()
                    given = {one for one in literals(node.args[0]) if "_" in one}
                    assert given <= reasons or "adapters" in path.parts, path

    def test_no_code_has_two_sentences(self) -> None:
        for path in Path(wording.__file__).parent.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Dict):
                    keys = [ast.dump(key) for key in node.keys if key is not None]
                    assert [key for key, n in Counter(keys).items() if n > 1] == [], path.name
        for spoken in Language:
            codes = Counter(code for area in faults.areas(spoken).values() for code in area)
            assert [code for code, n in codes.items() if n > 1] == []


class TestSpeaking:
    def test_swedish_is_spoken_until_another_is_chosen(self) -> None:
        assert language.current() is Language.SWEDISH
        assert faults.speak(InspectionError("no_register")) == (
            "Det finns ingen ärendelista ännu. Hämta in ärendelistan först."
        )

    @pytest.mark.usefixtures("english")
    def test_failures_are_said_in_english(self) -> None:
        assert faults.speak(InspectionError("no_register")) == (
            "There is no case list yet. Bring in the case list first."
        )

    @pytest.mark.usefixtures("english")
    def test_checks_are_said_in_english(self) -> None:
        reason = Reason("personal_data", Outcome.FAILS, {"where": "sida 3", "kind": "personnummer"})
        words = checks.describe_check(Check(CheckId.DISCLOSURE, Outcome.FAILS, (reason,)))
        assert words.name == "No personal data"
        assert words.reason == (
            "In page 3 there is something that looks like a personal identity number."
        )
        assert checks.outcome_word(Outcome.FAILS) == "does not hold"
        assert checks.verdict_sentence(Outcome.HOLDS).startswith("The report holds")

    @pytest.mark.usefixtures("english")
    def test_the_program_s_own_words_in_a_sentence_are_english_too(self) -> None:
        issue = Issue(
            "recommendation_without_day", Severity.ERROR, row=2, column="Rekommendation 3"
        )
        assert faults.describe_issue(issue)[0] == (
            "Finding 2, Recommendation 3: the time is missing."
        )

    def test_what_users_wrote_is_never_translated(self) -> None:
        facts = {"column": "Rekommendation 3", "value": "adress", "name": "sida 2"}
        assert in_english(facts, "id_empty") == facts

    def test_the_report_does_not_ask_which_language_is_spoken(self) -> None:
        """It is Swedish always: it imports nothing that changes with the language."""
        folder = Path(wording.__file__).parent
        parts = [*folder.glob("report/*.py"), folder / "numbers.py", folder / "printed.py"]
        assert len(parts) > 5
        for path in parts:
            assert not re.search(
                r"wording(?: import|\.)[^\n]*\b(?:language|faults|checks|english)\b",
                path.read_text("utf-8"),
            ), path.name

    @pytest.mark.parametrize(
        ("code", "spoken"),
        [("en", Language.ENGLISH), ("sv", Language.SWEDISH), ("fr", Language.SWEDISH), ("", "sv")],
    )
    def test_an_unknown_language_is_swedish(self, code: str, spoken: Language) -> None:
        assert language.language_of(code) == spoken

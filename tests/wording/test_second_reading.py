"""Agreement and readers in plain words, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from inspector_app.domain.agreement import Agreement, Rating, Warned, agreement
from inspector_app.domain.agreement.reversals import reversals
from inspector_app.domain.agreement.tally import Method, Scale, Weighting
from inspector_app.domain.reading_assignment import SecondReadingTerms, Separation
from inspector_app.domain.second_reading.quality import QualityStep
from inspector_app.wording import agreement as words
from inspector_app.wording import language
from inspector_app.wording.language import Language
from inspector_app.wording.second_reading import separation_sentences, step_word, terms_sentence

REASONS = ("no_pairs", "no_order", "one_answer", "one_unit", "no_spread", "too_few")


@pytest.fixture(autouse=True, params=list(Language), ids=str)
def spoken(request: pytest.FixtureRequest) -> Iterator[Language]:
    language.choose(request.param)
    yield request.param
    language.choose(Language.SWEDISH)


def figures(equal: int, units: int, raters: int = 2) -> Agreement:
    names = "abc"[:raters]
    listed = [
        Rating(str(unit), name, "x" if unit < equal or name == "a" else "y")
        for unit in range(units)
        for name in names
    ]
    return agreement(listed, Scale(("x", "y")))


def test_agreement_in_plain_words(spoken: Language) -> None:
    swedish = spoken is Language.SWEDISH
    both = words.equal_sentence(figures(91, 100), pooled=True)
    assert both == (
        "I 91 av 100 frågor svarade båda lika."
        if swedish
        else "In 91 of 100 questions both answered the same."
    )
    assert ("akt" if swedish else "file") in words.equal_sentence(figures(1, 1))
    assert ("alla" if swedish else "all ") in words.equal_sentence(figures(3, 5, raters=3))
    assert words.equal_sentence(agreement([], Scale(("x",))))


def test_few_reversals_are_too_few_to_alarm(spoken: Language) -> None:
    few = words.reversal_sentence(reversals([("a", 1)]))
    assert few.endswith("För få för att larma." if spoken is Language.SWEDISH else "alarm.")
    comma = "," if spoken is Language.SWEDISH else "."
    six = words.reversal_sentence(reversals([(file, 1) for file in "abcdef"]))
    assert f"(p = 0{comma}031)" in six
    many = words.reversal_sentence(reversals([(str(file), -1) for file in range(40)]))
    assert f"(p < 0{comma}001)" in many
    even = words.reversal_sentence(reversals([(file, (file < "d") * 2 - 1) for file in "abcdef"]))
    assert f"(p = 1{comma}000)" in even


def test_every_code_has_words_and_no_other_language_in_them(spoken: Language) -> None:
    said = [words.reason_text(reason) for reason in REASONS]
    said += [words.warning_text(warned) for warned in Warned]
    nothing = figures(0, 2).kappa
    said += [
        words.method_text(type(nothing)(method), weighting, grouped=grouped)
        for method in Method
        for weighting in Weighting
        for grouped in (False, True)
    ]
    said += [step_word(step) for step in QualityStep]
    said += [terms_sentence(SecondReadingTerms()), terms_sentence(SecondReadingTerms(least=0))]
    said += [*words.figure_titles()]
    assert all(said)
    if spoken is Language.ENGLISH:
        assert not [text for text in said if re.search("[åäö]", text)]
    assert words.reason_text("") == ""


@pytest.mark.parametrize(
    ("found", "count"),
    [
        (Separation(3, 3, (), 0), 0),
        (Separation(0, 0, (), 0), 0),
        (Separation(3, 1, ("A", "B", "C"), 0), 1),
        (Separation(4, 3, ("Farsta", "Järva"), 0), 1),
        (Separation(4, 3, ("Farsta",), 2), 2),
    ],
)
def test_it_is_said_where_stadsdel_and_reader_cannot_be_told_apart(
    found: Separation, count: int
) -> None:
    said = separation_sentences(found)
    assert len(said) == count
    if found.readers > 1 and found.single:
        assert all(name in said[0] for name in found.single)

"""Every code of the capsule has a word in the report; words, bands and provisions are right."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.capsule.sections import ProtocolSection, SampleRow, SeedEvent
from inspector_app.domain.checklist import Basis, Level, QuestionKind
from inspector_app.domain.estimation import Method, Quantifier, Reason, quantifier
from inspector_app.domain.findings import Assessment
from inspector_app.domain.inspection import Period
from inspector_app.domain.replacement import ReplacedReason
from inspector_app.domain.report import FigureText, Text
from inspector_app.wording.quantifiers import QUANTIFIERS
from inspector_app.wording.report.conclusions import ASSESSMENT_WORDS
from inspector_app.wording.report.counting import SCALE
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.grounds import basis_in
from inspector_app.wording.report.words import (
    DRAWN_AS,
    EVENT_KINDS,
    KIND_OF_ANSWER,
    LEVEL_WORDS,
    METHODS,
    NO_SHARE,
    NO_SHARE_SENTENCES,
    OUTCOME_WORDS,
    PROTOCOL_STATUS,
    REASON_WORDS,
    SHORT_LEVELS,
    how_many,
)


def literals(form: Any, key: str) -> set[str]:
    """Return the codes that a key of the capsule may hold."""
    return set(get_args(get_type_hints(form)[key]))


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (set(Level), LEVEL_WORDS),
        (set(Level), SHORT_LEVELS),
        (set(QuestionKind), KIND_OF_ANSWER),
        (set(Assessment), ASSESSMENT_WORDS),
        (set(Quantifier), QUANTIFIERS),
        (set(Quantifier), SCALE),
        (set(Method) - {Method.NONE}, METHODS),
        (set(Reason) - {Reason.NONE, Reason.CENSUS}, NO_SHARE),
        (set(Reason) - {Reason.NONE, Reason.CENSUS}, NO_SHARE_SENTENCES),
        (literals(SampleRow, "kind"), DRAWN_AS),
        (literals(SampleRow, "outcome"), OUTCOME_WORDS),
        (literals(ProtocolSection, "status"), PROTOCOL_STATUS),
        (literals(SeedEvent, "kind"), EVENT_KINDS),
        (set(ReplacedReason) | {"incomplete", "transferred"}, REASON_WORDS),
    ],
)
def test_every_code_has_a_word_and_nothing_else_has(codes: set[str], words: dict[str, Any]) -> None:
    assert set(words) == codes


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "noll stadsdelar"), (1, "en stadsdel"), (11, "elva stadsdelar"), (13, "13 stadsdelar")],
)
def test_small_numbers_are_words(number: int, expected: str) -> None:
    assert how_many(number, "stadsdel", "stadsdelar") == expected


def band(share: Fraction, count: int) -> Quantifier:
    """Read the printed scale from the top, as a reader does."""
    limits = {
        "100 procent": share == 1,
        "minst 90 procent": share >= Fraction(90, 100),
        "minst 70 procent": share >= Fraction(70, 100),
        "mer än 55 procent": share > Fraction(55, 100),
        "45 till 55 procent": Fraction(45, 100) <= share <= Fraction(55, 100),
        "minst 30 procent": share >= Fraction(30, 100),
        "minst två akter och mindre än 30 procent": count >= 2,
        "en akt och mindre än 30 procent": count == 1,
        "ingen akt": count == 0,
    }
    if count == 0:
        return Quantifier.NONE
    return next(word for word, text in SCALE.items() if limits[text])


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_printed_scale_is_the_one_that_is_used(files: tuple[int, int]) -> None:
    count, whole = files
    share = Fraction(count, whole)
    assert band(share, count) is quantifier(share, count)


YEAR = Period(date(2025, 7, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "expected"),
    [
        (date.min, date.max, "9 §"),
        (date(2025, 7, 1), date.max, "9 §"),
        (date(2025, 1, 1), date(2026, 6, 30), "9 §"),
        (date(2026, 1, 1), date.max, "9 § (från 2026-01-01)"),
        (date.min, date(2025, 12, 31), "9 § (till 2025-12-31)"),
        (date(2025, 9, 1), date(2025, 12, 31), "9 § (från 2025-09-01 till 2025-12-31)"),
        (date.min, date(2025, 6, 30), None),
        (date(2026, 7, 1), date.max, None),
    ],
)
def test_a_provision_is_printed_as_it_held_in_the_period(
    valid_from: date, valid_to: date, expected: str | None
) -> None:
    assert basis_in(Basis("9 §", "SoL", valid_from, valid_to), YEAR) == expected


class TestFigures:
    """No number stands on a page without a place to check it."""

    def test_a_figure_is_read_where_it_points(self) -> None:
        figures = Figures({"frame": {"rows": 1284}})
        figure = figures.at("/frame/rows")
        assert (figure.printed, figure.pointer) == ("1\u00a0284", "/frame/rows")

    def test_words_without_digits_are_only_words(self) -> None:
        figures = Figures({})
        assert figures.said("Inga siffror.") == Text("Inga siffror.")
        assert figures.texts == []

    def test_words_with_a_digit_are_kept_and_pointed_at(self) -> None:
        figures = Figures({})
        span = figures.said("22 kap. 11 § SoL")
        assert isinstance(span, FigureText)
        assert span.pointer == "/texts/0/text"
        assert figures.texts == [{"id": "t1", "text": "22 kap. 11 § SoL"}]

    def test_a_sum_names_its_parts(self) -> None:
        figures = Figures({"ledger": [{"read": 4}, {"read": 5}]})
        total = figures.total(figures.every("/ledger", "read"))
        assert total.printed == "9"
        assert figures.totals == [
            {"id": "s1", "value": 9, "of": ["/ledger/0/read", "/ledger/1/read"]}
        ]

    def test_a_line_puts_figures_into_a_sentence(self) -> None:
        figures = Figures({"read": 9})
        spans = figures.line("Läste {n} akter.", n=figures.at("/read"))
        assert [s.printed if isinstance(s, FigureText) else s.content for s in spans] == [
            "Läste ", "9", " akter.",
        ]  # fmt: skip

"""Agreement: equal to other packages on published tables, honest where it says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.agreement import Agreement, Rating, Warned, agreement
from inspector_app.domain.agreement.listing import RatingReader, checked_order, header_issues
from inspector_app.domain.agreement.reversals import reversals, sign_test
from inspector_app.domain.agreement.tally import Coefficient, Method, Scale, Weighting
from inspector_app.domain.errors import InspectionError
from tests.domain.agreement_published import COHEN, FIGURES, FOUR, TABLES

TO_NINE = 2e-9
"""Other packages round to nine decimals; ours are rounded outwards to nine."""


def pairs(table: list[list[int]]) -> Iterator[Rating]:
    """Ratings of two raters from a table of how often each pair of answers stands."""
    unit = 0
    for row, counts in enumerate(table, start=1):
        for column, times in enumerate(counts, start=1):
            for _ in range(times):
                unit += 1
                yield Rating(str(unit), "a", str(row))
                yield Rating(str(unit), "b", str(column))


def ratings_of(name: str) -> list[Rating]:
    if name != "four":
        return list(pairs(TABLES[name]))
    return [
        Rating(str(unit), str(rater), str(value))
        for rater, row in enumerate(FOUR)
        for unit, value in enumerate(row)
        if value is not None
    ]


def figures_of(name: str, weights: str) -> Agreement:
    listed = ratings_of(name)
    categories = tuple(sorted({rating.value for rating in listed}))
    ordered = weights != "identity"
    weighting = Weighting(weights) if ordered else Weighting.LINEAR
    return agreement(listed, Scale(categories, ordered, weighting))


def numbers(coefficient: Coefficient) -> tuple[float, float, float]:
    assert coefficient.estimate is not None
    assert coefficient.interval is not None
    low, high = coefficient.interval
    return float(coefficient.estimate), float(low), float(high)


class TestOtherPackages:
    @pytest.mark.parametrize(
        ("name", "weights"), list(product(FIGURES, ("identity", "linear", "quadratic")))
    )
    def test_kappa_and_ac_are_the_same(self, name: str, weights: str) -> None:
        found = figures_of(name, weights)
        plain = weights == "identity"
        kappa, ac = (found.kappa, found.ac1) if plain else (found.weighted_kappa, found.ac2)
        assert numbers(kappa) == pytest.approx(FIGURES[name]["conger", weights], abs=TO_NINE)
        assert numbers(ac) == pytest.approx(FIGURES[name]["gwet", weights], abs=TO_NINE)

    @pytest.mark.parametrize("name", FIGURES)
    def test_alpha_is_the_same(self, name: str) -> None:
        nominal = numbers(figures_of(name, "identity").alpha)
        ordinal = figures_of(name, "linear").alpha.estimate
        assert ordinal is not None
        assert nominal[0] == pytest.approx(FIGURES[name]["alpha", "nominal"], abs=1e-11)
        assert nominal[1:] == pytest.approx(FIGURES[name]["alpha", "interval"], abs=TO_NINE)
        assert float(ordinal) == pytest.approx(FIGURES[name]["alpha", "ordinal"], abs=1e-11)

    @pytest.mark.parametrize(("name", "weights"), COHEN)
    def test_of_two_raters_kappa_is_cohens(self, name: str, weights: str) -> None:
        found = figures_of(name, weights)
        kappa = found.kappa if weights == "identity" else found.weighted_kappa
        assert kappa.estimate is not None
        assert float(kappa.estimate) == pytest.approx(COHEN[name, weights], abs=1e-11)


class TestByHand:
    def test_the_paradox_of_feinstein_and_cicchetti(self) -> None:
        """85 of 100 both times; kappa 0,70 and 0,32, and the second is warned of."""
        even, skewed = figures_of("feinstein_a", "identity"), figures_of("feinstein_b", "identity")
        assert (even.equal, even.units, skewed.equal, skewed.units) == (85, 100, 85, 100)
        assert skewed.kappa.estimate == Fraction(7, 22)
        assert Warned.KAPPA_MISLEADS not in even.warnings
        assert skewed.warnings == (Warned.KAPPA_MISLEADS,)

    def test_an_exact_value(self) -> None:
        """Three units, nej/delvis apart once: observed 2/3, by chance 4/9, kappa 2/5."""
        listed = [Rating(u, r, v) for u, r, v in (
            ("1", "a", "ja"), ("1", "b", "ja"), ("2", "a", "nej"), ("2", "b", "delvis"),
            ("3", "a", "ja"), ("3", "b", "ja"))]  # fmt: skip
        found = agreement(listed, Scale(("nej", "delvis", "ja"), ordered=True))
        assert found.percent.estimate == Fraction(2, 3)
        assert found.kappa.estimate == Fraction(2, 5)
        assert found.weighted_kappa.estimate == Fraction(4, 7)

    def test_all_agree_keeps_a_lower_bound(self) -> None:
        """Ten of ten: the exact lower bound of the share is 0,025^(1/10) = 0,6915029."""
        found = agreement(pairs([[5, 0], [0, 5]]), Scale(("1", "2")))
        assert found.percent.interval == (Fraction(691502892, 10**9), 1)
        assert found.kappa.estimate == 1
        assert found.kappa.interval == (Fraction(383005784, 10**9), 1)

    def test_what_cannot_be_reckoned_says_why(self) -> None:
        nothing = agreement([Rating("1", "a", "x")], Scale(("x", "y")))
        assert {c.reason for c in coefficients(nothing)} == {"no_pairs", "no_order"}
        assert nothing.single == 1
        one = agreement(pairs([[7]]), Scale(("1",)))
        assert (one.kappa.reason, one.ac1.reason, one.alpha.reason) == ("one_answer",) * 3
        lonely = agreement(pairs([[0, 1], [0, 0]]), Scale(("1", "2")))
        assert (lonely.ac1.estimate, lonely.ac1.reason) == (-1, "one_unit")
        alike = agreement(pairs([[0, 4], [0, 0]]), Scale(("1", "2")))
        assert (alike.kappa.estimate, alike.kappa.reason) == (0, "no_spread")

    def test_a_unit_is_rated_once_by_each(self) -> None:
        with pytest.raises(ValueError, match="twice"):
            agreement([Rating("1", "a", "x")] * 2, Scale(("x",)))

    def test_only_one_rating_is_told_and_not_counted_as_agreement(self) -> None:
        listed = [*pairs([[3, 1], [1, 3]]), Rating("alone", "a", "1")]
        found = agreement(listed, Scale(("1", "2")))
        assert (found.units, found.single, found.percent.method) == (8, 1, Method.PERCENT)
        assert Warned.SINGLE_RATINGS in found.warnings
        assert Warned.FEW_UNITS in found.warnings


def coefficients(found: Agreement) -> list[Coefficient]:
    return [
        found.percent, found.kappa, found.weighted_kappa, found.ac1, found.ac2, found.alpha,
    ]  # fmt: skip


RATINGS = st.lists(st.tuples(st.sampled_from("12"), st.sampled_from("12")), min_size=1, max_size=12)


@given(RATINGS)
def test_swapping_raters_or_names_changes_nothing(answers: list[tuple[str, str]]) -> None:
    def figures(swap: bool) -> Agreement:
        rows = [(b, a) if swap else (a, b) for a, b in answers]
        listed = [
            rating
            for unit, (a, b) in enumerate(rows)
            for rating in (Rating(str(unit), "a", a), Rating(str(unit), "b", b))
        ]
        return agreement(listed, Scale(("1", "2"), ordered=True))

    plain, swapped = figures(swap=False), figures(swap=True)
    assert coefficients(plain) == coefficients(swapped)
    for coefficient in coefficients(plain):
        if coefficient.interval is not None and coefficient.estimate is not None:
            low, high = coefficient.interval
            assert -1 <= low <= coefficient.estimate <= high <= 1


class TestGroups:
    """Questions in one file hang together."""

    ANSWERS = (("1", "1"), ("2", "1"), ("1", "1"), ("2", "2"), ("1", "2"), ("1", "1"))

    def figures(self, copies: int, *, grouped: bool) -> Agreement:
        listed = [
            Rating(f"{file}/{copy}", rater, value, group=str(file) if grouped else "")
            for file, answers in enumerate(self.ANSWERS)
            for copy in range(copies)
            for rater, value in zip("ab", answers, strict=True)
        ]
        return agreement(listed, Scale(("1", "2"), ordered=True))

    def test_a_question_by_itself_in_each_file_is_as_ungrouped(self) -> None:
        alone, grouped = self.figures(1, grouped=False), self.figures(1, grouped=True)
        assert coefficients(alone)[1:] == coefficients(grouped)[1:]

    def test_saying_the_same_forty_times_in_a_file_tells_no_more(self) -> None:
        once, often = self.figures(1, grouped=True), self.figures(40, grouped=True)
        naive = self.figures(40, grouped=False)
        for name in ("percent", "kappa", "ac1"):
            one, many = getattr(once, name).interval, getattr(often, name).interval
            assert [float(b) for b in many] == pytest.approx([float(b) for b in one], abs=TO_NINE)
            apart = getattr(naive, name).interval
            assert apart[1] - apart[0] < many[1] - many[0]


class TestReversals:
    @pytest.mark.parametrize(
        ("one", "other", "chance"),
        [(6, 0, Fraction(1, 32)), (3, 3, Fraction(1)), (8, 1, Fraction(20, 512)),
         (0, 6, Fraction(1, 32))],
    )  # fmt: skip
    def test_the_exact_sign_test(self, one: int, other: int, chance: Fraction) -> None:
        assert sign_test(one, other) == chance

    def test_a_file_speaks_once_however_many_answers_turn(self) -> None:
        turns = [("a", 1)] * 40 + [(file, 1) for file in "bcde"] + [("f", 1), ("f", -1), ("g", 0)]
        found = reversals(turns)
        assert (found.up, found.down) == (45, 1)
        assert (found.files_up, found.files_down, found.files_even) == (5, 0, 1)
        assert (found.p_value, found.reason, found.alarms) == (None, "too_few", False)

    def test_six_files_one_way_alarm(self) -> None:
        found = reversals([(file, -2) for file in "abcdef"])
        assert (found.p_value, found.alarms) == (Fraction(1, 32), True)
        even = reversals([(file, 1 if file < "d" else -1) for file in "abcdef"])
        assert (even.p_value, even.alarms) == (1, False)


class TestList:
    def test_every_fault_is_told_with_its_place(self) -> None:
        reader = RatingReader(("unit", "rater", "value"), ("nej", "ja"))
        rows = [("1", "A", "ja"), ("1", "A", ""), ("", "B", "kanske"), ("2", "B\u200b", "ja")]
        for number, row in enumerate(rows, start=2):
            reader.read(number, row)
        found = [(issue.code, issue.row, issue.column) for issue in reader.finished().issues]
        assert found == [
            ("agreement_cell_empty", 3, "value"),
            ("agreement_rated_twice", 3, "unit"),
            ("agreement_cell_empty", 4, "unit"),
            ("agreement_value_unknown", 4, "value"),
            ("agreement_cell_character", 5, "rater"),
        ]

    def test_the_header(self) -> None:
        found = header_issues(("unit", "Value", "criterion"))
        assert [(issue.code, issue.column) for issue in found] == [
            ("agreement_column_missing", "rater"),
            ("agreement_column_missing", "value"),
            ("agreement_column_unused", "Value"),
        ]

    def test_an_empty_list_is_a_fault(self) -> None:
        (issue,) = RatingReader(("unit", "rater", "value")).finished().issues
        assert issue.code == "agreement_list_empty"

    @pytest.mark.parametrize(
        ("order", "code"),
        [(["ja"], "order_too_short"), (["ja", " "], "order_gap"), (["ja", "ja "], "order_repeats")],
    )
    def test_an_order_that_is_none(self, order: list[str], code: str) -> None:
        with pytest.raises(InspectionError) as raised:
            checked_order(order)
        assert raised.value.code == code

"""Ratings in the results, by hand: grades, overrides by role, shares by design, themes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Answer, Checklist, RatingKind
from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.estimation import Method, Reason
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.intervals import clopper_pearson, hypergeometric_interval
from inspector_app.domain.results import StratumSize, tabulate
from inspector_app.domain.results.counts import SampledCase
from inspector_app.domain.results.ratings import RatingCounts
from inspector_app.domain.results.themes import (
    name_of,
    number_of,
    questions_behind,
    shared_tables,
    themes,
)
from inspector_app.domain.review import Outcome, RatingOverride
from inspector_app.domain.review.commands import override_rating, set_outcome
from inspector_app.domain.sampling import Design
from tests.domain.reading import Reading
from tests.domain.template_parts import HEAD, judged

LIBRARY = Path(__file__).parents[2] / "checklists"
LEAD, QUALITY = "ansvarig inspektör", "kvalitet"
TEMPLATE = f"""{HEAD}{judged("A-1", "Ett", "Ett", "Ett?")}
[[rating]]
id = "part"
title = "Delen"
kind = "item"
override_by = ["ansvarig inspektör", "kvalitet"]
[[rating.grade]]
id = "not_rateable"
label = "Kan inte bedömas"
when = "a_1 in ('F', 'E')"
ranked = false
[[rating.grade]]
id = "met"
label = "Uppfyllt"
when = "a_1 = 'J'"
[[rating.grade]]
id = "not_met"
label = "Inte uppfyllt"
when = "a_1 in ('D', 'N')"

[[rating]]
id = "theme"
title = "Temat"
kind = "theme"
override_by = ["kvalitet"]
[[rating.grade]]
id = "good"
label = "Bra"
when = "part = 'met'"
[[rating.grade]]
id = "poor"
label = "Dåligt"
otherwise = true
"""
SIZES = (StratumSize("A", 20), StratumSize("B", 60))


@pytest.fixture(scope="module")
def checklist() -> Checklist:
    return read_checklist(TEMPLATE.encode()).required()


def read(
    checklist: Checklist, name: str, stratum: str, answer: Answer, *overrides: tuple[str, str, str]
) -> SampledCase:
    """A klarmarkerad file: the answer, and grades set by hand (rating, grade, role)."""
    case = Reading(checklist, {}, AktNumber(name))
    case.answer("A-1", answer, "Skäl.")
    for rating, grade, role in overrides:
        case.do(override_rating, checklist, rating, RatingOverride(grade, "Skäl.", role))
    case.complete()
    return SampledCase(case.case, stratum, case.review, case.facts)


def unread(checklist: Checklist, name: str, stratum: str, outcome: Outcome) -> SampledCase:
    case = Reading(checklist, {}, AktNumber(name))
    if outcome is not Outcome.OPEN:
        case.do(set_outcome, outcome)
        case.complete()
    return SampledCase(case.case, stratum, case.review, case.facts)


def sample(checklist: Checklist) -> tuple[SampledCase, ...]:
    """Stratum A: two met, one of them by hand, one not met. B: all kinds of silence."""
    return (
        read(checklist, "A1", "A", Answer.YES),
        read(checklist, "A2", "A", Answer.NO, ("part", "met", LEAD)),
        read(checklist, "A3", "A", Answer.NO, ("theme", "good", QUALITY)),
        read(checklist, "B1", "B", Answer.YES),
        read(checklist, "B2", "B", Answer.NOT_DOCUMENTED),
        unread(checklist, "B3", "B", Outcome.NOT_FOUND),
        unread(checklist, "B4", "B", Outcome.OPEN),
        unread(checklist, "B5", "B", Outcome.WRONG_DISTRICT),
    )


def test_the_grade_that_stands_is_counted_and_every_file_has_one_place(
    checklist: Checklist,
) -> None:
    found = tabulate(checklist, Design.STRATIFIED, SIZES, sample(checklist)).rating("part")
    grades = (("not_rateable", 0), ("met", 2), ("not_met", 1))
    assert found.strata[0].counts == RatingCounts(grades, ((LEAD, 1), (QUALITY, 0)))
    assert found.strata[1].counts == RatingCounts(
        (("not_rateable", 1), ("met", 1), ("not_met", 0)),
        ((LEAD, 0), (QUALITY, 0)),
        missing=1,
        open=1,
        ineligible=1,
    )
    assert found.city.counts.total == 8
    assert found.city.counts.overridden == ((LEAD, 1), (QUALITY, 0))


def test_the_theme_follows_the_grade_set_by_hand_and_has_its_own_override(
    checklist: Checklist,
) -> None:
    found = tabulate(checklist, Design.STRATIFIED, SIZES, sample(checklist)).rating("theme")
    assert found.kind is RatingKind.THEME
    assert found.strata[0].counts.grades == (("good", 3), ("poor", 0))
    assert found.strata[0].counts.overridden == ((QUALITY, 1),)
    assert found.city.counts.overrides == 1


def test_a_rating_that_concerns_some_files_has_clopper_and_pearsons_interval(
    checklist: Checklist,
) -> None:
    found = tabulate(checklist, Design.STRATIFIED, SIZES, sample(checklist)).rating("part")
    share = found.strata[0].share("met")
    exact = clopper_pearson(2, 3)
    assert (share.proportion, share.lower, share.upper) == (
        Fraction(2, 3),
        exact.lower,
        exact.upper,
    )
    assert share.method is Method.CLOPPER_PEARSON


def test_a_rating_of_every_file_takes_the_size_of_the_frame_into_account(
    checklist: Checklist,
) -> None:
    found = tabulate(checklist, Design.STRATIFIED, SIZES, sample(checklist)).rating("theme")
    share = found.strata[0].share("good")
    exact = hypergeometric_interval(3, 3, 20)
    assert (share.lower, share.upper) == (exact.lower, exact.upper)
    assert share.method is Method.HYPERGEOMETRIC


def test_the_city_weighs_the_strata_by_their_frames(checklist: Checklist) -> None:
    """A: 3 of 3 good of 20 children. B: 1 of 2 good of 60. (20·1 + 60·½) / 80 = 5/8."""
    found = tabulate(checklist, Design.STRATIFIED, SIZES, sample(checklist)).rating("theme")
    assert found.city.share("good").proportion == Fraction(5, 8)
    assert found.city.share("poor").proportion == Fraction(3, 8)


def test_where_all_are_read_there_is_no_interval(checklist: Checklist) -> None:
    sizes = (StratumSize("A", 3, census=True),)
    three = sample(checklist)[:3]
    share = tabulate(checklist, Design.SRS, sizes, three).rating("part").city.share("met")
    assert (share.proportion, share.lower, share.reason) == (Fraction(2, 3), None, Reason.CENSUS)


def test_a_role_that_the_template_no_longer_names_is_still_counted(checklist: Checklist) -> None:
    loose = TEMPLATE.replace('override_by = ["kvalitet"]', 'override_by = ["inspektör"]')
    other = read_checklist(loose.encode()).required()
    case = read(other, "A1", "A", Answer.YES, ("theme", "poor", "inspektör"))
    found = tabulate(checklist, Design.STRATIFIED, SIZES, (case,)).rating("theme")
    assert found.city.counts.overridden == ((QUALITY, 0), ("inspektör", 1))


def combined(*names: str) -> Checklist:
    text = combine([(LIBRARY / f"{name}.toml").read_bytes() for name in names]).required()
    return read_checklist(text.encode()).required()


@pytest.fixture(scope="module")
def three() -> Checklist:
    return combined("besok-2", "delaktighet-1", "vardnad-1")


def test_three_themes_hold_every_question_and_rating_once(three: Checklist) -> None:
    found = themes(three)
    assert [theme.title for theme in found] == three.title.split(" + ")
    assert sorted(q for theme in found for q in theme.questions) == sorted(
        str(q.question_id) for q in three.questions
    )
    assert [r for theme in found for r in theme.ratings] == [r.rating_id for r in three.ratings]


def test_a_question_of_two_themes_is_told_under_its_own_and_said_to_be_shared(
    three: Checklist,
) -> None:
    visits, participation, custody = themes(three)
    assert "DEL-08" in participation.questions
    assert visits.shared == ("DEL-08",)
    assert custody.shared == ()
    assert shared_tables(three) == {"reviews": (participation.title, custody.title)}


def test_a_template_by_itself_is_one_theme_with_its_foreign_question() -> None:
    alone = read_checklist((LIBRARY / "besok-2.toml").read_bytes()).required()
    (theme,) = themes(alone)
    assert "DEL-08" in theme.questions
    assert (theme.title, theme.shared) == (alone.title, ())


def test_a_foreign_question_stands_with_the_theme_that_reads_it() -> None:
    visits, custody = themes(combined("besok-2", "vardnad-1"))
    assert "DEL-08" in visits.questions
    assert all(name.startswith("VOF-") for name in custody.questions)


def test_the_order_of_the_themes_is_that_of_their_choice() -> None:
    first, second = themes(combined("vardnad-1", "besok-2"))
    assert (first.ratings[-1], second.ratings[-1]) == ("vof_theme", "bes_theme")


def test_a_theme_rests_on_the_questions_of_its_ratings(three: Checklist) -> None:
    assert questions_behind(three, "bes_responsible") == ("BES-01", "DEL-08")
    assert questions_behind(three, "vof_theme") == (
        "VOF-03",
        "VOF-04",
        "VOF-05",
        "VOF-06b",
        "VOF-11",
    )


def test_a_question_asked_of_persons_is_called_by_number_and_person(three: Checklist) -> None:
    assert number_of(three, three.question("BES-11b.mother")) == "BES-11b (barnets mamma)"
    assert number_of(three, three.question("DEL-08")) == "DEL-08"
    mother = three.question("BES-11b.mother")
    assert name_of(three, mother) == "BES-11b Samtal med barnets mamma"
    unsaid = replace(mother, short="Samtal")
    assert name_of(three, unsaid) == "BES-11b (barnets mamma) Samtal"

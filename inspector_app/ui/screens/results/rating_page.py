"""One rating of the results: its grades in each stadsdel and the whole, and those set by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Grade, Rating, RatingKind
from inspector_app.domain.results import AnswerResult, QuestionResult
from inspector_app.domain.results.counts import AnswerCounts
from inspector_app.domain.results.ratings import RatedGroup, RatingCounts, RatingResult
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.content import TOTAL
from inspector_app.ui.screens.results.question_page import (
    as_float,
    chart_text,
    district_heads,
    how_to_read,
    spread_sentences,
)
from inspector_app.ui.screens.results.table import Cell, Head, Line
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.tokens import Mark
from inspector_app.ui.widgets import chart_cells
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RatingPage:
    """One rating: its rows by stadsdel, the share of each grade, and what must be read with them.

    ``legend`` names the grades in the order of the bar.
    """

    title: str
    subtitle: str
    lead: str
    lines: tuple[Line, ...]
    shares: tuple[Line, ...]
    legend: dict[Mark, str]
    sentences: tuple[str, ...]


def rating_heads() -> tuple[Head, ...]:
    """The columns of a rating's table by stadsdel; the share is of the best grade."""
    counted = Head(
        translate("Results", "Best of"),
        86,
        hint=translate("Results", "Files with the best grade, of those that are ranked"),
    )
    least_most = translate(
        "Results", "If every file without a rating had not the grade, and if it had it"
    )
    share = Head(translate("Results", "Share best"), 90)
    return district_heads(translate("Results", "Grades"), counted, share, least_most)


def share_heads() -> tuple[Head, ...]:
    """The columns of the grades in the whole review."""
    return (
        Head(translate("Results", "Grade"), 220, number=False, flexible=True),
        Head(translate("Results", "Files"), 90),
        Head(translate("Results", "Share"), 90),
        Head(translate("Results", "Interval"), 100),
        Head(translate("Results", "Least–most"), 110),
    )


def rating_page(tabulation: Tabulation, rating_id: str) -> RatingPage:
    """The tables and the sentences of one rating."""
    rating = tabulation.desk.checklist.rating(rating_id)
    result = tabulation.results.rating(rating_id)
    best = _best(rating)
    reference = result.city.share(best.grade_id).proportion if best else None
    groups = [(group.stratum, group) for group in result.strata if len(result.strata) > 1]
    return RatingPage(
        title=rating.title,
        subtitle=_subtitle(rating),
        lead=_lead(rating, result.city.counts),
        lines=tuple(
            _line(rating, group, key, reference) for key, group in (*groups, (TOTAL, result.city))
        ),
        shares=tuple(_share_lines(rating, result.city)),
        legend=_legend(rating),
        sentences=tuple(_sentences(tabulation, rating, result)),
    )


def _subtitle(rating: Rating) -> str:
    is_theme = rating.kind is RatingKind.THEME
    theme, item = translate("Results", "Rating of the theme"), translate("Results", "Rating")
    kind = theme if is_theme else item
    return f"{kind} · {rating.section}" if rating.section else kind


def _lead(rating: Rating, counts: RatingCounts) -> str:
    """How many files have each ranked grade, as one sentence."""
    rated = sum(counts.files(grade.grade_id) for grade in rating.grades if grade.ranked)
    if not rated:
        return translate("Results", "No file that is read could be rated.")
    first, *others = (grade for grade in rating.grades if grade.ranked)
    parts = [
        fill(
            translate("Results", "%1 in %2"),
            first.label,
            words.part(counts.files(first.grade_id), rated),
        ),
        *(
            fill(translate("Results", "%1 in %2"), one.label, counts.files(one.grade_id))
            for one in others
        ),
    ]
    return fill(translate("Results", "%1 of the rated files."), numbers.listed(parts))


def _best(rating: Rating) -> Grade | None:
    return next((grade for grade in rating.grades if grade.ranked), None)


def _mark(rating: Rating, grade: Grade) -> Mark:
    """The colour of a grade: the best as Ja, the worst as Nej, what is between as Delvis."""
    ranked = [one.grade_id for one in rating.grades if one.ranked]
    if not grade.ranked:
        return Mark.NOT_APPLICABLE
    if grade.grade_id == ranked[0]:
        return Mark.YES
    return Mark.NO if grade.grade_id == ranked[-1] else Mark.PARTLY


def _legend(rating: Rating) -> dict[Mark, str]:
    """The grades by their colour; those of one colour share its place."""
    found: dict[Mark, list[str]] = {}
    for grade in sorted(rating.grades, key=lambda one: not one.ranked):
        found.setdefault(_mark(rating, grade), []).append(grade.label)
    return {mark: " / ".join(labels) for mark, labels in found.items()}


def _bar(rating: Rating, counts: RatingCounts) -> chart_cells.AnswerCounts:
    ordered = sorted(rating.grades, key=lambda one: not one.ranked)
    parts = tuple((_mark(rating, grade), counts.files(grade.grade_id)) for grade in ordered)
    return chart_cells.AnswerCounts(parts)


def _grades_text(rating: Rating, counts: RatingCounts) -> str:
    ordered = sorted(rating.grades, key=lambda one: not one.ranked)
    parts = [
        f"{grade.label} {counts.files(grade.grade_id)}"
        for grade in ordered
        if counts.files(grade.grade_id)
    ]
    return ", ".join(parts) or translate("Results", "no ratings")


def _line(rating: Rating, group: RatedGroup, key: str, reference: Fraction | None) -> Line:
    answer = _as_answer(rating, group)
    counts, estimate = answer.counts, answer.estimate
    is_total = key == TOTAL
    name = words.whole_name() if is_total else group.stratum
    read = group.counts.read
    interval = words.interval(estimate)
    share = words.share_of(estimate.proportion, counts.yes, counts.applicable)
    chart = chart_cells.IntervalCell(
        as_float(estimate.proportion),
        as_float(estimate.lower),
        as_float(estimate.upper),
        as_float(reference),
        is_total,
    )
    cells = (
        Cell(name, name),
        Cell(words.part(read, group.counts.total), read),
        Cell(_grades_text(rating, group.counts), counts.yes, _bar(rating, group.counts)),
        Cell(words.part(counts.yes, counts.applicable), counts.yes),
        Cell(share, estimate.proportion),
        Cell(interval, estimate.lower),
        Cell(chart_text(estimate, share), estimate.proportion, chart),
        Cell(words.span(estimate.lower_bound, estimate.upper_bound), estimate.lower_bound),
    )
    best = _best(rating)
    spoken = fill(
        translate("Results", "%1: %2 files read. %3. Share %4 %5, interval %6."),
        name,
        cells[1].text,
        cells[2].text,
        best.label if best else "",
        share,
        interval,
    )
    return Line(key, cells, spoken, is_total)


def _share_lines(rating: Rating, city: RatedGroup) -> Iterator[Line]:
    """The grades from best to worst with their shares, then those outside the ranking."""
    rated = sum(city.counts.files(grade.grade_id) for grade in rating.grades if grade.ranked)
    for grade in sorted(rating.grades, key=lambda one: not one.ranked):
        files = city.counts.files(grade.grade_id)
        cells = [Cell(grade.label, grade.label), Cell(numbers.count(files), files)]
        if grade.ranked:
            found = city.share(grade.grade_id)
            share = words.share_of(found.proportion, files, rated)
            cells += [
                Cell(share, found.proportion),
                Cell(words.interval(found), found.lower),
                Cell(words.span(found.lower_bound, found.upper_bound), found.lower_bound),
            ]
        else:
            cells += [Cell("–"), Cell("–"), Cell("–")]
        spoken = fill(
            translate("Results", "%1: %2 files, share %3, interval %4."),
            *(cell.text for cell in cells[:4]),
        )
        yield Line(grade.grade_id, tuple(cells), spoken)


def _as_answer(rating: Rating, group: RatedGroup) -> AnswerResult:
    """The best grade as a Ja among the ranked ones, for what is said of shares alike."""
    counts = group.counts
    ranked = [grade.grade_id for grade in rating.grades if grade.ranked]
    rated = sum(counts.files(name) for name in ranked)
    best = counts.files(ranked[0]) if ranked else 0
    told = AnswerCounts(
        yes=best,
        no=rated - best,
        not_applicable=counts.graded - rated,
        not_answered=counts.not_rated,
        missing=counts.missing,
        open=counts.open,
        ineligible=counts.ineligible,
    )
    estimate = group.shares[0][1]
    return AnswerResult(group.stratum, counts.total, told, estimate)


def _sentences(tabulation: Tabulation, rating: Rating, result: RatingResult) -> Iterable[str]:
    counts = result.city.counts
    yield from _by_hand(counts)
    yield from _outside(rating, counts)
    yield from _silence(counts)
    strata = tuple(_as_answer(rating, group) for group in result.strata)
    alike = QuestionResult("", strata, _as_answer(rating, result.city))
    yield from spread_sentences(strata)
    yield from how_to_read(tabulation.results, alike)


def _by_hand(counts: RatingCounts) -> Iterable[str]:
    """In how many files a grade was set by hand, by role and never by person."""
    if not counts.overrides:
        return
    roles = [
        fill(translate("Results", "%1 in the role %2"), files, role)
        for role, files in counts.overridden
        if files
    ]
    said = words.Plurals().set_by_hand(counts.overrides)
    yield fill(
        translate("Results", "%1: %2. It is counted as it was set."), said, numbers.listed(roles)
    )


def _outside(rating: Rating, counts: RatingCounts) -> Iterable[str]:
    say = words.Plurals()
    for grade in rating.grades:
        files = counts.files(grade.grade_id)
        if files and not grade.ranked:
            text = translate("Results", "%1 in %2, outside the share.")
            yield fill(text, grade.label, say.outside_ranking(files))


def _silence(counts: RatingCounts) -> Iterable[str]:
    say = words.Plurals()
    told = (
        (counts.not_rated, say.without_grade(counts.not_rated)),
        (counts.missing, say.missing_files(counts.missing)),
        (counts.open, say.open_files(counts.open)),
    )
    silent = [text for files, text in told if files]
    if silent:
        text = translate(
            "Results", "%1%2. They are not in the share but in the least and the most."
        )
        yield fill(text, numbers.listed(silent), "")
    if counts.ineligible:
        yield say.ineligible(counts.ineligible)

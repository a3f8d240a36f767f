"""What the results screen shows, worked out of a tabulation. Knows no widget that lives.

Everything about what is counted comes from the template: questions, facts and their units. Nothing
here knows one question from another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Checklist, Question, RatingKind
from inspector_app.domain.findings import NumberKind, NumberReference
from inspector_app.domain.results import QuestionResult, ReconciledRow, Results
from inspector_app.domain.results.ratings import grade_counts
from inspector_app.domain.results.themes import Theme, number_of, questions_behind, themes
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.words import fill
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate
TOTAL = "\0total"
HEADLINE = ""
_RATING = "rating:"


@dataclass(frozen=True, slots=True)
class SideLine:
    """A row of the left list.

    ``key`` is a question, ``HEADLINE`` or that of a rating (``rating_key``); a heading has none.
    ``is_theme`` is the heading of a theme, above those of its sections.
    """

    key: str | None
    code: str
    text: str
    share: str
    spoken: str
    is_theme: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it only names a section."""
        return self.key is None


# ---- the left list


def side_lines(checklist: Checklist, results: Results) -> tuple[SideLine, ...]:
    """The headline first where the template compares register and akt; then, theme by theme, its
    ratings and its questions."""
    lines: list[SideLine] = []
    if results.reconciliation is not None:
        lines.append(_headline_line(results.reconciliation.city))
    found = themes(checklist)
    for theme in found:
        if len(found) > 1:
            lines.append(SideLine(None, "", theme.title, "", theme.title, is_theme=True))
        lines += _rating_lines(checklist, results, theme)
        lines += _section_lines(checklist, results, theme)
    return tuple(lines)


def rating_key(rating_id: str) -> str:
    """What the row of a rating is called among the questions."""
    return f"{_RATING}{rating_id}"


def rating_of(key: str) -> str:
    """The rating of a row, empty when it is none."""
    return key.removeprefix(_RATING) if key.startswith(_RATING) else ""


def _headline_line(city: ReconciledRow) -> SideLine:
    title = translate("Results", "Register and file")
    row = city.row
    found = words.share_of(city.found_share.proportion, row.found_met, row.with_goal)
    return SideLine(
        HEADLINE, "", title, found, fill(translate("Results", "%1, %2 by the files"), title, found)
    )


def _rating_lines(checklist: Checklist, results: Results, theme: Theme) -> Iterator[SideLine]:
    """The ratings of a theme, that of the theme itself first."""
    shown = [results.rating(name) for name in theme.ratings if name in _rated(results)]
    if not shown:
        return
    heading = translate("Results", "Ratings")
    yield SideLine(None, "", heading, "", heading)
    for result in sorted(shown, key=lambda one: one.kind is not RatingKind.THEME):
        rating = checklist.rating(result.rating_id)
        best = next((grade for grade in rating.grades if grade.ranked), None)
        if best is None:
            continue
        counts = grade_counts(result.city.counts, rating, best.grade_id)
        share = result.city.share(best.grade_id).proportion
        met = words.share_of(share, counts.yes, counts.applicable)
        spoken = fill(translate("Results", "Rating %1, share %2 %3"), rating.title, best.label, met)
        yield SideLine(rating_key(result.rating_id), "", rating.title, met, spoken)


def _rated(results: Results) -> frozenset[str]:
    return frozenset(result.rating_id for result in results.ratings)


def _section_lines(checklist: Checklist, results: Results, theme: Theme) -> Iterator[SideLine]:
    own = frozenset(theme.questions)
    asked = [
        (checklist.question(result.question_id), result)
        for result in results.questions
        if result.question_id in own
    ]
    for section in dict.fromkeys(question.section for question, _ in asked):
        yield SideLine(None, "", section, "", section)
        for question, result in asked:
            if question.section == section:
                yield _question_line(checklist, question, result)


def _question_line(checklist: Checklist, question: Question, result: QuestionResult) -> SideLine:
    counts = result.city.counts
    met = words.share_of(result.city.estimate.proportion, counts.yes, counts.applicable)
    number = number_of(checklist, question)
    spoken = fill(translate("Results", "%1 %2, share Yes %3"), number, question.short, met)
    return SideLine(str(question.question_id), question.written_id, question.short, met, spoken)


# ---- what holds for the whole screen


def preliminary(results: Results) -> str:
    """The sentence that the results are not final; empty when they are."""
    if results.is_final:
        return ""
    left = max((r.city.counts.open for r in results.questions), default=0)
    files = max((r.city.files for r in results.questions), default=0)
    text = translate("Results", "%1 of %2. They are counted when they are.")
    return fill(text, words.Plurals().open_files(left), numbers.count(files))


def seed_of(tabulation: Tabulation, key: str, stratum: str) -> FindingSeed:
    """What an iakttagelse written from this page begins with.

    One about a rating begins with the questions that the rating rests on.
    """
    checklist = tabulation.desk.checklist
    rating = rating_of(key)
    if rating:
        behind = questions_behind(checklist, rating)
        shares = tuple(NumberReference(NumberKind.SHARE_MET, one, stratum) for one in behind)
        return FindingSeed(behind, shares)
    if key != HEADLINE:
        number = NumberReference(NumberKind.SHARE_MET, key, stratum)
        return FindingSeed((key,), (number,))
    pair = checklist.reconciliation
    asked = tuple(
        q.question_id for q in checklist.questions if pair is not None and q.fact_id == pair.found
    )
    return FindingSeed(asked[:1], (NumberReference(NumberKind.RECONCILIATION, "", stratum),))

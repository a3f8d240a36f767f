"""What the results screen shows, worked out of a tabulation. Knows no widget that lives.

Everything about what is counted comes from the template: questions, facts and their units. Nothing
here knows one question from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Checklist, Question
from inspector_app.domain.findings import NumberKind, NumberReference
from inspector_app.domain.results import QuestionResult, ReconciledRow, Results
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.words import fill
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate
TOTAL = "\0total"
HEADLINE = ""


@dataclass(frozen=True, slots=True)
class SideLine:
    """A row of the left list. ``key`` is a question, or ``HEADLINE``; a heading has none."""

    key: str | None
    code: str
    text: str
    share: str
    spoken: str

    @property
    def is_heading(self) -> bool:
        """Whether it only names a section."""
        return self.key is None


# ---- the left list


def side_lines(checklist: Checklist, results: Results) -> tuple[SideLine, ...]:
    """The headline first where the template compares register and akt, then every question."""
    lines: list[SideLine] = []
    if results.reconciliation is not None:
        lines.append(_headline_line(results.reconciliation.city))
    asked = [(checklist.question(result.question_id), result) for result in results.questions]
    for section, group in groupby(asked, key=lambda pair: pair[0].section):
        lines.append(SideLine(None, "", section, "", section))
        lines += [_question_line(question, result) for question, result in group]
    return tuple(lines)


def _headline_line(city: ReconciledRow) -> SideLine:
    title = translate("Results", "Register and file")
    found = words.share(city.found_share.proportion)
    return SideLine(
        HEADLINE, "", title, found, fill(translate("Results", "%1, %2 by the files"), title, found)
    )


def _question_line(question: Question, result: QuestionResult) -> SideLine:
    met = words.share(result.city.estimate.proportion)
    spoken = fill(
        translate("Results", "%1 %2, share Yes %3"), question.question_id, question.short, met
    )
    return SideLine(question.question_id, question.question_id, question.short, met, spoken)


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
    """What an iakttagelse written from this page begins with."""
    checklist = tabulation.desk.checklist
    if key != HEADLINE:
        number = NumberReference(NumberKind.SHARE_MET, key, stratum)
        return FindingSeed((key,), (number,))
    pair = checklist.reconciliation
    asked = tuple(
        q.question_id for q in checklist.questions if pair is not None and q.fact_id == pair.found
    )
    return FindingSeed(asked[:1], (NumberReference(NumberKind.RECONCILIATION, "", stratum),))

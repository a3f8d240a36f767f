"""How the results say shares, intervals and counts; the same words in every place."""

from __future__ import annotations

import re
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QObject

from inspector_app.domain.checklist import Level, Question
from inspector_app.domain.estimation import Estimate, Method, Reason
from inspector_app.domain.results.counts import PERCENT_FROM
from inspector_app.ui.tokens import Mark
from inspector_app.wording import numbers

translate = QCoreApplication.translate
_PLACE = re.compile(r"%(\d)")


def fill(text: str, *values: object) -> str:
    """Put the values where ``text`` says %1, %2 …, each once and none inside another."""
    return _PLACE.sub(lambda found: str(values[int(found[1]) - 1]), text)


class Plurals(QObject):
    """Sentences with a count in them. (Only ``tr`` of a class is seen as a plural by lupdate.)"""

    def open_files(self, count: int) -> str:
        """Files that are not klarmarkerade."""
        return self.tr("%n file(s) not yet marked as done", "", count)

    def missing_files(self, count: int) -> str:
        """Files that could not be read."""
        return self.tr("%n file(s) could not be read", "", count)

    def unanswered(self, count: int) -> str:
        """Files without an answer to this question."""
        return self.tr("%n file(s) without an answer", "", count)

    def not_documented(self, count: int) -> str:
        """Files where the answer cannot be seen."""
        return self.tr("In %n file(s) the answer is not stated.", "", count)

    def not_asked(self, count: int) -> str:
        """Files that the question does not concern, by the template."""
        return self.tr("In %n file(s) the question was not asked.", "", count)

    def not_applicable(self, count: int) -> str:
        """Files where the answer is Ej aktuellt."""
        return self.tr("In %n file(s) it is not applicable.", "", count)

    def ineligible(self, count: int) -> str:
        """Files that did not belong to the frame."""
        return self.tr("%n file(s) did not belong to the review and are not counted.", "", count)

    def not_comparable(self, count: int) -> str:
        """Files without a number to compare."""
        return self.tr("%n read file(s) lack a number to compare.", "", count)

    def late(self, count: int) -> str:
        """Rows that were written in the files after the protocol."""
        return self.tr(
            "%n row(s) were written in the files after the protocol and do not count.", "", count
        )

    def without_grade(self, count: int) -> str:
        """Read files that a rating has no grade for."""
        return self.tr("%n read file(s) have no rating", "", count)

    def outside_ranking(self, count: int) -> str:
        """Files with a grade outside the ranking."""
        return self.tr("%n file(s)", "", count)

    def set_by_hand(self, count: int) -> str:
        """Files whose grade was set by hand."""
        return self.tr("The rating is set by hand in %n file(s)", "", count)

    def silent(self, count: int) -> str:
        """Files that gave nothing to compare."""
        return self.tr("%n file(s) are not read.", "", count)


def mark_words() -> dict[Mark, str]:
    """The five answers in the order of the bar."""
    return {
        Mark.YES: translate("Results", "Yes"),
        Mark.PARTLY: translate("Results", "Partly"),
        Mark.NO: translate("Results", "No"),
        Mark.NOT_DOCUMENTED: translate("Results", "Not stated"),
        Mark.NOT_APPLICABLE: translate("Results", "Not applicable"),
    }


def level_words(question: Question) -> str:
    """What a question rests on."""
    words = {
        Level.LAW: translate("Results", "Required by law"),
        Level.REGULATION: translate("Results", "Regulation or guidance"),
        Level.CITY: translate("Results", "The city's goal"),
        Level.QUALITY: translate("Results", "Quality question"),
    }
    return ", ".join(words[level] for level in question.level)


def whole_name() -> str:
    """What all stadsdelar together are called."""
    return translate("Results", "The whole review")


def share(value: Fraction | None) -> str:
    """A share as whole per cent, a dash when there is none."""
    return "–" if value is None else numbers.percent(value)


def span(low: Fraction | None, high: Fraction | None) -> str:
    """Two shares as one span, "41–78 %"; a dash when there is none."""
    if low is None or high is None:
        return "–"
    first, last = numbers.whole_percent(low), numbers.percent(high)
    return last if str(first) == last[: -len(f"{numbers.NO_BREAK}%")] else f"{first}–{last}"


def interval(estimate: Estimate) -> str:
    """The interval, or why there is none."""
    if estimate.lower is not None:
        return span(estimate.lower, estimate.upper)
    return reason_words(estimate.reason) if estimate.reason is Reason.CENSUS else "–"


def method_sentence(method: Method) -> str:
    """How the interval of the whole review was made."""
    name = {
        Method.HYPERGEOMETRIC: translate("Results", "exact, hypergeometric: without replacement"),
        Method.CLOPPER_PEARSON: translate("Results", "exact, Clopper–Pearson"),
        Method.KORN_GRAUBARD: translate(
            "Results", "Korn–Graubard: Clopper–Pearson on the effective number of files"
        ),
        Method.CENSUS: translate("Results", "none: every file was read"),
        Method.NONE: translate("Results", "none"),
    }[method]
    return fill(translate("Results", "Method of the interval: %1."), name)


def reason_words(reason: Reason) -> str:
    """Why a value is missing, in a word or two."""
    return {
        Reason.NONE: "–",
        Reason.CENSUS: translate("Results", "all read"),
        Reason.NO_APPLICABLE: translate("Results", "not applicable"),
        Reason.STRATUM_UNREAD: translate("Results", "not read"),
    }[reason]


def share_of(value: Fraction | None, some: int, whole: int) -> str:
    """A share as whole per cent; of few files "1 av 1", since one child is no per cent."""
    return part(some, whole) if value is not None and whole < PERCENT_FROM else share(value)


def part(some: int, whole: int) -> str:
    """ "7 av 13"."""
    text = translate("Results", "%1 of %2")
    return fill(text, numbers.count(some), numbers.count(whole))


def part_and_share(some: int, whole: int) -> str:
    """ "7 av 13 (54 %)"; of few files, or none, without the share."""
    if whole < PERCENT_FROM:
        return part(some, whole)
    return f"{part(some, whole)} ({numbers.percent(Fraction(some, whole))})"

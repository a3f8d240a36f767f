"""One question of the results: every stadsdel, the whole, and what must be read with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.estimation import Estimate, Reason
from inspector_app.domain.results import AnswerResult, QuestionResult, Results
from inspector_app.domain.results.counts import AnswerCounts
from inspector_app.domain.results.themes import number_of
from inspector_app.domain.sampling import Design
from inspector_app.ui import mode
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.content import TOTAL
from inspector_app.ui.screens.results.table import Cell, Head, Line
from inspector_app.ui.screens.results.told_apart import Below, told_apart
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.tokens import Mark
from inspector_app.ui.widgets import chart_cells
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate
MOST_NAMED = 4  # sentences of who lies below whom; the chart shows the rest


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question: its rows, and what must be read with them."""

    title: str
    subtitle: str
    lines: tuple[Line, ...]
    sentences: tuple[str, ...]


def question_heads() -> tuple[Head, ...]:
    """The columns of a question's table."""
    counted = Head(
        translate("Results", "Yes of"),
        86,
        hint=translate("Results", "Files with the answer Yes, of those it applies to"),
    )
    least_most = translate(
        "Results", "If every unclear or unread file had been No, and if it had been Yes"
    )
    share = Head(translate("Results", "Share Yes"), 84)
    return district_heads(translate("Results", "Answers"), counted, share, least_most)


def district_heads(given: str, counted: Head, share: Head, least_most: str) -> tuple[Head, ...]:
    """The columns of a table by stadsdel: what was ``given``, and the share of what is ``counted``.

    ``least_most`` says what the least and the most suppose of files without an answer.
    """
    return (
        Head(translate("Results", "District"), 166, number=False),
        Head(
            translate("Results", "Read"),
            86,
            hint=translate("Results", "Files read, of those drawn"),
        ),
        Head(given, 130, number=False, flexible=True),
        counted,
        share,
        Head(translate("Results", "Interval"), 84),
        Head(translate("Results", "Share with interval"), 150, number=False, flexible=True),
        Head(translate("Results", "Least–most"), 98, hint=least_most),
    )


def question_page(tabulation: Tabulation, question_id: str) -> QuestionPage:
    """The table and the sentences of one question."""
    results = tabulation.results
    question = tabulation.desk.checklist.question(question_id)
    result = results.question(question_id)
    reference = result.city.estimate.proportion
    several = len(result.strata) > 1
    lines = [_answer_line(one, one.stratum, reference) for one in result.strata if several]
    whole = _answer_line(result.city, TOTAL, reference)
    number = number_of(tabulation.desk.checklist, question)
    subtitle = f"{number} · {question.short} · {words.level_words(question)}"
    return QuestionPage(
        question.text, subtitle, (*lines, whole), tuple(_question_sentences(results, result))
    )


def _answer_line(result: AnswerResult, key: str, reference: Fraction | None) -> Line:
    counts, estimate = result.counts, result.estimate
    is_total = key == TOTAL
    name = words.whole_name() if is_total else result.stratum
    read = counts.total - counts.missing - counts.open - counts.ineligible
    chart = chart_cells.IntervalCell(
        as_float(estimate.proportion),
        as_float(estimate.lower),
        as_float(estimate.upper),
        as_float(reference),
        is_total,
    )
    interval = words.interval(estimate)
    share = words.share_of(estimate.proportion, counts.yes, counts.applicable)
    cells = (
        Cell(name, name),
        Cell(words.part(read, counts.total), read),
        Cell(_answers_text(counts), counts.yes, _answers_bar(counts)),
        Cell(words.part(counts.yes, counts.applicable), counts.yes),
        Cell(share, estimate.proportion),
        Cell(interval, estimate.lower),
        Cell(chart_text(estimate, share), estimate.proportion, chart),
        Cell(words.span(estimate.lower_bound, estimate.upper_bound), estimate.lower_bound),
    )
    spoken = fill(
        translate(
            "Results", "%1: %2 files read. %3. Share Yes %4, interval %5, least and most %6."
        ),
        name,
        cells[1].text,
        cells[2].text,
        cells[4].text,
        interval,
        cells[7].text,
    )
    return Line(key, cells, spoken, is_total)


def as_float(value: Fraction | None) -> float | None:
    """A share as what draws takes it; ``None`` stays ``None``."""
    return None if value is None else float(value)


def chart_text(estimate: Estimate, share: str) -> str:
    """What the picture of the interval says, for copying and for ears."""
    if estimate.proportion is None:
        return words.reason_words(estimate.reason)
    return share if estimate.lower is None else f"{share} ({words.interval(estimate)})"


def _answers_bar(counts: AnswerCounts) -> chart_cells.AnswerCounts:
    return chart_cells.AnswerCounts(tuple(_by_mark(counts).items()))


def _by_mark(counts: AnswerCounts) -> dict[Mark, int]:
    return {
        Mark.YES: counts.yes,
        Mark.PARTLY: counts.partly,
        Mark.NO: counts.no,
        Mark.NOT_DOCUMENTED: counts.not_documented,
        Mark.NOT_APPLICABLE: counts.not_applicable,
    }


def _answers_text(counts: AnswerCounts) -> str:
    said = words.mark_words()
    parts = [f"{said[mark]} {number}" for mark, number in _by_mark(counts).items() if number]
    return ", ".join(parts) or translate("Results", "no answers")


def _question_sentences(results: Results, result: QuestionResult) -> Iterable[str]:
    yield from spread_sentences(result.strata)
    yield from _silence_sentences(result)
    yield from how_to_read(results, result)


def spread_sentences(strata: tuple[AnswerResult, ...]) -> Iterable[str]:
    """Which stadsdelar can be told apart, and where every file was read."""
    yield from _apart_sentences(strata)
    yield from _census_sentences(strata)


def _apart_sentences(strata: tuple[AnswerResult, ...]) -> Iterable[str]:
    found = told_apart(strata)
    if found.compared < 2:
        return
    if not found.below:
        yield translate(
            "Results",
            "No district can be told apart from another: all intervals overlap. The order in the "
            "table may be chance.",
        )
        return
    groups = _alike(found.below)
    for strata_below, others in groups[:MOST_NAMED]:
        yield _below_sentence(strata_below, others, found.compared)
    rest = sum(len(names) for names, _others in groups[MOST_NAMED:])
    if rest:
        yield fill(translate("Results", "%1 more lie below others; the chart shows which."), rest)
    yield translate("Results", "Other districts cannot be told apart: their intervals overlap.")


Named = tuple[tuple[str, ...], tuple[str, ...]]


def _alike(below: tuple[Below, ...]) -> list[Named]:
    """Those that lie below the same others are told of in one sentence."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for one in below:
        groups.setdefault(one.others, []).append(one.stratum)
    return [(tuple(names), others) for others, names in groups.items()]


def _below_sentence(strata: tuple[str, ...], others: tuple[str, ...], compared: int) -> str:
    if len(others) + len(strata) == compared:
        text = translate("Results", "%1 lies below all others: the intervals do not meet.")
        return fill(text, numbers.listed(strata))
    text = translate("Results", "%1 lies below %2: the intervals do not meet.")
    return fill(text, numbers.listed(strata), numbers.listed(others))


def _census_sentences(strata: tuple[AnswerResult, ...]) -> Iterable[str]:
    full = [one.stratum for one in strata if one.estimate.reason is Reason.CENSUS]
    if not full:
        return
    if len(full) == len(strata):
        yield translate(
            "Results", "All files in the frame were read, so there is no uncertainty from a sample."
        )
    else:
        text = translate("Results", "All files were read in %1; there the share has no interval.")
        yield fill(text, numbers.listed(full))


def _silence_sentences(result: QuestionResult) -> Iterable[str]:
    counts, say = result.city.counts, words.Plurals()
    silent = [
        text
        for count, text in (
            (counts.missing, say.missing_files(counts.missing)),
            (counts.open, say.open_files(counts.open)),
            (counts.not_answered, say.unanswered(counts.not_answered)),
        )
        if count
    ]
    if silent:
        where = [one.stratum for one in result.strata if one.counts.silent and one.stratum]
        place = f" ({numbers.listed(where)})" if where and len(where) <= MOST_NAMED else ""
        text = translate(
            "Results", "%1%2. They are not in the share but in the least and the most."
        )
        yield fill(text, numbers.listed(silent), place)
    if counts.not_documented:
        yield say.not_documented(counts.not_documented)
    outside = [say.not_asked(counts.not_asked)] if counts.not_asked else []
    outside += [say.not_applicable(counts.not_applicable)] if counts.not_applicable else []
    if outside:
        yield " ".join((*outside, translate("Results", "They are outside the share.")))
    if counts.ineligible:
        yield say.ineligible(counts.ineligible)


def how_to_read(results: Results, result: QuestionResult) -> Iterable[str]:
    """What the interval and the whole are."""
    level = numbers.percent(results.confidence)
    if any(one.estimate.lower is not None for one in (*result.strata, result.city)):
        yield fill(
            translate(
                "Results",
                "The interval shows the uncertainty of the sample (%1). Diamond and dashed line: "
                "the whole review.",
            ),
            level,
        )
        if mode.is_advanced():
            yield words.method_sentence(result.city.estimate.method)
    if results.design is Design.STRATIFIED and len(result.strata) > 1:
        yield translate(
            "Results", "In the whole review each district weighs as many files as its frame holds."
        )

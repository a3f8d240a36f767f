"""What the editor of an iakttagelse offers and says: numbers as they are now, questions, lagrum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
)
from inspector_app.domain.results import AnswerResult, QuestionResult, ReconciledRow, Results
from inspector_app.domain.results.counts import FactSummary
from inspector_app.domain.results.themes import name_of
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.tokens import Mark
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate
FIRST_WORDS = 60  # characters of an iakttagelse shown in the list

ASSESSMENT_MARKS = {
    Assessment.STRENGTH: Mark.YES,
    Assessment.IMPROVEMENT: Mark.PARTLY,
    Assessment.LAW_NOT_MET: Mark.NO,
}


def assessment_word(assessment: Assessment) -> str:
    """What an iakttagelse amounts to."""
    return {
        Assessment.STRENGTH: translate("Findings", "Strength"),
        Assessment.IMPROVEMENT: translate("Findings", "Area for improvement"),
        Assessment.LAW_NOT_MET: translate("Findings", "Requirement of law not met"),
    }[assessment]


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A row of the list: the beginning of the text, the bedömning, how many faults there are."""

    number: int
    text: str
    assessment: Assessment
    fault_count: int

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        parts = [f"{self.number}. {self.text}", assessment_word(self.assessment)]
        if self.fault_count:
            parts.append(faults_left(self.fault_count))
        return ". ".join(parts)


def faults_left(count: int) -> str:
    """How much is left to mend."""
    return fill(translate("Findings", "%1 to mend"), count)


def line_of(finding: Finding, fault_count: int) -> FindingLine:
    """The row of one iakttagelse."""
    text = " ".join(finding.observation.split())
    short = text if len(text) <= FIRST_WORDS else f"{text[:FIRST_WORDS].rstrip()}…"
    return FindingLine(
        finding.position,
        short or translate("Findings", "No text yet"),
        finding.assessment,
        fault_count,
    )


# ---- numbers


def place_word(stratum: str) -> str:
    """Where a number holds."""
    return stratum or words.whole_name()


def number_text(tabulation: Tabulation, reference: NumberReference) -> str:
    """The number as the results have it now, in one line."""
    said = _number(tabulation, reference)
    if said is None:
        return translate("Findings", "The number is not in the results any more.")
    name, value = said
    return f"{name}, {place_word(reference.stratum)}: {value}"


def _number(tabulation: Tabulation, reference: NumberReference) -> tuple[str, str] | None:
    results, checklist = tabulation.results, tabulation.desk.checklist
    if reference.kind is NumberKind.RECONCILIATION:
        return _reconciled(checklist, results, reference.stratum)
    ids = {question.question_id for question in checklist.questions}
    if reference.question_id not in ids:
        return None
    short = checklist.question(reference.question_id).short
    if reference.kind is NumberKind.FACT:
        value = _fact(checklist, results, reference)
    else:
        value = _answers(results, reference)
    return None if value is None else (short, value)


def _answers(results: Results, reference: NumberReference) -> str | None:
    found = _result_of(results, reference.question_id)
    one = None if found is None else _in_place(found, reference.stratum)
    if one is None:
        return None
    if reference.kind is NumberKind.COUNTS:
        counts = one.counts
        return words.part(counts.yes, counts.applicable)
    met = words.share(one.estimate.proportion)
    if one.estimate.lower is None:
        return fill(translate("Findings", "share Yes %1"), met)
    return fill(
        translate("Findings", "share Yes %1 (interval %2)"), met, words.interval(one.estimate)
    )


def _result_of(results: Results, question_id: str) -> QuestionResult | None:
    return next((one for one in results.questions if one.question_id == question_id), None)


def _in_place(result: QuestionResult, stratum: str) -> AnswerResult | None:
    if not stratum:
        return result.city
    return next((one for one in result.strata if one.stratum == stratum), None)


def _fact(checklist: Checklist, results: Results, reference: NumberReference) -> str | None:
    found = next((f for f in results.facts if f.question_id == reference.question_id), None)
    if found is None:
        return None
    summary: FactSummary | None = found.city
    if reference.stratum:
        summary = dict(found.strata).get(reference.stratum)
    if summary is None or summary.median is None:
        return None
    unit = checklist.fact(found.fact_id).unit
    text = translate("Findings", "median %1 %2, from %3 to %4")
    spread = (summary.median, summary.smallest, summary.largest)
    median, least, most = (numbers.decimal(value, 1) for value in spread if value is not None)
    return fill(text, median, unit, least, most)


def _reconciled(checklist: Checklist, results: Results, stratum: str) -> tuple[str, str] | None:
    row = _reconciled_row(results, stratum)
    pair = checklist.reconciliation
    if row is None or pair is None:
        return None
    text = translate("Findings", "%1 %3 in the files, %2 in the register")
    unit = checklist.fact(pair.found).unit
    found, registered = numbers.count(row.row.found), numbers.count(row.row.registered)
    return translate("Findings", "Register and file"), fill(text, found, registered, unit)


def _reconciled_row(results: Results, stratum: str) -> ReconciledRow | None:
    if results.reconciliation is None:
        return None
    if not stratum:
        return results.reconciliation.city
    rows = results.reconciliation.strata
    return next((one for one in rows if one.row.stratum == stratum), None)


# ---- what may be chosen


def question_choices(checklist: Checklist) -> tuple[tuple[str, str], ...]:
    """The questions as (id, word) in the template's order."""
    return tuple(
        (question.question_id, name_of(checklist, question)) for question in checklist.questions
    )


def number_choices(tabulation: Tabulation) -> tuple[tuple[str, str], ...]:
    """The numbers that the report can print, as (question id, word); "" is register and akt."""
    register = ("", translate("Findings", "Register and file"))
    checklist = tabulation.desk.checklist
    shares = tuple(
        (one.question_id, name_of(checklist, checklist.question(one.question_id)))
        for one in tabulation.results.questions
    )
    return (register, *shares) if tabulation.results.reconciliation else shares


def place_choices(tabulation: Tabulation) -> tuple[tuple[str, str], ...]:
    """The places a number can hold for, as (stratum, word)."""
    strata = [size.stratum for size in tabulation.results.strata if size.stratum]
    return (("", words.whole_name()), *((name, name) for name in strata))


def reference_of(question_id: str, stratum: str) -> NumberReference:
    """The reference behind a choice of ``number_choices`` and ``place_choices``."""
    if not question_id:
        return NumberReference(NumberKind.RECONCILIATION, "", stratum)
    return NumberReference(NumberKind.SHARE_MET, question_id, stratum)


def offered_provisions(tabulation: Tabulation, question_ids: Iterable[str]) -> tuple[str, ...]:
    """The lagrum that the questions rest on for events of the reviewed period, each once."""
    checklist, (first, last) = tabulation.desk.checklist, tabulation.desk.period
    wanted = set(question_ids)
    offered = [
        basis.provision
        for question in checklist.questions
        if question.question_id in wanted
        for basis in question.bases
        if basis.valid_from <= last and first <= basis.valid_to
    ]
    return tuple(dict.fromkeys(offered))

"""What a report still lacks, each with the way to where it is mended. Pure, but for the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import Severity
from inspector_app.domain.findings import Finding, check_finding
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.results import Results
from inspector_app.ui.screens.results.words import fill
from inspector_app.wording import numbers
from inspector_app.workflow.tabulate_results import Tabulation

translate = QCoreApplication.translate


class Way(StrEnum):
    """Where something is mended; the values are the screens' folders."""

    NONE = ""
    COMMISSION = "commission"
    SAMPLING = "sampling"
    REVIEW = "review"
    FINDINGS = "findings"


class Standing(StrEnum):
    """Whether an item holds, should be looked at, or keeps the report from being locked."""

    READY = "ready"
    REMARK = "remark"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ReadinessItem:
    """One thing the report needs, as a sentence."""

    standing: Standing
    text: str
    way: Way = Way.NONE


class Plurals(QObject):
    """Sentences with a count in them. (Only ``tr`` of a class is seen as a plural by lupdate.)"""

    def faults(self, count: int) -> str:
        """Faults in the iakttagelser."""
        return self.tr("%n fault(s) in the findings must be mended.", "", count)

    def findings(self, count: int) -> str:
        """How many iakttagelser there are."""
        return self.tr("%n finding(s) are written.", "", count)

    def open_files(self, count: int) -> str:
        """Files that are not klarmarkerade."""
        return self.tr("%n file(s) are not marked as done.", "", count)

    def pages(self, count: int) -> str:
        """How long the report is."""
        return self.tr("%n page(s)", "", count)


def readiness(
    inspection: Inspection | None,
    tabulation: Tabulation | None,
    findings: tuple[Finding, ...],
) -> tuple[ReadinessItem, ...]:
    """Return what is ready and what is not, in the order of the work.

    Decision: files that are not klarmarkerade do not keep a report from being locked, since the
    report counts and shows them as not read; but the question before locking repeats it.
    """
    if inspection is None or tabulation is None:
        text = translate("Report", "No sample is drawn yet.")
        return (ReadinessItem(Standing.MISSING, text, Way.SAMPLING),)
    return (
        _commission(inspection),
        _files(tabulation.results),
        _findings(findings, tabulation.desk.checklist),
    )


def _commission(inspection: Inspection) -> ReadinessItem:
    lacking = [
        word
        for there, word in (
            (inspection.purpose.strip(), translate("Report", "purpose")),
            (inspection.questions, translate("Report", "questions to answer")),
            (inspection.secrecy_ground.strip(), translate("Report", "ground in the secrecy act")),
        )
        if not there
    ]
    if not lacking:
        return ReadinessItem(Standing.READY, translate("Report", "The commission is described."))
    text = translate("Report", "The commission lacks %1. The report says nothing about it.")
    return ReadinessItem(Standing.REMARK, fill(text, numbers.listed(lacking)), Way.COMMISSION)


def _files(results: Results) -> ReadinessItem:
    left = max((one.city.counts.open for one in results.questions), default=0)
    files = max((one.city.files for one in results.questions), default=0)
    if not left:
        text = fill(translate("Report", "All %1 files are marked as done."), numbers.count(files))
        return ReadinessItem(Standing.READY, text)
    tail = translate("Report", "The report shows them as not read.")
    return ReadinessItem(Standing.REMARK, f"{Plurals().open_files(left)} {tail}", Way.REVIEW)


def _findings(findings: tuple[Finding, ...], checklist: Checklist) -> ReadinessItem:
    faults = [
        issue
        for finding in findings
        for issue in check_finding(finding, checklist)
        if issue.severity is Severity.ERROR
    ]
    if faults:
        return ReadinessItem(Standing.MISSING, Plurals().faults(len(faults)), Way.FINDINGS)
    if not findings:
        text = translate("Report", "No findings are written. The report gives results only.")
        return ReadinessItem(Standing.REMARK, text, Way.FINDINGS)
    return ReadinessItem(Standing.READY, Plurals().findings(len(findings)))

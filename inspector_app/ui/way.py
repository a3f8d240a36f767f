"""The steps of an inspection in the window: their words, and why one cannot be opened yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector_app.ui.step import Step, StepStanding

if TYPE_CHECKING:
    from inspector_app.workflow.stages import Stages

POPULATION = "population"
FRAME = "frame"
SAMPLE = "sample"
REVIEW = "review"
RESULTS = "results"
FINDINGS = "findings"
REPORT = "report"
VERIFICATION = "verification"


def words() -> tuple[tuple[str, str], ...]:
    """The steps in the order of the work, (key, word)."""
    return (
        (POPULATION, QCoreApplication.translate("Way", "Case list")),
        (FRAME, QCoreApplication.translate("Way", "Frame")),
        (SAMPLE, QCoreApplication.translate("Way", "Sample")),
        (REVIEW, QCoreApplication.translate("Way", "File reading")),
        (RESULTS, QCoreApplication.translate("Way", "Results")),
        (FINDINGS, QCoreApplication.translate("Way", "Findings")),
        (REPORT, QCoreApplication.translate("Way", "Report")),
        (VERIFICATION, QCoreApplication.translate("Way", "Check")),
    )


def place_word(place: str) -> str:
    """What a screen is called: the word of its step, or what stands outside the steps."""
    outside = {
        "start": QCoreApplication.translate("Way", "Start screen"),
        "window": QCoreApplication.translate("Way", "Everywhere"),
        "library": QCoreApplication.translate("Way", "Review templates"),
    }
    return (dict(words()) | outside)[place]


def waiting_steps() -> tuple[Step, ...]:
    """The steps when no inspection is open; a report can be checked all the same."""
    reason = QCoreApplication.translate("Way", "Open an inspection first.")
    return tuple(
        Step(key, word, StepStanding.OPEN if key == VERIFICATION else StepStanding.WAITING, reason)
        for key, word in words()
    )


def steps(stages: Stages) -> tuple[Step, ...]:
    """The steps as they stand in an open inspection."""
    if stages.is_loan:
        return _only_reading(
            QCoreApplication.translate("Way", "These files are lent. The rest is done at home.")
        )
    needs_list = QCoreApplication.translate("Way", "Import the case list first.")
    needs_sample = QCoreApplication.translate("Way", "Draw the sample first.")
    reasons = {
        FRAME: "" if stages.has_register else needs_list,
        SAMPLE: "" if stages.has_register else needs_list,
        REVIEW: "" if stages.is_drawn else needs_sample,
        RESULTS: "" if stages.is_drawn else needs_sample,
        FINDINGS: "" if stages.is_drawn else needs_sample,
        REPORT: "" if stages.is_drawn else needs_sample,
    }
    done = {
        POPULATION: stages.has_register,
        FRAME: stages.is_frozen,
        SAMPLE: stages.is_drawn,
        REVIEW: stages.is_read,
        RESULTS: stages.is_read,
        FINDINGS: stages.findings > 0,
        REPORT: stages.is_fixed,
    }
    return tuple(
        Step(key, word, _standing(reasons.get(key, ""), done.get(key, False)), reasons.get(key, ""))
        for key, word in words()
    )


def practice_steps() -> tuple[Step, ...]:
    """The steps while somebody practises: the files are read, and nothing comes of it."""
    reason = QCoreApplication.translate("Way", "Practice ends with the key. Nothing is kept.")
    return _only_reading(reason)


def _only_reading(reason: str) -> tuple[Step, ...]:
    """Files can be read and a report checked; ``reason`` is why the rest waits."""
    opened = (REVIEW, VERIFICATION)
    return tuple(
        Step(key, word, StepStanding.OPEN)
        if key in opened
        else Step(key, word, StepStanding.WAITING, reason)
        for key, word in words()
    )


def _standing(reason: str, done: bool) -> StepStanding:
    if reason:
        return StepStanding.WAITING
    return StepStanding.DONE if done else StepStanding.OPEN


def next_step(stages: Stages) -> str:
    """The step where the work goes on."""
    if stages.is_loan:
        return REVIEW
    if not stages.has_register:
        return POPULATION
    if not stages.is_frozen:
        return FRAME
    if not stages.is_drawn:
        return SAMPLE
    if not stages.is_read:
        return REVIEW
    return REPORT if stages.findings else RESULTS


def subtitle(stages: Stages) -> str:
    """One line under the inspection's name: how far it has come."""
    if not stages.is_drawn:
        return QCoreApplication.translate("Way", "No sample yet")
    text = QCoreApplication.translate("Way", "%1 of %2 files read")
    if stages.is_loan:
        text = QCoreApplication.translate("Way", "Lent: %1 of %2 files read")
    return text.replace("%1", str(stages.read)).replace("%2", str(stages.to_read))

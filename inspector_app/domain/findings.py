"""Iakttagelse → bedömning → rekommendation, tied to questions, law and numbers.

An iakttagelse says what was seen, in numbers of the results; the bedömning says what it is worth;
a rekommendation says who, as a role, should do what, and by when.

Decision: "lagkrav inte uppfyllt" may be said only where every question behind it is of level L. A
goal of the city or a question of quality that is not met is an utvecklingsområde.
Decision: a finding without a question or without a number is refused: it could not be checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from inspector_app.domain.checklist import Checklist, Level
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.privacy import find_personal_data


class Assessment(StrEnum):
    """What an iakttagelse amounts to."""

    STRENGTH = "styrka"
    IMPROVEMENT = "utvecklingsområde"
    LAW_NOT_MET = "lagkrav inte uppfyllt"


class NumberKind(StrEnum):
    """Which number of the results is meant."""

    SHARE_MET = "share_met"
    COUNTS = "counts"
    FACT = "fact"
    RECONCILIATION = "reconciliation"


@dataclass(frozen=True, slots=True)
class NumberReference:
    """A number of the results: of a question (or a fact question) in a stratum; "" = the city.

    ``question_id`` is empty for the reconciliation of register and akt.
    """

    kind: NumberKind
    question_id: str = ""
    stratum: str = ""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What should be done, by whom as a role, and by when (a day, printed)."""

    text: str
    recipient_role: str
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One iakttagelse with its bedömning and rekommendationer. ``position`` orders the report."""

    finding_id: UUID
    position: int
    observation: str
    assessment: Assessment
    question_ids: tuple[str, ...]
    numbers: tuple[NumberReference, ...]
    provisions: tuple[str, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


RECIPIENT_ROLES = (
    "Socialnämnden",
    "Stadsdelsnämnden",
    "Stadsdelsdirektören",
    "Avdelningschefen",
    "Enhetschefen",
    "Biträdande enhetschefen",
    "Nätverket för enhetschefer",
    "Nätverket för biträdande enhetschefer",
)
"""Roles that are offered; another role may be written, never a person's name."""


def check_finding(finding: Finding, checklist: Checklist) -> tuple[Issue, ...]:
    """Return every fault that keeps the finding out of a report.

    Codes: ``finding_empty``, ``finding_without_question``, ``finding_without_number``,
    ``finding_question_unknown``, ``finding_number_unknown``, ``finding_not_law``,
    ``finding_without_provision``, ``recommendation_empty``, ``recommendation_without_role``,
    ``recommendation_without_day``, ``text_personal_data``.
    """
    return (
        *_substance_issues(finding),
        *_question_issues(finding, checklist),
        *_recommendation_issues(finding),
        *_personal_data_issues(finding),
    )


def _issue(finding: Finding, code: str, column: str, value: str = "") -> Issue:
    return Issue(code, Severity.ERROR, finding.position, column, value)


def _substance_issues(finding: Finding) -> list[Issue]:
    """A finding has words, questions and numbers, and a breach of law names the law."""
    wanted = (
        (finding.observation.strip(), "finding_empty", "Iakttagelse"),
        (finding.question_ids, "finding_without_question", "Frågor"),
        (finding.numbers, "finding_without_number", "Siffror"),
        (
            finding.provisions or finding.assessment is not Assessment.LAW_NOT_MET,
            "finding_without_provision",
            "Lagrum",
        ),
    )
    return [_issue(finding, code, column) for there, code, column in wanted if not there]


def _question_issues(finding: Finding, checklist: Checklist) -> list[Issue]:
    """What the finding points to exists, and a breach of law rests on questions of law alone."""
    levels: dict[str, tuple[Level, ...]] = {q.question_id: q.level for q in checklist.questions}
    issues = [
        _issue(finding, "finding_question_unknown", "Frågor", question_id)
        for question_id in finding.question_ids
        if question_id not in levels
    ]
    issues += [
        _issue(finding, "finding_number_unknown", "Siffror", number.question_id)
        for number in finding.numbers
        if number.question_id not in levels and number.kind is not NumberKind.RECONCILIATION
    ]
    if finding.assessment is Assessment.LAW_NOT_MET:
        issues += [
            _issue(finding, "finding_not_law", "Bedömning", question_id)
            for question_id in finding.question_ids
            if question_id in levels and Level.LAW not in levels[question_id]
        ]
    return issues


def _recommendation_issues(finding: Finding) -> list[Issue]:
    issues: list[Issue] = []
    for number, recommendation in enumerate(finding.recommendations, start=1):
        wanted = (
            (recommendation.text.strip(), "recommendation_empty"),
            (recommendation.recipient_role.strip(), "recommendation_without_role"),
            (recommendation.by, "recommendation_without_day"),
        )
        column = f"Rekommendation {number}"
        issues += [_issue(finding, code, column) for there, code in wanted if not there]
    return issues


def _personal_data_issues(finding: Finding) -> list[Issue]:
    """Warnings: a hit is a question to the writer. The found text itself is not repeated."""
    texts = [("Iakttagelse", finding.observation)]
    for number, recommendation in enumerate(finding.recommendations, start=1):
        texts.append((f"Rekommendation {number}", recommendation.text))
        texts.append((f"Rekommendation {number}", recommendation.recipient_role))
    return [
        Issue(
            "text_personal_data",
            Severity.WARNING,
            finding.position,
            column,
            facts={"kind": hit.kind.value, "start": hit.start + 1, "end": hit.end},
        )
        for column, text in texts
        for hit in find_personal_data(text)
    ]

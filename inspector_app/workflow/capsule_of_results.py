"""The capsule's sections on the results: templates, questions, counts, ratings, register."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.estimation import Estimate
from inspector_app.domain.results import AnswerResult, QuestionResult, ReconciledRow, Results
from inspector_app.domain.results.counts import AnswerCounts
from inspector_app.domain.results.ratings import RatedGroup, RatingResult
from inspector_app.domain.results.themes import number_of
from inspector_app.domain.sampling import Design
from inspector_app.domain.verification.ratings import rating_forms
from inspector_app.workflow.tabulate_results import Tabulation

PLACES = 6
TOTAL = "total"


def decimal_text(number: Fraction | None) -> str | None:
    """Return a number with six decimals, halves away from zero; ``None`` stays ``None``."""
    if number is None:
        return None
    scaled = int(abs(number) * 10**PLACES + Fraction(1, 2))
    sign = "-" if number < 0 and scaled else ""
    whole, part = divmod(scaled, 10**PLACES)
    return f"{sign}{whole}.{part:0{PLACES}d}"


def checklist_sections(checklist: Checklist) -> list[dict[str, Any]]:
    """Return the template as it was read, whole."""
    return [
        {
            "slug": checklist.slug,
            "version": checklist.version,
            "sha256": checklist.sha256,
            "text": checklist.text,
        }
    ]


def criterion_sections(checklist: Checklist) -> list[dict[str, Any]]:
    """Return the scored questions; one with two levels stands under its first."""
    return [
        {
            "id": question.question_id,
            "number": number_of(checklist, question),
            "checklist": checklist.slug,
            "level": question.level[0].value,
            "polarity": "positive",
            "universal": question.universal,
            "family": question.section,
        }
        for question in checklist.scored_questions
    ]


def count_sections(results: Results) -> list[dict[str, Any]]:
    """Return the counts of each question, by stadsdel where the draw was by stadsdel."""
    return [
        _count(result.question_id, answer)
        for result in results.questions
        for answer in _drawn_apart(results, result)
    ]


def _drawn_apart(results: Results, result: QuestionResult) -> tuple[AnswerResult, ...]:
    return result.strata if results.design is Design.STRATIFIED else (result.city,)


def _count(question_id: str, answer: AnswerResult) -> dict[str, Any]:
    counts = answer.counts
    return {
        "criterion": question_id,
        "stratum": answer.stratum,
        "read": _read(counts),
        "applicable": counts.applicable,
        "met": counts.yes,
        "partly": counts.partly,
        "not_met": counts.no,
        "not_documented": counts.not_documented,
        "not_applicable": counts.not_applicable,
        "not_asked": counts.not_asked,
        "missing": counts.silent,
    }


def _read(counts: AnswerCounts) -> int:
    return counts.applicable + counts.not_applicable + counts.not_asked + counts.not_answered


def estimate_sections(results: Results, counts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the estimates of each question by stadsdel and for all, pointing at their counts."""
    rows = []
    for result in results.questions:
        places = {
            row["stratum"]: f"/counts/{at}"
            for at, row in enumerate(counts)
            if row["criterion"] == result.question_id
        }
        for answer in _drawn_apart(results, result):
            inputs = [places[answer.stratum]]
            rows.append(_estimate(results, result, answer.stratum, answer.estimate, inputs))
        inputs = list(places.values())
        rows.append(_estimate(results, result, TOTAL, result.city.estimate, inputs))
    return rows


def _estimate(
    results: Results, result: QuestionResult, domain: str, estimate: Estimate, inputs: list[str]
) -> dict[str, Any]:
    return {
        "id": f"{result.question_id}/{domain or 'alla'}",
        "criterion": result.question_id,
        "purpose": "describe",
        "df": None,
        "reader_lower": None,
        "reader_upper": None,
        "printed": "",
        **_computed(results, domain, estimate, inputs),
    }


def _computed(
    results: Results, domain: str, estimate: Estimate, inputs: list[str]
) -> dict[str, Any]:
    return {
        "domain": domain,
        "method": estimate.method.value,
        "confidence": f"{float(results.confidence):.2f}",
        "inputs": inputs,
        "value": decimal_text(estimate.proportion),
        "lower": decimal_text(estimate.lower),
        "upper": decimal_text(estimate.upper),
        "se": decimal_text(estimate.standard_error),
        "n_eff": decimal_text(estimate.effective_n),
        "loss_lower": decimal_text(estimate.lower_bound),
        "loss_upper": decimal_text(estimate.upper_bound),
        "verdict": estimate.reason.value,
    }


def rating_section(checklist: Checklist, results: Results) -> dict[str, Any]:
    """Return the ratings with their counts and shares, by stadsdel where drawn so and for all."""
    counts = [
        _rating_count(result.rating_id, group)
        for result in results.ratings
        for group in _rated_apart(results, result)
    ]
    return {
        "forms": rating_forms(checklist),
        "counts": counts,
        "estimates": [
            row for result in results.ratings for row in _rating_estimates(results, result, counts)
        ],
    }


def _rated_apart(results: Results, result: RatingResult) -> tuple[RatedGroup, ...]:
    return result.strata if results.design is Design.STRATIFIED else (result.city,)


def _rating_count(rating_id: str, group: RatedGroup) -> dict[str, Any]:
    counts = group.counts
    return {
        "rating": rating_id,
        "stratum": group.stratum,
        "read": counts.read,
        "grades": [{"grade": grade, "files": files} for grade, files in counts.grades],
        "not_rated": counts.not_rated,
        "missing": counts.missing + counts.open,
        "overrides": [{"role": role, "files": files} for role, files in counts.overridden],
    }


def _rating_estimates(
    results: Results, result: RatingResult, counts: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    places = {
        row["stratum"]: f"/ratings/counts/{at}"
        for at, row in enumerate(counts)
        if row["rating"] == result.rating_id
    }
    groups = [(group.stratum, group) for group in _rated_apart(results, result)]
    for domain, group in (*groups, (TOTAL, result.city)):
        inputs = list(places.values()) if domain == TOTAL else [places[domain]]
        for grade, share in group.shares:
            found = _computed(results, domain, share, inputs)
            yield {"rating": result.rating_id, "grade": grade, **found}


def register_sections(tabulation: Tabulation) -> list[dict[str, Any]]:
    """Return the register against the file, by stadsdel where drawn so and for all."""
    results = tabulation.results
    found = results.reconciliation
    if found is None:
        return []
    sizes = {size.stratum: size.frame for size in results.strata}
    apart = found.strata if results.design is Design.STRATIFIED else ()
    rows = [
        _register(row, row.row.stratum, sizes[row.row.stratum], tabulation.register_met)
        for row in apart
    ]
    everything = {TOTAL: sum(tabulation.register_met.values())}
    return [*rows, _register(found.city, TOTAL, sum(sizes.values()), everything)]


def _register(
    reconciled: ReconciledRow, domain: str, frame: int, met: dict[str, int]
) -> dict[str, Any]:
    row = reconciled.row
    children = row.with_goal
    return {
        "field": "visits",
        "domain": domain,
        "known_total": met.get(domain),
        "frame": frame,
        "children": children,
        "not_comparable": row.not_comparable + row.compared - children,
        "registered_met": row.registered_met,
        "found_met": row.found_met,
        "wrong_yes": row.only_registered,
        "wrong_no": row.only_found,
        "registered_visits": row.registered,
        "found_visits": row.found,
        "missed_visits": row.missed,
        "registered_share": _share(row.registered_met, children),
        "found_share": _share(row.found_met, children),
        "headings": [{"heading": h.heading, "visits": h.rows} for h in row.headings],
        "corrected": decimal_text(reconciled.found_share.proportion),
        "method": reconciled.found_share.method.value,
    }


def _share(part: int, whole: int) -> str | None:
    return decimal_text(Fraction(part, whole)) if whole else None

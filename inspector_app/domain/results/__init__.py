"""The results of a review: every question, rating and fact per stadsdel and for the city.

One pass from the read cases to the values that are printed: counts, the share met with its interval
by the design, the spread of facts, and the register against the akt. The same cases, sizes and
template give the same results, in whatever order the cases come.

Decision: the estimate of a stratum is by its own size in the frame also when the sample was drawn
from the whole frame; given how many files fell in it, they are a random draw from it. The city is
then estimated from the frame as one whole, and from the strata when each was drawn by itself.
Decision: files that turned out not to belong to the frame, and for which no reserve was left, are
shown and are no part of any share; where every file was drawn they also leave the size. A file
that belongs, and that nobody may read for jäv, is missing and widens the bounds.
Decision: facts are summarised over the files that were read and are never projected to the city.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.checklist import Checklist, Question
from inspector_app.domain.estimation import (
    Counts,
    Estimate,
    StratumCounts,
    city_estimate,
    stratum_estimate,
)
from inspector_app.domain.frame import SamplingFrame
from inspector_app.domain.intervals import NOMINAL
from inspector_app.domain.results.counts import (
    AnswerCounts,
    FactSummary,
    SampledCase,
    by_stratum,
    count,
    summarise,
)
from inspector_app.domain.results.ratings import RatingResult, rate_results
from inspector_app.domain.results.reconciliation import ReconciliationRow, reconcile
from inspector_app.domain.sampling import Design, Sample

Groups = Mapping[str, tuple[SampledCase, ...]]


@dataclass(frozen=True, slots=True)
class StratumSize:
    """One stratum: how many files the frame holds, and whether all of them were drawn."""

    stratum: str
    frame: int
    census: bool = False


@dataclass(frozen=True, slots=True)
class AnswerResult:
    """One question in one stratum, or in the city (``stratum`` empty)."""

    stratum: str
    files: int
    counts: AnswerCounts
    estimate: Estimate


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One scored question: every stratum in its order, and the city."""

    question_id: str
    strata: tuple[AnswerResult, ...]
    city: AnswerResult


@dataclass(frozen=True, slots=True)
class FactResult:
    """One fact question: its spread in every stratum (name, summary), and in the city."""

    question_id: str
    fact_id: str
    strata: tuple[tuple[str, FactSummary], ...]
    city: FactSummary


@dataclass(frozen=True, slots=True)
class ReconciledRow:
    """The register against the akt in one stratum, with the two shares that reach the goal."""

    row: ReconciliationRow
    registered_share: Estimate
    found_share: Estimate


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The headline: the register against the akt, in every stratum and the city."""

    title: str
    strata: tuple[ReconciledRow, ...]
    city: ReconciledRow


@dataclass(frozen=True, slots=True)
class Results:
    """All results of one sample, bound to the template by its digest.

    ``confidence`` is the level of every interval, 0–1.
    """

    checklist_sha256: str
    design: Design
    confidence: Fraction
    strata: tuple[StratumSize, ...]
    questions: tuple[QuestionResult, ...]
    facts: tuple[FactResult, ...]
    reconciliation: Reconciled | None
    ratings: tuple[RatingResult, ...] = ()

    def question(self, question_id: str) -> QuestionResult:
        """Return the result of a question, which must be scored (``KeyError`` otherwise)."""
        for result in self.questions:
            if result.question_id == question_id:
                return result
        raise KeyError(question_id)

    def rating(self, rating_id: str) -> RatingResult:
        """Return the result of a rating, which must exist (``KeyError`` otherwise)."""
        for result in self.ratings:
            if result.rating_id == rating_id:
                return result
        raise KeyError(rating_id)

    @property
    def is_final(self) -> bool:
        """Whether every file of the sample is klarmarkerad."""
        return all(result.city.counts.open == 0 for result in self.questions)


@dataclass(frozen=True, slots=True)
class _Estimator:
    """The design: what the estimates need to know beside the counts."""

    design: Design
    sizes: tuple[StratumSize, ...]
    gone: Mapping[str, int]
    confidence: Fraction

    def estimates(
        self, counts: Sequence[Counts], universal: bool
    ) -> tuple[tuple[Estimate, ...], Estimate]:
        """Return the estimate of each stratum and of the city, from counts in the same order."""
        parts = tuple(
            StratumCounts(size.stratum, self.population(size), tally)
            for size, tally in zip(self.sizes, counts, strict=True)
        )
        each = tuple(stratum_estimate(part, universal, self.confidence) for part in parts)
        if self.design is Design.STRATIFIED:
            return each, city_estimate(parts, universal, self.confidence)
        return each, stratum_estimate(_whole(parts), universal, self.confidence)

    def population(self, size: StratumSize) -> int:
        """The files the estimate speaks of: the frame, less what did not belong to it if known."""
        return size.frame - self.gone.get(size.stratum, 0) if size.census else size.frame


def _whole(parts: Iterable[StratumCounts]) -> StratumCounts:
    """The whole frame as one stratum."""
    listed = tuple(parts)
    names = ("yes", "partly", "no", "not_documented", "not_applicable", "missing")
    sums = {name: sum(getattr(p.counts, name) for p in listed) for name in names}
    return StratumCounts("", sum(p.population for p in listed), Counts(**sums))


def stratum_sizes(frame: SamplingFrame, sample: Sample) -> tuple[StratumSize, ...]:
    """Return the strata of the frame, in its order, with what the draw did to them."""
    if sample.plan.design is Design.STRATIFIED:
        return tuple(StratumSize(s.stratum, s.frame, s.census) for s in sample.strata)
    return tuple(StratumSize(name, size, sample.census) for name, size in frame.strata)


def tabulate(
    checklist: Checklist,
    design: Design,
    sizes: tuple[StratumSize, ...],
    cases: Iterable[SampledCase],
    confidence: Fraction = NOMINAL,
) -> Results:
    """Return the results of the cases now in the sample, read or not.

    A file that has given way to a reserve is left out, its reserve stands in its place. Every case
    belongs to one of ``sizes`` (``KeyError`` otherwise). Questions stand in the template's order.
    """
    ordered = sorted(cases, key=lambda case: case.case)
    groups = by_stratum((size.stratum for size in sizes), ordered)
    gone = {name: sum(c.is_ineligible for c in group) for name, group in groups.items()}
    estimator = _Estimator(design, sizes, gone, confidence)
    return Results(
        checklist_sha256=checklist.sha256,
        design=design,
        confidence=confidence,
        strata=sizes,
        questions=tuple(_question(q, groups, estimator) for q in checklist.scored_questions),
        facts=tuple(_fact(q, groups) for q in checklist.questions if q.fact_id),
        reconciliation=_reconciliation(checklist, groups, estimator),
        ratings=rate_results(checklist, groups, estimator.estimates),
    )


def _question(question: Question, groups: Groups, estimator: _Estimator) -> QuestionResult:
    counts = {name: count(question, group) for name, group in groups.items()}
    tallies = [tally.for_estimate() for tally in counts.values()]
    each, city = estimator.estimates(tallies, question.universal)
    strata = tuple(
        AnswerResult(name, tally.total, tally, estimate)
        for (name, tally), estimate in zip(counts.items(), each, strict=True)
    )
    whole = sum(counts.values(), AnswerCounts())
    return QuestionResult(question.question_id, strata, AnswerResult("", whole.total, whole, city))


def _fact(question: Question, groups: Groups) -> FactResult:
    fact_id = question.fact_id
    strata = tuple((name, summarise(fact_id, group)) for name, group in groups.items())
    everyone = [case for group in groups.values() for case in group]
    return FactResult(question.question_id, fact_id, strata, summarise(fact_id, everyone))


def _reconciliation(
    checklist: Checklist, groups: Groups, estimator: _Estimator
) -> Reconciled | None:
    found = reconcile(checklist, groups)
    pair = checklist.reconciliation
    if found is None or pair is None:
        return None
    rows, city = found
    by_register = estimator.estimates([r.counts(r.registered_met) for r in rows], universal=False)
    by_file = estimator.estimates([r.counts(r.found_met) for r in rows], universal=False)
    strata = tuple(
        ReconciledRow(row, registered, in_file)
        for row, registered, in_file in zip(rows, by_register[0], by_file[0], strict=True)
    )
    return Reconciled(pair.title, strata, ReconciledRow(city, by_register[1], by_file[1]))

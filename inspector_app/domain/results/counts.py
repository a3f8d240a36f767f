"""What is counted: answers by question and stratum, facts by stratum, and files that say nothing.

Every file of the sample is in exactly one count of every question, so the counts of a question add
up to the files of the stratum. Share met = Ja ÷ (Ja + Delvis + Nej + Framgår inte); Ej aktuellt and
inte ställd stand outside. Source: interfaces.md, "Figures".

Decision: only klarmarkerade cases are counted as answered. What is still being read is ``open``,
also where it is already said what became of the file; the avstämning counts it so too.
Decision: a share of fewer files than ``PERCENT_FROM`` is told as a count, "1 av 1 akt": a per cent
sign makes one child look like a rule. The interval stands beside it all the same.
Decision: a file that says nothing of a question (missing, unanswered, not yet read) is handed to
the estimate as missing, so that it widens "minst x, högst y" and is never left out silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction

from inspector_app.domain.checklist import Answer, Question
from inspector_app.domain.estimation import Counts
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, Outcome
from inspector_app.domain.review.applicability import is_asked
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.values import Unknown

PERCENT_FROM = 5
"""The least number of files of which a share is told in per cent."""


@dataclass(frozen=True, slots=True)
class SampledCase:
    """One file of the sample: its stratum, how far its reading came, and its derived facts.

    A file that has given way to a reserve is not handed over; its reserve is. One that was given
    up when the reserves had run out is.
    """

    case: AktNumber
    stratum: str
    review: CaseReview
    facts: CaseFacts

    @property
    def is_missing(self) -> bool:
        """Whether the file is klarmarkerad and nobody could read it, for jäv too."""
        outcome = self.review.outcome
        unread = outcome.is_missing or outcome is Outcome.CONFLICT_OF_INTEREST
        return self.review.is_completed and unread

    @property
    def is_ineligible(self) -> bool:
        """Whether the file, klarmarkerad, is not of the frame (and no reserve was left)."""
        return (
            self.review.is_completed and self.review.outcome.is_replaceable and not self.is_missing
        )

    @property
    def is_read(self) -> bool:
        """Whether its answers count."""
        return self.review.is_completed and self.review.outcome.is_scored


@dataclass(frozen=True, slots=True)
class AnswerCounts:
    """One question in one group of files. The sum is the number of files."""

    yes: int = 0
    partly: int = 0
    no: int = 0
    not_documented: int = 0
    not_applicable: int = 0
    not_asked: int = 0
    not_answered: int = 0
    missing: int = 0
    open: int = 0
    ineligible: int = 0

    def __add__(self, other: AnswerCounts) -> AnswerCounts:
        names = [f.name for f in fields(self)]
        return AnswerCounts(**{n: getattr(self, n) + getattr(other, n) for n in names})

    @property
    def total(self) -> int:
        """All files of the group."""
        return sum(getattr(self, f.name) for f in fields(self))

    @property
    def applicable(self) -> int:
        """The denominator of the share: Ja + Delvis + Nej + Framgår inte."""
        return self.yes + self.partly + self.no + self.not_documented

    @property
    def silent(self) -> int:
        """Files that belong to the sample and say nothing of this question."""
        return self.missing + self.not_answered + self.open

    def for_estimate(self) -> Counts:
        """The counts as the estimate takes them: inte ställd is Ej aktuellt, silence is missing."""
        return Counts(
            yes=self.yes,
            partly=self.partly,
            no=self.no,
            not_documented=self.not_documented,
            not_applicable=self.not_applicable + self.not_asked,
            missing=self.silent,
        )


_FIELDS = {
    Answer.YES: "yes",
    Answer.PARTLY: "partly",
    Answer.NO: "no",
    Answer.NOT_DOCUMENTED: "not_documented",
    Answer.NOT_APPLICABLE: "not_applicable",
    None: "not_answered",
}


def count(question: Question, cases: Iterable[SampledCase]) -> AnswerCounts:
    """Return the counts of one scored question over the cases."""
    tally: dict[str, int] = {}
    for case in cases:
        place = _place(question, case)
        tally[place] = tally.get(place, 0) + 1
    return AnswerCounts(**tally)


def _place(question: Question, case: SampledCase) -> str:
    if case.is_ineligible:
        return "ineligible"
    if case.is_missing:
        return "missing"
    if not case.review.is_completed:
        return "open"
    if not is_asked(question, case.facts):
        return "not_asked"
    return _FIELDS[case.review.answer(question.question_id)]


@dataclass(frozen=True, slots=True)
class FactSummary:
    """A counted fact over a group of read files: how many know it, and its spread.

    ``median`` is the middle value, or the mean of the two middle ones. Numbers are ``None`` where
    no file knows the fact.
    """

    known: int
    unknown: int
    total: Fraction | None = None
    smallest: Fraction | None = None
    median: Fraction | None = None
    largest: Fraction | None = None

    @property
    def mean(self) -> Fraction | None:
        """The mean over the files that know the fact."""
        return self.total / self.known if self.total is not None else None


def summarise(fact_id: str, cases: Iterable[SampledCase]) -> FactSummary:
    """Return the spread of one number-valued fact over the read cases."""
    found = [case.facts.values.get(fact_id) for case in cases if case.is_read]
    numbers = sorted(Fraction(v) for v in found if isinstance(v, int | Fraction))
    unknown = len(found) - len(numbers)
    if not numbers:
        return FactSummary(0, unknown)
    return FactSummary(
        known=len(numbers),
        unknown=unknown,
        total=sum(numbers, Fraction(0)),
        smallest=numbers[0],
        median=_median(numbers),
        largest=numbers[-1],
    )


def _median(ordered: Sequence[Fraction]) -> Fraction:
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def by_stratum(
    strata: Iterable[str], cases: Iterable[SampledCase]
) -> dict[str, tuple[SampledCase, ...]]:
    """Return the cases of each stratum, in the order of ``strata``, empty ones too."""
    found: dict[str, list[SampledCase]] = {stratum: [] for stratum in strata}
    for case in cases:
        found[case.stratum].append(case)
    return {stratum: tuple(items) for stratum, items in found.items()}


def known_number(case: SampledCase, fact_id: str) -> int | None:
    """The whole number a fact has in a case, ``None`` when it is not known."""
    found = case.facts.values.get(fact_id, Unknown("not_stated"))
    return found if isinstance(found, int) and not isinstance(found, bool) else None

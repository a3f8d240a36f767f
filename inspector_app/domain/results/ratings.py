"""The ratings of a review: how many files have each grade, and who set another than the rules.

What is counted is the grade that stands: set by hand where it is, else as the rules gave it when
the file was klarmarkerad. Every file of the sample has exactly one place in every rating.

Decision: the share of a grade is over the files with a ranked grade. "Kan inte bedömas" and other
grades outside the ranking are shown with their counts and stand outside the share, like Ej
aktuellt of a question. A read file without any grade, and one that is not read, is handed to the
estimate as missing and widens "minst x, högst y".
Decision: where a rating has no grade outside the ranking it concerns every file, and its interval
takes the size of the frame into account, as for a question that always applies.
Decision: each grade has an interval of its own; together they are not one statement of that level.
Decision: an override is counted by the role it was made in, in read files only, and never by
person. It is an override also where the rules give the same grade.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.checklist import Checklist, Rating, RatingKind
from inspector_app.domain.estimation import Counts, Estimate
from inspector_app.domain.results.counts import SampledCase
from inspector_app.domain.review.progress import standing_grade

Estimates = Callable[[Sequence[Counts], bool], tuple[tuple[Estimate, ...], Estimate]]


@dataclass(frozen=True, slots=True)
class RatingCounts:
    """One rating in one group of files. The sum is the number of files.

    ``grades`` holds every grade of the template in its order, ``overridden`` every role that may
    override, and any other that did: read files whose grade was set in that role.
    """

    grades: tuple[tuple[str, int], ...]
    overridden: tuple[tuple[str, int], ...] = ()
    not_rated: int = 0
    missing: int = 0
    open: int = 0
    ineligible: int = 0

    def __add__(self, other: RatingCounts) -> RatingCounts:
        return RatingCounts(
            _sum(self.grades, other.grades),
            _sum(self.overridden, other.overridden),
            self.not_rated + other.not_rated,
            self.missing + other.missing,
            self.open + other.open,
            self.ineligible + other.ineligible,
        )

    def files(self, grade_id: str) -> int:
        """The files with a grade, nought for one that the template does not have."""
        return dict(self.grades).get(grade_id, 0)

    @property
    def graded(self) -> int:
        """The files with any grade."""
        return sum(files for _, files in self.grades)

    @property
    def read(self) -> int:
        """The files that were read."""
        return self.graded + self.not_rated

    @property
    def silent(self) -> int:
        """The files that belong to the sample and have no grade."""
        return self.not_rated + self.missing + self.open

    @property
    def total(self) -> int:
        """All files of the group."""
        return self.graded + self.silent + self.ineligible

    @property
    def overrides(self) -> int:
        """The read files whose grade was set by hand."""
        return sum(files for _, files in self.overridden)


@dataclass(frozen=True, slots=True)
class RatedGroup:
    """One rating in one stratum, or in the city (``stratum`` empty).

    ``shares`` holds the estimate of each ranked grade, from best to worst.
    """

    stratum: str
    counts: RatingCounts
    shares: tuple[tuple[str, Estimate], ...]

    def share(self, grade_id: str) -> Estimate:
        """Return the estimate of a ranked grade, which must exist."""
        return dict(self.shares)[grade_id]


@dataclass(frozen=True, slots=True)
class RatingResult:
    """One rating: every stratum in its order, and the city."""

    rating_id: str
    kind: RatingKind
    strata: tuple[RatedGroup, ...]
    city: RatedGroup


def rate_results(
    checklist: Checklist, groups: Mapping[str, tuple[SampledCase, ...]], estimates: Estimates
) -> tuple[RatingResult, ...]:
    """Return the results of every rating of the template, in its order."""
    return tuple(_rating(rating, groups, estimates) for rating in checklist.ratings)


def grade_counts(counts: RatingCounts, rating: Rating, grade_id: str) -> Counts:
    """Return the counts of a ranked grade as the estimate takes them."""
    ranked = [grade.grade_id for grade in rating.grades if grade.ranked]
    rated = sum(counts.files(name) for name in ranked)
    return Counts(
        yes=counts.files(grade_id),
        partly=0,
        no=rated - counts.files(grade_id),
        not_documented=0,
        not_applicable=counts.graded - rated,
        missing=counts.silent,
    )


def concerns_every_file(rating: Rating) -> bool:
    """Whether every grade is ranked, so that each read file counts in the share."""
    return all(grade.ranked for grade in rating.grades)


def _rating(
    rating: Rating, groups: Mapping[str, tuple[SampledCase, ...]], estimates: Estimates
) -> RatingResult:
    roles = _roles(rating, groups)
    counts = {name: _count(rating, roles, cases) for name, cases in groups.items()}
    whole = sum(counts.values(), _count(rating, roles, ()))
    ranked = [grade.grade_id for grade in rating.grades if grade.ranked]
    always = concerns_every_file(rating)
    found = {
        grade: estimates([grade_counts(c, rating, grade) for c in counts.values()], always)
        for grade in ranked
    }
    strata = tuple(
        RatedGroup(name, tally, tuple((grade, found[grade][0][at]) for grade in ranked))
        for at, (name, tally) in enumerate(counts.items())
    )
    city = RatedGroup("", whole, tuple((grade, found[grade][1]) for grade in ranked))
    return RatingResult(rating.rating_id, rating.kind, strata, city)


def _count(rating: Rating, roles: tuple[str, ...], cases: Iterable[SampledCase]) -> RatingCounts:
    grades = {grade.grade_id: 0 for grade in rating.grades}
    overridden = dict.fromkeys(roles, 0)
    others = {"not_rated": 0, "missing": 0, "open": 0, "ineligible": 0}
    for case in cases:
        place = _unread(case)
        if place:
            others[place] += 1
            continue
        grade = standing_grade(rating.rating_id, case.review, case.facts)
        if grade is None:
            others["not_rated"] += 1
        else:
            grades[grade] += 1
        override = case.review.overrides.get(rating.rating_id)
        if override is not None:
            overridden[override.role] += 1
    return RatingCounts(tuple(grades.items()), tuple(overridden.items()), **others)


def _unread(case: SampledCase) -> str:
    """Return why a file has no grade, empty when it is read."""
    if case.is_ineligible:
        return "ineligible"
    if case.is_missing:
        return "missing"
    return "" if case.review.is_completed else "open"


def _roles(rating: Rating, groups: Mapping[str, tuple[SampledCase, ...]]) -> tuple[str, ...]:
    """Return the roles that may override, and after them those that did all the same."""
    did = {
        override.role
        for cases in groups.values()
        for case in cases
        if case.is_read and (override := case.review.overrides.get(rating.rating_id)) is not None
    }
    return (*rating.override_by, *sorted(did - set(rating.override_by)))


def _sum(
    one: tuple[tuple[str, int], ...], other: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    """Add two counts of the same names."""
    return tuple((name, files + more) for (name, files), (_, more) in zip(one, other, strict=True))

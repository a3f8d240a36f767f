"""Which children do not belong to the urvalsram, each left out by a named rule, and the avstämning.

Decision: a rule leaves out only what the list shows to lie outside it. A child whose dates, form of
care or birth month are unknown stays in the frame; the reader finds out. Leaving out what is merely
unknown would let a gap in the register choose the sample.

Decision: each child is counted under the first rule that leaves it out.

Decision: how many were left out for protected identity is never shown, not even by subtraction: in
``published_lines`` the number is merged with another line. Source: domain.md (f), "Protected
identities".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population import Case, ImportCounts, Placement
from inspector_app.domain.population.terms import CareForm


class RuleCode(StrEnum):
    """What a rule looks at."""

    NOT_PLACED_IN_PERIOD = "not_placed_in_period"
    NOT_FULL_PERIOD = "not_full_period"
    OTHER_CARE_FORM = "other_care_form"
    OTHER_AGE = "other_age"
    OTHER_DISTRICT = "other_district"
    PROTECTED = "protected"


@dataclass(frozen=True, slots=True)
class ExclusionRule:
    """A rule by name. ``text`` is what the report prints; the other fields are its parameters.

    ``first_day`` and ``last_day`` are the reviewed period, both included. ``ages`` are the least
    and most whole years on ``last_day``. ``care_forms`` and ``districts`` are those that stay.
    ``gap_days`` is how many days between two placements still count as placed without a break.
    """

    code: RuleCode
    text: str
    first_day: date | None = None
    last_day: date | None = None
    care_forms: tuple[CareForm, ...] = ()
    ages: tuple[int, int] | None = None
    districts: tuple[str, ...] = ()
    gap_days: int = 1

    @property
    def count_is_secret(self) -> bool:
        """Tell whether the number of children it leaves out must not be shown."""
        return self.code is RuleCode.PROTECTED

    def require_parameters(self) -> None:
        """Raise InspectionError population_rule_parameters when a parameter is missing."""
        has_period = self.first_day is not None and self.last_day is not None
        given = {
            RuleCode.NOT_PLACED_IN_PERIOD: has_period,
            RuleCode.NOT_FULL_PERIOD: has_period,
            RuleCode.OTHER_CARE_FORM: bool(self.care_forms),
            RuleCode.OTHER_AGE: self.ages is not None and self.last_day is not None,
            RuleCode.OTHER_DISTRICT: bool(self.districts),
            RuleCode.PROTECTED: True,
        }
        reversed_period = has_period and self._first > self._last
        if not given[self.code] or reversed_period or not self.text.strip():
            raise InspectionError("population_rule_parameters", rule=self.text or self.code.value)

    @property
    def _first(self) -> date:
        return self.first_day or date.min

    @property
    def _last(self) -> date:
        return self.last_day or date.max

    def leaves_out(self, case: Case) -> bool:
        """Tell whether the list shows that the child lies outside the rule."""
        if self.code is RuleCode.PROTECTED:
            return case.protected
        if self.code is RuleCode.OTHER_DISTRICT:
            return bool(case.district) and case.district not in self.districts
        return not case.protected and self._lies_outside(case)

    def _lies_outside(self, case: Case) -> bool:
        if self.code is RuleCode.OTHER_AGE:
            return self._is_other_age(case.birth_month)
        if self.code is RuleCode.OTHER_CARE_FORM:
            return self._is_other_care(case.placements)
        if self.code is RuleCode.NOT_FULL_PERIOD:
            return self._has_gap(case.placements)
        return bool(case.placements) and not any(map(self._may_overlap, case.placements))

    def _may_overlap(self, placement: Placement) -> bool:
        started = _start(placement)
        if started is None:
            return placement.ended_on is None or placement.ended_on >= self._first
        return started <= self._last and (
            placement.ended_on is None or placement.ended_on >= self._first
        )

    def _is_other_care(self, placements: Sequence[Placement]) -> bool:
        """Look at the placements of the period, or at all when the rule has no period."""
        seen = [one.care_form for one in placements if self._may_overlap(one)]
        stays = (*self.care_forms, CareForm.NOT_STATED)
        return bool(seen) and not any(form in stays for form in seen)

    def _has_gap(self, placements: Sequence[Placement]) -> bool:
        """Tell whether the placements surely leave days of the period uncovered."""
        if not placements or any(_start(one) is None for one in placements):
            return False
        covered_to = self._first - timedelta(days=1)
        for one in sorted(placements, key=lambda p: _start(p) or date.min):
            started = _start(one) or date.min
            if started > covered_to + timedelta(days=self.gap_days) and started > self._first:
                return True
            covered_to = max(covered_to, one.ended_on or self._last)
            if covered_to >= self._last:
                return False
        return True

    def _is_other_age(self, birth_month: str) -> bool:
        """Compare with both ages the month allows; the day of birth is not kept."""
        if not birth_month or self.ages is None:
            return False
        years, month = self._last.year - int(birth_month[:4]), int(birth_month[5:7])
        before_birthday = years - 1
        possible = (
            (years,)
            if month < self._last.month
            else (before_birthday,)
            if month > self._last.month
            else (before_birthday, years)
        )
        least, most = self.ages
        return not any(least <= age <= most for age in possible)


def _start(placement: Placement) -> date | None:
    return placement.started_on or placement.effective_on or placement.decided_on


@dataclass(frozen=True, slots=True)
class ExclusionCount:
    """A rule and the number of children it left out."""

    rule: ExclusionRule
    cases: int


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One printed line: what was counted, by codes, and how many rows."""

    codes: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Avstämning: imported = total rows + duplicates + joined + set aside + excluded + frame."""

    counts: ImportCounts
    excluded: tuple[ExclusionCount, ...]
    frame: int

    @property
    def accounted(self) -> int:
        """Return the number of rows whose fate is known."""
        not_cases = self.counts.accounted - self.counts.cases
        return not_cases + sum(one.cases for one in self.excluded) + self.frame

    def require_balanced(self) -> None:
        """Raise InspectionError population_unbalanced unless every row is accounted for."""
        self.counts.require_balanced()
        if self.counts.imported != self.accounted:
            facts = {"imported": self.counts.imported, "accounted": self.accounted}
            raise InspectionError("population_unbalanced", **facts)

    def published_lines(self) -> tuple[LedgerLine, ...]:
        """Return the lines that may be printed; they add up to the imported rows.

        A secret count is merged with the largest other line of exclusion, or, when there is none
        with any child, with the joined rows, the duplicates and the total rows as one line.
        """
        counts = self.counts
        fixed = [
            LedgerLine(("total_rows",), counts.total_rows),
            LedgerLine(("duplicates",), counts.duplicates),
            LedgerLine(("joined",), counts.joined),
            LedgerLine(("set_aside",), counts.set_aside),
        ]
        open_ones = [_line(one) for one in self.excluded if not one.rule.count_is_secret]
        secret = [_line(one) for one in self.excluded if one.rule.count_is_secret]
        frame = LedgerLine(("frame",), self.frame)
        if not secret:
            return (*fixed, *open_ones, frame)
        largest = max(open_ones, key=lambda line: line.rows, default=LedgerLine((), 0))
        if largest.rows:
            rest = [line for line in open_ones if line is not largest]
            return (*fixed, *rest, _merged([largest, *secret]), frame)
        return (_merged([*fixed, *secret]), *open_ones, frame)


def _line(count: ExclusionCount) -> LedgerLine:
    return LedgerLine((count.rule.code.value,), count.cases)


def _merged(lines: Sequence[LedgerLine]) -> LedgerLine:
    codes = tuple(code for line in lines for code in line.codes)
    return LedgerLine(codes, sum(line.rows for line in lines))


@dataclass(frozen=True, slots=True)
class Kept:
    """The children of the frame, and the avstämning that leads there."""

    cases: tuple[Case, ...]
    ledger: Ledger


def apply_exclusions(
    cases: Iterable[Case], counts: ImportCounts, rules: Sequence[ExclusionRule]
) -> Kept:
    """Return the children that no rule leaves out, with a ledger that balances.

    Raises InspectionError population_rule_parameters, population_rule_twice,
    population_unbalanced.
    """
    _require_distinct(rules)
    left_out = [0] * len(rules)
    kept = []
    for case in cases:
        found = next((i for i, rule in enumerate(rules) if rule.leaves_out(case)), None)
        if found is None:
            kept.append(case)
        else:
            left_out[found] += 1
    excluded = tuple(map(ExclusionCount, rules, left_out))
    ledger = Ledger(counts, excluded, len(kept))
    ledger.require_balanced()
    return Kept(tuple(kept), ledger)


def _require_distinct(rules: Sequence[ExclusionRule]) -> None:
    seen: set[ExclusionRule] = set()
    for rule in rules:
        rule.require_parameters()
        if rule in seen:
            raise InspectionError("population_rule_twice", rule=rule.text)
        seen.add(rule)

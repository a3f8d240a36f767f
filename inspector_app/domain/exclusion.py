"""Named rules that take children out of the frame, each with its count, and the avstämning.

Every row of the ärendelista has exactly one fate: total row, duplicate, set aside, further
placement of a child already counted, excluded by the first rule that holds, or in the frame.

Decision: the sentences of the rules stand here and not in ``wording``: they are printed in the
report, bound by its signature, and a rule with another sentence is another rule.

Decision: the number of children with protected identity is never shown. Where they are excluded,
their count is joined with that of the rule before them, and the rule is refused when it would stand
alone. Source: domain.md (f), "Protected identities" and "Never in a report".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspector_app.domain.calendar_months import add_months
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Period
from inspector_app.domain.population import Case, ImportCounts, Placement
from inspector_app.domain.population_terms import CareForm


class ExclusionCode(StrEnum):
    """The rules that can be chosen."""

    NOT_PLACED = "not_placed_in_period"
    OTHER_CARE_FORM = "other_care_form"
    SHORT_PLACEMENT = "short_placement"
    PROTECTED = "protected_identity"


FOSTER_FORMS = frozenset((CareForm.FOSTER_HOME, CareForm.AGENCY_FOSTER_HOME, CareForm.KINSHIP_HOME))
_TEXTS = {
    ExclusionCode.NOT_PLACED: "Barnet var inte placerat någon dag under perioden.",
    ExclusionCode.OTHER_CARE_FORM: (
        "Barnet bodde inte i familjehem, konsulentstött familjehem eller nätverkshem under "
        "perioden."
    ),
    ExclusionCode.SHORT_PLACEMENT: (
        "Barnet hade varit placerat i mindre än {months} månader när perioden slutade eller "
        "placeringen upphörde."
    ),
    ExclusionCode.PROTECTED: "Barnet har skyddade personuppgifter.",
}


@dataclass(frozen=True, slots=True)
class ExclusionRule:
    """One chosen rule; ``months`` is the parameter of ``SHORT_PLACEMENT`` and 0 otherwise."""

    code: ExclusionCode
    months: int = 0

    @property
    def text(self) -> str:
        """The rule as it is printed."""
        return _TEXTS[self.code].format(months=self.months)


@dataclass(frozen=True, slots=True)
class Excluded:
    """How many children the rules in ``text`` took out."""

    code: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The children that stay, in their order, and how many went by which rule."""

    kept: tuple[Case, ...]
    excluded: tuple[Excluded, ...]


DEFAULT_RULES = (
    ExclusionRule(ExclusionCode.NOT_PLACED),
    ExclusionRule(ExclusionCode.OTHER_CARE_FORM),
)


def apply_exclusions(
    cases: Iterable[Case], rules: tuple[ExclusionRule, ...], period: Period
) -> Exclusion:
    """Return what stays in the frame. The first rule that holds takes a child out.

    Codes: ``exclusion_twice`` (fact ``rule``), ``exclusion_months`` (1–120 asked),
    ``protected_alone``.
    """
    _check(rules)
    kept: list[Case] = []
    counts = dict.fromkeys(rules, 0)
    for case in cases:
        rule = next((r for r in rules if _holds(r, case, period)), None)
        if rule is None:
            kept.append(case)
        else:
            counts[rule] += 1
    return Exclusion(tuple(kept), _shown(rules, counts))


def _check(rules: tuple[ExclusionRule, ...]) -> None:
    codes = [rule.code for rule in rules]
    for rule in rules:
        if codes.count(rule.code) > 1:
            raise InspectionError("exclusion_twice", rule=rule.text)
        if rule.code is ExclusionCode.SHORT_PLACEMENT and not 1 <= rule.months <= 120:
            raise InspectionError("exclusion_months", months=rule.months)
    if codes == [ExclusionCode.PROTECTED]:
        raise InspectionError("protected_alone")


def _shown(
    rules: tuple[ExclusionRule, ...], counts: dict[ExclusionRule, int]
) -> tuple[Excluded, ...]:
    """Join the protected count with that of its neighbour."""
    open_rules = [rule for rule in rules if rule.code is not ExclusionCode.PROTECTED]
    hidden = [rule for rule in rules if rule.code is ExclusionCode.PROTECTED]
    shown = [Excluded(rule.code.value, rule.text, counts[rule]) for rule in open_rules]
    if not hidden:
        return tuple(shown)
    last = shown.pop()
    text = f"{last.text} Eller: {hidden[0].text}"
    joined = Excluded(f"{last.code}+{hidden[0].code.value}", text, last.count + counts[hidden[0]])
    return (*shown, joined)


def _holds(rule: ExclusionRule, case: Case, period: Period) -> bool:
    match rule.code:
        case ExclusionCode.PROTECTED:
            return case.protected
        case ExclusionCode.NOT_PLACED:
            return _dated(case) and not any(_overlaps(p, period) for p in case.placements)
        case ExclusionCode.OTHER_CARE_FORM:
            return _in_other_care(case, period)
        case ExclusionCode.SHORT_PLACEMENT:
            return _short(case, period, rule.months)


def _dated(case: Case) -> bool:
    """Whether the list says when the child was placed; a child is never excluded by a blank."""
    return any(_start(p) is not None for p in case.placements)


def _start(placement: Placement) -> date | None:
    return placement.effective_on or placement.started_on


def _overlaps(placement: Placement, period: Period) -> bool:
    start = _start(placement)
    begun = start is None or start <= period.last_day
    return begun and (placement.ended_on is None or placement.ended_on >= period.first_day)


def _in_other_care(case: Case, period: Period) -> bool:
    forms = {p.care_form for p in case.placements if _overlaps(p, period)}
    known = forms - {CareForm.NOT_STATED}
    return bool(known) and CareForm.NOT_STATED not in forms and not known & FOSTER_FORMS


def _short(case: Case, period: Period, months: int) -> bool:
    starts = [s for p in case.placements if _overlaps(p, period) and (s := _start(p)) is not None]
    if not starts:
        return False
    ends = [p.ended_on for p in case.placements if _overlaps(p, period)]
    last = max((e for e in ends if e is not None), default=None) if None not in ends else None
    until = min(period.last_day, last) if last else period.last_day
    return add_months(min(starts), months) > until


@dataclass(frozen=True, slots=True)
class Ledger:
    """The avstämning of an import and a frame, in rows of the list."""

    counts: ImportCounts
    excluded: tuple[Excluded, ...]
    frame: int

    @property
    def balanced(self) -> bool:
        """Whether imported = total rows + duplicates + set aside + joined + excluded + frame."""
        return self.counts.balanced and self.counts.cases == self.frame + sum(
            rule.count for rule in self.excluded
        )

    def require_balanced(self) -> None:
        """Raise ``ledger_unbalanced`` (facts ``imported``, ``frame``) unless all rows are found."""
        if not self.balanced:
            raise InspectionError(
                "ledger_unbalanced", imported=self.counts.imported, frame=self.frame
            )

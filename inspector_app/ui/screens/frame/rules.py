"""The rules that can be chosen beside the offered ones, and the sentences the report prints.

Decision: the sentences are Swedish text and no words of the window. They are printed in the report
and bound by its signature; a rule with another sentence is another rule.
"""

from __future__ import annotations

from inspector_app.domain.districts import CURRENT_NAMES
from inspector_app.domain.inspection import Period
from inspector_app.domain.population.exclusions import ExclusionRule, RuleCode
from inspector_app.wording.numbers import listed, long_day

YOUNGEST, OLDEST = 0, 20


def full_period(period: Period) -> ExclusionRule:
    """Children placed without a break during the whole period stay."""
    return ExclusionRule(
        RuleCode.NOT_FULL_PERIOD,
        "Barnet var inte placerat under hela perioden.",
        period.first_day,
        period.last_day,
    )


def ages(period: Period, least: int, most: int) -> ExclusionRule:
    """Children of these ages on the period's last day stay."""
    day = long_day(period.last_day)
    text = f"Barnet var inte mellan {least} och {most} år den {day}."
    if least == most:
        text = f"Barnet var inte {least} år den {day}."
    return ExclusionRule(RuleCode.OTHER_AGE, text, last_day=period.last_day, ages=(least, most))


def districts(names: tuple[str, ...]) -> ExclusionRule:
    """Children of these stadsdelar stay, in the order of the city's list."""
    kept = tuple(name for name in CURRENT_NAMES if name in names)
    text = f"Barnets stadsdel granskas inte. Granskade stadsdelar: {listed(kept)}."
    return ExclusionRule(RuleCode.OTHER_DISTRICT, text, districts=kept)


def protected() -> ExclusionRule:
    """Children with protected identity are left out; how many is never shown."""
    return ExclusionRule(RuleCode.PROTECTED, "Barnet har skyddade personuppgifter.")

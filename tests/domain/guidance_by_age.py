"""Guidance for an age group is shown at the ages that its own text begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from inspector_app.domain.calendar_months import add_months
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseInput
from inspector_app.domain.expression.evaluation import evaluate

PERIOD = (date(2025, 7, 1), date(2026, 6, 30))
GROUPS = (
    (re.compile(r"Under (\d+) år"), lambda m: (0, int(m[1]) - 1)),
    (re.compile(r"(\d+)–(\d+) år"), lambda m: (int(m[1]), int(m[2]))),
    (re.compile(r"(?:Från )?(\d+) år(?: och äldre)?:"), lambda m: (int(m[1]), 99)),
    (re.compile(r"Unga vuxna:"), lambda _: (17, 99)),
)
OLDEST = 20
SILENT_WITHOUT_AGE = frozenset(("flyttningsforbud", "placering", "skola", "skydd"))
"""The templates that show no guidance by age where the age is not known; the others show all."""


def ages_of(text: str) -> tuple[int, int] | None:
    """Return the first and last age that a guidance is for, ``None`` when it names no age."""
    for form, read in GROUPS:
        found = form.match(text)
        if found:
            return read(found)
    return None


def case_of(youngest: int, oldest: int) -> CaseInput:
    """A child that is between these ages on the last day of the period, known by its month."""
    latest = add_months(PERIOD[1], -12 * youngest)
    earliest = add_months(PERIOD[1], -12 * (oldest + 1)) + timedelta(days=1)
    born = {"born_from": latest if youngest == oldest else earliest, "born_to": latest}
    return CaseInput(PERIOD, register={**born, "placed_to": PERIOD[1]})


def misplaced(checklist: Checklist) -> Iterator[tuple[str, int, int]]:
    """Yield each guidance that is shown where it should not be, or is not where it should."""
    if not {"born_from", "born_to"} <= {v.value_id for v in checklist.register_values}:
        return
    known = [(age, age) for age in range(OLDEST)] + [(age, age + 1) for age in range(OLDEST)]
    states = [(ages, evaluate_case(checklist, case_of(*ages))) for ages in known]
    unknown = evaluate_case(checklist, CaseInput(PERIOD))
    for question in checklist.questions:
        for place, guidance in enumerate(question.guidance_for):
            span = ages_of(guidance.text)
            if span is None:
                continue
            shown = evaluate(guidance.when, unknown.environment) is True
            if shown == (checklist.slug in SILENT_WITHOUT_AGE):
                yield question.question_id, place, -1
            for (youngest, oldest), state in states:
                wanted = youngest <= span[1] and oldest >= span[0]
                if (evaluate(guidance.when, state.environment) is True) != wanted:
                    yield question.question_id, place, youngest

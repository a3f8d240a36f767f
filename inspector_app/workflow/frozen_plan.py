"""What was decided when a frame was frozen, kept beside its protocol as canonical text."""

from __future__ import annotations

import json
from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.population.exclusions import ExclusionRule, Ledger
from inspector_app.domain.profile_form import rule_fields, rule_from
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.ports.workspace import UnitOfWork

FRAME_TEXT = "frame_text"
FROZEN_PLAN = "frozen_plan"


_FIXED_TEXTS = {
    "total_rows": "Summarader i listan",
    "duplicates": "Dubbletter",
    "joined": "Fler placeringar för ett barn som redan räknats",
    "set_aside": "Rader med fel som har lagts åt sidan",
    "frame": "Barn i urvalsramen",
}


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One printed line of the avstämning: its codes, its sentence, how many rows.

    A line that holds a secret count is joined with another; its codes and sentence name both.
    """

    codes: tuple[str, ...]
    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class FrozenPlan:
    """The plan of a protocol and the avstämning that led to its frame, as it may be printed."""

    plan: SamplePlan
    rules: tuple[ExclusionRule, ...]
    imported: int
    ledger: tuple[LedgerEntry, ...]


def printed_ledger(ledger: Ledger) -> tuple[LedgerEntry, ...]:
    """Return the lines of an avstämning with their sentences; they add up to the imported rows."""
    texts = _FIXED_TEXTS | {one.rule.code.value: one.rule.text for one in ledger.excluded}
    return tuple(
        LedgerEntry(line.codes, _either([texts[code] for code in line.codes]), line.rows)
        for line in ledger.published_lines()
    )


def _either(texts: list[str]) -> str:
    """Return the sentence of a line; where several counts are one, all are named."""
    if len(texts) == 1:
        return texts[0]
    return " Eller: ".join(f"{text.removesuffix('.')}." for text in texts)


def plan_document(frozen: FrozenPlan) -> str:
    """Return the plan as canonical JSON."""
    plan = frozen.plan
    return canonical_json(
        {
            "design": plan.design.value,
            "imported": frozen.imported,
            "ledger": [[list(line.codes), line.text, line.rows] for line in frozen.ledger],
            "n": plan.n,
            "reserve": plan.reserve,
            "rules": [rule_fields(rule) for rule in frozen.rules],
            "stratum_sizes": [[name, size] for name, size in plan.stratum_sizes],
        }
    ).decode()


def load_plan(work: UnitOfWork, protocol_number: int) -> FrozenPlan:
    """Return the plan of a protocol. Error ``frame_damaged`` when it is not there."""
    text = work.document(FROZEN_PLAN, protocol_number)
    if text is None:
        raise InspectionError("frame_damaged", number=protocol_number)
    stored = json.loads(text)
    sizes = tuple((str(name), int(size)) for name, size in stored["stratum_sizes"])
    plan = SamplePlan(Design(stored["design"]), stored["n"], stored["reserve"], sizes)
    ledger = tuple(LedgerEntry(tuple(codes), text, rows) for codes, text, rows in stored["ledger"])
    rules = tuple(rule_from(rule) for rule in stored["rules"])
    return FrozenPlan(plan, rules, stored["imported"], ledger)

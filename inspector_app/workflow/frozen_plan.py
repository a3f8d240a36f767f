"""What was decided when a frame was frozen, kept beside its protocol as canonical text."""

from __future__ import annotations

import json
from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.exclusion import Excluded
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.ports.workspace import UnitOfWork

FRAME_TEXT = "frame_text"
FROZEN_PLAN = "frozen_plan"


@dataclass(frozen=True, slots=True)
class FrozenPlan:
    """The plan of a protocol and the exclusions that made its frame."""

    plan: SamplePlan
    excluded: tuple[Excluded, ...]


def plan_document(frozen: FrozenPlan) -> str:
    """Return the plan as canonical JSON."""
    plan = frozen.plan
    return canonical_json(
        {
            "design": plan.design.value,
            "excluded": [[rule.code, rule.text, rule.count] for rule in frozen.excluded],
            "n": plan.n,
            "reserve": plan.reserve,
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
    return FrozenPlan(plan, tuple(Excluded(*rule) for rule in stored["excluded"]))

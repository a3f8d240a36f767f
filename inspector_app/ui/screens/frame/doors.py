"""The ways out of the screen Urvalsram: rules, what they leave, and what is locked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Period
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.population.exclusions import ExclusionRule
from inspector_app.domain.profile_form import rule_fields, rule_from
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.freeze_frame import FramePreview, offered_rules
from inspector_app.workflow.frozen_plan import FRAME_TEXT, FrozenPlan, load_plan
from inspector_app.workflow.steps import Steps

CHOSEN_RULES = "chosen_rules"
Rules = tuple[ExclusionRule, ...]


@dataclass(frozen=True, slots=True)
class Lock:
    """The protocol that holds frame and plan, and the SHA-256 of the canonical frame."""

    protocol: SampleProtocol
    frozen: FrozenPlan
    frame_sha256: str


@dataclass(frozen=True, slots=True)
class FrameStanding:
    """Where the frame stands. ``rules`` are those chosen so far; ``lock`` is None before it."""

    period: Period
    rules: Rules
    lock: Lock | None


@dataclass(frozen=True, slots=True)
class FrameDoors:
    """What the view model calls; every door but ``go_on`` may raise ``InspectionError``.

    ``standing``    period of the inspection, rules chosen so far, the lock (``standing_of``)
    ``preview``     the step ``FreezeFrame.preview``
    ``keep_rules``  keeps the chosen rules in the workspace until the frame is locked
    ``go_on``       shows the step Urval (``MainWindow.go_to``)
    """

    standing: Callable[[], FrameStanding]
    preview: Callable[[Rules], FramePreview]
    keep_rules: Callable[[Rules], None]
    go_on: Callable[[], object]


def doors_of(steps: Steps, go_on: Callable[[], object]) -> FrameDoors:
    """Return the doors onto the steps of an open inspection."""

    def standing() -> FrameStanding:
        with steps.workspace.unit_of_work() as work:
            return standing_of(work)

    def keep_rules(rules: Rules) -> None:
        body = canonical_json([rule_fields(rule) for rule in rules]).decode()
        with steps.workspace.unit_of_work() as work:
            work.save_document(CHOSEN_RULES, 0, body)

    return FrameDoors(standing, steps.freeze_frame.preview, keep_rules, go_on)


def standing_of(work: UnitOfWork) -> FrameStanding:
    """Return where the frame stands. Error ``no_inspection``."""
    inspection = work.inspection()
    if inspection is None:
        raise InspectionError("no_inspection")
    text = work.document(CHOSEN_RULES, 0)
    kept = tuple(rule_from(one) for one in json.loads(text)) if text else None
    period = inspection.period
    rules = offered_rules(period) if kept is None else _in_period(kept, period)
    return FrameStanding(period, rules, _lock(work))


def _in_period(rules: Rules, period: Period) -> Rules:
    """The offered rules as the period asks now; a changed period changes no other rule."""
    now = {rule.code: rule for rule in offered_rules(period)}
    return tuple(now.get(rule.code, rule) for rule in rules)


def _lock(work: UnitOfWork) -> Lock | None:
    binding = [p for p in work.protocols() if p.status is not ProtocolStatus.ABANDONED]
    if not binding:
        return None
    protocol = binding[-1]
    text = work.document(FRAME_TEXT, protocol.number) or ""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Lock(protocol, load_plan(work, protocol.number), digest)

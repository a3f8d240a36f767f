"""Freeze the frame and the plan under the next protocol, before any startvärde can exist."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.exclusion import (
    Excluded,
    ExclusionRule,
    Ledger,
    apply_exclusions,
)
from inspector_app.domain.frame import FrameRow, SamplingFrame, frame_commit
from inspector_app.domain.identifiers import AktNumber, akt_numbers, canon
from inspector_app.domain.inspection import FrameSecrets, Inspection
from inspector_app.domain.plan_text import plan_strata, plan_text
from inspector_app.domain.population import Case
from inspector_app.domain.protocol import FrozenFacts, SampleProtocol, freeze, key_commit
from inspector_app.domain.register import Register
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.domain.transcription import SeedEvent, check_event
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.frozen_plan import FRAME_TEXT, FROZEN_PLAN, FrozenPlan, plan_document

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class FramePreview:
    """What the frame would be: the avstämning, the children of each stadsdel."""

    ledger: Ledger
    strata: tuple[tuple[str, int], ...]

    @property
    def excluded(self) -> tuple[Excluded, ...]:
        """The exclusions with their counts."""
        return self.ledger.excluded


@dataclass(frozen=True, slots=True)
class FreezeFrame:
    """Build the frame over aktnummer and freeze it with plan and event.

    Errors: ``no_inspection``, ``no_register``, ``population_has_errors``, ``ledger_unbalanced``,
    ``frame_empty``, ``frame_without_district``, those of ``apply_exclusions``, ``check_event``,
    ``freeze`` and ``draw``'s plan.
    """

    workspace: Workspace
    clock: Clock
    randomness: Randomness

    def preview(self, rules: tuple[ExclusionRule, ...]) -> FramePreview:
        """Return what the rules would leave, without freezing anything."""
        with self.workspace.unit_of_work() as work:
            inspection, register = _begun(work)
            kept, ledger = _kept(work, inspection, register, rules)
        counts: dict[str, int] = {}
        for case in kept:
            counts[case.district] = counts.get(case.district, 0) + 1
        return FramePreview(ledger, tuple(sorted(counts.items())))

    def __call__(
        self, rules: tuple[ExclusionRule, ...], plan: SamplePlan, event: SeedEvent | None
    ) -> SampleProtocol:
        """Freeze and return the protocol. A totalundersökning has no event."""
        with self.workspace.unit_of_work() as work:
            inspection, register = _begun(work)
            kept, ledger = _kept(work, inspection, register, rules)
            secrets = FrameSecrets(
                self.randomness.secret(KEY_BYTES),
                register.opening_key,
                self.randomness.secret(KEY_BYTES),
            )
            akts, frame = _frame(kept, secrets.sampling_key, plan)
            facts = _facts(frame, plan, register, secrets, event)
            series = freeze(work.protocols(), facts, self.clock.now())
            protocol = series[-1]
            work.save_protocol(protocol)
            work.save_frame(protocol.number, secrets, akts)
            work.save_document(FRAME_TEXT, protocol.number, frame.text)
            frozen = FrozenPlan(plan, ledger.excluded)
            work.save_document(FROZEN_PLAN, protocol.number, plan_document(frozen))
        return protocol


def _begun(work: UnitOfWork) -> tuple[Inspection, Register]:
    inspection, register = work.inspection(), work.register()
    if inspection is None:
        raise InspectionError("no_inspection")
    if register is None:
        raise InspectionError("no_register")
    register.read.require_accepted()
    return inspection, register


def _kept(
    work: UnitOfWork, inspection: Inspection, register: Register, rules: tuple[ExclusionRule, ...]
) -> tuple[tuple[Case, ...], Ledger]:
    outcome = apply_exclusions(work.cases(), rules, inspection.period)
    ledger = Ledger(register.read.counts, outcome.excluded, len(outcome.kept))
    ledger.require_balanced()
    return outcome.kept, ledger


def _frame(
    kept: tuple[Case, ...], sampling_key: bytes, plan: SamplePlan
) -> tuple[dict[AktNumber, str], SamplingFrame]:
    """Return who is behind each aktnummer, and the canonical frame over the numbers."""
    if not kept:
        raise InspectionError("frame_empty")
    blank = sum(1 for case in kept if not case.district)
    if plan.design is Design.STRATIFIED and blank:
        raise InspectionError("frame_without_district", count=blank)
    numbers = akt_numbers(sampling_key, (canon(case.child_key) for case in kept))
    akts = {numbers[canon(case.child_key)]: case for case in kept}
    strata = "" not in {case.district for case in kept}
    rows = [FrameRow(akt, case.district if strata else "") for akt, case in akts.items()]
    built = SamplingFrame.build(rows)
    if built.frame is None:
        raise InspectionError(built.issues[0].code, **built.issues[0].facts)
    return {akt: case.child_key for akt, case in akts.items()}, built.frame


def _facts(
    frame: SamplingFrame,
    plan: SamplePlan,
    register: Register,
    secrets: FrameSecrets,
    event: SeedEvent | None,
) -> FrozenFacts:
    if event is not None:
        check_event(event)
    return FrozenFacts(
        frame_commit=frame_commit(secrets.frame_nonce, frame.text),
        key_commits=(key_commit(secrets.sampling_key), key_commit(secrets.opening_key)),
        plan_text=plan_text(plan.design, plan_strata(frame, plan), register.root.sha256, event),
        seed_event=event,
    )

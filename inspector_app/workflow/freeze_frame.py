"""Freeze the frame and the plan under the next protocol, before any startvärde can exist."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import FrameRow, SamplingFrame, frame_commit
from inspector_app.domain.identifiers import AktNumber, akt_numbers, canon
from inspector_app.domain.inspection import FrameSecrets, Period
from inspector_app.domain.plan_text import plan_strata, plan_text
from inspector_app.domain.population import Case
from inspector_app.domain.population.exclusions import (
    ExclusionRule,
    Kept,
    Ledger,
    RuleCode,
    apply_exclusions,
)
from inspector_app.domain.population.terms import CareForm
from inspector_app.domain.protocol import FrozenFacts, SampleProtocol, freeze, key_commit
from inspector_app.domain.register import Register
from inspector_app.domain.sampling import Design, SamplePlan, draw
from inspector_app.domain.transcription import SeedEvent, check_event
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.frozen_plan import (
    FRAME_TEXT,
    FROZEN_PLAN,
    FrozenPlan,
    LedgerEntry,
    plan_document,
    printed_ledger,
)
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.refuse_personal_data import CERTAIN, refuse_personal_data

KEY_BYTES = 32
FOSTER_FORMS = (CareForm.FOSTER_HOME, CareForm.AGENCY_FOSTER_HOME, CareForm.KINSHIP_HOME)


def offered_rules(period: Period) -> tuple[ExclusionRule, ...]:
    """Return the rules that a review of children in familjehem begins with.

    Their sentences stand here and not in ``wording``: they are printed in the report and bound by
    its signature, and a rule with another sentence is another rule.
    """
    return (
        ExclusionRule(
            RuleCode.NOT_PLACED_IN_PERIOD,
            "Barnet var inte placerat någon dag under perioden.",
            period.first_day,
            period.last_day,
        ),
        ExclusionRule(
            RuleCode.OTHER_CARE_FORM,
            "Barnet bodde inte i familjehem, konsulentstött familjehem eller nätverkshem under "
            "perioden.",
            period.first_day,
            period.last_day,
            FOSTER_FORMS,
        ),
    )


@dataclass(frozen=True, slots=True)
class FramePreview:
    """What the frame would be: the avstämning, the children of each stadsdel."""

    ledger: Ledger
    strata: tuple[tuple[str, int], ...]

    @property
    def lines(self) -> tuple[LedgerEntry, ...]:
        """The avstämning as it may be shown."""
        return printed_ledger(self.ledger)


@dataclass(frozen=True, slots=True)
class FreezeFrame:
    """Build the frame over aktnummer and freeze it with plan and event.

    Errors: ``no_inspection``, ``no_register``, ``population_has_errors``, ``ledger_unbalanced``,
    ``frame_empty``, ``frame_without_district``, ``sample_is_drawn``, ``event_missing``,
    ``event_without_draw``, ``not_assigned`` (the aktnummer are made of the nyckellista), those of
    ``apply_exclusions``, ``check_event``, ``freeze`` and ``draw``'s plan.

    Decision: one inspection draws one sample. Once it is drawn no further protocol can be frozen;
    otherwise a sample that pleased nobody could be put aside for another.
    """

    workspace: Workspace
    clock: Clock
    randomness: Randomness

    def preview(self, rules: tuple[ExclusionRule, ...]) -> FramePreview:
        """Return what the rules would leave, without freezing anything."""
        with self.workspace.unit_of_work() as work:
            register = _begun(work)
            kept = _kept(work, register, rules)
        counts = Counter(case.district for case in kept.cases)
        return FramePreview(kept.ledger, tuple(sorted(counts.items())))

    def __call__(
        self, rules: tuple[ExclusionRule, ...], plan: SamplePlan, event: SeedEvent | None
    ) -> SampleProtocol:
        """Freeze and return the protocol. A totalundersökning has no event."""
        if event is not None:
            texts = (("Händelsen", event.name), ("Reservhändelsen", event.fallback))
            refuse_personal_data(texts, CERTAIN)
        with self.workspace.unit_of_work() as work:
            register = _begun(work)
            _refuse_second_draw(work.protocols())
            kept = _kept(work, register, rules)
            secrets = FrameSecrets(
                self.randomness.secret(KEY_BYTES),
                register.opening_key,
                self.randomness.secret(KEY_BYTES),
            )
            akts, frame = _frame(work, kept.cases, secrets.sampling_key, plan)
            _check_chance(frame, plan, event)
            facts = _facts(frame, plan, register, secrets, event)
            series = freeze(work.protocols(), facts, self.clock.now())
            protocol = series[-1]
            work.save_protocol(protocol)
            work.save_frame(protocol.number, secrets, akts)
            work.save_document(FRAME_TEXT, protocol.number, frame.text)
            frozen = FrozenPlan(
                plan, rules, register.read.counts.imported, printed_ledger(kept.ledger)
            )
            work.save_document(FROZEN_PLAN, protocol.number, plan_document(frozen))
        return protocol


def _begun(work: UnitOfWork) -> Register:
    register = work.register()
    if work.inspection() is None:
        raise InspectionError("no_inspection")
    if register is None:
        raise InspectionError("no_register")
    register.read.require_accepted()
    return register


def _refuse_second_draw(protocols: tuple[SampleProtocol, ...]) -> None:
    used = used_protocol(protocols)
    if used is not None:
        raise InspectionError("sample_is_drawn", number=used.number)


def _check_chance(frame: SamplingFrame, plan: SamplePlan, event: SeedEvent | None) -> None:
    """Refuse a plan that cannot be drawn, or whose event does not fit what it leaves to chance."""
    if leaves_to_chance(frame, plan):
        if event is None:
            raise InspectionError("event_missing")
    elif event is not None:
        raise InspectionError("event_without_draw", count=frame.count)


def leaves_to_chance(frame: SamplingFrame, plan: SamplePlan) -> bool:
    """Whether some file of the frame is not drawn for certain. Errors: those of ``draw``'s plan."""
    try:
        draw(frame, plan, None)
    except InspectionError as error:
        if error.code != "seed_missing":
            raise
        return True
    return False


def _kept(work: UnitOfWork, register: Register, rules: tuple[ExclusionRule, ...]) -> Kept:
    return apply_exclusions(work.cases(), register.read.counts, rules)


def _frame(
    work: UnitOfWork, kept: tuple[Case, ...], sampling_key: bytes, plan: SamplePlan
) -> tuple[dict[AktNumber, str], SamplingFrame]:
    """Return the case key behind each aktnummer, and the canonical frame over the numbers.

    The numbers are made of who the children are, so the nyckellista is read, once and logged.
    """
    if not kept:
        raise InspectionError("frame_empty")
    blank = sum(1 for case in kept if not case.district)
    if plan.design is Design.STRATIFIED and blank:
        raise InspectionError("frame_without_district", count=blank)
    entries = work.key_list(case.child_key for case in kept)
    identities = {entry.child_key: canon(entry.identity) for entry in entries}
    numbers = akt_numbers(sampling_key, identities.values())
    akts = {numbers[identities[case.child_key]]: case for case in kept}
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

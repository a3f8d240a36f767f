"""The ways out of the screen Urval: plan and lock, the ceremony, the draw, the order list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.domain.sampling import Sample, SamplePlan
from inspector_app.domain.transcription import SeedEvent
from inspector_app.ports.system import Randomness
from inspector_app.ui.screens.frame.doors import standing_of as frame_standing_of
from inspector_app.workflow.draw_sample import frozen_frame
from inspector_app.workflow.frozen_plan import FrozenPlan, load_plan
from inspector_app.workflow.order_files import OrderLine
from inspector_app.workflow.register_protocol import Registration, registration_of
from inspector_app.workflow.steps import Steps

DIGITS = 6
Strata = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Locked:
    """The protocol that is open or used, with its plan; ``sample`` is None before the draw."""

    protocol: SampleProtocol
    frozen: FrozenPlan
    registration: Mapping[str, str] | None
    sample: Sample | None


@dataclass(frozen=True, slots=True)
class SampleStanding:
    """Every protocol, the children of each stadsdel in the frame, and what is locked."""

    protocols: tuple[SampleProtocol, ...]
    strata: Strata
    locked: Locked | None


@dataclass(frozen=True, slots=True)
class SampleDoors:
    """What the view model calls; every door but ``go_on`` may raise ``InspectionError``.

    ``standing``    protocols, frame, plan, registration and sample (``doors_of``)
    ``freeze``      the step ``FreezeFrame`` with the rules chosen in the step Urvalsram
    ``register``    ``RegisterProtocol.in_diary``
    ``hand_over``   ``HoldCeremony.hand_over``
    ``hear``        ``HoldCeremony.hear`` (raw value, why the fallback was used)
    ``draw``        ``HoldCeremony.draw``
    ``abandon``     ``HoldCeremony.abandon`` (reason)
    ``order_list``  the step ``OrderFiles`` (reserves too?); each call is logged by the step
    ``state_access`` the step ``StateAccessDay``: from when the units give access
    ``digits``      six digits of ``Randomness.digits``
    ``now``         the clock, UTC
    ``go_on``       shows the step Aktläsning (``MainWindow.go_to``)
    """

    standing: Callable[[], SampleStanding]
    freeze: Callable[[SamplePlan, SeedEvent | None], SampleProtocol]
    register: Callable[[Registration], None]
    hand_over: Callable[[], SampleProtocol]
    hear: Callable[[str, str], SampleProtocol]
    draw: Callable[[], Sample]
    abandon: Callable[[str], SampleProtocol]
    order_list: Callable[[bool], tuple[OrderLine, ...]]
    state_access: Callable[[tuple[AktNumber, ...], date | None], None]
    digits: Callable[[], str]
    now: Callable[[], datetime]
    go_on: Callable[[], object]


def doors_of(steps: Steps, go_on: Callable[[], object]) -> SampleDoors:
    """Return the doors onto the steps of an open inspection."""
    ceremony, randomness = steps.ceremony, steps.freeze_frame.randomness

    def freeze(plan: SamplePlan, event: SeedEvent | None) -> SampleProtocol:
        with steps.workspace.unit_of_work() as work:
            rules = frame_standing_of(work).rules
        return steps.freeze_frame(rules, plan, event)

    return SampleDoors(
        standing=lambda: _standing(steps),
        freeze=freeze,
        register=steps.register_protocol.in_diary,
        hand_over=ceremony.hand_over,
        hear=ceremony.hear,
        draw=ceremony.draw,
        abandon=ceremony.abandon,
        order_list=steps.order_files,
        state_access=steps.access_day,
        digits=lambda: _digits(randomness),
        now=ceremony.clock.now,
        go_on=go_on,
    )


def _digits(randomness: Randomness) -> str:
    return randomness.digits(DIGITS)


def _standing(steps: Steps) -> SampleStanding:
    with steps.workspace.unit_of_work() as work:
        protocols = work.protocols()
        binding = [p for p in protocols if p.status is not ProtocolStatus.ABANDONED]
        if binding:
            protocol = binding[-1]
            number = protocol.number
            drawn = work.sample(number) if protocol.status is ProtocolStatus.USED else None
            locked = Locked(protocol, load_plan(work, number), registration_of(work, number), drawn)
            return SampleStanding(protocols, frozen_frame(work, number).strata, locked)
        rules = frame_standing_of(work).rules
    return SampleStanding(protocols, steps.freeze_frame.preview(rules).strata, None)

"""Compare two readings of a file and come to one answer: each act saved at once.

Decision: whoever does the last thing that was open closes the file in the same transaction; nobody
has to remember to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review.commands import Stamp
from inspector_app.domain.second_reading import AgreedValue, Difference, Matter, Pair
from inspector_app.domain.second_reading.agreement import (
    AgreementEvents,
    AgreementState,
    MatterState,
    Talk,
    close_agreement,
    decide,
    fold_agreement,
    propose,
    refer,
    reopen_agreement,
)
from inspector_app.domain.second_reading.joint import Joint
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.review_desk import Desk, open_desk
from inspector_app.workflow.second_reading.counted import (
    ReadTwice,
    close_if_nothing_is_open,
    read_pair,
)

Act = Callable[[Talk, Stamp], AgreementEvents]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One file read twice, side by side: only what differs, how far each matter has come, and the
    common review so far. ``name`` is the aktnummer in its short form."""

    akt: AktNumber
    name: str
    pair: Pair
    state: AgreementState
    joint: Joint

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All that differs between the readings, settled or not."""
        return self.joint.differences

    @property
    def is_agreed(self) -> bool:
        """Whether the gemensamt svar stands."""
        return self.joint.is_agreed


@dataclass(frozen=True, slots=True)
class CompareReadings:
    """Return both readings of a file side by side.

    Errors: ``no_sample``, ``case_not_in_sample``, ``readings_not_done`` until both are
    klarmarkerade.
    """

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self, akt: AktNumber) -> Comparison:
        """Read them; nothing is written."""
        with self.workspace.unit_of_work() as work:
            desk = open_desk(work, self.library)
            return _compared(desk, akt, _pair(work, desk, akt))


@dataclass(frozen=True, slots=True)
class Agreeing:
    """What every act towards a gemensamt svar needs."""

    workspace: Workspace
    library: ChecklistLibrary
    clock: Clock
    randomness: Randomness

    def act(self, akt: AktNumber, *acts: Act, closing: bool = True) -> Comparison:
        """Carry out acts one after the other and return the file as saved; errors are the acts'
        own, and ``readings_not_done``, ``file_is_held``."""
        with self.workspace.unit_of_work() as work:
            desk = open_desk(work, self.library)
            stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
            found = _pair(work, desk, akt)
            for act in acts:
                made = act(Talk(akt, desk.checklist, found.pair, found.state), stamp)
                work.append_agreement_events(made)
                found = _pair(work, desk, akt)
                if made and closing:
                    found = close_if_nothing_is_open(work, desk, akt, stamp) or found
            return _compared(desk, akt, found)


@dataclass(frozen=True, slots=True)
class AgreeOnAnswer:
    """Put forward a gemensamt svar, accept the other's, or hand the question to a third person."""

    agreeing: Agreeing

    def __call__(
        self, akt: AktNumber, matter: Matter, value: AgreedValue, reason: str = ""
    ) -> Comparison:
        """Propose a value; the matter is agreed when both have proposed the same.

        Errors of ``domain.second_reading.agreement.propose``.
        """
        return self.agreeing.act(
            akt, lambda talk, stamp: propose(talk, matter, value, reason, stamp)
        )

    def accept(self, akt: AktNumber, matter: Matter) -> Comparison:
        """Accept what the other reader has put forward. Error ``proposal_missing``."""

        def act(talk: Talk, stamp: Stamp) -> AgreementEvents:
            return _accepting(talk, matter, stamp)

        return self.agreeing.act(akt, act)

    def accept_all(self, akt: AktNumber) -> Comparison:
        """Accept everything that the other reader has put forward and that is not settled."""

        def act(matter: Matter) -> Act:
            return lambda talk, stamp: _accepting(talk, matter, stamp)

        with self.agreeing.workspace.unit_of_work() as work:
            state, person = fold_agreement(work.agreement_events(akt)), work.actor.name
        waiting = [matter for matter, one in state.matters.items() if _waits(one, person)]
        return self.agreeing.act(akt, *map(act, sorted(waiting)))

    def refer(self, akt: AktNumber, matter: Matter, reason: str) -> Comparison:
        """Say that the two cannot agree, so that a third person decides."""
        return self.agreeing.act(akt, lambda talk, stamp: refer(talk, matter, reason, stamp))


@dataclass(frozen=True, slots=True)
class DecideAnswer:
    """Settle as a third person what two readers cannot. Errors of ``decide`` in the domain."""

    agreeing: Agreeing

    def __call__(
        self, akt: AktNumber, matter: Matter, value: AgreedValue, reason: str
    ) -> Comparison:
        """Decide."""
        return self.agreeing.act(
            akt, lambda talk, stamp: decide(talk, matter, value, reason, stamp)
        )


@dataclass(frozen=True, slots=True)
class ReopenAgreement:
    """Take a gemensamt svar up again with a reason; the file counts as open until it is closed."""

    agreeing: Agreeing

    def __call__(self, akt: AktNumber, reason: str) -> Comparison:
        """Reopen. Errors ``agreement_still_open``, ``agreement_reason_missing``."""
        return self.agreeing.act(
            akt, lambda talk, stamp: reopen_agreement(talk, reason, stamp), closing=False
        )


@dataclass(frozen=True, slots=True)
class CloseAgreement:
    """Close a reopened gemensamt svar in which nothing was changed after all."""

    agreeing: Agreeing

    def __call__(self, akt: AktNumber) -> Comparison:
        """Close. Error ``agreement_incomplete`` (fact ``count``)."""
        agreeing = self.agreeing
        with agreeing.workspace.unit_of_work() as work:
            desk = open_desk(work, agreeing.library)
            stamp = Stamp(work.actor.name, agreeing.clock.now(), agreeing.randomness.uuid)
            found = _pair(work, desk, akt)
            talk = Talk(akt, desk.checklist, found.pair, found.state)
            work.append_agreement_events(close_agreement(talk, found.joint.open_matters, stamp))
            return _compared(desk, akt, _pair(work, desk, akt))


def _pair(work: UnitOfWork, desk: Desk, akt: AktNumber) -> ReadTwice:
    if akt not in desk.names:
        raise InspectionError("case_not_in_sample", case_id=akt)
    found = read_pair(work, desk, akt)
    if found is None:
        raise InspectionError("readings_not_done", akt=akt)
    return found


def _compared(desk: Desk, akt: AktNumber, found: ReadTwice) -> Comparison:
    return Comparison(akt, desk.names[akt], found.pair, found.state, found.joint)


def _accepting(talk: Talk, matter: Matter, stamp: Stamp) -> AgreementEvents:
    positions = talk.state.of(matter).positions
    others = [position for name, position in positions.items() if name != stamp.actor]
    if not others:
        raise InspectionError("proposal_missing")
    return propose(talk, matter, others[0].value, "", stamp)


def _waits(state: MatterState, person: str) -> bool:
    """Whether the other has put something forward that the person has said nothing of."""
    unsettled = state.settled is None and not state.referred
    return unsettled and bool(state.positions) and person not in state.positions

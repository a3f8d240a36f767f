"""How far each file has come, for lists: who reads it and which steps are done, never what stands
in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from inspector_app.domain.hand_over import custodies
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import EventKind, Outcome
from inspector_app.domain.second_reading import Aspect, Matter
from inspector_app.domain.second_reading.agreement import AgreementState, fold_agreement
from inspector_app.domain.second_reading.quality import (
    QualityState,
    QualityStep,
    fold_quality,
)
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.reading_assignment import stored_plan


@dataclass(frozen=True, slots=True)
class FileStatus:
    """One file: who reads it, which readings are klarmarkerade, whether the gemensamt svar stands,
    its quality step and how many threads of comments are open. ``conflicts`` are those who have
    said that they have jäv in it, ``away`` who has a reading on another laptop now.

    ``mine`` is the reading of the person who asks, ``None`` when others read the file. A file
    without readers is anybody's first reading.
    """

    akt: AktNumber
    readers: Mapping[Part, str]
    mine: Part | None
    completed: frozenset[Part]
    is_agreed: bool
    step: QualityStep
    open_comments: int
    conflicts: tuple[str, ...] = ()
    away: Mapping[Part, str] = field(default_factory=dict)

    @property
    def mine_is_with(self) -> str:
        """Who has the person's reading on another laptop, "" when it is here."""
        return "" if self.mine is None else self.away.get(self.mine, "")

    @property
    def is_read_twice(self) -> bool:
        """Whether two read it."""
        return Part.SECOND in self.readers

    @property
    def is_read(self) -> bool:
        """Whether its answers count: klarmarkerad, and agreed when two read it."""
        return self.is_agreed if self.is_read_twice else Part.FIRST in self.completed

    @property
    def awaits_agreement(self) -> bool:
        """Whether both are done and something is open."""
        return self.is_read_twice and len(self.completed) == len(Part) and not self.is_agreed


@dataclass(frozen=True, slots=True)
class FileStatuses:
    """Return how far the files have come, by aktnummer; only files that somebody has, or that are
    begun."""

    workspace: Workspace

    def __call__(self) -> Mapping[AktNumber, FileStatus]:
        """Read it; nothing is written."""
        with self.workspace.unit_of_work() as work:
            return file_statuses(work)


def file_statuses(work: UnitOfWork) -> Mapping[AktNumber, FileStatus]:
    """Return how far the files have come, in a unit of work."""
    readers: dict[AktNumber, dict[Part, str]] = {}
    for duty in work.duties():
        readers.setdefault(duty.akt, {})[duty.part] = duty.reader
    completed = work.completed_readings()
    closed = {akt for akt, state in agreement_states(work).items() if state.closed}
    quality = _quality_states(work)
    akts = sorted({*readers, *completed, *work.begun_readings(), *quality})
    barred, away = _conflicts(work), _away(work)
    return {
        akt: replace(
            _status(
                akt,
                readers.get(akt, {}),
                work.actor.name,
                (completed.get(akt, frozenset()), akt in closed, quality.get(akt, QualityState())),
            ),
            conflicts=barred.get(akt, ()),
            away=away.get(akt, {}),
        )
        for akt in akts
    }


def _away(work: UnitOfWork) -> Mapping[str, Mapping[Part, str]]:
    """Return who has the readings that are away, by file."""
    found: dict[str, dict[Part, str]] = {}
    for reading, custody in custodies(work.hand_overs()).items():
        if not custody.is_home:
            found.setdefault(reading.akt, {})[reading.part] = custody.person
    return found


def _conflicts(work: UnitOfWork) -> Mapping[str, tuple[str, ...]]:
    """Return who has said that they have jäv in a single file."""
    plan = stored_plan(work)
    found: dict[str, tuple[str, ...]] = {}
    for one in plan.conflicts if plan else ():
        if one.akt:
            found[one.akt] = (*found.get(one.akt, ()), one.reader)
    return found


def _status(
    akt: AktNumber,
    readers: Mapping[Part, str],
    person: str,
    found: tuple[frozenset[Part], bool, QualityState],
) -> FileStatus:
    completed, agreed, quality = found
    own = next((part for part, name in readers.items() if name == person), None)
    is_read = agreed if Part.SECOND in readers else Part.FIRST in completed
    return FileStatus(
        akt=akt,
        readers=readers,
        mine=own if readers else Part.FIRST,
        completed=completed,
        is_agreed=agreed,
        step=quality.step(is_read=is_read),
        open_comments=len(quality.open_threads),
    )


def agreement_states(work: UnitOfWork) -> Mapping[AktNumber, AgreementState]:
    """Return what was agreed in each file that anything was agreed in."""
    grouped = groupby(work.all_agreement_events(), key=lambda event: event.akt)
    return {akt: fold_agreement(events) for akt, events in grouped}


def _quality_states(work: UnitOfWork) -> Mapping[AktNumber, QualityState]:
    grouped = groupby(work.all_quality_events(), key=lambda event: event.akt)
    return {akt: fold_quality(events) for akt, events in grouped}


def agreed_outcomes(work: UnitOfWork) -> Mapping[AktNumber, Outcome]:
    """Return what became of each file read twice whose gemensamt svar stands."""
    found = {}
    for akt, state in agreement_states(work).items():
        both = work.both_readings(akt)
        if state.closed and both is not None:
            settled = state.settled.get(Matter(Aspect.OUTCOME))
            marks = [event.after for event in both[0] if event.kind is EventKind.OUTCOME]
            outcome = settled.value if settled else (marks or [None])[-1]
            found[akt] = outcome if isinstance(outcome, Outcome) else Outcome.OPEN
    return found

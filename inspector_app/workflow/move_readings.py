"""Give what somebody has left to read to another reader: she has left, or is ill.

Decision: what is klarmarkerat stays hers, and what cannot be moved stays where it is and is
counted; half of a move is better than none when somebody is gone.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.reading_assignment import Duty
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.keys import unfinished
from inspector_app.workflow.reading_assignment import READS

STAYS = ("reading_is_away", "reader_has_other_part", "file_is_held", "reading_sealed")
"""Why one reading stays: it is on another laptop, the other one has read or reads the same file, or
the file is closed."""


@dataclass(frozen=True, slots=True)
class Move:
    """From whom to whom, both by name, and why."""

    giver: str
    taker: str
    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """How many readings were moved, and the refusal of each that stayed."""

    moved: int
    stayed: tuple[InspectionError, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveReadings:
    """Move every unfinished reading; the answers so far go with it.

    For the ansvarig inspektör, or the giver herself (``role_forbids``). Errors:
    ``conflict_reason_missing``, ``reader_unknown`` (the taker has no key, or is no inspector),
    ``same_reader``, ``nothing_to_move``, ``reader_takes_no_more``.
    """

    workspace: Workspace

    def givers(self) -> tuple[str, ...]:
        """Return who has something unfinished, by name, also those without a key."""
        with self.workspace.unit_of_work() as work:
            return tuple(sorted({duty.reader for duty in unfinished(work)}))

    def takers(self) -> tuple[str, ...]:
        """Return the inspectors with a key, by name."""
        with self.workspace.unit_of_work() as work:
            return tuple(sorted(one.name for one in work.people() if one.role in READS))

    def __call__(self, move: Move) -> Moved:
        """Move, and return what was moved and what stayed."""
        if not move.reason.strip():
            raise InspectionError("conflict_reason_missing")
        if move.giver == move.taker:
            raise InspectionError("same_reader", reader=move.taker)
        with self.workspace.unit_of_work() as work:
            if move.taker not in {one.name for one in work.people() if one.role in READS}:
                raise InspectionError("reader_unknown", reader=move.taker)
            duties = unfinished(work, move.giver)
            if not duties:
                raise InspectionError("nothing_to_move", reader=move.giver)
            refusals = [_moved(work, duty, move) for duty in duties]
        stayed = tuple(refusal for refusal in refusals if refusal is not None)
        return Moved(len(duties) - len(stayed), stayed)


def _moved(work: UnitOfWork, duty: Duty, move: Move) -> InspectionError | None:
    """Move one reading; return why it stays. A refusal comes before anything of it is written."""
    wanted = Duty(duty.akt, duty.part, move.taker)
    try:
        work.hand_over_reading(wanted, move.reason.strip(), keep_answers=True)
    except InspectionError as refusal:
        if refusal.code not in STAYS:
            raise
        return refusal
    return None

"""Comments on questions, and the steps läst, kvalitetssäkrad, låst: each act saved at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review.commands import Stamp
from inspector_app.domain.second_reading.quality import (
    QualityDesk,
    QualityEvents,
    QualityState,
    answer_comment,
    assure,
    comment,
    fold_quality,
    lock,
    reopen_file,
    resolve,
)
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.second_reading.status import FileStatus, file_statuses

Act = Callable[[QualityDesk, Stamp], QualityEvents]


@dataclass(frozen=True, slots=True)
class AssureQuality:
    """Comment, assure, lock and reopen; each returns the file's quality as saved.

    Every act: ``case_not_in_sample``, ``readings_not_done`` while two are reading, ``role_forbids``
    for a revisor. The other errors are those of ``domain.second_reading.quality``.
    """

    workspace: Workspace
    clock: Clock
    randomness: Randomness

    def read(self, akt: AktNumber) -> QualityState:
        """Return threads and step of a file; nothing is written."""
        with self.workspace.unit_of_work() as work:
            return fold_quality(work.quality_events(akt))

    def comment(self, akt: AktNumber, question: str, text: str) -> QualityState:
        """Begin a thread on a question, or on the whole file with an empty one."""
        return self._act(akt, lambda desk, stamp: comment(desk, question, text, stamp))

    def answer(self, akt: AktNumber, thread_id: UUID, text: str) -> QualityState:
        """Answer in a thread."""
        return self._act(akt, lambda desk, stamp: answer_comment(desk, thread_id, text, stamp))

    def resolve(self, akt: AktNumber, thread_id: UUID, text: str = "") -> QualityState:
        """Resolve a thread."""
        return self._act(akt, lambda desk, stamp: resolve(desk, thread_id, text, stamp))

    def assure(self, akt: AktNumber) -> QualityState:
        """Mark the file kvalitetssäkrad: from now on its answers stand."""
        return self._act(akt, assure)

    def lock(self, akt: AktNumber) -> QualityState:
        """Lock the file."""
        return self._act(akt, lock)

    def reopen(self, akt: AktNumber, reason: str) -> QualityState:
        """Take kvalitetssäkring and lock back."""
        return self._act(akt, lambda desk, stamp: reopen_file(desk, reason, stamp))

    def _act(self, akt: AktNumber, act: Act) -> QualityState:
        with self.workspace.unit_of_work() as work:
            stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
            work.append_quality_events(act(_desk(work, akt), stamp))
            return fold_quality(work.quality_events(akt))


def _desk(work: UnitOfWork, akt: AktNumber) -> QualityDesk:
    protocol = used_protocol(work.protocols())
    sample = work.sample(protocol.number) if protocol else None
    if sample is None or akt not in {one.id for one in (*sample.main, *sample.reserve)}:
        raise InspectionError("case_not_in_sample", case_id=akt)
    status = file_statuses(work).get(akt)
    return QualityDesk(
        akt=akt,
        state=fold_quality(work.quality_events(akt)),
        is_read=status is not None and status.is_read,
        readers=_readers(work, akt, status),
        role=work.actor.role,
    )


def _readers(work: UnitOfWork, akt: AktNumber, status: FileStatus | None) -> tuple[str, ...]:
    """Return who has read a file: by assignment, else who has written in it."""
    if status is not None and status.readers:
        return tuple(status.readers[part] for part in Part if part in status.readers)
    return tuple(dict.fromkeys(event.actor for event in work.review_events(akt)))

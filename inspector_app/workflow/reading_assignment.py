"""Deal out the drawn files to readers, and draw which are read twice, before anything is read.

Decision: how much is read twice is set before the frame is frozen, so that it is fixed when the
startvärde becomes known. What is not set is the default.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Role
from inspector_app.domain.journal import Json, canonical_json
from inspector_app.domain.protocol import ProtocolStatus
from inspector_app.domain.reading_assignment import (
    Conflict,
    Duty,
    FileToRead,
    Part,
    Readers,
    SecondReadingTerms,
    Separation,
    assign_readers,
    checked_terms,
    draw_second_readings,
    next_reader,
    separation,
)
from inspector_app.domain.sampling import DrawnKind
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.review_desk import Desk, open_desk

TERMS = "second_reading_terms"
PLAN = "reading_plan"
READS = (Role.INSPECTOR, Role.LEAD_INSPECTOR)


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """Who reads, the jäv that is known, and whether second readings are drawn."""

    readers: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    second_drawn: bool = False


@dataclass(frozen=True, slots=True)
class ReadingAssignment:
    """The whole assignment: plan, terms, duties, and whether stadsdel and reader can be told
    apart."""

    plan: ReadingPlan
    terms: SecondReadingTerms
    duties: tuple[Duty, ...]
    separation: Separation

    @property
    def read_twice(self) -> tuple[AktNumber, ...]:
        """The files that are read twice."""
        return tuple(duty.akt for duty in self.duties if duty.part is Part.SECOND)


@dataclass(frozen=True, slots=True)
class SetSecondReading:
    """Set how much is read twice. Errors: ``frame_is_frozen`` (fact ``number``),
    ``second_share_out_of_bounds``, ``second_least_out_of_bounds``."""

    workspace: Workspace

    def __call__(self, terms: SecondReadingTerms) -> SecondReadingTerms:
        """Write the terms."""
        checked_terms(terms)
        with self.workspace.unit_of_work() as work:
            for protocol in work.protocols():
                if protocol.status is not ProtocolStatus.ABANDONED:
                    raise InspectionError("frame_is_frozen", number=protocol.number)
            body = canonical_json({"share": str(terms.share), "least": terms.least})
            work.save_document(TERMS, 1, body.decode())
        return terms


def second_reading_terms(work: UnitOfWork) -> SecondReadingTerms:
    """Return how much is read twice."""
    text = work.document(TERMS, 1)
    if text is None:
        return SecondReadingTerms()
    stored = json.loads(text)
    return SecondReadingTerms(Fraction(stored["share"]), stored["least"])


@dataclass(frozen=True, slots=True)
class AssignReaders:
    """Deal out the first readings; a second reading that is drawn is dealt out anew with them.

    For the ansvarig inspektör (``role_forbids``). Errors: ``no_sample``, ``reading_has_begun``,
    ``reader_unknown`` (fact ``reader``), ``readers_missing``, ``no_reader_left``,
    ``conflict_reason_missing``.
    """

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(
        self, readers: Iterable[str] | None = None, conflicts: Iterable[Conflict] = ()
    ) -> ReadingAssignment:
        """Assign; without ``readers``, all inspectors who have a key read."""
        with self.workspace.unit_of_work() as work:
            desk = _before_reading(work, self.library)
            known = tuple(person.name for person in work.people() if person.role in READS)
            names = known if readers is None else tuple(dict.fromkeys(readers))
            for name in names:
                if name not in known:
                    raise InspectionError("reader_unknown", reader=name)
            told = tuple(conflicts)
            if not all(conflict.reason.strip() for conflict in told):
                raise InspectionError("conflict_reason_missing")
            earlier = stored_plan(work)
            plan = ReadingPlan(names, told, bool(earlier and earlier.second_drawn))
            first = assign_readers(_files(desk), _readers(desk, plan))
            work.save_duties(first)
            if plan.second_drawn:
                work.save_duties(_second(work, desk, plan, first))
            _save_plan(work, plan)
            return _assignment(work, desk, plan)


@dataclass(frozen=True, slots=True)
class DrawSecondReadings:
    """Draw which files are read twice, and by whom.

    For the ansvarig inspektör (``role_forbids``). Errors: ``no_sample``, ``reading_has_begun``,
    ``readers_not_assigned``, ``second_reader_missing`` (fact ``district``).
    """

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self) -> ReadingAssignment:
        """Draw; the same startvärde gives the same files."""
        with self.workspace.unit_of_work() as work:
            desk = _before_reading(work, self.library)
            plan = stored_plan(work)
            if plan is None:
                raise InspectionError("readers_not_assigned")
            first = [duty for duty in work.duties() if duty.part is Part.FIRST]
            work.save_duties(_second(work, desk, plan, first))
            plan = replace(plan, second_drawn=True)
            _save_plan(work, plan)
            return _assignment(work, desk, plan)


@dataclass(frozen=True, slots=True)
class ReadAssignment:
    """Return the assignment, ``None`` before files are dealt out. Error ``no_sample``."""

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self) -> ReadingAssignment | None:
        """Read it; nothing is written."""
        with self.workspace.unit_of_work() as work:
            if stored_plan(work) is None:
                return None
            return assignment_of(work, open_desk(work, self.library))


@dataclass(frozen=True, slots=True)
class DeclareConflict:
    """Move a reader's readings of a file to others because of jäv, and keep the reason.

    What she has answered in it is taken back, by events that keep it. Where nobody is left for a
    second reading, the other reads the file alone. For herself or the ansvarig inspektör. Errors:
    ``conflict_reason_missing``, ``duty_unknown``, ``no_reader_left`` (nobody else may: then the akt
    is given up and a reserve takes its place), ``role_forbids``, ``reading_sealed``,
    ``file_is_held``.
    """

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self, akt: AktNumber, reason: str, reader: str = "") -> Duty:
        """Declare the jäv of ``reader``, of the person herself when none is named; return the
        reading that takes the place of hers."""
        if not reason.strip():
            raise InspectionError("conflict_reason_missing")
        with self.workspace.unit_of_work() as work:
            desk = open_desk(work, self.library)
            name = reader or work.actor.name
            plan = stored_plan(work)
            held = [d for d in work.duties() if d.akt == akt and d.reader == name]
            if plan is None or not held:
                raise InspectionError("duty_unknown", akt=akt)
            told = Conflict(name, reason.strip(), akt=akt)
            plan = replace(plan, conflicts=(*plan.conflicts, told))
            duty = _moved(work, desk, plan, held[0], reason.strip())
            _save_plan(work, plan)
        return duty


@dataclass(frozen=True, slots=True)
class ReassignReading:
    """Give a reading to another reader with a note; what is answered so far stays.

    Errors: ``conflict_reason_missing``, ``reader_unknown``, and those of the workspace:
    ``duty_unknown``, ``role_forbids``, ``reading_sealed``, ``file_is_held``,
    ``reader_has_other_part``.
    """

    workspace: Workspace

    def __call__(self, duty: Duty, note: str) -> Duty:
        """Give ``duty`` to the reader it names."""
        if not note.strip():
            raise InspectionError("conflict_reason_missing")
        with self.workspace.unit_of_work() as work:
            known = {person.name for person in work.people() if person.role in READS}
            if duty.reader not in known:
                raise InspectionError("reader_unknown", reader=duty.reader)
            work.hand_over_reading(duty, note.strip(), keep_answers=True)
        return duty


def _moved(work: UnitOfWork, desk: Desk, plan: ReadingPlan, held: Duty, reason: str) -> Duty:
    """Give a reading to whoever may have it, and return whose the file is then."""
    (file,) = [one for one in _files(desk) if one.akt == held.akt]
    duties = work.duties()
    other = next((d for d in duties if d.akt == held.akt and d.part is not held.part), None)
    taken = {d.reader for d in duties if d.akt == held.akt}
    if other is None or _takers(work, desk, plan).eligible(file, besides=taken):
        taker = next_reader(file, held.part, duties, _takers(work, desk, plan))
        duty = Duty(held.akt, held.part, taker)
        work.hand_over_reading(duty, reason, keep_answers=False)
        return duty
    if held.part is Part.FIRST and Part.SECOND in work.begun_readings().get(held.akt, ()):
        raise InspectionError("no_reader_left", district=file.district)
    work.drop_second_reading(held.akt, reason)
    if held.part is Part.SECOND:
        return other
    duty = Duty(held.akt, Part.FIRST, other.reader)
    work.hand_over_reading(duty, reason, keep_answers=False)
    return duty


def others_who_may_read(work: UnitOfWork, desk: Desk, akt: AktNumber) -> tuple[str, ...]:
    """Return who else than those who have a file may read it; nobody before files are dealt out."""
    plan = stored_plan(work)
    if plan is None:
        return ()
    (file,) = [one for one in _files(desk) if one.akt == akt]
    taken = {duty.reader for duty in work.duties() if duty.akt == akt} | {work.actor.name}
    return _takers(work, desk, plan).eligible(file, besides=taken)


def stored_plan(work: UnitOfWork) -> ReadingPlan | None:
    """Return the plan of the drawn sample, ``None`` before files are dealt out."""
    protocol = used_protocol(work.protocols())
    text = work.document(PLAN, protocol.number) if protocol else None
    if text is None:
        return None
    stored = json.loads(text)
    return ReadingPlan(
        readers=tuple(stored["readers"]),
        conflicts=tuple(Conflict(**one) for one in stored["conflicts"]),
        second_drawn=stored["second_drawn"],
    )


def _save_plan(work: UnitOfWork, plan: ReadingPlan) -> None:
    protocol = used_protocol(work.protocols())
    assert protocol is not None
    conflicts: list[Json] = [
        {"reader": c.reader, "reason": c.reason, "district": c.district, "akt": c.akt}
        for c in plan.conflicts
    ]
    body: dict[str, Json] = {
        "readers": list(plan.readers),
        "conflicts": conflicts,
        "second_drawn": plan.second_drawn,
    }
    work.save_document(PLAN, protocol.number, canonical_json(body).decode())


def _before_reading(work: UnitOfWork, library: ChecklistLibrary) -> Desk:
    if work.actor.role is not Role.LEAD_INSPECTOR:
        raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
    desk = open_desk(work, library)
    if any(akt in desk.names for akt in work.begun_readings()):
        raise InspectionError("reading_has_begun")
    return desk


def _files(desk: Desk) -> tuple[FileToRead, ...]:
    return tuple(
        FileToRead(
            akt=AktNumber(drawn.id),
            district=desk.cases[drawn.id].district,
            reserve=drawn.kind is DrawnKind.RESERVE,
            once=desk.cases[drawn.id].protected,
        )
        for drawn in (*desk.sample.main, *desk.sample.reserve)
    )


def _takers(work: UnitOfWork, desk: Desk, plan: ReadingPlan) -> Readers:
    """Return those of the readers who may be dealt a further file and still have a key."""
    readers, known = _readers(desk, plan), {person.name for person in work.people()}
    names = (name for name in readers.names if name in known and work.may_begin(name))
    return replace(readers, names=tuple(names))


def _readers(desk: Desk, plan: ReadingPlan) -> Readers:
    return Readers(plan.readers, plan.conflicts, desk.sample.seed or desk.sample.frame_sha256)


def _second(
    work: UnitOfWork, desk: Desk, plan: ReadingPlan, first: Iterable[Duty]
) -> tuple[Duty, ...]:
    terms = second_reading_terms(work)
    return draw_second_readings(_files(desk), tuple(first), _readers(desk, plan), terms)


def assignment_of(work: UnitOfWork, desk: Desk) -> ReadingAssignment | None:
    """Return the assignment in a unit of work, ``None`` before files are dealt out."""
    plan = stored_plan(work)
    return None if plan is None else _assignment(work, desk, plan)


def _assignment(work: UnitOfWork, desk: Desk, plan: ReadingPlan) -> ReadingAssignment:
    duties = tuple(duty for duty in work.duties() if duty.akt in desk.names)
    return ReadingAssignment(
        plan, second_reading_terms(work), duties, separation(_files(desk), duties)
    )

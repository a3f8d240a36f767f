"""Hand files over to another laptop without network, take them home again, and give a loan back.

Decision: a package is on the disk before home writes that its readings are away, and gets its name
afterwards. Killed in between, home has all of it, or knows that it is away and can write the same
package again; no package is ever out that home does not know of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import HandOver, Reading, cancel
from inspector_app.domain.hand_over.content import Loan
from inspector_app.domain.hand_over.packing import (
    Request,
    Standing,
    eligible,
    hand_out,
    require_packer,
)
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review.commands import Stamp
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.hand_over import Draft, Loans, PackageFiles
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.hand_over_material import material_of
from inspector_app.workflow.reading_assignment import READS
from inspector_app.workflow.review_desk import Desk, open_desk, reading_now
from inspector_app.workflow.second_reading.counted import (
    close_if_nothing_is_open,
    counted_reviews,
)


@dataclass(frozen=True, slots=True)
class Parting:
    """What is to be handed over: to whom, on which laptop (free text), which readings."""

    person: str
    laptop: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What is out, what has come back, what this workspace is itself a loan of, and the inspectors
    who have a key and so can be given a package."""

    packages: tuple[HandOver, ...]
    loan: Loan | None
    people: tuple[Actor, ...]

    @property
    def away(self) -> tuple[HandOver, ...]:
        """The packages that have not come back."""
        return tuple(package for package in self.packages if package.is_away)


@dataclass(frozen=True, slots=True)
class HandOverFiles:
    """The steps of both ends."""

    workspace: Workspace
    library: ChecklistLibrary
    files: PackageFiles
    clock: Clock
    randomness: Randomness

    def overview(self) -> Overview:
        """Return what is out and what came back; nothing is written."""
        with self.workspace.unit_of_work() as work:
            readers = tuple(person for person in work.people() if person.role in READS)
            return Overview(work.hand_overs(), work.loan(), readers)

    def candidates(self, person: str) -> tuple[Standing, ...]:
        """Return the readings that can be handed over to a person now, by the akt's short name.

        Errors ``no_sample``, ``loan_only_reads``.
        """
        with self.workspace.unit_of_work() as work:
            _require_home(work)
            desk = open_desk(work, self.library)
            standings = _standings(work, desk, _readings(work, desk))
            request = self._request(work, Parting(person, "", ()))
            found = eligible(work.hand_overs(), standings, request)
        return tuple(sorted(found, key=lambda standing: standing.name))

    def hand_over(self, parting: Parting, path: Path, passphrase: str) -> HandOver:
        """Write a package to ``path`` and return it as it is away.

        Errors: those of the domain's ``hand_out``, ``reader_unknown``, ``no_sample``,
        ``loan_only_reads``, ``weak_passphrase``, ``package_not_written``, ``disk_full``.
        """

        def packed(work: UnitOfWork, desk: Desk) -> HandOver:
            standings = _standings(work, desk, parting.readings)
            return hand_out(work.hand_overs(), standings, self._request(work, parting))

        return self._sent(packed, path, passphrase)

    def write_again(self, number: int, path: Path, passphrase: str) -> HandOver:
        """Write a package that is away once more: the stick was lost before it was opened.

        Errors ``hand_over_ended``, and those of ``require_packer`` and ``hand_over``.
        """

        def packed(work: UnitOfWork, desk: Desk) -> HandOver:
            package = _numbered(work, number)
            if not package.is_away:
                raise InspectionError("hand_over_ended", number=number)
            standings = _standings(work, desk, (one.reading for one in package.readings))
            require_packer(standings, package.person, work.actor)
            _require_reader(work, package.person)
            return package

        return self._sent(packed, path, passphrase)

    def cancel(self, number: int, reason: str) -> HandOver:
        """Take the readings of a package that will not come back home as they left.

        Errors of the domain's ``cancel``; ``package_unknown``.
        """
        with self.workspace.unit_of_work() as work:
            cancelled = cancel(_numbered(work, number), reason, work.actor, self.clock.now())
            work.save_hand_over(cancelled)
        return cancelled

    def receive(self, path: Path) -> HandOver:
        """Take a return in: answers, acute concerns and journal, whole or not at all.

        Errors: ``package_unreadable`` and those of ``UnitOfWork.take_home``.
        """
        content = self.files.read(path)
        with self.workspace.unit_of_work() as work:
            package = work.take_home(content)
            desk = open_desk(work, self.library)
            stamp = Stamp(work.actor.name, self.clock.now(), self.randomness.uuid)
            for akt in dict.fromkeys(carried.akt for carried in package.readings):
                close_if_nothing_is_open(work, desk, akt, stamp)
        return package

    def keep_aside(self, path: Path) -> HandOver:
        """Keep a return that came too late beside the answers. Errors of
        ``UnitOfWork.keep_aside``."""
        content = self.files.read(path)
        with self.workspace.unit_of_work() as work:
            return work.keep_aside(content)

    def give_back(self, path: Path) -> Loan:
        """Write the return of this loan to ``path``; from then on nothing changes here.

        It can be written again, the same. Errors ``not_a_loan``, ``package_not_written``,
        ``disk_full``.
        """
        with self._named_at_the_end(path) as write, self.workspace.unit_of_work() as work:
            write(work.pack_return())
            loan = work.loan()
            assert loan is not None
        return loan

    def _sent(
        self, packed: Callable[[UnitOfWork, Desk], HandOver], path: Path, passphrase: str
    ) -> HandOver:
        with self._named_at_the_end(path) as write, self.workspace.unit_of_work() as work:
            _require_home(work)
            desk = open_desk(work, self.library)
            package = packed(work, desk)
            material = material_of(work, desk, package, self.library)
            write(work.pack(package, material, passphrase))
            return _numbered(work, package.number)

    @contextmanager
    def _named_at_the_end(self, path: Path) -> Iterator[Callable[[bytes], None]]:
        """Give a file its name when the transaction inside has ended, and drop it otherwise."""
        drafts: list[Draft] = []
        try:
            yield lambda content: drafts.append(self.files.draft(path, content))
        except BaseException:
            for draft in drafts:
                draft.drop()
            raise
        for draft in drafts:
            draft.finish()

    def _request(self, work: UnitOfWork, parting: Parting) -> Request:
        _require_reader(work, parting.person)
        at = self.clock.now().replace(microsecond=0)
        laptop = parting.laptop
        return Request(parting.person, laptop, work.actor, at, self.randomness.uuid())


@dataclass(frozen=True, slots=True)
class OpenPackage:
    """Open a package on the laptop that receives it; needs no open inspection."""

    loans: Loans
    files: PackageFiles

    def __call__(
        self, path: Path, package_passphrase: str, folder: Path, passphrase: str
    ) -> tuple[Workspace, str]:
        """Return the loan, open, and its recovery code.

        Errors: ``package_unreadable`` and those of ``Loans``.
        """
        opened = self.loans.read(self.files.read(path), package_passphrase)
        return self.loans.make(folder, opened, passphrase)


def _require_home(work: UnitOfWork) -> None:
    if work.loan() is not None:
        raise InspectionError("loan_only_reads")


def _require_reader(work: UnitOfWork, name: str) -> None:
    if name not in {one.name for one in work.people() if one.role in READS}:
        raise InspectionError("reader_unknown", reader=name)


def _numbered(work: UnitOfWork, number: int) -> HandOver:
    for package in work.hand_overs():
        if package.number == number:
            return package
    raise InspectionError("package_unknown", number=number)


def _readings(work: UnitOfWork, desk: Desk) -> tuple[Reading, ...]:
    """Return every reading of the files that are to be read now."""
    counted = counted_reviews(work, desk)
    drawn, _ = reading_now(desk, counted.reviews, counted.completed)
    dealt: dict[str, list[Part]] = {}
    for duty in work.duties():
        dealt.setdefault(duty.akt, []).append(duty.part)
    return tuple(
        Reading(AktNumber(one.id), part)
        for one in drawn
        for part in dealt.get(one.id, [Part.FIRST])
    )


def _standings(work: UnitOfWork, desk: Desk, readings: Iterable[Reading]) -> tuple[Standing, ...]:
    asked = tuple(readings)
    for reading in asked:
        if reading.akt not in desk.names:
            raise InspectionError("case_not_in_sample", case_id=reading.akt)
    return tuple(replace(one, name=desk.names[one.reading.akt]) for one in work.standings(asked))

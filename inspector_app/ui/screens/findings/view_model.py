"""What the screen of iakttagelser knows: all of them, which is open, and what is wrong with each.

Each change is saved by the step before ``saved`` is emitted. What is half written is kept, with its
faults beside it; nothing has to be complete to be saved.

Decision: changes are saved on the main thread; one takes some milliseconds and the order of
typing is the order of saving. Only the results are counted in a worker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    Recommendation,
    check_finding,
)
from inspector_app.ui.screens.findings.content import FindingLine, line_of
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.tasks import TaskRunner
from inspector_app.wording.numbers import local_day
from inspector_app.workflow.tabulate_results import Tabulation

Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FindingsDoors:
    """What the screen calls. Each may raise ``InspectionError``.

    ``tabulate`` is ``Steps.tabulate``; ``all``, ``save`` and ``remove`` are those of
    ``Steps.findings`` (``WriteFindings``); ``new_id`` is ``Randomness.uuid`` of the tools and
    ``now`` is their ``Clock.now``.
    """

    tabulate: Callable[[], Tabulation]
    all: Callable[[], tuple[Finding, ...]]
    save: Callable[[Finding], tuple[Issue, ...]]
    remove: Callable[[UUID], None]
    new_id: Callable[[], UUID]
    now: Callable[[], datetime]


class FindingsViewModel(QObject):
    """The iakttagelser in their order, and one of them open."""

    loaded = Signal()
    list_changed = Signal()  # a row of the list has another text or number of faults
    opened = Signal()  # another iakttagelse is open, or none
    rebuilt = Signal()  # the open one has other questions, numbers, lagrum or rekommendationer
    checked = Signal()  # the faults of the open one may be others
    saved = Signal(object)  # datetime
    removed = Signal(object)  # Finding, which ``restore`` takes back
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: FindingsDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self._waiting: FindingSeed | None = None
        self._fresh: set[UUID] = set()
        self.tabulation: Tabulation | None = None
        self.findings: tuple[Finding, ...] = ()
        self.open_id: UUID | None = None

    # ---- what is shown

    @property
    def finding(self) -> Finding | None:
        """The open iakttagelse."""
        return next((one for one in self.findings if one.finding_id == self.open_id), None)

    @property
    def results(self) -> Tabulation:
        """The results; only after ``loaded``."""
        assert self.tabulation is not None
        return self.tabulation

    @property
    def today(self) -> date:
        """The local day of the clock."""
        return local_day(self._doors.now())

    @property
    def is_fresh(self) -> bool:
        """Whether the open one was begun just now and has not been left since."""
        return self.open_id in self._fresh

    def lines(self) -> tuple[FindingLine, ...]:
        """The rows of the list."""
        return tuple(
            line_of(one, 0 if one.finding_id in self._fresh else len(self.issues(one)))
            for one in self.findings
        )

    def issues(self, finding: Finding) -> tuple[Issue, ...]:
        """What keeps an iakttagelse out of the report, and what should be looked at."""
        if self.tabulation is None:
            return ()
        return check_finding(finding, self.tabulation.desk.checklist)

    # ---- moving about

    def load(self) -> None:
        """Count the results and read the iakttagelser in a worker."""
        self._runner.run(self.tr("Counting the answers"), self._read, self._loaded, self._fail)

    def begin(self, seed: FindingSeed) -> None:
        """Begin a new iakttagelse from the results; at once, or when they have been read."""
        self._waiting = seed
        if self.tabulation is not None:
            self._begin_waiting()

    def open(self, finding_id: UUID) -> None:
        """Open another iakttagelse."""
        if finding_id != self.open_id:
            self._fresh.discard(self.open_id or finding_id)
            self.open_id = finding_id
            self.opened.emit()
            self.list_changed.emit()

    # ---- changing

    def new(self) -> None:
        """Begin an empty iakttagelse."""
        self._add(FindingSeed((), ()))

    def change(self, finding: Finding, *, rebuild: bool = False) -> None:
        """Save the open iakttagelse as it is now; ``rebuild`` when its parts are others."""
        if finding == self.finding or not self._save(finding):
            return
        self.findings = tuple(
            finding if one.finding_id == finding.finding_id else one for one in self.findings
        )
        if rebuild:
            self.rebuilt.emit()
        self.checked.emit()
        self.list_changed.emit()

    def add_recommendation(self) -> None:
        """Add an empty rekommendation to the open iakttagelse."""
        if self.finding is not None:
            added = (*self.finding.recommendations, Recommendation("", ""))
            self.change(replace(self.finding, recommendations=added), rebuild=True)

    def move(self, step: int) -> None:
        """Move the open iakttagelse ``step`` places in the order of the report."""
        order, here = list(self.findings), self.finding
        place = order.index(here) if here is not None else -1
        target = place + step
        if here is None or not 0 <= target < len(order):
            return
        order[place], order[target] = order[target], order[place]
        self._renumber(tuple(order))

    def remove(self) -> None:
        """Take the open iakttagelse away; ``restore`` takes it back."""
        finding = self.finding
        if finding is None or not self._dare(lambda: self._doors.remove(finding.finding_id)):
            return
        place = self.findings.index(finding)
        self._renumber(tuple(one for one in self.findings if one is not finding))
        rest = self.findings
        self.open_id = rest[min(place, len(rest) - 1)].finding_id if rest else None
        self.loaded.emit()
        self.opened.emit()
        self.removed.emit(finding)

    def restore(self, finding: Finding) -> None:
        """Take back what was removed, to its old place."""
        if self._save(finding):
            before = [one for one in self.findings if one.position < finding.position]
            after = [one for one in self.findings if one.position >= finding.position]
            self.open_id = finding.finding_id
            self._renumber((*before, finding, *after))
            self.loaded.emit()
            self.opened.emit()

    # ---- inside

    def _read(self, _progress: object) -> tuple[Tabulation, tuple[Finding, ...]]:
        return self._doors.tabulate(), self._doors.all()

    def _loaded(self, found: tuple[Tabulation, tuple[Finding, ...]]) -> None:
        self.tabulation, self.findings = found
        self._fresh.clear()
        if self.finding is None:
            self.open_id = self.findings[0].finding_id if self.findings else None
        self.loaded.emit()
        self.opened.emit()
        self._begin_waiting()

    def _begin_waiting(self) -> None:
        seed, self._waiting = self._waiting, None
        if seed is not None:
            self._add(seed)

    def _add(self, seed: FindingSeed) -> None:
        position = max((one.position for one in self.findings), default=0) + 1
        finding = Finding(
            finding_id=self._doors.new_id(),
            position=position,
            observation="",
            assessment=Assessment.IMPROVEMENT,
            question_ids=seed.question_ids,
            numbers=seed.numbers,
        )
        if self._save(finding):
            self.findings = (*self.findings, finding)
            self._fresh.add(finding.finding_id)
            self.open_id = finding.finding_id
            self.loaded.emit()
            self.opened.emit()

    def _renumber(self, order: tuple[Finding, ...]) -> None:
        numbered = []
        for position, one in enumerate(order, start=1):
            placed = replace(one, position=position)
            if placed != one:
                self._save(placed)
            numbered.append(placed)
        self.findings = tuple(numbered)
        self.list_changed.emit()

    def _save(self, finding: Finding) -> bool:
        done = self._dare(lambda: self._doors.save(finding))
        if done:
            self.saved.emit(self._doors.now())
        return done

    def _dare(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except InspectionError as error:
            self._fail(error)
            return False
        return True

    def _fail(self, error: InspectionError) -> None:
        self.failed.emit(*self._explain(error))

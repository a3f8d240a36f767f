"""What the start screen knows: the inspections that can be gone on with, and the ways to begin.

Holds no widget. The doors are callables that ``app`` hands in; they run off the main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.tasks import Cancelled, Progress, TaskRunner

Sentence = tuple[str, str]


class RecentInspection(NamedTuple):
    """An inspection opened here before. ``status`` is a sentence; counts are of files (akter)."""

    folder: Path
    title: str
    status: str
    done_count: int = 0
    total_count: int = 0
    concern_count: int = 0


class NewInspection(NamedTuple):
    """What "Ny granskning" asks for. ``role`` is a role's word as the domain writes it.

    ``further`` are templates that are asked together with the first, ``in_depth`` whether the
    questions of fördjupning are asked too.
    """

    title: str
    organisation: str
    first_day: date
    last_day: date
    folder: Path
    person: str
    role: str
    passphrase: str
    template: str
    further: tuple[str, ...] = ()
    in_depth: bool = False


class Opened(NamedTuple):
    """An inspection is open; ``handle`` is whatever the composition root needs to go on.

    ``recovery_code`` is set for a new workspace only, and shown once.
    """

    title: str
    handle: object
    recovery_code: str = ""


class StartDoors(NamedTuple):
    """The ways in. Each may raise ``InspectionError``."""

    recents: Callable[[], tuple[RecentInspection, ...]]
    open_example: Callable[[Progress], Opened]
    create: Callable[[NewInspection, Progress], Opened]
    open: Callable[[Path, str], Opened]
    open_package: Callable[[Path, str, str], Opened]
    practise: Callable[[Progress], Opened]


class StartViewModel(QObject):
    """Opens and creates inspections; tells faults as sentences."""

    recents_changed = Signal(object)  # tuple[RecentInspection, ...]
    busy_changed = Signal(bool)
    opened = Signal(object)  # Opened
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: StartDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self._progress: Progress | None = None

    def refresh(self) -> None:
        """Read the list of earlier inspections again."""
        self.recents_changed.emit(self._doors.recents())

    def open_example(self) -> None:
        """Open the example inspection, made on the spot the first time."""
        self._run(self.tr("Preparing the example inspection"), self._doors.open_example)

    def practise(self) -> None:
        """Make a throw-away inspection of made-up files and open it."""
        self._run(self.tr("Preparing the practice files"), self._doors.practise)

    def create(self, wish: NewInspection) -> None:
        """Create a workspace; ``opened`` carries the recovery code."""
        self._run(self.tr("Creating the inspection"), lambda p: self._doors.create(wish, p))

    def open(self, folder: Path, secret: str) -> None:
        """Open a workspace with a passphrase or the recovery code."""
        self._run(self.tr("Opening the inspection"), lambda _p: self._doors.open(folder, secret))

    def open_package(self, path: Path, given: str, own: str) -> None:
        """Make a loan of a package, which opens with ``given``; ``own`` opens the loan."""

        def work(_progress: Progress) -> Opened:
            return self._doors.open_package(path, given, own)

        self._run(self.tr("Opening the package"), work)

    def stop(self) -> None:
        """Ask what is under way to end; it ends as if it had never begun."""
        if self._progress is not None:
            self._progress.stop()

    def _run(self, title: str, work: Callable[[Progress], Opened]) -> None:
        """Run ``work``; stopped by the user, it ends as if it had never begun."""

        def stoppable(progress: Progress) -> Opened | None:
            try:
                return work(progress)
            except Cancelled:
                return None

        self.busy_changed.emit(True)
        self._progress = self._runner.run(title, stoppable, self._done, self._fail)

    def _done(self, opened: Opened | None) -> None:
        self.busy_changed.emit(False)
        if opened is not None:
            self.opened.emit(opened)

    def _fail(self, error: InspectionError) -> None:
        self.busy_changed.emit(False)
        self.failed.emit(*self._explain(error))

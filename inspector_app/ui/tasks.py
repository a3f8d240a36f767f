"""The only door to threads: slow work with progress, a way to stop it, and a word on how it ended.

A work function runs off the main thread and gets a ``Progress``. What it returns comes back to
``done`` on the main thread. An ``InspectionError`` comes back to ``failed`` as it is (the caller
shows its sentence); anything else is a defect and goes to ``sys.excepthook``, never to ``failed``.

Decision: no QObject is made or collected in a worker. Workers speak through one relay whose signals
are queued to the main thread, and Python's cycle collector runs only on the main thread.
"""

from __future__ import annotations

import gc
import itertools
import sys
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from inspector_app.domain.errors import InspectionError

T = TypeVar("T")
SHOWN_AFTER_MS = 300
COLLECT_EVERY_MS = 5000
COLLECT_ALL_EVERY = 12
"""Every so many times also what has lived long, which takes a tenth of a second in a large
inspection."""


class Cancelled(Exception):  # noqa: N818 - a wish of the user's, not an error
    """Raised inside the work when the user stopped it."""


class Progress:
    """What the work is given: it tells how far it has come and hears when it should stop."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._stop = False

    def stop(self) -> None:
        """Ask the work to end; it does so at its next ``advance``."""
        self._stop = True

    @property
    def stopped(self) -> bool:
        """Whether the user has asked the work to end."""
        return self._stop

    def advance(self, done: int, total: int = 0, detail: str = "") -> None:
        """Tell that ``done`` of ``total`` is finished (0 = unknown). Raises ``Cancelled``."""
        if self._stop:
            raise Cancelled
        self._tell(done, total, detail)


Work = Callable[[Progress], T]
Done = Callable[[T], object]
Failed = Callable[[InspectionError], object]


class TaskRunner(Protocol):
    """Runs work; a test hands in one that runs it at once."""

    def run(self, title: str, work: Work[T], done: Done[T], failed: Failed) -> Progress:
        """Start ``work``; exactly one of ``done`` and ``failed`` follows unless it is stopped."""
        ...


class InlineRunner:
    """Runs the work at once in the caller's thread: for tests and for work that is quick."""

    def run(self, title: str, work: Work[T], done: Done[T], failed: Failed) -> Progress:
        """Run to the end before returning."""
        progress = Progress(lambda _done, _total, _detail: None)
        try:
            result = work(progress)
        except Cancelled:
            return progress
        except InspectionError as error:
            failed(error)
            return progress
        done(result)
        return progress


class PoolRunner(QObject):
    """Runs the work in a thread pool; its signals drive the progress panel and the busy state."""

    started = Signal(str)
    advanced = Signal(int, int, str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._relay = _Relay(self)
        self._relay.told.connect(self._hear)
        self._running: dict[int, _Job] = {}
        self._shown = 0
        self._count = 0
        collect_on_main_thread(self)

    def run(self, title: str, work: Work[T], done: Done[T], failed: Failed) -> Progress:
        """Start ``work``; ``started`` follows after 300 ms if it still runs and has a title."""
        self._count += 1
        number, tell = self._count, self._relay.told.emit
        progress = Progress(lambda d, t, text: tell(number, "advance", (d, t, text)))
        job = _Job(number, work, progress, tell)
        job.title, job.done, job.failed = title, done, failed
        self._running[number] = job
        self._pool.start(job)
        QTimer.singleShot(SHOWN_AFTER_MS, self, lambda: self._show(number))
        return progress

    def stop(self) -> None:
        """Ask the work that is shown to end."""
        for job in self._running.values():
            job.progress.stop()

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def wait(self) -> None:
        """Stop everything and wait until no thread runs; used when the window closes."""
        self.stop()
        self._pool.waitForDone()

    def _show(self, number: int) -> None:
        job = self._running.get(number)
        if job is not None and job.title:
            self._shown = number
            self.started.emit(job.title)

    def _hear(self, number: int, word: str, value: Any) -> None:
        if word == "advance":
            if number == self._shown:
                self.advanced.emit(*value)
            return
        job = self._running.pop(number)
        if number == self._shown:
            self._shown = 0
            self.ended.emit()
        _deliver(job, word, value)


def _deliver(job: _Job, word: str, value: Any) -> None:
    if word == "done":
        job.done(value)
    elif word == "failed":
        job.failed(value)
    elif word == "defect":
        sys.excepthook(type(value), value, value.__traceback__)


class _Relay(QObject):
    told = Signal(int, str, object)


class _Job(QRunnable):
    title: str
    done: Done[Any]
    failed: Failed

    def __init__(
        self,
        number: int,
        work: Work[Any],
        progress: Progress,
        tell: Callable[[int, str, object], None],
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.progress = progress
        self._number, self._work, self._tell = number, work, tell

    def run(self) -> None:
        word, value = self._outcome()
        self._tell(self._number, word, value)

    def _outcome(self) -> tuple[str, object]:
        try:
            return "done", self._work(self.progress)
        except Cancelled:
            return "cancelled", None
        except InspectionError as error:
            return "failed", error
        except BaseException as defect:
            return "defect", defect


def collect_on_main_thread(parent: QObject) -> QTimer:
    """Turn the automatic cycle collector off and collect every 5 s on the main thread instead."""
    gc.disable()
    timer = QTimer(parent)
    timer.setInterval(COLLECT_EVERY_MS)
    turns = itertools.count(1)
    timer.timeout.connect(lambda: _collect(next(turns)))
    timer.start()
    return timer


def _collect(turn: int) -> None:
    gc.collect(2 if turn % COLLECT_ALL_EVERY == 0 else 1)

"""What the results screen knows: one tabulation, and what of it is shown. Holds no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.results import content
from inspector_app.ui.tasks import TaskRunner
from inspector_app.workflow.tabulate_results import Tabulation

Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ResultsDoors:
    """What the screen calls.

    ``tabulate`` is the step ``Steps.tabulate`` (``TabulateResults``); it runs in a worker.
    """

    tabulate: Callable[[], Tabulation]


class ResultsViewModel(QObject):
    """Reads the results anew each time the screen is entered, and keeps the place."""

    loaded = Signal()
    selected = Signal()
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: ResultsDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self.tabulation: Tabulation | None = None
        self.key: str | None = None
        self._lines: tuple[content.SideLine, ...] = ()

    def load(self) -> None:
        """Count everything again in a worker."""
        work = self._doors.tabulate
        self._runner.run(self.tr("Counting the answers"), lambda _p: work(), self._done, self._fail)

    def lines(self) -> tuple[content.SideLine, ...]:
        """The rows of the left list; none before the results are read."""
        return self._lines

    def keys(self) -> tuple[str, ...]:
        """What can be shown, in order."""
        return tuple(line.key for line in self.lines() if line.key is not None)

    def select(self, key: str) -> None:
        """Show the headline or a question."""
        if key in self.keys() and key != self.key:
            self.key = key
            self.selected.emit()

    def step(self, step: int) -> None:
        """Show what stands ``step`` rows further on."""
        keys = self.keys()
        if self.key in keys:
            place = keys.index(self.key) + step
            if 0 <= place < len(keys):
                self.select(keys[place])

    @property
    def is_headline(self) -> bool:
        """Whether register and akt are shown, and not a question."""
        return self.key == content.HEADLINE

    def seed(self, stratum: str) -> FindingSeed:
        """What an iakttagelse written from here begins with; ``stratum`` empty for the whole."""
        assert self.tabulation is not None
        assert self.key is not None
        place = "" if stratum == content.TOTAL else stratum
        return content.seed_of(self.tabulation, self.key, place)

    def _done(self, tabulation: Tabulation) -> None:
        self.tabulation = tabulation
        self._lines = content.side_lines(tabulation.desk.checklist, tabulation.results)
        keys = self.keys()
        if self.key not in keys:
            self.key = keys[0] if keys else None
        self.loaded.emit()

    def _fail(self, error: InspectionError) -> None:
        self.tabulation, self._lines = None, ()
        self.failed.emit(*self._explain(error))

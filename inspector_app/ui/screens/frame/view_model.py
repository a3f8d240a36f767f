"""What the screen Urvalsram knows and does. Holds no widget and no rule of the domain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.exclusions import ExclusionRule, RuleCode
from inspector_app.ui.screens.frame.doors import FrameDoors, FrameStanding, Lock, Rules
from inspector_app.ui.tasks import Progress, TaskRunner
from inspector_app.workflow.freeze_frame import FramePreview
from inspector_app.workflow.frozen_plan import LedgerEntry

Sentence = tuple[str, str]
ORDER = (
    RuleCode.NOT_PLACED_IN_PERIOD,
    RuleCode.OTHER_CARE_FORM,
    RuleCode.NOT_FULL_PERIOD,
    RuleCode.OTHER_AGE,
    RuleCode.OTHER_DISTRICT,
    RuleCode.PROTECTED,
)
"""Rules are applied in this order; a child is counted under the first that leaves it out."""


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How many children a rule leaves out; ``shared`` when the number holds a secret one too."""

    cases: int
    shared: bool


class FrameViewModel(QObject):
    """The rules chosen and what they leave."""

    changed = Signal()
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: FrameDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self.doors = doors
        self._runner, self._explain = runner, explain
        self.standing: FrameStanding | None = None
        self.preview: FramePreview | None = None
        self._kept: FrameStanding | None = None
        self._counting = False
        self._wanted: Callable[[], FrameStanding] | None = None

    def load(self) -> None:
        """Read where the frame stands."""
        self._run(self.doors.standing)

    def choose(self, rule: ExclusionRule, wanted: bool) -> None:
        """Use a rule, in the place of an earlier one of its kind, or leave it out."""
        if self.standing is None or self.lock is not None:
            return
        others = [one for one in self.standing.rules if one.code is not rule.code]
        rules = tuple(sorted([*others, *([rule] if wanted else [])], key=_place))
        if rules == self.standing.rules:
            return

        def kept() -> FrameStanding:
            self.doors.keep_rules(rules)
            return self.doors.standing()

        self.standing = replace(self.standing, rules=rules)
        self._run(kept)

    # ---- what is shown

    @property
    def lock(self) -> Lock | None:
        """What holds the frame, None before it is locked."""
        return self.standing.lock if self.standing else None

    @property
    def rules(self) -> Rules:
        """The rules that count: the locked ones, else the chosen ones."""
        if self.standing is None:
            return ()
        return self.lock.frozen.rules if self.lock else self.standing.rules

    def chosen(self, code: RuleCode) -> ExclusionRule | None:
        """The rule of a kind that counts now, None when there is none."""
        return next((rule for rule in self.rules if rule.code is code), None)

    @property
    def lines(self) -> tuple[LedgerEntry, ...]:
        """The avstämning as it may be printed."""
        if self.lock:
            return self.lock.frozen.ledger
        return self.preview.lines if self.preview else ()

    @property
    def imported(self) -> int:
        """How many rows the avstämning begins with."""
        if self.lock:
            return self.lock.frozen.imported
        return self.preview.ledger.counts.imported if self.preview else 0

    @property
    def strata(self) -> tuple[tuple[str, int], ...]:
        """Children of each stadsdel in the frame."""
        return self.preview.strata if self.preview else ()

    def count_of(self, code: RuleCode) -> RuleCount | None:
        """How many a rule leaves out, as far as that may be shown; None when it is not used.

        Decision: the number is that of the printed avstämning, so that a count that must stay
        secret cannot be found by subtraction.
        """
        line = next((line for line in self.lines if code.value in line.codes), None)
        return RuleCount(line.rows, len(line.codes) > 1) if line else None

    # ---- tasks

    def _run(self, read: Callable[[], FrameStanding]) -> None:
        """Count; what is chosen while a count goes on is kept and counted after it."""
        if self._counting:
            self._wanted = read
            return
        self._counting = True

        def work(_progress: Progress) -> tuple[FrameStanding, FramePreview]:
            standing = read()
            rules = standing.lock.frozen.rules if standing.lock else standing.rules
            return standing, self.doors.preview(rules)

        self._runner.run(self.tr("Counting the children"), work, self._show, self._fail)

    def _show(self, found: tuple[FrameStanding, FramePreview]) -> None:
        self._counting = False
        if self._wanted is not None:
            read, self._wanted = self._wanted, None
            self._run(read)
            return
        self._kept, self.preview = found
        self.standing = self._kept
        self.changed.emit()

    def _fail(self, error: InspectionError) -> None:
        self._counting, self._wanted = False, None
        self.standing = self._kept
        self.changed.emit()
        self.failed.emit(*self._explain(error))


def _place(rule: ExclusionRule) -> int:
    return ORDER.index(rule.code)

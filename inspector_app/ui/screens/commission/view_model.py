"""What the commission's dialog knows: what stands, what is locked and why, saving. No widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.review.register_values import with_parameters
from inspector_app.ui.screens.commission.entries import (
    Entries,
    commission_in,
    entries_of,
    faults_in,
    values_in,
)
from inspector_app.wording.numbers import local_day
from inspector_app.workflow.start_inspection import (
    Commission,
    ReadCommission,
    StandingCommission,
)
from inspector_app.workflow.steps import Steps

Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CommissionDoors:
    """What the dialog calls; each may raise ``InspectionError``.

    ``standing`` is ``ReadCommission``, ``start`` is ``Steps.start``, ``set_parameters`` is
    ``Steps.set_parameters``, ``now`` is ``Clock.now``.
    """

    standing: Callable[[], StandingCommission]
    start: Callable[[Commission], Inspection]
    set_parameters: Callable[[tuple[tuple[str, str], ...]], Inspection]
    now: Callable[[], datetime]


def doors_of(steps: Steps) -> CommissionDoors:
    """Return the doors led to the steps of the open inspection."""
    return CommissionDoors(
        standing=ReadCommission(steps.workspace, steps.start.library),
        start=steps.start,
        set_parameters=steps.set_parameters,
        now=steps.fix.clock.now,
    )


class CommissionViewModel(QObject):
    """Reads the commission once; saves it whole or tells every fault."""

    saved = Signal(object)  # datetime
    faulty = Signal(object)  # dict of Key to (message, remedy); empty when all is well
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self, doors: CommissionDoors, explain: Callable[[InspectionError], Sentence]
    ) -> None:
        super().__init__()
        self._doors, self._explain = doors, explain
        self.standing = doors.standing()

    @property
    def entries(self) -> Entries:
        """The form as it stands."""
        return entries_of(self.standing.inspection, self.standing.checklist)

    @property
    def period_lock(self) -> Sentence | None:
        """Why the period cannot be changed, ``None`` when it can."""
        number = self.standing.frozen_by
        if number is None:
            return None
        return self._explain(InspectionError("frame_is_frozen", number=number))

    @property
    def values_lock(self) -> Sentence | None:
        """Why the template's values cannot be changed, ``None`` when they can."""
        count = self.standing.files_done
        return self._explain(InspectionError("parameters_in_use", count=count)) if count else None

    def save(self, entries: Entries) -> None:
        """Save everything, or nothing and tell all faults."""
        standing, today = self.standing, self._today()
        faults = faults_in(entries, standing.checklist, today)
        self.faulty.emit({key: self._explain(fault) for key, fault in faults.items()})
        if faults:
            return
        try:
            self._write(commission_in(entries, standing.inspection, today), entries)
        except InspectionError as error:
            self.failed.emit(*self._explain(error))
            return
        self.saved.emit(self._doors.now())

    def _write(self, commission: Commission, entries: Entries) -> None:
        template, known = self.standing.checklist, self.standing.inspection
        values = values_in(entries, template)
        before, after = (
            with_parameters(template, known.parameters),
            with_parameters(template, values),
        )
        if before.parameters != after.parameters:
            self._doors.set_parameters(values)
        self._doors.start(commission)

    def _today(self) -> date:
        return local_day(self._doors.now())

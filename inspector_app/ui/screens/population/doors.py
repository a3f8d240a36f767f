"""The ways out of the screen Ärendelista: what it asks of the workflow and of the files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from inspector_app.domain.name_marks import NameColumn
from inspector_app.domain.population import RegisterImport
from inspector_app.domain.population.fields import Profile
from inspector_app.domain.population.reading import ReadAgainError, RegisterReading
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import OpenTable, Preview, TableSettings
from inspector_app.domain.protocol import ProtocolStatus
from inspector_app.domain.register import Register
from inspector_app.ports.population_reader import ListReading, PopulationReader
from inspector_app.ports.profile_store import ProfileStore
from inspector_app.wording.numbers import STOCKHOLM
from inspector_app.workflow.import_register import ImportRegister
from inspector_app.workflow.steps import Steps

RowProgress = Callable[[int], bool]
"""Told how many rows are read; returns False when the user has cancelled."""
_NO_KEY = bytes(32)
"""Stands for the opening key where nothing of a list is kept and nobody asks for its root."""


@dataclass(frozen=True, slots=True)
class PopulationDoors:
    """What the view model calls; every door but ``go_on`` may raise ``InspectionError``.

    ``register``         the list of the workspace (``UnitOfWork.register``), None before an import
    ``locked_by``        number of the protocol that is open or used, 0 when there is none
    ``preview_file``     ``PopulationReader.preview``
    ``open_file``        ``PopulationReader.opener`` (path, settings, SHA-256 of the preview)
    ``preview_text``     the same of a pasted text, by ``PasteReader(text).preview``
    ``open_text``        ``PasteReader(text).opener``
    ``read``             ``OpenReading`` walked to its end: every fault, nothing stored
    ``import_register``  the step ``ImportRegister``
    ``profile_names``, ``load_profile``, ``save_profile``  ``ProfileStore``
    ``today``            the clock's day in Stockholm
    ``go_on``            shows the step Urvalsram (``MainWindow.go_to``)
    """

    register: Callable[[], Register | None]
    locked_by: Callable[[], int]
    preview_file: Callable[[Path, TableSettings | None], Preview]
    open_file: Callable[[Path, TableSettings, str], OpenTable]
    preview_text: Callable[[str, TableSettings | None], Preview]
    open_text: Callable[[str, TableSettings], OpenTable]
    read: Callable[[OpenTable, ReadingRules, RowProgress], RegisterImport]
    import_register: Callable[
        [OpenTable, ReadingRules, RowProgress, Sequence[NameColumn]], Register
    ]
    profile_names: Callable[[], tuple[str, ...]]
    load_profile: Callable[[str], Profile]
    save_profile: Callable[[Profile], None]
    today: Callable[[], date]
    go_on: Callable[[], object]


class TextReader(Protocol):
    """One pasted text, read as the port ``PopulationReader`` reads files."""

    def preview(self, settings: TableSettings | None = None) -> Preview:
        """Return how the text would be read."""
        ...

    def opener(self, settings: TableSettings) -> OpenTable:
        """Return a way to walk the text as often as needed."""
        ...


def doors_of(
    steps: Steps,
    reader: PopulationReader,
    text_reader: Callable[[str], TextReader],
    profiles: ProfileStore,
    go_on: Callable[[], object],
) -> PopulationDoors:
    """Return the doors onto the steps of an open inspection and the readers of lists."""
    step = steps.import_register

    def read(table: OpenTable, rules: ReadingRules, progress: RowProgress) -> RegisterImport:
        with _reading(step, table, rules, progress) as reading:
            try:
                return _walked(reading)
            except ReadAgainError:
                return _walked(reading)

    def register() -> Register | None:
        with steps.workspace.unit_of_work() as work:
            return work.register()

    return PopulationDoors(
        register=register,
        locked_by=lambda: locked_by(steps),
        preview_file=reader.preview,
        open_file=reader.opener,
        preview_text=lambda text, settings: text_reader(text).preview(settings),
        open_text=lambda text, settings: text_reader(text).opener(settings),
        read=read,
        import_register=step,
        profile_names=profiles.names,
        load_profile=profiles.load,
        save_profile=profiles.save,
        today=lambda: step.clock.now().astimezone(STOCKHOLM).date(),
        go_on=go_on,
    )


def _reading(
    step: ImportRegister, table: OpenTable, rules: ReadingRules, progress: RowProgress
) -> AbstractContextManager[ListReading]:
    """Begin a reading as the import does: large lists in further processes, ended on leaving."""
    if step.open_reading is None:
        return nullcontext(RegisterReading(table, rules, step.read_person_number, progress))
    return step.open_reading(table, rules, _NO_KEY, progress)


def _walked(reading: ListReading) -> RegisterImport:
    for _chunk in reading.chunks():
        pass
    return reading.register()


def locked_by(steps: Steps) -> int:
    """Return the number of the protocol that keeps list and frame as they are, 0 for none."""
    with steps.workspace.unit_of_work() as work:
        protocols = work.protocols()
    binding = [p.number for p in protocols if p.status is not ProtocolStatus.ABANDONED]
    return binding[-1] if binding else 0

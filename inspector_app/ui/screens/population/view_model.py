"""What the screen Ärendelista knows and does. Holds no widget and no rule of the domain.

Everything that reads a file or the workspace goes through the ``TaskRunner``. A list with faults is
not stored: its reading is repeated without storing, so that every fault can be shown at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.name_marks import NameColumn
from inspector_app.domain.population import Origin, RegisterImport
from inspector_app.domain.population.fields import Field, Profile, VisitRule
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import (
    OpenTable,
    Preview,
    Setting,
    SourceKind,
    TableSettings,
)
from inspector_app.domain.population.typed import paper_mapping, paper_table, typed_table
from inspector_app.domain.register import Register
from inspector_app.ui.screens.population import draft as drafts
from inspector_app.ui.screens.population.doors import PopulationDoors, RowProgress
from inspector_app.ui.screens.population.draft import Draft, SettingName, Source, Statement
from inspector_app.ui.tasks import Cancelled, Progress, TaskRunner
from inspector_app.wording.numbers import count

Sentence = tuple[str, str]
T = TypeVar("T")
Counts = tuple[tuple[str, int], ...]


class Stage(StrEnum):
    """What the screen shows."""

    WAYS = "ways"
    MAPPING = "mapping"
    TYPED = "typed"
    PAPER = "paper"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a list was read. ``stored_at`` is None for a list that its faults keep out."""

    read: RegisterImport
    stored_at: datetime | None


@dataclass(frozen=True, slots=True)
class Job:
    """A list ready to be read in."""

    open: Callable[[], OpenTable]
    rules: ReadingRules
    names: tuple[NameColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the workspace holds, and the mappings that are saved on this computer."""

    register: Register | None
    locked_by: int
    profiles: tuple[str, ...]


class PopulationViewModel(QObject):
    """From a stranger's list to children in the workspace."""

    stage_changed = Signal(object)  # Stage
    draft_changed = Signal()
    profiles_changed = Signal()
    saved = Signal(object)  # datetime
    failed = Signal(str, str)  # message, remedy
    noticed = Signal(str)

    def __init__(
        self,
        doors: PopulationDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self.doors = doors
        self._runner, self._explain = runner, explain
        self.stage = Stage.WAYS
        self.draft: Draft | None = None
        self.has_stored = False
        self.outcome: Outcome | None = None
        self.locked_by = 0
        self.profiles: tuple[str, ...] = ()
        self._job: Job | None = None
        self._turn = 0
        self._importing = False

    # ---- what is there

    def load(self) -> None:
        """Read what the workspace holds; a list that is being mapped stays on the screen."""
        self._run(self.tr("Opening the case list"), lambda _p: self._standing(), self._stand)

    def _standing(self) -> Standing:
        doors = self.doors
        return Standing(doors.register(), doors.locked_by(), doors.profile_names())

    def _stand(self, standing: Standing) -> None:
        self.locked_by, self.profiles = standing.locked_by, standing.profiles
        self.profiles_changed.emit()
        self.has_stored = standing.register is not None
        if self.stage in (Stage.WAYS, Stage.RESULT) and not self._is_refused:
            register = standing.register
            self.outcome = Outcome(register.read, register.imported_at) if register else None
            self.show(Stage.RESULT if register else Stage.WAYS)

    @property
    def _is_refused(self) -> bool:
        return self.outcome is not None and self.outcome.stored_at is None

    def show(self, stage: Stage) -> None:
        """Show another page."""
        self.stage = stage
        self.stage_changed.emit(stage)

    def leave_list(self) -> None:
        """Let go of the list that is being looked at; what is stored stays."""
        self.draft, self._job, self.outcome = None, None, None
        self.stage = Stage.WAYS
        self.load()

    def start_over(self) -> None:
        """Show the ways in again, to put another list in the place of the stored one."""
        self.draft, self._job = None, None
        self.show(Stage.WAYS)

    # ---- a file or a pasted text

    def choose_file(self, path: Path) -> None:
        """Show how a file would be read."""
        self._preview(Source(path.name, path), None)

    def paste(self, text: str) -> None:
        """Show how a pasted text would be read."""
        self._preview(Source(self.tr("pasted text"), text=text), None)

    def choose_setting(self, setting: SettingName, key: str) -> None:
        """Read the list in another way; an answered question is not asked again."""
        if self.draft is None:
            return
        if isinstance(setting, Setting):
            answered = self.draft.answered | {setting}
            self.draft = replace(self.draft, answered=answered)
        settings = drafts.changed(self.draft.preview.settings, setting, key)
        self._preview(self.draft.source, settings)

    def choose_column(self, field: Field, header: str) -> None:
        """Take a field from a column, or leave it out with an empty header."""
        self._map(lambda mapping: mapping.with_column(field, header))

    def choose_visit_rule(self, rule: VisitRule) -> None:
        """Decide how the visits of several rows become one number."""
        self._map(lambda mapping: replace(mapping, visit_rule=rule))

    def keep_names(self, keep: bool) -> None:
        """Decide whether the names of the list leave marks."""
        if self.draft is not None:
            self.draft = replace(self.draft, keep_names=keep)
            self.draft_changed.emit()

    def _map(self, change: Callable[..., object]) -> None:
        if self.draft is not None:
            mapping = change(self.draft.mapping)
            self.draft = replace(self.draft, mapping=mapping)  # type: ignore[arg-type]
            self.draft_changed.emit()

    def use_profile(self, name: str) -> None:
        """Read the list as a saved profile says; its answers count as given."""
        draft = self.draft
        if draft is None:
            return

        def work(_progress: Progress) -> Draft:
            profile = self.doors.load_profile(name)
            settings = drafts.profile_settings(profile.settings, draft.preview)
            preview = self._seen(draft.source, settings)
            return Draft(draft.source, preview, profile.mapping, frozenset(Setting))

        self._run(self.tr("Reading the list"), work, self._take_draft)

    def save_profile(self, name: str) -> None:
        """Save settings and mapping under the name of the source system."""
        draft = self.draft
        if draft is None:
            return
        profile = Profile(" ".join(name.split()), draft.mapping, draft.preview.settings)

        def work(_progress: Progress) -> tuple[str, ...]:
            self.doors.save_profile(profile)
            return self.doors.profile_names()

        def done(names: tuple[str, ...]) -> None:
            self.profiles = names
            self.profiles_changed.emit()
            self.noticed.emit(self.tr("The mapping %1 is saved").replace("%1", profile.name))

        self._run(self.tr("Saving the mapping"), work, done)

    def _preview(self, source: Source, settings: TableSettings | None) -> None:
        before = self.draft if self.draft and self.draft.source == source else None

        def done(preview: Preview) -> None:
            self._take_draft(
                before.seen_again(preview) if before else drafts.begun(source, preview)
            )

        self._run(self.tr("Reading the list"), lambda _p: self._seen(source, settings), done)

    def _seen(self, source: Source, settings: TableSettings | None) -> Preview:
        if source.path is not None:
            return self.doors.preview_file(source.path, settings)
        return self.doors.preview_text(source.text, settings)

    def _take_draft(self, draft: Draft) -> None:
        self.draft = draft
        self.draft_changed.emit()
        if self.stage is not Stage.MAPPING:
            self.show(Stage.MAPPING)

    # ---- read in

    def import_draft(self, statement: Statement) -> None:
        """Read in the list as it is mapped; nothing happens while a question is open."""
        draft = self.draft
        if draft is None or draft.open_questions or draft.faults:
            self.draft_changed.emit()
            return
        rules = draft.rules(statement)
        names = draft.names if draft.keep_names else ()
        self._import(Job(lambda: self._opened(draft), rules, names))

    def import_typed(self, rows: list[tuple[str, ...]], control: int | None) -> None:
        """Read in what was typed."""
        header, kept = drafts.filled_columns(drafts.TYPED_HEADER, rows)
        rules = drafts.typed_rules(header, kept, control, self.tr("typed list"))
        self._import(Job(lambda: typed_table(header, kept), rules))

    def import_paper(self, counts: Counts) -> None:
        """Take a paper list of so many rows: the draw will name row numbers."""
        shown = [(district, str(number)) for district, number in counts]
        digest = drafts.text_sha256(("Stadsdel", "Antal"), shown)
        origin = Origin(SourceKind.PAPER, self.tr("paper list"), digest)
        rules = ReadingRules(origin, TableSettings(), paper_mapping(counts))
        self._import(Job(lambda: paper_table(counts), rules))

    def set_aside(self) -> None:
        """Read the list in again without the rows that have faults."""
        self._again(lambda rules: replace(rules, set_aside_faulty=True))

    def name_districts(self, names: tuple[tuple[str, str], ...]) -> None:
        """Read the list in again with what unknown names of stadsdelar mean."""

        def named(rules: ReadingRules) -> ReadingRules:
            known = dict(rules.mapping.district_names) | dict(names)
            mapping = replace(rules.mapping, district_names=tuple(known.items()))
            return replace(rules, mapping=mapping)

        self._again(named)

    @property
    def can_repeat(self) -> bool:
        """Whether the list that was read is still at hand."""
        return self._job is not None

    def back_to_list(self) -> None:
        """From the faults of a list back to how it is read."""
        kind = self._job.rules.origin.kind if self._job else SourceKind.CSV
        pages = {SourceKind.TYPED: Stage.TYPED, SourceKind.PAPER: Stage.PAPER}
        self.show(pages.get(kind, Stage.MAPPING))

    def _again(self, change: Callable[[ReadingRules], ReadingRules]) -> None:
        if self._job is not None:
            job = replace(self._job, rules=change(self._job.rules))
            if self.draft is not None:
                self.draft = replace(self.draft, mapping=job.rules.mapping)
            self._import(job)

    def _opened(self, draft: Draft) -> OpenTable:
        preview, source = draft.preview, draft.source
        if source.path is not None:
            return self.doors.open_file(source.path, preview.settings, preview.file_sha256)
        return self.doors.open_text(source.text, preview.settings)

    def _import(self, job: Job) -> None:
        if self._importing:
            return
        self._importing, self._job = True, job
        self._runner.run(
            self.tr("Reading in the case list"),
            lambda progress: self._imported(job, progress),
            self._take_outcome,
            self._import_failed,
        )

    def _imported(self, job: Job, progress: Progress) -> Outcome:
        table, told = job.open(), self._row_progress(progress)
        try:
            register = self.doors.import_register(table, job.rules, told, job.names)
        except InspectionError as error:
            if error.code != "population_has_errors":
                raise
            return Outcome(self.doors.read(table, job.rules, told), None)
        return Outcome(register.read, register.imported_at)

    def _row_progress(self, progress: Progress) -> RowProgress:
        words = self.tr("%1 rows")

        def told(rows: int) -> bool:
            try:
                progress.advance(rows, 0, words.replace("%1", count(rows)) if rows else "")
            except Cancelled:
                return False
            return True

        return told

    def _take_outcome(self, outcome: Outcome) -> None:
        self._importing, self.outcome = False, outcome
        self.has_stored = self.has_stored or outcome.stored_at is not None
        self.show(Stage.RESULT)
        if outcome.stored_at is not None:
            self.saved.emit(outcome.stored_at)

    def _import_failed(self, error: InspectionError) -> None:
        self._importing = False
        self.failed.emit(*self._explain(error))

    # ---- tasks

    def _run(self, title: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Run ``work``; only what was asked for last is shown."""
        self._turn += 1
        turn = self._turn

        def latest(result: T) -> None:
            if turn == self._turn:
                done(result)

        self._runner.run(title, work, latest, self._run_failed)

    def _run_failed(self, error: InspectionError) -> None:
        self.draft_changed.emit()
        self.failed.emit(*self._explain(error))

"""What Ärendelista decides without a window: stopping, locking out a second import, drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.adapters.files.paste_reader import PasteReader
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.fields import Field, Mapping, Profile, VisitRule
from inspector_app.domain.population.reading import RegisterReading
from inspector_app.domain.population.table import (
    DateOrder,
    DecimalSign,
    Preview,
    Setting,
    SourceKind,
    TableSettings,
)
from inspector_app.ui.screens.population import draft as drafts
from inspector_app.ui.screens.population.doors import PopulationDoors
from inspector_app.ui.screens.population.draft import Source, Statement
from inspector_app.ui.screens.population.view_model import PopulationViewModel, Stage
from inspector_app.ui.tasks import InlineRunner, Progress

TEXT = "Nummer;Stadsdel\n1;Bromma\n2;Farsta\n"


@dataclass
class Archive:
    """Fakes behind the doors: pasted texts are read, nothing is stored."""

    imports: int = 0
    profiles: dict[str, Profile] = field(default_factory=dict)
    fault: InspectionError | None = None

    def import_register(
        self, table: Any, rules: Any, progress: Callable[[int], bool], names: Any = ()
    ) -> Any:
        self.imports += 1
        if self.fault is not None:
            raise self.fault
        reading = RegisterReading(table, rules, read_person_number, progress)
        for _chunk in reading.chunks():
            pass
        return StoredList(reading.register())

    def doors(self) -> PopulationDoors:
        def missing(*_words: object) -> Any:
            raise AssertionError("this door leads nowhere here")

        return PopulationDoors(
            register=lambda: None,
            locked_by=lambda: 0,
            preview_file=missing,
            open_file=missing,
            preview_text=lambda text, settings: PasteReader(text).preview(settings),
            open_text=lambda text, settings: PasteReader(text).opener(settings),
            read=missing,
            import_register=self.import_register,
            profile_names=lambda: tuple(self.profiles),
            load_profile=self.profiles.__getitem__,
            save_profile=lambda profile: self.profiles.update({profile.name: profile}),
            today=lambda: date(2026, 11, 22),
            go_on=missing,
        )


@dataclass
class StoredList:
    """What the import answers with."""

    read: Any
    imported_at: Any = "nu"


class Stopped(InlineRunner):
    """A runner whose user has pressed Cancel before the first row."""

    def run(self, title: str, work: Any, done: Any, failed: Any) -> Progress:
        def stopped(progress: Progress) -> Any:
            progress.stop()
            return work(progress)

        return super().run(title, stopped, done, failed)


class Waiting(InlineRunner):
    """A runner that begins nothing until it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Progress]] = []

    def run(self, title: str, work: Any, done: Any, failed: Any) -> Progress:
        begin = super().run
        self.waiting.append(lambda: begin(title, work, done, failed))
        return Progress(lambda _done, _total, _detail: None)

    def go(self) -> None:
        for begin in self.waiting:
            begin()
        self.waiting = []


def explained(error: InspectionError) -> tuple[str, str]:
    return error.code, ""


@pytest.fixture
def archive(qapp: QApplication) -> Archive:
    return Archive()


def model_of(archive: Archive, runner: InlineRunner | None = None) -> PopulationViewModel:
    return PopulationViewModel(archive.doors(), runner or InlineRunner(), explained)


def test_a_stopped_import_is_said_and_can_be_tried_again(archive: Archive) -> None:
    runner: Any = InlineRunner()
    model = model_of(archive, runner)
    model.paste(TEXT)
    model._runner = Stopped()
    said: list[tuple[str, str]] = []
    model.failed.connect(lambda *words: said.append(words))
    model.import_draft(Statement())
    assert said == [("population_cancelled", "")]
    assert model.stage is Stage.MAPPING
    model._runner = runner
    model.import_draft(Statement())
    assert model.stage is Stage.RESULT


def test_a_second_press_starts_no_second_import(archive: Archive) -> None:
    runner = Waiting()
    model = model_of(archive, runner)
    model.paste(TEXT)
    runner.go()
    model.import_draft(Statement())
    model.import_draft(Statement())
    runner.go()
    assert archive.imports == 1


def test_the_preview_asked_for_last_is_shown(archive: Archive) -> None:
    runner = Waiting()
    model = model_of(archive, runner)
    model.paste(TEXT)
    model.paste("Nummer\n9\n")
    runner.waiting.reverse()  # the older answer comes last
    runner.go()
    assert model.draft is not None
    assert model.draft.preview.header == ("Nummer",)


def test_a_refused_import_is_explained_and_keeps_the_page(archive: Archive) -> None:
    archive.fault = InspectionError("frame_is_frozen", number=1)
    model = model_of(archive)
    said: list[tuple[str, str]] = []
    model.failed.connect(lambda *words: said.append(words))
    model.paste(TEXT)
    model.import_draft(Statement())
    assert said == [("frame_is_frozen", "")]
    assert model.stage is Stage.MAPPING


def test_an_open_question_stops_the_import(archive: Archive) -> None:
    model = model_of(archive)
    model.paste("Nummer;Startdatum\n1;03/04/2025\n")
    model.import_draft(Statement())
    assert archive.imports == 0
    model.choose_setting(Setting.DATE_ORDER, DateOrder.DMY.value)
    model.import_draft(Statement())
    assert archive.imports == 1


def test_a_profile_answers_the_questions_it_was_saved_with(archive: Archive) -> None:
    mapping = Mapping(((Field.IDENTIFIER, "Nummer"), (Field.STARTED_ON, "Startdatum")))
    settings = TableSettings("", ";", "Blad 9", DateOrder.DMY)
    archive.profiles["P"] = Profile("P", mapping, settings)
    model = model_of(archive)
    model.paste("Nummer;Startdatum\n1;03/04/2025\n")
    model.use_profile("P")
    assert model.draft is not None
    assert model.draft.open_questions == ()
    assert model.draft.preview.settings.date_order is DateOrder.DMY
    assert model.draft.preview.settings.sheet == ""


# ---- drafts


def draft_of(text: str) -> drafts.Draft:
    return drafts.begun(Source("prov", text=text), PasteReader(text).preview())


def test_rules_carry_what_was_seen_and_said() -> None:
    draft = draft_of(TEXT)
    rules = draft.rules(Statement("källa", "allt", date(2026, 11, 1), (("Bromma", 3),)))
    assert rules.origin.kind is SourceKind.PASTE
    assert rules.origin.file_sha256 == draft.preview.file_sha256
    assert (rules.origin.described_source, rules.origin.described_completeness) == ("källa", "allt")
    assert rules.control_totals == (("Bromma", 3),)
    assert rules.mapping.header_of(Field.DISTRICT) == "Stadsdel"


def test_a_changed_header_is_mapped_anew_and_keeps_the_rules() -> None:
    draft = draft_of(TEXT)
    mapping = Mapping(draft.mapping.columns, VisitRule.PER_CHILD, (("Berga", "Farsta"),))
    changed = drafts.Draft(draft.source, draft.preview, mapping)
    again = changed.seen_again(PasteReader("Dnr;Enhet\n1;2\n").preview())
    assert again.mapping.columns == ((Field.CASE_NUMBER, "Dnr"), (Field.UNIT, "Enhet"))
    assert again.mapping.visit_rule is VisitRule.PER_CHILD
    assert again.mapping.district_names == (("Berga", "Farsta"),)
    assert changed.seen_again(draft.preview).mapping == mapping


@pytest.mark.parametrize(
    ("setting", "key", "expected"),
    [
        (Setting.ENCODING, "utf-8", TableSettings("utf-8")),
        (Setting.DELIMITER, "\t", TableSettings(delimiter="\t")),
        (Setting.SHEET, "Blad2", TableSettings(sheet="Blad2")),
        (Setting.DATE_ORDER, "mdy", TableSettings(date_order=DateOrder.MDY)),
        (Setting.DECIMAL_SIGN, ".", TableSettings(decimal_sign=DecimalSign.POINT)),
        (drafts.HEADER_ROW, "3", TableSettings(header_row=3)),
    ],
)
def test_each_setting_changes_only_itself(
    setting: drafts.SettingName, key: str, expected: TableSettings
) -> None:
    assert drafts.changed(TableSettings(), setting, key) == expected


def test_typed_rows_lose_empty_columns_and_last_rows_only() -> None:
    rows = [("1", "", "x"), ("", "", ""), ("2", "", ""), ("", "", "")]
    header, kept = drafts.filled_columns(("A", "B", "C"), rows)
    assert header == ("A", "C")
    assert kept == [("1", "x"), ("", ""), ("2", "")]


def test_the_hash_of_typed_rows_is_that_of_their_text() -> None:
    # printf 'Nummer\n17\n' | sha256sum
    expected = "ca7b1c9d1d404ba94c84567380d82be930aec5b02185e89cd63238dd2b904631"
    assert drafts.text_sha256(("Nummer",), [("17",)]) == expected


def test_a_sheet_that_is_not_there_stays_as_judged() -> None:
    preview = Preview(
        SourceKind.XLSX, TableSettings(sheet="Ett"), ("A",), (), sheets=("Ett", "Två")
    )
    assert drafts.profile_settings(TableSettings(sheet="Tre"), preview).sheet == "Ett"
    assert drafts.profile_settings(TableSettings(sheet="Två"), preview).sheet == "Två"


def test_no_path_is_needed_for_a_text() -> None:
    assert Source("prov", text="x").path is None
    assert Source("prov", Path("x")).text == ""

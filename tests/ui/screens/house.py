"""An inspection in an encrypted workspace, its first three screens, and hands to use them with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.paste_reader import PasteReader
from inspector_app.adapters.files.profiles import ProfileFolder
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.system.clock import SeededRandomness, SteppingClock
from inspector_app.composition import tools_with
from inspector_app.domain.inspection import Actor, ActorName, Period, Role
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import SourceKind, TableSettings
from inspector_app.domain.population.typed import typed_table
from inspector_app.domain.register import Register
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.frame.doors import doors_of as frame_doors
from inspector_app.ui.screens.frame.view import FrameScreen, build_frame
from inspector_app.ui.screens.population.doors import doors_of as population_doors
from inspector_app.ui.screens.population.view import PopulationScreen, build_population
from inspector_app.ui.screens.sample.doors import doors_of as sample_doors
from inspector_app.ui.screens.sample.view import SampleScreen, build_sample
from inspector_app.ui.tasks import InlineRunner, TaskRunner
from inspector_app.ui.widgets.step_bar import Step, StepStanding
from inspector_app.workflow.start_inspection import Commission
from inspector_app.workflow.steps import Steps, steps_of
from tests.ui.conftest import AnsweredDialogs
from tests.ui.keyboard import Keyboard, show_window

PERIOD = Period(date(2025, 7, 1), date(2026, 6, 30))
HEADER = ("Nummer", "Stadsdel", "Placeringsform", "Startdatum", "Slutdatum", "Skydd")
ROWS = (
    *((f"B{n}", "Bromma", "Familjehem", "2024-01-01", "", "Nej") for n in range(1, 6)),
    *((f"F{n}", "Farsta", "Nätverkshem", "2024-01-01", "", "Nej") for n in range(1, 4)),
    ("F4", "Farsta", "HVB", "2024-01-01", "", "Nej"),
    ("F5", "Farsta", "Familjehem", "2020-01-01", "2021-01-01", "Nej"),
    ("F6", "Farsta", "", "", "", "Ja"),
)
"""Five children in Bromma and six in Farsta: one in HVB, one not placed, one protected."""


@dataclass
class House:
    """The steps over one workspace; ``went_on`` counts how often a screen led on."""

    steps: Steps
    folder: Path
    dialogs: AnsweredDialogs
    runner: TaskRunner = field(default_factory=InlineRunner)
    went_on: int = 0

    def go_on(self) -> None:
        self.went_on += 1

    def register(self) -> Register | None:
        with self.steps.workspace.unit_of_work() as work:
            return work.register()

    def actions(self) -> list[str]:
        """What the journal says was done, in order."""
        with self.steps.workspace.unit_of_work() as work:
            return [event.action for event in work.events()]

    def take_in(self, rows: tuple[tuple[str, ...], ...] = ROWS) -> None:
        """Store a list without the screen."""
        origin = Origin(SourceKind.TYPED, "inskriven lista", "ab" * 32)
        rules = ReadingRules(origin, TableSettings(), suggest_mapping(HEADER))
        self.steps.import_register(typed_table(HEADER, rows), rules, None)

    def population(self) -> Screen:
        profiles = ProfileFolder(self.folder / "profiler")
        doors = population_doors(self.steps, RegisterReader(), PasteReader, profiles, self.go_on)
        return build_population(doors, self.runner, self.dialogs)

    def frame(self) -> Screen:
        return build_frame(frame_doors(self.steps, self.go_on), self.runner, self.dialogs)

    def sample(self) -> Screen:
        return build_sample(sample_doors(self.steps, self.go_on), self.runner, self.dialogs)


@dataclass
class Hand(Keyboard):
    """A window on one screen, used by keys."""

    screen: Screen
    house: House

    def confirm(self) -> None:
        """Press Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def fill(self, editor: QWidget, text: str) -> None:
        """Go to a field and write ``text`` in the place of what stands there."""
        editor.setFocus()
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)
        self.type(text)

    def answer(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Answer the dialog that was opened last, by a key."""
        dialog = self.dialog()
        QTest.keyClick(dialog, key)
        QCoreApplication.processEvents()

    def dialog(self) -> QDialog:
        """The dialog that was opened last."""
        return self.house.dialogs.opened[-1]


@dataclass
class PopulationHand(Hand):
    """On Ärendelista."""

    screen: PopulationScreen


@dataclass
class FrameHand(Hand):
    """On Urvalsram."""

    screen: FrameScreen


@dataclass
class SampleHand(Hand):
    """On Urval."""

    screen: SampleScreen


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: AnsweredDialogs) -> House:
    """A new inspection of the year to 30 June 2026, without a list."""
    monkeypatch.setattr(key_slots, "NEW_SLOTS", key_slots.Hardening(1, 256, 1))
    clock = SteppingClock(datetime(2026, 11, 22, 8, 0, tzinfo=UTC), timedelta(seconds=2))
    anna = Actor(ActorName("Anna Ek"), Role.LEAD_INSPECTOR)
    workspaces = EncryptedWorkspaces(clock)
    workspace, _ = workspaces.create(tmp_path / "Prov", anna, "fyra ord om ån", clock.now())
    steps = steps_of(workspace, tools_with(clock, SeededRandomness("prov")))
    sound = (e.reading.sha256 for e in steps.start.library.entries() if e.reading.checklist)
    steps.start(Commission("Besök 2026", "Staden", PERIOD, next(sound)))
    return House(steps, tmp_path, answers)


def stand(qtbot: QtBot, house: House, build: Callable[[], Screen]) -> Hand:
    """Open a window on a screen."""
    place = Place(Step("here", "Här", StepStanding.OPEN), build)
    window = MainWindow(Screen, [place], house.dialogs)
    screen = window.screen_of("here")
    show_window(qtbot, window)
    window.show_inspection("Besök 2026", "Inget urval ännu", "here")
    QCoreApplication.processEvents()
    return Hand(window, screen, house)


def on_population(qtbot: QtBot, house: House) -> PopulationHand:
    """Stand on Ärendelista."""
    hand = stand(qtbot, house, house.population)
    assert isinstance(hand.screen, PopulationScreen)
    return PopulationHand(hand.window, hand.screen, house)


def on_frame(qtbot: QtBot, house: House) -> FrameHand:
    """Stand on Urvalsram."""
    hand = stand(qtbot, house, house.frame)
    assert isinstance(hand.screen, FrameScreen)
    return FrameHand(hand.window, hand.screen, house)


def on_sample(qtbot: QtBot, house: House) -> SampleHand:
    """Stand on Urval."""
    hand = stand(qtbot, house, house.sample)
    assert isinstance(hand.screen, SampleScreen)
    return SampleHand(hand.window, hand.screen, house)


def shown(table: QWidget) -> list[list[str]]:
    """The cells of a table as they are read."""
    model = table.model()  # type: ignore[attr-defined]
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]

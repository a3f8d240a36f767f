"""The window as a user meets it: dressed, in Swedish, with dialogs that answer at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.ui import dialogs, handbook, keys_map, language, mode
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys_map import KeyMap
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.review.view_model import ReviewViewModel
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.ui.widgets.step_bar import Step, StepStanding
from tests.ui.desk import ROOT, FakeDesk, make_desk
from tests.ui.keyboard import Keyboard, opened_last, show_window

RESOURCES = ROOT / "resources"


# What the platform without a screen says of itself; no fault of the window.
OFFSCREEN = r"This plugin does not support \w+\(\)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the screenless platform tell that it has no window manager."""
    for item in items:
        if item.nodeid.startswith("tests/ui/"):
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN, extend=True))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application in Swedish and in its look."""
    language.speak(qapp, RESOURCES / "translations")
    handbook.keep_in(RESOURCES / "handbook")
    made = Theme(qapp, RESOURCES / "fonts", RESOURCES / "icons")
    made.load_rest()
    return made


@pytest.fixture(autouse=True)
def light(theme: Theme) -> Iterator[Theme]:
    """Each test begins in the light look at 100 %, with the default keys, in Enkelt läge."""
    theme.wear(Appearance(Mode.LIGHT))
    keys_map.wear(KeyMap())
    mode.wear(False)
    yield theme
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletions


@dataclass
class AnsweredDialogs(Dialogs):
    """The desktop's own choosers answer with ``path``; other dialogs open and wait for keys."""

    path: Path | None = None
    opened: list[QDialog] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def open(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        self.opened.append(dialog)
        super().open(dialog, accepted)

    def choose_file(
        self, parent: QWidget, wish: dialogs.FileWish, then: Callable[[Path], object]
    ) -> None:
        if self.path is not None:
            then(self.path)

    choose_folder = choose_place = choose_file

    def print_text(self, parent: QWidget, text: str) -> None:
        self.printed.append(text)


@pytest.fixture
def answers() -> AnsweredDialogs:
    """Dialogs whose choosers answer."""
    return AnsweredDialogs()


def explained(error: InspectionError) -> tuple[str, str]:
    """A sentence for any code."""
    return f"Fel: {error.code}.", "Gör om."


D = TypeVar("D", bound=QDialog)


@dataclass
class Reading(Keyboard):
    """An open window on the scoring screen, and hands to use it with.

    ``presses`` counts the keys pressed, not what is typed.
    """

    screen: ReviewScreen
    model: ReviewViewModel
    desk: FakeDesk
    dialogs: AnsweredDialogs
    presses: int = 0

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press one key where the keyboard is."""
        super().press(key, *modifiers)
        self.presses += 1

    def letter(self, letter: str) -> None:
        """Press one letter where the keyboard is."""
        QTest.keyClick(self.focus, letter)
        QCoreApplication.processEvents()
        self.presses += 1

    def dialog(self, kind: type[D]) -> D:
        """The dialog that was opened last, with the keyboard in it."""
        return opened_last(self.dialogs.opened, kind)

    def visit(self, day: str, letters: str, heading: str) -> None:
        """Fill in one row of the log: date, choices, heading."""
        self.type(day)
        self.press(Qt.Key.Key_Return)
        for letter in letters:
            self.letter(letter)
        self.type(heading)
        self.press(Qt.Key.Key_Return)


def write(reading: Reading, text: str) -> None:
    """Write in the field that has the keyboard; å, ä and ö cannot be clicked as keys."""
    field = reading.focus
    assert isinstance(field, QLineEdit)
    field.insert(text)
    QCoreApplication.processEvents()


STEPS = (
    Step("population", "Ärendelista", StepStanding.DONE),
    Step("sample", "Urval", StepStanding.DONE),
    Step("review", "Aktläsning", StepStanding.OPEN),
    Step("results", "Resultat", StepStanding.WAITING, "Läs klart minst en akt först."),
    Step("report", "Rapport", StepStanding.WAITING, "Läs klart akterna först."),
    Step("verification", "Kontrollera", StepStanding.OPEN),
)


def open_reading(qtbot: QtBot, answers: AnsweredDialogs, desk: FakeDesk) -> Reading:
    """Open the window on the scoring screen over ``desk``."""
    model = ReviewViewModel(desk.doors, InlineRunner(), explained)
    screen = ReviewScreen(model, answers)
    places = [Place(step, (lambda: screen) if step.key == "review" else Screen) for step in STEPS]
    window = MainWindow(Screen, places, answers)
    show_window(qtbot, window, (1440, 900))
    window.tell_steps(STEPS)
    window.show_inspection("Besök 2026", "Urval: 8 av 1 284 akter", "review")
    QCoreApplication.processEvents()
    return Reading(window, screen, model, desk, answers)


@pytest.fixture
def reading(qtbot: QtBot, answers: AnsweredDialogs) -> Reading:
    """The window on the scoring screen with eight invented files."""
    return open_reading(qtbot, answers, make_desk())

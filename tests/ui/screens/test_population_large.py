"""A large list with faults: read by further processes, while the window goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from inspector_app.adapters.files import parallel_reading, plain_text
from inspector_app.domain.errors import InspectionError
from inspector_app.ui.screens.population.doors import PopulationDoors
from inspector_app.ui.screens.population.view_model import Stage
from inspector_app.ui.tasks import PoolRunner
from tests.processes import still_running
from tests.ui.screens.house import House, PopulationHand, house, on_population

pytestmark = pytest.mark.window
__all__ = ["house"]
ROWS = 20_000
LONGEST_MS = 20_000


def faulty_list() -> str:
    """Every thousandth row names a district that is none; one child stands in two rows."""
    rows = (f"{n};{'Atlantis' if n % 1000 == 7 else 'Bromma'};2025-03-04" for n in range(ROWS))
    return "\n".join(("Ärendenummer;Stadsdel;Startdatum", *rows, "3;Bromma;2025-03-05"))


def refuse(*_words: Any) -> Any:
    """Answer as the import does to a list with faults, but at once: reading is what is tried."""
    raise InspectionError("population_has_errors", errors=20)


@pytest.fixture
def told() -> list[int]:
    """How many rows were told, again and again."""
    return []


@pytest.fixture
def hand(
    qtbot: QtBot, house: House, told: list[int], monkeypatch: pytest.MonkeyPatch
) -> PopulationHand:
    """Stand before a large list whose columns are chosen."""
    monkeypatch.setattr(parallel_reading, "LARGE_BYTES", 1 << 16)
    monkeypatch.setattr(plain_text, "BLOCK_BYTES", 1 << 13)
    house.runner = PoolRunner()
    hand = on_population(qtbot, house)
    doors: PopulationDoors = hand.screen._model.doors

    def read(table: Any, rules: Any, progress: Any) -> Any:
        return doors.read(table, rules, lambda rows: told.append(rows) or progress(rows))  # type: ignore[func-returns-value]

    hand.screen._model.doors = replace(doors, read=read, import_register=refuse)
    path = house.folder / "lista.csv"
    path.write_text(faulty_list(), "utf-8")
    house.dialogs.path = path
    qtbot.waitUntil(lambda: not runner_of(hand).busy)
    hand.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: hand.screen._model.stage is Stage.MAPPING, timeout=LONGEST_MS)
    return hand


def runner_of(hand: PopulationHand) -> PoolRunner:
    assert isinstance(hand.house.runner, PoolRunner)
    return hand.house.runner


def children() -> list[Any]:
    """The processes that this one has started."""
    return still_running()


def test_every_fault_is_found_while_the_window_goes_on(
    qtbot: QtBot, hand: PopulationHand, told: list[int]
) -> None:
    processes: set[int] = set()
    beats: list[int] = []
    heart = QTimer(hand.window)
    heart.timeout.connect(lambda: beats.append(len(told)))
    heart.timeout.connect(lambda: processes.update(one.pid for one in children()))
    heart.start(5)
    hand.confirm()
    qtbot.waitUntil(lambda: hand.screen._model.stage is Stage.RESULT, timeout=LONGEST_MS)
    heart.stop()
    outcome = hand.screen._model.outcome
    assert outcome is not None
    assert outcome.stored_at is None
    assert outcome.read.counts.imported == ROWS + 1
    assert outcome.read.counts.joined == 1
    unknown = [one for one in outcome.read.issues if one.code == "population_district_unknown"]
    assert [one.row for one in unknown] == [n + 2 for n in range(7, ROWS, 1000)]
    assert len(processes) == 2
    assert told[-1] == ROWS + 1
    assert len(set(beats)) > 2, "the window stood still while rows were read"
    assert not children()
    assert hand.house.register() is None


def test_cancelling_ends_the_processes(qtbot: QtBot, hand: PopulationHand, told: list[int]) -> None:
    hand.confirm()
    qtbot.waitUntil(lambda: any(told), timeout=LONGEST_MS)
    runner_of(hand).stop()
    qtbot.waitUntil(lambda: not runner_of(hand).busy, timeout=LONGEST_MS)
    assert told[-1] < ROWS
    assert not children()
    assert hand.screen._model.stage is Stage.MAPPING
    assert hand.house.register() is None


def test_closing_the_window_leaves_nothing_behind(
    qtbot: QtBot, hand: PopulationHand, told: list[int]
) -> None:
    hand.confirm()
    qtbot.waitUntil(lambda: len(children()) == 2, timeout=LONGEST_MS)
    hand.window.close()
    runner_of(hand).wait()
    assert not children()
    assert hand.house.register() is None
    assert not told or told[-1] < ROWS

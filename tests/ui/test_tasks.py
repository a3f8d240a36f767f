"""Slow work: off the main thread, stoppable, and honest about how it ended."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.ui.tasks import InlineRunner, PoolRunner, Progress


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[PoolRunner]:
    made = PoolRunner()
    yield made
    made.wait()


def unexpected(error: object) -> None:
    raise AssertionError(error)


def test_the_result_comes_back_on_the_main_thread(qtbot: QtBot, runner: PoolRunner) -> None:
    seen: list[tuple[object, bool]] = []
    main = threading.get_ident()
    runner.run(
        "Räknar",
        lambda _p: threading.get_ident(),
        lambda worker: seen.append((worker, threading.get_ident() == main)),
        unexpected,
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != main
    assert seen[0][1]
    assert not runner.busy


def test_a_mendable_fault_comes_back_as_it_is(qtbot: QtBot, runner: PoolRunner) -> None:
    faults: list[InspectionError] = []

    def work(_progress: Progress) -> None:
        raise InspectionError("file_empty", name="a.csv")

    runner.run("Läser", work, unexpected, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert faults[0].code == "file_empty"


def test_a_defect_goes_to_the_hook_and_never_to_the_user(
    qtbot: QtBot, runner: PoolRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: met.append(fault))
    runner.run("Delar", lambda _p: 1 / 0, unexpected, unexpected)
    qtbot.waitUntil(lambda: bool(met))
    assert isinstance(met[0], ZeroDivisionError)


def test_progress_is_shown_after_a_while_and_work_can_be_stopped(
    qtbot: QtBot, runner: PoolRunner
) -> None:
    steps: list[int] = []

    def work(progress: Progress) -> None:
        for number in range(10_000):
            progress.advance(number, 10_000, "rad")
            steps.append(number)
            time.sleep(0.002)

    with qtbot.waitSignal(runner.started, timeout=3000) as started:
        runner.run("Läser in", work, unexpected, unexpected)
    assert started.args == ["Läser in"]
    with qtbot.waitSignal(runner.advanced, timeout=3000):
        pass
    with qtbot.waitSignal(runner.ended, timeout=3000):
        runner.stop()
    assert 0 < len(steps) < 10_000
    assert not runner.busy


def test_quick_work_shows_nothing(qtbot: QtBot, runner: PoolRunner) -> None:
    done: list[int] = []
    with qtbot.assertNotEmitted(runner.started, wait=400):
        runner.run("Snabbt", lambda _p: 1, done.append, unexpected)
    assert done == [1]


def test_many_tasks_all_come_back(qtbot: QtBot, runner: PoolRunner) -> None:
    done: list[int] = []
    for number in range(200):
        runner.run("Ett", lambda _p, n=number: n, done.append, unexpected)
    qtbot.waitUntil(lambda: len(done) == 200, timeout=5000)
    assert sorted(done) == list(range(200))


def test_the_inline_runner_keeps_the_same_promises() -> None:
    faults: list[InspectionError] = []
    done: list[int] = []
    runner = InlineRunner()
    runner.run("a", lambda _p: 3, done.append, faults.append)
    assert done == [3]

    def fail(_progress: Progress) -> int:
        raise InspectionError("disk_full")

    runner.run("b", fail, done.append, faults.append)
    assert [fault.code for fault in faults] == ["disk_full"]

    def stop(progress: Progress) -> int:
        progress.stop()
        progress.advance(1)
        return 1

    runner.run("c", stop, done.append, faults.append)
    assert done == [3]
    with pytest.raises(ZeroDivisionError):
        runner.run("d", lambda _p: 1 // 0, done.append, faults.append)

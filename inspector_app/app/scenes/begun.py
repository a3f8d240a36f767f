"""A new inspection, from the empty screens to a drawn sample."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from inspector_app.adapters.system.resources import resource
from inspector_app.app.scenes.example import step
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.ui import way
from inspector_app.ui.screens.population.view import PopulationScreen
from inspector_app.ui.screens.sample.view import SampleScreen
from inspector_app.ui.screens.start.view_model import NewInspection

OWN_WORDS = "fyra ord utan samband"
FEW_ROWS = "Klient\tStadsdel\tInledd\n1001\tBromma\t2024-02-30\n1002\tBromma\t2024-03-12\n"
OTHER_DIGITS = "314159"
PER_DISTRICT = "2"


def new_inspection(stage: Stage, folder: Path | None = None) -> NewInspection:
    """What "Ny granskning" is filled in with, on the first theme."""
    return NewInspection(
        title="Besök hösten",
        organisation="Socialförvaltningen",
        first_day=date(2025, 7, 1),
        last_day=date(2026, 6, 30),
        folder=folder or stage.home / "granskningar",
        person="Petra Påhittad",
        role="ansvarig inspektör",
        passphrase=OWN_WORDS,
        template=stage.program.newest_templates()[0][0],
    )


def _begin(stage: Stage) -> None:
    """Make the workspace, as "Ny granskning" does."""
    program = stage.program
    program.begin(new_inspection(stage))
    stage.until(lambda: program.session is not None and program.session.title == "Besök hösten")
    stage.clear()


# ---- the case list


def _population(stage: Stage) -> PopulationScreen:
    screen = stage.stand(way.POPULATION)
    assert isinstance(screen, PopulationScreen)
    return screen


def _ways(stage: Stage) -> QWidget:
    screen = _population(stage)
    if not screen.ways.isVisible():
        page = screen.stack.currentWidget()
        assert page is not None
        stage.click(page.back if hasattr(page, "back") else page.other)  # type: ignore[attr-defined]
    return stage.window


def _typed(stage: Stage) -> QWidget:
    _ways(stage)
    stage.click(_population(stage).ways.type_in)
    return stage.window


def _paper(stage: Stage) -> QWidget:
    _ways(stage)
    stage.click(_population(stage).ways.paper)
    return stage.window


def _mapping(stage: Stage) -> QWidget:
    _ways(stage)
    stage.desktop.answers[:] = [resource("example") / "arendelista-exempel.csv"]
    stage.act("choose")
    return stage.window


def _pasted(stage: Stage) -> QWidget:
    """A list that cannot be read yet: what is missing is said."""
    _ways(stage)
    QGuiApplication.clipboard().setText(FEW_ROWS)
    stage.act("paste")
    stage.act("read_in")
    return stage.window


def _nothing_to_paste(stage: Stage) -> QWidget:
    _ways(stage)
    QGuiApplication.clipboard().setText("")
    stage.act("paste")
    return stage.window


def _import(stage: Stage) -> None:
    _mapping(stage)
    screen = _population(stage)
    screen.mapping.statement.source.editor.setText("Utdrag ur verksamhetssystemet")  # type: ignore[attr-defined]
    stage.act("read_in")


# ---- frame and sample


def _sample(stage: Stage) -> SampleScreen:
    screen = stage.stand(way.SAMPLE)
    assert isinstance(screen, SampleScreen)
    return screen


def _plan(stage: Stage) -> QWidget:
    screen = _sample(stage)
    screen.plan.size_line.setText(PER_DISTRICT)
    stage.settle()
    return stage.window


def _ask_lock(stage: Stage) -> QWidget:
    _plan(stage)
    stage.act("next")
    return stage.dialog()


def _lock(stage: Stage) -> None:
    stage.click(_ask_lock(stage).yes)  # type: ignore[attr-defined]


def _end_without_draw(stage: Stage) -> QWidget:
    stage.click(_sample(stage).abandon)
    return stage.dialog()


def _hand_over(stage: Stage) -> None:
    _sample(stage)
    stage.act("next")


def _draw(stage: Stage) -> None:
    session = stage.program.session
    assert session is not None
    stage.stand(way.POPULATION)
    ceremony = session.steps.ceremony
    last = ceremony.clock.now().replace(microsecond=0)  # the digits are heard in a later second
    stage.until(lambda: ceremony.clock.now().replace(microsecond=0) > last)
    ceremony.hear(OTHER_DIGITS)
    ceremony.draw()


BEGUN = (
    Chapter(
        _begin,
        (
            Scene("population-vagar", _ways),
            Scene("population-skriv", _typed),
            Scene("population-papper", _paper),
            Scene("population-kolumner", _mapping),
            Scene("population-klistrat", _pasted),
            Scene("population-inget-klistrat", _nothing_to_paste),
        ),
    ),
    Chapter(_import, (Scene("frame-olast", step(way.FRAME).reach), Scene("sample-plan", _plan))),
    Chapter(lambda _stage: None, (Scene("sample-las", _ask_lock),)),
    Chapter(
        _lock,
        (
            Scene("sample-protokoll", step(way.SAMPLE).reach),
            Scene("sample-avsluta", _end_without_draw),
        ),
    ),
    Chapter(_hand_over, (Scene("sample-siffror", step(way.SAMPLE).reach),)),
    Chapter(
        _draw,
        (
            Scene("sample-draget", step(way.SAMPLE).reach),
            Scene("review-forsta-akten", step(way.REVIEW).reach),
            Scene("results-tomt", step(way.RESULTS).reach),
            Scene("findings-tomt", step(way.FINDINGS).reach),
            Scene("report-inte-redo", step(way.REPORT).reach),
        ),
    ),
)

"""Practice: a made-up file beside the questions, and then its key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.domain.identifiers import AktNumber
from inspector_app.ports.example import TrueChild
from inspector_app.ui import way
from inspector_app.ui.keys_catalogue import START
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.workflow.review_case import facts_of
from inspector_app.workflow.simulate_reading import SimulateReading

QUALITY = 60  # how often the answer of judgement is Ja, per cent


def _practise(stage: Stage) -> None:
    program = stage.program
    stage.stand(START)
    stage.act("practice")
    stage.until(lambda: program.session is not None and program.session.is_practice)
    stage.settle()


def _screen(stage: Stage) -> ReviewScreen:
    screen = stage.stand(way.REVIEW)
    assert isinstance(screen, ReviewScreen)
    return screen


def _file(stage: Stage) -> QWidget:
    _screen(stage)
    return stage.window


def _read_one(stage: Stage) -> None:
    """Answer one file to its end, as somebody who sees no contact in it."""
    session = stage.program.session
    assert session is not None
    akt = _screen(stage).cases.model.lines[0].akt
    read = SimulateReading(session.steps.review, facts_of, {}, akt.__eq__)
    read({AktNumber(akt): TrueChild((), QUALITY)}, lambda _done, _total: None, 1)


def _key(stage: Stage) -> QWidget:
    screen = _screen(stage)
    done = [one.akt for one in screen.cases.model.lines if one.sealed]
    screen.cases.chosen.emit(done[0])
    stage.settle()
    stage.act("compare")
    return stage.dialog()


PRACTISED = (
    Chapter(_practise, (Scene("ovning", _file),)),
    Chapter(_read_one, (Scene("ovning-facit", _key),)),
)

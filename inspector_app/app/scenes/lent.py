"""Files handed over to another laptop: the package, its slip, and the loan made of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from inspector_app.app.scenes.example import over_review, over_window
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.app.scenes.twice import OTHER
from inspector_app.ui import way
from inspector_app.ui.keys_catalogue import START
from inspector_app.ui.screens.hand_over.home_dialog import HandOverDialog
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.steps import Steps

PACKAGE_WORDS = "paketets fyra egna ord"
LOAN_WORDS = "lånets fyra egna ord"
LENT_FILES = 3


def _steps(stage: Stage) -> Steps:
    session = stage.program.session
    assert session is not None
    return session.steps


def _package(stage: Stage) -> Path:
    return stage.home / "paket-1-ut.overlamning"


def _hand_over(stage: Stage) -> None:
    """Some files of the other reader go out."""
    steps = _steps(stage).hand_over
    readings = tuple(one.reading for one in steps.candidates(OTHER.name))[:LENT_FILES]
    steps.hand_over(Parting(OTHER.name, "Dator 2", readings), _package(stage), PACKAGE_WORDS)


def _chosen(stage: Stage) -> QWidget:
    """The dialog with a receiver and all her files chosen."""
    dialog = over_review("", "hand_over").reach(stage)
    assert isinstance(dialog, HandOverDialog)
    dialog.person.editor.choose(OTHER.name)  # type: ignore[attr-defined]
    dialog.all.setChecked(True)
    stage.settle()
    return dialog


def _slip(stage: Stage) -> QWidget:
    dialog = over_review("", "hand_over").reach(stage)
    assert isinstance(dialog, HandOverDialog)
    stage.click(dialog.slip)
    return stage.dialog()


def _opening(stage: Stage) -> QWidget:
    stage.stand(START)
    stage.desktop.answers[:] = [_package(stage)]
    stage.act("package")
    return stage.dialog()


def _take(stage: Stage) -> None:
    """Open the package as the other laptop does."""
    before = stage.program.session
    stage.program.open_package(_package(stage), PACKAGE_WORDS, LOAN_WORDS)
    stage.until(lambda: stage.program.session not in (None, before))
    stage.settle()
    stage.clear()


def _read_there(stage: Stage) -> QWidget:
    stage.stand(way.REVIEW)
    return stage.window


LENT = (
    Chapter(_hand_over, (Scene("overlamning", _chosen), Scene("foljesedel", _slip))),
    Chapter(lambda _stage: None, (Scene("paket-oppna", _opening),)),
    Chapter(
        _take,
        (
            Scene("review-lanad", _read_there),
            over_review("lanad-granskning", "hand_over"),
            over_window("nycklar-lanad", "keyring"),
        ),
    ),
)

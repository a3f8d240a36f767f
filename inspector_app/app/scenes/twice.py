"""Two persons with a key each: files dealt out, one read by both, and what differs between them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from inspector_app.app.scenes.begun import OWN_WORDS
from inspector_app.app.scenes.example import example_of, over_review, over_window
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Part
from inspector_app.ports.example import TrueChild
from inspector_app.ui import mode, way
from inspector_app.ui.screens.keys.dialog import KeysDialog
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.workflow.review_case import facts_of
from inspector_app.workflow.simulate_reading import SimulateReading
from inspector_app.workflow.steps import Steps

OTHER = Actor(ActorName("Omar Påhittad"), Role.INSPECTOR)
OTHER_WORDS = "andra fyra ord utan samband"
COMMENT = "Stämmer dagen för besöket i mars? Journalen säger den 12, blanketten den 13."


def _steps(stage: Stage) -> Steps:
    session = stage.program.session
    assert session is not None
    return session.steps


def _deal_out(stage: Stage) -> None:
    session = stage.program.session
    assert session is not None
    session.workspace.keys.add_person(OTHER, OTHER_WORDS)
    session.steps.readings.assign()
    session.steps.readings.draw_second()


def _read_by_both(stage: Stage) -> None:
    """Both read one file to its end; the other one misses a visit."""
    session = stage.program.session
    assert session is not None
    akt, first = _first_twice(_steps(stage))
    truth = example_of(_steps(stage)).truth()
    secrets = {OTHER.name: OTHER_WORDS}
    others = [OTHER.name, "Petra Påhittad"]
    others.remove(first)
    for person in (first, *others):
        _sit_down(stage, secrets.get(ActorName(person), OWN_WORDS))
        seen = truth[akt]
        if person != first:
            seen = TrueChild(seen.contacts[1:], 100 - seen.quality)
        _read(_steps(stage), akt, seen)
    _steps(stage).readings.quality.comment(akt, "", COMMENT)


def _sit_down(stage: Stage, secret: str) -> None:
    """Open the same inspection with another key."""
    before = stage.program.session
    assert before is not None
    folder = before.folder
    stage.program.leave_inspection()
    stage.program.open_folder(folder, secret)
    stage.until(lambda: stage.program.session not in (None, before))
    stage.settle()


def _first_twice(steps: Steps) -> tuple[AktNumber, str]:
    found = steps.readings.assignment()
    assert found is not None
    drawn = {AktNumber(case.id) for case in steps.review.desk().sample.main}
    akt = next(akt for akt in found.read_twice if akt in drawn)
    duties = [duty for duty in found.duties if duty.akt == akt]
    return akt, next(duty.reader for duty in duties if duty.part is Part.FIRST)


def _read(steps: Steps, akt: AktNumber, seen: TrueChild) -> None:
    read = SimulateReading(steps.review, facts_of, {}, akt.__eq__)
    read({akt: seen}, lambda _done, _total: None, 1)


def _on_the_file(stage: Stage) -> ReviewScreen:
    """Aktläsning, on the file that both have read."""
    screen = stage.stand(way.REVIEW)
    assert isinstance(screen, ReviewScreen)
    screen.cases.chosen.emit(_first_twice(_steps(stage))[0])
    stage.settle()
    return screen


def _over_file(act: str, stage: Stage) -> QWidget:
    _on_the_file(stage)
    stage.act(act)
    return stage.dialog()


def _compared(stage: Stage) -> QWidget:
    _on_the_file(stage)
    return stage.window


def _in_advanced(act: str, stage: Stage) -> QWidget:
    """A dialog of Avancerat, whatever the look."""
    stage.stand(way.REVIEW)
    before = mode.is_advanced()
    mode.wear(True)
    stage.act(act)
    mode.wear(before)
    return stage.dialog()


def _keys(stage: Stage) -> KeysDialog:
    """The keys, with the other reader chosen."""
    dialog = over_window("", "keyring").reach(stage)
    assert isinstance(dialog, KeysDialog)
    dialog.others.people.setCurrentRow(1)
    stage.settle()
    return dialog


def _keys_faults(stage: Stage) -> QWidget:
    dialog = _keys(stage)
    dialog.mine.new.line.setText("kort")
    stage.click(dialog.mine.change)
    stage.click(dialog.others.add)
    return dialog


def _ask_shut_out(stage: Stage) -> QWidget:
    stage.click(_keys(stage).others.shut_out)
    return stage.dialog()


TWICE = (
    Chapter(
        _deal_out,
        (
            over_review("lasare-utdelat", "readers"),
            Scene("nycklar", _keys),
            Scene("nycklar-fel", _keys_faults),
            Scene("nycklar-stang-ute", _ask_shut_out),
            Scene("egna-ogon", partial(_in_advanced, "own_eyes")),
            Scene("ankarakter", partial(_in_advanced, "anchors")),
        ),
    ),
    Chapter(
        _read_by_both,
        (
            Scene("review-last-av-tva", _compared),
            Scene("jamforelse", partial(_over_file, "compare")),
            Scene("kontroll-tradar", partial(_over_file, "control")),
        ),
    ),
)

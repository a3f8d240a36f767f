"""What is seen around and in the example inspection, which is read but for a few files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from inspector_app.adapters.files.example_register import ExampleFolder
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.pdf.trial import TrialTimeStamper, trial_stamper_identity
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.adapters.system.resources import resource
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.domain.identifiers import AktNumber
from inspector_app.ui import mode, way
from inspector_app.ui.keys_catalogue import LIBRARY, START
from inspector_app.ui.question import Question
from inspector_app.ui.screens.library.view import LibraryScreen
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.start.view import StartScreen
from inspector_app.workflow.demo import ExampleInspection
from inspector_app.workflow.steps import Steps

ROWS = (
    ("2025-08-21", "FJJ", "Be"),
    ("2025-11-06", "FJN", "Upp"),
    ("2026-01-15", "TNN", "Tel"),
    ("2026-03-12", "FJJ", "Be"),
    ("2026-06-04", "FJE", "Sam"),
)
"""What is typed into the log of the first file that is left: day, three letters, a heading."""
CODE = "KRBX-7M2Q-94TD-HWFA-6PNC-E83V-JY5L-RZ1G"
FAULTY_LINE = "\n[[questions]]\nid = \n"


def open_example(stage: Stage) -> None:
    """Open the example and write a log in the first file that is left, by keys."""
    program = stage.program
    program.window.screen_of(START)
    program.open_example()
    stage.until(lambda: program.session is not None)
    stage.settle()
    for day, letters, heading in ROWS:
        stage.type(day)
        stage.press(Qt.Key.Key_Return)
        stage.type(letters + heading)
        stage.press(Qt.Key.Key_Return)


def step(key: str, name: str = "") -> Scene:
    """A screen as it is met."""

    def reach(stage: Stage) -> QWidget:
        screen = stage.stand(key)
        if isinstance(screen, ReviewScreen):
            screen.cases.search.clear()  # what another scene looked for
        elif isinstance(screen, LibraryScreen):
            screen.side.chosen.emit(screen.side.model.lines[0].key)
            stage.act("read")
        stage.settle()
        return stage.window

    return Scene(name or key, reach)


def over_review(name: str, act: str) -> Scene:
    """A dialog that a command of Aktläsning opens."""

    def reach(stage: Stage) -> QWidget:
        stage.stand(way.REVIEW)
        stage.act(act)
        return stage.dialog()

    return Scene(name, reach)


def over_window(name: str, act: str) -> Scene:
    """A dialog that a command of the window opens."""

    def reach(stage: Stage) -> QWidget:
        stage.stand(way.REVIEW)
        stage.window_act(act)
        return stage.dialog()

    return Scene(name, reach)


# ---- the start screen and what opens from it


def _start(stage: Stage) -> StartScreen:
    screen = stage.stand(START)
    assert isinstance(screen, StartScreen)
    return screen


def _new_inspection(stage: Stage) -> QWidget:
    _start(stage).create_new()
    return stage.dialog()


def _new_inspection_faults(stage: Stage) -> QWidget:
    dialog = _new_inspection(stage)
    stage.click(dialog.create_button)  # type: ignore[attr-defined]
    return dialog


def _unlock(stage: Stage) -> QWidget:
    session = stage.program.session
    assert session is not None
    _start(stage).unlock(session.folder, session.title)
    return stage.dialog()


def _recovery_code(stage: Stage) -> QWidget:
    from inspector_app.ui.screens.start.recovery_code import RecoveryCodeDialog

    _start(stage)
    dialogs = stage.program.dialogs
    dialogs.open(RecoveryCodeDialog("Besök 2026", CODE, dialogs, stage.program.window))
    return stage.dialog()


# ---- the window's own


def _menu(stage: Stage) -> QWidget:
    stage.stand(way.REVIEW)
    stage.program.window.top.open_menu()
    stage.settle()
    return stage.menu()


def _crash(stage: Stage) -> QWidget:
    from inspector_app.ui.crash_dialog import CrashDialog

    stage.stand(way.REVIEW)
    details = 'Traceback (most recent call last):\n  File "…", line 12\nValueError: exempel'
    stage.program.dialogs.open(CrashDialog(details, stage.program.window))
    return stage.dialog()


def _question(stage: Stage) -> QWidget:
    stage.stand(way.REVIEW)
    question = Question(
        "Låsa urvalsram och plan som protokoll 1?",
        "12 av 58 barn dras. Ett låst protokoll kan inte tas tillbaka, bara avslutas med ett skäl.",
        "Lås",
        "Gå tillbaka",
    )
    stage.program.dialogs.ask(stage.program.window, question, lambda: None)
    return stage.dialog()


# ---- the library


def _library(stage: Stage) -> LibraryScreen:
    screen = stage.stand(LIBRARY)
    assert isinstance(screen, LibraryScreen)
    screen.side.chosen.emit(screen.side.model.lines[0].key)
    stage.act("read")
    return screen


def _library_page(act: str) -> Callable[[Stage], QWidget]:
    def reach(stage: Stage) -> QWidget:
        _library(stage)
        stage.act(act)
        return stage.window

    return reach


def _library_draft(stage: Stage) -> QWidget:
    screen = _library(stage)
    drafts = [one.key for one in screen.side.model.lines if one.key.startswith("draft/")]
    if drafts:
        screen.side.chosen.emit(drafts[0])
        stage.act("edit")
    else:
        stage.act("draft")
        screen.editor.moveCursor(QTextCursor.MoveOperation.End)
        screen.editor.insertPlainText(FAULTY_LINE)
        screen.editor.flush()
    stage.settle()
    return stage.window


# ---- the scoring screen


def review(stage: Stage) -> ReviewScreen:
    """Aktläsning, on the first file that is left."""
    screen = stage.stand(way.REVIEW)
    assert isinstance(screen, ReviewScreen)
    screen.cases.search.clear()
    stage.settle()
    left = [one.akt for one in screen.cases.model.lines if not one.sealed]
    screen.cases.chosen.emit(left[0])
    stage.settle()
    return screen


def _reason(stage: Stage) -> QWidget:
    """A question answered Nej, whose reason is asked for; left as it was."""
    review(stage)
    stage.act("unanswered")
    stage.act("no")
    return stage.window


def _missing(stage: Stage) -> QWidget:
    review(stage)
    stage.act("done")
    return stage.window


def _evidence(stage: Stage) -> QWidget:
    review(stage)
    stage.act("unanswered")
    stage.act("evidence")
    return stage.window


def _rating(stage: Stage) -> QWidget:
    screen = review(stage)
    asked = [one for one in screen.questions.rows.lines if not one.is_heading and one.asked]
    screen.questions.chosen.emit(asked[-1].question_id)
    stage.settle()
    return stage.window


def _sealed(stage: Stage) -> QWidget:
    screen = review(stage)
    sealed = [one.akt for one in screen.cases.model.lines if one.sealed]
    screen.cases.chosen.emit(sealed[0])
    stage.settle()
    return stage.window


def _nothing_found(stage: Stage) -> QWidget:
    screen = review(stage)
    screen.cases.search.setText("zzz")
    stage.settle()
    return stage.window


def _sibling(stage: Stage) -> QWidget:
    """The copy of a visit, with two files to choose from."""
    from inspector_app.ui.screens.review.sibling_dialog import CopyContent, SiblingDialog
    from inspector_app.workflow.siblings import SiblingFile

    screen = review(stage)
    lines = screen.cases.model.lines[:2]
    files = tuple(SiblingFile(AktNumber(line.akt), line.text, line.detail, True) for line in lines)
    content = CopyContent("2026-03-12, Fysiskt, barnet träffat", files, ("Enskilt samtal",))
    stage.program.dialogs.open(SiblingDialog(content, lambda _akt: "", screen))
    return stage.dialog()


def _remove(stage: Stage) -> QWidget:
    from inspector_app.ui.screens.review.document_dialogs import RemoveDialog

    screen = review(stage)
    stage.program.dialogs.open(RemoveDialog("Vårdplan 2025", screen))
    return stage.dialog()


def _xlsform_faults(stage: Stage) -> QWidget:
    """A blank workbook taken in as it is: nothing is asked in it."""
    _library(stage)
    stage.desktop.answers[:] = [stage.home / "mall.xlsx"] * 2
    advanced = mode.is_advanced()
    mode.wear(True)
    stage.act("xlsform_blank")
    stage.act("xlsform_import")
    mode.wear(advanced)
    return stage.dialog()


def _order(stage: Stage) -> QWidget:
    screen = stage.stand(way.SAMPLE)
    stage.click(screen.drawn.order)  # type: ignore[attr-defined]
    return stage.dialog()


def _new_finding(stage: Stage) -> QWidget:
    """One that is begun; it stays, and is met again in the next look."""
    session = stage.program.session
    assert session is not None
    if session.steps.findings.all():
        stage.stand(way.FINDINGS)
    else:
        stage.stand(way.RESULTS)
        stage.act("write")
    return stage.window


def example_of(steps: Steps) -> ExampleInspection:
    """The example's own way through the steps, for what a scene stands on."""
    clock = SystemClock()
    stamper = TrialTimeStamper(trial_stamper_identity(clock.now()))
    folder = ExampleFolder(resource("example"))
    return ExampleInspection(steps, RegisterReader(), folder, stamper, clock)


EXAMPLE = (
    Chapter(
        open_example,
        (
            step(START),
            Scene("ny-granskning", _new_inspection),
            Scene("ny-granskning-fel", _new_inspection_faults),
            Scene("las-upp", _unlock),
            Scene("aterstallningskod", _recovery_code),
            step(LIBRARY),
            Scene("library-bevis", _library_page("proof")),
            Scene("library-jamfor", _library_page("compare")),
            Scene("library-prova", _library_page("try")),
            Scene("library-utkast", _library_draft),
            *(step(key) for key in dict(way.words())),
            Scene("review-nej", _reason),
            Scene("review-saknas", _missing),
            Scene("review-underlag", _evidence),
            Scene("review-betyg", _rating),
            Scene("review-klar", _sealed),
            Scene("review-ingen-traff", _nothing_found),
            over_review("tidslinje", "timeline"),
            over_review("register", "register"),
            over_review("oro", "concern"),
            over_review("ej-last", "unreadable"),
            over_review("papper", "paper"),
            over_review("lasare", "readers"),
            over_review("kontroll", "control"),
            over_review("tider", "times"),
            over_review("jav", "conflict"),
            Scene("syskon", _sibling),
            Scene("ta-bort-handling", _remove),
            Scene("xlsform-fel", _xlsform_faults),
            Scene("bestallningslista", _order),
            Scene("findings-ny", _new_finding),
            over_window("palett", "palette"),
            over_window("hjalp", "help"),
            over_window("tangenter", "keys"),
            over_window("handbok", "handbook"),
            over_window("uppdrag", "commission"),
            over_window("nycklar-exempel", "keyring"),
            Scene("installningar", _menu),
            Scene("fraga", _question),
            Scene("krasch", _crash),
        ),
    ),
)

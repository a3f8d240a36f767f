"""The scoring screen over invented files, in a window of its own, until it is ended.

Run by ``test_screen_reader`` in a desktop of its own, to be read from outside.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.domain.checklist import Answer
from inspector_app.ui import language
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.review.view_model import ReviewViewModel
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.desk import ROOT, make_desk

LONGEST_MS = 120_000
STEPS = (
    Step("review", "Aktläsning", StepStanding.OPEN),
    Step("results", "Resultat", StepStanding.WAITING, "Läs klart minst en akt först."),
)


def main() -> int:
    """Show the window."""
    app = QApplication(["aktgranskaren"])
    language.speak(app, ROOT / "resources" / "translations")
    theme = Theme(app, ROOT / "resources" / "fonts", ROOT / "resources" / "icons")
    theme.load_rest()
    theme.wear(Appearance(Mode.LIGHT))
    model = ReviewViewModel(make_desk().doors, InlineRunner(), lambda error: (error.code, ""))
    screen = ReviewScreen(model, Dialogs())
    places = [Place(step, lambda: screen) for step in STEPS]
    window = MainWindow(Screen, places, Dialogs())
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    window.tell_steps(STEPS)
    window.show_inspection("Besök 2026", "Urval: 8 akter", "review")
    scored = next(q for q in model.checklist.questions if Answer.YES in q.offered_answers)
    model.activate(str(scored.question_id))
    QTimer.singleShot(LONGEST_MS, app.quit)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

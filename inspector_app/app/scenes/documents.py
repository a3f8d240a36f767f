"""What is seen of documents beside the form: none, one that is read, one being attached."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from inspector_app.app.scenes.example import review
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.workflow.attach_scans import Label

LINES = (
    "Vårdplan",
    "",
    "Barnet placeras i familjehem. Målet är att barnet ska",
    "kunna återförenas med sina föräldrar.",
    "",
    "Umgänge varannan helg. Planen följs upp inom sex månader.",
)
"""An invented care plan."""


def plan() -> bytes:
    """Return a PDF of one page with ``LINES``, written by hand."""
    shown = "".join(f"({line}) Tj T*\n" for line in LINES).encode("cp1252")
    content = b"BT /F 15 Tf 22 TL 70 740 Td\n" + shown + b"ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % one for one in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + body + b"trailer\n<</Root 1 0 R>>\n%%EOF\n"


def _screen(stage: Stage) -> ReviewScreen:
    """The scoring screen at a file whose documents may be kept: no protected child's."""
    screen = review(stage)
    model = screen._model
    if model.case.case.protected:
        model.open(next(one.akt for one in model.queue.items if not one.case.protected))
        stage.settle()
    return screen


def _show(stage: Stage, is_open: bool) -> None:
    """Open the pane, or close it; it stays as it was left."""
    screen = _screen(stage)
    if screen.side.is_split is not is_open:
        stage.act("document")
        stage.settle()


def _empty(stage: Stage) -> QWidget:
    """No document; those of an earlier look are taken away."""
    _show(stage, True)
    session = stage.program.session
    assert session is not None
    akt = _screen(stage)._model.case.akt
    for scan in session.steps.scans.of(akt):
        session.steps.scans.remove(scan.scan_id, "Visas på nytt.")
    _show(stage, False)
    _show(stage, True)
    return stage.window


def _read(stage: Stage) -> QWidget:
    session = stage.program.session
    assert session is not None
    case = _screen(stage)._model.case
    if not session.steps.scans.of(case.akt):
        session.steps.scans.attach(case, plan(), Label("Vårdplan"))
    _show(stage, False)
    _show(stage, True)
    return stage.window


def _remove(stage: Stage) -> QWidget:
    """Asked about the document that is read, and not done."""
    _read(stage)
    stage.act("document_remove")
    return stage.dialog()


def _attach(stage: Stage) -> QWidget:
    """The last of them: the pane is closed for what comes after."""
    _show(stage, False)
    path: Path = stage.home / "vardplan.pdf"
    path.write_bytes(plan())
    stage.desktop.answers.append(path)
    stage.act("attach")
    return stage.dialog()


DOCUMENTS = (
    Chapter(
        lambda _stage: None,
        (
            Scene("review-ingen-handling", _empty),
            Scene("review-handling", _read),
            Scene("ta-bort-handling", _remove),
            Scene("bifoga", _attach),
        ),
    ),
)

"""The example with a report that is fastställd, and the check of that report."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from inspector_app.app.scenes.example import example_of, step
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.ui import way
from inspector_app.ui.screens.report.view import ReportScreen
from inspector_app.ui.screens.report.view_model import Ending
from inspector_app.ui.screens.verification.view import VerificationScreen
from inspector_app.workflow.compose_report import Finish


def _fix_report(stage: Stage) -> None:
    """Write findings, fastställ the report and sign it with the trial certificate."""
    session = stage.program.session
    assert session is not None
    for begun in session.steps.findings.all():
        session.steps.findings.remove(begun.finding_id)
    example_of(session.steps).conclude()
    stage.stand(way.SAMPLE)
    session.steps.fix(Finish(registry_no="SN 2026/1079", to_be_signed=True, test_marked=True))
    session.steps.sign(session.trial.key_file())
    (stage.home / "rapport.pdf").write_bytes(session.reports()[-1].signed_pdf)


def _report(stage: Stage) -> ReportScreen:
    screen = stage.stand(way.REPORT)
    assert isinstance(screen, ReportScreen)
    return screen


def _ask_lock(stage: Stage) -> QWidget:
    _report(stage)
    stage.act("fix")
    return stage.dialog()


def _own_key(stage: Stage) -> QWidget:
    """The ending with a key file of one's own, and the form that asks for it."""
    screen = _report(stage)
    screen.ending.choose(Ending.OWN_KEY)
    stage.settle()
    return stage.window


def _version(stage: Stage) -> QWidget:
    screen = _report(stage)
    screen.page.ensureWidgetVisible(screen.version)
    stage.settle()
    return stage.window


def _verdict(stage: Stage) -> QWidget:
    screen = stage.stand(way.VERIFICATION)
    assert isinstance(screen, VerificationScreen)
    stage.desktop.answers[:] = [stage.home / "rapport.pdf"]
    stage.act("choose")
    stage.act("check")
    return stage.window


SIGNED = (
    Chapter(
        _fix_report,
        (
            step(way.FINDINGS, "findings-skrivna"),
            Scene("report-version", _version),
            Scene("report-lasa", _ask_lock),
            Scene("report-egen-nyckel", _own_key),
            Scene("verification-utfall", _verdict),
        ),
    ),
)

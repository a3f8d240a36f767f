"""Which screen each step opens, with its doors led to the steps of the open inspection."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from inspector_app.ui import way
from inspector_app.ui.screen import Screen
from inspector_app.wording.faults import describe_error

if TYPE_CHECKING:
    from inspector_app.app.program import Program
    from inspector_app.app.session import Session


def build(key: str, program: Program) -> Screen:
    """Return the screen of a step, built. What it saves may open or finish a step."""
    screen = _BUILDERS[key](program)
    if key != way.REVIEW:
        screen.saved.connect(lambda _at: program.tell_stages())
    return screen


def _session(program: Program) -> Session:
    assert program.session is not None, "the step waits until an inspection is open"
    return program.session


def _go(program: Program, key: str) -> Callable[[], object]:
    return partial(program.go_on, key)


def _when_changed(value: Callable[[], object], work: Callable[[], object]) -> Callable[[], None]:
    """Do the work only when the value is another than the last time."""
    last: list[object] = [None]

    def look() -> None:
        before, last[0] = last[0], value()
        if before not in (None, last[0]):
            work()

    return look


def _population(program: Program) -> Screen:
    from inspector_app.adapters.files.paste_reader import PasteReader
    from inspector_app.adapters.files.profiles import ProfileFolder
    from inspector_app.adapters.files.register_reader import RegisterReader
    from inspector_app.ui.screens.population.doors import doors_of
    from inspector_app.ui.screens.population.view import build_population

    doors = doors_of(
        _session(program).steps,
        RegisterReader(),
        PasteReader,
        ProfileFolder(program.folders.profiles),
        _go(program, way.FRAME),
    )
    return build_population(doors, program.runner, program.dialogs)


def _frame(program: Program) -> Screen:
    from inspector_app.ui.screens.frame.doors import doors_of
    from inspector_app.ui.screens.frame.view import build_frame

    doors = doors_of(_session(program).steps, _go(program, way.SAMPLE))
    return build_frame(doors, program.runner, program.dialogs)


def _review(program: Program) -> Screen:
    from inspector_app.app import files as chosen
    from inspector_app.ui.screens.hand_over.desk import HandOverDesk
    from inspector_app.ui.screens.review.beside import Desks
    from inspector_app.ui.screens.review.colleagues import Colleagues
    from inspector_app.ui.screens.review.concerns import ConcernDesk
    from inspector_app.ui.screens.review.document_desk import DocumentDesk, DocumentDoors
    from inspector_app.ui.screens.review.file_acts import FileActs, FileDoors
    from inspector_app.ui.screens.review.view import ReviewScreen
    from inspector_app.ui.screens.review.view_model import ReviewViewModel, doors_of

    session = _session(program)
    if session.is_practice:
        return _practice(program)
    steps, keys = session.steps, program.keys_desk()
    people = Colleagues(steps.readings, session.workspace, keys.show, program.dialogs)
    doors = doors_of(steps.review, people.statuses)
    model = ReviewViewModel(doors, program.runner, describe_error)
    model.queue_changed.connect(_when_changed(model.counts, program.tell_stages))
    people.changed.connect(program.tell_stages)
    step = steps.concerns
    concerns = ConcernDesk(step, program.dialogs, step.clock.now)
    concerns.changed.connect(program.tell_stages)
    copying = steps.copy_to_sibling
    own = FileDoors(
        steps.file_times, steps.conflict.outlook, steps.conflict, copying.offered, copying
    )
    files = FileActs(model, own, program.dialogs, describe_error)
    packages = HandOverDesk(steps.hand_over, lambda: session.title, program.dialogs)
    packages.changed.connect(program.tell_stages)
    scans = DocumentDoors(steps.scans, chosen.read_scan, doors.today)
    documents = DocumentDesk(scans, program.runner, program.dialogs)
    desks = Desks(concerns, people, files, packages, documents)
    return ReviewScreen(model, program.dialogs, desks)


def _practice(program: Program) -> Screen:
    from inspector_app.app.practice import PracticeSession
    from inspector_app.ui.screens.practice.view import PracticeScreen
    from inspector_app.ui.screens.practice.view_model import PracticeViewModel
    from inspector_app.ui.screens.review.view_model import doors_of

    session = _session(program)
    assert isinstance(session, PracticeSession)
    practice = session.practice
    key = practice.by_akt, practice.compare
    model = PracticeViewModel(doors_of(session.steps.review), key, program.runner, describe_error)
    model.queue_changed.connect(_when_changed(model.counts, program.tell_stages))
    return PracticeScreen(model, program.dialogs)


def _sample(program: Program) -> Screen:
    from inspector_app.ui.screens.sample.doors import doors_of
    from inspector_app.ui.screens.sample.view import build_sample

    doors = doors_of(_session(program).steps, _go(program, way.REVIEW))
    return build_sample(doors, program.runner, program.dialogs)


def _results(program: Program) -> Screen:
    from inspector_app.ui.screens.findings.seed import FindingSeed
    from inspector_app.ui.screens.findings.view import FindingsScreen
    from inspector_app.ui.screens.results.view import build_results
    from inspector_app.ui.screens.results.view_model import ResultsDoors

    def write_finding(seed: FindingSeed) -> None:
        findings = program.window.screen_of(way.FINDINGS)
        assert isinstance(findings, FindingsScreen)
        findings.begin(seed)
        program.window.go_to(way.FINDINGS)

    doors = ResultsDoors(_session(program).steps.tabulate)
    screen = build_results(doors, program.runner, program.dialogs)
    screen.finding_wanted.connect(write_finding)
    return screen


def _findings(program: Program) -> Screen:
    from inspector_app.ui.screens.findings.view import build_findings
    from inspector_app.ui.screens.findings.view_model import FindingsDoors

    steps = _session(program).steps
    doors = FindingsDoors(
        tabulate=steps.tabulate,
        all=steps.findings.all,
        save=steps.findings.save,
        remove=steps.findings.remove,
        new_id=steps.review.randomness.uuid,
        now=steps.review.clock.now,
    )
    return build_findings(doors, program.runner, program.dialogs)


def _report(program: Program) -> Screen:
    from inspector_app.app import files
    from inspector_app.ui.screens.report.readiness import Way
    from inspector_app.ui.screens.report.view import build_report
    from inspector_app.ui.screens.report.view_model import ReportDoors

    session = _session(program)
    steps = session.steps
    doors = ReportDoors(
        inspection=session.inspection,
        tabulate=steps.tabulate,
        findings=steps.findings.all,
        versions=session.reports,
        compose=steps.compose,
        fix=steps.fix,
        awaits_signature=lambda version: b"/FT /Sig" in version.fixed_pdf,
        who=steps.sign.who,
        sign=steps.sign,
        trial_key=session.trial.key_file,
        trial_trust=session.trial.trust,
        hand_out_key=steps.hand_out_key,
        show_pdf=files.show_pdf,
        read_file=files.read_file,
        write_file=files.write_file,
        now=steps.fix.clock.now,
    )
    screen = build_report(doors, program.runner, program.dialogs)
    places = {Way.SAMPLING: way.SAMPLE, Way.REVIEW: way.REVIEW, Way.FINDINGS: way.FINDINGS}

    def mend(wanted: Way) -> None:
        if wanted is Way.COMMISSION:
            program.edit_commission()
        else:
            program.window.go_to(places[wanted])

    screen.way_wanted.connect(mend)
    return screen


def _verification(program: Program) -> Screen:
    from inspector_app.adapters.system.clock import SystemClock
    from inspector_app.app import files
    from inspector_app.composition import verifier_at
    from inspector_app.ui.screens.verification.view import build_verification
    from inspector_app.ui.screens.verification.view_model import VerificationDoors

    doors = VerificationDoors(
        verify=verifier_at(SystemClock()).verified,
        workspace=lambda: program.session.workspace if program.session else None,
        read_file=files.read_file,
        write_file=files.write_file,
    )
    return build_verification(doors, program.runner, program.dialogs)


_BUILDERS: dict[str, Callable[[Program], Screen]] = {
    way.POPULATION: _population,
    way.FRAME: _frame,
    way.SAMPLE: _sample,
    way.REVIEW: _review,
    way.RESULTS: _results,
    way.FINDINGS: _findings,
    way.REPORT: _report,
    way.VERIFICATION: _verification,
}

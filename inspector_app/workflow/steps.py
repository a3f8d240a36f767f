"""All steps of one open inspection, put together once by whoever composes the program.

The window, the command line and the demonstration get the same object; nothing in it knows which.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.population.cells import PersonNumberReader
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.hand_over import PackageFiles
from inspector_app.ports.population_reader import OpenReading
from inspector_app.ports.report_renderer import ReportRenderer
from inspector_app.ports.report_writer import ReportWriter
from inspector_app.ports.scans import ScanReader
from inspector_app.ports.signature_inspector import SignatureInspector
from inspector_app.ports.signer import Signer
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.acute_concern import AcuteConcerns
from inspector_app.workflow.attach_scans import AttachScans
from inspector_app.workflow.compose_report import ComposeReport
from inspector_app.workflow.conflict import DeclareOwnConflict
from inspector_app.workflow.draw_sample import HoldCeremony
from inspector_app.workflow.file_times import ReadFileTimes, StateAccessDay
from inspector_app.workflow.fix_report import FixReport
from inspector_app.workflow.freeze_frame import FreezeFrame
from inspector_app.workflow.hand_out_key import HandOutKey
from inspector_app.workflow.hand_over import HandOverFiles
from inspector_app.workflow.import_register import ImportRegister
from inspector_app.workflow.order_files import OrderFiles
from inspector_app.workflow.register_protocol import RegisterProtocol
from inspector_app.workflow.review_case import ReviewCase
from inspector_app.workflow.second_reading.steps import ReadingSteps, reading_steps
from inspector_app.workflow.siblings import CopyToSibling
from inspector_app.workflow.sign_report import SignReport
from inspector_app.workflow.start_inspection import SetParameters, StartInspection
from inspector_app.workflow.tabulate_results import TabulateResults
from inspector_app.workflow.write_findings import WriteFindings


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps need of the world outside, the workspace apart."""

    library: ChecklistLibrary
    clock: Clock
    randomness: Randomness
    read_person_number: PersonNumberReader
    writer: ReportWriter
    renderer: ReportRenderer
    inspector: SignatureInspector
    signer: Signer
    scan_reader: ScanReader
    packages: PackageFiles
    open_reading: OpenReading | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps in the order of the work."""

    workspace: Workspace
    start: StartInspection
    set_parameters: SetParameters
    import_register: ImportRegister
    freeze_frame: FreezeFrame
    register_protocol: RegisterProtocol
    ceremony: HoldCeremony
    order_files: OrderFiles
    file_times: ReadFileTimes
    access_day: StateAccessDay
    conflict: DeclareOwnConflict
    copy_to_sibling: CopyToSibling
    readings: ReadingSteps
    hand_over: HandOverFiles
    review: ReviewCase
    concerns: AcuteConcerns
    scans: AttachScans
    tabulate: TabulateResults
    findings: WriteFindings
    compose: ComposeReport
    fix: FixReport
    sign: SignReport
    hand_out_key: HandOutKey


def steps_of(workspace: Workspace, tools: Tools) -> Steps:
    """Return the steps over an open workspace."""
    library, clock, randomness = tools.library, tools.clock, tools.randomness
    compose = ComposeReport(
        workspace, library, tools.writer, tools.renderer, tools.inspector, clock
    )
    return Steps(
        workspace=workspace,
        start=StartInspection(workspace, library, randomness),
        set_parameters=SetParameters(workspace, library),
        import_register=ImportRegister(
            workspace, clock, randomness, tools.read_person_number, tools.open_reading
        ),
        freeze_frame=FreezeFrame(workspace, clock, randomness),
        register_protocol=RegisterProtocol(workspace, clock),
        ceremony=HoldCeremony(workspace, clock),
        order_files=OrderFiles(workspace, clock),
        file_times=ReadFileTimes(workspace),
        access_day=StateAccessDay(workspace),
        conflict=DeclareOwnConflict(workspace, library, clock, randomness),
        copy_to_sibling=CopyToSibling(ReviewCase(workspace, library, clock, randomness)),
        readings=reading_steps(workspace, library, clock, randomness),
        hand_over=HandOverFiles(workspace, library, tools.packages, clock, randomness),
        review=ReviewCase(workspace, library, clock, randomness),
        concerns=AcuteConcerns(workspace, clock, randomness),
        scans=AttachScans(workspace, tools.scan_reader, clock, randomness),
        tabulate=TabulateResults(workspace, library),
        findings=WriteFindings(workspace, library),
        compose=compose,
        fix=FixReport(workspace, compose, clock),
        sign=SignReport(workspace, tools.signer, clock),
        hand_out_key=HandOutKey(workspace),
    )

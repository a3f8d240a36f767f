"""The steps of who reads what, second reading, gemensamt svar, quality and reliability."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.anchor_files import AnchorFiles
from inspector_app.workflow.move_readings import MoveReadings
from inspector_app.workflow.own_eyes import SeeOwnEyes
from inspector_app.workflow.reading_assignment import (
    AssignReaders,
    DeclareConflict,
    DrawSecondReadings,
    ReadAssignment,
    ReassignReading,
    SetSecondReading,
)
from inspector_app.workflow.second_reading.comparison import (
    Agreeing,
    AgreeOnAnswer,
    CloseAgreement,
    CompareReadings,
    DecideAnswer,
    ReopenAgreement,
)
from inspector_app.workflow.second_reading.quality import AssureQuality
from inspector_app.workflow.second_reading.reliability import MeasureAgreement
from inspector_app.workflow.second_reading.status import FileStatuses


@dataclass(frozen=True, slots=True)
class ReadingSteps:
    """The steps in the order of the work."""

    set_terms: SetSecondReading
    assign: AssignReaders
    draw_second: DrawSecondReadings
    assignment: ReadAssignment
    declare_conflict: DeclareConflict
    reassign: ReassignReading
    move: MoveReadings
    statuses: FileStatuses
    compare: CompareReadings
    agree: AgreeOnAnswer
    decide: DecideAnswer
    reopen: ReopenAgreement
    close: CloseAgreement
    quality: AssureQuality
    measure: MeasureAgreement
    own_eyes: SeeOwnEyes
    anchors: AnchorFiles


def reading_steps(
    workspace: Workspace, library: ChecklistLibrary, clock: Clock, randomness: Randomness
) -> ReadingSteps:
    """Return the steps over an open workspace."""
    agreeing = Agreeing(workspace, library, clock, randomness)
    return ReadingSteps(
        set_terms=SetSecondReading(workspace),
        assign=AssignReaders(workspace, library),
        draw_second=DrawSecondReadings(workspace, library),
        assignment=ReadAssignment(workspace, library),
        declare_conflict=DeclareConflict(workspace, library),
        reassign=ReassignReading(workspace),
        move=MoveReadings(workspace),
        statuses=FileStatuses(workspace),
        compare=CompareReadings(workspace, library),
        agree=AgreeOnAnswer(agreeing),
        decide=DecideAnswer(agreeing),
        reopen=ReopenAgreement(agreeing),
        close=CloseAgreement(agreeing),
        quality=AssureQuality(workspace, clock, randomness),
        measure=MeasureAgreement(workspace, library),
        own_eyes=SeeOwnEyes(workspace, library),
        anchors=AnchorFiles(workspace, library, clock),
    )

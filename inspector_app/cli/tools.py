"""The tools of the steps without a window: the adapters of this machine."""

from __future__ import annotations

from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.pdf.inspection import StrictInspector
from inspector_app.adapters.pdf.renderer import PdfReportRenderer
from inspector_app.adapters.pdf.signing import Pkcs12Signer
from inspector_app.adapters.system.resources import checklists, resource
from inspector_app.ports.system import Clock, Randomness
from inspector_app.wording.report import write_report
from inspector_app.workflow.steps import Tools


def inspector_at(clock: Clock) -> StrictInspector:
    """Return the reader of reports."""
    return StrictInspector(resource("fonts"), clock.now)


def tools_with(clock: Clock, randomness: Randomness) -> Tools:
    """Return the tools with the given time and chance."""
    return Tools(
        library=FolderChecklistLibrary(checklists()),
        clock=clock,
        randomness=randomness,
        read_person_number=read_person_number,
        writer=write_report,
        renderer=PdfReportRenderer(resource()),
        inspector=inspector_at(clock),
        signer=Pkcs12Signer(),
    )

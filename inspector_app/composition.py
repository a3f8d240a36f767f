"""Which adapter of this machine serves which port; the window and the command line both ask here.

Decision: imported after the first paint only, since everything an inspection needs comes with it.
"""

from __future__ import annotations

from pathlib import Path

from inspector_app.adapters.db.loans import EncryptedLoans, FolderPackages
from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.files.parallel_reading import open_reading
from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.files.template_shelf import FolderTemplateShelf
from inspector_app.adapters.files.xlsform_files import FolderXlsFormFiles
from inspector_app.adapters.pdf.inspection import StrictInspector
from inspector_app.adapters.pdf.renderer import PdfReportRenderer
from inspector_app.adapters.pdf.scan_pages import ScanProcessReader
from inspector_app.adapters.pdf.signing import Pkcs12Signer
from inspector_app.adapters.system.resources import checklists, resource
from inspector_app.ports.system import Clock, Randomness
from inspector_app.wording.report import write_report
from inspector_app.workflow.hand_over import OpenPackage
from inspector_app.workflow.steps import Tools
from inspector_app.workflow.verify_report import VerifyReport


def inspector_at(clock: Clock) -> StrictInspector:
    """Return the reader of reports."""
    return StrictInspector(resource("fonts"), clock.now)


def verifier_at(clock: Clock) -> VerifyReport:
    """Return the step that checks a report; it needs no open inspection."""
    return VerifyReport(inspector_at(clock), RegisterReader(), read_person_number)


def template_shelf(own: Path) -> FolderTemplateShelf:
    """Return the shelf of the program's templates and of the user's own."""
    return FolderTemplateShelf(checklists(), own)


def xlsform_files() -> FolderXlsFormFiles:
    """Return the reader and writer of workbooks in XLSForm."""
    return FolderXlsFormFiles()


def package_opener(clock: Clock) -> OpenPackage:
    """Return the step that opens a package from another laptop; it needs no open inspection."""
    return OpenPackage(EncryptedLoans(clock), FolderPackages())


def tools_with(clock: Clock, randomness: Randomness, own: Path | None = None) -> Tools:
    """Return the tools of the steps with the given time and chance.

    ``own`` is the folder of the user's own templates; only released ones are chosen from it.
    """
    released = (template_shelf(own).released,) if own is not None else ()
    return Tools(
        library=FolderChecklistLibrary(checklists(), *released),
        clock=clock,
        randomness=randomness,
        read_person_number=read_person_number,
        writer=write_report,
        renderer=PdfReportRenderer(resource()),
        inspector=inspector_at(clock),
        signer=Pkcs12Signer(),
        scan_reader=ScanProcessReader(),
        packages=FolderPackages(),
        open_reading=open_reading,
    )

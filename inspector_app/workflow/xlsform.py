"""XLSForm in and out of the library: a workbook becomes a draft, a template becomes a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.xlsform import cell_issue
from inspector_app.domain.xlsform.guide import blank_workbook
from inspector_app.domain.xlsform.reader import read_xlsform
from inspector_app.domain.xlsform.writer import write_xlsform
from inspector_app.ports.xlsform_files import XlsFormFiles
from inspector_app.workflow.template_library import TemplateLibrary


@dataclass(frozen=True, slots=True)
class XlsFormDesk:
    """What can be done with XLSForm; each is whole or not at all."""

    library: TemplateLibrary
    files: XlsFormFiles

    def bring_in(self, path: Path) -> str:
        """Make a draft of a workbook and return the draft's file name.

        Errors: ``xlsform_faults`` (facts ``count``, ``issues``: every fault with its cell), what
        ``XlsFormFiles.read`` raises, ``shelf_not_written``. A name that the library has already is
        a fault at the version; no draft gives way.
        """
        reading = read_xlsform(self.files.read(path))
        issues = reading.issues
        taken = {file.name for file in self.library.shelf.files()}
        if not issues and reading.name in taken:
            issues = (cell_issue("xlsform_name_taken", reading.version_cell, file=reading.name),)
        if issues:
            raise InspectionError("xlsform_faults", count=len(issues), issues=issues)
        self.library.save_draft(reading.name, reading.text)
        return reading.name

    def hand_out(self, checklist: Checklist, path: Path) -> None:
        """Write a template as a workbook.

        Errors: ``xlsform_outside`` (facts ``count``, ``issues``: every part that has no place),
        ``xlsform_not_written``.
        """
        writing = write_xlsform(checklist)
        if writing.workbook is None:
            count = len(writing.issues)
            raise InspectionError("xlsform_outside", count=count, issues=writing.issues)
        self.files.write(path, writing.workbook)

    def save_blank(self, path: Path) -> None:
        """Write the workbook that authors begin with. Error ``xlsform_not_written``."""
        self.files.write(path, blank_workbook())

"""The template of an inspection: one theme of the library, or several combined into one text.

Decision: the text is kept in the workspace when it is chosen. What a file was answered by can so be
read for ever, whatever becomes of the library's folder, and one text is what is scored, printed and
verified, also when it was combined from several themes.
"""

from __future__ import annotations

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.reader import ChecklistReading, reading_of
from inspector_app.domain.inspection import Inspection
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork

TEMPLATE = "checklist"
"""The kind of the document that holds the text; there is one."""


def template_of(work: UnitOfWork, library: ChecklistLibrary, sha256: str) -> Checklist:
    """Return the template with this digest, as kept or else as the library has it.

    Errors: ``checklist_not_found``, ``checklist_faults``.
    """
    kept = work.document(TEMPLATE, 1)
    reading = _read(kept) if kept is not None else None
    if reading is not None and reading.sha256 == sha256:
        return reading.required()
    return library.checklist(sha256)


def asked_template(work: UnitOfWork, library: ChecklistLibrary, known: Inspection) -> Checklist:
    """Return the template of the inspection with the questions that its depth asks."""
    return template_of(work, library, known.checklist_sha256).asked(known.in_depth)


def keep_template(work: UnitOfWork, checklist: Checklist) -> None:
    """Keep the text of a template; a text that is kept already is not written again."""
    if work.document(TEMPLATE, 1) != checklist.text:
        work.save_document(TEMPLATE, 1, checklist.text)


def together(library: ChecklistLibrary, digests: tuple[str, ...]) -> Checklist:
    """Return one theme of the library, or several as one template.

    Errors: ``checklist_not_found``, ``checklist_faults``, ``combination_faults`` (fact ``issues``).
    """
    themes = [library.checklist(digest) for digest in dict.fromkeys(digests)]
    if len(themes) == 1:
        return themes[0]
    return _read(combine([theme.text.encode("utf-8") for theme in themes]).required()).required()


def _read(text: str) -> ChecklistReading:
    return reading_of(text.encode("utf-8"))

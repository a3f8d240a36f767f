"""An XLSForm read into the text of a template, or every fault with the cell where it stands.

The faults of the sheets come first; where there are none, the template is read as any other, and
what is found then is said at the cells that the faulty values came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.document.printer import print_document
from inspector_app.domain.checklist.faults import spoken
from inspector_app.domain.checklist.reader import FORMAT, read_checklist
from inspector_app.domain.errors import Issue
from inspector_app.domain.xlsform import (
    CHOICES,
    DEFAULT_LANGUAGE,
    FORM_ID,
    SETTINGS,
    SOURCES,
    SURVEY,
    Cell,
    Workbook,
)
from inspector_app.domain.xlsform.lists import note_unused, read_lists
from inspector_app.domain.xlsform.sheets import Notes, Row, note_other_sheets, rows_of
from inspector_app.domain.xlsform.survey import read_survey

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]{0,18}[0-9A-Za-z])?")
"""A version that can stand in a file's name."""
LANGUAGES = frozenset(["", "svenska (sv)", "svenska", "sv", "swedish (sv)"])


@dataclass(frozen=True, slots=True)
class XlsFormReading:
    """The text of a template and the file name it gets, or the faults of the workbook.

    ``version_cell`` is where the version stands, for a fault that only the library can find.
    """

    text: str
    name: str
    issues: tuple[Issue, ...]
    version_cell: Cell


def read_xlsform(workbook: Workbook) -> XlsFormReading:
    """Return the template in a workbook or all its faults, each with its cell."""
    notes = Notes()
    note_other_sheets(workbook, notes)
    settings = rows_of(workbook, SETTINGS, notes)
    lists = read_lists(rows_of(workbook, CHOICES, notes))
    sources, source_rows = _sources(rows_of(workbook, SOURCES, notes))
    survey = read_survey(rows_of(workbook, SURVEY, notes), lists, frozenset(source_rows))
    if survey.used_lists:
        note_unused(lists, survey.used_lists, notes)
    top, cells = _top(settings, notes)
    document = {**top, "source": sources, "question": survey.questions}
    if not survey.questions and not notes.found:
        notes.note_sheet("xlsform_no_questions", SURVEY)
    version = cells.get("version", Cell(SETTINGS, 2, 1))
    if notes.found:
        return XlsFormReading("", "", notes.in_order(), version)
    text = print_document({key: value for key, value in document.items() if value != []})
    places = {(key,): cell for key, cell in cells.items()} | survey.cells
    places |= {("source", n): row.cell("id") for n, row in enumerate(source_rows.values())}
    issues = _template_issues(text, places)
    name = f"{top['slug']}-{top['version']}.toml"
    return XlsFormReading("" if issues else text, name, issues, version)


def _top(rows: tuple[Row, ...], notes: Notes) -> tuple[dict[str, Any], dict[str, Cell]]:
    """What stands above the questions, and the cells that it comes from."""
    if not rows:
        if not notes.found:
            notes.note_sheet("xlsform_settings_empty", SETTINGS)
        return {}, {}
    row = rows[0]
    for more in rows[1:]:
        more.notes.note("xlsform_settings_more", Cell(SETTINGS, more.number, 1))
    columns = {"slug": "form_id", "version": "version", "title": "form_title", "purpose": "syfte"}
    found: dict[str, Any] = {"format": FORMAT}
    found |= {key: row.needed(column) for key, column in columns.items()}
    _note_settings(row, found)
    found |= _if_any("replaces", row.text("ersatter"))
    types = [line.strip() for line in row.text("handlingstyper").splitlines() if line.strip()]
    found |= _if_any("document_types", types)
    columns |= {"replaces": "ersatter", "document_types": "handlingstyper"}
    return found, {key: row.cell(column) for key, column in columns.items()}


def _note_settings(row: Row, found: Mapping[str, str]) -> None:
    if found["slug"] and not _SLUG.fullmatch(found["slug"]):
        row.note("xlsform_form_id", FORM_ID)
    if found["version"] and not VERSION.fullmatch(found["version"]):
        row.note("xlsform_version", "version")
    if row.text(DEFAULT_LANGUAGE).casefold() not in LANGUAGES:
        row.note("xlsform_default_language", DEFAULT_LANGUAGE)


def _if_any(key: str, value: Any) -> dict[str, Any]:
    return {key: value} if value else {}


def _sources(rows: tuple[Row, ...]) -> tuple[list[dict[str, Any]], dict[str, Row]]:
    """The sources as the document has them, and their rows by id."""
    found: list[dict[str, Any]] = []
    by_id: dict[str, Row] = {}
    for row in rows:
        source_id, title = row.needed("id"), row.needed("titel")
        day = row.day("last_den", row.needed("last_den"))
        if source_id in by_id:
            row.note("xlsform_name_twice", "id")
        by_id[source_id] = row
        source = {"id": source_id, "title": title, "state_on": day}
        found.append(source | _if_any("note", row.text("anmarkning")))
    return found, by_id


def _template_issues(text: str, cells: Mapping[Path, Cell]) -> tuple[Issue, ...]:
    """What reading the template finds, at the cells of the workbook."""
    places = {spoken(path): cell for path, cell in cells.items()}
    return tuple(_placed(issue, places) for issue in read_checklist(text.encode()).issues)


def _placed(issue: Issue, places: Mapping[str, Cell]) -> Issue:
    """The fault at the cell of its value, or of the nearest value around it."""
    path = issue.column
    while path and path not in places:
        path = path.rpartition(" · ")[0]
    cell = places.get(path, Cell(SURVEY, 1, 1))
    return replace(issue, row=cell.row, column=str(cell))

"""The sheets of an XLSForm as rows with named columns; what stands outside the subset is noted.

A header that is not known but has nothing under it says nothing and is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.xlsform import (
    COLUMNS,
    HIDDEN,
    LANGUAGE,
    NO_WORDS,
    SETTINGS,
    SHEETS,
    SURVEY,
    TRANSLATED,
    YES_WORDS,
    Cell,
    Sheet,
    Workbook,
    cell_issue,
)

MAX_ISSUES = 1_000
_OUTSIDE = {
    "choice_filter": "xlsform_choice_filter",
    "calculation": "xlsform_calculate",
    "repeat_count": "xlsform_repeat",
    "vikt": "xlsform_weight",
    "grans": "xlsform_limit",
    "gräns": "xlsform_limit",
    "nyckeltal": "xlsform_key_figure",
}
_KNOWN_OUTSIDE = frozenset(
    [
        *("appearance", "default", "read_only", "readonly", "trigger", "parameters", "media"),
        *("image", "audio", "video", "big-image", "guidance_hint", "required_message"),
        *("bind", "body", "instance", "save_to", "disabled", "intent", "autoplay"),
        *("instance_name", "public_key", "submission_url", "auto_send", "auto_delete", "style"),
        *("allow_choice_duplicates", "id_string", "title", "namespaces", "instance_xmlns"),
        *("clean_text_values", "add_none_option", "attribute", "client_editable", "sms_keyword"),
    ]
)
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "survey": ("type", "name"),
    "choices": ("list_name", "name"),
    "settings": ("form_title", "form_id", "version", "syfte"),
    "kallor": ("id", "titel", "last_den"),
}
_ALIASES = {
    f"{name}{suffix}".casefold(): f"{name}::{LANGUAGE}"
    for name in TRANSLATED
    for suffix in ("", "::sv", "::Svenska", "::Swedish (sv)", f"::{LANGUAGE}")
}


@dataclass(slots=True)
class Notes:
    """The faults of one workbook, in the order they were found."""

    found: list[Issue] = field(default_factory=list)
    headers: set[tuple[str, str]] = field(default_factory=set)

    def note(self, code: str, cell: Cell, value: str = "", **facts: Any) -> None:
        """Note a fault at a cell; after a thousand only that there are more."""
        if len(self.found) < MAX_ISSUES:
            self.found.append(cell_issue(code, cell, value, **facts))
        elif len(self.found) == MAX_ISSUES:
            self.found.append(cell_issue("xlsform_more", cell, limit=MAX_ISSUES))

    def note_header(self, sheet: str, wanted: str) -> None:
        """Note once that a sheet lacks a column."""
        if (sheet, wanted) not in self.headers:
            self.headers.add((sheet, wanted))
            self.note("xlsform_header_missing", Cell(sheet, 1, 1), wanted=wanted)

    def note_sheet(self, code: str, sheet: str, **facts: Any) -> None:
        """Note a fault of a whole sheet."""
        self.found.append(Issue(code, Severity.ERROR, 0, sheet, "", facts))

    def in_order(self) -> tuple[Issue, ...]:
        """The faults sheet by sheet and row by row."""
        order = {name: number for number, name in enumerate(SHEETS)}
        return tuple(
            sorted(self.found, key=lambda i: (order.get(i.column.split("!")[0], 9), i.row))
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it: the texts under known headers, with white space stripped."""

    sheet: str
    number: int
    texts: Mapping[str, str]
    places: Mapping[str, int]
    notes: Notes = field(repr=False)

    def text(self, column: str) -> str:
        """What stands in a column; empty when nothing does."""
        return self.texts.get(column, "")

    def cell(self, column: str) -> Cell:
        """Where a column is in this row; the first cell when the sheet lacks the column."""
        return Cell(self.sheet, self.number, self.places.get(column, 1))

    def note(self, code: str, column: str, **facts: Any) -> None:
        """Note a fault at a cell of this row, with what stands there."""
        self.notes.note(code, self.cell(column), self.text(column), **facts)

    def needed(self, column: str) -> str:
        """What stands in a column that may not be empty."""
        found = self.text(column)
        if column not in self.places:
            self.notes.note_header(self.sheet, column)
        elif not found:
            self.note("xlsform_missing", column, wanted=column)
        return found

    def yes(self, column: str, *, default: bool = False) -> bool:
        """A yes or a no."""
        found = self.text(column).casefold()
        if found and found not in YES_WORDS | NO_WORDS:
            self.note("xlsform_word", column, words="ja, nej")
        return found in YES_WORDS if found else default

    def word(self, column: str, words: Mapping[str, str], default: str) -> str:
        """What one of the words stands for."""
        found = self.text(column).casefold()
        if found and found not in words:
            self.note("xlsform_word", column, words=", ".join(words))
        return words.get(found, default)

    def day(self, column: str, written: str) -> date | None:
        """A day; ``None`` when it is empty or no day."""
        try:
            return date.fromisoformat(written) if written else None
        except ValueError:
            self.notes.note("xlsform_day", self.cell(column), written)
            return None

    def unused(self, *columns: str) -> None:
        """Note what stands in columns that this kind of row cannot use."""
        for column in columns:
            if self.text(column):
                self.note("xlsform_not_here", column, name=column, type=self.text("type"))


def rows_of(workbook: Workbook, name: str, notes: Notes) -> tuple[Row, ...]:
    """Return the rows below the headers of a sheet, empty rows left out."""
    sheet = workbook.sheet(name)
    if sheet is None or not any(any(cell.strip() for cell in row) for row in sheet.rows):
        if name in (SURVEY, SETTINGS):
            notes.note_sheet("xlsform_sheet_missing", name)
        return ()
    places = _headers(sheet, name, notes)
    for wanted in _NEEDED[name]:
        if wanted not in places:
            notes.note_header(name, wanted)
    return tuple(_rows(sheet, name, places, notes))


def _rows(sheet: Sheet, name: str, places: Mapping[str, int], notes: Notes) -> Iterator[Row]:
    for number, cells in enumerate(sheet.rows[1:], start=2):
        if any(cell.strip() for cell in cells):
            texts = {
                column: cells[place - 1].strip()
                for column, place in places.items()
                if place <= len(cells) and cells[place - 1].strip()
            }
            yield Row(name, number, texts, places, notes)


def note_other_sheets(workbook: Workbook, notes: Notes) -> None:
    """Note sheets that have something in them and no meaning here."""
    for sheet in workbook.sheets:
        name = sheet.name.strip()
        if name.casefold() in SHEETS or name.startswith(HIDDEN):
            continue
        if any(any(cell.strip() for cell in row) for row in sheet.rows):
            notes.note_sheet("xlsform_sheet_outside", name)


def _headers(sheet: Sheet, name: str, notes: Notes) -> dict[str, int]:
    """The known columns and where they are; the others are noted where they hold anything."""
    places: dict[str, int] = {}
    width = max(len(row) for row in sheet.rows)
    head = (*sheet.rows[0], *("" for _ in range(width - len(sheet.rows[0]))))
    for place, written in enumerate(head, start=1):
        column = known_header(written, name)
        if column in places:
            notes.note("xlsform_header_twice", Cell(name, 1, place), written.strip())
        elif column:
            places[column] = place
        else:
            _note_outside(sheet, name, place, notes)
    return places


def known_header(written: str, sheet: str) -> str:
    """Return the column that a header names, empty when this program knows none."""
    plain = " ".join(written.split()).casefold()
    plain = _ALIASES.get(plain, plain)
    return next((c for c in COLUMNS[sheet] if c.casefold() == plain.casefold()), "")


def _note_outside(sheet: Sheet, name: str, place: int, notes: Notes) -> None:
    """Note a column that is not known: each cell of a known construct, else the header once."""
    header = " ".join(sheet.rows[0][place - 1].split()) if place <= len(sheet.rows[0]) else ""
    filled = [
        (number, row[place - 1].strip())
        for number, row in enumerate(sheet.rows[1:], start=2)
        if place <= len(row) and row[place - 1].strip()
    ]
    if not filled:
        return
    code = _outside_code(header)
    if code in ("xlsform_column_unknown", "xlsform_header_blank", "xlsform_language"):
        row = 1 if header else filled[0][0]
        notes.note(code, Cell(name, row, place), header or filled[0][1], name=header)
        return
    for number, text in filled:
        notes.note(code, Cell(name, number, place), text, name=header)


def _outside_code(header: str) -> str:
    plain = header.casefold()
    first = plain.partition("::")[0]
    if not plain:
        return "xlsform_header_blank"
    if first in TRANSLATED:
        return "xlsform_language"
    return _OUTSIDE.get(plain) or (
        "xlsform_column" if first in _KNOWN_OUTSIDE else "xlsform_column_unknown"
    )

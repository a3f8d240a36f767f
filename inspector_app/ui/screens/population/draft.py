"""A list that is being looked at and is not yet read in: where it comes from, how it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.name_marks import NameColumn, name_columns
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import (
    DroppedColumn,
    Field,
    Mapping,
    check_mapping,
    dropped_columns,
    suggest_mapping,
)
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import (
    DateOrder,
    DecimalSign,
    Preview,
    Setting,
    SourceKind,
    TableSettings,
)

TYPED_HEADER = (
    "Nummer",
    "Personnummer",
    "Stadsdel",
    "Enhet",
    "Placeringsform",
    "Startdatum",
    "Slutdatum",
)
"""Headings of the typed table. They are the list's own and not the window's words."""

HEADER_ROW = "header_row"
SettingName = Setting | str
"""A setting that the domain may leave undecided, or ``HEADER_ROW``, which is always judged."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file (``path``) or a pasted text."""

    name: str
    path: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the user says of a list: who made it, what it holds, the districts' own counts."""

    described_source: str = ""
    described_completeness: str = ""
    extracted_on: date | None = None
    control_totals: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A list with its preview and mapping. ``answered`` are questions the user has decided.

    ``keep_names`` is whether the names leave marks.
    """

    source: Source
    preview: Preview
    mapping: Mapping
    answered: frozenset[Setting] = frozenset()
    keep_names: bool = False

    @property
    def names(self) -> tuple[NameColumn, ...]:
        """The columns of names, which are not taken in."""
        return name_columns(self.preview.header, [header for _, header in self.mapping.columns])

    @property
    def open_questions(self) -> tuple[Setting, ...]:
        """What the values cannot decide and the user has not."""
        return tuple(one for one in self.preview.undecided if one not in self.answered)

    @property
    def faults(self) -> tuple[Issue, ...]:
        """Every fault of the mapping, and of the list as it is read now."""
        grave = tuple(one for one in self.preview.issues if one.severity is Severity.ERROR)
        return self.mapping_faults + grave

    @property
    def mapping_faults(self) -> tuple[Issue, ...]:
        """Every fault in the choice of columns."""
        return check_mapping(self.mapping, self.preview.header)

    @property
    def dropped(self) -> tuple[DroppedColumn, ...]:
        """The columns that will not be taken in."""
        return dropped_columns(self.mapping, self.preview.header)

    def seen_again(self, preview: Preview) -> Draft:
        """The same list read in another way; a changed header is mapped anew."""
        same = preview.header == self.preview.header
        mapping = self.mapping if same else _suggested(preview.header, self.mapping)
        return replace(self, preview=preview, mapping=mapping)

    def rules(self, statement: Statement) -> ReadingRules:
        """What is decided, as the import asks for it."""
        origin = Origin(
            self.preview.kind,
            self.source.name,
            self.preview.file_sha256,
            statement.described_source,
            statement.described_completeness,
            statement.extracted_on,
        )
        return ReadingRules(
            origin,
            self.preview.settings,
            self.mapping,
            control_totals=statement.control_totals,
        )


def begun(source: Source, preview: Preview) -> Draft:
    """A draft with the mapping that the headings suggest."""
    return Draft(source, preview, suggest_mapping(preview.header))


def changed(settings: TableSettings, setting: SettingName, key: str) -> TableSettings:
    """The settings with one of them chosen by its key."""
    if setting == HEADER_ROW:
        return replace(settings, header_row=int(key))
    if setting is Setting.DATE_ORDER:
        return replace(settings, date_order=DateOrder(key))
    if setting is Setting.DECIMAL_SIGN:
        return replace(settings, decimal_sign=DecimalSign(key))
    if setting is Setting.ENCODING:
        return replace(settings, encoding=key)
    if setting is Setting.DELIMITER:
        return replace(settings, delimiter=key)
    return replace(settings, sheet=key)


def profile_settings(profile: TableSettings, preview: Preview) -> TableSettings:
    """A profile's settings for this list: a sheet that it does not have is left as judged."""
    sheet = profile.sheet if profile.sheet in preview.sheets else preview.settings.sheet
    return replace(profile, sheet=sheet)


def typed_rules(
    header: Sequence[str], rows: Sequence[Sequence[str]], control: int | None, name: str
) -> ReadingRules:
    """The rules of rows typed by hand; ``control`` is the district's own count of children."""
    totals = () if control is None else (("", control),)
    origin = Origin(SourceKind.TYPED, name, text_sha256(header, rows))
    return ReadingRules(origin, TableSettings(), suggest_mapping(header), control_totals=totals)


def filled_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """A typed table without the columns and the last rows that hold nothing."""
    places = [i for i in range(len(header)) if any(row[i].strip() for row in rows)]
    kept = [tuple(row[i] for i in places) for row in rows]
    while kept and not any(cell.strip() for cell in kept[-1]):
        kept.pop()
    return tuple(header[i] for i in places), kept


def text_sha256(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """SHA-256 of a table as tab separated UTF-8 lines, as if it had been pasted."""
    lines = "".join("\t".join(line) + "\n" for line in (header, *rows))
    return hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest()


def _suggested(header: tuple[str, ...], before: Mapping) -> Mapping:
    """A new suggestion that keeps the two rules of the mapping before."""
    fresh = suggest_mapping(header)
    return Mapping(fresh.columns, before.visit_rule, before.district_names)


def field_of_column(mapping: Mapping, header: str) -> Field | None:
    """Which field a column gives, None when it is not taken in."""
    return next((field for field, text in mapping.columns if text == header), None)

"""From columns of text to columns of values, with every fault where it stands.

Decision: the list is typed column by column. Cells of a register repeat, so each text is read once
and remembered; a million rows cost about as much as the distinct texts in them.

Decision: against the day the list was taken out, decisions and plans cannot lie ahead and a
placement starts at most a year ahead; its end may lie any time ahead.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, cast

from inspector_app.domain.districts import find_district
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import canon, has_mixed_scripts
from inspector_app.domain.population.cells import (
    TEXT_LIMIT,
    Cell,
    CellReader,
    PersonColumnReader,
    PersonNumber,
    PersonNumberReader,
    count_reader,
    date_reader,
    means_empty,
    past_date_reader,
    read_birth_month,
    read_text,
    size_reader,
)
from inspector_app.domain.population.coded import (
    PlainCells,
    TooManyValuesError,
)
from inspector_app.domain.population.fields import DATE_FIELDS, Field, Mapping
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.remembered import CodedCells, CodedDays, RememberedCells
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import cell_text
from inspector_app.domain.population.terms import (
    CareForm,
    LegalGround,
    read_care_form,
    read_legal_ground,
    read_yes,
)
from inspector_app.domain.population.typed_columns import TypedColumns

_SELDOM_REPEATED = (Field.IDENTIFIER, Field.CASE_NUMBER, Field.HOUSEHOLD)
_KEPT_AS_READ = (*_SELDOM_REPEATED, Field.SIZE)
_VISIBLE = bytes(range(0x21, 0x7F))
LATEST_START_AHEAD = timedelta(days=366)


def is_plain(cells: bytes) -> bool:
    """Tell whether cells in UTF-8 hold nothing but visible ASCII: canonical as they stand."""
    return not cells.translate(None, _VISIBLE)


def read_identifier(text: str) -> Cell[str]:
    """Return the canonical identifier. Codes: id_character, id_mixed_scripts."""
    if not text:
        return "", ""
    try:
        identifier = canon(text)
    except InspectionError as fault:
        return "", fault.code
    return identifier, "id_mixed_scripts" if has_mixed_scripts(identifier) else ""


def character_facts(text: str) -> dict[str, Any]:
    """Return which character makes an identifier unusable."""
    try:
        canon(text)
    except InspectionError as fault:
        return fault.facts
    return {}


def _read_care_form(text: str) -> Cell[CareForm]:
    form = read_care_form(text)
    if form is None:
        empty = means_empty(text)
        code = "population_cell_means_empty" if empty else "population_care_form_unknown"
        return CareForm.NOT_STATED, code
    return form, ""


def _read_legal_ground(text: str) -> Cell[LegalGround]:
    ground = read_legal_ground(text)
    if ground is None:
        empty = means_empty(text)
        code = "population_cell_means_empty" if empty else "population_legal_ground_unknown"
        return LegalGround.NOT_STATED, code
    return ground, "population_legal_ground_bare" if ground is LegalGround.LVU else ""


def _read_protected(text: str) -> Cell[bool]:
    answer = read_yes(text)
    if answer is None and means_empty(text):
        return False, "population_cell_means_empty"
    return (True, "population_protected_unknown") if answer is None else (answer, "")


def _district_reader(mapping: Mapping) -> CellReader[str]:
    own_names = dict(mapping.district_names)

    def read(text: str) -> Cell[str]:
        if not text:
            return "", "population_district_missing"
        district = find_district(own_names.get(text, text))
        if district is None:
            return text, "population_district_unknown"
        return district.today, "" if district.is_current else "population_district_old_name"

    return read


def _are_plain(raw: Sequence[bytes]) -> bool:
    return is_plain(b"".join(raw)) and max(map(len, raw)) <= TEXT_LIMIT


class ColumnTyper:
    """Types chunk after chunk of one list, remembering the texts it has read.

    Columns of days that are read alike share what is remembered: it stays near the processor.
    """

    def __init__(
        self,
        header: Sequence[str],
        rules: ReadingRules,
        read_person_number: PersonNumberReader,
    ) -> None:
        self._log = IssueLog()
        self.positions = {f: list(header).index(text) for f, text in rules.mapping.columns}
        self.headers = dict(rules.mapping.columns)
        self._read_person_number = read_person_number
        reader: object = read_person_number
        self._person_column = reader.column if isinstance(reader, PersonColumnReader) else None
        self._fresh = [f for f in _SELDOM_REPEATED if f in self.positions]
        readers = _readers(rules)
        mapped = [f for f in rules.mapping.fields if f is not Field.PERSONNUMMER]
        days: dict[CellReader[Any], CodedDays] = {}
        for one in DATE_FIELDS:
            days.setdefault(readers[one], CodedDays(readers[one]))
        self._cells: dict[Field, RememberedCells] = {
            f: days[readers[f]] if f in DATE_FIELDS else _memory_of(f)(readers[f]) for f in mapped
        }

    def months_of_birth(self, columns: Sequence[Sequence[bytes]]) -> list[str] | None:
        """Return the months of birth when every row has a valid personnummer, plainly written."""
        if self._person_column is None or Field.PERSONNUMMER not in self.positions:
            return None
        return self._person_column(columns[self.positions[Field.PERSONNUMMER]])

    def type_chunk(
        self,
        columns: Sequence[Sequence[bytes]],
        rows: Sequence[int],
        log: IssueLog,
        born: list[str] | None,
    ) -> TypedColumns:
        """Return typed columns of rows whose numbers are ``rows``; faults go to ``log``.

        ``born`` are their ``months_of_birth``.
        """
        self._log = log
        typed = TypedColumns(len(rows))
        for one, cells in self._cells.items():
            raw = columns[self.positions[one]]
            if one in self._fresh and _are_plain(raw):
                typed.values[one] = PlainCells(list(raw))
                continue
            cells.forget_if_large()
            typed.values[one] = self._column(one, raw)
            faults = self._cells[one].faults
            if faults and not faults.keys().isdisjoint(raw):
                self._report(one, raw, rows)
        if Field.PERSONNUMMER in self.positions:
            persons = columns[self.positions[Field.PERSONNUMMER]]
            if born is None:
                self._type_persons(persons, rows, typed)
            else:
                typed.values[Field.PERSONNUMMER], typed.born = PlainCells(list(persons), b"-"), born
        return typed

    def _column(self, one: Field, raw: Sequence[bytes]) -> Any:
        try:
            return self._cells[one].column(raw)
        except TooManyValuesError:
            self._cells[one] = RememberedCells(self._cells[one].read)
            return self._cells[one].column(raw)

    def _type_persons(
        self, cells: Sequence[bytes], rows: Sequence[int], typed: TypedColumns
    ) -> None:
        raw = list(map(cell_text, cells))
        found = list(map(self._read_person_number, raw))
        if None in found:
            found = [
                number or self._other_person(text, row)
                for number, text, row in zip(found, raw, rows, strict=True)
            ]
        numbers = cast(list[PersonNumber], found)
        typed.values[Field.PERSONNUMMER] = [number.digits for number in numbers]
        typed.born = [number.birth_month for number in numbers]

    def _other_person(self, raw: str, row: int) -> PersonNumber:
        """Read a cell that is not a valid number as it stands: blanks round it, or none at all."""
        header, text = self.headers[Field.PERSONNUMMER], raw.strip()
        if text != raw:
            self._log.add("population_blanks_trimmed", row, header)
        number = self._read_person_number(text) if text else PersonNumber("", "")
        if number is not None:
            return number
        kept, fault = read_identifier(text)
        code = fault or "population_personnummer_invalid"
        self._log.add(code, row, header, text, **self._facts(code, text))
        return PersonNumber(kept, "")

    def _report(self, one: Field, raw: Sequence[bytes], rows: Sequence[int]) -> None:
        faults = self._cells[one].faults
        for row, cell in zip(rows, raw, strict=True):
            code = faults.get(cell)
            if code is None:
                continue
            text = cell_text(cell)
            header = self.headers[one]
            if code:
                self._log.add(code, row, header, text, **self._facts(code, text))
            if text != text.strip():
                self._log.add("population_blanks_trimmed", row, header, text.strip())

    def _facts(self, code: str, text: str) -> dict[str, Any]:
        if code == "population_district_old_name":
            return {"today": self._cells[Field.DISTRICT].read(text.strip())[0]}
        return character_facts(text) if code == "id_character" else {}


def _memory_of(one: Field) -> type[RememberedCells]:
    return RememberedCells if one in _KEPT_AS_READ else CodedCells


def _readers(rules: ReadingRules) -> dict[Field, CellReader[Any]]:
    sign = rules.settings.decimal_sign
    key_is_case_number = rules.mapping.own_key is Field.CASE_NUMBER
    order, as_of = rules.settings.date_order, rules.origin.extracted_on
    any_day = date_reader(order)
    readers: dict[Field, CellReader[Any]] = dict.fromkeys(
        DATE_FIELDS, past_date_reader(order, as_of) if as_of else any_day
    )
    if as_of:
        readers[Field.STARTED_ON] = past_date_reader(order, as_of + LATEST_START_AHEAD)
    return readers | {
        Field.ENDED_ON: any_day,
        Field.IDENTIFIER: read_identifier,
        Field.CASE_NUMBER: read_identifier if key_is_case_number else read_text,
        Field.HOUSEHOLD: read_text,
        Field.DISTRICT: _district_reader(rules.mapping),
        Field.UNIT: read_text,
        Field.BIRTH_MONTH: read_birth_month,
        Field.CARE_FORM: _read_care_form,
        Field.LEGAL_GROUND: _read_legal_ground,
        Field.END_REASON: read_text,
        Field.REGISTERED_VISITS: count_reader(sign),
        Field.PROTECTED: _read_protected,
        Field.SIZE: size_reader(sign),
    }

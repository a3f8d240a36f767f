"""Worked cases: a file of cases with the facts, answers and ratings each must lead to.

The format stands in checklists/README.md. All faults of a file are listed at once, each with its
line. A case may also be JSON of the same shape, days written as texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.domain.checklist.evaluation.case import NOT_FOUND, CaseInput
from inspector_app.domain.checklist.evaluation.expectations import ExpectedReader
from inspector_app.domain.checklist.evaluation.expected import (
    WorkedCase,
)
from inspector_app.domain.checklist.evaluation.parts import ROWS
from inspector_app.domain.checklist.evaluation.typed import MAX_NUMBER, typed
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.section import TYPES
from inspector_app.domain.errors import Issue
from inspector_app.domain.expression.types import NameType
from inspector_app.domain.values import MaybeValue, Period, Value, ValueType

MAX_BYTES = 4_000_000
MAX_ROWS = 1_000
MAX_CASES = 1_000


@dataclass(frozen=True, slots=True)
class CasesReading:
    """The cases of a file, none when there are faults."""

    cases: tuple[WorkedCase, ...]
    issues: tuple[Issue, ...]


def read_cases(content: bytes, checklist: Checklist, *, as_json: bool = False) -> CasesReading:
    """Return the worked cases in ``content`` or all its faults, each with line and place.

    Codes: those of an unreadable file (``case_too_large``, ``checklist_not_utf8``, ``case_json``,
    ``toml_…`` as of templates), ``case_other_checklist`` (fact ``wanted``), ``case_unknown``,
    ``case_key``, ``case_missing``, ``checklist_missing`` (fact ``key``), ``case_value`` (fact
    ``wanted``), ``case_name_twice``, ``case_too_many``.
    """
    faults = Faults()
    found = _document(content, faults, as_json=as_json)
    reader = _Reader(checklist, faults)
    cases = () if faults.found else tuple(reader.cases(found))
    if faults.found:
        ordered = sorted(faults.found, key=lambda issue: (issue.row, issue.facts["position"]))
        return CasesReading((), tuple(ordered))
    return CasesReading(cases, ())


def _document(content: bytes, faults: Faults, *, as_json: bool) -> Any:
    if len(content) > MAX_BYTES:
        faults.note("case_too_large", (), size=len(content), limit=MAX_BYTES)
        return {}
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        faults.note("checklist_not_utf8", (), byte=error.start + 1)
        return {}
    if as_json:
        return _json(text, faults)
    faults.document = read_document(text)
    faults.writing()
    return faults.document.data


def _json(text: str, faults: Faults) -> Any:
    try:
        return json.loads(text, parse_float=_decimal, parse_int=_whole)
    except json.JSONDecodeError as error:
        faults.note("case_json", (), line=error.lineno, column=error.colno)
    except (RecursionError, ValueError):
        faults.note("case_json", (), line=1, column=1)
    return {}


def _decimal(text: str) -> Fraction:
    if len(text) > MAX_NUMBER or "e" in text.lower():
        raise ValueError(text[:MAX_NUMBER])
    return Fraction(text)


def _whole(text: str) -> int:
    if len(text) > MAX_NUMBER:
        raise ValueError(text[:MAX_NUMBER])
    return int(text)


_KEYS = (
    "name", "why", "period", "parameters", "register", "entries", "not_found", "rows", "empty",
    "answers", "overrides", "given", "expect",
)  # fmt: skip
_TOP = ("case", "format", "checklist")


class _Reader(ExpectedReader):
    """The cases of one document, read against one template."""

    def template(self, named: Any) -> None:
        """A file of cases may say which template it is for."""
        wanted = f"{self.checklist.slug}-{self.checklist.version}"
        if named is not None and named != wanted:
            self.faults.note("case_other_checklist", ("checklist",), str(named), wanted=wanted)

    def cases(self, found: Any) -> Iterator[WorkedCase]:
        listed = found.get("case") if isinstance(found, dict) else None
        alone = isinstance(found, dict) and "period" in found
        if alone:
            listed = [found]
        if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
            self.faults.note("case_missing", (), key="case")
            return
        if len(listed) > MAX_CASES:
            self.faults.note("case_too_many", ("case",), len(listed), limit=MAX_CASES)
            return
        for key in found if not alone else ():
            if key not in _TOP:
                self.faults.note_key("case_key", (key,), key=key)
        self.template(found.get("checklist"))
        seen: set[str] = set()
        for number, data in enumerate(listed):
            path: Path = () if alone else ("case", number)
            case = self.case(data, path, number)
            if case.name in seen:
                self.faults.note("case_name_twice", (*path, "name"), case.name)
            seen.add(case.name)
            yield case

    def case(self, data: Mapping[str, Any], path: Path, number: int) -> WorkedCase:
        for key in data:
            if key not in _KEYS and key not in _TOP[1:]:
                self.faults.note_key("case_key", (*path, key), key=key)
        names = self.scope.names
        parameters = self.values(data, path, "parameters", self._parameter_types())
        changed = tuple(
            replace(p, value=parameters.get(p.parameter_id, p.value))
            for p in self.checklist.parameters
        )
        case = CaseInput(
            period=self.period(data, path),
            register=self.values(data, path, "register", self._register_types()),
            entries=self.entries(data, path),
            rows=self.tables(data, path),
            empty=frozenset(self.known(data, path, "empty", self._tables())),
            answers=self.answers(data, path),
            overrides=self.words(data, path, "overrides", self._grades),
            given=self.values(data, path, "given", names, absent=True, derived=True),
        )
        return WorkedCase(
            name=str(data.get("name", number + 1)),
            why=" ".join(str(data.get("why", "")).split()),
            checklist=replace(self.checklist, parameters=changed) if parameters else self.checklist,
            case=case,
            expected=self.expected(data, path),
        )

    def _parameter_types(self) -> Mapping[str, NameType]:
        return {p.parameter_id: NameType(p.type) for p in self.checklist.parameters}

    def _register_types(self) -> Mapping[str, NameType]:
        names = self.scope.names
        return {v.value_id: names[v.value_id] for v in self.checklist.register_values}

    def _entry_types(self) -> Mapping[str, NameType]:
        names = self.scope.names
        entries = [q.entry.name for q in self.checklist.questions if q.entry is not None]
        return {name: names[name] for name in entries}

    def _tables(self) -> frozenset[str]:
        return frozenset(table.table_id for table in self.checklist.tables)

    def entries(self, data: Mapping[str, Any], path: Path) -> dict[str, MaybeValue]:
        types = self._entry_types()
        found = self.values(data, path, "entries", types, absent=True)
        absent = self.known(data, path, "not_found", frozenset(types))
        return {**found, **dict.fromkeys(absent, NOT_FOUND)}

    def period(self, data: Mapping[str, Any], path: Path) -> tuple[date, date]:
        found = typed(data.get("period"), ValueType.PERIOD)
        if isinstance(found, Period) and found.end is not None and found.start <= found.end:
            return (found.start, found.end)
        if "period" in data:
            self.misfit((*path, "period"), data["period"], TYPES[ValueType.PERIOD])
        else:
            self.faults.note("checklist_missing", (*path, "period"), key="period")
        return (date.min, date.min)

    def tables(
        self, data: Mapping[str, Any], path: Path
    ) -> dict[str, tuple[Mapping[str, Value], ...]]:
        found: dict[str, tuple[Mapping[str, Value], ...]] = {}
        for name, rows in self.part(data, path, "rows").items():
            at = (*path, "rows", name)
            if name not in self._tables():
                self.faults.note("case_unknown", at, name)
            elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                self.misfit(at, rows, ROWS)
            elif len(rows) > MAX_ROWS:
                self.faults.note("case_too_many", at, len(rows), limit=MAX_ROWS)
            else:
                entered = {c.column_id for c in self.checklist.table(name).entered_columns}
                types = {c: t for c, t in self.scope.tables[name].items() if c in entered}
                found[name] = tuple(self.row(row, types, (*at, n)) for n, row in enumerate(rows))
        return found

    def answers(self, data: Mapping[str, Any], path: Path) -> dict[str, Answer]:
        offered = {
            name: frozenset(answer.value for answer in question.offered_answers)
            for name, question in self.questions.items()
        }
        found = self.words(data, path, "answers", lambda name: offered.get(name) or None)
        return {name: Answer(word) for name, word in found.items()}

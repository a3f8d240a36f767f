"""The parts of a case as a file writes them, read against the names and types of one template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.evaluation.case import NOT_FOUND
from inspector_app.domain.checklist.evaluation.expected import UNKNOWN
from inspector_app.domain.checklist.evaluation.typed import typed
from inspector_app.domain.checklist.evaluation.values import value_fault
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.rules import scope_of
from inspector_app.domain.checklist.section import TYPES
from inspector_app.domain.expression.types import NameType
from inspector_app.domain.values import MaybeValue, Unknown, Value, ValueType

NOT_IN_FILE = ("framgår inte", "not_found")
"""How a case says that the akt does not tell."""


class PartReader:
    """Reads parts of a case and notes what does not fit."""

    def __init__(self, checklist: Checklist, faults: Faults) -> None:
        """Read against a template, noting faults in ``faults``."""
        self.checklist = checklist
        self.faults = faults
        self.scope = scope_of(checklist)
        self.questions = {str(q.question_id): q for q in checklist.questions}

    def part(self, data: Mapping[str, Any], path: Path, key: str) -> Mapping[str, Any]:
        found = data.get(key, {})
        if isinstance(found, dict):
            return found
        name = ".".join(part for part in (*path, key) if isinstance(part, str))
        self.misfit((*path, key), found, f"ett avsnitt, [{name}]")
        return {}

    def misfit(self, at: Path, raw: Any, wanted: str) -> None:
        """Note a value that does not fit, as it is written, with what is wanted there."""
        self.faults.note("case_value", at, '""' if raw == "" else raw, wanted=wanted)

    def values(
        self,
        data: Mapping[str, Any],
        path: Path,
        key: str,
        types: Mapping[str, NameType],
        *,
        absent: bool = False,
        derived: bool = False,
    ) -> dict[str, Any]:
        found: dict[str, MaybeValue] = {}
        for name, raw in self.part(data, path, key).items():
            at = (*path, key, name)
            if name not in types:
                self.faults.note("case_unknown", at, name)
            elif absent and raw in NOT_IN_FILE:
                found[name] = NOT_FOUND
            elif derived and raw == UNKNOWN:
                found[name] = Unknown("not_stated")
            elif (value := self.value(raw, types[name], at, derived)) is not None:
                found[name] = value
        return found

    def value(self, raw: Any, wanted: NameType, at: Path, derived: bool) -> Value | None:
        value = typed(raw, wanted.type)
        chosen = value if isinstance(value, tuple) else (value,)
        unknown_option = bool(wanted.options) and not wanted.options.issuperset(chosen)
        checked = ValueType.TEXTS if wanted.type is ValueType.CHOICES else wanted.type
        checked = ValueType.TEXT if wanted.type is ValueType.CHOICE else checked
        fault = "type" if value is None else value_fault(value, checked)
        if value is None or unknown_option or (fault and not (derived and fault == "negative")):
            self.misfit(at, raw, _wanted(wanted, fault))
            return None
        return value

    def row(
        self, row: Mapping[str, Any], types: Mapping[str, NameType], at: Path
    ) -> Mapping[str, Value]:
        return self.values({"row": row}, at, "row", types)

    def words(
        self,
        data: Mapping[str, Any],
        path: Path,
        key: str,
        known: Callable[[str], frozenset[str] | None],
    ) -> dict[str, str]:
        """One word of ``known`` for each name; ``None`` says that there is no such name."""
        found: dict[str, str] = {}
        for name, word in flattened(self.part(data, path, key)):
            words, at = known(name), (*path, key, name)
            if words is None:
                self.faults.note("case_unknown", at, name)
            elif not isinstance(word, str) or word not in words:
                self.misfit(at, word, one_of(words))
            else:
                found[name] = word
        return found

    def known(
        self, data: Mapping[str, Any], path: Path, key: str, names: frozenset[str]
    ) -> Iterator[str]:
        found = data.get(key, [])
        for name in found if isinstance(found, list) else [found]:
            if name in names:
                yield name
            else:
                self.faults.note("case_unknown", (*path, key), str(name))

    def of_questions(
        self, found: Mapping[str, Any], path: Path, key: str
    ) -> Iterator[tuple[str, Any]]:
        for name, value in flattened(self.part(found, path, key)):
            if name in self.questions:
                yield name, value
            else:
                self.faults.note("case_unknown", (*path, key, name), name)

    def _grades(self, rating_id: str) -> frozenset[str] | None:
        ratings = {rating.rating_id: rating for rating in self.checklist.ratings}
        found = ratings.get(rating_id)
        return None if found is None else frozenset(grade.grade_id for grade in found.grades)


def one_of(words: frozenset[str]) -> str:
    """How it is said that one of the words is wanted."""
    return f"ett av orden {', '.join(sorted(words - {''}))} inom citattecken"


def _wanted(wanted: NameType, fault: str | None) -> str:
    """How a value of the type is written, or what it must keep to when it is of the type."""
    if wanted.options and wanted.type is not ValueType.CHOICES:
        return one_of(wanted.options)
    if wanted.options:
        return f"en lista av alternativen {', '.join(sorted(wanted.options))}"
    return _KEPT.get(fault or "", TYPES[wanted.type])


_KEPT = {
    "negative": "noll eller mer",
    "too_large": "ett mindre tal",
    "too_long": "en kortare text",
    "period": "den första dagen före den sista",
}
ROWS = "en lista av rader, till exempel [{ kolumn = värde }]"


def flattened(found: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Each name with its value; ``AB-1.mother = "J"`` in TOML is a table within a table."""
    for name, value in found.items():
        if isinstance(value, dict):
            yield from flattened(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value

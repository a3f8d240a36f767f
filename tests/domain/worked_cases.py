"""Worked cases of the released templates, read from checklists/cases and compared one by one.

Every expected value stands in the file with the words that tell how it is reckoned by hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist_evaluation import CaseRating, rate_case
from inspector_app.domain.checklist_evaluation_case import LOG_NOT_READ, NOT_FOUND, CaseInput
from inspector_app.domain.checklist_reader import read_checklist
from inspector_app.domain.review_applicability import bases_of, level_of
from inspector_app.domain.review_facts import CaseFacts
from inspector_app.domain.values import MaybeValue, Unknown

CHECKLISTS = Path(__file__).parents[2] / "checklists"


@cache
def released(name: str) -> Checklist:
    """The released template, such as "besok-2"."""
    return read_checklist((CHECKLISTS / f"{name}.toml").read_bytes()).required()


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """One case of a template and what is expected of it."""

    checklist: Checklist
    name: str
    why: str
    given: CaseInput
    expected: Mapping[str, Mapping[str, Any]]


def worked_cases(name: str) -> list[WorkedCase]:
    """The worked cases of one released template."""
    text = (CHECKLISTS / "cases" / f"{name}.toml").read_text("utf-8")
    data = tomllib.loads(text, parse_float=Fraction)
    checklist = released(data["checklist"])
    return [_case(checklist, entry) for entry in data["case"]]


def _case(checklist: Checklist, entry: Mapping[str, Any]) -> WorkedCase:
    entries: dict[str, MaybeValue] = {k: _value(v) for k, v in entry.get("entries", {}).items()}
    entries |= dict.fromkeys(entry.get("not_found", []), NOT_FOUND)
    given = CaseInput(
        period=(entry["period"][0], entry["period"][1]),
        register={k: _value(v) for k, v in entry.get("register", {}).items()},
        entries=entries,
        rows={table: tuple(rows) for table, rows in entry.get("rows", {}).items()},
        empty=frozenset(entry.get("empty", [])),
        answers={k: Answer(v) for k, v in entry.get("answers", {}).items()},
    )
    chosen = entry.get("parameters", {})
    parameters = tuple(
        replace(p, value=chosen.get(p.parameter_id, p.value)) for p in checklist.parameters
    )
    changed = replace(checklist, parameters=parameters) if chosen else checklist
    return WorkedCase(changed, entry["name"], entry["why"], given, entry["expect"])


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def differences(case: WorkedCase) -> list[str]:
    """What came out otherwise than expected, one line each."""
    result = rate_case(case.checklist, case.given)
    found = _found(case, result)
    return [
        f"{kind} {name}: expected {wanted!r}, found {found[kind](name)!r}"
        for kind, part in case.expected.items()
        for name, wanted in part.items()
        if not _same(wanted, found[kind](name))
    ] + [str(issue) for issue in result.issues]


def _found(case: WorkedCase, result: CaseRating) -> dict[str, Any]:
    state = result.state
    unread = frozenset(t for t, rows in state.tables.items() if rows == LOG_NOT_READ)
    facts = CaseFacts(state.values, {}, unread, state)
    question = case.checklist.question
    return {
        "facts": lambda name: _plain(state.values[name]),
        "suggested": lambda q: state.standings[q].suggested or "",
        "applicable": lambda q: state.standings[q].applicable,
        "answers": lambda q: state.standings[q].answer or "",
        "levels": lambda q: "/".join(level_of(question(q), facts)),
        "bases": lambda q: [b.provision for b in bases_of(question(q), facts, case.given.period)],
        "ratings": lambda rating: state.ratings[rating].name_value,
        "deadlines": lambda name: list(_due_days(state.deadlines[name])),
    }


def _due_days(days: Any) -> Iterator[dict[str, Any]]:
    if isinstance(days, Unknown):
        return
    for day in days:
        row = {key: _plain(value) for key, value in day.row().items()}
        yield {key: value for key, value in row.items() if value != "unknown"}


def _plain(value: MaybeValue) -> Any:
    return "unknown" if isinstance(value, Unknown) else value


def _same(wanted: Any, found: Any) -> bool:
    if isinstance(wanted, list) and wanted and isinstance(wanted[0], dict):
        keys = [{k: row.get(k) for k in want} for want, row in zip(wanted, found, strict=False)]
        return len(wanted) == len(found) and keys == wanted
    if isinstance(wanted, list) and isinstance(found, tuple):
        return tuple(wanted) == found
    return bool(wanted == found) and isinstance(wanted, bool) == isinstance(found, bool)

"""Rating one case, all that follows from it, beside cel-python evaluating the same rules.

Each worked case is rated whole: facts, due days, how every question stands, ratings. The peer
evaluates the facts, the rules of the questions and those of the ratings, compiled beforehand, on
values that are already derived; due days are not in its rules. The values of the facts must agree.
"""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseState
from inspector_app.domain.checklist.evaluation.cases import read_cases
from inspector_app.domain.checklist.evaluation.expected import WorkedCase
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.values import Unknown
from tests.benchmarks.cel_rules import cel_text, cel_value, program, rules_of
from tests.benchmarks.cel_rules import run as evaluated

NAME = "checklist"
BOUND = 0.005
PEER = f"cel-python, the same rules (rating one case; bound {BOUND * 1000:.0f} ms)"
GOAL = 1.0
FOLDER = Path(__file__).parents[2] / "checklists"
CASES = 1
"""Worked cases taken from each template; the peer takes half a second for each."""


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds for one case in each round, ours and the peer's, taken in turn."""
    cases = [case for path in sorted((FOLDER / "cases").glob("*.toml")) for case in _cases(path)]
    rules = {id(c.checklist): _rules(c) for c in cases}
    values = [_values(evaluate_case(c.checklist, c.case)) for c in cases]
    agreed = sum(_agree(c, rules[id(c.checklist)], v) for c, v in zip(cases, values, strict=True))
    ours: list[float] = []
    peer: list[float] = []
    for _ in range(rounds):
        started = perf_counter()
        for case in cases:
            evaluate_case(case.checklist, case.case)
        middle = perf_counter()
        for case, known in zip(cases, values, strict=True):
            for _name, compiled in rules[id(case.checklist)]:
                evaluated(compiled, known)
        peer.append((perf_counter() - middle) / len(cases))
        ours.append((middle - started) / len(cases))
    told = f"{len(cases)} cases, {agreed} facts agree"
    print(f"one case rated in {median(ours) * 1000:.2f} ms, bound {BOUND * 1000:.0f} ms; {told}")
    return ours, peer


def _cases(path: Path) -> tuple[WorkedCase, ...]:
    checklist = read_checklist((FOLDER / path.name).read_bytes()).required()
    return read_cases(path.read_bytes(), checklist).cases[:CASES]


def _rules(case: WorkedCase) -> list[tuple[str, Any]]:
    return [(name, program(cel_text(node))) for name, node in rules_of(case.checklist)]


def _values(state: CaseState) -> dict[str, Any]:
    known = {name: cel_value(value) for name, value in state.values.items()}
    tables = {
        name: cel_value(() if isinstance(rows, Unknown) else tuple(dict(row) for row in rows))
        for name, rows in state.tables.items()
    }
    return {**known, **tables}


def _agree(case: WorkedCase, rules: list[tuple[str, Any]], known: dict[str, Any]) -> int:
    """How many facts the peer gives the value we do; one that differs is an error and no time."""
    agreed = 0
    for name, compiled in rules:
        kind, _, fact = name.partition(" ")
        theirs = evaluated(compiled, known) if kind == "fact" else None
        if theirs is None or known[fact] is None or "fewest" in fact:
            continue
        if theirs != known[fact]:
            raise AssertionError(f"{case.name}: {fact} is {known[fact]}, theirs {theirs}")
        agreed += 1
    return agreed

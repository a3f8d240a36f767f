"""Proving all templates, beside cel-python evaluating the rules of their ratings case by case.

Ours goes over every combination of the abstraction, thousands of millions for a template. The peer
evaluates the same rules of the same ratings at ``CASES`` combinations of each, in the order of the
values, since all of them would not end; what it must give there is what our engine gives.
"""

from __future__ import annotations

from itertools import islice, product
from pathlib import Path
from time import perf_counter
from typing import Any

from inspector_app.domain.checklist import Checklist, Rating
from inspector_app.domain.checklist.proof import prove
from inspector_app.domain.checklist.proof.names import Free, names_of
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.expression import Name, walk
from inspector_app.domain.expression.evaluation import Environment, evaluate
from tests.benchmarks.cel_rules import cel_text, cel_value, program
from tests.benchmarks.cel_rules import run as evaluated

NAME = "checklist"
BOUND = 10.0
CASES = 12
PEER = f"cel-python, {CASES} cases of each rating (proof of all templates; bound {BOUND:.0f} s)"
GOAL = 1.0
FOLDER = Path(__file__).parents[2] / "checklists"


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each round, ours and the peer's, taken in turn."""
    templates = [read_checklist(p.read_bytes()).required() for p in sorted(FOLDER.glob("*.toml"))]
    tasks = [task for checklist in templates for task in _tasks(checklist)]
    _agree(tasks)
    ours: list[float] = []
    peer: list[float] = []
    for _ in range(rounds):
        started = perf_counter()
        for checklist in templates:
            prove(checklist)
        middle = perf_counter()
        for compiled, cases, _rule in tasks:
            for _values, converted in cases:
                evaluated(compiled, converted)
        peer.append(perf_counter() - middle)
        ours.append(middle - started)
    print(f"{len(templates)} templates proved in {min(ours):.2f} s, bound {BOUND:.0f} s")
    return ours, peer


Task = tuple[Any, list[tuple[dict[str, str], dict[str, Any]]], Any]
"""A compiled rule, its cases as plain and as converted values, and the rule itself."""


def _tasks(checklist: Checklist) -> list[Task]:
    return [task for rating in checklist.ratings for task in _tasks_of(checklist, rating)]


def _tasks_of(checklist: Checklist, rating: Rating) -> list[Task]:
    rules = [grade.when for grade in rating.grades if grade.when is not None]
    read = [node.name for rule in rules for node in walk(rule.node) if isinstance(node, Name)]
    bindings = names_of(checklist)
    domains = {}
    for name in dict.fromkeys(read):
        binding = bindings[name]
        if not isinstance(binding, Free):
            return []  # a rating that reads facts is left to the benchmark of one case
        domains[name] = [value for value in binding.domain if isinstance(value, str)]
    cases = [
        dict(zip(domains, values, strict=True))
        for values in islice(product(*domains.values()), CASES)
    ]
    converted = [(case, {name: cel_value(v) for name, v in case.items()}) for case in cases]
    return [(program(cel_text(rule.node)), converted, rule) for rule in rules]


def _agree(tasks: list[Task]) -> None:
    for compiled, cases, rule in tasks:
        for values, converted in cases:
            mine = evaluate(rule, Environment(values))
            if bool(evaluated(compiled, converted)) is not mine:
                raise AssertionError(f"{rule.text} at {values}")

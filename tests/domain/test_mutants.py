"""Mutants of the released rules are caught: by the worked cases, by what the templates say of
themselves, or by the proof.

No mutant is called equivalent: what nothing catches counts as not caught.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.cases import read_cases
from inspector_app.domain.checklist.evaluation.expected import WorkedCase, differences
from inspector_app.domain.checklist.proof import prove
from inspector_app.domain.checklist.reader import read_checklist
from tests.domain.guidance_by_age import misplaced
from tests.domain.mutants import Mutant, mutants
from tests.domain.proof_base import template
from tests.domain.same_reason_same_rule import rules_apart
from tests.proofs import count

FOLDER = Path(__file__).parents[2] / "checklists"
FILES = [path.stem for path in sorted((FOLDER / "cases").glob("*.toml"))]
CAUGHT = 0.95
EACH = count(10_000, 6)
"""Mutants tried of each template: all of them, or so many spread evenly."""


@cache
def released(name: str) -> Checklist:
    return read_checklist((FOLDER / f"{name}.toml").read_bytes()).required()


@cache
def cases_of(name: str) -> tuple[WorkedCase, ...]:
    return read_cases((FOLDER / "cases" / f"{name}.toml").read_bytes(), released(name)).cases


@cache
def proved(name: str) -> frozenset[tuple[str, str]]:
    return found_by_proof(released(name))


def found_by_proof(checklist: Checklist) -> frozenset[tuple[str, str]]:
    proof = prove(checklist)
    return frozenset((i.code, i.value) for i in (*proof.faults, *proof.undecided))


def is_caught(name: str, mutant: Mutant) -> bool:
    """Whether anything tells the mutant from the released template."""
    return (
        any(comes_out_otherwise(mutant.checklist, case) for case in cases_of(name))
        or set(misplaced(mutant.checklist)) != set(misplaced(released(name)))
        or set(rules_apart(mutant.checklist)) != set(rules_apart(released(name)))
        or found_by_proof(mutant.checklist) != proved(name)
    )


def comes_out_otherwise(checklist: Checklist, case: WorkedCase) -> bool:
    """Whether a worked case comes out otherwise; a rule that cannot be computed is one too."""
    with_parameters = replace(checklist, parameters=case.checklist.parameters)
    try:
        state = evaluate_case(with_parameters, case.case)
        return bool(differences(replace(case, checklist=with_parameters), state))
    except TypeError:
        return True  # yes/no where a number is wanted: the reader refuses such a rule


def chosen(name: str) -> Iterator[Mutant]:
    every = list(mutants(released(name)))
    return islice(every, 0, None, max(1, len(every) // EACH))


@pytest.mark.parametrize("name", FILES)
def test_mutants_are_caught(name: str) -> None:
    tried = list(chosen(name))
    left = [m.name for m in tried if not is_caught(name, m)]
    assert tried
    allowed = (1 - CAUGHT) * len(tried) if len(tried) > EACH * 2 else 1
    assert len(left) <= allowed, left


def test_what_mutants_are() -> None:
    """One rule by hand: two comparisons, two numbers, an answer and an operator."""
    base = template()
    only = replace(base, tables=(), facts=(), questions=(), ratings=base.ratings[1:2])
    names = [mutant.name.split(" → ")[-1] for mutant in mutants(only)]
    assert "number_of(a_04, a_05 in ('F', 'E', 'not_asked')) != 2" in names
    assert "number_of(a_04, a_05 in ('F', 'E', 'not_asked')) = 3" in names
    assert "number_of(a_04, a_05 not in ('F', 'E', 'not_asked')) = 2" in names
    assert "number_of(a_04, a_05 in ('N', 'E', 'not_asked')) = 2" in names
    assert "a_04 in ('N', 'E', 'F') or a_05 in ('J', 'E', 'F', 'not_asked')" in names
    assert "a_04 = 'J' and a_05 = 'N'" in names
    assert len(names) == len(set(names))

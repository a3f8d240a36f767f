"""Every worked case of every released template comes out as its file says, by hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.evaluation import rate_case
from inspector_app.domain.checklist.evaluation.cases import read_cases
from inspector_app.domain.checklist.evaluation.expected import WorkedCase, differences
from inspector_app.domain.checklist.reader import read_checklist

TEMPLATES = Path(__file__).parents[2] / "checklists"
FILES = sorted((TEMPLATES / "cases").glob("*.toml"))


@cache
def template(name: str) -> Checklist:
    return read_checklist((TEMPLATES / name).read_bytes()).required()


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_file_of_cases_fits_its_template(path: Path) -> None:
    reading = read_cases(path.read_bytes(), template(path.name))
    assert [(i.row, i.column, i.code, i.value) for i in reading.issues] == []
    assert all(case.why for case in reading.cases)


def worked() -> list[WorkedCase]:
    found: list[WorkedCase] = []
    for path in FILES:
        found += read_cases(path.read_bytes(), template(path.name)).cases
    return found


@pytest.mark.parametrize("case", worked(), ids=lambda c: f"{c.checklist.slug}: {c.name}")
def test_a_worked_case_comes_out_as_it_says(case: WorkedCase) -> None:
    rating = rate_case(case.checklist, case.case)
    assert differences(case, rating.state) == ()
    assert rating.issues == ()

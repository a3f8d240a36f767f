"""What the report says of the readers follows from its own tables, whatever they answered."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.capsule.form import check
from inspector_app.domain.capsule.sections import Agreement, CapsuleSections
from inspector_app.domain.verification.agreement import agreement_reasons
from inspector_app.workflow.capsule_of_agreement import agreement_rows
from tests.wording.test_report_reliability import ALIKE, reliability_of

NAMES = ("A-1", "A-2", "B-1")
ANSWERS = st.lists(
    st.tuples(*(st.tuples(st.integers(0, 4), st.integers(0, 4)) for _ in NAMES)),
    min_size=1,
    max_size=14,
)


def sections(rows: list[dict[str, Any]]) -> CapsuleSections:
    criteria = [{"id": name, "universal": False} for name in NAMES]
    return cast(CapsuleSections, {"criteria": criteria, "agreement": rows})


@given(ANSWERS)
def test_a_report_of_any_answers_has_its_form_and_verifies(
    files: list[tuple[tuple[int, int], ...]],
) -> None:
    by_name = {name: [file[at] for file in files] for at, name in enumerate(NAMES)}
    rows = agreement_rows(reliability_of(by_name))
    assert list(check(rows, list[Agreement])) == []
    assert list(agreement_reasons(sections(rows))) == []


def product(value: int) -> Callable[[list[dict[str, Any]]], None]:
    def change(rows: list[dict[str, Any]]) -> None:
        rows[-1]["clusters"]["products"][0][2] += value

    return change


def theme_answer(rows: list[dict[str, Any]]) -> None:
    rows[3]["table"][0][0] += 1


def no_theme(rows: list[dict[str, Any]]) -> None:
    rows[0]["theme"] = "B"


@pytest.mark.parametrize(
    ("spoil", "codes"),
    [
        (product(1), {"agreement_differs"}),
        (product(-1), {"agreement_table"}),
        (product(700), {"agreement_table"}),
        (theme_answer, {"agreement_table"}),
        (no_theme, {"agreement_counts"}),
    ],
)
def test_what_does_not_follow_is_found(
    spoil: Callable[[list[dict[str, Any]]], None], codes: set[str]
) -> None:
    rows = deepcopy(agreement_rows(reliability_of(dict.fromkeys(NAMES, ALIKE))))
    spoil(rows)
    assert codes <= {reason.code for reason in agreement_reasons(sections(rows))}

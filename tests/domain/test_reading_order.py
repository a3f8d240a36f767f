"""Which files are to be read, whatever is marked first and whatever is taken up again."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from inspector_app.domain.reading_order import replacements
from inspector_app.domain.replacement import cases_to_read
from inspector_app.domain.review import Outcome
from inspector_app.domain.sampling import Design, DrawnCase, DrawnKind, Sample, SamplePlan

SAMPLE = Sample(
    plan=SamplePlan(Design.STRATIFIED, 2, 2),
    frame_sha256="ab" * 32,
    seed="314159",
    main=tuple(
        DrawnCase(name, "Järva", f"0.{n}", n, DrawnKind.MAIN) for n, name in enumerate("AB", 1)
    ),
    reserve=tuple(
        DrawnCase(name, "Järva", f"0.{n}", n, DrawnKind.RESERVE) for n, name in enumerate("RS", 3)
    ),
    strata=(),
)


@pytest.mark.parametrize(
    ("given_up", "replaced", "read"),
    [
        ("", "", "AB"),
        ("A", "A>R", "BR"),
        ("AR", "A>R R>S", "BS"),
        ("RA", "A>R R>S", "BS"),  # the reserve's own mark is older than that of the file
        ("R", "", "AB"),  # the file that it came in for was taken up again
        ("RB", "B>R R>S", "AS"),
        ("ABRS", "A>R B>S R> S>", ""),
    ],
)
def test_a_reserve_counts_while_the_file_that_it_came_in_for_is_given_up(
    given_up: str, replaced: str, read: str
) -> None:
    marks = [
        (akt, Outcome.NOT_PLACED, datetime(2026, 11, 2, hour, tzinfo=UTC))
        for hour, akt in enumerate(given_up, 8)
    ]
    made = replacements(SAMPLE, marks)
    told = [f"{one.case_id}>{one.substitute.id if one.substitute else ''}" for one in made]
    assert " ".join(told) == replaced
    assert "".join(case.id for case in cases_to_read(SAMPLE, made)) == read

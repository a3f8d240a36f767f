"""The templates of removal bans, protection, school and placement say what the law's table says."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from inspector_app.domain.checklist import Answer, Checklist, Deadline, Depth, Level, Question
from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseInput
from inspector_app.domain.checklist.evaluation.cases import read_cases
from inspector_app.domain.checklist.proof import prove
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.checklist.rules import placed_rules

TEMPLATES = Path(__file__).parents[2] / "checklists"
NAMES = ("flyttningsforbud-1", "skydd-1", "skola-1", "placering-1")
ENTRY_INTO_FORCE = date(2025, 7, 1)
MOST_CORE_ANSWERS = 16


@cache
def template(name: str) -> Checklist:
    return read_checklist((TEMPLATES / f"{name}.toml").read_bytes()).required()


def every_question() -> list[tuple[str, Question]]:
    return [(name, q) for name in NAMES for q in template(name).scored_questions]


SCORED = pytest.mark.parametrize(
    ("name", "question"), every_question(), ids=[q.question_id for _, q in every_question()]
)
EACH = pytest.mark.parametrize("name", NAMES)


@EACH
def test_a_template_is_proved(name: str) -> None:
    proof = prove(template(name))
    assert [(i.code, i.value) for i in (*proof.faults, *proof.undecided)] == []


@EACH
def test_a_template_has_cases_that_say_why(name: str) -> None:
    reading = read_cases((TEMPLATES / "cases" / f"{name}.toml").read_bytes(), template(name))
    assert len(reading.cases) >= 8
    assert all(len(case.why.split()) >= 8 for case in reading.cases)


def test_the_templates_fit_together_two_by_two() -> None:
    texts = {name: (TEMPLATES / f"{name}.toml").read_bytes() for name in NAMES}
    for one, other in combinations(NAMES, 2):
        assert combine([texts[one], texts[other]]).issues == ()


@EACH
def test_the_core_is_small(name: str) -> None:
    core = [q for q in template(name).scored_questions if q.depth is Depth.CORE]
    assert 5 <= len(core) <= MOST_CORE_ANSWERS
    assert len(core) < len(template(name).scored_questions)


@SCORED
def test_delvis_nej_and_framgar_inte_need_a_reason(name: str, question: Question) -> None:
    wanted = {Answer.PARTLY, Answer.NO, Answer.NOT_DOCUMENTED}
    assert wanted <= question.reason_required_for


@SCORED
def test_guidance_and_what_the_akt_shows_are_written(name: str, question: Question) -> None:
    assert len(question.guidance.split()) >= 8
    assert question.evidence_hint


@SCORED
def test_only_the_city_s_rules_have_the_city_s_level(name: str, question: Question) -> None:
    from_city = any(b.source_id.startswith("STADEN") for b in question.bases)
    assert (Level.CITY in question.level) == from_city
    assert not (from_city and Level.LAW in question.level)


@SCORED
def test_the_old_law_ends_and_the_new_begins_on_the_same_night(
    name: str, question: Question
) -> None:
    for basis in question.bases:
        if basis.source_id in ("SoL01", "SoF01"):
            assert basis.valid_to == date(2025, 6, 30)
            assert "(2001:" in basis.provision
        if basis.source_id in ("SoL25", "SoF"):
            assert basis.valid_from >= ENTRY_INTO_FORCE


@SCORED
def test_what_the_law_only_recommends_is_no_lagkrav(name: str, question: Question) -> None:
    if re.search(r"\bbör\b", question.guidance):
        assert Level.LAW not in question.level or "bör inriktas" in question.guidance


# Each duty: table of the deadline, interval, provision and the days of its validity.
DUTIES = [
    ("flyttningsforbud-1", "temporary_submission", [(0, 7, "28 § och 7 § första stycket LVU")]),
    ("flyttningsforbud-1", "temporary_application", [(0, 14, "29 § LVU")]),
    ("flyttningsforbud-1", "ban_review", [(3, 0, "26 § LVU")]),
    ("flyttningsforbud-1", "contact_order_review", [(3, 0, "14 § tredje stycket LVU")]),
    ("flyttningsforbud-1", "hidden_place_review", [(3, 0, "14 § tredje stycket LVU")]),
    (
        "placering-1",
        "sol_consideration",
        [(6, 0, "6 kap. 8 § SoL (2001:453)"), (6, 0, "22 kap. 13 § SoL")],
    ),
    ("placering-1", "lvu_consideration", [(6, 0, "13 § första stycket LVU")]),
    ("placering-1", "lvu_reconsideration", [(6, 0, "13 § andra stycket LVU")]),
    (
        "placering-1",
        "care_plan_revision",
        [(24, 0, "11 kap. 3 § SoL (2001:453)"), (24, 0, "9 kap. 13 § andra stycket SoL")],
    ),
    (
        "placering-1",
        "emergency_limit",
        [
            (2, 0, "6 kap. 6 § tredje stycket SoL (2001:453)"),
            (2, 0, "22 kap. 4 § andra stycket SoL"),
        ],
    ),
]


def deadline(name: str, deadline_id: str) -> Deadline:
    return next(d for d in template(name).deadlines if d.deadline_id == deadline_id)


@pytest.mark.parametrize(("name", "deadline_id", "intervals"), DUTIES, ids=[d[1] for d in DUTIES])
def test_a_duty_has_the_interval_of_the_law(
    name: str, deadline_id: str, intervals: list[tuple[int, int, str]]
) -> None:
    duty = deadline(name, deadline_id)
    assert [(i.months, i.days, i.provision) for i in duty.first] == intervals
    if duty.following:
        assert duty.following == duty.first
    if len(duty.first) == 2:
        old, new = duty.first
        assert old.valid_to == date(2025, 6, 30)
        assert new.valid_from == ENTRY_INTO_FORCE


@EACH
def test_considering_and_reconsidering_are_never_read_together(name: str) -> None:
    rules = [placed.rule.text for placed in placed_rules(template(name))]
    rules += [d.done.text for d in template(name).deadlines if d.done is not None]
    for text in rules:
        assert not ("'consideration'" in text and "'reconsideration'" in text)


@pytest.mark.parametrize(
    ("ground", "asked"),
    [
        ("sol", ("sol_consideration",)),
        ("lvu_2", ("lvu_consideration",)),
        ("lvu_3", ("lvu_reconsideration",)),
        ("lvu_2_3", ("lvu_consideration", "lvu_reconsideration")),
        ("lvu_6", ()),
    ],
)
def test_each_legal_ground_has_its_own_duties(ground: str, asked: tuple[str, ...]) -> None:
    case = CaseInput(
        period=(date(2025, 7, 1), date(2026, 6, 30)),
        register={
            "placed_from": date(2025, 7, 1),
            "care_form": "foster_home",
            "legal_ground": ground,
        },
        entries={"care_began_on": date(2025, 7, 1)},
        empty=frozenset({"reviews", "placements"}),
    )
    found = evaluate_case(template("placering-1"), case).deadlines
    duties = ("sol_consideration", "lvu_consideration", "lvu_reconsideration")
    assert tuple(d for d in duties if found[d]) == asked


# Ages at the end of June 2026, by month of birth, and the ages the guidance is written for.
AGES = [
    (date(2024, 1, 1), date(2024, 1, 31), {"Under 4 år"}),
    (date(2022, 6, 1), date(2022, 6, 30), {"4–11 år"}),
    (date(2014, 7, 1), date(2014, 7, 31), {"4–11 år"}),
    (date(2014, 6, 1), date(2014, 6, 30), {"12–14 år"}),
    (date(2011, 7, 1), date(2011, 7, 31), {"12–14 år"}),
    (date(2011, 6, 1), date(2011, 6, 30), {"Från 15 år"}),
]


@pytest.mark.parametrize(
    ("name", "question_id"), [("flyttningsforbud-1", "FLY-05"), ("skydd-1", "SKY-13")]
)
@pytest.mark.parametrize(("born_from", "born_to", "wanted"), AGES)
def test_guidance_follows_the_child_s_age(
    name: str, question_id: str, born_from: date, born_to: date, wanted: set[str]
) -> None:
    checklist = template(name)
    case = CaseInput(
        period=(date(2025, 7, 1), date(2026, 6, 30)),
        register={"born_from": born_from, "born_to": born_to},
    )
    values = evaluate_case(checklist, case).values
    shown = [g for g in checklist.question(question_id).guidance_for if values[g.when.text] is True]
    assert {g.text.split(":")[0] for g in shown} == wanted

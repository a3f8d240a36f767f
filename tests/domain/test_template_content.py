"""What the released templates of visits, participation, custody and return home say of the law.

Source: domain.md (a), (a8), (b) and (f), with its marks of certainty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from inspector_app.domain.checklist import (
    Answer,
    Checklist,
    Depth,
    Level,
    ParameterNature,
    Question,
    QuestionKind,
)
from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseInput
from inspector_app.domain.checklist.evaluation.cases import read_cases
from inspector_app.domain.checklist.evaluation.law import bases_in, level_in
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.expression import Expression, Literal, Membership, Name, Rows, walk
from inspector_app.domain.expression.evaluation import evaluate
from inspector_app.domain.values import MaybeValue, Unknown, Value

CHECKLISTS = Path(__file__).parents[2] / "checklists"
NAMES = ("besok-2", "delaktighet-1", "vardnad-1", "hemflytt-1")
LAST_OLD, FIRST_NEW = date(2025, 6, 30), date(2025, 7, 1)


@cache
def template(name: str) -> Checklist:
    return read_checklist((CHECKLISTS / f"{name}.toml").read_bytes()).required()


def said(checklist: Checklist) -> Iterator[str]:
    """Everything the inspector reads of a template."""
    yield checklist.purpose
    yield from (s.note for s in checklist.sources)
    yield from (p.note for p in checklist.parameters)
    yield from (r.guidance for r in checklist.ratings)
    for question in checklist.questions:
        yield from (question.text, question.guidance, question.short)
        yield from (g.text for g in question.guidance_for)
        yield from (e.because for e in question.level_exceptions)
        yield from (b.provision for b in question.bases)


def rules(checklist: Checklist) -> Iterator[Expression]:
    yield from (f.rule for f in checklist.facts)
    for deadline in checklist.deadlines:
        yield from (r for r in (deadline.starts, deadline.done, deadline.done_on) if r)
    for question in checklist.questions:
        yield from (s.when for s in question.suggestions)
        yield from (r for r in (question.applies_when, question.not_applicable_when) if r)


# ------------------------------------------------------------------ what is not verified


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_verified_is_never_a_legal_demand(name: str) -> None:
    checklist = template(name)
    unverified = {s.source_id for s in checklist.sources if "inte kontroller" in s.note}
    unverified |= {s.source_id for s in checklist.sources if "inte lästs" in s.note}
    for question in checklist.questions:
        if {b.source_id for b in question.bases} & unverified:
            levels = [question.level, *(e.level for e in question.level_exceptions)]
            assert all(Level.LAW not in level for level in levels), question.question_id


def test_the_sources_of_the_number_four_are_marked_as_not_verified() -> None:
    notes = {s.source_id: s.note for s in template("besok-2").sources}
    assert "inte kontroller" in notes["SOSFS2012-11"]
    assert "inte lästs" in notes["STADEN"]
    assert "inte kontroller" in notes["STADEN-OANMALT"]


@pytest.mark.parametrize("name", NAMES)
def test_what_only_a_secondary_source_tells_is_said_where_it_is_used(name: str) -> None:
    """The interpreter and the siblings are L by likely sources: the guidance says so."""
    for question in template(name).questions:
        likely = {"13 § förvaltningslagen", "6 kap. 10 a § föräldrabalken"}
        if {b.provision for b in question.bases} & likely:
            assert "andrahandskälla" in question.guidance, question.question_id


def test_four_visits_is_a_goal_that_an_inspection_may_change() -> None:
    goal = next(p for p in template("besok-2").parameters if p.parameter_id == "visits_target")
    assert (goal.value, goal.nature, goal.least) == (4, ParameterNature.GOAL, 1)
    for name in NAMES:
        for question in template(name).questions:
            if re.search(r"\bfyra\b", f"{question.text} {question.guidance}"):
                assert Level.LAW not in question.level, question.question_id


def test_no_figure_of_the_law_is_the_inspections_own() -> None:
    natures = {p.parameter_id: p.nature for n in NAMES for p in template(n).parameters}
    assert {p for p, nature in natures.items() if nature is ParameterNature.LAW} == {
        "custody_social_from"
    }
    assert natures["custody_tolerance"] is ParameterNature.METHOD


@pytest.mark.parametrize("name", NAMES)
def test_the_coming_law_is_a_note_and_never_a_basis(name: str) -> None:
    checklist = template(name)
    assert "ersätta LVU" in next(s.note for s in checklist.sources if s.source_id == "LVU")
    assert "2027" not in " ".join(said(checklist))
    for question in checklist.questions:
        assert all(b.valid_from <= date(2025, 7, 1) for b in question.bases)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_the_law_does_not_say_is_a_demand_of_the_law(name: str) -> None:
    """Unannounced visits, written information and adoption are no duties; "årligen" is a year."""
    by_id = {str(q.question_id): q for q in template(name).questions}
    for question_id in ("BES-09", "DEL-09", "DEL-11", "VOF-12", "VOF-14", "BES-05b", "HEM-11"):
        if question_id in by_id:
            assert Level.LAW not in by_id[question_id].level


# ----------------------------------------------------------------------- law by the day

GROUNDS = ("sol", "lvu_2", "lvu_3", "lvu_2_3", "lvu_6", "lvu", "consent")
FORMS = ("foster_home", "kinship_home", "emergency_home", "consented_home", "residential_care")
DAYS = (date(2018, 6, 30), date(2022, 6, 30), date(2022, 7, 1), LAST_OLD, FIRST_NEW)
ENTRIES: dict[str, MaybeValue] = {
    "guardians_of_child": ("mother", "father", "appointed"),
    "interpreter_needed": True,
    "custody_grounds": ("bond",),
    "end_home": True,
    "test_cause": True,
    "end_withdrew": True,
    "end_reports": 1,
}


def cases_of_every_kind(day: date) -> Iterator[CaseInput]:
    outcomes = ("grounds", "transferred")
    for ground, form, outcome in product(GROUNDS, FORMS, outcomes):
        entries = {**ENTRIES, "custody_outcome": outcome, "end_reason": "care_plan"}
        entries |= {"followup_from": day, "followup_to": day}
        yield CaseInput(
            period=(day, day),
            register={
                "placed_from": date(2010, 1, 1),
                "placed_to": day,
                "home_from": date(2010, 1, 1),
                "care_form": form,
                "legal_ground": ground,
                "born_from": date(2006, 1, 1),
                "born_to": date(2006, 1, 31),
            },
            entries=entries,
            rows={"reviews": ({"held_on": day, "kind": "custody", "decided_by": "board"},)},
            empty=frozenset({"visits"}),
            answers={"DEL-01": Answer.NO, "DEL-04": Answer.YES},
        )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("day", DAYS)
def test_a_legal_demand_has_its_law_on_every_day_it_is_made(name: str, day: date) -> None:
    checklist = template(name)
    demanded: set[str] = set()
    for case in cases_of_every_kind(day):
        state = evaluate_case(checklist, case)
        for question in checklist.questions:
            if not state.standings[question.question_id].is_asked:
                continue
            if Level.LAW in level_in(question, state):
                demanded.add(question.question_id)
                assert bases_in(question, state, case.period), (question.question_id, case)
    assert demanded


@pytest.mark.parametrize("name", NAMES)
def test_the_old_act_ends_and_the_new_one_begins_on_their_days(name: str) -> None:
    for question in template(name).questions:
        for basis in question.bases:
            if basis.source_id == "SoL01":
                assert basis.valid_to <= LAST_OLD, question.question_id
                assert "2001:453" in basis.provision
            if basis.source_id in ("SoL25", "SoF"):
                assert basis.valid_from == FIRST_NEW, question.question_id


# ------------------------------------------------------------ övervägande and omprövning

REVIEWS = {"consideration", "reconsideration"}


@pytest.mark.parametrize("name", NAMES)
def test_consideration_and_reconsideration_are_never_counted_in_one(name: str) -> None:
    for rule in rules(template(name)):
        for node in walk(rule.node):
            if isinstance(node, Rows) and node.table == "reviews":
                literals = {n.value for n in walk(node) if isinstance(n, Literal)}
                assert len(literals & REVIEWS) <= 1, rule.text
            if isinstance(node, Membership) and isinstance(node.members, tuple):
                assert not {m.value for m in node.members} >= REVIEWS, rule.text


@pytest.mark.parametrize("name", NAMES)
def test_reconsideration_is_said_only_of_care_by_section_three(name: str) -> None:
    for text in said(template(name)):
        for sentence in re.split(r"(?<=[.?])\s", text):
            if "omprövning" in sentence.lower():
                assert "3 §" in sentence or "övervägande" in sentence.lower(), sentence


# --------------------------------------------------------------------- question by question


@pytest.mark.parametrize("name", NAMES)
def test_every_question_says_how_to_answer_and_where_to_look(name: str) -> None:
    for question in template(name).questions:
        assert question.evidence_hint, question.question_id
        if question.is_scored:
            assert question.guidance, question.question_id
            assert question.guidance.endswith(".") or question.guidance.endswith("?")
        if question.kind is QuestionKind.JUDGED and question.question_id != "DEL-11":
            wanted = {Answer.PARTLY} if question.polarity.value == "none" else _EXPLAINED
            assert wanted <= question.reason_required_for, question.question_id


_EXPLAINED = {Answer.PARTLY, Answer.NO, Answer.NOT_DOCUMENTED}


@pytest.mark.parametrize("name", NAMES)
def test_not_applicable_is_barred_exact_or_explained(name: str) -> None:
    """Ej aktuellt is refused, given by a rule, computed away, or needs a reason."""
    for question in template(name).scored_questions:
        allowed = Answer.NOT_APPLICABLE in question.offered_answers
        settled = question.not_applicable_when is not None
        computed = question.kind is QuestionKind.COMPUTED and not question.reason_required_for
        explained = Answer.NOT_APPLICABLE in question.reason_required_for
        excused = question.question_id in ("DEL-11", "BES-12d")
        assert not allowed or settled or computed or explained or excused, question.question_id


def test_no_age_makes_a_question_of_participation_not_applicable() -> None:
    """An infant is not "ej aktuellt" by itself: only the right to plead follows age."""
    checklist = template("delaktighet-1")
    ages = {"age_least", "age_most"}
    for question in checklist.questions:
        for rule in (question.applies_when, question.not_applicable_when):
            names = {n.name for n in walk(rule.node) if isinstance(n, Name)} if rule else set()
            assert not names & ages or question.question_id == "DEL-10"
    guided = {str(q.question_id): q.guidance_for for q in checklist.questions if q.guidance_for}
    for question_id in ("DEL-01", "DEL-03", "DEL-04"):
        assert any("Under 4 år" in g.text for g in guided[question_id])
    texts = " ".join(g.text for found in guided.values() for g in found)
    assert all(f"{group}:" in texts for group in ("4–11 år", "12–14 år", "15 år och äldre"))


@pytest.mark.parametrize("name", NAMES)
def test_guidance_by_age_is_shown_too_when_the_age_is_not_known(name: str) -> None:
    checklist = template(name)
    state = evaluate_case(checklist, CaseInput(period=(FIRST_NEW, date(2026, 6, 30))))
    for question in checklist.questions:
        for guidance in question.guidance_for:
            assert evaluate(guidance.when, state.environment) is True, question.question_id


def test_a_motive_for_no_unannounced_visit_must_be_shown() -> None:
    """J without an unannounced visit in the log needs evidence; other answers do not."""
    checklist = template("besok-2")
    rule = checklist.question("BES-09").evidence_required_when
    assert rule is not None
    visit: dict[str, Value] = {
        "visited_on": date(2026, 1, 1),
        "contact_kind": "physical",
        "child_met": "yes_met",
        "one_to_one": "held",
        "heading": "Besök hos barnet",
    }
    for answer, announced, wanted in (
        (Answer.YES, "announced", True),
        (Answer.NO, "announced", False),
        (Answer.PARTLY, "announced", False),
        (Answer.NO, "unannounced", False),
    ):
        case = CaseInput(
            period=(FIRST_NEW, date(2026, 6, 30)),
            register={"placed_from": date(2019, 1, 1)},
            rows={"visits": ({**visit, "announced": announced},)},
            answers={"BES-09": answer},
        )
        found = evaluate(rule, evaluate_case(checklist, case).environment)
        assert found is wanted, (answer, announced)


# ------------------------------------------------------------------------- kärna, together

THREE = ("besok-2", "delaktighet-1", "vardnad-1")
CORE_ANSWERS = {
    "BES-01", "BES-07", "BES-09", "BES-11a", "BES-11", "BES-11b.mother", "BES-11b.father",
    "BES-11b.appointed", "DEL-01", "DEL-02", "DEL-03", "DEL-04", "DEL-07", "DEL-08", "VOF-06a",
    "VOF-11",
}  # fmt: skip


@cache
def three_together() -> Checklist:
    contents = [(CHECKLISTS / f"{name}.toml").read_bytes() for name in THREE]
    return read_checklist(combine(contents).required().encode()).required()


def by_hand(questions: tuple[Question, ...]) -> list[str]:
    kinds = (QuestionKind.JUDGED, QuestionKind.ENTRY)
    return [q.question_id for q in questions if q.kind in kinds]


def test_the_core_of_the_three_themes_is_sixteen_answers_and_the_log() -> None:
    core = three_together().core()
    answers = by_hand(core.questions)
    assert len(answers) == len(set(answers)) <= 16
    assert set(answers) == CORE_ANSWERS
    logs = {q.table_id for q in core.questions if q.kind is QuestionKind.LOG}
    assert logs == {"visits", "reviews"}
    shown = [c.column_id for c in core.table("visits").entered_columns if c.core]
    assert shown == ["visited_on", "contact_kind", "child_met", "one_to_one", "heading"]
    assert all(q.depth is Depth.CORE for q in core.questions)


def test_the_table_of_considerations_is_asked_for_only_when_two_years_are_reached() -> None:
    core = three_together().core()
    (log,) = (q for q in core.questions if q.table_id == "reviews")
    for home_from, wanted in ((date(2024, 6, 30), True), (date(2024, 7, 1), False)):
        case = CaseInput(
            period=(FIRST_NEW, date(2026, 6, 30)),
            register={"home_from": home_from, "placed_from": home_from, "care_form": "foster_home"},
        )
        state = evaluate_case(core, case)
        assert state.standings[log.question_id].is_asked is wanted
        assert state.standings["VOF-11"].is_asked is wanted


def test_the_shared_question_is_asked_once() -> None:
    together = three_together()
    assert [str(q.question_id) for q in together.questions].count("DEL-08") == 1
    assert template("besok-2").question("DEL-08") == template("delaktighet-1").question("DEL-08")


def test_the_version_before_is_kept_and_bridged() -> None:
    new, old = template("besok-2"), template("besok-1")
    assert new.replaces == "besok-1"
    gone = {q.question_id for q in old.questions} - {q.question_id for q in new.questions}
    assert gone == {b.old for b in new.bridges}
    assert all(b.breaks for b in new.bridges)


# ------------------------------------------------------------------------- ratings, cases


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_has_item_ratings_and_one_of_its_own(name: str) -> None:
    ratings = template(name).ratings
    assert [r.kind.value for r in ratings].count("theme") == 1
    assert len(ratings) >= 3
    for rating in ratings:
        ranked = [g.grade_id for g in rating.grades if g.ranked]
        assert ranked == ["met", "partly", "not_met"]
        assert any(not g.ranked for g in rating.grades)
        assert set(rating.override_by) == {"ansvarig inspektör", "kvalitet"}
    theme = next(r for r in ratings if r.kind.value == "theme")
    assert "ingen prövning av lagligheten" in theme.guidance


@pytest.mark.parametrize("name", NAMES)
def test_the_theme_rating_is_the_same_with_and_without_the_depth(name: str) -> None:
    checklist = template(name)
    for case in read_cases((CHECKLISTS / "cases" / f"{name}.toml").read_bytes(), checklist).cases:
        theme = next(r.rating_id for r in checklist.ratings if r.kind.value == "theme")
        full = evaluate_case(case.checklist, case.case).ratings[theme].name_value
        assert evaluate_case(case.checklist.core(), case.case).ratings[theme].name_value == full


@pytest.mark.parametrize("name", NAMES)
def test_each_theme_has_at_least_eight_cases_that_say_why(name: str) -> None:
    cases = read_cases((CHECKLISTS / "cases" / f"{name}.toml").read_bytes(), template(name)).cases
    assert len(cases) >= 8
    assert all(len(case.why.split()) >= 8 for case in cases)
    ratings = {g for case in cases for g in case.expected.ratings.items()}
    wanted = {(r.rating_id, g.grade_id) for r in template(name).ratings for g in r.grades}
    assert wanted <= ratings


def test_what_is_unknown_stays_unknown() -> None:
    checklist = template("vardnad-1")
    state = evaluate_case(checklist, CaseInput(period=(FIRST_NEW, date(2026, 6, 30))))
    assert isinstance(state.values["custody_reached"], Unknown)
    assert state.ratings["vof_theme"].value is None

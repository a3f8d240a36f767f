"""One case evaluated: how questions stand, what ratings come out, in one proven order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist.evaluation import Missing, evaluate_case, rate_case
from inspector_app.domain.checklist.evaluation.case import (
    HIDDEN,
    NOT_FOUND,
    NOT_STATED,
    Applicable,
    CaseInput,
    CaseState,
)
from inspector_app.domain.checklist.explanation import NoFlip, explain
from inspector_app.domain.checklist.explanation.search import ChangeKind
from inspector_app.domain.checklist.order import circle, evaluation_order, needs
from inspector_app.domain.checklist.ratings import NotRated
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.values import Unknown
from tests.domain.whole_checklist import WHOLE, whole

CHECKLIST = whole()
PERIOD = (date(2025, 7, 1), date(2026, 6, 30))
YES, PARTLY, NO, LACKING, NA = Answer
SETTLED = {"AB-01": YES, "AB-02": YES, "AB-05.mother": YES, "AB-06": YES}
BEGAN = {"began_on": date(2026, 1, 31)}
VISITS = tuple({"day": date(2026, month, 1), "kind": "visit", "minutes": 30} for month in (1, 2, 3))


def case(
    answers: Mapping[str, Answer] = SETTLED,
    entries: Mapping[str, Any] = BEGAN,
    rows: tuple[Mapping[str, Any], ...] = VISITS,
    **more: Any,
) -> CaseInput:
    return CaseInput(PERIOD, {"form": "home"}, entries, {"log": rows}, answers=answers, **more)


def state(*arguments: Any, **more: Any) -> CaseState:
    return evaluate_case(CHECKLIST, case(*arguments, **more))


def ratings(found: CaseState) -> dict[str, str]:
    return {name: outcome.name_value for name, outcome in found.ratings.items()}


# ------------------------------------------------------------------------------------- the order


def test_everything_stands_after_what_it_needs() -> None:
    order = evaluation_order(CHECKLIST)
    assert order == CHECKLIST.evaluation_order
    place = {key: number for number, key in enumerate(order)}
    for key, wanted in needs(CHECKLIST).items():
        assert all(place[one] < place[key] for one in wanted), key
    assert place["answer:ab_01"] < place["entry:remark"] < place["rating:theme"]


CIRCLES = [
    ("rule = \"ab_01 = 'N'\"", "rule = \"contact = 'bad'\"", "no_plan"),
    ('applies_when = "ab_01 in', "applies_when = \"ab_03 = 'J' or ab_01 in", "ab_03"),
    ('starts = "began_on"', 'starts = "smallest(duty.due_on)"', "duty"),
    ("when = \"ab_04 = 'J'\"", "when = \"theme = 'good'\"", "goal_rating"),
    ("applies_when = \"ab_01 = 'N'\"", "applies_when = \"remark = 'x'\"", "remark"),
]


@pytest.mark.parametrize(("old", "new", "name"), CIRCLES, ids=[name for _, _, name in CIRCLES])
def test_a_circle_of_derived_values_is_a_fault(old: str, new: str, name: str) -> None:
    assert WHOLE.count(old) == 1
    found = read_checklist(WHOLE.replace(old, new).encode()).issues
    assert [issue.code for issue in found] == ["checklist_circle"]
    assert name in str(found[0].facts["circle"])


def test_a_long_chain_is_ordered_at_once() -> None:
    facts = "\n".join(
        f'[[fact]]\nid = "f{n}"\nlabel = "F"\ntype = "count"\nrule = "f{n + 1} + 1"'
        for n in range(1_500)
    )
    last = '[[fact]]\nid = "f1500"\nlabel = "F"\ntype = "count"\nrule = "1"\n'
    read = read_checklist(f"{WHOLE}\n{facts}\n{last}".encode()).required()
    assert circle(read) == ()
    assert evaluate_case(read, case()).values["f0"] == 1_501


# --------------------------------------------------------------------------- how questions stand


def test_an_answer_is_a_value_with_a_name() -> None:
    found = state(answers={"AB-01": NO})
    names = ("ab_01", "ab_02", "ab_03", "ab_04", "ab_05_mother", "ab_05_father")
    assert [found.values[name] for name in names] == [
        "N", "N", "not_answered", "J", "not_answered", "not_answered",
    ]  # fmt: skip
    assert found.values["no_plan"] is True


def test_a_forced_answer_stands_before_the_one_by_hand_which_is_kept() -> None:
    given = {"AB-01": NO, "AB-02": YES}
    forced = state(answers=given).standings["AB-02"]
    assert (forced.applicable, forced.answer, forced.offered) == (Applicable.FORCED, NO, ())
    assert forced.because == "Utan plan inget möte."
    back = state(answers=given | {"AB-01": YES}).standings["AB-02"]
    assert (back.applicable, back.answer) == (Applicable.ASKED, YES)


@pytest.mark.parametrize(
    ("met", "given", "applicable", "answer", "doubtful"),
    [
        ({"met": False}, YES, Applicable.NA, NA, False),
        ({"met": True}, YES, Applicable.ASKED, YES, False),
        ({"met": True}, NA, Applicable.ASKED, None, False),  # not offered: the rule does not hold
        ({}, NA, Applicable.ASKED, NA, True),
        ({"met": NOT_FOUND}, NA, Applicable.ASKED, NA, True),
    ],
)
def test_ej_aktuellt_exactly_when_its_rule_holds(
    met: dict[str, Any],
    given: Answer,
    applicable: Applicable,
    answer: Answer | None,
    doubtful: bool,
) -> None:
    found = state(entries=BEGAN | met, answers={"AB-01": YES, "AB-02": given}).standings["AB-02"]
    assert (found.applicable, found.answer, found.doubtful) == (applicable, answer, doubtful)
    assert (NA in found.offered) is (applicable is Applicable.ASKED and doubtful)


def test_a_question_is_asked_once_for_each_member_that_there_is() -> None:
    unknown = state().standings
    assert unknown["AB-05.father"].is_asked
    known = state(entries=BEGAN | {"guardians_are": ("mother",)}).standings
    assert known["AB-05.mother"].is_asked
    assert not known["AB-05.father"].is_asked


@pytest.mark.parametrize(
    ("began", "form", "asked"),
    [
        (date(2025, 6, 30), "home", False),
        (date(2025, 7, 1), "home", True),
        (date(2025, 7, 1), "other", False),
        (NOT_FOUND, "home", True),  # some day of the period
        (NOT_FOUND, "other", False),
    ],
)
def test_a_question_applies_by_the_day_of_the_event_and_the_ground(
    began: Any, form: str, asked: bool
) -> None:
    found = replace(case(entries={"began_on": began}), register={"form": form})
    assert evaluate_case(CHECKLIST, found).standings["AB-06"].is_asked is asked


def test_a_stated_fact_that_is_not_asked_for_counts_as_unknown() -> None:
    given = BEGAN | {"remark": "bra"}
    assert state(entries=given).values["remark"] == HIDDEN
    assert state(entries=given, answers={"AB-01": NO}).values["remark"] == "bra"
    assert state().values["met"] == NOT_STATED


CONDITIONAL = WHOLE.replace(
    'table = "log"\nsection', 'applies_when = "met"\ntable = "log"\nsection'
)


def test_a_log_that_is_not_asked_for_is_unknown_whatever_it_holds() -> None:
    read = read_checklist(CONDITIONAL.encode()).required()
    hidden = evaluate_case(read, case(entries=BEGAN | {"met": False}))
    assert hidden.values["visits_made"] == HIDDEN
    assert hidden.rows["log"][0]["counts"] is True
    shown = evaluate_case(read, case(entries=BEGAN | {"met": True}))
    assert shown.values["visits_made"] == 3


def test_a_question_left_out_of_the_inspection_is_not_asked() -> None:
    deep = WHOLE.replace('short = "Mötet"\n', 'short = "Mötet"\ndepth = "fördjupning"\n').replace(
        'name = "began_on"', 'name = "began_on"\ndepth = "fördjupning"'
    )
    core = read_checklist(deep.encode()).required().core()
    found = evaluate_case(core, case())
    assert found.values["ab_02"] == "not_asked"
    assert found.values["began_on"] == HIDDEN
    assert "AB-02" not in found.standings


# ------------------------------------------------------------------------------------- deadlines


def test_a_deadline_is_a_table_that_rules_count() -> None:
    counting = WHOLE + (
        '\n[[fact]]\nid = "missed"\nlabel = "Missade"\ntype = "count"\n'
        "rule = \"count(duty where state = 'missed')\"\n"
    )
    read = read_checklist(counting.encode()).required()
    review = {"day": date(2026, 2, 1), "kind": "review"}
    early = evaluate_case(read, case(entries={"began_on": date(2025, 9, 1)}, rows=(review,)))
    assert early.values["missed"] == 0
    assert [d.state.value for d in early.deadlines["duty"]] == ["met", "waiting"]  # type: ignore[union-attr]
    visit = {**review, "kind": "visit"}
    without = evaluate_case(read, case(entries={"began_on": date(2025, 9, 1)}, rows=(visit,)))
    assert without.values["missed"] == 1  # 1 March 2026; the next is 1 September
    unknown = evaluate_case(read, case(entries={}))
    assert unknown.values["missed"] == NOT_STATED


# --------------------------------------------------------------------------------------- ratings


def test_a_rating_waits_until_every_answer_it_reads_is_settled() -> None:
    found = state(answers={"AB-01": YES})
    assert found.ratings["contact"].reason is NotRated.WAITING
    assert found.ratings["contact"].waiting == ("ab_02",)
    assert found.ratings["theme"].waiting == ("contact",)
    assert ratings(found) == {"contact": "not_rated", "goal_rating": "good", "theme": "not_rated"}
    assert ratings(state()) == {"contact": "good", "goal_rating": "good", "theme": "good"}


def test_a_rule_that_names_not_answered_does_not_wait() -> None:
    named = WHOLE.replace(
        "when = \"ab_01 = 'N' or ab_02 = 'N'\"", "when = \"ab_01 = 'N' or ab_02 = 'not_answered'\""
    )
    read = read_checklist(named.encode()).required()
    assert ratings(evaluate_case(read, case({"AB-01": YES})))["contact"] == "bad"


def test_a_rating_waits_for_what_decides_whether_another_question_is_asked() -> None:
    through = WHOLE.replace(
        "when = \"number_of(contact, goal_rating = 'bad') = 0\"", "when = \"ab_03 != 'N'\""
    )
    read = read_checklist(through.encode()).required()
    found = evaluate_case(read, case(answers={})).ratings["theme"]
    assert (found.reason, found.waiting) == (NotRated.WAITING, ("ab_01",))


def test_an_unknown_fact_leaves_the_rating_open() -> None:
    rule = "when = \"ab_04 = 'J'\""
    read = read_checklist(
        WHOLE.replace(rule, 'when = "visits_made > 1"')
        .replace("when = \"ab_04 != 'J'\"", 'when = "visits_made <= 1"')
        .encode()
    ).required()
    found = evaluate_case(read, case(rows=()))
    assert found.ratings["goal_rating"].reason is NotRated.UNKNOWN
    assert found.ratings["theme"].waiting == ("goal_rating",)


def test_gap_and_overlap_are_told_and_no_grade_is_chosen() -> None:
    def of(when: str) -> tuple[str, ...]:
        text = WHOLE.replace("when = \"ab_04 != 'J'\"", f'when = "{when}"')
        rating = rate_case(read_checklist(text.encode()).required(), case(answers=SETTLED))
        assert rating.state.ratings["goal_rating"].value is None
        return tuple(issue.code for issue in rating.issues)

    assert of("visits_made = 3") == ("rating_overlap",)
    fewer = WHOLE.replace("when = \"ab_04 = 'J'\"", 'when = "no"').replace(
        "when = \"ab_04 != 'J'\"", 'when = "visits_made = 0"'
    )
    gap = rate_case(read_checklist(fewer.encode()).required(), case())
    assert [issue.code for issue in gap.issues] == ["rating_gap"]


def test_a_grade_by_hand_stands_and_is_read_by_the_theme() -> None:
    found = state(overrides={"contact": "bad"})
    assert found.ratings["contact"].computed == "good"
    assert ratings(found) == {"contact": "bad", "goal_rating": "good", "theme": "bad"}


def test_values_may_be_given_outright() -> None:
    given = {"ab_01": "not_asked", "ab_02": "N", "visits_made": 0, "goal_rating": "not_rated"}
    found = state(answers={}, rows=(), given=given)
    assert found.standings["AB-01"].applicable is Applicable.NOT_ASKED
    assert found.standings["AB-04"].answer is NO
    assert ratings(found) == {"contact": "bad", "goal_rating": "not_rated", "theme": "not_rated"}


def test_what_a_case_lacks() -> None:
    found = rate_case(CHECKLIST, case(answers={}, entries={}, rows=({"kind": "visit"},)))
    assert found.missing == (
        Missing("entry_missing", "AB-10"),
        Missing("cell_missing", "log", "1", "day"),
        Missing("answer_missing", "AB-01"),
        Missing("answer_missing", "AB-02"),
        Missing("answer_missing", "AB-05.mother"),
        Missing("answer_missing", "AB-05.father"),
        Missing("answer_missing", "AB-06"),
    )
    unread = rate_case(CHECKLIST, case(rows=()))
    assert Missing("log_missing", "log") in unread.missing
    confirmed = rate_case(CHECKLIST, case(rows=(), empty=frozenset({"log"})))
    assert Missing("log_missing", "log") not in confirmed.missing


# ----------------------------------------------------------------------------------- explanations


def test_a_rating_says_which_rule_decided_and_what_it_read() -> None:
    contact, goal, theme = explain(CHECKLIST, case())
    assert contact.rule is not None
    assert contact.rule.text == "ab_01 = 'J' and ab_02 = 'J'"
    assert [(read.name, read.value) for read in contact.read] == [("ab_01", "J"), ("ab_02", "J")]
    assert contact.flip is not None
    assert [(c.name, c.before, c.after) for c in contact.flip.changes] == [("AB-01", "J", "D")]
    assert contact.flip.value == "some"
    assert goal.flip is not None
    (change,) = goal.flip.changes
    assert (change.kind, change.name, change.before, change.after) == (
        ChangeKind.FACT, "visits_made", 3, 1,
    )  # fmt: skip
    assert theme.flip is not None
    assert [(c.name, c.after) for c in theme.flip.changes] == [("AB-01", "N")]


def test_a_grade_by_hand_is_no_change_of_the_case() -> None:
    """An item that is set by hand keeps its grade while answers are tried for the theme."""
    *_, theme = explain(CHECKLIST, case(overrides={"contact": "bad"}))
    assert theme.outcome.computed == "bad"
    assert (theme.flip, theme.no_flip) == (None, NoFlip.NONE_FOUND)


def test_a_klarmarkerad_case_is_explained_as_an_open_one() -> None:
    *_, goal, _ = explain(CHECKLIST, case(recorded={"AB-04": YES}))
    assert goal.flip is not None
    assert [(c.name, c.after) for c in goal.flip.changes] == [("visits_made", 1)]


def test_a_rating_without_a_grade_has_no_change_to_name() -> None:
    contact, *_ = explain(CHECKLIST, case(answers={}))
    assert (contact.grade, contact.flip, contact.no_flip) == (None, None, NoFlip.NOT_RATED)


def test_where_no_change_gives_another_grade_that_is_said() -> None:
    fixed = WHOLE.replace("when = \"number_of(contact, goal_rating = 'bad') = 0\"", 'when = "yes"')
    *_, theme = explain(read_checklist(fixed.encode()).required(), case())
    assert (theme.flip, theme.no_flip) == (None, NoFlip.NONE_FOUND)


_answers = st.fixed_dictionaries(
    {},
    optional={
        "AB-01": st.sampled_from([YES, PARTLY, NO, LACKING]),
        "AB-02": st.sampled_from(list(Answer)),
        "AB-03": st.sampled_from(list(Answer)),
        "AB-04": st.sampled_from(list(Answer)),
        "AB-05.mother": st.sampled_from(list(Answer)),
        "AB-06": st.sampled_from(list(Answer)),
    },
)
_entries = st.fixed_dictionaries(
    {},
    optional={
        "began_on": st.sampled_from([date(2025, 1, 31), date(2025, 12, 1), NOT_FOUND]),
        "met": st.sampled_from([True, False, NOT_FOUND]),
        "remark": st.just("x"),
    },
)
_some_rows = st.integers(0, 3).map(lambda number: VISITS[:number])


@given(_answers, _entries, _some_rows)
@settings(max_examples=60)
def test_a_flip_replays_and_no_smaller_one_exists(
    answers: dict[str, Answer], entries: dict[str, Any], rows: tuple[Any, ...]
) -> None:
    known = case(answers, entries, rows, empty=frozenset({"log"}))
    for one in explain(CHECKLIST, known):
        rating = one.outcome.rating_id
        if one.flip is not None:
            assert replayed(known, one.flip.changes)[rating].computed == one.flip.value
            assert one.flip.value != one.outcome.computed
        if one.flip is None or one.flip.changes[0].kind is not ChangeKind.ANSWER:
            fewer = 2
        else:
            fewer = len(one.flip.changes)
        for name, answer in product(answers, Answer) if fewer > 1 else ():
            if one.grade is not None and not changes_nothing(known, name, answer, rating):
                raise AssertionError((rating, name, answer))


def replayed(known: CaseInput, changes: Any) -> Any:
    hand = {c.name: Answer(c.after) for c in changes if c.kind is not ChangeKind.FACT}
    given_outright = {c.name: c.after for c in changes if c.kind is ChangeKind.FACT}
    changed = replace(known, answers={**known.answers, **hand}, given=given_outright)
    return evaluate_case(CHECKLIST, changed).ratings


def changes_nothing(known: CaseInput, name: str, answer: Answer, rating: str) -> bool:
    """Whether one answer by hand that stands cannot change the grade by being another."""
    before = evaluate_case(CHECKLIST, known)
    if before.standings[name].answer is not known.answers[name]:
        return True
    if answer not in before.standings[name].offered:
        return True
    after = evaluate_case(CHECKLIST, replace(known, answers={**known.answers, name: answer}))
    return after.ratings[rating].computed in (None, before.ratings[rating].computed)


# ------------------------------------------------------------------------------------- properties


@given(_answers, _entries, _some_rows)
@settings(max_examples=80)
def test_a_rating_depends_only_on_relevant_answers(
    answers: dict[str, Answer], entries: dict[str, Any], rows: tuple[Any, ...]
) -> None:
    """Answers to questions that are not put, or settled, or not read, change no rating."""
    found = state(answers, entries, rows)
    standing = {n: a for n, a in answers.items() if found.standings[n].answer is a}
    irrelevant = {"AB-05.mother", "AB-06", "AB-03"}
    kept = {name: answer for name, answer in standing.items() if name not in irrelevant}
    assert ratings(state(kept, entries, rows)) == ratings(found)


@given(_answers, _entries, _some_rows)
@settings(max_examples=80)
def test_what_is_hidden_stands_again_when_it_is_asked_for_again(
    answers: dict[str, Answer], entries: dict[str, Any], rows: tuple[Any, ...]
) -> None:
    hiding = {**answers, "AB-01": YES}
    hidden = state(hiding, entries, rows)
    assert hidden.standings["AB-03"].answer is None
    assert hidden.values["ab_03"] == "not_asked"
    assert hidden.values["remark"] == HIDDEN
    shown = state({**hiding, "AB-01": NO}, entries, rows)
    assert shown.standings["AB-03"].answer is answers.get("AB-03")
    assert shown.values["remark"] == entries.get("remark", NOT_STATED)
    without = {name: answer for name, answer in hiding.items() if name != "AB-03"}
    assert ratings(state(without, entries, rows)) == ratings(hidden)


@given(_answers, _entries, _some_rows, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_a_rating_is_the_same_in_every_order(
    answers: dict[str, Answer], entries: dict[str, Any], rows: tuple[Any, ...], shuffler: Any
) -> None:
    mixed = [list(answers.items()), list(entries.items()), list(rows)]
    for part in mixed:
        shuffler.shuffle(part)
    again = state(dict(mixed[0]), dict(mixed[1]), tuple(mixed[2]))
    first = state(answers, entries, rows)
    assert again.ratings == first.ratings
    assert again.values == first.values


def test_evaluating_one_case_leaves_nothing_behind_for_the_next() -> None:
    before = state()
    state(answers={}, entries={}, rows=())
    assert state() == before


def test_a_template_in_two_depths_is_evaluated_as_each() -> None:
    depths: list[Checklist] = [CHECKLIST, CHECKLIST.core(), whole()]
    assert len({evaluate_case(c, case()).ratings["theme"].value for c in depths}) == 1


def test_numbers_and_rows_without_bound_are_no_hang() -> None:
    rows = tuple(
        {"day": date(2026, 1, 1), "kind": "visit", "minutes": 10**12} for _ in range(20_000)
    )
    found = state(rows=rows)
    assert found.values["visits_made"] == 20_000
    assert not isinstance(found.ratings["goal_rating"].reason, Unknown)

"""Practice on made-up files: a throw-away inspection, and answers beside a key that holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.practice_folder import PracticeFolder
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.system.clock import SteppingClock, SystemRandomness
from inspector_app.adapters.system.resources import resource
from inspector_app.composition import tools_with
from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.practice import Comparison, Matter, PracticeCase, key_review
from inspector_app.domain.review import CaseReview, Evidence, LogRow
from inspector_app.domain.review.commands import (
    Events,
    Stamp,
    complete,
    set_answer,
    set_evidence,
    set_row,
    state_entry,
)
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.progress import missing, standing_answer
from inspector_app.workflow.practice import Practice
from inspector_app.workflow.review_case import Desk, OpenCase
from inspector_app.workflow.steps import steps_of
from tests.fakes.small_inspection import ANNA, START, WORDS

CASES = PracticeFolder(resource("practice")).cases()


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    """A prepared practice."""
    monkeypatch.setattr(key_slots, "NEW_SLOTS", key_slots.Hardening(1, 256, 1))
    clock = SteppingClock(START + timedelta(days=400), timedelta(seconds=1))
    workspace, _ = EncryptedWorkspaces(clock).create(tmp_path / "öva", ANNA, WORDS, clock.now())
    tools = tools_with(clock, SystemRandomness(), tmp_path / "mallar")
    made = Practice(steps_of(workspace, tools), PracticeFolder(resource("practice")))
    made.prepare(RegisterReader())
    yield made
    workspace.close()


def by_the_key(desk: Desk, case: PracticeCase, opened: OpenCase) -> CaseReview:
    """What the key amounts to in a file."""
    return key_review(desk.checklist, case, opened.review)


def read(practice: Practice, case: PracticeCase, without: str = "") -> tuple[Desk, OpenCase]:
    """Read a file as the key says, but for the answer to one question, which becomes Nej."""
    review = practice.steps.review
    desk = review.desk()
    akt = next(akt for akt, one in practice.by_akt().items() if one.number == case.number)
    right = by_the_key(desk, case, review.open(desk, akt))

    def write(row: LogRow) -> None:
        review.change(desk, akt, lambda r, _f, s: set_row(r, desk.checklist, row, s))

    for row in right.rows.values():
        write(row)
    for name, stated in right.entries.items():
        review.change(
            desk, akt, lambda r, _f, s, n=name, v=stated: state_entry(r, desk.checklist, n, v, s)
        )
    for name, answer in right.answers.items():
        given = Answer.NO if name == without else answer
        review.change(
            desk,
            akt,
            lambda r, f, s, n=name, a=given: _answered(desk, n, a, (r, f()), s),
        )
    return desk, review.change(desk, akt, lambda r, f, s: complete(r, desk.checklist, f(), s))


def _answered(
    desk: Desk, name: str, answer: Answer, now: tuple[CaseReview, CaseFacts], stamp: Stamp
) -> Events:
    """An answer with its reason and evidence; nothing where the answer is settled."""
    review, facts = now
    standing = facts.standing(desk.checklist.question(name))
    if answer not in standing.offered:
        return ()
    made = set_answer(review, desk.checklist, name, answer, stamp, "Så står det.")
    from inspector_app.domain.review import apply

    for event in made:
        review = apply(review, event)
    evidence = Evidence("1", "Journalanteckning")
    return (*made, *set_evidence(review, desk.checklist, name, evidence, stamp))


def held(practice: Practice, desk: Desk, opened: OpenCase) -> Comparison:
    """The comparison with the key."""
    return practice.compare(desk, opened)


@pytest.mark.parametrize("number", [case.number for case in CASES])
def test_each_key_is_whole_and_says_what_the_rules_say(practice: Practice, number: str) -> None:
    """Every question asked has a key with a reason, and the rules give the computed ones."""
    case = next(one for one in CASES if one.number == number)
    desk, opened = read(practice, case)
    assert missing(opened.review, desk.checklist, opened.facts) == ()
    asked = {
        str(q.question_id): standing_answer(q, opened.review, opened.facts)
        for q in desk.checklist.scored_questions
    }
    given = {name: answer for name, answer in asked.items() if answer is not None}
    assert given == {name: answer for name, (answer, _why) in case.key.answers.items()}
    found = held(practice, desk, opened)
    assert found.deviations == ()
    assert found.alike == len(found.all) == len(given) + len(case.key.rows) + 1


def test_every_key_gives_its_reasons_and_every_text_says_that_it_is_made_up() -> None:
    assert 3 <= len(CASES) <= 5
    for case in CASES:
        whys = [why for _a, why in case.key.answers.values()]
        whys += [row.why for row in case.key.rows] + [one.why for one in case.key.not_rows]
        assert all(len(why) > 20 for why in whys)
        assert case.text.startswith("PÅHITTAD AKT FÖR ÖVNING")
        days = {row.values["visited_on"] for row in case.key.rows}
        assert all(f"{day}, rubrik:" in case.text for day in days)


def test_a_wrong_answer_is_shown_with_the_reason(practice: Practice) -> None:
    desk, opened = read(practice, CASES[0], without="BES-11b.father")
    (one,) = held(practice, desk, opened).deviations
    assert (one.matter, one.target) == (Matter.ANSWER, "BES-11b.father")
    assert (one.own, one.key) == (Answer.NO, Answer.PARTLY)
    assert "Delvis och inte Nej" in one.why


def test_rows_are_compared_cell_by_cell_and_the_cancelled_visit_is_no_row(
    practice: Practice,
) -> None:
    review, case = practice.steps.review, CASES[0]
    desk, opened = read(practice, case)
    review.undo(desk, opened.akt)
    rows = list(opened.review.rows.values())
    alone = next(row for row in rows if row.values["visited_on"] == date(2025, 11, 6))
    wrong = replace(alone, values={**alone.values, "one_to_one": "held"})
    cancelled = replace(
        alone, row_id="inställt", values={**alone.values, "visited_on": date(2026, 1, 20)}
    )
    for row in (wrong, cancelled):
        review.change(desk, opened.akt, lambda r, _f, s, o=row: set_row(r, desk.checklist, o, s))
    done = review.change(desk, opened.akt, lambda r, f, s: complete(r, desk.checklist, f(), s))
    found = held(practice, desk, done).deviations
    first, second, *computed = found
    assert (first.matter, first.columns) == (Matter.ROW, ("one_to_one",))
    assert (second.own, second.key) == (cancelled, None)
    assert "ställdes in" in second.why
    assert {one.target for one in computed} <= {"BES-04", "BES-06b", "BES-13"}
    assert "BES-04" in {one.target for one in computed}, "four visits instead of three"


def test_a_row_that_is_missing_is_told(practice: Practice) -> None:
    review, case = practice.steps.review, CASES[2]
    desk, opened = read(practice, case)
    review.undo(desk, opened.akt)
    target = next(
        row for row in opened.review.rows.values() if row.values["heading"] == "Familjehemmet"
    )
    from inspector_app.domain.review.commands import remove_row

    review.change(desk, opened.akt, lambda r, _f, s: remove_row(r, target.table, target.row_id, s))
    done = review.change(desk, opened.akt, lambda r, f, s: complete(r, desk.checklist, f(), s))
    first = held(practice, desk, done).deviations[0]
    assert (first.matter, first.own) == (Matter.ROW, None)
    assert "familjehemmets akt" in first.why


def test_the_key_is_closed_until_the_file_is_done(practice: Practice) -> None:
    review = practice.steps.review
    desk = review.desk()
    opened = review.open(desk, review.queue(desk)[0].akt)
    with pytest.raises(InspectionError) as caught:
        practice.compare(desk, opened)
    assert caught.value.code == "practice_not_done"


def test_a_key_that_its_template_finds_incomplete_is_a_fault(practice: Practice) -> None:
    from inspector_app.domain.practice import compare
    from inspector_app.domain.review.register_values import register_fields

    desk, opened = read(practice, CASES[0])
    torn = replace(CASES[0], key=replace(CASES[0].key, entries={}))
    with pytest.raises(InspectionError) as caught:
        compare(desk.checklist, torn, opened.review, (register_fields(opened.case), desk.period))
    assert caught.value.code == "practice_key_incomplete"


def test_missing_files_are_said(tmp_path: Path) -> None:
    for ask in (PracticeFolder(tmp_path).cases, PracticeFolder(tmp_path).list_file):
        with pytest.raises(InspectionError) as caught:
            ask()
        assert caught.value.code == "practice_missing"


def test_practice_measures_nobody_and_is_told_as_made_up(practice: Practice) -> None:
    with practice.steps.workspace.unit_of_work() as work:
        inspection = work.inspection()
    assert inspection is not None
    assert inspection.example
    assert list(practice.by_akt().values()) == list(CASES)

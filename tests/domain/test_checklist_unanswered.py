"""Computed answers that a case can leave open although everything is entered."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.checklist.proof.unanswered import may_lack_answer
from inspector_app.domain.checklist.reader import read_checklist
from tests.domain.proof_base import BASE, WITH_LOG

LAST = """
[[question.suggestion]]
answer = "N"
when = "found = 0"
"""


def lacking(text: str) -> tuple[str, ...]:
    return may_lack_answer(read_checklist(text.encode()).required())


def test_a_computed_answer_is_missing_only_where_no_suggestion_can_be_told() -> None:
    assert lacking(BASE) == ("A-03",)  # no question asks for the log, so it may stay unread
    assert lacking(WITH_LOG) == ()  # 0, 1 and 2 or more visits each have their suggestion
    assert LAST in WITH_LOG
    assert lacking(WITH_LOG.replace(LAST, "")) == ("A-03",)  # no visits
    turned = LAST.replace("found = 0", "form = 'foster_home'")
    assert lacking(WITH_LOG.replace(LAST, turned)) == ("A-03",)  # no visits, another form
    forced = '\n[[question.forced]]\nanswer = "N"\nwhen = "found = 0"\nbecause = "Inga besök."\n'
    assert lacking(WITH_LOG.replace(LAST, forced)) == ()


def test_a_deadline_that_still_waits_leaves_its_answer_open() -> None:
    example = Path(__file__).parents[2] / "checklists" / "vardnad-1.toml"
    open_to_the_end = may_lack_answer(read_checklist(example.read_bytes()).required())
    assert "VOF-03" in open_to_the_end  # met, late and missed have an answer, waiting has none

"""Stated facts, settled answers and ratings on the scoring screen, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.inspection import Role
from inspector_app.domain.review import Stated
from inspector_app.ui.screens.review.lines import rating_line
from tests.domain.template_parts import HEAD, judged
from tests.ui.accessible import nameless
from tests.ui.conftest import AnsweredDialogs, Reading, open_reading
from tests.ui.desk import ANNA, make_desk

pytestmark = pytest.mark.window
ENTRIES = """
[[question]]
id = "A-1"
kind = "entry"
name = "decided_on"
type = "date"
not_found = true
section = "Beslut"
short = "Beslutsdag"
text = "Vilken dag beslutades placeringen?"
level = "K"
depth = "kärna"

[[question]]
id = "A-2"
kind = "entry"
name = "decided_by"
type = "choice"
options = [{ id = "board", label = "Nämnden" }, { id = "official", label = "Tjänsteman" }]
section = "Beslut"
short = "Vem beslutade"
text = "Vem beslutade?"
level = "K"
depth = "kärna"
"""
SETTLED = """
[[question.forced]]
answer = "N"
when = "decided_by = 'official'"
because = "En tjänsteman har beslutat."
"""
RATING = """
[[rating]]
id = "decision"
title = "Beslutet"
kind = "item"
override_by = ["ansvarig inspektör"]
[[rating.grade]]
id = "met"
label = "Uppfyllt"
when = "a_3 = 'J'"
[[rating.grade]]
id = "not_met"
label = "Inte uppfyllt"
otherwise = true
"""
JUDGED = judged("A-3", "Beslut", "Rätt beslut", "Är beslutet fattat av nämnden?")
TEMPLATE = HEAD + ENTRIES + JUDGED + SETTLED + RATING


def template() -> Checklist:
    return read_checklist(TEMPLATE.encode()).required()


@pytest.fixture
def reading(qtbot: QtBot, answers: AnsweredDialogs) -> Reading:
    """The window over two files and the small template, as ansvarig inspektör."""
    desk = make_desk(2, template())
    desk.workspace.actor = replace(ANNA, role=Role.LEAD_INSPECTOR)
    return open_reading(qtbot, answers, desk)


def values(reading: Reading) -> dict[str, str]:
    return {line.question_id: line.value for line in reading.model.question_lines()}


def test_a_day_is_stated_and_one_goes_on(reading: Reading) -> None:
    assert reading.model.active == "A-1"
    assert reading.focus is reading.screen.card.entry.first
    reading.type("12/3 2025")
    reading.press(Qt.Key.Key_Return)
    assert values(reading)["A-1"] == "2025-03-12"
    assert reading.model.active == "A-2"
    assert nameless(reading.screen) == []


def test_what_is_no_day_is_said_and_not_kept(reading: Reading) -> None:
    reading.type("i mars")
    reading.press(Qt.Key.Key_Return)
    assert "Skriv ett datum" in reading.screen.card.entry.fault.text()
    assert reading.model.case.review.entries == {}
    assert reading.model.active == "A-1"


def test_framgar_inte_is_a_statement_of_its_own(reading: Reading) -> None:
    reading.screen.card.entry.missing.setFocus()
    reading.press(Qt.Key.Key_Space)
    assert reading.model.case.review.entries["decided_on"] == Stated(None)
    assert values(reading)["A-1"] == "Framgår inte"
    reading.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert reading.model.case.review.entries == {}


def test_a_choice_settles_another_answer(reading: Reading) -> None:
    reading.press(Qt.Key.Key_Down)
    reading.press(Qt.Key.Key_2)
    assert values(reading)["A-2"] == "Tjänsteman"
    reading.model.activate("A-3")
    card = reading.screen.card
    assert card.content is not None
    assert "En tjänsteman har beslutat." in card.content.settled
    assert not any(b.isEnabled() for b in card.answers.values() if b.isVisible())


def test_a_rating_explains_itself_and_follows_the_answers(reading: Reading) -> None:
    assert values(reading)[rating_line("decision")] == "inte ännu"
    reading.model.activate("A-3")
    reading.letter("J")
    assert values(reading)[rating_line("decision")] == "Uppfyllt"
    reading.model.activate(rating_line("decision"))
    card = reading.screen.rating
    assert card.isVisible()
    assert card.grade.text() == "Uppfyllt"
    assert "A-3" in card.rule.label.text()
    assert "Inte uppfyllt" in card.flip.label.text()
    assert nameless(reading.screen) == []


def test_another_grade_needs_a_reason_and_is_shown_beside_the_computed(reading: Reading) -> None:
    reading.model.activate("A-3")
    reading.letter("J")
    reading.model.activate(rating_line("decision"))
    card = reading.screen.rating
    card.choice.choose("not_met")
    card.reason.setFocus()
    reading.press(Qt.Key.Key_Return)
    assert reading.model.case.review.overrides == {}
    assert reading.screen.header.banner.message.text() == "Fel: override_reason_missing."
    card.reason.setFocus()
    reading.type("Beslutet gällde ett annat hem.")
    reading.press(Qt.Key.Key_Return)
    assert card.grade.text() == "Inte uppfyllt"
    assert "Uppfyllt" in card.result.text()
    assert "annat hem" in card.result.text()
    card.take_back.setFocus()
    reading.press(Qt.Key.Key_Space)
    assert card.grade.text() == "Uppfyllt"


def test_a_role_that_may_not_override_has_no_choice(qtbot: QtBot, answers: AnsweredDialogs) -> None:
    reading = open_reading(qtbot, answers, make_desk(2, template()))
    reading.model.activate(rating_line("decision"))
    assert not reading.screen.rating.by_hand.isVisible()

"""Urvalsram by keys: rules, what they leave, that it balances, and what is locked."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from inspector_app.domain.population.exclusions import RuleCode
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.ui import mode
from inspector_app.ui.screens.frame import rules
from inspector_app.ui.screens.sample.plan import EventWish, event_of
from inspector_app.ui.tasks import PoolRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.wording.numbers import grouped
from inspector_app.workflow.frozen_plan import FRAME_TEXT
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.screens.house import PERIOD, FrameHand, House, house, on_frame, shown

pytestmark = pytest.mark.window
__all__ = ["house"]


@pytest.fixture
def hand(qtbot: QtBot, house: House) -> FrameHand:
    house.take_in()
    return on_frame(qtbot, house)


def ledger(hand: FrameHand) -> list[tuple[str, int]]:
    return [(text, int(rows.replace("\xa0", ""))) for text, rows in shown(hand.screen.ledger)]


def strata(hand: FrameHand) -> dict[str, str]:
    return {row[0]: row[1] for row in shown(hand.screen.strata)}


def tick(hand: FrameHand, code: RuleCode) -> QCheckBox:
    return hand.screen.rules.rows[code].tick


def toggle(hand: FrameHand, code: RuleCode) -> None:
    """Press space on a rule."""
    hand.screen.rules.more.show_open(True)
    tick(hand, code).setFocus()
    hand.press(Qt.Key.Key_Space)


def test_the_offered_rules_are_ticked_and_counted(hand: FrameHand) -> None:
    rows = hand.screen.rules.rows
    assert [row.tick.isChecked() for row in rows.values()] == [True, True] + [False] * 4
    assert rows[RuleCode.NOT_PLACED_IN_PERIOD].count.text() == "1 barn"
    assert rows[RuleCode.OTHER_CARE_FORM].count.text() == "1 barn"
    assert hand.focus is tick(hand, RuleCode.NOT_PLACED_IN_PERIOD)
    assert hand.screen.state.message.text() == "Urvalsramen är inte låst."
    assert not hand.screen.lock.isVisible()


def test_the_reconciliation_balances_under_every_choice(hand: FrameHand) -> None:
    for code in (None, RuleCode.OTHER_CARE_FORM, RuleCode.OTHER_AGE, RuleCode.NOT_FULL_PERIOD):
        if code is not None:
            toggle(hand, code)
        first, *rest = ledger(hand)
        assert first == ("Rader i listan", 11)
        assert sum(rows for _text, rows in rest) == 11
        assert hand.screen.balance.text().endswith("blir tillsammans 11.")


def test_a_rule_left_out_lets_its_children_in(hand: FrameHand) -> None:
    assert strata(hand) == {"Bromma": "5", "Farsta": "4", "Alla": "9"}
    toggle(hand, RuleCode.OTHER_CARE_FORM)
    assert strata(hand)["Farsta"] == "5"
    assert not any("familjehem" in text for text, _rows in ledger(hand))


def test_the_choice_is_kept_in_the_workspace(hand: FrameHand, qtbot: QtBot) -> None:
    toggle(hand, RuleCode.OTHER_CARE_FORM)
    hand.window.hide()
    again = on_frame(qtbot, hand.house)
    assert not tick(again, RuleCode.OTHER_CARE_FORM).isChecked()
    assert tick(again, RuleCode.NOT_PLACED_IN_PERIOD).isChecked()


def test_ticks_made_faster_than_they_are_counted_are_all_kept(qtbot: QtBot, house: House) -> None:
    house.take_in()
    runner = PoolRunner()
    house.runner = runner
    hand = on_frame(qtbot, house)
    qtbot.waitUntil(lambda: not runner.busy)
    for code in (RuleCode.OTHER_CARE_FORM, RuleCode.NOT_PLACED_IN_PERIOD, RuleCode.PROTECTED):
        toggle(hand, code)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [rule.code for rule in hand.screen._model.rules] == [RuleCode.PROTECTED]
    assert strata(hand) == {"Bromma": "5", "Farsta": "5", "Alla": "10"}
    runner.wait()


def test_how_many_are_protected_is_never_shown(hand: FrameHand) -> None:
    toggle(hand, RuleCode.PROTECTED)
    assert strata(hand)["Farsta"] == "3"
    texts = [text for text, _rows in ledger(hand)]
    assert "Barnet har skyddade personuppgifter." not in texts
    joined = next(text for text in texts if "skyddade" in text)
    assert " Eller: " in joined
    assert hand.screen.rules.rows[RuleCode.PROTECTED].count.text() == "2 tillsammans med andra"
    assert sum(rows for _text, rows in ledger(hand)[1:]) == 11


def test_a_protected_count_alone_hides_among_the_rows_that_are_no_children(
    hand: FrameHand,
) -> None:
    toggle(hand, RuleCode.NOT_PLACED_IN_PERIOD)
    toggle(hand, RuleCode.OTHER_CARE_FORM)
    toggle(hand, RuleCode.PROTECTED)
    texts = [text for text, _rows in ledger(hand)]
    assert any("Dubbletter" in text and "skyddade" in text for text in texts)


def test_districts_are_chosen_by_ticks(hand: FrameHand) -> None:
    toggle(hand, RuleCode.OTHER_DISTRICT)
    farsta = hand.screen.rules.districts.ticks["Farsta"]
    farsta.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert strata(hand) == {"Bromma": "5", "Alla": "5"}
    text = tick(hand, RuleCode.OTHER_DISTRICT).text()
    assert text.startswith("Barnets stadsdel granskas inte.")
    assert "Farsta" not in text


def test_ages_are_written_and_faults_told_beside_them(hand: FrameHand) -> None:
    toggle(hand, RuleCode.OTHER_AGE)
    ages = hand.screen.rules.ages
    hand.fill(ages.least, "9")
    hand.fill(ages.most, "4")
    hand.press(Qt.Key.Key_Return)
    assert ages.fault.text() == "Skriv två åldrar, den lägre först."
    hand.fill(ages.most, "12")
    hand.press(Qt.Key.Key_Return)
    assert ages.fault.text() == ""
    assert "mellan 9 och 12 år den 30" in tick(hand, RuleCode.OTHER_AGE).text()
    assert any("mellan 9 och 12" in text for text, _rows in ledger(hand))


def test_a_locked_frame_shows_its_checksums_and_cannot_be_changed(
    qtbot: QtBot, house: House
) -> None:
    house.take_in()
    clock = house.steps.ceremony.clock
    event = event_of(EventWish(digits="123456", party="Enheten"), clock.now())
    chosen = (rules.full_period(PERIOD),)
    protocol = house.steps.freeze_frame(chosen, SamplePlan(Design.STRATIFIED, 2, 1), event)
    hand = on_frame(qtbot, house)
    assert hand.screen.state.message.text().startswith("Låst i urvalsprotokoll 1, 22")
    assert not hand.screen.lock.isVisible(), "Enkelt läge"
    mode.wear(True)
    assert hand.screen.lock.isVisible()
    with house.steps.workspace.unit_of_work() as work:
        text = work.document(FRAME_TEXT, 1) or ""
    assert hashlib.sha256(text.encode()).hexdigest() in hand.screen.lock.text
    assert protocol.facts.frame_commit in hand.screen.lock.text
    labels = [label.text() for label in hand.screen.lock.findChildren(type(hand.screen.balance))]
    assert grouped(protocol.facts.plan_sha256) in labels
    assert tick(hand, RuleCode.NOT_FULL_PERIOD).isChecked()
    assert not tick(hand, RuleCode.NOT_PLACED_IN_PERIOD).isChecked()
    assert not any(row.tick.isEnabled() for row in hand.screen.rules.rows.values())
    assert hand.focus is hand.screen.go_on


def test_without_a_list_the_screen_says_what_to_do(qtbot: QtBot, house: House) -> None:
    hand = on_frame(qtbot, house)
    assert hand.screen.page.banner.message.text() == "Det finns ingen ärendelista ännu."


def test_continue_leads_on(hand: FrameHand) -> None:
    hand.confirm()
    assert hand.house.went_on == 1


def test_every_control_has_a_name_and_is_reached(hand: FrameHand) -> None:
    hand.screen.rules.more.show_open(True)
    assert nameless(hand.window) == []
    assert unreachable(hand.window) == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_no_word_is_cut_at_130_percent(
    qtbot: QtBot, house: House, theme: Theme, mode: Mode
) -> None:
    theme.wear(Appearance(mode, 130))
    house.take_in()
    hand = on_frame(qtbot, house)
    hand.screen.rules.more.show_open(True)
    assert clipped(hand.screen) == []


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (rules.ages(PERIOD, 4, 11), "Barnet var inte mellan 4 och 11 år den 30\xa0juni 2026."),
        (rules.ages(PERIOD, 7, 7), "Barnet var inte 7 år den 30\xa0juni 2026."),
        (
            rules.districts(("Järva", "Bromma")),
            "Barnets stadsdel granskas inte. Granskade stadsdelar: Bromma och Järva.",
        ),
    ],
)
def test_the_report_can_print_the_sentence(rule: rules.ExclusionRule, sentence: str) -> None:
    rule.require_parameters()
    assert rule.text == sentence

"""The names of a list leave marks only when somebody says so, by keys, for this list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.name_marks import find_names
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.accessible import clipped, nameless
from tests.ui.screens.house import House, PopulationHand, house, on_population
from tests.ui.screens.test_population import FAULTY, GOOD, give

pytestmark = pytest.mark.window
__all__ = ["house"]


@pytest.fixture
def hand(qtbot: QtBot, house: House) -> PopulationHand:
    return on_population(qtbot, house)


def found(hand: PopulationHand, text: str) -> list[str]:
    """What is found in a text, in the akt of any child."""
    hits = []
    with hand.house.steps.workspace.unit_of_work() as work:
        for case in work.cases():
            marks = work.name_marks(case.child_key)
            if marks is not None:
                hits += [hit.instead for hit in find_names(text, marks)]
    return hits


def test_it_is_offered_and_never_ticked_beforehand(hand: PopulationHand) -> None:
    give(hand, GOOD)
    card = hand.screen.mapping.names
    assert card.isVisible()
    assert card.columns.text() == "Kolumner med namn: Barnets namn [barnet]."
    assert not card.keep.isChecked()
    hand.confirm()
    assert hand.house.actions()[-1] == "register_imported"
    assert found(hand, "Påhittad") == []


def test_a_tick_leaves_marks_and_no_name(hand: PopulationHand) -> None:
    give(hand, GOOD)
    hand.screen.mapping.names.keep.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.confirm()
    assert hand.house.actions()[-2:] == ["register_imported", "name_marks_saved"]
    assert found(hand, "Påhittad") == ["[barnet]"] * 3


def test_the_next_list_is_asked_about_anew(hand: PopulationHand) -> None:
    give(hand, GOOD)
    hand.screen.mapping.names.keep.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert hand.screen._model.draft.keep_names  # type: ignore[union-attr]
    give(hand, GOOD, "annan.csv")
    assert not hand.screen.mapping.names.keep.isChecked()


def test_a_list_without_names_asks_nothing(hand: PopulationHand) -> None:
    give(hand, FAULTY)
    assert not hand.screen.mapping.names.isVisible()


def test_it_can_be_read_at_130_percent(hand: PopulationHand, theme: Theme) -> None:
    theme.wear(Appearance(Mode.LIGHT, 130))
    give(hand, GOOD)
    card = hand.screen.mapping.names
    assert [*nameless(card), *clipped(card)] == []

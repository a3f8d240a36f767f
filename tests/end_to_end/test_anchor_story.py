"""Anchor files by keys alone: a key set, a reader stopped and told, certified again, and logged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.ui import mode
from tests.end_to_end.hands import Hands
from tests.end_to_end.test_hand_over_story import open_inspection
from tests.end_to_end.test_window_story import Sittings, home, sittings
from tests.fakes.small_inspection import ANNA, WORDS, Stages, stages
from tests.fakes.two_readers import BO, KEYS, Team, team_of
from tests.workflow.test_anchor_files import read_one

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["home", "sittings", "stages"]
QUESTIONS = (
    "BES-01. Ansvarig socialsekreterare",
    "BES-04. Målet om besök uppfyllt",
    "BES-11b. Samtal med vårdnadshavarna",
)


@pytest.fixture
def team(stages: Stages, tmp_path: Path) -> Iterator[Team]:
    """A drawn inspection of nine files, dealt out to Anna and Bo."""
    with stages.bench("drawn", tmp_path / "hemma") as bench:
        found = team_of(bench, stages.library, BO)
    with found.opened_by(ANNA) as anna:
        anna.steps.readings.assign((ANNA.name, BO.name))
    yield found
    mode.wear(False)


def anchors_of(hands: Hands) -> None:
    """Go to the anchor files by the readers."""
    hands.press("Alt+4")
    hands.settle()
    if not mode.is_advanced():
        hands.press("F9")
    hands.press("Ctrl+Shift+L")
    hands.push("Ankarakter")
    hands.sees("Så ligger läsarna till")


def test_a_reader_is_stopped_told_and_certified_again(
    team: Team, home: Path, sittings: Sittings
) -> None:
    hands = sittings.begin()
    open_inspection(hands, team.folder, WORDS)
    anchors_of(hands)
    hands.write("Lika nyckeln, procent", "100")
    hands.write("Från så här många svar", "3")
    hands.push("Spara gränsen")
    hands.sees("Gränsen är sparad.")
    for question in QUESTIONS:
        hands.choose(question, "Framgår inte")
    hands.push("Spara nyckeln")
    hands.sees("Nyckeln är sparad.")
    sittings.end()

    with team.opened_by(ANNA) as anna:
        (anchor,) = anna.steps.readings.anchors.overview().anchors
    with team.opened_by(BO) as bo:
        read_one(bo, anchor.akt)

    hands = sittings.begin()
    open_inspection(hands, team.folder, KEYS[BO.name])
    hands.press("Alt+4")
    hands.sees("av dina svar var lika nyckelns. Gränsen är 100 procent.")
    sittings.end()

    hands = sittings.begin()
    open_inspection(hands, team.folder, WORDS)
    anchors_of(hands)
    hands.sees("Börjar inte på nya akter.")
    hands.write("Skäl, sparas i journalen", "Samtal om mallen.")
    hands.push("Godkänn igen")
    hands.sees(f"{BO.name} får börja på nya akter.")
    sittings.end()

    with team.opened_by(BO) as bo:
        assert not bo.steps.readings.anchors.own_gate().is_stopped
        done = bo.actions()
        assert bo.workspace.check() == ()
    kept = [one for one in done if one.startswith(("anchor", "reader_restored"))]
    assert kept == ["anchor_terms_set", "anchor_set", "anchor_judged", "reader_restored"]

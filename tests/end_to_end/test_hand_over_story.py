"""Two laptops by keys alone: a package goes out, is read on the other one, and comes home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.ui import mode
from tests.end_to_end.hands import Hands
from tests.end_to_end.test_window_story import Sittings, home, sittings
from tests.fakes.small_inspection import ANNA, WORDS, Stages, stages
from tests.fakes.two_readers import BO, KEYS, team_of

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["home", "sittings", "stages"]
PACKAGE_WORDS = "paketets egna fyra ord"
LOAN_WORDS = "lånets egna fyra ord"


@pytest.fixture
def inspection(stages: Stages, tmp_path: Path) -> Iterator[Path]:
    """A drawn inspection of nine files, dealt out to Anna and Bo."""
    with stages.bench("drawn", tmp_path / "hemma") as bench:
        team = team_of(bench, stages.library, BO)
    with team.opened_by(ANNA) as anna:
        anna.steps.readings.assign((ANNA.name, BO.name))
    yield team.folder
    mode.wear(False)


def open_inspection(hands: Hands, folder: Path, words: str) -> None:
    hands.answer_with(folder)
    hands.push("Öppna från en mapp")
    hands.write("Lösenfras", words)
    hands.press("Return")
    hands.until(lambda: hands.program.session is not None, "the inspection")
    hands.settle()


def test_a_package_goes_out_is_read_and_comes_home(
    inspection: Path, home: Path, sittings: Sittings
) -> None:
    out, back = home / "paket-1-ut.overlamning", home / "paket-1-hem.overlamning"

    hands = sittings.begin()
    open_inspection(hands, inspection, WORDS)
    hands.press("Alt+4")
    hands.push("Överlämning")
    hands.choose("Till", BO.name)
    hands.write("Dator", "Dator 2")
    hands.push("Alla akter som kan lämnas över")
    hands.push("Gör paketet")
    hands.sees("Skriv en lösenfras för paketet.")
    hands.write("Paketets lösenfras", PACKAGE_WORDS)
    hands.answer_with(out)
    hands.push("Gör paketet")
    hands.until(lambda: "Följesedel" in hands.room.windowTitle(), "the slip")
    hands.press("Escape")
    hands.sees("Sparat som paket-1-ut.overlamning.")
    hands.press("Escape")
    sittings.end()
    assert out.is_file()

    hands = sittings.begin()
    hands.answer_with(out)
    hands.push("Öppna ett paket")
    hands.write("Paketets lösenfras", PACKAGE_WORDS)
    hands.write("Din egen lösenfras här", LOAN_WORDS)
    hands.press("Return")
    hands.until(lambda: hands.program.session is not None, "the loan")
    hands.push("Jag har skrivit ut eller sparat koden")
    hands.push("Fortsätt")
    hands.sees("Lånad: 0 av ")
    for number in range(1, 9):
        hands.press(f"Alt+{number}")
        hands.settle()
    hands.press("Alt+4")
    hands.settle()
    hands.press("Ctrl+J")
    hands.to("Anteckning om akten")
    hands.type("halvläst")
    hands.press("Ctrl+Shift+O")
    hands.sees("Lånad granskning")
    hands.answer_with(back)
    hands.push("Lämna tillbaka")
    hands.sees("Sparat som paket-1-hem.overlamning.")
    sittings.end()
    assert back.is_file()

    hands = sittings.begin()
    open_inspection(hands, inspection, WORDS)
    hands.press("Alt+4")
    hands.press("Ctrl+Shift+O")
    hands.answer_with(back)
    hands.push("Ta emot")
    hands.sees("Paket 1 är mottaget")
    hands.answer_with(back)
    hands.push("Ta emot")
    hands.sees("Paket 1 är redan mottaget. Ingenting ändrades.")
    sittings.end()

    workspace = EncryptedWorkspaces(SystemClock()).open(inspection, KEYS[BO.name])
    with workspace.unit_of_work() as work:
        actions = [event.action for event in work.events()]
        notes = [e.after for e in work.all_review_events() if e.actor == BO.name]
    assert [one for one in actions if one.startswith("hand_over")] == [
        "hand_over_away",
        "hand_over_returned",
    ]
    assert notes == ["halvläst"]
    assert workspace.check() == ()
    workspace.close()

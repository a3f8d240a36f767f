"""Keys by keys: a passphrase changed, a person shut out, a recovery code renewed and used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.ui import mode
from tests.end_to_end.hands import Hands
from tests.end_to_end.test_hand_over_story import inspection, open_inspection
from tests.end_to_end.test_window_story import Sittings, home, sittings
from tests.fakes.small_inspection import ANNA, WORDS, stages
from tests.fakes.two_readers import BO, KEYS

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["home", "inspection", "sittings", "stages"]
NEW = "helt ny fras om vinter"
REFUSED = "Lösenfrasen eller återställningskoden stämmer inte."


@pytest.fixture(autouse=True)
def simple() -> Iterator[None]:
    yield
    mode.wear(False)


def refused(hands: Hands, folder: Path, words: str) -> None:
    """Try to open; the door stays closed and is left."""
    hands.answer_with(folder)
    hands.push("Öppna från en mapp")
    hands.write("Lösenfras", words)
    hands.press("Return")
    hands.sees(REFUSED)
    assert hands.program.session is None
    hands.press("Escape")


def set_passphrase(hands: Hands, words: str) -> None:
    hands.write("Ny lösenfras", words)
    hands.write("Den nya lösenfrasen en gång till", words)
    hands.press("Return")
    hands.sees("Den nya lösenfrasen gäller nu.")


def test_a_person_changes_her_passphrase(inspection: Path, home: Path, sittings: Sittings) -> None:
    hands = sittings.begin()
    open_inspection(hands, inspection, KEYS[BO.name])
    hands.press("Ctrl+K")
    hands.type("nycklar")
    hands.press("Return")
    hands.write("Nuvarande lösenfras", "inte min egen fras")
    hands.write("Ny lösenfras", NEW)
    hands.write("Den nya lösenfrasen en gång till", NEW)
    hands.press("Return")
    hands.sees(REFUSED)
    hands.write("Nuvarande lösenfras", KEYS[BO.name])
    set_passphrase(hands, NEW)
    hands.press("Escape")
    sittings.end()

    hands = sittings.begin()
    refused(hands, inspection, KEYS[BO.name])
    open_inspection(hands, inspection, NEW)
    assert hands.program.session is not None
    assert hands.program.session.workspace.actor == BO


def test_whoever_is_shut_out_opens_no_more_and_her_files_go_on(
    inspection: Path, home: Path, sittings: Sittings
) -> None:
    hands = sittings.begin()
    open_inspection(hands, inspection, WORDS)
    hands.press("Alt+4")
    hands.press("Ctrl+Shift+L")
    hands.sees("Läsare", f"{BO.name}, inspektör")
    hands.push("Nycklar")
    hands.to("Vilka som har nyckel")
    hands.press("Home")
    hands.press("Down")
    hands.push(f"Stäng ute {BO.name}")
    hands.sees(f"De står kvar på {BO.name}, med de svar som finns.")
    hands.push("Stäng ute")
    hands.sees(f"{BO.name} kan inte längre öppna granskningen.")
    hands.press("Escape")
    hands.misses(f"{BO.name}, inspektör")
    hands.choose("Från", BO.name)
    hands.choose("Till", ANNA.name)
    hands.write("Skäl, sparas i journalen", "Bo har slutat.")
    hands.push("Flytta akterna")
    hands.sees(f"flyttade från {BO.name} till {ANNA.name}.")
    hands.press("Escape")
    sittings.end()

    hands = sittings.begin()
    refused(hands, inspection, KEYS[BO.name])
    open_inspection(hands, inspection, WORDS)


def test_a_renewed_code_opens_and_the_old_one_does_not(
    inspection: Path, home: Path, sittings: Sittings
) -> None:
    workspace = EncryptedWorkspaces(SystemClock()).open(inspection, WORDS)
    old = workspace.keys.renew_recovery_code()
    workspace.close()

    hands = sittings.begin()
    open_inspection(hands, inspection, WORDS)
    hands.press("Ctrl+Shift+N")
    hands.push("Förnya återställningskoden")
    hands.sees("Den gamla koden, också den på papper, öppnar inte längre granskningen.")
    hands.push("Förnya")
    hands.answer_with(home / "kod.txt")
    hands.push("Spara")
    hands.sees("Koden är sparad.")
    hands.push("Jag har skrivit ut eller sparat koden")
    hands.push("Fortsätt")
    hands.sees("Återställningskoden är förnyad.")
    hands.press("Escape")
    sittings.end()
    lines = (home / "kod.txt").read_text(encoding="utf-8").splitlines()
    code = lines[lines.index("Återställningskod") + 1]

    hands = sittings.begin()
    refused(hands, inspection, old)
    open_inspection(hands, inspection, code)
    hands.sees("Du öppnade med återställningskoden.")
    set_passphrase(hands, NEW)
    hands.press("Escape")
    sittings.end()

    hands = sittings.begin()
    refused(hands, inspection, WORDS)
    open_inspection(hands, inspection, NEW)
    hands.misses("Du öppnade med återställningskoden.")


def test_the_practice_and_the_start_screen_have_no_keys(home: Path, sittings: Sittings) -> None:
    hands = sittings.begin()
    assert not hands.program.window.acts["keyring"].isEnabled()
    hands.push("Öva på påhittade akter")
    hands.until(lambda: hands.program.session is not None, "the practice")
    hands.press("Ctrl+Shift+N")
    hands.sees("Övningen tas bort när du lämnar den och behöver ingen lösenfras.")
    assert hands.room is hands.program.window

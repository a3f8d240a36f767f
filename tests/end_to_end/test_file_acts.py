"""What is done with a file beside scoring it, by keys alone, to its effect in journal and report.

The example is used: its protocol is some days old, so a note written yesterday came after it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from inspector_app.app import files
from tests.end_to_end import hands as hands_module
from tests.end_to_end.hands import Hands
from tests.end_to_end.test_window_story import (
    Sittings,
    answer_without_visits,
    home,
    no_visits,
    sittings,
    visit,
)

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["home", "sittings"]
YESTERDAY = datetime.now().astimezone().date() - timedelta(days=1)
VISIT = YESTERDAY - timedelta(days=150)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example is made on the spot, which takes its time on a busy machine."""
    monkeypatch.setattr(hands_module, "LONGEST_WAIT_S", 240.0)


@pytest.fixture
def opened_pdfs(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Stands in for the desktop's viewer: the PDFs that were opened."""
    shown: list[bytes] = []
    monkeypatch.setattr(files, "show_pdf", lambda content, _name: shown.append(content))
    return shown


def journal(hands: Hands) -> list[str]:
    """What the journal of the open inspection says was done."""
    session = hands.program.session
    assert session is not None
    with session.workspace.unit_of_work() as work:
        return [event.action for event in work.events()]


def words_of_pdf(content: bytes) -> str:
    """The text of a PDF, broken lines joined."""
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def late_visit(hands: Hands) -> None:
    """A visit whose note was written yesterday."""
    visit(hands, VISIT, "FJJ", "be")
    hands.press("End")
    hands.type("igår")
    hands.press("Return")


def test_order_times_late_rows_sibling_and_jav(
    home: Path, sittings: Sittings, opened_pdfs: list[bytes]
) -> None:
    hands = sittings.begin()
    hands.push("Öppna exempelgranskningen")
    hands.sees("124 av 132 klara")

    ask_for_the_files(hands, home)
    hands.press("Alt+4")
    hands.sees("124 av 132 klara")

    state_access(hands)
    hands.push("Fler kolumner")
    hands.to("Besök och kontakter")
    late_visit(hands)
    late_visit(hands)
    hands.sees("2 rader är antecknade i akten efter protokollet den", "0 rader, 2 räknas inte")
    no_visits(hands)
    answer_without_visits(hands)
    hands.press("Ctrl+Return")
    hands.sees("125 av 132 klara")

    copy_to_a_sibling(hands)
    declare_jav(hands)

    hands.press("Alt+7")
    hands.sees("akter är inte klarmarkerade.")
    hands.press("Ctrl+P")
    hands.until(lambda: bool(opened_pdfs), "the preview")
    told = words_of_pdf(opened_pdfs[-1])
    assert "2 rader i 1 akter" not in told
    assert "2 rader i en akt är antecknade efter att urvalet protokollfördes" in told
    assert "jäv" in told.casefold()


def ask_for_the_files(hands: Hands, home: Path) -> None:
    """Urval: the beställningslista leaves the day access starts."""
    hands.press("Alt+3")
    hands.push("Visa beställningslistan")
    hands.sees("Beställningslista")
    hands.write("Åtkomst från och med", "imorgon")
    path = home / "bestallning.txt"
    hands.answer_with(path)
    hands.push("Spara som text")
    hands.sees("Sparad som bestallning.txt.")
    assert "Akterna behöver kunna läsas från och med den " in path.read_text("utf-8-sig")
    assert {"order_list_made", "access_day_stated"} <= set(journal(hands))
    hands.push("Stäng")


def state_access(hands: Hands) -> None:
    """The times of the file: drawn, asked for, and the day of access, by key."""
    hands.press("Ctrl+Shift+T")
    hands.sees("Urvalsram och plan låsta", "I beställningslistan sedan")
    hands.type("32/13")
    hands.press("Return")
    hands.sees("Det är inget datum.")
    hands.write("Åtkomst till akten", YESTERDAY.isoformat())
    hands.press("Return")
    hands.misses("Urvalsram och plan låsta")
    assert journal(hands)[-1] == "review_accessed"


def copy_to_a_sibling(hands: Hands) -> None:
    """A visit goes to another file that is read by the same person, and back again."""
    visit(hands, VISIT, "FJJ", "be")
    before = journal(hands).count("review_row")
    hands.press("Ctrl+Shift+D")
    hands.sees("Kopieras aldrig, eftersom det gäller ett enda barn: Barnet träffat, Enskilt samtal")
    hands.push("Kopiera besöket")
    hands.sees("Besöket är kopierat till akt", "1 rad är kopierad till akt")
    assert journal(hands).count("review_row") == before + 2
    hands.press("Ctrl+Z")
    hands.misses("1 rad är kopierad till akt")
    assert journal(hands).count("review_row") == before + 4, "taken back at both ends"


def declare_jav(hands: Hands) -> None:
    """Jäv with its reason; the only reader gives the file up, and a reserve comes in."""
    hands.press("Ctrl+Shift+J")
    hands.sees("Ingen annan kan läsa akten. Nästa reserv tar dess plats")
    hands.push("Anmäl jäv")
    hands.sees("Det står inte varför.")
    hands.write("Varför kan du inte läsa akten?", "Har arbetat med familjen.")
    hands.push("Anmäl jäv")
    hands.sees("Nästa reserv tar dess plats.", "125 av 132 klara")
    assert "conflict_declared" in journal(hands)

"""The main job by keys alone: from a case list to a signed report that proves itself.

Nothing is faked but the desktop's file choosers. What is asserted is what is shown.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.app.program import Program
from tests.adapters.pdf.verapdf.judge import VeraPdf, verapdf
from tests.end_to_end.hands import Desktop, Hands, named, turn
from tests.end_to_end.register import case_list
from tests.fakes.command_line import CommandLine, say

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["say", "verapdf"]
PASSPHRASE = "fyra ord utan samband"
TITLE = "Besök hösten"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's home folder where the program has never been."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "hem" / name.lower()))
    return tmp_path


@dataclass
class Sittings:
    """The program, opened and closed as often as the story wants."""

    open_now: Hands | None = None

    def begin(self) -> Hands:
        """Start the program and wait for its window."""
        desktop = Desktop()
        program = Program([], desktop)
        program.crash.install()
        program.window.resize(1440, 900)
        program.show()
        hands = self.open_now = Hands(program, desktop)
        hands.until(lambda: QApplication.activeWindow() is program.window, "the window")
        turn()
        return hands

    def end(self) -> None:
        """Close the window, as its cross does."""
        assert self.open_now is not None
        self.open_now.program.window.close()
        turn()
        self.open_now.program.deleteLater()
        self.open_now = None
        turn()


@pytest.fixture
def sittings(qapp: QApplication) -> Iterator[Sittings]:
    """Sittings at the program; the last one is closed."""
    found = Sittings()
    yield found
    if found.open_now is not None:
        found.end()


def period() -> tuple[date, date]:
    """The last twelve whole months."""
    last = datetime.now().astimezone().date().replace(day=1) - timedelta(days=1)
    return (last.replace(day=1) - timedelta(days=334)).replace(day=1), last


def test_from_case_list_to_a_report_that_proves_itself(
    home: Path, sittings: Sittings, verapdf: VeraPdf, say: CommandLine
) -> None:
    hands = sittings.begin()
    begin_inspection(hands, home)
    import_list(hands, home)
    draw(hands)
    hands = read_files(hands, sittings)
    write_finding(hands)
    hands.press("Alt+7")
    hands.sees("Alla 4 akter är klarmarkerade.", "1 iakttagelse är skriven.")
    sign_with_trial(hands)
    save_report(hands, home)
    check_report(hands, home)
    all_holds_but_the_order(outcomes(hands.shown()))
    check_on_the_command_line(home, say)
    assert not verapdf(home / "rapport.pdf").faults


def test_the_example_is_read_signed_and_proves_itself(
    home: Path, sittings: Sittings, say: CommandLine
) -> None:
    hands = sittings.begin()
    hands.push("Öppna exempelgranskningen")
    hands.sees("124 av 132 klara")
    no_visits(hands)
    answer_without_visits(hands)
    hands.press("Ctrl+Return")
    hands.sees("125 av 132 klara", "125 av 132 akter lästa")

    hands.press("Alt+7")
    hands.sees("7 akter är inte klarmarkerade.")
    sign_with_trial(hands)
    sittings.end()
    hands = sittings.begin()
    hands.push("Öppna exempelgranskningen")
    hands.sees("125 av 132 klara")
    save_report(hands, home)
    check_report(hands, home)
    shown = outcomes(hands.shown())
    assert set(shown.values()) == {"Stämmer", "Inte begärd"}
    hands.sees("Rapporten stämmer på alla punkter som har kontrollerats.")
    heard = say("verify", home / "rapport.pdf", "--trust", home / "trust.pem", "--json")
    assert (heard.status, heard.json["verdict"]) == (0, "holds")


def begin_inspection(hands: Hands, home: Path) -> None:
    """Ny granskning, and the recovery code that is shown once."""
    first_day, last_day = period()
    hands.push("Ny granskning")
    hands.write("Granskningens namn", TITLE)
    hands.write("Organisation", "Socialförvaltningen")
    hands.write("Period från", first_day.isoformat())
    hands.write("Period till", last_day.isoformat())
    hands.write("Ditt namn", "Petra Påhittad")
    hands.choose("Din roll", "Ansvarig inspektör")
    hands.write("Lösenfras", "kort")
    hands.write("Lösenfrasen en gång till", PASSPHRASE)
    hands.press("Return")
    hands.sees("Lösenfrasen har färre än 12 tecken.", "De två lösenfraserna är olika.")
    hands.write("Lösenfras", PASSPHRASE)
    hands.press("Return")
    hands.sees("Återställningskod")
    hands.answer_with(home / "kod.txt")
    hands.push("Spara")
    hands.sees("Koden är sparad.")
    hands.push("Jag har skrivit ut")
    hands.push("Fortsätt")


def import_list(hands: Hands, home: Path) -> None:
    """Ärendelista: a file of a stranger's making, read as the user says."""
    first_day, _last = period()
    path = home / "ärendelista.csv"
    path.write_bytes(case_list(first_day))
    hands.sees("Välj filen med alla ärenden")
    hands.answer_with(path)
    hands.push("Välj fil")
    hands.sees("Så läses listan", "Är de här orden rätt?")
    hands.choose("Registrerade besök", "Hembesök")
    hands.press("Ctrl+Return")
    hands.sees("11 barn inlästa", "Dubbletter | −1", "Summarader | −1", "Barn | 11")
    hands.sees("Datumet 2025-02-30 på rad 13 i kolumnen Startdatum finns inte.")
    hands.press("Space")


def draw(hands: Hands) -> None:
    """Urvalsram and Urval: lock, hand over, hear the other party's digits, draw."""
    hands.sees("Urvalsramen är inte låst.", "Barn i urvalsramen | 10", "Bromma | 6")
    hands.press("Ctrl+Return")
    hands.sees("Det är en totalundersökning.")
    hands.write("Hur många per stadsdel?", "2")
    hands.sees("2 av 6 dras", "2 av 4 dras")
    hands.misses("Det är en totalundersökning.")
    hands.write("Dina sex siffror", "271828")
    hands.press("Ctrl+Return")
    hands.sees("Låsa urvalsram och plan som protokoll 1?", "4 av 10")
    hands.push("Lås")
    hands.sees("Urvalsprotokoll 1 är låst", "271 828")
    hands.misses("Motpartens sex siffror")
    hands.push("Protokollet är överlämnat")
    hands.sees("Överlämnat", "Motpartens sex siffror")
    time.sleep(1.1)  # the other party speaks after the lock, by the protocol's clock of seconds
    hands.type("31415")
    hands.press("Return")
    hands.sees("Det ska vara sex siffror, men 31415 angavs.")
    hands.write("Motpartens sex siffror", "314159")
    hands.press("Return")
    hands.sees("4 akter är dragna, 6 i reserv.", "Startvärde 271828-314159.")
    hands.press("Ctrl+Return")


def read_files(hands: Hands, sittings: Sittings) -> Hands:
    """Aktläsning: four files by keyboard; the program is closed within the third."""
    first_day, _last = period()
    hands.sees("Akt 1 av 4", "0 av 4 klara")
    for month, letters in ((1, "FJJ"), (4, "FJN"), (7, "FJJ"), (10, "TNN")):
        visit(hands, first_day + timedelta(days=30 * month), letters, "be")
    hands.sees("| Fysiskt | Ja | Ja | Besök hos barnet", "| Telefon | Nej | Nej | Besök hos barnet")
    hands.press("Ctrl+J")
    answer(hands, "N Inget är oanmält.", "J", "D Planen säger bara när.", "F Journalen är tyst.")
    name_the_mother(hands)
    answer(hands, "E Hon är död.")
    hands.press("U")
    hands.sees("Underlag för")
    hands.press("Tab")
    hands.type(first_day.isoformat())
    hands.write("Sida eller anteckning", "14")
    hands.press("Return")
    hands.sees(f"{first_day.isoformat()} · sida 14", "6 av 6 frågor besvarade")
    hands.press("Ctrl+Return")
    hands.sees("är klarmarkerad.", "1 av 4 klara", "Akt 2 av 4")

    no_visits(hands)
    hands.press("J")
    hands.sees("1 av 9 frågor besvarade")
    hands.press("Ctrl+Z")
    hands.sees("0 av 9 frågor besvarade")
    hands.sees("Ångrat: svar på BES-09.")
    answer_without_visits(hands)
    hands.press("Ctrl+Return")
    hands.sees("2 av 4 klara", "Akt 3 av 4")

    visit(hands, first_day + timedelta(days=20), "FJJ", "upp")
    hands.press("Ctrl+J")
    answer(hands, "N Inget är oanmält.", "N Ingen är utsedd.")
    hands.sees("2 av 8 frågor besvarade")
    sittings.end()
    hands = sittings.begin()
    unlock(hands)
    hands.sees("Akt 3 av 4", "2 av 8 frågor besvarade")
    hands.press("Ctrl+Z")
    hands.press("Ctrl+Z")
    hands.sees("1 av 8 frågor besvarade")
    hands.press("Ctrl+Shift+Z")
    hands.press("Ctrl+Shift+Z")
    hands.sees("2 av 8 frågor besvarade")
    hands.press("Ctrl+J")
    answer(hands, "J", "J")
    name_the_mother(hands)
    answer(hands, "J")
    hands.press("Ctrl+Return")
    hands.sees("3 av 4 klara", "Akt 4 av 4")
    for month in (2, 5, 8, 11):
        visit(hands, first_day + timedelta(days=30 * month), "FJJ", "be")
    hands.press("Ctrl+J")
    answer(hands, "N Inget är oanmält.", "J", "J", "J")
    name_the_mother(hands)
    answer(hands, "J")
    hands.press("Ctrl+Return")
    hands.sees("4 av 4 klara", "4 av 4 akter lästa")
    return hands


def no_visits(hands: Hands) -> None:
    """The file says of no visit; on to the questions."""
    hands.push("Akten innehåller inga dokumenterade besök")
    hands.press("Ctrl+J")


def answer_without_visits(hands: Hands) -> None:
    """Answer all that is asked of a file without visits."""
    answer(hands, "N Inget besök är gjort.", "F Det står ingenstans.", "J", "J", "J")
    name_the_mother(hands)
    answer(hands, "J")


def name_the_mother(hands: Hands) -> None:
    """The guardians are ticked by number; Enter goes on to the question about each."""
    hands.sees("Vilka är barnets vårdnadshavare?")
    hands.press("1")
    hands.press("Return")


def write_finding(hands: Hands) -> None:
    """Resultat, and from them an iakttagelse with a rekommendation."""
    hands.press("Alt+5")
    hands.sees("Registrerade och återfunna besök", "4 akter jämförda", "Hela granskningen | 4 av 4")
    hands.sees("BES-01 Ansvarig socialsekreterare, andel Ja")
    hands.press("Ctrl+I")
    hands.sees("Iakttagelse 1", "Register och akt, Hela granskningen")
    hands.type("Registret missar besök som finns i akterna.")
    hands.press("Ctrl+R")
    hands.sees("Rekommendation 1")
    hands.type("Besök registreras under rätt rubrik.")
    hands.press("Tab")
    hands.type("Socialnämnden")
    hands.press("Tab")
    hands.type("2027-03-31")
    hands.press("Tab")
    hands.sees("Socialnämnden", "2027-03-31")


def sign_with_trial(hands: Hands) -> None:
    """Rapport: trial certificate, fastställ, sign."""
    hands.press("Alt+7")
    hands.sees("Hur rapporten avslutas")
    hands.to("Underskrift med egen nyckelfil")
    hands.press("Down")
    hands.press("Ctrl+L")
    hands.sees("Rapporten kommer att säga att diarienummer saknas.")
    hands.push("Fastställ")
    hands.sees("Version 1 är fastställd.", "Fastställd, inte underskriven")
    hands.push("Skriv under med provcertifikatet")
    hands.sees("Version 1 är underskriven.", "TESTUNDERSKRIFT")


def save_report(hands: Hands, home: Path) -> None:
    """Save the PDF and the trust list that names whoever signed it."""
    hands.press("Alt+7")
    hands.sees("TESTUNDERSKRIFT")
    hands.answer_with(home / "rapport.pdf")
    hands.push("Spara PDF")
    hands.sees("Sparad som rapport.pdf.")
    hands.answer_with(home / "trust.pem")
    hands.push("Spara provets certifikatlista")
    hands.sees("Sparad som trust.pem.")


def check_report(hands: Hands, home: Path) -> None:
    """Kontrollera: the report, the trust list and the journal of the open inspection."""
    hands.press("Alt+8")
    hands.sees("Vilken rapport vill du kontrollera?")
    hands.answer_with(home / "rapport.pdf")
    hands.press("Space")
    hands.answer_with(home / "trust.pem")
    hands.push("Välj: Betrodda certifikat")
    hands.push("Jämför med öppen granskning")
    hands.press("Ctrl+Return")
    hands.sees("Underskriftens certifikat är betrott")


def all_holds_but_the_order(shown: dict[str, str]) -> None:
    """No outsider has witnessed when the frame was locked; all else is proven."""
    assert len(shown) == 15
    assert [name for name, out in shown.items() if out == "Går inte att avgöra"] == [
        "Urvalsramen låstes före startvärdet"
    ]
    assert {name for name, out in shown.items() if out == "Inte begärd"} == {
        "Ärendelistan är oförändrad",
        "Urvalsramen är den låsta",
        "Underlaget ger samma antal",
    }
    assert "Stämmer inte" not in shown.values()


def outcomes(shown: str) -> dict[str, str]:
    """The checks that are shown with their outcomes."""
    words = ("Stämmer", "Stämmer inte", "Går inte att avgöra", "Inte begärd")
    lines = shown.splitlines()
    return {after: word for word, after in itertools.pairwise(lines) if word in words}


def check_on_the_command_line(home: Path, say: CommandLine) -> None:
    """Another machine has no window: the same file, the same verdict."""
    heard = say("verify", home / "rapport.pdf", "--trust", home / "trust.pem", "--json")
    assert heard.status == 2
    assert heard.json["verdict"] == "undecided"
    assert [name for name, out in heard.outcomes.items() if out == "undecided"] == ["order"]
    assert "fails" not in heard.outcomes.values()


def unlock(hands: Hands) -> None:
    """Open the inspection again from the start screen: first with a wrong passphrase."""
    hands.sees("Fortsätt")
    assert named(hands.focus).startswith(TITLE)
    hands.press("Return")
    hands.type("fel ord utan samband")
    hands.press("Return")
    hands.sees("Lösenfrasen eller återställningskoden stämmer inte.")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.sees("2 av 4 klara")


def answer(hands: Hands, *answers: str) -> None:
    """Answers in order, each a letter; what follows the letter is written as its reason."""
    for one in answers:
        letter, _space, reason = one.partition(" ")
        hands.press(letter)
        if reason:
            hands.until(lambda: named(hands.focus) == "Motivering", "the reason")
            hands.type(reason)
            hands.press("Return")


def visit(hands: Hands, day: date, letters: str, heading: str) -> None:
    """One row of the log: date, three choices by letter, the beginning of a heading."""
    hands.type(day.isoformat())
    hands.press("Return")
    for letter in letters:
        hands.press(letter)
    hands.type(heading)
    hands.press("Return")

"""A grade set by hand, from the review window to a signed report that says so and proves itself.

Everything before the last file is done by the steps; the last file is read in the window, by keys.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.pdf.trial import (
    TrialIdentity,
    TrialTimeStamper,
    trial_key_file,
    trial_signer,
    trial_stamper_identity,
    trust_list,
)
from inspector_app.adapters.system.clock import SeededRandomness, SteppingClock
from inspector_app.app.program import Program
from inspector_app.composition import tools_with
from inspector_app.domain.capsule import Capsule
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.workflow.steps import steps_of
from tests.domain.test_results_ratings import LEAD, TEMPLATE
from tests.end_to_end.hands import Desktop, Hands, turn
from tests.fakes.command_line import CommandLine, say
from tests.fakes.report_file import capsule_in, seen_in, text_of
from tests.fakes.small_inspection import ANNA, WORDS, Bench

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
__all__ = ["say"]
FILES = 3
REASON = "Muntlig redovisning finns i akten."


@dataclass(frozen=True)
class Place:
    """Where the inspection lies, and a clock that the steps and the trial certificates share."""

    home: Path
    begun: datetime

    def bench(self, folder: Path | None, later: timedelta) -> Bench:
        """Open the inspection ``later`` than it began, or make it."""
        clock = SteppingClock(self.begun + later, timedelta(seconds=1))
        keeper = EncryptedWorkspaces(clock)
        if folder is None:
            workspace, _ = keeper.create(self.home / "prov", ANNA, WORDS, clock.now())
        else:
            workspace = keeper.open(folder, WORDS)
        tools = tools_with(clock, SeededRandomness("omdömen"))
        tools = replace(tools, library=FolderChecklistLibrary(self.home / "mallar"))
        return Bench(self.home, workspace, steps_of(workspace, tools), clock)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A home with the small rated template as its library, ten days ago."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "hem" / name.lower()))
    library = tmp_path / "mallar"
    library.mkdir()
    (library / "prov-1.toml").write_text(TEMPLATE, encoding="utf-8", newline="\n")
    return Place(tmp_path, datetime.now(UTC).replace(microsecond=0) - timedelta(days=10))


def all_but_one_read(place: Place, stamper: TrialIdentity) -> Path:
    """Draw three files, one from each stadsdel, and read two of them; return the folder."""
    bench = place.bench(None, timedelta())
    bench.start()
    bench.take_in()
    bench.freeze(SamplePlan(Design.STRATIFIED, 1, 1))
    bench.steps.register_protocol.by_timestamp(TrialTimeStamper(stamper))
    bench.draw()
    assert bench.read(stop_after=FILES - 1) == FILES - 1
    bench.workspace.close()
    return bench.workspace.folder


def override_in_the_window(qapp: QApplication, folder: Path) -> None:
    """Read the last file by keys: one answer, another grade with its reason, klarmarkerad."""
    desktop = Desktop()
    program = Program([], desktop)
    program.window.resize(1440, 900)
    program.show()
    hands = Hands(program, desktop)
    hands.until(lambda: QApplication.activeWindow() is program.window, "the window")
    hands.answer_with(folder)
    hands.press("Ctrl+O")
    hands.type(WORDS)
    hands.press("Return")
    hands.sees("2 av 3 klara", "Ett?")
    hands.press("N")
    hands.sees("Inte uppfyllt")
    (screen,) = [one for one in program.window.findChildren(ReviewScreen) if one.isVisible()]
    hands.until(screen.rating.isVisible, "the rating that follows the last question")
    assert screen.rating.title.text() == "Delen"
    hands.to("Ett annat omdöme")
    hands.press("Home")
    hands.press("Down")
    assert screen.rating.choice.key == "met"
    hands.write("Motivering till ett annat omdöme", REASON)
    hands.press("Return")
    hands.sees(REASON)
    hands.press("Ctrl+Return")
    hands.sees("3 av 3 klara")
    hands.press("Alt+5")
    hands.sees("Omdömen och frågor")
    program.window.close()
    turn()
    program.deleteLater()
    turn()


def test_a_grade_set_by_hand_stands_in_the_signed_report_by_its_role(
    place: Place, qapp: QApplication, say: CommandLine
) -> None:
    signer, stamper = trial_signer(place.begun), trial_stamper_identity(place.begun)
    folder = all_but_one_read(place, stamper)
    override_in_the_window(qapp, folder)
    bench = place.bench(folder, timedelta(days=10, minutes=5))
    bench.fix()
    version = bench.steps.sign(trial_key_file(signer, WORDS))
    bench.workspace.close()
    report, trust = place.home / "rapport.pdf", place.home / "trust.pem"
    report.write_bytes(version.signed_pdf)
    trust.write_bytes(trust_list(signer, stamper))
    assert_overridden_once(version.signed_pdf)
    heard = say("verify", report, "--trust", trust, "--json")
    assert (heard.status, heard.json["verdict"]) == (0, "holds")
    (capsule,) = [check for check in heard.json["checks"] if check["id"] == "capsule"]
    assert "Antal omdömen: 2. Satta för hand: 1." in capsule["reason"]


def assert_overridden_once(pdf: bytes) -> None:
    """The page and the capsule say one override, by the role, and never by whom."""
    seen = seen_in(pdf)
    told = "".join(text_of(seen).split())
    sentence = f"Omdömet är satt för hand i 1 akt: 1 i rollen {LEAD}."
    assert "".join(sentence.split()) in told
    capsule: Capsule = capsule_in(seen)
    section = capsule.value["ratings"]
    by_role = [
        (row["rating"], entry["role"])
        for row in section["counts"]
        for entry in row["overrides"]
        for _ in range(entry["files"])
    ]
    assert by_role == [("part", LEAD)]
    assert REASON not in text_of(seen)

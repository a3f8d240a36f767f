"""Checking a report in the window: what is brought, the verdict, every check in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.signing import grouped
from inspector_app.domain.verification.checks import (
    Check,
    CheckId,
    Outcome,
    Verification,
    conclude,
    fails,
    judge,
    not_asked,
    undecided,
)
from inspector_app.ui.screens.verification.view import VerificationScreen, build_verification
from inspector_app.ui.screens.verification.view_model import (
    Item,
    VerificationDoors,
    VerificationViewModel,
)
from inspector_app.ui.tasks import InlineRunner, Progress
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.workflow.verify_report import Brought, VerifiedReport
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.conftest import AnsweredDialogs
from tests.ui.screens.test_results_sample import Hand, show

pytestmark = pytest.mark.window
FIXED = "0123456789abcdef" * 4
REASONS = {
    CheckId.SIGNATURE: fails("signed_bytes_changed", field="Underskrift"),
    CheckId.TRUST: undecided("not_signed"),
}


def verdict(*faulty: CheckId, asked: bool = False) -> Verification:
    """A verification where these checks came out badly."""
    checks: list[Check] = []
    for check_id in CheckId:
        if check_id is CheckId.UNDERLAG and not asked:
            checks.append(not_asked(check_id, "no_underlag"))
        else:
            checks.append(conclude(check_id, [REASONS[check_id]] if check_id in faulty else []))
    return judge(checks)


@dataclass
class Bench:
    """What the screen calls, remembered."""

    found: Verification = field(default_factory=verdict)
    brought: list[Brought] = field(default_factory=list)
    workspace: Any = None
    written: dict[str, bytes] = field(default_factory=dict)
    fault: InspectionError | None = None

    def verify(self, pdf: bytes, brought: Brought) -> VerifiedReport:
        if self.fault is not None:
            raise self.fault
        assert pdf == b"%PDF-1.7 rapport.pdf"
        self.brought.append(brought)
        cited = brought.fixed_sha256
        unchanged = CheckId.UNCHANGED
        if cited not in (None, FIXED):
            other = fails("checksum_differs", expected=cited, found=FIXED)
            checks = (one for one in self.found.checks if one.id is not unchanged)
            return VerifiedReport(judge([conclude(unchanged, [other]), *checks]), FIXED)
        return VerifiedReport(self.found, FIXED)

    def doors(self) -> VerificationDoors:
        return VerificationDoors(
            verify=self.verify,
            workspace=lambda: self.workspace,
            read_file=lambda path: (
                (b"%PDF-1.7 " if path.suffix == ".pdf" else b"") + path.name.encode()
            ),
            write_file=lambda path, data: self.written.__setitem__(path.name, data),
        )


def opened(
    qtbot: QtBot, bench: Bench | None = None
) -> tuple[Hand, VerificationScreen, Bench, AnsweredDialogs]:
    """The screen in its window."""
    bench, dialogs = bench or Bench(), AnsweredDialogs(Path("rapport.pdf"))
    screen = build_verification(bench.doors(), InlineRunner(), dialogs)
    return show(qtbot, screen), screen, bench, dialogs


def check(hand: Hand) -> None:
    """Choose the report and check it, by keys."""
    hand.ctrl(Qt.Key.Key_O)
    hand.ctrl(Qt.Key.Key_Return)


def test_nothing_can_be_checked_before_a_report_is_chosen(qtbot: QtBot) -> None:
    hand, screen, _, _ = opened(qtbot)
    assert screen.zone.title.text() == "Vilken rapport vill du kontrollera?"
    assert hand.focus is screen.zone.choose
    assert not screen.check.isEnabled()
    assert screen.check.toolTip() == "Välj rapporten först."


def test_two_keys_give_a_verdict_with_every_check(qtbot: QtBot) -> None:
    hand, screen, bench, _ = opened(qtbot)
    check(hand)
    assert bench.brought == [Brought()]
    assert screen.result.title.text() == "rapport.pdf"
    assert screen.result.verdict.message.text().startswith("Rapporten stämmer på alla punkter")
    assert len(screen.result.rows) == len(CheckId)
    assert screen.result.rows[-1].word.text() == "Inte begärd"
    assert screen.result.checksum.digits.text() == grouped(FIXED)
    assert hand.focus is screen.result.rows[0]


def test_the_gravest_stands_first_with_word_meaning_and_reason(qtbot: QtBot) -> None:
    hand, screen, _, _ = opened(qtbot, Bench(verdict(CheckId.TRUST, CheckId.SIGNATURE)))
    check(hand)
    assert screen.result.verdict.message.text().startswith("Rapporten stämmer inte.")
    first, second, third = screen.result.rows[:3]
    assert (first.word.text(), first.name.text()) == ("Stämmer inte", "Underskriften är äkta")
    assert first.reason.text() == "Det som skrevs under är inte det som nu står i filen."
    assert second.word.text() == "Går inte att avgöra"
    assert third.word.text() == "Stämmer"
    assert not third.reason.isVisible()
    assert first.accessibleName().startswith("Stämmer inte: Underskriften är äkta. ")


def test_each_outcome_has_a_sign_of_its_own(qtbot: QtBot) -> None:
    from inspector_app.ui.screens.verification.parts import SIGNS

    assert set(SIGNS) == set(Outcome)
    assert len({icon for icon, _colour in SIGNS.values()}) == len(Outcome)


def test_arrows_go_from_check_to_check(qtbot: QtBot) -> None:
    hand, screen, _, _ = opened(qtbot)
    check(hand)
    hand.press(Qt.Key.Key_Down)
    assert hand.focus is screen.result.rows[1]
    hand.press(Qt.Key.Key_Up)
    assert hand.focus is screen.result.rows[0]
    hand.press(Qt.Key.Key_Up)
    assert hand.focus is screen.result.rows[0]


def test_the_verdict_is_copied_and_saved_as_text(qtbot: QtBot) -> None:
    hand, screen, bench, dialogs = opened(qtbot, Bench(verdict(CheckId.SIGNATURE)))
    check(hand)
    hand.click(screen.result.copy)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[:2] == [
        "rapport.pdf",
        "Rapporten stämmer inte. Minst en kontroll visar ett fel.",
    ]
    assert "Stämmer inte: Underskriften är äkta" in text
    assert grouped(FIXED) in text
    dialogs.path = Path("utfall.txt")
    hand.ctrl(Qt.Key.Key_S)
    assert bench.written["utfall.txt"].decode("utf-8") == text
    assert hand.notices[-1].text == "Sparad som utfall.txt."


def test_what_is_brought_reaches_the_check(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    envelope: Any = object()
    place = "inspector_app.ui.screens.verification.view_model.read_envelope"
    monkeypatch.setattr(place, lambda data: envelope if data == b"nyckel.json" else None)
    hand, screen, bench, dialogs = opened(qtbot)
    hand.ctrl(Qt.Key.Key_O)
    for item, name in (
        (Item.TRUST, "lista.pem"),
        (Item.REGISTER, "lista.csv"),
        (Item.KEY, "nyckel.json"),
        (Item.UNDERLAG, "underlag.pdf"),
    ):
        dialogs.path = Path(name)
        hand.click(screen.files[item].choose)
        assert screen.files[item].file.text() == name
    hand.ctrl(Qt.Key.Key_Return)
    assert bench.brought == [
        Brought(b"lista.pem", Path("lista.csv"), envelope, b"%PDF-1.7 underlag.pdf", None)
    ]


def test_another_file_takes_the_old_verdict_away(qtbot: QtBot) -> None:
    hand, screen, bench, dialogs = opened(qtbot)
    check(hand)
    assert screen.result.isVisible()
    dialogs.path = Path("lista.pem")
    hand.click(screen.files[Item.TRUST].choose)
    assert not screen.result.isVisible()
    assert screen.zone.title.text() == "Rapporten är vald"
    hand.click(screen.files[Item.TRUST].remove)
    hand.ctrl(Qt.Key.Key_Return)
    assert bench.brought[-1] == Brought()


def test_a_report_can_be_dropped(qtbot: QtBot) -> None:
    hand, screen, _, _ = opened(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/granskning/rapport.pdf")])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    screen.zone.dropEvent(event)
    assert screen.files[Item.REPORT].file.text() == "rapport.pdf"
    assert hand.focus is screen.check


def test_a_key_that_is_none_is_said_in_a_sentence(qtbot: QtBot) -> None:
    hand, screen, bench, dialogs = opened(qtbot)
    hand.ctrl(Qt.Key.Key_O)
    dialogs.path = Path("fel.json")
    hand.click(screen.files[Item.KEY].choose)
    hand.ctrl(Qt.Key.Key_Return)
    assert screen.banner.isVisible()
    assert "yckelfilen" in screen.banner.message.text()
    assert bench.brought == []
    assert screen.check.isEnabled()


def test_what_is_no_pdf_is_said_once_and_not_beside_every_check(qtbot: QtBot) -> None:
    hand, screen, bench, dialogs = opened(qtbot)
    dialogs.path = Path("lista.xlsx")
    check(hand)
    assert screen.banner.message.text() == "Filen lista.xlsx är ingen PDF."
    assert bench.brought == []
    assert screen.check.isEnabled()


def test_the_cited_checksum_is_weighed_in(qtbot: QtBot) -> None:
    hand, screen, bench, _ = opened(qtbot)
    hand.ctrl(Qt.Key.Key_O)
    screen.cited.setFocus()
    hand.type("ffff " * 16)
    hand.press(Qt.Key.Key_Return)
    assert screen.result.rows[0].name.text() == "Filen är oförändrad"
    assert screen.result.rows[0].word.text() == "Stämmer inte"
    screen.cited.setFocus()
    screen.cited.selectAll()
    hand.type(grouped(FIXED).upper())
    hand.press(Qt.Key.Key_Return)
    assert screen.result.verdict.message.text().startswith("Rapporten stämmer på alla punkter")
    screen.cited.setFocus()
    screen.cited.selectAll()
    assert [one.fixed_sha256 for one in bench.brought] == ["f" * 64, FIXED]
    hand.type("kort")
    hand.press(Qt.Key.Key_Return)
    assert screen.banner.isVisible()


def test_the_journal_is_offered_when_an_inspection_is_open(qtbot: QtBot) -> None:
    _, closed, _, _ = opened(qtbot)
    assert not closed.journal.isVisible()
    workspace: Any = object()
    hand, screen, bench, _ = opened(qtbot, Bench(workspace=workspace))
    hand.ctrl(Qt.Key.Key_O)
    hand.click(screen.journal)
    hand.ctrl(Qt.Key.Key_Return)
    assert bench.brought[-1].workspace is workspace


def test_a_stop_leaves_no_verdict(qtbot: QtBot) -> None:
    class Stopping(InlineRunner):
        def run(self, title: str, work: Any, done: Any, failed: Any) -> Progress:
            progress = Progress(lambda *_: None)
            progress.stop()
            done(work(progress))
            return progress

    bench = Bench()
    model = VerificationViewModel(bench.doors(), Stopping(), lambda error: (error.code, ""))
    busy: list[bool] = []
    model.busy_changed.connect(busy.append)
    model.take(Item.REPORT, Path("rapport.pdf"))
    model.check()
    assert busy == [True, False]
    assert (model.result, bench.brought) == (None, [])


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_everything_has_a_name_and_room(qtbot: QtBot, theme: Theme, mode: Mode) -> None:
    theme.wear(Appearance(mode, 130))
    hand, screen, _, _ = opened(qtbot, Bench(verdict(CheckId.SIGNATURE), workspace=object()))
    hand.window.resize(1280, 720)
    for _ in range(2):
        hand.settle()
        assert nameless(screen) == []
        assert clipped(screen) == []
        assert unreachable(hand.window) == []
        check(hand)

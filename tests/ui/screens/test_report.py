"""The report as a user makes it: readiness, preview, lock, sign, save, hand out the key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.findings import Assessment, Finding, NumberKind, NumberReference
from inspector_app.domain.inspection import ActorName, Inspection, ReportVersion
from inspector_app.domain.results.counts import AnswerCounts
from inspector_app.domain.signing import KeyFile, Signatory, checksum, grouped
from inspector_app.ui.question_dialog import QuestionDialog
from inspector_app.ui.screens.report.readiness import Standing, Way
from inspector_app.ui.screens.report.view import ReportScreen, build_report
from inspector_app.ui.screens.report.view_model import Ending, ReportDoors, ReportViewModel
from inspector_app.ui.tasks import Cancelled, InlineRunner, PoolRunner, Progress
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.workflow.compose_report import ComposedReport, Finish
from inspector_app.workflow.compose_report import Progress as Told
from inspector_app.workflow.tabulate_results import Tabulation
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.conftest import AnsweredDialogs
from tests.ui.screens.test_results_sample import (
    ANSWERS,
    NOW,
    Hand,
    first_question,
    inspection,
    show,
    tabulation,
)

pytestmark = pytest.mark.window
FIELD = b"%PDF /FT /Sig "
PASSPHRASE = "hemligt"


def finding() -> Finding:
    """A sound iakttagelse."""
    return Finding(
        finding_id=UUID(int=1),
        position=1,
        observation="Sett.",
        assessment=Assessment.IMPROVEMENT,
        question_ids=(first_question(),),
        numbers=(NumberReference(NumberKind.RECONCILIATION),),
    )


def signatory(trial: bool = False) -> Signatory:
    """Whom the key file names."""
    return Signatory(
        name="Anna Ek",
        issuer="Stadens certifikatutfärdare",
        valid_from_at=datetime(2026, 1, 1, tzinfo=UTC),
        valid_until_at=datetime(2027, 12, 31, 12, tzinfo=UTC),
        certificate_sha256="ab" * 32,
        trial=trial,
    )


@dataclass
class Press:
    """Everything the screen calls, remembered."""

    inspected: Inspection | None = field(default_factory=inspection)
    tabulate: Callable[[], Tabulation] = tabulation
    findings: tuple[Finding, ...] = field(default_factory=lambda: (finding(),))
    versions: list[ReportVersion] = field(default_factory=list)
    finishes: list[Finish] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    written: dict[str, bytes] = field(default_factory=dict)
    handed: list[str] = field(default_factory=list)
    signed_with: list[KeyFile] = field(default_factory=list)
    fault: InspectionError | None = None

    def compose(self, finish: Finish, told: Told) -> ComposedReport:
        told(1, 4)
        if self.fault is not None:
            raise self.fault
        self.finishes.append(finish)
        body = (FIELD if finish.to_be_signed else b"%PDF ") + bytes([len(self.versions)])
        return ComposedReport(body, b"{}", 33, len(self.versions) + 1, NOW)

    def fix(self, finish: Finish, told: Told) -> ReportVersion:
        composed = self.compose(finish, told)
        version = ReportVersion(
            version=composed.version,
            fixed_at=NOW,
            fixed_by=ActorName("Anna Ek"),
            registry_no=finish.registry_no,
            checksum_sha256=checksum(composed.pdf),
            test_marked=finish.test_marked,
            fixed_pdf=composed.pdf,
            capsule=b"{}",
        )
        self.versions.append(version)
        return version

    def who(self, key: KeyFile) -> Signatory:
        if key.passphrase != PASSPHRASE:
            raise InspectionError("key_passphrase_wrong")
        return signatory()

    def sign(self, key: KeyFile) -> ReportVersion:
        self.signed_with.append(key)
        last = self.versions[-1]
        self.versions[-1] = replace(last, signed_at=NOW, signed_pdf=last.fixed_pdf + b"sig")
        return self.versions[-1]

    def hand_out(self, recipient: str) -> bytes:
        self.handed.append(recipient)
        return b'{"format": "nyckel"}'

    def doors(self) -> ReportDoors:
        return ReportDoors(
            inspection=lambda: self.inspected,
            tabulate=self.tabulate,
            findings=lambda: self.findings,
            versions=lambda: tuple(self.versions),
            compose=self.compose,
            fix=self.fix,
            awaits_signature=lambda version: FIELD in version.fixed_pdf,
            who=self.who,
            sign=self.sign,
            trial_key=lambda: KeyFile(b"prov", "prov"),
            trial_trust=lambda: b"PEM",
            hand_out_key=self.hand_out,
            show_pdf=lambda _pdf, name: self.shown.append(name),
            read_file=lambda path: path.name.encode(),
            write_file=lambda path, data: self.written.__setitem__(path.name, data),
            now=lambda: NOW,
        )


@dataclass
class Desk:
    """The screen in its window, the press behind it, the dialogs before it."""

    hand: Hand
    screen: ReportScreen
    press: Press
    dialogs: AnsweredDialogs

    def lock(self) -> None:
        """Press Fastställ and answer yes with Enter."""
        self.hand.click(self.screen.fix)
        self.answer(Qt.Key.Key_Return)

    def answer(self, key: Qt.Key) -> None:
        """Answer the question that stands on the screen."""
        question = self.dialogs.opened[-1]
        assert isinstance(question, QuestionDialog)
        self.hand.press(key)
        self.hand.settle()


def opened(qtbot: QtBot, press: Press | None = None, path: Path | None = None) -> Desk:
    """The screen in its window."""
    press, dialogs = press or Press(), AnsweredDialogs(path)
    screen = build_report(press.doors(), InlineRunner(), dialogs)
    return Desk(show(qtbot, screen), screen, press, dialogs)


def test_what_is_ready_is_said_with_the_way_there(qtbot: QtBot) -> None:
    still = (AnswerCounts(yes=5, open=7), *ANSWERS[1:])
    faulty = replace(finding(), observation="")
    desk = opened(qtbot, Press(tabulate=lambda: tabulation(still), findings=(faulty,)))
    rows = desk.screen.readiness.rows
    assert [(row.word.text(), row.item.way) for row in rows] == [
        ("Att tänka på", Way.COMMISSION),
        ("Att tänka på", Way.REVIEW),
        ("Saknas", Way.FINDINGS),
    ]
    assert "grund i sekretesslagen" in rows[0].text.text()
    assert rows[1].text.text().startswith("7 akter är inte klarmarkerade.")
    assert rows[2].text.text() == "1 fel i iakttagelserna måste rättas."
    wanted: list[Way] = []
    desk.screen.way_wanted.connect(wanted.append)
    desk.hand.click(rows[2].way)
    assert wanted == [Way.FINDINGS]
    assert not desk.screen.fix.isEnabled()
    assert desk.screen.fix.toolTip() == "1 fel i iakttagelserna måste rättas."


def test_without_a_sample_nothing_can_be_made(qtbot: QtBot) -> None:
    def nothing() -> Tabulation:
        raise InspectionError("no_sample")

    desk = opened(qtbot, Press(tabulate=nothing))
    assert [row.text.text() for row in desk.screen.readiness.rows] == [
        "Inget urval är draget ännu."
    ]
    assert not desk.screen.preview.isEnabled()
    assert not desk.screen.key_card.isVisible()


def test_a_preview_is_shown_and_nothing_is_locked(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, path=tmp_path / "titt.pdf")
    desk.hand.ctrl(Qt.Key.Key_P)
    assert desk.press.shown == ["förhandsgranskning-version-1.pdf"]
    assert desk.screen.banner.message.text() == "Förhandsgranskningen är öppnad: 33 sidor."
    assert desk.press.finishes == [Finish("", True, False, draft=True)]
    assert desk.press.versions == []
    desk.hand.click(desk.screen.save_preview)
    assert desk.press.written["titt.pdf"].startswith(FIELD)


def test_locking_asks_first_and_esc_is_the_careful_answer(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.hand.ctrl(Qt.Key.Key_L)
    question = desk.dialogs.opened[-1]
    assert isinstance(question, QuestionDialog)
    assert "diarienummer saknas" in question.text.text()
    assert "grund i sekretesslagen" in question.text.text()
    desk.answer(Qt.Key.Key_Escape)
    assert desk.press.versions == []


def test_a_locked_version_shows_date_author_number_and_checksum(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.screen.registry.setFocus()
    desk.hand.type("SN 2026/1079")
    desk.lock()
    version = desk.press.versions[0]
    assert version.registry_no == "SN 2026/1079"
    card = desk.screen.version
    assert card.heading.text() == "Version 1"
    assert card.pill.text == "Fastställd, inte underskriven"
    facts = card.facts.text().replace("\u00a0", " ")
    assert "Fastställd 24 november 2026 kl. 13.00 av Anna Ek" in facts
    assert "Diarienummer SN 2026/1079" in facts
    assert card.checksum.digits.text() == grouped(version.checksum_sha256)
    assert desk.hand.saved == [NOW]
    assert desk.screen.fix.text() == "Fastställ en ny version"
    desk.hand.click(card.checksum.copy)
    assert QGuiApplication.clipboard().text() == grouped(version.checksum_sha256)


def test_the_end_that_is_chosen_is_the_end_that_is_made(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    for ending, finish in (
        (Ending.OWN_KEY, Finish("", True, False)),
        (Ending.TRIAL, Finish("", True, True)),
        (Ending.UNSIGNED, Finish("", False, False)),
    ):
        desk.hand.click(desk.screen.ending.choices[ending])
        desk.lock()
        assert desk.press.finishes[-1] == finish
    assert desk.screen.version.pill.text == "Fastställd"
    assert not desk.screen.signing.isVisible(), "nothing to sign in a report without a field"


def test_signing_shows_whom_the_file_names_before_it_can_be_done(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = opened(qtbot, path=tmp_path / "nyckel.p12")
    desk.lock()
    signing = desk.screen.signing
    assert not signing.sign.isEnabled()
    desk.hand.click(signing.choose)
    assert signing.file.text() == "nyckel.p12"
    assert desk.hand.focus is signing.passphrase
    desk.hand.type("fel")
    desk.hand.press(Qt.Key.Key_Return)
    assert signing.banner.message.text() == "Lösenordet öppnar inte nyckelfilen."
    assert not signing.sign.isEnabled()
    desk.hand.type(PASSPHRASE)
    desk.hand.press(Qt.Key.Key_Return)
    assert signing.person.name.text() == "Anna Ek"
    assert "Giltigt till och med 31" in signing.person.facts.text()
    assert desk.hand.focus is signing.sign
    desk.hand.press(Qt.Key.Key_Space)
    assert desk.press.signed_with == [KeyFile(b"nyckel.p12", PASSPHRASE)]
    assert desk.screen.version.pill.text == "Underskriven"
    assert desk.hand.notices[-1].text == "Version 1 är underskriven."
    assert signing.passphrase.text() == "", "nothing of the key file is kept"


def test_another_passphrase_takes_the_person_away(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, path=tmp_path / "nyckel.p12")
    desk.lock()
    signing = desk.screen.signing
    desk.hand.click(signing.choose)
    desk.hand.type(PASSPHRASE)
    desk.hand.press(Qt.Key.Key_Return)
    signing.passphrase.setFocus()
    desk.hand.type("x")
    assert not signing.person.isVisible()
    assert not signing.sign.isEnabled()


def test_a_trial_is_signed_by_the_trial_only(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, path=tmp_path / "lista.pem")
    desk.hand.click(desk.screen.ending.choices[Ending.TRIAL])
    desk.lock()
    signing = desk.screen.signing
    assert not signing.own.isVisible()
    desk.hand.click(signing.trial_sign)
    assert desk.press.signed_with == [KeyFile(b"prov", "prov")]
    assert desk.screen.version.pill.text == "TESTUNDERSKRIFT"
    desk.hand.click(signing.trust)
    assert desk.press.written == {"lista.pem": b"PEM"}
    assert not signing.trial_sign.isVisible()


def test_the_signed_file_is_what_is_saved_and_opened(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, path=tmp_path / "rapport.pdf")
    desk.hand.click(desk.screen.ending.choices[Ending.TRIAL])
    desk.lock()
    desk.hand.click(desk.screen.signing.trial_sign)
    desk.hand.ctrl(Qt.Key.Key_S)
    assert desk.press.written["rapport.pdf"].endswith(b"sig")
    desk.hand.ctrl(Qt.Key.Key_O)
    assert desk.press.shown == ["rapport-version-1-prov-underskriven.pdf"]
    assert desk.hand.notices[-1].text == "Sparad som rapport.pdf."


def test_earlier_versions_stay_and_can_be_saved(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, path=tmp_path / "gammal.pdf")
    assert not desk.screen.earlier.isVisible()
    desk.lock()
    first = desk.press.versions[0]
    desk.lock()
    assert desk.screen.version.heading.text() == "Version 2"
    assert desk.screen.earlier.isVisible()
    save = [
        b for b in desk.screen.earlier.findChildren(type(desk.screen.fix)) if b.text() == "Spara"
    ]
    assert [button.accessibleName() for button in save] == ["Spara: Version 1"]
    desk.hand.click(save[0])
    assert desk.press.written["gammal.pdf"] == first.fixed_pdf


def test_the_key_needs_a_recipient_and_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(qtbot, path=tmp_path / "nyckel.json")
    desk.hand.click(desk.screen.hand_out)
    assert desk.screen.recipient_field.fault.text() == "Skriv vem som får nyckeln."
    assert desk.press.handed == []
    desk.hand.type("Stadsrevisionen")
    desk.hand.press(Qt.Key.Key_Return)
    assert desk.press.handed == ["Stadsrevisionen"]
    assert desk.press.written == {"nyckel.json": b'{"format": "nyckel"}'}
    assert desk.hand.notices[-1].text == "Nyckeln är utlämnad till Stadsrevisionen."


def test_a_refusal_stands_by_the_buttons(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    desk.press.fault = InspectionError(
        "personal_data_in_report", where="Bakgrunden", hit="personnummer"
    )
    desk.hand.click(desk.screen.preview)
    assert "liknar en personuppgift" in desk.screen.banner.message.text()
    assert desk.screen.preview.isEnabled()
    assert desk.press.shown == []


def test_a_stop_leaves_everything_as_it_was(qtbot: QtBot) -> None:
    press = Press()

    def stopped(_finish: Finish, _told: Told) -> ReportVersion:
        raise Cancelled

    doors = replace(press.doors(), fix=stopped)
    runner = InlineRunner()
    model = ReportViewModel(doors, runner, lambda error: (error.code, ""))
    busy: list[bool] = []
    model.busy_changed.connect(busy.append)
    model.fix(Finish())
    assert busy == [True, False]
    assert model.latest is None


def test_composing_keeps_the_window_alive(qtbot: QtBot) -> None:
    press, runner = Press(), PoolRunner()
    threads: list[bool] = []

    def compose(finish: Finish, told: Told) -> ComposedReport:
        from PySide6.QtCore import QThread

        threads.append(QThread.currentThread() is QApplication.instance().thread())  # type: ignore[union-attr]
        return press.compose(finish, told)

    model = ReportViewModel(
        replace(press.doors(), compose=compose), runner, lambda error: (error.code, "")
    )
    with qtbot.waitSignal(model.previewed, timeout=5000):
        model.show_preview(Finish())
    runner.wait()
    assert threads == [False]


def test_progress_reaches_the_panel() -> None:
    told: list[tuple[int, int]] = []

    class Watching(InlineRunner):
        def run(self, title: str, work: Any, done: Any, failed: Any) -> Progress:
            progress = Progress(lambda at, total, _text: told.append((at, total)))
            done(work(progress))
            return progress

    model = ReportViewModel(Press().doors(), Watching(), lambda error: (error.code, ""))
    model.show_preview(Finish())
    assert told == [(1, 4)]


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_everything_has_a_name_and_room(
    qtbot: QtBot, theme: Theme, mode: Mode, tmp_path: Path
) -> None:
    theme.wear(Appearance(mode, 130))
    desk = opened(qtbot, path=tmp_path / "nyckel.p12")
    desk.hand.window.resize(1280, 720)
    desk.lock()
    desk.lock()
    desk.hand.click(desk.screen.signing.choose)
    desk.hand.settle()
    assert nameless(desk.screen) == []
    assert clipped(desk.screen) == []
    assert unreachable(desk.hand.window) == []


def test_each_standing_has_a_word_of_its_own(qtbot: QtBot) -> None:
    desk = opened(qtbot)
    words = {row.item.standing: row.word.text() for row in desk.screen.readiness.rows}
    assert words == {Standing.REMARK: "Att tänka på", Standing.READY: "Klart"}

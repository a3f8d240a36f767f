"""A document beside the form, by keys alone: attached, read, used as evidence, logged, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from inspector_app.app.files import read_scan
from inspector_app.domain.attachment import MOST_BYTES
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.name_marks import NameMarks, NameRole, marks_of
from inspector_app.domain.review import Evidence
from inspector_app.ports.scans import PagePicture
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.review.beside import Desks
from inspector_app.ui.screens.review.document_desk import DocumentDesk, DocumentDoors
from inspector_app.ui.screens.review.document_dialogs import AttachDialog, RemoveDialog
from inspector_app.ui.screens.review.document_pane import ZOOM_STEPS
from inspector_app.ui.screens.review.document_view import PageView
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.screens.review.view_model import ReviewViewModel, doors_of
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tasks import InlineRunner, Progress, TaskRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.ui.widgets import privacy_watch
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from inspector_app.workflow.attach_scans import Label
from tests.fakes import scans
from tests.fakes.small_inspection import Bench, fixture_at, stages
from tests.processes import still_running
from tests.ui.accessible import clipped, cut, nameless, not_met_by_tab, unmarked
from tests.ui.conftest import AnsweredDialogs, explained
from tests.ui.keyboard import Keyboard, opened_last, show_window

__all__ = ["stages"]
pytestmark = pytest.mark.window
drawn = fixture_at("drawn")


@dataclass
class Desk(Keyboard):
    """One person at the keyboard, on the scoring screen."""

    bench: Bench
    screen: ReviewScreen
    model: ReviewViewModel
    documents: DocumentDesk
    answers: AnsweredDialogs

    def dialog(self, kind: type[Any]) -> Any:
        """The dialog that was opened last, with the keyboard in it."""
        return opened_last(self.answers.opened, kind)

    def attach(self, path: Path, content: bytes, day: str = "") -> None:
        """Attach a document as a care plan."""
        path.write_bytes(content)
        self.answers.path = path
        self.keys("Ctrl+Shift+B")
        dialog = self.dialog(AttachDialog)
        dialog.kind.choose("Vårdplan")
        self.keys("Tab")
        self.type(day)
        self.keys("Return")
        QCoreApplication.processEvents()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of the active question."""
        assert self.model.question is not None
        return self.model.case.review.question_evidence(self.model.question.question_id)


def sit_down(
    qtbot: QtBot, bench: Bench, answers: AnsweredDialogs, runner: TaskRunner | None = None
) -> Desk:
    """Show the scoring screen of a drawn sample."""
    steps, run = bench.steps, runner or InlineRunner()
    doors = doors_of(steps.review)
    model = ReviewViewModel(doors, InlineRunner(), explained)
    documents = DocumentDesk(DocumentDoors(steps.scans, read_scan, doors.today), run, answers)
    screen = ReviewScreen(model, answers, Desks(documents=documents))
    step = Step("review", "Aktläsning", StepStanding.OPEN)
    window = MainWindow(Screen, [Place(step, lambda: screen)], answers)
    show_window(qtbot, window)
    window.tell_steps((step,))
    window.show_inspection("Besök 2026", "Urval", "review")
    QCoreApplication.processEvents()
    return Desk(window, bench, screen, model, documents, answers)


@pytest.fixture
def desk(qtbot: QtBot, drawn: Bench, answers: AnsweredDialogs) -> Iterator[Desk]:
    """The scoring screen."""
    sat = sit_down(qtbot, drawn, answers)
    yield sat
    sat.documents.leave()


def test_attach_read_use_as_evidence_and_remove(desk: Desk, tmp_path: Path) -> None:
    question = desk.model.active
    desk.attach(tmp_path / "Hemligt Barn.pdf", scans.plan(), "2025-03-12")
    page = desk.focus
    assert isinstance(page, PageView)
    assert page.accessibleName() == "Sida 1 av 3 i 1. Vårdplan 2025-03-12"
    assert page.accessibleDescription() == "Vårdplan sida 1 Umgänge varannan helg"
    assert desk.screen.middle.isVisible()
    assert not desk.screen.cases.isVisible()
    desk.keys("End")
    assert "Sida 3 av 3" in page.accessibleName()
    desk.keys("Alt+PgUp")
    assert "Sida 2 av 3" in page.accessibleName()
    desk.keys("Ctrl+Shift+F")
    desk.focus.insert("vårdplan sida 3")  # type: ignore[attr-defined]
    desk.keys("Return")
    assert "Sida 3 av 3" in page.accessibleName()
    desk.keys("Ctrl+G")
    desk.type("2")
    desk.keys("Return")
    assert "Sida 2 av 3" in page.accessibleName()
    assert desk.focus is page
    desk.keys("Ctrl+Shift+U")
    assert desk.model.active == question
    (found,) = desk.evidence
    assert (found.document_type, str(found.dated_on)) == ("Vårdplan", "2025-03-12")
    assert found.page == "2 i handling 1"
    assert desk.bench.actions()[-2:] == ["scan_attached", "review_evidence"]
    desk.keys("Ctrl+B")
    assert not desk.documents.is_open
    assert desk.screen.middle.isAncestorOf(desk.focus)
    (card,) = desk.screen.evidence.cards
    assert card.show_page.accessibleName() == "Visa Vårdplan 2025-03-12 · sida 2 i handling 1"
    card.show_page.click()
    assert "Sida 2 av 3" in page.accessibleName()
    desk.screen.keys.acts["document_remove"].trigger()  # type: ignore[union-attr]
    dialog = desk.dialog(RemoveDialog)
    dialog.save.click()
    assert dialog.reason_field.fault.text() == "Skriv skälet."
    desk.type("Den var en annan akts.")
    dialog.save.click()
    QCoreApplication.processEvents()
    assert desk.bench.actions()[-1] == "scan_removed"
    assert desk.documents.pane.empty.isVisible()
    with desk.bench.workspace.unit_of_work() as work:
        (kept,) = work.scans(desk.model.case.akt)
    assert kept.removal is not None
    assert kept.removal.reason == "Den var en annan akts."
    assert desk.evidence == (found,)
    assert desk.bench.workspace.check() == ()


def test_an_evidence_of_another_document_opens_nothing(desk: Desk, tmp_path: Path) -> None:
    """Number 1 is here, but the evidence speaks of another paper: it is said, not guessed."""
    desk.attach(tmp_path / "a.pdf", scans.plan())
    pane = desk.documents.pane
    for evidence in (
        Evidence("a", "Beslut", None, "2 i handling 1"),
        Evidence("b", "Vårdplan", date(2025, 1, 1), "2 i handling 1"),
        Evidence("c", "Vårdplan", None, "2 i handling 7"),
    ):
        pane.banner.hide()
        desk.documents.open_evidence(evidence)
        assert pane.banner.message.text() == "Handlingen finns inte kvar i akten."
        assert pane.page == 1
    desk.documents.open_evidence(Evidence("d", "Vårdplan", None, "2 i handling 1"))
    assert pane.page == 2
    desk.documents.open_evidence(Evidence("e", "Vårdplan", None, "12"))
    assert pane.page == 2


def test_answers_are_given_while_the_page_is_read(desk: Desk, tmp_path: Path) -> None:
    """The keyboard may stay on the page: a letter answers the active question."""
    desk.model.activate("BES-01")
    desk.attach(tmp_path / "a.pdf", scans.plan())
    assert isinstance(desk.focus, PageView)
    desk.keys("J")
    assert desk.model.case.review.answers["BES-01"].value  # type: ignore[index]
    desk.keys("Alt+PgDown")
    assert desk.documents.pane.page == 2


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7 trasig", "Handlingen går inte att läsa. Den är skadad eller ofullständig."),
        (scans.pdf("hemligt", encrypt="ord"), "Handlingen är låst med lösenord."),
        (b"PK\x03\x04", "Handlingen är varken PDF, JPG eller PNG."),
        (b"", "Handlingen är tom."),
    ],
)
def test_what_cannot_be_attached_is_said_where_one_looks(
    desk: Desk, tmp_path: Path, content: bytes, told: str
) -> None:
    desk.attach(tmp_path / "en.pdf", content)
    assert desk.documents.pane.banner.isVisible()
    assert desk.documents.pane.banner.message.text() == told
    assert "scan_attached" not in desk.bench.actions()


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "stor.pdf"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(InspectionError) as refused:
        read_scan(path)
    assert refused.value.facts == {"megabytes": 51, "most": 50}
    with pytest.raises(InspectionError, match="chosen_file_unreadable"):
        read_scan(tmp_path / "saknas.pdf")


def test_a_faulty_date_is_told_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    desk.attach(tmp_path / "en.pdf", scans.plan(), "igen")
    dialog = desk.dialog(AttachDialog)
    assert dialog.isVisible()
    assert dialog.dated_field.fault.text().startswith("Skriv ett datum")
    dialog.reject()


def test_pages_are_turned_to_their_ends_and_drawn_larger(desk: Desk, tmp_path: Path) -> None:
    desk.attach(tmp_path / "a.pdf", scans.plan(2))
    pane = desk.documents.pane
    assert not pane.previous.isEnabled()
    desk.keys("PgDown", "PgDown", "PgDown")
    assert pane.page == 2
    desk.keys("PgDown", "Alt+PgDown")
    assert pane.page == 2
    assert pane.next.accessibleDescription() == "Det här är sista sidan."
    before = pane.view.sheet.width()
    desk.keys("Ctrl++")
    assert pane.view.sheet.width() > before
    for _ in ZOOM_STEPS:
        desk.keys("Ctrl+-")
    assert not pane.smaller.isEnabled()
    assert pane.page == 2
    desk.keys("Home")
    assert pane.page == 1


@pytest.mark.parametrize("written", ["0", "4", "tre", ""])
def test_a_page_that_is_not_there_is_told(desk: Desk, tmp_path: Path, written: str) -> None:
    desk.attach(tmp_path / "a.pdf", scans.plan())
    pane = desk.documents.pane
    desk.keys("Ctrl+G")
    pane.number.setText(written)
    desk.keys("Return")
    assert pane.banner.message.text() == "Handlingen har sidorna 1 till 3."
    assert (pane.page, pane.number.text()) == (1, "1")


def test_words_that_are_nowhere_are_told(desk: Desk, tmp_path: Path) -> None:
    desk.attach(tmp_path / "a.png", scans.picture("PNG"))
    pane = desk.documents.pane
    assert pane.view.accessibleDescription() == "Sidan är en bild utan text."
    desk.keys("Ctrl+Shift+F")
    desk.type("helg")
    desk.keys("Return")
    assert pane.banner.message.text().startswith("Orden hittades inte.")


def test_another_file_has_its_own_documents(desk: Desk, tmp_path: Path) -> None:
    desk.attach(tmp_path / "a.pdf", scans.plan())
    desk.attach(tmp_path / "b.pdf", scans.plan(1))
    pane = desk.documents.pane
    assert pane.choice.count() == 2
    assert pane.choice.currentText() == "2. Vårdplan"
    desk.keys("Ctrl+Down")
    assert pane.empty.isVisible()
    assert pane.page == 0
    desk.keys("Ctrl+Up")
    assert pane.choice.currentText() == "1. Vårdplan"
    pane.choice.choose(str(desk.documents._scans[1].scan_id))
    pane.chosen.emit(pane.choice.key)
    assert "i 2. Vårdplan" in pane.view.accessibleName()


def test_a_rating_takes_no_evidence(desk: Desk, tmp_path: Path) -> None:
    desk.attach(tmp_path / "a.pdf", scans.plan())
    ratings = desk.model.checklist.ratings
    if not ratings:
        desk.model.active = ""
    else:
        desk.model.activate(f"rating:{ratings[0].rating_id}")
    desk.documents.use_page()
    assert "review_evidence" not in desk.bench.actions()
    assert desk.screen.header.banner.message.text().startswith("Gå till en fråga först.")


def test_an_empty_pane_can_be_closed_with_its_button(desk: Desk) -> None:
    desk.keys("Ctrl+B")
    assert desk.focus is desk.documents.pane.empty.action
    assert desk.documents.pane.close_pane.isVisible()
    assert nameless(desk.window) == []
    desk.documents.pane.close_pane.click()
    assert not desk.documents.pane.isVisible()


def test_without_a_document_no_page_is_evidence(desk: Desk) -> None:
    acts = desk.screen.keys.acts  # type: ignore[union-attr]
    assert acts["page_evidence"].why() == "Öppna en handling bredvid frågorna först."
    desk.keys("Ctrl+Shift+U")
    assert "review_evidence" not in desk.bench.actions()


def test_a_narrow_screen_shows_one_at_a_time(desk: Desk) -> None:
    """The window is never so narrow by itself, but text may be larger than its screen."""
    desk.keys("Ctrl+B")
    desk.screen.side.fit(1280, True)
    assert desk.screen.middle.isVisible()
    desk.screen.side.fit(1000, True)
    assert not desk.screen.middle.isVisible()
    assert desk.documents.pane.isVisible()
    desk.keys("Ctrl+B")
    desk.screen.side.fit(1000, True)
    assert desk.screen.middle.isVisible()
    assert not desk.documents.pane.isVisible()


def test_nothing_is_cut_at_130_percent(desk: Desk, tmp_path: Path, theme: Theme) -> None:
    theme.wear(Appearance(Mode.LIGHT, 130))
    desk.keys("Ctrl+B")
    assert cut(desk.documents.pane) == []
    desk.attach(tmp_path / "a.pdf", scans.plan(), "2025-03-12")
    assert cut(desk.documents.pane) == []
    desk.documents.remove(desk.window)
    dialog = desk.dialog(RemoveDialog)
    assert [*nameless(dialog), *cut(dialog)] == []
    dialog.reject()


@pytest.mark.parametrize("percent", [100, 130])
def test_the_pane_is_met_by_tab_and_cuts_nothing(
    desk: Desk, tmp_path: Path, theme: Theme, percent: int
) -> None:
    theme.wear(Appearance(Mode.LIGHT, percent))
    desk.attach(tmp_path / "a.pdf", scans.plan())
    window = desk.window
    assert isinstance(desk.focus, PageView)
    assert [*not_met_by_tab(window), *nameless(window)] == []
    assert [*clipped(window), *unmarked(window)] == []
    desk.documents.pane.focus_page()
    desk.keys("Ctrl+Shift+B")
    dialog = desk.dialog(AttachDialog)
    assert [*nameless(dialog), *clipped(dialog), *not_met_by_tab(dialog)] == []
    dialog.reject()


@dataclass
class LateRunner:
    """Keeps work until it is let go, as a busy pool would."""

    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], Any],
        failed: Callable[[Any], Any],
    ) -> Progress:
        self.waiting.append(lambda: InlineRunner().run(title, work, done, failed))
        return Progress(lambda *_: None)

    def let_go(self) -> None:
        """Do what waits, and what that asks for."""
        while self.waiting:
            self.waiting.pop(0)()


def test_turning_quickly_draws_the_first_and_the_last(
    qtbot: QtBot, drawn: Bench, answers: AnsweredDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = LateRunner()
    sat = sit_down(qtbot, drawn, answers, runner)
    drawn.steps.scans.attach(sat.model.case, scans.plan(10), Label("Vårdplan"))
    sat.keys("Ctrl+B")
    runner.let_go()
    pane, asked = sat.documents.pane, []
    opened = sat.documents._opened
    assert opened is not None
    whole = opened.page

    def watched(number: int, width: int) -> PagePicture:
        asked.append(number)
        return whole(number, width)

    monkeypatch.setattr(opened, "page", watched)
    for number in range(2, 10):
        pane.page_wanted.emit(number)
    runner.let_go()
    assert asked == [2, 9]
    assert pane.page == 9
    sat.documents.leave()


def test_what_comes_too_late_is_put_away(
    qtbot: QtBot, drawn: Bench, answers: AnsweredDialogs
) -> None:
    """Another file is open when the document has been opened: its process is ended."""
    runner = LateRunner()
    sat = sit_down(qtbot, drawn, answers, runner)
    drawn.steps.scans.attach(sat.model.case, scans.plan(), Label("Vårdplan"))
    sat.keys("Ctrl+B")
    sat.model.step_case(1)
    runner.let_go()
    assert sat.documents._opened is None
    assert sat.documents.pane.page == 0
    assert not still_running()


def test_a_name_of_the_file_is_underlined_and_replaced(desk: Desk, qtbot: QtBot) -> None:
    key = bytes(32)
    roles = dict(marks_of(key, "7", ((NameRole.CHILD, "Åsa"), (NameRole.MOTHER, "Märta"))).marks)
    box = QPlainTextEdit()
    watch = PrivacyWatch(box)
    qtbot.addWidget(box)
    qtbot.addWidget(watch)
    privacy_watch.ask_about(NameMarks(key, "7", roles))
    try:
        box.setPlainText("Mötet med Märta och Åsas lärare")
        assert "Märta” ser ut som ett namn i ärendelistan." in watch.message.text()
        assert watch.replace.text() == "Ersätt med [mamma]"
        watch.replace.click()
        watch.replace.click()
        assert box.toPlainText() == "Mötet med [mamma] och [barnet] lärare"
        assert watch.isHidden()
    finally:
        privacy_watch.ask_about(None)
    box.setPlainText("Märta")
    assert watch.isHidden()
    desk.screen.leave()


def test_the_narrowest_pane_holds_its_rows(desk: Desk, tmp_path: Path, theme: Theme) -> None:
    """At 130 % the form takes most of 1280 px; a document of many pages is still turned."""
    theme.wear(Appearance(Mode.LIGHT, 130))
    pane = type(desk.documents.pane)()
    pane.show_scans((), "")
    pane.show_opened(1000)
    pane.turning.show()
    pane.ensurePolished()
    assert pane.turning.minimumSizeHint().width() <= 412
    pane.deleteLater()

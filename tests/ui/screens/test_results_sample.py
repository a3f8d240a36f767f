"""Made-up results over the real template, and hands to use a screen with; for its neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.combination import StratumCounts
from inspector_app.domain.estimation import Counts, city_estimate, stratum_estimate
from inspector_app.domain.inspection import Inspection, Period
from inspector_app.domain.results import (
    AnswerResult,
    QuestionResult,
    Reconciled,
    ReconciledRow,
    Results,
    StratumSize,
)
from inspector_app.domain.results.counts import AnswerCounts
from inspector_app.domain.results.reconciliation import HeadingCount, ReconciliationRow
from inspector_app.domain.sampling import Design
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.widgets.step_bar import Step, StepStanding
from inspector_app.workflow.tabulate_results import Tabulation
from tests.ui.conftest import AnsweredDialogs
from tests.ui.desk import PERIOD, make_desk, template
from tests.ui.keyboard import Keyboard, show_window

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SIZES = (
    StratumSize("Bromma", 90),
    StratumSize("Farsta", 150),
    StratumSize("Åkeshov", 12, census=True),
)
ANSWERS = (
    AnswerCounts(yes=11, partly=1),
    AnswerCounts(yes=2, partly=6, no=3, not_documented=1),
    AnswerCounts(yes=9, no=2, missing=1),
)
"""Three stadsdelar: 11 of 12 met, 2 of 12 met, and 9 of 11 where every file was drawn."""


def results(counts: tuple[AnswerCounts, ...] = ANSWERS) -> Results:
    """The same counts for every scored question of the template."""
    checklist = template()
    return Results(
        checklist_sha256=checklist.sha256,
        design=Design.STRATIFIED,
        confidence=Fraction(95, 100),
        strata=SIZES,
        questions=tuple(
            _question(question.question_id, counts) for question in checklist.scored_questions
        ),
        facts=(),
        reconciliation=_reconciled(),
    )


def _question(question_id: str, counts: tuple[AnswerCounts, ...]) -> QuestionResult:
    parts = [
        StratumCounts(size.stratum, size.frame, tally.for_estimate())
        for size, tally in zip(SIZES, counts, strict=True)
    ]
    strata = tuple(
        AnswerResult(size.stratum, tally.total, tally, stratum_estimate(part, True))
        for size, part, tally in zip(SIZES, parts, counts, strict=True)
    )
    whole = sum(counts, AnswerCounts())
    city = AnswerResult("", whole.total, whole, city_estimate(parts, True))
    return QuestionResult(question_id, strata, city)


def _reconciled() -> Reconciled:
    rows = (
        _row("Bromma", (12, 40, 52, 9, 11), (HeadingCount("Uppföljning", 12),)),
        _row("Farsta", (12, 20, 41, 2, 6), (HeadingCount("Telefon", 6), HeadingCount("", 15))),
        _row("Åkeshov", (11, 30, 33, 7, 8), ()),
    )
    whole = _row(
        "",
        (35, 90, 126, 18, 25),
        (HeadingCount("", 15), HeadingCount("Uppföljning", 12), HeadingCount("Telefon", 6)),
    )
    estimated = tuple(_estimated(row) for row in rows)
    return Reconciled("Registrerade och återfunna besök", estimated, _estimated(whole))


def _row(
    stratum: str, numbers: tuple[int, ...], headings: tuple[HeadingCount, ...]
) -> ReconciliationRow:
    compared, registered, found, registered_met, found_met = numbers
    return ReconciliationRow(
        stratum=stratum,
        compared=compared,
        not_comparable=0,
        silent=36 - compared if not stratum else 12 - compared,
        registered=registered,
        found=found,
        overcounted=0,
        undercounted=3,
        with_goal=compared,
        registered_met=registered_met,
        found_met=found_met,
        only_registered=1,
        only_found=found_met - registered_met + 1,
        missed=sum(item.rows for item in headings),
        headings=headings,
    )


def _estimated(row: ReconciliationRow) -> ReconciledRow:
    frame = {size.stratum: size.frame for size in SIZES} | {"": 252}

    def share(met: int) -> Any:
        counts: Counts = row.counts(met)
        return stratum_estimate(StratumCounts(row.stratum, frame[row.stratum], counts), False)

    return ReconciledRow(row, share(row.registered_met), share(row.found_met))


def tabulation(counts: tuple[AnswerCounts, ...] = ANSWERS) -> Tabulation:
    """A tabulation of the made-up results."""
    nothing: Any = None
    return Tabulation(
        desk=make_desk().desk,
        protocol=nothing,
        results=results(counts),
        cases=(),
        reviews={},
        replacements=(),
        read_twice=frozenset(),
        register_met={"Bromma": 60, "Farsta": 30, "Åkeshov": 9},
    )


def first_question() -> str:
    """The first scored question of the template."""
    return str(template().scored_questions[0].question_id)


def lawful(checklist: Checklist) -> str:
    """The first scored question of the template that rests on law alone."""
    return str(next(q.question_id for q in checklist.scored_questions if q.level == ("L",)))


def inspection() -> Inspection:
    """A commission with everything but a ground in the secrecy act."""
    checklist = template()
    return Inspection(
        inspection_id=UUID(int=7),
        title="Besök 2026",
        organisation="Exempelstaden",
        period=Period(*PERIOD),
        checklist_slug=checklist.slug,
        checklist_sha256=checklist.sha256,
        purpose="Att se efter.",
        questions=("Hur ofta?",),
    )


@dataclass
class Hand(Keyboard):
    """A window on one screen, used by keys and clicks; ``notices`` is what the toast said."""

    screen: Screen
    notices: list[Any] = field(default_factory=list)
    saved: list[datetime] = field(default_factory=list)

    def ctrl(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget.toolTip()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QCoreApplication.processEvents()

    def settle(self) -> None:
        """Let layouts come to rest."""
        for _ in range(3):
            QCoreApplication.processEvents()


def show(qtbot: QtBot, screen: Screen, size: tuple[int, int] = (1440, 900)) -> Hand:
    """Show a screen in the program's window, entered."""
    step = Step("here", "Här", StepStanding.OPEN)
    window = MainWindow(Screen, [Place(step, lambda: screen)], AnsweredDialogs())
    show_window(qtbot, window, size)
    hand = Hand(window, screen)
    screen.noticed.connect(hand.notices.append)
    screen.saved.connect(hand.saved.append)
    window.show_inspection("Besök 2026", "36 av 252 akter", "here")
    hand.settle()
    return hand


def test_the_made_up_results_add_up() -> None:
    """Each question has the 36 files of its three stadsdelar."""
    assert {one.city.files for one in results().questions} == {36}
    assert all(sum(part.files for part in one.strata) == 36 for one in results().questions)

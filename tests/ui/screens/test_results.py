"""The results as a user meets them: what is shown, sorted, copied and carried on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.estimation import Estimate, Method
from inspector_app.domain.findings import NumberKind, NumberReference
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.results import AnswerResult
from inspector_app.domain.results.counts import AnswerCounts, SampledCase
from inspector_app.domain.review import ENTERED_ON, CaseReview, Completion, LogRow
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.results import words
from inspector_app.ui.screens.results.told_apart import Below, told_apart
from inspector_app.ui.screens.results.view import ResultsScreen, build_results
from inspector_app.ui.screens.results.view_model import ResultsDoors
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.ui.widgets.chart_cells import CELL, IntervalCell
from inspector_app.ui.widgets.chart_cells import AnswerCounts as BarCounts
from inspector_app.ui.widgets.label import Label
from inspector_app.workflow.tabulate_results import Tabulation
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.screens.test_results_sample import (
    ANSWERS,
    Hand,
    first_question,
    show,
    tabulation,
)

pytestmark = pytest.mark.window
SPACE = "\u00a0"


def opened(qtbot: QtBot, found: Tabulation | None = None) -> tuple[Hand, ResultsScreen]:
    """The screen in its window over made-up results."""
    doors = ResultsDoors(lambda: found or tabulation())
    screen = build_results(doors, InlineRunner(), Dialogs())
    return show(qtbot, screen), screen


def rows(screen: ResultsScreen) -> list[list[str]]:
    """The shown table as text."""
    return [[cell.text for cell in line.cells] for line in screen.question.table.figures.lines]


def test_rows_written_after_the_protocol_are_told_and_not_counted(qtbot: QtBot) -> None:
    akt = AktNumber("a" * 64)
    facts: Any = None
    days = [date(2026, 11, day) for day in (2, 5, 6)]
    rows = {str(day): LogRow(str(day), "besok", {ENTERED_ON: day}) for day in days}
    read = CaseReview(akt, "", rows=rows, completion=Completion(()), counts_until=days[0])
    cases = (SampledCase(akt, "Farsta", read, facts),)
    _, screen = opened(qtbot, replace(tabulation(), cases=cases))
    told = [label.text() for label in screen.headline.findChildren(Label)]
    assert "2 rader skrevs i akterna efter protokollet och räknas inte." in told
    _, screen = opened(qtbot)
    assert not any("protokollet" in one.text() for one in screen.headline.findChildren(Label))


def test_register_and_file_stand_first(qtbot: QtBot) -> None:
    _, screen = opened(qtbot)
    assert screen.side.model.lines[0].text == "Register och akt"
    assert screen.title.text() == "Registrerade och återfunna besök"
    said = [(card.label.text(), card.figure.text()) for card in screen.headline.cards]
    assert said[:3] == [("I registret", "90"), ("I akterna", "126"), ("Registret missar", "33")]
    assert screen.headline.cards[2].detail.text() == f"26{SPACE}% av det som finns i akterna"
    lines = [[c.text for c in line.cells] for line in screen.headline.table.figures.lines]
    assert [line[0] for line in lines] == ["Bromma", "Åkeshov", "Farsta", "Hela granskningen"]
    assert lines[2][2:5] == [
        "20 i registret, 41 i akterna",
        f"2 av 12 (17{SPACE}%)",
        f"6 av 12 (50{SPACE}%)",
    ]
    assert lines[3][7] == "99 av 252"


def test_the_headings_that_the_register_misses(qtbot: QtBot) -> None:
    _, screen = opened(qtbot)
    assert screen.headline.headings_title.text() == "Vad registret missar: 33 besök"
    lines = [[c.text for c in line.cells][:3] for line in screen.headline.headings.figures.lines]
    assert lines[0] == ["Rubrik framgår inte", "15", f"45{SPACE}%"]
    assert [line[0] for line in lines[1:]] == ["Uppföljning", "Telefon"]


def test_arrows_move_between_the_questions(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    assert hand.focus is screen.side.list
    hand.press(Qt.Key.Key_Down)
    asked = tabulation().desk.checklist.question(first_question())
    assert screen.title.text() == asked.text
    assert screen.subtitle.text().startswith(f"{asked.question_id} · {asked.short}")
    hand.press(Qt.Key.Key_Up)
    assert screen.title.text() == "Registrerade och återfunna besök"
    hand.ctrl(Qt.Key.Key_Down)
    assert screen.title.text() == asked.text


def test_a_question_shows_counts_share_interval_and_bounds(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    shown = rows(screen)
    assert [row[0] for row in shown] == ["Bromma", "Åkeshov", "Farsta", "Hela granskningen"]
    assert shown[0][1:5] == ["12 av 12", "Ja 11, Delvis 1", "11 av 12", f"92{SPACE}%"]
    assert shown[2][2] == "Ja 2, Delvis 6, Nej 3, Framgår inte 1"
    assert shown[1][1] == "11 av 12", "a file that could not be read is shown"
    assert shown[1][5] == "alla lästa", "a census has no interval"
    assert shown[1][7] == f"75–83{SPACE}%"
    low, high = shown[0][5].split("–")
    assert int(low) < 92 < int(high.removesuffix(f"{SPACE}%"))


def test_the_charts_hold_the_same_numbers(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    model = screen.question.table.figures
    bar: BarCounts = model.index(0, 2).data(CELL)
    assert [count for _mark, count in bar.counts] == [11, 1, 0, 0, 0]
    dot: IntervalCell = model.index(0, 6).data(CELL)
    whole: IntervalCell = model.index(3, 6).data(CELL)
    assert dot.value == pytest.approx(11 / 12)
    assert dot.reference == whole.value
    assert (dot.is_total, whole.is_total) == (False, True)


def test_sentences_say_who_can_be_told_apart(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    said = " ".join(label.text() for label in screen.question.sentences.labels)
    assert "Farsta ligger under alla andra: intervallen möts inte." in said
    assert "Övriga stadsdelar kan inte skiljas åt" in said
    assert "1 akt kunde inte läsas (Åkeshov)" in said
    assert "Alla akter är lästa i Åkeshov (totalundersökning)" in said
    assert "I 1 akt framgår inte svaret." in said


def test_overlapping_intervals_are_never_called_a_difference(qtbot: QtBot) -> None:
    alike = (AnswerCounts(yes=8, no=4), AnswerCounts(yes=6, no=6), AnswerCounts(yes=9, no=3))
    hand, screen = opened(qtbot, tabulation(alike))
    hand.press(Qt.Key.Key_Down)
    first = screen.question.sentences.labels[0].text()
    assert first.startswith("Ingen stadsdel kan skiljas från en annan")


def test_those_below_the_same_others_are_told_of_together(qtbot: QtBot) -> None:
    apart = (AnswerCounts(no=12), AnswerCounts(no=11, partly=1), AnswerCounts(yes=12))
    hand, screen = opened(qtbot, tabulation(apart))
    hand.press(Qt.Key.Key_Down)
    first = screen.question.sentences.labels[0].text()
    assert first == "Bromma och Farsta ligger under alla andra: intervallen möts inte."


def test_results_are_preliminary_while_files_are_open(qtbot: QtBot) -> None:
    _, final = opened(qtbot)
    assert not final.banner.isVisible()
    still = (AnswerCounts(yes=5, open=7), *ANSWERS[1:])
    _, screen = opened(qtbot, tabulation(still))
    assert screen.banner.isVisible()
    assert screen.banner.message.text() == "Resultatet är preliminärt."
    assert screen.banner.remedy.text().startswith("7 akter är inte klarmarkerade, av 36 i urvalet.")


def test_keys_sort_and_the_whole_stays_last(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    screen.question.table.setFocus()
    hand.ctrl(Qt.Key.Key_1)
    assert [row[0] for row in rows(screen)] == ["Bromma", "Farsta", "Åkeshov", "Hela granskningen"]
    hand.ctrl(Qt.Key.Key_1)
    assert [row[0] for row in rows(screen)] == ["Åkeshov", "Farsta", "Bromma", "Hela granskningen"]
    hand.ctrl(Qt.Key.Key_6)
    assert rows(screen)[2][0] == "Åkeshov", "what has no interval stands after what has one"


def test_a_click_on_a_title_sorts(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    header = screen.question.table.horizontalHeader()
    assert isinstance(header, QHeaderView)
    at = header.sectionViewportPosition(0) + 20
    qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().topLeft() + _point(at, 10)
    )
    assert rows(screen)[-1][0] == "Hela granskningen"
    assert [row[0] for row in rows(screen)][:3] != ["Bromma", "Åkeshov", "Farsta"]


def _point(x: int, y: int) -> Any:
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_the_table_is_copied_as_text(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    screen.question.table.setFocus()
    hand.ctrl(Qt.Key.Key_C)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:4] == ["Stadsdel", "Lästa", "Svar", "Ja av"]
    assert lines[1][:3] == ["Bromma", "12 av 12", "Ja 11, Delvis 1"]
    assert len(lines) == 5
    assert hand.notices[-1].text == "Tabellen är kopierad."


def test_an_iakttagelse_begins_with_the_question(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    seeds: list[FindingSeed] = []
    screen.finding_wanted.connect(seeds.append)
    pair = tabulation().desk.checklist.reconciliation
    assert pair is not None
    hand.click(screen.write)
    screen.side.list.setFocus()
    hand.press(Qt.Key.Key_Down)
    hand.ctrl(Qt.Key.Key_I)
    screen.question.table.setFocus()
    screen.question.table.selectRow(2)
    hand.press(Qt.Key.Key_Return)
    asked = first_question()
    assert seeds[0].numbers == (NumberReference(NumberKind.RECONCILIATION),)
    fact = tabulation().desk.checklist.question(seeds[0].question_ids[0]).fact_id
    assert fact == pair.found
    assert seeds[1] == FindingSeed((asked,), (NumberReference(NumberKind.SHARE_MET, asked),))
    assert seeds[2].numbers == (NumberReference(NumberKind.SHARE_MET, asked, "Farsta"),)


def test_without_a_sample_the_screen_says_what_to_do(qtbot: QtBot) -> None:
    def nothing() -> Tabulation:
        raise InspectionError("no_sample")

    screen = build_results(ResultsDoors(nothing), InlineRunner(), Dialogs())
    show(qtbot, screen)
    assert screen.empty.isVisible()
    assert screen.empty.title.text() == "Inget urval är draget ännu."
    assert not screen.middle.isVisible()


def test_the_place_is_kept_when_the_results_are_counted_again(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    title = screen.title.text()
    hand.press(Qt.Key.Key_F5)
    assert screen.title.text() == title


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_everything_has_a_name_and_room(qtbot: QtBot, theme: Theme, mode: Mode) -> None:
    theme.wear(Appearance(mode, 130))
    hand, screen = opened(qtbot)
    hand.window.resize(1280, 720)
    for _ in range(2):
        hand.settle()
        assert nameless(screen) == []
        assert clipped(screen) == []
        assert unreachable(hand.window) == []
        hand.press(Qt.Key.Key_Down)


def test_one_row_is_one_sentence(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    spoken = screen.question.table.figures.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"Bromma: 12 av 12 akter lästa. Ja 11, Delvis 1. Andel Ja 92{SPACE}%")


def _spanned(stratum: str, low: int, high: int) -> AnswerResult:
    estimate = Estimate(
        Fraction(low + high, 200), Fraction(low, 100), Fraction(high, 100), Method.CLOPPER_PEARSON
    )
    return AnswerResult(stratum, 12, AnswerCounts(), estimate)


def test_told_apart_by_intervals_that_do_not_touch() -> None:
    strata = (_spanned("A", 10, 30), _spanned("B", 30, 60), _spanned("C", 61, 90))
    found = told_apart(strata)
    assert found.compared == 3
    assert found.below == (Below("A", ("C",)), Below("B", ("C",)))
    assert told_apart(strata[:2]).below == ()


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (Fraction(41, 100), Fraction(78, 100), f"41–78{SPACE}%"),
        (Fraction(1, 3), Fraction(1, 3), f"33{SPACE}%"),
        (None, None, "–"),
        (Fraction(0), Fraction(1), f"0–100{SPACE}%"),
    ],
)
def test_spans(low: Fraction | None, high: Fraction | None, said: str) -> None:
    assert words.span(low, high) == said


def test_values_are_put_in_once() -> None:
    assert words.fill("%1 och %2", "%2", "b") == "%2 och b"

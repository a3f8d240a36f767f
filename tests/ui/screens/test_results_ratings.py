"""Ratings on the results screen: chosen by keys, read, copied and carried on to an iakttagelse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.findings import NumberKind, NumberReference
from inspector_app.domain.results import StratumSize, tabulate
from inspector_app.domain.results.counts import SampledCase
from inspector_app.domain.sampling import Design
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.results.content import side_lines
from inspector_app.ui.screens.results.view import ResultsScreen, build_results
from inspector_app.ui.screens.results.view_model import ResultsDoors
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.widgets.chart_cells import AnswerLegend
from inspector_app.ui.widgets.pill import Pill
from inspector_app.workflow.tabulate_results import Tabulation
from tests.domain.test_results_ratings import SIZES, TEMPLATE, read, sample
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.desk import make_desk
from tests.ui.screens.test_results_sample import Hand, show

pytestmark = pytest.mark.window
SPACE = "\u00a0"


def checklist() -> Checklist:
    return read_checklist(TEMPLATE.encode()).required()


def tabulation(cases: tuple[SampledCase, ...], sizes: tuple[StratumSize, ...]) -> Tabulation:
    """A tabulation of read files of the small template."""
    nothing: Any = None
    template = checklist()
    return Tabulation(
        desk=make_desk(2, template).desk,
        protocol=nothing,
        results=tabulate(template, Design.STRATIFIED, sizes, cases),
        cases=cases,
        reviews={},
        replacements=(),
        read_twice=frozenset(),
        register_met={},
    )


def opened(qtbot: QtBot, found: Tabulation | None = None) -> tuple[Hand, ResultsScreen]:
    tabulated = found or tabulation(sample(checklist()), SIZES)
    screen = build_results(ResultsDoors(lambda: tabulated), InlineRunner(), Dialogs())
    return show(qtbot, screen), screen


def rows(screen: ResultsScreen) -> dict[str, list[str]]:
    lines = screen.rating.table.figures.lines
    return {line.cells[0].text: [cell.text for cell in line.cells[1:]] for line in lines}


def said(screen: ResultsScreen) -> str:
    return " ".join(label.text() for label in screen.rating.sentences.labels)


def test_the_ratings_stand_above_the_questions_that_of_the_theme_first(qtbot: QtBot) -> None:
    _, screen = opened(qtbot)
    assert [line.text for line in screen.side.model.lines] == [
        "Omdömen", "Temat", "Delen", "Ett", "Ett",
    ]  # fmt: skip
    assert screen.side.title.text() == "Omdömen och frågor"
    assert screen.side.model.lines[1].spoken == f"Omdömet Temat, andel Bra 63{SPACE}%"


def test_the_arrows_lead_to_a_rating_and_on_to_the_questions(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    assert screen.title.text() == "Temat"
    hand.press(Qt.Key.Key_Down)
    assert (screen.title.text(), screen.subtitle.text()) == ("Delen", "Omdöme")
    hand.press(Qt.Key.Key_Down)
    assert screen.title.text() == "Ett?"


def test_a_rating_shows_counts_shares_and_overrides_by_role(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    shown = rows(screen)
    assert shown["A"][:4] == ["3 av 3", "Uppfyllt 2, Inte uppfyllt 1", "2 av 3", "2 av 3"]
    assert shown["B"][:2] == ["2 av 5", "Uppfyllt 1, Kan inte bedömas 1"]
    assert "Omdömet är satt för hand i 1 akt: 1 i rollen ansvarig inspektör." in said(screen)
    assert "Kan inte bedömas i 1 akt, utanför andelen." in said(screen)
    assert screen.rating.lead.text() == "Uppfyllt i 3 av 4 och Inte uppfyllt i 1 bedömda akter."
    assert "Anna" not in said(screen)


def test_one_file_is_said_as_one_of_one_and_never_as_per_cent(qtbot: QtBot) -> None:
    one = read(checklist(), "A1", "A", Answer.YES)
    hand, screen = opened(qtbot, tabulation((one,), (StratumSize("A", 20),)))
    assert [line.share for line in screen.side.model.lines if line.key] == ["1 av 1"] * 3
    whole = rows(screen)["Hela granskningen"]
    assert whole[2:4] == ["1 av 1", "1 av 1"]
    assert f"100{SPACE}%" not in whole[3]
    shares = [[c.text for c in line.cells][:3] for line in screen.rating.shares.figures.lines]
    assert shares == [["Bra", "1", "1 av 1"], ["Dåligt", "0", "0 av 1"]]
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Down)
    assert screen.question.table.figures.lines[-1].cells[4].text == "1 av 1"


def test_the_legend_names_the_grades(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    hand.press(Qt.Key.Key_Down)
    pills = [pill.text for pill in screen.rating.legend.findChildren(Pill)]
    assert pills == ["Uppfyllt", "Inte uppfyllt", "Kan inte bedömas"]
    legends = screen.rating.findChildren(AnswerLegend)
    assert [legend for legend in legends if legend.isVisible()] == [screen.rating.legend]


def test_the_table_of_a_rating_is_copied(qtbot: QtBot) -> None:
    hand, screen = opened(qtbot)
    screen.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Stadsdel\tLästa\tBedömningar")
    assert "Hela granskningen" in text
    assert hand.notices


def test_a_finding_about_a_rating_begins_with_the_questions_behind_it(qtbot: QtBot) -> None:
    _, screen = opened(qtbot)
    seeds: list[object] = []
    screen.finding_wanted.connect(seeds.append)
    screen.write.click()
    number = NumberReference(NumberKind.SHARE_MET, "A-1", "")
    assert seeds == [FindingSeed(("A-1",), (number,))]


def test_everything_of_a_rating_has_a_name_and_is_reached_by_keys(qtbot: QtBot) -> None:
    _, screen = opened(qtbot)
    assert nameless(screen) == []
    assert unreachable(screen) == []
    assert clipped(screen) == []
    line = screen.rating.table.figures.lines[0]
    assert line.spoken.startswith("A: 3 av 3 akter lästa. Bra 3. Andel Bra 3 av 3, intervall")


def test_several_themes_have_a_heading_each_and_a_shared_question_stands_once() -> None:
    library = Path(__file__).parents[3] / "checklists"
    names = ("besok-2", "delaktighet-1")
    text = combine([(library / f"{name}.toml").read_bytes() for name in names]).required()
    template = read_checklist(text.encode()).required()
    results = tabulate(template, Design.STRATIFIED, (StratumSize("A", 4),), ())
    lines = side_lines(template, results)
    assert [line.text for line in lines if line.is_theme] == template.title.split(" + ")
    assert [line.code for line in lines].count("DEL-08") == 1
    assert [line.text for line in lines].count("Ansvar och planering") == 2  # rating and section
    assert not any("." in line.code for line in lines)
    assert [line.code for line in lines].count("BES-11b") == 3

"""What may point to a person is marked while it is written; absences are evidence of their own."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import Absence, Evidence
from inspector_app.domain.review.commands import set_evidence
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from tests.domain.test_facts import BESOK
from tests.domain.test_facts import reading as case_reading
from tests.ui.conftest import Reading

pytestmark = pytest.mark.window


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Barnet 20120101-9803 har inte", "Barnet [barnet] har inte"),
        ("ring 070-123 45 67 om", "ring [telefon] om"),
        ("skriv till a.b@exempel.se nu", "skriv till [e-post] nu"),
        ("bor på Storgatan 12 sedan", "bor på [adress] sedan"),
    ],
)
def test_it_is_asked_about_and_replaced(qtbot: QtBot, written: str, left: str) -> None:
    box = QPlainTextEdit()
    watch = PrivacyWatch(box)
    qtbot.addWidget(box)
    qtbot.addWidget(watch)
    box.setPlainText(written)
    assert not watch.isHidden()
    watch.replace.click()
    assert box.toPlainText() == left
    assert watch.isHidden()
    box.undo()
    assert box.toPlainText() == written


@pytest.mark.parametrize("plain", ["Fyra besök 2026-03-12.", "22 kap. 11 § SoL (2025:400)", ""])
def test_days_and_law_are_left_alone(qtbot: QtBot, plain: str) -> None:
    box = QPlainTextEdit()
    watch = PrivacyWatch(box)
    qtbot.addWidget(box)
    qtbot.addWidget(watch)
    box.setPlainText(plain)
    assert watch.isHidden()


def test_the_reason_is_watched_while_it_is_typed(reading: Reading) -> None:
    reading.model.activate("BES-01")
    reading.letter("N")
    QTest.keyClicks(reading.focus, "Barnet 20120101-9803")
    assert reading.screen.card.watch.isVisible()
    assert "ser ut som ett personnummer" in reading.screen.card.watch.message.text()


def test_an_absence_has_neither_day_nor_page(reading: Reading) -> None:
    reading.model.activate("BES-01")
    pane = reading.screen.evidence
    choice = pane.kind.editor
    choice.choose(Absence.NO_ENTRY.value)  # type: ignore[attr-defined]
    assert not pane.dated.editor.isEnabled()
    pane.add.click()
    (found,) = reading.model.case.review.question_evidence("BES-01")
    assert (found.document_type, found.dated_on, found.page) == ("Ingen anteckning", None, "")


def test_an_absence_with_a_page_is_refused() -> None:
    case = case_reading()
    with pytest.raises(InspectionError, match="absence_with_place"):
        case.do(set_evidence, BESOK, "BES-01", Evidence("a", Absence.NO_ACCESS, page="3"))

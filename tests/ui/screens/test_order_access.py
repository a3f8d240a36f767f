"""The beställningslista says from which day access is wanted, or what is wrong with the day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.ui.screens.sample.order_dialog import OrderDialog, coming_day
from tests.ui.conftest import AnsweredDialogs
from tests.ui.screens.test_sample_plan import LINES

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-03", date(2026, 12, 3)),
        ("3/12", date(2026, 12, 3)),
        ("12 mars", date(2027, 3, 12)),
        ("idag", TODAY),
        ("Imorgon", date(2026, 11, 23)),
        ("20/11", date(2026, 11, 20)),  # two days ago, not next year
        ("32/13", None),
    ],
)
def test_a_day_without_a_year_is_about_to_come(text: str, day: date | None) -> None:
    assert coming_day(text, TODAY) == day


@pytest.fixture
def kept() -> list[date | None]:
    """The days that were kept."""
    return []


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """The window behind the dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(host: QWidget, answers: AnsweredDialogs, kept: list[date | None]) -> OrderDialog:
    """The dialog over a list; a day before the first of November is refused."""

    def keep(day: date | None) -> str:
        if day is not None and day < date(2026, 11, 1):
            return "Dagen ligger före protokollet."
        kept.append(day)
        return ""

    return OrderDialog(LINES, "Urvalsprotokoll 1", answers, (keep, TODAY), host)


def test_the_day_stands_on_every_page_once_it_is_kept(
    dialog: OrderDialog, kept: list[date | None]
) -> None:
    assert "Akterna behöver" not in dialog.document().toPlainText()
    dialog.access_line.setText("3/12")
    assert dialog.keep_access()
    assert kept == [date(2026, 12, 3)]
    assert dialog.access_line.text() == "2026-12-03"
    pages = dialog.document().toPlainText().count("Beställningslista")
    told = "Akterna behöver kunna läsas från och med den 3 december 2026."
    assert dialog.document().toPlainText().count(told) == pages > 1
    dialog.access_line.setText("")
    assert dialog.keep_access()
    assert kept[-1] is None
    assert told not in dialog.document().toPlainText()


@pytest.mark.parametrize(
    ("text", "told"), [("32/13", "inget datum"), ("2026-10-01", "före protokollet")]
)
def test_a_wrong_day_is_told_and_nothing_is_printed(
    dialog: OrderDialog, answers: AnsweredDialogs, text: str, told: str
) -> None:
    dialog.access_line.setText(text)
    dialog.print.click()
    assert told in dialog.access.fault.text()
    assert answers.opened == []

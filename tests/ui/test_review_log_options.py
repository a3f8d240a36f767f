"""The log's card with much to choose among, and with another log's figures after the first."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import Column, Option
from inspector_app.domain.values import ValueType
from inspector_app.ui.screens.review.log_card import Figure, _Figures
from inspector_app.ui.screens.review.log_options import OptionRow
from inspector_app.ui.theme import Theme


def choices(count: int) -> Column:
    """A column whose choices have long names."""
    options = tuple(Option(f"o{n}", f"{n} övervägande av vården efter lagen") for n in range(count))
    return Column("what", "Vad som prövades", ValueType.CHOICE, options=options)


def test_long_choices_are_shown_whole_on_lines_of_their_own(theme: Theme, qtbot: QtBot) -> None:
    row = OptionRow()
    qtbot.addWidget(row)
    row.resize(700, row.height())
    row.show()
    one_line = row.height()
    row.show_column(choices(8))
    assert len(row.buttons) == 8
    assert row.height() > one_line
    for button in row.buttons:
        assert button.width() >= button.sizeHint().width()
        assert row.rect().contains(button.geometry())
    row.show_column(None)
    assert row.height() == one_line


def test_figures_of_another_log_replace_the_first(theme: Theme, qtbot: QtBot) -> None:
    shown = _Figures()
    qtbot.addWidget(shown)
    shown.show()
    shown.show_facts((Figure("Besök", "4 besök"),), (Figure("Uppehåll", "233 dagar"),))
    shown.show_facts((), (Figure("Överväganden", "1"),))

    def seen() -> bool:
        texts = {one.text() for one in shown.findChildren(QLabel) if one.isVisible()}
        return texts == {"Överväganden", "1"}

    qtbot.waitUntil(seen)

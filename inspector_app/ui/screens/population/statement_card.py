"""What the user says of the list: who made it, what it holds, and the districts' own counts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.screens.population.count_grid import CountGrid
from inspector_app.ui.screens.population.draft import Statement
from inspector_app.ui.screens.population.fold import Fold
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label


class StatementCard(Card):
    """Everything here may stay empty; what is written is printed in the report's method."""

    def __init__(self) -> None:
        super().__init__(self.tr("About the list"))
        self.source = Field(
            self.tr("Who made the list, and from what?"),
            TextLine(placeholder=self.tr("The case system, by the district's administrator")),
        )
        self.completeness = Field(
            self.tr("What does it hold?"),
            TextLine(placeholder=self.tr("All children placed at any time in the period")),
        )
        self.extracted = Field(self.tr("Made on"), TextLine(placeholder="2026-11-01"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        for column, (field, stretch) in enumerate(
            ((self.source, 3), (self.completeness, 3), (self.extracted, 1))
        ):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, stretch)
        self.body.addLayout(grid)
        self.control = Fold(self.tr("Compare with the districts' own counts"))
        self.counts = CountGrid(self.tr("The whole list"))
        hint = self.tr(
            "How many children each district says that it has. A difference is shown and kept."
        )
        self.control.body.addWidget(Label(hint, "body-2", wrap=True))
        self.control.body.addWidget(self.counts)
        self.body.addWidget(self.control)

    def read(self, today: date) -> Statement | None:
        """What is written; None, with the faults shown, when something cannot be read."""
        written = self.extracted.text
        extracted_on = read_date(written, today) if written else None
        unreadable = bool(written) and extracted_on is None
        later = extracted_on is not None and extracted_on > today
        fault = self.tr("Write a date, for example 2026-03-12.") if unreadable else ""
        fault = self.tr("The day has not come yet.") if later else fault
        self.extracted.say(fault)
        totals = self.counts.read()
        if fault:
            self.extracted.editor.setFocus()
        if fault or totals is None:
            return None
        return Statement(self.source.text, self.completeness.text, extracted_on, totals)

    def clear_words(self) -> None:
        """Empty every field, for another list."""
        for field in (self.source, self.completeness, self.extracted, *self.counts.fields.values()):
            field.line.clear()
            field.say("")
        self.control.show_open(False)

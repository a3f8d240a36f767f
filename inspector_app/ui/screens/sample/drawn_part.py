"""The drawn files, and the way to order them from the units."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.protocol import protocol_sha256
from inspector_app.domain.sampling import display_ticket
from inspector_app.ui import look
from inspector_app.ui.screens.frame.lock_card import ChecksumCard
from inspector_app.ui.screens.population.page import side_by_side
from inspector_app.ui.screens.population.text_table import TextColumn, TextTable
from inspector_app.ui.screens.sample import words
from inspector_app.ui.screens.sample.view_model import SampleViewModel
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import CheckBox
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_issue

SHOWN_FILES = 14


class DrawnPart(QWidget):
    """What chance answered."""

    order_wanted = Signal(bool)  # with reserves

    def __init__(self, model: SampleViewModel) -> None:
        super().__init__()
        self._model = model
        self.verdict = Banner()
        self.notes = Banner()
        self.files = TextTable(self.tr("Drawn files"), SHOWN_FILES)
        self.copy = Button(self.tr("Copy the list"), "", "copy")
        self.copy.clicked.connect(self.files.copy)
        self.reserves = CheckBox(self.tr("Include the reserves"))
        self.order = Button(self.tr("Show the order list"), "", "file-text")
        self.order.clicked.connect(lambda: self.order_wanted.emit(self.reserves.isChecked()))
        self.sums = ChecksumCard(" ")
        self.meaning = TextTable(self.tr("What the plan means"), 13)
        self._lay_out()

    def show_model(self) -> None:
        """Show the sample."""
        locked = self._model.locked
        assert locked is not None
        assert locked.sample is not None
        sample, protocol = locked.sample, locked.protocol
        main = self.tr("%n file(s) drawn", "", len(sample.main))
        reserve = self.tr("%n in reserve", "", len(sample.reserve)) if sample.reserve else ""
        by = self.tr("Protocol %1.").replace("%1", str(protocol.number))
        seed = self.tr("Seed %1.").replace("%1", sample.seed) if sample.seed else ""
        told = ", ".join(part for part in (main, reserve) if part) + "."
        self.verdict.say(told, f"{by} {seed}".strip(), Tone.GOOD)
        notes = " ".join(" ".join(describe_issue(issue)) for issue in sample.issues)
        self.notes.say(notes, tone=Tone.FACT)
        self._show_files()
        self.reserves.setVisible(bool(sample.reserve))
        self.sums.title.setText(by)
        self.sums.show_sums(((self.tr("The protocol, SHA-256"), protocol_sha256(protocol)),))
        lines = self._model.locked_lines
        rows = words.plan_rows(lines)
        self.meaning.show_rows(words.plan_columns(), rows, (len(rows) - 1,) if lines[1:] else ())

    def _show_files(self) -> None:
        columns = (
            TextColumn(self.tr("File number")),
            TextColumn(self.tr("District"), wide=True),
            TextColumn(self.tr("Ticket"), number=True),
            TextColumn(self.tr("Place"), number=True),
            TextColumn(self.tr("Kind")),
        )
        rows = [
            (
                name,
                case.stratum,
                display_ticket(case.ticket).replace(".", ",") if case.ticket else "",
                str(case.position),
                words.drawn_word(case.kind),
            )
            for case, name in self._model.drawn()
        ]
        self.files.show_rows(columns, rows)

    def _lay_out(self) -> None:
        order = Card(self.tr("Order the files"))
        order.body.addWidget(
            Label(
                self.tr(
                    "The order list says what each unit needs to find its files. It is made from "
                    "the key list each time, for the assigned inspector only, and each look is "
                    "logged."
                ),
                "body-2",
                wrap=True,
            )
        )
        order.body.addLayout(side_by_side(self.order, self.reserves))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for widget in (self.verdict, self.notes, order, self.files):
            column.addWidget(widget)
        column.addLayout(side_by_side(self.copy))
        column.addWidget(self.sums)
        column.addWidget(self.meaning)

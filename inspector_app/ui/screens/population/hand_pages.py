"""Lists without a file: typed in, or on paper with only the number of rows known."""

from __future__ import annotations

from PySide6.QtCore import Signal

from inspector_app.ui import look
from inspector_app.ui.screens.population.count_grid import ALL, CountGrid
from inspector_app.ui.screens.population.page import Page, side_by_side
from inspector_app.ui.screens.population.typed_table import TypedTable
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.numbers import count


class TypedPage(Page):
    """One row for each child; the district's own count is the control."""

    submitted = Signal(object, object)  # rows, control (int or None)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Type in the list"),
            self.tr(
                "One row for each child. Only a number is required. Rows can be pasted into the "
                "table."
            ),
        )
        self.back = Button(self.tr("Another list"), "quiet", "undo-2")
        self.read_in = Button(self.tr("Read in the list"), "primary", "download")
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.read_in)
        self.table = TypedTable()
        self.control = Field(
            self.tr("The district's own count of children"),
            TextLine(),
            self.tr("May be left empty. A difference is shown and kept."),
        )
        self.control.setMaximumWidth(look.px(360))
        self.counted = Label(role="secondary")
        self.body.addWidget(self.table)
        self.body.addWidget(self.counted)
        self.body.addLayout(side_by_side(self.control))
        self.read_in.clicked.connect(self._submit)
        for signal in (
            self.table.cells.dataChanged,
            self.table.cells.modelReset,
            self.table.cells.rowsInserted,
        ):
            signal.connect(self._count)
        self._count()

    def _count(self) -> None:
        self.counted.setText(self.tr("%n row(s) typed in", "", self.table.cells.filled_count))

    def _submit(self) -> None:
        text = "".join(self.control.line.text().split())
        readable = not text or (text.isascii() and text.isdigit() and len(text) < 8)
        self.control.say("" if readable else self.tr("Write a whole number."))
        if not readable:
            self.control.line.setFocus()
            return
        self.submitted.emit(self.table.cells.filled(), int(text) if text else None)


class PaperPage(Page):
    """The number of rows of a paper list, per stadsdel or in all."""

    submitted = Signal(object)  # tuple[tuple[str, int], ...]

    def __init__(self) -> None:
        super().__init__(
            self.tr("Paper list"),
            self.tr(
                "Count the rows of the list. The draw names row numbers, and you look them up on "
                "paper. Keep the list as it was when it was counted."
            ),
        )
        self.back = Button(self.tr("Another list"), "quiet", "undo-2")
        self.read_in = Button(self.tr("Use these counts"), "primary")
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.read_in)
        self.counts = CountGrid(self.tr("One list for all"))
        self.total = Label(role="label")
        card = Card(self.tr("Rows in each list"))
        card.body.addWidget(self.counts)
        card.body.addWidget(self.total)
        self.body.addWidget(card)
        self.read_in.clicked.connect(self._submit)
        for field in self.counts.fields.values():
            field.editor.textChanged.connect(self._add_up)  # type: ignore[attr-defined]

    def _add_up(self) -> None:
        texts = (self.counts.text(name) for name in self.counts.fields)
        number = sum(int(text) for text in texts if text.isascii() and text.isdigit())
        text = self.tr("%1 rows in all").replace("%1", count(number)) if number else ""
        self.total.setText(text)

    def _submit(self) -> None:
        counts = self.counts.read()
        if counts is None:
            return
        given = tuple((name, number) for name, number in counts if number)
        whole = self.counts.fields[ALL]
        both = len(given) > 1 and any(name == ALL for name, _ in given)
        fault = ""
        if not given:
            fault = self.tr("Write how many rows the list has.")
        elif both:
            fault = self.tr("Write either one number for all or one for each district.")
        whole.say(fault)
        if fault:
            whole.editor.setFocus()
            return
        self.submitted.emit(given)

"""Besök och kontakter and other logs: the picture, the rows, and what they amount to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Column, Option, Table
from inspector_app.ui import look
from inspector_app.ui.screens.population.page import clear
from inspector_app.ui.screens.review.log_model import LogDates, LogModel, ShownRow
from inspector_app.ui.screens.review.log_options import OptionRow
from inspector_app.ui.screens.review.log_table import LogTable
from inspector_app.ui.screens.review.question_list import HostedCard
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import CheckBox
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.timeline import Picture, Timeline


@dataclass(frozen=True, slots=True)
class Figure:
    """One derived fact. ``unknown`` tells why it is not known; then a dash is shown."""

    label: str
    text: str
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class LogContent:
    """Everything the card shows. ``figures`` stand large, ``details`` small.

    ``notes`` are sentences about rows that do not count, or that come from a sibling. ``entered``:
    some row says on which day its note was written. ``may_copy``: a row may go to a sibling's file.
    """

    question_id: str
    text: str
    guidance: str
    table: Table
    rows: tuple[ShownRow, ...]
    picture: Picture
    figures: tuple[Figure, ...]
    details: tuple[Figure, ...]
    empty_confirmed: bool
    locked: str
    entered: bool = False
    notes: str = ""
    may_copy: bool = False


class LogCard(HostedCard):
    """The active card of a log."""

    empty_confirmed = Signal(bool)
    row_copied = Signal(str)
    row_removed = Signal(str)
    resized = Signal()

    def __init__(
        self, dates: Callable[[], LogDates], suggestions: Callable[[Column], tuple[str, ...]]
    ) -> None:
        super().__init__(role="active-card")
        self.content: LogContent | None = None
        self._whole = self._entered = False
        self.offers_siblings = True
        self.code = Label(role="active-code")
        self.question = Label(role="card-title", wrap=True)
        self.guidance = Label(role="body-2", wrap=True)
        self.timeline = Timeline()
        self.model = LogModel(dates)
        self.table = LogTable(self.model, suggestions)
        self.fault = Label(role="error", wrap=True)
        self.notes = Label(role="body-2", wrap=True)
        self.options = OptionRow()
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.copy = Button(self.tr("Copy row"), "quiet", "copy")
        self.remove = Button(self.tr("Remove row"), "quiet", "trash-2")
        self.sibling = Button(self.tr("To a sibling"), "quiet", "users")
        self.columns = Button("", "quiet", "table-2")
        self.empty = CheckBox("")
        self.figures = _Figures()
        self._lay_out()
        self._connect()

    def show_content(self, content: LogContent) -> None:
        """Show the log of a file."""
        before, self.content = self.content, content
        new_table = before is None or before.table != content.table
        self.setAccessibleName(f"{content.question_id}. {content.text}")
        self.code.setText(content.question_id)
        self.question.setText(content.text)
        self.guidance.setText(content.guidance)
        self.timeline.show_picture(content.picture)
        self.table.setAccessibleName(content.table.title)
        before_entered, self._entered = self._entered, content.entered
        if new_table or (content.entered != before_entered and not self._whole):
            self._show_columns()
        self.model.show_rows(content.rows)
        self.notes.setText(content.notes)
        self.notes.setVisible(bool(content.notes))
        has_rows = any(not row.late for row in content.rows)
        self.empty.setText(content.table.empty_text)
        self.empty.setVisible(not has_rows and bool(content.table.empty_text))
        self.empty.setChecked(content.empty_confirmed)
        self.figures.show_facts(content.figures, content.details)
        self.table.locked = content.locked
        self.table.setAccessibleDescription(content.locked)
        self.sibling.setVisible(content.may_copy and self.offers_siblings)
        for button in (self.copy, self.sibling, self.remove):
            button.say_why_not(content.locked)
        self.empty.setEnabled(not content.locked)
        self.resized.emit()

    def focus_log(self) -> None:
        """Put the keyboard in the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Cells are saved as they are left; nothing waits."""

    def _show_columns(self) -> None:
        assert self.content is not None
        self.model.show_table(self.content.table, self._whole, self._entered)
        more = self.tr("Fewer columns") if self._whole else self.tr("More columns")
        self.columns.setText(more)
        self.table.fit()

    def _toggle_columns(self) -> None:
        self._whole = not self._whole
        self._show_columns()
        if self.content is not None:
            self.show_content(self.content)

    def _connect(self) -> None:
        self.columns.clicked.connect(self._toggle_columns)
        self.empty.clicked.connect(self.empty_confirmed)
        self.table.current_changed.connect(self._show_options)
        self.table.copy_wanted.connect(self.row_copied)
        self.table.remove_wanted.connect(self.row_removed)
        self.copy.clicked.connect(lambda: self.row_copied.emit(self.table.current_row_id))
        self.remove.clicked.connect(lambda: self.row_removed.emit(self.table.current_row_id))
        self.options.chosen.connect(self._choose)
        self.model.fault_found.connect(self._show_fault)

    def _choose(self, option: Option) -> None:
        if not self.table.locked:
            self.table.choose(option)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_options()

    def _show_options(self, column: Column | None) -> None:
        self.options.show_column(column)
        self._place_options()

    @property
    def _row_buttons(self) -> tuple[Button, ...]:
        buttons = (self.copy, self.sibling, self.remove, self.columns)
        return tuple(one for one in buttons if not one.isHidden())

    def _place_options(self) -> None:
        """Beside the buttons when the choices have room there, else on lines of their own."""
        taken = sum(one.sizeHint().width() + look.px(2) for one in self._row_buttons)
        beside = self.options.wanted_width <= self.timeline.width() - taken
        way = QBoxLayout.Direction
        self._choices.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _show_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.resized.emit()

    def _lay_out(self) -> None:
        self.body.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(0)
        self.code.setFixedWidth(look.px(66))
        head.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.question, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.timeline)
        self.body.addWidget(self.table)
        self.fault.hide()
        self.body.addWidget(self.fault)
        self.notes.hide()
        self.body.addWidget(self.notes)
        self.body.addWidget(self.empty)
        self._choices.setSpacing(look.px(2))
        self._choices.addWidget(self.options, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        row.addStretch(1)
        for button in (self.copy, self.sibling, self.remove, self.columns):
            row.addWidget(button)
        self._choices.addLayout(row)
        self.body.addLayout(self._choices)
        self.body.addWidget(self.figures)
        self.body.addWidget(self.guidance)


class _Figures(QWidget):
    """What the rows amount to: some large figures, then the rest in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(10))
        self._large = QHBoxLayout()
        self._large.setSpacing(look.px(28))
        self._small = QGridLayout()
        self._small.setHorizontalSpacing(look.px(14))
        self._small.setVerticalSpacing(look.px(4))
        for column in (0, 2):
            self._small.setColumnStretch(column, 1)
        self._column.addLayout(self._large)
        self._column.addLayout(self._small)
        self.values: dict[str, Label] = {}

    def show_facts(self, figures: tuple[Figure, ...], details: tuple[Figure, ...]) -> None:
        """Show these facts; labels are built once and only their values change."""
        if list(self.values) != [one.label for one in (*figures, *details)]:
            self._build(figures, details)
        for one in (*figures, *details):
            value = self.values[one.label]
            value.setText("–" if one.unknown else one.text)
            value.setToolTip(one.unknown)
            value.setAccessibleName(f"{one.label}: {one.text}")

    def _build(self, figures: tuple[Figure, ...], details: tuple[Figure, ...]) -> None:
        clear(self._large)
        clear(self._small)
        self.values = {}
        for one in figures:
            cell = QVBoxLayout()
            cell.setSpacing(0)
            self.values[one.label] = Label(role="figure")
            cell.addWidget(self.values[one.label])
            cell.addWidget(_top(Label(one.label, "secondary", wrap=True)), 1)
            self._large.addLayout(cell, 1)
        half = (len(details) + 1) // 2
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        for number, one in enumerate(details):
            row, column = number % half, 2 * (number // half)
            self.values[one.label] = Label(role="label")
            words = _top(Label(one.label, "secondary", wrap=True))
            self._small.addWidget(words, row, column)
            self._small.addWidget(self.values[one.label], row, column + 1, right)


def _top(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
